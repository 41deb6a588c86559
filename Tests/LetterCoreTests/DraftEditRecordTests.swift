// Edits as JSON, and the identifiers that they name.
import Testing

@testable import LetterCore

@Test("Every edit is read as it was recorded")
func everyEdit() throws {
  let person = try #require(
    Signatory(
      name: "Ana de la Cruz", kind: .individual, title: "Pastor", fileUnder: "Cruz",
      unknown: [JSONMember("x", .array([.null, .real(0.5)]))]))
  let house = try #require(Signatory(name: "Oak Hill"))
  let edits: [DraftEdit] = [
    .setAnswer("a", .text("1 Plaza\nRiverbend")), .setAnswer("a", .list(["b", ""])),
    .setAnswer("a", .list([])), .setAnswer("a", nil), .insertSignatories([person, house]),
    .restoreSignatories([2: house, 3: person]), .removeSignatories([1, 0, 2]),
    .setFilingRules(FilingRules(ignoresLeadingArticles: false)), .setRecommendations([]),
    .setRecommendations([
      RecommendationChoice(id: "a", isIncluded: false),
      RecommendationChoice(id: "b", text: "Ours.", unknown: [JSONMember("y", .bool(true))]),
    ]), .setFact("f", .keep), .setFact("f", .omit), .setFact("f", .replace("")), .setFact("f", nil),
    .setPendingName("Elm"), .setPendingRename(PendingRename(id: 1, text: "Oak H")),
    .setPendingRename(nil),
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
