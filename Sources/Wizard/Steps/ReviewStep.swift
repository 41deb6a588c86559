// The last step: what is missing, and the export.
import Canvas
import LetterCore
import TextMetrics

/// Where the volunteer is in the review.
struct ReviewState: Sendable {
  var index = 0
  var formats: Set<LetterFormat> = []
  /// Where the files go, without ending, once the volunteer changed what is proposed; a folder with
  /// a slash behind it where the proposed name is kept, which follows the recipient.
  var path: String?
  /// The form about paper and letterhead, where it is open, and what has the focus there.
  var pageField: PageField?
  /// Who signed the letter that is being exported.
  var exportedList: ExportedList?
  /// What looked doubtful, as of a revision: looking at every name takes a while.
  var doubts: [Check] = []
  /// What was found about the names.
  var names = RollDoubts()
  var doubtsRevision: Int?
  /// The files that hold the letter as it was sent, as of the same revision.
  var sentFiles: [String] = []
}

/// A line of the review that can have the focus.
enum ReviewItem: Hashable {
  case check(Check)
  case format(LetterFormat)
  case pageSetup
  case path
  case export
  case markSent
  case takeBackSent
  case versions
  case changes
  case list
  case forget
}

extension Interview {
  /// What can have the focus in the review, from top to bottom.
  var reviewItems: [ReviewItem] {
    var items = reviewChecks
    items += LetterFormat.allCases.map { .format($0) }
    items += [.pageSetup, .path, .export, draft.sent == nil ? .markSent : .takeBackSent]
    return items + [.versions, .changes, .list, .forget]
  }

  /// Doubts beyond so many are only counted: nobody goes through a thousand.
  static let mostDoubts = 1_000

  /// The lines about what is open.
  var reviewChecks: [ReviewItem] {
    var items = obstacles.map { ReviewItem.check($0) }
    items += review.doubts.prefix(Self.mostDoubts).map { .check($0) }
    return items
  }

  /// Looks for doubts again where the draft changed since.
  mutating func refreshDoubts() {
    guard review.doubtsRevision != revision else { return }
    review.doubts = template.doubts(
      in: draft, today: surroundings.today, names: &review.names)
    // To a letter that was sent nobody is added.
    if draft.sent != nil {
      review.doubts.removeAll(where: \.isOfOpenRows)
    }
    review.sentFiles = sentFiles
    review.doubtsRevision = revision
  }

  func reviewContext(at index: Int) -> Context {
    let items = reviewItems
    guard items.indices.contains(index) else { return .export }
    switch items[index] {
    case .check(let check): return context(of: check)
    case .format: return .format
    case .path: return .path
    case .pageSetup: return .pageSetup
    case .export: return .export
    case .markSent: return .markSent
    case .takeBackSent: return .takeBackSent
    case .versions: return .versions
    case .changes: return .changes
    case .list: return .list
    case .forget: return .forget
    }
  }

  /// The path that is proposed, or what the volunteer made of it.
  var exportPath: String {
    guard let path = review.path else {
      return surroundings.exportFolder + "/" + template.exportName(for: draft)
    }
    return path.hasSuffix("/") ? path + template.exportName(for: draft) : path
  }

  /// Takes where the files are to go. A name that is the proposed one was not typed for this letter,
  /// so only the folder is kept.
  mutating func setExportPath(_ path: String) {
    let (folder, name) = ExportPath.parts(of: path)
    let isProposed = !folder.isEmpty && name == template.exportName(for: draft)
    review.path = isProposed ? folder : path
  }

  /// Takes another folder; a name that was typed stays.
  mutating func setExportFolder(_ folder: String) {
    let name = review.path.map { ExportPath.parts(of: $0).name } ?? ""
    setExportPath(folder + (folder.hasSuffix("/") ? "" : "/") + name)
  }

  /// Keeps of where the files go only the folder: a copy is another letter, under a name of its own.
  mutating func forgetExportName() {
    guard let path = review.path else { return }
    let folder = ExportPath.parts(of: path).folder
    review.path = folder.isEmpty ? nil : folder
  }

  /// Where ↑ goes: formats and buttons stand side by side, and what is above them is not another.
  var reviewIndexAbove: Int {
    let items = reviewItems
    let index = min(review.index, items.count - 1)
    let formats = reviewChecks.count..<(reviewChecks.count + LetterFormat.allCases.count)
    if formats.contains(index) { return max(0, formats.lowerBound - 1) }
    let buttons = items.firstIndex(of: .export).map { $0..<items.count }
    if let buttons, buttons.contains(index) { return buttons.lowerBound - 1 }
    return index - 1
  }

  // MARK: There and back

  mutating func openCheck() {
    let items = reviewItems
    guard items.indices.contains(review.index) else { return }
    let from = review.index
    switch items[review.index] {
    case .check(let check) where check.finding == .conflict:
      overlay = .question(.conflict(check))
      return
    case .check(let check):
      if case .waitingRows = check.finding {
        overlay = .waiting(WaitingList(stepsBefore: history.undoable.count))
        return
      }
      if case .lookAlike(let other) = check.finding, case .signatory(let id) = check.place {
        overlay = .question(.alike(other, id))
        return
      }
      go(to: place(of: check))
    default: return
    }
    visitingFrom = from
    loadEditor()
    message = .remark(Words.visiting)
  }

  /// Where a finding is fixed.
  func place(of check: Check) -> Place {
    switch check.place {
    case .signatory(let id) where check.finding == .pendingRename:
      if let part = draft.pendingRename?.part, part != .name {
        return Place(step: .signatories, target: .detail(id, .part(part)))
      }
      return Place(step: .signatories, target: .rename(id))
    case .field(let id):
      let templateStep = template.field(id)?.step
      let step = Step.allCases.first { $0.templateStep == templateStep } ?? .recipient
      return Place(step: step, target: .field(id))
    case .signatories: return Place(step: .signatories, target: .entry)
    case .signatory(let id):
      return Place(step: .signatories, target: .signatory(rollIndex(of: id) ?? 0))
    case .recommendations:
      let first = draft.choices(of: template).first?.id ?? ""
      return Place(step: .recommendations, target: .recommendation(first))
    case .recommendation(let id, _):
      return Place(step: .recommendations, target: .recommendation(id))
    case .fact(let id, _): return Place(step: .recommendations, target: .fact(id))
    }
  }

  mutating func returnToReview() {
    let index = visitingFrom ?? 0
    enter(.review)
    refreshDoubts()
    review.index = min(index, reviewItems.count - 1)
    loadEditor()
  }

  // MARK: Export

  mutating func toggleFormat() {
    let items = reviewItems
    guard items.indices.contains(review.index), case .format(let format) = items[review.index]
    else { return }
    review.formats.formSymmetricDifference([format])
  }

  /// The path that files go to, without ending; `nil` and an error where there is none.
  private mutating func usableExportPath() -> String? {
    // An ending that was typed is not doubled.
    var path = LetterFormat.stem(
      of: exportPath.trimmed, otherEndings: [ExportRequest.listEnding])
    guard !path.isEmpty else {
      message = .error(Words.noPath)
      return nil
    }
    // A folder alone: the name is the proposed one.
    if path.hasSuffix("/") { path += template.exportName(for: draft) }
    return path
  }

  /// Writes the list of those who sign, for a spreadsheet.
  mutating func exportList() -> [Effect] {
    guard !draft.roll.isEmpty else {
      message = .error(Words.nobodyToList)
      return []
    }
    guard let path = usableExportPath() else { return [] }
    let request = ExportRequest(
      path: path, formats: [], setup: profile.setup(of: template), includesList: true,
      replaces: false)
    return start(request)
  }

  mutating func export() -> [Effect] {
    guard !review.formats.isEmpty else {
      message = .error(Words.nothingToExport)
      return []
    }
    guard let path = usableExportPath() else { return [] }
    let formats = LetterFormat.allCases.filter { review.formats.contains($0) }
    let request = ExportRequest(
      path: path, formats: formats, setup: profile.setup(of: template), replaces: false)
    let open = obstacles.count
    overlay = .question(open == 0 ? .confirm(request) : .unfinished(request, open: open))
    return []
  }
}

/// A path of files without ending.
private enum ExportPath {
  /// The folder, with the slash behind it, and the name.
  static func parts(of path: String) -> (folder: String, name: String) {
    let start = path.lastIndex(of: "/").map(path.index(after:)) ?? path.startIndex
    return (String(path[..<start]), String(path[start...]))
  }
}
