// Who signs in one version of a draft and not, or otherwise, in another.

/// What two rolls differ in; each part in its roll's order.
struct RollDifference {
  private(set) var added: [Signatory] = []
  private(set) var removed: [Signatory] = []
  /// Of one kind and name in both, of whom something else is said.
  private(set) var changed: [(old: Signatory, new: Signatory)] = []

  init(from old: SignatoryRoll, to new: SignatoryRoll) {
    let (before, after) = (old.all, new.all)
    guard before != after else { return }
    var counts: [Signatory: Int] = [:]
    for signatory in before { counts[signatory, default: 0] += 1 }
    var other: [SignOnRecords.Key: [Signatory]] = [:]
    for signatory in after {
      if let count = counts[signatory], count > 0 {
        counts[signatory] = count - 1
      } else {
        added.append(signatory)
        other[SignOnRecords.Key(signatory), default: []].append(signatory)
      }
    }
    var matched: [SignOnRecords.Key: Int] = [:]
    for signatory in before where counts[signatory, default: 0] > 0 {
      counts[signatory, default: 0] -= 1
      let key = SignOnRecords.Key(signatory)
      let index = matched[key, default: 0]
      if let candidates = other[key], index < candidates.count {
        changed.append((signatory, candidates[index]))
        matched[key] = index + 1
      } else {
        removed.append(signatory)
      }
    }
    // Those that were matched were not added.
    added.removeAll { signatory in
      let key = SignOnRecords.Key(signatory)
      guard let count = matched[key], count > 0 else { return false }
      matched[key] = count - 1
      return true
    }
  }
}
