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
  /// Who may bear a name, and whose name may look like one.
  private(set) var names = NameIndex { $0.identities.map(\.key) }
  private(set) var looks = NameIndex { LookAlikeForm($0).joinedKeys }
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
    }
    give(0, upTo: signatories.count)
    // A saved draft is in order: seeing that is much cheaper than sorting.
    for kind in Signatory.Kind.allCases where !isOrdered(self[kind]) {
      self[kind] = sorted(self[kind])
    }
  }

  /// Begins a lineage of its own, for a copy that goes on beside the roll that it was made of.
  mutating func beginLineage() {
    lineage = Lineage()
    (names, looks) = (names.emptied(), looks.emptied())
  }

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
    position(of: FiledName(signatory, .max, rules), kind: signatory.kind)
  }

  /// Where an identifier stands among its kind.
  public func position(of id: SignatoryID) -> Int? {
    guard let signatory = signatory(id) else { return nil }
    return position(of: FiledName(signatory, id, rules), kind: signatory.kind)
  }

  /// How many identifiers have been given so far.
  public var identifierCount: Int { entries.count }

  /// Keeps the identifiers below `count` from being given to new signatories, so that those of an
  /// earlier run can be put back under them.
  public mutating func reserve(upTo count: Int) {
    let first = entries.count
    while entries.count < count { entries.append(nil) }
    if first < count { give(first, upTo: count) }
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
    for kind in Signatory.Kind.allCases { place(ids, kind) }
    return ids
  }

  /// Puts back signatories that ``remove(_:)`` took out, under their old identifiers, and returns
  /// those. An identifier that was never given, or whose signatory is on the roll, is passed over.
  @discardableResult
  public mutating func restore(_ removed: [SignatoryID: Signatory]) -> [SignatoryID] {
    let ids = removed.keys.filter { entries.indices.contains(Int($0)) && signatory($0) == nil }
      .sorted()
    for id in ids {
      guard let signatory = removed[id] else { continue }
      entries[Int(id)] = signatory
      for index in [names, looks] { index.note(id, signatory) }
    }
    if ids.count > 32 {
      for kind in Signatory.Kind.allCases { place(ids, kind) }
    } else {
      for id in ids { place(id) }
    }
    return ids
  }

  /// Takes signatories out and returns them by identifier.
  public mutating func remove(_ ids: [SignatoryID]) -> [SignatoryID: Signatory] {
    var removed: [SignatoryID: Signatory] = [:]
    for id in ids {
      guard let signatory = signatory(id) else { continue }
      for index in [names, looks] { index.note(id, signatory) }
    }
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
    let isOrderSame =
      rules.ignoresLeadingArticles == self.rules.ignoresLeadingArticles
      && !organizations.contains { signatory($0)?.section != nil }
    self.rules = rules
    // Headings under which nobody stands move nobody.
    guard !isOrderSame else { return }
    reorder()
  }

  private mutating func store(_ signatory: Signatory) -> SignatoryID {
    entries.append(signatory)
    give(entries.count - 1, upTo: entries.count)
    return SignatoryID(entries.count - 1)
  }

  /// Tells the indices which identifiers were given; where another copy has given them too, this one
  /// goes on with its own.
  private mutating func give(_ first: Int, upTo end: Int) {
    if !names.give(first, upTo: end) {
      names = names.emptied()
      _ = names.give(first, upTo: end)
    }
    if !looks.give(first, upTo: end) {
      looks = looks.emptied()
      _ = looks.give(first, upTo: end)
    }
  }

  private mutating func place(_ id: SignatoryID) {
    guard let signatory = signatory(id) else { return }
    let index = position(of: FiledName(signatory, id, rules), kind: signatory.kind)
    if signatory.kind == .organization {
      organizations.insert(id, at: index)
    } else {
      individuals.insert(id, at: index)
    }
  }

  /// Puts new identifiers of one kind into their places, all at once.
  private mutating func place(_ ids: [SignatoryID], _ kind: Signatory.Kind) {
    let new = ids.filter { entries[Int($0)]?.kind == kind }
    guard !new.isEmpty else { return }
    self[kind] = merged(self[kind], sorted(new))
  }

  private mutating func reorder() {
    for kind in Signatory.Kind.allCases { self[kind] = sorted(self[kind]) }
  }

  /// The first place whose entry does not file before a name.
  private func position(of wanted: FiledName, kind: Signatory.Kind) -> Int {
    partitioningIndex(kind) { FiledName($1, $0, rules).precedes(wanted) }
  }

  /// The first place of a kind whose entry does not fit, where all that fit stand before the others.
  func partitioningIndex(
    _ kind: Signatory.Kind, where fits: (SignatoryID, Signatory) -> Bool
  ) -> Int {
    let order = kind == .organization ? organizations : individuals
    var low = 0
    var high = order.count
    while low < high {
      let middle = (low + high) / 2
      guard let signatory = signatory(order[middle]) else { return middle }
      if fits(order[middle], signatory) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
