// What every document reads out of a letter in the same way.

extension Block {
  /// The words of the line that says what the letter is about: bold, and alone in its paragraph.
  public var subject: String? {
    guard case .paragraph(let lines) = self, lines.count == 1,
      lines[0].allSatisfy({ $0.emphasis.contains(.bold) })
    else { return nil }
    return lines[0].reduce(into: "") { $0 += $1.text }
  }
}

/// Whether an address may be followed: no script, nothing relative.
public func isWebLink(_ link: String) -> Bool {
  let schemes = ["https://", "http://", "mailto:"]
  let isPlain = link.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && $0 != 0x3C && $0 != 0x3E }
  return isPlain && schemes.contains { link.lowercased().hasPrefix($0) }
}
