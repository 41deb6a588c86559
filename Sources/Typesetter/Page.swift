// Lines with their places on pages.
import LetterCore

/// What a block is to the reader; the PDF's structure and bookmarks follow from it.
enum Role: Hashable {
  case letterhead, subject, heading, paragraph
  case recommendation(Int)
  case names(Signatory.Kind)
  case note(Int)
}

/// A block of set lines, not yet placed.
struct SetBlock {
  let role: Role
  var lines: [SetLine]
  /// Room before it, where it does not begin a page.
  var gap: Double
  /// From the left margin.
  let indent: Double
  let isKeptWithNext: Bool
}

/// A line at its place: the left end of its words and their baseline, from the paper's upper left
/// corner.
struct PlacedLine {
  let line: SetLine
  let x: Double
  let baseline: Double
  /// The left edge of its block, from which a label is measured.
  let left: Double
}

/// A block, or the part of it that stands on one page.
struct PlacedBlock {
  let role: Role
  /// Which block of the letter it is part of.
  let index: Int
  var columns: [[PlacedLine]]
  let isContinued: Bool

  var top: Double { columns.first?.first.map { $0.baseline - $0.line.above } ?? 0 }
}

struct Page {
  var blocks: [PlacedBlock] = []
  var notes: [PlacedBlock] = []
  /// Where the rule over the notes lies.
  var ruleY: Double?

  /// From the first line of the text to the last.
  var textHeight: Double {
    let lines = blocks.lazy.flatMap { $0.columns.joined() }
    let top = lines.map { $0.baseline - $0.line.above }.min() ?? 0
    return (lines.map { $0.baseline + $0.line.below }.max() ?? 0) - top
  }

  /// What a page says of its place; the first one nothing.
  static func number(_ number: Int, of count: Int) -> String? {
    number > 1 ? "\(number) of \(count)" : nil
  }
}

/// The area of the text on a page.
struct TextArea {
  let left: Double
  let top: Double
  let width: Double
  let bottom: Double

  /// The area of a page; the first has room for a printed foot.
  init(_ setup: DocumentSetup, isFirst: Bool = false) {
    (left, top, width) = (setup.margin, setup.margin, setup.textWidth)
    bottom = setup.paper.size.height - max(setup.margin, isFirst ? setup.reservedBottom : 0)
  }

  var height: Double { bottom - top }

  /// A line at its place under `y`; one that is written from right to left ends at the right edge.
  func place(_ line: SetLine, under y: Double, indent: Double = 0) -> PlacedLine {
    let start = left + indent
    let x = line.isRightToLeft ? left + width - line.width : start
    return PlacedLine(line: line, x: x, baseline: y + line.above, left: start)
  }
}
