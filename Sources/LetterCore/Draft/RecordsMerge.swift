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
    var overruled: [String] = []
    let unknown = ThreeWay(base: base, ours: ours, theirs: theirs).map(\.unknown)
    var merged = SignOnRecords(
      entries, lastExport: ours.lastExport == base.lastExport ? theirs.lastExport : ours.lastExport,
      waiting: merged(base.waiting, ours.waiting, theirs.waiting),
      sentNames: merged(base.sentNames, ours.sentNames, theirs.sentNames),
      unknown: unknown.merged(overruled: &overruled))
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
  /// The merge of all that a record says, key by key. Of two notes both stay.
  fileprivate static func merged(
    base: SignOnRecord, ours: SignOnRecord, theirs: SignOnRecord
  ) -> SignOnRecord {
    if ours == base || ours == theirs { return theirs }
    if theirs == base { return ours }
    let sides = ThreeWay(base: base, ours: ours, theirs: theirs)
    var overruled: [String] = []
    let members = sides.map { $0.members }.merged(overruled: &overruled)
    // What was a record's once is one again.
    guard var record = try? SignOnRecord(members: members) else { return ours }
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
  /// records would be without that, where there is such a thing. A row that waited was not removed
  /// but decided about where `theirs` says something new of its name, or it was `listed` meanwhile.
  public static func joined(
    base: SignOnRecords, ours: SignOnRecords, theirs: SignOnRecords,
    listed: @autoclosure () -> [String] = []
  ) -> (records: SignOnRecords, without: SignOnRecords?) {
    if theirs.isSame(as: base) { return (ours, nil) }
    let whole = theirs.keeping(base, listed)
    let records = merged(base: base, ours: ours, theirs: whole)
    guard !whole.isSame(as: theirs) else { return (records, nil) }
    let without = merged(base: base, ours: ours, theirs: theirs)
    return (records, without.isSame(as: records) ? nil : without)
  }

  /// The same, with what was there before and is not there any more.
  private func keeping(_ old: SignOnRecords, _ listed: () -> [String]) -> SignOnRecords {
    var completed = entries
    for (key, record) in old.entries where completed[key] != record {
      completed[key] = completed[key]?.keeping(record) ?? record
    }
    var whole = SignOnRecords(
      completed, lastExport: lastExport?.keeping(old.lastExport) ?? old.lastExport,
      waiting: rows(keeping: old) + old.undecidedRows(notIn: self, listed),
      sentNames: sentNames + old.sentNames.filter { !sentNames.contains($0) },
      unknown: unknown.keeping(old.unknown))
    whole.revision = revision
    return whole
  }

  /// The rows that wait, each with all that was known of it: the same row is on the same line.
  private func rows(keeping old: SignOnRecords) -> [WaitingSignOn] {
    guard waiting != old.waiting else { return waiting }
    let before = Set(old.waiting)
    let byLine = Dictionary(grouping: old.waiting, by: \.line)
    return waiting.map { row in
      if before.contains(row) { return row }
      let known = byLine[row.line]?.first { $0.source == row.source && $0.names == row.names }
      return known.flatMap { try? WaitingSignOn(members: row.members.keeping($0.members)) } ?? row
    }
  }

  /// The rows that wait here, and are nowhere in `theirs`.
  private func undecidedRows(
    notIn theirs: SignOnRecords, _ listed: () -> [String]
  ) -> [WaitingSignOn] {
    let there = Set(theirs.waiting)
    let gone = waiting.filter { !there.contains($0) }
    guard !gone.isEmpty else { return [] }
    let before = Set(waiting)
    let changed = Set(theirs.waiting.filter { !before.contains($0) }.map(\.names))
    var decided = Set(listed().map { $0.lowercased() })
    for (key, record) in theirs.entries where record != entries[key] {
      for name in [key.name, record.importedAs] + record.otherNames {
        decided.insert(name.lowercased())
      }
    }
    // Few rows have a second name.
    decided.remove("")
    return gone.filter { row in
      let names = [row.signatory.name, row.record.importedAs].map { $0.lowercased() }
      return !changed.contains(row.names) && decided.isDisjoint(with: names)
    }
  }
}

extension SignOnRecord {
  fileprivate func keeping(_ old: SignOnRecord) -> SignOnRecord {
    (try? SignOnRecord(members: members.keeping(old.members))) ?? self
  }
}

extension ExportedList {
  /// The same export with all that was known of it; what is known of an earlier one goes with it.
  fileprivate func keeping(_ old: ExportedList?) -> ExportedList {
    guard let old else { return self }
    var whole = self
    whole.unknown = unknown.keeping(old.unknown)
    guard date == old.date, digest == nil || old.digest == nil || digest == old.digest else {
      return whole
    }
    whole.organizations = organizations.keeping(old.organizations)
    whole.individuals = individuals.keeping(old.individuals)
    whole.files = files.keeping(old.files)
    whole.digest = digest ?? old.digest
    return whole
  }
}

extension Array where Element: Hashable {
  /// A list that only lost entries as it was; any other as it is.
  fileprivate func keeping(_ old: [Element]) -> [Element] {
    count < old.count && Set(self).isSubset(of: old) ? old : self
  }
}

extension JSONObject {
  /// The same with the members, and in them the values, that are there no more.
  fileprivate func keeping(_ old: JSONObject) -> JSONObject {
    let before = Dictionary(old.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
    let keys = Set(map(\.key))
    return map { member in
      JSONMember(member.key, before[member.key].map(member.value.keeping) ?? member.value)
    } + old.filter { !keys.contains($0.key) }
  }
}

extension JSONValue {
  fileprivate func keeping(_ old: JSONValue) -> JSONValue {
    switch (self, old) {
    case (.null, _): old
    case (.string(""), .string): old
    case (.object(let new), .object(let old)): .object(new.keeping(old))
    case (.array(let new), .array(let old)): .array(new.keeping(old))
    default: self
    }
  }
}
