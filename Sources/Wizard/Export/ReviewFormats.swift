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

  /// Draws so many rows of formats: those around the focus, where not all find room.
  mutating func drawFormats(from first: Int, rows: Int, focused: Int, _ pane: inout Pane) {
    if pane.columns >= 48 { pane.put(Words.exportAs, at: 2, style: Style(.label)) }
    var item = first
    let all = formatColumns(columns: pane.columns).map { row in
      row.map { cell in
        defer { item += 1 }
        return (item: item, format: cell.format, column: cell.column)
      }
    }
    let focusedRow = all.firstIndex { row in row.contains { $0.item == focused } } ?? 0
    let top = max(0, min(focusedRow - rows + 1, all.count - rows))
    for (index, row) in all.enumerated().dropFirst(top).prefix(rows) {
      for cell in row {
        drawFormat(
          cell.format, at: cell.column, item: cell.item, isFocused: cell.item == focused, &pane)
      }
      // More stands below, or above.
      if index == top + rows - 1, all.count > rows, let last = row.last {
        let end = last.column + Words.name(of: last.format).columnWidth + 4
        pane.put(index < all.count - 1 ? "↓" : "↑", at: end + 1, style: Style(.hint))
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
      pane.put("›", at: column - 1, style: Style(.focus))
      pane.cursor(at: column + 1)
    }
    let end = pane.put(text, at: column, style: Style(isFocused ? .current : .answer))
    hit(
      item, columns: pane.screenColumn(column)..<pane.screenColumn(end), activates: true, &pane)
  }
}
