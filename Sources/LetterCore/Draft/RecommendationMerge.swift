// The recommendations of two versions of a draft, by id and in one order.

/// The choices that a merge makes of two versions' choices.
struct RecommendationMerge {
  private(set) var choices: [RecommendationChoice] = []
  /// By recommendation.
  private(set) var conflicts: [[DraftConflict]] = []
  private(set) var overruled: [String] = []

  /// One version's choices.
  private struct Listing {
    var order: [String]
    var states: [String: Versions<RecommendationChoice>] = [:]

    init(_ choices: [RecommendationChoice], _ draft: Draft, _ template: LetterTemplate?) {
      let others = draft.otherVersions { conflict -> (String, RecommendationChoice)? in
        if case .recommendation(let other) = conflict { (other.id, other) } else { nil }
      }
      for choice in choices {
        states[choice.id] = Versions(value: choice, others: others[choice.id] ?? [])
      }
      order = choices.map(\.id)
      // The template's that are not listed follow.
      order += (template?.recommendations ?? []).map(\.id).filter { states[$0] == nil }
    }
  }

  init(_ sides: ThreeWay<Draft>, _ template: LetterTemplate?) {
    let listings = Self.distinct(sides, template)
    let (base, ours, theirs) = (listings.base.states, listings.ours.states, listings.theirs.states)
    var merged: [String: Versions<RecommendationChoice>] = [:]
    for id in Set(listings.ours.order + listings.theirs.order) {
      let listed = [base[id], ours[id], theirs[id]].compactMap { $0 }
      // One of the template's that is not listed is included; one's own is then not there.
      let isOwn = template.map { $0.recommendation(id) == nil } ?? listed.allSatisfy(\.isOwn)
      let unlisted = isOwn ? nil : Versions(value: RecommendationChoice(id: id))
      merged[id] = Versions.merged(
        listings.map { $0.states[id] ?? unlisted },
        combine: { combined(base: $0, ours: $1, theirs: $2) })
    }
    /// Whether an id says something that leaving it out would not.
    func isChosen(_ id: String) -> Bool {
      merged[id].map { $0 != Versions(value: RecommendationChoice(id: id)) } ?? false
    }
    if listings.map(\.order).common().agreed == nil { overruled.append("recommendations") }
    let order = listings.map(\.order).ordered(retaining: Set(merged.keys.filter(isChosen)))
      .filter { merged[$0] != nil }
    // All up to the last that has to be listed, so that what is not listed follows as before.
    let count =
      order.lastIndex { id in
        let isListed = ThreeWay(
          base: base[id] != nil, ours: ours[id] != nil, theirs: theirs[id] != nil)
        return isChosen(id) || isListed.versions.ours
      }.map { $0 + 1 } ?? 0
    for state in order.prefix(count).compactMap({ merged[$0] }) {
      choices.append(state.value)
      conflicts.append(state.others.map { DraftConflict.recommendation(other: $0) })
    }
  }

  /// One that both sides changed, by either side's lights.
  private mutating func combined(
    base: RecommendationChoice?, ours: RecommendationChoice, theirs: RecommendationChoice
  ) -> (ours: RecommendationChoice, theirs: RecommendationChoice) {
    let isIncluded = ThreeWay(
      base: base?.isIncluded, ours: ours.isIncluded, theirs: theirs.isIncluded
    ).versions
    let text = ThreeWay(base: base?.text, ours: ours.text, theirs: theirs.text).versions
    let unknown = ThreeWay.merged(
      ThreeWay(base: base?.unknown, ours: ours.unknown, theirs: theirs.unknown),
      overruled: &overruled)
    func choice(_ isIncluded: Bool?, _ text: String?) -> RecommendationChoice {
      RecommendationChoice(
        id: ours.id, isIncluded: isIncluded ?? true, text: text, unknown: unknown)
    }
    return (choice(isIncluded.ours, text.ours), choice(isIncluded.theirs, text.theirs))
  }

  /// The choices of each side. Two volunteers who each add a recommendation of their own may give
  /// it the same id: the one whose text comes later in the alphabet gets another, whichever side it
  /// is on, so that merging in either direction comes to the same.
  private static func distinct(
    _ sides: ThreeWay<Draft>, _ template: LetterTemplate?
  ) -> ThreeWay<Listing> {
    var choices = sides.map(\.recommendations)
    var ids = Set((choices.base + choices.ours + choices.theirs).map(\.id))
    let known = Set(choices.base.map(\.id)).union((template?.recommendations ?? []).map(\.id))
    let pairs = choices.ours.indices.compactMap { index -> (Int, Int)? in
      let ours = choices.ours[index]
      guard !known.contains(ours.id), let text = ours.text,
        !sides.ours.conflicts.contains(where: { $0.place == .recommendation(ours.id) }),
        let other = choices.theirs.firstIndex(where: { $0.id == ours.id }),
        let otherText = choices.theirs[other].text, otherText != text,
        !sides.theirs.conflicts.contains(where: { $0.place == .recommendation(ours.id) })
      else { return nil }
      return (index, other)
    }
    for (ours, theirs) in pairs.sorted(by: { choices.ours[$0.0].id < choices.ours[$1.0].id }) {
      let id = unusedID(like: choices.ours[ours].id, in: &ids)
      if (choices.ours[ours].text ?? "") < (choices.theirs[theirs].text ?? "") {
        choices.theirs[theirs].id = id
      } else {
        choices.ours[ours].id = id
      }
    }
    return ThreeWay(
      base: Listing(choices.base, sides.base, template),
      ours: Listing(choices.ours, sides.ours, template),
      theirs: Listing(choices.theirs, sides.theirs, template))
  }

  /// An id with the next free number: “custom-2” beside “custom-1”.
  private static func unusedID(like id: String, in ids: inout Set<String>) -> String {
    var stem = Substring(id)
    if let dash = id.lastIndex(of: "-"), Int(id[dash...].dropFirst()) != nil { stem = id[..<dash] }
    var number = 2
    while !ids.insert("\(stem)-\(number)").inserted { number += 1 }
    return "\(stem)-\(number)"
  }
}

extension Versions<RecommendationChoice> {
  fileprivate var isOwn: Bool { value.text != nil }
}
