// Edits as JSON, so that undo outlives the program. Each is an object of one member, named here.
import TextMetrics

extension DraftEdit {
  /// The edits' names in a record. A new case needs one, and the compiler then asks for its reading.
  private enum Name: String {
    case answer, insert, restore, remove, countArticles, recommendations, fact, pendingName
    case pendingRename, all
  }

  /// The edit as JSON, with its signatories numbered as the draft's file has them; `nil` for those
  /// that put a whole other draft in place, or parts of one, which are not taken along.
  public func record(_ numbers: inout RecordNumbers) -> JSONValue? {
    named(&numbers).map { name, value in .object([JSONMember(name.rawValue, value)]) }
  }

  private func named(_ numbers: inout RecordNumbers) -> (Name, JSONValue)? {
    switch self {
    case .setAnswer(let field, let answer):
      return (.answer, .array([.string(field), answer?.record ?? .null]))
    case .insertSignatories(let signatories):
      return (.insert, .array(signatories.map(\.record)))
    case .restoreSignatories(let removed):
      let entries = removed.sorted { $0.key < $1.key }.map { id, signatory in
        JSONValue.array([.integer(numbers(id)), signatory.record])
      }
      return (.restore, .array(entries))
    case .removeSignatories(let ids):
      return (.remove, .array(ids.map { .integer(numbers($0)) }))
    case .setFilingRules(let rules):
      return (.countArticles, .bool(!rules.ignoresLeadingArticles))
    case .setRecommendations(let choices):
      return (.recommendations, .array(choices.map(\.record)))
    case .setFact(let id, let decision):
      return (.fact, .array([.string(id), decision?.record ?? .null]))
    case .setPendingName(let name):
      return (.pendingName, .string(name))
    case .setPendingRename(let rename):
      let value = rename.map { JSONValue.array([.integer(numbers($0.id)), .string($0.text)]) }
      return (.pendingRename, value ?? .null)
    case .setSent, .setConflicts, .setUnknownConflicts, .setUnknown, .replace: return nil
    case .setRollStyle, .setDistinct, .setRecords: return nil
    case .all(let edits):
      var records: [JSONValue] = []
      for edit in edits {
        guard let record = edit.record(&numbers) else { return nil }
        records.append(record)
      }
      return (.all, .array(records))
    }
  }

  /// The edit of a record, or `nil` for anything that ``record(_:)`` does not write.
  public init?(record: JSONValue, _ identifiers: inout RecordedIdentifiers) {
    guard let member = record.members?.first, record.members?.count == 1,
      let name = Name(rawValue: member.key),
      let edit = Self.read(name, member.value, &identifiers)
    else { return nil }
    self = edit
  }

  private static func read(
    _ name: Name, _ value: JSONValue, _ identifiers: inout RecordedIdentifiers
  ) -> DraftEdit? {
    switch name {
    case .answer:
      guard let (field, answer) = pair(value), let field = field.text else { return nil }
      if answer == .null { return .setAnswer(field, nil) }
      return Answer(record: answer).map { .setAnswer(field, $0) }
    case .insert:
      return all(value) { Signatory(record: $0) }.map { .insertSignatories($0) }
    case .restore:
      let entries = all(value) { entry -> (SignatoryID, Signatory)? in
        guard let (number, value) = pair(entry), let id = identifiers.identifier(number),
          let signatory = Signatory(record: value), identifiers.may(id, name: signatory)
        else { return nil }
        return (id, signatory)
      }
      return entries.map {
        .restoreSignatories(Dictionary($0, uniquingKeysWith: { first, _ in first }))
      }
    case .remove:
      return all(value) { identifiers.identifier($0) }.map { .removeSignatories($0) }
    case .countArticles:
      return value.truth.map { .setFilingRules(FilingRules(ignoresLeadingArticles: !$0)) }
    case .recommendations:
      guard let choices = all(value, { RecommendationChoice(record: $0) }),
        Set(choices.map(\.id)).count == choices.count
      else { return nil }
      return .setRecommendations(choices)
    case .fact:
      guard let (id, decision) = pair(value), let id = id.text else { return nil }
      if decision == .null { return .setFact(id, nil) }
      return FactDecision(record: decision).map { .setFact(id, $0) }
    case .pendingName:
      return value.line.map { .setPendingName($0) }
    case .pendingRename:
      if value == .null { return .setPendingRename(nil) }
      guard let (number, text) = pair(value), let id = identifiers.identifier(number),
        let text = text.line
      else { return nil }
      return .setPendingRename(PendingRename(id: id, text: text))
    case .all:
      return all(value) { DraftEdit(record: $0, &identifiers) }.map { .all($0) }
    }
  }

  /// The two entries of a list of two.
  private static func pair(_ value: JSONValue) -> (JSONValue, JSONValue)? {
    guard let entries = value.entries, entries.count == 2 else { return nil }
    return (entries[0], entries[1])
  }

  /// What all entries of a list are, or `nil` when one of them is not.
  private static func all<Element>(
    _ value: JSONValue, _ read: (JSONValue) -> Element?
  ) -> [Element]? {
    guard let entries = value.entries else { return nil }
    var result: [Element] = []
    result.reserveCapacity(entries.count)
    for entry in entries {
      guard let element = read(entry) else { return nil }
      result.append(element)
    }
    return result
  }
}

// MARK: The values of edits, as in a draft file

extension JSONValue {
  /// A text as a draft has it that prints on one line: without anything that would be taken out of
  /// it.
  fileprivate var line: String? { text.flatMap { $0 == cleaned($0).text ? $0 : nil } }
}

extension Answer {
  fileprivate var record: JSONValue {
    switch self {
    case .text(let text): .string(text)
    case .list(let entries): .array(entries.map { .string($0) })
    }
  }

  fileprivate init?(record: JSONValue) {
    if let text = record.text {
      guard text == cleaned(text, keepingLineBreaks: true).text else { return nil }
      self = .text(text)
    } else {
      guard let entries = record.entries else { return nil }
      let lines = entries.compactMap(\.line)
      guard lines.count == entries.count else { return nil }
      self = .list(lines)
    }
  }
}

extension FactDecision {
  fileprivate var record: JSONValue {
    switch self {
    case .keep: .string("keep")
    case .omit: .string("omit")
    case .replace(let words): .object([JSONMember("replace", .string(words))])
    }
  }

  fileprivate init?(record: JSONValue) {
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
  fileprivate var record: JSONValue {
    var members = [JSONMember("id", .string(id)), JSONMember("included", .bool(isIncluded))]
    if let text { members.append(JSONMember("text", .string(text))) }
    return .object(members + (unknown ?? []))
  }

  fileprivate init?(record: JSONValue) {
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

extension Signatory {
  fileprivate var record: JSONValue {
    var members = [JSONMember("name", .string(name)), JSONMember("kind", .string(kind.rawValue))]
    if let title { members.append(JSONMember("title", .string(title))) }
    if let fileUnder { members.append(JSONMember("fileUnder", .string(fileUnder))) }
    return .object(members + (unknown ?? []))
  }

  fileprivate init?(record: JSONValue) {
    guard let members = record.members, let name = record["name"]?.line,
      let kind = record["kind"]?.text.flatMap(Kind.init)
    else { return nil }
    let (title, fileUnder) = (record["title"]?.line, record["fileUnder"]?.line)
    guard (title == nil) == (record["title"] == nil),
      (fileUnder == nil) == (record["fileUnder"] == nil)
    else { return nil }
    let unknown = members.filter { !["name", "kind", "title", "fileUnder"].contains($0.key) }
    self.init(
      name: name, kind: kind, title: title, fileUnder: fileUnder,
      unknown: unknown.isEmpty ? nil : unknown)
  }
}
