// The parts of a draft, merged one after the other.

/// Collects, part by part, what a merge changes in our draft.
struct DraftMerger {
  let sides: ThreeWay<Draft>
  private(set) var edits: [DraftEdit] = []
  private(set) var tally = DraftMerge.Tally()
  private(set) var overruled: [String] = []
  /// What signatories of ours became, by their identifiers in ours.
  private var changed: [SignatoryID: Signatory] = [:]
  /// What is to be settled, by what it is about.
  private var conflicts: [DraftConflict.Place: [DraftConflict]] = [:]

  init(_ sides: ThreeWay<Draft>) { self.sides = sides }

  private mutating func record(_ found: [DraftConflict]) {
    if let place = found.first?.place { conflicts[place, default: []] += found }
  }

  // MARK: The parts of a draft

  mutating func mergeRules() {
    let rules = sides.map(\.roll.rules).merged(overruled: &overruled)
    if rules != sides.ours.roll.rules { edits.append(.setFilingRules(rules)) }
    let style = RollStyle(
      showsSigners: sides.map(\.rollStyle.showsSigners).versions.ours,
      countsInWords: sides.map(\.rollStyle.countsInWords).versions.ours)
    if style != sides.ours.rollStyle { edits.append(.setRollStyle(style)) }
  }

  mutating func mergeDistinct() {
    let pairs = sides.map(\.distinct)
    for pair in pairs.ours.union(pairs.theirs).sorted() {
      let isDistinct = pairs.map { $0.contains(pair) }
      // One of two was changed: with yes and no alone, both cannot be changed differently.
      let merged = isDistinct.versions.ours
      if merged != isDistinct.ours { edits.append(.setDistinct(pair, merged)) }
    }
  }

  mutating func mergeConfirmations() { edits += sides.confirmationEdits() }

  mutating func mergeAnswers() {
    tally.answers = merge(
      \.answers, edit: DraftEdit.setAnswer, conflict: DraftConflict.answer,
      version: { if case .answer(let field, let other) = $0 { (field, other) } else { nil } },
      combine: Answer.combined)
  }

  mutating func mergeFacts() {
    tally.facts = merge(
      \.facts, edit: DraftEdit.setFact, conflict: DraftConflict.fact,
      version: { if case .fact(let id, let other) = $0 { (id, other) } else { nil } },
      combine: { ($0.ours, $0.theirs) })
  }

  /// Merges what is decided key by key, where having nothing is a decision too; returns how many
  /// were changed in ours.
  private mutating func merge<Value: Hashable>(
    _ part: KeyPath<Draft, [String: Value]>,
    edit: (String, Value?) -> DraftEdit, conflict: (String, Value?) -> DraftConflict,
    version: (DraftConflict) -> (String, Value?)?,
    combine: (ThreeWay<Value?>) -> (ours: Value?, theirs: Value?)
  ) -> Int {
    let values = sides.map { $0[keyPath: part] }
    let others = sides.map { $0.otherVersions(version) }
    func versions(_ values: [String: Value], _ others: [String: [Value?]], _ key: String)
      -> Versions<Value?>
    {
      Versions(value: values[key], others: others[key] ?? [])
    }
    let keys = Set(values.base.keys).union(values.ours.keys).union(values.theirs.keys)
      .union(others.ours.keys).union(others.theirs.keys)
    var count = 0
    for key in keys.sorted() {
      let merged = Versions.merged(
        ThreeWay(
          base: versions(values.base, others.base, key),
          ours: versions(values.ours, others.ours, key),
          theirs: versions(values.theirs, others.theirs, key)),
        combine: { combine(ThreeWay(base: $0 ?? nil, ours: $1, theirs: $2)) })
      guard let merged else { continue }
      record(merged.others.map { conflict(key, $0) })
      guard merged.value != values.ours[key] else { continue }
      edits.append(edit(key, merged.value))
      count += 1
    }
    return count
  }

  mutating func mergeSignatories() {
    let merge = SignatoryMerge(sides)
    for found in merge.conflicts { record(found) }
    overruled += merge.overruled
    changed = merge.changed
    if !merge.removed.isEmpty { edits.append(.removeSignatories(merge.removed)) }
    if !merge.inserted.isEmpty { edits.append(.insertSignatories(merge.inserted)) }
    tally.changedSignatories = changed.count
    tally.addedSignatories = merge.inserted.count - changed.count
    tally.removedSignatories = merge.removed.count - changed.count
  }

  mutating func mergeRecommendations(_ template: LetterTemplate?) {
    let merge = RecommendationMerge(sides, template)
    for found in merge.conflicts { record(found) }
    overruled += merge.overruled
    guard merge.choices != sides.ours.recommendations else { return }
    edits.append(.setRecommendations(merge.choices))
    let ours = Set(sides.ours.recommendations)
    // Where only the order is another one, that is one change.
    tally.recommendations = max(1, merge.choices.count { !ours.contains($0) })
  }

  mutating func mergePendingName() {
    let names = sides.map(\.pendingName)
    var name = names.versions.ours
    if names.agreed == nil {
      if name.isEmpty { name = names.theirs }
      if !names.ours.isEmpty, !names.theirs.isEmpty { overruled.append("pendingName") }
    }
    if name != names.ours { edits.append(.setPendingName(name)) }
  }

  /// A name that is being changed stays with who types it, until it is done. Returns what that
  /// changes in `draft`, in which everything else is merged.
  mutating func mergePendingRename(in draft: Draft) -> DraftEdit {
    let renames = sides.map { side in
      side.pendingRename.flatMap { rename in
        side.roll.signatory(rename.id).map {
          [$0.name, $0.kind.rawValue, rename.part.rawValue, rename.text]
        }
      }
    }
    if let theirs = renames.theirs, theirs != renames.base, theirs != renames.ours {
      overruled.append("pendingRename")
    }
    guard let rename = sides.ours.pendingRename else { return .all([]) }
    var edit = DraftEdit.all([])
    if renames.ours == renames.base, renames.theirs == nil {
      edit = .setPendingRename(nil)
    } else if draft.roll.signatory(rename.id) == nil {
      if let id = successor(of: rename.id, in: draft.roll) {
        edit = .setPendingRename(PendingRename(id: id, part: rename.part, text: rename.text))
      } else if draft.pendingName.isEmpty {
        // Whose name it was is gone; the words are not.
        edit = .all([.setPendingRename(nil), .setPendingName(rename.text)])
      } else {
        edit = .setPendingRename(nil)
        overruled.append("pendingRename")
      }
    }
    edits.append(edit)
    return edit
  }

  /// Which of the merged signatories one of ours became.
  private func successor(of id: SignatoryID, in roll: SignatoryRoll) -> SignatoryID? {
    guard let signatory = changed[id] else { return nil }
    return roll[signatory.kind].first {
      sides.ours.roll.signatory($0) == nil && roll.signatory($0) == signatory
    }
  }

  mutating func mergeSent() {
    guard let sent = sides.map(\.sent).agreed else {
      overruled.append("sent")
      return
    }
    if sent != sides.ours.sent { edits.append(.setSent(sent)) }
  }

  mutating func mergeUnknown() {
    let members = sides.map(\.unknown).merged(overruled: &overruled)
    if members != sides.ours.unknown { edits.append(.setUnknown(members)) }
    let unknown = sides.map(\.unknownConflicts)
    var merged = UnknownConflicts()
    merged.entries = unknown.map(\.entries).ordered()
    for conflict in Set(unknown.ours.members.keys).union(unknown.theirs.members.keys) {
      merged.members[conflict] = ThreeWay.merged(
        unknown.map { $0.members[conflict] }, overruled: &overruled)
    }
    if merged != unknown.ours { edits.append(.setUnknownConflicts(merged)) }
  }

  /// Puts the conflicts into an order: as they stood, then the new ones.
  mutating func mergeConflicts() {
    let known = sides.map { $0.conflicts.map(\.place) }.ordered(retaining: Set(conflicts.keys))
    let new = Set(conflicts.keys).subtracting(known).sorted { $0.rank < $1.rank }
    let merged = (known + new).flatMap { conflicts[$0] ?? [] }
    if merged != sides.ours.conflicts { edits.append(.setConflicts(merged)) }
  }
}

extension Draft {
  /// The other versions in the conflicts of one kind, by what they are about.
  func otherVersions<Key: Hashable, Value>(
    _ version: (DraftConflict) -> (Key, Value)?
  ) -> [Key: [Value]] {
    var others: [Key: [Value]] = [:]
    for case (let key, let value)? in conflicts.map(version) {
      others[key, default: []].append(value)
    }
    return others
  }
}

extension DraftConflict.Place {
  /// An order in which conflicts are listed the same every time.
  fileprivate var rank: (Int, String, String) {
    switch self {
    case .answer(let field): (0, field, "")
    case .signatory(let name, let kind): (1, name, kind.rawValue)
    case .recommendation(let id): (2, id, "")
    case .fact(let id): (3, id, "")
    }
  }
}
