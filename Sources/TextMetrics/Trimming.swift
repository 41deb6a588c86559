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
  var last: UInt8 = 0x20
  let isPlain =
    text.utf8.allSatisfy { byte in
      defer { last = byte }
      // Space characters beyond ASCII begin with one of these.
      return byte > 0x20 && ![0xC2, 0xE1, 0xE2, 0xE3].contains(byte)
        || byte == 0x20 && last != 0x20
    } && last != 0x20
  if isPlain { return text }
  return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

extension StringProtocol {
  /// Without the characters at its end that are such.
  public func trimmingSuffix(where isSuch: (Character) -> Bool) -> String {
    var end = endIndex
    while end > startIndex, isSuch(self[index(before: end)]) { end = index(before: end) }
    return String(self[..<end])
  }
}
