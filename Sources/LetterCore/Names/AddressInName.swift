// Addresses and telephone numbers that got into the cell of a name.
import TextMetrics

/// Finds what must not get into a public letter unseen: mail addresses, web addresses and telephone
/// numbers, street addresses. A name such as “MoveOn.org” is none: a web address has a scheme, “www.”, a path, or
/// brackets around it.
public enum AddressInName {
  /// What stands where a name belongs, or within it.
  public enum Thing: Hashable, Sendable {
    case mailAddress, webAddress, telephoneNumber, streetAddress, number

    /// What it is, with its article.
    public var words: String {
      switch self {
      case .mailAddress: "an e-mail address"
      case .webAddress: "a web address"
      case .telephoneNumber: "a telephone number"
      case .streetAddress: "a street address"
      case .number: "a number or a date"
      }
    }
  }

  /// What was found, and what is left of the text without it.
  public struct Finding: Equatable, Sendable {
    /// The first of them.
    public var first: Thing
    /// "" where nothing but the addresses was there.
    public var rest: String
  }

  /// The addresses in a text of single spaces, or `nil` where it has none.
  public static func find(in given: String) -> Finding? {
    let text = DisguisedAddress.plain(given) ?? given
    let bytes = text.utf8
    let digitCount = bytes.count { (0x30...0x39).contains($0) }
    guard
      bytes.contains(UInt8(ascii: "@")) || bytes.contains(UInt8(ascii: "/"))
        || bytes.contains(UInt8(ascii: ".")) || bytes.contains(UInt8(ascii: "#")) || digitCount > 0
    else { return nil }
    var found: Thing?
    var kept: [Substring] = []
    var rest = text
    if bytes.contains(where: {
      [UInt8(ascii: "@"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "#")].contains($0)
    }) {
      let words = text.split(separator: " ")
      for (index, word) in words.enumerated() {
        if index > 0, index == words.count - 1, isPlainHost(word, behind: words[index - 1]) {
          found = found ?? .webAddress
          // "Info at elm.example"
          if leads.contains(kept.last?.lowercased() ?? "") { kept.removeLast() }
          if let first = kept.first, kept.count == 1, labels.contains(first.lowercased()) {
            kept = []
          }
        } else if let thing = kind(of: word)
          ?? (index > 0 || word.first == "@" && words.count == 1 ? handle(word) : nil)
        {
          found = found ?? thing
        } else {
          kept.append(word)
        }
      }
      rest = kept.joined(separator: " ")
    }
    if digitCount >= 7, let without = withoutTelephone(rest) {
      found = found ?? .telephoneNumber
      rest = without
    }
    if let without = withoutExtension(rest) {
      found = found ?? .telephoneNumber
      rest = without
    }
    // “12 Oak Street, Apt 4” has one behind the other.
    for without in [withoutStreet, StreetAddress.without] {
      guard let name = without(rest) else { continue }
      found = found ?? .streetAddress
      rest = name
    }
    guard let found else { return nil }
    let name = tidied(rest)
    // “Cell 607-555-0100”
    return Finding(first: found, rest: labels.contains(bareLabel(name[...])) ? "" : name)
  }

  /// Whether a name of letters, digits and hyphens could have an address, told by its bytes.
  static func mayBe(inPlain name: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = name.first, name.contains(where: NameJudgment.isDigit) else { return false }
    return NameJudgment.isDigit(first) || first | 0x20 == UInt8(ascii: "p")
      || StreetAddress.mayBe(in: name)
      || name.indices.dropFirst().contains {
        name[$0 - 1] == 0x20 && extensionStems.begin(name, at: $0)
      }
  }

  /// Without what is behind a comma and reads like a street address, a post-office box, or a state
  /// with its ZIP code; `nil` where nothing does.
  private static func withoutStreet(_ text: String) -> String? {
    guard
      text.utf8.contains(UInt8(ascii: ","))
        || text.utf8.first.map({ (0x30...0x39).contains($0) })
          ?? false
        || text.utf8.first.map({ $0 | 0x20 == UInt8(ascii: "p") }) ?? false,
      text.utf8.contains(where: { (0x30...0x39).contains($0) })
    else { return nil }
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard let first = parts.firstIndex(where: { isStreet($0) }) else { return nil }
    // "Elm House, Riverbend, NY 12000": the town goes along with its ZIP code.
    let end = isZipCode(parts[first]) && first > 1 ? first - 1 : first
    return parts[..<end].joined(separator: ",")
  }

  private static func isStreet(_ part: Substring) -> Bool {
    guard part.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return false }
    if isZipCode(part) { return true }
    let words = FoldedWords(String(part)).words
    guard let first = words.first else { return false }
    if words.starts(with: ["po", "box"]) || words.starts(with: ["p", "o", "box"]) { return true }
    // "12 Main Street", "Suite 4"; "3rd Street Clinic" is none.
    return first.allSatisfy(\.isNumber) && first.count < 6 && words.count <= 5
      && (streets.contains(words[words.count - 1])
        || words.count > 3
          && words[2...].contains { ["suite", "apt", "floor", "fl"].contains($0) })
      || ["suite", "apt", "apartment", "floor", "room"].contains(first) && words.count == 2
  }

  private static func isZipCode(_ part: Substring) -> Bool {
    let words = part.split { !$0.isLetter && !$0.isNumber }
    return words.count == 2 && words[0].count == 2 && words[0].allSatisfy(\.isUppercase)
      && words[1].count == 5 && words[1].allSatisfy(\.isNumber)
  }

  private static let streets = StreetAddress.streets.subtracting([
    "way", "circle", "broadway", "square",
  ])
  .union(["plaza"])

  /// What a word is, whatever brackets and commas are around it.
  private static func kind(of word: Substring) -> Thing? {
    let isBracketed = word.first.map { "(<[".contains($0) } ?? false
    let core = word.drop { "(<[\"'“".contains($0) }
      .trimmingSuffix { ")>]\"'”,;:.".contains($0) }.lowercased()
    if core.hasPrefix("mailto:") || isMail(core) { return .mailAddress }
    if core.contains("://") || core.hasPrefix("www.") { return .webAddress }
    let host = core.prefix { $0 != "/" }
    guard isHost(host) else { return nil }
    return isBracketed || host.endIndex < core.endIndex ? .webAddress : nil
  }

  /// What an account of a social network is (“@elmhouse”).
  private static func handle(_ word: Substring) -> Thing? {
    let name = word.drop { "(<[".contains($0) }
    let isHandle = name.first == "@" && name.dropFirst().first?.isLetter == true
    // “Elm #MeToo” is a name.
    let isTag = name.first == "#" && name.dropFirst().first?.isLowercase == true
    return (isHandle || isTag) && name.count > 3 ? .webAddress : nil
  }

  /// Whether the last word of a name reads like a host in small letters that is no part of it: “at
  /// elm.example”, but not “Friends of elm.example”.
  private static func isPlainHost(_ word: Substring, behind previous: Substring) -> Bool {
    guard word.utf8.contains(UInt8(ascii: ".")), isHost(word), !word.contains(where: \.isUppercase)
    else { return false }
    return !Capitals.isSmallWord(previous.lowercased()) && previous != "&"
      || leads.contains(previous.lowercased())
  }

  private static let leads: Set<String> = [
    "at", "visit", "see", "web", "website", "site", "en", "online", "find", "email", "info",
    "contact",
  ]

  private static func isMail(_ word: String) -> Bool {
    let parts = word.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && !parts[0].isEmpty && parts[1].contains(".") && isHost(parts[1])
  }

  /// Whether a word reads like “elm.example”: labels parted by points, the last one of two letters or
  /// more and nothing else.
  private static func isHost(_ word: Substring) -> Bool {
    let labels = word.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count >= 2, let last = labels.last, last.count >= 2,
      last.allSatisfy({ $0.isASCII && $0.isLetter })
    else { return false }
    return labels.allSatisfy { label in
      !label.isEmpty && label.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
    }
  }

  /// Without the telephone numbers: groups of three or four digits, seven or ten of them, with or
  /// without a code of the country.
  private static func withoutTelephone(_ text: String) -> String? {
    let signs = "+-.() "
    var result = ""
    var run = ""
    var isFound = false
    func endRun() {
      if isTelephone(run) {
        isFound = true
        // What stood on both sides stays apart.
        result += " "
      } else {
        result += run
      }
      run = ""
    }
    for character in text {
      let isPart = character.isASCII && (character.isNumber || signs.contains(character))
      if isPart {
        run.append(character)
      } else {
        endRun()
        result.append(character)
      }
    }
    endRun()
    return isFound ? singleSpaced(result) : nil
  }

  /// Without the number of a telephone’s extension at its end (“ext. 204”, “x204”).
  private static func withoutExtension(_ text: String) -> String? {
    let words = text.split(separator: " ")
    guard let last = words.last, last.utf8.last.map({ (0x30...0x39).contains($0) }) ?? false else {
      return nil
    }
    let name = last.prefix { !$0.isNumber }
    let digits = last[name.endIndex...]
    guard (1...6).contains(digits.count), digits.allSatisfy(\.isNumber) else { return nil }
    if words.count > 1, name.isEmpty, extensions.contains(bareLabel(words[words.count - 2])) {
      return words.dropLast(2).joined(separator: " ")
    }
    // “X1” may be a name.
    guard words.count > 1, extensions.contains(bareLabel(name)) || name == "x"
    else { return nil }
    return words.dropLast().joined(separator: " ")
  }

  private static func bareLabel(_ word: Substring) -> String {
    word.filter { $0.isLetter }.lowercased()
  }

  private static let extensions: Set<String> = ["ext", "extn", "extension", "extensión", "anexo"]

  private static let extensionStems = WordStems(["ext", "anexo", "x"])

  private static func isTelephone(_ run: String) -> Bool {
    let groups = run.split { !$0.isNumber }.map(\.count)
    switch groups {
    case [3, 4], [3, 3, 4], [1, 3, 3, 4], [10], [1, 10], [3, 7]: return true
    case [11]: return run.contains("+")
    default: return run.contains("+") && (9...15).contains(groups.reduce(0, +))
    }
  }

  private static let labels: Set<String> = [
    "e", "mail", "email", "e-mail", "mailto", "web", "website", "site", "url", "tel", "phone",
    "telephone", "cell", "fax", "contact", "correo", "teléfono", "info",
    "ig", "instagram", "twitter", "facebook", "fb", "x",
    "t", "c", "p", "m", "o", "ph", "mobile", "office", "direct", "celular", "tfno",
  ]

  /// Without the brackets, commas and words that stood around what was taken out.
  private static func tidied(_ text: String) -> String {
    var rest = text
    for empty in ["()", "<>", "[]", "( )"] { rest = rest.replacing(empty, with: "") }
    var words = rest.split(separator: " ")
    while let last = words.last {
      let bare = last.filter { $0.isLetter || $0.isNumber || $0 == "-" }.lowercased()
      let isBare = bare.allSatisfy { $0 == "-" }
      guard isBare || words.count > 1 && (last.hasSuffix(":") && labels.contains(bare)) else {
        break
      }
      words.removeLast()
    }
    while let first = words.first, first.allSatisfy({ "-–—,;:|/".contains($0) }) {
      words.removeFirst()
    }
    return words.joined(separator: " ").trimmingSuffix { ",;:|-–— (<[".contains($0) }
  }
}
