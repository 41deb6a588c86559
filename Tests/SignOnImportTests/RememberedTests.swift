// What a later import of a grown file knows of earlier decisions, and who no longer signs.
import LetterCore
import Testing

@testable import SignOnImport

private let day = LetterDate(year: 2026, month: 11, day: 29)
private let groups = "Organization,Name,Email,Status\n"
private let oak = "Oak House,Bo Fox,b@oak.example,Signed\n"

private func imported(
  _ text: String, into draft: Draft = draft(), accepting rows: [Int] = [], keeping: [Int] = [],
  inPreview: Bool = false
) throws -> Draft {
  var plan = ImportPlan(try table(text), into: draft, takingWithdrawals: inPreview)
  if !rows.isEmpty { plan.setAccepted(true, rows: rows) }
  if !keeping.isEmpty { plan.setAccepted(false, rows: keeping) }
  var draft = draft
  draft.apply(plan.edit(in: draft, from: "x.csv", today: day))
  return draft
}

private func plan(_ text: String, into draft: Draft, inPreview: Bool = false) throws -> ImportPlan {
  ImportPlan(try table(text), into: draft, takingWithdrawals: inPreview)
}

private func names(_ draft: Draft) -> [String] { draft.roll.all.map(\.name) }

@Test(
  "A row by which a listed name no longer signs is matched to it, however it is spelled",
  arguments: [
    "Oak House,Bo Fox,b@oak.example,Declined\n", "OAK HOUSE,,,Withdrawn\n",
    "Oak House Inc,Bo Fox,b@oak.example,Withdrawn\n", "Óak Hoüse,Bo Fox,,Withdrawn\n",
    "Oak Hse,Bo Fox,b@oak.example,Withdrawn\n", "Oak Huose,,B@Oak.example,Declined\n",
  ])
func withdrawalFindsItsName(row: String) throws {
  let listed = try imported(groups + oak + "Elm Union,Cy Dee,c@elm.example,Signed\n")
  // Somebody looks at it: taken, unless kept.
  let looked = try plan(groups + oak + row, into: listed, inPreview: true)
  #expect(looked.rows[1].outcome == .updated("Oak House") && looked.counts.withdrawn == 1)
  #expect(names(try imported(groups + oak + row, into: listed, inPreview: true)) == ["Elm Union"])
  // Nobody does: it waits, and is reported.
  let report = try plan(groups + oak + row, into: listed)
  #expect(
    report.report.contains(
      "1 row says that a listed name no longer signs: --accept 3 takes it off the list."))
  let waits = try imported(groups + oak + row, into: listed)
  try #require(names(waits) == ["Elm Union", "Oak House"] && waits.waitingRows == [0])
  #expect(waits.records.waiting[0].withdraws)
  // The next import of the file asks once; accepting its line decides.
  #expect(try imported(groups + oak + row, into: waits).records.waiting.count == 1)
  let accepted = try imported(groups + oak + row, into: waits, accepting: [1])
  #expect(names(accepted) == ["Elm Union"] && accepted.records.waiting.isEmpty)
  // Decided in the list of those that wait.
  var gone = waits
  gone.apply(waits.deciding([0], adding: [waits.records.waiting[0]], today: day))
  #expect(names(gone) == ["Elm Union"] && gone.records.withdrawn.count == 1)
  #expect(gone.waitingRows.isEmpty)
  #expect(names(try imported(groups + oak + row, into: gone)) == ["Elm Union"])
  var kept = waits
  let inverse = kept.apply(waits.deciding([0], adding: [], today: day))
  #expect(kept.waitingRows.isEmpty && names(kept) == ["Elm Union", "Oak House"])
  for inPreview in [false, true] {
    let later = try imported(groups + oak + row, into: kept, inPreview: inPreview)
    #expect(later.waitingRows.isEmpty && names(later) == ["Elm Union", "Oak House"])
  }
  kept.apply(inverse)
  #expect(kept.waitingRows == [0])
}

@Test("A signer who was kept in the preview is not taken off by the next import")
func keptInPreview() throws {
  let listed = try imported(groups + oak)
  let text = groups + oak + "Oak House,Bo Fox,b@oak.example,Declined\n"
  let kept = try imported(text, into: listed, keeping: [1], inPreview: true)
  #expect(names(kept) == ["Oak House"] && kept.waitingRows.isEmpty)
  let later = try plan(text, into: kept, inPreview: true)
  #expect(later.counts.withdrawn == 0 && later.standing(ofRow: 1) == .listed(hasNews: false))
  #expect(names(try imported(text, into: kept, accepting: [1], inPreview: true)).isEmpty)
}

@Test("Who signs again below is not taken off by an older row")
func signsAgain() throws {
  let listed = try imported(groups + oak)
  let text = groups + oak + "Oak House,Bo Fox,b@oak.example,Declined\n" + oak
  let later = try imported(text, into: listed, inPreview: true)
  #expect(names(later) == ["Oak House"] && later.waitingRows.isEmpty)
  let dated =
    "Organization,Date,Status\nOak House,2026-11-09,Withdrawn\nOak House,2026-11-02,Signed\n"
  #expect(names(try imported(dated, into: listed, inPreview: true)).isEmpty)
}

@Test("Where several listed names may be meant, a withdrawal waits for each of them")
func severalMayBeMeant() throws {
  let listed = try imported(
    groups + oak + "Oak Hause,Bo Fox,b@oak.example,Signed\n")
  #expect(listed.roll.all.count == 2)
  let row = groups + "Oak Huse,Bo Fox,b@oak.example,Withdrawn\n"
  let looked = try plan(row, into: listed, inPreview: true)
  #expect(looked.rows[0].outcome == .waiting(.mayBeOneOf(["Oak Hause", "Oak House"])))
  var later = try imported(row, into: listed, inPreview: true)
  try #require(later.roll.all.count == 2 && later.waitingRows == [0, 1])
  let house = try #require(later.records.waiting.first { $0.signatory.name == "Oak House" })
  let index = later.records.waiting[0] == house ? 0 : 1
  later.apply(later.deciding([index], adding: [house], today: day))
  #expect(names(later) == ["Oak Hause"] && later.waitingRows.count == 1)
  later.apply(later.deciding(later.waitingRows, adding: [], today: day))
  let again = try imported(row, into: later, inPreview: true)
  #expect(names(again) == ["Oak Hause"] && again.waitingRows.isEmpty)
}

@Test(
  "In one file a no counts for another spelling with the same e-mail address, too",
  arguments: [
    ("Oak Hse,Bo Fox,b@oak.example,Withdrawn\n", true),
    ("Oak House Inc,Bo Fox,,Declined\n", true),
    ("Oak Hse,Bo Fox,other@oak.example,Withdrawn\n", false),
    ("Elm Union,Bo Fox,b@oak.example,Withdrawn\n", false),
  ])
func contradictedBySpelling(row: String, waits: Bool) throws {
  for text in [groups + oak + row, groups + row + oak] {
    let plan = try plan(text, into: draft())
    #expect(plan.counts.waiting == (waits ? 1 : 0) && plan.counts.added == (waits ? 0 : 1))
  }
}

@Test("An accepted correction is not offered backwards by an older row")
func correctedOnce() throws {
  let people = "Name,Email,Title\n"
  let first = try imported(people + "Ana Ruis,a@elm.example,Organizer\n")
  let grown = people + "Ana Ruis,a@elm.example,Organizer\nAna Ruiz,a@elm.example,Director\n"
  let news = try plan(grown, into: first)
  #expect(news.rows.map { $0.news.map(\.part) } == [[], [.spelling, .title]])
  let corrected = try imported(grown, into: first, accepting: [1])
  #expect(corrected.roll.all.map { $0.line() } == ["Ana Ruiz, Director"])
  #expect(corrected.records[.init(.individual, "Ana Ruiz")].otherNames == ["Ana Ruis"])
  for text in [grown, people + "Ana Ruis,,\n"] {
    let later = try plan(text, into: corrected)
    #expect(later.counts.added == 0 && later.rows.allSatisfy(\.news.isEmpty))
  }
}

@Test("A row that was left out for good does not wait again, unless it says something else")
func leftOutForGood() throws {
  let form = """
    Organization,Name,Email,Signing as
    Harbor Clinic,Mei Chen,mei@harbor.example,Organization
    Fir University,Dee Ek,dee@fir.example,Both

    """
  var left = try imported(form)
  try #require(left.waitingRows == [0])
  left.apply(left.deciding([0], adding: []))
  #expect(left.records.waiting[0].record.contact == "dee@fir.example")
  let grown = form + "Elm Union,Cy Dee,c@elm.example,Organization\n"
  let later = try plan(grown, into: left)
  #expect(later.rows[1].outcome == .passedOver && later.counts.leftOutBefore == 1)
  #expect(later.report.contains("1 left out before"))
  let after = try imported(grown, into: left)
  #expect(after.waitingRows.isEmpty && names(after) == ["Elm Union", "Harbor Clinic"])
  #expect(names(try imported(grown, into: after, accepting: [1])).count == 3)
  let answered = grown.replacing("example,Both", with: "example,Organization")
  let signed = try imported(answered, into: after)
  #expect(names(signed) == ["Elm Union", "Fir University", "Harbor Clinic"])
}

@Test(
  "A row that was left out does not stand for another person of the same name",
  arguments: [
    ("ana@elm.example", "other@y.example", true), ("ana@elm.example", "Ana@elm.example", false),
    ("ana@elm.example", "", false), ("", "other@y.example", false), ("", "", false),
  ])
func leftOutPerson(first: String, later: String, waits: Bool) throws {
  let people = "Name,Email,Status\n"
  var left = try imported(people + "Ana Ruiz,\(first),Maybe\n")
  try #require(left.waitingRows == [0])
  left.apply(left.deciding([0], adding: []))
  let other = try plan(people + "Ana Ruiz,\(later),Maybe\n", into: left)
  #expect(other.counts.waiting == (waits ? 1 : 0) && other.counts.leftOutBefore == (waits ? 0 : 1))
  let both = try imported(people + "Ana Ruiz,\(later),Maybe\n", into: left)
  #expect(both.waitingRows.count == (waits ? 1 : 0))
}

@Test("Two people of one name wait both")
func waitingNamesakes() throws {
  let people = "Name,Email,Status\n"
  let one = try imported(people + "Ana Ruiz,ana@elm.example,Maybe\n")
  let both = try imported(
    people + "Ben Okafor,b@oak.example,Signed\nAna Ruiz,other@y.example,Maybe\n", into: one)
  #expect(
    both.waitingRows.map { both.records.waiting[$0].record.contact }
      == ["ana@elm.example", "other@y.example"])
}

@Test("Of a name that withdrew or was removed one look-up says the same as the list of all of them")
func departureOfOne() throws {
  var records = SignOnRecords()
  func record(_ others: [String] = [], withdrawn: LetterDate? = nil) -> SignOnRecord {
    var record = SignOnRecord()
    record.otherNames = others
    record.withdrawn = withdrawn
    record.isTakenOff = withdrawn == nil
    return record
  }
  records[.init(.organization, "Oak House")] = record(["Oak Hse"], withdrawn: day)
  records[.init(.organization, "Elm Union")] = record(["Oak House", "Oak Hse"])
  records[.init(.individual, "Oak House")] = record(["Ana Ruiz"])
  records[.init(.individual, "Ana Ruiz")] = record(["Oak Hse"], withdrawn: day)
  records[.init(.organization, "Ash Hall")] = record(["Ana Ruiz", "Ash Hll"])
  records[.init(.organization, "Fir Union")].note = "listed"
  let all = records.departures
  for name in ["Oak House", "OAK HSE", "The Elm Union", "Ana Ruiz", "Ash Hll", "Fir Union", "Bo"] {
    for kind in Signatory.Kind.allCases {
      let signatory = try #require(Signatory(name: name, kind: kind))
      #expect(
        records.departure(of: signatory) == all[NameIdentity(signatory)], "\(name), \(kind)")
    }
  }
}

@Test("A list is read the same beside a removed name, but for that name")
func plainListBesideRemoved() throws {
  var removed = draft()
  removed.apply(
    .setRecords([
      SignOnRecords.Key(.organization, "Oak House"): SignOnRecord().takenOff(
        try #require(Signatory(name: "Oak House")))
    ]))
  let text = "Elm Union\nOak House\nASH HALL\nAna Ruiz for Fir Fund\n* Birch Fund\nN/A\n"
  let (plain, beside) = (try plan(text, into: draft()), try plan(text, into: removed))
  for row in plain.rows.indices where row != 1 {
    #expect(plain.rows[row].outcome == beside.rows[row].outcome, "\(row)")
  }
  #expect(beside.rows[1].outcome == .refused(.takenOff))
}

@Test("Who was left out in the preview is not added by the next import")
func leftOutInPreview() throws {
  let left = try imported(groups + oak, keeping: [0], inPreview: true)
  #expect(left.roll.isEmpty && left.waitingRows.isEmpty)
  #expect(try imported(groups + oak, into: left).roll.isEmpty)
  #expect(names(try imported(groups + oak, into: left, accepting: [0])) == ["Oak House"])
}

@Test("Who was removed by hand is not added by the next import unless chosen")
func takenOff() throws {
  for text in [groups + oak + "Elm Union,,,Signed\n", "Oak House\nElm Union\n"] {
    var removed = try imported(text)
    let id = try #require(removed.roll.id(named: "Oak House"))
    let listed = try #require(removed.roll.signatory(id))
    let key = SignOnRecords.Key(listed)
    removed.apply(
      .all([
        .removeSignatories([id]), .setRecords([key: removed.records[key].takenOff(listed)]),
      ]))
    #expect(removed.records[key].contact.isEmpty)
    let later = try plan(text, into: removed)
    #expect(later.rows[0].outcome == .refused(.takenOff))
    #expect(names(try imported(text, into: removed)) == ["Elm Union"])
    let chosen = try imported(text, into: removed, accepting: [0])
    #expect(names(chosen) == ["Elm Union", "Oak House"])
    #expect(chosen.records.departures.isEmpty)
  }
}
