// Remarks beside a name that are told by its letters, not by any word.
import LetterCore
import Testing

@testable import SignOnImport

/// The row of a line among names.
private func row(_ line: String) throws -> ImportPlan.Row {
  let plan = ImportPlan(lines: "Larch House\n\(line)\nGum Street Tenants Union\n", into: draft())
  return try #require(plan.rows.first { $0.line == 2 })
}

@Test(
  "A word in small letters behind a name in capitals is a remark, whatever it says",
  arguments: [
    "bailed", "objects", "against", "next time", "waiting", "fell through", "wobbly", "mulling",
    "for now", "on deck", "to follow up", "w/ edits", "pero sin logo", "se salió", "ya no",
    "awaiting reply", "lo está pensando", "prefiere no firmar", "todavía lo piensa",
    "needs another week", "rethinks it",
  ])
func remarksBehind(remark: String) throws {
  for name in ["Fern House", "Riverbend Tenants Union", "Iglesia San Olmo"] {
    let row = try row("\(name) \(remark)")
    #expect(row.verdict == "waits" || row.verdict == "refused", "\(row)")
    #expect(row.signatory?.name == name)
  }
}

@Test(
  "A sentence, an order or a status before a name is none of it",
  arguments: [
    "Haven't heard from", "No word from", "Nothing from", "Regrets from", "We lost", "No for",
    "Nada de", "Aún sin respuesta de", "Ask", "Call", "Still need", "Maybe", "Not", "DECLINED",
    "HOLD", "(declined)", "(maybe)", "[N]", "(quizás)", "⏸", "💬", "⏳", "Lost touch with",
    "Trying again with", "Follow up w/",
  ])
func remarksBefore(lead: String) throws {
  let row = try row("\(lead) Fern House")
  #expect(row.verdict == "waits" || row.verdict == "refused", "\(row)")
  #expect(row.signatory?.name == "Fern House")
}

@Test(
  "What stands in brackets behind a name in small letters is a remark, unless it tells names apart",
  arguments: [
    ("(pulled)", true), ("(hopefully)", true), ("(stalled)", true), ("(on deck)", true),
    ("(in touch)", true), ("(LM 11/3)", true), ("(2nd ask)", true), ("[TK]", true),
    ("⏸", true), ("🚫", true), ("<-- confirm", true), (", hopefully", true),
    ("(formerly Oak House)", false), ("(statewide)", false), ("(citywide)", false),
    ("(FH)", false), ("(est. 1920)", false), ("(a project of Oak)", false),
    ("(2 locations)", false),
    ("(in Riverbend)", false), ("[NY]", false), (", a project of Oak Fund", false),
    (", formerly Oak House", false), ("🌹", false),
  ])
func brackets(end: String, isRemark: Bool) throws {
  let row = try row("Fern House" + (end.hasPrefix(",") ? "" : " ") + end)
  #expect((row.verdict == "waits") == isRemark, "\(row)")
}

@Test(
  "Names with words in small letters are names",
  arguments: [
    "Vecinos unidos de Elm", "Amigos del pueblo", "Friends of the river",
    "Centro de Ayuda para inmigrantes", "Red de Apoyo a familias migrantes",
    "Coalition for a better Riverbend", "Elm Coalition for a just county", "Elm Street church",
    "Oak Valley teachers union", "Elm Bakery llc", "Riverbend iAmerica Action", "elm house",
    "Not In Our Name", "Not on Our Watch", "Call to Action", "Need to Know Collective",
    "K Street Coalition", "NOW Elm County", "A Better City", "No to War Coalition",
    "Nothing But Love Church", "Never Again Action", "We the People of Elm",
    "Maybe Tomorrow Fund", "Meals on Wheels of Elm", "Voices from the Border",
    "Comité Cívico del pueblo unido", "St. Elm's on the Hill", "Housing for all Riverbend",
    "Campaign to end cash bail in Elm", "Elm House, part of the Oak network", "(The) Elm House",
  ])
func namesInSmallLetters(name: String) throws {
  let row = try row(name)
  #expect(row.outcome == .added && row.signatory?.name == name, "\(row)")
}

@Test(
  "A place alone stands over names, or is where they are from",
  arguments: [
    "Long Island", "Elm County", "Hudson Valley", "Western Region", "Condado Olmo",
  ])
func places(line: String) throws {
  #expect(try row(line).outcome == .waiting(.namesNobody))
}

@Test("A box with a cross is ticked in some lists, and crossed out in others")
func crossedBoxes() throws {
  #expect(try row("☒ Fern House").outcome == .waiting(.undecided("☒")))
  #expect(try row("☑ Fern House").outcome == .added)
}

// MARK: Headings

private func under(_ heading: String) -> ImportPlan {
  ImportPlan(
    lines: "Elm House\nOak Union\n\n\(heading)\nGum House\nHazel Workers Center\n", into: draft())
}

@Test(
  "Below a heading of common words that nobody knows the names wait",
  arguments: [
    "Recused:", "Opponents:", "Outstanding:", "Against:", "Anonymous signers:",
    "Not for publication:", "Rechazos:", "**Excused**", "**Conflicted out**", "Objectors:",
    "Excluidos:", "Bounced emails:", "Drafted by:", "Private signers:", "Dissenting members:",
    "Need confirmation", "Verbal commitments", "Parking lot", "Follow-ups", "Recused", "Against",
    "En contra", "Nays", "Questions", "Don't list publicly", "III. PENDING", "Confidential",
    "Next steps", "Rechazos", "Non-signers", "Non-signers:", "Not supporters:", "Naysayers",
    "Naysayers:", "Skeptics", "Skeptics:", "Abstainers", "Abstainers:", "Non-signatories",
  ])
func unknownHeadings(heading: String) {
  let plan = under(heading)
  #expect(plan.additions.map(\.name) == ["Elm House", "Oak Union"], "\(plan.rows)")
}

@Test(
  "A part of a list is a place, a field of work or people, whatever adjective it has",
  arguments: [
    "Pending Legislation:", "Example County:", "Target cities:", "Legal services",
    "Small businesses", "Coalition members", "Faith communities", "Riverbend:", "Mohawk Valley:",
    "Southern Tier:", "Queens:", "Academics:", "Co-signers:", "B. Organizations",
    "II. ORGANIZATIONS", "Organizational Sign-Ons", "Environmental justice:", "Flushing:",
  ])
func knownHeadings(heading: String) {
  let plan = under(heading)
  #expect(plan.additions.count == 4 && plan.counts.headings == 1, "\(plan.rows)")
}

@Test(
  "Under a heading of people each name tells whose it is",
  arguments: [
    "Veterans:", "Academics:", "Artists:", "Doctors and nurses:", "Faith leaders:", "Students:",
    "Líderes religiosos:", "Economists:", "Social workers:", "Elected officials:", "Residents:",
  ])
func peopleHeadings(heading: String) {
  let plan = ImportPlan(
    lines: """
      Organizations:
      Larch House

      \(heading)
      Nora Whitfield
      Rev. Julia Brandt
      Fern Street Tenants Union
      Larch House of Oakton
      Zawadi Mwakasege
      """, into: draft())
  let people = plan.additions.filter { $0.kind == .individual }.map(\.name)
  #expect(people == ["Nora Whitfield", "Rev. Julia Brandt", "Zawadi Mwakasege"])
  #expect(plan.additions.count == 6)
}

@Test(
  "Under a heading of individuals everybody is a person",
  arguments: [
    "Individuals:", "Signing in their personal capacity:", "Individual Sign-Ons", "B. Individuals",
    "II. INDIVIDUALS",
  ])
func individualHeadings(heading: String) {
  let plan = ImportPlan(
    lines: "Organizations:\nLarch House\n\n\(heading)\nNora Whitfield\nJulia Brandt\n",
    into: draft())
  #expect(plan.additions.map(\.kind) == [.organization, .individual, .individual])
}
