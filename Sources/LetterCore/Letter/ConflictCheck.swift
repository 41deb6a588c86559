// Conflicts of a merge as what keeps a letter from being ready, and what is said about them.

extension LetterTemplate {
  /// A check for each place of the letter about which there is a conflict. What the letter has no
  /// use for, such as the answer to another template's question, does not keep it from being ready.
  func conflictChecks(in draft: Draft) -> [Check] {
    // Asked after every key: nearly always there is none.
    guard !draft.conflicts.isEmpty else { return [] }
    var checks: [Check] = []
    for conflict in draft.openConflicts {
      guard let place = place(of: conflict, in: draft) else { continue }
      let check = Check(finding: .conflict, place: place)
      if !checks.contains(check) { checks.append(check) }
    }
    return checks
  }

  /// The conflicts that a check is about.
  public func conflicts(of check: Check, in draft: Draft) -> [DraftConflict] {
    draft.openConflicts.filter { place(of: $0, in: draft) == check.place }
  }

  /// Where a conflict is settled; `nil` where the letter has no use for what it is about.
  func place(of conflict: DraftConflict, in draft: Draft) -> Check.Place? {
    switch conflict.place {
    case .answer(let id): return field(id).map { .field($0.id) }
    case .fact(let id):
      let included = draft.choices(of: self).filter(\.isIncluded)
      guard let fact = facts.first(where: { $0.id == id }),
        let index = included.firstIndex(where: { $0.id == fact.recommendation && $0.text == nil })
      else { return nil }
      return .fact(id, number: index + 1)
    case .recommendation(let id):
      let choices = draft.choices(of: self)
      return choices.firstIndex { $0.id == id }.map { .recommendation(id, number: $0 + 1) }
    case .signatory(let name, let kind):
      return draft.roll.id(named: name, kind: kind).map { .signatory($0) }
    }
  }
}

extension Check {
  /// What a conflict says: the draft's version, and the other ones.
  func conflictSentence(in template: LetterTemplate, draft: Draft) -> String {
    let conflicts = draft.openConflicts.filter { template.place(of: $0, in: draft) == place }
    guard let first = conflicts.first else { return "\(label(in: template)) was changed twice." }
    let versions: [String]
    switch first {
    case .answer(let field, _):
      var answers = [draft.answers[field]]
      for case .answer(_, let other) in conflicts { answers.append(other) }
      versions = Self.described(answers, isDate: template.field(field)?.kind == .date)
    case .fact(let id, _):
      var decisions = [draft.facts[id]]
      for case .fact(_, let other) in conflicts { decisions.append(other) }
      versions = Self.described(decisions)
    case .recommendation(let other):
      var choices = draft.recommendations.filter { $0.id == other.id }
      for case .recommendation(let other) in conflicts { choices.append(other) }
      versions = Self.described(choices)
    case .signatory(let name, let other):
      let ours = draft.roll.id(named: name, kind: other.kind).flatMap { draft.roll.signatory($0) }
      var signatories = [ours].compactMap { $0 }
      for case .signatory(_, let other) in conflicts { signatories.append(other) }
      versions = differing(signatories)
    }
    let others = versions.dropFirst()
    return "\(conflictLabel(in: template, draft)) was changed twice: \(versions.first ?? "") here, "
      + others.joined(separator: " and ")
      + " in the other version\(others.count == 1 ? "" : "s"); choose one."
  }

  private func conflictLabel(in template: LetterTemplate, _ draft: Draft) -> String {
    switch place {
    case .fact(_, let number): return "A dated fact of recommendation \(number)"
    case .recommendation(let id, let number):
      return template.recommendation(id).map { "“\($0.title)”" }
        ?? "Recommendation \(number), in your own words,"
    default: return label(in: template)
    }
  }

  // MARK: Versions in words

  private static func described(_ answers: [Answer?], isDate: Bool) -> [String] {
    let texts = differing(
      answers.map { answer in
        let text = answer?.lines.joined(separator: answer.isList ? "; " : " ") ?? ""
        return (isDate ? LetterDate(reading: text)?.written : nil) ?? text
      })
    return zip(answers, texts).map { answer, text in
      guard let answer else { return "no answer" }
      return answer.isNone ? "none" : "“\(text)”"
    }
  }

  private static func described(_ decisions: [FactDecision?]) -> [String] {
    let words = differing(
      decisions.map { if case .replace(let words) = $0 { words } else { "" } })
    return zip(decisions, words).map { decision, words in
      switch decision {
      case .keep: "kept"
      case .omit: "left out"
      case .replace: "“\(words)”"
      case nil: "undecided"
      }
    }
  }

  private static func described(_ choices: [RecommendationChoice]) -> [String] {
    let saysText = Set(choices.map(\.text)).count > 1
    let saysIncluded = Set(choices.map(\.isIncluded)).count > 1
    let texts = differing(choices.map { $0.text ?? "" })
    return zip(choices, texts).map { choice, text in
      var parts: [String] = []
      if saysText { parts.append(choice.text == nil ? "the template's words" : "“\(text)”") }
      if saysIncluded { parts.append(choice.isIncluded ? "included" : "left out") }
      return parts.joined(separator: ", ")
    }
  }
}

extension Answer? {
  fileprivate var isList: Bool { if case .list = self { true } else { false } }
}
