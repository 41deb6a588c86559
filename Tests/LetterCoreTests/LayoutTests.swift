import Testing

@testable import LetterCore

@Test("No line is wider than the columns, and no word is lost", arguments: [20, 40, 58, 72, 100])
func linesFit(columns: Int) throws {
  let subject = draft(names: ["Oak Hill", "An Association With A Very Long Name Of Its Own, Inc."])
  let text = LetterLayout(try letter(subject), columns: columns).text
  for line in text.split(separator: "\n") { #expect(line.count <= columns) }
  let joined = text.filter { !$0.isWhitespace }
  #expect(joined == (try words(subject)).filter { !$0.isWhitespace })
}

@Test("Numbers and notes hang")
func hangingIndent() throws {
  let lines = LetterLayout(try letter(draft()), columns: 60).text.split(separator: "\n")
  let first = try #require(lines.firstIndex { $0.hasPrefix("2.  Local jails") })
  #expect(lines[first + 1].hasPrefix("    should not delay"))
  let note = try #require(lines.firstIndex { $0.hasPrefix("[1] See") })
  #expect(lines[note + 1].hasPrefix("    "))
}

@Test("A long link breaks where links may break")
func linksBreak() {
  let link = "https://example.org/sites/default/files/guidance.concerning.local_authority.pdf"
  let ranges = LineBreaker.lines(of: "See " + link + ".", first: 30, rest: 30)
  let bytes = Array(("See " + link + ".").utf8)
  let lines = ranges.map { String(decoding: bytes[$0], as: UTF8.self) }
  #expect(lines.joined() == "See " + link + ".")
  for line in lines { #expect(line.utf8.count <= 30) }
  // Every break stands behind a slash or before another mark, never inside a word.
  for (before, after) in zip(lines, lines.dropFirst()) {
    #expect(before.last == "/" || "._-?".contains(after.first ?? " ") || before == "See")
  }
}

@Test("Spaces at a line's end do not count, and a word as wide as the line fits")
func spacesAtTheEnd() {
  #expect(LineBreaker.lines(of: "aaaa bbbb cccc", first: 4, rest: 4) == [0..<4, 5..<9, 10..<14])
  #expect(LineBreaker.lines(of: "aaaa bbbb", first: 9, rest: 9) == [0..<9])
  #expect(LineBreaker.lines(of: "", first: 9, rest: 9) == [0..<0])
}

@Test("An updated layout is the layout made anew")
func updatesAreExact() throws {
  var builder = LetterBuilder(try LetterTemplate.builtIn())
  var subject = draft([:])
  var layout = LetterLayout(builder.letter(of: subject), columns: 40)
  let long = "A Very Long Name For An Organization That Takes More Than A Line"
  let edits: [DraftEdit] = [
    .setAnswer("place", .text("Riverbend")),
    .insertSignatories([Signatory(name: "Oak Hill")!]),
    .insertSignatories([Signatory(name: long)!, Signatory(name: "Zoë House")!]),
    .insertSignatories([Signatory(name: "Ana Ruiz", kind: .individual)!]),
    .setRecommendations([RecommendationChoice(id: "detainers", isIncluded: false)]),
    .removeSignatories([1]), .setAnswer("legislators", .list(["Senator Okafor"])),
    .setFact("no-287g-agreements", .omit), .setAnswer("address", .text("")),
    .setRecommendations([]),
  ]
  for edit in edits {
    subject.apply(edit)
    let letter = builder.letter(of: subject)
    layout.update(letter)
    // Made by a builder that has kept nothing.
    var anew = LetterBuilder(builder.template)
    let fresh = LetterLayout(anew.letter(of: subject), columns: 40)
    #expect(layout.text == fresh.text)
    #expect(layout.lineCount == fresh.lineCount)
    for start in stride(from: 0, to: layout.lineCount, by: 7) {
      let part = layout.lines(in: start..<(start + 5)).map(\.text)
      let all = fresh.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      #expect(part == Array(all[start..<min(start + 5, layout.lineCount)]))
    }
  }
}

@Test("Another roll whose identifiers are the same numbers is laid out anew")
func layoutOfAnotherRoll() throws {
  let template = try LetterTemplate.builtIn()
  var builder = LetterBuilder(template)
  func draft(_ name: String) -> Draft {
    Draft(template: template.id, roll: SignatoryRoll([Signatory(name: name)].compactMap { $0 }))
  }
  var changing = draft("Oak Hill")
  var layout = LetterLayout(builder.letter(of: changing), columns: 72)
  changing.apply(.replace(draft("Elm Hall")))
  layout.update(builder.letter(of: changing))
  #expect(layout.text.contains("Elm Hall"))
  // Back, and on with another name under the identifier that was used there.
  let inverse = changing.apply(.insertSignatories([Signatory(name: "Fir Hall")].compactMap { $0 }))
  layout.update(builder.letter(of: changing))
  changing.apply(inverse)
  let back = changing.apply(.replace(changing))
  changing.apply(back)
  changing.apply(.insertSignatories([Signatory(name: "Zinnia Hall")].compactMap { $0 }))
  layout.update(builder.letter(of: changing))
  #expect(layout.text.contains("Zinnia Hall"))
  #expect(!layout.text.contains("Fir Hall"))
}
