// An address in another city than the letter's, or without a right ZIP code.

extension LetterTemplate {
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
      || Self.citiesOfManyNames.contains {
        !$0.isDisjoint(with: here) && !$0.isDisjoint(with: there)
      }
    return isSame ? nil : city
  }

  private func isAboutCity(_ draft: Draft) -> Bool {
    let place = FoldedWords(draft.name(in: roles.place ?? ""))
    guard !place.has(["county", "town", "village", "township", "borough", "parish", "and", "our"])
    else { return false }
    let office = officeWords(in: draft)
    return place.has(["city"]) || office.contains("mayor") || office.contains("city")
  }

  /// What is wrong with the ZIP code of an address, if anything is: it is too short or too long, or
  /// missing behind a state.
  static func doubtfulZIP(in lines: [String]) -> Check.Finding? {
    for (index, line) in lines.enumerated() {
      guard let address = AddressLine(line) else { continue }
      guard let first = address.rest.first else {
        // It may have a line of its own.
        if lines.dropFirst(index + 1).first?.first?.isNumber == true { continue }
        return .noZIP(line)
      }
      let lengths = address.rest.flatMap { $0.split(separator: "-").map(\.count) }
      let isRight = [[5], [5, 4]].contains(lengths) && first.count != 9
      let isNumber = address.rest.allSatisfy { $0.allSatisfy { $0.isASCIIDigit || $0 == "-" } }
      if !isRight || !isNumber { return .wrongZIP(address.rest.joined(separator: " ")) }
    }
    return nil
  }

  /// “Lakeside” of “1 City Hall Plaza, Lakeside, NY 12000”; `nil` of a line that does not end with a
  /// city and its state, or where the street is not told from the city.
  static func city(of line: String) -> String? {
    guard let address = AddressLine(line), let city = address.city, address.hasComma,
      city.contains(where: \.isLetter), !city.contains(where: \.isNumber)
    else { return nil }
    // “One City Hall Plaza Lakeside” has its street on the same line.
    let isStreet = FoldedWords(city).has([
      "street", "avenue", "plaza", "road", "hall", "building", "floor", "square", "box", "drive",
    ])
    return isStreet ? nil : city
  }

  private static func cityWords(_ city: String) -> Set<String> {
    Set(
      FoldedWords(city).words.map { ["saint": "st", "mount": "mt", "fort": "ft"][$0] ?? $0 }
        .filter { !["city", "the", "of"].contains($0) })
  }

  /// Words by which one city is known under its names.
  static let citiesOfManyNames: [Set<String>] = [
    ["york", "nyc", "manhattan", "brooklyn", "queens", "bronx", "staten"],
    ["washington", "columbia", "dc"],
  ]
}

/// A line that ends with a state, or a state and a ZIP code: “1 City Hall Plaza, Lakeside, NY 12000”.
struct AddressLine {
  /// What stands before the state.
  let before: String
  /// The state's two letters.
  let state: String
  /// Whether a comma parts the two.
  let hasComma: Bool
  /// What stands behind the state but for the country: the ZIP code as it is written.
  let rest: [Substring]

  /// The last part of what stands before the state; `nil` where that is nothing.
  var city: String? {
    before.split(separator: ",").last.map { String($0.trimming(\.isWhitespace)) }
  }

  init?(_ line: String) {
    let words = line.split { $0 == " " || $0 == "," }
    var rest: [Substring] = []
    var end = words.count
    while end > 0, Self.isBehindState(words[end - 1]) {
      end -= 1
      if words[end].contains(where: \.isNumber) { rest.insert(words[end], at: 0) }
    }
    for length in 1...3 where end > length {
      let name = words[(end - length)..<end]
      guard let code = Self.state(name), let first = name.first else { continue }
      let text = line[..<first.startIndex]
      let before = text.trimming { $0.isWhitespace || $0 == "," }
      let hasComma = text.trimming(\.isWhitespace).last == ","
      // “CASA DE LA”, “the state of New York”
      let isUnsure = length > 1 || first.count > 2 || Self.words.contains(code)
      guard !before.isEmpty, hasComma || !isUnsure || !rest.isEmpty else { continue }
      (self.before, state, self.hasComma, self.rest) = (String(before), code, hasComma, rest)
      return
    }
    return nil
  }

  private static func isBehindState(_ word: Substring) -> Bool {
    word.contains(where: \.isASCIIDigit) || ["USA", "U.S.A.", "US", "U.S."].contains(word)
  }

  private static func state(_ words: ArraySlice<Substring>) -> String? {
    if words.count == 1, let word = words.first {
      let letters = word.filter { $0 != "." }
      if letters.count == 2 { return StreetAddress.isState(letters) ? String(letters) : nil }
    }
    return names[FoldedWords(words.joined(separator: " ")).text]
  }

  /// States whose letters are a word where all is in capitals.
  private static let words: Set = [
    "IN", "OR", "ME", "OK", "HI", "LA", "DE", "CO", "AL", "PA", "MA",
  ]
  private static let names: [String: String] = [
    "alabama": "AL", "alaska": "AK", "arizona": "AZ", "arkansas": "AR", "california": "CA",
    "colorado": "CO", "connecticut": "CT", "delaware": "DE", "district of columbia": "DC",
    "florida": "FL", "georgia": "GA", "hawaii": "HI", "idaho": "ID", "illinois": "IL",
    "indiana": "IN", "iowa": "IA", "kansas": "KS", "kentucky": "KY", "louisiana": "LA",
    "maine": "ME", "maryland": "MD", "massachusetts": "MA", "michigan": "MI", "minnesota": "MN",
    "mississippi": "MS", "missouri": "MO", "montana": "MT", "nebraska": "NE", "nevada": "NV",
    "new hampshire": "NH", "new jersey": "NJ", "new mexico": "NM", "new york": "NY",
    "north carolina": "NC", "north dakota": "ND", "ohio": "OH", "oklahoma": "OK", "oregon": "OR",
    "pennsylvania": "PA", "puerto rico": "PR", "rhode island": "RI", "south carolina": "SC",
    "south dakota": "SD", "tennessee": "TN", "texas": "TX", "utah": "UT", "vermont": "VT",
    "virginia": "VA", "washington": "WA", "west virginia": "WV", "wisconsin": "WI",
    "wyoming": "WY",
  ]
}

extension Character {
  fileprivate var isASCIIDigit: Bool { isASCII && isNumber }
}
