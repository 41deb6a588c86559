// A draft becomes a draft file's bytes: the same draft always the same bytes, a line for each thing
// that a reader of a diff would want to see change.
import LetterCore

struct DraftWriter {
  var out: [UInt8] = []

  /// The bytes of a draft; answers and facts stand in their template's order.
  static func bytes(of draft: Draft, template: LetterTemplate?) -> [UInt8] {
    var writer = DraftWriter()
    writer.write(draft, template)
    return writer.out
  }

  /// The bytes of any JSON value, on one line.
  static func bytes(of value: JSONValue) -> [UInt8] {
    var writer = DraftWriter()
    writer.value(value)
    return writer.out
  }

  private mutating func write(_ draft: Draft, _ template: LetterTemplate?) {
    out.reserveCapacity(
      1 << 12 + 64 * (draft.roll.count(.organization) + draft.roll.count(.individual)))
    out += "{\n  \"undersigned\": \(DraftFile.version)".utf8
    key("template")
    string(draft.template)
    writeAnswers(draft.answers, order: template?.fields.map(\.id) ?? [])
    writeSignatories(draft.roll)
    block("recommendations", "[", draft.recommendations, "]") { writer, choice in
      writer.object([JSONMember("id", .string(choice.id))] + choice.members)
    }
    writeFacts(draft.facts, order: template?.facts.map(\.id) ?? [])
    if !draft.roll.rules.ignoresLeadingArticles {
      truth("countArticles")
    }
    writeSections(draft.roll.rules.sections)
    writeStyle(draft.rollStyle)
    writeDistinct(draft.distinct)
    writeConfirmations(
      draft.confirmations, fields: template?.fields.map(\.id) ?? [],
      facts: template?.facts.map(\.id) ?? [])
    if !draft.pendingName.isEmpty {
      key("pendingName")
      string(draft.pendingName)
    }
    if let rename = draft.pendingRename, let name = draft.roll.signatory(rename.id)?.name {
      key("pendingRename")
      object(
        [JSONMember("name", .string(name))]
          + (rename.part == .name ? [] : [JSONMember("part", .string(rename.part.rawValue))])
          + [JSONMember("text", .string(rename.text))])
    }
    if let sent = draft.sent {
      key("sent")
      object([
        JSONMember("date", .string(sent.date.iso)),
        JSONMember("organizations", .integer(Int64(sent.organizations))),
        JSONMember("individuals", .integer(Int64(sent.individuals))),
        // A line each: one text would be longer than a reader takes, with many who sign.
        JSONMember(
          "text",
          .array(
            sent.text.split(separator: "\n", omittingEmptySubsequences: false)
              .map { .string(String($0)) })),
      ])
    }
    let unknown = draft.unknownConflicts
    let conflicts = draft.conflicts.map { $0.members + (unknown.members[$0] ?? []) }
    block("conflicts", "[", conflicts + unknown.entries, "]") { $0.object($1) }
    for member in draft.unknown {
      key(member.key)
      value(member.value)
    }
    out += "\n}\n".utf8
  }

  private mutating func writeAnswers(_ answers: [FieldID: Answer], order: [FieldID]) {
    let ids = Self.ordered(answers.keys, order)
    block("answers", "{", ids, "}") { writer, id in
      writer.string(id)
      writer.out += ": ".utf8
      writer.value(answers[id]?.json ?? .null)
    }
  }

  private mutating func writeFacts(_ facts: [String: FactDecision], order: [String]) {
    guard !facts.isEmpty else { return }
    key("facts")
    object(
      Self.ordered(facts.keys, order).compactMap { id in
        facts[id].map { JSONMember(id, $0.json) }
      })
  }

  /// The template's first, in its order, then the others.
  static func ordered(_ ids: some Sequence<String>, _ order: [String]) -> [String] {
    let rank = Dictionary(zip(order, order.indices), uniquingKeysWith: { first, _ in first })
    return ids.sorted {
      let (left, right) = (rank[$0] ?? .max, rank[$1] ?? .max)
      return left == right ? $0 < $1 : left < right
    }
  }

  // MARK: Pieces of JSON

  mutating func key(_ key: String) {
    out += ",\n  ".utf8
    string(key)
    out += ": ".utf8
  }

  /// A key of the draft that says something.
  mutating func truth(_ name: String) {
    key(name)
    out += "true".utf8
  }

  /// A key of the draft whose entries stand a line each; nothing where there are none.
  mutating func block<Entry>(
    _ name: String, _ open: String, _ entries: [Entry], _ close: String,
    _ write: (inout DraftWriter, Entry) -> Void
  ) {
    guard !entries.isEmpty else { return }
    key(name)
    out += open.utf8
    var isFirst = true
    for entry in entries {
      out += (isFirst ? "\n    " : ",\n    ").utf8
      isFirst = false
      write(&self, entry)
    }
    out += "\n  ".utf8
    out += close.utf8
  }

  mutating func object(_ members: JSONObject) {
    guard !members.isEmpty else {
      out += "{}".utf8
      return
    }
    var mark = "{ "
    for member in members {
      out += mark.utf8
      string(member.key)
      out += ": ".utf8
      value(member.value)
      mark = ", "
    }
    out += " }".utf8
  }

  mutating func value(_ value: JSONValue) {
    switch value {
    case .null: out += "null".utf8
    case .bool(let value): out += (value ? "true" : "false").utf8
    case .integer(let value): out += String(value).utf8
    case .real(let value): out += value.description.utf8
    case .string(let text): string(text)
    case .object(let members): object(members)
    case .array(let values):
      var mark = "["
      for element in values {
        out += mark.utf8
        self.value(element)
        mark = ", "
      }
      out += (values.isEmpty ? "[]" : "]").utf8
    }
  }

  mutating func string(_ text: String) {
    let quote = UInt8(ascii: "\"")
    let backslash = UInt8(ascii: "\\")
    out.append(quote)
    var text = text
    text.withUTF8 { bytes in
      if bytes.allSatisfy({ $0 >= 0x20 && $0 != quote && $0 != backslash }) {
        out += bytes
        return
      }
      for byte in bytes {
        switch byte {
        case quote, backslash: out += [backslash, byte]
        case UInt8(ascii: "\n"): out += "\\n".utf8
        case ..<0x20:
          let digits = String(byte, radix: 16)
          out += "\\u00".utf8
          if digits.utf8.count == 1 { out.append(UInt8(ascii: "0")) }
          out += digits.utf8
        default: out.append(byte)
        }
      }
    }
    out.append(quote)
  }
}

// MARK: Values as the file has them

extension Answer {
  var json: JSONValue {
    switch self {
    case .text(let text): .string(text)
    case .list(let entries): .array(entries.map { .string($0) })
    }
  }
}

extension FactDecision {
  var json: JSONValue {
    switch self {
    case .keep: .string("keep")
    case .omit: .string("omit")
    case .replace(let words): .object([JSONMember("replace", .string(words))])
    }
  }
}

extension RecommendationChoice {
  /// All but the id.
  var members: JSONObject {
    var members: JSONObject = []
    if !isIncluded { members.append(JSONMember("included", .bool(false))) }
    if let text { members.append(JSONMember("text", .string(text))) }
    return members + (unknown ?? [])
  }
}
