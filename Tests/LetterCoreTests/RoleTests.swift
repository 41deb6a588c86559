// What a template's fields mean to the program, whatever their ids.
import Testing

@testable import LetterCore

private func template(_ roles: String) throws -> LetterTemplate {
  try LetterTemplate(
    reading: """
      ---
      undersigned-template: 1
      id: mine
      title: Mine
      \(roles)
      fields:
        - { id: day, kind: date, label: Day, fills: [Day] }
        - { id: to, kind: lines, label: To, fills: [To] }
        - { id: first, label: First name, fills: [First] }
        - { id: dear, label: Dear, fills: [Dear] }
        - { id: police, label: Police, fills: [Police] }
        - { id: town, label: Town, fills: [Town] }
      ---
      [Day] [To] [First] [Dear] [Police] [Town]

      [list of signatories in alpha order]

      """)
}

private let answers: [FieldID: Answer] = [
  "day": .text("2026-11-23"), "to": .text("Rosa Example\n1 City Hall Plaza"),
  "first": .text("Rosa"), "dear": .text("Ms. Example"), "police": .text("the Oakton Police"),
  "town": .text("Riverbend"),
]

@Test(
  "A recipient is named by the template's roles, else by its first line",
  arguments: [
    ("", "Rosa Example"), ("roles: { greeting: dear }", "Ms. Example"),
    ("roles: { recipient: [first, to] }", "Rosa Rosa Example 1 City Hall Plaza"),
    ("roles: { recipient: [first], greeting: dear }", "Ms. Example"),
  ])
func recipientByRole(roles: String, name: String) throws {
  let template = try template(roles)
  let draft = Draft(template: "mine", answers: answers)
  #expect(template.recipientName(Resolution(template, draft)) == name)
  #expect(template.exportName(for: draft) == "2026-11-23 " + name)
  let nobody = Draft(template: "mine")
  #expect(template.recipientName(Resolution(template, nobody)) == nil)
  #expect(template.exportName(for: nobody) == "Letter")
}

@Test("An agency is doubted by the template's roles")
func agencyByRole() throws {
  let draft = Draft(template: "mine", answers: answers)
  #expect(try template("").doubts(in: draft, today: nil).isEmpty)
  let template = try template("roles: { agency: police, place: town }")
  let doubts = template.doubts(in: draft, today: nil)
  #expect(doubts == [Check(finding: .agencyElsewhere, place: .field("police"))])
  #expect(
    doubts.first?.sentence(in: template, draft: draft)
      == "Police “the Oakton Police” does not name “Riverbend”.")
}

@Test("Where the built-in letter's recipient is not known, nothing else stands for it")
func builtInRecipient() throws {
  let template = try LetterTemplate.builtIn()
  let draft = Draft(template: template.id, answers: ["place": .text("Riverbend")])
  #expect(template.recipientName(Resolution(template, draft)) == nil)
}

@Test("A role of a field that the template does not have is refused")
func unknownRoles() {
  for (roles, sentence) in [
    ("roles: { greeting: deer }", "The role “greeting” of the template names a field “deer”"),
    ("roles: { recipient: [to, too] }", "The role “recipient” of the template names a field “too”"),
  ] {
    do {
      _ = try template(roles)
      Issue.record("\(roles) was accepted")
    } catch {
      #expect(
        "\(error)" == sentence + ", but there is no such field; name one of its fields.")
    }
  }
}
