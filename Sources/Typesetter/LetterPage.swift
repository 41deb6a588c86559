// A page of the PDF as plain text.
import LetterCore

extension LetterPage {
  init(_ page: Page, number: Int, of count: Int) {
    self.init(
      blocks: page.blocks.map(Block.init), notes: page.notes.map(Block.init),
      number: Page.number(number, of: count))
  }
}

extension LetterPage.Block {
  init(_ block: PlacedBlock) {
    let kind: Kind =
      switch block.role {
      case .letterhead: .letterhead
      case .subject: .subject
      case .heading: .heading
      case .paragraph: .paragraph
      case .recommendation: .recommendation
      case .names: .names
      case .note: .note
      }
    self.init(
      kind: kind,
      lines: block.columns.map { column in
        column.map { LetterPage.Line($0.line.plain, joint: $0.line.joint) }
      }, isContinued: block.isContinued)
  }
}

extension SetLine {
  /// What parts its words from the next line's, where that continues them.
  fileprivate var joint: String? {
    let space = UInt8(ascii: " ")
    let all = text.words.bytes
    let rest = all[bytes.upperBound...]
    guard let next = rest.first(where: { $0 != space }), next != UInt8(ascii: "\n") else {
      return nil
    }
    return rest.first == space || all[bytes].last == space ? " " : ""
  }
}
