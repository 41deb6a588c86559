import Canvas
import LetterCore
import Testing

@testable import Wizard

/// The five steps with the same letter, half filled in, and the help.
@Test(
  "The screens look as recorded",
  arguments: [(80, 24), (120, 40), (40, 12)],
  ["recipient", "signatories", "recommendations", "contact", "review", "help"])
func screens(size: (Int, Int), page: String) throws {
  var answers = try completeDraft().answers
  answers["agency"] = nil
  let draft = Draft(
    template: "local-law-enforcement", answers: answers, roll: try completeDraft().roll,
    recommendations: [RecommendationChoice(id: "jail-access", isIncluded: false)])
  let session = try Session(draft, columns: size.0, rows: size.1)
  switch page {
  case "recipient": session.play("<tab><tab><tab><tab>")
  case "signatories": session.play("<a-2>the open d")
  case "recommendations": session.play("<a-3><down><down><down><down>")
  case "contact": session.play("<a-4><tab>")
  case "review": session.play("<a-5>")
  default: session.play("<f1>")
  }
  try expectScreen(session.screen(), "\(page)-\(size.0)x\(size.1)")
}

@Test("A message is shown to its end, which says how to mend it", arguments: [(80, 24), (40, 12)])
func longMessages(columns: Int, rows: Int) throws {
  let session = try Session(columns: columns, rows: rows)
  let path = "/media/stick/" + String(repeating: "riverbend", count: 6) + ".letter"
  session.interview.receive(
    .save(.failed("“\(path)” cannot be written: the disk is full; free some space, press ^S.")))
  let shown = session.rows().joined().filter { $0 != " " && $0 != "─" }
  #expect(shown.contains("freesomespace,press^S."))
  #expect(shown.contains(path))
  // What has the focus is still seen.
  let cursor = try #require(session.screen().cursor)
  #expect(session.rows()[cursor.row].contains("Date"))
}

@Test("What is too long for its place says so by “…”")
func cutTexts() throws {
  let name = "Coalition for " + String(repeating: "Long ", count: 30) + "Names"
  let session = try Session(try completeDraft(names: [name]), columns: 100, rows: 30)
  session.play("<a-2>")
  let row = try #require(session.row(containing: "1  Coalition"))
  #expect(row.prefix(46).contains("…"))
}
