// The start screen as it looks.
import Canvas
import TextMetrics

extension StartMenu {
  /// From so many columns on a draft's name stands beside its recipient.
  private static let columnsForNames = 80

  /// The screen as it is to look now.
  public mutating func view() -> Screen {
    entries = [:]
    keyHits = []
    fieldHit = nil
    guard size.columns >= Interview.smallestSize.columns,
      size.rows >= Interview.smallestSize.rows
    else { return tooSmall(size) }
    var pane = Pane(size)
    if let top = helpTop { return help(from: top, &pane) }
    let lines = messageLines
    let bottom = size.rows - 1 - max(1, lines.count) - (field == nil ? 0 : 1)
    let gap = size.rows >= 16 ? 1 : 0
    pane.put(Words.program, at: 2, style: Style(.title))
    pane.skip(1 + gap)
    pane.put(Words.startTitle, at: 2, style: Style(.text))
    pane.skip(1 + gap)
    row(Words.startNew, entry: 0, &pane)
    if !drafts.isEmpty {
      pane.skip(gap)
      pane.put(Words.startResume, at: 2, style: Style(.hint))
      pane.skip()
      drawDrafts(rows: bottom - pane.row, &pane)
    }
    pane.moveTo(row: bottom)
    drawMessage(lines, &pane)
    if let field {
      pane.moveTo(row: size.rows - 2)
      let end = pane.put(Words.newName, at: 2, style: Style(.label))
      fieldHit = pane.field(
        field, line: field.text, at: end + 2, goal: .target(.nothing, line: 0))
    }
    keyHits = pane.keyBar(StartKey.available(in: context).compactMap(\.barKey))
    return Screen(grid: pane.grid, cursor: pane.cursor ?? Position(row: 0, column: 0))
  }

  private mutating func help(from top: Int, _ pane: inout Pane) -> Screen {
    let lines =
      HelpLine.paragraph(Words.startExplanation, .text, columns: pane.columns)
      + [.gap, HelpLine(Words.keysHere, .title)] + StartKey.helpLines(columns: pane.columns)
    helpTop = pane.help(lines, from: top)
    return Screen(grid: pane.grid, cursor: pane.cursor ?? Position(row: 0, column: 0))
  }

  private var messageLines: [String] {
    let text: String? =
      switch message {
      case nil: nil
      case .done(let text), .error(let text): text
      }
    return text.map {
      Array(wrapped($0, columns: size.columns - 6).prefix(max(1, size.rows / 2 - 1)))
    } ?? []
  }

  private func drawMessage(_ lines: [String], _ pane: inout Pane) {
    if case .error = message {
      pane.message(lines, mark: " ! ", style: Style(.error))
    } else {
      pane.message(lines, mark: " ✓ ", style: Style(.done))
    }
  }

  private mutating func drawDrafts(rows: Int, _ pane: inout Pane) {
    let focused = max(0, index - 1)
    let rows = max(1, rows)
    if focused < top { top = focused }
    if focused >= top + rows { top = focused - rows + 1 }
    top = max(0, min(top, drafts.count - rows))
    let shown = drafts.enumerated().dropFirst(top).prefix(rows)
    let states = shown.map { state(of: $0.element) }
    let stateColumn = size.columns - 2 - (states.map(\.columnWidth).max() ?? 0)
    // A name stands in a column of its own, of which the recipient leaves at least a third.
    let names = shown.filter { !$0.element.recipient.isEmpty }.map(\.element.name.columnWidth)
    let nameColumns = min(names.max() ?? 0, (stateColumn - 8) * 2 / 5)
    let nameColumn =
      size.columns >= Self.columnsForNames ? stateColumn - 3 - nameColumns : stateColumn
    for ((offset, draft), state) in zip(shown, states) {
      let column = size.columns - 2 - state.columnWidth
      pane.put(state, at: column, style: Style(draft.problem == nil ? .hint : .warning))
      if draft.recipient.isEmpty {
        row(draft.name + KeptDraft.ending, entry: offset + 1, limit: stateColumn - 2, &pane)
        continue
      }
      if nameColumn < stateColumn {
        pane.put(draft.name, at: nameColumn, style: Style(.label), limit: stateColumn - 2)
      }
      row(draft.recipient, entry: offset + 1, limit: nameColumn - 2, &pane)
    }
  }

  private func state(of draft: KeptDraft) -> String {
    if draft.problem != nil { return Words.unreadable }
    if let sent = draft.sent {
      return Words.draftSent(size.columns < 60 ? sent.short : sent.written)
    }
    let state = draft.openPoints.map { Words.draftState($0) } ?? ""
    return draft.date.isEmpty || size.columns < 60 ? state : draft.date + "   " + state
  }

  private mutating func row(
    _ text: String, entry: Int, limit: Int = .max, _ pane: inout Pane
  ) {
    let isFocused = index == entry
    if isFocused {
      pane.marker()
      pane.cursor(at: 4)
    }
    pane.put(text, at: 4, style: Style(isFocused ? .current : .answer), limit: limit)
    entries[pane.screenRow] = entry
    pane.skip()
  }
}
