// A page of a letter as it will be printed, as plain text.

/// What stands on a page, in reading order.
public struct LetterPage: Hashable, Sendable {
  /// A line as it is broken on the page.
  public struct Line: Hashable, Sendable {
    /// Its words as plain text writes them.
    public let text: String
    /// What parts its words from the next line's, where that goes on with them because the page was
    /// not wide enough: a space, or nothing, as behind a hyphen. `nil` where it does not go on.
    public let joint: String?

    /// A line of these words.
    public init(_ text: String, joint: String? = nil) { (self.text, self.joint) = (text, joint) }
  }

  /// A block of the letter, or the part of it that stands on this page.
  public struct Block: Hashable, Sendable {
    /// What a block is.
    public enum Kind: Hashable, Sendable {
      case letterhead, subject, heading, paragraph, recommendation, names, note
    }

    public let kind: Kind
    /// Its lines, column by column; names alone stand in more than one.
    public let lines: [[Line]]
    /// Whether it began on a page before.
    public let isContinued: Bool

    /// A block of these columns.
    public init(kind: Kind, lines: [[Line]], isContinued: Bool) {
      (self.kind, self.lines, self.isContinued) = (kind, lines, isContinued)
    }

    /// The words of its lines, column by column.
    public var columns: [[String]] { lines.map { $0.map(\.text) } }
  }

  /// The letterhead and the text.
  public let blocks: [Block]
  /// The notes at its foot.
  public let notes: [Block]
  /// What stands under them: “2 of 3”, and on the first page nothing.
  public let number: String?

  /// A page of these blocks.
  public init(blocks: [Block], notes: [Block], number: String?) {
    (self.blocks, self.notes, self.number) = (blocks, notes, number)
  }
}
