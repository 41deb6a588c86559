// Text without white space around it.

extension String {
  /// Without white space at its ends.
  public var trimmed: String {
    // Most text is seen to need nothing by its first and last byte.
    if let first = utf8.first, let last = utf8.last, (0x21..<0x7F).contains(first),
      (0x21..<0x7F).contains(last)
    {
      return self
    }
    guard first?.isWhitespace == true || last?.isWhitespace == true else { return self }
    guard let start = firstIndex(where: { !$0.isWhitespace }),
      let end = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[start...end])
  }
}

/// A text without white space at its ends, and single spaces for any within.
public func singleSpaced(_ text: String) -> String {
  var text = text
  if text.withUTF8(isSingleSpaced) { return text }
  return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

/// Whether the only white space in a text is single spaces between words.
private func isSingleSpaced(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  var last: UInt8 = 0x20
  for (index, byte) in bytes.enumerated() {
    switch byte {
    case 0...0x1F: return false
    case 0x20: guard last != 0x20 else { return false }
    // Space characters beyond ASCII begin with one of these; curved quotes and dashes do, too.
    case 0xC2, 0xE1, 0xE3: return false
    case 0xE2:
      let isMark =
        index + 2 < bytes.count && bytes[index + 1] == 0x80
        && (0x90...0xA6).contains(bytes[index + 2])
      guard isMark else { return false }
    default: break
    }
    last = byte
  }
  return last != 0x20
}

extension StringProtocol {
  /// Without the characters at its end that are such.
  public func trimmingSuffix(where isSuch: (Character) -> Bool) -> String {
    var end = endIndex
    while end > startIndex, isSuch(self[index(before: end)]) { end = index(before: end) }
    return String(self[..<end])
  }
}
