// What an import or a paste would change, before it is done.
import LetterCore
import TextMetrics

/// Rows of sign-ons held against a draft: who is added, who is listed already, who is refused and why.
/// A row keeps only what is decided about it; the rest is read from the table again, so that a plan
/// for a million rows takes little more room than their file.
public struct ImportPlan: Sendable {
  /// What becomes of a row.
  public enum Outcome: Hashable, Sendable {
    case added
    /// The name that is there already, as it is written there, and its line where it is of the same
    /// file.
    case duplicate(of: String, line: Int?)
    case refused(Doubt)
    /// Somebody said that it is not to be added.
    case passedOver
  }

  /// The table that the rows are of, with the columns as they were taken.
  public let table: SignOnTable
  /// Whether sign-ons count whose authorization was asked for and not answered.
  public let acceptsUnconfirmed: Bool
  let reading: RowReading
  let roll: SignatoryRoll
  let records: SignOnRecords
  let distinct: Set<NamePair>
  /// Who withdrew, by what their names are.
  let withdrawn: [NameIdentity: SignOnRecords.Key]

  /// What is decided about a row.
  struct Entry {
    /// Of the name; 0 where there is none. Names are held equal by these 64 bits, which are drawn
    /// anew for every plan: two of a million names meet by chance once in thirty million imports.
    var identity: UInt64 = 0
    /// The signatory of the roll that has the name, or -1.
    var known: SignatoryID = -1
    /// The first row with this name.
    var first: Int32 = -1
    /// The row that this is a duplicate of, or -1.
    var original: Int32 = -1
    var fate = Fate.refused
    var choice = Choice.none
    var marks: Marks = []
    var removedCount: UInt8 = 0
  }
  enum Fate: UInt8 { case added, duplicate, refused, passedOver }
  enum Choice: UInt8 { case none, accepted, declined }
  /// What its reading says of a row.
  struct Marks: OptionSet {
    let rawValue: UInt8
    static let hasNoName = Marks(rawValue: 1)
    static let isDoubtful = Marks(rawValue: 2)
    static let isRefused = Marks(rawValue: 4)
    static let isInCapitals = Marks(rawValue: 8)
    /// The field is the name, and nothing else is to be known of it.
    static let isPlainName = Marks(rawValue: 16)
  }

  /// What identities are drawn by.
  private let seed = UInt64.random(in: 1...UInt64.max)
  private(set) var entries: [Entry] = []
  private(set) var changes: [Int: RowChange] = [:]
  /// Of a name that first stands in capitals, the first row that writes it otherwise.
  private var spelled: [Int32: Int32] = [:]
  /// What a row looks like.
  var alike: [Int: [Doubt]] = [:]
  /// How many rows are added, are listed already, are refused, and were passed over.
  public private(set) var counts = (added: 0, duplicates: 0, refused: 0, passedOver: 0)

  /// The plan for a table. A sign-on whose authorization was asked for and not answered is refused,
  /// unless `acceptingUnconfirmed`.
  public init(_ table: SignOnTable, into draft: Draft, acceptingUnconfirmed: Bool = false) {
    self.table = table
    acceptsUnconfirmed = acceptingUnconfirmed
    reading = RowReading(table, showsSigners: draft.rollStyle.showsSigners)
    roll = draft.roll
    records = draft.records
    distinct = draft.distinct
    var withdrawn: [NameIdentity: SignOnRecords.Key] = [:]
    for key in draft.records.withdrawn {
      guard let signatory = Signatory(name: key.name, kind: key.kind) else { continue }
      withdrawn[NameIdentity(signatory)] = key
    }
    self.withdrawn = withdrawn
    entries = [Entry](repeating: Entry(), count: table.rowCount)
    for row in entries.indices { judge(row) }
    findFirsts()
    decide()
    findAlike()
  }

  /// The plan for text with one name a line, such as a paste.
  public init(lines: String, into draft: Draft) {
    self.init(SignOnTable(lines: lines), into: draft)
  }

  // MARK: Decisions

  /// Adds a row in spite of its doubts, or does not add it. A duplicate stays one, and what has no
  /// name is not added.
  public mutating func setAccepted(_ isAccepted: Bool, row: Int) {
    setAccepted(isAccepted, rows: CollectionOfOne(row))
  }

  /// The same for several rows at once.
  public mutating func setAccepted(_ isAccepted: Bool, rows: some Sequence<Int>) {
    for row in rows {
      guard entries.indices.contains(row), !entries[row].marks.contains(.hasNoName),
        entries[row].fate != .duplicate
      else { continue }
      if isAccepted {
        entries[row].choice = .accepted
      } else {
        entries[row].choice = entries[row].marks.contains(.isRefused) ? .none : .declined
      }
    }
    decide()
    if areLookAlikesCheap { findAlike() }
  }

  /// Takes another name for a row, which is judged anew.
  public mutating func change(row: Int, name: String) {
    guard entries.indices.contains(row) else { return }
    changes[row, default: RowChange()].name = name
    judgeAgain(row)
  }

  /// Takes a row for an organization or an individual; one who gave only their own name is then
  /// listed by it.
  public mutating func change(row: Int, kind: Signatory.Kind) {
    guard entries.indices.contains(row) else { return }
    changes[row, default: RowChange()].kind = kind
    judgeAgain(row)
  }

  private mutating func judgeAgain(_ row: Int) {
    entries[row].choice = .none
    judge(row)
    findFirsts()
    decide()
    findAlike()
  }

  /// The same decisions, held against a draft that has changed meanwhile, or with other columns.
  public func held(against draft: Draft, _ other: SignOnTable? = nil) -> ImportPlan {
    var plan = ImportPlan(other ?? table, into: draft, acceptingUnconfirmed: acceptsUnconfirmed)
    plan.changes = changes
    for row in changes.keys { plan.judge(row) }
    for row in entries.indices { plan.entries[row].choice = entries[row].choice }
    plan.findFirsts()
    plan.decide()
    plan.findAlike()
    return plan
  }

  // MARK: Judging

  private mutating func judge(_ row: Int) {
    var entry = Entry()
    entry.choice = entries[row].choice
    let read: ReadRow
    if withdrawn.isEmpty, changes[row] == nil, let signatory = reading.plainSignatory(row) {
      entry.marks.insert(.isPlainName)
      read = ReadRow(signatory: signatory)
    } else {
      entries[row].marks = []
      read = self.read(row, .name)
    }
    if read.signatory == nil { entry.marks.insert(.hasNoName) }
    for doubt in read.doubts {
      entry.marks.insert(.isDoubtful)
      if doubt.refuses(acceptingUnconfirmed: acceptsUnconfirmed) { entry.marks.insert(.isRefused) }
      if case .capitals = doubt { entry.marks.insert(.isInCapitals) }
    }
    entry.removedCount = UInt8(clamping: read.removedCount)
    if let signatory = read.signatory {
      entry.identity = identity(of: signatory)
      entry.known = roll.isEmpty ? -1 : roll.duplicate(of: signatory) ?? -1
    }
    entries[row] = entry
  }

  private func identity(of signatory: Signatory) -> UInt64 {
    max(1, NameIdentity(signatory).key(seed: seed))
  }

  /// Whether a row is added without a word about it.
  func isPlain(_ row: Int) -> Bool {
    entries[row].fate == .added && !entries[row].marks.contains(.isDoubtful) && alike[row] == nil
  }

  /// A row as read, with what the draft says against it.
  func read(_ row: Int, _ extent: ReadRow.Extent = .all) -> ReadRow {
    if entries[row].marks.contains(.isPlainName) {
      return ReadRow(signatory: reading.plainSignatory(row, isKnown: true))
    }
    var read = reading.read(row, changes[row], extent)
    if !withdrawn.isEmpty, let signatory = read.signatory, let key = withdrawal(of: signatory),
      let date = records[key].withdrawn
    {
      read.doubts.append(.withdrew(date))
    }
    return read
  }

  /// The same, with the better spelling of a name that stands in capitals, where a later row has one.
  func readFinally(_ row: Int) -> ReadRow {
    var read = read(row)
    guard let other = spelled[Int32(row)], changes[row]?.name == nil,
      let name = self.read(Int(other)).signatory?.name,
      let spelled = read.signatory?.renamed(name)
    else { return read }
    read.signatory = spelled
    read.doubts = read.doubts.map {
      if case .capitals = $0 { .respelled(line: table.line(ofRow: Int(other))) } else { $0 }
    }
    return read
  }

  /// The record of the same name that withdrew.
  func withdrawal(of signatory: Signatory) -> SignOnRecords.Key? {
    withdrawn.isEmpty ? nil : withdrawn[NameIdentity(signatory)]
  }

  /// Finds for every row the first with the same name, through a table of places that is as large as
  /// it has to be from the start.
  private mutating func findFirsts() {
    let size = entries.count * 4 / 3 + 1
    var places = [Int32](repeating: -1, count: size)
    spelled = [:]
    for row in entries.indices where entries[row].identity != 0 {
      let identity = entries[row].identity
      // The share of the table that the bits are of all numbers: cheaper than a remainder.
      var place = Int(identity.multipliedFullWidth(by: UInt64(size)).high)
      while places[place] >= 0, entries[Int(places[place])].identity != identity {
        place = place + 1 < size ? place + 1 : 0
      }
      if places[place] < 0 { places[place] = Int32(row) }
      let first = places[place]
      entries[row].first = first
      if entries[Int(first)].marks.contains(.isInCapitals),
        !entries[row].marks.contains(.isInCapitals), spelled[first] == nil
      {
        spelled[first] = Int32(row)
      }
    }
  }

  /// Decides about all rows, from the first to the last.
  private mutating func decide() {
    var added = [Int32](repeating: -1, count: entries.count)
    var declined = Set<Int32>()
    var counts = (added: 0, duplicates: 0, refused: 0, passedOver: 0)
    for row in entries.indices {
      let entry = entries[row]
      let first = Int(entry.first)
      var fate: Fate
      var original: Int32 = -1
      if entry.marks.contains(.hasNoName) {
        fate = .refused
      } else if entry.known >= 0 {
        fate = .duplicate
      } else if added[first] >= 0 {
        fate = .duplicate
        original = added[first]
      } else if entry.choice == .declined
        || entry.choice == .none && !declined.isEmpty && declined.contains(entry.first)
      {
        // Whoever leaves a name out leaves it out in every row, unless one of them is taken.
        fate = .passedOver
        declined.insert(entry.first)
      } else if entry.marks.contains(.isRefused), entry.choice != .accepted {
        fate = .refused
      } else {
        fate = .added
        added[first] = Int32(row)
      }
      switch fate {
      case .added: counts.added += 1
      case .duplicate: counts.duplicates += 1
      case .refused: counts.refused += 1
      case .passedOver: counts.passedOver += 1
      }
      entries[row].fate = fate
      entries[row].original = original
    }
    self.counts = counts
  }
}
