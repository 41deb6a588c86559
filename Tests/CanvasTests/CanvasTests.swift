// Text into cells: clipping, wide characters, clusters, styles.
import Testing

@testable import Canvas

private let plain = Style(.text)
private let answer = Style(.answer, .bold)

private func grid(_ columns: Int, _ rows: Int = 1) -> Grid {
  Grid(size: Size(columns: columns, rows: rows))
}

@Suite struct GridTests {
  @Test("A cell takes eight bytes")
  func cellSize() {
    #expect(MemoryLayout<Cell>.stride == 8)
    #expect(Role.allCases.enumerated().allSatisfy { $0 == Int($1.rawValue) })
  }

  @Test("Text is put where it is asked for, and the next column is told")
  func put() {
    var grid = grid(10, 2)
    #expect(grid.put("Oak", row: 1, column: 2, style: answer) == 5)
    #expect(grid.plainRow(0) == "")
    #expect(grid.plainRow(1) == "  Oak")
    #expect(grid.style(row: 1, column: 2) == answer)
    #expect(grid.style(row: 1, column: 5) == plain)
  }

  @Test(
    "Text is cut at the grid's edge, the limit and the left",
    arguments: [
      ("abcdef", 0, Int.max, "abcd", 4), ("abcdef", 0, 2, "ab", 2), ("abcdef", -2, .max, "cdef", 4),
      ("ab", 4, .max, "", 4), ("ab", 9, .max, "", 9), ("ab", 0, 0, "", 0), ("ab", -5, .max, "", -3),
      ("a“b”c", 1, .max, " a“b", 4), ("a\tb\u{7F}\u{0}c", 0, .max, "abc", 3),
      ("漢字漢", 0, .max, "漢字", 4), ("漢字", 1, .max, " 漢", 3), ("漢字", -1, .max, " 字", 3),
      ("漢字", -2, .max, "字", 2), ("漢字", 0, 3, "漢", 2), ("x漢", 3, .max, "   x", 4),
    ])
  func clipping(_ text: String, _ column: Int, _ limit: Int, _ row: String, _ end: Int) {
    var grid = grid(4)
    #expect(grid.put(text, row: 0, column: column, style: plain, limit: limit) == end)
    #expect(grid.plainRow(0) == row)
  }

  @Test("Rows outside are left alone")
  func rowsOutside() {
    var grid = grid(4, 1)
    #expect(grid.put("ab", row: -1, column: 0, style: plain) == 0)
    #expect(grid.put("ab", row: 1, column: 0, style: plain) == 0)
    grid.fill("x", row: 1, columns: 0..<4, style: plain)
    #expect(grid.plainRow(0) == "")
    var nothing = Grid(size: Size(columns: -1, rows: 3))
    #expect(nothing.put("a", row: 0, column: 0, style: plain) == 0)
    nothing.fill(row: 0, columns: 0..<5, style: plain)
    #expect(Screen(grid: nothing, cursor: nil).plainText == "\n\n\n")
  }

  @Test("A wide character takes two cells, the second empty")
  func wide() {
    var grid = grid(6)
    grid.put("a漢b", row: 0, column: 0, style: answer)
    #expect((0..<6).map { grid.text(row: 0, column: $0) } == ["a", "漢", "", "b", " ", " "])
    #expect(grid.style(row: 0, column: 2) == answer)
  }

  @Test("Overwriting half of a wide character blanks its other half")
  func overwriting() {
    func overwritten(_ text: String, at column: Int) -> String {
      var grid = grid(7)
      grid.put("漢字漢", row: 0, column: 0, style: plain)
      grid.put(text, row: 0, column: column, style: plain)
      return (0..<7).map { grid.text(row: 0, column: $0) }.joined(separator: "|")
    }
    #expect(overwritten("x", at: 0) == "x| |字||漢|| ")
    #expect(overwritten("x", at: 1) == " |x|字||漢|| ")
    #expect(overwritten("xy", at: 1) == " |x|y| |漢|| ")
    #expect(overwritten("語", at: 1) == " |語|| |漢|| ")
    #expect(overwritten("語", at: 2) == "漢||語||漢|| ")
    #expect(overwritten("xyz", at: -2) == "z| |字||漢|| ")
    #expect(overwritten("\u{7}", at: 1) == "漢||字||漢|| ")
    var filled = grid(4)
    filled.put("漢字", row: 0, column: 0, style: plain)
    filled.fill("─", row: 0, columns: 1..<3, style: plain)
    #expect(filled.plainRow(0) == " ──")
  }

  @Test("Clusters of several scalars stay whole")
  func clusters() {
    var grid = grid(12)
    let end = grid.put("e\u{301}👨‍👩‍👧🇺🇸x", row: 0, column: 0, style: plain)
    #expect(end == 6)
    #expect(grid.text(row: 0, column: 0) == "e\u{301}")
    #expect(grid.text(row: 0, column: 1) == "👨‍👩‍👧")
    #expect(grid.text(row: 0, column: 3) == "🇺🇸")
    #expect(grid.text(row: 0, column: 5) == "x")
    #expect(grid.clusters.count == 3)
    #expect(grid.plainRow(0) == "e\u{301}👨‍👩‍👧🇺🇸x")
  }

  @Test("A mark without a base, controls and hidden characters are skipped")
  func skipped() {
    var grid = grid(6)
    grid.put("\u{301}a\u{200B}\u{202E}b\n漢", row: 0, column: 0, style: plain)
    #expect(grid.plainRow(0) == "ab漢")
  }

  @Test("Filling makes one cluster, not one for each column")
  func fill() {
    var grid = grid(6)
    grid.fill("e\u{301}", row: 0, columns: -3..<90, style: answer)
    #expect(grid.plainRow(0) == String(repeating: "e\u{301}", count: 6))
    #expect(grid.clusters.count == 1)
  }

  @Test("A screen as plain text has a line a row")
  func plainText() {
    var grid = grid(6, 3)
    grid.put("one", row: 0, column: 0, style: plain)
    grid.put("漢", row: 2, column: 1, style: plain)
    #expect(Screen(grid: grid, cursor: nil).plainText == "one\n\n 漢\n")
  }
}

@Suite struct ThemeTests {
  @Test("Every role has a look; one not named looks like text")
  func completeness() {
    let look = Look(foreground: .indexed(3), attributes: .bold)
    let theme = Theme(looks: [.text: look, .error: Look(background: .rgb(1, 2, 3))])
    #expect(theme.look(of: .error) == Look(background: .rgb(1, 2, 3)))
    #expect(Role.allCases.filter { $0 != .error }.allSatisfy { theme.look(of: $0) == look })
    #expect(Theme().look(of: .filled) == Look())
  }
}
