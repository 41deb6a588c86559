@preconcurrency import CNcurses
// A whole terminal in the process: ncurses on a pseudo-terminal, its screen read back.
import CTerminal
import Canvas
import Glibc
import Testing

@testable import CursesTerminal

/// A pseudo-terminal whose far end the test holds.
@MainActor
private final class Line {
  let far: Int32
  let near: Int32

  init(columns: UInt16 = 40, rows: UInt16 = 8) throws {
    far = Glibc.open("/dev/ptmx", O_RDWR | O_NOCTTY | O_NONBLOCK)
    var locked: Int32 = 0
    var number: UInt32 = 0
    try #require(ioctl(far, UInt(0x4004_5431), &locked) == 0)  // TIOCSPTLCK
    try #require(ioctl(far, UInt(0x8004_5430), &number) == 0)  // TIOCGPTN
    near = Glibc.open("/dev/pts/\(number)", O_RDWR | O_NOCTTY)
    try #require(near >= 0)
    resize(columns: columns, rows: rows)
  }

  func resize(columns: UInt16, rows: UInt16) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(far, UInt(TIOCSWINSZ), &size)
  }

  func type(_ text: String) {
    #expect(write(far, text, text.utf8.count) == text.utf8.count)
  }

  /// Types one piece after the other, each too late for ncurses to join it to the one before, while
  /// the test reads. A thread of its own: the others may all be taken by tests.
  func typeSlowly(_ pieces: [String]) {
    let typing = Unmanaged.passRetained(SlowTyping(far: far, pieces: pieces))
    var thread = pthread_t()
    let start: @convention(c) (UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? = { typing in
      guard let typing else { return nil }
      let slow = Unmanaged<SlowTyping>.fromOpaque(typing).takeRetainedValue()
      for piece in slow.pieces {
        usleep(60_000)
        _ = Glibc.write(slow.far, piece, piece.utf8.count)
      }
      return nil
    }
    #expect(pthread_create(&thread, nil, start, typing.toOpaque()) == 0)
    pthread_detach(thread)
  }

  /// What was written to the terminal since the last time.
  func written() -> String {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 4096)
    while case let count = read(far, &chunk, chunk.count), count > 0 { bytes += chunk[..<count] }
    return String(decoding: bytes, as: UTF8.self)
  }

  func modes() -> [UInt8] {
    var modes = termios()
    tcgetattr(near, &modes)
    return withUnsafeBytes(of: modes) { Array($0) }
  }

  func open(
    theme: Theme = Theme(), useColor: Bool = true, type: String = "xterm-256color"
  ) throws -> CursesTerminal {
    try CursesTerminal(theme: theme, useColor: useColor, input: near, output: near, type: type)
  }

  func hangUp() { close(far) }
}

private final class SlowTyping: Sendable {
  let far: Int32
  let pieces: [String]

  init(far: Int32, pieces: [String]) {
    self.far = far
    self.pieces = pieces
  }
}

@MainActor
private func screen(
  _ size: Size, _ lines: [(String, Style)], cursor: Position? = Position(row: 0, column: 0)
) -> Screen {
  var grid = Grid(size: size)
  for (row, line) in lines.enumerated() { grid.put(line.0, row: row, column: 0, style: line.1) }
  return Screen(grid: grid, cursor: cursor)
}

/// What ncurses holds of a row.
@MainActor
private func row(_ row: Int32, from column: Int32 = 0, count: Int = 20) -> [cchar_t] {
  var cells = [cchar_t](repeating: cchar_t(), count: count + 1)
  wmove(stdscr, row, column)
  win_wchnstr(stdscr, &cells, Int32(count))
  return Array(cells.prefix(count))
}

@MainActor
private func text(_ cells: [cchar_t]) -> String {
  var scalars = String.UnicodeScalarView()
  for cell in cells {
    for value in [cell.chars.0, cell.chars.1, cell.chars.2, cell.chars.3, cell.chars.4] {
      if let scalar = Unicode.Scalar(UInt32(bitPattern: value)), scalar.value != 0 {
        scalars.append(scalar)
      }
    }
  }
  return String(scalars)
}

private let plain = Style(.text)

@MainActor
@Suite(.serialized) struct CursesTerminalTests {
  @Test("Text, wide characters and clusters stand in their columns")
  func drawing() throws {
    let line = try Line()
    let terminal = try line.open()
    defer { terminal.close() }
    #expect(terminal.size == Size(columns: 40, rows: 8))
    let rows = [
      "Oak Hill", "漢字x", "e\u{301}|", "👨‍👩‍👧|", "🇺🇸|", "❤\u{FE0F}|", "👍🏽|नि|한|",
      "a\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}|",
    ]
    terminal.draw(screen(terminal.size, rows.map { ($0, plain) }))
    #expect(text(row(0)).hasPrefix("Oak Hill "))
    #expect(text(row(1, from: 4, count: 1)) == "x")
    #expect(text(row(2, count: 2)) == "e\u{301}|")
    #expect(text(row(3, from: 2, count: 1)) == "|")
    #expect(text(row(3, count: 1)) == "👨")
    for (place, column) in [(4, 2), (5, 2), (6, 2), (6, 5), (6, 8), (7, 1)] as [(Int32, Int32)] {
      #expect(text(row(place, from: column, count: 1)) == "|", "row \(place), column \(column)")
    }
    #expect(line.written().contains("漢字x"))
  }

  @Test("After a suspend that a terminal does not take, pastes are marked again")
  func refusedSuspend() throws {
    let line = try Line(columns: 200, rows: 60)
    let terminal = try line.open()
    defer { terminal.close() }
    let rows = (0..<60).map { (String(repeating: "\($0 % 10)", count: 200), plain) }
    _ = line.written()
    // Nobody reads.
    for _ in 0..<100 where !terminal.collector.isBehind {
      terminal.repaint()
      terminal.draw(screen(terminal.size, rows))
    }
    // Otherwise this process would be stopped.
    try #require(terminal.collector.isBehind)
    terminal.suspend()
    var output = ""
    for _ in 0..<1_000 where terminal.collector.isBehind {
      output += line.written()
      terminal.collector.flush()
    }
    output += line.written()
    let off = try #require(output.ranges(of: Paste.off).last)
    let on = try #require(output.ranges(of: Paste.on).last)
    #expect(off.lowerBound < on.lowerBound)
  }

  @Test("Nothing hidden reaches the terminal")
  func hidden() throws {
    let line = try Line()
    let terminal = try line.open()
    defer { terminal.close() }
    var grid = Grid(size: terminal.size)
    // Past the grid's own guard: as cells and inside of clusters.
    grid.put("a\u{200D}b\u{FE0F}c\u{E0041}d", row: 0, column: 0, style: plain)
    for (column, scalar) in ["\u{1B}", "\u{9B}", "\u{202E}", "\u{E0041}"].enumerated() {
      grid.fill(Character(scalar), row: 1, columns: column..<column + 1, style: plain)
    }
    terminal.draw(Screen(grid: grid, cursor: Position(row: 2, column: 0)))
    #expect(text(row(0, count: 4)) == "abcd")
    #expect(text(row(1, count: 4)) == "····")
    for scalar in line.written().unicodeScalars {
      #expect(![0x9B, 0x202E, 0x200D, 0xFE0F, 0xE0041].contains(scalar.value))
    }
  }

  @Test("Roles become attributes and colours")
  func styles() throws {
    let theme = Theme(looks: [
      .focus: Look(foreground: .indexed(31), attributes: .bold),
      .error: Look(foreground: .rgb(255, 0, 0), background: .indexed(7)),
      .title: Look(attributes: [.underline, .reverse]),
    ])
    let lines: [(String, Style)] = [
      ("a", Style(.focus)), ("b", Style(.error, .italic)), ("c", Style(.title)),
      ("d", Style(.title, .reverse)),
    ]
    let colored = try Line()
    let terminal = try colored.open(theme: theme)
    terminal.draw(screen(terminal.size, lines))
    let cells = (0..<4).map { row(Int32($0), count: 1)[0] }
    #expect(cells[0].attr & cncurses_bold != 0 && cells[0].ext_color > 0)
    #expect(cells[1].attr & cncurses_italic != 0 && cells[1].ext_color != cells[0].ext_color)
    #expect(cells[2].attr & (cncurses_underline | cncurses_reverse) != 0)
    #expect(cells[3].attr & cncurses_reverse == 0)
    let output = colored.written()
    #expect(output.contains("38;5;31") && output.contains("38;5;196"))
    terminal.close()

    let plainLine = try Line()
    let bare = try plainLine.open(theme: theme, useColor: false)
    bare.draw(screen(bare.size, lines))
    #expect(row(0, count: 1)[0].attr & cncurses_bold != 0)
    // A background of its own is told by reversing.
    #expect(row(1, count: 1)[0].attr & cncurses_reverse != 0)
    #expect(!plainLine.written().contains("38;5"))
    bare.close()
  }

  @Test("A screen that did not change writes nothing, one key a few bytes")
  func economy() throws {
    let line = try Line()
    let terminal = try line.open()
    defer { terminal.close() }
    func typed(_ text: String) -> Screen {
      screen(
        terminal.size, [("Name  \(text)", plain), ("🇺🇸 e\u{301}", plain)],
        cursor: Position(row: 0, column: 6 + text.count))
    }
    terminal.draw(typed("Oak"))
    _ = line.written()
    terminal.draw(typed("Oak"))
    #expect(line.written() == "")
    terminal.draw(typed("Oak "))
    #expect(line.written().utf8.count < 8)
    terminal.draw(typed("Oak H"))
    #expect(line.written() == "H")
    terminal.draw(typed("Oak"))
    #expect(text(row(0)).hasPrefix("Name  Oak  "))
    #expect(text(row(1, from: 2, count: 3)) == " e\u{301} ")
  }

  @Test("A cluster that changes alone is drawn, though its number is the same")
  func clusterChange() throws {
    let line = try Line()
    let terminal = try line.open()
    defer { terminal.close() }
    terminal.draw(screen(terminal.size, [("e\u{301}", plain)]))
    terminal.draw(screen(terminal.size, [("e\u{300}", plain)]))
    #expect(text(row(0, count: 1)) == "e\u{300}")
  }

  @Test("Screens larger and smaller than the terminal are drawn as far as they go")
  func sizes() throws {
    let line = try Line()
    let terminal = try line.open()
    defer { terminal.close() }
    let long = String(repeating: "x", count: 39) + "漢" + "yyy"
    terminal.draw(
      screen(
        Size(columns: 60, rows: 20), [(long, plain)], cursor: Position(row: 50, column: 90)))
    #expect(text(row(0, from: 38, count: 2)) == "x漢" || text(row(0, from: 38, count: 1)) == "x")
    #expect(text(row(1, count: 3)) == "   ")
    terminal.draw(screen(Size(columns: 3, rows: 1), [("abc", plain)], cursor: nil))
    #expect(text(row(0, count: 5)) == "abc  ")
    terminal.draw(screen(Size(columns: 0, rows: 0), [], cursor: nil))
  }

  @Test("What is typed arrives as events")
  func input() throws {
    let line = try Line()
    let terminal = try line.open()
    defer { terminal.close() }
    func events(_ bytes: String) -> [Event] {
      line.type(bytes)
      var events: [Event] = []
      while case .event(let event) = terminal.nextEvent(timeoutMilliseconds: 40) {
        events.append(event)
      }
      return events
    }
    #expect(events("Oak é漢") == [.text("Oak é漢")])
    #expect(
      events("a\r\t\u{1}b") == [
        .text("a"), .key(.enter), .key(.tab), .key(.control("a")), .text("b"),
      ])
    #expect(events("\u{1B}") == [.key(.escape)])
    #expect(events("\u{1B}\u{1B}") == [.key(.escape), .key(.escape)])
    #expect(events("\u{1B}u\u{1B}é") == [.key(.alt("u")), .key(.alt("é"))])
    #expect(events("\u{1B}[") == [.key(.alt("["))])
    #expect(events("\u{1B}\u{7F}") == [.key(.control("w"))])
    #expect(events("\u{1B}OA\u{1B}OB\u{1B}[Z") == [.key(.up), .key(.down), .key(.backTab)])
    #expect(events("\u{1B}[1;5D\u{1B}[1;5A") == [.key(.wordLeft), .key(.scrollUp)])
    #expect(events("\u{1B}[A\u{1B}[99;99Xb") == [.key(.up), .text("b")])
    #expect(events("\u{1B}OP\u{1B}[24~\u{13}\u{1A}\u{3}").count == 5)
    #expect(
      events("\u{1B}[200~one\rtwo\u{1B}[201~x") == [.paste("one\ntwo"), .text("x")])
    #expect(
      events("\u{1B}[<0;3;2M\u{1B}[<0;3;2m\u{1B}[<65;1;1M") == [
        .click(Position(row: 1, column: 2)), .wheel(1, at: Position(row: 0, column: 0)),
      ])
    #expect(
      events("\u{1B}[<0;3;2M\u{1B}[<0;3;2m\u{1B}[<0;3;3M\u{1B}[<0;3;3mx") == [
        .click(Position(row: 1, column: 2)), .click(Position(row: 2, column: 2)), .text("x"),
      ])
    let wheel = "\u{1B}[<64;5;5M"
    let notches = events(wheel + wheel + wheel).map { event in
      if case .wheel(let notches, Position(row: 4, column: 4)) = event { notches } else { 0 }
    }
    #expect(notches.reduce(0, +) == -3)
    #expect(events("\u{C}") == [.resize(terminal.size)])
  }

  @Test("The marks of a paste are read in whatever pieces they come")
  func partedMarks() throws {
    let line = try Line()
    let terminal = try line.open()
    defer { terminal.close() }
    terminal.patience = 60_000
    let bytes = "\u{1B}[200~one\u{1B}[201~"
    for length in 2..<6 {
      line.type(String(bytes.prefix(length)))
      line.typeSlowly([String(bytes.dropFirst(length))])
      #expect(terminal.nextEvent(timeoutMilliseconds: nil) == .event(.paste("one")))
    }
    for _ in 0..<2 {
      line.typeSlowly(bytes.prefix(6).map(String.init) + [String(bytes.dropFirst(6)) + "x"])
      // Behind Escape alone, nobody can tell.
      #expect(terminal.nextEvent(timeoutMilliseconds: nil) == .event(.key(.escape)))
      #expect(terminal.nextEvent(timeoutMilliseconds: nil) == .event(.paste("one")))
      #expect(terminal.nextEvent(timeoutMilliseconds: nil) == .event(.text("x")))
    }
    // What only begins like a mark is typed.
    for typed in ["[", "[2", "[200x", "[note]"] {
      line.type("\u{1B}")
      #expect(terminal.nextEvent(timeoutMilliseconds: nil) == .event(.key(.escape)))
      line.type(typed + "\r")
      var text = ""
      while case .event(.text(let more)) = terminal.nextEvent(timeoutMilliseconds: nil) {
        text += more
      }
      #expect(text == typed)
    }
  }

  @Test("The rest of a paste that stopped is pasted, too, and no key")
  func stoppedPaste() throws {
    let line = try Line()
    let terminal = try line.open()
    defer { terminal.close() }
    line.type("\u{1B}[200~Elm Ho")
    #expect(terminal.nextEvent(timeoutMilliseconds: nil) == .event(.cutPaste("Elm Ho")))
    // One by one they are keys.
    line.type("k")
    #expect(terminal.nextEvent(timeoutMilliseconds: nil) == .event(.text("k")))
    line.type("use\rOak Hall\r\u{1B}[201~q")
    #expect(terminal.nextEvent(timeoutMilliseconds: nil) == .event(.paste("use\nOak Hall\n")))
    #expect(terminal.nextEvent(timeoutMilliseconds: nil) == .event(.text("q")))
    line.type("a long word typed fast")
    #expect(
      terminal.nextEvent(timeoutMilliseconds: nil) == .event(.text("a long word typed fast")))
  }

  @Test("A wait ends when it is woken, times out, or the line is gone")
  func waiting() throws {
    let line = try Line()
    let terminal = try line.open()
    #expect(terminal.nextEvent(timeoutMilliseconds: 0) == .timedOut)
    cterminal_wake()
    #expect(terminal.nextEvent(timeoutMilliseconds: nil) == .woken)
    #expect(terminal.nextEvent(timeoutMilliseconds: 1) == .timedOut)
    kill(getpid(), SIGTERM)
    #expect(terminal.nextEvent(timeoutMilliseconds: nil) == .woken)
    #expect(cterminal_take_signal() == SIGTERM)
    line.resize(columns: 50, rows: 9)
    kill(getpid(), SIGWINCH)
    #expect(
      terminal.nextEvent(timeoutMilliseconds: nil)
        == .event(.resize(Size(columns: 50, rows: 9))))
    line.hangUp()
    #expect(terminal.nextEvent(timeoutMilliseconds: nil) == .closed)
    terminal.close()
    #expect(terminal.nextEvent(timeoutMilliseconds: nil) == .closed)
  }

  @Test("Closing gives the terminal back as it was found, however often")
  func closing() throws {
    let line = try Line()
    let before = line.modes()
    let terminal = try line.open()
    #expect(line.modes() != before)
    terminal.draw(screen(terminal.size, [("x", plain)], cursor: nil))
    #expect(line.written().contains("\u{1B}[?2004h"))
    terminal.close()
    terminal.close()
    #expect(line.modes() == before)
    let output = line.written()
    for sequence in ["[?2004l", "[?1049l", "[?1006;1000l", "[?25h"] {
      #expect(output.contains("\u{1B}" + sequence), "\(sequence)")
    }
    terminal.draw(screen(terminal.size, [("y", plain)]))
    #expect(line.written() == "")
  }

  @Test("A terminal that is let go gives itself back")
  func letGo() throws {
    let line = try Line()
    let before = line.modes()
    _ = try line.open()
    #expect(line.modes() == before)
  }

  @Test("Terminals that cannot show a screen are refused before anything is written")
  func refusals() throws {
    let line = try Line()
    #expect(throws: TerminalError.noTerminalType) { try line.open(type: "") }
    #expect(throws: TerminalError.unknownTerminal("no-such")) { try line.open(type: "no-such") }
    #expect(throws: TerminalError.noCursorMovement("dumb")) { try line.open(type: "dumb") }
    #expect(line.written() == "")
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    #expect(throws: TerminalError.notATerminal) {
      try CursesTerminal(
        theme: Theme(), useColor: true, input: ends[0], output: ends[1], type: "xterm")
    }
    for end in ends { close(end) }
  }

  @Test(
    "Every kind of terminal can be drawn on",
    arguments: [
      "vt100", "linux", "screen", "tmux-256color", "xterm", "xterm-16color", "xterm-direct",
    ])
  func kinds(_ type: String) throws {
    let line = try Line()
    let look = Look(foreground: .rgb(0, 135, 175), attributes: .bold)
    let terminal: CursesTerminal
    do {
      terminal = try line.open(theme: Theme(looks: [.focus: look]), type: type)
    } catch TerminalError.unknownTerminal {
      return  // Not every system has them all.
    }
    terminal.draw(screen(terminal.size, [("Oak Hill", Style(.focus))]))
    #expect(line.written().contains("Oak Hill"))
    terminal.close()
  }
}
