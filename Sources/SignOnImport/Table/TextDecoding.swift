// The bytes of a file become UTF-8, whatever they were.
import TextMetrics

extension SignOnTable {
  /// How the characters of a file are written.
  public enum Encoding: Hashable, Sendable {
    case utf8, utf16
    /// Windows-1252, which what calls itself Latin-1 really is.
    case latin1
  }
}

/// What the first bytes of a file tell of the others.
enum ByteOrder {
  case utf8(markLength: Int)
  case utf16(isBigEndian: Bool, markLength: Int)

  /// Recognizes byte-order marks, and UTF-16 without one by the NULs that it has in place of every
  /// other byte. The sentence of what is no text at all names what it is.
  init(of head: ArraySlice<UInt8>, source: String) throws(SignOnError) {
    func begins(_ bytes: [UInt8]) -> Bool { head.starts(with: bytes) }
    if let sentence = FileFormat.refusal(ofBytes: head, source: source) {
      throw SignOnError(description: sentence)
    }
    if begins([0xEF, 0xBB, 0xBF]) {
      self = .utf8(markLength: 3)
    } else if begins([0xFF, 0xFE]) {
      self = .utf16(isBigEndian: false, markLength: 2)
    } else if begins([0xFE, 0xFF]) {
      self = .utf16(isBigEndian: true, markLength: 2)
    } else if let isBigEndian = Self.patternOfNULs(head.prefix(4096)) {
      self = .utf16(isBigEndian: isBigEndian, markLength: 0)
    } else {
      self = .utf8(markLength: 0)
    }
  }

  /// Whether the bytes are UTF-16 of mostly Western text: a NUL in most of one half of the places,
  /// and in hardly any of the other. `nil` if they are not.
  private static func patternOfNULs(_ bytes: ArraySlice<UInt8>) -> Bool? {
    guard bytes.count >= 8 else { return nil }
    var counts = [0, 0]
    for (index, byte) in bytes.enumerated() where byte == 0 { counts[index % 2] += 1 }
    let half = bytes.count / 2
    if counts[0] * 10 > half * 4, counts[1] * 20 < half { return true }
    if counts[1] * 10 > half * 4, counts[0] * 20 < half { return false }
    return nil
  }
}

/// Makes UTF-8 of UTF-16 that comes in pieces.
struct UTF16Decoder {
  let isBigEndian: Bool
  private var oddByte: UInt8?
  private var highSurrogate: UInt32?

  private static let lost = UTF8.encodedReplacementCharacter

  init(isBigEndian: Bool) { self.isBigEndian = isBigEndian }

  /// The next piece in UTF-8. A half of a character becomes U+FFFD, and its row doubtful.
  mutating func decode(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count / 2 + 4)
    for byte in bytes {
      guard let first = oddByte else {
        oddByte = byte
        continue
      }
      oddByte = nil
      let unit =
        isBigEndian ? UInt32(first) << 8 | UInt32(byte) : UInt32(byte) << 8 | UInt32(first)
      append(unit, to: &result)
    }
    return result
  }

  /// What is left when nothing more comes.
  mutating func finish() -> [UInt8] {
    defer { (oddByte, highSurrogate) = (nil, nil) }
    return oddByte == nil && highSurrogate == nil ? [] : Array("\u{FFFD}".utf8)
  }

  private mutating func append(_ unit: UInt32, to result: inout [UInt8]) {
    if let high = highSurrogate {
      highSurrogate = nil
      if (0xDC00...0xDFFF).contains(unit) {
        append(scalar: 0x10000 + (high - 0xD800) << 10 + (unit - 0xDC00), to: &result)
        return
      }
      append(scalar: 0xFFFD, to: &result)
    }
    switch unit {
    case 0xD800...0xDBFF: highSurrogate = unit
    case 0xDC00...0xDFFF: append(scalar: 0xFFFD, to: &result)
    default: append(scalar: unit, to: &result)
    }
  }

  private func append(scalar: UInt32, to result: inout [UInt8]) {
    if scalar < 0x80 {
      result.append(UInt8(scalar))
    } else {
      result.append(contentsOf: UTF8.encode(Unicode.Scalar(scalar) ?? "\u{FFFD}") ?? Self.lost)
    }
  }
}

/// Text that was written in one of two ways.
enum FieldText {
  /// Whether bytes are UTF-8.
  static func isUTF8(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    bytes.allSatisfy { $0 < 0x80 } || String(validating: bytes, as: UTF8.self) != nil
  }

  /// Bytes as text: UTF-8 where they are, else Windows-1252. A table that was written by several
  /// programs has fields of both, so that each is judged for itself.
  static func decode(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return text }
    var scalars = String.UnicodeScalarView()
    for byte in bytes {
      scalars.append(Windows1252.scalar(byte))
    }
    return String(scalars)
  }
}
