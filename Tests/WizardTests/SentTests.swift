// A letter that is marked as sent: which files, how many, what changed since; taking it back.
import Canvas
import LetterCore
import Testing

@testable import Wizard

/// A complete draft whose letter was exported as these files, as it is.
private func exported(_ names: [String], _ files: [String]) throws -> Session {
  let session = try Session(try completeDraft(names: names), columns: 120, rows: 40)
  export(files, in: session)
  return session
}

/// Plays that the letter is exported as it is now.
private func export(_ files: [String], in session: Session) {
  guard let setup = try? usualSetup() else { return }
  let request = ExportRequest(path: "~/a", formats: [.pdf], setup: setup, replaces: false)
  let text = session.interview.template.text(of: session.interview.draft)
  _ = session.interview.start(request)
  session.interview.receive(
    .exported(
      WrittenFiles(
        request: request, paths: files.map { "~/Letters/" + $0 }, folder: "~/Letters",
        digest: LetterDigest(of: text))))
  session.play("<enter>")
}

private func askSent(_ session: Session) {
  session.play("<a-5>")
  session.focus(on: .markSent)
  session.play("<enter>")
}

@Test("Marking as sent says which files were exported, and how many sign")
func sentFiles() throws {
  let session = try exported(["Oak Hill", "Elm Hall"], ["letter.pdf"])
  export(["letter.docx"], in: session)
  let kept = try #require(session.interview.draft.records.lastExport)
  #expect(kept.files == ["letter.pdf", "letter.docx"])
  askSent(session)
  #expect(session.shows("Signed by 2 organizations"))
  #expect(session.shows("Exported on November 23, 2026: letter.pdf"))
  #expect(!session.shows("after that"))
  session.play("y")
  #expect(session.shows("Marked as sent, signed by 2 organizations, in letter.pdf, letter.docx."))
  session.play("<a-2><a-5>")
  #expect(session.shows("Sent: letter.pdf, letter.docx"))
}

@Test("Marking as sent warns where the list or the text changed after the export, or none was made")
func sentAfterChanges() throws {
  let never = try Session(try completeDraft(names: ["Oak Hill"]), columns: 120, rows: 40)
  askSent(never)
  #expect(never.shows("Nothing was exported here."))
  never.play("<esc>")
  #expect(never.interview.draft.sent == nil)

  let listed = try exported(["Oak Hill"], ["letter.pdf"])
  listed.play("<a-2>Elm Hall<enter>Ash Hall<enter><down><end><del>")
  askSent(listed)
  #expect(listed.shows("The list was changed after that: 2 added, 1"))
  listed.play("y")
  #expect(listed.interview.draft.sent?.organizations == 2)
  listed.play("<a-2><a-5>")
  #expect(!listed.shows("Sent: letter.pdf"))

  let worded = try exported(["Oak Hill"], ["letter.pdf"])
  worded.play("<a-3><end> ")
  askSent(worded)
  #expect(worded.shows("The text was changed after that."))
}

@Test("Taking back that a letter was sent asks first, by undo and after another start")
func takingBackSent() throws {
  let session = try exported(["Oak Hill"], ["letter.pdf"])
  askSent(session)
  session.play("y<a-u>")
  #expect(session.shows("Was this letter not sent after all?"))
  session.play("<esc>")
  #expect(session.interview.draft.sent != nil)
  let again = try Session(session.interview.draft, columns: 120, rows: 40)
  again.play("<a-u>")
  #expect(again.interview.draft.sent != nil)
  again.play("<a-5>")
  again.focus(on: .takeBackSent)
  again.play("<enter>")
  #expect(again.shows("This letter was sent on November 23, 2026."))
  again.play("y")
  #expect(again.interview.draft.sent == nil && again.shows("Mark as sent"))
  again.play("<a-2>Elm Hall<enter>")
  #expect(again.interview.draft.roll.count(.organization) == 2)
  // Where another window has it, nothing is taken back.
  let reading = try Session(session.interview.draft, columns: 120, rows: 40)
  reading.interview.access = .reading("Somebody else has it open.")
  reading.play("<a-5>")
  reading.focus(on: .takeBackSent)
  reading.play("<enter>y")
  #expect(reading.interview.draft.sent != nil)
}

@Test("The start screen says on which day a letter was sent", arguments: [80, 40])
func sentOnStartScreen(columns: Int) throws {
  var menu = StartMenu(drafts: [
    KeptDraft(
      path: "/d/a.letter", recipient: "Mayor Example", date: "November 23, 2026", openPoints: 0,
      sent: LetterDate(year: 2026, month: 11, day: 25))
  ])
  _ = menu.update(.resize(Size(columns: columns, rows: 24)))
  let text = menu.view().plainText
  #expect(text.contains(columns == 80 ? "sent on November 25, 2026" : "sent on Nov 25, 2026"))
  #expect(!text.contains("ready"))
}

@Test("A copy of a sent letter proposes names of its own, in the folder that was chosen")
func copiesAreNamedAnew() throws {
  let session = try exported(["Oak Hill"], ["letter.pdf"])
  session.interview.review.path = "~/Letters/2026-11-23 Mayor Example"
  askSent(session)
  session.play("y")
  session.interview.receive(.working(onCopy: "riverbend copy.letter"))
  #expect(session.interview.exportPath == "~/Letters/2026-11-23 Mayor Example (version 2)")
  session.interview.review.path = nil
  #expect(session.interview.exportPath == "~/Documents/2026-11-23 Mayor Example (version 2)")
  // A copy of a letter that is open elsewhere, and was not sent, is named as usual.
  let other = try exported(["Oak Hill"], ["letter.pdf"])
  other.interview.receive(.working(onCopy: "riverbend copy.letter"))
  #expect(other.interview.exportPath == "~/Documents/2026-11-23 Mayor Example")
}
