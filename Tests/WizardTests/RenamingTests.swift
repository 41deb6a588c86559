// Changing the name of a listed signatory, and every way out of it.
import Canvas
import LetterCore
import Testing

@testable import Wizard

/// Oak Hill and Union Hall, with Oak Hill's name in the field.
private func renaming() throws -> Session {
  let session = try Session(try completeDraft(names: ["Oak Hill", "Union Hall"]))
  session.play("<a-2><down><enter>")
  return session
}

private func names(_ session: Session) -> [String] {
  session.interview.draft.roll.all.map(\.name)
}

@Test(
  "Whoever goes elsewhere has changed the name: the list keeps its count",
  arguments: [
    "<tab>", "<s-tab>", "<a-5>", "<a-1><a-2>", "<c-n>", "<c-f>union<esc>", "<c-q>",
    "<paste>Union Hall\nunion hall</paste>",
  ])
func leaving(keys: String) throws {
  let session = try renaming()
  session.play(" West" + keys)
  #expect(names(session) == ["Oak Hill West", "Union Hall"])
  #expect(session.interview.draft.pendingName.isEmpty)
  #expect(session.interview.draft.pendingRename == nil)
  session.play("<a-2><a-u>")
  #expect(names(session) == ["Oak Hill", "Union Hall"])
  session.play("<a-e>")
  #expect(names(session) == ["Oak Hill West", "Union Hall"])
}

@Test("A click in the field stays in it, a click on another name ends the change")
func clicking() throws {
  let session = try renaming()
  session.play("<c-u>Zinnia House")
  let field = try #require(session.rows().firstIndex { $0.contains("Edit name") })
  _ = session.interview.update(.click(Position(row: field, column: 20)))
  session.play("<end>!")
  #expect(names(session) == ["Oak Hill", "Union Hall"])
  let other = try #require(session.rows().firstIndex { $0.contains("  Union Hall") })
  _ = session.interview.update(.click(Position(row: other, column: 20)))
  #expect(names(session) == ["Union Hall", "Zinnia House!"])
  #expect(session.interview.place.target == .signatory(0))
}

@Test("Esc leaves the name as it was, and what was typed can be had back")
func cancelling() throws {
  for (away, back) in [("<esc>", "<a-u>"), ("<a-u>", "<a-e>")] {
    let session = try renaming()
    session.play(" West" + away)
    #expect(names(session) == ["Oak Hill", "Union Hall"])
    #expect(session.interview.draft.pendingRename == nil)
    session.play(back)
    #expect(session.row(containing: "Edit name")?.contains("Oak Hill West") == true)
    session.play("<enter>")
    #expect(names(session) == ["Oak Hill West", "Union Hall"])
  }
}

@Test("A resumed change of a name that is left can be had back, with all that was typed to it")
func cancellingResumed() throws {
  var draft = try completeDraft(names: ["Oak Hill"])
  draft.apply(
    .setPendingRename(PendingRename(id: draft.roll[.organization][0], text: "Oak Hill We")))
  let session = try Session(draft)
  session.play("<a-2>st of here<esc>")
  #expect(session.shows("Alt-U brings back what you typed"))
  session.play("<a-u>")
  #expect(session.row(containing: "Edit name")?.contains("Oak Hill West of here") == true)
}

@Test("Another change between two strokes of a name loses neither")
func changeWithinTheName() throws {
  let session = try renaming()
  session.play("x<c-t>yyy<esc>")
  session.play("<a-u>")
  #expect(session.row(containing: "Edit name")?.contains("Oak Hillxyyy") == true)
}

@Test("A name that is listed already is told; going elsewhere leaves the name as it was")
func changingIntoAnother() throws {
  let session = try renaming()
  session.play("<c-u>union hall<enter>")
  #expect(session.shows("Already listed as “Union Hall”"))
  #expect(session.row(containing: "Edit name")?.contains("union hall") == true)
  session.play("<a-5>")
  #expect(names(session) == ["Oak Hill", "Union Hall"])
  #expect(session.interview.draft.pendingRename == nil)
  #expect(session.shows("Already listed as “Union Hall”"))
}

@Test("Nothing typed, nothing changed: neither the list nor what can be undone")
func changingNothing() throws {
  let session = try renaming()
  session.play("<enter><enter><tab>")
  #expect(names(session) == ["Oak Hill", "Union Hall"])
  #expect(session.interview.history.undoable.isEmpty)
}

@Test("A person stays a person: title, order and duplicates are those of individuals")
func changingAPerson() throws {
  let people = ["Ana Ruiz", "Ben Abel"].compactMap {
    Signatory(name: $0, kind: .individual, title: "Pastor")
  }
  var draft = try completeDraft(names: ["Ana Cole"])
  draft.apply(.insertSignatories(people))
  let session = try Session(draft)
  // Ben Abel, Ana Ruiz: the third row.
  session.play("<a-2><down><end><enter><c-u>ben abel<enter>")
  #expect(session.shows("Already listed as “Ben Abel”"))
  // An organization of that name is somebody else.
  session.play("<c-u>Ana Cole<enter>")
  #expect(session.interview.draft.roll.count(.organization) == 1)
  let renamed = session.interview.draft.roll.all.last
  #expect(renamed?.name == "Ana Cole")
  #expect(renamed?.kind == .individual)
  #expect(renamed?.title == "Pastor")
}

@Test("What a name files under goes with a name that no longer has it")
func filingUnder() throws {
  var draft = try completeDraft(names: [])
  draft.apply(
    .insertSignatories(
      [Signatory(name: "House of Ruth", fileUnder: "Ruth")].compactMap { $0 }))
  let session = try Session(draft)
  session.play("<a-2><down><enter> East<enter>")
  #expect(session.interview.draft.roll.all.first?.fileUnder == "Ruth")
  session.play("<enter><c-u>House of Bread<enter>")
  #expect(session.interview.draft.roll.all.first?.fileUnder == nil)
}

@Test("A change that was cut off is there again, and told before the export")
func resuming() throws {
  var draft = try completeDraft(names: ["Oak Hill", "Union Hall"])
  let id = draft.roll[.organization][0]
  draft.apply(.setPendingRename(PendingRename(id: id, text: "Oak Hill We")))
  let session = try Session(draft)
  session.play("<a-5>")
  #expect(session.shows("“Oak Hill” is being changed to “Oak Hill We”."))
  session.play("<enter>st<enter>")
  #expect(names(session) == ["Oak Hill West", "Union Hall"])
  #expect(!session.shows("is being changed"))
}
