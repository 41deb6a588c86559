// Street addresses, post-office boxes and ZIP codes behind a name without a comma.

/// Finds an address that follows a name with nothing between them: “Elm House 12 Elm St”.
enum StreetAddress {
  /// A text without the address at its end; `nil` where there is none. What a name has of its own stays
  /// (“Elm House at 5th Street”, “Friends of 12 Elm Street”, “Local 14901”).
  static func without(_ text: String) -> String? {
    var bytes = text
    guard bytes.withUTF8({ mayBe(in: $0) }) else { return nil }
    let words = text.split(separator: " ")
    guard words.count > 1 else { return nil }
    let bareWords = words.map(bare)
    return withoutBox(words, bareWords) ?? withoutZIPCode(words, text)
      ?? withoutStreet(words, bareWords)
  }

  /// Whether a text could have one, told by its bytes: all have a number, and most that have one are
  /// names, such as “Local 12”.
  static func mayBe(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let digit = bytes.firstIndex(where: NameJudgment.isDigit) else { return false }
    // “Elmira, New York 14901”
    if bytes.contains(UInt8(ascii: ",")) { return true }
    return bytes.indices.contains { index in
      (index == 0 || bytes[index - 1] == 0x20)
        && (stems.begin(bytes, at: index) || isState(bytes, at: index)
          // “12 Elm Street”, but not “Elm Street Union 12”.
          || index > digit && streetStems.begin(bytes, at: index))
    }
  }

  /// Two capitals with a space, comma or point around them, or a point between them.
  private static func isState(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    let isCapital: (UInt8) -> Bool = { (0x41...0x5A).contains($0) }
    let end = bytes.dropFirst(start).prefix(5).prefix { isCapital($0) || $0 == 0x2E || $0 == 0x2C }
    return end.count { isCapital($0) } == 2
  }

  /// “Elm House PO Box 12”, “Casa Olmo Apartado 12”
  private static func withoutBox(_ words: [Substring], _ bareWords: [String]) -> String? {
    for index in words.indices.dropFirst() {
      let rest = bareWords[index...].prefix(4)
      let length =
        rest.starts(with: ["po", "box"])
        ? 2
        : rest.starts(with: ["p", "o", "box"]) ? 3 : rest.first == "apartado" ? 1 : 0
      if length > 0, rest.count > length, isNumber(rest[index + length]) {
        return before(index, words)
      }
    }
    return nil
  }

  /// “Elm House, Elmira NY 14901”. A number alone may be the name’s own (“Local 14901”).
  private static func withoutZIPCode(_ words: [Substring], _ text: String) -> String? {
    let last = bare(words[words.count - 1]).prefix { $0.isNumber }
    guard last.count == 5, words.count > 1,
      words[words.count - 1].filter({ $0.isLetter }).isEmpty
    else { return nil }
    let previous = words[words.count - 2].trimmingSuffix { ",.".contains($0) }
    guard isState(previous) else {
      // “Elmira, New York 14901”, but not “Elm Union, Local 14901”
      let isBehindComma = text.contains(",") && !numbered.contains(bare(words[words.count - 2]))
      return isBehindComma ? before(words.count - 1, words) : nil
    }
    // The town goes along where something parts it from the name.
    if let start = text.lastIndex(where: { ",([".contains($0) }), start > text.startIndex,
      text[start...].split(separator: " ").count <= 5
    {
      return String(text[..<start])
    }
    return before(words.count - 2, words)
  }

  /// “Elm House 12 Elm Street”, “Casa Olmo Calle Roble 12”
  private static func withoutStreet(_ words: [Substring], _ bareWords: [String]) -> String? {
    for index in words.indices.dropFirst() {
      let word = bareWords[index]
      if ["calle", "avenida", "av", "carrera"].contains(word), words.count - index > 2,
        isNumber(bareWords[words.count - 1]), !Capitals.isSmallWord(bareWords[index - 1])
      {
        return before(index, words)
      }
      guard isNumber(word), word.count < 6, !numbered.contains(bareWords[index - 1]),
        !Capitals.isSmallWord(bareWords[index - 1]), bareWords[index - 1] != "and",
        words[index - 1] != "&"
      else { continue }
      let street = bareWords[(index + 1)...].prefix(4).firstIndex(where: streets.contains)
      guard let street, (2...4).contains(street - index) else { continue }
      // What follows is of an address, too, or nothing does.
      let rest = bareWords[(street + 1)...]
      if rest.isEmpty || rest.count <= 6 && rest.contains(where: isNumber)
        || words[street].hasSuffix(",") || isTown(words[(street + 1)...])
      {
        return before(index, words)
      }
    }
    return nil
  }

  /// Whether one or two words behind a street read like its town (“Millhaven”), and not like the end
  /// of an organization’s name.
  private static func isTown(_ words: ArraySlice<Substring>) -> Bool {
    (1...2).contains(words.count)
      && words.allSatisfy { word in
        word.first?.isUppercase == true && word.allSatisfy { $0.isLetter || ".'’-".contains($0) }
          && !NameWords(String(word)).words.contains {
            $0.has([.organization, .title, .legalForm])
          }
          && !buildings.contains(word.lowercased())
      }
  }

  /// What stands on a street and has its name.
  private static let buildings: Set<String> = [
    "garden", "gardens", "houses", "tower", "towers", "park", "playground", "market", "deli",
    "meeting", "fair", "block", "corridor", "bridge", "residences", "lofts", "arts", "works", "bid",
  ]

  private static func before(_ index: Int, _ words: [Substring]) -> String? {
    let name = words[..<index].joined(separator: " ").trimmingSuffix { ",;:-–—( ".contains($0) }
    return name.contains(where: \.isLetter) ? String(name) : nil
  }

  private static func bare(_ word: Substring) -> String {
    word.filter { $0.isLetter || $0.isNumber }.lowercased()
  }

  /// Digits, perhaps with a letter (“12B”).
  private static func isNumber(_ word: String) -> Bool {
    let digits = word.prefix { $0.isASCII && $0.isNumber }
    return !digits.isEmpty && word.count - digits.count <= 1
      && word.dropFirst(digits.count).allSatisfy { $0 < "d" }
  }

  /// Whether a word ends the name of a street (“Rd.”).
  static func isStreet(_ word: Substring) -> Bool { streets.contains(bare(word)) }

  static func isState(_ word: some StringProtocol) -> Bool { states.contains(Substring(word)) }

  static let streets: Set<String> = [
    "street", "st", "avenue", "ave", "road", "rd", "boulevard", "blvd", "lane", "ln", "drive", "dr",
    "court", "ct", "place", "pl", "highway", "hwy", "parkway", "pkwy", "terrace", "way", "circle",
    "broadway", "square",
  ]
  private static let streetStems = WordStems(streets, areWhole: true)
  private static let stems = WordStems(
    ["box", "p", "apartado", "calle", "avenida", "av", "carrera"], areWhole: true)
  /// What has a number of its own.
  private static let numbered: Set<String> = [
    "local", "no", "number", "num", "lodge", "post", "chapter", "branch", "district", "council",
    "troop", "pack", "ward", "precinct", "region", "route", "pier", "studio", "ps", "unit", "class",
    "area", "section", "zone", "box", "club", "group", "team", "school", "station", "camp", "tribe",
    "division", "battalion", "engine", "ladder", "company", "room", "hall", "lot", "plot",
    "project",
    "dc", "uaw", "cwa", "afscme", "seiu", "ufcw", "ibew", "iatse", "vfw", "distrito", "seccion",
    "sección", "numero", "número", "grupo", "logia", "puesto",
  ]
  private static let states: Set<Substring> = [
    "AL", "AK", "AZ", "AR", "CA", "CO", "CT", "DE", "DC", "FL", "GA", "HI", "ID", "IL", "IN", "IA",
    "KS", "KY", "LA", "ME", "MD", "MA", "MI", "MN", "MS", "MO", "MT", "NE", "NV", "NH", "NJ", "NM",
    "NY", "NC", "ND", "OH", "OK", "OR", "PA", "PR", "RI", "SC", "SD", "TN", "TX", "UT", "VT", "VA",
    "WA", "WV", "WI", "WY", "N.Y", "N.J",
  ]
}

/// Mail addresses that are written so that programs do not find them: “ana [at] example [dot] org”.
enum DisguisedAddress {
  /// A text with its addresses as they are meant; `nil` where none is disguised.
  static func plain(_ text: String) -> String? {
    guard text.utf8.count <= 1200, mayBe(text) else { return nil }
    var result = text
    if text.utf8.contains(where: { "[({<".utf8.contains($0) }) {
      for (words, sign) in [(["at", "arroba"], "@"), (["dot", "punto"], ".")] {
        for word in words {
          for (open, close) in [("[", "]"), ("(", ")"), ("{", "}"), ("<", ">")] {
            for spelling in [word, word.uppercased()] {
              for mark in [open + spelling + close, open + " " + spelling + " " + close] {
                result = result.replacing(" " + mark + " ", with: sign)
                  .replacing(mark, with: sign)
              }
            }
          }
        }
      }
    }
    let words = result.split(separator: " ").map(String.init)
    // “ana at example dot org”
    if let dot = words.lastIndex(where: { ["dot", "punto"].contains($0.lowercased()) }), dot > 0,
      dot + 1 < words.count
    {
      let at = words[..<dot].lastIndex { ["at", "arroba"].contains($0.lowercased()) } ?? dot
      if at == dot - 2, at > 0 {
        let address = words[at - 1] + "@" + words[at + 1] + "." + words[dot + 1]
        result = (words[..<(at - 1)] + [address] + words[(dot + 2)...]).joined(separator: " ")
      } else if words[dot - 1].contains("@") {
        let address = words[dot - 1] + "." + words[dot + 1]
        result = (words[..<(dot - 1)] + [address] + words[(dot + 2)...]).joined(separator: " ")
      }
    }
    return result == text ? nil : result
  }

  private static func mayBe(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      bytes.indices.contains { index in
        switch bytes[index] {
        case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"), UInt8(ascii: "<"):
          index + 1 < bytes.count
            && (stems.begin(bytes, at: index + 1)
              || index + 2 < bytes.count && stems.begin(bytes, at: index + 2))
        // “at” alone is a word of many names.
        case 0x20: index + 1 < bytes.count && dotStems.begin(bytes, at: index + 1)
        default: false
        }
      }
    }
  }

  private static let dotStems = WordStems(["dot", "punto"], areWhole: true)
  private static let stems = WordStems([
    "at]", "at)", "at}", "at>", "at ", "arroba", "dot", "punto",
  ])
}
