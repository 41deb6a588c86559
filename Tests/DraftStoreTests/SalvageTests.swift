// Drafts that were cut, overwritten or spoiled.
import LetterCore
import Testing

@testable import DraftStore

/// A draft with every kind of thing in it, as it is written.
private func whole() throws -> Draft {
  var roll = ["Ágora Vecinal", "Elm House", "O’Malley “House”", "The Open Table", "Union Hall"]
    .compactMap { Signatory(name: $0) }
  roll += [
    Signatory(name: "Ana Ruiz", kind: .individual, title: "Pastor", fileUnder: "Ruiz"),
    Signatory(
      name: "Bo Chen", kind: .individual, unknown: [JSONMember("x", .array([.null, .real(0.5)]))]),
  ].compactMap { $0 }
  roll[3].signer = "Ben Example"
  roll[3].aliases = ["Open Table"]
  roll[5].affiliation = "Union Church"
  var draft = Draft(
    template: "local-law-enforcement",
    answers: [
      "date": .text("2026-11-23"), "office": .text("Mayor"), "name": .text("Rosa Example"),
      "address": .text("1 City Hall Plaza\nRiverbend, NY 12000"), "place": .text("Riverbend"),
      "legislators": .list(["Assemblymember Chen", "Senator Okafor"]), "influencers": .list([]),
    ],
    roll: SignatoryRoll(
      roll, rules: FilingRules(ignoresLeadingArticles: false, sections: ["National", "State"])),
    recommendations: [
      RecommendationChoice(id: "registry", isIncluded: false), RecommendationChoice(id: "release"),
      RecommendationChoice(id: "custom-1", text: "Our own {words}, [all] of “them”: \\ \"so\"."),
    ], facts: ["ag-guidance-2017": .replace("New words."), "no-287g-agreements": .keep],
    pendingName: "Oak H", unknown: [JSONMember("later", .object([JSONMember("at", .integer(12))]))])
  draft.apply(.setRollStyle(RollStyle(showsSigners: true, countsInWords: true)))
  draft.apply(.setDistinct(NamePair("Elm Hall", "Elm House"), true))
  draft.apply(.setDistinct(NamePair("Oak Hill", "Oak Hills"), true))
  return draft
}

private func file() throws -> [UInt8] {
  DraftFile.bytes(of: try whole(), template: try LetterTemplate.builtIn())
}

private func salvage(_ bytes: [UInt8]) -> DraftReading? {
  DraftSalvage.read(bytes, path: "x.letter")
}
private func salvage(_ text: String) -> DraftReading? { salvage(Array(text.utf8)) }
private func names(_ reading: DraftReading?) -> [String] {
  reading?.draft.roll.all.map(\.name) ?? []
}

/// Where a text ends in the bytes.
private func end(of text: String, in bytes: [UInt8]) throws -> Int {
  let text = Array(text.utf8)
  return try #require(
    bytes.indices.first { bytes[$0...].starts(with: text) }, "\(text)") + text.count
}

@Test("A draft that is not damaged is salvaged as it is")
func undamaged() throws {
  let reading = try #require(salvage(file()))
  #expect(reading.remarks.isEmpty)
  #expect(try DraftFile.bytes(of: reading.draft, template: .builtIn()) == file())
}

@Test("Wherever a draft is cut, all that was whole before is there, and nothing else")
func cutAnywhere() throws {
  let (draft, bytes) = (try whole(), try file())
  let written = String(decoding: bytes, as: UTF8.self)
  let nameEnds = try draft.roll.all.map { signatory in
    let json = String(decoding: JSONBytes.write(.string(signatory.name)), as: UTF8.self)
    return (signatory, try end(of: "{ \"name\": " + json, in: bytes))
  }
  let answerEnds = try draft.answers.map { field, answer in
    let start = try #require(written.firstRange(of: "    \"\(field)\": ")).lowerBound
    let line = try #require(written[start...].split(separator: "\n").first)
    // Without the comma that may follow.
    let text = line.hasSuffix(",") ? line.dropLast() : line
    return (field, answer, written[..<start].utf8.count + text.utf8.count)
  }
  let choiceEnds = try draft.recommendations.map { choice in
    (choice, try end(of: "{ \"id\": \"\(choice.id)\"", in: bytes))
  }
  let firstEnd = try #require(answerEnds.map(\.2).min())
  for cut in bytes.indices {
    let reading = salvage(Array(bytes[..<cut]))
    if cut >= bytes.count - 1 {
      #expect(reading?.remarks == [])
      continue
    }
    guard let reading else {
      #expect(cut < firstEnd, "\(cut)")
      continue
    }
    let salvaged = reading.draft
    #expect(!reading.remarks.isEmpty)
    #expect(
      salvaged.roll.all.map(\.name).sorted()
        == nameEnds.filter { $0.1 <= cut }.map(\.0.name).sorted(), "\(cut)")
    for (field, answer, end) in answerEnds {
      if end <= cut {
        #expect(salvaged.answers[field] == answer, "\(cut)")
      } else if case .list(let entries) = answer, case .list(let found) = salvaged.answers[field] {
        #expect(entries.starts(with: found))
      } else {
        #expect(salvaged.answers[field] == nil, "\(cut)")
      }
    }
    #expect(salvaged.recommendations.map(\.id) == choiceEnds.filter { $0.1 <= cut }.map(\.0.id))
    for (id, decision) in salvaged.facts { #expect(draft.facts[id] == decision) }
    #expect(["", draft.pendingName].contains(salvaged.pendingName))
    #expect(draft.roll.rules.sections.starts(with: salvaged.roll.rules.sections))
    #expect(salvaged.distinct.isSubset(of: draft.distinct))
    #expect(salvaged.unknown.allSatisfy { $0.key == "later" })
  }
}

@Test("Zero bytes or rubbish behind the cut change nothing of what is read")
func rubbishAfterCut() throws {
  let bytes = try file()
  for cut in stride(from: 200, to: bytes.count - 2, by: 7) {
    let before = salvage(Array(bytes[..<cut]))
    for rubbish in [[UInt8](repeating: 0, count: 512), [0xFF, 0xFE, 0x01, 0x80]] {
      let reading = salvage(bytes[..<cut] + rubbish)
      #expect(names(reading) == names(before), "\(cut)")
      #expect(reading?.draft.answers == before?.draft.answers, "\(cut)")
    }
  }
}

@Test("What follows the end is passed over")
func trailer() throws {
  for rubbish in [
    "\0\0\0\0", "ld\" },\n    { \"name\": \"Old House\" }\n  ]\n}\n", "}", "{\"undersigned\": 1}",
  ] {
    let reading = try #require(salvage(file() + Array(rubbish.utf8)))
    #expect(try DraftFile.bytes(of: reading.draft, template: .builtIn()) == file())
    #expect(reading.remarks == ["What follows the draft’s end was skipped."])
  }
}

@Test("A stretch of zero bytes in the middle takes its own lines only", arguments: [2, 80, 300])
func zeros(length: Int) throws {
  let (draft, bytes) = (try whole(), try file())
  let all = draft.roll.all.map(\.name)
  for start in 0..<(bytes.count - length) {
    var damaged = bytes
    for index in start..<(start + length) { damaged[index] = 0 }
    let reading = try #require(salvage(damaged), "\(start)")
    // The lines that no zero byte touched.
    let whole = untouched(bytes, start..<(start + length))
    let found = names(reading)
    for (name, number) in Dictionary(grouping: found, by: \.self).mapValues(\.count) {
      #expect(all.contains(name) && number == 1, "\(start) \(name)")
    }
    for name in all where whole.contains(where: { $0.contains("{ \"name\": \(json(name))") }) {
      #expect(found.contains(name), "\(start) \(name)")
    }
    for (field, answer) in reading.draft.answers {
      if case .list(let entries) = draft.answers[field], case .list(let some) = answer {
        #expect(some.allSatisfy { entries.contains($0) }, "\(start) \(field)")
      } else {
        #expect(draft.answers[field] == answer, "\(start) \(field)")
      }
    }
    for (field, answer) in draft.answers
    where whole.contains(where: { $0.hasPrefix("    \"\(field)\": ") }) {
      #expect(reading.draft.answers[field] == answer, "\(start) \(field)")
    }
    for choice in draft.recommendations
    where whole.contains(where: { $0.contains("{ \"id\": \(json(choice.id))") }) {
      #expect(reading.draft.recommendations.contains(choice), "\(start) \(choice.id)")
    }
    if whole.contains(where: { $0.hasPrefix("  \"facts\"") }) {
      #expect(reading.draft.facts == draft.facts, "\(start)")
    }
  }
}

private func json(_ text: String) -> String {
  String(decoding: JSONBytes.write(.string(text)), as: UTF8.self)
}

/// The lines that lie wholly outside a range of bytes, with their ends.
private func untouched(_ bytes: [UInt8], _ range: Range<Int>) -> [String] {
  var start = 0
  return bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).compactMap {
    let line = (start - 1)..<(start + $0.count + 1)
    start += $0.count + 1
    return line.overlaps(range) ? nil : String(decoding: $0, as: UTF8.self)
  }
}

@Test("One wrong byte costs its own line at most")
func oneWrongByte() throws {
  let (draft, bytes) = (try whole(), try file())
  let all = draft.roll.all.map(\.name)
  var random = Random(state: 1)
  for index in bytes.indices {
    for wrong in [
      bytes[index] ^ (1 << UInt8.random(in: 0..<8, using: &random)), 0,
      UInt8.random(in: 0...255, using: &random),
    ] {
      var damaged = bytes
      damaged[index] = wrong
      if let reading = try? DraftFile.read(damaged, path: "x.letter") {
        #expect(names(reading) == names(salvage(damaged)))
        continue
      }
      guard let reading = salvage(damaged) else {
        // The version stands in the second line.
        #expect(index < 20, "\(index) \(wrong)")
        continue
      }
      let found = names(reading)
      #expect(found.count { all.contains($0) } >= all.count - 1, "\(index) \(wrong) \(found)")
      #expect(found.count <= all.count, "\(index) \(wrong) \(found)")
      let answers = reading.draft.answers
      #expect(
        draft.answers.count { answers[$0.key] == $0.value } >= draft.answers.count - 1,
        "\(index) \(wrong)")
      #expect(answers.count <= draft.answers.count, "\(index) \(wrong)")
      let choices = reading.draft.recommendations
      #expect(
        draft.recommendations.count { choices.contains($0) } >= draft.recommendations.count - 1,
        "\(index) \(wrong)")
      #expect(!reading.remarks.isEmpty)
      #expect(reading.remarks.count < 30)
    }
  }
}

@Test("Anything at all is read or not, without breaking")
func anything() throws {
  let bytes = try file()
  var random = Random(state: 2)
  let marks = Array("{}[]:,\"\\\n tf0-x\u{1}é".utf8)
  for round in 0..<3_000 {
    var damaged = bytes
    for _ in 0..<Int.random(in: 1...40, using: &random) {
      let index = Int.random(in: damaged.indices, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: damaged[index] = UInt8.random(in: 0...255, using: &random)
      case 1: damaged[index] = marks[Int.random(in: marks.indices, using: &random)]
      case 2: damaged.remove(at: index)
      default: damaged.insert(marks[Int.random(in: marks.indices, using: &random)], at: index)
      }
    }
    if round % 3 == 0 {
      damaged = (0..<Int.random(in: 0..<300, using: &random)).map { _ in
        marks[Int.random(in: marks.indices, using: &random)]
      }
      damaged = Array("{\"undersigned\":1,\"pendingName\":\"a\",".utf8) + damaged
    }
    if let reading = salvage(damaged) {
      // What is offered can be saved and read again.
      let again = try DraftFile.read(DraftFile.bytes(of: reading.draft, template: nil), path: "x")
      #expect(names(again) == names(reading))
      for text in reading.remarks { #expect(!text.contains("\u{0}") && !text.contains("\n")) }
    }
  }
}

@Test("Hostile files take no longer than honest ones")
func linearTime() {
  let start = #"{"undersigned": 1, "pendingName": "a", "x": "#
  for piece in [
    "[", "{", "]", "}", "{}", "{}  ", "{\"a\":", "\"", "\\", "\"\\", ",", "[{", "a ", "1", "x\n",
    "\"a\"", "\"a\" ", "{\"name\": \"B\"", "\"\\ud800", " ", "\"a\": ", "\"a\": []", "\u{0}",
    "\n    {", "\n  \"k\": [{",
  ] {
    for before in [start, start + "1, \"signatories\": [", ""] {
      let clock = ContinuousClock()
      let time = clock.measure {
        _ = salvage(before + String(repeating: piece, count: 100_000 / piece.utf8.count))
      }
      #expect(time < .seconds(5), "\(piece) \(time)")
    }
  }
}

@Test("Wrong values are passed over one by one, and named")
func wrongValues() throws {
  let reading = try #require(
    salvage(
      #"""
      {"undersigned": 1, "template": 3,
       "answers": {"date": null, "place": "Riverbend", "legislators": ["Chen", 4, "Okafor"]},
       "signatories": [{"name": "Oak Hill", "kind": "club", "title": "x"}, "A", {"title": "Pastor"}, {"name": "Elm"}],
       "recommendations": [{"id": "a", "included": 0}, {}, {"id": "a"}, {"id": "b"}],
       "facts": {"f": "maybe", "g": "keep"}, "countArticles": 1, "pendingRename": {"name": "Elm"}}
      """#))
  let draft = reading.draft
  #expect(draft.template == DraftFile.defaultTemplate)
  #expect(
    draft.answers == ["place": .text("Riverbend"), "legislators": .list(["Chen", "Okafor"])])
  #expect(names(reading) == ["Elm", "Oak Hill"])
  #expect(draft.recommendations.map(\.id) == ["a", "b"])
  #expect(draft.facts == ["g": .keep])
  #expect(reading.remarks.first == "Passed over: “template” is a number; make it a text.")
  #expect(reading.remarks.count == 9)
  #expect(reading.remarks.last == "4 more values were skipped.")
}

@Test("A cut text is not taken for a whole one, but is told")
func cutText() throws {
  let reading = try #require(
    salvage(
      "{\n  \"undersigned\": 1,\n  \"signatories\": [\n    { \"name\": \"Oak Hill\" },\n    { \"name\": \"Union Ha"
    ))
  #expect(names(reading) == ["Oak Hill"])
  #expect(
    reading.remarks == [
      "The file breaks off in line 5.", "Line 5 is damaged; “Union Ha” could not be read.",
    ])
}

@Test("Bytes that are no characters are replaced, and that is said")
func badUTF8() throws {
  let bytes =
    Array("{\n\"undersigned\": 1,\n\"signatories\": [{\"name\": \"Zo".utf8) + [0xEB]
    + Array("\"}, {\"name\": \"Elm\\qHouse\"}]}".utf8)
  let reading = try #require(salvage(bytes))
  #expect(names(reading) == ["Elm\u{FFFD}House", "Zo\u{FFFD}"])
  #expect(reading.remarks == ["2 unreadable characters were replaced by “\u{FFFD}”."])
}

@Test(
  "Where there is nothing to have, nothing is offered",
  arguments: [
    "", "{", "x", "[1]", "{}", "{\"undersigned\": 1", "{\"undersigned\": 2, \"pendingName\": \"a\"",
    "{\"undersigned\": 1, \"template\": \"x\",", "{\"answers\": {\"a\": \"b\"}", "\0\0\0\0",
    "Dear Mayor, we write to you.", "{\"name\": \"package\", \"version\": \"1.0\"",
  ])
func nothing(text: String) {
  #expect(names(salvage(text)).isEmpty && (salvage(text) == nil) == true)
}

/// Numbers that are the same in every run.
private struct Random: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
