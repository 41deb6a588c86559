// Finding a short text in another by its bytes.

// The standard library searches by characters, which costs microseconds a name. In UTF-8 a text
// begins only where its first character does, so bytes find the same.
extension StringProtocol where Index == String.Index {
  /// Where a text stands first; `nil` where it does not, or is empty.
  public func firstRange(of text: String) -> Range<Index>? {
    guard
      let offset = withBytes({ bytes in text.withBytes { Self.firstOffset(of: $0, in: bytes) } })
    else { return nil }
    let start = utf8.index(startIndex, offsetBy: offset)
    return start..<utf8.index(start, offsetBy: text.utf8.count)
  }

  /// Where a text stands, from the first place on; none laps over another.
  public func ranges(of text: String) -> [Range<Index>] {
    var ranges: [Range<Index>] = []
    var rest = self[...]
    while let range = rest.firstRange(of: text) {
      ranges.append(range)
      rest = self[range.upperBound...]
    }
    return ranges
  }

  /// What stands between the places of a text, as far as anything does.
  public func split(separator text: String) -> [SubSequence] {
    var parts: [SubSequence] = []
    var start = startIndex
    for range in ranges(of: text) {
      if start < range.lowerBound { parts.append(self[start..<range.lowerBound]) }
      start = range.upperBound
    }
    if start < endIndex { parts.append(self[start...]) }
    return parts
  }

  private func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    var copy = String(self)
    return copy.withUTF8(body)
  }

  private static func firstOffset(
    of text: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>
  ) -> Int? {
    guard let first = text.first, text.count <= bytes.count else { return nil }
    return (0...(bytes.count - text.count)).first { offset in
      bytes[offset] == first
        && text.indices.allSatisfy { bytes[offset + $0] == text[$0] }
    }
  }
}
