// That a letter says the same in every format, whoever signs it and whatever they are called.
import Foundation
import LetterCore
import ReadBack
import Testing

@testable import LetterFormats

/// Letters whose words must be the same everywhere.
enum WordCase: String, CaseIterable, CustomTestStringConvertible {
  case unfinished, complete, headed, sixHundred, rightToLeft, twoNotes, empty

  var testDescription: String { rawValue }

  func letter() throws -> Letter {
    switch self {
    case .unfinished: return try LetterFormatsTests.letter()
    case .complete: return try LetterFormatsTests.complete()
    case .headed: return try LetterFormatsTests.headed()
    case .sixHundred:
      return try LetterFormatsTests.letter(names: (0..<600).map { "Hall of Neighbors \($0)" })
    case .rightToLeft:
      return try LetterFormatsTests.letter(names: [
        "בית הארון", "מרכז (Riverbend) קהילה", "مركز الجالية ۱۲۳", "Oak مركز Hill", "Oak Hill",
      ])
    case .twoNotes:
      var letter = try LetterFormatsTests.complete()
      func cite(_ number: Int) -> Run { Run(text: "\(number)", kind: .citation(number)) }
      letter.blocks.append(
        .paragraph([[Run(text: "Said twice"), cite(2), Run(text: " and before"), cite(1)]]))
      letter.notes.append(.note(number: 2, [[Run(text: "As the ")], [Run(text: "town says.")]]))
      return letter
    case .empty: return Letter()
    }
  }
}

/// What differs between a letter and what is read back from a format; `nil` where nothing does.
private func difference(_ letter: Letter, _ format: LetterFormat) throws -> String? {
  let marks: LetterText.Marks =
    switch format {
    case .text, .pdf: .plainText
    case .mail, .mailHTML: .citations
    case .markdown, .html, .docx, .odt: []
    }
  return try readBack(letter, from: format).difference(
    from: LetterText(letter, marks: marks),
    // A PDF breaks words that are too long for a line.
    ignoringSpaces: format == .pdf)
}

@Test(
  "Every format reads back as the letter's words, in its order", arguments: LetterFormat.allCases,
  WordCase.allCases)
func sameWords(format: LetterFormat, wordCase: WordCase) throws {
  let letter = try wordCase.letter()
  if wordCase != .empty { #expect(LetterText.words(LetterText(letter).body).count > 500) }
  #expect(try difference(letter, format) == nil)
}

@Test(
  "Whatever stands in any field of a draft, every format is well formed and has the same words",
  arguments: LetterFormat.allCases, 0..<4)
func hostileStrings(format: LetterFormat, part: UInt64) throws {
  // Ten thousand strings in all.
  var drafts = HostileDrafts(seed: part)
  for number in 0..<5 {
    let letter = try drafts.letter(strings: 500)
    let difference = try difference(letter, format)
    #expect(difference == nil, "draft \(number)")
  }
}
