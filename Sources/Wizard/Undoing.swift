// Undo and redo, and where the focus goes with them.
import Canvas
import LetterCore

extension Interview {
  /// Takes back the last change; that the letter was sent only once that is confirmed.
  mutating func undo(isConfirmed: Bool = false) {
    if refusesHistoryOfPages() { return }
    // What was marked as sent by mistake is taken back, and nothing else of a sent letter.
    switch history.undoable.last?.edit {
    case .setSent, .replace: if case .reading = access, refusesChange() { return }
    default: if refusesChange() { return }
    }
    if !isConfirmed, let edit = history.undoable.last?.edit, asksToTakeBackSent(by: edit) { return }
    settleDate()
    if let change = takeBack(Words.nothingToUndo) {
      arrive(after: change, Words.undone(change.name))
    }
  }

  /// Takes back the last change behind so many steps of undo, and says which; `nil` where there is
  /// none.
  mutating func takeBack(behind steps: Int = 0, _ nothing: String) -> History.Change? {
    guard history.undoable.count > steps, let change = history.undo(in: &draft) else {
      message = .remark(nothing)
      return nil
    }
    noteReturn(of: change, Words.undone(change.name))
    return change
  }

  private mutating func noteReturn(of change: History.Change, _ text: String) {
    if case .replace = change.edit { forgetFormerVersion() }
    noteChange()
    typingRun += 1
    message = .remark(text)
  }

  /// Paper and letterhead have no steps of undo, and what was done in the letter is not meant here.
  private mutating func refusesHistoryOfPages() -> Bool {
    guard case .page = place.target else { return false }
    message = .remark(Words.profileIsNoDraft)
    return true
  }

  mutating func redo() {
    if refusesHistoryOfPages() { return }
    if refusesChange() { return }
    settleDate()
    guard let change = history.redo(in: &draft) else {
      message = .remark(Words.nothingToRedo)
      return
    }
    noteReturn(of: change, Words.redone(change.name))
    arrive(after: change, Words.redone(change.name))
  }

  private mutating func arrive(after change: History.Change, _ text: String) {
    // What stood in the field was part of what is undone; it settles nothing more.
    editor = nil
    settledAnswer = nil
    var place = change.place
    // A form goes on about the one that now is what the other was.
    if case .detail(let id, let field) = place.target, draft.roll.signatory(id) == nil,
      let other = change.edit.restored.first
    {
      place.target = .detail(other, field)
    }
    // The bar stands on what came back, not on what stands in its old place.
    if case .signatory = place.target,
      let index = change.edit.restored.compactMap({ rollIndex(of: $0) }).min()
    {
      place.target = .signatory(index)
    }
    go(to: place)
    // Own words stay open: what is typed next must not be taken for commands.
    if case .fact(let id) = change.place.target, case .replace = draft.facts[id] {
      recommendations.isWriting = true
    }
    loadEditor()
    message = .remark(text)
  }
}
