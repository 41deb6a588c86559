// A snapshot of what a terminal shows: cells with their attributes, lines of text, the cursor.

/// A colour as the program asked for it.
public enum Color: Hashable, Sendable {
  /// The terminal's own foreground or background.
  case standard
  /// One of the 256 of the palette; the first 8 are the plain ones, the next 8 the bright ones.
  case indexed(UInt8)
  /// Direct colour.
  case rgb(UInt8, UInt8, UInt8)
}

/// One cell of the screen.
public struct Cell: Hashable, Sendable {
  /// The character with its combining marks; a space where nothing was written, empty in the
  /// second half of a wide character.
  public var text = " "
  /// 1, or 2 for the first half of a wide character.
  public var width = 1
  /// SGR 1. (SGR 2, dim, is not kept by libvterm 0.1.4: look for it in the raw output.)
  public var bold = false
  /// SGR 3.
  public var italic = false
  /// SGR 4, of any kind.
  public var underline = false
  /// SGR 5.
  public var blink = false
  /// SGR 7.
  public var reverse = false
  /// SGR 9.
  public var strike = false
  /// The colour of the text.
  public var foreground = Color.standard
  /// The colour behind it.
  public var background = Color.standard

  /// A blank cell in the terminal's own colours.
  public init() {}

  /// Whether the cell looks other than plain text.
  public var isStyled: Bool {
    bold || italic || underline || blink || reverse || strike || foreground != .standard
      || background != .standard
  }
}

/// A place on the screen; the upper left cell is row 0, column 0.
public struct Position: Hashable, Sendable {
  /// Counted from the top.
  public var row: Int
  /// Counted from the left.
  public var column: Int

  /// A place.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// What a terminal shows at one moment.
public struct Screen: Hashable, Sendable {
  /// Its cells, row by row.
  public let cells: [[Cell]]
  /// Where the cursor stands.
  public let cursor: Position
  /// Whether the cursor can be seen.
  public let cursorVisible: Bool

  /// The number of lines.
  public var rows: Int { cells.count }

  /// The number of cells in a line.
  public var columns: Int { cells.first?.count ?? 0 }

  /// The text of each line, without the blanks at its end.
  public var lines: [String] {
    cells.map { row in
      var line = row.map(\.text).joined()
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// The whole text, lines parted by line feeds, without the empty lines at its end.
  public var text: String {
    let lines = self.lines
    let last = lines.lastIndex { !$0.isEmpty }
    return lines[...(last ?? lines.startIndex)].joined(separator: "\n")
  }

  /// The text of the line in which the cursor stands.
  public var cursorLine: String { lines[cursor.row] }

  /// Whether a line contains `text`.
  public func contains(_ text: String) -> Bool { position(of: text) != nil }

  /// Where `text` first stands within a line.
  public func position(of text: String) -> Position? {
    let wanted = Array(text)
    for (row, cells) in cells.enumerated() {
      let characters = cells.indices.flatMap { column in
        cells[column].text.map { (character: $0, column: column) }
      }
      guard !wanted.isEmpty, characters.count >= wanted.count else { continue }
      for start in 0...(characters.count - wanted.count)
      where zip(wanted, characters[start...]).allSatisfy({ $0 == $1.character }) {
        return Position(row: row, column: characters[start].column)
      }
    }
    return nil
  }

  /// The cells in which `text` first stands; empty where it does not stand.
  public func cells(of text: String) -> [Cell] {
    guard let place = position(of: text) else { return [] }
    var left = text.count
    var found: [Cell] = []
    for cell in cells[place.row][place.column...] where left > 0 {
      found.append(cell)
      left -= cell.text.count
    }
    return found
  }
}

extension Screen: CustomStringConvertible {
  /// The screen in a frame, with its size and the cursor's place.
  public var description: String {
    let bar = String(repeating: "─", count: columns)
    let body = lines.map { "│" + $0 }.joined(separator: "\n")
    let shown = cursorVisible ? "" : ", hidden"
    return """
      ┌\(bar)
      \(body)
      └\(bar)
      \(columns)×\(rows), cursor in row \(cursor.row), column \(cursor.column)\(shown)
      """
  }
}
