// A page of the PDF as plain text.
import LetterCore

extension LetterPage {
  init(_ page: Page, number: Int, of count: Int) {
    self.init(
      blocks: page.blocks.map { Block($0, index: $0.index < 0 ? nil : $0.index) },
      notes: page.notes.map { Block($0, index: nil) }, number: Page.number(number, of: count))
  }
}

extension LetterPage.Block {
  init(_ block: PlacedBlock, index: Int?) {
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
      kind: kind, index: index,
      lines: block.columns.map { column in
        column.map { LetterPage.Line($0.line.plain, goesOn: $0.line.goesOn) }
      }, isContinued: block.isContinued)
  }
}

extension SetLine {
  /// Whether the next line continues its words.
  fileprivate var goesOn: Bool {
    let rest = text.words.bytes[bytes.upperBound...].drop { $0 == UInt8(ascii: " ") }
    return rest.first.map { $0 != UInt8(ascii: "\n") } ?? false
  }
}
