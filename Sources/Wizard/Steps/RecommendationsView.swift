// How the recommendations step looks.
import Canvas
import LetterCore

extension Interview {
  mutating func drawRecommendations(_ pane: inout Pane) {
    let choices = draft.choices(of: template)
    let included = choices.count { $0.isIncluded }
    let open = openCounts[Step.recommendations.rawValue]
    pane.title(
      Words.question(of: .recommendations), beside: Words.chosen(included, of: choices.count),
      remark: open == 0 ? "" : included == 0 ? Words.chooseOne : Words.toDecide(open))
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
      // Where the list goes on beyond what is shown.
      if index == recommendations.top, index > 0 { pane.put("↑", at: 0, style: Style(.hint)) }
      if index == recommendations.top + listRows - 1, index < choices.count - 1 {
        pane.put("↓", at: 0, style: Style(.hint))
      }
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
    hitRow(choice.id, columns: pane.screenColumns(from: 0), &pane)
    hitRow(choice.id, columns: pane.screenColumn(0)..<pane.screenColumn(6), activates: true, &pane)
    // What stands at the right is written first, so that the title can end before it.
    let marks = marks(of: choice, note: note)
    var right = pane.columns
    for (index, mark) in marks.enumerated().reversed() {
      right -= mark.text.count
      pane.put(mark.text, at: right, style: Style(mark.role))
      if let fact = mark.fact {
        hits.append(
          Hit(
            row: pane.screenRow,
            columns: pane.screenColumn(right)..<pane.screenColumn(right + mark.text.count),
            goal: .target(.fact(fact), line: 0)))
      }
      right -= 3
      if index > 0 { pane.put("·", at: right + 1, style: Style(.hint)) }
    }
    let title = template.recommendation(choice.id)?.title ?? Words.ownRecommendation
    pane.put(title, at: 9, style: Style(role), limit: right + 1)
    pane.skip()
  }

  private mutating func hitRow(
    _ id: String, columns: Range<Int>, activates: Bool = false, _ pane: inout Pane
  ) {
    hits.append(
      Hit(
        row: pane.screenRow, columns: columns, goal: .target(.recommendation(id), line: 0),
        activates: activates))
  }

  /// What stands at the right of a recommendation: its note, and what became of its dated facts.
  private func marks(of choice: RecommendationChoice, note: Int?)
    -> [(text: String, role: Role, fact: String?)]
  {
    guard choice.isIncluded else { return [(Words.leftOut, .hint, nil)] }
    var marks: [(String, Role, String?)] = []
    if let note { marks.append((Words.note(note), .hint, nil)) }
    if remark(on: choice) != nil { marks.append((Words.remark, .hint, nil)) }
    for fact in template.facts(of: choice) {
      if template.outdated(.fact(fact.id), in: draft) != nil {
        marks.append((Words.confirmMark, .warning, fact.id))
        continue
      }
      switch draft.facts[fact.id] {
      case nil: marks.append((Words.dated, .warning, fact.id))
      case .keep: marks.append((Words.datedKept, .hint, fact.id))
      case .omit: marks.append((Words.datedOmitted, .hint, fact.id))
      case .replace(let words) where words.allSatisfy(\.isWhitespace):
        marks.append((Words.wordsNeeded, .warning, fact.id))
      case .replace: marks.append((Words.datedReplaced, .hint, fact.id))
      }
    }
    return marks
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
      drawRemark(on: choice, &pane)
      pane.paragraph(text(of: choice), style: Style(.text))
      return
    }
    if let outdated = template.outdated(.fact(fact.id), in: draft) {
      pane.paragraph(
        "! " + Words.outdated(outdated, isDecision: true) + ". " + Words.confirmHint,
        style: Style(.warning))
    }
    if recommendations.fact == nil {
      if draft.facts[fact.id] == nil {
        hits.append(
          Hit(
            row: pane.screenRow, columns: pane.screenColumns(from: 0),
            goal: .target(.fact(fact.id), line: 0)))
        pane.paragraph("! " + Words.decideHint, style: Style(.warning))
      }
      pane.paragraph(text(of: choice), style: Style(.text))
      return
    }
    drawFact(fact, &pane)
  }
}
