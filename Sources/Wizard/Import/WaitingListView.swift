// How the list of rows that wait looks, and its keys.
import Canvas
import LetterCore
import TextMetrics

extension Interview {
  func waitingKeys(_ list: WaitingList) -> [BarKey] {
    func bar(_ key: String, _ name: String, _ event: Event) -> BarKey {
      BarKey(key: key, name: name, event: event)
    }
    if list.editor != nil {
      return [bar("Enter", Words.done, .key(.enter)), bar("Esc", Words.back, .key(.escape))]
    }
    // As they were found when the list was drawn or a key pressed.
    let places = waitingPlaces.places
    let rows = draft.records.waiting
    if places.indices.contains(list.index), rows.indices.contains(places[list.index]),
      rows[places[list.index]].isAboutListed
    {
      if rows[places[list.index]].isRespelling {
        return [
          bar("Enter", Words.changeKey, .key(.enter)),
          bar("Del", Words.leaveOutKey, .key(.delete)),
        ] + undoKey(list) + [bar("Esc", Words.back, .key(.escape))]
      }
      return [
        bar("Enter", Words.takeOffKey, .key(.enter)), bar("Del", Words.leaveOutKey, .key(.delete)),
        bar("A", Words.takeOffAlike, .text("a")), bar("L", Words.leaveOutAlike, .text("l")),
      ] + undoKey(list) + [bar("Esc", Words.back, .key(.escape))]
    }
    return [
      bar("Enter", Words.add, .key(.enter)), bar("Del", Words.leaveOutKey, .key(.delete)),
      bar("K", Words.kind, .text("k")), bar("E", Words.edit, .text("e")),
      bar("A", Words.addAlike, .text("a")), bar("L", Words.leaveOutAlike, .text("l")),
    ] + undoKey(list) + [bar("Esc", Words.back, .key(.escape))]
  }

  private func undoKey(_ list: WaitingList) -> [BarKey] {
    guard history.undoable.count > list.stepsBefore else { return [] }
    return [BarKey(key: "Alt-U", name: "Undo", event: .key(.alt("u")))]
  }

  // MARK: View

  mutating func drawWaiting(_ list: WaitingList, _ pane: inout Pane) {
    let places = waitingRows()
    pane.title(Words.waitingTitle(places.count))
    let index = max(0, min(places.count - 1, list.index))
    let focused = places.isEmpty ? nil : draft.records.waiting[places[index]]
    let reason = focused.map(Words.reason) ?? ""
    // Where a listed name is to be taken off, the reason says what the keys do.
    let usual = focused?.isAboutListed == true ? "" : Words.waitingHint
    let hint = list.editor == nil ? usual : Words.editingHint
    let reasonRows = min(
      wrapped(reason, columns: pane.columns - 3).count, max(1, (pane.rows + 1) / 3))
    let hintRows =
      pane.rows > 12 && !hint.isEmpty ? wrapped(hint, columns: pane.columns - 3).count : 0
    let room = max(1, pane.rows - pane.row - reasonRows - hintRows - 1)
    let top = max(0, min(index - room / 2, places.count - room))
    for place in top..<min(places.count, top + room) {
      let row = draft.records.waiting[places[place]]
      draw(row, isFocused: place == index, list.editor, &pane)
      hits.append(
        Hit(row: pane.screenRow, columns: pane.screenColumns(from: 0), goal: .row(place)))
      pane.skip()
    }
    pane.moveTo(row: pane.rows - reasonRows - hintRows)
    pane.paragraph(reason, style: Style(.answer), keepingRows: hintRows)
    if hintRows > 0 {
      pane.moveTo(row: pane.rows - hintRows)
      pane.paragraph(hint, style: Style(.hint))
    }
    var list = list
    (list.index, list.rowsShown) = (index, room)
    overlay = .waiting(list)
  }

  private func draw(
    _ row: WaitingSignOn, isFocused: Bool, _ editor: TextEditor?, _ pane: inout Pane
  ) {
    pane.put(row.isAboutListed ? "±" : "~", at: 2, style: Style(.warning))
    if isFocused {
      pane.marker()
      if let editor {
        _ = pane.field(editor, line: editor.text, at: 4, goal: .press(.key(.end)))
        return
      }
      pane.cursor(at: 4)
    }
    let kind =
      row.withdraws
      ? Words.noLongerSigns
      : row.isRespelling ? Words.newSpelling : Words.name(of: row.signatory.kind)
    pane.put(
      row.signatory.line(), at: 4, style: Style(isFocused ? .current : .answer),
      limit: pane.columns - kind.columnWidth - 2)
    pane.putRight(kind, style: Style(.hint), after: 4)
  }
}
