// What is decided about a list before it is added outlives the program.
import LetterCore
import SignOnImport
import Testing

@testable import Wizard

private let pasted = """
  Fir House
  Ana Ruiz <ana@example.org>
  RIVERBEND TENANTS COALITION
  Gum House (please confirm)
  Oak Union; Ash Union
  """

private let form = """
  Organization,Signer,Town,Signed
  Fir House,Ana Ruiz,Riverbend,yes
  "Gum House (please confirm)",Ben Cole,Riverbend,yes
  RIVERBEND TENANTS COALITION,Cleo Diaz,Riverbend,yes
  """

extension Session {
  fileprivate var preview: ImportPreview? {
    if case .importing(let preview) = interview.overlay { preview } else { nil }
  }

  /// Plays keys as the event loop would.
  fileprivate func playStepwise(_ script: String) {
    for event in events(of: script) {
      effects += interview.update(event)
      _ = interview.nextWork()
    }
  }

  /// The program killed now, and started again.
  fileprivate func afterKill() throws -> Session {
    let next = try Session(interview.draft)
    if case .readPaste(let list)? = next.interview.nextWork() {
      next.interview.receive(.pasteRead(list.read(into: next.interview.draft)))
      _ = next.interview.nextWork()
    }
    return next
  }

  fileprivate func open(_ text: String) throws {
    try choose("form.csv", text)
    _ = interview.nextWork()
  }

  /// What would be done with each row.
  fileprivate var decided: [String] {
    preview?.plan.rows.map {
      "\($0.signatory?.name ?? "-") \($0.signatory?.kind.rawValue ?? "") \($0.outcome)"
    }
      ?? []
  }
}

@Test(
  "Decisions about a pasted list are there again after a kill",
  arguments: [
    "<down> ", "<down>e<c-u>Ana Ruiz<enter>", "<down><down>S", "k", "<end> ",
    "<home><down><down><down>a",
    " <down> <down> <down>k<down>e<c-u>Oak Union<enter>", "<down>e<c-u>Ana R",
    "e House<left>s<left>",
  ])
func pastedDecisions(keys: String) throws {
  let session = try Session(try completeDraft(names: ["Oak Hall"]))
  session.playStepwise("<a-2><paste>" + pasted + "</paste>")
  let before = session.decided
  session.playStepwise(keys)
  let next = try session.afterKill()
  #expect(next.decided == session.decided)
  #expect(next.preview?.editor?.text == session.preview?.editor?.text)
  #expect(next.preview?.editor == nil || next.preview?.rowInFocus == session.preview?.rowInFocus)
  #expect(next.decided != before || session.preview?.editor != nil)
  #expect(next.shows("your choices are kept"))
  // Giving up the list forgets them, which is said first.
  if next.preview?.editor != nil { next.playStepwise("<esc>") }
  next.playStepwise("<esc>")
  #expect(next.preview == nil || next.shows("gives up this list and your choices"))
  next.playStepwise("<esc>")
  #expect(next.preview == nil)
  #expect(!next.interview.draft.records.hasListDecisions)
}

@Test("Decisions about a file are there again when it is opened again")
func fileDecisions() throws {
  let session = try Session(try completeDraft(names: ["Oak Hall"]))
  try session.open(form)
  session.playStepwise("<down>e<c-u>Gum Hall<enter>c<down><down><right><enter><home>  ")
  #expect(session.decided.contains { $0.hasPrefix("Gum Hall ") })
  let next = try session.afterKill()
  try next.open(form)
  #expect(next.decided == session.decided)
  #expect(next.preview?.table.columns == session.preview?.table.columns)
  #expect(next.shows("your choices are kept"))
  // Leaving it, first of all to see all rows, keeps them.
  next.playStepwise("f<esc>")
  #expect(next.preview?.filter == .all)
  next.playStepwise("<esc>")
  #expect(next.preview == nil && next.shows("Your choices are kept"))
  try next.open(form)
  #expect(next.decided == session.decided)
  // Another file is another list.
  let other = try session.afterKill()
  try other.open(form.replacing("Fir House", with: "Fig House"))
  #expect(!other.decided.contains { $0.hasPrefix("Gum Hall ") })
  // What was added is decided.
  next.playStepwise("<enter><enter>")
  #expect(next.preview == nil)
  #expect(!next.interview.draft.records.hasListDecisions)
  #expect(next.interview.draft.roll.all.contains { $0.name == "Gum Hall" })
  // A copy begins anew.
  let template = try LetterTemplate.builtIn()
  #expect(!template.copy(of: session.interview.draft).records.hasListDecisions)
}

@Test("A file to which rows were added keeps what was decided about those before them")
func grownFile() throws {
  let session = try Session(try completeDraft(names: ["Oak Hall"]))
  try session.open(form)
  session.playStepwise("<down>e<c-u>Gum Hall<enter><down> ")
  let decided = session.decided
  let next = try session.afterKill()
  try next.open(form + "\nIvy House,Dora Elm,Riverbend,yes\n")
  #expect(Array(next.decided.prefix(decided.count)) == decided)
  #expect(next.decided.count == decided.count + 1)
  #expect(next.shows("your choices are kept"))
  // What is decided now takes the place of what was, and is forgotten with it.
  next.playStepwise("<end> ")
  let last = try next.afterKill()
  try last.open(form + "\nIvy House,Dora Elm,Riverbend,yes\n")
  #expect(last.decided == next.decided)
  last.playStepwise("<enter><enter>")
  #expect(last.preview == nil)
  #expect(!last.interview.draft.records.hasListDecisions)
}

@Test("So many decisions that keeping them would cost more than making them again are not kept")
func manyDecisions() throws {
  var records = SignOnRecords()
  var decisions = ListDecisions(list: "a")
  decisions.rows = (0..<20_000).map { ListDecisions.Row(row: $0, part: nil) }
  records.keep(decisions)
  #expect(records.decisions(onList: "a") == decisions)
  decisions.rows.append(ListDecisions.Row(row: 20_000, part: 1))
  records.keep(decisions)
  #expect(!records.hasListDecisions)
}

@Test("An empty list was not begun by any other")
func emptyList() {
  var records = SignOnRecords()
  var decisions = ListDecisions(list: ListDecisions.digest(of: [0x41]), size: 1)
  decisions.columns = ["organization"]
  records.keep(decisions)
  #expect(records.decisions(onBeginningOf: []) == nil)
  #expect(records.decisions(onBeginningOf: [0x41]) == nil)
  #expect(records.decisions(onBeginningOf: [0x41, 0x0A]) == decisions)
}
