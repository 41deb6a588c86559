// The rows of a plan that wait, as they are remembered after the import.
import LetterCore

extension ImportPlan {
  /// The change that does what was planned and remembers what waits. A row that waited since an
  /// earlier import and was read again waits no longer, unless it does so in this plan.
  public func edit(in draft: Draft, from source: String, today: LetterDate?) -> DraftEdit {
    let edit = edit(in: draft, today: today)
    let waiting = waiting(from: source)
    guard !waiting.isEmpty || !draft.records.waiting.isEmpty else { return edit }
    let names = Set(waiting.map(\.names))
    let left = draft.records.waiting.filter { old in
      !names.contains(old.names) && !hasRead(old, from: source)
    }
    return .all([edit, .setWaiting(left + waiting)])
  }

  private func waiting(from source: String) -> [WaitingSignOn] {
    guard counts.waiting > 0 else { return [] }
    return entries.indices.filter { entries[$0].fate == .waiting }.compactMap { index in
      let row = rows[index]
      return row.signatory.map { signatory in
        WaitingSignOn(
          signatory, record: row.record, source: source, line: row.line,
          reason: reasonsToWait(row))
      }
    }
  }

  /// Whether a row that waited is one of this plan's, and so decided here.
  private func hasRead(_ old: WaitingSignOn, from source: String) -> Bool {
    guard old.source == source else { return false }
    return rows(onLines: old.line...old.line).contains { index in
      let row = rows[index]
      guard let signatory = row.signatory else { return false }
      let now = WaitingSignOn(
        signatory, record: row.record, source: source, line: row.line, reason: "")
      return now.names == old.names
        || !old.record.contact.isEmpty && now.record.contact == old.record.contact
    }
  }

  /// Why a row waits, to follow a colon.
  func reasonsToWait(_ row: Row) -> String {
    row.doubts.filter { $0.weight(acceptingUnconfirmed: acceptsUnconfirmed) >= .waits }
      .map(\.words).joined(separator: "; ")
  }
}
