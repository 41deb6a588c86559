import LetterCore
import Testing

@testable import SignOnImport

@Test(
  "Headings that rows name and the list lacks come to it in the order of the rows, and go again")
func newHeadings() throws {
  var draft = draft("Oak Hill")
  draft.apply(.setFilingRules(FilingRules(ignoresLeadingArticles: false, sections: ["State"])))
  let plan = ImportPlan(
    try table(
      "Organization,Heading\nElm,National\nAsh,State\nOak Hill,Dead\nFir,Local\nN/A,Dead\nYew,National\n"
    ), into: draft)
  let back = draft.apply(plan.edit(in: draft))
  #expect(draft.roll.rules.sections == ["State", "National", "Local"])
  #expect(!draft.roll.rules.ignoresLeadingArticles)
  #expect(draft.roll.all.map(\.name) == ["Oak Hill", "Ash", "Elm", "Yew", "Fir"])
  #expect(plan.report.contains("Headings are new: “National”, “Local”.\n"))
  draft.apply(back)
  #expect(draft.roll.rules.sections == ["State"] && draft.roll.all.count == 1)
  #expect(
    !ImportPlan(try table("Organization,Heading\nElm,State\n"), into: draft).report.contains("new"))
}

@Test("More headings than a list has room for are told, and their organizations stand without one")
func tooManyHeadings() throws {
  var draft = draft()
  let rows = (0..<150).map { "Group \($0),Heading \($0)\n" }.joined()
  let plan = ImportPlan(try table("Organization,Heading\n" + rows), into: draft)
  draft.apply(plan.edit(in: draft))
  #expect(draft.roll.rules.sections == (0..<FilingRules.mostSections).map { "Heading \($0)" })
  #expect(draft.roll.all.count == 150)
  #expect(plan.report.contains("A list has at most 100 headings; names under 50 more have none."))
}

@Test("People have no heading, for they stand in a list of their own")
func headingsOfPeople() throws {
  let table = try table("Name,Heading\nAna Ruiz,Local\n")
  var draft = draft()
  draft.apply(ImportPlan(table, into: draft).edit(in: draft))
  #expect(draft.roll.all.map(\.section) == [nil] && draft.roll.rules.sections.isEmpty)
}
