// Importing in the wizard: the file chooser, the rows before anything is done, and one undo.
import Canvas
import Foundation
import LetterCore
import SignOnImport
import Testing

@testable import Wizard

private let form = """
  Organization,Name,Title,Email,Authorized
  Harbor Clinic,Mei Chen,Director,mei@example.org,Yes
  N/A,Nobody,,,Yes
  oak hill,Bo Adler,,bo@example.org,Yes
  Cedar Union,Ana Ruiz,,ana@example.org,No
  LANTERN ARTS COLLECTIVE,Luz Ito,,luz@example.org,Yes

  """

private func importing(_ text: String = form, columns: Int = 120) throws -> Session {
  let session = try Session(try completeDraft(names: ["Oak Hill"]), columns: columns, rows: 30)
  session.play("<a-2><a-i>")
  try session.choose("sign-ons.csv", text)
  return session
}

@Test("The chooser lists files, narrows, goes into folders, and asks for the file")
func choosing() throws {
  let session = try Session(try completeDraft(names: ["Oak Hill"]))
  session.play("<a-2><a-i>")
  #expect(session.effects.last == .listFolder("."))
  session.answer(
    folder: "/home/ana",
    [
      FolderEntry(name: "Downloads", isFolder: true),
      FolderEntry(name: "list.csv", isFolder: false),
      FolderEntry(name: "photo.png", isFolder: false),
    ])
  #expect(session.shows("list.csv"))
  session.play("<enter>")
  #expect(session.effects.last == .readNames("/home/ana/list.csv"))
  session.play("down")
  #expect(!session.shows("list.csv"))
  session.play("<enter>")
  #expect(session.effects.last == .listFolder("/home/ana/Downloads"))
  session.answer(folder: "/home/ana/Downloads", [])
  session.play("<bs>")
  #expect(session.effects.last == .listFolder("/home/ana/Downloads/.."))
  session.play("/tmp/x.csv<enter>")
  #expect(session.effects.last == .readNames("/tmp/x.csv"))
  session.interview.receive(.fileRefused("“/tmp/x.csv” is not there; name another."))
  #expect(session.shows("is not there"))
  session.play("<esc>")
  #expect(!session.shows("Import names from which file?"))
}

@Test("A file that takes long to read finds the draft as it is then, or nobody who waits for it")
func readLate() throws {
  let session = try Session(try completeDraft(names: ["Oak Hill"]))
  session.play("<a-2>")
  let read = try session.read("late.csv", "Organization\nFir House\nElm House\n")
  session.play("Fir House<enter><a-i>")
  session.choosing("late.csv")
  #expect(session.interview.awaitedNames == "late.csv")
  session.interview.receive(.names(read))
  #expect(session.shows("1 to add") && session.shows("already listed"))
  session.play("<esc>")
  session.interview.receive(.names(read))
  #expect(!session.shows("to add"))
  // Nor where the list of files is open again.
  session.play("<a-i>")
  #expect(session.interview.awaitedNames == nil)
  session.interview.receive(.names(read))
  #expect(!session.shows("to add"))
  session.choosing("late.csv")
  let records = session.interview.draft.records
  session.interview.receive(.recordsDropped(kept: records, without: records))
  session.interview.receive(.names(read))
  #expect(!session.shows("1 to add"))
  session.play("<esc>")
  #expect(session.shows("1 to add"))
}

@Test("Tab completes what was typed in the chooser as far as the names agree")
func completing() throws {
  let session = try Session(try completeDraft(names: ["Oak Hill"]))
  session.play("<a-2><a-i>")
  session.answer(
    folder: "/home/ana",
    [
      FolderEntry(name: "Downloads", isFolder: true),
      FolderEntry(name: "Signers 1.csv", isFolder: false),
      FolderEntry(name: "Signers 2.csv", isFolder: false),
    ])
  #expect(!session.shows("Tab Complete"))
  session.play("s<tab>")
  #expect(session.shows("Signers ") && session.shows("Tab Complete"))
  session.play("<tab>")
  #expect(session.shows("Tab has nothing to add"))
  session.play("2<tab><enter>")
  #expect(session.effects.last == .readNames("/home/ana/Signers 2.csv"))
  session.play("<c-u>dow<tab>")
  #expect(session.effects.last == .listFolder("/home/ana/Downloads/"))
  session.play("<c-u>zzz<tab>")
  #expect(session.shows("Tab has nothing to add"))
  // With nothing typed it goes down the list.
  session.play("<c-u><tab>")
  #expect(!session.shows("Tab has nothing to add"))
}

@Test("Every row is shown with what becomes of it, and the sums are told")
func rowsOfAnImport() throws {
  let session = try importing()
  #expect(session.shows("2 to add · 1 already listed · 2 left out"))
  #expect(session.row(containing: "Harbor Clinic")?.contains("+") == true)
  #expect(session.row(containing: "oak hill")?.contains("already listed") == true)
  #expect(session.row(containing: "Cedar Union")?.contains("not authorized") == true)
  #expect(session.row(containing: "LANTERN")?.contains("capitals") == true)
  try expectScreen(session.screen(), "import-120x30")
}

@Test("A row is taken or left, and its name changed, before anything is added")
func acceptingRows() throws {
  let session = try importing()
  session.play("<down><down><down> ")
  #expect(session.shows("3 to add"))
  session.play("e<c-u>Lantern Arts Collective<enter>")
  session.play("<home> ")
  #expect(session.shows("2 to add"))
  session.play("<enter>")
  let draft = session.interview.draft
  #expect(
    draft.roll.all.map(\.name) == ["Cedar Union", "Lantern Arts Collective", "Oak Hill"])
  #expect(
    draft.records[SignOnRecords.Key(.organization, "Cedar Union")].contact == "ana@example.org")
  #expect(session.shows("Added 2 names"))
  session.play("<a-u>")
  #expect(session.interview.draft.roll.all.map(\.name) == ["Oak Hill"])
  #expect(session.interview.draft.records.entries.isEmpty)
}

@Test("What is doubtful or left out is shown alone, and what there is none of is passed over")
func filtering() throws {
  let session = try importing()
  session.play("f")
  #expect(session.shows("Showing 1: added, but doubtful"))
  #expect(!session.shows("Cedar Union") && session.shows("LANTERN"))
  session.play("f")
  #expect(session.shows("Showing 2: left out"))
  #expect(!session.shows("Harbor Clinic") && session.shows("Cedar Union"))
  session.play("f")
  #expect(session.shows("Showing 1: already listed") && session.shows("oak hill"))
  session.play("f")
  #expect(session.shows("Harbor Clinic"))
}

/// Rows of which some wait.
private let unclear = """
  Organization,Name,Signing as,T-shirt size
  Harbor Clinic,Mei Chen,Organization,M
  Ash University,Cy Dee,Individual,M
  Fir University,Dee Ek,Both,L
  Gum University,Eve Fox,Both,L
  Cedar Union (info@cedar.example),Ana Ruiz,Organization,S
  ELM HOUSE NEIGHBORS,Bo Adler,Organization,S

  """

@Test("A row waits with a mark of its own, Enter shows it first, and Space and A accept it")
func waitingRows() throws {
  let session = try importing(unclear)
  #expect(session.shows("2 organizations and 1 individual to add · 3 wait"))
  #expect(session.row(containing: "Fir University")?.contains("~") == true)
  #expect(session.row(containing: "Cedar Union")?.contains("address removed") == true)
  #expect(session.shows("Not used: “T-shirt size”."))
  // Nothing is added before it was said what waits.
  session.play("<enter>")
  #expect(session.interview.draft.roll.all.count == 1 && session.shows("3 names wait for you"))
  session.play("a")
  #expect(
    session.shows("Taken: 2 names, “who signs?”.")
      && session.shows("4 organizations and 1 individual to add · 1 waits"))
  // A person instead.
  session.play("k")
  #expect(session.row(containing: "Dee Ek")?.contains("+") == true)
  session.play("<enter>")
  let roll = session.interview.draft.roll
  #expect(
    roll[.organization].compactMap { roll.signatory($0)?.name } == [
      "ELM HOUSE NEIGHBORS", "Gum University", "Harbor Clinic", "Oak Hill",
    ])
  #expect(
    roll[.individual].compactMap { roll.signatory($0)?.line() } == [
      "Cy Dee, Ash University", "Dee Ek, Fir University",
    ])
  #expect(session.shows("1 waiting in Review"))
}

@Test("S takes the proposed spelling of a row, Shift-S those of all rows")
func takingSpellings() throws {
  let session = try importing("ELM HOUSE NEIGHBORS\noak hall friends\nHarbor Clinic\n")
  session.play("s")
  #expect(session.shows("Elm House Neighbors") && session.shows("oak hall friends"))
  session.play("S<enter>")
  #expect(
    session.interview.draft.roll.all.map(\.name) == [
      "Elm House Neighbors", "Harbor Clinic", "Oak Hall Friends", "Oak Hill",
    ])
}

@Test("What a row says anew of a listed name is offered, and taken by Space")
func takingNews() throws {
  let session = try importing("Organization,Email\nHarbor Clinic,a@harbor.example\n")
  session.play("<enter><a-i>")
  let text = "Organization,Email\nHarbor Clinic,new@harbor.example\n"
  try session.choose("later.csv", text)
  #expect(session.row(containing: "Harbor Clinic")?.contains("new contact") == true)
  session.play(" ")
  #expect(session.row(containing: "Harbor Clinic")?.contains("±") == true)
  session.play("<enter>")
  let key = SignOnRecords.Key(.organization, "Harbor Clinic")
  #expect(session.interview.draft.records[key].contact == "new@harbor.example")
  session.play("<a-u>")
  #expect(session.interview.draft.records[key].contact == "a@harbor.example")
}

@Test("All rows with the same doubt are taken at once")
func acceptingAlike() throws {
  let session = try importing(
    "Organization,Authorized\nHarbor Clinic,\nN/A,Yes\nCedar Union,\nLantern Arts,No\n")
  session.play("a")
  #expect(session.shows("Taken: 2 names, “not confirmed”."))
  session.play("<enter>")
  #expect(
    session.interview.draft.roll.all.map(\.name) == ["Cedar Union", "Harbor Clinic", "Oak Hill"])
}

@Test("Columns are chosen, and the rows follow")
func choosingColumns() throws {
  let session = try importing("A,B\nHarbor Clinic,Mei Chen\nOak Hill,Bo Adler\n")
  session.play("c<down>")
  while session.interview.importColumnRole != .organization { session.play("<right>") }
  // “A,B” may be a header, and waits.
  session.play("<enter><enter><enter>")
  #expect(session.interview.draft.roll.all.map(\.name).contains("Mei Chen"))
  #expect(!session.interview.draft.roll.all.map(\.name).contains("B"))
}

extension Interview {
  fileprivate var importColumnRole: SignOnTable.Role? {
    guard case .importing(let preview) = overlay, let column = preview.column else { return nil }
    return preview.table.columns[column].role
  }
}

@Test("Esc leaves everything as it was")
func cancellingImport() throws {
  let session = try importing()
  session.play("<esc>")
  #expect(session.interview.draft.roll.all.map(\.name) == ["Oak Hill"])
  #expect(session.interview.history.undoable.isEmpty)
}

@Test("A pasted list with something doubtful is looked at first; a clean one is added at once")
func pastingDoubtful() throws {
  let session = try Session(try completeDraft(names: ["Oak Hill"]), columns: 120)
  session.play("<a-2><paste>Harbor Clinic\nN/A\nCedar Union</paste>")
  #expect(session.interview.draft.roll.count(.organization) == 1)
  #expect(session.shows("2 to add"))
  session.play("<enter>")
  #expect(session.interview.draft.roll.count(.organization) == 3)
  session.play("<paste>Union Hall\nZinnia House</paste>")
  #expect(session.interview.draft.roll.count(.organization) == 5)
}

@Test("Cells that are pasted from a spreadsheet are read as a table")
func pastingCells() throws {
  let session = try Session(try completeDraft(names: ["Oak Hill"]), columns: 120)
  session.play("<a-2><paste>Organization\tName\tTitle\nHarbor Clinic\tMei Chen\tDirector\n</paste>")
  session.play("<enter>")
  let key = SignOnRecords.Key(.organization, "Harbor Clinic")
  #expect(session.interview.draft.records[key].authorizedBy == "Mei Chen")
}

@Test("Long imports move by pages and stay fast to draw")
func longImport() throws {
  let names = (1...5_000).map { "Group \($0)" }.joined(separator: "\n")
  let session = try importing(names)
  session.play("<end>")
  #expect(session.shows("Group 5000"))
  session.play("<home><pgdn>")
  #expect(session.shows("Group 18"))
}

@Test("An import goes on, with what was decided, after a change from elsewhere is settled")
func importSurvivesAChange() throws {
  let session = try importing()
  session.play(" ")
  let theirs = try completeDraft(names: ["Oak Hill", "Ash Hall"])
  session.interview.receive(
    .changedElsewhere(DiskChange(theirs: theirs, both: theirs, differences: ["1 name only there"])))
  session.play("<a-b>")
  #expect(session.shows("Names from sign-ons.csv"))
  #expect(session.row(containing: "Harbor Clinic")?.contains("left out") == true)
  session.play("<enter>")
  #expect(session.interview.draft.roll.all.map(\.name).contains("Ash Hall"))
  #expect(!session.interview.draft.roll.all.map(\.name).contains("Harbor Clinic"))
}

@Test("A row keeps its name beside a long remark, and sums that wrap are whole")
func namesBesideRemarks() throws {
  let form = """
    Organization,Name,Email,Signing as,Status
    Oak Hill Neighbors of Riverbend,Dee Ek,dee@oak.example,Organization,Withdrawn
    Elm House,Ana Ruiz,ana@elm.example,Organization,Signed
    Ash University,Cy Dee,cy@ash.example,Both,Signed
    Pine Union,Ida Pine,ida@pine.example,Organization,Declined
    ,Ben Okafor,ben@elm.example,Individual,Signed

    """
  for (columns, rows) in [(40, 12), (80, 24)] {
    let draft = try completeDraft(names: ["Oak Hill Neighbors of Riverbend"])
    let session = try Session(draft, columns: columns, rows: rows)
    session.play("<a-2><a-i>")
    try session.choose("form.csv", form)
    #expect(session.row(containing: "Oak Hill Nei")?.contains("no longer si") == true)
    guard columns == 80 else { continue }
    // Taken from the start; Space keeps the signer.
    session.play(" ")
    #expect(session.row(containing: "Oak Hill Nei")?.contains("=") == true)
    session.play("<up> ")
    let text = session.rows().joined(separator: " ").split(separator: " ").joined(separator: " ")
    #expect(
      text.contains(
        "1 organization and 1 individual to add · 1 no longer signs · 1 waits · 1 left out"))
    session.play("<enter><enter>")
    #expect(session.shows("Added 2 names; 1 no longer signs; 1 waiting in Review; 1 left out."))
    session.play("<a-u>")
    #expect(session.shows("Undone: import of 2 names."))
  }
}
