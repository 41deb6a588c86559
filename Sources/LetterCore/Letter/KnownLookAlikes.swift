// The look-alikes of a roll, kept while single names come and go.

/// Who looks like whom, with what tells in some billionths of a second that a name does not look
/// like a new one: its letters, counted.
struct KnownLookAlikes: Sendable {
  /// So many are kept of one name.
  private static let most = 16
  private var sketches: [LookAlikeSketch] = []
  private var partners: [SignatoryID: [SignatoryID]] = [:]

  /// Those that look like another.
  var ids: Dictionary<SignatoryID, [SignatoryID]>.Keys { partners.keys }

  /// Those that look like this one.
  subscript(id: SignatoryID) -> [SignatoryID] { partners[id] ?? [] }

  /// Looks at all names of a kind anew, some of which went.
  mutating func lookAtAll(of kind: Signatory.Kind, in roll: SignatoryRoll, _ gone: [SignatoryID]) {
    for id in gone { remove(id) }
    let order = roll[kind]
    for id in order { partners[id] = nil }
    let search = LookAlikeSearch(order.map { roll.signatory($0)?.name ?? "" }, kind)
    for (id, sketch) in zip(order, search.sketches) { keep(sketch, id) }
    // Repetitions look like what the first of them looks like, and may outlive it.
    var repeats: [Int: [Int]] = [:]
    for (first, second) in search.repeats { repeats[first, default: [first]].append(second) }
    let pairs = search.pairs(most: Self.most)
    // By place, and not by name: a hundred thousand may have sixteen each.
    var counts = [Int](repeating: 0, count: order.count)
    for (first, second) in pairs {
      counts[first] += 1
      counts[second] += 1
    }
    var found = counts.map { count in
      var others: [SignatoryID] = []
      others.reserveCapacity(count)
      return others
    }
    func join(_ one: Int, _ other: Int) {
      found[one].append(order[other])
      found[other].append(order[one])
    }
    for (first, second) in pairs {
      if repeats.isEmpty {
        join(first, second)
        continue
      }
      for one in repeats[first]?.prefix(Self.most) ?? [first] {
        for other in repeats[second]?.prefix(Self.most) ?? [second] { join(one, other) }
      }
    }
    partners.reserveCapacity(partners.count + counts.count { $0 > 0 })
    for (id, others) in zip(order, found) where !others.isEmpty { partners[id] = others }
  }

  /// Holds a new name against all others.
  mutating func add(_ id: SignatoryID, in roll: SignatoryRoll) {
    guard let signatory = roll.signatory(id) else { return }
    let form = LookAlikeForm(signatory)
    let sketch = LookAlikeSketch(form)
    for index in sketches.indices where sketches[index].mayLookLike(sketch) {
      let other = SignatoryID(index)
      guard other != id, self[id].count < Self.most, let known = roll.signatory(other),
        LookAlikeForm(known).looksLike(form)
      else { continue }
      pair(other, id)
    }
    keep(sketch, id)
  }

  /// Forgets one.
  mutating func remove(_ id: SignatoryID) {
    for other in partners.removeValue(forKey: id) ?? [] {
      partners[other]?.removeAll { $0 == id }
      if partners[other]?.isEmpty == true { partners[other] = nil }
    }
    if sketches.indices.contains(Int(id)) { sketches[Int(id)] = LookAlikeSketch() }
  }

  private mutating func pair(_ first: SignatoryID, _ second: SignatoryID) {
    partners[first, default: []].append(second)
    partners[second, default: []].append(first)
  }

  private mutating func keep(_ sketch: LookAlikeSketch, _ id: SignatoryID) {
    while sketches.count <= Int(id) { sketches.append(LookAlikeSketch()) }
    sketches[Int(id)] = sketch
  }
}
