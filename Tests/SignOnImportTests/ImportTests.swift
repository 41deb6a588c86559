import LetterCore
import Testing

@testable import SignOnImport

private let roll = SignatoryRoll(
  ["The Open Table", "Ágora Vecinal"].compactMap { Signatory(name: $0) })

@Test("One name a line, however lines end; blank lines are passed over")
func readsNames() throws {
  let rows = try SignOnRows(
    names: Array("\u{FEFF}One\r\n\r\nTwo\rThree\n  \n Four ".utf8), source: "names")
  #expect(rows.rows.map(\.signatory.name) == ["One", "Two", "Three", "Four"])
  #expect(rows.rows.map(\.line) == [1, 3, 4, 6])
  #expect(rows.blankCount == 2)
  #expect(try SignOnRows(names: [], source: "x").rows.isEmpty)
}

@Test("Invalid UTF-8 is refused with its line")
func invalidNames() {
  #expect(throws: SignOnError.self) { try SignOnRows(names: [65, 10, 66, 10, 0xFF], source: "x") }
  #expect(SignOnRows.firstInvalidLine([65, 10, 66, 10, 0xFF]) == 3)
  // A character cut off at the line's end belongs to its own line.
  #expect(SignOnRows.firstInvalidLine([65, 10, 0xC3, 10, 66]) == 2)
}

@Test("Who is listed already is told with the name and not added, within the paste too")
func duplicates() {
  let plan = ImportPlan(
    lines: "Open table\nOak Hill\nAGORA VECINAL\nThe Oak-Hill\nOak Hill", into: roll)
  #expect(plan.additions.map(\.name) == ["Oak Hill"])
  #expect(
    plan.duplicates.map(\.existing) == ["The Open Table", "Ágora Vecinal", "Oak Hill", "Oak Hill"])
  #expect(plan.duplicates.map(\.existingLine) == [nil, nil, 2, 2])
  #expect(
    plan.report == """
      1 signatory added, 4 already listed.
      Line 1: “Open table” is already listed as “The Open Table”.
      Line 3: “AGORA VECINAL” is already listed as “Ágora Vecinal”.
      Line 4: “The Oak-Hill” is already listed on line 2 as “Oak Hill”.
      Line 5: “Oak Hill” is already listed on line 2.

      """)
}

@Test("Ten thousand names into a hundred thousand are planned at once")
func manyNames() {
  let many = SignatoryRoll((0..<100_000).compactMap { Signatory(name: "Group \($0) of Riverbend") })
  let lines = (95_000..<105_000).map { "Group \($0) of Riverbend\n" }.joined()
  let clock = ContinuousClock()
  var plan: ImportPlan?
  let time = clock.measure { plan = ImportPlan(lines: lines, into: many) }
  #expect(plan?.additions.count == 5_000)
  #expect(plan?.duplicates.count == 5_000)
  // Generous: this is the debug build on a shared machine.
  #expect(time < .seconds(10))
}

@Test("The marks of a list's items are no part of the names")
func listMarks() {
  let rows = SignOnRows(
    names: """
      1. Oak Hill
      12) Union Hall
      • Elm Hall
      - Ash Hall
      – * Fir Hall
      100 Friends of Riverbend
      3rd Street Clinic
      -Dash House
      - - -
      4.
      """)
  #expect(
    rows.rows.map(\.signatory.name) == [
      "Oak Hill", "Union Hall", "Elm Hall", "Ash Hall", "Fir Hall", "100 Friends of Riverbend",
      "3rd Street Clinic", "-Dash House",
    ])
  #expect(rows.blankCount == 2)
}
