// A part of the screen that is written row by row.
import Canvas
import TextMetrics

/// Writes rows into a rectangle of the grid; columns and rows count from the rectangle's corner.
struct Pane {
  private(set) var grid: Grid
  private(set) var origin = Position(row: 0, column: 0)
  private(set) var columns: Int
  private(set) var rows: Int
  /// The row that is written next.
  private(set) var row = 0
  /// Where the terminal's cursor is to stand, on the screen.
  private(set) var cursor: Position?

  init(_ size: Size) {
    grid = Grid(size: size)
    columns = size.columns
    rows = size.rows
  }

  /// Goes on in another rectangle.
  mutating func enter(row: Int, column: Int, columns: Int, rows: Int) {
    origin = Position(row: row, column: column)
    self.columns = max(0, columns)
    self.rows = max(0, rows)
    self.row = 0
  }

  var hasRoom: Bool { row < rows }
  var screenRow: Int { origin.row + row }
  func screenColumn(_ column: Int) -> Int { origin.column + column }
  func screenColumns(from column: Int) -> Range<Int> {
    let start = screenColumn(column)
    return start..<max(start, origin.column + columns)
  }

  mutating func skip(_ count: Int = 1) { row += count }
  mutating func moveTo(row: Int) { self.row = row }

  /// Puts text on the current row, up to `limit`; what is cut off shows by "…". Returns the column
  /// behind it.
  @discardableResult
  mutating func put(_ text: String, at column: Int, style: Style, limit: Int = .max) -> Int {
    let end = putPart(of: text, at: column, style: style, limit: limit)
    let limit = min(limit, columns)
    // Only what reaches the limit may be cut; a wide character may leave its last column.
    if end >= limit - 1, limit > column, column + text.columnWidth > limit {
      return putPart(of: "…", at: limit - 1, style: style, limit: limit)
    }
    return end
  }

  /// Puts as much of a text as there is room for.
  @discardableResult
  private mutating func putPart(
    of text: String, at column: Int, style: Style, limit: Int
  ) -> Int {
    guard hasRoom else { return column }
    let end = grid.put(
      text, row: screenRow, column: origin.column + column, style: style,
      limit: origin.column + min(limit, columns))
    return end - origin.column
  }

  /// Puts text at the right edge, where it does not touch what ends at `after`.
  mutating func putRight(_ text: String, style: Style, after: Int) {
    let column = columns - text.columnWidth - 1
    if column > after { put(text, at: column, style: style) }
  }

  /// Puts text with a remark at the right edge. Where there is no room for both, the text keeps half
  /// of it and the remark is cut.
  mutating func put(
    _ text: String, at column: Int, style: Style, remark: String, _ remarkStyle: Style
  ) {
    let room = columns - column - 1
    let remarkWidth = remark.columnWidth
    let width =
      remark.isEmpty
      ? room + 1 : min(text.columnWidth, max(room / 2, room - remarkWidth - 1))
    put(text, at: column, style: style, limit: column + width)
    let start = max(column + width + 1, columns - remarkWidth - 1)
    if !remark.isEmpty, columns - start > 4 {
      put(remark, at: start, style: remarkStyle, limit: columns - 1)
    }
  }

  /// Puts the end of a text that may be longer than the row, such as a path.
  mutating func putEnd(of text: String, at column: Int, style: Style) {
    var shown = Substring(text)
    var width = text.columnWidth
    guard width > columns - column else {
      put(text, at: column, style: style)
      return
    }
    while width > columns - column - 1, let first = shown.first {
      width -= first.columnWidth
      shown.removeFirst()
    }
    put("…" + shown, at: column, style: style)
  }

  /// The bar beside what has the focus.
  mutating func marker() { put("▌", at: 0, style: Style(.focus)) }

  /// Puts the terminal's cursor on the current row.
  mutating func cursor(at column: Int) {
    guard hasRoom, column < columns else { return }
    cursor = Position(row: screenRow, column: origin.column + column)
  }

  mutating func fillRow(_ character: Character, style: Style) {
    guard hasRoom else { return }
    grid.fill(
      character, row: screenRow, columns: origin.column..<(origin.column + columns), style: style)
  }

  /// The question that a step asks, something about it, and what is still open.
  mutating func title(_ text: String, beside: String = "", remark: String = "") {
    var end = put(text, at: 2, style: Style(.title))
    for (note, role) in [(beside, Role.hint), (remark, Role.warning)] where !note.isEmpty {
      if end + 3 + note.columnWidth <= columns {
        end = put(note, at: end + 3, style: Style(role))
      } else if rows > 8 {
        for line in wrapped(note, columns: columns - 3) {
          skip()
          end = put(line, at: 2, style: Style(role))
        }
      }
    }
    skip(rows > 10 ? 2 : 1)
  }

  /// Puts text in as many rows as it takes, leaving `keepingRows` below it.
  /// Returns whether all of it found room.
  @discardableResult
  mutating func paragraph(
    _ text: String, style: Style, keepingRows: Int = 0, at column: Int = 2
  ) -> Bool {
    let lines = wrapped(text, columns: columns - column - 1)
    let room = max(0, rows - keepingRows - row)
    for line in lines.prefix(room) {
      put(line, at: column, style: style)
      skip()
    }
    return lines.count <= room
  }

  /// A message over the last row but one, in as many rows as its text takes.
  mutating func message(_ lines: [String], mark: String, style: Style) {
    for (index, line) in lines.enumerated() {
      fillRow(index == 0 ? "─" : " ", style: Style(.rule))
      let start = index == 0 ? mark : String(repeating: " ", count: mark.columnWidth)
      put(start + line + " ", at: 1, style: style, limit: columns - 1)
      skip()
    }
    if lines.isEmpty { fillRow("─", style: Style(.rule)) }
  }

  /// One line of the field that is edited, and where clicks on it go: the part around the cursor,
  /// where the line is wider than the field.
  mutating func field(
    _ editor: TextEditor, line text: String, number: Int = 0, at column: Int, goal: Hit.Goal
  ) -> Hit {
    var hit = Hit(row: screenRow, columns: screenColumns(from: column), goal: goal)
    let style = Style(.answer)
    let width = columns - column - 1
    let (cursorLine, before) = editor.cursorPlace
    guard cursorLine == number else {
      put(text, at: column, style: style, limit: columns - 1)
      return hit
    }
    var shown = Substring(text)
    var cursorColumn = before.columnWidth
    // Scrolled by quarters, so that a key at the edge does not move everything each time, and most
    // of the text is seen.
    while cursorColumn >= width, width > 1 {
      var dropped = 0
      while dropped < max(1, width / 4), let first = shown.first {
        dropped += first.columnWidth
        shown.removeFirst()
      }
      cursorColumn -= dropped
      hit.scrolled += dropped
    }
    if shown.startIndex != text.startIndex { put("‹", at: column - 1, style: Style(.hint)) }
    putPart(of: String(shown), at: column, style: style, limit: columns - 1)
    cursor(at: column + max(0, cursorColumn))
    return hit
  }
}

/// Words in lines of so many columns, for the interface's own sentences. A word that is wider than
/// a line, such as a path, is cut between characters.
func wrapped(_ text: String, columns: Int) -> [String] {
  let columns = max(2, columns)
  var lines: [String] = []
  var line = ""
  var width = 0
  for word in text.split(separator: " ") {
    var word = word
    var wordWidth = word.columnWidth
    while wordWidth > columns {
      if width > 0 { lines.append(line) }
      (line, width) = ("", 0)
      var part = 0
      let end = word.firstIndex { character in
        part += character.columnWidth
        return part > columns
      }
      guard let end else { break }
      lines.append(String(word[..<end]))
      word = word[end...]
      wordWidth = word.columnWidth
    }
    if width > 0, width + 1 + wordWidth > columns {
      lines.append(line)
      (line, width) = ("", 0)
    }
    if width > 0 {
      line += " "
      width += 1
    }
    line += word
    width += wordWidth
  }
  if width > 0 { lines.append(line) }
  return lines
}
