@preconcurrency import CNcurses
// Drawing: only what changed reaches ncurses, and only what ncurses finds changed is written.
import Canvas
import TextMetrics

extension CursesTerminal {
  /// Gives ncurses what differs from the screen before; does nothing once the terminal is closed.
  public func draw(_ screen: Screen) {
    guard canDraw else { return }
    // A terminal that does not read is not waited for: the newest screen is shown once it does.
    collector.flush()
    waitingScreen = collector.isBehind ? screen : nil
    guard waitingScreen == nil else { return }
    let before = drawn.flatMap { $0.grid.size == screen.grid.size ? $0 : nil }
    if before == nil { werase(stdscr) }
    let rows = min(screen.grid.size.rows, size.rows)
    let columns = min(screen.grid.size.columns, size.columns)
    var isChanged = before == nil
    // Clusters are numbered in the order they are put; where that changed, the numbers say nothing.
    let clustersChanged = before.map { $0.grid.clusters != screen.grid.clusters } ?? true
    for row in 0..<rows {
      guard
        let span = changedColumns(
          row: row, columns: columns, of: screen.grid, since: before?.grid,
          clustersChanged: clustersChanged)
      else { continue }
      put(screen.grid, row: row, columns: span)
      isChanged = true
    }
    var shownNow: Bool?
    if let cursor = screen.cursor {
      if !isCursorShown { shownNow = true }
      let row = max(0, min(cursor.row, size.rows - 1))
      let column = max(0, min(cursor.column, size.columns - 1))
      if isChanged || before?.cursor != cursor {
        wmove(stdscr, Int32(row), Int32(column))
        isChanged = true
      }
    } else if isCursorShown {
      shownNow = false
      isChanged = true
    }
    drawn = screen
    guard isChanged || shownNow != nil else { return }
    if isChanged { wnoutrefresh(stdscr) }
    collector.collect {
      if shownNow == true { isCursorShown = curs_set(1) >= 0 }
      if shownNow == false {
        curs_set(0)
        isCursorShown = false
      }
      if isChanged { doupdate() }
    }
  }

  /// The columns of a row from the first that changed to the last; `nil` when none did.
  private func changedColumns(
    row: Int, columns: Int, of grid: Grid, since before: Grid?, clustersChanged: Bool
  ) -> Range<Int>? {
    guard columns > 0 else { return nil }
    guard let before else { return 0..<columns }
    let base = row * grid.size.columns
    return grid.cells.withUnsafeBufferPointer { new in
      before.cells.withUnsafeBufferPointer { old -> Range<Int>? in
        func differs(_ column: Int) -> Bool {
          let (new, old) = (new[base + column], old[base + column])
          return new.scalar != old.scalar || new.style != old.style
            || (clustersChanged && (new.cluster | old.cluster) != 0)
            || new.cluster != old.cluster
        }
        var first = 0
        while first < columns, !differs(first) { first += 1 }
        guard first < columns else { return nil }
        var last = columns - 1
        while !differs(last) { last -= 1 }
        // A wide character is put whole.
        if first > 0, new[base + first].scalar == 0 { first -= 1 }
        if last + 1 < columns, new[base + last + 1].scalar == 0 { last += 1 }
        return first..<last + 1
      }
    }
  }

  /// Hands part of a row to ncurses.
  private func put(_ grid: Grid, row: Int, columns: Range<Int>) {
    encoded.removeAll(keepingCapacity: true)
    let base = row * grid.size.columns
    var style: Style?
    var ink = cchar_t()
    var column = columns.lowerBound
    while column < columns.upperBound {
      let cell = grid.cells[base + column]
      if cell.style != style {
        style = cell.style
        ink = inks.cell(cell.style)
      }
      let isWide =
        column + 1 < grid.size.columns && grid.cells[base + column + 1].scalar == 0
      if cell.cluster == 0, !isWide, isPlain(cell.scalar) {
        encoded.append(ink.showing(cell.scalar))
        column += 1
      } else {
        // Where the terminal is narrower than the grid, half a wide character is not drawn.
        let width = min(isWide ? 2 : 1, columns.upperBound - column)
        encode(grid.text(row: row, column: column), width: width, ink: ink, into: &encoded)
        column += isWide ? 2 : 1
      }
    }
    wmove(stdscr, Int32(row), Int32(columns.lowerBound))
    encoded.withUnsafeBufferPointer { cells in
      _ = wadd_wchnstr(stdscr, cells.baseAddress, Int32(cells.count))
    }
  }

  /// Whether every terminal and the C library give the scalar one column.
  private func isPlain(_ scalar: UInt32) -> Bool {
    if scalar < 0x7F { return scalar >= 0x20 }
    return Unicode.Scalar(scalar)?.isSingleColumn ?? false
  }
}
