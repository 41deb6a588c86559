// The text of one field and the cursor in it, moved by whole characters.
import Canvas
import TextMetrics

/// Editable text. Positions are counts of grapheme clusters, so that none is ever split.
struct TextEditor: Equatable, Sendable {
  /// The most code points that one field takes.
  static let mostCodePoints = 10_000

  private(set) var characters: [Character]
  /// The character before which the cursor stands.
  private(set) var cursor: Int
  /// Whether Enter makes a new line.
  let isMultiline: Bool

  init(_ text: String = "", isMultiline: Bool = false) {
    characters = Array(text)
    cursor = characters.count
    self.isMultiline = isMultiline
  }

  var text: String { String(characters) }
  var isEmpty: Bool { characters.isEmpty }

  /// The lines of the text; at least one.
  var lines: [String] {
    characters.split(separator: "\n", omittingEmptySubsequences: false).map { String($0) }
  }

  /// The cursor's line, and the text of that line before the cursor.
  var cursorPlace: (line: Int, before: String) {
    let start = lineStart(cursor)
    let line = characters[..<start].count { $0 == "\n" }
    return (line, String(characters[start..<cursor]))
  }

  var isOnFirstLine: Bool { lineStart(cursor) == 0 }
  var isOnLastLine: Bool { lineEnd(cursor) == characters.count }

  // MARK: Changing

  /// Puts a text in at the cursor, and returns whether it was too long and so cut.
  @discardableResult
  mutating func insert(_ text: String) -> Bool {
    let (text, isCut) = fitting(text)
    // A combining mark joins the character before it: the pieces are put together as text.
    let head = String(characters[..<cursor]) + text
    let joined = Array(head)
    characters = joined + characters[cursor...]
    cursor = joined.count
    // What follows may join too, such as a mark left alone.
    let whole = Array(String(characters))
    if whole.count != characters.count {
      characters = whole
      cursor = min(cursor, whole.count)
    }
    return isCut
  }

  /// As much of a text as there is room for, in whole characters; one may have any number of marks.
  private func fitting(_ text: String) -> (text: String, isCut: Bool) {
    var room = Self.mostCodePoints - characters.reduce(0) { $0 + $1.unicodeScalars.count }
    guard text.unicodeScalars.count > room else { return (text, false) }
    let head = text.prefix { character in
      room -= character.unicodeScalars.count
      return room >= 0
    }
    return (String(head), true)
  }

  mutating func setText(_ text: String) {
    characters = Array(text)
    cursor = characters.count
  }

  /// Takes out the character before the cursor.
  mutating func deleteBackward() {
    guard cursor > 0 else { return }
    cursor -= 1
    characters.remove(at: cursor)
  }

  mutating func deleteForward() {
    guard cursor < characters.count else { return }
    characters.remove(at: cursor)
  }

  /// Takes out what a readline key takes out, and returns it for the yank.
  mutating func kill(_ range: KillRange) -> String {
    let bounds =
      switch range {
      case .toLineEnd:
        // At a line's end its break goes, as in nano.
        cursor..<max(
          lineEnd(cursor),
          lineEnd(cursor) == cursor ? min(cursor + 1, characters.count) : cursor)
      case .toLineStart: lineStart(cursor)..<cursor
      case .wordBackward: wordStart(before: cursor)..<cursor
      case .wordForward: cursor..<wordEnd(after: cursor)
      }
    let killed = String(characters[bounds])
    characters.removeSubrange(bounds)
    cursor = bounds.lowerBound
    return killed
  }

  enum KillRange { case toLineEnd, toLineStart, wordBackward, wordForward }

  // MARK: Moving

  enum Motion { case left, right, wordLeft, wordRight, lineStart, lineEnd, up, down, start, end }

  mutating func move(_ motion: Motion) {
    switch motion {
    case .left: cursor = max(0, cursor - 1)
    case .right: cursor = min(characters.count, cursor + 1)
    case .wordLeft: cursor = wordStart(before: cursor)
    case .wordRight: cursor = wordEnd(after: cursor)
    case .lineStart: cursor = lineStart(cursor)
    case .lineEnd: cursor = lineEnd(cursor)
    case .start: cursor = 0
    case .end: cursor = characters.count
    case .up:
      let start = lineStart(cursor)
      guard start > 0 else { return }
      let previous = lineStart(start - 1)
      cursor = min(previous + (cursor - start), start - 1)
    case .down:
      let end = lineEnd(cursor)
      guard end < characters.count else { return }
      cursor = min(end + 1 + (cursor - lineStart(cursor)), lineEnd(end + 1))
    }
  }

  /// Puts the cursor before the character that covers a column of a line.
  mutating func moveTo(line: Int, column: Int) {
    var start = 0
    for _ in 0..<line {
      let end = lineEnd(start)
      guard end < characters.count else { break }
      start = end + 1
    }
    cursor = start
    var width = 0
    while cursor < lineEnd(start) {
      width += characters[cursor].columnWidth
      if width > column { break }
      cursor += 1
    }
  }

  private func lineStart(_ position: Int) -> Int {
    (characters[..<position].lastIndex(of: "\n") ?? -1) + 1
  }

  private func lineEnd(_ position: Int) -> Int {
    characters[position...].firstIndex(of: "\n") ?? characters.count
  }

  private func wordStart(before position: Int) -> Int {
    var start = position
    while start > 0, characters[start - 1].isWhitespace { start -= 1 }
    while start > 0, !characters[start - 1].isWhitespace { start -= 1 }
    return start
  }

  private func wordEnd(after position: Int) -> Int {
    var end = position
    while end < characters.count, characters[end].isWhitespace { end += 1 }
    while end < characters.count, !characters[end].isWhitespace { end += 1 }
    return end
  }
}

/// What a key did to a field's text.
enum EditOutcome: Equatable {
  case changed
  case moved
  case ignored
}

extension TextEditor {
  /// Does what a key does in every text field: readline's keys, arrows, Home and End. Up and Down
  /// at the text's edge are left to the form.
  mutating func perform(_ key: Key, yank: inout String) -> EditOutcome {
    let before = self
    switch key {
    case .left, .control("b"): move(.left)
    case .right: move(.right)
    case .wordLeft, .alt("b"): move(.wordLeft)
    case .wordRight, .alt("f"): move(.wordRight)
    case .home, .control("a"): move(.lineStart)
    case .end, .control("e"): move(.lineEnd)
    case .up where !isOnFirstLine: move(.up)
    case .down where !isOnLastLine: move(.down)
    case .backspace, .control("h"): deleteBackward()
    case .delete, .control("d"): deleteForward()
    case .control("k"): keep(kill(.toLineEnd), in: &yank)
    case .control("u"): keep(kill(.toLineStart), in: &yank)
    case .control("w"): keep(kill(.wordBackward), in: &yank)
    case .alt("d"): keep(kill(.wordForward), in: &yank)
    case .control("y"): insert(isMultiline ? yank : yank.replacing("\n", with: " "))
    case .enter where isMultiline: insert("\n")
    default: return .ignored
    }
    return before.characters == characters ? .moved : .changed
  }

  private func keep(_ killed: String, in yank: inout String) {
    if !killed.isEmpty { yank = killed }
  }
}
