// How an import looks before it is done.
import Canvas
import LetterCore
import SignOnImport
import TextMetrics

extension Interview {
  mutating func drawImport(_ preview: ImportPreview, _ pane: inout Pane) {
    if let top = preview.helpTop {
      drawImportHelp(preview, from: top, &pane)
      return
    }
    let sums = Words.plan(preview.plan.counts)
    // Where there is one row for both, the sums are worth more.
    if pane.rows > 8 {
      pane.title(Words.reading(preview.source), beside: sums)
    } else {
      pane.title(Words.shortPlan(preview.plan.counts))
    }
    if let column = preview.column {
      drawColumns(preview, focused: column, &pane)
      return
    }
    let notes = preview.notes
    let noteRows = min(wrapped(notes, columns: pane.columns - 3).count, pane.rows > 16 ? 2 : 0)
    if !notes.isEmpty, noteRows > 0 {
      pane.paragraph(notes, style: Style(.hint), keepingRows: pane.rows - pane.row - noteRows)
    }
    if preview.filter != .all {
      pane.put(
        Words.showing(preview.filter, preview.shownCount), at: 2, style: Style(.hint))
      pane.skip()
    }
    let sentence = preview.rowInFocus.map { preview.plan.sentence(ofRow: $0) } ?? ""
    let hint = preview.editor == nil ? Words.importHint : Words.editingHint
    let sentenceRows = min(
      wrapped(sentence, columns: pane.columns - 3).count, max(1, (pane.rows + 1) / 3))
    let hintRows = pane.rows > 12 ? wrapped(hint, columns: pane.columns - 3).count : 0
    let air = pane.rows > 20 ? 1 : 0
    let room = max(1, pane.rows - pane.row - max(1, sentenceRows) - hintRows - 1 - air)
    let top = max(0, min(preview.index - room / 2, preview.shownCount - room))
    for place in top..<min(preview.shownCount, top + room) {
      guard let row = preview.row(at: place) else { continue }
      drawRow(preview, row, isFocused: place == preview.index, &pane)
      hits.append(
        Hit(row: pane.screenRow, columns: pane.screenColumns(from: 0), goal: .row(place)))
      pane.skip()
    }
    if preview.shownCount == 0 { pane.put(Words.nothingShown, at: 2, style: Style(.hint)) }
    pane.moveTo(row: pane.rows - max(1, sentenceRows) - hintRows)
    pane.paragraph(sentence, style: Style(.answer), keepingRows: hintRows)
    if hintRows > 0 {
      pane.moveTo(row: pane.rows - hintRows)
      pane.paragraph(hint, style: Style(.hint))
    }
    if case .importing(var current) = overlay {
      current.rowsShown = room
      overlay = .importing(current)
    }
  }

  private func drawRow(
    _ preview: ImportPreview, _ index: Int, isFocused: Bool, _ pane: inout Pane
  ) {
    let row = preview.plan.rows[index]
    let (mark, role) = mark(of: row)
    if isFocused { pane.marker() }
    let line = writtenCount(row.line)
    pane.put(line, at: max(1, 7 - line.utf8.count), style: Style(.hint))
    pane.put(mark, at: 8, style: Style(role))
    if isFocused, let editor = preview.editor {
      _ = pane.field(editor, line: editor.text, at: 10, goal: .press(.key(.end)))
      return
    }
    if isFocused { pane.cursor(at: 10) }
    let remark = Words.remarkWithKind(on: row)
    let isTaken = row.outcome.isTaken
    pane.put(
      row.heading ?? row.signatory?.line() ?? Words.blankRow, at: 10,
      style: Style(isFocused ? .current : isTaken ? .answer : .label),
      remark: remark, Style(isTaken ? .hint : .warning))
  }

  /// What becomes of a row, as a sign: added, added though doubtful, waiting for a decision, listed
  /// already, listed and updated, left out.
  private func mark(of row: ImportPlan.Row) -> (String, Role) {
    switch row.outcome {
    case .added: row.doubts.isEmpty ? ("+", .done) : ("?", .warning)
    case .waiting: ("~", .warning)
    case .duplicate: ("=", row.news.isEmpty ? .hint : .warning)
    case .updated: ("±", .done)
    case .heading: ("#", .hint)
    case .refused: ("!", .warning)
    case .passedOver: ("-", .hint)
    }
  }

  private func drawColumns(_ preview: ImportPreview, focused: Int, _ pane: inout Pane) {
    let hintRows = wrapped(Words.columnsHint, columns: pane.columns - 3).count
    let room = max(1, pane.rows - pane.row - hintRows)
    let columns = preview.table.columns
    let top = max(0, min(focused - room / 2, columns.count - room))
    let half = pane.columns / 2
    for (index, column) in columns.enumerated().dropFirst(top).prefix(room) {
      let isFocused = index == focused
      if isFocused { pane.marker() }
      // A column without a header is known by what stands in it.
      let header =
        column.header.isEmpty
        ? (0..<min(20, preview.table.rowCount)).lazy
          .map { preview.table.field(row: $0, column: index) }.first { !$0.isEmpty } ?? ""
        : column.header
      pane.put(header, at: 2, style: Style(isFocused ? .current : .answer), limit: half - 1)
      pane.choice(Words.name(of: column.role), at: half, isFocused: isFocused)
      pane.skip()
    }
    pane.moveTo(row: pane.rows - hintRows)
    pane.paragraph(Words.columnsHint, style: Style(.hint))
  }
}
