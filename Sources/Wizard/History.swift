// Undo and redo without limit: each change's way back, and where it was made.
import LetterCore

/// Where in the interview something is: the step and what has the focus there.
struct Place: Hashable, Sendable {
  var step: Step
  var target: Target
}

/// What can have the focus in a step.
enum Target: Hashable, Sendable {
  case field(FieldID)
  case entry
  /// A step that asks nothing.
  case nothing
  case signatory(Int)
  /// The field in which a listed name is changed.
  case rename(SignatoryID)
  /// A field of the form about one signatory.
  case detail(SignatoryID, DetailField)
  /// What is chosen for the whole list.
  case option(ListOption)
  case recommendation(String)
  case fact(String)
  case review(Int)
  /// A field of the form about paper and letterhead.
  case page(PageField)
}

extension Target {
  /// The signatory that a field is about.
  var id: SignatoryID? {
    switch self {
    case .rename(let id), .detail(let id, _): id
    default: nil
    }
  }
}

extension DraftEdit {
  /// The signatories that this puts back.
  var restored: [SignatoryID] {
    switch self {
    case .restoreSignatories(let removed): removed.keys.sorted()
    case .all(let edits): edits.flatMap(\.restored)
    default: []
    }
  }
}

/// The changes made in this run and those taken back.
struct History: Sendable {
  struct Change: Sendable {
    /// The edit that takes the change back, or makes it again.
    var edit: DraftEdit
    var place: Place
    /// What was done, for the message.
    var name: String
    /// Changes of one stretch of typing have the same run, and are taken back together.
    var run: Int?
  }

  private(set) var undoable = ChangeStack()
  private(set) var redoable = ChangeStack()

  init(undoable: [Change] = [], redoable: [Change] = []) {
    (self.undoable, self.redoable) = (ChangeStack(undoable), ChangeStack(redoable))
  }

  /// Notes a change; one that goes on with the last one's typing is part of it.
  mutating func note(_ change: Change) {
    redoable = ChangeStack()
    if let run = change.run, let last = undoable.last, last.run == run, last.place == change.place {
      return
    }
    undoable.append(change)
  }

  /// Whether the last change is the typing of a name in a field above the list.
  private func endsWithTyping(in field: Target) -> Bool {
    guard let last = undoable.last, last.place.target == field else { return false }
    switch last.edit {
    case .setPendingName, .setPendingRename: return true
    default: return false
    }
  }

  /// Forgets the typing of a name that is about to be taken over, so that one undo takes back both.
  mutating func absorbTyping(in field: Target, of draft: inout Draft) {
    while endsWithTyping(in: field), let last = undoable.popLast() { draft.apply(last.edit) }
  }

  /// Takes back the last change. Typing afterwards begins a new one.
  mutating func undo(in draft: inout Draft) -> Change? {
    guard var change = undoable.popLast() else { return nil }
    let taken = change
    change.edit = draft.apply(change.edit)
    change.run = nil
    redoable.append(change)
    return taken
  }

  mutating func redo(in draft: inout Draft) -> Change? {
    guard var change = redoable.popLast() else { return nil }
    let made = change
    change.edit = draft.apply(change.edit)
    change.run = nil
    undoable.append(change)
    return made
  }
}

/// Changes, the last on top. Copies share what neither of them changed: every save has one, and the next
/// word typed would copy all of an array.
struct ChangeStack: RandomAccessCollection, Sendable {
  private static let chunkSize = 64
  /// All but the last are full, and none is empty.
  private var chunks: [[History.Change]] = []
  private(set) var endIndex = 0
  var startIndex: Int { 0 }

  init(_ changes: [History.Change] = []) {
    for change in changes { append(change) }
  }

  subscript(index: Int) -> History.Change {
    chunks[index / Self.chunkSize][index % Self.chunkSize]
  }

  mutating func append(_ change: History.Change) {
    if endIndex % Self.chunkSize == 0 { chunks.append([]) }
    chunks[chunks.count - 1].append(change)
    endIndex += 1
  }

  mutating func popLast() -> History.Change? {
    guard endIndex > 0 else { return nil }
    endIndex -= 1
    let last = chunks[chunks.count - 1].removeLast()
    if endIndex % Self.chunkSize == 0 { chunks.removeLast() }
    return last
  }
}
