// What an import or a paste would change, before it is done.
import LetterCore
import TextMetrics

/// Rows of sign-ons held against a draft: who is added, who is listed already, who waits or is left
/// out and why. A row keeps only what is decided about it; the rest is read from the table again, so
/// that a plan for a million rows takes little more room than their file.
public struct ImportPlan: Sendable {
  /// What becomes of a row.
  public enum Outcome: Hashable, Sendable {
    case added
    /// The name that is there already, as it is written there, and its line where it is of the same
    /// file.
    case duplicate(of: String, line: Int?)
    /// The name is there already, and what the row says of it is taken.
    case updated(String)
    /// It is unclear who or what signs, and nobody has accepted it yet.
    case waiting(Doubt)
    case refused(Doubt)
    /// Somebody said that it is not to be added.
    case passedOver
    /// It is a heading, which says something of the names below it.
    case heading
  }

  /// How many rows come to what.
  public struct Counts: Hashable, Sendable {
    public var added = 0
    public var duplicates = 0
    public var updated = 0
    public var waiting = 0
    public var refused = 0
    public var passedOver = 0
    public var headings = 0

    /// No row at all.
    public init() {}
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

  /// A row of the table, or one of several names in its cell.
  struct Unit: Hashable {
    var row: Int
    /// Which name of the cell, from 0; `nil` where it has one.
    var part: Int?
  }

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
  enum Fate: UInt8 { case added, duplicate, updated, waiting, refused, passedOver, heading }
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
    static let waits = Marks(rawValue: 32)
    /// It says something new of a name that is listed.
    static let hasNews = Marks(rawValue: 64)
    static let isHeading = Marks(rawValue: 128)
  }

  /// What identities are drawn by.
  private let seed = UInt64.random(in: 1...UInt64.max)
  private(set) var entries: [Entry] = []
  /// What each entry is read from; `nil` where they are the table's rows.
  private var units: [Unit]?
  private var changes: [Unit: RowChange] = [:]
  /// Of a name that first stands in capitals, the first row that writes it otherwise.
  private var spelled: [Int32: Int32] = [:]
  /// What a row looks like.
  var alike: [Int: [Doubt]] = [:]
  /// How many rows are added, are listed already, wait, are refused, and so on.
  public private(set) var counts = Counts()

  /// The plan for a table. A sign-on whose authorization was asked for and not answered is refused,
  /// unless `acceptingUnconfirmed`.
  public init(_ table: SignOnTable, into draft: Draft, acceptingUnconfirmed: Bool = false) {
    self.init(table, into: draft, acceptingUnconfirmed: acceptingUnconfirmed, changes: [:])
    decideAll()
  }

  private init(
    _ table: SignOnTable, into draft: Draft, acceptingUnconfirmed: Bool,
    changes: [Unit: RowChange]
  ) {
    self.table = table
    self.changes = changes
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
    var several: [Int: Int] = [:]
    for row in entries.indices { several[row] = judge(row) }
    if !several.isEmpty { split(several) }
  }

  /// The plan for text with one name a line, such as a paste.
  public init(lines: String, into draft: Draft) {
    self.init(SignOnTable(lines: lines), into: draft)
  }

  /// Gives each of several names in a cell an entry of its own.
  private mutating func split(_ several: [Int: Int]) {
    var (old, units): ([Entry], [Unit]) = (entries, [])
    entries = []
    for (row, entry) in old.enumerated() {
      for part in 0..<(several[row] ?? 1) {
        units.append(Unit(row: row, part: several[row] == nil ? nil : part))
        entries.append(entry)
      }
    }
    old = []
    self.units = units
    for (index, unit) in units.enumerated() where unit.part != nil { judge(index) }
  }

  func unit(_ entry: Int) -> Unit { units?[entry] ?? Unit(row: entry) }

  /// The 1-based line on which the row of an entry begins.
  func line(of entry: Int) -> Int { table.line(ofRow: unit(entry).row) }

  /// What somebody said of a row.
  func change(of entry: Int) -> RowChange? { changes.isEmpty ? nil : changes[unit(entry)] }

  // MARK: Decisions

  /// Adds a row in spite of its doubts, or takes what it says anew of a listed name; or does not. A
  /// duplicate that says nothing new stays one, and what has no name is not added.
  public mutating func setAccepted(_ isAccepted: Bool, row: Int) {
    setAccepted(isAccepted, rows: CollectionOfOne(row))
  }

  /// The same for several rows at once.
  public mutating func setAccepted(_ isAccepted: Bool, rows: some Sequence<Int>) {
    for row in rows where entries.indices.contains(row) && canBeTaken(row) {
      let isOut = !entries[row].marks.isDisjoint(with: [.isRefused, .waits, .hasNews])
      entries[row].choice = isAccepted ? .accepted : isOut ? .none : .declined
    }
    decide()
    if areLookAlikesCheap { findAlike() }
  }

  /// Whether somebody can say that a row is taken or not.
  private func canBeTaken(_ row: Int) -> Bool {
    let entry = entries[row]
    if !entry.marks.isDisjoint(with: [.hasNoName, .isHeading]) { return false }
    return entry.fate != .duplicate || entry.marks.contains(.hasNews)
  }

  /// Takes another name for a row, which is judged anew.
  public mutating func change(row: Int, name: String) {
    guard entries.indices.contains(row) else { return }
    changes[unit(row), default: RowChange()].name = name
    judgeAgain([row])
  }

  /// Takes a row for an organization or an individual; one who gave only their own name is then
  /// listed by it.
  public mutating func change(row: Int, kind: Signatory.Kind) {
    guard entries.indices.contains(row) else { return }
    changes[unit(row), default: RowChange()].kind = kind
    judgeAgain([row])
  }

  /// Takes the spelling that is proposed for names in letters of one case, and returns how many were
  /// changed.
  @discardableResult
  public mutating func takeSpellings(ofRows rows: some Sequence<Int>) -> Int {
    var changed: [Int] = []
    for row in rows where entries.indices.contains(row) {
      guard let suggestion = readFinally(row).doubts.lazy.compactMap(\.suggestion).first else {
        continue
      }
      changes[unit(row), default: RowChange()].name = suggestion
      changed.append(row)
    }
    if !changed.isEmpty { judgeAgain(changed) }
    return changed.count
  }

  private mutating func judgeAgain(_ rows: [Int]) {
    for row in rows {
      entries[row].choice = .none
      judge(row)
    }
    decideAll()
  }

  private mutating func decideAll() {
    findFirsts()
    decide()
    findAlike()
  }

  /// The same decisions, held against a draft that has changed meanwhile, or with other columns.
  public func held(against draft: Draft, _ other: SignOnTable? = nil) -> ImportPlan {
    var plan = ImportPlan(
      other ?? table, into: draft, acceptingUnconfirmed: acceptsUnconfirmed, changes: changes)
    var choices: [Unit: Choice] = [:]
    for (index, entry) in entries.enumerated() where entry.choice != .none {
      choices[unit(index)] = entry.choice
    }
    if !choices.isEmpty {
      for index in plan.entries.indices {
        plan.entries[index].choice = choices[plan.unit(index)] ?? .none
      }
    }
    plan.decideAll()
    return plan
  }

  // MARK: Judging

  /// Judges a row, and returns how many names its cell has, where it has several.
  @discardableResult
  private mutating func judge(_ row: Int) -> Int? {
    var entry = Entry()
    entry.choice = entries[row].choice
    guard !table.isHeading(unit(row).row) else {
      entry.marks = .isHeading
      entries[row] = entry
      return nil
    }
    let read: ReadRow
    if withdrawn.isEmpty, change(of: row) == nil, units == nil,
      let signatory = reading.plainSignatory(row)
    {
      entry.marks.insert(.isPlainName)
      read = ReadRow(signatory: signatory)
    } else {
      entries[row].marks = []
      read = self.read(row, .name)
    }
    if read.signatory == nil { entry.marks.insert(.hasNoName) }
    for doubt in read.doubts {
      entry.marks.insert(.isDoubtful)
      switch doubt.weight(acceptingUnconfirmed: acceptsUnconfirmed) {
      case .marks: break
      case .waits: entry.marks.insert(.waits)
      case .refuses: entry.marks.insert(.isRefused)
      }
      if doubt.suggestion != nil { entry.marks.insert(.isInCapitals) }
    }
    entry.removedCount = UInt8(clamping: read.removedCount)
    if let signatory = read.signatory {
      entry.identity = identity(of: signatory)
      entry.known = roll.isEmpty ? -1 : known(as: signatory, row)
    }
    entries[row] = entry
    if entry.known >= 0, !news(ofRow: row).isEmpty { entries[row].marks.insert(.hasNews) }
    return read.severalNames.isEmpty ? nil : read.severalNames.count
  }

  /// Who is listed by a name, or by the same name as one of the other kind; -1 where nobody is.
  private func known(as signatory: Signatory, _ row: Int) -> SignatoryID {
    if let id = roll.duplicate(of: signatory) { return id }
    // Somebody who says what a row signs as sees that it is listed otherwise.
    guard change(of: row)?.kind == nil else { return -1 }
    var other = signatory
    other.kind = signatory.kind == .organization ? .individual : .organization
    return roll.duplicate(of: other) ?? -1
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
      return ReadRow(signatory: reading.plainSignatory(unit(row).row, isKnown: true))
    }
    var read = reading.read(unit(row), change(of: row), extent)
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
    guard let other = spelled[Int32(row)], change(of: row)?.name == nil,
      let name = self.read(Int(other)).signatory?.name,
      let spelled = read.signatory?.renamed(name)
    else { return read }
    read.signatory = spelled
    read.doubts = read.doubts.map {
      $0.suggestion == nil ? $0 : .respelled(line: line(of: Int(other)))
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
    var counts = Counts()
    for row in entries.indices {
      let entry = entries[row]
      let first = Int(entry.first)
      var fate: Fate
      var original: Int32 = -1
      if entry.marks.contains(.isHeading) {
        fate = .heading
      } else if entry.marks.contains(.hasNoName) {
        fate = .refused
      } else if entry.known >= 0 {
        // What a later row says of the same name is another's word for it.
        let isFirst = first == row
        if !isFirst { entries[row].marks.remove(.hasNews) }
        fate =
          isFirst && entry.marks.contains(.hasNews) && entry.choice == .accepted
          ? .updated : .duplicate
      } else if added[first] >= 0 {
        fate = .duplicate
        original = added[first]
      } else if entry.choice == .declined
        || entry.choice == .none && !declined.isEmpty && declined.contains(entry.first)
      {
        // Whoever leaves a name out leaves it out in every row, unless one of them is taken.
        fate = .passedOver
        declined.insert(entry.first)
      } else if entry.choice == .accepted {
        fate = .added
      } else if entry.marks.contains(.isRefused) {
        fate = .refused
      } else if entry.marks.contains(.waits) {
        fate = .waiting
      } else {
        fate = .added
      }
      if fate == .added { added[first] = Int32(row) }
      counts.count(fate)
      entries[row].fate = fate
      entries[row].original = original
    }
    self.counts = counts
  }
}

extension ImportPlan.Counts {
  fileprivate mutating func count(_ fate: ImportPlan.Fate) {
    switch fate {
    case .added: added += 1
    case .duplicate: duplicates += 1
    case .updated: updated += 1
    case .waiting: waiting += 1
    case .refused: refused += 1
    case .passedOver: passedOver += 1
    case .heading: headings += 1
    }
  }

  /// How many rows there are.
  public var all: Int {
    added + duplicates + updated + waiting + refused + passedOver + headings
  }
}
