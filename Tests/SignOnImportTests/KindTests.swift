// Whether a row's person signs, or its organization, and what waits where that cannot be told.
import LetterCore
import Testing

@testable import SignOnImport

private func plan(_ text: String, into draft: Draft = draft()) throws -> ImportPlan {
  ImportPlan(try table(text), into: draft)
}

@Test("The row's own answer comes first, then the header, then whether there is an organization")
func order() throws {
  let rows = try plan(
    """
    Name,Organization,Signing as
    Ana Ruiz,Elm House,Organization
    Ben Okafor,Oak University,Individual
    Cy Dee,,Individual
    Dee Ek,,Organization
    Eve Fox,Ash Fund,Both
    Fay Gil,Fir Fund,

    """
  ).rows
  #expect(
    rows.map(\.outcome) == [
      .added, .added, .added, .waiting(.unclearKind(.organizationNotNamed)),
      .waiting(.unclearKind(.answer("Both"))), .waiting(.unclearKind(.noAnswer)),
    ])
  #expect(
    rows.compactMap(\.signatory?.name) == [
      "Elm House", "Ben Okafor", "Cy Dee", "Dee Ek", "Ash Fund", "Fir Fund",
    ])
  #expect(rows[1].signatory?.affiliation == "Oak University")
}

@Test("A yes or no about signing for an organization is the kind")
func yesOrNo() throws {
  let plan = try plan(
    """
    Name,Organization,Are you signing on behalf of an organization?
    Ana Ruiz,Elm House,Yes
    Ben Okafor,Oak University,No

    """)
  #expect(plan.additions.map(\.kind) == [.organization, .individual])
  #expect(plan.additions.map(\.name) == ["Elm House", "Ben Okafor"])
}

@Test("Blank organizations are individuals where the header says so, and no doubt")
func blankIfIndividual() throws {
  let plan = try plan(
    "Name,Organization (leave blank if signing as an individual)\nAna Ruiz,Elm House\nBen Okafor,\n"
  )
  #expect(plan.additions.map(\.kind) == [.organization, .individual])
  #expect(plan.rows.allSatisfy { $0.doubts.isEmpty })
}

@Test(
  "An organization that is none makes its person an individual, without affiliation",
  arguments: [
    "", "N/A", "n/a", "none", "None.", "-", "—", "individual", "Self", "self-employed", "Retired",
    "retired", "N/A (individual)", "No affiliation", "Just me", "myself", "Private citizen",
    "unaffiliated", "ninguna", "a título personal", "Jubilada", "I am retired", "as an individual",
    "No organization", "concerned citizen",
  ])
func noOrganization(answer: String) throws {
  let plan = try plan(
    "Name,Organization,Title,Authorized?\nBen Okafor,\"\(answer)\",Teacher,No\n")
  let signatory = try #require(plan.additions.first)
  #expect(signatory.kind == .individual && signatory.line() == "Ben Okafor, Teacher")
  // Nobody needs to be authorized to sign for themselves.
  #expect(plan.rows[0].doubts == [.noOrganization(answer)])
}

@Test(
  "Affiliations and titles that say nothing are dropped",
  arguments: [
    ("N/A", "none", "Ana Ruiz"), ("None", "-", "Ana Ruiz"), ("Individual", "Self", "Ana Ruiz"),
    ("Oak University", "n/a", "Ana Ruiz, Oak University"), ("", "Nurse", "Ana Ruiz, Nurse"),
    ("ana ruiz", "Ana Ruiz", "Ana Ruiz"),
  ])
func placeholders(affiliation: String, title: String, line: String) throws {
  let plan = try plan("Name,Affiliation,Title\nAna Ruiz,\(affiliation),\(title)\n")
  #expect(plan.additions.first?.line() == line)
}

@Test("The signer's own name as the organization waits, as a person")
func ownName() throws {
  let row = try plan("Organization,Name\nAna Ruiz,ana ruiz\n").rows[0]
  #expect(row.outcome == .waiting(.unclearKind(.ownName)) && row.signatory?.kind == .individual)
}

@Test("Who does not want to be listed is left out, and so is who did not answer")
func consentColumn() throws {
  let plan = try plan(
    """
    Name,City,May we list your name publicly?
    Ana Ruiz,X,Yes
    Ben Okafor,X,"No, keep me anonymous"
    Cy Dee,X,

    """)
  #expect(
    plan.rows.map(\.outcome) == [
      .added, .refused(.notToBeListed("No, keep me anonymous")), .refused(.listingUnanswered),
    ])
}

@Test("A column of names that mostly read as organizations is taken so; others are asked about")
func namesOfOrganizations() throws {
  let organizations = try plan(
    "Name,URL\nElm Workers Union,a\nOak Federation of Teachers,b\nElm House,c\n")
  #expect(organizations.supposedKind == .organization)
  #expect(organizations.additions.map(\.kind) == [.organization, .organization, .organization])
  #expect(
    organizations.report.contains(
      "read as organizations because most of the names look like organizations"))
  let people = try plan("Name,URL\nAna Ruiz,a\nBen Okafor,b\nElm Workers Union,c\n")
  #expect(people.supposedKind == .individual && people.additions.count == 2)
  #expect(people.rows[2].outcome == .waiting(.unclearKind(.name(.organization))))
  // Taken for a person or for an organization, it no longer waits.
  for kind in Signatory.Kind.allCases {
    var plan = people
    plan.change(row: 2, kind: kind)
    #expect(plan.additions.last?.kind == kind && plan.rows[2].outcome == .added)
  }
}

@Test("Who says that a list is of people gets people, each of them")
func chosenPeople() throws {
  let names = ["Ana Ruiz", "Maria De La Cruz", "Benjamin Okafor-Elm", "Christopher Example"]
  let lines = try SignOnTable(
    Array((names + ["Elm Workers Union"]).joined(separator: "\n").utf8), source: "x")
  let plan = ImportPlan(lines.choosing(role: .name, forColumn: 0), into: draft())
  #expect(plan.additions.map(\.name) == names + ["Elm Workers Union"])
  #expect(plan.additions.allSatisfy { $0.kind == .individual })
  #expect(plan.rows.map(\.doubts.count) == [0, 0, 0, 0, 1])
}

@Test("A later export doubles nothing and offers what changed")
func news() throws {
  var draft = draft()
  let before = """
    Name,Organization,Title,Email,Signing as
    Ana Ruiz,Elm House,Director,ana@elm.example,Organization
    Ben Okafor,Oak University,Teacher,ben@oak.example,Individual
    Cy Dee,Ash Fund,Chair,cy@ash.example,Organization
    DEE EK NEIGHBORS,,,,Organization

    """
  draft.apply(ImportPlan(try table(before), into: draft).edit(in: draft))
  var same = try plan(before, into: draft)
  #expect(same.rows.allSatisfy { $0.news.isEmpty } && same.counts.added == 0)
  let after = """
    Name,Organization,Title,Email,Signing as
    Ana Ruiz,Elm House,Director,new@elm.example,Organization
    Ana Two,Elm House,Clerk,two@elm.example,Organization
    Ben Okafor,Oak University,Professor,ben@oak.example,Individual
    Cy Dee,Ash Fund,Chair,cy@ash.example,Organization

    """
  same = try plan(after, into: draft)
  #expect(same.rows.map { $0.news.map(\.part) } == [[.contact], [], [.title], []])
  #expect(same.counts.added == 0 && same.counts.duplicates == 4)
  let untouched = same.edit(in: draft)
  #expect(!draft.isChanged(by: untouched) || draft.roll.all.count == 3 + 1)
  same.setAccepted(true, rows: [0, 2])
  #expect(same.counts == counts(duplicates: 2, updated: 2))
  var changed = draft
  let back = changed.apply(same.edit(in: draft))
  #expect(changed.roll.all.count == draft.roll.all.count)
  #expect(
    changed.records[.init(.organization, "Elm House")].contact == "new@elm.example"
      && changed.roll.all.contains { $0.line() == "Ben Okafor, Professor, Oak University" })
  changed.apply(back)
  #expect(changed.roll.all == draft.roll.all)
}

@Test("One who is listed as the other kind is offered, not doubled, and a better spelling too")
func otherKind() throws {
  var plan = try plan(
    "Name,City,Kind\nAna Ruiz,X,Individual\nElm House Neighbors,X,Organization\n",
    into: draft("Ana Ruiz", "ELM HOUSE NEIGHBORS"))
  #expect(plan.rows.map { $0.news.map(\.part) } == [[.kind], [.spelling]])
  #expect(plan.counts == counts(duplicates: 2))
  plan.setAccepted(true, rows: [0, 1])
  var changed = draft("Ana Ruiz", "ELM HOUSE NEIGHBORS")
  changed.apply(plan.edit(in: changed))
  #expect(changed.roll.all.map(\.name) == ["Elm House Neighbors", "Ana Ruiz"])
  #expect(changed.roll.all.map(\.kind) == [.organization, .individual])
}

@Test(
  "Answers of yes or no are read with what follows them, whatever the question is",
  arguments: [
    ("No - personal", [Signatory.Kind.individual]), ("No (individual)", [.individual]),
    ("No, as an individual", [.individual]), ("Yes", [.organization]), ("No", [.individual]),
    ("Yes, for identification only", []), ("Yes (pending board approval)", []),
    ("Sí, pero solo para identificación", []), ("No (personal)", [.individual]),
  ])
func yesOrNoAnswers(answer: String, kinds: [Signatory.Kind]) throws {
  let plan = try plan(
    "Name,Organization,Are you signing on behalf of your organization?\n"
      + "Ana Ruiz,Ash University,\"\(answer)\"\nBen Okafor,Elm House,Yes\n")
  #expect(plan.additions.dropLast().map(\.kind) == kinds)
}

@Test(
  "“For identification only if …” beside a question who signs is the organization where it signs")
func conditionalIdentification() throws {
  let plan = try plan(
    """
    Name,Organization (for identification only if you sign as an individual),Signing as
    Ana Ruiz,Elm House,On behalf of an organization
    Ben Okafor,Oak University,As an individual
    Cy Dee,Ash University,

    """)
  #expect(
    plan.additions.map { $0.line() } == [
      "Elm House", "Ben Okafor, Oak University", "Cy Dee, Ash University",
    ])
  let asked = try table(
    "Name,Organization,Organization for identification only?\nAna Ruiz,Ash University,Yes\n")
  #expect(ImportPlan(asked, into: draft()).additions.map(\.kind) == [.individual])
}

@Test("Who is named as an organization only, or as a person only, waits where the other signs")
func otherPartyMissing() throws {
  let rows = try plan(
    """
    Name,Organization,Signing as
    ,Oak House,Individual
    Ana Ruiz,,Organization
    Cy Dee,Elm House,Individual

    """
  ).rows
  #expect(
    rows.map(\.outcome) == [
      .waiting(.unclearKind(.personNotNamed)), .waiting(.unclearKind(.organizationNotNamed)),
      .added,
    ])
  let union = try plan("Organization,Name\n,Elm Tenants Association\n").rows[0]
  #expect(union.outcome == .waiting(.unclearKind(.name(.organization))))
}

@Test("A later export in which somebody signs otherwise waits, beside who is listed")
func signsOtherwise() throws {
  var draft = draft()
  let header = "Name,Organization,Signing as\n"
  draft.apply(
    ImportPlan(
      try table(header + "Ana Ruiz,Elm House,Organization\nBen Okafor,Oak Union,Individual\n"),
      into: draft
    ).edit(in: draft))
  let rows = try plan(
    header + "Ana Ruiz,Elm House,Individual\nBen Okafor,Oak Union,Organization\n", into: draft
  ).rows
  #expect(
    rows.map(\.outcome) == [
      .waiting(.otherPartyListed("Elm House")), .waiting(.otherPartyListed("Ben Okafor")),
    ])
}

@Test("What must not get into a letter waits in titles and affiliations, too")
func details() throws {
  let rows = try plan(
    "Name,Affiliation,Title\nAna Ruiz,a@x.example,607-555-1234\nCy Dee,JosÃ© House,<b>Dean</b>\n"
  ).rows
  #expect(rows.compactMap { $0.signatory?.line() } == ["Ana Ruiz", "Cy Dee, Dean, José House"])
  #expect(
    rows.allSatisfy { row in
      if case .waiting(.detailProposed) = row.outcome { true } else { false }
    })
}

@Test("A given name and a surname read as a person, so that they wait among organizations")
func peopleAmongOrganizations() throws {
  let lines = ImportPlan(
    lines: "Elm House\nMaría Gómez\nAna Ruiz, individual\nCy Dee (as an individual)\n",
    into: draft())
  #expect(
    lines.rows.map(\.outcome) == [
      .added, .waiting(.unclearKind(.name(.individual))), .added, .added,
    ])
  #expect(lines.additions.map(\.name) == ["Elm House", "Ana Ruiz", "Cy Dee"])
  #expect(lines.additions.map(\.kind) == [.organization, .individual, .individual])
}

@Test(
  "What a form asks about who signs is read, however it asks",
  arguments: [
    ("I am signing as an individual", "X", "", [Signatory.Kind.individual, .organization]),
    ("Signature type", "1 - Individual", "2 - Organization", [.individual, .organization]),
    ("Calidad en que firma", "Persona natural", "Persona jurídica", [.individual, .organization]),
    ("Is your organization endorsing?", "No", "Yes", [.organization]),
    ("Will your organization sign on?", "No", "Yes", [.organization]),
    ("Please list my organization", "No", "Yes", [.organization]),
    (
      "Individual or organization?", "My organization is not signing", "Organization",
      [.organization]
    ),
  ])
func questions(header: String, one: String, other: String, kinds: [Signatory.Kind]) throws {
  let plan = try plan(
    "Name,Organization,\"\(header)\"\nAna Ruiz,Ash University,\(one)\nBen Okafor,Elm House,\(other)\n"
  )
  #expect(plan.additions.map(\.kind) == kinds, "\(plan.report)")
}
