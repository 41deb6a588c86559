// Records that two programs changed at once: nothing of either is lost.

extension SignOnRecords {
  /// Whether both hold the same.
  public func isSame(as other: SignOnRecords) -> Bool {
    entries == other.entries && lastExport == other.lastExport && waiting == other.waiting
      && sentNames == other.sentNames && unknown == other.unknown
  }

  /// What two sides made of the same records, name by name and field by field: what one side changed
  /// is as that side left it, what both changed is ours; of two notes both stay. A row
  /// waits unless one side decided about it.
  public static func merged(
    base: SignOnRecords, ours: SignOnRecords, theirs: SignOnRecords
  ) -> SignOnRecords {
    var entries = ours.entries
    for key in Set(base.entries.keys).union(theirs.entries.keys) {
      let (old, mine, other) = (base[key], ours[key], theirs[key])
      guard other != old else { continue }
      let merged = SignOnRecord.merged(base: old, ours: mine, theirs: other)
      entries[key] = merged.isEmpty ? nil : merged
    }
    var merged = SignOnRecords(
      entries, lastExport: ours.lastExport == base.lastExport ? theirs.lastExport : ours.lastExport,
      waiting: merged(base.waiting, ours.waiting, theirs.waiting),
      sentNames: merged(base.sentNames, ours.sentNames, theirs.sentNames),
      unknown: ours.unknown == base.unknown ? theirs.unknown : ours.unknown)
    // A revision that neither side had.
    merged.revision = max(ours.revision, theirs.revision) + 1
    return merged
  }

  /// Ours without what they took out, and then what they added.
  private static func merged<Element: Hashable>(
    _ base: [Element], _ ours: [Element], _ theirs: [Element]
  ) -> [Element] {
    guard theirs != base else { return ours }
    let (before, there, here) = (Set(base), Set(theirs), Set(ours))
    return ours.filter { !before.contains($0) || there.contains($0) }
      + theirs.filter { !before.contains($0) && !here.contains($0) }
  }
}

extension SignOnRecord {
  fileprivate static func merged(
    base: SignOnRecord, ours: SignOnRecord, theirs: SignOnRecord
  ) -> SignOnRecord {
    var record = ours
    func take<Value: Equatable>(_ field: WritableKeyPath<SignOnRecord, Value>) {
      if ours[keyPath: field] == base[keyPath: field] {
        record[keyPath: field] = theirs[keyPath: field]
      }
    }
    take(\.authorizedBy)
    take(\.title)
    take(\.contact)
    take(\.city)
    take(\.date)
    take(\.means)
    take(\.isAuthorized)
    take(\.note)
    take(\.importedAs)
    take(\.late)
    take(\.withdrawn)
    take(\.isTakenOff)
    take(\.otherNames)
    take(\.unknown)
    let notes = [ours.note, theirs.note]
    if !notes.contains(base.note), notes[0] != notes[1] {
      record.note = notes.filter { !$0.isEmpty }.joined(separator: "; ")
    }
    return record
  }
}

extension SignOnRecords {
  /// What two sides made of the same records, but that nothing goes which only `theirs` lacks: a
  /// file can have been removed or replaced without anybody meaning its contents. Also what the
  /// records would be without that, where there is such a thing.
  public static func joined(
    base: SignOnRecords, ours: SignOnRecords, theirs: SignOnRecords
  ) -> (records: SignOnRecords, without: SignOnRecords?) {
    if theirs.isSame(as: base) { return (ours, nil) }
    var completed = theirs.entries
    for (key, old) in base.entries {
      guard let new = completed[key] else {
        completed[key] = old
        continue
      }
      completed[key] = new.keeping(old)
    }
    var whole = SignOnRecords(
      completed, lastExport: theirs.lastExport ?? base.lastExport,
      // A row that waits no longer was decided elsewhere, unless the whole file is gone.
      waiting: theirs.isEmpty ? base.waiting : theirs.waiting,
      sentNames: theirs.sentNames + base.sentNames.filter { !theirs.sentNames.contains($0) },
      unknown: theirs.unknown.isEmpty ? base.unknown : theirs.unknown)
    whole.revision = theirs.revision
    let records = merged(base: base, ours: ours, theirs: whole)
    guard !whole.isSame(as: theirs) else { return (records, nil) }
    let without = merged(base: base, ours: ours, theirs: theirs)
    return (records, without.isSame(as: records) ? nil : without)
  }
}

extension SignOnRecord {
  /// The same, with what was said before and is not said any more.
  fileprivate func keeping(_ old: SignOnRecord) -> SignOnRecord {
    var record = self
    func keep(_ field: WritableKeyPath<SignOnRecord, String>) {
      if record[keyPath: field].isEmpty { record[keyPath: field] = old[keyPath: field] }
    }
    keep(\.authorizedBy)
    keep(\.title)
    keep(\.contact)
    keep(\.city)
    keep(\.note)
    keep(\.importedAs)
    record.date = date ?? old.date
    record.means = means ?? old.means
    record.isAuthorized = isAuthorized ?? old.isAuthorized
    record.late = late ?? old.late
    record.withdrawn = withdrawn ?? old.withdrawn
    record.isTakenOff = isTakenOff || old.isTakenOff
    if record.otherNames.isEmpty { record.otherNames = old.otherNames }
    record.unknown = unknown ?? old.unknown
    return record
  }
}
