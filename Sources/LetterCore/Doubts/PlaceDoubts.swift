// A place that is none, or not named as a sentence needs it, and an agency that is not local.

extension LetterTemplate {
  /// A number or a ZIP code in a place's name (“12000”, “Riverbend, NY 12000”), a street address, an
  /// agency or an office (“Riverbend Police Department”), or nothing but signs.
  static func notOfPlace(_ place: String) -> String? {
    guard place.contains(where: \.isLetter) else { return place }
    let words = place.split { $0 == " " || $0 == "," }
    // “400 Jail Road”
    if words.count > 2, let first = words.first, first.allSatisfy(\.isNumber),
      StreetAddress.isStreet(words[words.count - 1])
    {
      return place
    }
    let folded = FoldedWords(place)
    if folded.has(offices) || folded.has(anyPhrase: halls) { return place }
    let number = words.first { word in
      word.count >= 5 && word.allSatisfy { $0.isNumber || $0 == "-" }
    }
    return number.map { String($0) }
  }

  private static let offices: Set = [
    "police", "department", "dept", "sheriff", "sheriffs", "mayor", "commissioner", "executive",
    "office", "jail", "courthouse",
  ]
  private static let halls = ["city hall", "town hall", "village hall", "county hall"]

  /// The same, and two places, no name but a kind (“City”), and “the Riverbend” where the address has
  /// “Riverbend”.
  func notOfPlace(_ place: String, in draft: Draft) -> String? {
    if let other = Self.notOfPlace(place) { return other }
    let words = FoldedWords(place).words
    if words.count == 1, ["city", "county", "town", "village"].contains(words[0]) { return place }
    if place.contains(";") { return ";" }
    // “Louisville/Jefferson County” has one government.
    if place.contains("/"), words.last != "county" { return "/" }
    guard words.count > 1 || place.contains("’") || place.contains("'") else { return nil }
    let lines = fields.filter { $0.kind == .lines }.flatMap { entries(of: $0, in: draft) }
    let cities = lines.compactMap(Self.city).map { FoldedWords($0).words }
    if words.first == "the", words != ["the", "bronx"], cities.contains(Array(words.dropFirst())) {
      return "the"
    }
    for end in ["'s", "’s"] where place.hasSuffix(end) {
      if cities.contains(FoldedWords(String(place.dropLast(2))).words) { return end }
    }
    return nil
  }

  /// The name of a place without the state behind it (“Riverbend” of “Riverbend, NY”); `nil` where it
  /// has none. Washington is told from the state by its “D.C.”.
  static func withoutState(_ place: String) -> String? {
    guard let address = AddressLine(place), let city = address.city, address.rest.isEmpty else {
      return nil
    }
    let isCapital = address.state == "DC" && FoldedWords(city).text == "washington"
    return isCapital ? nil : city
  }

  /// What kind of place this is where the recipient's office is of another kind (a county with a
  /// mayor). “City and County of …” is both.
  func kindOfAnotherOffice(_ place: String, in draft: Draft) -> String? {
    let words = FoldedWords(place.prefix { $0 != "(" }).words
    let office = officeWords(in: draft)
    guard let last = words.last, !words.contains("and") else { return nil }
    // Some counties have a mayor: then the agency is the county's, too.
    let agency = FoldedWords(roles.agency.map { draft.name(in: $0) } ?? "")
    if last == "county", office.contains("mayor"), !office.contains("county"),
      !agency.has(["county", "sheriff", "sheriffs"])
    {
      return "county"
    }
    let kinds: Set = ["city", "town", "village"]
    let start = words.drop { $0 == "the" }.prefix(2)
    if office.first == "county", let kind = start.first, kinds.contains(kind), start.last == "of" {
      return kind
    }
    return nil
  }

  /// The recipient's office where it is a county's, and the agency is of the police of a place that is
  /// none: “the Riverbend Police Department” and “County Executive”.
  func officeOfCounty(besideCityAgency agency: String, in draft: Draft) -> String? {
    let office = officeName(in: draft)
    guard officeWords(in: draft).contains("county"), let place = roles.place,
      // What is wrong with the office has to be fixed first.
      oddOffice(office, in: draft) == nil, misspelledOffice(in: office) == nil
    else { return nil }
    let here = FoldedWords(draft.name(in: place))
    let words = FoldedWords(agency)
    let ofCounties: Set = ["county", "parish", "borough", "counties"]
    let own = FoldedWords(FormerNames.ownName(ofPlace: here.text)).text
    guard !own.isEmpty, !here.has(ofCounties), !words.has(ofCounties),
      words.has(anyPhrase: [
        "\(own) police", "\(own) s police", "police department of \(own)",
        "police of \(own)", "city of \(own)", "town of \(own)", "village of \(own)",
      ])
    else { return nil }
    return office
  }

  /// The recipient's office as the draft has it.
  func officeName(in draft: Draft) -> String {
    officeFields.map { draft.name(in: $0.id) }.filter { !$0.isEmpty }.joined(separator: " ")
  }

  // MARK: The agency

  /// Whether an agency, or a recipient, is one of the federal government.
  static func isFederalAgency(_ agency: String) -> Bool {
    let folded = FoldedWords(agency.replacing("&", with: " and "))
    let words = folded.words.drop {
      ["the", "us", "u", "s", "united", "states", "federal"].contains($0)
    }
    return federalAgencies.contains(words.joined(separator: " "))
      || folded.has(federalNames)
      || agency.split { !$0.isLetter }.contains { federalInitials.contains($0) }
  }

  /// Federal agencies as they may sign, in the usual spellings.
  static let federalSigners: [NameIdentity] = {
    let initials = ["ICE", "CBP", "DHS", "USCIS", "FBI"]
    let names = [
      "Immigration and Customs Enforcement", "Customs and Border Protection",
      "Department of Homeland Security", "Border Patrol", "Homeland Security Investigations",
      "Citizenship and Immigration Services", "Enforcement and Removal Operations",
    ]
    return ["", "US ", "U.S. ", "United States "].flatMap { country in
      (initials + names).map { NameIdentity(name: country + $0, kind: .organization) }
    }
  }()

  private static let federalAgencies: Set = [
    "ice", "cbp", "dhs", "fbi", "hsi", "ero", "uscis", "dea", "atf", "border patrol",
    "immigration", "immigration enforcement", "homeland security", "marshals service", "marshals",
  ]
  private static let federalNames = PhraseSet([
    "immigration and customs enforcement", "customs and border protection",
    "homeland security investigations", "citizenship and immigration services",
    "department of homeland security", "secretary of homeland security",
    "immigration and naturalization service", "enforcement and removal operations",
    "us border patrol", "u s border patrol", "federal bureau of investigation",
    "drug enforcement administration", "us marshals", "u s marshals",
  ])
  private static let federalInitials: Set<Substring> = ["ICE", "CBP", "DHS", "FBI", "USCIS"]
}

extension String {
  /// Without mail addresses, which are written in small letters.
  var withoutMailAddresses: String {
    utf8.contains(UInt8(ascii: "@"))
      ? split(separator: " ").filter { !$0.contains("@") }.joined(separator: " ") : self
  }

  /// Whether this is a mail address and nothing else, of a person and not of an office (“info@…”).
  var isMailAddressOfSomebody: Bool {
    let parts = split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !contains(where: \.isWhitespace), parts[1].contains(".") else {
      return false
    }
    let offices: Set = [
      "info", "contact", "office", "hello", "admin", "mail", "email", "team", "staff", "press",
      "media", "support", "help", "general", "inquiries", "coalition", "campaign",
    ]
    return parts[0].contains(where: \.isLetter) && !offices.contains(parts[0].lowercased())
  }
}
