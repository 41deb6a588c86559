// Lines as people write them in mails, minutes, chats and shared documents, each judged alone.
import Foundation
import LetterCore
import SignOnImport
import Testing

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
  ])
func statusHeadings(heading: String) {
  let plan = ImportPlan(lines: "\(heading)\nElm House\nOak Union\n", into: draft())
  #expect(plan.additions.isEmpty && plan.counts.headings == 1)
}
