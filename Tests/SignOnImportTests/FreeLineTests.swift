// Lines as people write them in mails, minutes, chats and shared documents, each judged alone.
import Foundation
import Testing

@testable import LetterCore
@testable import SignOnImport

private func lines(of file: String) throws -> [String] {
  String(decoding: try fixture(file), as: UTF8.self).split(separator: "\n").map(String.init)
}

/// The rows that a line makes below a name that is one.
private func rows(_ line: String) -> [ImportPlan.Row] {
  Array(ImportPlan(lines: "Zed League of Riverbend\n" + line, into: draft()).rows.dropFirst())
}

@Test("A line is added only where it clearly is the name of who signs, and else a name is proposed")
func freeLines() throws {
  let table = try lines(of: "free-lines.tsv")
  #expect(table.count > 400)
  for right in table {
    let parts = right.split(separator: "\t").map(String.init)
    let rows = rows(parts[0])
    let verdict = Set(rows.map(\.verdict)).sorted().joined(separator: "|")
    #expect(verdict == parts[1], "\(parts[0])")
    guard parts[2] != "-" else { continue }
    #expect(rows.map { $0.signatory?.name ?? "-" }.joined(separator: " | ") == parts[2], "\(right)")
  }
}

@Test("Ordinary names of organizations are added without a doubt, alone and in one list")
func ordinaryNames() throws {
  let names = try lines(of: "ordinary-names.txt")
  #expect(names.count > 400)
  for name in names {
    let row = try #require(rows(name).first)
    #expect(
      row.outcome == .added && row.doubts.isEmpty && row.signatory?.name == name,
      "\(name): \(row.outcome) \(row.doubts)")
  }
  let plan = ImportPlan(lines: names.joined(separator: "\n"), into: draft())
  #expect(plan.counts.waiting == 0 && plan.counts.refused == 0 && plan.counts.headings == 0)
}

@Test(
  "A sign of a footnote comes off, and what explains it says whether a person signs",
  arguments: [
    ("*", "* For identification purposes only"),
    ("†", "†Affiliation listed for identification only"),
    ("¹", "1 For identification only"), ("[2]", "[2] Signing in a personal capacity"),
    ("**", "** Para fines de identificación"),
  ])
func footnotes(sign: String, explanation: String) throws {
  let text = "Elm House\(sign)\nAna Ruiz, Oak University\(sign)\nFir Union\n\(explanation)\n"
  let rows = ImportPlan(lines: text, into: draft()).rows
  #expect(
    rows.map(\.outcome) == [
      .waiting(.identificationOnly(sign)), .waiting(.identificationOnly(sign)), .added,
      .refused(.footnote),
    ])
  #expect(rows[0].signatory?.name == "Elm House" && rows[1].signatory?.kind == .individual)
  let bare = ImportPlan(lines: "Elm House\(sign)\nFir Union\n", into: draft()).rows
  #expect(bare[0].outcome == .added && bare[0].doubts == [.footnoted(sign)])
}

@Test(
  "Names with the sign of a footnote stand where it says, and wait or are left out for that reason",
  arguments: [
    ("*", "* pending board approval", false), ("†", "† declined after all", true),
    ("**", "** Not yet confirmed", false), ("‡", "‡ Awaiting word from the board", false),
    ("¹", "1 Withdrew on November 20", true), ("[2]", "[2] to be confirmed", false),
    ("*", "* pendiente de aprobación", false), ("†", "† se retiró el 20 de noviembre", true),
    ("*", "* Declined", true),
  ])
func footnotesOfStatus(sign: String, explanation: String, isDeclined: Bool) {
  let text = "Elm House\(sign)\nFir Union\n\(explanation)\n"
  let rows = ImportPlan(lines: text, into: draft()).rows
  #expect(rows[0].verdict == (isDeclined ? "refused" : "waits"))
  #expect(rows[1].outcome == .added && rows[2].outcome != .added)
}

@Test("A raised two or three is a name's own where no name has a raised one")
func powers() {
  let alone = ImportPlan(lines: "Elm Science²\nOak Union\n", into: draft())
  #expect(alone.additions.map(\.name) == ["Elm Science²", "Oak Union"])
  let counted = ImportPlan(lines: "Elm House¹\nOak Union²\n", into: draft())
  #expect(counted.additions.map(\.name) == ["Elm House", "Oak Union"])
}

@Test(
  "A chat is read line by line, whatever commas it has",
  arguments: [
    "[11/23/26, 9:14:05 PM] Ana: Elm House\n[11/23/26, 9:15:11 PM] Ben: Fir League, Inc.\n",
    "11/23/26, 21:14 - Ana: Elm House\n11/23/26, 21:15 - Ben: Fir League, Inc.\n",
    "11/23/26, 9:14 PM - Ana: Elm House\n11/23/26, 9:15 PM - Ben: Fir League, Inc.\n",
  ])
func chats(text: String) throws {
  let plan = ImportPlan(try table(text), into: draft())
  #expect(plan.counts.waiting == 2 && plan.additions.isEmpty)
  #expect(plan.rows.map { $0.signatory?.name } == ["Elm House", "Fir League, Inc."])
}

@Test("Lines that are counted have their numbers taken off, and other numbers are the names' own")
func counted() {
  let counted = ImportPlan(
    lines: "1 Elm House\n2 Oak Union\n3 9 Bridges Collective\n4 Ash League\n", into: draft())
  #expect(
    counted.additions.map(\.name) == [
      "Elm House", "Oak Union", "9 Bridges Collective", "Ash League",
    ])
  let names = ["9 Bridges", "18 Million Rising", "100 Voices", "350 Brooklyn"]
  #expect(
    ImportPlan(lines: names.joined(separator: "\n"), into: draft()).additions.map(\.name) == names)
}

@Test(
  "Below a heading of those who have not said yes nobody is added",
  arguments: [
    "Said no:", "Maybes", "Waiting to hear from:", "To follow up:", "Still to confirm:",
    "Organizations that declined:", "## Not signing", "No response yet:", "Need to call:",
    "Por confirmar:", "Dijeron que no:", "Sin respuesta:", "Orgs that have not responded:",
    "Rechazaron:", "Declined", "Absent", "No response", "Pendientes", "Not signing",
    "Unable to sign", "Did not respond", "On hold", "Still deciding", "Awaiting a response:",
    "Organizations that declined", "Rechazaron", "Declinaron", "Se retiraron", "Ausentes",
    "No han respondido", "Sin confirmar", "No firmaron", "Aún no confirman", "Opted out",
    "Quienes declinaron", "Los que rechazaron", "The maybes", "Los indecisos que aún no confirman",
    "Who declined", "All declined", "People who declined", "Signers who withdrew",
    "By board: declined", "Las organizaciones que ya declinaron o se retiraron",
    "The people who have not responded yet", "Ghosted", "No show", "Abstains", "Passed:",
    "Unresponsive",
  ])
func statusHeadings(heading: String) {
  let plan = ImportPlan(lines: "\(heading)\nElm House\nOak Union\n", into: draft())
  #expect(plan.additions.isEmpty && plan.counts.headings == 1)
}

@Test("Those below a heading within a list wait or are left out, and those above it are not")
func statusHeadingsWithin() {
  for heading in ["Quienes declinaron", "The maybes", "People who declined"] {
    let plan = ImportPlan(lines: "Elm House\n\(heading)\nOak Union\n", into: draft())
    #expect(plan.additions.map(\.name) == ["Elm House"], "\(heading)")
  }
}

@Test("Whatever line says how those below it stand, its bytes tell that it may")
func statusHeadingsByBytes() {
  let tables =
    StatusWords.declinedWords.union(StatusWords.openWords).union(StatusWords.firmly)
    .union(StatusWords.absentees).union(StatusWords.unclear)
    .union(StatusWords.declinedPhrases.texts).union(StatusWords.openPhrases.texts)
  var (formCount, headingCount) = (0, 0)
  var missed: [String] = []
  for filler in SignOnStatus.fillers {
    for word in tables {
      formCount += 1
      let line =
        switch formCount % 3 {
        case 0: "\(filler) \(word)"
        case 1: "\(word) \(filler)".uppercased()
        default: "– \(filler) that \(word)"
        }
      if HeadingLine(line)?.status != nil {
        headingCount += 1
        var line = line
        if !line.withUTF8({ HeadingLine.isPossible($0) }) { missed.append(line) }
      }
    }
  }
  #expect(missed.isEmpty && headingCount > 5000, "\(missed.prefix(9)), \(headingCount)")
}

@Test(
  "A line that tells to take a name off is no name",
  arguments: [
    "Leave Oak Hub off", "Strike Oak Hub", "Scratch Oak Hub", "Omit Oak Hub", "Exclude Oak Hub",
    "Erase Oak Hub", "Withdrawing Oak Hub", "Withdraw Oak Hub", "Unlist Oak Hub",
    "Cross Oak Hub off.", "Leave Oak Hub out of the letter", "Take Oak Hub off the list",
  ])
func instructions(line: String) {
  #expect(rows(line).map(\.outcome) == [.refused(.instruction(line))])
}

@Test(
  "Names that begin like such a line are names",
  arguments: [
    "Leave No One Behind", "Take Back the Night", "Keep Families Together Coalition",
    "Drop the Charges Coalition", "Strike the Drum Ensemble", "Pull Together Riverbend",
    "Cross Street Church",
  ])
func namesLikeInstructions(line: String) {
  #expect(rows(line).map(\.outcome) == [.added])
}

@Test(
  "What stands before a name with a colon is none of it",
  arguments: [
    "Still waiting: Chamber of Commerce", "Not heard yet: Chamber of Commerce",
    "Have not responded: Chamber of Commerce", "No response: Chamber of Commerce",
    "Aún no confirman: Chamber of Commerce",
  ])
func answersBeforeNames(line: String) {
  let rows = rows(line)
  #expect(rows.map(\.verdict) == ["waits"] && rows[0].signatory?.name == "Chamber of Commerce")
}

@Test(
  "A note in brackets goes with its brackets",
  arguments: [
    ("Tenants' League of Brookfall (Marta said yes by phone)", "Tenants' League of Brookfall"),
    ("Harbor House (Jo confirmed by email)", "Harbor House"),
    ("Harbor House [Jo - confirmed by email]", "Harbor House"),
    ("Harbor House (Jo: will confirm by Friday)", "Harbor House"),
    ("Harbor House (they said yes; check on Friday)", "Harbor House"),
  ])
func notesInBrackets(line: String, name: String) {
  let rows = rows(line)
  #expect(rows.map(\.verdict) == ["waits"] && rows[0].signatory?.name == name)
}

@Test("Of a quoted line everything else is said first")
func quotedLines() {
  let capitals = rows("> HARBOR HOUSE CENTER")[0].doubts
  #expect(capitals.first == .capitals(suggestion: "Harbor House Center") && capitals.count == 2)
  let noted = rows("> Harbor House (Jo confirmed by email)")
  #expect(
    noted[0].outcome
      == .waiting(.proposed(from: "Harbor House (Jo confirmed by email)", because: .note)))
  #expect(
    noted[0].doubts.last
      == .proposed(from: "> Harbor House (Jo confirmed by email)", because: .quoted))
  #expect(
    rows("> Harbor House")[0].outcome
      == .waiting(.proposed(from: "> Harbor House", because: .quoted)))
}

@Test("The rows of a form that begin with a time are no chat")
func timesOfForms() throws {
  let rows = [
    "11/20/2026 10:22:01|Oak Union|a@x.example|Yes: for my organization",
    "11/20/2026 10:24:41|Elm House|b@x.example|Yes: for my organization",
    "11/20/2026 11:02:09|Fir Clinic|c@x.example|Yes: for my organization",
  ]
  for (separator, header) in [("\t", true), ("\t", false), (";", true), (", ", true)] {
    let lines = (header ? ["Timestamp|Organization|Email|Capacity"] : []) + rows
    let text = lines.map { $0.replacing("|", with: separator) + "\n" }.joined()
    #expect(try table(text).separator != .none, "\(text)")
  }
}
