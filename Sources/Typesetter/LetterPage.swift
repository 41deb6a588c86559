// A page of the PDF as plain text.
import LetterCore

/// What stands on a page of the PDF, in reading order.
public struct LetterPage: Hashable, Sendable {
  /// A block of the letter, or the part of it that stands on this page.
  public struct Block: Hashable, Sendable {
    /// What a block is.
    public enum Kind: Hashable, Sendable {
      case letterhead, subject, heading, paragraph, recommendation, names, note
    }

    public let kind: Kind
    /// Its lines as plain text writes them, column by column; names alone stand in more than one.
    public let columns: [[String]]
    /// Whether it began on a page before.
    public let isContinued: Bool
  }

  /// The letterhead and the text.
  public let blocks: [Block]
  /// The notes at its foot.
  public let notes: [Block]
  /// What stands under them: “2 of 3”, and on the first page nothing.
  public let number: String?
}

extension LetterPage {
  init(_ page: Page, number: Int, of count: Int) {
    blocks = page.blocks.map(Block.init)
    notes = page.notes.map(Block.init)
    self.number = Page.number(number, of: count)
  }
}

extension LetterPage.Block {
  init(_ block: PlacedBlock) {
    kind =
      switch block.role {
      case .letterhead: .letterhead
      case .subject: .subject
      case .heading: .heading
      case .paragraph: .paragraph
      case .recommendation: .recommendation
      case .names: .names
      case .note: .note
      }
    columns = block.columns.map { $0.map(\.line.plain) }
    isContinued = block.isContinued
  }
}
