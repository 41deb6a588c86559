// In the review: confirming what was written for another place, and answering doubts.
import LetterCore

/// What a question was answered with before the focus was on it.
struct SettledAnswer: Sendable {
  var field: FieldID
  var answer: Answer?
}

extension Interview {
  /// The edit, and with it what the draft remembers of the place and the recipient. What stood in
  /// the field when the focus came there is what the new answer is held against: half a name that
  /// was typed on the way is no former place.
  mutating func remembering(_ edit: DraftEdit) -> DraftEdit {
    if case .setAnswer(let id, _) = edit, settledAnswer?.field != id {
      settledAnswer = SettledAnswer(field: id, answer: draft.answers[id])
    }
    // What was chosen of two versions makes no former place of the other.
    if case .all = edit { return template.recording(edit, in: draft) { _ in nil } }
    return template.recording(edit, in: draft) { id in
      guard let settledAnswer, settledAnswer.field == id else { return draft.answers[id] }
      return settledAnswer.answer
    }
  }

  /// What can be done about a check where it is listed.
  func context(of check: Check) -> Context {
    var context = Context.check
    if check.dependent != nil {
      context.insert(.outdated)
      if confirmedTogether.count > 1 { context.insert(.severalOutdated) }
    } else if check.isDoubt, template.settling(check, in: draft) != nil {
      context.insert(.doubt)
    }
    return context
  }

  /// Confirms what is in focus, or says that a doubt is none.
  mutating func settleCheck() {
    let items = reviewItems
    guard items.indices.contains(review.index), case .check(let check) = items[review.index],
      let edit = template.settling(check, in: draft)
    else { return }
    let subject = check.subject(in: draft)
    change(
      edit, check.isDoubt ? Words.settlingDoubt : confirming([check.dependent].compactMap { $0 }))
    stayInReview(saying: check.isDoubt ? Words.noted(subject) : Words.confirmed)
  }

  /// What can be confirmed at once: answers and decisions. Whether other people sign this letter,
  /// too, is a question of its own.
  private var confirmedTogether: [Dependent] {
    obstacles.compactMap(\.dependent).filter { $0 != .signatories }
  }

  /// Confirms all that was written for another place or recipient, but not who signs.
  mutating func confirmAll() {
    let dependents = confirmedTogether
    guard !dependents.isEmpty else { return }
    change(template.confirming(dependents, in: draft), confirming(dependents))
    let asksWhoSigns = obstacles.contains { $0.dependent == .signatories }
    stayInReview(
      saying: Words.confirmed(dependents.count) + (asksWhoSigns ? " " + Words.confirmSigners : ""))
  }

  private mutating func stayInReview(saying text: String) {
    refreshDoubts()
    review.index = min(review.index, reviewItems.count - 1)
    loadEditor()
    message = .done(text)
  }

  /// Own words of a dated fact that were read to their end are confirmed. A decision to keep the
  /// sentence or to leave it out is not: its words were not looked at for that.
  mutating func confirmWords() {
    guard let fact = recommendations.fact, case .replace = draft.facts[fact],
      template.outdated(.fact(fact), in: draft) != nil
    else { return }
    change(template.confirming([.fact(fact)], in: draft), confirming([.fact(fact)]))
  }

  /// What confirming these is called.
  private func confirming(_ dependents: [Dependent]) -> String {
    let first = dependents.first.flatMap { first in
      if case .field(let id) = first { template.field(id)?.label } else { nil }
    }
    return Words.confirming(first, dependents.count)
  }
}
