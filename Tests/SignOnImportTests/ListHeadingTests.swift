import LetterCore
import Testing

@testable import SignOnImport

@Test(
  "Lines of kind divide a list",
  arguments: [
    ("Organizations", Signatory.Kind.organization), ("ORGANIZATIONS:", .organization),
    ("Organizational signers", .organization), ("Organizational Signatories (12)", .organization),
    ("Endorsing organizations:", .organization), ("Organizaciones", .organization),
    ("Organizaciones firmantes:", .organization), ("**Organizations**", .organization),
    ("## Organizations", .organization), ("— Organizations —", .organization),
    ("Individuals", .individual), ("Individuals:", .individual),
    ("Individual signatories (titles for identification only)", .individual),
    ("Individual Signers*", .individual), ("Personas", .individual),
    ("A título individual", .individual), ("A título personal:", .individual),
    ("### Individuals", .individual), ("**Individuals:**", .individual), ("People:", .individual),
    ("Individuals – affiliations listed for identification purposes only", .individual),
    ("List of individual signatories", .individual), ("Firmas individuales", .individual),
  ])
func headingsOfKind(line: String, kind: Signatory.Kind) throws {
  let table = try table("Elm House\n\(line)\nAsh Hall\n")
  #expect(table.headings.map(\.kind) == [kind] && table.headings.map(\.row) == [1])
  #expect(table.isHeading(1) && !table.isHeading(0) && !table.isHeading(2))
  #expect(table.heading(before: 0).kind == nil)
  #expect(table.heading(before: 2) == (kind, nil))
  #expect(SignOnTable(lines: "Elm House\n\(line)\nAsh Hall\n").headings == table.headings)
  let first = try SignOnImportTests.table("\(line)\nElm House\nAsh Hall\n")
  #expect(first.headings.map(\.kind) == [kind] && first.headings[0].row == 0 && !first.hasHeader)
}

@Test(
  "Names are no headings",
  arguments: [
    "#NeighborsFirst", "Organization of Elm Workers", "Individual Rights Center", "Elm Groups",
    "People’s Union", "United Organizations of Riverbend", "Riverbend Organizations", "Elm House:",
    "**Elm House**", "The Signers’ Club", "Personal Freedom League", "Ana Ruiz", "Group 7",
    "Faith in Action", "Community Voices", "National Elm Network", "#1 Elm",
    "Association of Groups",
    "Organize Riverbend", "Firma Group", "Elm Persons",
  ])
func namesThatLookLikeHeadings(line: String) throws {
  #expect(try table("Elm House\n\(line)\nAsh Hall\n").headings.isEmpty)
}

@Test("Other headings of Markdown become sections, in which headings of kind go on working")
func sections() throws {
  let table = try table(
    """
    # Sign-on letter
    ## Organizations
    ### National
    Elm House
    ### State
    Oak Union
    ## Individuals
    Ana Ruiz
    """)
  #expect(
    table.headings.map(\.text) == [
      "Sign-on letter", "Organizations", "National", "State", "Individuals",
    ])
  #expect(table.heading(before: 3) == (.organization, "National"))
  #expect(table.heading(before: 5) == (.organization, "State"))
  #expect(table.heading(before: 7) == (.individual, nil))
  let inner = try SignOnImportTests.table(
    "# National\nElm House\n## Individuals\nAna Ruiz\n# State\nOak Union\n")
  #expect(inner.heading(before: 1) == (nil, "National"))
  #expect(inner.heading(before: 3) == (.individual, "National"))
  #expect(inner.heading(before: 5) == (nil, "State"))
  let plain = try SignOnImportTests.table(
    "Organizations\nElm House\n# National\nOak Union\nIndividuals\nAna Ruiz\n")
  #expect(plain.heading(before: 3) == (.organization, "National"))
  #expect(plain.heading(before: 5).kind == .individual)
  let scopes = try SignOnImportTests.table(
    "National organizations\nElm House\nLocal organizations\nOak Union\nIndividuals\nAna Ruiz\n")
  #expect(scopes.heading(before: 1) == (.organization, "National organizations"))
  #expect(scopes.heading(before: 3) == (.organization, "Local organizations"))
  #expect(scopes.heading(before: 5).kind == .individual)
}

@Test("“Signatories” signs nothing, and says nothing of who follows")
func neutralHeadings() throws {
  let table = try table("Elm House\nSignatories:\nOak Union\nOrganizations and individuals\nAsh\n")
  #expect(table.headings.map(\.row) == [1, 3] && table.headings.allSatisfy { $0.kind == nil })
}

@Test("A row with nothing but a heading divides a table, and a long list finds few quickly")
func headingsElsewhere() throws {
  #expect(try table("Organization,City\nIndividuals,\nElm,B\n").headings.map(\.row) == [0])
  #expect(try table("Organization,City\nIndividuals,Mill Creek\nElm,B\n").headings.isEmpty)
  let lines = (0..<20_000).map {
    $0 == 10_000 ? "Individuals\n" : "Elm House Organization \($0)\n"
  }
  let long = try SignOnTable(Array(lines.joined().utf8), source: "x")
  #expect(long.headings.map(\.row) == [10_000])
  #expect(long.heading(before: 19_999).kind == .individual)
}

@Test(
  "Marks of Markdown and check boxes are no part of a name",
  arguments: [
    ("[Ash League](https://ash.example)", "Ash League"), ("**Fir Club**", "Fir Club"),
    ("☐ Gum Fund", "Gum Fund"), ("☑ Gum Fund", "Gum Fund"), ("☑️ Gum Fund", "Gum Fund"),
    ("[ ] Gum Fund", "Gum Fund"), ("[x] Gum Fund", "Gum Fund"), ("- [ ] Gum Fund", "Gum Fund"),
    ("- [X] **Gum Fund**", "Gum Fund"), ("* ☐ Gum Fund", "Gum Fund"),
    ("- [Ash League](https://ash.example), Riverbend", "Ash League, Riverbend"),
    ("**[Ash League](https://ash.example)**", "Ash League"),
    ("[**Ash League**](https://ash.example \"Home\")", "Ash League"),
    ("__Fir Club__", "Fir Club"), ("✅ Gum Fund", "Gum Fund"), ("✔️ Gum Fund", "Gum Fund"),
    ("**Fir Club** of Elm", "Fir Club of Elm"), ("[Elm]", "[Elm]"),
    ("[y] Elm", "[y] Elm"), ("[Elm House] Fund", "[Elm House] Fund"), ("🕊 Elm", "🕊 Elm"),
  ])
func marks(text: String, name: String) throws {
  #expect(text.withoutListMark == name)
  #expect(ImportPlan(lines: text, into: draft()).rows.first?.signatory?.name == name)
  #expect(text.withoutBullet == name)
}

@Test("A comma that parts a name from the next is no part of it, in a cell too")
func trailingSeparatorsOfCells() throws {
  let plan = ImportPlan(
    try table("Organization,City\n\"St. Elm of the Valley, Riverbend,\",X\nOak Hall; ,Y\n"),
    into: draft())
  #expect(plan.additions.map(\.name) == ["St. Elm of the Valley, Riverbend", "Oak Hall"])
}
