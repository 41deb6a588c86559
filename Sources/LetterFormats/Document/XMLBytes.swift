// XML as bytes, one element after the other.

/// XML text that is being written.
struct XMLBytes {
  static let declaration: StaticString =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"

  private(set) var bytes: [UInt8] = []

  init(capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
    markup(Self.declaration)
  }

  /// Appends markup that is written here in the program.
  mutating func markup(_ text: StaticString) {
    text.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Appends markup that was made from numbers and names of this program.
  mutating func markup(made text: String) {
    bytes.append(contentsOf: text.utf8)
  }

  /// Appends words of the letter, in text as well as in the value of an attribute. What XML cannot
  /// hold (controls and two scalars that are no characters) stands as U+FFFD, line breaks and tabs
  /// as spaces.
  mutating func words<Words: StringProtocol>(_ text: Words) {
    var rest = text.utf8.makeIterator()
    var last: (UInt8, UInt8) = (0, 0)
    while let byte = rest.next() {
      switch byte {
      case UInt8(ascii: "&"): markup("&amp;")
      case UInt8(ascii: "<"): markup("&lt;")
      // Bare, it would end a CDATA section where it stands behind "]]".
      case UInt8(ascii: ">"): markup("&gt;")
      case UInt8(ascii: "\""): markup("&quot;")
      case 0x09, 0x0A, 0x0D: bytes.append(0x20)
      case 0x00..<0x20, 0x7F: markup("\u{FFFD}")
      // C1 controls are C2 80 to C2 9F.
      case 0x80..<0xA0 where last.1 == 0xC2:
        bytes.removeLast()
        markup("\u{FFFD}")
      // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
      case 0xBE...0xBF where last == (0xEF, 0xBF):
        bytes.removeLast(2)
        markup("\u{FFFD}")
      default: bytes.append(byte)
      }
      last = (last.1, byte)
    }
  }
}
