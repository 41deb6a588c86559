// Several organizations in one line, with commas or “and” between them.

/// Finds organizations that stand side by side: “Elm House, Pine House”, “Elm House and Oak Union”.
enum SeveralOrganizations {
  /// The organizations in a line of single spaces, where it surely has several; else none.
  static func find(in line: String) -> [String] {
    guard line.utf8.count <= 600 else { return [] }
    // Dashes and dots part names of one noun only: “Elm House - Pine House”.
    for sign in [" - ", " – ", " — ", " • ", " · "] {
      let parts = line.split(separator: sign).map(String.init)
      if parts.count > 1, Set(parts.map(noun)).count == 1, noun(parts[0]) != nil,
        !parts.contains(where: isGeneric)
      {
        return parts
      }
    }
    let parts = line.split(separator: ",").flatMap { split($0) }
      .map { String(withoutJoint($0)) }.filter { !$0.isEmpty }
    guard (2...20).contains(parts.count) else { return [] }
    let nouns = parts.map(noun)
    guard nouns.allSatisfy({ $0 != nil }) else { return [] }
    // “Elm House, Pine House” has one noun twice; of others, what follows may be a part of the first
    // (“Elm University, Law Clinic”).
    let isOfOne = Set(nouns).count == 1
    let areApart =
      !nouns.contains { $0?.hasSuffix("…") ?? true }
      && parts.dropFirst().allSatisfy { isOfItsOwn($0, isOfMany: parts.count > 2) }
    guard isOfOne ? parts.dropFirst().allSatisfy({ !isGeneric($0) }) : areApart else { return [] }
    return parts
  }

  private static func split(_ text: Substring) -> [Substring] {
    var parts = [text]
    for sign in [" and ", " & ", " y ", " or ", " plus ", " o "] {
      parts = parts.flatMap { $0.split(separator: sign) }
    }
    return parts
  }

  private static func withoutJoint(_ text: Substring) -> Substring {
    var text = text.drop { $0 == " " }
    for joint in ["and ", "& ", "y ", "also ", "plus ", "both ", "Both ", "either ", "Either "]
    where text.hasPrefix(joint) {
      text = text.dropFirst(joint.count)
    }
    return text
  }

  /// What kind of organization a name of two words or more ends with, where all of them are in
  /// capitals: “House” of “Elm House”.
  private static func noun(_ part: String) -> String? {
    let words = part.split(separator: " ")
    guard words.count > 1,
      words.allSatisfy({
        $0.first?.isUppercase == true || $0.first?.isNumber == true
          || Capitals.isSmallWord(String($0))
      }), words[0].first?.isLowercase != true
    else { return nil }
    let last = FoldedWords(words[words.count - 1]).words.last ?? ""
    if nouns.contains(last) { return last }
    // “Casa Olmo”
    let first = FoldedWords(words[0]).words.first ?? ""
    return NameClause.nounsInSpanish.contains(first) ? first + " …" : nil
  }

  /// Whether a name behind another is one of its own, and not a part of the first. Three in a row
  /// are not parts of each other.
  private static func isOfItsOwn(_ part: String, isOfMany: Bool) -> Bool {
    let words = FoldedWords(part).words
    guard let last = words.last, !isGeneric(part) else { return false }
    return isOfMany || !subordinates.contains(last)
  }

  /// Whether a name says nothing but of what kind it is (“Community Center”).
  private static func isGeneric(_ part: String) -> Bool {
    FoldedWords(part).words.dropLast().allSatisfy { generic.contains($0) }
  }

  /// With what names of organizations end.
  private static let nouns: Set<String> = [
    "house", "union", "coalition", "church", "network", "alliance", "league", "federation",
    "association", "university", "college", "congregation", "temple", "foundation", "fund",
    "society", "council", "club", "center", "centre", "clinic", "collective", "project", "mosque",
    "synagogue", "parish", "partnership", "group", "institute", "committee", "hall", "initiative",
    "organization", "campaign", "school", "library", "museum", "shelter", "pantry", "ministries",
    "cooperative", "guild", "neighbors", "inc", "llc",
  ]
  /// What may be a part of the organization before it.
  private static let subordinates: Set<String> = [
    "clinic", "center", "centre", "school", "college", "committee", "council", "project", "library",
    "museum", "institute", "group", "club", "initiative", "ministries", "pantry", "shelter",
    "campaign", "hall", "fund", "association", "inc", "llc", "society", "parish",
  ]
  private static let generic: Set<String> = [
    "community", "cultural", "culture", "family", "health", "wellness", "learning", "education",
    "educational", "resource", "resources", "school", "islamic", "jewish", "christian", "catholic",
    "muslim", "retreat", "conference", "parish", "meeting", "art", "arts", "history", "historical",
    "music", "film", "youth", "senior", "legal", "law", "justice", "peace", "policy", "research",
    "training", "medical", "dental", "nursing", "public", "civic", "day", "care", "child",
    "children", "childrens", "women", "womens", "men", "student", "students", "alumni", "parent",
    "teacher", "worker", "workers", "labor", "trade", "business", "visitor", "welcome", "food",
    "housing", "social", "services", "service", "national", "local", "regional", "the", "of",
    "for", "and", "recreation", "sports", "science", "technology", "nature", "environmental",
    "immigration", "immigrant", "rights", "human", "civil", "advocacy", "action", "credit",
    "graduate", "divinity", "theological", "high", "middle", "elementary", "state",
  ]
}
