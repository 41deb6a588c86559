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
