// What the letter says at the place of a dated fact once that is decided.

extension LetterTemplate {
  /// How many words before and after a fact show where it is.
  private static let wordsBeside = 8

  /// What the letter would say around a dated fact with this decision: the sentence, the own words,
  /// or the place that it leaves, between some of the words beside it. No date or number is cut.
  public func excerpt(
    around fact: DatedFact, decided decision: FactDecision?, in draft: Draft, answers: Resolution
  ) -> String {
    guard let index = recommendations.firstIndex(where: { $0.id == fact.recommendation }) else {
      return ""
    }
    let facts = facts.filter { $0.recommendation == fact.recommendation }
    let parts = ItemPart.parts(of: items[index], facts: facts)
    guard let place = parts.firstIndex(where: { $0.fact == fact.id }) else { return "" }
    var draft = draft
    draft.facts[fact.id] = decision
    func words(_ parts: ArraySlice<ItemPart>) -> [Substring] {
      var writer = LetterWriter(template: self, draft: draft, answers: answers)
      let choice = RecommendationChoice(id: fact.recommendation)
      return writer.lines(of: choice, Array(parts)).map(\.wordsAlone).joined(separator: " ")
        .split(separator: " ")
    }
    let all = words(parts[...])
    var start = max(0, words(parts[..<place]).count - Self.wordsBeside)
    var end = min(all.count, all.count - words(parts[(place + 1)...]).count + Self.wordsBeside)
    guard start < end else { return "" }
    while start > 0, areOne(all[start - 1], all[start]) { start -= 1 }
    while end < all.count, areOne(all[end - 1], all[end]) { end += 1 }
    return (start > 0 ? "… " : "") + all[start..<end].joined(separator: " ")
      + (end < all.count ? " …" : "")
  }
}

extension LetterLine {
  /// The words without the numbers of notes.
  fileprivate var wordsAlone: String {
    var text = ""
    for run in self {
      if case .citation = run.kind { continue }
      text += run.text
    }
    return text
  }
}
