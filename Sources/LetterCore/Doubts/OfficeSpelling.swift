// Offices and agencies that are misspelled: in the office, the agency, the copies.

extension LetterTemplate {
  /// The office that a word of the recipient's office nearly is (“Sherif”); `nil` where all are
  /// spelled right or are other words.
  func misspelledOffice(in office: String) -> String? {
    guard language.hasPrefix("en") else { return nil }
    let offices =
      officeFields.flatMap(\.choices).flatMap { $0.split(separator: " ").map(String.init) }
      + Self.offices
    let words = NameWords.reading(office)
    // “May” is no office, but where one was left off.
    if words.count == 1, words[0].text.count == 3, words[0].written.count == 3,
      !words[0].roles.has([.office, .honorific]),
      let whole = offices.first(where: { $0.lowercased().hasPrefix(words[0].text) })
    {
      return whole
    }
    for word in words where word.roles.isEmpty {
      if let near = Self.nearly(word.text, offices) { return near }
    }
    return nil
  }

  /// The recipient's office, where a greeting begins with a word that is nearly it (“Mayer Example”).
  func misspelledOffice(
    ofGreeting greeting: String, but names: Set<String>, in draft: Draft
  ) -> String? {
    let words = NameWords.reading(greeting)
    guard language.hasPrefix("en"), words.count > 1, let first = words.first,
      first.text.count > 3, !names.contains(first.text), first.written.first?.isUppercase == true,
      let last = words.last, names.contains(last.text)
    else { return nil }
    let own = officeFields.flatMap { draft.name(in: $0.id).split(separator: " ").map(String.init) }
    let isOwn = own.contains { FoldedWords($0).text == first.text }
    return isOwn || first.roles.has(.honorific)
      ? nil : own.first { $0.count > 3 && Self.areNear(first.text, FoldedWords($0).text) }
  }

  /// A word of the agency that is nearly one of those that agencies have (“Deparment”), with that. The
  /// names of the place and the recipient are their own.
  func misspelledAgency(in agency: String, _ draft: Draft) -> (word: String, near: String)? {
    guard language.hasPrefix("en") else { return nil }
    let names = roles.recipient + [roles.place].compactMap { $0 }
    let known = Set(names.flatMap { FoldedWords(draft.name(in: $0)).words })
    for word in agency.split(whereSeparator: { !$0.isLetter && $0 != "'" && $0 != "’" }) {
      let bare = FoldedWords(word.prefix { $0.isLetter }).text
      guard !known.contains(bare), let near = Self.nearly(bare, Self.wordsOfAgencies) else {
        continue
      }
      return (String(word), near)
    }
    return nil
  }

  /// An entry of the copies whose office is nearly one (“Sentor Okafor”, “Ana Ruiz, Legislater”), with
  /// that. Other words of an entry are names.
  func misspelledOffice(ofCopy entry: String) -> String? {
    guard language.hasPrefix("en") else { return nil }
    let words = NameWords.reading(entry)
    for part in Set(words.map(\.part)).sorted() {
      let words = words.filter { $0.part == part && !$0.isBracketed }
      let rest = words.drop { word in
        word.roles.has([.office, .honorific, .honorificPart, .article])
          || Self.beforeOffices.contains(word.text)
      }
      guard let word = rest.first, word.roles.isEmpty, word.text.count > 5,
        part > 0 || words.count > 1, !words.contains(where: { $0.roles.has(.organization) }),
        let near = Self.nearly(word.text, Self.officesOfCopies),
        // Two letters away is another name, such as “Riverbend” of “Reverend”.
        LookAlikeForm.distance(Array(word.text.utf8), Array(near.lowercased().utf8)) == 1
      else { continue }
      return near
    }
    return nil
  }

  /// The word that one is nearly, written with a capital letter; `nil` where it is that word, a form of
  /// it (“Sheriffs”, “Superint.”), or another word.
  private static func nearly(_ word: String, _ words: [String]) -> String? {
    guard word.count > 3, !ofTheirOwn.contains(word) else { return nil }
    let isOther = words.contains { other in
      let other = other.lowercased()
      return word.hasPrefix(other) && word.count < other.count + 3
        || other.hasPrefix(word) && other.count > word.count + 2
    }
    return isOther ? nil : words.first { areNear(word, $0.lowercased()) }
  }

  private static let offices = [
    "Mayor", "Sheriff", "Commissioner", "Supervisor", "Superintendent", "Executive", "Governor",
    "Senator", "Administrator", "Manager", "Director", "Attorney", "Legislator", "Councilmember",
    "Assemblymember", "President", "Comptroller", "Prosecutor", "Chief", "Undersheriff", "Trustee",
    "County", "Police",
  ]
  /// Those of six letters or more: shorter ones are near to people's names.
  private static let officesOfCopies =
    offices.filter { $0.count > 5 } + [
      "Assemblywoman", "Assemblyman", "Councilwoman", "Councilman", "Councilor", "Congresswoman",
      "Congressman", "Representative", "Legislature", "Alderman", "Alderwoman", "Reverend",
      "Professor", "Treasurer", "Secretary", "Chairwoman", "Chairperson", "Member", "Council",
      "Assembly",
    ]
  private static let beforeOffices: Set = [
    "county", "city", "town", "village", "state", "us", "u", "s", "deputy", "former", "acting",
    "local", "council", "assembly", "new", "york", "board",
  ]
  private static let wordsOfAgencies = [
    "Police", "Department", "Sheriff", "Office", "Public", "Safety", "Corrections", "Probation",
    "Enforcement", "Bureau", "County", "Village", "Commissioner", "Constable", "Services",
    "Division", "Correction", "Correctional", "Detention",
  ]
  /// Words that are nearly another, but are words, or names, of their own.
  private static let ofTheirOwn: Set = [
    "legislature", "administration", "manor", "diversion", "service", "villa", "share",
    "deportment",
    "sharif", "shariff", "denton", "chef", "counsel", "counselor", "councillor",
    "assemble", "remember", "attention", "retention", "intention", "counties", "trustees",
  ]
}
