// Pasted lists: long ones are read on another thread, and all are kept until somebody has decided.
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
  public func read(into draft: Draft, today: LetterDate? = nil) -> ReadPaste {
    do throws(SignOnError) {
      let table = try SignOnTable(Array(text.utf8), source: Words.paste)
      // A plain list is of whatever is being added.
      let isPeople = isOfPeople && table.columns.count <= 1
      return ReadPaste(
        list: self,
        outcome: .success(
          ImportPreview(
            isPeople ? table.choosing(role: .name, forColumn: 0) : table, source: Words.paste,
            into: draft, today: today)))
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

/// A pasted list about which nobody has decided yet.
struct OpenPaste: Sendable {
  /// How far it is: `revision` is the one of the draft that it is read for.
  enum Stage: Sendable {
    case waiting
    case reading(revision: Int)
    case read(ReadPaste, revision: Int)
    case shown
  }

  var list: PastedList
  var stage = Stage.waiting
  /// Whether an earlier run left it: what came of it must not surprise anybody.
  var isResumed = false

  /// Whether it stopped before its end: its last line may be half of one.
  var isCut = false

  init(_ list: PastedList, _ stage: Stage = .waiting, isCut: Bool = false) {
    (self.list, self.stage, self.isCut) = (list, stage, isCut)
  }

  /// A list that an earlier run left.
  init(resuming paste: PendingPaste) {
    list = PastedList(
      text: paste.lines.joined(separator: "\n"), isOfPeople: paste.isOfPeople)
    isResumed = true
  }
}

extension Interview {
  /// Longer lists than this, in bytes, are read on another thread: reading one takes longer than
  /// somebody who types should wait, or a signal.
  static let longPaste = 16 << 10

  /// Takes a pasted list: every line that is not listed yet is added, as one change; where something
  /// about it is doubtful, it is looked at first.
  mutating func pasteNames(_ text: String, isCut: Bool = false) {
    guard !refusesChange() else { return }
    settleRenaming()
    settleDetail()
    let list = PastedList(text: text, isOfPeople: signatories.entryKind == .individual)
    guard text.utf8.count > Self.longPaste else {
      let read = list.read(into: draft, today: surroundings.today)
      openPastes.insert(OpenPaste(list, .read(read, revision: revision), isCut: isCut), at: 0)
      showReadPaste()
      return
    }
    queue(list, isCut: isCut)
    message = .remark(Words.readingPaste)
  }

  /// Takes a list that is pasted while another import is looked at; its turn comes after that.
  mutating func pasteLater(_ text: String, isCut: Bool = false) {
    queue(
      PastedList(text: text, isOfPeople: signatories.entryKind == .individual), isCut: isCut)
    message = .remark(Words.pasteComesNext)
  }

  /// Takes what is pasted while a file is chosen. Several lines are no path: where names are wanted, they
  /// are the names, and else their turn comes when the choice is made.
  mutating func paste(_ text: String, in chooser: FileChooser, isCut: Bool) -> [Effect] {
    let lines = text.split(whereSeparator: \.isNewline)
    guard lines.count(where: { line in line.contains { !$0.isWhitespace } }) > 1 else {
      return typeInChooser(text.filter { !$0.isNewline }, chooser)
    }
    if chooser.purpose == .names, chooser.chosen == nil {
      overlay = nil
      pasteNames(text, isCut: isCut)
    } else if !refusesChange() {
      pasteLater(text, isCut: isCut)
    }
    return []
  }

  private mutating func queue(_ list: PastedList, isCut: Bool) {
    openPastes.append(OpenPaste(list, isCut: isCut))
    keepPastes()
  }

  /// Goes on with the lists that were not decided about when the program ended.
  mutating func resumePastes() {
    openPastes = draft.records.pendingPastes.map { OpenPaste(resuming: $0) }
  }

  /// The list that is to be read now; to be asked after every event and report. One is read at a
  /// time, and the next only when the one before was taken.
  mutating func pasteWork() -> Effect? {
    guard readingReason == nil else { return nil }
    if let paste = draft.takeFormerPaste() {
      openPastes.append(OpenPaste(resuming: paste))
      revision += 1
      keepPastes()
    }
    showReadPaste()
    dropDecidedPaste()
    guard !isReadingPaste, let paste = openPastes.first, case .waiting = paste.stage else {
      return nil
    }
    openPastes[0].stage = .reading(revision: revision)
    isReadingPaste = true
    return .readPaste(paste.list)
  }

  /// Takes a list that was read.
  mutating func take(_ read: ReadPaste) {
    isReadingPaste = false
    for index in openPastes.indices where openPastes[index].list == read.list {
      guard case .reading(let revision) = openPastes[index].stage else { continue }
      openPastes[index].stage = .read(read, revision: revision)
    }
  }

  /// Shows a list that was read, once whatever else is on the screen is finished.
  private mutating func showReadPaste() {
    guard overlay == nil, !isExporting, let paste = openPastes.first,
      case .read(var read, let readFor) = paste.stage
    else { return }
    if readFor != revision, case .success(var preview) = read.outcome {
      preview.hold(against: draft)
      read.outcome = .success(preview)
    }
    if isToBeLookedAt(read, of: paste) {
      openPastes[0].stage = .shown
    } else {
      openPastes.removeFirst()
    }
    keepPastes()
  }

  /// Adds what was pasted, or shows it where somebody has to decide; returns whether that is so.
  private mutating func isToBeLookedAt(_ read: ReadPaste, of paste: OpenPaste) -> Bool {
    let preview: ImportPreview
    switch read.outcome {
    case .success(let success): preview = success
    case .failure(let error):
      message = .error(error.description)
      return false
    }
    let counts = preview.plan.counts
    // Rows whose names are in a column that is not known as that are more than nothing.
    let isTable = preview.table.columns.count > 1 && counts.all > 0
    guard isTable || preview.plan.rows.contains(where: { $0.outcome != .refused(.blank) }) else {
      message = .remark(Words.nothingPasted)
      return false
    }
    // Blank lines are between the names of many lists, and who is listed is not added again.
    let isPlain = preview.plan.rows.allSatisfy { row in
      if case .duplicate = row.outcome { return row.news.isEmpty }
      return row.doubts.allSatisfy { $0 == .blank }
    }
    guard preview.table.columns.count <= 1, isPlain, !paste.isResumed, !paste.isCut else {
      overlay = .importing(preview)
      if preview.hasKeptDecisions {
        message = .remark(Words.decisionsKept)
      } else if paste.isResumed {
        message = .remark(Words.resumedPaste)
      } else if paste.isCut {
        message = .error(Words.cutPaste)
      }
      return true
    }
    add(preview, Words.addingMany(counts.added))
    message = .done(
      Words.pasted(
        added: counts.added, duplicates: counts.duplicates,
        cleaned: cleaned(read.list.text, keepingLineBreaks: true).removedCount))
    return false
  }

  /// Drops a list that was added or given up.
  private mutating func dropDecidedPaste() {
    guard let paste = openPastes.first, case .shown = paste.stage else { return }
    for layer in [overlay, suspended] { if case .importing = layer { return } }
    openPastes.removeFirst()
    keepPastes()
  }

  /// Lets the private records hold the open lists, as far as they have room.
  private mutating func keepPastes() {
    var (bytes, lineCount) = (8 << 20, 300_000)
    let kept = openPastes.compactMap { paste -> PendingPaste? in
      let text = paste.list.text
      guard text.utf8.count < bytes else { return nil }
      let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      guard lines.count < lineCount, lines.allSatisfy({ $0.utf8.count < 1 << 19 }) else {
        return nil
      }
      bytes -= text.utf8.count
      lineCount -= lines.count
      return PendingPaste(lines: lines.map(String.init), isOfPeople: paste.list.isOfPeople)
    }
    guard kept != draft.records.pendingPastes else { return }
    draft.records.pendingPastes = kept
    noteRecordsChange()
  }
}
