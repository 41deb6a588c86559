// The rows of earlier imports that still wait: each is added, changed or left out for good.
import Canvas
import LetterCore
import TextMetrics

/// The list of rows that wait, as far as one is gone into it. The rows themselves are the draft's.
struct WaitingList: Sendable {
  var index = 0
  var rowsShown = 10
  /// The name of the row in focus, while it is edited.
  var editor: TextEditor?
  /// Whether it was asked if a private note is to be in the letter; `isAlike` of what was asked.
  var asksAboutNote: Bool?
  /// How many steps could be undone when the list was opened: those before are not of this list.
  var stepsBefore = 0
}

/// Which rows wait, found once for each state of the draft: every key asks.
struct WaitingPlaces: Sendable {
  /// Their places in the records.
  private(set) var places: [Int] = []
  private var revisions: [Int] = []

  mutating func refresh(_ draft: Draft, revision: Int) {
    let revisions = [revision, draft.records.revision]
    guard revisions != self.revisions else { return }
    self.revisions = revisions
    places = draft.waitingRows
  }
}

extension Interview {
  /// The places in the records of the rows that wait.
  mutating func waitingRows() -> [Int] {
    waitingPlaces.refresh(draft, revision: revision)
    return waitingPlaces.places
  }

  mutating func pressInWaiting(_ key: Key, _ list: WaitingList) {
    var list = list
    message = nil
    list.asksAboutNote = nil
    let last = waitingRows().count - 1
    if list.editor != nil {
      editWaiting(key, &list)
      return
    }
    switch key {
    case .up: list.index -= 1
    case .down: list.index += 1
    case .pageUp, .scrollUp: list.index -= max(1, list.rowsShown - 1)
    case .pageDown, .scrollDown: list.index += max(1, list.rowsShown - 1)
    case .home: list.index = 0
    case .end: list.index = last
    case .enter:
      decide(list, adding: true, isAlike: false)
      return
    case .delete, .backspace:
      decide(list, adding: false, isAlike: false)
      return
    case .function(1): message = .remark(hint(for: list))
    case .alt("u"), .control("_"):
      undo(in: list)
      return
    case .escape, .control("c"), .control("g"):
      closeWaiting()
      return
    default: break
    }
    list.index = max(0, min(last, list.index))
    overlay = .waiting(list)
  }

  mutating func typeInWaiting(_ character: Character, _ list: WaitingList) {
    var list = list
    message = nil
    if list.editor != nil {
      list.editor?.insert(cleaned(String(character)).text)
      overlay = .waiting(list)
      return
    }
    let asked = list.asksAboutNote
    list.asksAboutNote = nil
    overlay = .waiting(list)
    switch character.lowercased() {
    case " ": decide(list, adding: true, isAlike: false)
    case "a": decide(list, adding: true, isAlike: true)
    case "l": decide(list, adding: false, isAlike: true)
    case "k": replace(in: list) { ($0.turned, Words.changingKind($0.signatory.name, 1)) }
    case "e":
      guard !refusesChange(), let row = focused(in: list)?.row else { return }
      guard !row.isAboutListed else {
        message = .error(hint(for: list))
        return
      }
      list.editor = TextEditor(row.signatory.name)
      overlay = .waiting(list)
    case "y" where asked != nil:
      decide(list, adding: true, isAlike: asked ?? false, isAsked: true)
    default: message = .remark(hint(for: list))
    }
  }

  /// What can be done about the row in focus.
  private mutating func hint(for list: WaitingList) -> String {
    guard let row = focused(in: list)?.row, row.isAboutListed else { return Words.waitingHint }
    return row.withdraws ? Words.decideListed : Words.decideSpelling
  }

  private mutating func focused(in list: WaitingList) -> (place: Int, row: WaitingSignOn)? {
    let places = waitingRows()
    guard !places.isEmpty else { return nil }
    let place = places[max(0, min(places.count - 1, list.index))]
    return (place, draft.records.waiting[place])
  }

  private mutating func editWaiting(_ key: Key, _ list: inout WaitingList) {
    let text = list.editor?.text ?? ""
    switch key {
    case .enter:
      list.editor = nil
      overlay = .waiting(list)
      replace(in: list) { ($0.renamed(text) ?? $0, Words.renaming($0.signatory.name)) }
      return
    case .escape, .control("c"), .control("g"): list.editor = nil
    default: _ = list.editor?.perform(key, yank: &yank)
    }
    overlay = .waiting(list)
  }

  /// Changes the row in focus, which waits on, unless its name is known now.
  private mutating func replace(
    in list: WaitingList, _ change: (WaitingSignOn) -> (WaitingSignOn, name: String)
  ) {
    guard let (place, row) = focused(in: list) else { return }
    guard !row.isAboutListed else {
      message = .error(hint(for: list))
      return
    }
    let (changed, name) = change(row)
    self.change(draft.changingWaiting(at: place, to: changed), name)
    if let listed = draft.roll.duplicate(of: changed.signatory).flatMap(draft.roll.signatory) {
      message = .remark(Words.alreadyListed(listed.name))
    } else if let (key, date) = draft.records.withdrawal(of: changed.signatory) {
      message = .remark(Words.alreadyWithdrew(key.name, date))
    }
    goOnWaiting(list)
  }

  /// Adds the row in focus or leaves it out, or all that wait for the same reason. What looks like a
  /// private note is added only after that was asked: one Enter too many must not print it.
  private mutating func decide(
    _ list: WaitingList, adding: Bool, isAlike: Bool, isAsked: Bool = false
  ) {
    guard let focused = focused(in: list), !refusesChange() else { return }
    let rows =
      isAlike
      ? waitingRows().map { ($0, draft.records.waiting[$0]) }
        .filter { $1.reason == focused.row.reason && $1.withdraws == focused.row.withdraws }
      : [focused]
    if adding, !isAsked, !focused.row.withdraws, rows.contains(where: { $1.hasPrivateNote }) {
      var list = list
      list.asksAboutNote = isAlike
      overlay = .waiting(list)
      message = .error(Words.addPrivateNote(rows.count))
      return
    }
    let below = rowBelow(list, rows.map(\.0))
    // Two rows may have one name.
    var names: Set<NameIdentity> = []
    let added =
      adding ? rows.map(\.1).filter { names.insert(NameIdentity($0.signatory)).inserted } : []
    let name = rows.count == 1 ? focused.row.signatory.name : nil
    let count = adding ? added.count : rows.count
    var words = Words.deciding(
      adding: adding, withdrawing: focused.row.withdraws, name: name, count: count)
    if let old = focused.row.replaces, rows.count == 1 {
      words = Words.replacing(focused.row, old.name, adding: adding)
    }
    change(
      draft.deciding(rows.map(\.0), adding: added, today: surroundings.today), words.change)
    message = .done(words.done)
    goOnWaiting(list, at: below)
  }

  /// Takes back the last decision that was made in this list, and stays in it.
  private mutating func undo(in list: WaitingList) {
    overlay = .waiting(list)
    guard !refusesChange(),
      takeBack(behind: list.stepsBefore, Words.nothingToUndoHere) != nil
    else { return }
    goOnWaiting(list)
  }

  /// The next row below the one in focus that is not decided with it.
  private mutating func rowBelow(_ list: WaitingList, _ decided: [Int]) -> WaitingSignOn? {
    let decided = Set(decided)
    return waitingRows().dropFirst(list.index + 1).first { !decided.contains($0) }
      .map { draft.records.waiting[$0] }
  }

  private mutating func goOnWaiting(_ list: WaitingList, at row: WaitingSignOn? = nil) {
    var list = list
    list.asksAboutNote = nil
    let places = waitingRows()
    guard !places.isEmpty else { return closeWaiting() }
    let index = row.flatMap { row in places.firstIndex { draft.records.waiting[$0] == row } }
    list.index = max(0, min(places.count - 1, index ?? list.index))
    overlay = .waiting(list)
  }

  private mutating func closeWaiting() {
    overlay = nil
    refreshDoubts()
    review.index = max(0, min(review.index, reviewItems.count - 1))
    loadEditor()
  }
}

extension WaitingSignOn {
  /// Whether it asks what is to become of a listed name, and not whether somebody signs.
  var isAboutListed: Bool { withdraws || isRespelling }
}
