// What two drafts of one letter differ in, and how that is said.

/// The differences from one draft to another, in the order of the interview.
public struct DraftComparison: Sendable {
  /// One thing that is not the same in both.
  public enum Difference: Hashable, Sendable {
    /// An answer, before and after.
    case answer(FieldID, Answer?, Answer?)
    /// Names that only the second draft has, and those that only the first has; each in order.
    case signatories(added: [Signatory], removed: [Signatory])
    case filingRules
    /// Whether a recommendation is in, or its words.
    case recommendation(String)
    case recommendationOrder
    /// What was decided about a dated fact.
    case fact(String)
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
  private let template: LetterTemplate

  /// Compares two drafts of a template's letter.
  public init(from old: Draft, to new: Draft, template: LetterTemplate) {
    self.template = template
    var differences: [Difference] = []
    let known = template.fields.map(\.id)
    let others = Set(old.answers.keys).union(new.answers.keys).subtracting(known).sorted()
    for id in known + others where old.answers[id] != new.answers[id] {
      differences.append(.answer(id, old.answers[id], new.answers[id]))
    }
    let (added, removed) = Self.names(from: old.roll, to: new.roll)
    if !added.isEmpty || !removed.isEmpty {
      differences.append(.signatories(added: added, removed: removed))
    }
    if old.roll.rules != new.roll.rules { differences.append(.filingRules) }
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
    self.differences = differences
  }

  private static func names(from old: SignatoryRoll, to new: SignatoryRoll)
    -> (added: [Signatory], removed: [Signatory])
  {
    var counts: [Signatory: Int] = [:]
    for signatory in old.all { counts[signatory, default: 0] += 1 }
    var added: [Signatory] = []
    for signatory in new.all {
      if let count = counts[signatory], count > 0 {
        counts[signatory] = count - 1
      } else {
        added.append(signatory)
      }
    }
    var removed: [Signatory] = []
    for signatory in old.all where counts[signatory, default: 0] > 0 {
      counts[signatory, default: 0] -= 1
      removed.append(signatory)
    }
    return (added, removed)
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

  // MARK: Words

  /// All of it in one short line, such as "name, 3 names added, recommendations"; "nothing" where
  /// both are alike.
  public var summary: String {
    var parts: [String] = []
    for difference in differences {
      let part: String
      switch difference {
      case .answer(let id, _, _): part = label(id).lowercased()
      case .signatories(let added, let removed):
        part = [
          Self.counted(added.count, "added"), Self.counted(removed.count, "removed"),
        ].compactMap { $0 }.joined(separator: ", ")
      case .filingRules: part = "rule about “The”"
      case .recommendation, .recommendationOrder: part = "recommendations"
      case .fact: part = "dated facts"
      case .unfinishedName: part = "a name being typed"
      case .sent(let isSent): part = isSent ? "marked as sent" : "mark as sent taken back"
      case .conflicts: part = "choices of a merge"
      case .unknown: part = "other parts of the file"
      }
      if parts.last != part { parts.append(part) }
    }
    return parts.isEmpty ? "nothing" : parts.joined(separator: ", ")
  }

  /// A line for each difference, as the first draft ("here") and the second ("there") have it.
  public var lines: [String] {
    differences.flatMap { difference -> [String] in
      switch difference {
      case .answer(let id, let here, let there):
        let said = Self.quoted([here, there])
        return ["\(label(id)): \(said[0]) here, \(said[1]) there"]
      case .signatories(let added, let removed):
        return [
          Self.listed(removed, "only here", beside: added),
          Self.listed(added, "only there", beside: removed),
        ].compactMap { $0 }
      case .filingRules: return ["A leading “The” counts in one and not in the other"]
      case .recommendation(let id):
        let title = template.recommendation(id)?.title ?? "own words"
        return ["Recommendation “\(title)” is not the same"]
      case .recommendationOrder: return ["The recommendations stand in another order"]
      case .fact(let id):
        let sentence = template.facts.first { $0.id == id }?.sentence ?? id
        return ["Decided otherwise: “\(shortened(sentence))”"]
      case .unfinishedName: return ["A name that is being typed is not the same"]
      case .sent: return ["Marked as sent in one and not, or otherwise, in the other"]
      case .conflicts: return ["What a merge left to choose is not the same"]
      case .unknown: return ["Parts that this version of the program does not know differ"]
      }
    }
  }

  private func label(_ id: FieldID) -> String { template.field(id)?.label ?? id }

  private static func counted(_ count: Int, _ what: String) -> String? {
    switch count {
    case 0: nil
    case 1: "1 name " + what
    default: writtenCount(count) + " names " + what
    }
  }

  /// The first of those who sign in one draft alone; beside one of the same name in the other draft,
  /// with what tells them apart.
  private static func listed(
    _ signatories: [Signatory], _ place: String, beside others: [Signatory]
  )
    -> String?
  {
    guard let count = counted(signatories.count, place) else { return nil }
    let first = signatories.prefix(3).map { signatory in
      let namesake = others.first { $0.name == signatory.name }
      return namesake.map { differing([signatory, $0])[0] } ?? "“\(signatory.name)”"
    }
    return count + ": " + first.joined(separator: ", ") + (signatories.count > 3 ? " …" : "")
  }

  /// Answers side by side, long ones from where they part.
  private static func quoted(_ answers: [Answer?]) -> [String] {
    let texts = differing(answers.map { $0?.lines.joined(separator: ", ") ?? "" })
    return zip(answers, texts).map { answer, text in
      guard let answer else { return "no answer" }
      return answer.isNone ? "none" : "“\(text)”"
    }
  }
}
