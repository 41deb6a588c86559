// The characters of Windows-1252, which what calls itself Latin-1 really is.

/// The bytes of Windows-1252 and what they stand for.
public enum Windows1252 {
  /// The character of a byte.
  public static func scalar(_ byte: UInt8) -> Unicode.Scalar {
    guard (0x80..<0xA0).contains(byte) else { return Unicode.Scalar(byte) }
    return Unicode.Scalar(middle[Int(byte) - 0x80]) ?? "\u{FFFD}"
  }

  /// The byte of a character, or `nil` where it has none.
  public static func byte(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0..<0x80, 0xA0..<0x100: UInt8(scalar.value)
    // A control stands for one of the empty places.
    case 0x80..<0xA0: UInt8(scalar.value)
    default: middle.firstIndex { UInt32($0) == scalar.value }.map { UInt8(0x80 + $0) }
    }
  }

  /// From 0x80 to 0x9F; five places are empty and stay controls.
  private static let middle: [UInt16] = [
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8D, 0x017D, 0x8F, 0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
  ]
}
