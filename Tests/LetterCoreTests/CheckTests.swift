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
      == "“[Space]” stays in the letter, since no field fills it; fix the template's wording.")
}

private func doubts(_ draft: Draft) throws -> [Check] {
  try LetterTemplate.builtIn().doubts(in: draft, today: nil)
}

@Test("A name that repeats its neighbour is doubtful, and the sentence says which it repeats")
func repeatedNames() throws {
  let all =
    organizations(["The Open Table", "Oak Hill", "open table", "Ágora", "AGORA", "Oak Hills"]).all
    + ["Ana Ruiz", "Ana Ruiz"].compactMap { Signatory(name: $0, kind: .individual) }
  let subject = draft(roll: SignatoryRoll(all))
  let sentences = try doubts(subject).map {
    $0.sentence(in: try .builtIn(), draft: subject)
  }
  #expect(
    sentences == [
      "Signatory “Ágora” repeats “AGORA”.",
      "Signatory “Oak Hills” looks like “Oak Hill”: one signatory, or two?",
      "Signatory “open table” has no capital letter where a name needs one.",
      "Signatory “The Open Table” repeats “open table”.",
      "Signatory “Ana Ruiz” repeats “Ana Ruiz”.",
    ])
  #expect(try doubts(subject).allSatisfy { $0.isDoubt })
  let ids = subject.roll[.individual]
  #expect(try doubts(subject).last?.finding == .duplicate(of: ids[0]))
  #expect(try doubts(subject).last?.place == .signatory(ids[1]))
}

@Test("Brackets in own words and titles are doubtful where they stand in the letter")
func bracketsElsewhere() throws {
  let subject = draft(
    roll: SignatoryRoll(
      [Signatory(name: "Ana Ruiz", kind: .individual, title: "[title]")].compactMap { $0 }),
    recommendations: [
      RecommendationChoice(id: "custom-1", text: "Meet us by [date]."),
      RecommendationChoice(id: "custom-2", isIncluded: false, text: "Meet [us]."),
      RecommendationChoice(id: "detainers", text: "Honor none."),
    ],
    facts: [
      "ag-guidance-2017": .replace("Since [year]."), "no-287g-agreements": .replace("{{count}}."),
    ])
  let found = try doubts(subject)
  #expect(found.map(\.finding) == [.brackets, .brackets, .brackets])
  #expect(
    found.map(\.place) == [
      .signatory(subject.roll[.individual][0]), .recommendation("custom-1", number: 1),
      .fact("no-287g-agreements", number: 5),
    ])
  #expect(
    try found.map { $0.sentence(in: try .builtIn(), draft: subject) } == [
      "Signatory “Ana Ruiz, [title]” looks like a placeholder.",
      "Recommendation 1 “Meet us by [date].” looks like a placeholder.",
      "Recommendation 5 “{{count}}.” looks like a placeholder.",
    ])
}

@Test("A recommendation of one's own without a word is not ready")
func emptyRecommendation() throws {
  let template = try LetterTemplate.builtIn()
  let ready: [String: FactDecision] = ["ag-guidance-2017": .keep, "no-287g-agreements": .omit]
  for text in ["", " \n "] {
    let subject = draft(
      names: ["Oak Hill"],
      recommendations: [
        RecommendationChoice(id: "custom-1", isIncluded: false, text: ""),
        RecommendationChoice(id: "custom-2", text: text),
      ], facts: ready)
    let found = template.obstacles(in: subject)
    #expect(found.map(\.finding) == [.emptyRecommendation])
    #expect(found.first?.place == .recommendation("custom-2", number: 1))
    #expect(
      found.first?.sentence(in: template, draft: subject)
        == "Recommendation 1 is empty; write it or leave it out.")
  }
}

@Test("An own recommendation that the template has no list for is doubtful")
func unplacedRecommendations() throws {
  let subject = draft(
    place, names: ["Oak Hill"],
    recommendations: [
      RecommendationChoice(id: "custom-1", isIncluded: false, text: "Left out."),
      RecommendationChoice(id: "custom-2", text: "Our own words."),
    ])
  let bare = try ownTemplate(text: "To [Place].")
  #expect(findings(bare, subject).isEmpty)
  let found = bare.doubts(in: subject, today: nil)
  #expect(found.map(\.place) == [.recommendation("custom-2", number: 1)])
  #expect(
    found.map { $0.sentence(in: bare, draft: subject) } == [
      "Recommendation 1 “Our own words.” is not in the letter, since the template has no "
        + "numbered list; add one to the template, or leave the recommendation out."
    ])
  let listed = try ownTemplate(
    "recommendations:\n  - { id: first, title: First }", text: "To [Place].\n\n1. Act.")
  #expect(listed.doubts(in: subject, today: nil).isEmpty)
}

@Test("Doubts about names that are kept from before are those of a fresh look, after any change")
func keptDoubts() throws {
  let template = try LetterTemplate.builtIn()
  var generator = SeededGenerator(seed: 24)
  let words = [
    "Oak", "oak", "ÓAK", "The Oak", "ELM HALL EAST", "[Name]", "Fir 7", "Fir 007", "Ash",
    "Cedar Centre", "Cedar Center", "Cedars Center, Inc.", "The Cedar Center", "Cedra Center",
    "Cedarcenter", "Riverbend Coalition", "Rivrebend Coalition", "Riverbend Coalitionn",
  ]
  var draft = Draft(template: template.id)
  var kept = RollDoubts()
  var inverses: [DraftEdit] = []
  for _ in 0..<250 {
    switch Int.random(in: 0..<7, using: &generator) {
    case 0...2:
      let name = words.randomElement(using: &generator) ?? ""
      let kind: Signatory.Kind = Bool.random(using: &generator) ? .organization : .individual
      inverses.append(
        draft.apply(.insertSignatories([Signatory(name: name, kind: kind)].compactMap { $0 })))
    case 3:
      let all = draft.roll[.organization] + draft.roll[.individual]
      if let id = all.randomElement(using: &generator) {
        inverses.append(draft.apply(.removeSignatories([id])))
      }
    case 4: if let inverse = inverses.popLast() { draft.apply(inverse) }
    case 5:
      let pair = NamePair(
        words.randomElement(using: &generator) ?? "", words.randomElement(using: &generator) ?? "")
      inverses.append(draft.apply(.setDistinct(pair, Bool.random(using: &generator))))
    default:
      let counts = Bool.random(using: &generator)
      inverses.append(draft.apply(.setFilingRules(FilingRules(ignoresLeadingArticles: counts))))
    }
    let found = template.doubts(in: draft, today: nil, names: &kept)
    let isSame = found == template.doubts(in: draft, today: nil)
    #expect(isSame)
  }
}
