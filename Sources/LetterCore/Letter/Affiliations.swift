// Whether an individual's title or affiliation stands in the letter, found again only where the list
// changed.

/// Looking at a hundred thousand individuals takes a while, so what was found is kept.
struct Affiliations: Sendable {
  /// Whether there is any.
  private(set) var areAny = false
  private var lineage: SignatoryRoll.Lineage?
  private var order: [SignatoryID] = []

  /// Takes the roll as it is now.
  mutating func update(_ roll: SignatoryRoll) {
    let new = roll[.individual]
    defer { (lineage, order) = (roll.lineage, new) }
    func says(_ id: SignatoryID) -> Bool {
      guard let signatory = roll.signatory(id), !signatory.isPlain else { return false }
      return [signatory.title, signatory.affiliation].contains { $0 ?? "" != "" }
    }
    guard lineage === roll.lineage else {
      areAny = new.contains(where: says)
      return
    }
    guard new != order else { return }
    let (head, tail) = commonEnds(order, new)
    // What was added decides where nobody had any; one that had the only one may be gone.
    if !areAny {
      areAny = new[head..<(new.count - tail)].contains(where: says)
    } else if head + tail < order.count {
      areAny = new.contains(where: says)
    }
  }
}
