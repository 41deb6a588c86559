// Columns that say who signed, who left and when a board decides, and former organizations.
import LetterCore
import Testing

@testable import SignOnImport

@Test(
  "A second row that is not signed, or no longer, is not added",
  arguments: [
    ("Organization,Signature", "Ana Ruiz", "(unsigned)"),
    ("Organization,Signature", "Ana Ruiz", "unsigned"),
    ("Organización,Firma", "Ana Ruiz", "Sin firmar"),
    ("Organization,Unsigned at", "", "2026-11-05 10:22:00"),
    ("Organization,Removed at", "", "2026-11-05"), ("Organization,Date unsigned", "", "11/5/2026"),
    ("Organización,Fecha de baja", "", "05/11/2026"), ("Organization,", "x", ""),
    ("Organization,", "✓", ""), ("Organization,", "TRUE", ""), ("Organization,", "TRUE", "FALSE"),
  ])
func notSigned(header: String, one: String, other: String) throws {
  let plan = ImportPlan(
    try table(
      "\(header),City\nElm House,\(one),Elm\nOak Union,\(other),Oak\nAsh Hall,\(one),Ash\n"),
    into: draft())
  #expect(plan.additions.map(\.name) == ["Elm House", "Ash Hall"])
}

@Test("Ticks in all rows, or in none, ask nothing")
func ticksAlike() throws {
  let plan = ImportPlan(
    try table("Organization,,City\nElm House,x,Elm\nOak Union,x,Oak\n"), into: draft())
  #expect(plan.additions.count == 2)
}

@Test("What a board is to approve later than the day of the import waits")
func boardToCome() throws {
  let table = try table(
    "Organization,Name,Board approval date\nElm House,Ana Ruiz,2026-11-01\nOak Union,Ben Cole,2027-03-01\n"
  )
  let today = try #require(LetterDate(year: 2026, month: 11, day: 30))
  let plan = ImportPlan(table, into: draft(), today: today)
  #expect(plan.rows.map(\.outcome) == [.added, .waiting(.undecided("2027-03-01"))])
  let later = try #require(LetterDate(year: 2027, month: 3, day: 1))
  #expect(ImportPlan(table, into: draft(), today: later).additions.count == 2)
}

@Test(
  "A former organization is an affiliation of its person and never signs",
  arguments: [
    "ex-Fern Hospital", "Ex-Fern Hospital", "formerly Fern Hospital", "retired from Fern Hospital",
    "exdirectora de Fern Hospital", "ex-director of Fern Hospital", "Retired from Fern Hospital",
  ])
func former(text: String) throws {
  let plan = ImportPlan(
    try table("Name,Organization\nAna Ruiz,\(text)\nBen Cole,Elm House\n"), into: draft())
  #expect(plan.additions.map { $0.line() } == ["Ana Ruiz, \(text)", "Elm House"])
  let lines = ImportPlan(lines: "Elm House\n\(text)\n", into: draft())
  #expect(lines.additions.map(\.name) == ["Elm House"])
  #expect(lines.rows[1].outcome == .waiting(.unclearKind(.relation(text))))
}

@Test(
  "Names that begin like that are names",
  arguments: ["Exodus House", "Retired Teachers Association", "Ex Libris Books", "Expo Center"])
func notFormer(name: String) {
  #expect(ImportPlan(lines: "Elm House\n\(name)\n", into: draft()).additions.count == 2)
}

@Test("A service behind a name is no second name, and a title and a place of work are the person's")
func behindNames() {
  let plan = ImportPlan(
    lines: "Individuals:\nTomás Valdez, USMC (Ret.)\nXochi Zamora, Professor, Oak University\n"
      + "Ana Ruiz, PhD, Oak University\n",
    into: draft())
  #expect(
    plan.additions.map { [$0.name, $0.title ?? "", $0.affiliation ?? ""] } == [
      ["Tomás Valdez, USMC (Ret.)", "", ""], ["Xochi Zamora", "Professor", "Oak University"],
      ["Ana Ruiz, PhD, Oak University", "", ""],
    ])
}
