// A later import of an export that has grown doubles nobody and offers what changed.
import LetterCore
import Testing

@testable import SignOnImport

private func imported(_ text: String, into draft: Draft = draft()) throws -> Draft {
  var draft = draft
  draft.apply(ImportPlan(try table(text), into: draft).edit(in: draft))
  return draft
}

private func plan(_ text: String, into draft: Draft) throws -> ImportPlan {
  ImportPlan(try table(text), into: draft)
}

@Test(
  "The same e-mail address with a name spelled nearly alike is a correction, not another signer")
func correctedSpelling() throws {
  let first = try imported("Name,Email\nAna Ruis,a@elm.example\nBen Okafor,b@elm.example\n")
  var later = try plan(
    "Name,Email\nAna Ruiz,a@elm.example\nBen Okafor,b@elm.example\nBella Dee,b@elm.example\n",
    into: first)
  #expect(later.rows[0].outcome == .duplicate(of: "Ana Ruis", line: nil))
  #expect(later.rows[0].news.map(\.part) == [.spelling])
  // Two people may share an address.
  #expect(later.rows[2].outcome == .added)
  later.setAccepted(true, row: 0)
  var changed = first
  changed.apply(later.edit(in: first))
  #expect(Set(changed.roll.all.map(\.name)) == ["Ana Ruiz", "Ben Okafor", "Bella Dee"])
  #expect(changed.records[.init(.individual, "Ana Ruiz")].contact == "a@elm.example")
  #expect(changed.records[.init(.individual, "Ana Ruis")].isEmpty)
}

@Test(
  "Names that one person may have written twice",
  arguments: [
    ("Ana Ruis", "Ana Ruiz", true), ("Ana Ruiz", "Ana Ruiz Gómez", true),
    ("A. Ruiz", "Ana Ruiz", true), ("Riverbend Tennants Union", "Riverbend Tenants Union", true),
    ("Ana Ruiz", "Ben Ruiz", false), ("Elm House", "Oak House", false),
    ("Ana Ruiz", "Ana Okafor", false), ("Jo", "Jo Lee", false),
    ("Local Union 12", "Local Union 123", false), ("Local Union 12", "Local Union 13", false),
    ("Local Union 12", "Local Unoin 12", true), ("Local 12B", "Local 12A", false),
    ("Local Union", "Local Union 12", false),
  ])
func spelledAlike(one: String, other: String, areAlike: Bool) {
  #expect(KnownSignOns.areSpelledAlike(one, other) == areAlike)
  #expect(KnownSignOns.areSpelledAlike(other, one) == areAlike)
}

@Test(
  "A name with another number is another signer, also with the same e-mail address",
  arguments: [
    ("Local Union 12", "Local Union 123", false), ("Local Union 123", "Local Union 12", false),
    ("Local Union 12", "Locl Union 12", true), ("Ward 3 Tenants", "Ward 4 Tenants", false),
    ("Local Un 12", "Local Union 12", true), ("Elm House 2000", "Elm House 200", false),
  ])
func numberedNames(listed: String, row: String, isListed: Bool) throws {
  let head = "Organization,Email\n"
  let first = try imported(head + "\(listed),a@x.example\n")
  let later = try plan(head + "\(row),a@x.example\n", into: first)
  #expect(later.counts.added == (isListed ? 0 : 1))
}

@Test("Who sends in a whole list with one e-mail address has no name taken for another's spelling")
func wholeList() throws {
  func text(_ count: Int, _ name: String) -> String {
    "Organization,Email\n"
      + (0..<count).map { "\(name) \(letters($0)),a@x.example\n" }.joined()
  }
  func letters(_ number: Int) -> String {
    let all = Array("abcdefghijklmnopqrst").map(String.init)
    return all[number / 20 % 20].uppercased() + all[number % 20] + "mont"
  }
  let most = KnownSignOns.mostNamesOfContact
  let few = try imported(text(1, "Tenants of"))
  #expect(try plan(text(1, "Tennants of"), into: few).counts.added == 0)
  #expect(try plan(text(most, "Tennants of"), into: few).counts.duplicates > 0)
  #expect(try plan(text(most + 1, "Tennants of"), into: few).counts.duplicates == 0)
  let many = try imported(text(most + 1, "Tenants of"))
  #expect(try plan(text(1, "Tennants of"), into: many).counts.added == 1)
  // The same row sent in often is one name.
  let often =
    "Organization,Email\n" + String(repeating: "Tennants of Aamont,a@x.example\n", count: 50)
  #expect(try plan(often, into: few).counts.added == 0)
}

@Test(
  "Who later says no is offered to be withdrawn, and is known then as withdrawn",
  arguments: [
    ("Authorized?", "Yes", "No"), ("May we list you publicly?", "Yes", "No"),
    ("Status", "Signed", "Withdrawn"), ("Notes", "", "please do not list us"),
  ])
func laterNo(header: String, before: String, after: String) throws {
  let head = "Organization,Name,\(header)\n"
  let other = "Oak Union,Ben Okafor,\(before)\n"
  let first = try imported(head + "Elm House,Ana Ruiz,\(before)\n" + other)
  #expect(first.roll.all.count == 2)
  var later = try plan(head + "Elm House,Ana Ruiz,\(after)\n" + other, into: first)
  #expect(later.rows[0].news.map(\.part) == [.withdrawal])
  #expect(later.report.contains("new: it no longer signs: “\(after)”."))
  #expect(later.edit(in: first).isEmptyOfNames(in: first))
  later.setAccepted(true, row: 0)
  #expect(later.sentence(ofRow: 0) == "Line 2: “Elm House” comes off the list: “\(after)”.")
  var changed = first
  let day = try #require(LetterDate(year: 2026, month: 11, day: 29))
  changed.apply(later.edit(in: first, today: day))
  #expect(changed.roll.all.map(\.name) == ["Oak Union"])
  #expect(changed.records[.init(.organization, "Elm House")].withdrawn == day)
  let again = try plan(head + "Elm House,Ana Ruiz,\(before)\n" + other, into: changed)
  #expect(again.rows[0].outcome == .refused(.withdrew(day)))
}

extension DraftEdit {
  /// Whether it leaves the list as it is.
  fileprivate func isEmptyOfNames(in draft: Draft) -> Bool {
    var changed = draft
    changed.apply(self)
    return changed.roll.all.map(\.name) == draft.roll.all.map(\.name)
  }
}

@Test("An organization that is blanked or filled in later waits beside the other party")
func otherParty() throws {
  let head = "Name,Organization,Email\n"
  let signed = try imported(head + "Ana Ruiz,Elm House,a@elm.example\n")
  let blanked = try plan(head + "Ana Ruiz,,a@elm.example\n", into: signed)
  #expect(blanked.rows[0].outcome == .waiting(.otherPartyListed("Elm House")))
  // Who signs once more, for themselves, leaves the organization's row where it was.
  let both = try plan(
    head + "Ana Ruiz,Elm House,a@elm.example\nAna Ruiz,,a@elm.example\n", into: signed)
  #expect(both.rows[1].outcome == .added)
  let alone = try imported(head + "Ana Ruiz,,a@elm.example\nBen Okafor,Oak Union,b@elm.example\n")
  let filled = try plan(
    head + "Ana Ruiz,Elm House,a@elm.example\nBen Okafor,Oak Union,b@elm.example\n", into: alone)
  #expect(
    filled.rows[0].outcome == .waiting(.otherPartyListed("Ana Ruiz", isReplaced: true)))
  let another = try plan(head + "Ana Ruiz,Elm House,other@elm.example\n", into: alone)
  #expect(another.rows[0].outcome == .added)
}

@Test("Another section is offered, and its heading comes along")
func changedSection() throws {
  let first = try imported("Organization,Section\nElm House,National\nOak Union,National\n")
  var later = try plan("Organization,Section\nElm House,Local\nOak Union,National\n", into: first)
  #expect(later.rows.map { $0.news.map(\.part) } == [[.section], []])
  later.setAccepted(true, row: 0)
  var changed = first
  changed.apply(later.edit(in: first))
  #expect(changed.roll.rules.sections == ["National", "Local"])
  #expect(changed.roll.all.first { $0.name == "Elm House" }?.section == "Local")
}

@Test("A name that somebody wrote for that of the file is not offered as a new one again")
func renamedRow() throws {
  for text in [
    "Organization,Email\nElm Hse,e@elm.example\nOak Union,o@oak.example\n", "Elm Hse\nOak Union\n",
  ] {
    var first = draft()
    var plan = ImportPlan(try table(text), into: first)
    plan.change(row: 0, name: "Elm House Neighbors")
    first.apply(plan.edit(in: first))
    #expect(first.records[.init(.organization, "Elm House Neighbors")].importedAs == "Elm Hse")
    let again = ImportPlan(try table(text), into: first)
    #expect(again.rows[0].outcome == .duplicate(of: "Elm House Neighbors", line: nil))
    #expect(again.counts.added == 0 && again.rows[0].news.isEmpty)
  }
}

@Test(
  "Another file that does not name a listed organization replaces it by nobody; a grown one does")
func otherFile() throws {
  let head = "Organization,Name,Email,Notes\n"
  let listed = head + "Elm House,Ana Ruiz,ana@elm.example,Call first\n"
  let first = try imported(listed + "Oak Union,Ben Cole,ben@oak.example,\n")
  let row = ",Ana Ruiz,ana@elm.example,By mail\n"
  for (rest, names, words) in [
    ("", ["Elm House", "Oak Union", "Ana Ruiz"], "is listed for the same sign-on."),
    ("Oak Union,Ben Cole,ben@oak.example,\n", ["Oak Union", "Ana Ruiz"], "was replaced."),
  ] {
    var later = try plan(head + row + rest, into: first)
    later.setAccepted(true, row: 0)
    #expect(later.report.contains("“Elm House” \(words)"))
    var changed = first
    changed.apply(later.edit(in: first))
    #expect(Set(changed.roll.all.map(\.name)) == Set(names))
    let note = changed.records[.init(.individual, "Ana Ruiz")].note
    #expect(note.contains("By mail") && note.contains("Call first") == (names.count == 2))
  }
}

@Test("A later no settles a row that had not decided, in the same file and in another")
func laterNo() throws {
  let head = "Organization,Name,Email,Status\n"
  let pending = "Elm House,Ana Ruiz,ana@elm.example,Pending board vote\n"
  let no = "Elm House,Ana Ruiz,ana@elm.example,Declined\n"
  let both = try plan(head + pending + no, into: draft())
  #expect(both.rows[0].outcome == .refused(.declinedOn(line: 3)))
  #expect(try plan(head + no + pending, into: draft()).counts.waiting == 1)
  var open = draft()
  open.apply(
    try plan(head + pending, into: open).edit(in: open, from: "one.csv", today: nil))
  #expect(open.waitingRows.count == 1)
  open.apply(try plan(head + no, into: open).edit(in: open, from: "two.csv", today: nil))
  #expect(open.waitingRows.isEmpty)
}

@Test(
  "A board approval on a day to come waits, by the order of the column's dates",
  arguments: [
    (["13/11/2026", "05/12/2026"], [false, true]), (["11/13/2026", "05/12/2026"], [false, false]),
    (["12/12", "11/3"], [true, false]), (["Approved on 12/5/2026", "Yes"], [true, false]),
    (["Approved on 11/5/2026.", "Approved on 12/5"], [false, true]),
  ])
func approvalDays(answers: [String], wait: [Bool]) {
  let column = StatusColumn(
    header: "Board approval", answers: Set(answers),
    today: LetterDate(year: 2026, month: 11, day: 29))
  #expect(answers.map { column.doubt($0) != nil } == wait)
}

@Test(
  "A part of a cell that is only a place is no name",
  arguments: ["Elder Falls Reading Room of the West", "Deacon Hill School of the Bronx"])
func placeAlone(name: String) throws {
  let row = try plan("Organization\n\(name)\n", into: draft()).rows[0]
  #expect(row.signatory?.name == name && row.outcome == .added)
}
