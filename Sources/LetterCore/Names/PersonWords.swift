// Words that say what a person is or does, and name nobody: “nurse”, “grad student”, “on leave”.

/// Tells common nouns of people from names, by what they are called who do something.
public enum PersonWords {
  /// Whether a word in small letters, without accents, is what one person is called who does something:
  /// “nurse”, “driver”, “economist”.
  public static func isOccupation(_ word: String) -> Bool {
    RelationWords.isRole(word) || kin.contains(word)
      || word.count > 5 && !noPersons.contains(word)
        && endings.contains { word.hasSuffix($0) }
  }

  /// Whether a text names a person by an occupation or a state alone, without any name: “Independent
  /// consultant”, “Stay at home mom”, “On leave”, “Uber driver”.
  public static func isDescription(_ text: String) -> Bool {
    guard text.utf8.count <= 60 else { return false }
    let words = FoldedWords(text).words
    guard (1...6).contains(words.count), let last = words.last else { return false }
    if states.contains(words.joined(separator: " ")) { return true }
    guard isOccupation(last) || persons.contains(last) else { return false }
    // Small letters name nobody: “Uber driver”. “Oak Driver” may be a name.
    let isSmall =
      text.split(separator: " ").dropFirst().allSatisfy {
        $0.first?.isLowercase == true
      } && words.count > 1
    return words.dropLast().allSatisfy {
      isSmall || besides.contains($0) || isOccupation($0) || persons.contains($0)
        || RelationWords.modifiers.contains($0)
    }
  }

  /// Whether a text could be such a description, told by its bytes: it is one word, or its last one is
  /// small or says who does something.
  static func mayDescribe(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.count <= 60 else { return false }
    guard let space = text.lastIndex(of: 0x20), space + 1 < text.count else { return true }
    return (0x61...0x7A).contains(text[space + 1])
      || NameWords.roles(text, (space + 1)..<text.count).contains(.title)
      || lastStems.begin(text, at: space + 1) || stateStems.begin(text, at: 0)
  }

  private static let lastStems = WordStems(persons.union(kin), areWhole: true)
  private static let stateStems = WordStems(
    states.map { String($0.prefix { $0 != " " }) }, areWhole: true)

  /// Whether a text of several words has a capital at its start only, and no word of organizations.
  public static func isInSentenceCase(_ text: String) -> Bool {
    guard text.contains(" "), text.utf8.count <= 60, text.first?.isUppercase == true else {
      return false
    }
    let rest = text.split(separator: " ").dropFirst()
    return text.unicodeScalars.allSatisfy { $0.value < 0x250 || $0 == "’" }
      && rest.allSatisfy { $0.allSatisfy { $0.isLowercase || "-'’".contains($0) } }
      && !NameJudgment.hasWordOfOrganizations(text)
  }

  /// Whether what should be a person's name is nobody's: a sentence (“I agree”, “Not Telling”), a whole
  /// family, somebody with others (“Nora Whitfield + 3”), an insult.
  public static func isNobody(_ name: String) -> Bool {
    guard name.utf8.count <= 80 else { return false }
    let words = FoldedWords(name).words
    guard let first = words.first, words.count > 1 else { return false }
    let last = words[words.count - 1]
    if families.contains(last) || families.contains(first) || words[1] == "familia" { return true }
    if name.contains("+") || name.contains(" plus ") { return true }
    if first == "i" || first == "we" {
      // “I-Chun” is one name.
      let parts = name.split(separator: " ")
      return parts.count > 1 && parts[1].first?.isLowercase == true
    }
    return nobodies.contains(first)
  }

  /// With what such names begin that have no other mark of theirs.
  static let firstWords = nobodies.union(families).union(["la familia", "condado"])
  private static let families: Set<String> = ["family", "familia", "household", "children"]
  private static let nobodies: Set<String> = [
    "not", "none", "nobody", "nunya", "fuck", "shit", "your", "our", "whoever", "somebody",
    "anybody", "ninguno", "nadie",
  ]

  private static let kin: Set<String> = [
    "mom", "mum", "dad", "grandma", "grandpa", "grandmother", "grandfather", "grandparent",
    "grandson", "granddaughter", "wife", "husband", "widow", "abuela", "abuelo", "mama", "papa",
  ]
  /// How nouns end that say who does something. Those of organizations do not (“center”).
  private static let endings = [
    "ist", "ician", "eer", "ologist", "grapher", "driver", "worker", "keeper", "maker", "seller",
    "cleaner", "sitter", "giver", "writer", "trainer", "planner", "tutor", "parent",
  ]
  private static let noPersons: Set<String> = [
    "assist", "resist", "persist", "insist", "enlist", "consist", "checklist", "playlist", "career",
    "pioneer", "volunteer", "methodist", "baptist", "adventist", "peacemaker", "changemaker",
    "innkeeper", "peacekeeper",
  ]
  /// What somebody is beside what they do.
  private static let persons: Set<String> = [
    "person", "ally", "friend", "immigrant", "migrant", "undergraduate", "freelancer",
    "proprietor", "pensioner", "dreamer", "human", "woman", "man", "survivor", "disabled",
    "veteran", "vet", "inmigrante", "aliada", "aliado", "amiga", "amigo", "practitioner",
  ]
  private static let besides: Set<String> = [
    "a", "an", "i", "am", "just", "only", "and", "stay", "at", "home", "self", "employed",
    "independent", "freelance", "private", "sole", "retired", "disabled", "uber", "lyft", "taxi",
    "truck", "bus", "single", "working", "local", "concerned", "us", "army", "navy", "ph", "d",
    "registered", "licensed", "real", "estate", "small", "business", "de", "y", "particular",
    "independiente",
  ]
  /// States that end in no noun of a person.
  private static let states: Set<String> = [
    "on leave", "on sabbatical", "on disability", "between jobs", "in between jobs",
    "in transition", "job seeking", "looking for work", "out of work", "laid off",
    "private practice", "in private practice", "sole practice", "solo practice", "disabled",
    "on maternity leave", "on parental leave", "stay at home", "at home", "working from home",
    "de licencia", "sin empleo", "sin trabajo", "entre trabajos", "independent practice",
    "no organisation affiliation", "no organization affiliation", "por mi cuenta",
    "por mi cuenta propia", "persona particular", "not representing any org",
    "not representing an org", "not representing anyone",
  ]
}

extension NameJudgment {
  /// Whether a name has a word that organizations are called by.
  public static func hasWordOfOrganizations(_ name: String) -> Bool {
    NameWords(name).words.contains { $0.has([.organization, .legalForm]) }
  }
}
