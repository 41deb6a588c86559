// Arrows in the review: ↑ goes to what is above on the screen.
import LetterCore
import Testing

@testable import Wizard

@Test("↑ from the buttons and from the formats leads back to the points, past all beside them")
func upToThePoints() throws {
  let session = try Session()
  session.play("<a-5>")
  let points = session.interview.reviewChecks.count
  #expect(points > 0)
  for context in [Context.export, .versions, .list, .forget] {
    session.focus(on: context)
    session.play("<up>")
    #expect(session.interview.context.contains(.path))
    session.play("<up><up><up>")
    #expect(session.interview.review.index == points - 1)
  }
  // One by one among the points, and no further than the first.
  session.play("<up>")
  #expect(session.interview.review.index == max(0, points - 2))
}

@Test("↑ stays in the review where nothing is open")
func upWithoutPoints() throws {
  let session = try Session(try completeDraft(names: ["Oak Hall"]))
  session.play("<a-5>")
  session.focus(on: .format)
  session.play("<up><up>")
  #expect(session.interview.step == .review)
}
