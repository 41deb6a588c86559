// Those who sign and how they are listed, in a draft's file.
import LetterCore
import Testing

@testable import DraftStore

@Test("What says nothing about the list is not in the file")
func silentRoll() throws {
  let draft = try read(
    #"""
    {"undersigned": 1, "sections": [], "showSigners": false, "countInWords": false, "distinct": [],
     "signatories": [{"name": "Oak Hill", "affiliation": "", "signer": "", "section": "",
       "aliases": ["", "Oak", "Oak"]}]}
    """#
  ).draft
  #expect(
    try written(draft) == """
      {
        "undersigned": 1,
        "template": "local-law-enforcement",
        "signatories": [
          { "name": "Oak Hill", "aliases": ["Oak"] }
        ]
      }

      """)
}

@Test(
  "What is wrong with the list is told with place and remedy",
  arguments: [
    (#""signatories": [{"name": "A", "signer": 1}]"#, "signatory 1, “signer” is a number; make it"),
    (#""signatories": [{"name": "A", "affiliation": []}]"#, "signatory 1, “affiliation” is a list"),
    (#""signatories": [{"name": "A", "section": null}]"#, "signatory 1, “section” is null"),
    (#""signatories": [{"name": "A", "aliases": "B"}]"#, "“aliases” is “B”; make it a list"),
    (#""signatories": [{"name": "A", "aliases": ["B", 2]}]"#, "“aliases”, entry 2 is a number"),
    (#""signatories": [{"aliases": ["B"]}]"#, "signatory 1 has no name; add one"),
    (#""signatories": [{"signer": "B"}]"#, "signatory 1 has no name; add one"),
    (#""sections": {}"#, "“sections” is an object; make it a list"),
    (#""sections": ["State", ""]"#, "“sections”, entry 2 is empty; take it out"),
    (#""sections": ["State", "State"]"#, "“sections”, entry 2 repeats “State”; take one of them"),
    (#""showSigners": "yes""#, "“showSigners” is “yes”; make it true or false"),
    (#""countInWords": 1"#, "“countInWords” is a number; make it true or false"),
    (#""distinct": [["A", "B"], ["A"]]"#, "“distinct”, entry 2 is a list; make it a list of two"),
    (#""distinct": [["A", "A"]]"#, "“distinct”, entry 1 does not hold two different names"),
    (#""distinct": [["A", 1]]"#, "“distinct”, entry 1, second name is a number; make it a text"),
  ])
func wrongRoll(members: String, sentence: String) {
  let found = refusal("{\"undersigned\": 1, \(members)}")
  #expect(found.contains(sentence), "\(found)")
  #expect(found.hasSuffix(".") && found.contains("x.letter"))
}

@Test("A list has no more headings than anybody needs")
func manySections() throws {
  func sections(_ count: Int) -> String {
    #"{"undersigned": 1, "sections": ["#
      + (1...count).map { "\"S\($0)\"" }.joined(separator: ", ") + "]}"
  }
  #expect(refusal(sections(101)).contains("there are more than 100 sections; take some out"))
  #expect(try read(sections(100)).draft.roll.rules.sections.count == 100)
}

@Test("Of a list with something wrong in it the rest is salvaged")
func salvagedRoll() throws {
  let text = #"""
    {"undersigned": 1, "answers": {"name": "Rosa Example"}, "sections": ["State", 1, "Local"],
     "countInWords": true, "showSigners": 5, "distinct": [["A", "B"], ["C"]],
     "signatories": [{"name": "Oak Hill", "signer": 1, "aliases": ["Oak", 2]}]}
    """#
  let reading = try #require(DraftSalvage.read(Array(text.utf8), path: "x.letter"))
  #expect(reading.draft.roll.rules.sections == ["State", "Local"])
  #expect(reading.draft.rollStyle == RollStyle(countsInWords: true))
  #expect(reading.draft.distinct == [NamePair("A", "B")])
  #expect(reading.draft.roll.all.first?.aliases == ["Oak"])
  #expect(reading.remarks.count == 5)
}
