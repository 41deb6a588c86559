// Earlier versions of the letter: a list beside the preview, which shows the one in focus.
import Canvas
import LetterCore

/// The list of versions, and the one that is looked at.
struct VersionsList: Sendable {
  var versions: [KeptVersion]
  var index = 0
  /// The draft of the version in focus, once it is read.
  var shown: Draft?
}

extension Interview {
  mutating func openVersions() -> [Effect] { [.listVersions] }

  mutating func pressInVersions(_ key: Key, _ list: VersionsList) -> [Effect] {
    var list = list
    let last = list.versions.count - 1
    switch key {
    case .up: list.index = max(0, list.index - 1)
    case .down: list.index = min(last, list.index + 1)
    case .home: list.index = 0
    case .end: list.index = last
    case .pageUp, .scrollUp:
      scroll(by: -max(1, preview.rows - 2))
      return []
    case .pageDown, .scrollDown:
      scroll(by: max(1, preview.rows - 2))
      return []
    case .enter:
      guard let shown = list.shown else { return [.showVersion(list.index)] }
      overlay = nil
      if case .reading = access {
        // A version of what is only read here goes into a copy.
        beforeCopy = draft
        draft.apply(.replace(shown))
        return [.workOnCopy]
      }
      // A letter that went out once is a draft again: what is changed now is not what was sent.
      var restored = shown
      restored.apply(.setSent(nil))
      change(.replace(restored), Words.restoring)
      loadEditor()
      if readingReason == nil { message = .done(Words.restored(list.versions[list.index].when)) }
      return []
    case .escape, .control("c"), .control("g"):
      overlay = nil
      return []
    default: return []
    }
    list.shown = nil
    overlay = .versions(list)
    return [.showVersion(list.index)]
  }

  // MARK: View

  func drawVersions(_ list: VersionsList, _ pane: inout Pane) {
    pane.title(Words.versionsTitle)
    let hintRows = wrapped(Words.versionsHint, columns: pane.columns - 3).count
    let room = max(1, pane.rows - pane.row - hintRows - 1)
    let top = max(0, min(list.index - room / 2, list.versions.count - room))
    for (index, version) in list.versions.enumerated().dropFirst(top).prefix(room) {
      let isFocused = index == list.index
      if isFocused {
        pane.marker()
        pane.cursor(at: 2)
      }
      let end = pane.put(
        version.when, at: 2, style: Style(isFocused ? .current : .answer))
      pane.put(version.line, at: max(24, end + 2), style: Style(.hint))
      pane.skip()
    }
    pane.moveTo(row: pane.rows - hintRows)
    pane.paragraph(Words.versionsHint, style: Style(.hint))
  }
}
