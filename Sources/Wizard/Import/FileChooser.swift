// Choosing the file that names come from: the folder's entries, narrowed by what is typed.
import Canvas
import LetterCore
import TextMetrics

/// An entry of a folder, as the program around the interview found it.
public struct FolderEntry: Hashable, Sendable {
  /// The name, without its folder; what is hidden is left out.
  public var name: String
  public var isFolder: Bool

  /// An entry of this name.
  public init(name: String, isFolder: Bool) {
    self.name = name
    self.isFolder = isFolder
  }

  /// Whether names are likely to be in it.
  var isLikely: Bool {
    let name = name.lowercased()
    return !isFolder && [".csv", ".tsv", ".txt", ".tab"].contains { name.hasSuffix($0) }
  }
}

/// The list of files, and what is typed above it.
struct FileChooser: Sendable {
  /// The folder that is shown.
  var folder: String
  var entries: [FolderEntry] = []
  var editor = TextEditor()
  var index = 0

  /// What is shown of the folder: likely files first, then folders, then other files.
  var shown: [FolderEntry] {
    let wanted = editor.text.lowercased()
    let all = [FolderEntry(name: "..", isFolder: true)] + entries
    func rank(_ entry: FolderEntry) -> Int { entry.isLikely ? 0 : entry.isFolder ? 1 : 2 }
    return all.enumerated().filter { wanted.isEmpty || $0.1.name.lowercased().contains(wanted) }
      .sorted { (rank($0.1), $0.0) < (rank($1.1), $1.0) }.map(\.1)
  }

  /// The path of a name in the folder, or of a path that was typed whole.
  func path(of name: String) -> String {
    if name.hasPrefix("/") || name.hasPrefix("~") { return name }
    return folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }
}

extension Interview {
  mutating func openChooser() -> [Effect] {
    settleRenaming()
    overlay = .chooser(FileChooser(folder: importFolder))
    return [.listFolder(importFolder)]
  }

  /// Takes what a folder holds.
  mutating func showFolder(_ folder: String, _ entries: [FolderEntry]) {
    guard case .chooser(let old) = overlay else { return }
    importFolder = folder
    var chooser = FileChooser(folder: folder, entries: entries)
    // What was typed on behind a folder's name goes on in the folder.
    let typed = old.editor.text
    chooser.editor = TextEditor(
      typed.lastIndex(of: "/").map { String(typed[$0...].dropFirst()) } ?? typed)
    overlay = .chooser(chooser)
  }

  mutating func pressInChooser(_ key: Key, _ chooser: FileChooser) -> [Effect] {
    var chooser = chooser
    let shown = chooser.shown
    switch key {
    case .up: chooser.index = max(0, chooser.index - 1)
    case .down, .tab: chooser.index = max(0, min(shown.count - 1, chooser.index + 1))
    case .pageUp, .scrollUp: chooser.index = max(0, chooser.index - 10)
    case .pageDown, .scrollDown: chooser.index = max(0, min(shown.count - 1, chooser.index + 10))
    case .enter: return openChosen(chooser)
    case .escape, .control("c"), .control("g"):
      overlay = nil
      return []
    case .function(1):
      message = .remark(Words.chooserHint)
      return []
    case .backspace where chooser.editor.isEmpty: return [.listFolder(chooser.path(of: ".."))]
    default:
      if chooser.editor.perform(key, yank: &yank) == .changed { chooser.index = 0 }
    }
    overlay = .chooser(chooser)
    return []
  }

  /// Enter: into the folder in focus, or reads the file; a path that was typed whole is taken so.
  private mutating func openChosen(_ chooser: FileChooser) -> [Effect] {
    let typed = chooser.editor.text.trimmed
    let shown = chooser.shown
    if typed.contains("/") || shown.isEmpty {
      return typed.isEmpty ? [] : [.readNames(chooser.path(of: typed))]
    }
    let entry = shown[min(chooser.index, shown.count - 1)]
    let path = chooser.path(of: entry.name)
    guard entry.isFolder else { return [.readNames(path)] }
    // What narrowed this folder says nothing of the next.
    var chooser = chooser
    chooser.editor = TextEditor()
    overlay = .chooser(chooser)
    return [.listFolder(path)]
  }

  mutating func typeInChooser(_ text: String, _ chooser: FileChooser) -> [Effect] {
    var chooser = chooser
    message = nil
    chooser.editor.insert(cleaned(text).text)
    chooser.index = 0
    overlay = .chooser(chooser)
    // A slash behind a folder's name goes into it.
    let typed = chooser.editor.text
    return typed.hasSuffix("/") ? [.listFolder(chooser.path(of: typed))] : []
  }

  // MARK: View

  mutating func drawChooser(_ chooser: FileChooser, _ pane: inout Pane) {
    pane.title(Words.chooserTitle)
    pane.marker()
    pane.put(Words.chooserLabel, at: 2, style: Style(.current))
    _ = pane.field(chooser.editor, line: chooser.editor.text, at: 9, goal: .press(.key(.end)))
    pane.skip()
    pane.putEnd(of: chooser.folder, at: 9, style: Style(.hint))
    pane.skip()
    let hintRows = wrapped(Words.chooserHint, columns: pane.columns - 3).count
    let room = max(1, pane.rows - pane.row - hintRows)
    let shown = chooser.shown
    let index = min(chooser.index, max(0, shown.count - 1))
    let top = max(0, min(index - room / 2, shown.count - room))
    for (place, entry) in shown.enumerated().dropFirst(top).prefix(room) {
      let isFocused = place == index
      pane.put(isFocused ? "›" : " ", at: 7, style: Style(.focus))
      let name = cleaned(entry.name).text + (entry.isFolder ? "/" : "")
      let end = pane.put(
        name, at: 9, style: Style(isFocused ? .current : entry.isLikely ? .answer : .label))
      hits.append(
        Hit(row: pane.screenRow, columns: pane.screenColumns(from: 0), goal: .row(place)))
      if entry.name == ".." { pane.put(Words.upFolder, at: end + 2, style: Style(.hint)) }
      pane.skip()
    }
    if shown.isEmpty {
      let isPath = chooser.editor.text.contains("/")
      pane.put(isPath ? Words.readsPath : Words.emptyFolder, at: 9, style: Style(.hint))
    }
    pane.moveTo(row: pane.rows - hintRows)
    pane.paragraph(Words.chooserHint, style: Style(.hint))
  }
}
