// Edits as JSON, and the identifiers that they name.
import Testing

@testable import LetterCore

@Test("Every edit is read as it was recorded")
func everyEdit() throws {
  let person = try #require(
    Signatory(
      name: "Ana de la Cruz", kind: .individual, title: "Pastor", fileUnder: "Cruz",
      unknown: [JSONMember("x", .array([.null, .real(0.5)]))]))
  var house = try #require(Signatory(name: "Oak Hill"))
  house.signer = "Ben Example"
  house.section = "State"
  house.aliases = ["Oak", "Oaks"]
  house.affiliation = "Union Church"
  var record = SignOnRecord()
  record.authorizedBy = "Ben Example"
  record.title = "Director"
  record.contact = "ben@example.org"
  record.city = "Riverbend"
  record.date = LetterDate(year: 2026, month: 11, day: 23)
  record.means = .mail
  record.isAuthorized = true
  record.note = "Asked twice.\nSays yes."
  record.late = LetterDate(year: 2026, month: 11, day: 24)
  record.withdrawn = LetterDate(year: 2026, month: 11, day: 25)
  record.otherNames = ["Oak Hil", "Oakhill"]
  record.unknown = [JSONMember("x", .array([.null]))]
  let row = WaitingSignOn(house, record: record, source: "a.csv", line: 3, reason: "no answer")
  let edits: [DraftEdit] = [
    .setAnswer("a", .text("1 Plaza\nRiverbend")), .setAnswer("a", .list(["b", ""])),
    .setAnswer("a", .list([])), .setAnswer("a", nil), .insertSignatories([person, house]),
    .restoreSignatories([2: house, 3: person]), .removeSignatories([1, 0, 2]),
    .setFilingRules(FilingRules(ignoresLeadingArticles: false)),
    .setFilingRules(FilingRules(sections: ["National", "State"])),
    .setRollStyle(RollStyle(showsSigners: true)), .setRollStyle(RollStyle(countsInWords: true)),
    .setDistinct(NamePair("Oak Hill", "Oak Hills"), true),
    .setDistinct(NamePair("Oak Hill", "Oak Hills"), false),
    .setRecords([
      SignOnRecords.Key(.organization, "Oak Hill"): record,
      SignOnRecords.Key(.individual, "Oak Hill"): SignOnRecord(),
    ]),
    .setWaiting([
      WaitingSignOn(house, record: record, source: "form.csv", line: 7, reason: "no answer"),
      WaitingSignOn(
        person, record: SignOnRecord(), source: "form.csv", line: 9, reason: "several names"),
    ]), .setWaiting([]),
    .changeWaiting([
      WaitingChange(at: 0, from: row, to: row.turned), WaitingChange(at: 3, from: row, to: nil),
      WaitingChange(at: 1, from: nil, to: row),
    ]), .setRecommendations([]),
    .setRecommendations([
      RecommendationChoice(id: "a", isIncluded: false),
      RecommendationChoice(id: "b", text: "Ours.", unknown: [JSONMember("y", .bool(true))]),
    ]), .setFact("f", .keep), .setFact("f", .omit), .setFact("f", .replace("")), .setFact("f", nil),
    .setPendingName("Elm"), .setPendingRename(PendingRename(id: 1, text: "Oak H")),
    .setPendingRename(nil),
    .setBasis(
      .field("a"), Basis(["b": "Riverbend"], knownOn: LetterDate(year: 2026, month: 11, day: 23))),
    .setBasis(.fact("f"), Basis(["b": "Oak \"Hill\""])), .setBasis(.fact("f"), nil),
    .setFormer("b", ["Elm", "Oak Hill"]), .setFormer("b", []),
    .setSettled(SettledDoubt(check: "weekend", text: "2026-11-29"), true),
    .setSettled(SettledDoubt(check: "weekend", text: "2026-11-29"), false),
  ]
  let roll = organizations(["Aspen House", "Union Hall"])
  for edit in edits + [.all(edits), .all([])] {
    var numbers = RecordNumbers(roll)
    let record = try #require(edit.record(&numbers))
    var identifiers = try #require(RecordedIdentifiers(roll))
    let read = try #require(DraftEdit(record: record, &identifiers), "\(edit)")

    var again = RecordNumbers(roll)
    #expect(read.record(&again) == record)
    #expect(identifiers.reservation == 2 + numbers.absentCount)
  }
}

@Test("Signatories are numbered as they stand in the file; the absent follow")
func numbering() throws {
  var roll = organizations(["Union Hall", "Aspen House", "Oak Hill"])
  let removed = roll.remove([2])
  var numbers = RecordNumbers(roll)
  #expect(numbers(1) == 0)
  #expect(numbers(0) == 1)
  #expect(numbers(7) == 2)
  #expect(numbers(2) == 3)
  numbers.takeBack(to: 1)
  #expect(numbers(9) == 3)
  #expect(numbers(7) == 2)
  #expect((RecordedIdentifiers(roll) == nil) == true)
  #expect(roll.restore(removed) == [2])
  #expect(RecordedIdentifiers(roll) != nil)
}

@Test("Only what was given and is not on the roll can be put back")
func restoring() throws {
  var roll = organizations(["Oak Hill", "Union Hall"])
  let elm = try #require(Signatory(name: "Elm House"))
  #expect(roll.restore([0: elm, -1: elm, 2: elm, .max: elm]) == [])
  roll.reserve(upTo: 4)
  roll.reserve(upTo: 1)
  #expect(roll.restore([0: elm, 2: elm, 4: elm]) == [2])
  #expect(roll.all.map(\.name) == ["Elm House", "Oak Hill", "Union Hall"])
  #expect(roll.insert(try #require(Signatory(name: "Ash"))) == 4)
}

private func object(_ members: (String, JSONValue)...) -> JSONValue {
  .object(members.map { JSONMember($0.0, $0.1) })
}
private let yes = JSONValue.bool(true)
private let a = JSONValue.string("A")
private let organization = ("kind", JSONValue.string("organization"))

@Test(
  "What no edit of the list is recorded as is no edit",
  arguments: [
    object(("filingRules", object(("countArticles", yes)))),
    object(("filingRules", object(("countArticles", yes), ("sections", .array([.string("")]))))),
    object(("filingRules", object(("countArticles", yes), ("sections", .array([a, a]))))),
    object(("rollStyle", object(("showSigners", yes), ("countInWords", .integer(1))))),
    object(("distinct", .array([a, .string("B")]))),
    object(("insert", .array([object(("name", a), organization, ("signer", .integer(1)))]))),
    object(
      (
        "insert",
        .array([object(("name", a), organization, ("aliases", .array([.string("\u{1B}")])))])
      )),
    object(("records", .array([object(("name", a), ("means", .string("pigeon")))]))),
    object(("records", .array([object(("name", a), ("note", .string("\u{1B}")))]))),
    object(("records", .array([object(("name", a), ("late", .string("tomorrow")))]))),
    object(("records", .array([object(("note", a))]))),
    object(("records", .array([object(("name", a), ("otherNames", a))]))),
    object(("records", .array([object(("name", a), ("otherNames", .array([.string("\u{1B}")])))]))),
    object(("waitingRows", .array([.array([.integer(0), .null, .null])]))),
    object(("waitingRows", .array([.array([.integer(-1), .null, .null])]))),
    object(("waitingRows", .array([.array([.integer(0), object(("line", .integer(1))), .null])]))),
  ])
func noListEdit(record: JSONValue) throws {
  var identifiers = try #require(RecordedIdentifiers(SignatoryRoll()))
  #expect((DraftEdit(record: record, &identifiers) == nil) == true)
}
