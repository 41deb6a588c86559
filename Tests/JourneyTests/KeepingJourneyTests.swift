// Drafts that are open twice, changed by something else, gone back in, sent and removed.
import Foundation
import PseudoTerminal
import Testing

@Suite("The wizard keeping drafts")
struct KeepingJourneyTests {
  /// The button of the review that is named, pressed.
  private func press(_ name: String, in terminal: PseudoTerminal) throws {
    try terminal.send(keys: "<a-5>")
    try terminal.wait(forText: "● 5 Review")
    for _ in 0..<40 {
      let line = terminal.screen.cursorLine
      let start = line.index(
        line.startIndex, offsetBy: min(terminal.screen.cursor.column, line.count))
      if line[start...].hasPrefix("[ \(name)") { break }
      let cursor = terminal.screen.cursor
      try terminal.send(keys: "<tab>")
      try terminal.wait(for: "the focus to move") { $0.cursor != cursor }
    }
    try terminal.send(keys: "<enter>")
  }

  @Test func aSecondWindowIsToldReadsAndWorksOnACopy() throws {
    let home = try Home()
    let path = try home.writeCompleteDraft()
    let first = try home.start([path])
    try first.wait(forText: "Who is the letter to?")
    let second = try home.start([path])
    try second.wait(forText: "This letter is open elsewhere")
    #expect(second.screen.contains("on this computer"))
    try second.send(keys: "r<tab><tab>x")
    try second.wait(forText: "Alt-C makes a copy that you can change.")
    try second.send(keys: "<a-c>")
    try second.wait(forText: "This is a copy now")
    try second.send(keys: "!")
    try second.waitUntilSaved(showing: "Example!")
    let copy = home.folder.file("riverbend copy.letter")
    #expect(try StoredDraft(copy).answers["name"] == .text("Rosa Example!"))
    #expect(try permissions(copy) == 0o600)
    #expect(try StoredDraft(path).answers["name"] == .text("Rosa Example"))
    try second.quit()
    try first.quit()
    // Whoever comes after a killed window has it alone again.
    let third = try home.start([path])
    try third.wait(forText: "Who is the letter to?")
    third.kill()
    let fourth = try home.start([path])
    try fourth.wait(forText: "Who is the letter to?")
    #expect(!fourth.screen.contains("open elsewhere"))
    try fourth.quit()
    let names = try FileManager.default.contentsOfDirectory(atPath: home.folder.path)
    #expect(!names.contains { $0.hasSuffix(".lock") })
  }

  @Test func whatSomethingElseWroteIsShownAtOnceAndJoined() throws {
    let home = try Home()
    let path = try home.writeCompleteDraft()
    let before = try StoredDraft(path).names
    let terminal = try home.start([path])
    try terminal.wait(forText: "Who is the letter to?")
    try terminal.send(keys: "<a-2>Zinnia House<enter>")
    try terminal.waitUntilSaved(showing: "Zinnia House")
    let outcome = try home.command(["import", path, "-"], input: "Ash Hall\nElm Hall\n")
    #expect(outcome.status == .exited(0))
    // Without a key: the folder says so.
    try terminal.wait(forText: "Another program has changed this letter's file.")
    #expect(terminal.screen.contains("2 names only there: “Ash Hall”, “Elm Hall”"))
    // Whatever else happens in the folder meanwhile, it goes on waiting.
    try Data("x".utf8).write(to: URL(filePath: home.folder.file("other.txt")))
    let used = try #require(terminal.cpuTime)
    _ = terminal.settle(quiet: .milliseconds(400), firstWithin: .milliseconds(400))
    #expect(try #require(terminal.cpuTime) - used < .milliseconds(200))
    try terminal.send(keys: "<a-b>")
    try terminal.wait(forText: "saved")
    try terminal.send(keys: "<a-2>Yarrow House<enter>")
    try terminal.waitUntilSaved(showing: "Yarrow House")
    let joined = ["Ash Hall", "Elm Hall", "Yarrow House", "Zinnia House"]
    #expect(try Set(StoredDraft(path).names) == Set(before + joined))
    try terminal.quit()
  }

  @Test func takingTheirsCanBeUndoneAndMineIsKept() throws {
    let home = try Home()
    let path = try home.writeCompleteDraft()
    let terminal = try home.start([path])
    try terminal.wait(forText: "Who is the letter to?")
    for (key, expected) in [("<a-m>", false), ("<a-t>", true)] {
      #expect(try home.command(["import", path, "-"], input: "Ash Hall\n").status == .exited(0))
      try terminal.wait(forText: "1 name only there: “Ash Hall”")
      try terminal.send(keys: key)
      try terminal.wait(for: "the file to be as it was chosen") { _ in
        (try? StoredDraft(path).names.contains("Ash Hall")) == expected
      }
    }
    try terminal.send(keys: "<a-u>")
    try terminal.wait(for: "the import to be undone on the disk") { _ in
      (try? StoredDraft(path).names.contains("Ash Hall")) == false
    }
    try terminal.quit()
  }

  @Test func aWindowThatOnlyReadsFollowsAndWritesNothing() throws {
    let home = try Home()
    let path = try home.writeCompleteDraft()
    let first = try home.start([path])
    try first.wait(forText: "Who is the letter to?")
    let second = try home.start([path])
    try second.wait(forText: "This letter is open elsewhere")
    try second.send(keys: "r")
    try first.send(keys: "<a-2>Zinnia House<enter>")
    try second.wait(forText: "The letter was changed in the other window")
    try second.send(keys: "<a-2>")
    try second.wait(forText: "Zinnia House")
    let written = try fileBytes(path)
    try second.quit()
    #expect(try fileBytes(path) == written)
    #expect(home.drafts.isEmpty)
    // Nor does it bring back what the first one removes.
    let third = try home.start([path])
    try third.wait(forText: "This letter is open elsewhere")
    try third.send(keys: "r")
    try press("Remove", in: first)
    try first.wait(forText: "Remove this letter from this computer")
    try first.send(keys: "y")
    try first.waitForExit()
    try third.wait(forText: "The file was removed")
    try third.send(keys: "<c-q>")
    try third.waitForExit()
    let names = try FileManager.default.contentsOfDirectory(atPath: home.folder.path)
    #expect(!names.contains { $0.contains("riverbend") }, "\(names)")
  }

  @Test func whatWasSentIsOnTheDiskBeforeACopyIsBegun() throws {
    let home = try Home()
    let path = try home.writeCompleteDraft()
    let terminal = try home.start([path])
    try terminal.wait(forText: "Who is the letter to?")
    try press("Mark as sent", in: terminal)
    try terminal.wait(forText: "Was this letter sent?")
    try terminal.send(keys: "y<a-c>")
    try terminal.wait(forText: "This is a copy now")
    #expect(try fileText(path).contains("\"sent\""))
    try terminal.send(keys: "<a-2>Zinnia House<enter>")
    try terminal.waitUntilSaved(showing: "Zinnia House")
    #expect(try !StoredDraft(path).names.contains("Zinnia House"))
    #expect(try !fileText(home.folder.file("riverbend copy.letter")).contains("\"sent\""))
    try terminal.quit()
    // Who signs later is not let in by the command line either.
    let late = try home.command(["import", path, "-"], input: "Ash Hall\n")
    #expect(late.status == .exited(1))
    #expect(try !StoredDraft(path).names.contains("Ash Hall"))
  }

  @Test func anUnreadableChangeIsNotWrittenOverAndThisLetterIsKeptElsewhere() throws {
    let home = try Home()
    let path = try home.writeCompleteDraft()
    let terminal = try home.start([path])
    try terminal.wait(forText: "Who is the letter to?")
    try Data("<<<<<<< HEAD\n".utf8).write(to: URL(filePath: path))
    try terminal.wait(forText: "cannot be read, so it is not overwritten")
    try terminal.send(keys: "<c-q>")
    try terminal.waitForExit()
    #expect(try fileText(path) == "<<<<<<< HEAD\n")
    #expect(try home.keptDraft().names.count > 1)
  }

  @Test func aSignalLeavesNoLock() throws {
    let home = try Home()
    let path = try home.writeCompleteDraft()
    let terminal = try home.start([path])
    try terminal.wait(forText: "Who is the letter to?")
    terminal.signal(SIGTERM)
    try terminal.waitForExit()
    #expect(!FileManager.default.fileExists(atPath: home.folder.file(".riverbend.letter.lock")))
  }

  @Test func aFileThatIsRemovedToBeWrittenAnewIsNoRemoval() throws {
    let home = try Home()
    let path = try home.writeCompleteDraft()
    let other = try Home()
    let otherPath = try other.writeCompleteDraft()
    #expect(
      try other.command(["import", otherPath, "-"], input: "Ash Hall\n").status == .exited(0))
    let bytes = try fileBytes(otherPath)
    let terminal = try home.start([path])
    try terminal.wait(forText: "Who is the letter to?")
    // As git does when it checks another version out.
    try FileManager.default.removeItem(atPath: path)
    try bytes.write(to: URL(filePath: path))
    try terminal.wait(forText: "1 name only there: “Ash Hall”")
    try terminal.send(keys: "<a-m>")
    try terminal.wait(forText: "The other one is under Versions")
    try terminal.wait(for: "mine on the disk") { _ in
      (try? StoredDraft(path).names.contains("Ash Hall")) == false
    }
    try terminal.send(keys: "<a-v>")
    try terminal.wait(forText: "as something else wrote it")
    try terminal.send(keys: "<esc>")
    try terminal.wait(untilGone: "as something else wrote it")
    try terminal.quit()
  }

  @Test func whatNobodyChoseIsPointedAtAtTheNextStart() throws {
    let home = try Home()
    let path = try home.writeCompleteDraft()
    var terminal = try home.start([path])
    try terminal.wait(forText: "Who is the letter to?")
    try terminal.send(keys: "<tab><tab> the Third")
    try terminal.waitUntilSaved(showing: "the Third")
    try terminal.send(keys: "!")
    let outcome = try home.command(["import", path, "-"], input: "Ash Hall\n")
    #expect(outcome.status == .exited(0))
    try terminal.wait(forText: "Another program has changed this letter's file.")
    terminal.kill()
    #expect(try !fileText(path).contains("Third!"))
    terminal = try home.start([path])
    try terminal.wait(forText: "You had not chosen between two versions")
    try terminal.send(keys: "<a-v>")
    try terminal.wait(forText: "yours, when another program")
    try terminal.send(keys: "<enter>")
    try terminal.wait(forText: "Rosa Example the Third!")
    try terminal.quit()
    #expect(try StoredDraft(path).answers["name"] == .text("Rosa Example the Third!"))
    terminal = try home.start([path])
    try terminal.wait(forText: "Who is the letter to?")
    #expect(!terminal.screen.contains("You had not chosen"))
    try terminal.quit()
  }

  @Test func aFileThatIsRemovedIsWrittenAgain() throws {
    let home = try Home()
    let path = try home.writeCompleteDraft()
    let terminal = try home.start([path])
    try terminal.wait(forText: "Who is the letter to?")
    try FileManager.default.removeItem(atPath: path)
    try terminal.wait(forText: "it is saved again")
    try terminal.wait(for: "the file") { _ in FileManager.default.fileExists(atPath: path) }
    try terminal.quit()
  }

  @Test func earlierVersionsAreKeptAndGoneBackTo() throws {
    let home = try Home()
    let path = try home.writeCompleteDraft()
    var terminal = try home.start([path])
    try terminal.wait(forText: "Who is the letter to?")
    try terminal.send(keys: "<a-2>Zinnia House<enter>")
    try terminal.waitUntilSaved(showing: "Zinnia House")
    try terminal.quit()
    let journal = home.folder.file(".riverbend.letter.versions")
    #expect(try permissions(journal) == 0o600)
    terminal = try home.start([path])
    try terminal.wait(forText: "Who is the letter to?")
    try terminal.send(keys: "<a-v>")
    try terminal.wait(forText: "1 name added")
    try terminal.send(keys: "<down>")
    try terminal.wait(for: "the version as it was opened") {
      $0.cursorLine.contains("as it was opened")
    }
    try terminal.send(keys: "<enter>")
    try terminal.wait(forText: "Alt-U undoes this.")
    try terminal.wait(for: "the version on the disk") { _ in
      (try? StoredDraft(path).names.contains("Zinnia House")) == false
    }
    try terminal.send(keys: "<a-u>")
    try terminal.wait(for: "the name to be back on the disk") { _ in
      (try? StoredDraft(path).names.contains("Zinnia House")) == true
    }
    try terminal.quit()
  }

  @Test func aSentLetterStaysAndIsRemovedWithAllItsTraces() throws {
    let home = try Home()
    let path = try home.writeCompleteDraft()
    let terminal = try home.start([path])
    try terminal.wait(forText: "Who is the letter to?")
    try press("Mark as sent", in: terminal)
    try terminal.wait(forText: "Was this letter sent?")
    try terminal.send(keys: "y")
    try terminal.wait(forText: "Marked as sent, signed by")
    try terminal.wait(for: "the mark on the disk") { _ in
      (try? fileText(path).contains("\"sent\"")) == true
    }
    try terminal.send(keys: "<a-2>Zinnia House<enter>")
    try terminal.wait(forText: "This letter was sent on")
    try press("Remove", in: terminal)
    try terminal.wait(forText: "Remove this letter from this computer")
    #expect(terminal.screen.contains("riverbend.letter"))
    try terminal.send(keys: "y")
    #expect(try terminal.waitForExit() == .exited(0))
    let names = try FileManager.default.contentsOfDirectory(atPath: home.folder.path)
    #expect(!names.contains { $0.contains("riverbend") }, "\(names)")
  }

  @Test func whatWasExportedIsKnownWhenTheLetterIsMarkedAsSentInAnotherRun() throws {
    let home = try Home()
    try home.keepCompleteDraft()
    func open() throws -> PseudoTerminal {
      let terminal = try home.start()
      try terminal.wait(forText: "Or continue with one of these:")
      try terminal.send(keys: "<enter>")
      try terminal.wait(forText: "Who is the letter to?")
      return terminal
    }
    let first = try open()
    try first.send(keys: "<a-5>")
    try first.wait(forText: "Into")
    try first.focus(on: "Into")
    try first.send(keys: "<c-u>\(home.folder.file("to the mayor"))<enter><enter>")
    try first.wait(forText: "Export this letter?")
    try first.send(keys: "<enter>")
    try first.wait(forText: "Written: 2 files.")
    try first.send(keys: "<enter>")
    try first.quit()
    let records = try fileText(home.draftsPath + "/.2026-11-23.letter.records")
    #expect(records.contains(#""files": ["to the mayor."#) && records.contains("to the mayor.pdf"))
    #expect(records.contains(#""digest": "sha256:"#) && !records.contains(home.folder.path))

    let second = try open()
    try press("Mark as sent", in: second)
    try second.wait(forText: "to the mayor.pdf")
    #expect(!second.screen.contains("after that"))
    try second.send(keys: "y")
    try second.wait(forText: "Marked as sent, signed by")
    try second.quit()
    let third = try home.start()
    try third.wait(forText: "sent on ")
    try third.quit()
  }

  @Test func undoGoesOnInTheNextRun() throws {
    let home = try Home()
    let path = try home.writeCompleteDraft()
    var terminal = try home.start([path])
    try terminal.wait(forText: "Who is the letter to?")
    try terminal.send(keys: "<a-2>Zinnia House<enter>")
    try terminal.waitUntilSaved(showing: "Zinnia House")
    try terminal.quit()
    #expect(try permissions(home.folder.file(".riverbend.letter.history")) == 0o600)
    terminal = try home.start([path])
    try terminal.wait(forText: "Who is the letter to?")
    try terminal.send(keys: "<a-u>")
    try terminal.wait(forText: "Undone: adding “Zinnia House”.")
    try terminal.wait(for: "the name to go from the disk") { _ in
      (try? StoredDraft(path).names.contains("Zinnia House")) == false
    }
    try terminal.quit()
    // What something else wrote meanwhile has no such history.
    #expect(try home.command(["import", path, "-"], input: "Ash Hall\n").status == .exited(0))
    terminal = try home.start([path])
    try terminal.wait(forText: "Who is the letter to?")
    try terminal.send(keys: "<a-u>")
    try terminal.wait(forText: "There is nothing to undo.")
    try terminal.quit()
  }

  @Test func aDamagedDraftIsOfferedAndNeverWritten() throws {
    let home = try Home()
    let path = try home.writeCompleteDraft()
    var terminal = try home.start([path])
    try terminal.wait(forText: "Who is the letter to?")
    try terminal.send(keys: "<a-2>Zinnia House<enter>")
    try terminal.waitUntilSaved(showing: "Zinnia House")
    try terminal.quit()
    let whole = try fileBytes(path)
    let torn = whole.prefix(whole.count * 2 / 3)
    try torn.write(to: URL(filePath: path))
    terminal = try home.start([path])
    try terminal.wait(forText: "This letter's file is damaged")
    try terminal.send(keys: "r<tab><tab>x")
    try terminal.wait(forText: "read-only here")
    try terminal.send(keys: "<a-v>")
    try terminal.wait(forText: "1 name added")
    try terminal.send(keys: "<enter>")
    try terminal.wait(forText: "This is a copy now")
    try terminal.quit()
    #expect(try fileBytes(path) == torn)
    #expect(
      try StoredDraft(home.folder.file("riverbend copy.letter")).names.contains("Zinnia House"))
  }
}
