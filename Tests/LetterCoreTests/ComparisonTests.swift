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
      "Recommendation “No holding on ICE detainers” differs",
      "The recommendations are in a different order",
      "Decided differently: “Currently, there are no 287(g) agreements …”",
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
      "1 name only here: “Oak Hill”",
      "Signatory “Ana Ruiz” here, “Ana Ruiz, Pastor” there",
    ])
}

@Test("What else is said of those who sign, and of their list, is compared")
func comparisonOfDetails() throws {
  let template = try LetterTemplate.builtIn()
  let old = Draft(
    template: template.id,
    roll: SignatoryRoll(
      names("Ash Hall", "Elm Hall", "Fir Hall", "Oak Hill"),
      rules: FilingRules(sections: ["State", "Local"])))
  var changed = old.roll.all
  changed[0].signer = "Ben Example"
  changed[1].section = "State"
  changed[2].aliases = ["Firs"]
  changed[3].affiliation = "Union Church"
  var new = Draft(
    template: template.id, roll: SignatoryRoll(changed, rules: FilingRules(sections: ["Local"])))
  new.apply(.setRollStyle(RollStyle(showsSigners: true, countsInWords: true)))
  new.apply(.setDistinct(NamePair("Elm Hall", "Elm Hill"), true))
  let found = DraftComparison(from: old, to: new, template: template)
  #expect(
    found.summary == "4 names changed, headings of the list, style of the list, settled look-alikes"
  )
  #expect(
    found.lines == [
      "Signatory “Ash Hall” without a signer here, “Ash Hall” signed by “Ben Example” there",
      "Signatory “Elm Hall” in no section here, “Elm Hall” in section “State” there",
      "Signatory “Fir Hall” with no other spelling here, “Fir Hall” also spelled “Firs” there",
      "and 1 more",
      "Headings of the list: “State”, “Local” here, “Local” there",
      "Who signs for an organization is shown there",
      "Counts are words there and figures here",
      "Different look-alikes were settled",
    ])
}

@Test("Of a name that is listed twice, each entry is compared once")
func comparisonOfRepeatedNames() throws {
  let template = try LetterTemplate.builtIn()
  func draft(_ titles: String?...) -> Draft {
    Draft(
      template: template.id,
      roll: SignatoryRoll(
        titles.compactMap { Signatory(name: "Ana Ruiz", kind: .individual, title: $0) }))
  }
  func summary(_ old: Draft, _ new: Draft) -> String {
    DraftComparison(from: old, to: new, template: template).summary
  }
  #expect(summary(draft(nil, "Pastor"), draft("Pastor", "Rabbi")) == "1 name changed")
  #expect(summary(draft(nil), draft("Pastor", "Rabbi")) == "1 name added, 1 name changed")
  #expect(summary(draft(nil, "Pastor"), draft("Rabbi")) == "1 name removed, 1 name changed")
}

@Test("What parts two texts is seen even behind and in long words")
func excerptsOfLongWords() {
  let start = "See https://example.org/a-very-long-address/of-a-page and "
  let texts = ["harbor", "https://example.org/another-long-address"].map { start + $0 }
  #expect(
    differing(texts) == ["… harbor", "… https://example.org/another-long-address"])
}

@Test(
  "An excerpt cuts no date and no number",
  arguments: [
    (
      "The guidance was supplemented on March 12, 2017, and again later.",
      "The guidance was supplemented on …"
    ),
    (
      "The law has been in force since Jan. 19, 2017, or so.",
      "The law has been in force since …"
    ),
    ("The workers of the whole city and Local 304, too.", "The workers of the whole city and …"),
    ("It counts all agencies and about 4 million people.", "It counts all agencies and …"),
    (
      "The program is one of those under § 287(g) of the Act.",
      "The program is one of those under …"
    ),
    (
      "We wrote to the mayor on May 1, 2026, and the council.",
      "We wrote to the mayor on May 1, 2026, and …"
    ),
    (
      "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19",
      "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 …"
    ),
  ])
func wholeDates(text: String, excerpt: String) { #expect(shortened(text) == excerpt) }
