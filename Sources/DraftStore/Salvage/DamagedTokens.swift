// The pieces of JSON that may be damaged, one after the other.
import LetterCore

/// Cuts damaged JSON into pieces. A draft has something on each line, and a text never goes over a
/// line's end: wherever quotes are out of step, the next line is in step again.
struct DamagedTokens {
  enum Token: Equatable {
    case openObject, closeObject, openList, closeList, comma, colon
    /// A whole text, and whether a colon follows.
    case text(String, isKey: Bool)
    /// Any other whole value.
    case value(JSONValue)
    /// What is left of a text.
    case brokenText(String)
    /// What is no JSON; the rest of its line is passed over unless it is one byte alone.
    case garbage(String, isLine: Bool)
    case end
  }

  private let bytes: [UInt8]
  private var position = 0
  /// Where the piece read last begins.
  private(set) var start = 0
  private var firstStart: Int?
  /// The line of the piece read last, from 1.
  private(set) var line = 1
  private var lineIsCountedTo = 0
  /// How many characters stand for what was no character.
  private(set) var replacedCount = 0

  init(_ bytes: [UInt8]) {
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    // What is not UTF-8 becomes U+FFFD, never the bytes beside it.
    self.bytes = Array(String(decoding: bytes, as: UTF8.self).utf8)
    if self.bytes != bytes {
      replacedCount = max(1, Self.replacements(in: self.bytes) - Self.replacements(in: bytes))
    }
  }

  private static func replacements(in bytes: [UInt8]) -> Int {
    bytes.indices.dropLast(2).count {
      bytes[$0] == 0xEF && bytes[$0 + 1] == 0xBF && bytes[$0 + 2] == 0xBD
    }
  }

  /// How far into its line the piece read last begins, where nothing but spaces is before it.
  var indentation: Int? {
    var index = start
    while index > 0, start - index <= 4, bytes[index - 1] == UInt8(ascii: " ") { index -= 1 }
    guard index == 0 || bytes[index - 1] == UInt8(ascii: "\n") else { return nil }
    return start - index
  }

  /// Whether nothing but spaces is before the piece read last.
  var isFirst: Bool { start == firstStart }
  /// Whether nothing but spaces is after it.
  var isLast: Bool { bytes[position...].allSatisfy(Self.isSpace) }

  mutating func next() -> Token {
    while position < bytes.count, Self.isSpace(bytes[position]) { position += 1 }
    start = position
    if firstStart == nil { firstStart = start }
    while lineIsCountedTo < start {
      if bytes[lineIsCountedTo] == UInt8(ascii: "\n") { line += 1 }
      lineIsCountedTo += 1
    }
    guard position < bytes.count else { return .end }
    let byte = bytes[position]
    if byte == UInt8(ascii: "\"") { return text() }
    if let mark = Self.mark(byte) {
      position += 1
      return mark
    }
    return word()
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09
  }

  private static func mark(_ byte: UInt8) -> Token? {
    switch byte {
    case UInt8(ascii: "{"): .openObject
    case UInt8(ascii: "}"): .closeObject
    case UInt8(ascii: "["): .openList
    case UInt8(ascii: "]"): .closeList
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: ":"): .colon
    default: nil
    }
  }

  // MARK: Numbers, true, false and null

  private mutating func word() -> Token {
    while position < bytes.count, !Self.isSpace(bytes[position]), Self.mark(bytes[position]) == nil,
      bytes[position] != UInt8(ascii: "\"")
    {
      position += 1
    }
    let word = String(decoding: bytes[start..<position], as: UTF8.self)
    switch word {
    case "true": return .value(.bool(true))
    case "false": return .value(.bool(false))
    case "null": return .value(.null)
    default: break
    }
    // A number that the file ends with may be cut.
    if position < bytes.count, let number = Self.number(word) { return .value(number) }
    let isLine = position - start > 1
    if isLine { passOverLine() }
    return .garbage(String(decoding: bytes[start..<position], as: UTF8.self), isLine: isLine)
  }

  private mutating func passOverLine() {
    while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
  }

  private static func number(_ word: String) -> JSONValue? {
    guard word.utf8.count <= 64, let first = word.utf8.first,
      first == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first),
      word.utf8.allSatisfy({ "0123456789+-.eE".utf8.contains($0) })
    else { return nil }
    if let integer = Int64(word) { return .integer(integer) }
    guard let real = Double(word), real.isFinite else { return nil }
    return .real(real)
  }

  // MARK: Texts

  private mutating func text() -> Token {
    position += 1
    var text: [UInt8] = []
    var controlCount = 0
    while position < bytes.count {
      let from = position
      while position < bytes.count, bytes[position] >= 0x20 || bytes[position] == 0x09,
        bytes[position] != UInt8(ascii: "\""), bytes[position] != UInt8(ascii: "\\")
      {
        position += 1
      }
      text += bytes[from..<position]
      guard position < bytes.count else { break }
      switch bytes[position] {
      case UInt8(ascii: "\""):
        position += 1
        let text = String(decoding: text, as: UTF8.self)
        if controlCount == 0 { return .text(text, isKey: isBeforeColon) }
        // A longer stretch may have taken quotes and line ends with it.
        if controlCount > 1 { passOverLine() }
        return .brokenText(text)
      case UInt8(ascii: "\\"):
        guard let scalar = escape() else {
          return .brokenText(String(decoding: text, as: UTF8.self))
        }
        text += String(scalar).utf8
      case 0x0A, 0x0D:
        return .brokenText(String(decoding: text, as: UTF8.self))
      default:
        // A control character is never written so; the text goes on behind it.
        controlCount += 1
        position += 1
      }
    }
    return .brokenText(String(decoding: text, as: UTF8.self))
  }

  private var isBeforeColon: Bool {
    bytes[position...].first { !Self.isSpace($0) } == UInt8(ascii: ":")
  }

  /// The character of an escape, U+FFFD where it is none, or `nil` where the file ends in it.
  private mutating func escape() -> Unicode.Scalar? {
    position += 1
    guard position < bytes.count else { return nil }
    let letter = bytes[position]
    guard letter >= 0x20 else { return "\u{FFFD}" }
    // A character of several bytes stays whole: it is no escape, and its first byte decides.
    if letter < 0x80 { position += 1 }
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): return Unicode.Scalar(letter)
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "u"):
      guard let unit = codeUnit() else { break }
      if let scalar = Unicode.Scalar(UInt32(unit)) { return scalar }
      guard UTF16.isLeadSurrogate(unit), position + 1 < bytes.count,
        bytes[position] == UInt8(ascii: "\\"), bytes[position + 1] == UInt8(ascii: "u")
      else { break }
      position += 2
      guard let second = codeUnit(), UTF16.isTrailSurrogate(second) else { break }
      return UTF16.decode(UTF16.EncodedScalar([unit, second]))
    default: break
    }
    replacedCount += 1
    return "\u{FFFD}"
  }

  /// The four digits of an escape.
  private mutating func codeUnit() -> UInt16? {
    guard position + 4 <= bytes.count else { return nil }
    let digits = bytes[position..<(position + 4)]
    guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }),
      let unit = UInt16(String(decoding: digits, as: UTF8.self), radix: 16)
    else { return nil }
    position += 4
    return unit
  }
}
