import LetterCore
import Testing

@testable import DraftStore

/// The file of the design, with every kind of thing in it and keys that nobody knows.
private let example = """
  {
    "undersigned": 1,
    "template": "local-law-enforcement",
    "answers": {
      "date": "2026-11-23",
      "office": "Mayor",
      "name": "Rosa Example",
      "address": "1 City Hall Plaza\\nRiverbend, NY 12000",
      "legislators": ["Assemblymember Chen", "Senator Okafor"],
      "influencers": [],
      "another template's": "stays / \\"as\\" it is"
    },
    "signatories": [
      { "name": "Ágora Vecinal", "email": "a@example.org", "cities": [1, 2.5, null, { "b": true }] },
      { "name": "The Open Table", "title": "Director", "signer": "Ben Example", "section": "State", "aliases": ["Open Table", "OPEN TABLE"] },
      { "name": "Ana Ruiz", "kind": "individual", "title": "Pastor", "affiliation": "Union Church", "fileUnder": "Ruiz" }
    ],
    "recommendations": [
      { "id": "detainers" },
      { "id": "registry", "included": false, "why": "later" },
      { "id": "custom-1", "text": "Our own words." }
    ],
    "facts": { "ag-guidance-2017": { "replace": "New words." }, "no-287g-agreements": "keep", "unknown": "omit" },
    "countArticles": true,
    "sections": ["National", "State"],
    "showSigners": true,
    "countInWords": true,
    "distinct": [
      ["Elm Hall", "Elm House"],
      ["Oak Hill", "Oak Hills"]
    ],
    "writtenFor": {
      "address": { "office": "Mayor", "name": "Rosa Example" },
      "another template's": { "place": "Elm County" }
    },
    "decidedFor": {
      "ag-guidance-2017": { "place": "Elm County" }
    },
    "knownOn": { "ag-guidance-2017": "2026-11-29", "no-287g-agreements": "2026-11-29" },
    "formerly": { "name": ["Ben Example"], "place": ["Elm County", "Ash"] },
    "settled": [
      ["doubled words", "New York New York"],
      ["weekend", "2026-11-29"]
    ],
    "journal": { "at": 12, "of": [] }
  }

  """

@Test("A draft that was read is written as the same bytes, unknown keys and all")
func sameBytes() throws {
  let reading = try read(example)
  #expect(reading.remarks.isEmpty)
  #expect(try written(reading.draft) == example)
}

@Test("What the file says is in the draft")
func contents() throws {
  let draft = try read(example).draft
  #expect(draft.text("address") == "1 City Hall Plaza\nRiverbend, NY 12000")
  #expect(draft.answers["influencers"] == .list([]))
  #expect(draft.roll.count(.organization) == 2)
  #expect(draft.roll.all.last?.fileUnder == "Ruiz")
  #expect(draft.recommendations.map(\.isIncluded) == [true, false, true])
  #expect(draft.facts["ag-guidance-2017"] == .replace("New words."))
  #expect(
    draft.roll.rules
      == FilingRules(ignoresLeadingArticles: false, sections: ["National", "State"]))
  let table = draft.roll.all.first { $0.name == "The Open Table" }
  #expect(table?.signer == "Ben Example")
  #expect(table?.section == "State")
  #expect(table?.aliases == ["Open Table", "OPEN TABLE"])
  #expect(draft.roll.all.last?.affiliation == "Union Church")
  #expect(draft.rollStyle == RollStyle(showsSigners: true, countsInWords: true))
  let day = LetterDate(year: 2026, month: 11, day: 29)
  #expect(
    draft.confirmations.bases == [
      .field("address"): Basis(["office": "Mayor", "name": "Rosa Example"]),
      .field("another template's"): Basis(["place": "Elm County"]),
      .fact("ag-guidance-2017"): Basis(["place": "Elm County"], knownOn: day),
      .fact("no-287g-agreements"): Basis(knownOn: day),
    ])
  #expect(
    draft.confirmations.former == ["name": ["Ben Example"], "place": ["Elm County", "Ash"]])
  #expect(
    draft.confirmations.settled == [
      SettledDoubt(check: "weekend", text: "2026-11-29"),
      SettledDoubt(check: "doubled words", text: "New York New York"),
    ])
  #expect(
    draft.distinct == [NamePair("Oak Hills", "Oak Hill"), NamePair("Elm Hall", "Elm House")])
}

@Test("Everything may be missing, and a byte-order mark is passed over")
func smallest() throws {
  let draft = try read("\u{FEFF}{ \"undersigned\": 1 }").draft
  #expect(draft.template == "local-law-enforcement")
  #expect(draft.roll.isEmpty)
  #expect(
    try written(draft) == "{\n  \"undersigned\": 1,\n  \"template\": \"local-law-enforcement\"\n}\n"
  )
}

@Test("An entry without a name is passed over with a remark, unless it holds other words")
func withoutName() throws {
  let reading = try read(#"{"undersigned": 1, "signatories": [{"name": " "}, {"name": "A"}]}"#)
  #expect(reading.remarks == ["1 signatory without a name was skipped."])
  #expect(reading.draft.roll.all.map(\.name) == ["A"])
  #expect(
    refusal(#"{"undersigned": 1, "signatories": [{"title": "Pastor"}]}"#)
      == "In “x.letter”, signatory 1 has no name; add one or take the entry out.")
}

@Test("A list's entry, a name and words of one's own stand on one line; an address keeps its lines")
func lines() throws {
  let draft = try read(
    #"""
    {"undersigned": 1, "answers": {"address": "a\r\nb", "legislators": ["c\nd"]},
     "signatories": [{"name": "Oak\nHill"}], "recommendations": [{"id": "x", "text": "e\nf"}]}
    """#
  ).draft
  #expect(draft.roll.all.first?.name == "Oak Hill")
  #expect(draft.answers["legislators"] == .list(["c d"]))
  #expect(draft.recommendations.first?.text == "e f")
  #expect(draft.text("address") == "a\nb")
}

@Test("Hostile characters are taken out, and that is said")
func hostile() throws {
  let reading = try read(
    #"{"undersigned": 1, "answers": {"place": "\u001bX"}, "signatories": [{"name": "A\u0000\u202eB"}]}"#
  )
  #expect(reading.draft.roll.all.first?.name == "AB")
  #expect(
    reading.remarks == [
      "2 control characters were removed from names.",
      "1 control character was removed from answers.",
    ])
}

@Test(
  "What is not a draft is refused with place and remedy",
  arguments: [
    ("{", "line 1, column 1"), ("", "not a readable draft"), ("[1]", "is not a draft"),
    ("{}", "no version under “undersigned”"), (#"{"undersigned": "1"}"#, "is not a draft"),
    (#"{"undersigned": 2}"#, "newer version of this program (draft version 2); update"),
    (#"{"undersigned": 1, "template": 3}"#, "“template” is a number; make it a text"),
    (#"{"undersigned": 1, "answers": {"date": null}}"#, "answer “date” is null; make it a text"),
    (#"{"undersigned": 1, "answers": {"x": ["a", {}]}}"#, "answer “x”, entry 2 is an object"),
    (#"{"undersigned": 1, "signatories": ["A"]}"#, "signatory 1 is “A”; make it an object"),
    (
      #"{"undersigned": 1, "signatories": [{"name": "A"}, {"name": "B", "kind": "club"}]}"#,
      "signatory 2, “kind” is “club”; make it “organization” or “individual”"
    ),
    (#"{"undersigned": 1, "facts": {"a": "maybe"}}"#, "fact “a” is not “keep”, “omit” or"),
    (#"{"undersigned": 1, "facts": {"a": {"replace": "x", "y": 1}}}"#, "fact “a” is not"),
    (#"{"undersigned": 1, "recommendations": [{}]}"#, "recommendation 1 has no “id”; add one"),
    (
      #"{"undersigned": 1, "recommendations": [{"id": "a"}, {"id": "a"}]}"#,
      "recommendation 2 has the id “a” of another"
    ),
    (#"{"undersigned": 1, "writtenFor": {"a": "Elm"}}"#, "“writtenFor”, “a” is “Elm”; make it an"),
    (#"{"undersigned": 1, "decidedFor": []}"#, "“decidedFor” is a list; make it an object"),
    (#"{"undersigned": 1, "knownOn": {"a": "soon"}}"#, "“knownOn”, “a” is “soon”; make it a day"),
    (#"{"undersigned": 1, "formerly": {"a": [1]}}"#, "“formerly”, “a”, entry 1 is a number"),
    (#"{"undersigned": 1, "settled": [["a"]]}"#, "“settled”, entry 1 is a list; make it a list of"),
    ("{\"undersigned\": 1,\n \"a\": 1, \"a\": 2}", "line 2"),
    (
      "{\"undersigned\": 1, \"x\": " + String(repeating: "[", count: 70)
        + String(repeating: "]", count: 70) + "}", "nested deeper than 64 levels"
    ),
    (
      "{\"undersigned\": 1, \"x\": " + String(repeating: "[", count: 100_000),
      "maximum parsing depth"
    ),
  ])
func refusals(json: String, sentence: String) {
  let found = refusal(json)
  #expect(found.contains(sentence), "\(found)")
  #expect(found.hasSuffix(".") && found.contains("x.letter"))
}

@Test("Invalid UTF-8 is refused with its line")
func invalidUTF8() {
  let bytes =
    Array("{\n\"undersigned\": 1,\n\"template\": \"a".utf8) + [0xC3, 0x28] + Array("\"}".utf8)
  #expect(throws: FileError(.notUTF8(line: 3), "x")) { try DraftFile.read(bytes, path: "x") }
}

@Test("A change of a name that was cut off is kept with whose it is; its words never go")
func pendingRename() throws {
  let start =
    #"{"undersigned": 1, "signatories": [{"name": "Oak Hill"}, {"name": "Union Hall"}], "pendingRename": {"name": "#
  let draft = try read(start + #""Union Hall", "text": "Union H"}}"#).draft
  let rename = try #require(draft.pendingRename)
  #expect(draft.roll.signatory(rename.id)?.name == "Union Hall")
  #expect(rename.text == "Union H")
  #expect(try read(written(draft)).draft.pendingRename == rename)
  #expect(try read(start + #""Elm Hall", "text": "Elm H"}}"#).draft.pendingName == "Elm H")
  #expect(refusal(start + "1}}").contains("“pendingRename” lacks “name” or “text”; add it"))
  #expect(refusal(start + #"1, "text": "x"}}"#).contains("“pendingRename”, “name” is a number"))
}

@Test("A draft that was made to hurt is refused before it is parsed")
func hurtfulDrafts() {
  func wide(_ piece: String, _ count: Int) -> String {
    #"{"undersigned": 1, "signatories": ["# + String(repeating: piece + ",", count: count) + "0]}"
  }
  #expect(refusal(wide("[]", 500_001)).contains("more than 1000000 values"))
  #expect(refusal(wide("0", 1_000_000)).contains("more than 1000000 values"))
  for text in [
    "\"" + String(repeating: "a", count: 1 << 20 + 1) + "\"",
    String(repeating: "9", count: 1 << 20 + 1),
  ] {
    #expect(
      refusal("{\"undersigned\": 1,\n\"x\": \(text)}").contains(
        "line 2 has a text longer than 1 MB"))
  }
  #expect(
    refusal(
      #"{"undersigned": 1, "recommendations": ["# + String(repeating: "{},", count: 1_000) + "{}]}"
    ).contains("more than 1000 recommendations"))
  let deep = String(repeating: "[", count: 10_000)
  #expect(refusal(#"{"undersigned": 1, "x": "# + deep).contains("is not a readable draft"))
  // What parts values says nothing inside a text.
  #expect(
    refusal(#"{"undersigned": 1, "x": ""# + String(repeating: #",[\""#, count: 200_000) + #""}"#)
      == "read")
}

@Test("What could not be read is not saved")
func tooLargeToSave() throws {
  let folder = TemporaryFolder()
  let draft = Draft(template: "x", answers: ["name": .text(String(repeating: "a", count: 2 << 20))])
  #expect(throws: FileError.self) {
    try DraftFile.save(draft, to: folder.file("a.letter"), template: nil)
  }
  #expect(folder.names.isEmpty)
}

@Test("A sent letter is kept word for word, with its date and counts")
func sentLetter() throws {
  let date = try #require(LetterDate(year: 2026, month: 11, day: 24))
  let sent = SentLetter(
    date: date, organizations: 2, individuals: 1, text: "To the Mayor\n\n  Oak Hill\n")
  let draft = Draft(template: "local-law-enforcement", sent: sent)
  #expect(try read(written(draft)).draft.sent == sent)
  #expect(refusal(#"{"undersigned": 1, "sent": {"date": "soon"}}"#).contains("“sent” needs a"))
  #expect(
    refusal(
      #"{"undersigned": 1, "sent": {"date": "2026-11-24", "organizations": -1, "individuals": 0, "text": []}}"#
    ).contains("“sent” needs a"))
}
