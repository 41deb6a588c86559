// The change of a draft that a plan makes.
import LetterCore

extension ImportPlan {
  /// The change that does what was planned, as one that can be undone. A duplicate that knows more
  /// of the signature than is known fills in what is missing, and changes nothing else. Who no longer
  /// signs withdraws `today`, or on the day of the row, and is off the list whatever other rows say
  /// of them.
  public func edit(in draft: Draft, today: LetterDate? = nil) -> DraftEdit {
    var changes = ImportChanges(self, draft, today: today)
    for (index, entry) in entries.enumerated()
    where [.added, .duplicate, .updated].contains(entry.fate) {
      changes.take(index, entry)
    }
    return changes.edit()
  }
}

/// What rows change, gathered one after the other.
private struct ImportChanges {
  private let plan: ImportPlan
  private let draft: Draft
  private var additions: [Signatory] = []
  private var updates: [SignatoryID: Signatory] = [:]
  private var updatedIDs: [SignatoryID] = []
  private var records: [SignOnRecords.Key: SignOnRecord] = [:]
  /// Who was the other party of a sign-on that is added.
  private var replaced: [SignatoryID] = []
  /// Who withdraws, and when.
  private var withdrawals: [SignatoryID: LetterDate] = [:]
  /// How rows spell the names of those.
  private var spellings: [SignatoryID: [String]] = [:]

  init(_ plan: ImportPlan, _ draft: Draft, today: LetterDate?) {
    self.plan = plan
    self.draft = draft
    additions.reserveCapacity(plan.counts.added)
    // A list of names says nothing but names.
    if plan.table.separator != .none { records.reserveCapacity(plan.counts.added) }
    // Known before any other row is looked at: their order does not matter.
    for (index, entry) in plan.entries.enumerated()
    where entry.fate == .updated && entry.marks.contains(.withdraws) {
      withdrawals[entry.known] = draft.dayOfWithdrawal(
        today: today, ofRow: plan.readFinally(index).record?.date)
    }
  }

  mutating func take(_ index: Int, _ entry: ImportPlan.Entry) {
    let read = plan.readFinally(index)
    guard let signatory = read.signatory else { return }
    let source = entry.fate == .added ? plan.sourceName(ofRow: index) : nil
    let isOfWithdrawn = entry.fate != .added && withdrawals[entry.known] != nil
    if entry.fate == .added { additions.append(signatory) }
    if read.record == nil, plan.departed.isEmpty, entry.fate != .updated, source == nil,
      !isOfWithdrawn, entry.choice != .accepted
    {
      return
    }
    var record = read.record ?? SignOnRecord()
    record.importedAs = source ?? ""
    if entry.fate == .added {
      // Who is added in spite of a remark is not asked about for it again.
      if entry.choice == .accepted, let remark = plan.openRemark(read, record) {
        record.note = record.note.isEmpty ? remark : record.note + "; " + remark
      }
      add(signatory, record, index)
    } else if isOfWithdrawn {
      spellings[entry.known, default: []].append(signatory.name)
      complete(entry, by: record, index)
    } else if entry.fate == .updated {
      update(entry, index)
    } else {
      complete(entry, by: record, index)
    }
  }

  private mutating func add(_ signatory: Signatory, _ record: SignOnRecord, _ index: Int) {
    let key = SignOnRecords.Key(signatory)
    if let old = plan.departure(of: signatory, index) {
      // It signs again: what was known of it goes on under the name it has now.
      let known = draft.records[old].signingAgain
      records[old] = SignOnRecord()
      records[key] = record.completed(by: known)
      return
    }
    if let id = plan.replaced(byRow: index), !replaced.contains(id),
      let old = plan.roll.signatory(id).map({ SignOnRecords.Key($0) })
    {
      let before = known(old) ?? SignOnRecord()
      records[old] = SignOnRecord()
      complete(key, by: record.takingPlace(of: before))
      replaced.append(id)
      return
    }
    complete(key, by: record)
  }

  /// Fills in what a row knows more of a name that is there.
  private mutating func complete(_ entry: ImportPlan.Entry, by record: SignOnRecord, _ index: Int) {
    let original =
      entry.original >= 0
      ? plan.readFinally(Int(entry.original)).signatory
      : updates[entry.known] ?? plan.roll.signatory(entry.known)
    guard let key = original.map({ SignOnRecords.Key($0) }) else { return }
    complete(key, by: record)
    if entry.fate == .updated, let known = known(key) {
      records[key] = plan.updatedRecord(byRow: index, known)
    }
  }

  private mutating func complete(_ key: SignOnRecords.Key, by record: SignOnRecord) {
    let known = known(key) ?? SignOnRecord()
    let filled = known.completed(by: record)
    if filled != known { records[key] = filled }
  }

  /// Takes what a row says anew of a listed name. Where two rows know it by two names or kinds, the
  /// first of them is taken.
  private mutating func update(_ entry: ImportPlan.Entry, _ index: Int) {
    if updates[entry.known] != nil {
      complete(entry, by: plan.readFinally(index).record ?? SignOnRecord(), index)
      return
    }
    guard let listed = plan.roll.signatory(entry.known), let updated = plan.updated(byRow: index)
    else { return }
    let (old, new) = (SignOnRecords.Key(listed), SignOnRecords.Key(updated))
    let known = known(old) ?? SignOnRecord()
    if new != old { records[old] = SignOnRecord() }
    // The earlier name is not offered back by an older row.
    records[new] = plan.updatedRecord(byRow: index, known)
      .known(as: new == old ? [] : [listed.name], besides: updated.name)
    guard updated != listed else { return }
    updates[entry.known] = updated
    updatedIDs.append(entry.known)
  }

  private func known(_ key: SignOnRecords.Key) -> SignOnRecord? {
    records[key] ?? draft.records.entries[key]
  }

  /// All of it as one change.
  mutating func edit() -> DraftEdit {
    var gone: Set<NameIdentity> = []
    for (id, day) in withdrawals {
      guard let signatory = plan.roll.signatory(id) else { continue }
      let key = SignOnRecords.Key(signatory)
      let spellings = spellings[id] ?? []
      records[key] = (known(key) ?? SignOnRecord())
        .withdrawing(signatory, on: day, alsoKnownAs: spellings)
      for name in [signatory.name] + signatory.aliases + spellings {
        gone.insert(NameIdentity(name: name, kind: signatory.kind))
      }
    }
    if !gone.isEmpty { additions.removeAll { gone.contains(NameIdentity($0)) } }
    let updated = updatedIDs.compactMap { updates[$0] }
    var edits: [DraftEdit] = []
    var rules = draft.roll.rules
    rules.sections += plan.newHeadings(of: additions + updated).taken
    // First, so that the list is sorted but once.
    if rules != draft.roll.rules { edits.append(.setFilingRules(rules)) }
    let removed = withdrawals.keys.sorted() + updatedIDs + replaced
    if !removed.isEmpty { edits.append(.removeSignatories(removed)) }
    if !updated.isEmpty { edits.append(.insertSignatories(updated)) }
    return .all(edits + [.insertSignatories(additions), .setRecords(records)])
  }
}
