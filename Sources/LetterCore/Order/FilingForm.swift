// How a name files in the alphabetical list: without article, punctuation and symbols, word by word.

/// Choices about alphabetical order that hold for a whole letter.
public struct FilingRules: Hashable, Sendable {
  /// Whether a leading "The", "A" or "An" is passed over.
  public var ignoresLeadingArticles: Bool
  /// Headings under which organizations stand, in the letter's order; within each alphabetically.
  /// Organizations that are under none of them stand first, without a heading.
  public var sections: [String]
  /// Rules that pass over leading articles, unless they are told not to, and know no headings.
  public init(ignoresLeadingArticles: Bool = true, sections: [String] = []) {
    self.ignoresLeadingArticles = ignoresLeadingArticles
    self.sections = sections
  }
}

/// The text a name is filed by, and why it may differ from the name.
public struct FilingForm: Equatable, Sendable {
  /// Words parted by single spaces; "&" is "and", a hyphen a space, other signs are gone.
  public let text: String
  /// The leading article that was passed over, as it was written.
  public let skippedArticle: String?

  /// The filing form of an organization's name.
  public init(organization name: String, rules: FilingRules) {
    let (rest, article) =
      rules.ignoresLeadingArticles
      ? Self.withoutArticle(name, keepsInitials: true) : (Substring(name), nil)
    let words = Self.words(of: rest)
    skippedArticle = article
    // A name of nothing but signs files by the signs.
    text = words.isEmpty ? name : words
  }

  /// The filing form of a person's name: surname first (see ``PersonName``), or what `fileUnder`
  /// says.
  public init(individual name: String, fileUnder: String?) {
    skippedArticle = nil
    if let fileUnder, !fileUnder.isEmpty {
      text = Self.words(of: Substring(fileUnder + " " + name))
      return
    }
    let person = PersonName(name)
    let words = Self.words(of: Substring(person.filedSurname + " " + person.given))
    text = words.isEmpty ? name : words
  }

  /// The letter or digit a reader looks under, upper case, for "files under O".
  public var heading: String {
    text.first.map { $0.isNumber ? String($0) : $0.uppercased() } ?? ""
  }

  /// A name behind its article. Where the order keeps initials, "A" before a given name is one ("A
  /// Philip Example Institute", which stands beside "A. Philip Example Institute"); else it is an
  /// article, so that the two are not the same name without being asked about.
  static func withoutArticle(
    _ name: String, keepsInitials: Bool
  ) -> (rest: Substring, article: String?) {
    guard mayBeginWithArticle(name) else { return (Substring(name), nil) }
    // Quotation marks before the article do not hide it.
    let start = name.firstIndex { $0.isLetter || $0.isNumber } ?? name.startIndex
    let rest = name[start...]
    for article in ["the", "a", "an"] {
      let word = rest.prefix(article.count)
      guard word.lowercased() == article else { continue }
      let after = rest[word.endIndex...]
      guard after.first == " ", after.contains(where: { $0.isLetter || $0.isNumber }) else {
        continue
      }
      if article == "a", keepsInitials, WordBehindArticle(after).followsInitial { continue }
      if article == "an", !WordBehindArticle(after).takesAn { continue }
      return (after.dropFirst(), String(word))
    }
    return (Substring(name), nil)
  }

  /// Whether the first letter is one that an article begins with; most names are done with that.
  private static func mayBeginWithArticle(_ name: String) -> Bool {
    for byte in name.utf8 {
      switch byte | 0x20 {
      case UInt8(ascii: "a"), UInt8(ascii: "t"): return true
      case UInt8(ascii: "b")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        return false
      default: continue
      }
    }
    return false
  }

  /// The same for a name of ASCII whose first letter or digit stands at `first`: where what is filed
  /// begins.
  static func startBehindArticle(
    _ name: UnsafeBufferPointer<UInt8>, _ first: Int, keepsInitials: Bool
  ) -> Int {
    var end = first
    while end < name.count, end < first + 4, isPlainPart(name[end]) { end += 1 }
    guard end + 1 < name.count, name[end] == UInt8(ascii: " ") else { return 0 }
    let isArticle =
      switch (end - first, name[first] | 0x20) {
      case (1, UInt8(ascii: "a")): true
      case (2, UInt8(ascii: "a")): name[first + 1] | 0x20 == UInt8(ascii: "n")
      case (3, UInt8(ascii: "t")):
        name[first + 1] | 0x20 == UInt8(ascii: "h") && name[first + 2] | 0x20 == UInt8(ascii: "e")
      default: false
      }
    guard isArticle, name[(end + 1)...].contains(where: isPlainPart) else { return 0 }
    let rest = name[(end + 1)...]
    switch end - first {
    case 1: return keepsInitials && WordBehindArticle(rest).followsInitial ? 0 : end + 1
    case 2: return WordBehindArticle(rest).takesAn ? end + 1 : 0
    default: return end + 1
    }
  }

  static func isPlainPart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: false
    }
  }

  private static func words(of text: Substring) -> String {
    var text = String(text)
    if let plain = text.withUTF8({ asciiWords(of: $0) }) { return plain }
    var result = ""
    var needsSpace = false
    let scalars = text.unicodeScalars
    for (index, scalar) in zip(scalars.indices, scalars) {
      switch kind(of: scalar) {
      case .part:
        if needsSpace, !result.isEmpty { result += " " }
        needsSpace = false
        result.unicodeScalars.append(scalar)
      case .space: needsSpace = true
      case .ampersand:
        if !result.isEmpty { result += " " }
        result += "and"
        needsSpace = true
      case .sign:
        if scalar == ".", Abbreviations.end(at: index, in: scalars) { needsSpace = true }
      }
    }
    return result
  }

  /// The same for ASCII, which most names are, without decoding scalars.
  private static func asciiWords(of bytes: UnsafeBufferPointer<UInt8>) -> String? {
    for byte in bytes where byte >= 0x80 { return nil }
    return String(unsafeUninitializedCapacity: bytes.count * 4 + 4) {
      writeWords(of: bytes[...], to: $0)
    }
  }

  /// Writes the words of ASCII text and returns their length, at most four times the text's and 4.
  static func writeWords(
    of bytes: Slice<UnsafeBufferPointer<UInt8>>, to out: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var count = 0
    var needsSpace = false
    func append(_ byte: UInt8) {
      out[count] = byte
      count += 1
    }
    for index in bytes.indices {
      let byte = bytes[index]
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        if needsSpace, count > 0 { append(0x20) }
        needsSpace = false
        append(byte)
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "_"), 0x09:
        needsSpace = true
      case UInt8(ascii: "&"):
        if count > 0 { append(0x20) }
        for byte in "and".utf8 { append(byte) }
        needsSpace = true
      case UInt8(ascii: "."):
        if Abbreviations.end(at: index, in: bytes.base) { needsSpace = true }
      default: break
      }
    }
    return count
  }

  /// What a character of a name is to the order.
  enum ScalarKind { case part, space, ampersand, sign }

  static func kind(of scalar: Unicode.Scalar) -> ScalarKind {
    switch scalar.value {
    // Letters of the West and the marks that names really have, without looking them up.
    case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F: return .part
    case 0x20, 0x2D, 0x2F, 0x2010...0x2015: return .space
    case 0x26, 0xFF06: return .ampersand
    // The marks of Hawaiian and Arabic names are written as apostrophes too.
    case 0x27, 0x2C, 0x2E, 0x2018...0x201F, 0x2B9...0x2BF: return .sign
    case 0x2044: return .space
    default: break
    }
    switch scalar.properties.generalCategory {
    case .spaceSeparator, .lineSeparator, .paragraphSeparator, .dashPunctuation,
      .connectorPunctuation:
      return .space
    case .control: return scalar == "\t" || scalar == "\n" ? .space : .sign
    case .openPunctuation, .closePunctuation, .initialPunctuation, .finalPunctuation,
      .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol, .format:
      return scalar == "/" ? .space : .sign
    // What only says how a sign is drawn (U+FE0F) is none itself.
    case .enclosingMark: return .sign
    case .nonspacingMark: return scalar.properties.isVariationSelector ? .sign : .part
    default: return .part
    }
  }
}
