// Which identifiers may bear a name: found by a number made of it, wherever they stand in the order.
import Synchronization

/// Identifiers by keys of their signatories' names, made at its first use and shared by all copies
/// of a roll. That is safe because identifiers are never given twice and what one names never
/// changes: an index only grows, and whoever asks sees for itself who of those found is on its roll.
/// A copy that goes its own way, and so gives an identifier a second time, begins an index of its own.
final class NameIndex: Sendable {
  private struct State {
    /// How many identifiers the roll and its copies have given.
    var given = 0
    /// Below this, all that were on the roll asking are in, and all that came back since.
    var covered = 0
    /// Those at or above `covered` that are in already, since they were about to go.
    var early: Set<SignatoryID> = []
    /// By key the last link of its chain.
    var heads: [UInt64: Int32] = [:]
    /// Identifiers, each with the link before it; -1 ends a chain.
    var links: [(id: SignatoryID, previous: Int32)] = []
    /// Keys with more than one link.
    var shared: Set<UInt64> = []

    mutating func add(_ id: SignatoryID, _ keys: [UInt64]) {
      for key in keys {
        let previous = heads.updateValue(Int32(links.count), forKey: key)
        if previous != nil { shared.insert(key) }
        links.append((id, previous ?? -1))
      }
    }

    func chain(_ key: UInt64) -> [SignatoryID] {
      var ids: [SignatoryID] = []
      var link = heads[key] ?? -1
      while link >= 0 {
        let (id, previous) = links[Int(link)]
        if !ids.contains(id) { ids.append(id) }
        link = previous
      }
      return ids.sorted()
    }
  }

  private let state = Mutex(State())
  private let keys: @Sendable (Signatory) -> [UInt64]

  /// An index by these keys of a signatory.
  init(keys: @escaping @Sendable (Signatory) -> [UInt64]) { self.keys = keys }

  /// An index of the same keys that knows nobody.
  func emptied() -> NameIndex { NameIndex(keys: keys) }

  /// Takes down that identifiers from `first` up to `end` were given; `false` where some of them
  /// were given before, to another copy.
  func give(_ first: Int, upTo end: Int) -> Bool {
    state.withLock { state in
      guard state.given <= first else { return false }
      state.given = end
      return true
    }
  }

  /// Takes down one that is about to leave a roll, or comes back onto it.
  func note(_ id: SignatoryID, _ signatory: Signatory) {
    state.withLock { state in
      if Int(id) >= state.covered {
        if state.early.insert(id).inserted { state.add(id, keys(signatory)) }
      } else {
        for key in keys(signatory) where !state.chain(key).contains(id) { state.add(id, [key]) }
      }
    }
  }

  /// Those that may bear one of these keys, lowest first. Some may have left the roll, and some may
  /// bear another name: whoever asks looks.
  func candidates(_ wanted: [UInt64], in roll: SignatoryRoll) -> [SignatoryID] {
    state.withLock { state in
      cover(roll, &state)
      guard wanted.count != 1 else { return state.chain(wanted[0]) }
      return Set(wanted.flatMap { state.chain($0) }).sorted()
    }
  }

  /// Those that may bear the same key as another, by key.
  func groups(in roll: SignatoryRoll) -> [[SignatoryID]] {
    state.withLock { state in
      cover(roll, &state)
      return state.shared.map { state.chain($0) }
    }
  }

  private func cover(_ roll: SignatoryRoll, _ state: inout State) {
    let count = roll.identifierCount
    guard state.covered < count else { return }
    if count - state.covered > 1000 {
      state.heads.reserveCapacity(count)
      state.links.reserveCapacity(count)
    }
    for id in SignatoryID(state.covered)..<SignatoryID(count) {
      guard !state.early.contains(id), let signatory = roll.signatory(id) else { continue }
      state.add(id, keys(signatory))
    }
    state.covered = count
    state.early = state.early.filter { $0 >= SignatoryID(count) }
  }
}
