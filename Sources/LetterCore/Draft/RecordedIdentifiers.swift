// Identifiers of signatories as a record of edits has them. They are given anew whenever a draft is
// read: 0, 1, 2 … as the signatories stand in the file. Those that are not on the roll, but that an
// undo may put back, follow behind them.

/// Gives the signatories of a record their numbers.
public struct RecordNumbers: Sendable {
  private let roll: SignatoryRoll
  private let count: Int
  /// Of those on the roll, where one was asked for: much of what is typed names nobody.
  private var listed: [SignatoryID: Int64]?
  private var absent: [SignatoryID] = []
  private var absentNumbers: [SignatoryID: Int64] = [:]

  /// The numbers that the signatories of `roll` have once it is written and read.
  public init(_ roll: SignatoryRoll) {
    self.roll = roll
    count = Signatory.Kind.allCases.reduce(0) { $0 + roll.count($1) }
  }

  /// The number of a signatory.
  public mutating func callAsFunction(_ id: SignatoryID) -> Int64 {
    let listed = listed ?? numberListed()
    if let number = listed[id] ?? absentNumbers[id] { return number }
    let number = Int64(count + absent.count)
    absentNumbers[id] = number
    absent.append(id)
    return number
  }

  private mutating func numberListed() -> [SignatoryID: Int64] {
    var numbers: [SignatoryID: Int64] = [:]
    numbers.reserveCapacity(count)
    for kind in Signatory.Kind.allCases {
      for id in roll[kind] { numbers[id] = Int64(numbers.count) }
    }
    listed = numbers
    return numbers
  }

  /// How many that are not on the roll have a number.
  public var absentCount: Int { absent.count }

  /// Takes numbers back, down to so many that are not on the roll: of an edit that is not recorded
  /// after all.
  public mutating func takeBack(to count: Int) {
    while absent.count > count { absentNumbers[absent.removeLast()] = nil }
  }
}

/// Holds what a record says of signatories against the draft that it is to belong to.
public struct RecordedIdentifiers: Sendable {
  private let roll: SignatoryRoll
  private let count: Int
  private var absent: Set<SignatoryID> = []
  private var restored: [SignatoryID: Signatory] = [:]

  /// For the draft with this roll, or `nil` when the roll is not as it was read.
  public init?(_ roll: SignatoryRoll) {
    self.roll = roll
    count = Signatory.Kind.allCases.reduce(0) { $0 + roll.count($1) }
    guard roll.identifierCount == count else { return nil }
  }

  /// The identifier that a number of the record is; `nil` for what cannot be one.
  public mutating func identifier(_ value: JSONValue?) -> SignatoryID? {
    guard let number = value?.integer, let id = SignatoryID(exactly: number), id >= 0 else {
      return nil
    }
    if id >= count { absent.insert(id) }
    return id
  }

  /// Whether an identifier may name a signatory: it never names two.
  mutating func may(_ id: SignatoryID, name signatory: Signatory) -> Bool {
    let known = roll.signatory(id) ?? restored[id]
    restored[id] = signatory
    return known == nil || known == signatory
  }

  /// How many identifiers the draft must keep for the record, or `nil` when the record's numbers are
  /// not what ``RecordNumbers`` gives: none is left out.
  public var reservation: Int? {
    let end = count + absent.count
    return absent.allSatisfy { $0 < end } ? end : nil
  }
}

extension Draft {
  /// Keeps the identifiers below `count` from being given to new signatories.
  public mutating func reserveIdentifiers(upTo count: Int) { roll.reserve(upTo: count) }
}
