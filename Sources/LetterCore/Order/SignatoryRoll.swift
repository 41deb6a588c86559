// All who sign, always in order.

/// A signatory's name within one roll. Never used twice, and what it names never changes, so that
/// two orders of identifiers are equal exactly when the lists are.
public typealias SignatoryID = Int32

/// The signatories of a draft: entries by identifier, and for each kind the identifiers in
/// alphabetical order. An insertion costs a binary search and the moving of identifiers.
public struct SignatoryRoll: Sendable {
  private struct Entry: Sendable {
    var signatory: Signatory
    var key: CollationKey
  }

  private var entries: [Entry?] = []
  private var organizations: [SignatoryID] = []
  private var individuals: [SignatoryID] = []
  public private(set) var rules: FilingRules

  public init(rules: FilingRules = FilingRules()) {
    self.rules = rules
  }

  /// The roll of many signatories at once, sorted as a whole. Duplicates are kept: a file is read
  /// as it is, and doubts are told.
  public init(_ signatories: [Signatory], rules: FilingRules = FilingRules()) {
    self.rules = rules
    entries.reserveCapacity(signatories.count)
    for signatory in signatories { _ = store(signatory) }
    reorder()
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

  public var isEmpty: Bool { organizations.isEmpty && individuals.isEmpty }

  /// The signatory of an identifier, while it is on the roll.
  public func signatory(_ id: SignatoryID) -> Signatory? {
    entries.indices.contains(Int(id)) ? entries[Int(id)]?.signatory : nil
  }

  /// All signatories, organizations first, each kind in order.
  public var all: [Signatory] {
    (organizations + individuals).compactMap { signatory($0) }
  }

  /// Where a new signatory would stand among its kind.
  public func position(for signatory: Signatory) -> Int {
    let key = CollationKey(signatory.filingForm(rules))
    return position(of: key, name: signatory.name, kind: signatory.kind)
  }

  /// Where an identifier stands among its kind.
  public func position(of id: SignatoryID) -> Int? {
    guard entries.indices.contains(Int(id)), let entry = entries[Int(id)] else { return nil }
    let kind = entry.signatory.kind
    var index = position(of: entry.key, name: entry.signatory.name, kind: kind)
    let order = self[kind]
    while index < order.count, order[index] != id { index += 1 }
    return index < order.count ? index : nil
  }

  /// One of the same kind whose name differs in case, accents, punctuation or article at most.
  public func duplicate(of signatory: Signatory) -> SignatoryID? {
    let key = CollationKey(signatory.filingForm(rules))
    let order = self[signatory.kind]
    let index = position(of: key, name: signatory.name, kind: signatory.kind)
    // Same names are neighbours: they differ only behind the key's first level.
    for neighbour in [index - 1, index] where order.indices.contains(neighbour) {
      if let entry = entries[Int(order[neighbour])], entry.key.isSameName(as: key) {
        return order[neighbour]
      }
    }
    return nil
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

  /// Puts back signatories that ``remove(_:)`` took out, under their old identifiers.
  public mutating func restore(_ removed: [SignatoryID: Signatory]) {
    for (id, signatory) in removed {
      entries[Int(id)] = entry(signatory)
    }
    if removed.count > 32 { reorder() } else { for id in removed.keys.sorted() { place(id) } }
  }

  /// Takes signatories out and returns them by identifier.
  public mutating func remove(_ ids: [SignatoryID]) -> [SignatoryID: Signatory] {
    var removed: [SignatoryID: Signatory] = [:]
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
    for index in entries.indices {
      if let signatory = entries[index]?.signatory { entries[index] = entry(signatory) }
    }
    reorder()
  }

  private func entry(_ signatory: Signatory) -> Entry {
    Entry(signatory: signatory, key: CollationKey(signatory.filingForm(rules)))
  }

  private mutating func store(_ signatory: Signatory) -> SignatoryID {
    entries.append(entry(signatory))
    return SignatoryID(entries.count - 1)
  }

  private mutating func place(_ id: SignatoryID) {
    guard let entry = entries[Int(id)] else { return }
    let kind = entry.signatory.kind
    let index = position(of: entry.key, name: entry.signatory.name, kind: kind)
    if kind == .organization {
      organizations.insert(id, at: index)
    } else {
      individuals.insert(id, at: index)
    }
  }

  private mutating func reorder() {
    for kind in Signatory.Kind.allCases {
      let members = entries.indices.filter { entries[$0]?.signatory.kind == kind }
      self[kind] = members.map { SignatoryID($0) }.sorted { precedes($0, $1) }
    }
  }

  private func precedes(_ left: SignatoryID, _ right: SignatoryID) -> Bool {
    guard let a = entries[Int(left)], let b = entries[Int(right)] else { return false }
    if a.key < b.key { return true }
    if b.key < a.key { return false }
    return (a.signatory.name, left) < (b.signatory.name, right)
  }

  /// The first place whose entry does not file before `key`; among equal keys, by the name itself.
  private func position(of key: CollationKey, name: String, kind: Signatory.Kind) -> Int {
    let order = kind == .organization ? organizations : individuals
    var low = 0
    var high = order.count
    while low < high {
      let middle = (low + high) / 2
      guard let entry = entries[Int(order[middle])] else { return middle }
      if entry.key < key || (entry.key == key && entry.signatory.name < name) {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }
}
