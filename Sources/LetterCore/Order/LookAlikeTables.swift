// What the search for look-alikes fills millions of times: flat tables, without an object a name.

/// Of each of some names, those that look like it.
struct LookAlikePartners {
  private let most: Int
  private var counts: [Int]
  private var others: [Int32]
  /// How many there are of all names.
  private(set) var count = 0

  /// Room for so many partners of each name.
  init(of names: Int, most: Int) {
    // Nobody looks like more than all.
    let most = min(most, names)
    self.most = most
    counts = [Int](repeating: 0, count: names)
    others = [Int32](repeating: 0, count: names * most)
  }

  /// Those of one name, as they were added.
  subscript(name: Int) -> ArraySlice<Int32> { others[name * most..<name * most + counts[name]] }

  func isFull(_ name: Int) -> Bool { counts[name] == most }

  func has(_ other: Int32, of name: Int) -> Bool {
    for index in name * most..<name * most + counts[name] where others[index] == other {
      return true
    }
    return false
  }

  mutating func add(_ other: Int32, to name: Int) {
    others[name * most + counts[name]] = other
    counts[name] += 1
    count += 1
  }
}

/// Keys with the names that have them.
struct LookAlikeKeys {
  struct Entry {
    var key: UInt64
    var name: Int32
  }

  private var entries: [Entry] = []

  /// Adds a key of a name that does not stand before the last one.
  mutating func append(_ key: UInt64, _ name: Int32) { entries.append(Entry(key: key, name: name)) }

  /// By their keys, and those of one key by their names. Digit by digit from the last, so that what
  /// is equal in a digit stays in order; names were in order from the beginning.
  consuming func sorted() -> [Entry] {
    let digit: UInt64 = 11
    var from = entries
    var to = entries
    for shift in stride(from: UInt64(0), to: 64, by: UInt64.Stride(digit)) {
      var starts = [Int](repeating: 0, count: 1 << Int(digit) + 1)
      for entry in from { starts[Int(entry.key >> shift & (1 << digit - 1)) + 1] += 1 }
      for index in starts.indices.dropFirst() { starts[index] += starts[index - 1] }
      for entry in from {
        let place = Int(entry.key >> shift & (1 << digit - 1))
        to[starts[place]] = entry
        starts[place] += 1
      }
      swap(&from, &to)
    }
    return from
  }
}
