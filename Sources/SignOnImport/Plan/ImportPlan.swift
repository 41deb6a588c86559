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
    /// Rows that are added.
    public var added = 0
    /// People among them.
    public var addedPeople = 0
    /// Rows whose name is there already.
    public var duplicates = 0
    /// Rows that change what is known of a listed name.
    public var updated = 0
    /// Rows among them by which a listed name withdraws.
    public var withdrawn = 0
    /// Rows that wait for somebody's decision.
    public var waiting = 0
    /// Rows that are left out for a reason of their own.
    public var refused = 0
    /// Rows that somebody left out.
    public var passedOver = 0
    /// Rows among them that were left out at an earlier import.
    public var leftOutBefore = 0
    /// Headings of the list.
    public var headings = 0

    /// No row at all.
    public init() {}
  }

  /// The table that the rows are of, with the columns as they were taken.
  public let table: SignOnTable
  /// Whether sign-ons count whose authorization was asked for and not answered.
  public let acceptsUnconfirmed: Bool
  /// Whether a listed name is taken off, without being asked about, where its row no longer signs.
  public let takesWithdrawals: Bool
  let today: LetterDate?
  let reading: RowReading
  let roll: SignatoryRoll
  let records: SignOnRecords
  let distinct: Set<NamePair>
  /// Who withdrew or was removed from the list, by what their names are.
  let departed: [NameIdentity: SignOnRecords.Key]
  /// What somebody decided for good at an earlier import.
  let decided: DecidedRows

  /// Who is listed, by what is privately known.
  let knownSignOns: KnownSignOns
  /// E-mail addresses that tell nothing of whose the names with them are.
  let sharedContacts: Set<String>
  /// Who of the list is named in the table, once that was read; `nil` before.
  var mentioned: Set<SignatoryID>?
  /// Whether the table has rows that were imported before: it is the same file, grown.
  var isGrown = false

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
    let rawValue: UInt32
    static let hasNoName = Marks(rawValue: 1 << 0)
    static let isDoubtful = Marks(rawValue: 1 << 1)
    static let isRefused = Marks(rawValue: 1 << 2)
    static let isInCapitals = Marks(rawValue: 1 << 3)
    /// The field is the name, and nothing else is to be known of it.
    static let isPlainName = Marks(rawValue: 1 << 4)
    static let waits = Marks(rawValue: 1 << 5)
    /// It says something new of a name that is listed.
    static let hasNews = Marks(rawValue: 1 << 6)
    static let isHeading = Marks(rawValue: 1 << 7)
    static let isPerson = Marks(rawValue: 1 << 8)
    /// It says that a listed name signs no more.
    static let withdraws = Marks(rawValue: 1 << 9)
    /// It says that it does not sign, or may not be listed.
    static let declines = Marks(rawValue: 1 << 10)
    /// Another row of the same name declines.
    static let isContradicted = Marks(rawValue: 1 << 11)
    /// It is known only by its e-mail address.
    static let isKnownByContact = Marks(rawValue: 1 << 12)
    /// Another row of the same name is known, and so this one is.
    static let isKnownByOther = Marks(rawValue: 1 << 13)
    /// A later row says what is true now of the same listed name.
    static let isOvertaken = Marks(rawValue: 1 << 14)
    /// It was left out for good at an earlier import.
    static let isLeftOut = Marks(rawValue: 1 << 15)
    /// It no longer signs, and may be one of several listed names.
    static let mayBeSeveral = Marks(rawValue: 1 << 16)
    /// Its signer says not to be authorized.
    static let isUnauthorized = Marks(rawValue: 1 << 17)
    /// It leaves open whether it signs.
    static let isUndecided = Marks(rawValue: 1 << 18)
    /// It left that open, and a later row of the same name declines.
    static let isSettled = Marks(rawValue: 1 << 19)
    /// It has a remark that leaves open whether a listed name still signs.
    static let isRemark = Marks(rawValue: 1 << 20)

    /// Whether it is not added unless somebody says so.
    var areOut: Bool { !isDisjoint(with: [.isRefused, .waits, .isContradicted]) }
    /// Whether something is to be said about it.
    var areDoubtful: Bool { !isDisjoint(with: [.isDoubtful, .isContradicted]) }
  }

  /// What identities are drawn by.
  let seed = UInt64.random(in: 1...UInt64.max)
  var entries: [Entry] = []
  /// What each entry is read from; `nil` where they are the table's rows.
  var units: [Unit]?
  var changes: [Unit: RowChange] = [:]
  /// Another after every decision about a row.
  public internal(set) var revision = 0
  /// Of a name that first stands in capitals, the first row that writes it otherwise.
  var spelled: [Int32: Int32] = [:]
  /// Of a name that some rows decline, all that do, by its first row.
  var declining: [Int32: DecliningRows] = [:]
  /// Of a row, the one that declines for it under another spelling.
  var decliningOtherwise: [Int: Int] = [:]
  /// What a row looks like.
  var alike: [Int: [Doubt]] = [:]
  /// Who signs by a row, where look-alikes are looked for; reading a row costs more than keeping that.
  var signatories: [Unit: Signatory] = [:]
  /// How many rows are added, are listed already, wait, are refused, and so on.
  public internal(set) var counts = Counts()

  /// The plan for a table. A sign-on whose authorization was asked for and not answered is refused,
  /// unless `acceptingUnconfirmed`. A listed name that no longer signs waits for a decision, unless
  /// somebody looks at the plan before it is done: then it is taken off (`takingWithdrawals`). What is
  /// to happen after `today`, or the letter's day where that is not known, has not happened.
  public init(
    _ table: SignOnTable, into draft: Draft, acceptingUnconfirmed: Bool = false,
    takingWithdrawals: Bool = false, today: LetterDate? = nil
  ) {
    self.init(
      table, into: draft, acceptingUnconfirmed: acceptingUnconfirmed,
      takingWithdrawals: takingWithdrawals, today: today, changes: [:])
    decideAll()
  }

  init(
    _ table: SignOnTable, into draft: Draft, acceptingUnconfirmed: Bool, takingWithdrawals: Bool,
    today: LetterDate?, changes: [Unit: RowChange]
  ) {
    self.today = today
    self.table = table
    self.changes = changes
    acceptsUnconfirmed = acceptingUnconfirmed
    takesWithdrawals = takingWithdrawals
    reading = RowReading(
      table, showsSigners: draft.rollStyle.showsSigners,
      today: today ?? LetterDate(reading: draft.text("date")))
    roll = draft.roll
    records = draft.records
    distinct = draft.distinct
    knownSignOns = KnownSignOns(draft.roll, draft.records)
    sharedContacts = Self.sharedContacts(reading, knownSignOns)
    departed = draft.records.departures
    decided = DecidedRows(draft.records.waiting, seed: seed)
    entries = [Entry](repeating: Entry(), count: table.rowCount)
    var several: [Int: Int] = [:]
    for row in entries.indices { several[row] = judge(row) }
    if !several.isEmpty { split(several) }
    judgeOtherParties()
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
}

extension ImportPlan.Counts {
  mutating func count(_ fate: ImportPlan.Fate) {
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
