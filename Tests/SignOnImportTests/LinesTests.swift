import LetterCore
import Testing

@testable import SignOnImport

@Test("One name a line, however lines end; blank lines are passed over")
func readsNames() throws {
  let plan = ImportPlan(lines: "\u{FEFF}One\r\n\r\nTwo\rThree\n  \n Four ", into: draft())
  #expect(plan.additions.map(\.name) == ["One", "Two", "Three", "Four"])
  #expect(plan.rows.map(\.line) == [1, 3, 4, 6])
  #expect(ImportPlan(lines: "", into: draft()).rows.isEmpty)
  // Nothing is known of how they came.
  #expect(plan.rows.allSatisfy { $0.record.isEmpty })
}

@Test("Who is listed already is told with the name and not added, within the paste too")
func duplicates() {
  let plan = ImportPlan(
    lines: "Open table\nOak Hill\nAGORA VECINAL\nThe Oak-Hill\nOak Hill",
    into: draft("The Open Table", "Ágora Vecinal"))
  #expect(plan.additions.map(\.name) == ["Oak Hill"])
  #expect(plan.duplicates.count == 4)
  #expect(
    plan.report == """
      5 rows: 1 added, 4 already listed, 0 refused.
      Line 1: “Open table” is already listed as “The Open Table”.
      Line 3: “AGORA VECINAL” is already listed as “Ágora Vecinal”.
      Line 4: “The Oak-Hill” is already listed on line 2 as “Oak Hill”.
      Line 5: “Oak Hill” is already listed on line 2.

      """)
}

@Test("The marks of a list's items and the quotes of a spreadsheet are no part of the names")
func listMarks() {
  let plan = ImportPlan(
    lines: """
      1. Oak Hill
      12) Union Hall
      • Elm Hall
      - Ash Hall
      – * Fir Hall
      100 Friends of Riverbend
      3rd Street Clinic
      -Dash House
      "Acme, Inc."
      "Neighbors ""of the"" Square"
      "Welcome Home"
      Elm House,
      Ash; House ;
      "Beta, Inc.",
      - - -
      4.
      """, into: draft())
  #expect(
    plan.additions.map(\.name) == [
      "Oak Hill", "Union Hall", "Elm Hall", "Ash Hall", "Fir Hall", "100 Friends of Riverbend",
      "3rd Street Clinic", "-Dash House", "Acme, Inc.", "Neighbors \"of the\" Square",
      "\"Welcome Home\"", "Elm House", "Beta, Inc.",
    ])
  #expect(plan.rows.suffix(2).map(\.outcome) == [.refused(.blank), .refused(.blank)])
}

@Test("A trial says of every row what would be done")
func trialReport() throws {
  let plan = ImportPlan(lines: "Oak Hill\nN/A\nOak hill\nELM HALL NEIGHBORS\n", into: draft())
  var report = ""
  plan.writeReport(isTrial: true) { report += $0 }
  #expect(
    report == """
      4 rows: 2 would be added, 1 already listed, 1 would be refused.
      Line 1: “Oak Hill” would be added as an organization.
      Line 2: “N/A” would be refused: not a name.
      Line 3: “Oak hill” is already listed on line 1 as “Oak Hill”.
      Line 4: “ELM HALL NEIGHBORS” would be added: all capitals, perhaps “Elm Hall Neighbors”.

      """)
}
