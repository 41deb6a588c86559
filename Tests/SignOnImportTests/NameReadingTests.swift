// What is read from the cell of a name: what is no name, and what got into one.
import LetterCore
import Testing

@testable import SignOnImport

/// The first row of a table with this organization.
private func row(_ organization: String) throws -> ImportPlan.Row {
  let cell = "\"" + organization.replacing("\"", with: "\"\"") + "\""
  let plan = ImportPlan(try table("Organization,City\n\(cell),Riverbend\n"), into: draft())
  return try #require(plan.rows.first)
}

@Test(
  "An address, marks of a web page, wrong letters and notes are proposed to be left out",
  arguments: [
    ("Elm House (info@elm.example)", "Elm House", ImportPlan.Doubt.Rewriting.address),
    ("Oak Union <https://oak.example>", "Oak Union", .address),
    ("Oak Union, www.oak.example", "Oak Union", .address),
    ("Oak Union - oak.example/about", "Oak Union", .address),
    ("Oak Union [oak.example]", "Oak Union", .address),
    ("Elm House 555-123-4567", "Elm House", .address),
    ("Elm House, tel: (555) 123-4567", "Elm House", .address),
    ("Elm House +1 555 123 4567", "Elm House", .address),
    ("info@elm.example Elm House", "Elm House", .address),
    ("mailto:info@elm.example – Elm House", "Elm House", .address),
    ("Elm House, 12 Main Street, Riverbend, NY 12000", "Elm House", .address),
    ("Oak House, PO Box 12", "Oak House", .address),
    ("Elm House, Riverbend, NY 12000", "Elm House", .address),
    ("Elm House TBD", "Elm House", .note), ("Elm House (verify)", "Elm House", .note),
    ("La UniÃ³n del Olmo", "La Unión del Olmo", .encoding),
    ("Womenâ€™s Elm League", "Women’s Elm League", .encoding),
    ("CafÃ© Elm â€“ Riverbend", "Café Elm – Riverbend", .encoding),
    ("Elm &amp; Oak House", "Elm & Oak House", .markup),
    ("O&#39;Malley House", "O'Malley House", .markup),
    ("<b>Elm House</b>", "Elm House", .markup),
    ("<p>Elm House</p><br/>", "Elm House", .markup),
    ("Elm House – confirmed by phone", "Elm House", .note),
    ("Elm House (pending)", "Elm House", .note),
    ("Elm House (please list us as The Elm House)", "The Elm House", .note),
    ("Elm House - pending board approval", "Elm House", .note),
    ("Elm House (to be confirmed)", "Elm House", .note),
    ("Elm House ???", "Elm House", .note),
  ])
func proposals(raw: String, name: String, why: ImportPlan.Doubt.Rewriting) throws {
  let row = try row(raw)
  #expect(row.signatory?.name == name)
  guard case .waiting(.proposed(let from, let because)) = row.outcome else {
    Issue.record("\(raw): \(row.outcome)")
    return
  }
  #expect(from == raw && because == why)
}

@Test(
  "Names that only look like something else are names",
  arguments: [
    "MoveOn.org", "350.org Riverbend", "Elm.example", "Jews/Arabs United", "Local 1199-2",
    "9/11 Families of Elm", "1199SEIU", "32BJ Elm", "100 Voices 2026", "Elm @ Oak",
    "São Paulo Friends", "Ã Casa", "Elm (Riverbend Chapter)", "Justice – Elm County",
    "Pending Justice Project", "Elm – Pending Justice", "Called to Action (Elm)", "R&D Elm",
    "Elm & Co.", "A < B Elm", "Check Elm", "Testa Family Fund", "Testament Church",
    "Sample Street Church", "Elm's \"Best\" House", "¿Quién Vive? Elm", "Elm 24/7",
    "St. Elm (Oak) & Ash", "U.S./Mexico Elm Project", "Elm-555", "Same Sky Alliance",
    "Retired Teachers of Elm", "Self-Help Elm", "Individual Rights Elm", "No More Elm",
    "3rd Street Clinic", "42 Elm Street Tenants", "Local 12, Elm Workers",
    "Elm House, Room for All",
    "None Left Behind", "Nada Elm", "Yes We Can Elm",
  ])
func unusual(name: String) throws {
  let row = try row(name)
  #expect(row.outcome == .added && row.doubts.isEmpty, "\(row.outcome) \(row.doubts)")
  #expect(row.signatory?.name == name)
}

@Test(
  "What is no name at all is left out",
  arguments: [
    ("info@elm.example", ImportPlan.Doubt.notName(.mailAddress)),
    ("https://www.elm.example/about", .notName(.webAddress)),
    ("www.elm.example", .notName(.webAddress)), ("555-123-4567", .notName(.telephoneNumber)),
    ("(555) 123-4567", .notName(.telephoneNumber)), ("11/20/2026", .notName(.number)),
    ("12 Main Street", .notName(.streetAddress)), ("12000", .notName(.number)),
    ("12000-1234", .notName(.number)),
    ("November 20, 2026", .notName(.number)), ("Same as above", .notAnswer),
    ("undefined", .notAnswer), ("N/A", .notAnswer), ("ditto", .notAnswer),
  ])
func noNames(raw: String, doubt: ImportPlan.Doubt) throws {
  #expect(try row(raw).outcome == .refused(doubt))
}

@Test(
  "A test of the form waits",
  arguments: ["Test Organization", "Test Org 2", "testing 123", "Sample Organization", "prueba 1"])
func trials(name: String) throws {
  #expect(try row(name).outcome == .waiting(.trial))
}

@Test(
  "Letters of one case are marked, with a spelling that can be taken",
  arguments: [
    ("ELM HOUSE NEIGHBORS", Signatory.Kind.organization, "Elm House Neighbors"),
    ("NYCLU OF ELM COUNTY", .organization, "NYCLU of Elm County"),
    ("elm house neighbors", .organization, "Elm House Neighbors"),
    ("casa del olmo", .organization, "Casa del Olmo"),
    ("the elm house, Inc.", .organization, "The Elm House, Inc."),
    ("ANA RUIZ", .individual, "Ana Ruiz"), ("EVE FOX", .individual, "Eve Fox"),
    ("ana de la cruz", .individual, "Ana de la Cruz"),
    ("SEAN O'MALLEY III", .individual, "Sean O'Malley III"),
    ("ANGUS MCDONALD JR", .individual, "Angus McDonald Jr"),
    ("CY DEE, MSW", .individual, "Cy Dee, MSW"),
  ])
func spellings(raw: String, kind: Signatory.Kind, better: String) throws {
  let header = kind == .organization ? "Organization" : "Name"
  var plan = ImportPlan(try table("\(header),City\n\"\(raw)\",X\n"), into: draft())
  let row = try #require(plan.rows.first)
  #expect(row.outcome == .added && row.signatory?.name == raw && row.signatory?.kind == kind)
  #expect(row.doubts.compactMap(\.suggestion) == [better])
  #expect(plan.takeSpellings(ofRows: [0]) == 1)
  #expect(plan.additions.map(\.name) == [better] && plan.rows[0].doubts.isEmpty)
  #expect(plan.takeSpellings(ofRows: [0]) == 0)
}

@Test("A spelling is taken only of a name that is added, and what waits goes on waiting")
func spellingsOfOthers() throws {
  var plan = ImportPlan(
    lines: "TEST ORGANIZATION\nELM HOUSE COALITION – confirmed by phone\n=OAK HOUSE COALITION\n"
      + "ASH HOUSE COALITION\nFIR HOUSE COALITION\n", into: draft())
  plan.setAccepted(false, row: 3)
  plan.takeSpellings(ofRows: plan.rows.indices)
  #expect(plan.additions.map(\.name) == ["Fir House Coalition"])
}

@Test("Look-alikes among several names of a cell are told with their line")
func lookAlikesInACell() throws {
  let cell = (1...9).map { "Riverbend Neighbors Group \($0)a" }.joined(separator: "; ")
  var plan = ImportPlan(
    try table("Organization,City\nElm House,X\n\"\(cell); Riverbend Neighbours\",X\nElm Hause,X\n"),
    into: draft())
  plan.setAccepted(true, rows: plan.rows(onLines: 3...3))
  #expect(plan.rows.last?.line == 4 && plan.additions.count == 12)
}

@Test("Names that have words of placeholders in them are whole, and so are titles")
func wholeNames() throws {
  let plan = ImportPlan(
    try table(
      "First name,Last name,Title\nNan,Ruiz,Retired teacher\nJi-won,Na,Homemaker\nMin,No,N/A\n"
        + "Citizen,Cope,none\n"), into: draft())
  #expect(
    plan.additions.map { $0.line() } == [
      "Nan Ruiz, Retired teacher", "Ji-won Na, Homemaker", "Min No", "Citizen Cope",
    ])
}

@Test("Several names in a cell are rows of their own, and each waits")
func severalNames() throws {
  let text =
    "Organization,Name\n\"Oak Union\nOak Fund\",Ben\nElm House,Ana\nAsh League; Ash Fund,Cy\n"
  var plan = ImportPlan(try table(text), into: draft())
  #expect(plan.rows.map(\.line) == [2, 2, 4, 5, 5])
  #expect(plan.counts == counts(added: 1, waiting: 4))
  #expect(
    plan.rows.compactMap(\.signatory?.name) == [
      "Oak Union", "Oak Fund", "Elm House", "Ash League", "Ash Fund",
    ])
  #expect(plan.rows(onLines: 2...2) == 0..<2 && plan.rows(onLines: 3...4) == 2..<3)
  plan.setAccepted(true, rows: plan.rows(onLines: 5...5))
  #expect(plan.additions.map(\.name) == ["Elm House", "Ash League", "Ash Fund"])
  // One name that was broken, or has an entity, is one.
  for one in ["\"Elm\nof the Valley\"", "Elm &amp; Oak"] {
    let plan = ImportPlan(try table("Organization,City\n\(one),X\n"), into: draft())
    #expect(plan.rows.count == 1)
  }
  // What somebody decided holds when other columns are chosen.
  plan.change(row: 0, name: "Oak Union and Fund")
  let held = plan.held(against: draft())
  #expect(held.additions == plan.additions && held.counts == plan.counts)
}
