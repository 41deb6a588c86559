// Steps that are forms: a question a row.
import Canvas
import LetterCore
import TextMetrics

extension Interview {
  /// The text a field's editor begins with: what was answered, a date as it is written.
  func shownText(of field: Field) -> String {
    let text = draft.text(field.id)
    if field.kind == .date, let date = LetterDate(reading: text) { return date.written }
    return text
  }

  /// What is stored of a text: nothing for an empty one, a date as ISO where it is one.
  func answer(_ text: String, to field: Field) -> Answer? {
    guard text.contains(where: { !$0.isWhitespace }) else { return nil }
    switch field.kind {
    case .date: return .text(LetterDate(reading: text)?.iso ?? text)
    case .line, .choice: return .text(text)
    case .lines:
      return .text(String(text.drop { $0 == "\n" }))
    case .list:
      return .list(
        text.split(separator: "\n").map(String.init).filter { line in
          line.contains { !$0.isWhitespace }
        })
    }
  }

  /// Says that there is none, or takes that back.
  mutating func toggleNone() {
    guard let field = fieldInFocus, field.isOptional else { return }
    let id = field.id
    let none: Answer = field.kind == .list ? .list([]) : .text("")
    change(.setAnswer(id, draft.answers[id] == none ? nil : none), Words.answer(field.label))
    loadEditor()
  }

  // MARK: Choices

  /// Whether arrows choose in the field in focus: it shows a chosen choice, or nothing yet.
  var isAtAChoice: Bool { isChoiceSelected || (editor?.isEmpty ?? true) }

  mutating func choose(by direction: Int) {
    guard let field = fieldInFocus, !field.choices.isEmpty else { return }
    let id = field.id
    let count = field.choices.count
    let index: Int
    if let current = field.choices.firstIndex(of: editor?.text ?? "") {
      index = (current + direction + count) % count
    } else {
      index = direction > 0 ? 0 : count - 1
    }
    change(.setAnswer(id, .text(field.choices[index])), Words.answer(field.label))
    loadEditor()
  }

  // MARK: View

  mutating func drawForm(_ pane: inout Pane) {
    let fields = formFields
    let focused = min(fieldIndex[step] ?? 0, max(0, fields.count - 1))
    let longest = fields.map(\.label.columnWidth).max() ?? 0
    let answerColumn = min(longest + 4, pane.columns / 2)
    // The focused question is kept in view where the pane is too low for all.
    let outdated = fields.map { template.outdated(.field($0.id), in: draft) }
    let heights = fields.indices.map { index in
      rows(of: fields[index], isFocused: index == focused) + (outdated[index] == nil ? 0 : 1)
    }
    let hintRows = 2
    var first = 0
    while first < focused,
      heights[first...focused].reduce(0, +) + (pane.rows > 8 ? hintRows : 1) > pane.rows - 2
    {
      first += 1
    }
    let open = openCounts[step.rawValue]
    pane.title(Words.question(of: step), remark: open == 0 ? "" : Words.toAnswer(open))
    for index in first..<fields.count where pane.hasRoom {
      drawField(fields[index], isFocused: index == focused, answerColumn, &pane)
      if let outdated = outdated[index] { drawOutdated(outdated, answerColumn, &pane) }
    }
    if fields.isEmpty { pane.put(Words.asksNothing, at: 2, style: Style(.hint)) }
    if focused < fields.count {
      pane.skip()
      let hint = hint(for: fields[focused], isOutdated: outdated[focused] != nil)
      pane.paragraph(hint, style: Style(.hint))
    }
  }

  private func rows(of field: Field, isFocused: Bool) -> Int {
    guard field.kind == .lines || field.kind == .list else { return 1 }
    return max(
      1, isFocused ? editor?.lines.count ?? 1 : draft.answers[field.id]?.lines.count ?? 1)
  }

  private func hint(for field: Field, isOutdated: Bool) -> String {
    var parts = [field.hint]
    if field.kind == .choice { parts.insert(field.choices.joined(separator: " · ") + ":", at: 0) }
    if field.isOptional { parts.append(Words.noneHint) }
    if isOutdated { parts.append(Words.confirmHint) }
    return parts.joined(separator: " ")
  }

  private mutating func drawField(
    _ field: Field, isFocused: Bool, _ answerColumn: Int, _ pane: inout Pane
  ) {
    if isFocused { pane.marker() }
    pane.put(
      field.label, at: 2, style: Style(isFocused ? .current : .label), limit: answerColumn - 1)
    if isFocused, let editor {
      drawEditor(editor, in: field, answerColumn, &pane)
      return
    }
    let resolved = answers[field.id]
    let lines = draft.answers[field.id]?.lines ?? []
    for line in 0..<max(1, lines.count) {
      hits.append(
        Hit(
          row: pane.screenRow + line, columns: pane.screenColumns(from: answerColumn),
          goal: .target(.field(field.id), line: line)))
      hits.append(
        Hit(
          row: pane.screenRow + line,
          columns: pane.screenColumn(0)..<pane.screenColumn(answerColumn),
          goal: .target(.field(field.id), line: line)))
    }
    switch resolved {
    case .missing where field.derivation != nil:
      pane.put(Words.derived, at: answerColumn, style: Style(.hint))
    case .missing:
      pane.put(Words.needed, at: answerColumn, style: Style(.warning))
    case .none:
      pane.put(Words.noneAnswer, at: answerColumn, style: Style(.hint))
    case .invalid:
      let end = pane.put(shownText(of: field), at: answerColumn, style: Style(.answer))
      pane.put("! " + Words.notADate, at: end + 2, style: Style(.warning))
    case .lines(let texts) where lines.isEmpty:
      let end = pane.put(texts.joined(separator: " "), at: answerColumn, style: Style(.hint))
      pane.putRight(Words.derived, style: Style(.hint), after: end)
    case .lines:
      let shown = field.kind == .date ? [shownText(of: field)] : lines
      for (index, line) in shown.enumerated() where index == 0 || pane.hasRoom {
        if index > 0 { pane.skip() }
        pane.put(line, at: answerColumn, style: Style(.answer))
      }
    }
    pane.skip()
  }

  /// Under an answer that was written for another place or recipient: for which.
  private func drawOutdated(_ outdated: Outdated, _ answerColumn: Int, _ pane: inout Pane) {
    guard pane.hasRoom else { return }
    pane.put(
      "! " + Words.outdated(outdated, isDecision: false), at: answerColumn, style: Style(.warning))
    pane.skip()
  }

  private mutating func drawEditor(
    _ editor: TextEditor, in field: Field, _ answerColumn: Int, _ pane: inout Pane
  ) {
    let isChoice = field.kind == .choice && isAtAChoice && !editor.isEmpty
    if isChoice {
      let end = pane.put("‹ ", at: answerColumn, style: Style(.focus))
      let textEnd = pane.put(editor.text, at: end, style: Style(.answer))
      pane.put(" ›", at: textEnd, style: Style(.focus))
      pane.cursor(at: textEnd)
      pane.skip()
      return
    }
    drawLines(of: editor, in: .field(field.id), at: answerColumn, &pane)
    if editor.isEmpty {
      let column = answerColumn + 2
      switch answers[field.id] {
      case .lines(let derived):
        let end = pane.put(derived.joined(separator: " "), at: column, style: Style(.hint))
        pane.putRight(Words.derived, style: Style(.hint), after: end)
      case .none: pane.put(Words.noneAnswer, at: column, style: Style(.hint))
      case .missing, .invalid:
        if field.kind == .choice {
          pane.put("‹ " + Words.chooseOrType + " ›", at: column, style: Style(.hint))
        }
      }
    } else if case .invalid = answers[field.id] {
      pane.putRight(
        "! " + Words.notADate, style: Style(.warning),
        after: answerColumn + editor.text.columnWidth + 1)
    }
    pane.skip()
  }

  /// A text that is edited; of more lines than there are rows, those around the cursor.
  mutating func drawLines(
    of editor: TextEditor, in target: Target, at column: Int, _ pane: inout Pane
  ) {
    let lines = editor.lines
    let rows = max(1, pane.rows - pane.row)
    let first = max(0, min(editor.cursorPlace.line - rows / 2, lines.count - rows))
    for index in first..<min(lines.count, first + rows) {
      if index > first { pane.skip() }
      hits.append(
        pane.field(
          editor, line: lines[index], number: index, at: column,
          goal: .target(target, line: index)))
      if index == first, first > 0 {
        pane.put("↑", at: column - 1, style: Style(.hint))
      } else if index == first + rows - 1, index < lines.count - 1 {
        pane.put("↓", at: column - 1, style: Style(.hint))
      }
    }
  }
}
