// The values of edits as JSON, as in a draft file.
import TextMetrics

extension JSONValue {
  /// A text as a draft has it that prints on one line: without anything that would be taken out of
  /// it.
  var line: String? { text.flatMap { $0 == cleaned($0).text ? $0 : nil } }

  /// The texts of a list of such.
  var lines: [String]? {
    guard let entries else { return nil }
    let lines = entries.compactMap(\.line)
    return lines.count == entries.count ? lines : nil
  }
}

extension Answer {
  var record: JSONValue {
    switch self {
    case .text(let text): .string(text)
    case .list(let entries): .array(entries.map { .string($0) })
    }
  }

  init?(record: JSONValue) {
    if let text = record.text {
      guard text == cleaned(text, keepingLineBreaks: true).text else { return nil }
      self = .text(text)
    } else {
      guard let lines = record.lines else { return nil }
      self = .list(lines)
    }
  }
}

extension FactDecision {
  var record: JSONValue {
    switch self {
    case .keep: .string("keep")
    case .omit: .string("omit")
    case .replace(let words): .object([JSONMember("replace", .string(words))])
    }
  }

  init?(record: JSONValue) {
    switch record {
    case .string("keep"): self = .keep
    case .string("omit"): self = .omit
    default:
      guard let words = record["replace"]?.line, record.members?.count == 1 else { return nil }
      self = .replace(words)
    }
  }
}

extension RecommendationChoice {
  var record: JSONValue {
    var members = [JSONMember("id", .string(id)), JSONMember("included", .bool(isIncluded))]
    if let text { members.append(JSONMember("text", .string(text))) }
    return .object(members + (unknown ?? []))
  }

  init?(record: JSONValue) {
    guard let members = record.members, let id = record["id"]?.line, !id.isEmpty,
      let isIncluded = record["included"]?.truth
    else { return nil }
    let text = record["text"]?.line
    guard (text == nil) == (record["text"] == nil) else { return nil }
    let unknown = members.filter { !["id", "included", "text"].contains($0.key) }
    self.init(
      id: id, isIncluded: isIncluded, text: text, unknown: unknown.isEmpty ? nil : unknown)
  }
}

extension FilingRules {
  var record: JSONValue {
    .object([
      JSONMember("countArticles", .bool(!ignoresLeadingArticles)),
      JSONMember("sections", .array(sections.map { .string($0) })),
    ])
  }

  init?(record: JSONValue) {
    guard record.members?.count == 2, let countsArticles = record["countArticles"]?.truth,
      let sections = record["sections"]?.lines, sections.count <= Self.mostSections,
      Set(sections).union([""]).count == sections.count + 1
    else { return nil }
    self.init(ignoresLeadingArticles: !countsArticles, sections: sections)
  }
}

extension RollStyle {
  var record: JSONValue {
    .object([
      JSONMember("showSigners", .bool(showsSigners)),
      JSONMember("countInWords", .bool(countsInWords)),
    ])
  }

  init?(record: JSONValue) {
    guard record.members?.count == 2, let showsSigners = record["showSigners"]?.truth,
      let countsInWords = record["countInWords"]?.truth
    else { return nil }
    self.init(showsSigners: showsSigners, countsInWords: countsInWords)
  }
}

extension Signatory {
  private static let texts: [(key: String, path: WritableKeyPath<Signatory, String?> & Sendable)] =
    [
      ("title", \.title), ("affiliation", \.affiliation), ("signer", \.signer),
      ("section", \.section), ("fileUnder", \.fileUnder),
    ]
  private static let keys = Set(["name", "kind", "aliases"] + texts.map(\.key))

  var record: JSONValue {
    var members = [JSONMember("name", .string(name)), JSONMember("kind", .string(kind.rawValue))]
    guard !isPlain else { return .object(members) }
    for (key, path) in Self.texts {
      if let text = self[keyPath: path] { members.append(JSONMember(key, .string(text))) }
    }
    if !aliases.isEmpty {
      members.append(JSONMember("aliases", .array(aliases.map { .string($0) })))
    }
    return .object(members + (unknown ?? []))
  }

  init?(record: JSONValue) {
    guard let members = record.members, let name = record["name"]?.line,
      let kind = record["kind"]?.text.flatMap(Kind.init(rawValue:))
    else { return nil }
    self.init(name: name, kind: kind)
    guard members.count > 2 else { return }
    for (key, path) in Self.texts {
      guard let value = record[key] else { continue }
      guard let text = value.line else { return nil }
      self[keyPath: path] = text
    }
    if let value = record["aliases"] {
      guard let names = value.lines else { return nil }
      aliases = names
    }
    let unknown = members.filter { !Self.keys.contains($0.key) }
    if !unknown.isEmpty { self.unknown = unknown }
  }
}

extension Dependent {
  var record: JSONValue {
    switch self {
    case .field(let id): .array([.string("field"), .string(id)])
    case .fact(let id): .array([.string("fact"), .string(id)])
    case .signatories: .array([.string("signatories"), .string("")])
    }
  }

  init?(record: JSONValue) {
    guard let entries = record.entries, entries.count == 2, let id = entries[1].text else {
      return nil
    }
    switch entries[0].text {
    case "field": self = .field(id)
    case "fact": self = .fact(id)
    case "signatories": self = .signatories
    default: return nil
    }
  }
}

extension Basis {
  var record: JSONValue {
    let answers = answers.sorted { $0.key < $1.key }.map { JSONMember($0.key, .string($0.value)) }
    return .array([.object(answers), knownOn.map { .string($0.iso) } ?? .null])
  }

  init?(record: JSONValue) {
    guard let entries = record.entries, entries.count == 2, let members = entries[0].members else {
      return nil
    }
    self.init()
    for member in members {
      guard let answer = member.value.line else { return nil }
      answers[member.key] = answer
    }
    guard entries[1] != .null else { return }
    guard let day = entries[1].text.flatMap({ LetterDate(iso: $0) }) else { return nil }
    knownOn = day
  }
}
