// Records that two programs changed at once: nothing of either is lost.

extension SignOnRecords {
  /// Whether both hold the same.
  public func isSame(as other: SignOnRecords) -> Bool {
    entries == other.entries && lastExport == other.lastExport && unknown == other.unknown
  }

  /// What two sides made of the same records, name by name: what one side changed is as it left it;
  /// what both changed is ours, with what only the other side says.
  public static func merged(
    base: SignOnRecords, ours: SignOnRecords, theirs: SignOnRecords
  ) -> SignOnRecords {
    var entries = ours.entries
    for key in Set(base.entries.keys).union(theirs.entries.keys) {
      let (old, mine, other) = (base[key], ours[key], theirs[key])
      guard other != old else { continue }
      let merged = mine == old ? other : mine.completed(by: other)
      entries[key] = merged.isEmpty ? nil : merged
    }
    var merged = SignOnRecords(
      entries, lastExport: ours.lastExport == base.lastExport ? theirs.lastExport : ours.lastExport,
      unknown: ours.unknown == base.unknown ? theirs.unknown : ours.unknown)
    // A revision that neither side had.
    merged.revision = max(ours.revision, theirs.revision) + 1
    return merged
  }
}
