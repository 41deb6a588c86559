import Testing

@testable import LetterCore

@Test(
  "An export's name is proposed from date and recipient, safe for any file system",
  arguments: [
    (
      ["date": "2026-11-23", "office": "Mayor", "name": "Rosa Example"],
      "2026-11-23 Mayor Example"
    ),
    (["date": "soon", "office": "Mayor"], "Mayor"),
    (["greeting": "../../etc/passwd"], "etc passwd"),
    (["greeting": "-rf *: \"O’Malley\" & Co."], "rf O’Malley & Co"),
    (["greeting": "///"], "Letter"),
    ([:], "Letter"),
  ])
func exportName(answers: [String: String], name: String) throws {
  let template = try LetterTemplate.builtIn()
  let draft = Draft(template: template.id, answers: answers.mapValues { .text($0) })
  #expect(template.exportName(for: draft) == name)
}

@Test("A long recipient does not make a name too long")
func longExportName() throws {
  let template = try LetterTemplate.builtIn()
  let draft = Draft(
    template: template.id, answers: ["greeting": .text(String(repeating: "é", count: 500))])
  #expect(template.exportName(for: draft).utf8.count <= 85)
}

@Test("A copy of a letter that was sent has names of its own, whatever the sent files are called")
func exportNameOfCopies() throws {
  let template = try LetterTemplate.builtIn()
  var draft = Draft(
    template: template.id,
    answers: ["date": .text("2026-11-23"), "office": .text("Mayor"), "name": .text("Rosa Example")])
  let day = try #require(LetterDate(year: 2026, month: 11, day: 24))
  let sent = SentLetter(date: day, organizations: 1, individuals: 0, text: "")
  // A copy of one that nobody sent is a letter like any other.
  #expect(template.exportName(for: template.copy(of: draft)) == "2026-11-23 Mayor Example")
  draft.records.lastExport = ExportedList(date: day, organizations: [], individuals: [])
  draft.records.lastExport?.files = ["2026-11-23 Mayor Example (Version 2).mail.html", "ours.pdf"]
  draft.apply(.setSent(sent))
  #expect(template.exportName(for: draft) == "2026-11-23 Mayor Example")
  var copy = template.copy(of: draft)
  #expect(copy.sent == nil)
  #expect(template.exportName(for: copy) == "2026-11-23 Mayor Example (version 3)")
  copy.apply(.setSent(sent))
  copy = template.copy(of: copy)
  #expect(template.exportName(for: copy) == "2026-11-23 Mayor Example (version 4)")
  // One for another recipient is the first of its name.
  copy.apply(.setAnswer("name", .text("Ben Okafor")))
  #expect(template.exportName(for: copy) == "2026-11-23 Mayor Okafor")
}

@Test(
  "A file's name is taken apart at the ending of a form",
  arguments: [
    ("a.pdf", "a"), ("a.mail.html", "a"), ("a.html", "a"), ("a.b.docx", "a.b"), ("a.csv", "a.csv"),
    ("a", "a"), ("pdf", "pdf"),
  ])
func stems(name: String, stem: String) {
  #expect(LetterFormat.stem(of: name) == stem)
  #expect(LetterFormat.stem(of: name, otherEndings: ["csv"]) == (name == "a.csv" ? "a" : stem))
}
