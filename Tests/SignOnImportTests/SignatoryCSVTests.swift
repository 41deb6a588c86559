import LetterCore
import Testing

@testable import SignOnImport

/// A draft with names and details that are hard to write.
private func hardDraft() throws -> Draft {
  var signatories = [
    "=HYPERLINK(\"http://example.org\")", "'=1", "''@x", "+2", "-Dash House", "@Work", "Acme, Inc.",
    "Neighbors \"of the\" Square", "“Welcome  Home”", "N/A", "NONE OF YOUR BUSINESS", "• Bullet",
    "'Oak' Hall", "🕊 Peace", "日本語支援センター", "Two  Spaces",
  ].compactMap { Signatory(name: $0) }
  signatories[0].signer = "Ana de la Cruz"
  signatories[0].title = "-Chair"
  signatories[1].section = "Faith, \"all\""
  signatories[2].fileUnder = "Dash"
  var person = try #require(
    Signatory(name: "Ana de la Cruz", kind: .individual, title: "Pastor", fileUnder: "de la Cruz"))
  person.affiliation = "=Oak"
  var other = try #require(Signatory(name: "Sam Okafor", kind: .individual))
  other.title = "Chair  of all"
  signatories[3].section = "Local"
  signatories[4].section = "Local"
  let rules = FilingRules(sections: ["Local", "Faith, \"all\""])
  var draft = Draft(
    template: "t", roll: SignatoryRoll(signatories + [person, other], rules: rules))
  var record = SignOnRecord()
  record.authorizedBy = "=Ana Ruiz"
  record.title = "Chair"
  record.contact = "@ana"
  record.means = .phone
  record.late = LetterDate(year: 2026, month: 12, day: 1)
  draft.apply(
    .setRecords([
      .init(.organization, "Acme, Inc."): record, .init(.individual, "Sam Okafor"): record,
    ])
  )
  return draft
}

@Test("The list that is written is read again as the same list")
func roundTrip() throws {
  let draft = try hardDraft()
  for withRecords in [false, true] {
    let bytes = SignatoryCSV.bytes(of: draft, withRecords: withRecords)
    var other = Draft(template: "t")
    let plan = ImportPlan(try SignOnTable(bytes, source: "x"), into: other)
    #expect(plan.counts == counts(added: 18, people: 2), "\(plan.report)")
    other.apply(plan.edit(in: other))
    #expect(other.roll.all == draft.roll.all)
    #expect(other.roll.rules == draft.roll.rules)
    if withRecords { #expect(other.records.entries == draft.records.entries) }
    #expect(SignatoryCSV.bytes(of: other, withRecords: withRecords) == bytes)
  }
}

@Test("A heading that the letter has no more is not written")
func deadHeadings() throws {
  var draft = try hardDraft()
  draft.apply(.setFilingRules(FilingRules()))
  var other = Draft(template: "t")
  let bytes = SignatoryCSV.bytes(of: draft, withRecords: false)
  other.apply(ImportPlan(try SignOnTable(bytes, source: "x"), into: other).edit(in: other))
  #expect(
    other.roll.rules.sections.isEmpty && other.roll.all.map(\.name) == draft.roll.all.map(\.name))
}

@Test("No field is computed by a spreadsheet, and apostrophes of names stay")
func guards() {
  for field in [
    "=1", "+1", "-1", "@x", "\tx", "\rx", "'=1", "''@x", "'Oak", "", "'", "Oak", " =1", "  @x",
    "\u{A0}-1", "\u{3000}+1", "＝1", "＋1", "－1", "＠x", " ＝1", "'＠x",
  ] {
    let guarded = SignatoryCSV.guarded(field)
    let isComputed = field.unicodeScalars.contains { "=+-@＝＋－＠\t\r".unicodeScalars.contains($0) }
    #expect(guarded.hasPrefix("'") == isComputed || !isComputed && guarded == field)
    #expect(SignatoryCSV.withoutGuard(guarded) == field)
  }
  #expect(SignatoryCSV.guarded("'Oak") == "'Oak")
  // Where another sign parts cells, what stands behind it is the beginning of one.
  for sign in [";", "\t", "\n", "\r", "\r\n"] {
    for field in [
      "Oak\(sign)=1+1\(sign)", "\(sign)@x", "a\(sign)\(sign)''-1", "=a\(sign)+b", "a\(sign)b",
    ] {
      let guarded = SignatoryCSV.guarded(field)
      let cells = guarded.unicodeScalars.split { ";\t\r\n".unicodeScalars.contains($0) }
      for cell in cells {
        #expect(!"=+-@".unicodeScalars.contains(cell.first ?? "a"), "\(guarded.debugDescription)")
      }
      #expect(
        SignatoryCSV.withoutGuard(guarded).unicodeScalars.elementsEqual(field.unicodeScalars))
    }
  }
}

@Test("What is private is written only where it is asked for, and is read again")
func privateColumns() throws {
  var draft = draft("Oak Hill")
  var record = SignOnRecord()
  record.contact = "ana@example.org"
  record.authorizedBy = "Ana Ruiz"
  record.isAuthorized = true
  record.date = LetterDate(year: 2026, month: 11, day: 2)
  draft.apply(.setRecords([.init(.organization, "Oak Hill"): record]))
  let plain = String(decoding: SignatoryCSV.bytes(of: draft, withRecords: false), as: UTF8.self)
  #expect(
    plain
      == "\u{FEFF}Kind,Organization,Name,Title,Heading,File under\r\norganization,Oak Hill,,,,\r\n")
  let full = SignatoryCSV.bytes(of: draft, withRecords: true)
  #expect(
    String(decoding: full, as: UTF8.self).contains("ana@example.org,,2026-11-02,yes,,Ana Ruiz"))
  let row = ImportPlan(try SignOnTable(full, source: "x"), into: Draft(template: "t")).rows[0]
  #expect(row.record.contact == "ana@example.org" && row.record.isAuthorized == true)
  #expect(row.record.date == record.date && row.signatory?.signer == nil)
}

@Test("The example has the columns that are known, and its rows are never listed")
func example() throws {
  let table = try SignOnTable(SignatoryCSV.example, source: "x")
  #expect(
    table.columns.map(\.role) == [.organization, .name, .title, .email, .city, .authorization])
  let plan = ImportPlan(table, into: draft())
  #expect(plan.rows.map(\.outcome) == [.refused(.notAnswer), .refused(.notAnswer)])
}
