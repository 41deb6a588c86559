// How a dated fact looks while it is decided: what the letter says, what is known, what can be done.
import Canvas
import LetterCore
import TextMetrics

extension Interview {
  mutating func drawFact(_ fact: DatedFact, _ pane: inout Pane) {
    let isWriting = recommendations.isWriting
    let hint = wrapped(Words.ownWordsHint, columns: pane.columns - 3)
    // Where there is little room, own words take that of the options.
    let areOptionsShown = !isWriting || pane.rows > 12
    let wordColumn = 8
    let wordRows = min(
      editor?.wrapped(columns: pane.columns - wordColumn - 1).count ?? 1, max(1, pane.rows / 3))
    let optionRows =
      (areOptionsShown ? FactOption.allCases.count : 0)
      + (isWriting ? wordRows + (pane.rows > 12 ? hint.count : 0) : 0)
    let room = max(0, pane.rows - pane.row - optionRows)
    let says = wrapped(sentenceOfLetter(fact), columns: pane.columns - 3)
    let written = saysOwnWords(fact) ? "" : fact.written
    let known = wrapped(fact.knowledge.told(written: written), columns: pane.columns - 3)
    let sources = fact.knowledge.sources
    let sourceRows = sources.reduce(0) { $0 + pane.rows(ofAddress: $1) }
    // What the letter says goes first, then the addresses; of what is known the rest is in the help.
    let saysRows = min(says.count, room)
    let areSourcesShown = saysRows + min(1, known.count) + sourceRows <= room
    let knownRows = min(known.count, room - saysRows - (areSourcesShown ? sourceRows : 0))
    var air = room - saysRows - knownRows - sourceRows
    func part(_ pane: inout Pane) {
      if air > 2 { pane.skip() }
      air -= 1
    }
    let style = Style(isOpen(fact) ? .warning : .answer)
    for line in says.prefix(saysRows) {
      pane.put(line, at: 2, style: style)
      pane.skip()
    }
    part(&pane)
    for line in known.prefix(knownRows) {
      pane.put(line, at: 2, style: Style(.text))
      pane.skip()
    }
    let isWhole = saysRows == says.count && knownRows == known.count && areSourcesShown
    if !isWhole { markAsCut(&pane) }
    if areSourcesShown {
      for source in sources { pane.address(source, style: Style(.answer)) }
    }
    part(&pane)
    if areOptionsShown { drawOptions(of: fact, &pane) }
    guard isWriting, let editor else { return }
    pane.marker()
    hits += pane.wrappedField(
      editor, at: wordColumn, rows: wordRows, goal: .target(place.target, line: 0))
    pane.paragraph(Words.ownWordsHint, style: Style(.hint))
  }

  private mutating func drawOptions(of fact: DatedFact, _ pane: inout Pane) {
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
  }

  private func name(of option: FactOption) -> String {
    switch option {
    case .undecided: Words.undecided
    case .keep: Words.keep
    case .omit: Words.leaveOut
    case .words: Words.ownWords
    }
  }

  /// What the letter says with the option in focus.
  private func sentenceOfLetter(_ fact: DatedFact) -> String {
    let decided = draft.facts[fact.id]
    let option = recommendations.option
    let isSaid = recommendations.isWriting || option == FactOption(decided)
    let decision: FactDecision? =
      switch option {
      case _ where isSaid: decided
      case .undecided, .words: nil
      case .keep: .keep
      case .omit: .omit
      }
    let words = template.excerpt(around: fact, decided: decision, in: draft, answers: answers)
    return (isOpen(fact) ? "! " : "") + (isSaid ? Words.letterSays : Words.letterWouldSay)
      + "“" + words + "”"
  }

  /// Whether the letter says, and is looked at with, words that the template's author did not write.
  private func saysOwnWords(_ fact: DatedFact) -> Bool {
    guard case .replace = draft.facts[fact.id] else { return false }
    return recommendations.isWriting || recommendations.option == .words
  }

  /// Whether the fact is still to be decided and no other option is looked at.
  private func isOpen(_ fact: DatedFact) -> Bool {
    switch draft.facts[fact.id] {
    case nil: recommendations.option == .undecided || recommendations.isWriting
    case .replace(let words): words.allSatisfy(\.isWhitespace)
    case .keep, .omit: false
    }
  }

  // MARK: Remarks

  /// What to know before asking for a recommendation in the template's words.
  func remark(on choice: RecommendationChoice) -> Knowledge? {
    choice.text == nil ? template.recommendation(choice.id)?.remark : nil
  }

  func drawRemark(on choice: RecommendationChoice, _ pane: inout Pane) {
    guard let remark = remark(on: choice) else { return }
    let isWhole = pane.paragraph(remark.told(), style: Style(.answer))
    let sourceRows = remark.sources.reduce(0) { $0 + pane.rows(ofAddress: $1) }
    guard isWhole, pane.row + sourceRows <= pane.rows else { return markAsCut(&pane) }
    for source in remark.sources { pane.address(source, style: Style(.answer)) }
    if pane.rows - pane.row > 4 { pane.skip() }
  }

  /// Says on the row above that the help shows the rest.
  private func markAsCut(_ pane: inout Pane) {
    guard pane.row > 0 else { return }
    pane.skip(-1)
    pane.put(
      Words.helpShowsAll, at: pane.columns - Words.helpShowsAll.count - 1, style: Style(.warning))
    pane.skip()
  }

  /// What is known of the words in focus, whole: as the help tells it where the step has no room.
  var knowledgeInFocus: (text: String, sources: [String])? {
    guard step == .recommendations else { return nil }
    if let fact = template.facts.first(where: { $0.id == recommendations.fact }) {
      let text = "“" + fact.sentence + "” " + fact.knowledge.told(written: fact.written)
      return (text, fact.knowledge.sources)
    }
    let choices = draft.choices(of: template)
    guard choices.indices.contains(recommendations.index),
      let remark = remark(on: choices[recommendations.index])
    else { return nil }
    return (remark.told(), remark.sources)
  }
}

extension Knowledge {
  /// When the words that it is about were written, since when it is known, and what.
  fileprivate func told(written: String = "") -> String {
    Words.writtenIn(written) + (day.map { Words.knownOn($0.written) } ?? "") + text
  }
}

extension LetterTemplate {
  /// The columns of the widest address at which there is more to read.
  var columnsOfSources: Int {
    let knowledge = facts.map(\.knowledge) + recommendations.compactMap(\.remark)
    return knowledge.flatMap(\.sources).map(\.columnWidth).max() ?? 0
  }
}

extension Pane {
  /// How many rows an address takes.
  func rows(ofAddress address: String) -> Int { wrapped(address, columns: columns).count }

  /// Puts an address so that it can be copied: whole in one row where it fits the pane, else cut at
  /// the pane's edge, with nothing before or behind its parts.
  mutating func address(_ address: String, style: Style) {
    let column = address.columnWidth <= columns - 2 ? 2 : 0
    for line in wrapped(address, columns: columns) {
      put(line, at: column, style: style)
      skip()
    }
  }
}
