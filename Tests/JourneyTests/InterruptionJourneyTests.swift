// The world interrupts: signals, the shell, a closed window, a crash.

import Glibc
import PseudoTerminal
import Testing

@Suite("The wizard, interrupted", .serialized)
struct InterruptionJourneyTests {
  @Test(arguments: [SIGTERM, SIGHUP, SIGINT, SIGQUIT])
  func aSignalMidTypingKeepsEverything(number: Int32) throws {
    let home = try Home()
    let terminal = try home.start()
    try terminal.wait(forText: "Who is the letter to?")
    try terminal.send(keys: "<tab><tab>Rosa Ex<a-2>The Open Ta")
    try terminal.wait(forText: "The Open Ta")
    terminal.signal(number)
    #expect(try terminal.waitForExit() == .exited(128 + number))
    terminal.expectRestored()
    let draft = try home.keptDraft()
    #expect(draft.pendingName == "The Open Ta")
    #expect(draft.answers["name"] == .text("Rosa Ex"))
    #expect(draft.names.isEmpty)
    #expect(terminal.screen.text.filter { $0 != "\n" }.contains(try home.onlyDraft()))
    // It is in the field again.
    let again = try home.start([try home.onlyDraft()])
    try again.wait(forText: "Rosa Ex")
    try again.send(keys: "<a-2>ble<enter>")
    try again.wait(forText: "1 organization,")
    try again.quit()
    #expect(try home.keptDraft().names == ["The Open Table"])
  }

  @Test func aClosedWindowKeepsEverything() throws {
    let home = try Home()
    let terminal = try home.start()
    try terminal.wait(forText: "Who is the letter to?")
    try terminal.send(keys: "<a-2>The Open Ta")
    try terminal.wait(forText: "The Open Ta")
    terminal.hangUp()
    // That nobody reads the farewell is no error.
    #expect(try terminal.waitForExit() == .exited(128 + SIGHUP))
    #expect(try home.keptDraft().pendingName == "The Open Ta")
  }

  @Test func aSignalOnTheStartScreenRestoresTheTerminal() throws {
    let home = try Home()
    try home.keepCompleteDraft()
    let terminal = try home.start()
    try terminal.wait(forText: "Or continue with one of these:")
    terminal.signal(SIGTERM)
    #expect(try terminal.waitForExit() == .exited(128 + SIGTERM))
    terminal.expectRestored()
  }

  @Test(arguments: [SIGSEGV, SIGABRT])
  func aCrashRestoresTheTerminal(number: Int32) throws {
    let home = try Home()
    let terminal = try home.start()
    try terminal.wait(forText: "Who is the letter to?")
    try terminal.send(keys: "<tab><tab>Rosa")
    try terminal.waitUntilSaved(showing: "Rosa")
    terminal.signal(number)
    #expect(try terminal.waitForExit() == .signalled(number))
    terminal.expectRestored()
    #expect(try home.keptDraft().answers["name"] == .text("Rosa"))
  }

  @Test(arguments: [SIGSEGV, SIGTRAP, SIGILL, SIGABRT])
  func aCrashKeepsWhatWasTypedJustNow(number: Int32) throws {
    let home = try Home()
    let path = try home.writeCompleteDraft()
    let terminal = try home.start([path])
    try terminal.wait(forText: "Who is the letter to?")
    // Sooner than it is saved by itself.
    try terminal.send(keys: "<tab><tab> the Third")
    try terminal.wait(forText: "Example the Third")
    terminal.signal(number)
    #expect(try terminal.waitForExit() == .signalled(number))
    terminal.expectRestored()
    #expect(try StoredDraft(path).answers["name"] == .text("Rosa Example the Third"))
  }

  @Test func controlZGoesToTheShellAndBack() throws {
    let home = try Home()
    let terminal = try home.startShell(
      #""$1" a.letter; echo "stopped: $?"; read -r line; fg; echo "ended: $?"; read -r line"#)
    try terminal.wait(forText: "Who is the letter to?")
    try terminal.send(keys: "<tab><tab>Rosa Exam<c-z>")
    try terminal.wait(forText: "stopped: \(128 + SIGTSTP)")
    terminal.expectRestored()
    #expect(terminal.echoes)
    // Nothing may be lost while it is away.
    #expect(try StoredDraft(home.folder.file("a.letter")).answers["name"] == .text("Rosa Exam"))
    // The window changes meanwhile.
    try terminal.resize(rows: 24, columns: 80)
    try terminal.send(keys: "<enter>")
    try terminal.wait(for: "the wizard on the new size") {
      $0.contains("Rosa Exam") && $0.lines[23].contains("^Q Quit")
    }
    #expect(terminal.modes.bracketedPaste && !terminal.echoes)
    try terminal.send(keys: "ple")
    try terminal.wait(forText: "Rosa Example")
    try terminal.send(keys: "<c-q>")
    try terminal.wait(forText: "ended: 0")
    terminal.expectRestored()
    #expect(try StoredDraft(home.folder.file("a.letter")).answers["name"] == .text("Rosa Example"))
  }

  @Test func controlZOnTheStartScreenGoesToTheShellAndBack() throws {
    let home = try Home()
    try home.keepCompleteDraft()
    let terminal = try home.startShell(
      #""$1"; echo stopped; read -r line; fg; echo "ended: $?"; read -r line"#)
    try terminal.wait(forText: "Or continue with one of these:")
    try terminal.send(keys: "<c-z>")
    try terminal.wait(forText: "stopped")
    terminal.expectRestored()
    try terminal.resize(rows: 24, columns: 80)
    try terminal.send(keys: "<enter>")
    try terminal.wait(for: "the start screen on the new size") {
      $0.contains("Mayor Rosa Example") && $0.lines[23].contains("^Q Quit")
    }
    try terminal.send(keys: "<c-q>")
    try terminal.wait(forText: "ended: 0")
    terminal.expectRestored()
  }

  @Test func aStopFromOutsideIsAsGoodAsTheKey() throws {
    let home = try Home()
    let terminal = try home.startShell(
      #"sh -c 'echo $$ >pid; exec "$1" a.letter' sh "$1"; echo stopped; read -r line; fg; "#
        + #"echo "ended: $?"; read -r line"#)
    try terminal.wait(forText: "Who is the letter to?")
    try terminal.send(keys: "<tab><tab>Rosa Exam")
    try terminal.wait(forText: "Rosa Exam")
    let pid = try #require(pid_t(home.folder.read("pid").dropLast()))
    kill(pid, SIGTSTP)
    try terminal.wait(forText: "stopped")
    terminal.expectRestored()
    #expect(
      try StoredDraft(home.folder.file("a.letter")).answers["name"] == .text("Rosa Exam"))
    try terminal.send(keys: "<enter>")
    try terminal.wait(forText: "Rosa Exam")
    // Continued once more, it paints what another program may have spoilt.
    let before = terminal.output.count
    kill(pid, SIGCONT)
    try terminal.wait(for: "another painting") { _ in
      terminal.output(after: before).contains("Who is the letter to?")
    }
    try terminal.send(keys: "ple<c-q>")
    try terminal.wait(forText: "ended: 0")
    terminal.expectRestored()
  }

  @Test func whereNoShellCouldContinueItControlZDoesNotStop() throws {
    let home = try Home()
    let terminal = try home.start()
    try terminal.wait(forText: "Who is the letter to?")
    try terminal.send(keys: "<tab><tab>Rosa<c-z>")
    try terminal.wait(forText: "Rosa")
    try terminal.send(keys: " Example")
    try terminal.wait(forText: "Rosa Example")
    try terminal.quit()
  }

  @Test func flowControlIsOffAndControlCLosesNothing() throws {
    let home = try Home()
    let terminal = try home.start()
    try terminal.wait(forText: "Who is the letter to?")
    try terminal.send(keys: "<tab><tab>Rosa<c-s>")
    try terminal.waitUntilSaved(showing: "Rosa")
    try terminal.send(keys: " Example<c-c>")
    try terminal.wait(forText: "Nothing is lost.")
    #expect(terminal.screen.contains("Rosa Example"))
    #expect(terminal.exitStatus == nil)
    try terminal.quit()
    #expect(try home.keptDraft().answers["name"] == .text("Rosa Example"))
  }
}
