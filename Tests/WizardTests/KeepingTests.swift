// Drafts that are open elsewhere, changed elsewhere, sent, gone back to, removed.
import Canvas
import LetterCore
import Testing

@testable import Wizard

/// Goes to one of the buttons of the review.
private func press(_ context: Context, in session: Session) {
  session.play("<a-5>")
  for _ in 0..<40
  where session.interview.reviewContext(at: session.interview.review.index) != context {
    session.play("<tab>")
  }
  session.play("<enter>")
}

@Test("A draft that is open elsewhere can be read, and nothing of it changes")
func heldElsewhere() throws {
  let session = try Session(try completeDraft(), columns: 120, rows: 40)
  let before = session.interview.revision
  session.interview.receive(.heldElsewhere("It is open in another window since 10:12."))
  #expect(session.shows("It is open in another window since 10:12."))
  session.play("r")
  session.play("<a-1><tab><tab>x<bs><c-t><right><a-2>Oak<enter><down><del><enter>x<enter><esc>")
  session.play("<paste>A\nB</paste><a-3> na<enter>k<a-u><a-e><a-2><c-t>")
  #expect(session.interview.revision == before)
  #expect(session.shows("Alt-C makes a copy that you can change."))
  // Searching and exporting change nothing, so they work.
  session.play("<a-2><c-f>river")
  #expect(session.shows("found"))
  session.play("<a-c>")
  #expect(session.effects.last == .workOnCopy)
  session.interview.receive(.working(onCopy: "riverbend copy.letter"))
  session.interview.fieldIndex[.recipient] = 2
  session.play("<a-1>!")
  #expect(session.interview.draft.text("name") == "Rosa Example!")
  #expect(session.rows()[0].contains("riverbend copy.letter"))
}

@Test("Who is told of another opener can leave or go on with a copy at once")
func heldElsewhereAnswers() throws {
  for (key, effect) in [("c", Effect.workOnCopy), ("<esc>", .quit), ("<c-q>", .quit)] {
    let session = try Session(try completeDraft())
    session.interview.receive(.heldElsewhere("It is open in another window."))
    session.play(key)
    #expect(session.effects == [effect])
  }
}

@Test("What else changed the file is shown, and mine, theirs or both are taken and can be undone")
func changedElsewhere() throws {
  func names(_ session: Session) -> [String] { session.interview.draft.roll.all.map(\.name) }
  let mine = ["Oak Hill"]
  let theirs = try completeDraft(names: ["Elm Hall"])
  let both = try completeDraft(names: ["Elm Hall", "Oak Hill"])
  for (key, expected) in [
    ("<a-m>", mine), ("<a-t>", ["Elm Hall"]), ("<a-b>", ["Elm Hall", "Oak Hill"]),
  ] {
    let session = try Session(try completeDraft(names: mine))
    session.play("<c-p>")
    session.interview.receive(
      .changedElsewhere(
        DiskChange(theirs: theirs, both: both, differences: ["1 name only there: “Elm Hall”"])))
    #expect(session.shows("1 name only there: “Elm Hall”"))
    // No other key answers it, and nothing is typed meanwhile.
    session.play("<esc><enter>x bmt")
    #expect(session.effects.isEmpty)
    #expect(session.shows("What you typed was ignored"))
    // Not even leaving that cannot be done makes it go away.
    session.interview.receive(.quitRefused("The disk is full."))
    session.play("<esc>")
    #expect(session.shows("1 name only there: “Elm Hall”"))
    session.play(key)
    #expect(session.effects.count == 1)
    guard case .saveOverChange = session.effects.first else {
      Issue.record("nothing is saved")
      continue
    }
    #expect(names(session) == expected)
    session.play("<a-u>")
    #expect(names(session) == mine)
  }
}

@Test("A sent letter stays as it was sent; later signatories go into a copy")
func sent() throws {
  let session = try Session(try completeDraft(names: ["Oak Hill"]), columns: 120, rows: 40)
  press(.markSent, in: session)
  #expect(session.shows("Signed by 1 organization"))
  session.play("y")
  let sent = try #require(session.interview.draft.sent)
  #expect(sent.organizations == 1)
  #expect(sent.date == today)
  var builder = LetterBuilder(session.interview.template)
  #expect(
    sent.text == LetterLayout(builder.letter(of: session.interview.draft), columns: 72).text)
  session.play("<a-2>Elm Hall<enter>")
  #expect(session.interview.draft.roll.count(.organization) == 1)
  #expect(session.shows("This letter was sent on November 23, 2026."))
  session.play("<a-c>")
  #expect(session.effects == [.workOnCopy])
  session.interview.receive(.working(onCopy: "copy.letter"))
  session.play("<a-2>Elm Hall<enter>")
  #expect(session.interview.draft.roll.count(.organization) == 2)
  #expect(session.interview.draft.sent == nil)
}

@Test("What was marked as sent by mistake is taken back; what is not ready is not sent")
func notSent() throws {
  let session = try Session(try completeDraft(names: ["Oak Hill"]), columns: 120, rows: 40)
  press(.markSent, in: session)
  session.play("y<a-u>")
  #expect(session.shows("Was this letter not sent after all?"))
  session.play("<esc>")
  #expect(session.interview.draft.sent != nil)
  session.play("<a-u>y")
  #expect(session.interview.draft.sent == nil)
  session.play("<a-2>Elm Hall<enter>")
  #expect(session.interview.draft.roll.count(.organization) == 2)
  let open = try Session(columns: 120, rows: 40)
  press(.markSent, in: open)
  #expect(open.shows("Finish what is open"))
  #expect(open.interview.draft.sent == nil)
}

@Test("Versions are looked at in the preview, and going back to one can be undone")
func versions() throws {
  let session = try Session(try completeDraft(names: ["Oak Hill"]), columns: 120, rows: 40)
  session.play("<a-2><a-v>")
  #expect(session.effects == [.listVersions])
  session.interview.receive(.versions([]))
  #expect(session.shows("There are no earlier versions"))
  session.interview.receive(
    .versions([
      KeptVersion(when: "November 23, 10:12", line: "name"),
      KeptVersion(when: "November 22, 9:00", line: "as opened"),
    ]))
  session.play("<down>")
  #expect(session.effects.last == .showVersion(1))
  session.interview.receive(.version(1, try completeDraft(names: ["Elm Hall"])))
  session.play("<pgdn><pgdn><pgdn><pgdn>")
  #expect(session.shows("Elm Hall"))
  #expect(!session.shows("Oak Hill"))
  session.play("<esc>")
  #expect(session.shows("Oak Hill"))
  session.play("<a-v>")
  session.interview.receive(.versions([KeptVersion(when: "November 23, 10:12", line: "name")]))
  session.interview.receive(.version(0, try completeDraft(names: ["Elm Hall"])))
  session.play("<enter>")
  #expect(session.interview.draft.roll.all.map(\.name) == ["Elm Hall"])
  #expect(session.shows("This is the letter as of November 23, 10:12."))
  session.play("<a-u>")
  #expect(session.interview.draft.roll.all.map(\.name) == ["Oak Hill"])
}

@Test("Removing a letter says what goes, and asks")
func forgetting() throws {
  let session = try Session(try completeDraft(names: ["Oak Hill"]))
  press(.forget, in: session)
  #expect(session.effects == [.listTraces])
  session.interview.receive(.traces(["~/riverbend.letter", "~/.riverbend.letter.versions"]))
  #expect(session.shows("~/.riverbend.letter.versions"))
  session.play("<enter><esc>")
  #expect(session.effects == [.listTraces])
  session.interview.receive(.traces(["~/riverbend.letter"]))
  session.play("y")
  #expect(session.effects == [.listTraces, .forget])
}

@Test("What a merge could not decide is chosen in the review, and can be undone")
func conflicts() throws {
  for (key, expected) in [("m", "Rosa Example"), ("o", "Rosa B. Example")] {
    var draft = try completeDraft(names: ["Oak Hill"])
    draft.apply(.setConflicts([.answer("name", other: .text("Rosa B. Example"))]))
    let session = try Session(draft, columns: 120, rows: 40)
    session.play("<a-5>")
    #expect(session.shows("1 point open"))
    session.play("<enter>")
    #expect(session.shows("B. Example” in the other version"))
    session.play(key)
    #expect(session.interview.draft.text("name") == expected)
    #expect(session.interview.obstacles.isEmpty)
    session.play("<a-u>")
    #expect(session.interview.draft.conflicts.count == 1)
    #expect(session.interview.draft.text("name") == "Rosa Example")
  }
}

@Test("A damaged file's draft is read, or goes on as a copy, or as an earlier version")
func damaged() throws {
  let session = try Session(try completeDraft(names: ["Oak Hill"]), columns: 120, rows: 40)
  session.interview.receive(
    .damaged("“riverbend.letter” is not a readable draft: line 3.", hasVersions: true))
  #expect(session.shows("This letter's file is damaged"))
  session.play("v")
  #expect(session.effects == [.listVersions])
  session.interview.receive(.versions([KeptVersion(when: "November 23, 10:12", line: "name")]))
  session.interview.receive(.version(0, try completeDraft(names: ["Elm Hall"])))
  session.play("<enter>")
  #expect(session.effects.last == .workOnCopy)
  session.interview.receive(.working(onCopy: "riverbend copy.letter"))
  #expect(session.interview.draft.roll.all.map(\.name) == ["Elm Hall"])
  session.play("<a-2>Oak Hill<enter>")
  #expect(session.interview.draft.roll.count(.organization) == 2)
}

@Test("What replaces a sent letter, or is sent itself, is taken and can be undone")
func sentAndReplaced() throws {
  let session = try Session(try completeDraft(names: ["Oak Hill"]), columns: 120, rows: 40)
  press(.markSent, in: session)
  session.play("y")
  let theirs = try completeDraft(names: ["Elm Hall"])
  session.interview.receive(
    .changedElsewhere(DiskChange(theirs: theirs, both: theirs, differences: ["something"])))
  session.play("<a-t>")
  #expect(session.interview.draft.roll.all.map(\.name) == ["Elm Hall"])
  session.play("<a-u>")
  #expect(session.interview.draft.sent != nil)
  // A version that was sent comes back as a draft.
  let sent = session.interview.draft
  session.play("<a-u>y<a-2>Fir Hall<enter><a-v>")
  session.interview.receive(.versions([KeptVersion(when: "November 23, 10:12", line: "sent")]))
  session.interview.receive(.version(0, sent))
  session.play("<enter>")
  #expect(session.interview.draft.sent == nil)
  #expect(session.interview.draft.roll.all.map(\.name) == ["Oak Hill"])
  session.play("<a-u>")
  #expect(session.interview.draft.roll.all.map(\.name) == ["Fir Hall", "Oak Hill"])
}

@Test("A window that only reads shows what the other one made of the letter, and saves nothing")
func reloaded() throws {
  let session = try Session(try completeDraft(names: ["Oak Hill"]), columns: 120, rows: 40)
  session.interview.receive(.heldElsewhere("It is open in another window."))
  session.play("r<a-2>")
  let revision = session.interview.revision
  session.interview.receive(.reloaded(try completeDraft(names: ["Elm Hall"])))
  #expect(session.shows("Elm Hall"))
  #expect(!session.shows("Oak Hill"))
  #expect(session.interview.revision == revision)
  // A version that cannot become a copy does not stay in its place.
  session.interview.receive(.versions([KeptVersion(when: "November 23, 10:12", line: "name")]))
  session.interview.receive(.version(0, try completeDraft(names: ["Fir Hall"])))
  session.play("<enter>")
  session.interview.receive(.copyFailed("There is no space left."))
  #expect(session.shows("There is no space left."))
  #expect(session.interview.draft.roll.all.map(\.name) == ["Elm Hall"])
}
