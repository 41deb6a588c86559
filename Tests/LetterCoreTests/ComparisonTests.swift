import Testing

@testable import LetterCore

private func names(_ names: String...) -> [Signatory] { names.compactMap { Signatory(name: $0) } }

@Test("Two drafts are compared in everything that makes the letter")
func comparison() throws {
  let template = try LetterTemplate.builtIn()
  let old = Draft(
    template: template.id, answers: ["name": .text("Rosa Example"), "office": .text("Mayor")],
    roll: SignatoryRoll(names("Oak Hill", "Union Hall")))
  #expect(DraftComparison(from: old, to: old, template: template).differences.isEmpty)
  #expect(DraftComparison(from: old, to: old, template: template).summary == "nothing")
  var new = old
  new.apply(.setAnswer("name", .text("Rosa B. Example")))
  new.apply(.setAnswer("contact", .text("")))
  new.apply(.removeSignatories([new.roll[.organization][0]]))
  new.apply(.insertSignatories(names("Ash Hall", "Birch Hall", "Elm Hall", "Fir Hall")))
  new.apply(.setFact("no-287g-agreements", .keep))
  var choices = new.choices(of: template)
  choices[0].isIncluded = false
  choices.swapAt(1, 2)
  new.apply(.setRecommendations(choices))
  let found = DraftComparison(from: old, to: new, template: template)
  #expect(
    found.summary
      == "name, contact person, 4 names added, 1 name removed, recommendations, dated facts")
  #expect(
    found.lines == [
      "Name: “Rosa Example” here, “Rosa B. Example” there",
      "Contact person: no answer here, none there",
      "1 name only here: “Oak Hill”",
      "4 names only there: “Ash Hall”, “Birch Hall”, “Elm Hall” …",
      "Recommendation “No holding on ICE detainers” is not the same",
      "The recommendations stand in another order",
      "Decided otherwise: “Currently, there are no 287(g) agreements …”",
    ])
}

@Test("A list that holds a name twice is compared by how often")
func comparisonOfDuplicates() throws {
  let template = try LetterTemplate.builtIn()
  let once = Draft(template: template.id, roll: SignatoryRoll(names("Oak Hill")))
  let twice = Draft(template: template.id, roll: SignatoryRoll(names("Oak Hill", "Oak Hill")))
  #expect(
    DraftComparison(from: once, to: twice, template: template).summary == "1 name added")
  #expect(
    DraftComparison(from: twice, to: once, template: template).summary == "1 name removed")
}

@Test("Long answers are shown where they part, and equal names with their titles")
func comparisonShowsWhatDiffers() throws {
  let template = try LetterTemplate.builtIn()
  let start = "The Riverbend office of the regional transit and harbor"
  func version(_ end: String, _ title: String?) -> Draft {
    Draft(
      template: template.id, answers: ["agency": .text(start + end)],
      roll: SignatoryRoll(
        [
          Signatory(name: "Ana Ruiz", kind: .individual, title: title),
          title == nil ? Signatory(name: "Oak Hill") : nil,
        ].compactMap { $0 }))
  }
  #expect(
    DraftComparison(
      from: version(" police", nil), to: version(" guards", "Pastor"), template: template
    ).lines == [
      "Police agency: “… and harbor police” here, “… and harbor guards” there",
      "2 names only here: “Oak Hill”, “Ana Ruiz”",
      "1 name only there: “Ana Ruiz, Pastor”",
    ])
}

@Test("What parts two texts is seen even behind and in long words")
func excerptsOfLongWords() {
  let start = "See https://example.org/a-very-long-address/of-a-page and "
  let texts = ["harbor", "https://example.org/another-long-address"].map { start + $0 }
  #expect(
    differing(texts) == ["… harbor", "… https://example.org/another-long-address"])
}
