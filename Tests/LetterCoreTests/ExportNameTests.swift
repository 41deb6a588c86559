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
