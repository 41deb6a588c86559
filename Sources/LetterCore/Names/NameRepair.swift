// What other programs and people left in the cell of a name: marks of web pages, letters read in a
// wrong encoding, notes, several names.
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

    /// What the name was given with, to follow it.
    public var words: String {
      switch self {
      case .address: "with an address or phone number that should not be in the letter"
      case .markup: "with HTML code"
      case .encoding: "with letters that were read in the wrong encoding"
      case .note: "with a note that is not part of the name"
      }
    }
  }

  // MARK: Web pages

  /// Without tags, and with entities written as what they mean; `nil` where it has none.
  public static func withoutMarkup(_ text: String) -> String? {
    let repaired = singleSpaced(decodingMarkup(text))
    return repaired == text ? nil : repaired
  }

  private static func decodingMarkup(_ text: String) -> String {
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
      let end = inner.firstIndex(of: ">"), !inner[..<end].contains("<"),
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

  // MARK: Notes

  /// Without a note behind it ("– confirmed by phone", "(pending)"), or the name that a note asks for
  /// ("(please list us as …)"); `nil` where it has none.
  public static func withoutNote(_ text: String) -> String? {
    guard mayHaveNote(text) else { return nil }
    if let open = text.lastIndex(where: { $0 == "(" || $0 == "[" }), open > text.startIndex,
      let last = text.last, last == ")" || last == "]"
    {
      let inner = text[text.index(after: open)...].dropLast()
      if let name = nameAskedFor(inner) { return name }
      if isNote(inner) { return ending(text[..<open]) }
    }
    for mark in [" – ", " — ", " - ", " -- ", " // ", " * "] {
      guard let range = text.ranges(of: mark).last else { continue }
      let inner = text[range.upperBound...]
      if let name = nameAskedFor(inner) { return name }
      if isNote(inner) { return ending(text[..<range.lowerBound]) }
    }
    for end in [" TBD", " tbd", " TBC", ": YES", ": yes", " ✅", " ✓"] where text.hasSuffix(end) {
      return ending(text.dropLast(end.count))
    }
    if text.hasSuffix("??") { return ending(text.trimmingSuffix { $0 == "?" }[...]) }
    return nil
  }

  /// Whether a text has what notes are behind or end with; most names have nothing such.
  private static func mayHaveNote(_ text: String) -> Bool {
    var previous: UInt8 = 0
    for byte in text.utf8 {
      switch byte {
      // A long dash or a tick, a bracket, a star, a question mark.
      case 0xE2, UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "*"), UInt8(ascii: "?"):
        return true
      case UInt8(ascii: "-") where previous == 0x20, UInt8(ascii: "/") where previous == 0x20:
        return true
      default: break
      }
      previous = byte
    }
    return text.utf8.count > 3
      && ["tbd", "tbc", "yes"].contains(String(text.suffix(3)).lowercased())
  }

  private static func ending(_ text: Substring) -> String? {
    let name = text.trimmingSuffix { ",;:-–— ".contains($0) }
    return name.isEmpty ? nil : name
  }

  private static func isNote(_ text: Substring) -> Bool {
    let words = FoldedWords(String(text.prefix(200)))
    guard let first = words.words.first else {
      return !text.isEmpty && text.allSatisfy { $0 == "?" }
    }
    if noteStarts.contains(first) {
      // "Pending Justice" is a name's own, "pending board approval" a note.
      return text.first?.isLowercase == true || words.words.count == 1
        || noteWords.contains(words.words[1])
    }
    return notePhrases.contains { words.text.hasPrefix($0) }
  }

  private static func nameAskedFor(_ text: Substring) -> String? {
    let small = text.lowercased()
    for phrase in ["list us as ", "list as ", "list me as ", "list it as ", "listed as "] {
      guard let range = small.firstRange(of: phrase),
        FoldedWords(String(small[..<range.lowerBound])).words.allSatisfy({
          ["please", "pls", "should", "be", "to", "kindly", "por", "favor"].contains($0)
        })
      else { continue }
      // Small letters may be as long as large ones or not; so many characters come before.
      let count = small.distance(from: small.startIndex, to: range.upperBound)
      let name = text.dropFirst(count).drop { "\"“'‘ ".contains($0) }
        .trimmingSuffix { "\"”'’. ".contains($0) }
      return name.isEmpty ? nil : name
    }
    return nil
  }

  private static let noteStarts: Set<String> = [
    "confirmed", "unconfirmed", "confirm", "pending", "tbc", "tbd", "awaiting", "waiting",
    "tentative", "tentatively", "verbal", "verbally", "called", "emailed", "approved",
    "unapproved", "please", "pls", "note", "nb", "todo", "fyi", "maybe", "ask", "check",
    "signed", "verify", "verified", "yes", "no", "confirmado", "confirmada", "pendiente",
  ]
  private static let noteWords: Set<String> = [
    "by", "via", "per", "on", "with", "approval", "confirmation", "board", "list", "add", "us",
    "from", "for", "not", "por", "yet",
  ]
  private static let notePhrases = [
    "to be confirmed", "to be determined", "not confirmed", "not yet", "not sure", "per email",
    "per e mail", "per phone", "per call", "by phone", "by email", "by e mail", "via email",
    "via phone", "via e mail", "list us", "list me", "do not list", "don t list", "see email",
    "see note", "por confirmar", "por teléfono", "por correo",
  ]

  // MARK: Several names

  /// The names in one cell, where there are several: on lines of their own, or with semicolons
  /// between them. Empty where it is one.
  public static func severalNames(in text: String) -> [String] {
    guard text.utf8.contains(where: { $0 == 0x0A || $0 == 0x0D || $0 == UInt8(ascii: ";") }) else {
      return []
    }
    // The semicolon of an entity parts nothing.
    let source = decodingMarkup(text)
    let parts = source.split { $0.isNewline || $0 == ";" }.map { singleSpaced(String($0)) }
      .filter { part in part.contains { $0.isLetter || $0.isNumber } }
    guard parts.count > 1, parts.count <= mostNames, parts.allSatisfy(isNameOfItsOwn) else {
      return []
    }
    return parts
  }

  /// More in one cell are no names, but a text.
  private static let mostNames = 20

  /// A line that was broken within a name goes on with a small letter or a sign.
  private static func isNameOfItsOwn(_ part: String) -> Bool {
    guard let first = part.first(where: { $0.isLetter || $0.isNumber }) else { return false }
    return first.isUppercase || first.isNumber || !first.isCased
  }
}
