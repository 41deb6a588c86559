// Names that a list has broken over two lines, as mails and pages do.

extension SignOnTable {
  /// Whether a line of a list may be half of a name: it ends with a word behind which something comes
  /// (“First Church of”), or the line right above it does.
  func mayBeParted(_ row: Int) -> Bool {
    guard separator == .none, !isOwnList else { return false }
    return goesOn(row)
      || row > 0 && line(ofRow: row) == line(ofRow: row - 1) + 1 && !isHeading(row - 1)
        && goesOn(row - 1)
  }

  private func goesOn(_ row: Int) -> Bool {
    var goesOn = false
    forEachField(ofRow: row) { _, field in
      goesOn = Self.goesOn(field)
      return false
    }
    return goesOn
  }

  private static func goesOn(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    let end = (line.lastIndex { $0 != 0x20 } ?? -1) + 1
    // No such word has more letters.
    let tail = line[max(0, end - 5)..<end]
    guard let space = tail.lastIndex(of: 0x20), space > 0 else { return false }
    return joining.contains(String(decoding: line[(space + 1)..<end], as: UTF8.self))
  }

  private static let joining: Set<String> = [
    "of", "the", "and", "for", "&", "de", "del", "y", "para", "por", "con",
  ]
}
