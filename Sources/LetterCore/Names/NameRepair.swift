// What other programs and people left in the cell of a name: marks of web pages, letters read in a
// wrong encoding, what is struck out.
import TextMetrics

/// Repairs of a name, each proposed and never made unseen.
public enum NameRepair {
  /// Why another name is proposed than was given.
  public enum Reason: Hashable, Sendable {
    /// An e-mail or web address, or a telephone number, is left out of it.
    case address
    /// Tags or entities of HTML are left out or written as what they mean.
    case markup
    /// Letters that were read in a wrong encoding once are set right ("UniÃ³n").
    case encoding
    /// A note to whoever keeps the list is left out of it.
    case note
    /// A person who signs for the organization is left out of it, or what a person belongs to.
    case companion
    /// What stands before it, such as “name:”, is left out of it.
    case label
    /// It is quoted from a mail.
    case quoted
    /// It is a message of a chat, with its time and who wrote it.
    case message
    /// A note beside it asks for another name.
    case askedFor

    /// What the name was given with, to follow it.
    public var words: String {
      switch self {
      case .address: "with an address or phone number that should not be in the letter"
      case .markup: "with HTML code"
      case .encoding: "with letters that were read in the wrong encoding"
      case .note: "with a note that is not part of the name"
      case .companion: "with more than one name"
      case .label: "with a label before the name"
      case .quoted: "quoted from a mail"
      case .message: "from a chat"
      case .askedFor: "and a note that asks for another name"
      }
    }
  }

  // MARK: Web pages

  /// Without tags, and with entities written as what they mean; `nil` where it has none.
  public static func withoutMarkup(_ text: String) -> String? {
    let repaired = singleSpaced(decodingMarkup(text))
    return repaired == text ? nil : repaired
  }

  static func decodingMarkup(_ text: String) -> String {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "&") }) else {
      return text
    }
    var result = ""
    var rest = Substring(text)
    while let first = rest.first {
      if first == "<", let end = endOfTag(rest) {
        rest = rest[end...]
        // Words that only a tag parts stay apart.
        if !result.isEmpty, result.last != " " { result.append(" ") }
      } else if first == "&", let (character, end) = entity(rest) {
        result.append(character)
        rest = rest[end...]
      } else {
        result.append(first)
        rest.removeFirst()
      }
    }
    return result
  }

  /// Where the tag ends that a text begins with.
  private static func endOfTag(_ text: Substring) -> Substring.Index? {
    let inner = text.dropFirst()
    guard let first = inner.first, first.isASCII, first.isLetter || first == "/" || first == "!",
      // No further than the next sign of a tag, so that each is read once.
      let end = inner.firstIndex(where: { $0 == ">" || $0 == "<" }), inner[end] == ">",
      !inner[..<end].contains("@"), !inner[..<end].contains("://")
    else { return nil }
    return inner.index(after: end)
  }

  /// The character of the entity that a text begins with.
  private static func entity(_ text: Substring) -> (Character, Substring.Index)? {
    guard let end = text.prefix(12).firstIndex(of: ";") else { return nil }
    let name = text[text.index(after: text.startIndex)..<end]
    let after = text.index(after: end)
    if name.hasPrefix("#") {
      let digits = name.dropFirst()
      let number =
        digits.lowercased().hasPrefix("x")
        ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
      return number.flatMap { Unicode.Scalar($0) }.map { (Character($0), after) }
    }
    return entities[String(name)].map { ($0, after) }
  }

  private static let entities: [String: Character] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ndash": "–",
    "mdash": "—", "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "hellip": "…",
    "aacute": "á", "eacute": "é", "iacute": "í", "oacute": "ó", "uacute": "ú", "ntilde": "ñ",
    "uuml": "ü", "ouml": "ö", "auml": "ä", "Aacute": "Á", "Eacute": "É", "Iacute": "Í",
    "Oacute": "Ó", "Uacute": "Ú", "Ntilde": "Ñ", "ccedil": "ç", "egrave": "è", "agrave": "à",
    "iexcl": "¡", "iquest": "¿", "middot": "·", "bull": "•", "copy": "©", "reg": "®",
  ]

  // MARK: Encodings

  /// The text that becomes this one where its UTF-8 is read as Windows-1252 ("UniÃ³n" was "Unión"),
  /// or `nil` where it is no such text.
  public static func rightlyDecoded(_ text: String) -> String? {
    // Every letter beyond ASCII then begins with one of these.
    guard text.utf8.contains(where: { $0 >= 0x80 }),
      text.unicodeScalars.contains(where: { (0xC2...0xF0).contains($0.value) })
    else { return nil }
    var bytes: [UInt8] = []
    for scalar in text.unicodeScalars {
      guard let byte = Windows1252.byte(scalar) else { return nil }
      bytes.append(byte)
    }
    guard bytes.contains(where: { $0 >= 0x80 }),
      let decoded = String(validating: bytes, as: UTF8.self), decoded != text
    else { return nil }
    // Once more, where it was read wrongly twice.
    return rightlyDecoded(decoded) ?? decoded
  }

  // MARK: Struck out

  /// Without what is struck out in Markdown or HTML, and whether nothing is left; `nil` where nothing
  /// is struck out.
  public static func withoutStruck(_ text: String) -> (text: String, isAll: Bool)? {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "<") }) else {
      return nil
    }
    let small = text.lowercased()
    guard small.count == text.count else { return nil }
    for (start, end) in [
      ("~~", "~~"), ("<s>", "</s>"), ("<del>", "</del>"), ("<strike>", "</strike>"),
    ] {
      guard let open = small.firstRange(of: start),
        let close = small[open.upperBound...].firstRange(of: end),
        open.upperBound < close.lowerBound
      else { continue }
      func part(_ range: Range<String.Index>) -> Substring {
        let from = small.distance(from: small.startIndex, to: range.lowerBound)
        return text.dropFirst(from).prefix(small[range].count)
      }
      let inner = part(open.upperBound..<close.lowerBound)
      let rest = singleSpaced(
        String(part(small.startIndex..<open.lowerBound) + part(close.upperBound..<small.endIndex)))
      return rest.contains(where: \.isLetter) ? (rest, false) : (String(inner).trimmed, true)
    }
    return nil
  }
}
