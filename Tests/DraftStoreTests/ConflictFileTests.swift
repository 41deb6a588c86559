import LetterCore
import Testing

@testable import DraftStore

private let example = """
  {
    "undersigned": 1,
    "template": "local-law-enforcement",
    "signatories": [
      { "name": "Ana Ruiz", "kind": "individual" }
    ],
    "conflicts": [
      { "answer": "name", "other": "Rosa B. Example" },
      { "answer": "legislators", "other": ["Senator Okafor"] },
      { "answer": "office" },
      { "fact": "ag-guidance-2017", "other": { "replace": "Words." } },
      { "fact": "no-287g-agreements" },
      { "recommendation": "registry", "other": { "included": false, "why": "later" } },
      { "recommendation": "release", "other": {} },
      { "signatory": "Ana Ruiz", "other": { "name": "Ana Ruíz", "kind": "individual", "title": "Pastor", "x": 1 } }
    ]
  }

  """

@Test("Conflicts are read and written as the same bytes")
func conflictBytes() throws {
  let draft = try read(example).draft
  #expect(draft.conflicts.count == 8)
  #expect(draft.conflicts[0] == .answer("name", other: .text("Rosa B. Example")))
  #expect(draft.conflicts[2] == .answer("office", other: nil))
  #expect(try written(draft) == example)
  let null = try read(#"{"undersigned": 1, "conflicts": [{"answer": "name", "other": null}]}"#)
  #expect(null.draft.conflicts == [.answer("name", other: nil)])
}

@Test("What a later version says of conflicts is kept as it is")
func unknownConflicts() throws {
  let bytes = """
    {
      "undersigned": 1,
      "template": "local-law-enforcement",
      "answers": {
        "name": "Rosa Example"
      },
      "conflicts": [
        { "answer": "name", "other": "Rosa B. Example", "by": "Ana Ruiz" },
        { "fact": "no-287g-agreements", "since": { "day": 3 } },
        { "picture": "crest.png", "other": [1, { "x": null }] },
        {}
      ]
    }

    """
  var draft = try read(bytes).draft
  #expect(draft.conflicts.count == 2)
  #expect(try written(draft) == bytes)
  // A conflict that is settled takes its keys with it, and gives them back.
  let back = draft.apply(draft.edit(settling: draft.conflicts[0], keepingOther: false))
  #expect(try !written(draft).contains("Ana Ruiz"))
  #expect(try written(draft).contains("crest.png"))
  draft.apply(back)
  #expect(try written(draft) == bytes)
}

@Test("What a later version says of conflicts outlives a merge, whichever side has it")
func unknownConflictsMerged() throws {
  func version(_ conflicts: String) throws -> Draft {
    try read("{\"undersigned\": 1, \"conflicts\": [\(conflicts)]}").draft
  }
  let known = #"{ "answer": "name", "other": "Rosa", "by": "Ana" }"#
  let unknown = #"{ "picture": "crest.png" }"#
  let (none, both) = (try version(""), try version(known + ", " + unknown))
  for (ours, theirs) in [(none, both), (both, none)] {
    let merged = try written(DraftMerge(base: none, ours: ours, theirs: theirs).draft)
    #expect(merged.contains(known) && merged.contains(unknown))
  }
  let gone = try written(DraftMerge(base: both, ours: none, theirs: both).draft)
  #expect(!gone.contains("conflicts"))
}

@Test("Hostile characters are taken out of conflicts too")
func hostileConflicts() throws {
  let reading = try read(
    #"""
    {"undersigned": 1, "conflicts": [
      {"answer": "name", "other": "\u001b[1mX"},
      {"signatory": "A\u202eB", "other": {"name": "A\u0007B"}},
      {"recommendation": "own", "other": {"text": "a\nb\u0000"}}]}
    """#)
  #expect(
    try reading.draft.conflicts == [
      .answer("name", other: .text("[1mX")),
      .signatory("AB", other: #require(Signatory(name: "AB"))),
      .recommendation(other: RecommendationChoice(id: "own", text: "a b")),
    ])
  #expect(reading.remarks.count == 2)
}

@Test(
  "What is no conflict is refused with place and remedy",
  arguments: [
    ("{}", "“conflicts” is an object; make it a list"),
    ("[1]", "conflict 1 is a number; make it an object"),
    (#"[{"answer": 1}]"#, "conflict 1, “answer” is a number; make it a text"),
    (#"[{"answer": "a", "other": {}}]"#, "conflict 1, “other” is an object; make it a text or"),
    (#"[{"fact": "a", "other": "maybe"}]"#, "conflict 1, “other” is not “keep”, “omit” or"),
    (#"[{"recommendation": "a", "other": {"included": 1}}]"#, "“other”, “included” is a number"),
    (#"[{"signatory": "A"}]"#, "conflict 1 has no “other”; take the entry out"),
    (#"[{"signatory": "A", "other": {"title": "B"}}]"#, "conflict 1, “other” has no name; add"),
  ])
func refusedConflicts(_ conflicts: String, _ sentence: String) {
  let refusal = refusal("{\"undersigned\": 1, \"conflicts\": \(conflicts)}")
  #expect(refusal.contains(sentence), "\(refusal)")
}
