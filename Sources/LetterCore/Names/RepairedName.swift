// A name without what is no part of it, as the import proposes it and the review asks for it.

/// A text that is to stand in the list, with everything taken out that must not get into a letter:
/// letters in a wrong encoding, addresses, HTML, notes.
public struct RepairedName: Sendable {
  /// What is left; the text itself where nothing is wrong with it, or all of it is.
  public private(set) var text: String
  /// What was wrong with it, in the order in which it was put right.
  public private(set) var reasons: [NameRepair.Reason] = []
  /// What all of the text is, where that is no name.
  public private(set) var thing: AddressInName.Thing?

  /// The note that was taken out.
  public private(set) var note: NameNote?

  /// Repairs a text of single spaces: a name or, where it is none, a title or an affiliation, which
  /// may name a person or organization beside (“Director - Elm House”).
  public init(_ text: String, isName: Bool = true) {
    self.text = text
    take(NameRepair.rightlyDecoded(text), because: .encoding)
    if let finding = AddressInName.find(in: self.text) {
      guard finding.rest.contains(where: \.isLetter) else {
        thing = finding.first
        return
      }
      take(finding.rest, because: .address)
    }
    if NameJudgment.isNumberOrDate(self.text) { thing = .number }
    take(NameRepair.withoutStruck(self.text)?.text, because: .markup)
    take(NameRepair.withoutMarkup(self.text), because: .markup)
    guard let found = NameNote.find(in: self.text, isName: isName), !found.isCompanion || isName
    else { return }
    note = found
    take(found.name, because: found.isCompanion ? .companion : .note)
  }

  private mutating func take(_ repaired: String?, because reason: NameRepair.Reason) {
    guard let repaired, !repaired.isEmpty else { return }
    reasons.append(reason)
    text = repaired
  }
}
