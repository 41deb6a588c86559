// What changed in the list since the letter was exported last.
import Canvas
import LetterCore

/// The list of changes, as far as it is scrolled.
struct ChangesList: Sendable {
  var title: String
  var entries: [ListChanges.Entry]
  var top = 0
}

extension Interview {
  mutating func openChanges() -> [Effect] {
    guard let last = draft.records.lastExport else {
      message = .remark(Words.neverExported)
      return []
    }
    let entries = ListChanges(since: last, in: draft).entries
    guard !entries.isEmpty else {
      message = .remark(Words.nothingChanged(last.date))
      return []
    }
    overlay = .changes(ChangesList(title: Words.changesSince(last.date), entries: entries))
    return []
  }

  mutating func pressInChanges(_ key: Key, _ list: ChangesList) {
    var list = list
    switch key {
    case .up: list.top = max(0, list.top - 1)
    case .down: list.top += 1
    case .pageUp, .scrollUp: list.top = max(0, list.top - 10)
    case .pageDown, .scrollDown: list.top += 10
    case .home: list.top = 0
    case .end: list.top = list.entries.count
    default:
      overlay = nil
      return
    }
    overlay = .changes(list)
  }

  mutating func drawChanges(_ list: ChangesList, _ pane: inout Pane) {
    pane.title(list.title)
    let room = max(1, pane.rows - pane.row - 1)
    let top = max(0, min(list.top, list.entries.count - room))
    for entry in list.entries.dropFirst(top).prefix(room) {
      let (mark, role, remark) = Words.change(entry)
      pane.put(mark, at: 2, style: Style(role))
      pane.put(
        entry.name, at: 4, style: Style(.answer), limit: pane.columns - remark.columnWidth - 2)
      pane.putRight(remark, style: Style(.hint), after: 4)
      pane.skip()
    }
    overlay = .changes(ChangesList(title: list.title, entries: list.entries, top: top))
    pane.moveTo(row: pane.rows - 1)
    pane.cursor(at: 2)
    pane.put(Words.changesHint, at: 2, style: Style(.hint))
  }
}
