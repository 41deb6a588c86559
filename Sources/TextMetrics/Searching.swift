// Finding a short text in another by its bytes.

// The standard library searches by characters, which costs microseconds a name. In UTF-8 a text
// begins only where its first character does, so bytes find the same. These are no generic functions
// since those are not specialized in other modules.
extension Substring {
  /// Where a text stands first; `nil` where it does not, or is empty.
  public func firstRange(of text: String) -> Range<Index>? { ranges(of: text, most: 1).first }

  /// Where a text stands, from the first place on; none laps over another.
  public func ranges(of text: String) -> [Range<Index>] { ranges(of: text, most: .max) }

  /// What stands between the places of a text, as far as anything does.
  public func split(separator text: String) -> [Substring] {
    var parts: [Substring] = []
    var start = startIndex
    for range in ranges(of: text) {
      if start < range.lowerBound { parts.append(self[start..<range.lowerBound]) }
      start = range.upperBound
    }
    if start < endIndex { parts.append(self[start...]) }
    return parts
  }

  private func ranges(of text: String, most: Int) -> [Range<Index>] {
    var (sought, bytes) = (text, self)
    let found = sought.withUTF8 { sought in
      bytes.withUTF8 { offsets(of: sought, in: $0, most: most) }
    }
    return found.map { offset in
      let start = utf8.index(startIndex, offsetBy: offset)
      return start..<utf8.index(start, offsetBy: text.utf8.count)
    }
  }
}

extension String {
  /// Where a text stands first; `nil` where it does not, or is empty.
  public func firstRange(of text: String) -> Range<Index>? { self[...].firstRange(of: text) }

  /// Where a text stands, from the first place on; none laps over another.
  public func ranges(of text: String) -> [Range<Index>] { self[...].ranges(of: text) }

  /// What stands between the places of a text, as far as anything does.
  public func split(separator text: String) -> [Substring] { self[...].split(separator: text) }
}

/// Where bytes stand in others, from the first place on, `most` times at most.
private func offsets(
  of sought: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>, most: Int
) -> [Int] {
  guard let first = sought.first else { return [] }
  var found: [Int] = []
  var offset = 0
  while offset <= bytes.count - sought.count, found.count < most {
    if bytes[offset] == first, sought.indices.allSatisfy({ bytes[offset + $0] == sought[$0] }) {
      found.append(offset)
      offset += sought.count
    } else {
      offset += 1
    }
  }
  return found
}
