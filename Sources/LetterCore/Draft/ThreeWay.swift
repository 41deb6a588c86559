// Three-way merging of single values, ordered sets and objects.

/// The same thing in two versions and in the one that both began with.
struct ThreeWay<Value> {
  var base: Value
  var ours: Value
  var theirs: Value

  func map<Result>(_ transform: (Value) -> Result) -> ThreeWay<Result> {
    ThreeWay<Result>(base: transform(base), ours: transform(ours), theirs: transform(theirs))
  }
}

extension ThreeWay where Value: Equatable {
  /// What only one side changed, or both alike; `nil` where they changed it differently.
  var agreed: Value? {
    if ours == theirs || theirs == base { return ours }
    return ours == base ? theirs : nil
  }

  /// The agreed value twice, or each side's own.
  var versions: (ours: Value, theirs: Value) { agreed.map { ($0, $0) } ?? (ours, theirs) }
}

extension ThreeWay {
  /// The entries that all three have, in the order of each.
  func common<Entry: Hashable>() -> ThreeWay<[Entry]> where Value == [Entry] {
    let sets = map { Set($0) }
    return map { list in
      list.filter { sets.base.contains($0) && sets.ours.contains($0) && sets.theirs.contains($0) }
    }
  }

  /// The entries that either side added and neither took out, each once. They stand in the order of
  /// the only side that changed the order, else in ours; the other side's additions stand behind
  /// what precedes them there. Those `retained` stay, whoever took them out.
  func ordered<Entry: Hashable>(retaining retained: Set<Entry> = []) -> [Entry]
  where Value == [Entry] {
    let sets = map { Set($0) }
    func stays(_ entry: Entry) -> Bool {
      retained.contains(entry) || !sets.base.contains(entry)
        || (sets.ours.contains(entry) && sets.theirs.contains(entry))
    }
    let kept = common()
    let followsTheirs = kept.ours == kept.base && kept.theirs != kept.base
    let (first, second) = followsTheirs ? (theirs, ours) : (ours, theirs)
    let inSecond = followsTheirs ? sets.ours : sets.theirs
    var placed: Set<Entry> = []
    var result = first.filter { stays($0) && placed.insert($0).inserted }
    var predecessor: Entry?
    for entry in second {
      if stays(entry), placed.insert(entry).inserted {
        var index = predecessor.flatMap { result.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
        // Behind what the first side added there.
        while index < result.count, !inSecond.contains(result[index]) { index += 1 }
        result.insert(entry, at: index)
      }
      if placed.contains(entry) { predecessor = entry }
    }
    return result
  }
}

extension ThreeWay where Value == JSONObject {
  /// The members by key. Where both sides changed one differently ours stays, and its key is added
  /// to `overruled`; what one side changed outlives the other's removal.
  func merged(overruled: inout [String]) -> JSONObject {
    let values = map { members in
      Dictionary(members.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    }
    var merged: [String: JSONValue] = [:]
    for key in Set(values.ours.keys).union(values.theirs.keys) {
      let sides = values.map { $0[key] }
      if let agreed = sides.agreed {
        merged[key] = agreed
      } else {
        merged[key] = sides.ours ?? sides.theirs
        if sides.ours != nil, sides.theirs != nil { overruled.append(key) }
      }
    }
    return map { $0.map(\.key) }.ordered(retaining: Set(merged.keys)).compactMap { key in
      merged[key].map { JSONMember(key, $0) }
    }
  }

  /// The same where no members are `nil`.
  static func merged(
    _ sides: ThreeWay<JSONObject?>, overruled: inout [String]
  ) -> JSONObject? {
    let members = sides.map { $0 ?? [] }.merged(overruled: &overruled)
    return members.isEmpty ? nil : members
  }
}

/// What a draft holds in one place, and the other versions between which is still to be chosen.
struct Versions<Value: Hashable>: Equatable {
  var value: Value
  var others: [Value] = []

  private func isSame(as other: Versions?) -> Bool {
    value == other?.value && Set(others) == other.map { Set($0.others) }
  }

  /// Merges what stands in a place on either side; `nil` where there is nothing. What one side
  /// changed outlives the other's removal. What both sides changed, and neither has a choice left
  /// open about, goes through `combine`, which gives the value by either side's lights: where those
  /// differ, they are a conflict.
  static func merged(
    _ sides: ThreeWay<Versions?>,
    combine: (_ base: Value?, _ ours: Value, _ theirs: Value) -> (ours: Value, theirs: Value)
  ) -> Versions? {
    let base = sides.base
    guard let ours = sides.ours else {
      return sides.theirs.flatMap { $0.isSame(as: base) ? nil : $0 }
    }
    guard let theirs = sides.theirs else { return ours.isSame(as: base) ? nil : ours }
    if ours.isSame(as: theirs) || theirs.isSame(as: base) { return ours }
    if ours.isSame(as: base) { return theirs }
    if ours.others.isEmpty, theirs.others.isEmpty, base?.others.isEmpty ?? true {
      let (value, other) = combine(base?.value, ours.value, theirs.value)
      return Versions(value: value, others: value == other ? [] : [other])
    }
    // What may be chosen is a set: a side that settled takes out what it decided against.
    func mayChoose(_ value: Value, _ side: Versions, _ counterpart: Versions) -> Bool {
      // A side means its value if it changed or settled it.
      if value == side.value, side.others.isEmpty || value != base?.value { return true }
      let isNew = value != base?.value && base?.others.contains(value) != true
      return isNew || counterpart.value == value || counterpart.others.contains(value)
    }
    var choices: [Value] = []
    let candidates =
      [(ours.value, ours, theirs), (theirs.value, theirs, ours)]
      + ours.others.map { ($0, ours, theirs) } + theirs.others.map { ($0, theirs, ours) }
    for (value, side, counterpart) in candidates
    where !choices.contains(value) && mayChoose(value, side, counterpart) {
      choices.append(value)
    }
    let value = choices.first ?? ours.value
    return Versions(value: value, others: Array(choices.dropFirst()))
  }
}
