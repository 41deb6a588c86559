// Words, names and records that must not go astray while the list is worked on.
import Canvas
import LetterCore
import SignOnImport
import Testing

@testable import Wizard

private func session(_ names: [String] = ["Elm House", "Oak Hill", "Union Hall"]) throws -> Session
{
  let session = try Session(try completeDraft(names: names), columns: 120, rows: 40)
  session.play("<a-2>")
  return session
}

private func names(_ session: Session) -> [String] {
  session.interview.draft.roll.all.map(\.name)
}

/// Goes to a field of the form about the signatory in focus.
private func go(to field: DetailField, _ session: Session) {
  for _ in 0..<20 where session.interview.detailInFocus?.field != field { session.play("<tab>") }
}

@Test("What is pasted into a private field stays there")
func pastingIntoAPrivateField() throws {
  let session = try session()
  session.play("<down><home><right>")
  go(to: .record(.contact), session)
  session.play("<paste>ana@example.org\n</paste>")
  go(to: .record(.note), session)
  session.play("<paste>Calls back.\nHer sister is away.</paste><esc>")
  #expect(names(session) == ["Elm House", "Oak Hill", "Union Hall"])
  let record = session.interview.draft.records[SignOnRecords.Key(.organization, "Elm House")]
  #expect(record.contact.hasPrefix("ana@example.org"))
  #expect(record.note == "Calls back. Her sister is away.")
}

@Test("Neither switch of the article takes the headings away")
func articlesKeepHeadings() throws {
  let session = try session()
  session.play("<a-o><down><down><down>National<enter>Local<esc><c-t>")
  #expect(session.interview.draft.roll.rules.sections == ["National", "Local"])
  session.play("<a-o><up><up><up> ")
  #expect(session.interview.draft.roll.rules.sections == ["National", "Local"])
  #expect(session.interview.draft.roll.rules.ignoresLeadingArticles)
}

@Test("A click on another field of the form stays in the form, and so does doing again")
func clickingInTheForm() throws {
  let session = try session()
  session.play("<down><home><right>Mei")
  let rows = session.rows()
  let row = try #require(rows.firstIndex { $0.contains("Note") })
  _ = session.interview.update(.click(Position(row: row, column: 4)))
  #expect(session.interview.detailInFocus?.field == .record(.note))
  session.play("Calls back.<esc>")
  #expect(session.interview.draft.roll.all.first?.signer == "Mei")
  #expect(session.interview.draft.pendingName.isEmpty)
  session.play("<a-u><a-u><a-e>Director")
  #expect(session.interview.draft.pendingName.isEmpty)
}

@Test("Of a sent letter no look-alikes are merged, and that is said")
func sentLetterKeepsLookAlikes() throws {
  let session = try session(["Creek Center", "Creek Centre"])
  session.play("<a-5>")
  session.interview.markSent()
  for answer in ["1", "b"] {
    session.interview.review.index = 0
    session.play("<enter>" + answer)
    #expect(session.shows("This letter was sent"))
    #expect(session.interview.draft.roll.count(.organization) == 2)
    #expect(session.interview.draft.distinct.isEmpty)
  }
}

@Test("Marks follow names that change, and go with names that go")
func marksFollow() throws {
  let session = try session()
  session.play("<down><home>   ")
  #expect(session.interview.signatories.marked.count == 3)
  session.play("<enter><c-u>Zinnia House<enter>")
  #expect(session.interview.signatories.marked.count == 3)
  session.play("<a-w>")
  #expect(names(session).isEmpty)
  #expect(session.interview.signatories.marked.isEmpty)
}

@Test("A name that is made an individual and is one already is told, and nothing is overwritten")
func kindOfANamesake() throws {
  let session = try session(["Oak Hill"])
  session.play("<a-k>Oak Hill<enter><down><home><a-k>")
  #expect(session.shows("is already listed as an individual"))
  #expect(session.interview.draft.roll.count(.organization) == 1)
  #expect(session.interview.draft.roll.count(.individual) == 1)
}

@Test("A list that is pasted while people are added is a list of people")
func pastingPeople() throws {
  let session = try session([])
  session.play("<a-k><paste>Ana Ruiz\nBo Adler</paste>")
  #expect(session.interview.draft.roll.count(.individual) == 2)
  #expect(session.interview.draft.roll.count(.organization) == 0)
}

@Test("A date that is none is kept in the note, also at leaving")
func dateIntoTheNote() throws {
  let session = try session()
  session.play("<down><home><right>")
  go(to: .record(.date), session)
  session.play("Nov 20<c-q>")
  let key = SignOnRecords.Key(.organization, "Elm House")
  #expect(session.interview.draft.records[key].note == "Signed on Nov 20")
  go(to: .record(.date), session)
  session.play("11/20/2026x<esc>")
  #expect(session.interview.draft.records[key].date == nil)
  #expect(session.interview.draft.records[key].note.contains("11/20/2026x"))
}

@Test("A name that is changed to one that withdrew does not keep its withdrawal")
func renamingOntoAWithdrawal() throws {
  let session = try session()
  session.play("<down><home><a-w><home><enter><c-u>elm house<enter>")
  #expect(names(session) == ["elm house", "Union Hall"])
  #expect(session.interview.draft.records.withdrawn.isEmpty)
}

@Test("A half typed change of a name goes with the name")
func pendingRenameOfAMergedName() throws {
  var draft = try completeDraft(names: ["Creek Center", "Creek Centre"])
  let id = draft.roll[.organization][1]
  draft.apply(.setPendingRename(PendingRename(id: id, text: "Creek")))
  let session = try Session(draft, columns: 120, rows: 40)
  session.play("<a-5>")
  #expect(session.shows("looks like"))
  let alike = try #require(
    session.interview.reviewItems.firstIndex {
      if case .check(let check) = $0, case .lookAlike = check.finding { true } else { false }
    })
  session.interview.review.index = alike
  session.play("<enter>1")
  #expect(session.interview.draft.pendingRename == nil)
  session.play("<a-2>Zinnia<enter>")
  #expect(names(session).contains("Zinnia"))
}

@Test("Two records of one signature are both kept when the names are merged")
func mergingKeepsBothRecords() throws {
  let session = try session(["Creek Center", "Creek Centre"])
  for (name, who) in [("Creek Center", "Ana"), ("Creek Centre", "Bo")] {
    var record = SignOnRecord()
    record.authorizedBy = who
    record.contact = who.lowercased() + "@example.org"
    record.note = who + " calls."
    session.interview.draft.apply(.setRecords([SignOnRecords.Key(.organization, name): record]))
  }
  session.interview.merge(
    session.interview.draft.roll[.organization][1],
    into: session.interview.draft.roll[.organization][0])
  let record = session.interview.draft.records[SignOnRecords.Key(.organization, "Creek Center")]
  #expect(record.authorizedBy == "Ana")
  #expect(record.note == "Ana calls.; Bo, bo@example.org; Bo calls.")
}

@Test("Signers that came from the private records are out of the draft once they are not shown")
func hidingSigners() throws {
  let session = try session(["Oak Hill"])
  var record = SignOnRecord()
  (record.authorizedBy, record.title) = ("Mei Chen", "Director")
  session.interview.draft.apply(.setRecords([SignOnRecords.Key(.organization, "Oak Hill"): record]))
  session.play("<a-o><down><down> ")
  #expect(session.shows("1 name from the private records is now"))
  session.play(" ")
  let signatory = try #require(session.interview.draft.roll.all.first)
  #expect(signatory.signer == nil && signatory.title == nil)
}

@Test("After undo the bar stands on what came back")
func barAfterUndo() throws {
  let session = try session(["Aid", "Elm House", "Oak Hill", "Union Hall"])
  session.play("<down><end><del><home><a-u>")
  #expect(session.interview.place.target == .signatory(3))
  session.play("<home>  <end><del>")
  #expect(names(session) == ["Oak Hill", "Union Hall"])
  #expect(session.interview.place.target == .signatory(1))
}

@Test("A detail that was cut off goes on in its form, and is undone there")
func cutOffDetail() throws {
  var draft = try completeDraft(names: ["Oak Hill"])
  draft.apply(
    .setPendingRename(PendingRename(id: draft.roll[.organization][0], part: .signer, text: "Mei")))
  let session = try Session(draft, columns: 120, rows: 40)
  session.play("<a-2>")
  #expect(session.interview.detailInFocus?.field == .part(.signer))
  session.play(" Chen<esc>")
  #expect(session.interview.draft.roll.all.first?.signer == "Mei Chen")
  session.play("<a-1><a-u>")
  #expect(session.interview.step == .signatories)
}

@Test("Every button of the review is seen when it has the focus, also on the smallest screen")
func buttonsOnASmallScreen() throws {
  let session = try Session(try completeDraft(names: ["Oak Hill"]), columns: 40, rows: 12)
  session.play("<a-5>")
  for index in session.interview.reviewItems.indices {
    session.interview.review.index = index
    session.interview.loadEditor()
    #expect(session.rows().contains { $0.hasPrefix("▌") }, "item \(index)")
  }
}

@Test("Leaving in the middle of an import is asked about once")
func leavingAnImport() throws {
  let session = try session()
  try session.choose("x", "Organization\nN/A\nHarbor Aid\n")
  session.play("<c-q>")
  #expect(session.effects.isEmpty)
  #expect(session.shows("Nothing is imported yet"))
  session.play("<c-q>")
  #expect(session.effects == [.quit])
}

@Test("A path that comes in one burst is not cut where a folder opens")
func pathInABurst() throws {
  let session = try session()
  session.play("<a-i>")
  session.effects = session.interview.update(.text("sub/li"))
  #expect(session.effects == [.listFolder("./sub/")])
  session.answer(folder: "/home/ana/sub", [FolderEntry(name: "list.csv", isFolder: false)])
  session.play("<enter>")
  #expect(session.effects.last == .readNames("/home/ana/sub/list.csv"))
}

@Test("A path with a slip in its folders stays as it was typed, and leads to no other folder")
func pathWithASlip() throws {
  let session = try Session(try completeDraft(names: ["Oak Hill"]))
  session.play("<a-5>")
  session.focus(on: .path)
  session.play("<c-f>")
  session.answer(folder: "/home/ana", [])
  // Each slash asks; what is typed goes on before the first answer is there.
  session.effects = session.interview.update(.text("/tmp/trial/out"))
  #expect(session.effects == ["/", "/tmp/", "/tmp/trial/"].map { .listFolder($0) })
  session.interview.receive(
    .folder(asked: "/", "/", [FolderEntry(name: "about", isFolder: true)]))
  session.interview.receive(
    .folder(asked: "/tmp/", "/tmp", [FolderEntry(name: "other-out", isFolder: true)]))
  session.interview.receive(.fileRefused("There is no “/tmp/trial/”; choose another."))
  #expect(session.shows("There is no “/tmp/trial/”") && session.shows("/tmp/trial/out"))
  #expect(!session.shows("other-out"))
  // The whole path is asked for, and only taken once it was seen.
  session.play("<enter>")
  #expect(session.effects.last == .listFolder("/tmp/trial/out"))
  #expect(session.interview.exportPath.hasPrefix("~/Documents/"))
  session.answer(folder: "/tmp/trial/out", [])
  session.play("<enter>")
  #expect(session.interview.exportPath.hasPrefix("/tmp/trial/out/"))
}
