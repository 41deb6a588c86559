// The words of offices, in a recipient's answers and in a greeting.

extension LetterTemplate {
  /// The fields that say the recipient's office, and name.
  var officeFields: [Field] {
    fields.filter { roles.recipient.contains($0.id) && $0.kind == .choice }
  }
  func isName(_ field: Field) -> Bool {
    roles.recipient.contains(field.id) && field.kind != .choice
  }

  /// The words of the recipient's office.
  func officeWords(in draft: Draft) -> [String] {
    officeFields.flatMap { FoldedWords(draft.name(in: $0.id)).words }
  }

  /// Whether a name or a greeting begins with an office that is not the recipient's (“Sheriff Rosa
  /// Example” for a mayor). A part of the name that is an office, too (“Justice Example”), does not count.
  func beginsWithAnotherOffice(_ text: String, but names: Set<String> = [], in draft: Draft) -> Bool
  {
    let own = officeWords(in: draft)
    guard !own.isEmpty else { return false }
    let named = NameWords.reading(text).prefix { $0.roles.has([.honorific, .honorificPart]) }
      .filter { $0.roles.has(.office) && !names.contains($0.text) }
    guard !named.isEmpty else { return false }
    return !named.contains { word in own.contains { Self.isSameOffice(word.text, $0) } }
  }

  /// Whether one word is the other, or short for it (“Gov.”), or the same office (“councilwoman”).
  private static func isSameOffice(_ one: String, _ other: String) -> Bool {
    if one.count > 2, other.count > 2, one.hasPrefix(other) || other.hasPrefix(one) { return true }
    return families.contains { one.hasPrefix($0) && other.hasPrefix($0) }
  }

  private static let families = [
    "council", "assembly", "congress", "chair", "alder", "select", "alcald", "senador",
    "gobernador", "comisionad",
  ]

  /// Whether an office is not as it is written before a name: with an article, in a phrase (“Office of
  /// the Mayor”), with the place or the person (“Mayor of Riverbend”).
  func isMoreThanOffice(_ office: String, in draft: Draft) -> Bool {
    let words = FoldedWords(office).words
    guard let first = words.first, words.count > 1 || office.contains(",") else { return false }
    if office.contains(",") || office.contains(";") { return true }
    if ["the", "el", "la", "dear", "to"].contains(first) { return true }
    if words.starts(with: ["office", "of"]) || words.starts(with: ["oficina", "de"]) {
      return true
    }
    let text = " " + words.joined(separator: " ") + " "
    let place = roles.place.map { FormerNames.ownName(ofPlace: draft.name(in: $0)) } ?? ""
    let own = FoldedWords(place).text
    return !own.isEmpty && text.contains(" " + own + " ")
  }

  /// Whether a recipient's name is only an office (“Acting Mayor”), or says that nobody holds it.
  static func isNoOfficial(_ name: String) -> Bool {
    let folded = FoldedWords(name)
    if let first = folded.words.first, vacancies.contains(first) { return true }
    if noOfficials.contains(folded.text) || folded.begins(with: officeStarts) { return true }
    if isPhrase(folded) { return true }
    let words = NameWords.reading(name)
    // “Mayor's Office”, “City Council”
    if words.count > 1, let last = words.last, bodies.contains(last.text),
      words[0].part == last.part,
      !words[0].roles.has([.given, .hispanicGiven]),
      last.text != "hall"
        || ["city", "town", "village"].contains(words[0].text)
    {
      return true
    }
    let rest = words.drop { word in
      word.roles.has([.office, .honorific, .honorificPart, .article])
        || wordsBesideOffices.contains(word.text)
    }
    guard words.prefix(words.count - rest.count).contains(where: \.isOnlyOffice) else {
      return false
    }
    // “Mayor of Riverbend”
    return rest.first.map { $0.roles.has(.small) } ?? true
  }

  private static let vacancies: Set = ["vacant", "vacancy", "unknown", "unfilled", "incumbent"]
  private static let noOfficials: Set = [
    "nobody", "open seat", "position open", "position vacant", "seat vacant", "to be appointed",
    "to be elected", "office holder", "officeholder", "the incumbent", "vacante",
  ]
  /// Whether words are a phrase and nobody's name: “Whom It May Concern”, “Our Mayor”, but not “Will
  /// Our”, who may be called so.
  static func isPhrase(_ folded: FoldedWords) -> Bool {
    let words = folded.words
    return words.contains(where: inNoName.contains)
      || words.dropLast(words.count > 1 ? 1 : 0).contains(where: inHardlyAnyName.contains)
  }

  private static let inNoName: Set = ["whom", "who", "whoever", "whomever", "they"]
  private static let inHardlyAnyName: Set = ["it", "our", "this"]
  private static let officeStarts = PhraseSet(["office of", "the office of", "oficina de"])
  static let wordsBesideOffices: Set = [
    "pro", "tem", "elect", "designate", "current", "new", "next", "our", "your", "local", "former",
  ]
}

extension NameWords {
  /// A word of a text, by itself.
  struct Reading {
    /// As it is written, and in small letters without accents and signs.
    var written: String
    var text: String
    var roles: WordRoles
    var part: Int
    var isBracketed: Bool
  }

  /// The words of a text with what each may be.
  static func reading(_ text: String) -> [Reading] {
    var text = text
    return text.withUTF8 { bytes in
      NameWords(bytes).words.map { word in
        let written = String(
          decoding: UnsafeBufferPointer(rebasing: bytes[word.range]), as: UTF8.self)
        return Reading(
          written: written, text: FoldedWords(written).words.joined(),
          roles: word.roles, part: word.part, isBracketed: word.isBracketed)
      }
    }
  }
}

extension NameWords.Reading {
  /// Whether it is an office, and not a name as well (“Justice”).
  var isOnlyOffice: Bool { roles.has(.office) && !roles.has(.mayBeGiven) }
}

extension WordRoles {
  /// Whether it has one of these.
  func has(_ roles: WordRoles) -> Bool { !isDisjoint(with: roles) }
}
