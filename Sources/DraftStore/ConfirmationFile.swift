// What a draft remembers of its review, as its file has it.
import CJansson
import LetterCore

extension DraftReader {
  /// What is read key by key, until all of it is there.
  struct ReviewKeys {
    var writtenFor: [String: [FieldID: String]] = [:]
    var decidedFor: [String: [FieldID: String]] = [:]
    var knownOn: [String: LetterDate] = [:]
    var signedFor: [FieldID: String] = [:]
    var former: [FieldID: [String]] = [:]
    var settled: [SettledDoubt] = []

    /// All of it together.
    var confirmations: Confirmations {
      var bases: [Dependent: Basis] = [:]
      for (id, answers) in writtenFor { bases[.field(id)] = Basis(answers) }
      for id in Set(decidedFor.keys).union(knownOn.keys) {
        bases[.fact(id)] = Basis(decidedFor[id] ?? [:], knownOn: knownOn[id])
      }
      if !signedFor.isEmpty { bases[.signatories] = Basis(signedFor) }
      return Confirmations(bases: bases, former: former, settled: Set(settled))
    }
  }

  /// Reads one of the keys about the review; `false` for any other key.
  mutating func read(
    _ key: String, _ node: JSONNode, of review: inout ReviewKeys
  ) throws(FileError) -> Bool {
    switch key {
    case "writtenFor": review.writtenFor = try readBases(node, key)
    case "decidedFor": review.decidedFor = try readBases(node, key)
    case "knownOn": review.knownOn = try readKnownOn(node)
    case "signedFor": review.signedFor = try readAnswers(node, "“signedFor”")
    case "formerly": review.former = try readFormer(node)
    case "settled": review.settled = try readSettled(node)
    default: return false
    }
    return true
  }

  private mutating func readBases(
    _ node: JSONNode, _ key: String
  ) throws(FileError) -> [String: [FieldID: String]] {
    try expect(JSON_OBJECT, "an object", node, "“\(key)”")
    var bases: [String: [FieldID: String]] = [:]
    try node.forEachMember(passingOver: faults) { id, value throws(FileError) in
      let id = String(cString: id)
      bases[id] = try readAnswers(value, "“\(key)”, “\(quotable(id))”")
    }
    return bases
  }

  private mutating func readAnswers(
    _ node: JSONNode, _ place: String
  ) throws(FileError) -> [FieldID: String] {
    try expect(JSON_OBJECT, "an object", node, place)
    var answers: [FieldID: String] = [:]
    try node.forEachMember(passingOver: faults) { field, answer throws(FileError) in
      answers[String(cString: field)] = try line(answer, place)
    }
    return answers
  }

  private mutating func readKnownOn(_ node: JSONNode) throws(FileError) -> [String: LetterDate] {
    try expect(JSON_OBJECT, "an object", node, "“knownOn”")
    var days: [String: LetterDate] = [:]
    try node.forEachMember(passingOver: faults) { id, value throws(FileError) in
      let id = String(cString: id)
      guard let day = value.text.flatMap({ LetterDate(iso: $0) }) else {
        throw wrong("“knownOn”, “\(quotable(id))”", value, "a day such as “2026-11-23”")
      }
      days[id] = day
    }
    return days
  }

  private mutating func readFormer(_ node: JSONNode) throws(FileError) -> [FieldID: [String]] {
    try expect(JSON_OBJECT, "an object", node, "“formerly”")
    var former: [FieldID: [String]] = [:]
    try node.forEachMember(passingOver: faults) { id, value throws(FileError) in
      let id = String(cString: id)
      let place = "“formerly”, “\(quotable(id))”"
      try expect(JSON_ARRAY, "a list", value, place)
      var names: [String] = []
      try value.forEachEntry(passingOver: faults) { index, entry throws(FileError) in
        names.append(try line(entry, "\(place), entry \(index + 1)"))
      }
      former[id] = names
    }
    return former
  }

  private mutating func readSettled(_ node: JSONNode) throws(FileError) -> [SettledDoubt] {
    try expect(JSON_ARRAY, "a list", node, "“settled”")
    var settled: [SettledDoubt] = []
    try node.forEachEntry(passingOver: faults) { index, entry throws(FileError) in
      let place = "“settled”, entry \(index + 1)"
      guard entry.type == JSON_ARRAY, entry.entryCount == 2, let check = entry.entry(0),
        let text = entry.entry(1)
      else { throw wrong(place, entry, "a list of a check and a text") }
      settled.append(
        SettledDoubt(
          check: try line(check, place + ", check"), text: try line(text, place + ", text")))
    }
    return settled
  }
}

extension DraftWriter {
  /// Writes what there is to remember, each in an order of its own.
  mutating func writeConfirmations(
    _ confirmations: Confirmations, fields: [FieldID], facts: [String]
  ) {
    let ids = confirmations.bases.keys
    let fieldIDs = ids.compactMap { if case .field(let id) = $0 { id } else { nil } }
    let factIDs = ids.compactMap { if case .fact(let id) = $0 { id } else { nil } }
    writeBases("writtenFor", Self.ordered(fieldIDs, fields), fields) {
      confirmations.bases[.field($0)]
    }
    writeBases("decidedFor", Self.ordered(factIDs, facts), fields) {
      confirmations.bases[.fact($0)]
    }
    let days = Self.ordered(factIDs, facts).compactMap { id in
      confirmations.bases[.fact(id)]?.knownOn.map { JSONMember(id, .string($0.iso)) }
    }
    if !days.isEmpty {
      key("knownOn")
      object(days)
    }
    if let answers = confirmations.bases[.signatories]?.answers {
      key("signedFor")
      object(Self.ordered(answers.keys, fields).map { JSONMember($0, .string(answers[$0] ?? "")) })
    }
    if !confirmations.former.isEmpty {
      key("formerly")
      object(
        Self.ordered(confirmations.former.keys, fields).map { id in
          JSONMember(id, .array((confirmations.former[id] ?? []).map { .string($0) }))
        })
    }
    block("settled", "[", confirmations.settled.sorted(), "]") { writer, doubt in
      writer.value(.array([.string(doubt.check), .string(doubt.text)]))
    }
  }

  private mutating func writeBases(
    _ name: String, _ ids: [String], _ fields: [FieldID], _ basis: (String) -> Basis?
  ) {
    let entries = ids.compactMap { id -> JSONMember? in
      guard let answers = basis(id)?.answers, !answers.isEmpty else { return nil }
      let members = Self.ordered(answers.keys, fields).map {
        JSONMember($0, .string(answers[$0] ?? ""))
      }
      return JSONMember(id, .object(members))
    }
    block(name, "{", entries, "}") { writer, entry in
      writer.string(entry.key)
      writer.out += ": ".utf8
      writer.value(entry.value)
    }
  }
}
