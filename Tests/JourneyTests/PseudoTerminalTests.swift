// The harness itself, tried on programs that every Debian has.

import PseudoTerminal
import Testing

/// A shell that runs `script` on a pseudo-terminal.
private func shell(_ script: String, rows: Int = 24, columns: Int = 80) throws -> PseudoTerminal {
  try PseudoTerminal("sh", ["-c", script], rows: rows, columns: columns)
}

@Suite("A program on a pseudo-terminal", .serialized)
struct PseudoTerminalTests {
  @Test func showsTextAndCursor() throws {
    let terminal = try shell(#"printf 'Dear Mayor\r\nÁgora 漢字 e\314\201 end'; read line"#)
    let screen = try terminal.wait(forText: "end")
    #expect(screen.lines[0] == "Dear Mayor")
    #expect(screen.lines[1] == "Ágora 漢字 e\u{301} end")
    #expect(screen.position(of: "end") == Position(row: 1, column: 13))
    #expect(screen.cursor == Position(row: 1, column: 16))
    #expect(screen.cells[1][6].width == 2 && screen.cells[1][7].text == "")
    #expect(screen.rows == 24 && screen.columns == 80)
  }

  @Test func showsStyles() throws {
    let terminal = try shell(
      #"printf 'a\033[1mbold\033[0;7mback\033[0;31mred\033[48;5;200;38;2;1;2;3mrgb\033[0mz'; read x"#
    )
    let screen = try terminal.wait(forText: "rgbz")
    #expect(screen.cells(of: "bold").allSatisfy { $0.bold && !$0.reverse })
    #expect(screen.cells(of: "back").allSatisfy { $0.reverse && !$0.bold })
    #expect(screen.cells(of: "red").allSatisfy { $0.foreground == .indexed(1) })
    #expect(screen.cells(of: "rgb").allSatisfy { $0.foreground == .rgb(1, 2, 3) })
    #expect(screen.cells(of: "rgb").allSatisfy { $0.background == .indexed(200) })
    #expect(screen.cells(of: "a").count == 1 && !screen.cells[0][0].isStyled)
  }

  @Test func typesAndEnds() throws {
    let terminal = try PseudoTerminal("cat")
    try terminal.send(keys: "Oak <lt> Hill<enter>")
    try terminal.wait { $0.lines[1] == "Oak < Hill" }
    try terminal.send(keys: "<c-d>")
    #expect(try terminal.waitForExit() == .exited(0))
  }

  @Test func sendsKeysAsTerminalsDo() throws {
    let terminal = try shell("stty raw -echo; printf '\\033[?2004hready'; cat -v")
    try terminal.wait(forText: "ready")
    try terminal.send(
      keys: "<up><s-tab><c-s><a-x><c-right><f1><f12><pgdn><bs><esc>[<paste>a\nb</paste>.")
    let screen = try terminal.wait(forText: "201~.")
    #expect(
      screen.text.hasSuffix(
        "^[[A^[[Z^S^[x^[[1;5C^[OP^[[24~^[[6~^?^[[^[[200~a^Mb^[[201~."))
    #expect(throws: UnknownKey.self) { try terminal.send(keys: "<nokey>") }
  }

  @Test func sendsClicksWhereAsked() throws {
    let terminal = try shell("stty raw -echo; printf 'off'; read -r k; cat -v")
    try terminal.wait(forText: "off")
    try terminal.click(row: 2, column: 3)
    let mouse = try shell("stty raw -echo; printf '\\033[?1000;1006hready'; cat -v")
    try mouse.wait(forText: "ready")
    try mouse.click(row: 2, column: 3)
    try mouse.click(row: 0, column: 0, button: 4)
    try mouse.wait(forText: "ready^[[<0;4;3M^[[<0;4;3m^[[<64;1;1M")
    #expect(terminal.screen.text.hasPrefix("off") && !terminal.screen.contains("<0;4;3M"))
  }

  @Test func typesMoreThanTheTerminalHolds() throws {
    let terminal = try shell("stty raw -echo; printf 'ready'; head -c 200000 | wc -c")
    try terminal.wait(forText: "ready")
    try terminal.send(String(repeating: "0123456789", count: 20_000))
    try terminal.wait(forText: "200000")
  }

  @Test func resizes() throws {
    let terminal = try shell(
      "trap 'stty size' WINCH; stty size; while :; do read x; done", rows: 10, columns: 40)
    try terminal.wait(forText: "10 40")
    try terminal.resize(rows: 40, columns: 120)
    let screen = try terminal.wait(forText: "40 120")
    #expect(screen.rows == 40 && screen.columns == 120)
  }

  @Test func seesModesLeftOn() throws {
    let terminal = try shell(
      #"printf '\033[?1049h\033[?1002;1006h\033[?2004h\033[?25lin'; read x; "#
        + #"printf '\033[?2004l\033[?1002;1006l\033[?25h\033[?1049lout'"#)
    try terminal.wait(forText: "in")
    let inside = terminal.modes
    #expect(inside.alternateScreen && inside.mouse && inside.mouseSGR && inside.bracketedPaste)
    #expect(!inside.cursorVisible && !terminal.screen.cursorVisible)
    #expect(inside.leftOn == [1002, 1006, 1049, 2004])
    try terminal.send(keys: "<enter>")
    try terminal.waitForExit()
    let outside = terminal.modes
    #expect(outside.leftOn.isEmpty && outside.cursorVisible && outside.everSet(1049))
    #expect(terminal.screen.contains("out"))
  }

  @Test func comparesSettings() throws {
    let terminal = try shell("stty raw -echo; printf in; read x; stty sane; printf out")
    try terminal.wait(forText: "in")
    #expect(!terminal.settingsAreRestored && !terminal.echoes)
    let careless = try shell("stty -echo")
    try careless.waitForExit()
    #expect(!careless.settingsAreRestored)
    let careful = try shell("stty -echo; stty echo")
    try careful.waitForExit()
    #expect(careful.settingsAreRestored && careful.echoes)
  }

  @Test func sendsSignals() throws {
    let terminal = try shell(
      "trap 'printf caught; exit 7' TERM; printf on; while :; do read x; done")
    try terminal.wait(forText: "on")
    terminal.signal(15)
    #expect(try terminal.waitForExit() == .exited(7))
    #expect(terminal.screen.contains("oncaught"))
    let killed = try PseudoTerminal("cat")
    killed.signal(15)
    #expect(try killed.waitForExit() == .signalled(15))
    let left = try PseudoTerminal("cat")
    left.hangUp()
    #expect(try left.waitForExit() == .signalled(1))
  }

  @Test func failsWithTheScreen() throws {
    let terminal = try shell("printf 'only this'; read x")
    try terminal.wait(forText: "only this")
    let failure = #expect(throws: TerminalFailure.self) {
      try terminal.wait(forText: "never", timeout: .milliseconds(50))
    }
    #expect(failure?.description.contains("only this") == true)
    #expect(failure?.description.contains("“never”") == true)
    try terminal.send(keys: "<enter>")
    // An end is told at once, not after the patience.
    let ended = #expect(throws: TerminalFailure.self) { try terminal.wait(forText: "never") }
    #expect(ended?.message.contains("exit code 0") == true)
    #expect(throws: SystemFailure.self) { try PseudoTerminal("/no/such/program") }
  }

  @Test func startsClean() throws {
    let terminal = try PseudoTerminal(
      "sh", ["-c", "ls /proc/self/fd; echo $TERM:$HOME:${LANG-none}; pwd"],
      environment: ["HOME": "/home/test", "LANG": nil], directory: "/usr")
    try terminal.waitForExit()
    // 3 is the folder that ls itself reads.
    #expect(
      terminal.screen.lines.prefix(3) == ["0  1  2  3", "xterm-256color:/home/test:none", "/usr"])
  }

  @Test func answersQueries() throws {
    // The program asks where the cursor is and waits for the answer before it goes on.
    let terminal = try shell(
      "stty raw -echo; printf 'ab\\033[6n'; dd bs=1 count=6 2>/dev/null | cat -v; printf done")
    let burst = terminal.settle(
      quiet: .milliseconds(300), firstWithin: .seconds(10), answering: true)
    #expect(burst.bytes > 6 && terminal.screen.lines[0] == "ab^[[1;3Rdone")
  }

  @Test func measures() throws {
    let terminal = try shell("printf go; read x; while :; do :; done")
    let first = terminal.settle(quiet: .milliseconds(20), firstWithin: .seconds(10))
    #expect(first.bytes == 2)
    let time = try #require(first.lastByte)
    #expect(time > terminal.started && time <= .now)
    #expect(terminal.settle(for: .milliseconds(20)).bytes == 0)
    let before = try #require(terminal.cpuTime)
    try terminal.send(keys: "<enter>")
    _ = terminal.settle(for: .milliseconds(200))
    #expect(try #require(terminal.cpuTime) > before + .milliseconds(10))
    #expect(try #require(terminal.peakMemory) > 100_000)
  }
}

@Suite("A program with pipes", .serialized)
struct CommandTests {
  @Test func keepsTheStreamsApart() throws {
    let outcome = try run("sh", ["-c", "cat; echo problem >&2; exit 3"], input: "letter")
    #expect(outcome.text == "letter" && outcome.errorText == "problem\n" && outcome.code == 3)
    #expect(outcome.wallTime > .zero)
  }

  @Test func carriesMuch() throws {
    let text = String(repeating: "Riverbend\n", count: 100_000)
    #expect(try run("cat", input: text).text == text)
    // A program that leaves its input unread is no failure.
    #expect(try run("true", input: text).code == 0)
  }

  @Test func endsWhatHangs() throws {
    #expect(throws: CommandTimedOut.self) {
      try run("sh", ["-c", "exec cat /dev/zero > /dev/null"], timeout: .milliseconds(100))
    }
    #expect(try run("sh", ["-c", "kill -9 $$"]).status == .signalled(9))
    #expect(throws: SystemFailure.self) { try run("/no/such/program") }
  }

  @Test func keepsBytes() throws {
    #expect(try run("cat", inputBytes: [0xff, 0, 0x1b]).output == [0xff, 0, 0x1b])
  }

  @Test func findsTheProduct() throws {
    #expect(try builtProduct("undersigned").hasSuffix("/undersigned"))
  }

  @Test func removesFolders() throws {
    var folder: TemporaryFolder? = try TemporaryFolder("harness")
    let path = try #require(folder?.path)
    try folder?.makeFolder("inner")
    try folder?.write("text", to: "inner/file")
    #expect(try folder?.read("inner/file") == "text")
    #expect(try run("stat", ["-c", "%a", path]).text == "700\n")
    folder = nil
    #expect(try run("ls", [path]).code == 2)
  }
}
