// Those who sign in the letter: their lists, headings and counts.
import Testing

@testable import LetterCore

/// Organizations whose alphabetical order is that of their headings.
private func headedRoll(
  _ sections: [String] = ["National", "State", "Local"],
  _ listed: [(String, String?)] = [
    ("Ash Hall", nil), ("Birch Hall", "County"), ("Cedar Hall", "National"), ("Elm Hall", "Local"),
    ("Fir Hall", "Local"),
  ]
) -> SignatoryRoll {
  SignatoryRoll(
    listed.compactMap { name, section in
      var signatory = Signatory(name: name)
      signatory?.section = section
      return signatory
    }, rules: FilingRules(sections: sections))
}

private func closing(_ draft: Draft) throws -> Substring {
  let text = try words(draft)
  let start = try #require(text.firstRange(of: "Sincerely,")).upperBound
  return text[start...].prefix { $0 != "-" }.dropFirst()
}

@Test("Counts in words are American English")
func countsInWords() {
  let words = [
    0: "zero", 1: "one", 13: "thirteen", 20: "twenty", 24: "twenty-four", 100: "one hundred",
    105: "one hundred five", 342: "three hundred forty-two", 1_000: "one thousand",
    1_200: "one thousand two hundred", 12_019: "twelve thousand nineteen",
    100_000: "one hundred thousand",
    999_999: "nine hundred ninety-nine thousand nine hundred ninety-nine", 1_000_000: "1,000,000",
    -1: "-1",
  ]
  for (count, expected) in words { #expect(countInWords(count) == expected) }
  let counts = Array(0...9_999) + Array(stride(from: 10_000, through: 999_999, by: 97))
  #expect(Set(counts.map(countInWords)).count == counts.count)
  #expect(writtenCount(1_024, RollStyle()) == "1,024")
  #expect(writtenCount(24, RollStyle(countsInWords: true)) == "twenty-four")
}

@Test(
  "The opening sentence counts in figures or in words, and individuals only where there are any",
  arguments: [
    (24, 0, "The undersigned 24 local", "The undersigned twenty-four local", "providers write"),
    (
      24, 1, "providers, and 1 individual, write", "providers, and one individual, write",
      "undersigned"
    ),
    (24, 31, ", and 31 individuals, write", ", and thirty-one individuals, write", "undersigned"),
    (1, 0, "The undersigned local", "The undersigned local", "organization writes"),
    (1, 2, ", and 2 individuals, write", ", and two individuals, write", "local immigrants'"),
    (0, 1, "undersigned individual writes", "undersigned individual writes", "undersigned"),
    (0, 12, "undersigned 12 individuals", "undersigned twelve individuals", "undersigned"),
    (0, 0, "The undersigned [number] local", "The undersigned [number] local", "undersigned"),
  ])
func openingCounts(
  organizations: Int, individuals: Int, figures: String, words: String, both: String
) throws {
  let all =
    (0..<organizations).compactMap { Signatory(name: "Group \($0)") }
    + (0..<individuals).compactMap { Signatory(name: "Ana \($0)", kind: .individual) }
  var builder = LetterBuilder(try LetterTemplate.builtIn())
  var subject = draft(roll: SignatoryRoll(all))
  func opening() throws -> Substring {
    let text = LetterLayout(builder.letter(of: subject), columns: 10_000).text
    let start = try #require(text.firstRange(of: "The undersigned")).lowerBound
    return text[start...].prefix { $0 != "." }
  }
  #expect(try opening().contains(figures) && opening().contains(both))
  #expect(try opening().contains("individual") == (individuals > 0))
  // The same builder, which knows the lines in figures.
  subject.apply(.setRollStyle(RollStyle(countsInWords: true)))
  #expect(try opening().contains(words) && opening().contains(both))
  #expect(try opening().contains("individual") == (individuals > 0))
}

@Test("Individuals stand in a list of their own under the organizations and are not counted there")
func individualsList() throws {
  func individual(_ name: String, _ title: String?, _ affiliation: String?, _ under: String? = nil)
    -> Signatory?
  {
    var signatory = Signatory(name: name, kind: .individual, title: title, fileUnder: under)
    signatory?.affiliation = affiliation
    return signatory
  }
  func subject(_ individuals: [Signatory?]) -> Draft {
    draft(roll: SignatoryRoll(([Signatory(name: "Oak Hill")] + individuals).compactMap { $0 }))
  }
  let plain = subject([individual("Ana Ruiz", nil, nil), individual("Zoë Ruiz", "", nil)])
  #expect(try closing(plain).hasPrefix("Oak Hill Individuals Ana Ruiz Zoë Ruiz"))
  #expect(try words(plain).contains("organization, and 2 individuals, write"))
  let said = subject([
    individual("Zoë Ruiz", "Pastor", "Union Church"),
    individual("Ana de la Cruz", nil, nil, "de la Cruz"),
  ])
  #expect(
    try closing(said).hasPrefix(
      "Oak Hill Individuals Affiliations are listed for identification only. "
        + "Ana de la Cruz Zoë Ruiz, Pastor, Union Church"))
  #expect(try closing(subject([])).hasPrefix("Oak Hill Cc:"))
}

@Test("The line about affiliations comes and goes with the first and the last of them")
func affiliationsLine() throws {
  var builder = LetterBuilder(try LetterTemplate.builtIn())
  var subject = draft(names: ["Oak Hill"])
  func isSaid() -> Bool {
    LetterLayout(builder.letter(of: subject), columns: 72).text
      .contains("for identification only")
  }
  func add(_ name: String, _ title: String? = nil) -> DraftEdit {
    subject.apply(
      .insertSignatories([Signatory(name: name, kind: .individual, title: title)!]))
  }
  #expect(!isSaid())
  _ = add("Ana Ruiz")
  #expect(!isSaid())
  let takeBack = add("Ben Example", "Pastor")
  #expect(isSaid())
  let other = add("Cleo Example", "Rabbi")
  subject.apply(takeBack)
  #expect(isSaid())
  let again = subject.apply(other)
  #expect(!isSaid())
  subject.apply(again)
  #expect(isSaid())
  subject.apply(.replace(draft(roll: organizations(["Elm Hall"]))))
  #expect(!isSaid())
}

@Test("Who signs for an organization stands behind its name only where the letter shows signers")
func signers() throws {
  var oak = try #require(Signatory(name: "Oak Hill", title: "Director"))
  oak.signer = "Ben Example"
  var subject = draft(roll: SignatoryRoll([oak, Signatory(name: "Pine Hall")!]))
  #expect(try closing(subject).hasPrefix("Oak Hill Pine Hall"))
  subject.apply(.setRollStyle(RollStyle(showsSigners: true)))
  #expect(try closing(subject).hasPrefix("Oak Hill — Ben Example, Director Pine Hall"))
}

@Test("Each heading stands over its organizations; those under none stand first, without one")
func headings() throws {
  let subject = draft(roll: headedRoll())
  #expect(
    try closing(subject).hasPrefix(
      "Ash Hall Birch Hall National Cedar Hall Local Elm Hall Fir Hall"))
  let blocks = try letter(subject).blocks
  let rolls = blocks.compactMap { if case .roll(let section) = $0 { section } else { nil } }
  #expect(rolls.map(\.heading) == [nil, "National", "Local"])
  #expect(rolls.map(\.count) == [2, 1, 2])
  #expect((0..<2).map(rolls[2].line(at:)) == ["Elm Hall", "Fir Hall"])
  // A heading, and words before a list, stay with what they stand over.
  let keeping = zip(blocks, blocks.dropFirst()).filter { $0.keepsWithNext($1) }.map(\.0)
  let texts = keeping.map { $0.runs.map(\.text).joined() }
  #expect(texts.first?.hasPrefix("Any city or county") == true)
  #expect(texts.dropFirst() == ["Sincerely,", "National", "Local"])
  // One count, whatever the headings.
  #expect(try words(subject).contains("The undersigned 5 local"))
}

@Test("Where everybody stands under a heading, or nobody, no list is empty")
func headingsOfAll() {
  func ranges(_ roll: SignatoryRoll) -> [String] {
    roll.sectionRanges.map { "\($0.heading ?? "none") \($0.range)" }
  }
  #expect(ranges(headedRoll([])) == ["none 0..<5"])
  #expect(ranges(headedRoll(["Regional"])) == ["none 0..<5"])
  #expect(ranges(headedRoll(["Local"], [("Elm Hall", "Local")])) == ["Local 0..<1"])
  #expect(ranges(headedRoll(["Local"], [])) == [])
  #expect(ranges(headedRoll([], [])) == [])
  let many = (100..<300).map { ("Hall \($0)", "Section \($0 / 2)" as String?) }
  let roll = headedRoll((50..<150).map { "Section \($0)" }, many)
  #expect(roll.sectionRanges.map(\.range) == stride(from: 0, to: 200, by: 2).map { $0..<($0 + 2) })
}

@Test("The lines of signatories are found across headings")
func linesAcrossHeadings() throws {
  let layout = LetterLayout(try letter(draft(roll: headedRoll())), columns: 72)
  let names = ["Ash Hall", "Birch Hall", "Cedar Hall", "Elm Hall", "Fir Hall"]
  for (index, name) in names.enumerated() {
    let line = try #require(layout.line(ofSignatoryAt: index, kind: .organization))
    #expect(layout.lines(in: line..<(line + 1)).first?.text == name)
  }
  let last = try #require(layout.line(ofSignatoryAt: 4, kind: .organization))
  #expect(layout.line(ofSignatoryAt: 5, kind: .organization) == last + 1)
  #expect(layout.line(ofSignatoryAt: 0, kind: .individual) == nil)
}

@Test("A layout is brought up to other headings, signers and counts")
func headedLayoutUpdates() throws {
  var builder = LetterBuilder(try LetterTemplate.builtIn())
  var subject = draft(roll: headedRoll())
  var layout = LetterLayout(builder.letter(of: subject), columns: 40)
  func headed(_ name: String, _ section: String?, signer: String? = nil) -> Signatory {
    var signatory = Signatory(name: name)!
    signatory.section = section
    signatory.signer = signer
    return signatory
  }
  let edits: [DraftEdit] = [
    .insertSignatories([headed("Aspen Hall", nil)]),
    .insertSignatories([headed("Grove Hall", "Local", signer: "Somebody With A Rather Long Name")]),
    .setRollStyle(RollStyle(showsSigners: true)), .removeSignatories([2]),
    .setRollStyle(RollStyle(countsInWords: true)),
    .setFilingRules(FilingRules(sections: ["Local"])), .setFilingRules(FilingRules()),
    .insertSignatories([Signatory(name: "Ana Ruiz", kind: .individual, title: "Pastor")!]),
  ]
  for edit in edits {
    subject.apply(edit)
    layout.update(builder.letter(of: subject))
    var anew = LetterBuilder(builder.template)
    #expect(layout.text == LetterLayout(anew.letter(of: subject), columns: 40).text)
  }
}

@Test("One doubt counts the organizations under none of the headings")
func withoutSection() throws {
  let template = try LetterTemplate.builtIn()
  func doubts(_ roll: SignatoryRoll) -> [String] {
    let subject = draft(roll: roll)
    return template.doubts(in: subject, today: nil).map {
      #expect($0.isDoubt && $0.place == .signatories)
      return $0.sentence(in: template, draft: subject)
    }
  }
  #expect(
    doubts(headedRoll()) == [
      "2 organizations have no heading; choose one for each, or they come before the headings."
    ])
  #expect(
    doubts(headedRoll(["Local"], [("Ash Hall", "State"), ("Elm Hall", "Local")])) == [
      "1 organization has no heading; choose one, or it comes before the headings."
    ])
  #expect(doubts(headedRoll([])) == [])
  #expect(doubts(headedRoll(["Local"], [("Elm Hall", "Local")])) == [])
}
