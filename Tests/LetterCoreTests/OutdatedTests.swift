// What was written for one place or recipient asks again when that becomes another.
import Testing

@testable import LetterCore

private let decided: [String: FactDecision] = [
  "ag-guidance-2017": .keep, "no-287g-agreements": .replace("Elm County has none."),
]

/// A volunteer's typing: each edit with what it is remembered for.
private struct Volunteer {
  var draft: Draft
  let template: LetterTemplate

  init(_ template: LetterTemplate? = nil, _ draft: Draft? = nil) throws {
    self.template = try template ?? .builtIn()
    self.draft = draft ?? Draft(template: self.template.id, roll: organizations(["Oak Hill"]))
  }

  /// Types an answer letter by letter, and leaves the field.
  mutating func type(_ text: String, into field: FieldID) {
    let settled = draft.answers[field]
    for count in 1...text.count { set(field, .text(String(text.prefix(count))), settled) }
  }

  mutating func set(_ field: FieldID, _ answer: Answer?, _ settled: Answer?) {
    draft.apply(template.recording(.setAnswer(field, answer), in: draft) { _ in settled })
  }

  mutating func set(_ field: FieldID, _ answer: Answer?) {
    set(field, answer, draft.answers[field])
  }

  mutating func decide(_ facts: [String: FactDecision]) {
    for (id, decision) in facts {
      draft.apply(template.recording(.setFact(id, decision), in: draft) { _ in nil })
    }
  }

  /// A finished letter for Elm County, every answer typed.
  static func finished() throws -> Volunteer {
    var volunteer = try Volunteer()
    for (field, text) in [
      ("date", "November 23, 2026"), ("office", "Sheriff"), ("name", "Rosa Example"),
      ("greeting", "Sheriff Rosa Example"), ("address", "1 Court Street\nElm, NY 12000"),
      ("place", "Elm County"), ("agency", "the Elm County Sheriff's Office"),
      ("contact", "Ana Ruiz"),
    ] {
      volunteer.type(text, into: field)
    }
    volunteer.set("legislators", .list(["Senator Okafor"]))
    volunteer.set("influencers", .list([]))
    volunteer.decide(decided)
    return volunteer
  }

  var outdated: [Dependent] { template.obstacles(in: draft).compactMap(\.dependent) }

  var sentences: [String] {
    template.obstacles(in: draft).map { $0.sentence(in: template, draft: draft) }
  }

  var doubts: [String] {
    template.doubts(in: draft, today: nil).map { $0.sentence(in: template, draft: draft) }
  }
}

@Test("A letter that is typed for one place is ready, and asks nothing")
func nothingAsks() throws {
  let volunteer = try Volunteer.finished()
  #expect(volunteer.sentences.isEmpty)
  #expect(volunteer.doubts.isEmpty)
}

@Test("Another place: what was written for the former one asks, and says where it still names it")
func anotherPlace() throws {
  var volunteer = try Volunteer.finished()
  volunteer.type("Oak County", into: "place")
  #expect(
    volunteer.sentences == [
      "Office was written for Elm County; confirm or change it.",
      "Name was written for Elm County; confirm or change it.",
      "Address was written for Elm County; confirm or change it. It still names “Elm”.",
      "Police agency was written for Elm County; "
        + "confirm or change it. It still names “Elm County”.",
      "Local legislators were written for Elm County; confirm or change them.",
      "The dated fact in recommendation 1 was decided for Elm County; confirm or change it.",
      "Your own words in recommendation 4 were written for Elm County; "
        + "confirm or change them. They still name “Elm County”.",
    ])
  #expect(volunteer.doubts.isEmpty)
  // The contact is the coalition's, and is doubted only where it names the former place.
  volunteer.set("contact", .text("Ana Ruiz of the Elm County Coalition"))
  #expect(
    volunteer.doubts == [
      "Contact person “Ana Ruiz of the Elm County Coalition” still names “Elm County”."
    ])
  // Back again, nothing asks.
  volunteer.type("elm  county", into: "place")
  #expect(volunteer.sentences.isEmpty)
}

@Test("Another recipient: the greeting asks, and the address only where it has the name")
func anotherRecipient() throws {
  var volunteer = try Volunteer.finished()
  volunteer.type("Ben Sample", into: "name")
  #expect(
    volunteer.sentences == [
      "Greeting was written for Sheriff Rosa Example; "
        + "confirm or change it. It still names “Rosa Example”."
    ])
  volunteer.type("Sheriff Sample", into: "greeting")
  #expect(volunteer.sentences.isEmpty)
  #expect(volunteer.doubts.isEmpty)
  // Elsewhere, a surname is enough.
  volunteer.draft.apply(
    .setRecommendations([RecommendationChoice(id: "custom-1", text: "Sheriff Example must act.")]))
  #expect(
    volunteer.doubts == [
      "Recommendation 1 “Sheriff Example must act.” still names “Example”."
    ])
}

@Test(
  "Only case, accents and spacing are no other place",
  arguments: [
    ("Elm County", "elm county", true), ("Cañon City", "Canon City", true),
    ("De Kalb County", "DeKalb  County", true), ("O'Fallon", "O’Fallon", true),
    ("Oswego", "Otsego", false), ("Elm", "Elm County", false), ("Elm", "Elms", false),
  ])
func samePlace(former: String, now: String, isSame: Bool) throws {
  var volunteer = try Volunteer()
  volunteer.type(former, into: "place")
  volunteer.type("the police", into: "agency")
  volunteer.type(now, into: "place")
  let asks = volunteer.sentences.contains { $0.contains("was written for") }
  #expect(asks != isSame)
}

@Test("Confirmed one by one or all at once, the letter is ready again; undo takes it back")
func confirming() throws {
  var volunteer = try Volunteer.finished()
  volunteer.type("Oak County", into: "place")
  let template = volunteer.template
  var draft = volunteer.draft
  let checks = template.obstacles(in: draft)
  var inverses: [DraftEdit] = []
  for (index, check) in checks.enumerated() {
    let edit = try #require(template.settling(check, in: draft))
    inverses.append(draft.apply(edit))
    #expect(template.obstacles(in: draft).count == checks.count - index - 1)
  }
  // What still names the former place is a doubt now, and can be answered as well.
  volunteer.draft = draft
  #expect(
    volunteer.doubts == [
      "Address “1 Court Street Elm, NY 12000” still names “Elm”.",
      "Police agency “the Elm County Sheriff's Office” still names “Elm County”.",
      "Recommendation 4 “Elm County has none.” still names “Elm County”.",
    ])
  for inverse in inverses.reversed() { draft.apply(inverse) }
  #expect(template.obstacles(in: draft) == checks)
  draft.apply(template.confirming(checks.compactMap(\.dependent), in: draft))
  #expect(template.obstacles(in: draft).isEmpty)
}

@Test("A place that is half typed, or not answered, is no former one")
func halfTyped() throws {
  var volunteer = try Volunteer()
  volunteer.type("the police", into: "agency")
  volunteer.decide(["ag-guidance-2017": .keep])
  volunteer.type("Riverbend", into: "place")
  #expect(!volunteer.sentences.contains { $0.contains("for") && $0.contains("confirm") })
  #expect(volunteer.draft.confirmations.former.isEmpty)
  // Emptied, it asks for the place and nothing else.
  volunteer.set("place", nil)
  #expect(!volunteer.sentences.contains { $0.contains("confirm") })
}

@Test("A draft without the keys asks nothing until its place changes")
func oldDrafts() throws {
  var volunteer = try Volunteer(
    nil,
    draft(names: ["Oak Hill"], facts: ["ag-guidance-2017": .keep, "no-287g-agreements": .omit]))
  #expect(volunteer.sentences.isEmpty)
  volunteer.set("contact", .text("Ben Example"))
  #expect(volunteer.sentences.isEmpty)
  volunteer.type("Oakton", into: "place")
  #expect(
    volunteer.sentences == [
      "Office was written for Riverbend; confirm or change it.",
      "Name was written for Riverbend; confirm or change it.",
      "Address was written for Riverbend; confirm or change it. It still names “Riverbend”.",
      "Police agency was written for Riverbend; confirm or change it. It still names “Riverbend”.",
      "Local legislators were written for Riverbend; confirm or change them.",
      "Other influencers were written for Riverbend; "
        + "confirm or change them. They still name “Riverbend”.",
      "The dated fact in recommendation 1 was decided for Riverbend; confirm or change it.",
      "The dated fact in recommendation 4 was decided for Riverbend; confirm or change it.",
    ])
}

@Test("Something newer known of a fact than its decision asks")
func newerKnowledge() throws {
  func template(_ day: String) throws -> LetterTemplate {
    try ownTemplate(
      """
      recommendations:
        - { id: first, title: First }
      facts:
        - { id: many, recommendation: first, sentence: "There are many."\(day) }
      """, text: "To [Place].\n\n1. Act now. There are many.")
  }
  let early = try template(", knownOn: 2026-11-29")
  var volunteer = try Volunteer(early)
  volunteer.set("place", .text("Riverbend"))
  volunteer.decide(["many": .keep])
  #expect(volunteer.sentences.isEmpty)
  let basis = volunteer.draft.confirmations.bases[.fact("many")]
  #expect(basis?.knownOn == LetterDate(iso: "2026-11-29"))
  #expect(try template(", knownOn: 2026-11-28").obstacles(in: volunteer.draft).isEmpty)
  let late = try Volunteer(try template(", knownOn: 2026-12-24"), volunteer.draft)
  #expect(
    late.sentences == [
      "There is newer information about the dated fact in recommendation 1 than when you decided "
        + "(December 24, 2026); confirm or change it."
    ])
}

@Test("A merge takes what an answer was written for from the side that the answer comes from")
func merging() throws {
  let base = try Volunteer.finished()
  var ours = base
  ours.type("Oak County", into: "place")
  ours.draft.apply(
    ours.template.confirming([.field("agency"), .field("legislators")], in: ours.draft))
  ours.draft.apply(.setSettled(SettledDoubt(check: "a", text: "one"), true))
  var theirs = base
  theirs.type("the Elm Sheriff", into: "agency")
  theirs.draft.apply(.setSettled(SettledDoubt(check: "b", text: "two"), true))
  for (one, other) in [(ours, theirs), (theirs, ours)] {
    let merge = try DraftMerge(base: base.draft, ours: one.draft, theirs: other.draft)
    let merged = try Volunteer(nil, merge.draft)
    // Theirs was written for Elm County, whatever ours confirmed; the copies are confirmed.
    #expect(
      merged.sentences == [
        "Office was written for Elm County; confirm or change it.",
        "Name was written for Elm County; confirm or change it.",
        "Address was written for Elm County; confirm or change it. It still names “Elm”.",
        "Police agency was written for Elm County; confirm or change it. It still names “Elm”.",
        "The dated fact in recommendation 1 was decided for Elm County; confirm or change it.",
        "Your own words in recommendation 4 were written for Elm County; "
          + "confirm or change them. They still name “Elm County”.",
      ])
    #expect(merge.draft.confirmations.settled.count == 2)
    #expect(merge.draft.confirmations.former == ["place": ["Elm County"]])
  }
}

@Test("A merge remembers no more former places than a draft does, the last ones")
func mergingManyFormer() throws {
  let all = (1...Confirmations.mostFormer).map(String.init)
  var (base, ours, theirs) = (draft(), draft(), draft())
  base.apply(.setFormer("place", all))
  ours.apply(.setFormer("place", all + ["Oakton"]))
  theirs.apply(.setFormer("place", all + ["Elmira"]))
  for (one, other) in [(ours, theirs), (theirs, ours)] {
    let merged = try DraftMerge(base: base, ours: one, theirs: other).draft
    let former = try #require(merged.confirmations.former["place"])
    #expect(former.count == Confirmations.mostFormer)
    #expect(Set(former.suffix(2)) == ["Oakton", "Elmira"])
  }
}

@Test("Of several changes at once each is remembered in what those before it left")
func severalAtOnce() throws {
  var volunteer = try Volunteer.finished()
  let edit = DraftEdit.all([
    .setAnswer("place", .text("Oak County")), .setAnswer("agency", .text("the Oak County Sheriff")),
    .setFact("ag-guidance-2017", .omit),
  ])
  let before = volunteer.draft
  volunteer.draft.apply(
    volunteer.template.recording(edit, in: before) { before.answers[$0] })
  let open = volunteer.template.obstacles(in: volunteer.draft).compactMap(\.dependent)
  #expect(
    open == [
      .field("office"), .field("name"), .field("address"), .field("legislators"),
      .fact("no-287g-agreements"),
    ])
}

@Test("A template says what depends on what; one that does not has the usual roles")
func dependsOn() throws {
  let fields = { (more: String) in
    """
    ---
    undersigned-template: 1
    id: mine
    title: Mine
    fields:
      - { id: town, label: Town, fills: [Town] }
      - { id: police, label: Police, fills: [Police]\(more) }
    roles: { agency: police, place: town }
    ---
    [Town] [Police]

    [list of signatories in alpha order]

    """
  }
  func dependsOn(_ more: String) throws -> [FieldID]? {
    try LetterTemplate(reading: fields(more)).field("police")?.dependsOn
  }
  #expect(try dependsOn("") == ["town"])
  #expect(try dependsOn(", dependsOn: []") == [])
  #expect(try dependsOn(", dependsOn: [town]") == ["town"])
  for wrong in ["nowhere", "police"] {
    let error = #expect(throws: TemplateError.self) { try dependsOn(", dependsOn: [\(wrong)]") }
    #expect(
      error?.description
        == "Line 7 of the template: “police” depends on “\(wrong)”, which is no other field; "
        + "name one of its fields.")
  }
  let builtIn = try LetterTemplate.builtIn()
  let own = builtIn.fields.filter { !$0.dependsOn.isEmpty }
  #expect(
    own.map(\.id) == [
      "office", "name", "greeting", "address", "agency", "legislators", "influencers",
    ])
}

@Test(
  "A former name is found as words, not inside of the present one",
  arguments: [
    ("Elm County", "Oak County", "Ask Elm County's jail.", "Elm County"),
    ("Elm County", "Oak County", "Ask the elm county board.", "Elm County"),
    ("Elm County", "Oak County", "Ask the Elm jail.", "Elm"),
    ("Elm County", "Oak County", "Plant an elm.", nil),
    ("Elm County", "Oak County", "Ask Elmira.", nil),
    ("Elm", "Elm County", "Ask Elm County.", nil),
    ("Oak", "Oak Hill", "Ask Oak Hill.", nil), ("Oak", "Oak Hill", "Ask Oak.", "Oak"),
    ("the Village of Elm", "Oak", "Ask the Village of Elm.", "the Village of Elm"),
    ("the Village of Elm", "Oak", "Ask Elm.", "Elm"),
    ("New York City", "Albany", "Ask New York.", nil),
    ("Yorktown", "York", "Ask Yorktown.", "Yorktown"), ("Elmira", "Elm", "Ask Elmira.", "Elmira"),
    ("Oak Hill", "Oak", "Ask Oak Hill.", "Oak Hill"), ("Oak", "Oakton", "Ask Oakton.", nil),
    ("Elm County", "Upper Elm County", "Ask upper elm county.", nil),
  ])
func formerNames(former: String, now: String, text: String, found: String?) throws {
  var volunteer = try Volunteer()
  volunteer.type(former, into: "place")
  volunteer.type(now, into: "place")
  #expect(FormerNames(volunteer.template, volunteer.draft).first(in: text) == found)
}

@Test("Another office asks for greeting and agency again, another person for the greeting only")
func otherOffice() throws {
  var volunteer = try Volunteer.finished()
  volunteer.type("Ben Okafor", into: "name")
  #expect(volunteer.outdated == [.field("greeting")])
  volunteer = try .finished()
  volunteer.type("Mayor", into: "office")
  #expect(volunteer.outdated == [.field("greeting"), .field("agency")])
  volunteer.type("the Elm Police Department", into: "agency")
  volunteer.set("greeting", nil)
  #expect(volunteer.outdated.isEmpty)
  // One of a draft that was made before offices counted is asked for all the same.
  volunteer = try .finished()
  volunteer.draft.apply(.setBasis(.field("agency"), Basis(["place": "Elm County"])))
  volunteer.type("Mayor", into: "office")
  #expect(volunteer.outdated.contains(.field("agency")))
}

@Test("What is typed anew in a copy before its place is meant for that place")
func copyFromTheTop() throws {
  let original = try Volunteer.finished()
  var copy = try Volunteer(nil, original.template.copy(of: original.draft))
  #expect(copy.outdated.isEmpty)
  copy.type("Ben Okafor", into: "name")
  copy.type("2 Main Street\nOak, NY 12001", into: "address")
  copy.type("Oak County", into: "place")
  // The office is as it was.
  #expect(copy.outdated.contains(.field("office")))
  #expect(!copy.outdated.contains(.field("name")))
  #expect(!copy.outdated.contains(.field("address")))
  // What stands behind the place asks as ever.
  #expect(copy.outdated.contains(.field("agency")))
  // One place more: now they are for a former place.
  copy.type("Ash County", into: "place")
  #expect(copy.outdated.contains(.field("name")))
  #expect(copy.outdated.contains(.field("address")))
  copy.type("Sheriff Ana Cole", into: "name")
  #expect(!copy.outdated.contains(.field("name")))
}

@Test("In the letter itself a name is for the place that it had")
func sameLetterFromTheTop() throws {
  var letter = try Volunteer.finished()
  letter.type("Ben Okafor", into: "name")
  letter.type("Oak County", into: "place")
  #expect(letter.outdated.contains(.field("name")))
}
