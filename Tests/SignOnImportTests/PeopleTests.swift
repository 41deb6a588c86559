import LetterCore
import Testing

@testable import SignOnImport

@Test("A table without organizations is of individuals, and the report says so")
func takenForIndividuals() throws {
  let sentence =
    "They are read as individuals because no column holds organizations; "
    + "--column organization=… changes that.\n"
  let people = try table("Name,City\nAna Ruiz,B\n")
  #expect(ImportPlan(people, into: draft()).report.contains(sentence))
  let chosen = ImportPlan(people.choosing(role: .organization, forColumn: 0), into: draft())
  #expect(chosen.additions.map(\.kind) == [.organization] && !chosen.report.contains(sentence))
  // Where every row says its kind, nothing is taken for anything.
  let kinds = ImportPlan(
    try table("Kind,Name\nOrganization,Oak\nIndividual,Ana Ruiz\n,Sam Okafor\n"), into: draft())
  #expect(kinds.additions.map(\.kind) == [.organization, .individual, .individual])
  #expect(!kinds.report.contains(sentence))
  #expect(kinds.rows[0].record.authorizedBy.isEmpty)
}

@Test(
  "The first telling word of an answer says the kind",
  arguments: [
    ("Individual (organization listed for identification only)", Signatory.Kind.individual),
    ("Myself", .individual), ("As an organization, not as a person", .organization),
    ("Group", .organization), ("", .organization),
  ])
func kinds(answer: String, kind: Signatory.Kind) throws {
  let plan = ImportPlan(
    try table("Kind,Organization,Name\n\"\(answer)\",Oak,Ana Ruiz\n"), into: draft())
  #expect(plan.additions.map(\.kind) == [kind])
}

@Test("A namesake is told by what differs, among the rows and against the list")
func namesakes() throws {
  var draft = draft()
  let text = "Name,Affiliation,Email\n"
  let listed = try table(text + "Ana Ruiz,Oak,ana@example.org\n")
  draft.apply(ImportPlan(listed, into: draft).edit(in: draft))
  let plan = ImportPlan(
    try table(
      text + "Ana Ruiz,The OAK,Ana@example.org\nAna Ruiz,Elm,\nana ruiz,,a@example.org\n"
        + "Sam Okafor,Ash,s@example.org\nSam Okafor,Fir,o@example.org\n"), into: draft)
  let mend = ": add a middle name to one of them if they are two people.\n"
  #expect(plan.counts == counts(added: 1, duplicates: 4, people: 1))
  #expect(plan.report.contains("Line 2: “Ana Ruiz” is already listed.\n"))
  #expect(
    plan.report.contains("Line 3: “Ana Ruiz” is already listed; the affiliation differs" + mend))
  #expect(
    plan.report.contains(
      "Line 4: “ana ruiz” is already listed as “Ana Ruiz”; the e-mail differs" + mend))
  #expect(
    plan.report.contains(
      "Line 6: “Sam Okafor” is already listed on line 5; the affiliation and the e-mail differ"
        + mend)
  )
  // An organization has many addresses.
  let groups = try table("Organization,Email\nOak,a@example.org\nOak,b@example.org\n")
  #expect(ImportPlan(groups, into: SignOnImportTests.draft()).report.hasSuffix("on line 2.\n"))
}

@Test("People and organizations do not look alike, and each are looked at among their own")
func lookAlikesByKind() throws {
  let plan = ImportPlan(
    try table(
      "Kind,Organization,Name\norganization,Riverbend Neighbors,\nindividual,,Riverbend Neighbor\n"
        + "organization,Riverbend Neighbours,\nindividual,,Riverbend Neighbor-s\n"), into: draft())
  #expect(plan.rows[1].doubts.isEmpty)
  #expect(plan.rows[2].doubts == [.lookAlike("Riverbend Neighbors", line: 2)])
}

@Test("A row that is taken or left is looked at anew, and so are those that look like it")
func lookAlikesAfterDecisions() {
  var plan = ImportPlan(lines: "Oak Hill Centre\nOak Hill Center\n", into: draft())
  #expect(plan.rows[1].doubts == [.lookAlike("Oak Hill Centre", line: 1)])
  plan.setAccepted(false, row: 0)
  #expect(plan.rows[1].doubts.isEmpty)
  plan.setAccepted(true, row: 0)
  #expect(plan.rows[1].doubts == [.lookAlike("Oak Hill Centre", line: 1)])
}
