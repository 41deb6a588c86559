// Sorting many names at once.

extension SignatoryRoll {
  /// Some identifiers in the order of their names. Names of plain letters, which most are, are
  /// compared by their letters; the others by ICU's keys; then both are joined.
  func sorted(_ ids: [SignatoryID]) -> [SignatoryID] {
    var plain = SortKeys(capacity: ids.count)
    var others = SortKeys()
    for id in ids {
      guard let signatory = signatory(id) else { continue }
      let rank = rules.rank(of: signatory)
      if plain.add(id, rank, { signatory.appendPlainKey(rules, to: &$0) }) { continue }
      let form = signatory.filingForm(rules)
      _ = others.add(id, rank) {
        CollationKey.append(form, to: &$0)
        return true
      }
    }
    return merged(
      plain.sorted { isBefore($0, $1) }, others.sorted { isBefore($0, $1) })
  }

  /// Two lists that are each in order, as one.
  func merged(_ left: [SignatoryID], _ right: [SignatoryID]) -> [SignatoryID] {
    if left.isEmpty || right.isEmpty { return left + right }
    // A few among many find their places by halving.
    if right.count < left.count / 32 { return inserted(right, into: left) }
    var result: [SignatoryID] = []
    result.reserveCapacity(left.count + right.count)
    var (i, j) = (0, 0)
    var (first, second) = (filedName(left[0]), filedName(right[0]))
    while let a = first, let b = second {
      if b.precedes(a) {
        result.append(right[j])
        j += 1
        second = j < right.count ? filedName(right[j]) : nil
      } else {
        result.append(left[i])
        i += 1
        first = i < left.count ? filedName(left[i]) : nil
      }
    }
    return result + left[i...] + right[j...]
  }

  /// The same for a right list that is much shorter.
  private func inserted(_ right: [SignatoryID], into left: [SignatoryID]) -> [SignatoryID] {
    var result: [SignatoryID] = []
    result.reserveCapacity(left.count + right.count)
    var start = 0
    for id in right {
      guard let wanted = filedName(id) else { continue }
      var (low, high) = (start, left.count)
      while low < high {
        let middle = (low + high) / 2
        if let other = filedName(left[middle]), wanted.precedes(other) {
          high = middle
        } else {
          low = middle + 1
        }
      }
      result += left[start..<low]
      result.append(id)
      start = low
    }
    return result + left[start...]
  }

  /// Whether a list is in order already. ICU is asked only about neighbours whose letters alone do
  /// not tell.
  func isOrdered(_ order: [SignatoryID]) -> Bool {
    guard let first = order.first, var last = filedName(first) else { return true }
    for id in order.dropFirst() {
      guard let next = filedName(id) else { continue }
      guard last.precedes(next) else { return false }
      last = next
    }
    return true
  }

  private func filedName(_ id: SignatoryID) -> FiledName? {
    signatory(id).map { FiledName($0, id, rules) }
  }

  private func isBefore(_ left: SignatoryID, _ right: SignatoryID) -> Bool {
    guard let left = filedName(left), let right = filedName(right) else { return left < right }
    return left.precedes(right)
  }
}

extension Signatory {
  /// Appends the key of this one's filing form, where plain letters decide its place.
  fileprivate func appendPlainKey(_ rules: FilingRules, to key: inout [UInt8]) -> Bool {
    if kind == .organization, fileUnder == nil,
      let isPlain = FilingForm.appendPlainKey(ofOrganization: name, rules, to: &key)
    {
      return isPlain
    }
    return filingForm(rules).appendPlainKey(to: &key)
  }
}

/// Keys of names by which they are sorted: bytes one behind the other, so that a comparison follows
/// no pointer.
private struct SortKeys {
  private struct Item {
    /// The key's first eight bytes, most significant first: settles many comparisons at once.
    var prefix: UInt64
    var rank: Int32
    var id: SignatoryID
    /// Where the key begins, and its length.
    var start: UInt32
    var count: UInt32
  }

  private var bytes: [UInt8] = []
  private var items: [Item] = []

  init(capacity: Int = 0) {
    items.reserveCapacity(capacity)
    bytes.reserveCapacity(capacity * 32)
  }

  /// Adds an identifier with the key that `append` writes, unless that finds none.
  mutating func add(
    _ id: SignatoryID, _ rank: Int, _ append: (inout [UInt8]) -> Bool
  ) -> Bool {
    let start = bytes.count
    guard append(&bytes) else {
      bytes.removeSubrange(start...)
      return false
    }
    var prefix: UInt64 = 0
    for index in start..<(start + 8) {
      prefix = prefix << 8 | (index < bytes.count ? UInt64(bytes[index]) : 0)
    }
    items.append(
      Item(
        prefix: prefix, rank: Int32(clamping: rank), id: id, start: UInt32(start),
        count: UInt32(bytes.count - start)))
    return true
  }

  /// The identifiers in order; those whose keys are equal are held against each other.
  func sorted(_ precedes: (SignatoryID, SignatoryID) -> Bool) -> [SignatoryID] {
    bytes.withUnsafeBufferPointer { bytes in
      items.sorted { left, right in
        if left.rank != right.rank { return left.rank < right.rank }
        if left.prefix != right.prefix { return left.prefix < right.prefix }
        let shorter = Int(min(left.count, right.count))
        var index = 8
        while index < shorter {
          let (one, other) = (bytes[Int(left.start) + index], bytes[Int(right.start) + index])
          if one != other { return one < other }
          index += 1
        }
        if left.count != right.count { return left.count < right.count }
        return precedes(left.id, right.id)
      }
    }.map(\.id)
  }
}
