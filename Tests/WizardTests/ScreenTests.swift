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
