// What somebody decided about a list before any of it was added, kept so that no decision and no
// typed name is lost: private, as the list is.

/// The decisions about one list of sign-ons that is neither added nor given up yet.
public struct ListDecisions: Hashable, Sendable {
  /// What was decided about one row.
  public struct Row: Hashable, Sendable {
    /// The row of the list, from 0.
    public var row: Int
    /// Which name of its cell, from 0; `nil` where it has one.
    public var part: Int?
    /// The name it has instead of the one that was read.
    public var name: String?
    /// What it was said to be.
    public var kind: Signatory.Kind?
    /// Whether it was said to be taken, or not.
    public var isTaken: Bool?

    /// A row about which nothing is decided.
    public init(row: Int, part: Int?) { (self.row, self.part) = (row, part) }
  }

  /// What tells the list from others; see ``digest(of:)``.
  public var list: String
  /// How many bytes the list has; `nil` where an earlier version kept the decisions. By them a list is
  /// known again to which something was added at its end.
  public var size: Int?
  /// What each column was said to hold, by the role's name; empty where nobody said anything.
  public var columns: [String] = []
  /// The decisions, a row each.
  public var rows: [Row] = []
  /// The name that is being typed for a row.
  public var typed: Row?

  /// No decision about a list yet.
  public init(list: String, size: Int? = nil) { (self.list, self.size) = (list, size) }

  /// The same decisions about the list as it is now.
  public func about(list: String, size: Int) -> ListDecisions {
    var decisions = self
    (decisions.list, decisions.size) = (list, size)
    return decisions
  }

  /// Whether nothing is decided.
  public var isEmpty: Bool { columns.isEmpty && rows.isEmpty && typed == nil }

  /// What tells a list with these bytes from others.
  public static func digest(of bytes: some Sequence<UInt8>) -> String {
    LetterDigest(of: bytes).text
  }
}

extension SignOnRecords {
  private static let listDecisionsKey = "listDecisions"
  /// More decisions than this about one list are not kept: writing them costs more than making them
  /// again, a key for all that are alike.
  private static let mostDecisions = 20_000

  /// The kept decisions, one value a list.
  private var listDecisions: [JSONValue] {
    get { unknown.first { $0.key == Self.listDecisionsKey }?.value.entries ?? [] }
    set {
      unknown.removeAll { $0.key == Self.listDecisionsKey }
      if !newValue.isEmpty {
        unknown.append(JSONMember(Self.listDecisionsKey, .array(newValue)))
      }
      revision += 1
    }
  }

  /// Whether decisions about any list are kept.
  public var hasListDecisions: Bool { unknown.contains { $0.key == Self.listDecisionsKey } }

  /// What was decided about a list, if it is kept.
  public func decisions(onList list: String) -> ListDecisions? {
    listDecisions.lazy.compactMap { ListDecisions($0) }.first { $0.list == list }
  }

  /// What was decided last about a list that was the beginning of this one.
  public func decisions(onBeginningOf bytes: [UInt8]) -> ListDecisions? {
    listDecisions.lazy.reversed().compactMap { ListDecisions($0) }.first { decisions in
      guard let size = decisions.size, size > 0, size < bytes.count else { return false }
      return ListDecisions.digest(of: bytes[..<size]) == decisions.list
    }
  }

  /// Keeps the decisions about a list instead of those that were kept of it; none where there are
  /// more than `mostDecisions`.
  public mutating func keep(_ decisions: ListDecisions) {
    guard decisions.rows.count <= Self.mostDecisions, !decisions.isEmpty else {
      return dropDecisions(onList: decisions.list)
    }
    listDecisions = listDecisions.filter { $0["list"]?.text != decisions.list } + [decisions.value]
  }

  /// Forgets what was decided about a list that was added or given up.
  public mutating func dropDecisions(onList list: String) {
    let others = listDecisions.filter { $0["list"]?.text != list }
    if others.count < listDecisions.count { listDecisions = others }
  }

  /// Forgets what was decided about any list.
  mutating func dropListDecisions() {
    if hasListDecisions { listDecisions = [] }
  }
}

extension ListDecisions {
  fileprivate init?(_ value: JSONValue) {
    guard let list = value["list"]?.text else { return nil }
    self.init(list: list)
    if case .integer(let size)? = value["size"] { self.size = Int(size) }
    columns = value["columns"]?.entries?.compactMap(\.text) ?? []
    rows = value["rows"]?.entries?.compactMap { Row($0) } ?? []
    typed = value["typed"].flatMap { Row($0) }
  }

  fileprivate var value: JSONValue {
    var members = [JSONMember("list", .string(list))]
    if let size { members.append(JSONMember("size", .integer(Int64(size)))) }
    if !columns.isEmpty {
      members.append(JSONMember("columns", .array(columns.map { .string($0) })))
    }
    if !rows.isEmpty { members.append(JSONMember("rows", .array(rows.map(\.value)))) }
    if let typed { members.append(JSONMember("typed", typed.value)) }
    return .object(members)
  }
}

extension ListDecisions.Row {
  fileprivate init?(_ value: JSONValue) {
    guard case .integer(let row)? = value["row"] else { return nil }
    self.init(row: Int(row), part: nil)
    if case .integer(let part)? = value["part"] { self.part = Int(part) }
    name = value["name"]?.text
    kind = value["kind"]?.text.flatMap { Signatory.Kind(rawValue: $0) }
    if case .bool(let isTaken)? = value["taken"] { self.isTaken = isTaken }
  }

  fileprivate var value: JSONValue {
    var members = [JSONMember("row", .integer(Int64(row)))]
    if let part { members.append(JSONMember("part", .integer(Int64(part)))) }
    if let name { members.append(JSONMember("name", .string(name))) }
    if let kind { members.append(JSONMember("kind", .string(kind.rawValue))) }
    if let isTaken { members.append(JSONMember("taken", .bool(isTaken))) }
    return .object(members)
  }
}
