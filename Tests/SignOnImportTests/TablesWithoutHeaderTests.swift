// Tables whose header is not known, and those that name a contact or further signers.
import LetterCore
import Testing

@testable import SignOnImport

@Test(
  "A first row that may be a header is not added",
  arguments: [
    "Name to list,Contact person", "Column1,Column2", "Who are you?,Where from?", "Crew,Lead",
    "Sort Name,Employer", "¿Quién firma?,¿De dónde?", "A,B",
    "Question 1,Question 2",
  ])
func unknownHeader(header: String) throws {
  let plan = ImportPlan(
    try table("\(header)\nElm House,Kim Oak\nOak Union,Lou Ash\nAsh Hall,Mo Fir\n"), into: draft())
  #expect(plan.additions.map(\.name) == ["Elm House", "Oak Union", "Ash Hall"])
  #expect(plan.rows.first?.doubts.contains(.unclearKind(.header)) == true)
}

@Test("With one row below it, and with a column that somebody chose, it waits, too")
func unknownHeaderOfOneRow() throws {
  let small = try table("Allies,Point of contact\nElm House,Kim Oak\n")
  #expect(ImportPlan(small, into: draft()).additions.map(\.name) == ["Elm House"])
  let chosen = try table("Crew,Lead\nElm House,Kim Oak\nOak Union,Lou Ash\n")
    .choosing(role: .organization, forColumn: 0)
  #expect(ImportPlan(chosen, into: draft()).additions.map(\.name) == ["Elm House", "Oak Union"])
}

@Test(
  "A first row that has what the rows below it have is one of them",
  arguments: [
    "Elm House,a@x.org\nOak Union,b@x.org\n", "Larkspur,Yes\nNeighbors First,Yes\n",
    "Larkspur,Riverbend\nNeighbors First,Oakton\nAsh Hall,Riverbend\n",
    "Larkspur,11/03/2026\nNeighbors First,11/04/2026\n",
    "Elm Tenants Union,Kim,Elm\nOak Workers Coalition,Lou,Oak\nAsh Church,Mo,Ash\n",
    "Larkspur,555-0100\nNeighbors First,555-0101\nAsh Hall,555-0102\n",
    "Larkspur,Ana Ruiz,Elm\nNeighbors First,Ben Cole,Oak\nAsh Hall,Mo Fir,Ash\n",
  ])
func firstRowOfData(text: String) throws {
  let plan = ImportPlan(try table(text), into: draft())
  #expect(plan.counts.added == plan.rows.count)
}

@Test(
  "A contact does not sign where another column has the organizations",
  arguments: [
    "Campaign,Contact", "Program,Contact", "Who,Contact", "Supporter,Contact", "DBA,Contact",
    "Endorsement,Contact", "Initiative,Contact person", "Endorser,Contact",
  ])
func contacts(header: String) throws {
  let plan = ImportPlan(
    try table("\(header),Email\nElm House,Ana Ruiz,a@x.org\nOak Union,Ben Cole,b@x.org\n"),
    into: draft())
  #expect(plan.additions.map(\.name) == ["Elm House", "Oak Union"])
}

@Test("Where it cannot be told which column has them, somebody is asked")
func unclearContacts() throws {
  let unclear = try table("Folks,Contact\nLarkspur,Ana Ruiz\nNeighbors First,Ben Cole\n")
  #expect(throws: SignOnError.self) { try unclear.requireNames() }
  let alone = try table("Contact name,Email,City\nAna Ruiz,a@x.org,Elm\nBen Cole,b@x.org,Oak\n")
  #expect(ImportPlan(alone, into: draft()).counts.addedPeople == 2)
}

@Test(
  "Further signers of a row wait as rows of their own",
  arguments: [
    ("Organization 1,Organization 2", "Oak Union"),
    ("Organization,Second organization", "Oak Union"),
    ("Organization,Co-signing organization", "Oak Union"),
    ("Organization,Additional signers", "Kim Oak"),
    ("Organizations,Individuals", "Kim Oak"), ("Organization,Organization", "Oak Union"),
    ("Organization,Co-signatories", "Oak Union"), ("Organization,Also signing", "Oak Union"),
  ])
func furtherSigners(header: String, further: String) throws {
  let plan = ImportPlan(
    try table("\(header),City\nElm House,\(further),Elm\nAsh Hall,,Ash\nFir Clinic,N/A,Fir\n"),
    into: draft())
  #expect(plan.additions.map(\.name) == ["Ash Hall", "Fir Clinic"])
  #expect(plan.rows.map(\.line) == [2, 2, 3, 4])
  #expect(plan.rows.prefix(2).map { $0.signatory?.name } == ["Elm House", further])
  #expect(plan.counts.waiting == 2)
}

@Test("Further people and further organizations without a header wait, too")
func furtherNames() throws {
  let people = try table("Name 1,Name 2,Email\nAna Ruiz,Ben Cole,a@x.org\nCy Dee,,c@x.org\n")
  #expect(ImportPlan(people, into: draft()).additions.map(\.name) == ["Cy Dee"])
  let plan = ImportPlan(
    try table("Elm House,Oak Union,Elm\nAsh Church,,Elm\nFir Clinic,,Oak\n"), into: draft())
  #expect(plan.additions.map(\.name) == ["Ash Church", "Fir Clinic"])
}

@Test("Beside an organization, its parent, its sponsor or its acronym is no further signer")
func besideOrganizations() throws {
  for header in ["Fiscal sponsor", "Acronym", "Parent organization", "Alternate contact"] {
    let plan = ImportPlan(
      try table("Organization,\(header)\nElm House,Oak Foundation\nAsh Hall,Fir Fund\n"),
      into: draft())
    #expect(plan.additions.map(\.name) == ["Elm House", "Ash Hall"], "\(header)")
  }
}

@Test(
  "A tick that an organization only identifies its person lists the person",
  arguments: [
    "ID only", "ID only?", "Affiliation for identification only?",
    "Is your organization listed for identification only?", "Solo para identificación",
    "Individual signer?",
  ])
func tickedIdentification(header: String) throws {
  let plan = ImportPlan(
    try table(
      "Name,Organization,\(header)\nAna Ruiz,Elm House,\nBen Cole,Oak College,x\n"
        + "Cy Dee,Ash Hall,\n"),
    into: draft())
  #expect(plan.additions.map { $0.line() } == ["Elm House", "Ben Cole, Oak College", "Ash Hall"])
}

@Test(
  "Who does not speak for an organization signs as an individual",
  arguments: [
    "Do you speak for your organization?", "Is this an organizational signature?",
    "Organizational signature", "¿Habla por la organización?", "Speaking for your organization?",
  ])
func speaking(header: String) throws {
  let plan = ImportPlan(
    try table("Name,Organization,\(header)\nAna Ruiz,Elm House,Yes\nBen Cole,Oak College,No\n"),
    into: draft())
  #expect(plan.additions.map { $0.line() } == ["Elm House", "Ben Cole, Oak College"])
}

@Test(
  "Who does not want an employer listed is listed without it",
  arguments: ["May we list your employer?", "May we publish your affiliation?", "Show my employer"])
func withoutEmployer(header: String) throws {
  let plan = ImportPlan(
    try table("Name,Employer,\(header)\nAna Ruiz,Elm Hospital,Yes\nBen Cole,Oak College,No\n"),
    into: draft())
  #expect(plan.additions.map { $0.line() } == ["Ana Ruiz, Elm Hospital", "Ben Cole"])
}
