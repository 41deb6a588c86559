// The formats in which the review exports: check boxes, as many beside each other as there is room.
import Canvas
import LetterCore
import TextMetrics

extension Interview {
  /// The formats that stand in each row, each with its column: as many as a row takes.
  func formatColumns(columns: Int) -> [[(format: LetterFormat, column: Int)]] {
    let first = columns >= 48 ? 13 : 2
    var rows: [[(format: LetterFormat, column: Int)]] = [[]]
    var column = first
    for format in LetterFormat.allCases {
      let width = Words.name(of: format).columnWidth + 4
      if column + width > columns, column > first {
        rows.append([])
        column = first
      }
      rows[rows.count - 1].append((format, column))
      column += width + 2
    }
    return rows
  }

  mutating func drawFormats(from first: Int, focused: Int, _ pane: inout Pane) {
    if pane.columns >= 48 { pane.put(Words.exportAs, at: 2, style: Style(.label)) }
    var item = first
    for row in formatColumns(columns: pane.columns) {
      for (format, column) in row {
        drawFormat(format, at: column, item: item, isFocused: item == focused, &pane)
        item += 1
      }
      pane.skip()
    }
  }

  private mutating func drawFormat(
    _ format: LetterFormat, at column: Int, item: Int, isFocused: Bool, _ pane: inout Pane
  ) {
    let text = (review.formats.contains(format) ? "[x] " : "[ ] ") + Words.name(of: format)
    if isFocused {
      pane.marker()
      pane.cursor(at: column + 1)
    }
    let end = pane.put(text, at: column, style: Style(isFocused ? .current : .answer))
    hit(
      item, columns: pane.screenColumn(column)..<pane.screenColumn(end), activates: true, &pane)
  }
}
