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

@Test("A placeholder that no answer fills keeps a letter from being ready")
func unfilledPlaceholders() throws {
  let person = try #require(Signatory(name: "Ana Ruiz", kind: .individual))
  let alone = draft(place, roll: SignatoryRoll([person]))
  let template = try ownTemplate(text: "We [number] groups of [Place] write.")
  let found = try #require(template.obstacles(in: alone).first)
  #expect(found.finding == .unfilled("number"))
  #expect(found.place == .signatories)
  #expect(!found.isDoubt)
  #expect(
    found.sentence(in: template, draft: alone)
      == "“[number]” stays in the letter, since no organization signs; add one, or give the "
      + "template wording for individuals alone.")
  // Organizations fill it, and nobody at all is told already.
  #expect(findings(template, draft(place, names: ["Oak Hill"])).isEmpty)
  #expect(findings(template, draft(place)) == [.noSignatory])
  // With wording for them individuals may sign alone, as they may sign the built-in letter.
  let worded = try ownTemplate(
    """
    wording:
      - { organizations: [none], instead: "We [number] groups", say: We neighbors }
    """, text: "We [number] groups of [Place] write.")
  #expect(findings(worded, alone).isEmpty)
  let ready: [String: FactDecision] = ["ag-guidance-2017": .keep, "no-287g-agreements": .omit]
  #expect(
    findings(try .builtIn(), draft(roll: SignatoryRoll([person]), facts: ready)).isEmpty)
}

@Test("Only a placeholder that stands in the letter is told")
func placeholdersOutsideTheLetter() throws {
  let person = try #require(Signatory(name: "Ana Ruiz", kind: .individual))
  let template = try ownTemplate(
    """
    recommendations:
      - { id: first, title: First }
    facts:
      - { id: many, recommendation: first, sentence: "We are [number] groups." }
    """, text: "In [Place] we are [number].\n\n1. Act now. We are [number] groups.")
  var subject = draft(["place": .text("")], roll: SignatoryRoll([person]), facts: ["many": .keep])
  #expect(findings(template, subject) == [.unfilled("number")])
  subject.apply(.setFact("many", .omit))
  #expect(findings(template, subject).isEmpty)
  subject.apply(.setAnswer("place", .text("Riverbend")))
  #expect(findings(template, subject) == [.unfilled("number")])
}

@Test("A wording rule that cuts a placeholder makes no letter that looks ready")
func cutPlaceholders() throws {
  let template = try ownTemplate(
    """
    wording:
      - { organizations: [one], instead: "Pla", say: "Spa" }
    """, text: "To [Place].")
  let subject = draft(place, names: ["Oak Hill"])
  #expect(words(template, subject).contains("[Space]"))
  let found = try #require(template.obstacles(in: subject).first)
  #expect(found.finding == .unfilled("Space"))
  #expect(
    found.sentence(in: template, draft: subject)
      == "“[Space]” stays in the letter, since no field fills it; mend the template's wording.")
}
