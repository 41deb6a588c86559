// The rows of a plan that wait, as they are remembered after the import.
import LetterCore

extension ImportPlan {
  /// The change that does what was planned and remembers what waits. A row that waited since an
  /// earlier import and was read again waits no longer, unless it does so in this plan.
  public func edit(in draft: Draft, from source: String, today: LetterDate?) -> DraftEdit {
    let edit = edit(in: draft, today: today)
    let waiting = waiting(from: source)
    guard !waiting.isEmpty || !draft.records.waiting.isEmpty else { return edit }
    let known = draft.records.waiting
    let (old, new) = (Set(known), Set(waiting))
    let declining = known.isEmpty ? [:] : declining(from: source)
    let byNames = Dictionary(grouping: waiting, by: \.names)
    let gone = known.indices.filter { place in
      let row = known[place]
      return !row.isLeftOut && !new.contains(row)
        && (byNames[row.names]?.contains { $0.mayBeOfSameSigner(as: row) } ?? false
          || hasRead(row, from: source) || isSettled(row, by: declining))
    }
    let added = waiting.filter { !old.contains($0) }
    guard !gone.isEmpty || !added.isEmpty else { return edit }
    let left = known.count - gone.count
    return .all([
      edit,
      .changeWaiting(
        gone.map { WaitingChange(at: $0, from: known[$0], to: nil) }
          + added.enumerated().map { WaitingChange(at: left + $0, from: nil, to: $1) }),
    ])
  }

  /// The rows by which names decline that are not listed, by whom they name.
  private func declining(from source: String) -> [NameIdentity: [WaitingSignOn]] {
    let rows = entries.indices.lazy.filter { index in
      entries[index].marks.contains(.declines) && entries[index].fate == .refused
    }.flatMap { waiting(ofRow: $0, from: source) }
    return Dictionary(grouping: rows) { NameIdentity($0.signatory) }
  }

  /// Whether a row that waited need not be asked about: its signer has said no since.
  private func isSettled(
    _ old: WaitingSignOn, by declining: [NameIdentity: [WaitingSignOn]]
  ) -> Bool {
    guard !old.withdraws, old.replaces == nil else { return false }
    return declining[NameIdentity(old.signatory)]?.contains { row in
      guard row.mayBeOfSameSigner(as: old) else { return false }
      guard let day = row.record.date, let oldDay = old.record.date else { return true }
      return day >= oldDay
    } ?? false
  }

  /// The rows that wait, and those that somebody left out, so that they are not asked about again.
  private func waiting(from source: String) -> [WaitingSignOn] {
    entries.indices.flatMap { index -> [WaitingSignOn] in
      let entry = entries[index]
      switch entry.fate {
      case .waiting: return waiting(ofRow: index, from: source).filter { !decided.holds($0) }
      case .duplicate where isOpenWithdrawal(index) || isOpenRespelling(index):
        return waiting(ofRow: index, from: source)
      case .passedOver where !entry.marks.contains(.isLeftOut),
        .duplicate where entry.marks.contains(.withdraws) && entry.choice == .declined:
        return waiting(ofRow: index, from: source).map(\.leftOut)
      default: return []
      }
    }
  }

  /// What is asked about a row: whether it signs, or which listed name no longer does.
  func waiting(ofRow index: Int, from source: String) -> [WaitingSignOn] {
    let row = rows[index]
    guard let signatory = row.signatory else { return [] }
    var record = row.record
    let entry = entries[index]
    let withdrawing =
      entry.marks.contains(.mayBeSeveral)
      ? respelled(signatory, index) : entry.marks.contains(.withdraws) ? [entry.known] : []
    guard withdrawing.isEmpty else {
      return withdrawing.compactMap { roll.signatory($0) }.map { listed in
        record.importedAs = listed.name == signatory.name ? "" : signatory.name
        var waiting = WaitingSignOn(
          listed, record: record, source: source, line: row.line,
          reason: withdrawing.count > 1
            ? reasonsToWait(row) : row.news.map(\.words).joined(separator: "; "))
        waiting.withdraws = true
        return waiting
      }
    }
    if isRespelling(index), let listed = roll.signatory(entry.known),
      let updated = updated(byRow: index)
    {
      var waiting = WaitingSignOn(
        updated, record: record, source: source, line: row.line,
        reason: row.news.map(\.words).joined(separator: "; "))
      waiting.replaces = SignOnRecords.Key(listed)
      return [waiting]
    }
    record.importedAs = sourceName(ofRow: index) ?? ""
    var waiting = WaitingSignOn(
      signatory, record: record, source: source, line: row.line, reason: reasonsToWait(row))
    waiting.replaces = replaced(byRow: index).flatMap(roll.signatory).map { SignOnRecords.Key($0) }
    return [waiting]
  }

  /// Whether a row spells a listed name in another way.
  private func isRespelling(_ index: Int) -> Bool {
    entries[index].known >= 0 && hasNews(index)
      && news(ofRow: index).contains { $0.part == .spelling }
  }

  /// Whether nobody has seen yet that it does: whoever looks at a plan decides about it there.
  private func isOpenRespelling(_ index: Int) -> Bool {
    !takesWithdrawals && entries[index].choice == .none
      && !entries[index].marks.contains(.isLeftOut) && isRespelling(index)
  }

  /// Whether a row that waited is one of this plan's, and so decided here.
  private func hasRead(_ old: WaitingSignOn, from source: String) -> Bool {
    guard old.source == source else { return false }
    return rows(onLines: old.line...old.line).contains { index in
      let row = rows[index]
      guard let signatory = row.signatory else { return false }
      let now = WaitingSignOn(
        signatory, record: row.record, source: source, line: row.line, reason: "")
      let isSame =
        old.withdraws || old.replaces != nil
        ? now.names.isSubset(of: old.names) : now.names == old.names
      return isSame
        || !old.record.contact.isEmpty && now.record.contact == old.record.contact
    }
  }

  /// Why a row waits, to follow a colon.
  func reasonsToWait(_ row: Row) -> String {
    row.doubts.filter { $0.weight(acceptingUnconfirmed: acceptsUnconfirmed) >= .waits }
      .map(\.words).joined(separator: "; ")
  }
}
