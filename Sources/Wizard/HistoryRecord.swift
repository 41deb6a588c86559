// Undo across runs: the history as JSON, and back. It fits one state of one draft only; whoever keeps
// it must see that the draft is still the same.
import LetterCore
import TextMetrics

/// What can be undone and redone in a draft, and where its letter went last: a copy at hand for a save
/// on another thread.
public struct KeptHistory: Sendable {
  /// The size of a record, in bytes, past which the oldest changes are left out.
  public static let limit = 1 << 20
  /// The same for the last change, where it holds what is nowhere else: who was just removed must be
  /// there to come back, however many they are.
  public static let lastLimit = 8 << 20
  fileprivate static let version: Int64 = 1

  fileprivate var history: History
  fileprivate var formats: Set<LetterFormat>
  fileprivate var path: String?

  /// The record, for ``Interview/restoreHistory(_:)`` on `draft`, which this was taken with, once that
  /// was written and read. Of what does not fit into about `limit` bytes, the oldest is left out.
  public func record(
    on draft: Draft, limit: Int = limit, lastLimit: Int = lastLimit
  ) -> JSONValue {
    var numbers = RecordNumbers(draft.roll)
    var room = limit
    // What was taken back was made after everything that was not.
    let redo = records(of: history.redoable, &numbers, room: &room, lastLimit)
    let undo = records(of: history.undoable, &numbers, room: &room, lastLimit)
    return .object([
      JSONMember("history", .integer(Self.version)), JSONMember("undo", .array(undo)),
      JSONMember("redo", .array(redo)),
      JSONMember(
        "formats",
        .array(
          LetterFormat.allCases.filter { formats.contains($0) }.map { .string($0.rawValue) })),
      JSONMember("path", path.map { .string($0) } ?? .null),
    ])
  }

  /// The changes of a stack that fit, from its top down.
  private func records(
    of stack: ChangeStack, _ numbers: inout RecordNumbers, room: inout Int, _ lastLimit: Int
  ) -> [JSONValue] {
    var records: [JSONValue] = []
    for change in stack.reversed() {
      let isLast = records.isEmpty && change.edit.holdsContents
      let most = isLast ? max(room, lastLimit) : room
      let absent = numbers.absentCount
      // What cannot fit is not made.
      let record = change.edit.leastRecordSize > most ? nil : change.record(&numbers)
      let size = record?.approximateSize ?? 0
      // Past a change that is not taken along, those before it have no ground.
      guard let record, size <= most else {
        numbers.takeBack(to: absent)
        break
      }
      // The last change has room of its own, so that those before it are not lost for its sake.
      if !isLast || size > lastLimit { room -= size }
      records.append(record)
    }
    return records.reversed()
  }
}

extension Interview {
  /// What can be undone and redone now.
  public var keptHistory: KeptHistory {
    KeptHistory(history: history, formats: review.formats, path: review.path)
  }

  /// The record of that for the draft as it is now.
  public func historyRecord(
    limit: Int = KeptHistory.limit, lastLimit: Int = KeptHistory.lastLimit
  ) -> JSONValue {
    keptHistory.record(on: draft, limit: limit, lastLimit: lastLimit)
  }

  /// Takes up the history of an earlier run, right after the draft was opened. A record that is not
  /// well formed is refused whole, and nothing changes.
  public mutating func restoreHistory(_ record: JSONValue) -> Bool {
    guard record["history"]?.integer == KeptHistory.version,
      history.undoable.isEmpty, history.redoable.isEmpty,
      var identifiers = RecordedIdentifiers(draft.roll),
      let undoable = Self.changes(record["undo"], &identifiers),
      let redoable = Self.changes(record["redo"], &identifiers),
      let reservation = identifiers.reservation
    else { return false }
    draft.reserveIdentifiers(upTo: reservation)
    history = History(undoable: undoable, redoable: redoable)
    // Where the letter went last, and in which forms, so that none of them stays behind.
    let formats = (record["formats"]?.entries ?? []).compactMap { $0.text }
      .compactMap(LetterFormat.init(rawValue:))
    if !formats.isEmpty { review.formats = Set(formats) }
    if let path = record["path"]?.text, path == cleaned(path).text { setExportPath(path) }
    return true
  }

  private static func changes(
    _ record: JSONValue?, _ identifiers: inout RecordedIdentifiers
  ) -> [History.Change]? {
    guard let records = record?.entries else { return nil }
    var changes: [History.Change] = []
    changes.reserveCapacity(records.count)
    for record in records {
      guard let change = History.Change(record: record, &identifiers) else { return nil }
      changes.append(change)
    }
    return changes
  }
}

extension History.Change {
  fileprivate func record(_ numbers: inout RecordNumbers) -> JSONValue? {
    guard let edit = edit.record(&numbers) else { return nil }
    return .array([
      .integer(Int64(place.step.rawValue)), place.target.record(&numbers), .string(name), edit,
    ])
  }

  /// Typing that goes on is a change of its own: it has no run.
  fileprivate init?(record: JSONValue, _ identifiers: inout RecordedIdentifiers) {
    guard let parts = record.entries, parts.count == 4,
      let step = parts[0].integer.flatMap({ Int(exactly: $0) }).flatMap(Step.init),
      let target = Target(record: parts[1], &identifiers),
      let name = parts[2].text, name == cleaned(name).text,
      let edit = DraftEdit(record: parts[3], &identifiers)
    else { return nil }
    self.init(edit: edit, place: Place(step: step, target: target), name: name)
  }
}

extension Target {
  /// The targets' names in a record. A new case needs one, and the compiler then asks for its
  /// reading.
  private enum Name: String {
    case field, entry, nothing, signatory, rename, detail, option, recommendation, fact, review,
      page
  }

  fileprivate func record(_ numbers: inout RecordNumbers) -> JSONValue {
    let (name, value): (Name, JSONValue) =
      switch self {
      case .field(let id): (.field, .string(id))
      case .entry: (.entry, .null)
      case .nothing: (.nothing, .null)
      case .signatory(let index): (.signatory, .integer(Int64(index)))
      case .rename(let id): (.rename, .integer(numbers(id)))
      case .detail(let id, let field):
        (.detail, .array([.integer(numbers(id)), .string(field.name)]))
      case .option(let option): (.option, .integer(Int64(option.rawValue)))
      case .recommendation(let id): (.recommendation, .string(id))
      case .fact(let id): (.fact, .string(id))
      case .review(let index): (.review, .integer(Int64(index)))
      case .page(let field): (.page, .integer(Int64(field.rawValue)))
      }
    return .object([JSONMember(name.rawValue, value)])
  }

  fileprivate init?(record: JSONValue, _ identifiers: inout RecordedIdentifiers) {
    guard let member = record.members?.first, record.members?.count == 1,
      let name = Name(rawValue: member.key),
      let target = Self.read(name, member.value, &identifiers)
    else { return nil }
    self = target
  }

  private static func read(
    _ name: Name, _ value: JSONValue, _ identifiers: inout RecordedIdentifiers
  ) -> Target? {
    /// A place in a list; what is past its end is brought to its end wherever it is used.
    var index: Int? {
      value.integer.flatMap { Int32(exactly: $0) }.flatMap { $0 < 0 ? nil : Int($0) }
    }
    switch name {
    case .field: return value.text.map { .field($0) }
    case .entry: return .entry
    case .nothing: return .nothing
    case .signatory: return index.map { .signatory($0) }
    case .rename: return identifiers.identifier(value).map { .rename($0) }
    case .detail:
      guard let parts = value.entries, parts.count == 2, let id = identifiers.identifier(parts[0]),
        let field = parts[1].text.flatMap({ DetailField(name: $0) })
      else { return nil }
      return .detail(id, field)
    case .option: return index.flatMap { ListOption(rawValue: $0) }.map { .option($0) }
    case .recommendation: return value.text.map { .recommendation($0) }
    case .fact: return value.text.map { .fact($0) }
    case .review: return index.map { .review($0) }
    case .page: return index.flatMap { PageField(rawValue: $0) }.map { .page($0) }
    }
  }
}

extension JSONValue {
  /// About how many bytes this takes in a file.
  fileprivate var approximateSize: Int {
    switch self {
    case .null, .bool, .integer: 6
    case .real: 18
    case .string(let text): text.utf8.count + 4
    case .array(let entries): entries.reduce(2) { $0 + $1.approximateSize }
    case .object(let members):
      members.reduce(4) { $0 + $1.key.utf8.count + 6 + $1.value.approximateSize }
    }
  }
}
