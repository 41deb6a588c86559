import LetterCore
import Testing

@testable import SignOnImport

/// The plan for a table with these rows under "Organization,Name,Title,Authorized".
private func plan(_ rows: String, into draft: Draft = draft(), unconfirmed: Bool = false) throws
  -> ImportPlan
{
  ImportPlan(
    try table("Organization,Name,Title,Authorized\n" + rows), into: draft,
    acceptingUnconfirmed: unconfirmed)
}

@Test("Every row of a form's export is accounted for, and the sums equal the rows")
func webForm() throws {
  var draft = draft()
  let table = try SignOnTable(try fixture("sign-ons-web-form.csv"), source: "x")
  let plan = ImportPlan(table, into: draft)
  #expect(plan.rows.count == 187)
  let counts = plan.counts
  #expect(counts.added + counts.duplicates + counts.refused + counts.passedOver == 187)
  #expect(counts.added == 109 && counts.duplicates == 12 && counts.refused == 66)
  // Every row that was not simply added has its line.
  let lines = plan.report.split(separator: "\n").filter { $0.hasPrefix("Line ") }
  let silent = plan.rows.count { $0.outcome == .added && $0.doubts.isEmpty }
  #expect(lines.count == 187 - silent)
  let byLine = Dictionary(uniqueKeysWithValues: plan.rows.map { ($0.line, $0) })
  #expect(byLine[3]?.outcome == .refused(.unanswered))
  #expect(byLine[4]?.outcome == .refused(.notAuthorized("No")))
  #expect(byLine[7]?.outcome == .refused(.blank))
  #expect(byLine[19]?.outcome == .refused(.notAnswer))
  #expect(byLine[21]?.outcome == .duplicate(of: "“Welcome Home” Network", line: 8))
  #expect(byLine[32]?.signatory?.name == "Unity House of Riverbend")
  #expect(byLine[43]?.outcome == .refused(.formula))
  #expect(byLine[53]?.outcome == .refused(.controlCharacters(2)))
  let before = draft.roll.all
  let back = draft.apply(plan.edit(in: draft))
  #expect(draft.roll.count(.organization) == 109)
  #expect(
    draft.records[.init(.organization, "Tri-County Immigrant Rights Action")].contact
      == "person0@example.org")
  draft.apply(back)
  #expect(draft.roll.all == before && draft.records.isEmpty)
}

@Test(
  "What is no name is refused and says why",
  arguments: [
    ("N/A", ImportPlan.Doubt.notAnswer), ("none", .notAnswer), ("Test", .notAnswer),
    ("--", .formula), ("…", .notAnswer), ("Oak Hill (example)", .notAnswer), ("", .blank),
    ("=1+1", .formula), ("@sum", .formula), ("+1", .formula), ("'=1+1", .formula),
    ("\"\tx\"", .formula), ("A\u{1B}[31mB", .controlCharacters(1)),
    ("A\u{9B}B", .controlCharacters(1)), ("A\u{FFFD}B", .controlCharacters(1)),
  ])
func refusals(name: String, doubt: ImportPlan.Doubt) throws {
  let row = try #require(try plan(name + ",,Pastor,yes\n").rows.first)
  let doubts = row.doubts
  #expect(doubts.contains(doubt))
  if case .refused = row.outcome {} else { Issue.record("\(row.outcome)") }
}

@Test(
  "Names that are only unusual are names",
  arguments: [
    "#NeighborsFirst", "¡Presente! Collective", "🕊", "Nope Collective", "Local 1", "32 Blocks",
    "9. Mai", "'Oak' Hall", "O'Malley House", "日本語支援センター", "NYCLU", "ACLU of NY",
  ])
func unusualNames(name: String) throws {
  let plan = try plan(name + ",,,yes\n")
  #expect(plan.additions.map(\.name) == [name])
  #expect(plan.rows[0].doubts.isEmpty)
}

@Test("What only hides is taken out and counted; bullets and line ends are no part of a name")
func cleanedNames() throws {
  let plan = try plan("Hid\u{202E}den\u{200B} Order,,,yes\n\"• Unity\r\n  of Oak\",,,yes\n")
  #expect(plan.additions.map(\.name) == ["Hidden Order", "Unity of Oak"])
  #expect(plan.removedCount == 2)
  #expect(plan.report.contains("2 hidden characters were removed from names."))
}

@Test(
  "Only a yes is a yes",
  arguments: [
    ("Yes", true), ("y", true), ("TRUE", true), ("I am authorized to sign", true), ("✓", true),
    ("Yes, I agree", true), ("No", false), ("No, pending a board vote", false),
    ("I am not authorized", false), ("no, but ask the board", false),
    ("No estoy autorizada", false), ("I'm not authorised", false), ("Never", false),
  ])
func authorization(answer: String, isYes: Bool) throws {
  let plan = try plan("Oak Hill,Ana,Pastor,\"\(answer)\"\n")
  #expect((plan.counts.added == 1) == isYes)
  #expect(plan.rows[0].record.isAuthorized == isYes)
  if !isYes { #expect(plan.rows[0].outcome == .refused(.notAuthorized(answer))) }
}

@Test(
  "Whether the signer is authorized may be left open: the row waits",
  arguments: [
    "Pending board vote", "I'm not sure", "I am not sure yet", "Yes, but ask the board",
    "yes, pending approval", "not authorized yet", "Maybe", "I don't know", "Tentative",
    "pendiente", "No estoy segura", "I think so", "awaiting approval", "Unsure",
    "?", "My boss is",
  ])
func openAuthorization(answer: String) throws {
  let plan = try plan("Oak Hill,Ana,Pastor,\"\(answer)\"\nElm,,,\n")
  #expect(plan.rows[0].outcome == .waiting(.undecided(answer)))
  #expect(plan.rows[0].record.isAuthorized == nil)
  #expect(plan.rows[1].outcome == .refused(.unanswered))
}

@Test("Of two answers whether the signer is authorized, the worse counts, in whatever order")
func severalAuthorizations() throws {
  func outcome(_ one: String, _ other: String) throws -> ImportPlan.Outcome {
    let text =
      "Organization,Name,Authorized,Are you authorized to sign?\nOak Hill,Ana,\(one),\(other)\n"
    return ImportPlan(try table(text), into: draft()).rows[0].outcome
  }
  for (one, other) in [("Yes", "Pending"), ("Yes", "No"), ("No", "Pending")] {
    #expect(try outcome(one, other) == outcome(other, one))
  }
  #expect(try outcome("Pending", "No") == .refused(.notAuthorized("No")))
  #expect(try outcome("Pending", "Yes") == .waiting(.undecided("Pending")))
}

@Test("Every mark of a row has a bit of its own")
func distinctMarks() {
  let marks: [ImportPlan.Marks] = [
    .hasNoName, .isDoubtful, .isRefused, .isInCapitals, .isPlainName, .waits, .hasNews, .isHeading,
    .isPerson, .withdraws, .declines, .isContradicted, .isKnownByContact, .isKnownByOther,
    .isOvertaken, .isLeftOut, .mayBeSeveral, .isUnauthorized,
  ]
  #expect(marks.allSatisfy { $0.rawValue.nonzeroBitCount == 1 })
  #expect(Set(marks.map(\.rawValue)).count == marks.count)
}

@Test(
  "Who first says to be authorized and then not is not added, whether or not others are listed",
  arguments: [[], ["Fir Union"], ["Fir Union", "Ash Hall", "Birch Fund"]])
func authorizedAndThenNot(listed: [String]) throws {
  let draft = Draft(
    template: "t", roll: SignatoryRoll(listed.compactMap { Signatory(name: $0) }))
  let first = try plan(
    "Oak Hill,Ana,Pastor,Yes\nElm,Bo,,Yes\nOak Hill,Ana,Pastor,No\n", into: draft)
  #expect(first.counts.added == 1)
  #expect(first.rows[0].outcome == .waiting(.declinedOn(line: 4)))
  #expect(first.rows[1].outcome == .added)
  // A yes after a no holds.
  let later = try plan("Oak Hill,Ana,Pastor,No\nOak Hill,Ana,Pastor,Yes\n", into: draft)
  #expect(later.counts.added == 1)
}

@Test("A signature that nobody confirmed is added only where that is asked for, and told")
func unconfirmed() throws {
  #expect(try plan("Oak Hill,Ana,Pastor,\n").rows[0].outcome == .refused(.unanswered))
  let plan = try plan("Oak Hill,Ana,Pastor,\nElm,,,No\n", unconfirmed: true)
  #expect(plan.rows.map(\.outcome) == [.added, .refused(.notAuthorized("No"))])
  #expect(plan.report.contains("was added: whether the signer is authorized was not answered"))
  #expect(plan.rows[0].record.isAuthorized == nil)
}

@Test("Names in capitals are added, with a better spelling where there is one")
func capitals() throws {
  let plan = try plan(
    "OLD MILL TENANTS OF THE NYC BRONX,,,yes\nÑANDUTI CENTER,,,yes\nÑandutí Center,,,yes\n")
  #expect(
    plan.rows.map(\.doubts) == [
      [.capitals(suggestion: "Old Mill Tenants of the NYC Bronx")],
      [.respelled(line: 4, isLowercase: false)], [],
    ])
  #expect(plan.rows[1].signatory?.name == "Ñandutí Center")
  #expect(plan.rows[2].outcome == .duplicate(of: "Ñandutí Center", line: 3))
  #expect(Capitals.doubt(about: "O'MALLEY HOUSE", .organization)?.suggestion == "O'Malley House")
  #expect(Capitals.doubt(about: "WORKERS' CENTER", .organization)?.suggestion == "Workers' Center")
}

@Test("One who signs for an organization stays private, unless the letter shows signers")
func signers() throws {
  var draft = draft()
  var row = try plan("Oak Hill,Ana Ruiz,Pastor,yes\n").rows[0]
  #expect(row.signatory?.signer == nil && row.signatory?.title == nil)
  #expect(row.record.authorizedBy == "Ana Ruiz" && row.record.title == "Pastor")
  #expect(row.record.means == .form)
  draft.apply(.setRollStyle(RollStyle(showsSigners: true)))
  row = try plan("Oak Hill,Ana Ruiz,Pastor,yes\n", into: draft).rows[0]
  #expect(row.signatory?.line(showingSigner: true) == "Oak Hill — Ana Ruiz, Pastor")
}

@Test("People are those of a table of people, and those whom a column of kinds names")
func individuals() throws {
  let people = ImportPlan(
    try table("Name,Title,Affiliation\nAna Ruiz,Pastor,Oak Hill\n"), into: draft())
  #expect(people.additions.map { $0.line() } == ["Ana Ruiz, Pastor, Oak Hill"])
  #expect(people.additions[0].kind == .individual)
  let kinds = ImportPlan(
    try table("Kind,Organization,Name,Title\nIndividual,Oak,Ana Ruiz,\nOrganization,Elm,Sam,\n"),
    into: draft())
  #expect(kinds.additions.map { $0.line() } == ["Ana Ruiz, Oak", "Elm"])
}

@Test(
  "One who left the organization blank signs for themselves; without a name the row is left out")
func blankOrganization() throws {
  let plan = try plan(",Ana Ruiz,Pastor,yes\n,,Pastor,yes\n")
  #expect(plan.additions.map { $0.line() } == ["Ana Ruiz, Pastor"])
  #expect(plan.additions.first?.kind == .individual)
  #expect(plan.rows[0].doubts == [.noOrganization("")])
  #expect(plan.rows[1].outcome == .refused(.blank))
}

@Test("What somebody decides about a row counts for those that follow")
func decisions() throws {
  var plan = try plan("Oak Hill,,,No\nOak hill,,,yes\nOAK HILL,,,yes\n")
  #expect(
    plan.rows.map(\.outcome) == [
      .refused(.notAuthorized("No")), .added, .duplicate(of: "Oak hill", line: 3),
    ])
  plan.setAccepted(true, row: 0)
  #expect(
    plan.rows.map(\.outcome) == [
      .added, .duplicate(of: "Oak Hill", line: 2), .duplicate(of: "Oak Hill", line: 2),
    ])
  // A duplicate stays one.
  plan.setAccepted(true, row: 1)
  #expect(plan.counts.added == 1)
  plan.setAccepted(false, row: 0)
  plan.setAccepted(false, row: 1)
  #expect(
    plan.rows.map(\.outcome) == [.refused(.notAuthorized("No")), .passedOver, .passedOver])
  #expect(plan.counts == counts(refused: 1, passedOver: 2))
  plan.setAccepted(true, row: 1)
  plan.change(row: 1, name: "Elm Hall")
  #expect(plan.additions.map(\.name) == ["Elm Hall", "OAK HILL"])
  // A name that is typed is judged as one.
  plan.change(row: 1, name: " n/a ")
  #expect(plan.rows[1].outcome == .refused(.notAnswer))
  plan.change(row: 1, name: " ")
  #expect(plan.rows[1].outcome == .refused(.blank))
}

@Test("Who withdrew is not listed again by accident, and signs again if somebody says so")
func withdrawal() throws {
  var draft = draft()
  let date = try #require(LetterDate(year: 2026, month: 11, day: 3))
  var record = SignOnRecord()
  record.withdrawn = date
  record.note = "by phone"
  draft.apply(.setRecords([.init(.organization, "The Oak Hill"): record]))
  var plan = try plan("Oak-Hill,Ana,,yes\n", into: draft)
  #expect(plan.rows[0].outcome == .refused(.withdrew(date)))
  plan.setAccepted(true, row: 0)
  draft.apply(plan.edit(in: draft))
  #expect(draft.roll.all.map(\.name) == ["Oak-Hill"])
  let now = draft.records[.init(.organization, "Oak-Hill")]
  #expect(now.withdrawn == nil && now.note == "by phone" && now.authorizedBy == "Ana")
  #expect(draft.records.withdrawn.isEmpty)
}

@Test("A duplicate that knows more of a signature fills in what is missing")
func fillingRecords() throws {
  var draft = draft("The Oak Hill")
  var record = SignOnRecord()
  record.note = "met in May"
  draft.apply(.setRecords([.init(.organization, "The Oak Hill"): record]))
  let table = try table(
    "Organization,Name,Email,Note,Date,Authorized\nOak Hill,Ana,a@example.org,x,2026-11-02,yes\n")
  draft.apply(ImportPlan(table, into: draft).edit(in: draft))
  let filled = draft.records[.init(.organization, "The Oak Hill")]
  #expect(filled.note == "met in May" && filled.contact == "a@example.org")
  #expect(filled.isAuthorized == true && filled.authorizedBy == "Ana")
  #expect(filled.date?.iso == "2026-11-02")
  #expect(!draft.isChanged(by: ImportPlan(table, into: draft).edit(in: draft)))
}

@Test("A comma outside quotes moves what follows, and such a row is doubtful")
func surplusFields() throws {
  let plan = try plan(
    "Acme, Inc.,Ana,Pastor,yes\nOak,Ana,Pastor,yes,,\nElm,Ana\n", unconfirmed: true)
  #expect(plan.rows[0].doubts.contains(.surplusFields(1)))
  #expect(plan.rows.map(\.outcome)[1...] == [.added, .added])
}

@Test("A toggle among thousands of rows decides about all of them")
func manyRows() throws {
  let lines = (0..<4_000).map { "Group \($0 / 2) of Riverbend\n" }.joined()
  var plan = ImportPlan(lines: lines, into: draft("Group 7 of Riverbend"))
  #expect(plan.counts == counts(added: 1_999, duplicates: 2_001))
  plan.setAccepted(false, row: 3_998)
  #expect(plan.counts == counts(added: 1_998, duplicates: 2_000, passedOver: 2))
  #expect(plan.rows[3_999].outcome == .passedOver)
}
