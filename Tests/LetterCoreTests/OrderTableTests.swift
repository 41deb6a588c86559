// A table of names in the order that the filing rules ask for, made by hand.
import Testing

@testable import LetterCore

/// The lines of a table, each a name and, behind a tab, what it files under.
private func table(_ file: String, _ kind: Signatory.Kind) throws -> [Signatory] {
  try fixture(file).split(separator: "\n").map { line in
    let parts = line.split(separator: "\t").map(String.init)
    return try #require(
      Signatory(name: parts[0], kind: kind, fileUnder: parts.count > 1 ? parts[1] : nil))
  }
}

@Test(
  "Names shuffled in any way are sorted as the table has them, at once and one by one",
  arguments: [1, 2, 3, 4, 5] as [UInt64])
func orderTable(seed: UInt64) throws {
  var generator = SeededGenerator(seed: seed)
  for (file, kind) in [
    ("organizations-in-order.txt", Signatory.Kind.organization),
    ("individuals-in-order.txt", .individual),
  ] {
    let names = try table(file, kind)
    let shuffled = names.shuffled(using: &generator)
    #expect(SignatoryRoll(shuffled).all.map(\.name) == names.map(\.name))
    var oneByOne = SignatoryRoll()
    for signatory in shuffled { _ = oneByOne.insert(signatory) }
    #expect(oneByOne.all.map(\.name) == names.map(\.name))
    var halves = SignatoryRoll(Array(shuffled[..<(shuffled.count / 2)]))
    _ = halves.insert(Array(shuffled[(shuffled.count / 2)...]))
    #expect(halves.all.map(\.name) == names.map(\.name))
  }
  #expect(try table("organizations-in-order.txt", .organization).count >= 200)
}

@Test("What bulk sorting puts in order is in the order that decides about each two")
func bulkOrderIsPairwiseOrder() throws {
  var generator = SeededGenerator(seed: 7)
  let pieces = [
    "a", "A", "b", "Z", "z", "0", "1", "9", "42", "100", "007", " ", " ", "é", "ß", "oa", "and",
    "華", "&", "-",
  ]
  let names = (0..<3000).compactMap { _ in
    Signatory(
      name: (0..<Int.random(in: 1...6, using: &generator))
        .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined())
  }
  let roll = SignatoryRoll(names)
  let order = roll[.organization]
  #expect(order.count == names.count)
  for (id, next) in zip(order, order.dropFirst()) {
    let (one, other) = (roll.signatory(id), roll.signatory(next))
    let (left, right) = (try #require(one), try #require(other))
    #expect(
      FiledName(left, id, roll.rules).precedes(FiledName(right, next, roll.rules)),
      "“\(left.name)” “\(right.name)”")
  }
  for id in order { #expect(roll.position(of: id).map { order[$0] } == id) }
}

@Test("An organization's key made from its bytes is that of its filing form")
func plainKeysAreThoseOfForms() {
  var generator = SeededGenerator(seed: 17)
  let pieces = [
    "A ", "a ", "An ", "The ", "Philip", "josé", "Nur", "Émigré", "hour ", "Better Way", "St.",
    "Śt.",
    "St. ", "Mt.Zion", "F.R.", "Jr.", "J ", "J. ", ".", " ", "-", "&", "’s", "'", "“", "42", "0",
    "#",
    "Union", "ñ", "Mary", "–",
  ]
  var count = 0
  for _ in 0..<30_000 {
    let name = (0..<Int.random(in: 1...6, using: &generator))
      .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    for rules in [FilingRules(), FilingRules(ignoresLeadingArticles: false)] {
      var key: [UInt8] = []
      let isPlain = FilingForm.appendPlainKey(ofOrganization: name, rules, to: &key)
      let form = FilingForm(organization: name, rules: rules)
      // A sign that does not count leads the long way.
      let longForm = FilingForm(organization: name + "\u{2022}", rules: rules)
      if name.contains(where: { $0.isLetter || $0.isNumber }) {
        #expect(form.text == longForm.text, "“\(name)”")
      }
      guard isPlain == true else { continue }
      var formKey: [UInt8] = []
      // The form's marks are left to ICU, and its letters must be those of the key.
      let folded = form.text.unicodeScalars.map {
        LatinLetters.plain($0).map { Character(UnicodeScalar($0)) } ?? Character($0)
      }
      let plain = FilingForm(
        organization: String(folded), rules: FilingRules(ignoresLeadingArticles: false))
      #expect(plain.appendPlainKey(to: &formKey))
      #expect(key == formKey, "“\(name)”")
      count += 1
    }
  }
  #expect(count > 20_000)
}

@Test("Organizations stand under their headings in the letter's order, each by the alphabet")
func sections() throws {
  func named(_ name: String, _ section: String?, _ kind: Signatory.Kind = .organization) throws
    -> Signatory
  {
    var signatory = try #require(Signatory(name: name, kind: kind))
    signatory.section = section
    return signatory
  }
  let rules = FilingRules(sections: ["State", "Empty", "Local"])
  let all = try [
    named("Beech", "Local"), named("Ash", "Local"), named("Yew", "State"), named("Elm", nil),
    named("Oak", "Nowhere"), named("Fir", "State"), named("Ana Ruiz", "State", .individual),
    named("Ana Chen", nil, .individual),
  ]
  let expected = ["Elm", "Oak", "Fir", "Yew", "Ash", "Beech", "Ana Chen", "Ana Ruiz"]
  var roll = SignatoryRoll(all, rules: rules)
  #expect(roll.all.map(\.name) == expected)
  #expect(roll.sectionRanges.map(\.heading) == [nil, "State", "Local"])
  #expect(roll.sectionRanges.map(\.range) == [0..<2, 2..<4, 4..<6])
  var oneByOne = SignatoryRoll(rules: rules)
  for signatory in all.reversed() { _ = oneByOne.insert(signatory) }
  #expect(oneByOne.all.map(\.name) == expected)
  for id in roll[.organization] { #expect(roll.position(of: id) != nil) }
  let removed = roll.remove(Array(roll[.organization].prefix(2)))
  #expect(roll.sectionRanges.map(\.heading) == ["State", "Local"])
  roll.restore(removed)
  #expect(roll.all.map(\.name) == expected)
  // Without headings there is one list.
  roll.setRules(FilingRules())
  #expect(roll.all.prefix(6).map(\.name) == ["Ash", "Beech", "Elm", "Fir", "Oak", "Yew"])
  #expect(roll.sectionRanges.map(\.heading) == [nil])
  #expect(roll.sectionRanges.map(\.range) == [0..<6])
  #expect(SignatoryRoll().sectionRanges.isEmpty)
}
