import Foundation
import LetterCore

@testable import LetterFormats

func file(_ name: String) -> URL {
  URL(filePath: #filePath).deletingLastPathComponent().appending(path: name)
}

/// A letter of the built-in template.
func letter(
  _ answers: [FieldID: Answer] = [:], names: [String] = [], individuals: [Signatory] = [],
  recommendations: [RecommendationChoice] = [], facts: [String: FactDecision] = [:]
) throws -> Letter {
  var builder = LetterBuilder(try LetterTemplate.builtIn())
  let roll = SignatoryRoll(names.compactMap { Signatory(name: $0) } + individuals)
  return builder.letter(
    of: Draft(
      template: "local-law-enforcement", answers: answers, roll: roll,
      recommendations: recommendations, facts: facts))
}

func complete() throws -> Letter {
  let names = try String(contentsOf: file("Golden/signatories-24.txt"), encoding: .utf8)
  return try letter(
    [
      "date": .text("2026-11-23"), "office": .text("Mayor"), "name": .text("Rosa Example"),
      "address": .text("1 City Hall Plaza\nRiverbend, NY 12000"), "place": .text("Riverbend"),
      "agency": .text("the Riverbend Police Department"),
      "contact": .text("Ana Ruiz, Riverbend Immigrant Rights Coalition"),
      "legislators": .list(["Assemblymember Chen", "Senator Okafor"]),
      "influencers": .list(["Riverbend Interfaith Council"]),
    ], names: names.split(separator: "\n").map(String.init),
    facts: ["ag-guidance-2017": .keep, "no-287g-agreements": .omit])
}

/// A letter with headings, signers, individuals and counts in words.
func headed() throws -> Letter {
  func organization(_ name: String, _ section: String?, _ signer: String?, _ title: String? = nil)
    -> Signatory?
  {
    var signatory = Signatory(name: name, title: title)
    signatory?.section = section
    signatory?.signer = signer
    return signatory
  }
  func individual(_ name: String, _ title: String?, _ affiliation: String?) -> Signatory? {
    var signatory = Signatory(name: name, kind: .individual, title: title)
    signatory?.affiliation = affiliation
    return signatory
  }
  let roll = SignatoryRoll(
    [
      organization("Ash Hall Neighbors", nil, "Ben Example", "Convener"),
      organization("Bridges & Ways", "National", "Cleo Example"),
      organization("Cedar Hall", "State", nil), organization("Elm House", "State", "Dana Example"),
      individual("Ana Ruiz", "Pastor", "Union Church"), individual("Zoë House", nil, nil),
    ].compactMap { $0 }, rules: FilingRules(sections: ["National", "State", "Local"]))
  var draft = Draft(template: "local-law-enforcement", roll: roll)
  draft.apply(.setRollStyle(RollStyle(showsSigners: true, countsInWords: true)))
  var builder = LetterBuilder(try LetterTemplate.builtIn())
  return builder.letter(of: draft)
}

/// Names and answers that try to be more than words.
let marks = [
  "*x*", "1. x", "12) x", "# x", "<b>", "[x](y)", "_x_", "a_b_c", "- x", "+ x", "> x", "===", "---",
  "~~x~~", "`x`", "&amp; &#65; &", "\\", "x\\", "[^1]", "[^1]: x", "![x](y)", "$x$", "@x",
  "| x | y |", ":x:", "x {.y}", "{#y}",
  "<!-- x", "</article>", "\"x\" 'y'", "A. x", "(1) x", "i. x", ": x", "% x", "H~2~O x^2^",
]

/// The forms that are text.
let textForms: [LetterFormat] = [.text, .markdown, .html, .mailHTML]

func text(_ format: LetterFormat, _ letter: Letter, columns: Int = 72) throws -> String {
  let setup = DocumentSetup(title: "Letter")
  return String(
    decoding: try format.bytes(of: letter, setup: setup, columns: columns), as: UTF8.self)
}
