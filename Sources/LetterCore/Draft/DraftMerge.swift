// Two versions of a draft become one.

/// What another version of a draft brings into ours, both having begun with the same one.
///
/// What only one side changed is taken, whatever it is. Where both changed the same thing
/// differently, lists and signatories keep either side's additions and removals, and everything
/// else holds ours and keeps the other version in ``Draft/conflicts``.
public struct DraftMerge: Sendable {
  /// How much came from the other version.
  public struct Tally: Hashable, Sendable {
    public var answers = 0
    public var addedSignatories = 0
    public var removedSignatories = 0
    public var changedSignatories = 0
    public var recommendations = 0
    public var facts = 0
  }

  /// The merged draft: ours after ``edit``.
  public let draft: Draft
  /// What the merge changes in our draft, with its way back as of any change.
  public let edit: DraftEdit
  public let tally: Tally
  /// Keys of the file of which ours stayed although the other version was changed too: nobody could
  /// choose between them, as this version of the program does not know them.
  public let overruled: [String]

  /// Merges `theirs` into `ours`. Without a base, as where both began a draft of the same name, it
  /// is taken to have been empty. The template, where it is known, gives the order of
  /// recommendations that a draft does not list.
  public init(
    base: Draft?, ours: Draft, theirs: Draft, template: LetterTemplate? = nil
  ) throws(DraftMergeError) {
    guard ours.template == theirs.template else {
      throw DraftMergeError(ours: ours.template, theirs: theirs.template)
    }
    let base = base ?? Draft(template: ours.template)
    var merger = DraftMerger(ThreeWay(base: base, ours: ours, theirs: theirs))
    merger.mergeRules()
    merger.mergeAnswers()
    merger.mergeSignatories()
    merger.mergeRecommendations(template)
    merger.mergeFacts()
    merger.mergePendingName()
    merger.mergeUnknown()
    merger.mergeConflicts()
    var draft = ours
    edit = .all(merger.edits)
    draft.apply(edit)
    self.draft = draft
    tally = merger.tally
    overruled = merger.overruled.sorted()
  }
}

/// Two drafts that cannot be merged, as they were begun with different templates.
public struct DraftMergeError: Error, Hashable, Sendable, CustomStringConvertible {
  public let ours: String
  public let theirs: String

  public var description: String {
    "One version was begun with the template “\(ours)”, the other with “\(theirs)”; "
      + "choose one of the two files."
  }
}

/// Collects, part by part, what a merge changes in our draft.
struct DraftMerger {
  let sides: ThreeWay<Draft>
  private(set) var edits: [DraftEdit] = []
  private(set) var tally = DraftMerge.Tally()
  private(set) var overruled: [String] = []
  /// What is to be settled, by what it is about.
  private var conflicts: [DraftConflict.Place: [DraftConflict]] = [:]

  init(_ sides: ThreeWay<Draft>) { self.sides = sides }

  private mutating func record(_ found: [DraftConflict]) {
    if let place = found.first?.place { conflicts[place, default: []] += found }
  }

  // MARK: The parts of a draft

  mutating func mergeRules() {
    let rules = sides.map(\.roll.rules).versions.ours
    if rules != sides.ours.roll.rules { edits.append(.setFilingRules(rules)) }
  }

  mutating func mergeAnswers() {
    let others = sides.map { draft in
      draft.otherVersions { conflict -> (FieldID, Answer?)? in
        if case .answer(let field, let other) = conflict { (field, other) } else { nil }
      }
    }
    let fields = Set(sides.ours.answers.keys).union(sides.theirs.answers.keys)
      .union(sides.base.answers.keys)
    for field in fields.union(others.ours.keys).union(others.theirs.keys).sorted() {
      let answers = ThreeWay(
        base: Versions(value: sides.base.answers[field], others: others.base[field] ?? []),
        ours: Versions(value: sides.ours.answers[field], others: others.ours[field] ?? []),
        theirs: Versions(value: sides.theirs.answers[field], others: others.theirs[field] ?? []))
      guard
        let merged = Versions.merged(
          answers.map(Optional.some),
          combine: { Answer.combined(ThreeWay(base: $0 ?? nil, ours: $1, theirs: $2)) })
      else { continue }
      record(merged.others.map { .answer(field, other: $0) })
      guard merged.value != answers.ours.value else { continue }
      edits.append(.setAnswer(field, merged.value))
      tally.answers += 1
    }
  }

  mutating func mergeFacts() {
    let others = sides.map { draft in
      draft.otherVersions { conflict -> (String, FactDecision?)? in
        if case .fact(let id, let other) = conflict { (id, other) } else { nil }
      }
    }
    let ids = Set(sides.ours.facts.keys).union(sides.theirs.facts.keys)
      .union(sides.base.facts.keys)
    for id in ids.union(others.ours.keys).union(others.theirs.keys).sorted() {
      let facts = ThreeWay(
        base: Versions(value: sides.base.facts[id], others: others.base[id] ?? []),
        ours: Versions(value: sides.ours.facts[id], others: others.ours[id] ?? []),
        theirs: Versions(value: sides.theirs.facts[id], others: others.theirs[id] ?? []))
      guard
        let merged = Versions.merged(facts.map(Optional.some), combine: { ($1, $2) })
      else { continue }
      record(merged.others.map { .fact(id, other: $0) })
      guard merged.value != facts.ours.value else { continue }
      edits.append(.setFact(id, merged.value))
      tally.facts += 1
    }
  }

  mutating func mergeSignatories() {
    let merge = SignatoryMerge(sides)
    for found in merge.conflicts { record(found) }
    overruled += merge.overruled
    if !merge.removed.isEmpty { edits.append(.removeSignatories(merge.removed)) }
    if !merge.inserted.isEmpty { edits.append(.insertSignatories(merge.inserted)) }
    tally.changedSignatories = merge.changedCount
    tally.addedSignatories = merge.inserted.count - merge.changedCount
    tally.removedSignatories = merge.removed.count - merge.changedCount
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

  mutating func mergeUnknown() {
    let members = sides.map(\.unknown).merged(overruled: &overruled)
    if members != sides.ours.unknown { edits.append(.setUnknown(members)) }
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

extension Answer {
  /// What two changed answers make: lists are merged entry by entry, texts stay apart.
  static func combined(_ sides: ThreeWay<Answer?>) -> (ours: Answer?, theirs: Answer?) {
    /// No answer and “none” are lists without entries; a text is no list.
    func entries(_ answer: Answer?) -> [String]? {
      switch answer {
      case .list(let entries): entries
      case .text(let text): text.isEmpty ? [] : nil
      case nil: []
      }
    }
    let areLists = [sides.ours, sides.theirs].contains {
      if case .list = $0 { true } else { false }
    }
    guard areLists, let ours = entries(sides.ours), let theirs = entries(sides.theirs) else {
      return (sides.ours, sides.theirs)
    }
    let merged = ThreeWay(base: entries(sides.base) ?? [], ours: ours, theirs: theirs)
    let answer = Answer.list(merged.ordered())
    return (answer, answer)
  }
}
