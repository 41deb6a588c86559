// What is done with names of the list, one or several at once: marking, removing, kinds, headings,
// withdrawals and late signers; and jumping by letter.
import LetterCore

extension Interview {
  /// Those whom an action is about: all that are marked, or else the one in focus; in the list's
  /// order.
  var chosenSignatories: [SignatoryID] {
    if !signatories.marked.isEmpty {
      let marked = signatories.marked.compactMap { id in rollIndex(of: id).map { ($0, id) } }
      if !marked.isEmpty { return marked.sorted { $0.0 < $1.0 }.map(\.1) }
    }
    switch place.target {
    case .signatory(let index): return rollID(at: index).map { [$0] } ?? []
    case .detail(let id, _): return draft.roll.signatory(id) == nil ? [] : [id]
    default: return []
    }
  }

  /// Marks the name in focus, or takes the mark off, and goes on to the next.
  mutating func toggleMark() {
    guard case .signatory(let index) = place.target, let id = rollID(at: index) else { return }
    signatories.marked = signatories.marked.filter { draft.roll.signatory($0) != nil }
    signatories.marked.formSymmetricDifference([id])
    message = .remark(Words.marked(signatories.marked.count))
    if index + 1 < rollCount { select(index + 1) }
  }

  /// Marks all names, or none where all are marked.
  mutating func toggleAllMarks() {
    let all = Set(Signatory.Kind.allCases.flatMap { draft.roll[$0] })
    signatories.marked = signatories.marked == all ? [] : all
    message = .remark(Words.marked(signatories.marked.count))
  }

  // MARK: Changes

  mutating func removeChosen() {
    let ids = chosenSignatories
    let gone = ids.compactMap { draft.roll.signatory($0) }
    guard let first = gone.first, case .signatory(let index) = place.target else { return }
    var edits: [DraftEdit] = [.removeSignatories(ids)]
    // What is known of whom nobody lists any more is not kept, only that an import is not to bring
    // them back; whoever empties a list of several at once begins anew.
    let isEmptied = gone.count > 1 && gone.count == rollCount
    var records: [SignOnRecords.Key: SignOnRecord] = [:]
    for signatory in gone {
      let key = SignOnRecords.Key(signatory)
      records[key] = isEmptied ? SignOnRecord() : draft.records[key].takenOff(signatory)
    }
    edits.append(.setRecords(records))
    if let rename = draft.pendingRename, ids.contains(rename.id) {
      edits.append(.setPendingRename(nil))
    }
    let above = ids.count { id in rollIndex(of: id).map { $0 < index } ?? false }
    change(
      .all(edits), gone.count == 1 ? Words.removing(first.name) : Words.removingMany(gone.count))
    signatories.marked = []
    message = .remark(
      gone.count == 1 ? Words.removed(first.name) : Words.removedMany(gone.count))
    select(index - above)
  }

  /// Takes names off the list of which it stays known that they withdrew, and when.
  mutating func withdrawChosen() {
    guard let today = dayOfMark() else { return }
    let ids = chosenSignatories
    let gone = ids.compactMap { draft.roll.signatory($0) }
    guard let first = gone.first else { return }
    var records: [SignOnRecords.Key: SignOnRecord] = [:]
    for signatory in gone {
      let key = SignOnRecords.Key(signatory)
      records[key] = draft.records[key].withdrawing(signatory, on: today)
    }
    let index = rollIndex(of: ids[0]) ?? 0
    change(
      .all([.removeSignatories(ids), .setRecords(records)]),
      Words.withdrawing(first.name, gone.count))
    signatories.marked = []
    message = .remark(
      gone.count == 1 ? Words.withdrew(first.name) : Words.withdrewMany(gone.count))
    select(index)
  }

  /// Notes of names that they signed late, and when; or takes that back where all are noted.
  mutating func toggleLate() {
    guard let today = dayOfMark() else { return }
    let keys = chosenSignatories.compactMap { draft.roll.signatory($0) }
      .map { SignOnRecords.Key($0) }
    guard let first = keys.first else { return }
    let areLate = keys.allSatisfy { draft.records[$0].late != nil }
    var records: [SignOnRecords.Key: SignOnRecord] = [:]
    for key in keys {
      records[key] = draft.records[key]
      records[key]?.late = areLate ? nil : draft.records[key].late ?? today
    }
    change(.setRecords(records), Words.markingLate(first.name, keys.count))
    message = .remark(
      areLate ? Words.notLate : Words.late(keys.count == 1 ? first.name : nil, keys.count, today))
  }

  /// The day for a mark, or an error where none is known.
  private mutating func dayOfMark() -> LetterDate? {
    let day = surroundings.today ?? LetterDate(reading: draft.text("date"))
    if day == nil { message = .error(Words.noDay) }
    return day
  }

  /// Makes individuals of listed organizations, or the other way round.
  mutating func changeKind() {
    guard let first = chosenSignatories.first.flatMap({ draft.roll.signatory($0) }) else { return }
    let kind = first.kind.other
    var ids: [SignatoryID] = []
    var changed: [Signatory] = []
    for id in chosenSignatories {
      guard var signatory = draft.roll.signatory(id), signatory.kind != kind else { continue }
      signatory.kind = kind
      if let known = draft.roll.duplicate(of: signatory).flatMap({ draft.roll.signatory($0) }) {
        message = .error(Words.alreadyListedAs(known.name, Words.name(of: kind)))
        return
      }
      ids.append(id)
      changed.append(signatory)
    }
    replace(ids, with: changed, Words.changingKind(first.name, changed.count))
    message = .done(
      Words.kindChanged(to: kind, changed.count == 1 ? first.name : nil, changed.count))
  }

  /// Puts organizations under the next of the list's headings, behind the last under none.
  mutating func nextHeading() {
    let sections = draft.roll.rules.sections
    guard !sections.isEmpty else {
      message = .remark(Words.noHeadings)
      return
    }
    let ids = chosenSignatories.filter { draft.roll.signatory($0)?.kind == .organization }
    let old = ids.compactMap { draft.roll.signatory($0) }
    guard let first = old.first else {
      message = .remark(Words.headingsForGroups)
      return
    }
    let index = first.section.flatMap { sections.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
    let section = sections.indices.contains(index) ? sections[index] : nil
    let changed = old.map { signatory in
      var signatory = signatory
      signatory.section = section
      return signatory
    }
    replace(ids, with: changed, Words.changingHeading(first.name, changed.count))
    message = .done(Words.headingChanged(to: section, changed.count == 1 ? first.name : nil))
  }

  // MARK: Replacing

  /// Puts signatories in the place of others, with what is known of them, as one change. The focus
  /// and the marks follow. Returns the identifiers of the new ones.
  @discardableResult
  mutating func replace(
    _ ids: [SignatoryID], with new: [Signatory], _ name: String, also edits: [DraftEdit] = []
  ) -> [SignatoryID] {
    let first = SignatoryID(draft.roll.identifierCount)
    let added = new.indices.map { first + SignatoryID($0) }
    let marked = signatories.marked
    change(
      .all(
        [.removeSignatories(ids), .insertSignatories(new)] + moves(of: ids, to: new) + edits), name)
    guard draft.roll.signatory(first) != nil else { return [] }
    for (old, id) in zip(ids, added) where marked.contains(old) { signatories.marked.insert(id) }
    if case .roll = signatories.mode { select(rollIndex(of: first) ?? 0) }
    return added
  }

  /// What is known of signatures goes with them to their new names.
  func moves(of ids: [SignatoryID], to new: [Signatory]) -> [DraftEdit] {
    var records: [SignOnRecords.Key: SignOnRecord] = [:]
    let departures = new.count > 1 ? draft.records.departures : nil
    for (id, signatory) in zip(ids, new) {
      guard let listed = draft.roll.signatory(id) else { continue }
      let (old, key) = (SignOnRecords.Key(listed), SignOnRecords.Key(signatory))
      guard key != old else { continue }
      // It signs under a name that departed: what was known of that goes on, but not that.
      let departed =
        if let departures { departures[NameIdentity(signatory)] } else {
          draft.records.departure(of: signatory)
        }
      let earlier = [key, departed].compactMap { $0 }.map { draft.records[$0] }
      var record = earlier.reduce(draft.records[old]) { $0.completed(by: $1) }.signingAgain
      // A file still has the name as it was.
      if !signatory.isKnown(as: NameIdentity(name: listed.name, kind: signatory.kind)) {
        record = record.known(as: [listed.name], besides: signatory.name)
      }
      for key in [old, departed].compactMap({ $0 }) where !draft.records[key].isEmpty {
        if records[key] == nil { records[key] = SignOnRecord() }
      }
      if !record.isEmpty || !draft.records[key].isEmpty { records[key] = record }
    }
    return records.isEmpty ? [] : [.setRecords(records)]
  }

  // MARK: Jumping

  mutating func startJump() {
    guard case .signatory(let index) = place.target else { return }
    signatories.mode = .jumping(index)
    loadEditor()
  }

  /// Goes to the next name under a letter, whatever the list's headings, or where it would stand
  /// among those that stand with the one in focus.
  mutating func jump(to letter: Character) {
    guard case .jumping(let index) = signatories.mode else { return }
    let heading = letter.uppercased()
    let places = Array(index + 1..<max(index + 1, rollCount)) + Array(0..<min(index, rollCount))
    let found = places.first { place in
      let signatory = rollID(at: place).flatMap { draft.roll.signatory($0) }
      return signatory?.filingReason(draft.roll.rules).heading.hasPrefix(heading) ?? false
    }
    if let found { return select(found) }
    guard let current = rollID(at: index).flatMap({ draft.roll.signatory($0) }),
      var wanted = Signatory(name: String(letter), kind: current.kind)
    else {
      select(index)
      return
    }
    wanted.section = current.section
    let position = draft.roll.position(for: wanted)
    let start = current.kind == .organization ? 0 : draft.roll.count(.organization)
    select(start + min(position, max(0, draft.roll.count(current.kind) - 1)))
  }
}
