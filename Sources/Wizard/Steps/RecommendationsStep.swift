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
    guard let fact = facts.first(where: { draft.facts[$0.id] == nil }) ?? facts.first else {
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
      if case .replace = draft.facts[fact] {
      } else {
        change(.setFact(fact, .replace("")), Words.deciding)
      }
      recommendations.isWriting = true
      loadEditor()
      return
    }
    if visitingFrom != nil { returnToReview() } else { leaveFacts() }
  }

  mutating func finishWords() {
    recommendations.isWriting = false
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

  // MARK: View

  mutating func drawRecommendations(_ pane: inout Pane) {
    let choices = draft.choices(of: template)
    let included = choices.count { $0.isIncluded }
    let open = openCounts[Step.recommendations.rawValue]
    pane.title(
      Words.question(of: .recommendations), beside: Words.chosen(included, of: choices.count),
      remark: open == 0 ? "" : Words.toDecide(open))
    let focused = min(recommendations.index, max(0, choices.count - 1))
    // Some rows of the text below stay, and nearly all where a dated fact is decided.
    let room = pane.rows - pane.row
    let roomForList = recommendations.fact != nil ? 1 : max(1, room - (room > 9 ? 4 : 3))
    let listRows = min(choices.count, roomForList)
    if focused < recommendations.top { recommendations.top = focused }
    if focused >= recommendations.top + listRows { recommendations.top = focused - listRows + 1 }
    recommendations.top = max(0, min(recommendations.top, choices.count - listRows))
    var number = choices[..<recommendations.top].count { $0.isIncluded }
    var notes = citedNotes(in: choices)
    for index in recommendations.top..<(recommendations.top + listRows) {
      if choices[index].isIncluded { number += 1 }
      drawRow(
        choices[index], number: number, note: notes.removeValue(forKey: choices[index].id),
        isFocused: index == focused, &pane)
    }
    guard choices.indices.contains(focused) else { return }
    if pane.rows > 8 { pane.skip() }
    drawDetail(choices[focused], &pane)
  }

  /// The number of the note that each included recommendation cites.
  private func citedNotes(in choices: [RecommendationChoice]) -> [String: Int] {
    var notes: [String: Int] = [:]
    for block in preview.letter.blocks {
      guard case .recommendation(let id, _, let lines) = block else { continue }
      for run in lines.joined() {
        if case .citation(let number) = run.kind { notes[id] = number }
      }
    }
    return notes
  }

  private mutating func drawRow(
    _ choice: RecommendationChoice, number: Int, note: Int?, isFocused: Bool, _ pane: inout Pane
  ) {
    let inList = isFocused && recommendations.fact == nil
    if inList {
      pane.marker()
      pane.cursor(at: 3)
    }
    let role: Role = isFocused ? .current : choice.isIncluded ? .answer : .hint
    pane.put(choice.isIncluded ? "[x]" : "[ ]", at: 2, style: Style(isFocused ? .current : .label))
    if choice.isIncluded { pane.put(String(number), at: 6, style: Style(role)) }
    // What stands at the right is written first, so that the title can end before it.
    var marks: [(String, Role)] = []
    if let note { marks.append((Words.note(note), .hint)) }
    if !choice.isIncluded {
      marks = [(Words.leftOut, .hint)]
    } else {
      for fact in template.facts(of: choice) {
        switch draft.facts[fact.id] {
        case nil: marks.append((Words.dated, .warning))
        case .keep: marks.append((Words.datedKept, .hint))
        case .omit: marks.append((Words.datedOmitted, .hint))
        case .replace(let words) where words.allSatisfy(\.isWhitespace):
          marks.append((Words.wordsNeeded, .warning))
        case .replace: marks.append((Words.datedReplaced, .hint))
        }
      }
    }
    var right = pane.columns
    for (text, role) in marks.reversed() {
      right -= text.count
      pane.put(text, at: right, style: Style(role))
      right -= 3
    }
    for index in marks.indices.dropFirst() {
      let width = marks[index...].reduce(0) { $0 + $1.0.count + 3 }
      pane.put("·", at: pane.columns - width + 1, style: Style(.hint))
    }
    let title = template.recommendation(choice.id)?.title ?? Words.ownRecommendation
    pane.put(title, at: 9, style: Style(role), limit: right + 1)
    hits.append(
      Hit(
        row: pane.screenRow, columns: pane.screenColumns(from: 0),
        goal: .target(.recommendation(choice.id), line: 0), activates: true))
    pane.skip()
  }

  private func text(of choice: RecommendationChoice) -> String {
    if let text = choice.text { return text }
    guard let index = template.recommendations.firstIndex(where: { $0.id == choice.id }) else {
      return ""
    }
    return template.items[index].plainText
  }

  private mutating func drawDetail(_ choice: RecommendationChoice, _ pane: inout Pane) {
    let facts = template.facts(of: choice)
    guard let fact = facts.first(where: { $0.id == recommendations.fact }) ?? facts.first else {
      pane.paragraph(text(of: choice), style: Style(.text))
      return
    }
    if recommendations.fact == nil {
      if draft.facts[fact.id] == nil {
        pane.paragraph("! " + Words.decideHint, style: Style(.warning))
      }
      pane.paragraph(text(of: choice), style: Style(.text))
      return
    }
    drawFact(fact, &pane)
  }

  private mutating func drawFact(_ fact: DatedFact, _ pane: inout Pane) {
    let optionRows = FactOption.allCases.count + (recommendations.isWriting ? 1 : 0)
    pane.paragraph(
      "! “" + fact.sentence + "”", style: Style(.warning), keepingRows: optionRows + 3)
    if pane.rows - pane.row > optionRows + 8 { pane.skip() }
    let isWhole = pane.paragraph(
      Words.writtenIn(fact.written) + fact.known, style: Style(.text), keepingRows: optionRows)
    if !isWhole, pane.row > 0 {
      pane.skip(-1)
      pane.put(
        Words.helpShowsAll, at: pane.columns - Words.helpShowsAll.count - 1, style: Style(.warning))
      pane.skip()
    }
    if pane.rows - pane.row > optionRows + 4 { pane.skip() }
    let decided = FactOption(draft.facts[fact.id])
    for option in FactOption.allCases where pane.hasRoom {
      let isFocused = recommendations.option == option && !recommendations.isWriting
      if isFocused {
        pane.marker()
        pane.cursor(at: 5)
      }
      let mark = decided == option ? "(•) " : "( ) "
      let style = Style(isFocused ? .current : .answer)
      pane.put(mark + name(of: option), at: 4, style: style)
      hits.append(
        Hit(
          row: pane.screenRow, columns: pane.screenColumns(from: 0), goal: .option(option)))
      pane.skip()
    }
    guard decided == .words else { return }
    if recommendations.isWriting, let editor {
      pane.marker()
      pane.field(
        editor.text, cursorBefore: editor.cursorPlace.before, at: 8, style: Style(.answer))
      pane.skip()
      pane.paragraph(Words.ownWordsHint, style: Style(.hint))
    } else if case .replace(let words) = draft.facts[fact.id] {
      pane.put(words, at: 8, style: Style(.answer))
      pane.skip()
    }
  }

  private func name(of option: FactOption) -> String {
    switch option {
    case .undecided: Words.undecided
    case .keep: Words.keep
    case .omit: Words.leaveOut
    case .words: Words.ownWords
    }
  }
}
