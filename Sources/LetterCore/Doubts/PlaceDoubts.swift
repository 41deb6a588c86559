// A place that is a number, an agency that is not local, an address in another city.

extension LetterTemplate {
  /// A number or a ZIP code in a place's name (“12000”, “Riverbend, NY 12000”), a street address, or
  /// nothing but signs.
  static func notOfPlace(_ place: String) -> String? {
    guard place.contains(where: \.isLetter) else { return place }
    let words = place.split { $0 == " " || $0 == "," }
    // “400 Jail Road”
    if words.count > 2, let first = words.first, first.allSatisfy(\.isNumber),
      StreetAddress.isStreet(words[words.count - 1])
    {
      return place
    }
    let number = words.first { word in
      word.count >= 5 && word.allSatisfy { $0.isNumber || $0 == "-" }
    }
    return number.map { String($0) }
  }

  // MARK: The agency

  /// Whether an agency is one of the federal government.
  static func isFederalAgency(_ agency: String) -> Bool {
    let words = FoldedWords(agency).words.drop { ["the", "us", "u", "s", "federal"].contains($0) }
    let text = words.joined(separator: " ")
    return federalAgencies.contains(text)
      || FoldedWords(words: Array(words)).begins(with: federalStarts)
  }

  private static let federalAgencies: Set = [
    "ice", "cbp", "dhs", "fbi", "hsi", "ero", "uscis", "dea", "atf", "border patrol",
    "immigration", "immigration enforcement", "homeland security", "marshals service", "marshals",
    "department of homeland security",
  ]
  private static let federalStarts = PhraseSet([
    "immigration and customs enforcement", "customs and border protection",
    "homeland security investigations", "citizenship and immigration services",
  ])

  // MARK: The address

  /// The city of an address where it is not the one that the letter is about. Only a city's mayor or
  /// the like is held to it: a county's seat, and the post office of a town or village, have names of
  /// their own.
  func cityElsewhere(in address: [String], _ draft: Draft) -> String? {
    guard let place = roles.place, isAboutCity(draft) else { return nil }
    let here = Self.cityWords(FormerNames.ownName(ofPlace: draft.name(in: place)))
    guard !here.isEmpty else { return nil }
    let cities = address.compactMap(Self.city)
    guard let city = cities.first, cities.count == 1 else { return nil }
    let there = Self.cityWords(city)
    let isSame =
      there.isEmpty || there.contains("county") || here.isSubset(of: there)
      || there.isSubset(of: here)
      || !Self.newYork.isDisjoint(with: here) && !Self.newYork.isDisjoint(with: there)
    return isSame ? nil : city
  }

  private func isAboutCity(_ draft: Draft) -> Bool {
    let place = FoldedWords(draft.name(in: roles.place ?? ""))
    guard !place.has(["county", "town", "village", "township", "borough", "parish", "and", "our"])
    else { return false }
    let office = officeWords(in: draft)
    return place.has(["city"]) || office.contains("mayor") || office.contains("city")
  }

  /// “Lakeside” of “1 City Hall Plaza, Lakeside, NY 12000”; `nil` of a line that does not end with a
  /// city and its state, or where the street is not told from the city.
  private static func city(of line: String) -> String? {
    let parts = line.split(separator: ",").map { $0.trimming(\.isWhitespace) }
    guard parts.count > 1, let end = parts.last else { return nil }
    let state = end.split(separator: " ")
    guard let code = state.first, code.count == 2,
      code.allSatisfy({ $0.isASCII && $0.isUppercase }),
      state.dropFirst().allSatisfy({ $0.allSatisfy { $0.isNumber || $0 == "-" } })
    else { return nil }
    let city = parts[parts.count - 2]
    guard city.contains(where: \.isLetter), !city.contains(where: \.isNumber) else { return nil }
    // “One City Hall Plaza Lakeside” has its street on the same line.
    let isStreet = FoldedWords(city).has([
      "street", "avenue", "plaza", "road", "hall", "building", "floor", "square", "box", "drive",
    ])
    return isStreet ? nil : String(city)
  }

  private static func cityWords(_ city: String) -> Set<String> {
    Set(
      FoldedWords(city).words.map { ["saint": "st", "mount": "mt", "fort": "ft"][$0] ?? $0 }
        .filter { !["city", "the", "of"].contains($0) })
  }

  private static let newYork: Set = [
    "york", "nyc", "manhattan", "brooklyn", "queens", "bronx", "staten",
  ]
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
