// All who sign, always in order.

/// A signatory's name within one roll. Never used twice, and what it names never changes, so that
/// two orders of identifiers are equal exactly when the lists are.
public typealias SignatoryID = Int32

/// The signatories of a draft: entries by identifier, and for each kind the identifiers in
/// alphabetical order. An insertion costs a binary search and the moving of identifiers.
public struct SignatoryRoll: Sendable {
  /// Which rolls name the same signatories by the same identifiers: a roll and its copies, as long
  /// as only one of them goes on being changed.
  final class Lineage: Sendable {}
  private(set) var lineage = Lineage()

  private var entries = ChunkedArray<Signatory?>()
  private var organizations: [SignatoryID] = []
  private var individuals: [SignatoryID] = []
  /// Those that file under something else than their names, of whom there are few; in no order.
  private(set) var filedElsewhere: [SignatoryID] = []
  /// The rules that the order follows.
  public private(set) var rules: FilingRules

  /// A roll that nobody is on yet.
  public init(rules: FilingRules = FilingRules()) {
    self.rules = rules
  }

  /// The roll of many signatories at once, sorted as a whole. Duplicates are kept: a file is read
  /// as it is, and doubts are told.
  public init(_ signatories: [Signatory], rules: FilingRules = FilingRules()) {
    self.rules = rules
    entries = ChunkedArray(signatories)
    for (index, signatory) in signatories.enumerated() {
      if signatory.kind == .organization {
        organizations.append(SignatoryID(index))
      } else {
        individuals.append(SignatoryID(index))
      }
      if signatory.fileUnder != nil { filedElsewhere.append(SignatoryID(index)) }
    }
    // A saved draft is in order: seeing that is much cheaper than sorting.
    for kind in Signatory.Kind.allCases where !isOrdered(self[kind]) { sort(kind) }
  }

  /// Begins a lineage of its own, for a copy that goes on beside the roll that it was made of.
  mutating func beginLineage() { lineage = Lineage() }

  /// The identifiers of one kind, in alphabetical order.
  public private(set) subscript(kind: Signatory.Kind) -> [SignatoryID] {
    get { kind == .organization ? organizations : individuals }
    set { if kind == .organization { organizations = newValue } else { individuals = newValue } }
  }

  /// How many sign as `kind`.
  public func count(_ kind: Signatory.Kind) -> Int {
    kind == .organization ? organizations.count : individuals.count
  }

  /// Whether nobody signs, neither organization nor individual.
  public var isEmpty: Bool { organizations.isEmpty && individuals.isEmpty }

  /// The signatory of an identifier, while it is on the roll.
  public func signatory(_ id: SignatoryID) -> Signatory? {
    entries.indices.contains(Int(id)) ? entries[Int(id)] : nil
  }

  /// The first signatory of exactly this name, of one kind or of any; looks at one after the other.
  public func id(named name: String, kind: Signatory.Kind? = nil) -> SignatoryID? {
    for kind in kind.map({ [$0] }) ?? Signatory.Kind.allCases {
      if let id = self[kind].first(where: { signatory($0)?.name == name }) { return id }
    }
    return nil
  }

  /// All signatories, organizations first, each kind in order.
  public var all: [Signatory] {
    (organizations + individuals).compactMap { signatory($0) }
  }

  /// Where a new signatory would stand among its kind: behind those that are its equals.
  public func position(for signatory: Signatory) -> Int {
    position(of: Wanted(signatory, .max, rules), kind: signatory.kind)
  }

  /// Where an identifier stands among its kind.
  public func position(of id: SignatoryID) -> Int? {
    guard let signatory = signatory(id) else { return nil }
    return position(of: Wanted(signatory, id, rules), kind: signatory.kind)
  }

  /// How many identifiers have been given so far.
  public var identifierCount: Int { entries.count }

  /// Keeps the identifiers below `count` from being given to new signatories, so that those of an
  /// earlier run can be put back under them.
  public mutating func reserve(upTo count: Int) {
    while entries.count < count { entries.append(nil) }
  }

  /// Adds a signatory in its place and returns its identifier.
  public mutating func insert(_ signatory: Signatory) -> SignatoryID {
    let id = store(signatory)
    place(id)
    return id
  }

  /// Adds many, sorted once.
  public mutating func insert(_ signatories: [Signatory]) -> [SignatoryID] {
    // One by one moves the whole order each time; from some number on sorting is cheaper.
    guard signatories.count > 32 else { return signatories.map { insert($0) } }
    let ids = signatories.map { store($0) }
    reorder()
    return ids
  }

  /// Puts back signatories that ``remove(_:)`` took out, under their old identifiers, and returns
  /// those. An identifier that was never given, or whose signatory is on the roll, is passed over.
  @discardableResult
  public mutating func restore(_ removed: [SignatoryID: Signatory]) -> [SignatoryID] {
    let ids = removed.keys.filter { entries.indices.contains(Int($0)) && signatory($0) == nil }
      .sorted()
    for id in ids {
      entries[Int(id)] = removed[id]
      if removed[id]?.fileUnder != nil { filedElsewhere.append(id) }
    }
    if ids.count > 32 { reorder() } else { for id in ids { place(id) } }
    return ids
  }

  /// Takes signatories out and returns them by identifier.
  public mutating func remove(_ ids: [SignatoryID]) -> [SignatoryID: Signatory] {
    var removed: [SignatoryID: Signatory] = [:]
    defer { filedElsewhere.removeAll { removed[$0] != nil } }
    if ids.count <= 32 {
      for id in ids {
        guard let index = position(of: id), let signatory = signatory(id) else { continue }
        if signatory.kind == .organization {
          organizations.remove(at: index)
        } else {
          individuals.remove(at: index)
        }
        entries[Int(id)] = nil
        removed[id] = signatory
      }
      return removed
    }
    for id in ids {
      guard let signatory = signatory(id) else { continue }
      removed[id] = signatory
      entries[Int(id)] = nil
    }
    organizations.removeAll { removed[$0] != nil }
    individuals.removeAll { removed[$0] != nil }
    return removed
  }

  /// Orders the whole roll anew by other rules.
  public mutating func setRules(_ rules: FilingRules) {
    guard rules != self.rules else { return }
    self.rules = rules
    reorder()
  }

  private mutating func store(_ signatory: Signatory) -> SignatoryID {
    entries.append(signatory)
    let id = SignatoryID(entries.count - 1)
    if signatory.fileUnder != nil { filedElsewhere.append(id) }
    return id
  }

  private mutating func place(_ id: SignatoryID) {
    guard let signatory = signatory(id) else { return }
    let index = position(of: Wanted(signatory, id, rules), kind: signatory.kind)
    if signatory.kind == .organization {
      organizations.insert(id, at: index)
    } else {
      individuals.insert(id, at: index)
    }
  }

  // MARK: Sorting

  private mutating func reorder() {
    for kind in Signatory.Kind.allCases {
      self[kind] = entries.indices.filter { entries[$0]?.kind == kind }
        .map { SignatoryID($0) }
      sort(kind)
    }
  }

  /// A signatory's sort key among the bytes of all of them.
  private struct Sortable {
    /// The key's first eight bytes, most significant first: settles many comparisons at once.
    var prefix: UInt64
    var key: Range<Int>
    var id: SignatoryID
  }

  private mutating func sort(_ kind: Signatory.Kind) {
    // Keys are made once and stand one behind the other: a comparison follows no pointer.
    var keys: [UInt8] = []
    var list: [Sortable] = []
    list.reserveCapacity(count(kind))
    for id in self[kind] {
      guard let form = signatory(id)?.filingForm(rules) else { continue }
      let start = keys.count
      CollationKey.append(form, to: &keys)
      var prefix: UInt64 = 0
      for index in start..<(start + 8) {
        prefix = prefix << 8 | (index < keys.count ? UInt64(keys[index]) : 0)
      }
      list.append(Sortable(prefix: prefix, key: start..<keys.count, id: id))
    }
    keys.withUnsafeBufferPointer { keys in
      list.sort { left, right in
        if left.prefix != right.prefix { return left.prefix < right.prefix }
        var (i, j) = (left.key.lowerBound, right.key.lowerBound)
        while i < left.key.upperBound, j < right.key.upperBound {
          if keys[i] != keys[j] { return keys[i] < keys[j] }
          i += 1
          j += 1
        }
        if left.key.count != right.key.count { return left.key.count < right.key.count }
        let names = (entries[Int(left.id)]?.name ?? "", entries[Int(right.id)]?.name ?? "")
        return names.0 == names.1 ? left.id < right.id : names.0 < names.1
      }
    }
    self[kind] = list.map(\.id)
  }

  /// Whether a list is in order already. ICU is asked only about neighbours whose letters alone do
  /// not tell.
  private func isOrdered(_ order: [SignatoryID]) -> Bool {
    guard let first = order.first, let signatory = signatory(first) else { return true }
    var last = Wanted(signatory, first, rules)
    for id in order.dropFirst() {
      guard let signatory = self.signatory(id) else { continue }
      let next = Wanted(signatory, id, rules)
      guard last.precedes(next) else { return false }
      last = next
    }
    return true
  }

  /// A name that is compared; its key is made only where letters alone do not tell.
  private struct Wanted {
    let name: String
    let id: SignatoryID
    let form: FilingForm

    init(_ signatory: Signatory, _ id: SignatoryID, _ rules: FilingRules) {
      name = signatory.name
      self.id = id
      form = signatory.filingForm(rules)
    }

    /// Whether this name files before another; among names that file alike, by the name itself,
    /// and among equal names by who was there first, so that one that comes back finds its place.
    func precedes(_ other: Wanted) -> Bool {
      if let isBefore = form.plainlyPrecedes(other.form) { return isBefore }
      let (key, otherKey) = (CollationKey(form), CollationKey(other.form))
      if key < otherKey || otherKey < key { return key < otherKey }
      return name == other.name ? id < other.id : name < other.name
    }
  }

  /// The first place whose entry does not file before a name.
  private func position(of wanted: Wanted, kind: Signatory.Kind) -> Int {
    let order = kind == .organization ? organizations : individuals
    var low = 0
    var high = order.count
    while low < high {
      let middle = (low + high) / 2
      guard let signatory = signatory(order[middle]) else { return middle }
      if Wanted(signatory, order[middle], rules).precedes(wanted) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}
