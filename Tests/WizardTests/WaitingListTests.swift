// Rows that still wait after an import: the review leads to them, and each is decided there.
import Canvas
import LetterCore
import SignOnImport
import Testing

@testable import Wizard

private let form = """
  Organization,Name,Email,Signing as
  Harbor Clinic,Mei Chen,mei@harbor.example,Organization
  Ash University,Cy Dee,cy@ash.example,Both
  Fir University,Dee Ek,dee@fir.example,Both
  Cedar Union (info@cedar.example),Ana Ruiz,ana@cedar.example,Organization

  """

/// A session after an import of which three rows were passed over.
private func imported(columns: Int = 80, rows: Int = 24) throws -> Session {
  let session = try Session(try completeDraft(names: ["Oak Hill"]), columns: columns, rows: rows)
  session.play("<a-2><a-i>")
  try session.choose("form.csv", form)
  session.play("<enter><enter>")
  return session
}

private func open(_ session: Session) {
  session.play("<a-5>")
  _ = session.screen()
  let index = session.interview.reviewItems.firstIndex {
    if case .check(let check) = $0, case .waitingRows = check.finding { true } else { false }
  }
  session.interview.review.index = index ?? 0
  session.play("<enter>")
}

private func names(_ session: Session, _ kind: Signatory.Kind) -> [String] {
  let roll = session.interview.draft.roll
  return roll[kind].compactMap { roll.signatory($0)?.line() }
}

@Test("The review says that rows wait, and not that nothing is missing, until all are decided")
func reviewOfWaitingRows() throws {
  let session = try imported()
  session.play("<a-5>")
  #expect(session.shows("3 names from “form.csv” still wait"))
  #expect(!session.shows("Nothing is missing."))
  open(session)
  #expect(session.shows("3 names still wait") && session.shows("Line 3 of form.csv:"))
  try expectScreen(session.screen(), "waiting-80x24")
  // The organization, the person, and neither.
  session.play("<enter>k<enter><del>")
  #expect(names(session, .organization) == ["Ash University", "Harbor Clinic", "Oak Hill"])
  #expect(names(session, .individual) == ["Dee Ek, Fir University"])
  #expect(session.shows("Left out “Cedar Union”."))
  #expect(session.interview.overlay == nil && session.shows("Nothing is missing."))
  let key = SignOnRecords.Key(.individual, "Dee Ek")
  #expect(session.interview.draft.records[key].contact == "dee@fir.example")
  session.play("<a-u>")
  session.play("<a-u>")
  #expect(session.interview.draft.waitingRows.count == 2)
}

@Test("All rows that wait for the same reason are added or left out at once, and names are edited")
func waitingRowsAlike() throws {
  let session = try imported()
  open(session)
  session.play("a")
  #expect(session.shows("Added 2 names.") && session.shows("1 name still waits"))
  session.play("e<c-u>Cedar Union of Elm<enter>")
  #expect(session.shows("Cedar Union of Elm"))
  session.play("<enter>")
  #expect(
    names(session, .organization) == [
      "Ash University", "Cedar Union of Elm", "Fir University", "Harbor Clinic", "Oak Hill",
    ])
  let other = try imported()
  open(other)
  other.play("l<esc>")
  #expect(other.interview.draft.waitingRows.count == 1)
  #expect(other.shows("1 name from “form.csv” still waits"))
}

@Test("The question whether it was sent names the rows that wait; the sent letter asks for nothing")
func waitingRowsOfSentLetter() throws {
  let session = try imported()
  session.play("<a-5>")
  session.focus(on: .markSent)
  session.play("<enter>")
  #expect(session.shows("3 names from an import still wait"))
  session.play("y")
  #expect(session.interview.draft.sent != nil && session.interview.draft.waitingRows.count == 3)
  #expect(!session.shows("still wait"))
}

@Test("On the smallest screen the preview's bar has the most needed keys, and ? shows all")
func importKeysOnASmallScreen() throws {
  let session = try Session(try completeDraft(names: ["Oak Hill"]), columns: 40, rows: 12)
  session.play("<a-2><a-i>")
  try session.choose("form.csv", form)
  #expect(session.rows()[11].hasPrefix("  ↵ Add  ␣ Take  S Spell  K Kind  ? All"))
  try expectScreen(session.screen(), "import-40x12")
  for key in ["?", "<f1>"] {
    session.play(key)
    var seen = ""
    for _ in 0..<30 {
      seen += session.rows().joined(separator: "\n")
      session.play("<down>")
    }
    for word in ["Enter", "Space", "Shift-S", "columns", "import nothing"] {
      #expect(seen.contains(word), "\(word)")
    }
    session.play("<esc>")
    #expect(session.shows("Harbor Clinic"))
  }
}

private let noLonger = """
  Organization,Name,Email,Status
  Oak Hill,Dee Ek,dee@oak.example,Withdrawn

  """

/// A session whose draft was imported into without anybody looking: a listed name no longer signs.
private func listedNoLongerSigns() throws -> Session {
  var draft = try completeDraft(names: ["Oak Hill", "Elm House"])
  let plan = ImportPlan(try SignOnTable(Array(noLonger.utf8), source: "form.csv"), into: draft)
  draft.apply(plan.edit(in: draft, from: "form.csv", today: nil))
  return try Session(draft, columns: 80, rows: 24)
}

@Test(
  "A row by which a listed name no longer signs waits: Enter takes the name off, Del leaves out the row"
)
func withdrawalsThatWait() throws {
  let session = try listedNoLongerSigns()
  session.play("<a-5>")
  #expect(session.shows("1 name from “form.csv” is listed and no longer signs"))
  open(session)
  #expect(session.shows("Take off") && session.shows("Leave out"))
  session.play("k")
  #expect(session.interview.draft.waitingRows == [0])
  session.play("<enter>")
  #expect(names(session, .organization) == ["Elm House"])
  #expect(session.shows("Took “Oak Hill” off the list."))
  #expect(session.interview.draft.records.withdrawn.map(\.name) == ["Oak Hill"])
  session.play("<a-u>")
  #expect(names(session, .organization) == ["Elm House", "Oak Hill"])
  let other = try listedNoLongerSigns()
  open(other)
  other.play("<del>")
  #expect(other.shows("Kept “Oak Hill” on the list."))
  #expect(other.interview.draft.waitingRows.isEmpty)
  // The next import of the file does not take it off either.
  other.play("<a-2><a-i>")
  try other.choose("form.csv", noLonger)
  other.play("<enter>")
  #expect(names(other, .organization) == ["Elm House", "Oak Hill"])
}

@Test("A name that was removed or renamed by hand does not come back with the next import")
func changedByHand() throws {
  let session = try Session(try completeDraft(names: ["Oak Hill", "Elm Hse", "Ash Hall"]))
  session.play("<a-2><down><del>")
  #expect(names(session, .organization) == ["Elm Hse", "Oak Hill"])
  session.play("<enter><c-u>Elm House<enter>")
  #expect(names(session, .organization) == ["Elm House", "Oak Hill"])
  let list = "Organization\nAsh Hall\nElm Hse\nOak Hill\n"
  let plan = ImportPlan(
    try SignOnTable(Array(list.utf8), source: "x"), into: session.interview.draft)
  #expect(plan.counts.added == 0 && plan.rows[0].outcome == .refused(.takenOff))
  #expect(plan.rows.allSatisfy { $0.news.isEmpty })
  // Typed again, it signs again.
  session.play("<esc><a-2>Ash Hall<enter>")
  #expect(session.interview.draft.records.departures.isEmpty)
}

@Test(
  "The last name that is removed is remembered; whoever removes all of several names begins anew",
  arguments: [
    (["Ash Hall"], "<del>", true), (["Ash Hall", "Oak Hill"], "<a-a><del>", false),
    (["Ash Hall", "Oak Hill"], "<del><del>", true),
  ])
func emptiedList(listed: [String], keys: String, isRemembered: Bool) throws {
  let session = try Session(try completeDraft(names: listed))
  session.play("<a-2><down>" + keys)
  #expect(session.interview.draft.roll.isEmpty)
  let plan = ImportPlan(
    try SignOnTable(Array("Organization\nAsh Hall\n".utf8), source: "x"),
    into: session.interview.draft)
  #expect(plan.counts.added == (isRemembered ? 0 : 1))
}

@Test("An emptied list is not asked about as one that was taken from another letter")
func emptiedCopy() throws {
  var draft = try completeDraft(names: ["Ash Hall"])
  draft.apply(.setBasis(.signatories, Basis(["place": "Elm County"])))
  let session = try Session(draft)
  session.play("<a-2><down><del>")
  #expect(session.interview.draft.confirmations.bases[.signatories] == nil)
  session.play("<a-u>")
  #expect(session.interview.draft.confirmations.bases[.signatories] != nil)
}

/// A session whose records have rows of all kinds: two listed names that no longer sign, a name, and a
/// person with a private note.
private func mixedRows() throws -> Session {
  var draft = try completeDraft(names: ["Ash Hall", "Oak Hill", "Elm House"])
  func row(_ name: String, _ reason: String, withdraws: Bool = false) throws -> WaitingSignOn {
    var row = WaitingSignOn(
      try #require(Signatory(name: name)), record: SignOnRecord(), source: "form.csv", line: 3,
      reason: reason)
    row.withdraws = withdraws
    return row
  }
  var person = try row("Cy Dee", "“DACA recipient” may be private")
  person.signatory.kind = .individual
  person.signatory.affiliation = "DACA recipient"
  draft.records.waiting = [
    try row("Ash Hall", "it no longer signs: “Take us off the letter.”", withdraws: true),
    try row("Bay Union", "who signs?"), person,
    try row("Oak Hill", "it no longer signs: “Withdrawn”", withdraws: true),
  ]
  let session = try Session(draft)
  open(session)
  return session
}

@Test("A row that takes a name off says only what its own keys do, with one period")
func wordsOfWithdrawal() throws {
  let session = try mixedRows()
  let words = session.screen().plainText.split(whereSeparator: \.isWhitespace).joined(
    separator: " ")
  #expect(words.contains("the letter.” Enter takes it off the list, Del leaves out this row."))
  #expect(!session.shows("Enter adds the name"))
  session.play("<f1>")
  #expect(!session.shows("Enter adds the name") && session.shows("Enter takes it off the list"))
  session.play("<down>")
  #expect(session.shows("Enter adds the name"))
}

@Test("After a decision the focus is on the next row below, or on the last one")
func focusAfterDecision() throws {
  for (keys, name) in [
    ("<enter>", "Bay Union"), ("<del>", "Bay Union"), ("<down><enter>", "Cy Dee"),
    ("<end><enter>", "Cy Dee"), ("<end><del>", "Cy Dee"), ("<down><down><del>", "Oak Hill"),
  ] {
    let session = try mixedRows()
    session.play(keys)
    guard case .waiting(let list)? = session.interview.overlay else {
      Issue.record("the list is closed after \(keys)")
      continue
    }
    let places = session.interview.waitingRows()
    let focused = session.interview.draft.records.waiting[places[list.index]]
    #expect(focused.signatory.name == name, "\(keys)")
  }
}

@Test("What may be private is added only after Y")
func privateNoteIsAsked() throws {
  for (keys, isAdded) in [
    ("<down><down><enter>", false), ("<end><enter><enter><enter>", false),
    ("<down><down><enter>y", true), ("<down><down>ay", true), ("<down><down>y", false),
    ("<down><down><enter><up>y", false), ("<down><down><enter>xy", false),
  ] {
    let session = try mixedRows()
    session.play(keys)
    #expect(names(session, .individual).isEmpty == !isAdded, "\(keys)")
  }
  let session = try mixedRows()
  session.play("<down><down><enter>")
  #expect(session.shows("This may be private. Add it all the same? Y adds it."))
}

@Test("The rows that wait are shown together with those that take a name off")
func filterOfWithdrawals() throws {
  let session = try Session(try completeDraft(names: ["Oak Hill"]))
  session.play("<a-2><a-i>")
  try session.choose("form.csv", noLonger)
  #expect(session.shows("“Oak Hill” comes off the list: “Withdrawn”."))
  session.play("f")
  #expect(session.shows("Showing 1: waiting, corrected, or coming off the list"))
  #expect(session.shows("± Oak Hill"))
}

@Test("Alt-U in the list takes back the last decision made there, and says where there is none")
func undoInTheList() throws {
  let session = try imported()
  let before = names(session, .organization)
  open(session)
  session.play("<a-u>")
  #expect(session.shows("Nothing was decided in this list yet"))
  #expect(names(session, .organization) == before && session.shows("3 names still wait"))
  session.play("<enter>")
  #expect(session.shows("2 names still wait"))
  session.play("<a-u>")
  #expect(session.shows("3 names still wait") && session.shows("Undone: "))
  #expect(names(session, .organization) == before)
  session.play("<a-u>")
  #expect(session.shows("Nothing was decided in this list yet"))
}

@Test("A name that a file spells otherwise is changed in its place, or kept")
func respelledInTheList() throws {
  for (key, name, done) in [
    ("<enter>", "Elm House", "“Elm Hause” is “Elm House” now."),
    ("<del>", "Elm Hause", "Kept “Elm Hause” as it is."),
  ] {
    var draft = try completeDraft(names: ["Elm Hause", "Oak Hill"])
    let old = SignOnRecords.Key(.organization, "Elm Hause")
    var row = WaitingSignOn(
      try #require(Signatory(name: "Elm House")), record: SignOnRecord(), source: "x.csv", line: 2,
      reason: "spelling “Elm House” instead of “Elm Hause”")
    row.replaces = old
    draft.records.waiting = [row]
    let session = try Session(draft)
    open(session)
    #expect(session.shows("new spelling") && session.shows("instead of “Elm Hause”"))
    #expect(session.shows("Enter Change") && !session.shows("K Kind"))
    session.play("k")
    #expect(session.shows("Del leaves out this row"))
    session.play(key)
    #expect(names(session, .organization) == [name, "Oak Hill"])
    #expect(session.shows(done))
  }
}
