// The start screen: a new letter, or one of the drafts that are kept.
import Canvas
import LetterCore
import TextMetrics

/// A draft on the start screen.
public struct KeptDraft: Hashable, Sendable {
  /// Its file, by which the program knows it.
  public var path: String
  /// Who the letter is to, and when; what is known of both.
  public var recipient: String
  /// The letter's date as it is written; "" where there is none.
  public var date: String
  /// How many points are open; `nil` for a file that cannot be read.
  public var openPoints: Int?
  /// The day on which it was sent, where it is marked so.
  public var sent: LetterDate?
  /// Why it cannot be read.
  public var problem: String?

  /// What the start screen shows of one draft.
  public init(
    path: String, recipient: String, date: String, openPoints: Int?, sent: LetterDate? = nil,
    problem: String? = nil
  ) {
    self.path = path
    self.recipient = recipient
    self.date = date
    self.openPoints = openPoints
    self.sent = sent
    self.problem = problem
  }

  /// Its file's name without the ending, harmless to a terminal.
  var name: String { Self.name(of: path) }

  static func name(of path: String) -> String {
    let file = cleaned(path.split(separator: "/").last.map(String.init) ?? path).text
    return file.hasSuffix(ending) ? String(file.dropLast(ending.count)) : file
  }

  /// How the files of drafts end.
  static let ending = ".letter"
}

/// What the start screen asks of the program.
public enum StartEffect: Hashable, Sendable {
  case begin
  case resume(String)
  /// Give the draft at a path another name, which is its file's without ending.
  case rename(String, to: String)
  case duplicate(String)
  /// Take a draft away, until it is brought back or the start screen is left.
  case remove(String)
  /// Bring back what was removed last.
  case restore
  case quit
  case suspend
  case repaint
}

/// What came of that.
public enum StartReport: Hashable, Sendable {
  /// The path that the draft has now.
  case renamed(String)
  /// The path of the copy.
  case duplicated(String)
  /// The path that the draft had.
  case removed(String)
  /// The path of the draft that is back; `nil` where nothing was removed.
  case restored(String?)
  /// So many drafts are back that another run removed, since it was killed before it ended.
  case recovered(Int)
  /// Nothing, and why: one sentence.
  case failed(String)
}

/// The start screen's state.
public struct StartMenu: Sendable {
  enum Message: Sendable {
    case done(String)
    case error(String)
  }

  private(set) var drafts: [KeptDraft]
  /// 0 is the new letter; a draft's is one more than its place in the list.
  private(set) var index: Int
  /// How many removals can be taken back.
  private var removals = 0
  /// The new name of the draft in focus, while it is typed.
  private(set) var field: TextEditor?
  private var yank = ""
  /// The first line of the help that is seen, where it is open.
  var helpTop: Int?
  var message: Message?
  // What the last picture showed, and where.
  var top = 0
  var size = Size(columns: 80, rows: 24)
  /// Which entry stands on a row of the screen.
  var entries: [Int: Int] = [:]
  var keyHits: [Hit] = []
  var fieldHit: Hit?

  /// A menu of these drafts, the last changed first.
  public init(drafts: [KeptDraft]) {
    self.drafts = drafts
    // Whoever comes back most likely goes on with what was touched last.
    index = drafts.first.map { $0.problem == nil ? 1 : 0 } ?? 0
  }

  /// The draft in focus.
  var draft: KeptDraft? { index > 0 ? drafts[index - 1] : nil }

  /// What can be done now.
  var context: StartKey.Context {
    if field != nil { return .renaming }
    var context: StartKey.Context = .list
    if let draft { context.insert(draft.problem == nil ? [.draft, .readable] : .draft) }
    if removals > 0 { context.insert(.removals) }
    return context
  }

  // MARK: What came of it

  /// Shows the drafts that there are after an effect, and what came of it.
  public mutating func receive(_ report: StartReport, drafts: [KeptDraft]) {
    let focused = draft?.path
    self.drafts = drafts
    index = min(index, drafts.count)
    if case .removed = report {} else { focus(on: focused) }
    switch report {
    case .renamed(let path):
      field = nil
      focus(on: path)
      message = .done(Words.draftRenamed(KeptDraft.name(of: path)))
    case .duplicated(let path):
      focus(on: path)
      message = .done(Words.draftCopied(KeptDraft.name(of: path)))
    case .removed(let path):
      removals += 1
      message = .done(Words.draftRemoved(KeptDraft.name(of: path)))
    case .restored(let path?):
      removals = max(0, removals - 1)
      focus(on: path)
      message = .done(Words.draftRestored(KeptDraft.name(of: path)))
    case .restored(nil): message = .error(Words.nothingRemoved)
    case .recovered(let count): message = .done(Words.draftsRecovered(count))
    case .failed(let problem): message = .error(problem)
    }
  }

  private mutating func focus(on path: String?) {
    guard let place = drafts.firstIndex(where: { $0.path == path }) else { return }
    index = place + 1
  }

  /// Tells why something did not work.
  public mutating func tell(_ problem: String) { message = .error(problem) }

  // MARK: Events

  /// Takes an event and says what the program is to do about it.
  public mutating func update(_ event: Event) -> [StartEffect] {
    switch event {
    case .resize(let size): self.size = size
    case .key(let key): return press(key)
    case .wheel(let notches, _):
      if let top = helpTop {
        helpTop = max(0, top + notches)
      } else if field == nil {
        move(by: notches)
      }
    case .click(let position): return click(position)
    case .text(let text): return type(text)
    case .paste(let text), .cutPaste(let text): insert(text)
    }
    return []
  }

  private mutating func type(_ text: String) -> [StartEffect] {
    var effects: [StartEffect] = []
    if helpTop != nil {
      helpTop = nil
      return []
    }
    for character in text {
      if field != nil {
        insert(String(character))
      } else if let action = StartKey.action(for: character, in: context) {
        effects += perform(action)
      }
    }
    return effects
  }

  private mutating func insert(_ text: String) {
    // No file's name is longer.
    field?.insert(String(cleaned(String(text.prefix(255))).text))
  }

  private mutating func press(_ key: Key) -> [StartEffect] {
    message = nil
    if let top = helpTop, !StartKey.worksInHelp(key) {
      let page = max(1, size.rows - 4)
      switch key {
      case .up: helpTop = max(0, top - 1)
      case .down: helpTop = top + 1
      case .pageUp: helpTop = max(0, top - page)
      case .pageDown: helpTop = top + page
      default: helpTop = nil
      }
      return []
    }
    if let action = StartKey.action(for: key, in: context) { return perform(action) }
    _ = field?.perform(key, yank: &yank)
    return []
  }

  private mutating func click(_ position: Position) -> [StartEffect] {
    if helpTop != nil {
      helpTop = nil
      return []
    }
    let hit = keyHits.last {
      $0.row == position.row && $0.columns.contains(position.column)
    }
    if case .press(let event) = hit?.goal { return update(event) }
    if let fieldHit, fieldHit.row == position.row {
      field?.moveTo(
        line: 0, column: position.column - fieldHit.columns.lowerBound + fieldHit.scrolled)
    } else if let entry = entries[position.row] {
      field = nil
      message = nil
      index = entry
    }
    return []
  }

  private mutating func perform(_ action: StartKey.Action) -> [StartEffect] {
    message = nil
    switch action {
    case .rename: field = draft.map { TextEditor($0.name) }
    case .finishRenaming: return finishRenaming()
    case .leaveField: field = nil
    case .copy: return draft.map { [.duplicate($0.path)] } ?? []
    case .remove: return draft.map { [.remove($0.path)] } ?? []
    case .restore: return [.restore]
    case .open:
      guard let draft else { return [.begin] }
      // Of one that cannot be read something may be had all the same; else the program says why not.
      return [.resume(draft.path)]
    case .begin: return [.begin]
    case .up: move(by: -1)
    case .down: move(by: 1)
    case .pageUp: move(by: -10)
    case .pageDown: move(by: 10)
    case .first: index = 0
    case .last: index = drafts.count
    case .quit: return [.quit]
    case .suspend: return [.suspend]
    case .repaint: return [.repaint]
    case .help: helpTop = 0
    }
    return []
  }

  /// The field stays until the name is changed, so that one that is taken can be mended.
  private mutating func finishRenaming() -> [StartEffect] {
    guard let draft, let text = field?.text else { return [] }
    var name = text.trimmed
    if name.hasSuffix(KeptDraft.ending) { name.removeLast(KeptDraft.ending.count) }
    if name.isEmpty {
      message = .error(Words.noDraftName)
      return []
    }
    guard name != draft.name else {
      field = nil
      return []
    }
    return [.rename(draft.path, to: name)]
  }

  private mutating func move(by rows: Int) {
    index = max(0, min(drafts.count, index + rows))
  }
}
