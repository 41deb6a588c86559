// What was written for a place or a recipient, and asks again when that becomes another.

/// Why an answer or a decision asks to be confirmed.
public enum Outdated: Hashable, Sendable {
  /// It was made for this place or recipient, as the letter named it then.
  case writtenFor(String)
  /// On this day more was known of a dated fact than the decision was made on.
  case newerKnown(LetterDate)
}

extension LetterTemplate {
  /// All answers and decisions that depend on a place or a recipient.
  var dependents: [Dependent] {
    fields.filter { !$0.dependsOn.isEmpty }.map { .field($0.id) } + facts.map { .fact($0.id) }
  }

  /// The fields that something depends on.
  var sources: Set<FieldID> { Set(fields.flatMap(\.dependsOn) + facts.flatMap(\.dependsOn)) }

  private func sources(of dependent: Dependent) -> [FieldID] {
    switch dependent {
    case .field(let id): field(id)?.dependsOn ?? []
    case .fact(let id): facts.first { $0.id == id }?.dependsOn ?? []
    case .signatories: sources.sorted()
    }
  }

  private func knownOn(_ dependent: Dependent) -> LetterDate? {
    if case .fact(let id) = dependent { facts.first { $0.id == id }?.knownOn } else { nil }
  }

  /// What a dependent is made for if it is made now; `nil` where nothing of that is known yet.
  private func basis(for dependent: Dependent, in draft: Draft) -> Basis? {
    var basis = Basis(knownOn: knownOn(dependent))
    for source in sources(of: dependent) {
      let text = draft.name(in: source)
      if !text.isEmpty { basis.answers[source] = text }
    }
    return basis.isEmpty ? nil : basis
  }

  /// Why a dependent is to be confirmed; `nil` where it is not. One without an answer, or with
  /// “none”, says nothing of any place. Where a place is not answered yet nothing asks.
  public func outdated(_ dependent: Dependent, in draft: Draft) -> Outdated? {
    // Asked of every field after every key: nearly all have no basis.
    guard let basis = draft.confirmations.bases[dependent], draft.says(dependent) else {
      return nil
    }
    let changed = sources(of: dependent).filter { source in
      guard let then = basis.answers[source], !isTypedAhead(dependent, of: source, basis, draft)
      else { return false }
      let now = draft.name(in: source)
      return !now.isEmpty && !now.isSamePlace(as: then)
    }
    if !changed.isEmpty { return .writtenFor(name(of: basis, changed)) }
    guard let day = knownOn(dependent), basis.knownOn.map({ $0 < day }) ?? true else { return nil }
    return .newerKnown(day)
  }

  /// What a copy of a letter remembers of it: the answers that are asked before the place or recipient
  /// that they depend on. Where one is changed first, it is meant for the place that follows.
  func rememberingOriginals(in draft: Draft) -> DraftEdit {
    let ahead = fields.enumerated().filter { index, field in
      fields[(index + 1)...].contains { field.dependsOn.contains($0.id) }
    }
    return .all(
      ahead.map { _, field in
        var basis = draft.confirmations.bases[.field(field.id)] ?? Basis()
        basis.answers[field.id] = draft.name(in: field.id)
        return .setBasis(.field(field.id), basis)
      })
  }

  /// Whether an answer was changed in a copy before the place or the recipient that it depends on and
  /// that is asked behind it.
  private func isTypedAhead(
    _ dependent: Dependent, of source: FieldID, _ basis: Basis, _ draft: Draft
  ) -> Bool {
    guard case .field(let id) = dependent, let original = basis.answers[id],
      let place = fields.firstIndex(where: { $0.id == source }),
      fields[..<place].contains(where: { $0.id == id })
    else { return false }
    return !draft.name(in: id).isSamePlace(as: original)
  }

  /// What keeps the letter from being ready where a dependent is to be confirmed.
  func outdatedChecks(_ dependent: Dependent, at place: Check.Place, in draft: Draft) -> [Check] {
    // Asked after every key: nearly always there is nothing.
    guard draft.confirmations.bases[dependent] != nil,
      let outdated = outdated(dependent, in: draft)
    else { return [] }
    let text: String
    switch dependent {
    case .field(let id): text = draft.name(in: id)
    case .fact(let id):
      if case .replace(let words) = draft.facts[id] { text = words } else { text = "" }
    case .signatories: text = ""
    }
    let former = FormerNames(self, draft).first(in: text)
    return [Check(finding: .outdated(outdated, naming: former), place: place)]
  }

  /// A former recipient as the letter names one, and a former place.
  private func name(of basis: Basis, _ changed: [FieldID]) -> String {
    var names = changed.filter { !roles.recipient.contains($0) }
      .compactMap { basis.answers[$0] }
    if changed.contains(where: roles.recipient.contains) {
      let recipient = roles.recipient.compactMap { basis.answers[$0] }
      names.insert(recipient.joined(separator: " "), at: 0)
    }
    return names.map { shortened($0) }.joined(separator: ", ")
  }

  // MARK: Changes

  /// A change of an answer or a decision, and with it what it is made for. Where it makes another
  /// place or recipient of a former one, what depends on that remembers the former one; so does the
  /// draft, to find where it is still named. `settled` gives the answer before somebody began to
  /// type: a place that is half typed is none.
  public func recording(
    _ edit: DraftEdit, in draft: Draft, settled: (FieldID) -> Answer?
  ) -> DraftEdit {
    switch edit {
    case .all(let edits):
      // Each is made in what those before it left: a place may come with its agency.
      var draft = draft
      return .all(
        edits.map { edit in
          let recorded = recording(edit, in: draft, settled: settled)
          if edit.isAnswerOrDecision { draft.apply(recorded) }
          return recorded
        })
    // Decided as it was, where nothing asks: no change.
    case .setFact(let id, let decision) where draft.facts[id] == decision:
      return outdated(.fact(id), in: draft) == nil ? edit : confirming([.fact(id)], in: draft)
    case .setFact(let id, let decision):
      let basis = decision == nil ? nil : basis(for: .fact(id), in: draft)
      return .all([edit, .setBasis(.fact(id), basis)])
    case .setAnswer(let id, let answer) where draft.answers[id] == answer: return edit
    case .setAnswer(let id, let answer):
      var edits = [edit]
      if field(id)?.dependsOn.isEmpty == false {
        let isMade = answer.map { !$0.isNone } ?? false
        var basis = isMade ? basis(for: .field(id), in: draft) : nil
        // What a copy remembers of its original.
        if let original = draft.confirmations.bases[.field(id)]?.answers[id] {
          basis = basis ?? Basis()
          basis?.answers[id] = original
        }
        edits.append(.setBasis(.field(id), basis))
      }
      if sources.contains(id) {
        let former = settled(id).map(Draft.name) ?? ""
        if !former.isEmpty, !former.isSamePlace(as: answer.map(Draft.name) ?? "") {
          edits += remembering(former, of: id, in: draft)
        }
      }
      return edits.count == 1 ? edit : .all(edits)
    default: return edit
    }
  }

  private func remembering(_ former: String, of source: FieldID, in draft: Draft) -> [DraftEdit] {
    let known = (draft.confirmations.former[source] ?? []).filter { !$0.isSamePlace(as: former) }
    var edits = [
      DraftEdit.setFormer(source, (known + [former]).suffix(Confirmations.mostFormer))
    ]
    for dependent in dependents where dependent != .field(source) && draft.says(dependent) {
      guard sources(of: dependent).contains(source) else { continue }
      var basis = draft.confirmations.bases[dependent] ?? Basis(knownOn: knownOn(dependent))
      if let then = basis.answers[source] {
        // A copy that was made for one place, and becomes one for yet another.
        guard case .field(let id) = dependent, !then.isSamePlace(as: former),
          isTypedAhead(dependent, of: source, basis, draft)
        else { continue }
        basis.answers[id] = nil
      }
      basis.answers[source] = former
      edits.append(.setBasis(dependent, basis))
    }
    return edits
  }

  /// Says of dependents that they are right for the place and the recipient as they are now.
  public func confirming(_ dependents: [Dependent], in draft: Draft) -> DraftEdit {
    .all(dependents.map { .setBasis($0, basis(for: $0, in: draft)) })
  }
}

extension DraftEdit {
  /// Whether it changes anything that a basis is made of.
  fileprivate var isAnswerOrDecision: Bool {
    switch self {
    case .setAnswer, .setFact, .setBasis, .setFormer, .replace, .all: true
    default: false
    }
  }
}

extension Check {
  /// What a check of something outdated is about.
  public var dependent: Dependent? {
    guard case .outdated = finding else { return nil }
    switch place {
    case .field(let id): return .field(id)
    case .fact(let id, _): return .fact(id)
    case .signatories: return .signatories
    default: return nil
    }
  }
}

extension Draft {
  /// An answer about a place or a recipient, on one line.
  func name(in field: FieldID) -> String { answers[field].map(Self.name) ?? "" }

  fileprivate static func name(_ answer: Answer) -> String {
    answer.lines.joined(separator: " ").split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  /// Whether a dependent is answered with words, or decided.
  fileprivate func says(_ dependent: Dependent) -> Bool {
    switch dependent {
    case .field(let id): !name(in: id).isEmpty
    case .fact(let id): facts[id] != nil
    case .signatories: !roll.isEmpty
    }
  }
}
