// Lines of an address that are in it twice, or whose state is none or another.

extension LetterTemplate {
  /// What is wrong with the lines of an address: with one of them, or with all.
  func slip(inAddress lines: [String], _ draft: Draft) -> (entry: String, slip: Check.Slip)? {
    var seen: Set<String> = []
    for line in lines where !seen.insert(FoldedWords(line).text).inserted {
      return (line, .lineTwice)
    }
    let office = FoldedWords(officeName(in: draft)).text
    if let first = lines.first, !office.isEmpty, FoldedWords(first).text == office {
      return (first, .officeAgain)
    }
    if let part = lines.lazy.compactMap(Self.partTwice).first, part.contains(where: \.isNumber) {
      return (part, .lineTwice)
    }
    let addresses = lines.compactMap { line in AddressLine(line).map { (line, $0) } }
    var cities: [String] = []
    for (line, address) in addresses {
      if let city = Self.city(of: line), !cities.contains(where: { $0.isSamePlace(as: city) }) {
        cities.append(city)
      }
      if let zip = address.rest.first, let state = ZIPPrefixes.state(of: zip),
        !ZIPPrefixes.isOf(address.state, zip)
      {
        return (line, .otherState(zip: String(zip), state: state))
      }
    }
    if cities.count > 1 { return (lines.last ?? "", .twoCities(cities[0], cities[1])) }
    guard addresses.isEmpty else { return nil }
    return lines.lazy.compactMap { line in Self.slippedState(in: line).map { (line, $0) } }.first
  }

  /// “Riverbend, YN 12000”, “Riverbend, ny 12000”, “Riverbend 12000”.
  private static func slippedState(in line: String) -> Check.Slip? {
    let words = line.split { $0 == " " || $0 == "," }
    guard words.count > 1, let zip = words.last, zip.prefix(5).allSatisfy(\.isNumber),
      zip.count == 5 || zip.count == 10 && zip.dropFirst(5).first == "-",
      let first = words.first, !first.contains(where: \.isNumber)
    else { return nil }
    let state = words[words.count - 2]
    let before = words.dropLast()
    if words.count > 2, territories.contains(String(state)) { return nil }
    if words.count > 2, state.count == 2, state.allSatisfy({ $0.isASCII && $0.isLetter }) {
      return .notState(String(state))
    }
    // “Suite 12000”, “Route 12000”
    let isNumbered = FoldedWords(before.joined(separator: " ")).words.last.map {
      Self.numbered.contains($0) || StreetAddress.streets.contains($0)
    }
    return isNumbered == false ? .noState : nil
  }

  /// What stands for a state in the addresses of islands, freely associated states and the military.
  private static let territories: Set = [
    "MP", "AS", "GU", "VI", "PW", "FM", "MH", "AA", "AE", "AP",
  ]

  private static let numbered: Set = [
    "box", "suite", "room", "route", "unit", "apt", "apartment", "floor", "drawer", "number", "no",
    "building", "space", "lot", "po", "caller", "stop", "code",
  ]
}
