// The step that chooses recommendations and decides about dated facts.
import Canvas
import LetterCore

/// What may become of a dated sentence.
enum FactOption: Int, CaseIterable, Sendable {
  case undecided, keep, omit, words

  init(_ decision: FactDecision?) {
    switch decision {
    case nil: self = .undecided
    case .keep: self = .keep
    case .omit: self = .omit
    case .replace: self = .words
    }
  }
}

/// Where the volunteer is in the recommendations step.
struct RecommendationsState: Sendable {
  var index = 0
  /// The dated fact that is being decided.
  var fact: String?
  /// The option that the focus is on.
  var option = FactOption.undecided
  /// Whether own words are being typed.
  var isWriting = false
  /// The first row of the list that is shown.
  var top = 0
}

extension Interview {
  /// The dated facts that stand in the letter with a recommendation.
  func facts(of recommendation: String) -> [DatedFact] {
    draft.choices(of: template).first { $0.id == recommendation }.map(template.facts) ?? []
  }

  // MARK: In or out

  mutating func toggleRecommendation() {
    var choices = draft.choices(of: template)
    guard choices.indices.contains(recommendations.index) else { return }
    choices[recommendations.index].isIncluded.toggle()
    setRecommendations(choices, Words.choosing)
  }

  mutating func includeAll(_ isIncluded: Bool) {
    var choices = draft.choices(of: template)
    guard choices.contains(where: { $0.isIncluded != isIncluded }) else { return }
    for index in choices.indices { choices[index].isIncluded = isIncluded }
    setRecommendations(choices, Words.choosing)
    message = .remark(isIncluded ? Words.allIn : Words.allOut)
  }

  mutating func moveRecommendation(by direction: Int) {
    var choices = draft.choices(of: template)
    let index = recommendations.index
    guard choices.indices.contains(index), choices.indices.contains(index + direction) else {
      return
    }
    choices.swapAt(index, index + direction)
    setRecommendations(choices, Words.ordering)
    recommendations.index = index + direction
  }

  private mutating func setRecommendations(_ choices: [RecommendationChoice], _ name: String) {
    change(.setRecommendations(draft.recommendations(listing: choices, of: template)), name)
  }

  // MARK: Dated facts

  mutating func enterFacts() {
    guard case .recommendation(let id) = place.target else { return }
    let facts = facts(of: id)
    let isOpen = { (fact: DatedFact) in
      draft.facts[fact.id] == nil || template.outdated(.fact(fact.id), in: draft) != nil
    }
    guard let fact = facts.first(where: isOpen) ?? facts.first else {
      return
    }
    recommendations.fact = fact.id
    recommendations.option = FactOption(draft.facts[fact.id])
    preview.follows = true
    loadEditor()
  }

  mutating func leaveFacts() {
    if recommendations.isWriting {
      finishWords()
    } else {
      recommendations.fact = nil
      loadEditor()
    }
  }

  mutating func chooseFact(_ option: FactOption) {
    guard let fact = recommendations.fact else { return }
    recommendations.option = option
    switch option {
    case .undecided: if draft.facts[fact] != nil { change(.setFact(fact, nil), Words.deciding) }
    case .keep:
      change(.setFact(fact, .keep), Words.deciding)
      message = .done(Words.keptAsWritten)
    case .omit:
      change(.setFact(fact, .omit), Words.deciding)
      message = .done(Words.leftOutOfLetter)
    case .words:
      // Nothing is decided before the sentence is changed.
      recommendations.isWriting = true
      loadEditor()
      if case .replace(let words) = draft.facts[fact], words.allSatisfy(\.isWhitespace) {
        editor = TextEditor(sentence(of: fact))
      }
      // Who types at once would say it twice.
      if editor?.text == sentence(of: fact) { message = .remark(Words.startsWithSentence) }
      return
    }
    if visitingFrom != nil { returnToReview() } else { leaveFacts() }
  }

  /// The own words as far as they are written; they begin as the letter's sentence.
  func ownWords(for id: String) -> String {
    if case .replace(let words) = draft.facts[id] { words } else { sentence(of: id) }
  }

  private func sentence(of id: String) -> String {
    template.facts.first { $0.id == id }?.sentence ?? ""
  }

  mutating func finishWords() {
    recommendations.isWriting = false
    switch recommendations.fact.flatMap({ draft.facts[$0] }) {
    case .replace: break
    case .keep, .omit: message = .remark(Words.decisionUnchanged)
    case nil: message = .remark(Words.sentenceUnchanged)
    }
    if visitingFrom != nil {
      returnToReview()
    } else {
      recommendations.fact = nil
      loadEditor()
    }
  }

  mutating func moveRecommendationsFocus(by direction: Int) {
    if recommendations.isWriting {
      recommendations.isWriting = false
      loadEditor()
      return
    }
    if recommendations.fact != nil {
      if let option = FactOption(rawValue: recommendations.option.rawValue + direction) {
        recommendations.option = option
        return
      }
      recommendations.fact = nil
      if direction < 0 { return loadEditor() }
    }
    let index = recommendations.index + direction
    if draft.choices(of: template).indices.contains(index) {
      recommendations.index = index
      loadEditor()
    } else {
      leaveStep(direction)
    }
  }
}
