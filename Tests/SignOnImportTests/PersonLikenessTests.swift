// People of many origins where organizations belong.
import LetterCore
import Testing

@testable import SignOnImport

@Test("A name that may be a person's waits among organizations, in lines and in columns")
func likePeople() throws {
  let names = ["Oluwaseun Adebayo", "Zawadi Mwakasege", "Hter Ku", "Ada Finch, Oak Valley College"]
  let lines = ImportPlan(lines: "Elm House\n" + names.joined(separator: "\n"), into: draft())
  let rows = names.map { "\"\($0)\",Cy Dee\n" }.joined()
  let column = ImportPlan(
    try table("Organization,Contact\nElm House,Cy Dee\n" + rows), into: draft())
  for plan in [lines, column] {
    #expect(plan.additions.map(\.name) == ["Elm House"])
    #expect(
      plan.rows.dropFirst().allSatisfy { $0.outcome == .waiting(.unclearKind(.name(.individual))) })
  }
}

@Test("Where something says that it is an organization, a person's name is only marked")
func likePeopleSaid() throws {
  let plan = ImportPlan(
    lines: "Organizations:\nOluwaseun Adebayo\nZawadi Mwakasege\nElm House\n", into: draft())
  #expect(plan.counts.added == 3)
  #expect(plan.rows.dropFirst().map(\.doubts) == [[.readsAs(.individual)], [], []])
}

@Test("Brands of unknown words are added, and marked, where most organizations are such")
func brands() throws {
  let names = ["Quorra Xanta", "Dwelo Zuvee", "Lambro Tixo", "Vexu Pralin", "Elm House"]
  let plan = ImportPlan(try table("Organization\n" + names.joined(separator: "\n")), into: draft())
  #expect(plan.counts.added == 5)
  #expect(plan.rows.dropLast().allSatisfy { $0.doubts == [.readsAs(.individual)] })
  let mixed = ImportPlan(
    try table("Organization\n" + (names + ["Ana Ruiz"]).joined(separator: "\n")), into: draft())
  #expect(mixed.additions.map(\.name) == ["Elm House"])
}

@Test(
  "Below a heading for neighbors, residents or members stand people",
  arguments: [
    "Neighbors:", "Vecinos:", "Residents:", "Community members", "Community Members:", "## Parents",
    "Miembros de la comunidad:", "Concerned residents", "**Voters:**",
  ])
func groupsOfPeople(heading: String) throws {
  let plan = ImportPlan(lines: "Elm House\n\(heading)\nZawadi Mwakasege\n", into: draft())
  #expect(plan.additions.map(\.kind) == [.organization, .individual])
}

@Test(
  "Names of organizations with such words are no headings",
  arguments: ["National Nurses", "Elm Neighbors", "State Teachers", "Neighbors of Elm"])
func groupsAsNames(line: String) throws {
  #expect(try table("Elm House\n\(line)\nAsh Hall\n").headings.isEmpty)
}
