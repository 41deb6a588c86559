import Testing

@testable import LetterCore

/// The letter as it was circulated, without its marks: words only.
private func seedParagraphs() throws -> [String] {
  var text = try fixture("seed.md")
  text.replace(#/\[(https:[^\]]*)\]\((https:[^)]*)\)/#) { String($0.output.2) }
  for mark in ["**", "*", "<sup>1</sup>"] { text.replace(mark, with: "") }
  return text.split(separator: "\n").map {
    var line = $0.trimmingPrefix(#/\d\. /#)
    while line.last == " " { line.removeLast() }
    return String(line)
  }.filter { !$0.isEmpty && $0 != "---" }
}

@Test("Every sentence and every placeholder of the seed stands in the letter of an empty draft")
func everySentenceOfTheSeed() throws {
  let letter = try words(draft([:])).replacing("[1]", with: "")
  let paragraphs = try seedParagraphs()
  #expect(paragraphs.count >= 23)
  for paragraph in paragraphs {
    // "Sentence. Sentence": each by itself, so that a failure names the one.
    for sentence in paragraph.replacing(#/\. (?=[A-Z])/#, with: ".\n").split(separator: "\n") {
      #expect(letter.contains(sentence), "missing: \(sentence)")
    }
  }
}

@Test("Nothing stands in the letter of an empty draft that is not in the seed")
func nothingButTheSeed() throws {
  let seed = try seedParagraphs().joined(separator: " ").split(separator: " ").map(String.init)
  let letter = try letter(draft([:]))
  let plain = letter.allBlocks.flatMap { block -> [String] in
    switch block {
    case .paragraph(let lines), .recommendation(_, _, let lines), .note(_, let lines):
      lines.map { $0.reduce(into: "") { if case .citation = $1.kind {} else { $0 += $1.text } } }
    case .heading(let line): line.map(\.text)
    case .roll: []
    }
  }
  let words = plain.joined(separator: " ").split(separator: " ").map(String.init)
  #expect(words.sorted() == seed.sorted())
}

@Test("The subject is bold, “voluntary” is italic, the note is cited in the first recommendation")
func emphasisAndNote() throws {
  let letter = try letter(draft([:]))
  let subject = "Re: Call for local law enforcement to abstain from federal immigration enforcement"
  let runs = letter.blocks.flatMap { block -> [Run] in
    switch block {
    case .paragraph(let lines), .recommendation(_, _, let lines): lines.flatMap { $0 }
    default: []
    }
  }
  #expect(runs.filter { $0.emphasis == .bold }.map(\.text) == [subject])
  #expect(runs.filter { $0.emphasis == .italic }.map(\.text) == ["voluntary"])
  #expect(runs.filter { $0.kind == .citation(1) }.map(\.source) == [.fact("ag-guidance-2017")])
  guard case .note(number: 1, let note) = letter.notes.first else {
    Issue.record("no note")
    return
  }
  #expect(note[0].contains { $0.link?.hasPrefix("https://ag.ny.gov/") == true })
}
