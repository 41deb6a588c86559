// Choosing a file or a folder: the entries of a folder, narrowed by what is typed.
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
}

/// The list of files, and what is typed above it.
struct FileChooser: Sendable {
  /// What is chosen.
  enum Purpose: Hashable, Sendable {
    /// A file of names, or the letterhead's image.
    case names, image
    /// The folder that exports go to.
    case folder

    /// The endings of files that are likely to be meant.
    fileprivate var endings: [String] {
      switch self {
      case .names: [".csv", ".tsv", ".txt", ".tab"]
      case .image: [".png", ".svg"]
      case .folder: []
      }
    }
  }

  let purpose: Purpose
  /// The folder that is shown.
  var folder: String
  var entries: [FolderEntry] = []
  /// Whether the folder was found.
  var isListed = false
  /// The folder that was asked for last, and what was typed to name it.
  private(set) var asked = ""
  private var typedName = ""
  var editor = TextEditor()
  var index = 0
  /// The file that was chosen and is being read.
  var chosen: String?

  init(purpose: Purpose, folder: String) { (self.purpose, self.folder) = (purpose, folder) }

  /// What is shown of the folder: likely files first, then folders, then other files.
  var shown: [FolderEntry] {
    let wanted = editor.text.lowercased()
    let up = FolderEntry(name: "..", isFolder: true)
    guard purpose != .folder else {
      let folders = [up] + entries.filter(\.isFolder)
      let here = FolderEntry(name: Self.here, isFolder: true)
      return [here].filter { _ in wanted.isEmpty && isListed }
        + folders.filter { wanted.isEmpty || $0.name.lowercased().contains(wanted) }
    }
    let all = [up] + entries
    func rank(_ entry: FolderEntry) -> Int {
      // An image is taken at once: the first that lies there is not to be taken by mistake.
      if purpose == .image, entry == up { return -1 }
      return isLikely(entry) ? 0 : entry.isFolder ? 1 : 2
    }
    return all.enumerated().filter { wanted.isEmpty || $0.1.name.lowercased().contains(wanted) }
      .sorted { (rank($0.1), $0.0) < (rank($1.1), $1.0) }.map(\.1)
  }

  /// The name of the folder itself.
  static let here = "."

  /// Whether an entry is likely to be what is looked for.
  func isLikely(_ entry: FolderEntry) -> Bool {
    let name = entry.name.lowercased()
    return !entry.isFolder && purpose.endings.contains { name.hasSuffix($0) }
  }

  /// The path of an entry of the folder.
  func path(of entry: String) -> String {
    folder.hasSuffix("/") ? folder + entry : folder + "/" + entry
  }

  /// Asks for a folder; `typed` are the characters of the field that name it.
  mutating func ask(for path: String, typed: String = "") -> [Effect] {
    (asked, typedName) = (path, typed)
    return [.listFolder(path)]
  }

  /// Shows the folder that was asked for; what was typed behind its name goes on in it.
  mutating func show(_ folder: String, _ entries: [FolderEntry]) {
    (self.folder, self.entries, isListed, index) = (folder, entries, true, 0)
    if editor.text.hasPrefix(typedName) {
      editor = TextEditor(String(editor.text.dropFirst(typedName.count)))
    }
    typedName = ""
  }

  /// What was typed, completed as far as the entries that begin with it are alike, or to the only one
  /// that has it; `nil` where nothing can be added.
  var completed: String? {
    let wanted = editor.text.lowercased()
    guard !wanted.isEmpty, !wanted.contains("/") else { return nil }
    let own = entries.filter { purpose != .folder || $0.isFolder }
    var fitting = own.filter { $0.name.lowercased().hasPrefix(wanted) }
    if fitting.isEmpty { fitting = own.filter { $0.name.lowercased().contains(wanted) } }
    guard let first = fitting.first else { return nil }
    if fitting.count == 1 { return first.name + (first.isFolder ? "/" : "") }
    let common = fitting.dropFirst().reduce(first.name[...]) { common, entry in
      let length = zip(common.lowercased(), entry.name.lowercased()).prefix { $0 == $1 }.count
      return common.prefix(length)
    }
    return common.count > editor.text.count ? String(common) : nil
  }

  /// A path that was typed: whole, or from the folder on.
  func path(typed: String) -> String {
    typed.hasPrefix("/") || typed == "~" || typed.hasPrefix("~/") ? typed : path(of: typed)
  }
}

extension Interview {
  mutating func openChooser(for purpose: FileChooser.Purpose) -> [Effect] {
    settleRenaming()
    var folder = importFolder
    if purpose == .folder, let slash = exportPath.lastIndex(of: "/") {
      folder = slash == exportPath.startIndex ? "/" : String(exportPath[..<slash])
    }
    var chooser = FileChooser(purpose: purpose, folder: folder)
    let effects = chooser.ask(for: folder)
    overlay = .chooser(chooser)
    return effects
  }

  /// Takes what a folder holds, unless another was asked for since.
  mutating func showFolder(asked: String, _ folder: String, _ entries: [FolderEntry]) {
    guard case .chooser(var chooser) = overlay, chooser.asked == asked else { return }
    if chooser.purpose != .folder { importFolder = folder }
    chooser.show(folder, entries)
    overlay = .chooser(chooser)
  }

  mutating func pressInChooser(_ key: Key, _ chooser: FileChooser) -> [Effect] {
    var chooser = chooser
    let shown = chooser.shown
    switch key {
    case .up: chooser.index = max(0, chooser.index - 1)
    case .tab where !chooser.editor.isEmpty: return complete(chooser)
    case .down, .tab: chooser.index = max(0, min(shown.count - 1, chooser.index + 1))
    case .pageUp, .scrollUp: chooser.index = max(0, chooser.index - 10)
    case .pageDown, .scrollDown: chooser.index = max(0, min(shown.count - 1, chooser.index + 10))
    case .enter: return openChosen(chooser)
    case .escape, .control("c"), .control("g"):
      overlay = nil
      return []
    case .function(1):
      message = .remark(Words.chooserHelp)
      return []
    case .backspace where chooser.editor.isEmpty:
      let effects = chooser.ask(for: chooser.path(of: ".."))
      overlay = .chooser(chooser)
      return effects
    default:
      if chooser.editor.perform(key, yank: &yank) == .changed { chooser.index = 0 }
    }
    overlay = .chooser(chooser)
    return []
  }

  /// Enter: into the folder in focus, or takes the file; a path that was typed whole is taken so.
  private mutating func openChosen(_ chooser: FileChooser) -> [Effect] {
    let typed = chooser.editor.text.trimmed
    let shown = chooser.shown
    var chooser = chooser
    if typed.contains("/") || shown.isEmpty {
      guard !typed.isEmpty else { return [] }
      guard chooser.purpose == .folder else {
        return take(chooser.path(typed: typed), chooser.purpose)
      }
      // A folder is looked into before it is taken, so that a slip of the pen is seen.
      let effects = chooser.ask(for: chooser.path(typed: typed), typed: chooser.editor.text)
      overlay = .chooser(chooser)
      return effects
    }
    let entry = shown[min(chooser.index, shown.count - 1)]
    if entry.name == FileChooser.here { return take(chooser.folder, chooser.purpose) }
    let path = chooser.path(of: entry.name)
    guard entry.isFolder else { return take(path, chooser.purpose) }
    // What narrowed this folder says nothing of the next.
    chooser.editor = TextEditor()
    let effects = chooser.ask(for: path)
    overlay = .chooser(chooser)
    return effects
  }

  /// Tab: completes what was typed, as shells do; a folder is gone into.
  private mutating func complete(_ chooser: FileChooser) -> [Effect] {
    var chooser = chooser
    guard let completed = chooser.completed, completed != chooser.editor.text else {
      message = .remark(Words.nothingToComplete)
      return []
    }
    chooser.editor = TextEditor("")
    return typeInChooser(completed, chooser)
  }

  private mutating func take(_ path: String, _ purpose: FileChooser.Purpose) -> [Effect] {
    switch purpose {
    case .names:
      if case .chooser(var chooser) = overlay {
        chooser.chosen = path
        overlay = .chooser(chooser)
      }
      return [.readNames(path)]
    case .image: return [.readImage(path)]
    case .folder:
      overlay = nil
      setExportFolder(path)
      loadEditor()
      return []
    }
  }

  mutating func typeInChooser(_ text: String, _ chooser: FileChooser) -> [Effect] {
    var chooser = chooser
    message = nil
    chooser.editor.insert(cleaned(text).text)
    chooser.index = 0
    // A slash behind a folder's name goes into it.
    let typed = chooser.editor.text
    let effects =
      typed.hasSuffix("/") ? chooser.ask(for: chooser.path(typed: typed), typed: typed) : []
    overlay = .chooser(chooser)
    return effects
  }

  // MARK: View

  mutating func drawChooser(_ chooser: FileChooser, _ pane: inout Pane) {
    pane.title(Words.title(for: chooser.purpose))
    pane.marker()
    pane.put(Words.label(for: chooser.purpose), at: 2, style: Style(.current))
    _ = pane.field(chooser.editor, line: chooser.editor.text, at: 9, goal: .press(.key(.end)))
    pane.skip()
    pane.putEnd(of: chooser.folder, at: 9, style: Style(.hint))
    pane.skip()
    // Little room is the list's.
    let hint =
      pane.rows > 10 ? Words.hint(for: chooser.purpose) : Words.shortHint(for: chooser.purpose)
    let hintRows = wrapped(hint, columns: pane.columns - 3).count
    let room = max(1, pane.rows - pane.row - hintRows)
    let shown = chooser.shown
    let index = min(chooser.index, max(0, shown.count - 1))
    let top = max(0, min(index - room / 2, shown.count - room))
    for (place, entry) in shown.enumerated().dropFirst(top).prefix(room) {
      let isFocused = place == index
      pane.put(isFocused ? "›" : " ", at: 7, style: Style(.focus))
      let isHere = entry.name == FileChooser.here
      let name =
        isHere ? Words.thisFolder : cleaned(entry.name).text + (entry.isFolder ? "/" : "")
      let end = pane.put(
        name, at: 9,
        style: Style(isFocused ? .current : isHere || chooser.isLikely(entry) ? .answer : .label))
      hits.append(
        Hit(row: pane.screenRow, columns: pane.screenColumns(from: 0), goal: .row(place)))
      if entry.name == ".." { pane.put(Words.upFolder, at: end + 2, style: Style(.hint)) }
      pane.skip()
    }
    if shown.isEmpty {
      let isPath = chooser.editor.text.contains("/")
      pane.put(
        isPath ? Words.takesPath(chooser.purpose) : Words.emptyFolder, at: 9, style: Style(.hint))
    }
    pane.moveTo(row: pane.rows - hintRows)
    pane.paragraph(hint, style: Style(.hint))
  }
}
