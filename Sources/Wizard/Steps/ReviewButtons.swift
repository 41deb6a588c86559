// What can be done with the letter as a whole, at the end of the review.
import Canvas
import LetterCore
import TextMetrics

extension Interview {
  /// The buttons, side by side as far as there is room, in as many rows as that takes.
  func buttonRows(columns: Int) -> [[String]] {
    let names =
      [obstacles.isEmpty ? Words.exportNow : Words.exportMarked]
      + [draft.sent == nil ? Words.markSent : Words.notSent]
      + [Words.versions, Words.changes, Words.listAsCSV, Words.forget]
    var rows: [[String]] = []
    var end = 0
    for text in names.map({ "[ " + $0 + " ]" }) {
      if rows.isEmpty || end + text.columnWidth > columns {
        rows.append([])
        end = 2
      }
      rows[rows.count - 1].append(text)
      end += text.columnWidth + 2
    }
    return rows
  }

  /// Draws so many rows of buttons: those around the focus, where not all find room.
  mutating func drawButtons(
    _ buttons: [[String]], rows: Int, from first: Int, focused: Int, _ pane: inout Pane
  ) {
    var index = first
    var indexed: [[(index: Int, text: String)]] = []
    for row in buttons {
      indexed.append(row.enumerated().map { (index + $0.offset, $0.element) })
      index += row.count
    }
    let focusedRow = indexed.firstIndex { row in row.contains { $0.index == focused } } ?? 0
    let top = max(0, min(focusedRow - rows + 1, indexed.count - rows))
    for (offset, row) in indexed.dropFirst(top).prefix(rows).enumerated() {
      var column = 2
      for (index, text) in row {
        let isFocused = index == focused
        if isFocused {
          pane.marker()
          pane.put("›", at: column - 1, style: Style(.focus))
          pane.cursor(at: column)
        }
        let end = pane.put(text, at: column, style: Style(isFocused ? .current : .answer))
        hit(
          index, columns: pane.screenColumn(column)..<pane.screenColumn(end), activates: true,
          &pane)
        column = end + 2
      }
      // More stands below.
      if offset == rows - 1, top + rows < indexed.count {
        pane.put("↓", at: column, style: Style(.hint))
      }
      pane.skip()
    }
  }
}
