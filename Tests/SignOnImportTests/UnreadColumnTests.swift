// Columns that nothing is taken from: what may decide who signs waits, and what is of something else
// does not.
import LetterCore
import Testing

@testable import SignOnImport

/// Who is added from three rows of organizations, and a further column with these answers.
private func added(_ header: String, _ answers: [String]) throws -> [String] {
  let names = ["Elm House", "Oak Union", "Ash Hall", "Fir Clinic", "Yew League", "Gum Center"]
  let rows = zip(names, answers).map { "\($0),\($1)\n" }.joined()
  return ImportPlan(try table("Organization,\"\(header)\"\n" + rows), into: draft())
    .additions.map(\.name)
}

@Test(
  "In a column of yes and no that nobody understands, rows wait without the usual answer",
  arguments: [
    ("is_test", ["0", "1", "0"]), ("Exclude", ["N", "Y", "N"]), ("On hold", ["FALSE", "TRUE", ""]),
    ("Do not use", ["", "x", ""]), ("Eliminar", ["No", "Sí", "No"]), ("Archived", ["", "✓", ""]),
    ("Ready", ["Yes", "No", "Yes"]), ("Vetted", ["x", "", "x"]), ("OK'd", ["yes", "", "yes"]),
    ("Verificado", ["Sí", "No", "Sí"]), ("Green light", ["yes", "not yet", "yes"]),
    ("Legal cleared?", ["Y", "N", "Y"]), ("Awaiting approval", ["", "X", ""]),
    ("Do we have them?", ["Y", "", "Y"]), ("Keep off list", ["no", "yes", "no"]),
    ("Notes", ["yes", "no", "yes"]), ("Name withheld", ["No", "Yes", "No"]),
    ("Names redacted", ["", "x", ""]), ("Name blocked", ["No", "Yes", "No"]),
    ("Without name", ["No", "Yes", "No"]), ("Name kept off letter", ["No", "Yes", "No"]),
    ("Do not use name", ["No", "Yes", "No"]),
  ])
func unusual(header: String, answers: [String]) throws {
  #expect(try added(header, answers) == ["Elm House", "Ash Hall"])
}

@Test(
  "Where no answer is the usual one, all rows wait",
  arguments: [
    ("Exclude", ["Yes", "No"]), ("Letter 1", ["x", ""]), ("Rescue", ["x", "", "x", ""]),
    ("Ready", ["Yes", "No", "", "Yes"]),
  ])
func neitherIsUsual(header: String, answers: [String]) throws {
  #expect(try added(header, answers) == [])
}

@Test(
  "A yes to what is against a sign-on is never usual",
  arguments: [
    "On hold", "Tentative", "Recused", "Vetoed", "Ineligible", "Disqualified", "Objects", "Omit",
    "Leave off", "Expired", "Is out", "Skipped", "Bounced", "Name withheld", "Names redacted",
    "Not in", "Won't sign", "Fuera",
  ])
func refusingHeaders(header: String) throws {
  #expect(try added(header, ["Yes", "Yes", "Yes", "Yes", "Yes", "No"]) == [])
  #expect(try added(header, ["x", "x", "x", "", "", ""]) == [])
  #expect(try added(header, ["No", "No", "Yes"]) == ["Elm House", "Oak Union"])
}

@Test("In a column of more answers than choices each is judged by itself")
func manyAnswers() throws {
  let rows = (1...1100).map { "Elm House \($0),\($0 == 700 ? "Said no" : "word\($0) spoke")\n" }
  let plan = ImportPlan(try table("Organization,Latest\n" + rows.joined()), into: draft())
  #expect(plan.counts.added == 1099)
  #expect(plan.rows[699].outcome == .waiting(.undecided("Latest: Said no")))
}

@Test("What waits quotes the column and the answer, and all alike are accepted together")
func quotesColumn() throws {
  let plan = ImportPlan(
    try table("Organization,Vetted\nElm House,x\nOak Union,\nAsh Hall,x\n"), into: draft())
  #expect(plan.rows[1].outcome == .waiting(.undecided("Vetted: (blank)")))
  #expect(plan.report.contains("waits: “Vetted: (blank)” does not say that it signs.\n"))
  #expect(!plan.report.contains("Not used"))
}

@Test("A column that somebody said is not used says nothing")
func saidToBeUnused() throws {
  let table = try table("Organization,Vetted\nElm House,x\nOak Union,\nAsh Hall,x\n")
  let plan = ImportPlan(table.choosing(role: .ignored, forColumn: 1), into: draft())
  #expect(plan.counts.added == 3)
}

@Test(
  "A cell that by itself refuses or leaves it open makes its row wait, whatever its column",
  arguments: [
    ("Where we are", "Said no"), ("Deal", "Closed - lost"), ("Next step", "Do not list"),
    ("Request", "Remove"), ("Bucket", "On hold"), ("What they said", "Not yet"),
    ("Latest", "Not interested"), ("Terms", "I do not agree"), ("GDPR", "Opt out"),
    ("Setting", "Anonymous"), ("Signature visibility", "Not allowed"), ("Board said", "nay"),
    ("Column 9", "Waiting for board"), ("Notes", "not now"), ("Comments", "pass"),
    ("Situation", "❌"), ("Latest", "Won't sign"), ("Latest", "isn't in"),
    ("Latest", "didn’t vote"), ("Latest", "hasn't agreed"), ("Latest", "wouldn't"),
    ("Latest", "without us"), ("Latest", "nobody agreed"), ("Latest", "ni hablar"),
  ])
func refusals(header: String, answer: String) throws {
  #expect(try added(header, ["Elm", answer, "Two words"]) == ["Elm House", "Ash Hall"])
}

@Test(
  "An answer that another denies is a yes, and the other a no",
  arguments: [
    ("Terms", "I agree", "I do not agree"), ("Publicity", "Allowed", "Not allowed"),
    ("GDPR", "Opt in", "Opt out"), ("Privacy", "Agree", "Disagree"),
    ("Box", "Printed", "Not printed"),
    ("Permission to publish", "Opt in", "Opt out"), ("Consent", "Allowed", "Not allowed"),
  ])
func opposites(header: String, yes: String, no: String) throws {
  #expect(try added(header, [yes, no, yes]) == ["Elm House", "Ash Hall"])
}

@Test(
  "Answers below a header that is of something else say nothing of who signs",
  arguments: [
    ("Would you like updates?", ["Yes", "No"]), ("Can you host an event?", ["No", "Yes"]),
    ("Volunteer?", ["x", ""]), ("Do you need an interpreter?", ["Yes", "No"]),
    ("Mobile opt in", ["TRUE", "FALSE"]), ("Do Not Phone", ["Yes", "No"]),
    ("No Bulk Emails (User Opt Out)", ["Yes", "No"]), ("Logo approved", ["Yes", "No"]),
    ("How did you hear about the letter?", ["Meeting", "A friend asked me"]),
    ("Why are you signing?", ["Not one more family", "No more raids"]),
    ("Are you a registered voter?", ["No", "Yes"]), ("¿Desea recibir el boletín?", ["Sí", "No"]),
    ("¿Puede asistir a la reunión?", ["No", "Sí"]), ("Texts ok?", ["Yes", "No"]),
    ("Will you attend the press conference?", ["No", "Maybe"]),
    ("Member of the coalition?", ["Yes", "No"]), ("Website", ["none", "no"]),
    ("Translation needed", ["Yes", "No"]), ("Membership status", ["Pending", "Declined"]),
    ("Do you live in the county?", ["Yes", "No"]),
    ("Mission", ["No one is illegal", "Open doors"]),
    ("Anything else?", ["No", "Thank you!"]), ("Comments", ["No", ""]), ("Size", ["1", "12"]),
    ("Completed", ["Yes", "Yes"]), ("Is a chapter", ["No", "No"]),
    ("Dietary needs", ["Yes", "No"]), ("Allergies", ["Yes", "No"]),
    ("Accessibility needs", ["Yes", "No"]), ("Interpreter", ["Yes", "No"]),
    ("T-shirt", ["Yes", "No"]), ("Wheelchair", ["Yes", "No"]), ("Has van", ["Yes", "No"]),
    ("Can host", ["Yes", "No"]), ("Speaker", ["Yes", "No"]), ("Follow us", ["Yes", "No"]),
    ("Emailed", ["Yes", "No"]), ("Statewide", ["Yes", "No"]),
  ])
func ofOtherThings(header: String, answers: [String]) throws {
  #expect(try added(header, answers) == ["Elm House", "Oak Union"])
}

@Test(
  "Where each answer has a column, the one that is ticked is the row's answer",
  arguments: [
    ("Yes,No,Maybe", "x", ""), ("Sí,No,Pendiente", "✓", ""), ("Signed,Declined,No reply", "1", "0"),
    ("For,Against,Neutral", "TRUE", "FALSE"), ("In,Out,Unsure", "x", ""), ("Y,N,?", "Yes", "No"),
    ("Will sign,Will not sign,Needs board", "x", ""), ("Support,Oppose,Abstain", "x", ""),
    ("Pro,Con,No position", "X", ""),
  ])
func oneColumnForEachAnswer(headers: String, tick: String, blank: String) throws {
  let plan = ImportPlan(
    try table(
      "Organization,\(headers)\nElm House,\(tick),\(blank),\(blank)\n"
        + "Oak Union,\(blank),\(tick),\(blank)\nAsh Hall,\(blank),\(blank),\(tick)\n"),
    into: draft())
  #expect(plan.additions.map(\.name) == ["Elm House"])
  #expect(plan.counts.refused == 1 && plan.counts.waiting == 1)
}

@Test(
  "A column in which somebody chooses is none of names, whatever its header",
  arguments: [
    ("Name release", "Accept", "Decline"), ("Use of name", "Approved", "Denied"),
    ("Name OK", "👍", "👎"), ("List name as", "Full", "First only"),
    ("Name in print", "Public", "Anonymous"), ("¿Podemos usar su nombre?", "Sí", "No"),
    ("Deseo que mi nombre sea público", "Sí", "No"), ("Publicación autorizada", "Sí", "No"),
    ("Name use", "OK", "Not OK"), ("Permission", "Yes", "No"), ("Consent given", "true", "false"),
    ("Consent Collection", "Opt in", "Opt out"),
    ("Name release", "I authorize you to publish my name", "I do not authorize it"),
  ])
func choicesAreNoNames(header: String, yes: String, no: String) throws {
  let plan = ImportPlan(
    try table(
      "First name,Last name,\(header)\nAna,Ruiz,\(yes)\nBen,Cole,\(no)\nCy,Dee,\(yes)\n"),
    into: draft())
  #expect(plan.additions.map(\.name) == ["Ana Ruiz", "Cy Dee"])
}

@Test("An answer that is not understood to a question that decides waits, whatever its share")
func notUnderstood() throws {
  let answers = ["Yes (ED)", "My boss is", "In process", "ask Kay", "next week", "Yes"]
  #expect(try added("Authorized to sign?", answers) == ["Elm House", "Gum Center"])
  let plan = ImportPlan(
    try table(
      "Name,Organization,Signing as\nAna Ruiz,Elm House,A professor\n"
        + "Ben Cole,Oak Union,A worried dad\n"),
    into: draft())
  #expect(plan.counts.waiting == 2)
}
