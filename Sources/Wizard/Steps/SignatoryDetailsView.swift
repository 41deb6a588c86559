// How the form about one signatory looks.
import Canvas
import LetterCore
import TextMetrics

extension Interview {
  mutating func drawDetails(_ id: SignatoryID, focused: Int, _ pane: inout Pane) {
    guard let signatory = draft.roll.signatory(id) else { return }
    pane.title(signatory.name, beside: Words.name(of: signatory.kind))
    let fields = detailFields(of: signatory)
    let focused = min(max(0, focused), fields.count - 1)
    let column = min(pane.columns / 2, 18)
    // A heading parts what stands in the letter from what is private; with air where there is room.
    let privateFrom = fields.firstIndex { if case .record = $0 { true } else { false } } ?? 0
    let hint = Words.hint(for: fields[focused], signatory.kind)
    let hintRows = pane.rows > 10 ? wrapped(hint, columns: pane.columns - 3).count + 1 : 0
    let room = max(1, pane.rows - pane.row - hintRows)
    let headingRows = room > fields.count + 1 ? 2 : 1
    let rows = fields.count + headingRows
    let focusedRow = focused + (focused >= privateFrom ? headingRows : 0)
    let top = max(0, min(focusedRow - room + 2, rows - room))
    for row in top..<min(rows, top + room) {
      let index = row < privateFrom ? row : row - headingRows
      if index >= privateFrom || row < privateFrom {
        drawDetail(fields[index], signatory, id, isFocused: index == focused, at: column, &pane)
      } else if row == privateFrom + headingRows - 1 {
        pane.put(Words.privateHeading, at: 2, style: Style(.hint))
      }
      pane.skip()
    }
    if hintRows > 0 {
      pane.skip()
      pane.paragraph(hint, style: Style(.hint))
    }
  }

  private mutating func drawDetail(
    _ field: DetailField, _ signatory: Signatory, _ id: SignatoryID, isFocused: Bool,
    at column: Int, _ pane: inout Pane
  ) {
    let goal = Hit.Goal.target(.detail(id, field), line: 0)
    if isFocused { pane.marker() }
    pane.put(
      Words.label(of: field, signatory.kind), at: 2, style: Style(isFocused ? .current : .label),
      limit: column - 1)
    hits.append(Hit(row: pane.screenRow, columns: pane.screenColumns(from: 0), goal: goal))
    let text = text(of: field, signatory, id: id)
    if field.isChoice {
      pane.choice(text.isEmpty ? Words.noneAnswer : text, at: column, isFocused: isFocused)
    } else if isFocused, let editor {
      hits.append(pane.field(editor, line: editor.text, at: column, goal: goal))
      if field.isDate, !editor.isEmpty, LetterDate(reading: editor.text) == nil {
        pane.putRight(
          "! " + Words.notADate, style: Style(.warning), after: column + editor.text.columnWidth + 1
        )
      }
    } else {
      pane.put(text, at: column, style: Style(.answer))
    }
  }
}
