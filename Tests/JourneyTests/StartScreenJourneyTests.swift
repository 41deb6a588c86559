// The start screen with real files: renamed, copied, removed and brought back.
import Foundation
import PseudoTerminal
import Testing

@Suite("The start screen keeping drafts")
struct StartScreenJourneyTests {
  /// Every name in the drafts folder.
  private func names(_ home: Home) -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: home.draftsPath)) ?? []).sorted()
  }

  /// A home with a draft that has been worked on, so that it has versions and a history.
  private func homeWithDraft() throws -> Home {
    let home = try Home()
    try home.keepCompleteDraft()
    let terminal = try home.start()
    try terminal.wait(forText: "Or continue with one of these:")
    try terminal.send(keys: "<enter>")
    try terminal.wait(forText: "Who is the letter to?")
    try terminal.send(keys: "<a-2>Zinnia House<enter>")
    try terminal.waitUntilSaved(showing: "Zinnia House")
    try terminal.quit()
    #expect(names(home).contains(".2026-11-23.letter.history"))
    return home
  }

  @Test func aDraftIsRenamedCopiedAndResumed() throws {
    let home = try homeWithDraft()
    let companions = names(home).filter { $0.hasPrefix(".") }
    let terminal = try home.start(rows: 24, columns: 80)
    try terminal.wait(forText: "R Rename")
    try terminal.send(keys: "r<c-u>a/b<enter>")
    try terminal.wait(forText: "cannot be a draft's name")
    try terminal.send(keys: "<c-u>riverbend<enter>")
    try terminal.wait(forText: "Renamed to “riverbend”.")
    #expect(
      names(home)
        == (companions.map { $0.replacing("2026-11-23", with: "riverbend") } + ["riverbend.letter"])
        .sorted())
    try terminal.send(keys: "d")
    try terminal.wait(forText: "Copied as “riverbend copy”.")
    #expect(home.drafts == ["riverbend copy.letter", "riverbend.letter"])
    try terminal.send(keys: "r<c-u>riverbend<enter>")
    try terminal.wait(forText: "riverbend.letter” already")
    try terminal.send(keys: "<esc>")
    try terminal.wait(forText: "R Rename")
    try terminal.send(keys: "<down><enter>")
    try terminal.wait(forText: "Who is the letter to?")
    // What can be undone went along.
    try terminal.send(keys: "<a-u>")
    try terminal.wait(forText: "Undone: adding “Zinnia House”.")
    try terminal.quit()
    let copy = try StoredDraft(home.draftsPath + "/riverbend copy.letter")
    #expect(copy.names.contains("Zinnia House"))
  }

  @Test func aRemovedDraftComesBackAndGoesForGoodAtTheEnd() throws {
    let home = try homeWithDraft()
    let before = names(home)
    let terminal = try home.start(rows: 12, columns: 40)
    try terminal.wait(forText: "Del Remove")
    try terminal.send(keys: "<del>")
    try terminal.wait(forText: "✓ Removed “2026-11-23”.")
    #expect(names(home) == [".removed"])
    try terminal.send(keys: "u")
    try terminal.wait(forText: "“2026-11-23” is back.")
    #expect(names(home) == before)
    try terminal.send(keys: "<bs>")
    try terminal.wait(forText: "✓ Removed “2026-11-23”.")
    try terminal.quit()
    #expect(names(home).isEmpty)
  }

  @Test func whatAKilledRunRemovedIsBackAndASignalRemovesForGood() throws {
    let home = try homeWithDraft()
    let before = names(home)
    let killed = try home.start()
    try killed.wait(forText: "Del Remove")
    try killed.send(keys: "<del>")
    try killed.wait(forText: "✓ Removed")
    killed.kill()
    let terminal = try home.start()
    try terminal.wait(forText: "A removed draft is back")
    #expect(names(home) == before)
    try terminal.send(keys: "<del>")
    try terminal.wait(forText: "✓ Removed")
    terminal.signal(SIGTERM)
    #expect(try terminal.waitForExit() == .exited(128 + SIGTERM))
    #expect(names(home).isEmpty)
  }

  @Test func aDraftThatIsOpenElsewhereStays() throws {
    let home = try homeWithDraft()
    let first = try home.start([home.onlyDraft()])
    try first.wait(forText: "Who is the letter to?")
    let before = names(home)
    let second = try home.start()
    try second.wait(forText: "Del Remove")
    try second.send(keys: "<del>")
    try second.wait(forText: "is in use by process")
    #expect(names(home) == before)
    try second.quit()
    try first.quit()
  }
}
