// Headings over people: “Veterans:”, “Faith leaders:”, “Doctors and nurses:”.
import LetterCore

/// Whether a heading names people by what they are. Organizations are listed under such headings, too
/// (“Students:”), so that each name below tells whose it is.
enum PeopleHeading {
  /// Whether the words of a heading name people, and no organizations.
  static func isIn(_ words: [String]) -> Bool {
    words.contains(where: namesPeople) && !words.contains { HeadingLine.organizations.contains($0) }
      && !words.contains { sure.contains($0) }
  }

  /// Whether a word says what people are: it is the plural of what one is called who does something.
  static func namesPeople(_ word: String) -> Bool {
    if HeadingLine.individuals.contains(word) || others.contains(word) { return true }
    guard word.hasSuffix("s") else { return false }
    let endings = word.hasSuffix("es") ? [1, 2] : [1]
    return endings.contains { PersonWords.isOccupation(String(word.dropLast($0))) }
  }

  /// Under these everybody is a person, whatever the name looks like.
  private static let sure: Set<String> = [
    "individuals", "individual", "people", "persons", "personas", "individuos", "individuales",
    "personal",
  ]
  private static let others: Set<String> = [
    "veterans", "veteranos", "academics", "academicos", "academicas", "elders", "seniors",
    "immigrants", "religiosos",
  ]

  /// As what a name under such a heading signs.
  static func kind(of name: String) -> Signatory.Kind {
    if let kind = Signatory.Kind(reading: name) { return kind }
    if PersonLikeness(ofOrganization: name) != nil { return .individual }
    return NameJudgment.hasWordOfOrganizations(name) ? .organization : .individual
  }
}

extension SignOnTable {
  /// Whether the heading before a row names people by what they are.
  func isUnderPeople(_ row: Int) -> Bool {
    let count = headingCount { $0 <= row }
    return count > 0 && headings[count - 1].isOfPeople
  }
}
