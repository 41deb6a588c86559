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
    // Where what is left may be no name, the text stays as it is written, and is asked about.
    let isSafe = Self.isSafe(found.name, of: self.text, isCompanion: found.isCompanion)
    take(
      isSafe || !isName ? found.name : self.text, because: found.isCompanion ? .companion : .note)
  }

  /// Whether what is left of a text may be proposed as the name: it is not the surname before a comma
  /// (“de la Cruz, Ana”), the last word of another name (“John Smith of Riverbend”) or a word that
  /// is none (“We need Elm House to decide”).
  private static func isSafe(_ name: String, of text: String, isCompanion: Bool) -> Bool {
    let words = FoldedWords(name).words
    guard let first = words.first else { return true }
    if words.allSatisfy({ noNames.contains($0) }) { return false }
    guard isCompanion else { return true }
    let isSurname = name.first?.isLowercase == true && particles.contains(first)
    return words.count > 1 && !isSurname
  }

  private static let noNames: Set<String> = [
    "we", "do", "i", "you", "he", "she", "they", "it", "please", "not", "no", "the", "our", "my",
    "if", "can", "will", "don", "t", "take", "remove", "skip", "need", "nosotros", "yo", "ellos",
    "por", "favor", "quiten", "still", "also", "let", "me", "us", "add", "and", "or", "but",
  ]
  private static let particles: Set<String> = [
    "de", "del", "la", "las", "los", "da", "das", "dos", "van", "von", "der", "den", "di", "du",
    "le", "el", "al", "bin", "ibn", "ter", "ten",
  ]

  private mutating func take(_ repaired: String?, because reason: NameRepair.Reason) {
    guard let repaired, !repaired.isEmpty else { return }
    reasons.append(reason)
    text = repaired
  }
}
