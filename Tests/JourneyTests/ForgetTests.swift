// `forget`, on a terminal and without one.

import PseudoTerminal
import Testing

@Suite("Leaving no trace")
struct ForgetTests {
  private func home() throws -> Home {
    let home = try Home()
    _ = try home.writeCompleteDraft()
    try home.folder.write("x", to: ".riverbend.letter.versions")
    try home.folder.write("x", to: "riverbend.txt")
    return home
  }

  @Test func withoutATerminalItNeedsYes() throws {
    let home = try home()
    let asked = try home.command(["forget", "riverbend.letter"])
    #expect(asked.code == 2 && asked.text == "riverbend.letter\n.riverbend.letter.versions\n")
    #expect(asked.errorText.contains("--yes") && asked.errorText.count { $0 == "\n" } == 1)
    #expect(home.folder.contains("riverbend.letter"))
    let told = try home.command(["forget", "riverbend.letter", "--yes"])
    #expect(told.code == 0 && told.errorText.isEmpty && told.text.contains("\nRemoved."))
    for name in ["riverbend.letter", ".riverbend.letter.versions", ".riverbend.letter.lock"] {
      #expect(!home.folder.contains(name))
    }
    #expect(home.folder.contains("riverbend.txt"))
    #expect(try home.command(["forget", "riverbend.letter", "--yes"]).code == 3)
  }

  @Test(arguments: [("n", true), ("", true), ("yes", false)])
  func onATerminalItAsks(answer: String, stays: Bool) throws {
    let home = try home()
    let terminal = try home.start(["forget", "riverbend.letter"])
    try terminal.wait(forText: "Remove these files? (y/N)")
    #expect(terminal.screen.contains(".riverbend.letter.versions"))
    try terminal.send(keys: answer + "<enter>")
    #expect(try terminal.waitForExit() == .exited(0))
    #expect(terminal.screen.contains(stays ? "Nothing was removed." : "Removed."))
    #expect(home.folder.contains("riverbend.letter") == stays)
  }

  @Test func standardInputAndFoldersAreRefused() throws {
    let home = try home()
    #expect(try home.command(["forget", "-", "--yes"]).code == 2)
    #expect(try home.command(["forget", ".", "--yes"]).code == 3)
    #expect(try home.command(["forget", "none.letter", "--yes"]).code == 3)
  }
}
