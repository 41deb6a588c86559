// One change of the rows that wait, so that what can be undone holds no more than what changed.

/// A row that waits, before and after a change.
public struct WaitingChange: Hashable, Sendable {
  /// Where the row is: before the change, or after it where it is new.
  public var place: Int
  /// The row before; `nil` where it is new.
  public var old: WaitingSignOn?
  /// The row afterwards; `nil` where it waits no more.
  public var new: WaitingSignOn?

  /// A change of the row at this place.
  public init(at place: Int, from old: WaitingSignOn?, to new: WaitingSignOn?) {
    self.place = place
    self.old = old
    self.new = new
  }
}

extension [WaitingSignOn] {
  /// Makes changes, and returns those that take them back. A row that is not there any more was
  /// decided about elsewhere: nothing changes it.
  mutating func apply(_ changes: [WaitingChange]) -> [WaitingChange] {
    var inverse: [WaitingChange] = []
    var changed: [Int: WaitingChange] = [:]
    var places: [WaitingSignOn: [Int]]?
    for change in changes {
      guard let old = change.old else { continue }
      if indices.contains(change.place), self[change.place] == old, changed[change.place] == nil {
        changed[change.place] = change
        continue
      }
      // The file of the records was changed meanwhile.
      if places == nil { places = Dictionary(grouping: indices) { self[$0] } }
      let free = places?[old]?.first { changed[$0] == nil }
      if let free { changed[free] = change }
    }
    var rows: [WaitingSignOn] = []
    rows.reserveCapacity(count)
    for (place, row) in enumerated() {
      guard let change = changed[place] else {
        rows.append(row)
        continue
      }
      inverse.append(
        WaitingChange(at: change.new == nil ? place : rows.count, from: change.new, to: row))
      if let new = change.new { rows.append(new) }
    }
    var new = changes.filter { $0.old == nil && $0.new != nil }
    if !new.isEmpty {
      let known = Set(rows)
      new = new.filter { $0.new.map { !known.contains($0) } ?? false }
        .sorted { $0.place < $1.place }
    }
    guard !new.isEmpty else {
      self = rows
      return inverse
    }
    var result: [WaitingSignOn] = []
    result.reserveCapacity(rows.count + new.count)
    var rest = rows[...]
    for change in new {
      guard let row = change.new else { continue }
      let before = rest.prefix(Swift.max(0, change.place - result.count))
      result += before
      rest = rest.dropFirst(before.count)
      inverse.append(WaitingChange(at: result.count, from: row, to: nil))
      result.append(row)
    }
    self = result + rest
    return inverse
  }
}

extension WaitingChange {
  var record: JSONValue {
    func record(_ row: WaitingSignOn?) -> JSONValue { row.map { .object($0.members) } ?? .null }
    return .array([.integer(Int64(place)), record(old), record(new)])
  }

  init?(record: JSONValue) {
    guard let entries = record.entries, entries.count == 3,
      let place = entries[0].integer.flatMap({ Int32(exactly: $0) }), place >= 0,
      entries[1] != .null || entries[2] != .null
    else { return nil }
    let rows = entries.dropFirst().map { $0 == .null ? nil : WaitingSignOn(record: $0) }
    guard rows[0] != nil || entries[1] == .null, rows[1] != nil || entries[2] == .null else {
      return nil
    }
    self.init(at: Int(place), from: rows[0], to: rows[1])
  }
}

extension WaitingSignOn {
  /// The row of a record; `nil` where something would be taken out of it.
  init?(record: JSONValue) {
    guard let members = record.members, let row = try? WaitingSignOn(members: members),
      row.members == members
    else { return nil }
    self = row
  }
}
