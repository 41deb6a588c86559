// Who signed one letter is asked about in a copy for somebody else.
import Testing

@testable import LetterCore

@Test("A copy for another place asks once whether the signers sign it, too")
func copiedSigners() throws {
  let template = try LetterTemplate.builtIn()
  var draft = Draft(
    template: template.id,
    roll: SignatoryRoll(["Elm House", "Oak Hill"].compactMap { Signatory(name: $0) }))
  draft.apply(.setAnswer("place", .text("Elm County")))
  func asked(_ draft: Draft) -> [Check] {
    template.obstacles(in: draft).filter { $0.dependent == .signatories }
  }
  var copy = template.copy(of: draft)
  // For late signers of the same letter.
  #expect(asked(copy).isEmpty)
  copy.apply(.setAnswer("place", .text("Oak County")))
  let check = try #require(asked(copy).first)
  #expect(
    check.sentence(in: template, draft: copy)
      == "The list was taken from the letter for Elm County; confirm that everyone on it signs this "
      + "one, too.")
  copy.apply(try #require(template.settling(check, in: copy)))
  #expect(asked(copy).isEmpty)
  // A letter that is no copy asks nothing.
  draft.apply(.setAnswer("place", .text("Oak County")))
  #expect(asked(draft).isEmpty)
}
