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

  /// Repairs a text of single spaces.
  public init(_ text: String) {
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
    take(NameRepair.withoutMarkup(self.text), because: .markup)
    take(NameRepair.withoutNote(self.text), because: .note)
  }

  private mutating func take(_ repaired: String?, because reason: NameRepair.Reason) {
    guard let repaired, !repaired.isEmpty else { return }
    reasons.append(reason)
    text = repaired
  }
}
