// Working with the list: several at once, jumping, kinds, headings, details, options, withdrawals.
import Canvas
import LetterCore
import Testing

@testable import Wizard

private func session(
  _ names: [String] = ["Adirondack Aid", "Maple Center", "Oak Hill", "Union Hall"],
  columns: Int = 80
) throws -> Session {
  let session = try Session(try completeDraft(names: names), columns: columns)
  session.play("<a-2>")
  return session
}

private func names(_ session: Session, _ kind: Signatory.Kind = .organization) -> [String] {
  let roll = session.interview.draft.roll
  return roll[kind].compactMap { roll.signatory($0)?.name }
}

@Test("Several names are marked and removed as one change")
func removingSeveral() throws {
  let session = try session()
  session.play("<down><home>  ")
  #expect(session.shows("2 names are marked"))
  session.play("<del>")
  #expect(names(session) == ["Oak Hill", "Union Hall"])
  #expect(session.shows("Removed 2 names."))
  session.play("<a-u>")
  #expect(names(session) == ["Adirondack Aid", "Maple Center", "Oak Hill", "Union Hall"])
}

@Test("Esc lets go of marks first, then of the list")
func lettingGoOfMarks() throws {
  let session = try session()
  session.play("<down><home> <esc>")
  #expect(session.interview.signatories.marked.isEmpty)
  #expect(session.interview.context.contains(.roll))
  session.play("<esc>")
  #expect(session.interview.context.contains(.entry))
}

@Test("All are marked at once, and none")
func markingAll() throws {
  let session = try session()
  session.play("<down><a-a>")
  #expect(session.interview.signatories.marked.count == 4)
  session.play("<a-a>")
  #expect(session.interview.signatories.marked.isEmpty)
}

@Test("Alt-J jumps to the first name of a letter, or behind it")
func jumpingByLetter() throws {
  let session = try session()
  session.play("<down><home><a-j>n")
  #expect(session.interview.place.target == .signatory(2))
  session.play("<a-j>u")
  #expect(session.interview.place.target == .signatory(3))
  session.play("<a-j>z")
  #expect(session.interview.place.target == .signatory(3))
  session.play("<a-j>1")
  #expect(session.interview.place.target == .signatory(0))
  #expect(session.interview.draft.pendingName.isEmpty)
}

@Test("Each row says why it stands where it does")
func reasonOfARow() throws {
  let session = try session(["The Open Table", "Union Hall"])
  session.play("<down><home>")
  #expect(session.shows("iles under O: leading “The” is ignored"))
}

@Test("An individual is added, stands under the organizations, and files by surname")
func addingAPerson() throws {
  let session = try session(["Oak Hill"])
  session.play("<a-k>Ana Ruiz<enter>Bo Adler<enter>")
  #expect(names(session) == ["Oak Hill"])
  #expect(names(session, .individual) == ["Bo Adler", "Ana Ruiz"])
  #expect(session.shows("1 organization and 2 individuals"))
  session.play("<a-k>Union Hall<enter>")
  #expect(names(session) == ["Oak Hill", "Union Hall"])
}

@Test("Alt-K makes an individual of an organization, with what is known of it")
func changingKind() throws {
  let session = try session(["Oak Hill", "Ana Ruiz"])
  let key = SignOnRecords.Key(.organization, "Ana Ruiz")
  var record = SignOnRecord()
  record.contact = "ana@example.org"
  session.interview.draft.apply(.setRecords([key: record]))
  session.play("<down><home><a-k>")
  #expect(names(session, .individual) == ["Ana Ruiz"])
  let records = session.interview.draft.records
  #expect(records[SignOnRecords.Key(.individual, "Ana Ruiz")].contact == "ana@example.org")
  #expect(records[key].isEmpty)
  session.play("<a-u>")
  #expect(session.interview.draft.records[key].contact == "ana@example.org")
}

@Test("A withdrawn name leaves the list, stays known, and comes back only when it is meant")
func withdrawing() throws {
  let session = try session(["Oak Hill", "Union Hall"])
  session.play("<down><home><a-w>")
  #expect(names(session) == ["Union Hall"])
  let key = SignOnRecords.Key(.organization, "Oak Hill")
  #expect(session.interview.draft.records[key].withdrawn == today)
  session.play("<esc>oak hill<enter>")
  #expect(session.shows("withdrew on November 23, 2026"))
  #expect(names(session) == ["Union Hall"])
  session.play("<enter>")
  #expect(names(session) == ["oak hill", "Union Hall"])
  #expect(session.interview.draft.records.withdrawn.isEmpty)
  session.play("<a-u><a-u>")
  #expect(names(session) == ["Oak Hill", "Union Hall"])
}

@Test("A late signer is marked with the day, and unmarked")
func markingLate() throws {
  let session = try session(["Oak Hill"])
  session.play("<down><a-l>")
  #expect(session.shows("late Nov 23, 2026"))
  session.play("<a-l>")
  #expect(session.interview.draft.records.isEmpty)
}

@Test("Details: title and affiliation stand in the letter, what is private does not")
func details() throws {
  let session = try session(["Oak Hill"], columns: 120)
  session.play("<a-k>Ana Ruiz<enter><down><end><right>")
  session.play("Pastor<enter>Hill Chapel<enter><enter>")
  session.play(" <enter>Bo Adler<enter><enter>bo@example.org<esc>")
  let roll = session.interview.draft.roll
  let ana = try #require(roll[.individual].first.flatMap { roll.signatory($0) })
  #expect(ana.line() == "Ana Ruiz, Pastor, Hill Chapel")
  let record = session.interview.draft.records[SignOnRecords.Key(ana)]
  #expect(record.isAuthorized == true)
  #expect(record.authorizedBy == "Bo Adler")
  #expect(record.contact == "bo@example.org")
  #expect(session.interview.draft.pendingRename == nil)
  var builder = LetterBuilder(session.interview.template)
  let text = LetterLayout(builder.letter(of: session.interview.draft), columns: 72).text
  #expect(text.contains("Ana Ruiz, Pastor, Hill Chapel"))
  #expect(!text.contains("Bo Adler"))
  #expect(!text.contains("bo@example.org"))
}

@Test("What is typed for a detail is kept before the field is left, and taken back as one")
func pendingDetail() throws {
  let session = try session(["Oak Hill"])
  session.play("<down><right>Mei")
  #expect(session.interview.draft.pendingRename?.text == "Mei")
  #expect(session.interview.draft.pendingRename?.part == .signer)
  session.play("<a-5><a-2>")
  let roll = session.interview.draft.roll
  #expect(roll.all.first?.signer == "Mei")
  session.play("<a-u>")
  #expect(session.interview.draft.roll.all.first?.signer == nil)
  session.play("<a-e>")
  #expect(session.interview.draft.roll.all.first?.signer == "Mei")
}

@Test("“File under” moves a name")
func filingUnderOtherWords() throws {
  let session = try session(["Oak Hill"])
  session.play("<a-k>Ana de la Cruz<enter>Bo Field<enter>")
  #expect(names(session, .individual) == ["Ana de la Cruz", "Bo Field"])
  session.play("<down>")
  let index = session.interview.draft.roll.count(.organization)
  session.play("<home><down><right>")
  #expect(session.interview.detailInFocus?.signatory.name == "Ana de la Cruz", "\(index)")
  session.play("<enter><enter>Zeta<esc>")
  #expect(names(session, .individual) == ["Bo Field", "Ana de la Cruz"])
  #expect(session.shows("Zeta"))
}

@Test("A detail's date that is none is told and not kept")
func detailDate() throws {
  let session = try session(["Oak Hill"])
  session.play("<down><right>")
  while session.interview.detailInFocus?.field != .record(.date) { session.play("<down>") }
  session.play("soon<enter>")
  #expect(session.shows("“soon” is not a date"))
  session.play("<up>11/20/2026<esc>")
  let key = SignOnRecords.Key(.organization, "Oak Hill")
  #expect(session.interview.draft.records[key].date == LetterDate(year: 2026, month: 11, day: 20))
}

@Test("Options: the article, the count in words, signers, headings")
func options() throws {
  let session = try session(["The Open Table", "Quilt Circle"], columns: 120)
  session.play("<a-o>")
  #expect(session.shows("How the list is written"))
  session.play(" ")
  #expect(names(session) == ["Quilt Circle", "The Open Table"])
  session.play(" <down> ")
  #expect(session.interview.draft.rollStyle.countsInWords)
  #expect(session.shows("undersigned two local"))
  session.play("<down><down>National, Local<esc><down><home><a-h>")
  let roll = session.interview.draft.roll
  #expect(roll.rules.sections == ["National", "Local"])
  #expect(session.shows("is now under “National”."))
  session.play("<a-h>")
  #expect(session.shows("is now under “Local”."))
  session.play("<a-h>")
  #expect(session.shows("is now under no heading."))
}

@Test("Signers that came with an import stand in the letter once they are shown")
func showingSigners() throws {
  let session = try session(["Oak Hill"], columns: 120)
  var record = SignOnRecord()
  (record.authorizedBy, record.title) = ("Mei Chen", "Director")
  session.interview.draft.apply(.setRecords([SignOnRecords.Key(.organization, "Oak Hill"): record]))
  session.play("<a-o><down><down> ")
  #expect(
    session.interview.draft.roll.all.first?.line(showingSigner: true)
      == "Oak Hill — Mei Chen, Director")
  session.play("<a-u>")
  #expect(session.interview.draft.roll.all.first?.signer == nil)
}

@Test("Two names that look alike are asked about in the review: merged, or both kept")
func lookAlikes() throws {
  let session = try session(["Mill Creek Families Center", "Mill Creek Families Centre"])
  session.play("<a-5>")
  #expect(session.shows("looks like"))
  session.play("<enter>1")
  let merged = try #require(session.interview.draft.roll.all.first)
  #expect(session.interview.draft.roll.count(.organization) == 1)
  #expect(merged.aliases.count == 1)
  #expect(!session.shows("looks like"))
  // Its other spelling is listed already.
  session.play("<a-2>\(merged.aliases[0])<enter>")
  #expect(session.shows("Already listed"))
  while session.interview.draft.roll.count(.organization) < 2 { session.play("<a-u>") }
  session.play("<a-2><c-u><a-5>")
  #expect(session.shows("looks like"))
  session.play("<home><s-tab><a-5>")
  session.interview.review.index = 0
  session.play("<enter>b")
  #expect(session.interview.draft.roll.count(.organization) == 2)
  #expect(!session.shows("looks like"))
}

@Test("What changed since the last export is listed")
func changesSinceExport() throws {
  let session = try session(["Oak Hill", "Union Hall"])
  let request = ExportRequest(
    path: "~/letter", formats: [.text], setup: try usualSetup(), replaces: false)
  _ = session.interview.start(request)
  session.interview.receive(
    .exported(WrittenFiles(request: request, paths: ["~/letter.txt"], folder: "~")))
  session.play("<enter><down><home><a-w><esc>Zinnia House<enter><a-5>")
  while session.interview.reviewItems[session.interview.review.index] != .changes {
    session.play("<tab>")
  }
  session.play("<enter>")
  #expect(session.shows("Since the export of November 23, 2026"))
  #expect(session.row(containing: "Zinnia House")?.contains("new") == true)
  #expect(session.row(containing: "Oak Hill")?.contains("withdrew") == true)
  #expect(!session.shows("Union Hall   "))
}
