import Foundation
import Testing

@testable import LetterCore

func fixture(_ name: String) throws -> String {
  let url = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/\(name)")
  return try String(contentsOf: url, encoding: .utf8)
}

func letter(_ draft: Draft) throws -> Letter {
  var builder = LetterBuilder(try LetterTemplate.builtIn())
  return builder.letter(of: draft)
}

/// The letter as one line of words, however its lines are broken.
func words(_ draft: Draft) throws -> String {
  LetterLayout(try letter(draft), columns: 10_000).text
    .split(separator: "\n").joined(separator: " ")
}

func organizations(_ names: [String]) -> SignatoryRoll {
  SignatoryRoll(names.compactMap { Signatory(name: $0) })
}

let complete: [FieldID: Answer] = [
  "date": .text("2026-11-23"), "office": .text("Mayor"), "name": .text("Rosa Example"),
  "address": .text("1 City Hall Plaza\nRiverbend, NY 12000"), "place": .text("Riverbend"),
  "agency": .text("the Riverbend Police Department"),
  "contact": .text("Ana Ruiz, Riverbend Immigrant Rights Coalition"),
  "legislators": .list(["Assemblymember Chen", "Senator Okafor"]),
  "influencers": .list(["Riverbend Interfaith Council"]),
]

func draft(
  _ answers: [FieldID: Answer] = complete, names: [String] = [], roll: SignatoryRoll? = nil,
  recommendations: [RecommendationChoice] = [], facts: [String: FactDecision] = [:]
) -> Draft {
  Draft(
    template: "local-law-enforcement", answers: answers, roll: roll ?? organizations(names),
    recommendations: recommendations, facts: facts)
}

/// A coalition's own template: a field “place” that fills [Place], more front matter, and a text
/// that the signatories follow.
func ownTemplate(_ matter: String = "", text: String) throws -> LetterTemplate {
  let head = """
    ---
    undersigned-template: 1
    id: mine
    title: Mine
    fields:
      - { id: place, label: Place, optional: true, fills: [Place] }

    """
  return try LetterTemplate(
    reading: head + matter + "\n---\n" + text + "\n\n[list of signatories in alpha order]\n")
}

/// A letter of a template as one line of words, however its lines are broken.
func words(_ template: LetterTemplate, _ draft: Draft) -> String {
  var builder = LetterBuilder(template)
  return LetterLayout(builder.letter(of: draft), columns: 10_000).text
    .split(separator: "\n").joined(separator: " ")
}

/// Numbers that are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// What a review says is doubtful about a letter in which these answers are other ones.
func doubtSentences(
  _ changes: [FieldID: Answer] = [:], roll: SignatoryRoll? = nil,
  recommendations: [RecommendationChoice] = [], facts: [String: FactDecision] = [:]
) throws -> [String] {
  let template = try LetterTemplate.builtIn()
  var subject = draft(
    complete.merging(changes) { $1 }, names: ["Oak Hill"], roll: roll,
    recommendations: recommendations, facts: facts)
  let checks = template.doubts(in: subject, today: nil)
  let sentences = checks.map { $0.sentence(in: template, draft: subject) }
  #expect(checks.allSatisfy { $0.isDoubt })
  // Each leads somewhere, and can be said to be correct.
  for check in checks {
    subject.apply(try #require(template.settling(check, in: subject), "\(check)"))
  }
  let rest = template.doubts(in: subject, today: nil)
  #expect(rest.isEmpty, "\(rest)")
  return sentences
}
