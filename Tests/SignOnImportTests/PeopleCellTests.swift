// What people write in the cells of a form that names nobody, or tells too much.
import LetterCore
import Testing

@testable import SignOnImport

private func row(_ header: String, _ row: String) throws -> ImportPlan.Row {
  let rows = "Julia Brandt,j@x.example,,\n\(row)\nMarcus Webb,m@x.example,,\n"
  return ImportPlan(try table(header + "\n" + rows), into: draft()).rows[1]
}

@Test(
  "An occupation or a state is no organization, and its person signs",
  arguments: [
    "Consultant", "Independent consultant", "Stay at home mom", "Grad student", "Veteran",
    "Grandmother", "On leave", "Uber driver", "Sole proprietor", "Between jobs", "Ally",
    "Private practice", "PhD student", "Yoga teacher", "Registered nurse", "Software engineer",
    "Retired Nurse", "Community organizer", "Social worker", "Caregiver", "Persona particular",
  ])
func occupations(cell: String) throws {
  let row = try row("Name,Email,Organization,City", "Nora Whitfield,n@x.example,\(cell),Elm")
  #expect(row.outcome == .added && row.signatory?.kind == .individual, "\(row)")
  #expect(row.signatory?.affiliation == nil)
}

@Test(
  "What an organization is called is one, whatever people it names",
  arguments: [
    "Oak Hospital", "Student Action", "Teacher Union", "Persist Riverbend", "The Peacemaker",
    "Bella Vista", "Primavera", "Kairos", "Worker Justice", "Citizen Action", "Vets for Peace",
    "Riverbend Press", "Oak Farmer", "Humanist Society", "Vecinos unidos", "Amigos del pueblo",
  ])
func organizations(cell: String) throws {
  let row = try row("Name,Email,Organization,City", "Nora Whitfield,n@x.example,\(cell),Elm")
  #expect(row.outcome == .added && row.signatory?.name == cell, "\(row)")
}

@Test(
  "Small letters name no organization beside a person",
  arguments: [
    "Block captain", "Mom of three", "My own business", "Warehouse associate", "Elm Union member",
  ])
func sentenceCase(cell: String) throws {
  let row = try row("Name,Email,Organization,City", "Nora Whitfield,n@x.example,\(cell),Elm")
  #expect(row.verdict == "waits", "\(row)")
}

@Test(
  "What is nobody's name waits, and so does what is private beside one",
  arguments: [
    "First Last", "Your name", "My Name", "First name Last name", "Nombre Apellido",
    "Not Telling", "I agree", "I sign", "Nora Whitfield and family",
    "Nora Whitfield (DACA recipient)",
    "\"Nora Whitfield, age 12\"", "Nora Whitfield (mother of 3)", "La familia Salas",
    "Nora Whitfield + 3", "A Fernwood mom",
  ])
func nobodies(name: String) throws {
  let row = try row("Name,Email,City,Note", "\(name),n@x.example,Elm,")
  #expect(row.verdict == "waits", "\(row)")
}

@Test(
  "Names of people are theirs",
  arguments: [
    "\"Nora Whitfield, RN\"", "Nora Whitfield (she/her)", "I. M. Ruiz", "Will Long", "Mi Nguyen",
    "My Tran", "Nora First", "Ana de la Cruz", "Jan van der Berg",
  ])
func people(name: String) throws {
  let row = try row("Name,Email,City,Note", "\(name),n@x.example,Elm,")
  #expect(row.outcome == .added, "\(row)")
}

@Test(
  "A title that tells of custody, health or status waits, and what people do for a living does not",
  arguments: [
    ("Formerly detained at Oak Jail", true), ("On probation", true), ("Parolee", true),
    ("Solicitante de asilo", true), ("Formerly incarcerated", true), ("Ex detenida", true),
    ("Survivor of domestic violence", true), ("Mixed-status family", true), ("HIV+", true),
    ("Mother of a detainee", true), ("Beneficiaria de DACA", true), ("Probation officer", false),
    ("Asylum attorney", false), ("Immigration lawyer", false), ("Teacher", false),
    ("Director of Survivor Services", false), ("Domestic violence advocate", false),
    ("Retired parole commissioner", false), ("Mixed media artist", false),
  ])
func titles(title: String, isPrivate: Bool) throws {
  let plan = ImportPlan(
    try table(
      "Name,Title,Signing as\nJulia Brandt,Nurse,Individual\nSamuel Okafor,\(title),Individual\n"),
    into: draft())
  #expect((plan.rows[1].outcome == .waiting(.privateNote(title))) == isPrivate, "\(plan.rows[1])")
  #expect(isPrivate || plan.rows[1].outcome == .added)
}

@Test(
  "A note about the signing itself lets its row wait, and others only mark it",
  arguments: [
    ("Please don't put my name online", true), ("Don't release before the 15th", true),
    ("Just testing", true), ("I oppose this letter", true), ("views are my own", true),
    ("I don't want my employer to know", true), ("I am not allowed to sign for them", true),
    ("oops wrong letter", true), ("ignore this one", true), ("troll", true), ("fake?", true),
    ("sign us up once the vote goes through", true), ("Speaking only for myself", true),
    ("Firmé por error", true), ("not a real org", true),
    ("We will not stop fighting for our neighbors", false),
    ("ICE should not be in our jails", false), ("We can't wait to sign", false),
    ("Can you send the final copy?", false), ("Great letter and long overdue", false),
    ("Don't let ICE take our families", false), ("Our address has changed", false),
    ("I am not a member of any group but support this", false), ("Please add our logo", false),
    ("Happy to help with the press event", false), ("We've never been prouder", false),
  ])
func notes(note: String, waits: Bool) throws {
  let plan = ImportPlan(
    try table(
      "Organization,Email,Notes\nElm House,j@x.example,Thanks\nGum House,n@x.example,\(note)\n"),
    into: draft())
  #expect(plan.rows[1].verdict == (waits ? "waits" : "added"), "\(plan.rows[1])")
}

@Test("A name that begins like a sentence is read whole, however its words are joined")
func joinedNames() {
  for name in ["I-Chun", "I-agree", "We/They", "I–Ling", "Family-Ruiz"] {
    _ = PersonWords.isNobody(name)
  }
  #expect(!PersonWords.isNobody("I-Chun") && PersonWords.isNobody("I agree"))
}
