// Columns with further names of a row, and what only the person of a row allows.
import LetterCore
import Testing

@testable import SignOnImport

@Test(
  "Further names are read as the first is, wherever their column stands",
  arguments: [
    ("Organization,Organization 2\nElm House,Oak House", ["Elm House", "Oak House"]),
    ("Additional organization,Organization\nElm House,Oak House", ["Oak House", "Elm House"]),
    ("Organization,Organization 2\nElm House,'-Ash House", ["Elm House", "-Ash House"]),
    ("Organization,Organization 2\nElm House,=1+1", ["Elm House"]),
    ("Name,Organization,Organization 2\nAna Ruiz,,Elm House", ["Elm House"]),
    ("Name,Organization,Organization 2\nAna Ruiz,N/A,Elm House", ["Elm House"]),
  ])
func furtherNames(text: String, names: [String]) throws {
  let plan = ImportPlan(try table(text + "\n"), into: draft())
  #expect(plan.rows.map { $0.signatory?.name } == names)
  #expect(plan.counts.waiting == names.count)
  #expect(!plan.report.contains("Not used"))
}

@Test("An organization is not listed by who allows only the person, and the person is without it")
func affiliationNotToBeListed() throws {
  let alone = ImportPlan(
    try table("Organization,OK to list affiliation?\nElm House,No\nOak House,Yes\n"), into: draft())
  #expect(alone.additions.map(\.name) == ["Oak House"])
  #expect(alone.rows[0].outcome == .refused(.notToBeListed("No")))
  let named = ImportPlan(
    try table("Name,Organization,OK to list affiliation?\nAna Ruiz,Elm House,No\n"), into: draft())
  #expect(named.additions.map { $0.line() } == ["Ana Ruiz"])
}
