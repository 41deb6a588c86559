// Paper, letterhead, pages and long exports, in the real program.

import Foundation
import PseudoTerminal
import Testing

@Suite("Exporting", .serialized)
struct ExportJourneyTests {
  private func review(_ home: Home, _ path: String) throws -> PseudoTerminal {
    let terminal = try home.start([path])
    try terminal.wait(forText: "Who is the letter to?")
    try terminal.send(keys: "<a-5>")
    try terminal.wait(forText: "Before it goes out")
    return terminal
  }

  @Test func aLetterheadIsRememberedAndStandsInTheNextLetter() throws {
    let home = try Home()
    let path = try home.writeCompleteDraft()
    let terminal = try review(home, path)
    try terminal.focus(on: "Pages")
    try terminal.send(keys: "<enter>")
    try terminal.wait(forText: "Page setup")
    try terminal.send(keys: "<right><tab><tab>Elm House<tab>1 Mill Street")
    // The page view shows what is typed.
    try terminal.wait(forText: "Page 1 of")
    try terminal.wait(for: "the letterhead on the page") {
      $0.lines.contains { $0.contains("│") && $0.hasSuffix(" 1 Mill Street") }
    }
    try terminal.send(keys: "<esc>")
    try terminal.wait(forText: "A4, letterhead of Elm House")
    try terminal.quit()

    let profile = home.folder.file("config/undersigned/profile.json")
    #expect(try permissions(profile) == 0o600)
    #expect(try fileText(profile).contains("Elm House"))
    let draft = try fileText(path)
    #expect(!draft.contains("Elm House"), "the letterhead got into the draft")

    let next = try review(home, try home.writeCompleteDraft(to: "next.letter"))
    #expect(next.screen.contains("A4, letterhead of Elm House"))
    try next.toggle(format: "ODT")
    try next.focus(on: "Into")
    try next.send(keys: "<c-u>letter<enter><enter>")
    try next.wait(forText: "On A4, letterhead of Elm House")
    try next.send(keys: "<enter>")
    try next.wait(forText: "The letter is written")
    #expect(next.screen.contains("xdg-open '\(home.folder.path)/letter"))
    try next.quit()
    let farewell = next.screen.text.filter { $0 != "\n" }
    #expect(farewell.contains("xdg-open '\(home.folder.path)/letter"), "\(next.screen)")
    #expect(home.folder.contains("letter.odt"))
    let made = try home.command(["render", "next.letter", "-f", "html", "--profile", profile])
    #expect(made.code == 0 && made.text.contains("Elm House"))
  }

  @Test func overSSHTheFilesAreFetched() throws {
    let home = try Home()
    let path = try home.writeCompleteDraft()
    let terminal = try home.start(
      [path], environment: ["SSH_CONNECTION": "192.0.2.7 50022 192.0.2.1 22"])
    try terminal.wait(forText: "Who is the letter to?")
    try terminal.send(keys: "<a-5>")
    try terminal.wait(forText: "Before it goes out")
    try terminal.focus(on: "Into")
    try terminal.send(keys: "<c-u>letter<enter><enter><enter>")
    try terminal.wait(forText: "The letter is written")
    try terminal.quit()
    let farewell = terminal.screen.text.filter { $0 != "\n" }
    #expect(farewell.contains("scp '") && farewell.contains("@192.0.2.1:\(home.folder.path)"))
  }

  /// The wizard in the midst of a PDF of 30,000 names.
  private func exportingLongPDF(_ home: Home) throws -> PseudoTerminal {
    let names = (1...30_000).map { "{ \"name\": \"Elm House \($0)\" }" }
    let text = try fileText(try home.writeCompleteDraft())
    try home.folder.write(
      text.replacing("{ \"name\": \"Oak Hill\" }", with: names.joined(separator: ", ")),
      to: "long.letter")
    let terminal = try review(home, home.folder.file("long.letter"))
    try terminal.focus(on: "Into")
    try terminal.send(keys: "<c-u>letter<enter><enter><enter>")
    try terminal.wait(forText: "Writing the letter")
    try terminal.wait(for: "progress") { $0.text.firstMatch(of: /\d+ %/) != nil }
    return terminal
  }

  private func expectNothingWritten(_ home: Home) throws {
    let left = try FileManager.default.contentsOfDirectory(atPath: home.folder.path)
    #expect(!left.contains { $0.hasPrefix("letter") || $0.hasPrefix(".undersigned") }, "\(left)")
  }

  @Test func aLongExportIsStoppedAndLeavesNothing() throws {
    let home = try Home()
    let terminal = try exportingLongPDF(home)
    // It cannot be left half done.
    try terminal.send(keys: "<c-q>")
    try terminal.wait(forText: "still being written")
    try terminal.send(keys: "<esc>")
    try terminal.wait(forText: "Stopped; nothing was written.")
    try expectNothingWritten(home)
    try terminal.quit()
  }

  @Test func aTerminalThatGoesAwayDuringAnExportLeavesNoHalfFile() throws {
    let home = try Home()
    let terminal = try exportingLongPDF(home)
    terminal.signal(SIGHUP)
    #expect(try terminal.waitForExit() == .exited(128 + SIGHUP))
    try expectNothingWritten(home)
  }
}
