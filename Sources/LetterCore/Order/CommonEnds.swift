// What two versions of an order have in common, so that only the rest is looked at.

/// How many elements two lists have in common at their beginnings, and behind those at their ends.
/// The lists are arrays, or slices of some.
func commonEnds(
  _ old: some RandomAccessCollection<SignatoryID>, _ new: some RandomAccessCollection<SignatoryID>
) -> (head: Int, tail: Int) {
  let ends = old.withContiguousStorageIfAvailable { old in
    new.withContiguousStorageIfAvailable { new in
      let shorter = min(old.count, new.count)
      var head = 0
      while head < shorter, old[head] == new[head] { head += 1 }
      var tail = 0
      while tail < shorter - head, old[old.count - 1 - tail] == new[new.count - 1 - tail] {
        tail += 1
      }
      return (head, tail)
    }
  }
  // That nothing is in common is always safe to say.
  return (ends ?? nil) ?? (0, 0)
}
