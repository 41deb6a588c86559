// Headings that divide a list of names, one a line.
import LetterCore

extension SignOnTable {
  /// A line of a list that is a heading and signs nothing.
  public struct Heading: Hashable, Sendable {
    /// The row that is the heading.
    public let row: Int
    /// Its words, without marks.
    public let text: String
    /// Whose names follow, where it says so or an earlier one did.
    public let kind: Signatory.Kind?
    /// The section of the letter's list under which they stand.
    public let section: String?
  }

  /// What holds for a row by the headings before it.
  public func heading(before row: Int) -> (kind: Signatory.Kind?, section: String?) {
    var low = 0
    var high = headings.count
    while low < high {
      let middle = (low + high) / 2
      if headings[middle].row <= row { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return (nil, nil) }
    return (headings[low - 1].kind, headings[low - 1].section)
  }

  /// Whether a row is a heading.
  public func isHeading(_ row: Int) -> Bool {
    var low = 0
    var high = headings.count
    while low < high {
      let middle = (low + high) / 2
      if headings[middle].row < row { low = middle + 1 } else { high = middle }
    }
    return low < headings.count && headings[low].row == row
  }
}
