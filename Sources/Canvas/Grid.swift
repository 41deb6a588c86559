// A grid of styled cells: what the screen is to show, with no terminal in sight.
import TextMetrics

/// Columns and rows of a terminal or a part of it.
public struct Size: Hashable, Sendable {
  /// Width in columns, of which a wide character takes two.
  public var columns: Int
  /// Height in rows.
  public var rows: Int
  /// A size of so many columns and rows.
  public init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }
}

/// A place on the screen; the top left is row 0, column 0.
public struct Position: Hashable, Sendable {
  /// Rows below the top one.
  public var row: Int
  /// Columns to the right of the first one.
  public var column: Int
  /// The place in this row and column, both counted from 0.
  public init(row: Int, column: Int) {
    self.row = row
    self.column = column
  }
}

/// One column of one row. Eight bytes, so that a whole screen is copied and compared at a stroke.
public struct Cell: Hashable, Sendable {
  /// The scalar shown, or 0 for the right half of a wide character.
  public var scalar: UInt32
  /// 1 + the index in ``Grid/clusters`` when the cell holds more than one scalar, else 0.
  public var cluster: UInt16
  /// What the cell is; a theme says how that looks.
  public var style: Style

  static let blank = Cell(scalar: 0x20, cluster: 0, style: Style(.text))
}

/// A grid of cells that text is put into. Whatever falls outside is cut at a character's edge.
public struct Grid: Sendable {
  /// Columns and rows of the grid, 0 at least.
  public let size: Size
  /// Row after row, `size.columns` cells each.
  public private(set) var cells: [Cell]
  /// Grapheme clusters of several scalars, which do not fit a cell.
  public private(set) var clusters: [String] = []

  /// A blank grid of `size`.
  public init(size: Size) {
    self.size = Size(columns: max(0, size.columns), rows: max(0, size.rows))
    cells = Array(repeating: .blank, count: self.size.columns * self.size.rows)
  }

  /// The text shown at a cell: a grapheme cluster, or "" for the right half of a wide character.
  public func text(row: Int, column: Int) -> String {
    let cell = cells[row * size.columns + column]
    if cell.cluster != 0 { return clusters[Int(cell.cluster) - 1] }
    if cell.scalar == 0 { return "" }
    return Unicode.Scalar(cell.scalar).map { String(Character($0)) } ?? ""
  }

  /// The style of a cell.
  public func style(row: Int, column: Int) -> Style {
    cells[row * size.columns + column].style
  }

  /// Puts `text` on one row from `column` on, never past `limit` (a column, the grid's edge at
  /// most). Returns the column behind the last cell written. Control characters are skipped.
  @discardableResult
  public mutating func put(
    _ text: String, row: Int, column: Int, style: Style, limit: Int = .max
  ) -> Int {
    guard row >= 0, row < size.rows else { return column }
    let end = min(limit, size.columns)
    guard column < end else { return column }
    let base = row * size.columns
    var text = text
    let plainEnd = text.withUTF8 { bytes in
      putPlain(bytes, base: base, column: column, end: end, style: style)
    }
    if let plainEnd { return plainEnd }
    var column = column
    for character in text {
      let width = character.columnWidth
      guard width > 0 else { continue }
      guard column + width <= end else { break }
      if column >= 0 {
        let cell = cell(showing: character, style: style)
        partWideCharacters(base: base, columns: column..<column + width)
        cells[base + column] = cell
        if width == 2 { cells[base + column + 1] = Cell(scalar: 0, cluster: 0, style: style) }
      } else if column + width > 0 {
        // Half of it lies left of the grid: neither half is shown.
        partWideCharacters(base: base, columns: 0..<1)
        cells[base] = Cell(scalar: 0x20, cluster: 0, style: style)
      }
      column += width
    }
    return column
  }

  /// Puts text of which every scalar is known to be a character of one column by itself; `nil`,
  /// with nothing written, when some scalar is not.
  private mutating func putPlain(
    _ bytes: UnsafeBufferPointer<UInt8>, base: Int, column: Int, end: Int, style: Style
  ) -> Int? {
    var index = 0
    while index < bytes.count {
      if bytes[index] < 0x80 {
        index += 1
      } else if let plain = plainScalar(bytes, at: index), plain.scalar.isSingleColumn {
        index += plain.length
      } else {
        return nil
      }
    }
    let width = size.columns
    return cells.withUnsafeMutableBufferPointer { cells in
      var column = column
      var index = 0
      let first = max(0, column)
      while index < bytes.count, column < end {
        var value = UInt32(bytes[index])
        if value < 0x80 {
          index += 1
          guard value >= 0x20, value != 0x7F else { continue }
        } else if let plain = plainScalar(bytes, at: index) {
          value = plain.scalar.value
          index += plain.length
        }
        if column == first { Self.blankLeftHalf(cells, at: base + column, column: column) }
        if column >= 0 {
          cells[base + column] = Cell(scalar: value, cluster: 0, style: style)
        }
        column += 1
      }
      if column > first, column < width, cells[base + column].scalar == 0 {
        cells[base + column].scalar = 0x20
      }
      return column
    }
  }

  /// Blanks the left half of a wide character whose right half, at `index`, is overwritten.
  private static func blankLeftHalf(
    _ cells: UnsafeMutableBufferPointer<Cell>, at index: Int, column: Int
  ) {
    guard column > 0, cells[index].scalar == 0 else { return }
    cells[index - 1].scalar = 0x20
    cells[index - 1].cluster = 0
  }

  /// Blanks the other halves of wide characters that `columns` are about to overwrite by half.
  private mutating func partWideCharacters(base: Int, columns: Range<Int>) {
    cells.withUnsafeMutableBufferPointer { cells in
      Self.blankLeftHalf(cells, at: base + columns.lowerBound, column: columns.lowerBound)
      if columns.upperBound < size.columns, cells[base + columns.upperBound].scalar == 0 {
        cells[base + columns.upperBound].scalar = 0x20
      }
    }
  }

  /// Fills part of a row with one character of one column.
  public mutating func fill(
    _ character: Character = " ", row: Int, columns: Range<Int>, style: Style
  ) {
    guard row >= 0, row < size.rows else { return }
    let columns = columns.clamped(to: 0..<size.columns)
    guard !columns.isEmpty else { return }
    let base = row * size.columns
    let cell = cell(showing: character, style: style)
    partWideCharacters(base: base, columns: columns)
    cells.withUnsafeMutableBufferPointer { cells in
      for column in columns { cells[base + column] = cell }
    }
  }

  private mutating func cell(showing character: Character, style: Style) -> Cell {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return Cell(scalar: 0x20, cluster: 0, style: style) }
    var cluster: UInt16 = 0
    if scalars.index(after: scalars.startIndex) != scalars.endIndex, clusters.count < 0xFFFF {
      clusters.append(String(character))
      cluster = UInt16(clusters.count)
    }
    return Cell(scalar: first.value, cluster: cluster, style: style)
  }

  /// A row as plain text, trailing spaces dropped.
  public func plainRow(_ row: Int) -> String {
    var line = ""
    for column in 0..<size.columns { line += text(row: row, column: column) }
    while line.last == " " { line.removeLast() }
    return line
  }
}

/// A whole picture of the screen: its cells and where the terminal's cursor stands.
public struct Screen: Sendable {
  /// The cells of the whole screen.
  public var grid: Grid
  /// Where the real cursor stands; `nil` only on a screen too small to show anything.
  public var cursor: Position?
  /// A picture of these cells with the cursor at this place.
  public init(grid: Grid, cursor: Position?) {
    self.grid = grid
    self.cursor = cursor
  }

  /// The screen as plain text, a line a row.
  public var plainText: String {
    (0..<grid.size.rows).map { grid.plainRow($0) }.joined(separator: "\n") + "\n"
  }
}
