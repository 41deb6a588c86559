// A field for a long text in one line, which the screen shows in several.
import Canvas
import TextMetrics

extension TextEditor {
  /// The characters of each line of so many columns. A line ends behind a space where it has one, and
  /// a word that is longer than a line is broken.
  func wrapped(columns: Int) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var (start, width, afterSpace) = (0, 0, 0)
    for (index, character) in characters.enumerated() {
      let own = String(character).columnWidth
      // A space at the end of a line needs no room.
      if character == " " { afterSpace = index + 1 }
      while character != " ", width + own > max(2, columns), index > start {
        let end = afterSpace > start ? afterSpace : index
        lines.append(start..<end)
        start = end
        width = self.width(of: start..<index)
      }
      width += own
    }
    return lines + [start..<characters.count]
  }

  func width(of range: Range<Int>) -> Int { String(characters[range]).columnWidth }
}

extension Pane {
  /// Draws a text that is being typed in at most so many rows, those around the cursor. Returns where
  /// clicks on them go.
  mutating func wrappedField(
    _ editor: TextEditor, at column: Int, rows: Int, goal: Hit.Goal
  ) -> [Hit] {
    let width = columns - column - 1
    let lines = editor.wrapped(columns: width)
    let cursorLine = lines.lastIndex { $0.lowerBound <= editor.cursor } ?? 0
    let top = max(0, min(cursorLine - rows / 2, lines.count - rows))
    let shown = lines.indices.dropFirst(top).prefix(rows)
    return shown.map { index in
      let line = lines[index]
      // The text goes on above or below.
      if index == shown.first, index > 0 { put("↑", at: column - 2, style: Style(.hint)) }
      if index == shown.last, index + 1 < lines.count {
        put("↓", at: column - 2, style: Style(.hint))
      }
      put(
        String(editor.characters[line]).trimmed, at: column, style: Style(.answer),
        limit: columns - 1)
      if index == cursorLine {
        cursor(at: column + min(width, editor.width(of: line.lowerBound..<editor.cursor)))
      }
      var hit = Hit(row: screenRow, columns: screenColumns(from: column), goal: goal)
      hit.scrolled = editor.width(of: 0..<line.lowerBound)
      skip()
      return hit
    }
  }
}
