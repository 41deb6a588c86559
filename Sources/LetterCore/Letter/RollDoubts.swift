// What looks doubtful about single signatories, found again only where the list changed.

/// The doubts about a roll's names. Looking at all of a hundred thousand takes a while, so what was
/// found is kept: after a change only what changed and its neighbours are looked at.
public struct RollDoubts: Sendable {
  private var lineage: SignatoryRoll.Lineage?
  private var rules = FilingRules()
  private var orders: [Signatory.Kind: [SignatoryID]] = [:]
  private var found: [SignatoryID: [Check.Finding]] = [:]

  /// Nothing looked at yet.
  public init() {}

  /// The doubts about a roll as it is now, in its order.
  mutating func checks(of roll: SignatoryRoll) -> [Check] {
    // One that files by other words may be the same as a name anywhere.
    if lineage !== roll.lineage || rules != roll.rules || !roll.filedElsewhere.isEmpty {
      self = RollDoubts()
      (lineage, rules) = (roll.lineage, roll.rules)
    }
    for kind in Signatory.Kind.allCases { look(at: kind, of: roll) }
    guard !found.isEmpty else { return [] }
    return Signatory.Kind.allCases.flatMap { kind in
      roll[kind].flatMap { id in
        (found[id] ?? []).map { Check(finding: $0, place: .signatory(id)) }
      }
    }
  }

  private mutating func look(at kind: Signatory.Kind, of roll: SignatoryRoll) {
    let old = orders[kind] ?? []
    let new = roll[kind]
    let (head, tail) = commonEnds(old, new)
    for id in old[head..<(old.count - tail)] { found[id] = nil }
    let elsewhere = roll.filedElsewhere.isEmpty ? [:] : roll.duplicates(kind)
    // The first behind a change has another name before it.
    for index in head..<min(new.count, new.count - tail + 1) {
      let id = new[index]
      guard let signatory = roll.signatory(id) else { continue }
      var findings = signatory.doubts
      if roll.filedElsewhere.isEmpty {
        if index > 0, roll.areSameName(new[index - 1], id) {
          findings.append(.duplicate(of: new[index - 1]))
        }
      } else if let other = elsewhere[id] {
        findings.append(.duplicate(of: other))
      }
      found[id] = findings.isEmpty ? nil : findings
    }
    orders[kind] = new
  }
}

extension Signatory {
  /// What looks doubtful about the name by itself.
  fileprivate var doubts: [Check.Finding] {
    if line().looksLikePlaceholder { return [.brackets] }
    return name.isAllCapitals ? [.capitals] : []
  }
}
