// The recommendations step: dated facts that stand in the letter or not, and what a draft lists.
import DraftStore
import LetterCore
import Testing

@testable import Wizard

@Test("Enter on a left-out recommendation with a dated fact does nothing")
func leftOutFacts() throws {
  let session = try Session(columns: 120, rows: 40)
  session.play("<a-3> ")
  #expect(!session.interview.context.contains(.dated))
  let before = session.rows()
  session.play("<enter><right>k")
  #expect(session.interview.recommendations.fact == nil)
  #expect(session.interview.draft.facts.isEmpty)
  #expect(session.rows() == before)
  session.play(" <enter>")
  #expect(session.interview.recommendations.fact == "ag-guidance-2017")
}

@Test("Words of one's own instead of a recommendation leave no dated fact to decide")
func factsBehindOwnWords() throws {
  var draft = try completeDraft()
  draft.apply(
    .setRecommendations([RecommendationChoice(id: "detainers", text: "Honor no detainer.")]))
  let session = try Session(draft, columns: 120, rows: 40)
  session.play("<a-3><enter>")
  #expect(session.interview.recommendations.fact == nil)
  #expect(!session.interview.context.contains(.dated))
}

@Test("The export's question counts the dated sentences that stand in the letter as written")
func keptFacts() throws {
  for (recommendation, sentence) in [
    (RecommendationChoice(id: "detainers"), "1 dated sentence is kept as it was written."),
    (
      RecommendationChoice(id: "detainers", text: "Honor no detainer."),
      "No dated sentence stands as it was written."
    ),
    (
      RecommendationChoice(id: "detainers", isIncluded: false),
      "No dated sentence stands as it was written."
    ),
  ] {
    var draft = try completeDraft()
    draft.apply(.setRecommendations([recommendation]))
    let session = try Session(draft, columns: 120, rows: 40)
    session.play("<a-5>")
    session.interview.review.index = try #require(
      session.interview.reviewItems.firstIndex(of: .export))
    session.play("<enter>")
    #expect(session.shows(sentence))
  }
  var draft = try completeDraft()
  draft.apply(.setFact("ag-guidance-2017", nil))
  let session = try Session(draft, columns: 120, rows: 40)
  session.play("<a-5>")
  session.focus(on: .export)
  session.play("<enter>")
  #expect(session.shows("1 dated sentence is undecided"))
}

@Test(
  "A recommendation that the template does not know stays in the file whatever is done to others",
  arguments: [" ", "n", "a", ">"])
func unknownRecommendationsStay(keys: String) throws {
  let entry = #"{ "id": "from-a-later-version", "included": false, "why": "later" }"#
  let file =
    #"{"undersigned": 1, "recommendations": [\#(entry), {"id": "registry", "included": false}]}"#
  let session = try Session(try DraftFile.read(Array(file.utf8), path: "x.letter").draft)
  session.play("<a-3>" + keys + keys)
  #expect(session.interview.revision > 0)
  let bytes = DraftFile.bytes(
    of: session.interview.draft, template: session.interview.template)
  #expect(String(decoding: bytes, as: UTF8.self).contains(entry))
}
