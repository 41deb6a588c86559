// Edits as JSON, so that undo outlives the program. Each is an object of one member, named here.
extension DraftEdit {
  /// The edits' names in a record. A new case needs one, and the compiler then asks for its reading.
  private enum Name: String {
    case answer, insert, restore, remove, filingRules, rollStyle, distinct, records, waiting,
      waitingRows
    case recommendations, fact, basis, former, settled, pendingName, pendingRename, all
  }

  /// The edit as JSON, with its signatories numbered as the draft's file has them; `nil` for those
  /// that put a whole other draft in place, or parts of one, which are not taken along.
  public func record(_ numbers: inout RecordNumbers) -> JSONValue? {
    named(&numbers).map { name, value in .object([JSONMember(name.rawValue, value)]) }
  }

  /// How many bytes a record of this takes at the least, told without making one.
  public var leastRecordSize: Int {
    switch self {
    case .insertSignatories(let signatories): 30 * signatories.count
    case .restoreSignatories(let removed): 30 * removed.count
    case .removeSignatories(let ids): 2 * ids.count
    case .setRecords(let new): 20 * new.count
    case .changeWaiting(let changes): 20 * changes.count
    case .setWaiting(let rows): 20 * rows.count
    case .all(let edits): edits.reduce(0) { $0 + $1.leastRecordSize }
    default: 0
    }
  }

  /// Whether this brings names, records or rows, which need not be anywhere else.
  public var holdsContents: Bool {
    switch self {
    case .insertSignatories, .restoreSignatories, .setWaiting: true
    case .setRecords(let new): new.values.contains { !$0.isEmpty }
    case .changeWaiting(let changes): changes.contains { $0.new != nil }
    case .all(let edits): edits.contains(where: \.holdsContents)
    default: false
    }
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
      return (.filingRules, rules.record)
    case .setRollStyle(let style):
      return (.rollStyle, style.record)
    case .setDistinct(let pair, let isDistinct):
      return (.distinct, .array([.string(pair.first), .string(pair.second), .bool(isDistinct)]))
    case .setRecords(let new):
      let entries = new.sorted { SignOnRecords.precedes($0.key, $1.key) }.map { key, record in
        JSONValue.object(key.members + record.members)
      }
      return (.records, .array(entries))
    case .changeWaiting(let changes):
      return (.waitingRows, .array(changes.map(\.record)))
    case .setWaiting(let rows):
      return (.waiting, .array(rows.map { .object($0.members) }))
    case .setRecommendations(let choices):
      return (.recommendations, .array(choices.map(\.record)))
    case .setFact(let id, let decision):
      return (.fact, .array([.string(id), decision?.record ?? .null]))
    case .setBasis(let dependent, let basis):
      return (.basis, .array([dependent.record, basis?.record ?? .null]))
    case .setFormer(let field, let former):
      return (.former, .array([.string(field), .array(former.map { .string($0) })]))
    case .setSettled(let doubt, let isSettled):
      return (.settled, .array([.string(doubt.check), .string(doubt.text), .bool(isSettled)]))
    case .setPendingName(let name):
      return (.pendingName, .string(name))
    case .setPendingRename(let rename):
      let value = rename.map {
        JSONValue.array([
          .integer(numbers($0.id)), .string($0.text), .string($0.part.rawValue),
        ])
      }
      return (.pendingRename, value ?? .null)
    case .setSent, .setConflicts, .setUnknownConflicts, .setUnknown, .replace: return nil
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
    case .filingRules:
      return FilingRules(record: value).map { .setFilingRules($0) }
    case .rollStyle:
      return RollStyle(record: value).map { .setRollStyle($0) }
    case .distinct:
      guard let entries = value.entries, entries.count == 3, let one = entries[0].line,
        let other = entries[1].line, let isDistinct = entries[2].truth
      else { return nil }
      return .setDistinct(NamePair(one, other), isDistinct)
    case .records:
      return all(value) { signOnRecord($0) }.map {
        .setRecords(Dictionary($0, uniquingKeysWith: { first, _ in first }))
      }
    case .waiting:
      return all(value) { WaitingSignOn(record: $0) }.map { .setWaiting($0) }
    case .waitingRows:
      return all(value) { WaitingChange(record: $0) }.map { .changeWaiting($0) }
    case .recommendations:
      guard let choices = all(value, { RecommendationChoice(record: $0) }),
        Set(choices.map(\.id)).count == choices.count
      else { return nil }
      return .setRecommendations(choices)
    case .fact:
      guard let (id, decision) = pair(value), let id = id.text else { return nil }
      if decision == .null { return .setFact(id, nil) }
      return FactDecision(record: decision).map { .setFact(id, $0) }
    case .basis:
      guard let (dependent, basis) = pair(value), let dependent = Dependent(record: dependent)
      else { return nil }
      if basis == .null { return .setBasis(dependent, nil) }
      return Basis(record: basis).map { .setBasis(dependent, $0) }
    case .former:
      guard let (field, former) = pair(value), let field = field.text, let former = former.lines
      else { return nil }
      return .setFormer(field, former)
    case .settled:
      guard let entries = value.entries, entries.count == 3, let check = entries[0].line,
        let text = entries[1].line, let isSettled = entries[2].truth
      else { return nil }
      return .setSettled(SettledDoubt(check: check, text: text), isSettled)
    case .pendingName:
      return value.line.map { .setPendingName($0) }
    case .pendingRename:
      if value == .null { return .setPendingRename(nil) }
      guard let entries = value.entries, entries.count == 3,
        let id = identifiers.identifier(entries[0]), let text = entries[1].line,
        let part = entries[2].text.flatMap({ Signatory.Part(rawValue: $0) })
      else { return nil }
      return .setPendingRename(PendingRename(id: id, part: part, text: text))
    case .all:
      return all(value) { DraftEdit(record: $0, &identifiers) }.map { .all($0) }
    }
  }

  /// A record and whose it is; `nil` where something would be taken out of it.
  private static func signOnRecord(_ value: JSONValue) -> (SignOnRecords.Key, SignOnRecord)? {
    guard let members = value.members else { return nil }
    var rest: JSONObject = []
    guard let key = try? SignOnRecords.Key(members: members, rest: &rest),
      let record = try? SignOnRecord(members: rest), key.members + record.members == members
    else { return nil }
    return (key, record)
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
