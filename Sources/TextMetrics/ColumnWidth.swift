// How many terminal columns text takes, by one fixed Unicode version.

extension Unicode.Scalar {
  /// The columns this scalar takes by itself: 0, 1 or 2.
  public var columnWidth: Int {
    if value < 0x20 { return 0 }
    if value < 0x7F { return 1 }
    if isSingleColumn { return 1 }
    if value < 0xA0 || value == 0xAD { return 0 }
    if WidthTable.contains(WidthTable.zero, value) { return 0 }
    return WidthTable.contains(WidthTable.wide, value) ? 2 : 1
  }

  /// Whether this scalar, beyond ASCII, is known without a table to take one column and never to
  /// join its left neighbor: Latin, typographic quotes and dashes, lines and bullets.
  package var isSingleColumn: Bool {
    switch value {
    case 0xA0..<0x300: value != 0xAD
    case 0x2010...0x2027, 0x2500...0x25FC: true
    default: false
    }
  }

  /// Whether this scalar is never to reach a terminal: a control, a bidi control, a tag, a line
  /// separator or another format character with no picture. Joiners count as hidden too.
  public var isHidden: Bool {
    if value < 0x7F { return value < 0x20 }
    if value < 0xA0 || value == 0xAD { return true }
    if value < 0x600 { return value == 0x61C }
    switch value {
    case 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF, 0xFFF9...0xFFFB,
      0x13430...0x1343F, 0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE007F:
      return true
    default:
      return false
    }
  }
}

extension Character {
  /// The columns this grapheme cluster takes on a terminal: 0, 1 or 2.
  public var columnWidth: Int {
    let scalars = unicodeScalars
    guard let first = scalars.first else { return 0 }
    var width = first.columnWidth
    var index = scalars.index(after: scalars.startIndex)
    // Most clusters are one scalar. In the others what follows the base adds a column only if it
    // takes space of its own (a spacing vowel sign, the second half of a flag), two at most: a
    // family of emoji, an emoji with a skin tone and a jamo syllable take two.
    while index != scalars.endIndex, width < 2 {
      let scalar = scalars[index]
      if scalar.value == 0xFE0F, first.properties.isEmoji { return 2 }
      width += scalar.columnWidth
      index = scalars.index(after: index)
    }
    return min(width, 2)
  }
}

extension StringProtocol {
  /// The columns this text takes on one line of a terminal.
  public var columnWidth: Int {
    // Nearly all text of a letter is plain: counted without finding grapheme clusters.
    if let width = utf8.withContiguousStorageIfAvailable(plainColumnWidth) ?? nil { return width }
    return reduce(0) { $0 + $1.columnWidth }
  }
}

/// The columns of UTF-8 whose every scalar is ASCII or ``Unicode/Scalar/isSingleColumn``; `nil`
/// when there is any other.
private func plainColumnWidth(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
  var width = 0
  var index = 0
  while index < bytes.count {
    let byte = bytes[index]
    if byte < 0x80 {
      width += byte >= 0x20 && byte != 0x7F ? 1 : 0
      index += 1
    } else {
      guard let (scalar, length) = plainScalar(bytes, at: index) else { return nil }
      guard scalar.isSingleColumn else { return nil }
      width += 1
      index += length
    }
  }
  return width
}

/// Decodes the scalar of two or three bytes at `index`; `nil` for a longer or broken one.
package func plainScalar(
  _ bytes: UnsafeBufferPointer<UInt8>, at index: Int
) -> (scalar: Unicode.Scalar, length: Int)? {
  let byte = UInt32(bytes[index])
  let value: UInt32
  let length: Int
  if byte & 0xE0 == 0xC0, index + 1 < bytes.count {
    value = (byte & 0x1F) << 6 | UInt32(bytes[index + 1]) & 0x3F
    length = 2
  } else if byte & 0xF0 == 0xE0, index + 2 < bytes.count {
    value =
      (byte & 0xF) << 12 | (UInt32(bytes[index + 1]) & 0x3F) << 6
      | UInt32(bytes[index + 2]) & 0x3F
    length = 3
  } else {
    return nil
  }
  return Unicode.Scalar(value).map { ($0, length) }
}
