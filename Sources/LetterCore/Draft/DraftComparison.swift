// What two drafts of one letter differ in, and how that is said.

/// The differences from one draft to another, in the order of the interview.
public struct DraftComparison: Sendable {
  /// One thing that is not the same in both.
  public enum Difference: Hashable, Sendable {
    /// An answer, before and after.
    case answer(FieldID, Answer?, Answer?)
    /// Names that only the second draft has, and those that only the first has; each in order.
    case signatories(added: [Signatory], removed: [Signatory])
    /// Those who sign in both, before and after, of whom something else is said.
    case changedSignatories([Signatory], [Signatory])
    /// Whether a leading article counts in the order.
    case filingRules
    /// The headings of the list, before and after.
    case sections([String], [String])
    /// How signers and counts are written, before and after.
    case rollStyle(RollStyle, RollStyle)
    /// Look-alikes of which it was said that both sign.
    case distinct
    /// Whether a recommendation is in, or its words.
    case recommendation(String)
    case recommendationOrder
    /// What was decided about a dated fact.
    case fact(String)
    /// What was confirmed, or said to be correct, where nothing else tells it.
    case confirmations
    /// A name that is typed but not added, or not changed, yet.
    case unfinishedName
    /// Whether, when or how the letter was sent.
    case sent(isSent: Bool)
    /// What a merge left open.
    case conflicts
    /// What the file holds that this version does not know.
    case unknown
  }

  /// Empty where both hold the same answers, signatories and choices. What they differ in need not
  /// show in the letter: a name that is being typed does not.
  public let differences: [Difference]
  let template: LetterTemplate

  /// Compares two drafts of a template's letter.
  public init(from old: Draft, to new: Draft, template: LetterTemplate) {
    self.template = template
    var differences: [Difference] = []
    let known = template.fields.map(\.id)
    let others = Set(old.answers.keys).union(new.answers.keys).subtracting(known).sorted()
    for id in known + others where old.answers[id] != new.answers[id] {
      differences.append(.answer(id, old.answers[id], new.answers[id]))
    }
    let names = RollDifference(from: old.roll, to: new.roll)
    if !names.added.isEmpty || !names.removed.isEmpty {
      differences.append(.signatories(added: names.added, removed: names.removed))
    }
    if !names.changed.isEmpty {
      differences.append(.changedSignatories(names.changed.map(\.old), names.changed.map(\.new)))
    }
    if old.roll.rules.ignoresLeadingArticles != new.roll.rules.ignoresLeadingArticles {
      differences.append(.filingRules)
    }
    if old.roll.rules.sections != new.roll.rules.sections {
      differences.append(.sections(old.roll.rules.sections, new.roll.rules.sections))
    }
    if old.rollStyle != new.rollStyle {
      differences.append(.rollStyle(old.rollStyle, new.rollStyle))
    }
    if old.distinct != new.distinct { differences.append(.distinct) }
    differences += Self.recommendations(
      from: old.choices(of: template), to: new.choices(of: template))
    for fact in Set(old.facts.keys).union(new.facts.keys).sorted()
    where old.facts[fact] != new.facts[fact] {
      differences.append(.fact(fact))
    }
    if old.pendingName != new.pendingName || old.pendingRename?.text != new.pendingRename?.text {
      differences.append(.unfinishedName)
    }
    if old.sent != new.sent { differences.append(.sent(isSent: new.sent != nil)) }
    if old.conflicts != new.conflicts || old.unknownConflicts != new.unknownConflicts {
      differences.append(.conflicts)
    }
    if old.unknown != new.unknown { differences.append(.unknown) }
    // With an answer changes what it was written for; that alone is no difference to tell.
    if old.confirmations.settled != new.confirmations.settled
      || differences.isEmpty && old.confirmations != new.confirmations
    {
      differences.append(.confirmations)
    }
    self.differences = differences
  }

  private static func recommendations(
    from old: [RecommendationChoice], to new: [RecommendationChoice]
  ) -> [Difference] {
    var differences: [Difference] = []
    for choice in new where old.first(where: { $0.id == choice.id }) != choice {
      differences.append(.recommendation(choice.id))
    }
    for choice in old where !new.contains(where: { $0.id == choice.id }) {
      differences.append(.recommendation(choice.id))
    }
    let common = Set(old.map(\.id)).intersection(new.map(\.id))
    if old.map(\.id).filter(common.contains) != new.map(\.id).filter(common.contains) {
      differences.append(.recommendationOrder)
    }
    return differences
  }
}
