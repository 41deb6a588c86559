import Foundation

@testable import LetterCore
@testable import Typesetter

func setup(_ title: String = "Letter", paper: DocumentSetup.Paper = .letter) -> DocumentSetup {
  var setup = DocumentSetup(title: title)
  setup.paper = paper
  return setup
}

/// A letter of the built-in template with so many organizations and individuals.
func templateLetter(organizations: [String], individuals: [String] = []) throws -> Letter {
  let roll = SignatoryRoll(
    organizations.compactMap { Signatory(name: $0) }
      + individuals.compactMap { Signatory(name: $0, kind: .individual) })
  var builder = LetterBuilder(try LetterTemplate.builtIn())
  return builder.letter(
    of: Draft(
      template: "local-law-enforcement",
      answers: [
        "date": .text("2026-11-23"), "office": .text("Mayor"), "name": .text("Rosa Example"),
        "address": .text("1 City Hall Plaza\nRiverbend, NY 12000"), "place": .text("Riverbend"),
        "contact": .text("Ana Ruiz, Riverbend Immigrant Rights Coalition"),
        "legislators": .list(["Assemblymember Chen", "Senator Okafor"]),
      ], roll: roll))
}

func names(_ count: Int) -> [String] {
  let trees = ["Ash", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Grove", "Hazel"]
  return (0..<count).map { "\(trees[$0 % 8]) House \($0)" }
}

func paragraph(_ text: String) -> Block { .paragraph([[Run(text: text)]]) }

/// So many words, which take about a line for every sixteen.
func filler(_ words: Int) -> String {
  repeatElement("letter", count: words).joined(separator: " ")
}

func citing(_ number: Int, after text: String) -> Block {
  .paragraph([[Run(text: text), Run(text: "\(number)", kind: .citation(number))]])
}

func note(_ number: Int, _ text: String) -> Block { .note(number: number, [[Run(text: text)]]) }

extension LetterPage {
  var lines: [String] { blocks.flatMap { $0.columns.joined() } }
  var text: String { lines.joined(separator: "\n") }
  func first(_ kind: Block.Kind) -> Block? { blocks.first { $0.kind == kind } }
}

func words(_ text: String) -> [Substring] { text.split { $0 == " " || $0 == "\n" } }

/// The PDF as text of which every byte is a character.
func latin(_ bytes: [UInt8]) -> String { String(bytes: bytes, encoding: .isoLatin1) ?? "" }

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
