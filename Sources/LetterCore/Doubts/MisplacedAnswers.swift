// Answers that belong to another question, or have more in them than the answer.

extension LetterTemplate {
  /// The answers that are given to another question as well, or are an address or a number.
  func misplacedAnswers(in draft: Draft) -> [FieldID: Check.Finding] {
    var found: [FieldID: Check.Finding] = [:]
    // Of two alike the one that more rarely is right comes first.
    let office = officeFields.map(\.id)
    let names = fields.filter(isName).map(\.id)
    let asked =
      [roles.agency, roles.contact].compactMap { $0 } + office + names
      + [roles.place].compactMap { $0 }
    for (index, id) in asked.enumerated() {
      let text = draft.name(in: id)
      guard text.contains(where: \.isLetter) else { continue }
      let folded = FoldedWords(text).text
      let same = asked[(index + 1)...].first { other in
        // Who is the recipient's contact is asked elsewhere, and so is what is no name or place; a name
        // may be asked in two parts.
        let isAskedElsewhere =
          names.contains(other)
          ? names.contains(id) || id == roles.contact || Self.isNoOfficial(text)
          : other == roles.place && Self.notOfPlace(text) != nil
        return !isAskedElsewhere && FoldedWords(draft.name(in: other)).text == folded
      }
      if let same, let label = field(same)?.label {
        found[id] = .slip(.sameAnswer(as: label), text)
      } else if id != roles.contact, id != roles.place,
        let thing = RepairedName(text).thing ?? AddressInName.find(in: text)?.first,
        // A sign that no name has is said of a name.
        !names.contains(id) || thing == .streetAddress || thing == .telephoneNumber
      {
        found[id] = .notName(text, thing)
      }
    }
    return found
  }

  /// What an answer has before or behind itself that is no part of it.
  func label(of field: Field, _ entries: [String]) -> (entry: String, slip: Check.Slip)? {
    for (index, entry) in entries.enumerated() where index == 0 || field.kind == .list {
      for sign in [":", ","] {
        guard let end = entry.firstIndex(of: Character(sign)),
          entry[end...].contains(where: \.isLetter)
        else { continue }
        let start = FoldedWords(String(entry[..<end])).text
        let known = sign == ":" ? Self.labels : Self.closings
        if known.contains(start) || sign == ":" && start == FoldedWords(field.label).text {
          return (entry, .label(String(entry[...end])))
        }
      }
    }
    guard field.kind != .lines else { return nil }
    for entry in entries {
      if let last = entry.split(separator: " ").last, entry.contains(" "),
        Self.goingOn.contains(String(last))
      {
        return (entry, .unfinished(String(last)))
      }
    }
    return nil
  }

  private static let labels: Set = [
    "name", "full name", "contact", "contact person", "office", "title", "agency", "police agency",
    "place", "city", "county", "city or county", "greeting", "address", "to", "from", "mayor",
    "sheriff", "recipient", "nombre", "contacto", "cargo", "direccion", "ciudad",
  ]
  private static let closings: Set = [
    "sincerely", "sincerely yours", "regards", "best", "best regards", "kind regards", "thanks",
    "thank you", "yours truly", "respectfully", "atentamente", "gracias",
  ]
  /// Words after which something is to come; “Ana To” has a surname.
  private static let goingOn: Set = [
    "and", "or", "of", "the", "for", "with", "at", "by", "from", "to", "a", "an",
  ]

  /// What is odd about the words of an office: no office at all, somebody's name, a number.
  func oddOffice(_ office: String, in draft: Draft) -> Check.Finding? {
    let words = NameWords.reading(office)
    guard let first = words.first, let last = words.last else { return nil }
    let text = FoldedWords(office).text
    if office.contains("(") { return .officeNotAlone }
    // “Mayor and City Council”
    if words.contains(where: { $0.roles.has(.and) }), Self.bodies.contains(last.text) {
      return .officeNotAlone
    }
    if office.contains("/"), !text.contains("coroner") { return .officeNotAlone }
    if words.count == 1, text == "major", language.hasPrefix("en") {
      return .officeMisspelled("Mayor")
    }
    if office.hasSuffix("'s") || office.hasSuffix("’s") {
      return .slip(.straySign(String(office.suffix(2))), office)
    }
    let isOffice = words.contains { word in
      word.roles.has([.office, .title]) && !["police", "county", "city"].contains(word.text)
        && !Self.bodies.contains(word.text)
    }
    if !isOffice, Self.bodies.contains(last.text) { return .slip(.notOffice, office) }
    if words.count > 1, last.text.allSatisfy(\.isNumber),
      words[words.count - 2].roles.has(.office)
    {
      return .slip(.straySign(last.written), office)
    }
    // “Rosa Cole”
    if !isOffice, (2...3).contains(words.count), first.roles.has([.given, .hispanicGiven]) {
      return .slip(.notOffice, office)
    }
    if text.hasPrefix("mayor of ") || Self.ofPlaces.contains(where: text.hasSuffix)
      || text.contains(" of ") && office.hasSuffix(" County")
    {
      return .officeNotAlone
    }
    // “Mayor Example”
    let surname = fields.filter(isName).map { Self.lastName(of: draft.name(in: $0.id)) }.joined()
    let isNamed =
      words.count == 2 && first.roles.has(.office) && !last.roles.has([.office, .honorificPart])
      && FoldedWords(surname).text == last.text
    return isNamed ? .officeNotAlone : nil
  }

  /// What is a body of people, and nobody's office.
  static let bodies: Set = [
    "office", "offices", "council", "department", "dept", "board", "committee", "commission",
    "legislature", "administration", "government", "hall",
  ]
  private static let ofPlaces = [
    " of the city", " of the town", " of the village", " of the county",
  ]

  /// Whether an agency is a department, but not of the police, jails or probation.
  static func isOtherService(_ agency: String) -> Bool {
    let words = FoldedWords(agency)
    return words.has(["department", "dept", "district", "authority", "office", "bureau"])
      && words.has([
        "fire", "health", "sanitation", "parks", "education", "planning", "water",
        "transportation", "finance", "library", "housing",
      ])
      && !words.has([
        "police", "sheriff", "sheriffs", "safety", "law", "enforcement", "corrections",
        "correction", "probation", "jail", "marshal", "constable", "attorney", "prosecutor",
      ])
  }
}
