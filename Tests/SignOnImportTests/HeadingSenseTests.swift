// Which headings divide a list, and below which nobody is added.
import LetterCore
import Testing

@testable import SignOnImport

private func plan(_ heading: String) -> ImportPlan {
  ImportPlan(
    lines: "Elm House\nOak Union\n\n\(heading)\nGum House\nFern House\n", into: draft())
}

@Test(
  "Below a heading that nobody understands the names wait, and it is quoted",
  arguments: [
    "Likely", "Long shots", "Probable", "Leaning yes", "To contact", "To ask", "Follow up with",
    "Names to take off:", "Prospects", "Targets", "In conversation", "Need board vote",
    "No answer yet", "Por confirmar", "Posibles", "Likely:", "Long Shots", "LONG SHOTS:",
    "## Prospects", "# Likely", "No word from:", "People we should call:", "Our people to ask:",
    "I still wait for:", "Please check with these:", "Maybe later:", "Might sign:",
    "Want to sign:", "Hoping to get:", "Former signers:", "Previous signers:",
    "Signed last year:", "Present:", "In attendance:", "Cc:", "Good bets:", "On the fence:",
    "Soft yes:", "Wish list:", "Next to call:", "Worth a try:", "Ana:", "Not sure about these:",
    "Who should call whom:", "Faltan por llamar:", "Interesados:", "En conversación:",
    "A quienes hay que llamar:", "Waiting on lawyers:", "Outreach in progress",
    "Removed at their request", "Left a voicemail", "Emailed twice", "Ana’s list", "En veremos",
    "Verbal yes", "Second ask:", "**Long shots**", "---- Not yet ----", "Out", "Negative",
    "Waitlist", "Not eligible", "Status: pending", "Responded", "Still negotiating:", "To sign:",
    "Call list:", "Email list:", "Donor list:", "Invite list:", "Old list:", "Names to vet:",
    "New leads:", "To add:", "Add after vote:", "Agreed in principle:", "Committed to a call:",
    "Confirmed for the rally:", "Joined the zoom:", "Signature missing:", "Yes if amended:",
    "Support but no signature:", "Signed last letter:", "Signed 2024 letter:", "2024 signers:",
    "Endorsed us in 2022:", "Old signers:", "Signed the pledge:", "Sponsors of the bill:",
    "Signed the other letter:", "Signers of the 2024 letter:", "Names I got from Ben:",
    "Approved by staff:", "Signed petition only:", "Add these?:", "Agreed to meet:", "Heard from:",
    "Positive:", "Replied:", "Yes, but later:", "Included last time:", "Por agregar:",
    "Signed up for updates:", "Cosponsors of the bill:", "Here are some ideas:",
  ])
func unclearHeadings(heading: String) {
  let plan = plan(heading)
  #expect(plan.additions.map(\.name) == ["Elm House", "Oak Union"])
  #expect(plan.counts.headings == 1)
  var text = heading.split { "#*- ".contains($0) }.joined(separator: " ")
  if text.hasSuffix(":") { text.removeLast() }
  for row in plan.rows.suffix(2) { #expect(row.doubts == [.undecided(text)]) }
}

@Test(
  "Below a heading of a place, a field of work, or of those who sign, the names are added",
  arguments: [
    ("North County:", "North County"), ("Faith groups:", "Faith groups"), ("Labor:", "Labor"),
    ("Health:", "Health"), ("Youth:", "Youth"), ("Riverbend:", "Riverbend"),
    ("Mill Creek:", "Mill Creek"), ("NEW YORK STATE:", "NEW YORK STATE"),
    ("Capital Region:", "Capital Region"), ("Upstate:", "Upstate"),
    ("Tech and law:", "Tech and law"), ("Small business:", "Small business"),
    ("Food and farming:", "Food and farming"), ("Higher education:", "Higher education"),
    ("Racial justice:", "Racial justice"), ("Arts & culture:", "Arts & culture"),
    ("Disability rights:", "Disability rights"), ("Legal services:", "Legal services"),
    ("Housing and homelessness:", "Housing and homelessness"), ("Condado Norte:", "Condado Norte"),
    ("Salud:", "Salud"), ("Vivienda y trabajo:", "Vivienda y trabajo"), ("## North", "North"),
    ("## Western New York", "Western New York"), ("### Long Island", "Long Island"),
    ("Cold Spring:", "Cold Spring"), ("Prospect Heights:", "Prospect Heights"),
    ("District 9:", "District 9"), ("East side:", "East side"), ("Environment:", "Environment"),
    ("Veterans:", "Veterans"), ("Lead organizations:", nil), ("Signed so far:", nil),
    ("Here are the new ones:", nil), ("New this week:", nil), ("Added today:", nil),
    ("Confirmed:", nil), ("Final list:", nil), ("On board:", nil), ("Said yes:", nil),
    ("The following organizations have signed:", nil), ("Please add these:", nil),
    ("Already signed:", nil), ("Ya firmaron:", nil), ("Nuevas firmas:", nil), ("We have:", nil),
    ("Signed as of March 3, 2026:", nil), ("Signers from Riverbend:", nil),
    ("Signed onto the letter so far:", nil), ("New faith groups:", nil),
    ("Sign-on letter to the Mayor of Elm:", nil), ("Firmantes de la carta:", nil),
    ("Respectfully submitted:", nil), ("New signers since Monday:", nil),
    ("Sign-ons from Elm County:", nil), ("Signers so far", nil), ("In", nil), ("Definite", nil),
    ("In favor:", nil),
    ("Locked in", nil), ("Status: signed", nil), ("Sign-On Letter Signatories", nil),
    ("Confirmed for the letter as of this morning", nil),
    ("**Hudson Valley**", "Hudson Valley"),
    ("NORTH COUNTY", "NORTH COUNTY"), ("---- Faith ----", "Faith"), ("Round 2:", "Round 2"),
  ])
func clearHeadings(heading: String, section: String?) {
  let plan = plan(heading)
  #expect(
    plan.additions.map(\.name) == ["Elm House", "Oak Union", "Gum House", "Fern House"])
  #expect(plan.counts.headings == 1)
  if let section { #expect(plan.additions.last?.section == section) }
}

@Test(
  "Names of ordinary words are names",
  arguments: [
    "When We All Vote", "If Not Now", "Call to Action", "Not In Our Name", "Make It Work",
    "Nothing About Us Without Us", "Works for All", "One", "V-Day", "Rights Working Group",
    "Hold the Line", "Will Long", "Family First",
  ])
func namesOfOrdinaryWords(name: String) {
  let plan = ImportPlan(lines: "Elm House\n\(name)\nOak Union\n", into: draft())
  #expect(plan.counts.headings == 0 && plan.counts.refused == 0)
  #expect(plan.additions.count == 3 || name == "Will Long", "\(plan.rows.map(\.doubts))")
}

@Test(
  "A word that only its ending tells is a name, and those below it are added",
  arguments: [
    "Teamsters", "United", "Rooted", "Uplifted", "Empowered", "Promotores", "Resisters",
    "Evolution",
  ])
func namesOfOneWord(name: String) {
  let plan = ImportPlan(
    lines: "Elm House\nOak House\n\n\(name)\nPine House\n", into: draft())
  #expect(plan.counts.headings == 0, "\(plan.rows)")
  #expect(plan.counts.refused == 0 && plan.rows.last?.outcome == .added, "\(plan.rows)")
}

@Test("What a heading says of those below it reaches over the headings under it, and no further")
func reachOfStatus() {
  let nested = ImportPlan(
    lines: """
      ## Signed
      Elm House
      ## Declined
      ### North
      Oak Union
      ### South
      Fir Club
      ## Confirmed
      ### North
      Ash League
      """, into: draft())
  #expect(nested.additions.map(\.name) == ["Elm House", "Ash League"])
  let plain = ImportPlan(
    lines: """
      Pending:
      North County:
      Oak Union
      South County:
      Fir Club
      Organizations:
      Ash League
      """, into: draft())
  #expect(plain.additions.map(\.name) == ["Ash League"])
  let after = ImportPlan(
    lines: "Pending:\nOak Union\nNorth County:\nFir Club\n", into: draft())
  #expect(after.additions.map(\.name) == ["Fir Club"])
}

@Test("A heading that may be a name stands alone, and else only waits itself")
func headingsThatStandAlone() {
  let within = ImportPlan(lines: "Elm House\nIn Conversation\nOak Union\n", into: draft())
  #expect(within.additions.map(\.name) == ["Elm House", "Oak Union"])
  #expect(within.rows[1].outcome == .waiting(.namesNobody))
  let alone = ImportPlan(lines: "Elm House\n\nIn Conversation\nOak Union\n", into: draft())
  #expect(alone.additions.map(\.name) == ["Elm House"] && alone.counts.headings == 1)
}

@Test("The label of a form is no heading")
func labels() {
  let plan = ImportPlan(lines: "Organization:\nElm House\nName:\nAna Ruiz\n", into: draft())
  #expect(plan.counts.headings == 0 && plan.rows[1].outcome == .added)
}

@Test(
  "A title that says that names may not sign is no title of the letter",
  arguments: [
    ("# Likely signers", false), ("# Long shots", false), ("# People to call", false),
    ("# Call list", false), ("# Old signers", false), ("# Signed last letter", false),
    ("# Sign-on letter to the Mayor", true), ("# Letter to Mayor Okafor", true),
    ("# Stop the Elm Street towers", true), ("# Riverbend sign-on letter 2026", true),
  ])
func titles(title: String, signs: Bool) {
  let plan = ImportPlan(
    lines: "\(title)\n\n## North\nElm House\n## South\nOak Union\n", into: draft())
  #expect(plan.additions.count == (signs ? 2 : 0))
}

@Test("Behind a nested list holds what held before it, and signers end what others said")
func statusBehindOthers() {
  let nested = ImportPlan(
    lines: "## Declined\n\n- North:\n  - Elm House\n- Oak Valley Church\n", into: draft())
  #expect(nested.additions.isEmpty && nested.counts.refused == 2)
  let two = ImportPlan(
    lines: "Declined:\n- North:\n  - Elm House\n- South:\n  - Oak Valley Church\n", into: draft())
  #expect(two.additions.isEmpty)
  let signers = ImportPlan(
    lines: "## Declined\nElm House\n\nHere are the new ones:\nOak Valley Church\n", into: draft())
  #expect(signers.additions.map(\.name) == ["Oak Valley Church"])
}

@Test(
  "A name that is set off among plain names takes nothing along, and is not lost",
  arguments: [
    "**Kairos**", "__Sojourners__", "-- Sojourners --", "CITY WORKERS", "RURAL WOMEN",
    "Emily’s List", "Out", "Soft", "Neutral",
  ])
func namesSetOff(line: String) {
  let plan = ImportPlan(
    lines: "Elm House\nGum House\n\(line)\nOak Union\nFern House\n", into: draft())
  #expect(plan.counts.headings == 0 && plan.rows.count == 5)
  let others = plan.additions.filter { $0.name.hasSuffix("House") || $0.name.hasSuffix("Union") }
  #expect(others.count == 4 && others.allSatisfy { $0.section == nil })
  #expect(plan.rows[2].verdict != "refused", "\(plan.rows[2])")
  if !line.contains(where: \.isLetter) || "*_-".contains(line.prefix(1)) {
    #expect(plan.rows[2].verdict == "waits", "\(plan.rows[2])")
  }
}
