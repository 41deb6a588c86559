import Testing

@testable import LetterCore

/// Our and their draft, each with what it changed in a common one.
private func merge(
  _ base: Draft = draft(), ours: [DraftEdit] = [], theirs: [DraftEdit] = [],
  template: LetterTemplate? = nil
) throws -> DraftMerge {
  var (our, their) = (base, base)
  our.apply(.all(ours))
  their.apply(.all(theirs))
  return try DraftMerge(base: base, ours: our, theirs: their, template: template)
}

private func added(_ names: String...) -> DraftEdit {
  .insertSignatories(names.compactMap { Signatory(name: $0) })
}

extension Draft {
  fileprivate func removing(_ name: String) -> DraftEdit {
    .removeSignatories([roll.id(named: name, kind: .organization) ?? -1])
  }

  fileprivate func changing(_ name: String, _ change: (inout Signatory) -> Void) -> DraftEdit {
    guard let id = roll.id(named: name, kind: .organization), var signatory = roll.signatory(id)
    else { return .all([]) }
    change(&signatory)
    return .all([.removeSignatories([id]), .insertSignatories([signatory])])
  }

  fileprivate var names: [String] { roll.all.map(\.name) }
}

// MARK: Answers and facts

@Test("What one side answered is taken, and what both answered alike is no conflict")
func mergeAnswers() throws {
  let merge = try merge(
    ours: [.setAnswer("office", .text("Sheriff")), .setAnswer("place", .text("Oakton"))],
    theirs: [.setAnswer("name", nil), .setAnswer("place", .text("Oakton"))])
  #expect(merge.draft.text("office") == "Sheriff")
  #expect(merge.draft.answers["name"] == nil)
  #expect(merge.draft.text("place") == "Oakton")
  #expect(merge.draft.conflicts.isEmpty)
  #expect(
    merge.tally
      == {
        var t = DraftMerge.Tally()
        t.answers = 1
        return t
      }())
}

@Test("Two answers to one question are both kept, ours in the draft")
func mergeAnswerConflict() throws {
  let merge = try merge(
    ours: [.setAnswer("name", .text("Ana Ruiz")), .setFact("a", .keep)],
    theirs: [.setAnswer("name", nil), .setFact("a", .replace("Words."))])
  #expect(merge.draft.text("name") == "Ana Ruiz")
  #expect(merge.draft.facts["a"] == .keep)
  #expect(
    merge.draft.conflicts == [
      .answer("name", other: nil), .fact("a", other: .replace("Words.")),
    ])
}

@Test("A list is merged entry by entry")
func mergeLists() throws {
  let merge = try merge(
    draft(["legislators": .list(["A", "B", "C"])]),
    ours: [.setAnswer("legislators", .list(["A", "B", "X", "C"]))],
    theirs: [.setAnswer("legislators", .list(["B", "Y", "C", "Z"]))])
  #expect(merge.draft.answers["legislators"] == .list(["B", "X", "Y", "C", "Z"]))
  #expect(merge.draft.conflicts.isEmpty)
  let none = try mergedList(base: ["A"], ours: [], theirs: ["A", "B"])
  #expect(none == .list(["B"]))
}

private func mergedList(base: [String], ours: [String], theirs: [String]) throws -> Answer? {
  try merge(
    draft(["legislators": .list(base)]), ours: [.setAnswer("legislators", .list(ours))],
    theirs: [.setAnswer("legislators", .list(theirs))]
  ).draft.answers["legislators"]
}

@Test("Without a base, what both began with counts as added by both")
func mergeWithoutBase() throws {
  let merge = try DraftMerge(
    base: nil, ours: draft(["name": .text("A")], names: ["Oak Hill", "Union Hall"]),
    theirs: draft(["name": .text("B"), "place": .text("C")], names: ["Elm", "Oak Hill"]))
  #expect(merge.draft.names == ["Elm", "Oak Hill", "Union Hall"])
  #expect(merge.draft.text("place") == "C")
  #expect(merge.draft.conflicts == [.answer("name", other: .text("B"))])
}

@Test("Drafts of two templates are not merged")
func mergeTemplates() throws {
  #expect(throws: DraftMergeError(ours: "a", theirs: "b")) {
    try DraftMerge(base: nil, ours: Draft(template: "a"), theirs: Draft(template: "b"))
  }
}

@Test("The article switch, a name not yet added and unknown keys are merged by key")
func mergeOtherKeys() throws {
  let base = Draft(
    template: "t", pendingName: "", unknown: [JSONMember("a", .bool(true)), JSONMember("b", .null)])
  let merge = try merge(
    base,
    ours: [
      .setFilingRules(FilingRules(ignoresLeadingArticles: false)),
      .setUnknown([JSONMember("a", .bool(false)), JSONMember("b", .null)]),
    ],
    theirs: [
      .setPendingName("Oak"),
      .setUnknown([JSONMember("a", .integer(1)), JSONMember("c", .null)]),
    ])
  #expect(!merge.draft.roll.rules.ignoresLeadingArticles)
  #expect(merge.draft.pendingName == "Oak")
  #expect(merge.draft.unknown == [JSONMember("a", .bool(false)), JSONMember("c", .null)])
  #expect(merge.overruled == ["a"])
}

// MARK: Signatories

@Test("Additions and removals of both sides meet in one order, and nobody signs twice")
func mergeSignatories() throws {
  let base = draft(names: ["Elm", "Oak Hill", "Union Hall"])
  let merge = try merge(
    base, ours: [base.removing("Elm"), added("Maple", "The Open Table")],
    theirs: [base.removing("Union Hall"), added("Birch", "The Open Table")])
  #expect(merge.draft.names == ["Birch", "Maple", "Oak Hill", "The Open Table"])
  #expect(merge.draft.conflicts.isEmpty)
  #expect(merge.tally.addedSignatories == 1)
  #expect(merge.tally.removedSignatories == 1)
}

@Test("One that the other side changed is not removed")
func mergeRemovalOfChanged() throws {
  let base = draft(names: ["Elm", "Oak Hill"])
  let change = base.changing("Elm") { $0.title = "Chapter" }
  for (ours, theirs) in [(base.removing("Elm"), change), (change, base.removing("Elm"))] {
    let merge = try merge(base, ours: [ours], theirs: [theirs])
    #expect(merge.draft.roll.all.map(\.title) == ["Chapter", nil])
    #expect(merge.draft.conflicts.isEmpty)
  }
}

@Test("Another name is another signatory; another spelling is the same one")
func mergeRenaming() throws {
  let base = draft(names: ["Elm"])
  let renamed = try merge(
    base, ours: [base.changing("Elm") { $0.name = "Elm Street" }], theirs: [added("Oak")])
  #expect(renamed.draft.names == ["Elm Street", "Oak"])
  let spelled = try merge(
    base, ours: [base.changing("Elm") { $0.name = "ELM" }],
    theirs: [base.changing("Elm") { $0.name = "The Elm" }])
  #expect(spelled.draft.names == ["ELM"])
  #expect(
    try spelled.draft.conflicts == [.signatory("ELM", other: #require(Signatory(name: "The Elm")))])
}

@Test("Title, filing and unknown keys of a signatory are merged part by part")
func mergeSignatoryParts() throws {
  let base = draft(names: ["Elm"])
  let merged = try merge(
    base,
    ours: [
      base.changing("Elm") {
        $0.title = "Ours"
        $0.unknown = [JSONMember("a", .null)]
      }
    ],
    theirs: [
      base.changing("Elm") {
        $0.fileUnder = "Street"
        $0.unknown = [JSONMember("b", .null)]
      }
    ])
  let signatory = try #require(merged.draft.roll.all.first)
  #expect(signatory.title == "Ours" && signatory.fileUnder == "Street")
  #expect(signatory.unknown?.map(\.key) == ["a", "b"])
  #expect(merged.draft.conflicts.isEmpty)
  let conflict = try merge(
    base, ours: [base.changing("Elm") { $0.title = "Ours" }],
    theirs: [base.changing("Elm") { $0.title = "Theirs" }])
  #expect(conflict.draft.roll.all.map(\.title) == ["Ours"])
  #expect(
    try conflict.draft.conflicts == [
      .signatory("Elm", other: #require(Signatory(name: "Elm", title: "Theirs")))
    ])
}

@Test("Undoing a merge gives back our draft")
func mergeUndo() throws {
  let base = draft(names: ["Elm", "Oak"])
  var ours = base
  ours.apply(added("Birch"))
  var theirs = base
  theirs.apply(.all([base.removing("Elm"), added("Cedar"), .setAnswer("name", .text("X"))]))
  let merge = try DraftMerge(base: base, ours: ours, theirs: theirs)
  var draft = ours
  let back = draft.apply(merge.edit)
  #expect(draft.names == ["Birch", "Cedar", "Oak"])
  draft.apply(back)
  #expect(draft.names == ours.names && draft.text("name") == "Rosa Example")
}

// MARK: Recommendations

private func choices(_ ids: String...) -> DraftEdit {
  .setRecommendations(
    ids.map { id in
      id.hasPrefix("-")
        ? RecommendationChoice(id: String(id.dropFirst()), isIncluded: false)
        : RecommendationChoice(id: id)
    })
}

private let listed = draft(recommendations: ["a", "b", "c"].map { RecommendationChoice(id: $0) })

@Test("Each side's choices are taken, in the order of the side that changed it")
func mergeChoices() throws {
  let merge = try merge(listed, ours: [choices("-a", "b", "c")], theirs: [choices("c", "a", "-b")])
  #expect(
    merge.draft.recommendations == [
      RecommendationChoice(id: "c"), RecommendationChoice(id: "a", isIncluded: false),
      RecommendationChoice(id: "b", isIncluded: false),
    ])
  #expect(merge.draft.conflicts.isEmpty)
}

@Test("Where both changed the order ours stays, with their own behind what precedes it")
func mergeOrders() throws {
  var theirs = ["c", "b"].map { RecommendationChoice(id: $0) }
  theirs.insert(RecommendationChoice(id: "custom-1", text: "Words."), at: 1)
  theirs.append(RecommendationChoice(id: "a"))
  let merge = try merge(
    listed, ours: [choices("b", "a", "c")], theirs: [.setRecommendations(theirs)])
  #expect(merge.draft.recommendations.map(\.id) == ["b", "a", "c", "custom-1"])
}

@Test("Where a draft lists none, its template's order counts")
func mergeUnlisted() throws {
  let template = try LetterTemplate.builtIn()
  let ids = template.recommendations.map(\.id)
  var ours = ids.map { RecommendationChoice(id: $0) }
  ours[3].isIncluded = false
  let theirs = ids.reversed().map { RecommendationChoice(id: $0) }
  let merge = try merge(
    draft(), ours: [.setRecommendations(ours)], theirs: [.setRecommendations(theirs)],
    template: template)
  #expect(merge.draft.recommendations.map(\.id) == ids.reversed())
  #expect(merge.draft.recommendations.filter { !$0.isIncluded }.map(\.id) == [ids[3]])
}

@Test("One's own words changed on both sides are a conflict, removed on one side they are not")
func mergeOwnWords() throws {
  func own(_ text: String) -> DraftEdit {
    .setRecommendations([RecommendationChoice(id: "own", text: text)])
  }
  let base = draft(recommendations: [RecommendationChoice(id: "own", text: "Old.")])
  let both = try merge(base, ours: [own("Ours.")], theirs: [own("Theirs.")])
  #expect(both.draft.recommendations.map(\.text) == ["Ours."])
  #expect(
    both.draft.conflicts == [
      .recommendation(other: RecommendationChoice(id: "own", text: "Theirs."))
    ])
  let removed = try merge(base, ours: [.setRecommendations([])], theirs: [own("Old.")])
  #expect(removed.draft.recommendations.isEmpty)
  let kept = try merge(base, ours: [.setRecommendations([])], theirs: [own("Theirs.")])
  #expect(kept.draft.recommendations.map(\.text) == ["Theirs."])
}

@Test("Two recommendations of one's own with the same id are two, whichever side is ours")
func mergeSameID() throws {
  func own(_ text: String) -> DraftEdit {
    .setRecommendations([RecommendationChoice(id: "custom-1", text: text)])
  }
  for (ours, theirs) in [("A.", "B."), ("B.", "A.")] {
    let merge = try merge(ours: [own(ours)], theirs: [own(theirs)])
    #expect(
      Set(merge.draft.recommendations) == [
        RecommendationChoice(id: "custom-1", text: "A."),
        RecommendationChoice(id: "custom-2", text: "B."),
      ])
  }
  let same = try merge(ours: [own("A.")], theirs: [own("A.")])
  #expect(same.draft.recommendations.count == 1)
}

// MARK: Conflicts that are there already

private func open(_ other: String) -> DraftEdit {
  .setConflicts([.answer("name", other: .text(other))])
}

@Test("A conflict that one side settled is settled; one that nobody settled stays")
func mergeSettled() throws {
  var base = draft()
  base.apply(open("Y"))
  let conflict = base.conflicts[0]
  let taken = try merge(
    base, ours: [.setAnswer("office", .text("Sheriff"))],
    theirs: [base.edit(settling: conflict, keepingOther: true)])
  #expect(taken.draft.text("name") == "Y" && taken.draft.conflicts.isEmpty)
  let kept = try merge(base, ours: [base.edit(settling: conflict, keepingOther: false)])
  #expect(kept.draft.text("name") == "Rosa Example" && kept.draft.conflicts.isEmpty)
  let open = try merge(base, theirs: [.setAnswer("office", .text("Sheriff"))])
  #expect(open.draft.conflicts == [conflict])
}

@Test("A conflict settled in two ways is one again")
func mergeSettledTwice() throws {
  var base = draft()
  base.apply(open("Y"))
  let conflict = base.conflicts[0]
  let merge = try merge(
    base, ours: [base.edit(settling: conflict, keepingOther: false)],
    theirs: [base.edit(settling: conflict, keepingOther: true)])
  #expect(merge.draft.text("name") == "Rosa Example")
  #expect(merge.draft.conflicts == [conflict])
}

@Test("A third version joins a conflict, and a side that settled takes its reject out")
func mergeThirdVersion() throws {
  let joined = try merge(ours: [open("Y")], theirs: [.setAnswer("name", .text("Z"))])
  #expect(joined.draft.text("name") == "Z")
  #expect(joined.draft.conflicts == [.answer("name", other: .text("Y"))])
  var base = draft()
  base.apply(open("Y"))
  let third = try merge(
    base,
    ours: [
      .setConflicts([.answer("name", other: .text("Y")), .answer("name", other: .text("Z"))])
    ],
    theirs: [base.edit(settling: base.conflicts[0], keepingOther: true)])
  #expect(third.draft.text("name") == "Y")
  #expect(third.draft.conflicts == [.answer("name", other: .text("Z"))])
}

// MARK: Settling and checks

@Test("Settling a conflict takes the other version or leaves ours, and can be undone")
func settling() throws {
  let elm = try #require(Signatory(name: "Elm", title: "Theirs"))
  let conflicts: [DraftConflict] = [
    .answer("name", other: nil), .answer("name", other: .text("Z")), .fact("f", other: .omit),
    .recommendation(other: RecommendationChoice(id: "own", text: "Theirs.")),
    .signatory("Elm", other: elm),
  ]
  var draft = draft(
    names: ["Elm"], recommendations: [RecommendationChoice(id: "own", text: "Ours.")])
  draft.apply(.setConflicts(conflicts))
  var backs: [DraftEdit] = []
  for conflict in [conflicts[0]] + conflicts[2...] {
    backs.append(draft.apply(draft.edit(settling: conflict, keepingOther: true)))
  }
  #expect(draft.conflicts.isEmpty)
  #expect(draft.answers["name"] == nil && draft.facts["f"] == .omit)
  #expect(draft.recommendations.map(\.text) == ["Theirs."])
  #expect(draft.roll.all == [elm])
  for back in backs.reversed() { draft.apply(back) }
  #expect(draft.conflicts == conflicts)
  #expect(draft.text("name") == "Rosa Example" && draft.roll.all.map(\.title) == [nil])
}

@Test("A conflict keeps the letter from being ready, and says both versions")
func conflictChecks() throws {
  let template = try LetterTemplate.builtIn()
  let fact = try #require(template.facts.first)
  var draft = draft(
    names: ["Elm"],
    recommendations: [RecommendationChoice(id: "own", text: "Ours.")]
      + template.recommendations.map { RecommendationChoice(id: $0.id) },
    facts: Dictionary(uniqueKeysWithValues: template.facts.map { ($0.id, .keep) }))
  #expect(template.obstacles(in: draft).isEmpty)
  draft.apply(
    .setConflicts([
      .answer("name", other: .text("Rosa B. Example")),
      .answer("office", other: nil), .answer("legislators", other: .list([])),
      .answer("date", other: .text("2026-12-01")),
      .fact(fact.id, other: .replace("New words.")),
      .recommendation(
        other: RecommendationChoice(id: "own", isIncluded: false, text: "Theirs.")),
      .recommendation(other: RecommendationChoice(id: "registry", isIncluded: false)),
      .signatory("Elm", other: try #require(Signatory(name: "Elm", title: "Chapter"))),
      // These say nothing: entered since, gone, and of no use to the letter.
      .answer("place", other: .text("Riverbend")),
      .signatory("Gone", other: try #require(Signatory(name: "Gone", title: "Chapter"))),
      .answer("unknown", other: .text("X")),
    ]))
  let number =
    try #require(
      template.recommendations.firstIndex { $0.id == fact.recommendation }) + 2
  let registry = try #require(template.recommendation("registry"))
  #expect(
    template.obstacles(in: draft).map { $0.sentence(in: template, draft: draft) } == [
      "Name was changed twice: “Rosa Example” here, “Rosa B. Example” in the other version; choose one.",
      "Office was changed twice: “Mayor” here, no answer in the other version; choose one.",
      "\(try #require(template.field("legislators")).label) was changed twice: “Assemblymember Chen; Senator Okafor” here, none in the other version; choose one.",
      "Date was changed twice: “November 23, 2026” here, “December 1, 2026” in the other version; choose one.",
      "A dated fact of recommendation \(number) was changed twice: kept here, “New words.” in the other version; choose one.",
      "Recommendation 1, in your own words, was changed twice: “Ours.”, included here, “Theirs.”, left out in the other version; choose one.",
      "“\(registry.title)” was changed twice: included here, left out in the other version; choose one.",
      "Signatory was changed twice: “Elm” here, “Elm, Chapter” in the other version; choose one.",
    ])
  #expect(template.obstacles(in: draft).allSatisfy { !$0.isDoubt })
}

@Test("Long versions are shown where they part, and three in one sentence")
func conflictSentences() throws {
  let template = try LetterTemplate.builtIn()
  let start = "The Riverbend office of the regional transit and harbor"
  var draft = draft(["agency": .text(start + " police")])
  draft.apply(
    .setConflicts([
      .answer("agency", other: .text(start + " guards")),
      .answer("agency", other: .text(start + " watch")),
    ]))
  let check = try #require(template.conflictChecks(in: draft).first)
  #expect(template.conflictChecks(in: draft).count == 1)
  #expect(
    check.sentence(in: template, draft: draft).hasSuffix(
      " was changed twice: “… and harbor police” here, “… and harbor guards” and "
        + "“… and harbor watch” in the other versions; choose one."))
}
