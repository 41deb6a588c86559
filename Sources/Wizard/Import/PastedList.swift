// Long pasted lists: read on another thread, and kept in the draft until then.
import LetterCore
import SignOnImport
import TextMetrics

/// A pasted list of names, to be read.
public struct PastedList: Hashable, Sendable {
  /// The text as it was pasted.
  var text: String
  /// Whether a plain list is of people.
  var isOfPeople: Bool

  /// Reads it; nothing of that needs the interview, and a long list takes seconds.
  public func read(into draft: Draft) -> ReadPaste {
    do throws(SignOnError) {
      let table = try SignOnTable(Array(text.utf8), source: Words.paste)
      // A plain list is of whatever is being added.
      let isPeople = isOfPeople && table.columns.count <= 1
      return ReadPaste(
        list: self,
        outcome: .success(
          ImportPreview(
            isPeople ? table.choosing(role: .name, forColumn: 0) : table, source: Words.paste,
            into: draft)))
    } catch {
      return ReadPaste(list: self, outcome: .failure(error))
    }
  }
}

/// What a pasted list was read as.
public struct ReadPaste: Sendable {
  fileprivate var list: PastedList
  fileprivate var outcome: Result<ImportPreview, SignOnError>
}

/// A pasted list that is being read.
struct UnreadPaste {
  var list: PastedList
  /// The revision of the draft that it is read for; `nil` before that begins.
  var revision: Int?
  /// What it was read as.
  var read: ReadPaste?
}

extension Interview {
  /// Longer lists than this, in bytes, are read on another thread: reading one takes longer than
  /// somebody who types should wait, or a signal.
  static let longPaste = 16 << 10

  /// Takes a pasted list: every line that is not listed yet is added, as one change; where something
  /// about it is doubtful, it is looked at first.
  mutating func pasteNames(_ text: String) {
    guard !refusesChange() else { return }
    settleRenaming()
    settleDetail()
    let list = PastedList(text: text, isOfPeople: signatories.entryKind == .individual)
    guard text.utf8.count > Self.longPaste else { return show(list.read(into: draft)) }
    keep(list)
    unreadPaste = UnreadPaste(list: list)
    message = .remark(Words.readingPaste)
  }

  /// Goes on with a list that was not read when the program ended.
  mutating func resumePaste() {
    guard readingReason == nil, let lines = draft.pendingPaste else { return }
    let text = lines.joined(separator: "\n")
    unreadPaste = UnreadPaste(list: PastedList(text: text, isOfPeople: false))
  }

  /// The list that is to be read now; to be asked after every event and report.
  mutating func pasteWork() -> Effect? {
    showReadPaste()
    dropDecidedPaste()
    guard var paste = unreadPaste, paste.revision == nil, readingReason == nil else { return nil }
    paste.revision = revision
    unreadPaste = paste
    return .readPaste(paste.list)
  }

  /// Takes a list that was read.
  mutating func take(_ read: ReadPaste) {
    if unreadPaste?.list == read.list { unreadPaste?.read = read }
  }

  /// Shows a list that was read, once whatever else is on the screen is finished.
  private mutating func showReadPaste() {
    guard overlay == nil, !refusesPaste, let paste = unreadPaste, var read = paste.read else {
      return
    }
    unreadPaste = nil
    if paste.revision != revision, case .success(var preview) = read.outcome {
      preview.hold(against: draft)
      read.outcome = .success(preview)
    }
    show(read)
  }

  private var refusesPaste: Bool { readingReason != nil || isExporting }

  /// Adds what was pasted, or shows it where somebody has to decide.
  private mutating func show(_ read: ReadPaste) {
    let preview: ImportPreview
    switch read.outcome {
    case .success(let success): preview = success
    case .failure(let error):
      message = .error(error.description)
      return
    }
    let counts = preview.plan.counts
    guard preview.plan.rows.contains(where: { $0.outcome != .refused(.blank) }) else {
      message = .remark(Words.nothingPasted)
      return
    }
    // Blank lines are between the names of many lists, and who is listed is not added again.
    let isPlain = preview.plan.rows.allSatisfy { row in
      if case .duplicate = row.outcome { return row.news.isEmpty }
      return row.doubts.allSatisfy { $0 == .blank }
    }
    guard preview.table.columns.count <= 1, isPlain else {
      if draft.pendingPaste == nil { keep(read.list) }
      overlay = .importing(preview)
      return
    }
    add(preview, Words.addingMany(counts.added))
    message = .done(
      Words.pasted(
        added: counts.added, duplicates: counts.duplicates,
        cleaned: cleaned(read.list.text, keepingLineBreaks: true).removedCount))
  }

  /// Lets the draft hold a list until somebody has decided about it, where a draft has room for it.
  private mutating func keep(_ list: PastedList) {
    let lines = list.text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard list.text.utf8.count < 8 << 20, lines.count < 300_000,
      lines.allSatisfy({ $0.utf8.count < 1 << 19 })
    else { return }
    draft.pendingPaste = lines.map(String.init)
    revision += 1
  }

  /// Drops a list that was added or given up.
  private mutating func dropDecidedPaste() {
    guard unreadPaste == nil, readingReason == nil, draft.pendingPaste != nil else { return }
    for layer in [overlay, suspended] { if case .importing = layer { return } }
    draft.pendingPaste = nil
    revision += 1
  }
}
