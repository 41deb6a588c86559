import LetterCore
import Testing

@testable import SignOnImport

@Test(
  "Headers are known by their words",
  arguments: [
    ("Organization name (exactly as it should appear)", SignOnTable.Role.organization),
    ("ORG", .organization), ("Group", .organization), ("Name of your organisation", .organization),
    ("Your name", .name), ("Name", .name), ("Signer", .name), ("Name of person signing", .name),
    ("Contact name", .name), ("Title", .title), ("Your title", .title),
    ("Title at organization", .title), ("Email address", .email), ("E-mail", .email),
    ("City / Town", .city), ("I am authorized to sign for this organization", .authorization),
    ("Authorized", .authorization), ("Timestamp", .date), ("Date", .date), ("Kind", .kind),
    ("Individual or organization?", .kind), ("Affiliation", .affiliation), ("Heading", .section),
    ("Section", .section), ("File under", .fileUnder), ("Notes", .note), ("Comments", .note),
    ("First Name", .firstName), ("Signer's first name", .firstName), ("Given name", .firstName),
    ("Last Name", .lastName), ("Surname", .lastName), ("Authorized by", .authorizedBy),
    ("Title of who authorized", .authorizedTitle), ("Arrived by", .means), ("Signed late", .late),
    ("Are you signing as an individual or for an organization?", .kind),
    ("Are you authorized to sign for your organization?", .authorization),
    ("¿Está autorizada/o para firmar en nombre de su organización?", .authorization),
    ("Are you signing on behalf of an organization?", .forOrganization),
    ("May we print your name?", .consent), ("Name of Church", .organization),
    ("Business Name", .organization), ("Nonprofit", .organization), ("NameGiven", .firstName),
    ("Name (Last)", .lastName), ("Nombre y apellidos", .name), ("Marca temporal", .date),
    ("Submission Date", .date), ("Completion time", .date), ("Name (Middle)", .middleName),
    ("Organization (for identification purposes only)", .affiliation),
    ("How should your name appear?", .name),
    ("How should your organization be listed?", .organization),
  ])
func headers(header: String, role: SignOnTable.Role) {
  #expect(SignOnTable.Role(header: header) == role)
}

@Test(
  "What is asked besides is no name",
  arguments: [
    "Organization website", "Organization address", "Phone", "ZIP", "", "…", "Favourite colour",
    "How did you hear about our organization?", "What is your organization's mission?", "Org ID",
    "Organization type", "Second organization (if any)", "Which group of ours told you?",
    "Would you like to join our mailing list?", "Date of birth", "¿Cómo se enteró de la carta?",
  ])
func foreignHeaders(header: String) {
  #expect(SignOnTable.Role(header: header) == nil)
}

@Test("A role has one column, the first of its header, until another is chosen")
func choosingColumns() throws {
  let first = try table("Organization,Group name,City\nOak,Elm,B\n")
  #expect(first.columns.map(\.role) == [.organization, .ignored, .city])
  let second = first.choosing(role: .organization, forColumn: 1)
  #expect(second.columns.map(\.role) == [.ignored, .organization, .city])
  #expect(second.choosing(role: .ignored, forColumn: 2).columns[2].role == .ignored)
  #expect(ImportPlan(second, into: draft()).additions.map(\.name) == ["Elm"])
  #expect(second.column(named: "group NAME") == 1)
  #expect(second.column(named: "3") == 2)
  #expect(second.column(named: "4") == nil)
}

@Test("A header that is nothing but a role's name wins over one that only speaks of it")
func exactHeaders() throws {
  let table = try table(
    "Are you signing on behalf of an organization?,Which group of ours told you?,Organization name\n"
      + "Yes,Elm,Oak\n")
  #expect(table.columns.map(\.role) == [.forOrganization, .ignored, .organization])
  #expect(ImportPlan(table, into: draft()).additions.map(\.name) == ["Oak"])
}

@Test("A role is chosen by its name, whatever its case", arguments: SignOnTable.Role.allCases)
func roleNames(role: SignOnTable.Role) {
  #expect(SignOnTable.Role(named: role.name) == role)
  #expect(SignOnTable.Role(named: role.name.uppercased()) == role)
  #expect(SignOnTable.Role(named: "Verein") == nil)
}

@Test("First and last names are one name, of who signs or of who is listed")
func halvesOfNames() throws {
  let people = ImportPlan(try table("First Name,Last Name\nAna,Ruiz\n,Okafor\n,\n"), into: draft())
  #expect(people.additions.map(\.name) == ["Ana Ruiz", "Okafor"])
  #expect(people.additions.allSatisfy { $0.kind == .individual })
  #expect(people.rows[2].outcome == .refused(.blank))
  let groups = ImportPlan(
    try table("Organization,Given name,Surname,Title\nOak,Ana,Ruiz,Pastor\n"), into: draft())
  #expect(groups.additions.map(\.name) == ["Oak"])
  #expect(groups.rows[0].record.authorizedBy == "Ana Ruiz")
  let whole = try table("First name,Name\nAna,Ana Ruiz\nSam,\n")
  #expect(ImportPlan(whole, into: draft()).additions.map(\.name) == ["Ana Ruiz", "Sam"])
}

@Test("Without a header the first column that can be a name is one, and the report says so")
func noHeader() throws {
  let plan = ImportPlan(
    try table("11/01/2026,a@example.org,Oak Hill,Yes\n11/02/2026,b@example.org,Elm,No\n"),
    into: draft())
  #expect(
    plan.table.columns.map(\.role) == [.date, .email, .organization, .authorization])
  #expect(plan.report.contains("There is no header; organization from column 3, e-mail from"))
  let other = ImportPlan(try table("Oak,Ash,x\nElm,Fir,y\nAsh,Oak,z\n"), into: draft())
  #expect(other.report.contains("from column 1; nothing is taken from column 2, column 3.\n"))
  #expect(plan.rows[0].record.date == LetterDate(year: 2026, month: 11, day: 1))
  let people = try table("Ana Ruiz,Elm Workers Union,a@e.example\nSam Li,Oak Church,b@e.example\n")
  #expect(people.columns.map(\.role) == [.name, .organization, .email])
  #expect(plan.counts.added == 1 && plan.counts.refused == 1)
}

@Test("A table without a column of names is refused with the headers that it has")
func noNames() throws {
  let strange = try table("City,Email\nB,a@example.org\n")
  #expect(
    throws: SignOnError(
      description: "“x.csv” has no column that is known to hold organizations or names, only "
        + "“City”, “Email”; say which it is with --column organization=HEADER.")
  ) { try strange.requireNames() }
  try strange.choosing(role: .organization, forColumn: 0).requireNames()
  let unknown = try table("Verein;Ort\nOak;B\nElm;B\n").takingFirstRowAsHeader
  #expect(unknown.hasHeader && unknown.rowCount == 2)
  #expect(unknown.column(named: "verein") == 0)
}

@Test("Prefix, middle name and suffix belong to a name; “Mr.” does not")
func partsOfNames() throws {
  let plan = ImportPlan(
    try table(
      "Prefix,First Name,Middle Name,Last Name,Suffix\nRev.,Ana,M.,Ruiz,\nMr.,Ben,,Okafor,Jr.\n"),
    into: draft())
  #expect(plan.additions.map(\.name) == ["Rev. Ana M. Ruiz", "Ben Okafor Jr."])
}

@Test(
  "Yes and no below a header that asks for something else say nothing of who signs",
  arguments: [
    "Childcare needed?", "Vegetarian", "Parking", "Bilingual", "501c3", "Immigrant-led?", "Union",
    "Funded?", "Coalition partner?",
  ])
func answersOfOtherThings(header: String) throws {
  let text = "Organization,\(header)\nElm House,Yes\nOak Union,No\nFir Clinic,No\n"
  #expect(ImportPlan(try table(text), into: draft()).counts.added == 3)
}

@Test(
  "Yes and no below a header that asks for a decision, or for nothing, say who signs",
  arguments: [
    "Answer", "Y/N", "Yes/No", "Response", "", "?", "Confirmed by email?", "Signing?", "On letter?",
    "Endorses",
  ])
func answersOfDecisions(header: String) throws {
  let text = "Organization,\(header)\nElm House,Yes\nOak Union,No\nFir Clinic,No\n"
  #expect(ImportPlan(try table(text), into: draft()).additions.map(\.name) == ["Elm House"])
}

@Test(
  "A column headed “Status” is one, whatever its answers are",
  arguments: ["Ghosted", "No show", "Unreachable", "Bounced", "Lapsed", "Passed", "Alumni", "Blue"])
func statusWhateverTheAnswers(answer: String) throws {
  for status in ["Status", "Estatus"] {
    let text =
      "Organization,\(status)\nElm House,Signed\nOak Union,\(answer)\nAsh Hall,Orange\n"
      + "Fir Clinic,Green\nYew League,Violet\n"
    let plan = ImportPlan(try table(text), into: draft())
    #expect(plan.additions.map(\.name) == ["Elm House"] && plan.counts.waiting == 4)
  }
}

@Test(
  "Answers that say in which capacity people sign are the kind, be it one for all",
  arguments: ["Status", "Estatus", "Capacity", "Contact Type", "Signing as", "Type of signatory"])
func oneCapacityForAll(header: String) throws {
  for (answer, kind) in [
    ("Individual", Signatory.Kind.individual), ("self", .individual),
    ("A título personal", .individual), ("On behalf of my organization", .organization),
  ] {
    let text =
      "Name,Organization,\(header)\nAna Ruiz,Elm House,\(answer)\nBen Cole,Oak Hall,\(answer)\n"
    let plan = ImportPlan(try table(text), into: draft())
    #expect(plan.additions.map(\.kind) == [kind, kind], "\(header): \(answer)")
  }
}

@Test(
  "What a header promises not to publish is not published",
  arguments: [
    "Employer (not published)", "Job title (will not be published)", "Affiliation (private)",
    "Employer - not for publication", "Puesto (no se publicará)",
    "Employer (for internal use only)",
    "Title (won't be shared)", "Organization (confidential)",
  ])
func privateColumns(header: String) throws {
  let text = "Name,\(header),Email\nAna Ruiz,Oak Hospital,a@x.org\nBen Cole,Elm College,b@x.org\n"
  let plan = ImportPlan(try table(text), into: draft())
  #expect(plan.additions.map { $0.line() } == ["Ana Ruiz", "Ben Cole"])
}

@Test("Where a legal name is private, the one for the letter is listed")
func privateLegalName() throws {
  let text = "Legal name (will not be published),Name for the letter\nAna Maria Ruiz,Ana R.\n"
  #expect(ImportPlan(try table(text), into: draft()).additions.map(\.name) == ["Ana R."])
}

@Test(
  "A question whose answers are understood in part is asked all the same",
  arguments: [
    "Authorized to sign?", "Are you authorized to sign?", "¿Está autorizado para firmar?",
  ])
func partlyUnderstood(header: String) throws {
  let text =
    "Organization,Email,\(header)\nElm House,a@x.org,Yes (ED)\nFir House,b@x.org,I think so\n"
    + "Gum House,c@x.org,Not yet\nIvy House,d@x.org,My boss is\nOak House,e@x.org,No\n"
  let plan = ImportPlan(try table(text), into: draft())
  #expect(plan.additions.map(\.name) == ["Elm House"])
}

@Test(
  "A yes to no longer signing is none to signing",
  arguments: [
    ("I no longer want to sign", "Yes", "No"), ("Retirar firma", "Sí", "No"),
    ("Withdraw my signature", "Yes", "No"), ("No longer signing", "x", ""),
  ])
func noLonger(header: String, yes: String, no: String) throws {
  let text = "Organization,\(header)\nElm House,\(yes)\nOak House,\(no)\n"
  #expect(ImportPlan(try table(text), into: draft()).additions.map(\.name) == ["Oak House"])
}

@Test("A text that consents, or does not, is an answer to whether somebody may be listed")
func consentInWords() throws {
  let text =
    "First name,Last name,Organization,Consent Collection\n"
    + "Ana,Ruiz,,I consent to being listed\nBen,Cole,,I do not consent to being listed\n"
    + "Cy,Dee,Elm House,I consent to being listed\n"
  let plan = ImportPlan(try table(text), into: draft())
  #expect(plan.additions.map(\.name) == ["Ana Ruiz", "Elm House"])
}

@Test(
  "A name that a list has broken over two lines waits in both",
  arguments: [
    ("First Presbyterian Church of", "Fernwood"), ("Alliance of Nurses and", "Doctors of Fernwood"),
    ("The League for the", "Rights of Tenants"), ("Asociación de Vecinos de", "Fernwood"),
    ("Sisters of St. Ann &", "Friends"),
  ])
func partedNames(first: String, second: String) {
  let plan = ImportPlan(lines: "Elm House\n\(first)\n\(second)\nOak Hall\n", into: draft())
  #expect(plan.additions.map(\.name) == ["Elm House", "Oak Hall"])
  for row in plan.rows[1...2] { #expect(row.doubts.contains(.unclearKind(.parted))) }
}

@Test("Partners and endorsers are organizations", arguments: ["Partners", "Endorsers", "Sign-ons"])
func partnersSign(header: String) throws {
  let text = "\(header),Contact,Email\nElm House,Ana Ruiz,a@x.org\nOak Union,Ben Cole,b@x.org\n"
  #expect(
    ImportPlan(try table(text), into: draft()).additions.map(\.name) == ["Elm House", "Oak Union"])
}
