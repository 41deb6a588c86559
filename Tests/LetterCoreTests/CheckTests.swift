import Testing

@testable import LetterCore

private let place: [FieldID: Answer] = ["place": .text("Riverbend")]

private func findings(_ template: LetterTemplate, _ draft: Draft) -> [Check.Finding] {
  template.obstacles(in: draft).map(\.finding)
}

@Test("A recommendation is asked for only where there is one to include")
func recommendationsWhereThereAreAny() throws {
  let bare = try ownTemplate(text: "To [Place].")
  #expect(findings(bare, draft(place, names: ["Oak Hill"])).isEmpty)
  let own = RecommendationChoice(id: "custom-1", isIncluded: false, text: "Our own words.")
  #expect(
    findings(bare, draft(place, names: ["Oak Hill"], recommendations: [own])) == [
      .noRecommendation
    ])
  let template = try LetterTemplate.builtIn()
  let none = template.recommendations.map { RecommendationChoice(id: $0.id, isIncluded: false) }
  #expect(
    findings(template, draft(names: ["Oak Hill"], recommendations: none)) == [.noRecommendation])
}
