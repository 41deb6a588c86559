// The start screen: a new letter, or one of the drafts that are kept.
import Canvas
import LetterCore
import TextMetrics

/// A draft on the start screen.
public struct KeptDraft: Hashable, Sendable {
  public var path: String
  /// Who the letter is to, and when; what is known of both.
  public var recipient: String
  public var date: String
  /// How many points are open; `nil` for a file that cannot be read.
  public var openPoints: Int?
  /// Why it cannot be read.
  public var problem: String?

  public init(
    path: String, recipient: String, date: String, openPoints: Int?, problem: String? = nil
  ) {
    self.path = path
    self.recipient = recipient
    self.date = date
    self.openPoints = openPoints
    self.problem = problem
  }
}

/// What the start screen asks of the program.
public enum StartEffect: Hashable, Sendable {
  case begin
  case resume(String)
  case quit
  case suspend
  case repaint
}

/// The start screen's state.
public struct StartMenu: Sendable {
  private let drafts: [KeptDraft]
  private var index: Int
  private var top = 0
  private var size = Size(columns: 80, rows: 24)
  /// Why the draft that was chosen cannot be opened.
  private var message: String?

  public init(drafts: [KeptDraft]) {
    self.drafts = drafts
    // Whoever comes back most likely goes on with what was touched last.
    index = drafts.first.map { $0.problem == nil ? 1 : 0 } ?? 0
  }

  /// Tells why something did not work.
  public mutating func tell(_ problem: String) { message = problem }

  public mutating func update(_ event: Event) -> [StartEffect] {
    switch event {
    case .resize(let size): self.size = size
    case .key(let key): return press(key)
    case .wheel(let notches, _): move(by: notches)
    case .click(let position):
      // Rows 4 and 7 on, as they are drawn.
      let row = position.row
      if row == 4 { index = 0 } else { index = max(0, min(drafts.count, row - 7 + top + 1)) }
    case .text, .paste: break
    }
    return []
  }

  private mutating func press(_ key: Key) -> [StartEffect] {
    message = nil
    switch key {
    case .up, .backTab: move(by: -1)
    case .down, .tab: move(by: 1)
    case .home: index = 0
    case .end: index = drafts.count
    case .pageUp: move(by: -10)
    case .pageDown: move(by: 10)
    case .control("n"): return [.begin]
    case .enter:
      guard index > 0 else { return [.begin] }
      if let problem = drafts[index - 1].problem {
        message = problem
        return []
      }
      return [.resume(drafts[index - 1].path)]
    case .control("q"), .control("c"): return [.quit]
    case .control("z"): return [.suspend]
    case .control("l"): return [.repaint]
    default: break
    }
    return []
  }

  private mutating func move(by rows: Int) {
    index = max(0, min(drafts.count, index + rows))
  }

  /// The screen as it is to look now.
  public mutating func view() -> Screen {
    guard size.columns >= Interview.smallestSize.columns,
      size.rows >= Interview.smallestSize.rows
    else { return tooSmall(size) }
    var pane = Pane(size)
    let lines = message.map { wrapped($0, columns: size.columns - 6) } ?? []
    pane.enter(row: 0, column: 0, columns: size.columns, rows: size.rows)
    pane.put(Words.program, at: 2, style: Style(.title))
    pane.skip(2)
    pane.put(Words.startTitle, at: 2, style: Style(.text))
    pane.skip(2)
    row(Words.startNew, isFocused: index == 0, &pane)
    if !drafts.isEmpty {
      pane.skip(1)
      pane.put(Words.startResume, at: 2, style: Style(.hint))
      pane.skip(1)
      drawDrafts(rows: size.rows - 8 - max(1, lines.count), &pane)
    }
    pane.moveTo(row: size.rows - 1 - max(1, lines.count))
    pane.message(lines, mark: " ! ", style: Style(.error))
    pane.moveTo(row: size.rows - 1)
    pane.put(Words.startHint, at: 2, style: Style(.keyHelp))
    return Screen(grid: pane.grid, cursor: pane.cursor ?? Position(row: 0, column: 0))
  }

  private mutating func drawDrafts(rows: Int, _ pane: inout Pane) {
    let focused = max(0, index - 1)
    let rows = max(1, rows)
    if focused < top { top = focused }
    if focused >= top + rows { top = focused - rows + 1 }
    for (offset, draft) in drafts.enumerated().dropFirst(top).prefix(rows) {
      let isFocused = index == offset + 1
      let isUnreadable = draft.problem != nil
      var state = draft.openPoints.map { Words.draftState($0) } ?? ""
      if isUnreadable { state = Words.unreadable }
      if !draft.date.isEmpty, size.columns >= 60 { state = draft.date + "   " + state }
      let column = size.columns - state.columnWidth - 2
      pane.put(
        state, at: column, style: Style(isUnreadable ? .warning : .hint))
      row(draft.recipient, isFocused: isFocused, limit: column - 2, &pane)
    }
  }

  private func row(_ text: String, isFocused: Bool, limit: Int = .max, _ pane: inout Pane) {
    if isFocused {
      pane.marker()
      pane.cursor(at: 4)
    }
    pane.put(text, at: 4, style: Style(isFocused ? .current : .answer), limit: limit)
    pane.skip()
  }
}
