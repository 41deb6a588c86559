// The last step: what is missing, and the export.
import Canvas
import LetterCore
import TextMetrics

/// Where the volunteer is in the review.
struct ReviewState: Sendable {
  var index = 0
  var formats: Set<LetterFormat> = [.text, .html]
  /// Where the files go, without ending, once the volunteer changed what is proposed.
  var path: String?
  /// What looked doubtful, as of a revision: looking at every name takes a while.
  var doubts: [Check] = []
  /// What was found about the names.
  var names = RollDoubts()
  var doubtsRevision: Int?
}

/// A line of the review that can have the focus.
enum ReviewItem: Hashable {
  case check(Check)
  case format(LetterFormat)
  case path
  case export
  case markSent
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
    return items + [.path, .export, .markSent, .versions, .changes, .list, .forget]
  }

  /// Doubts beyond so many are only counted: nobody goes through a thousand.
  static let mostDoubts = 1_000

  /// The lines about what is open.
  private var reviewChecks: [ReviewItem] {
    var items = obstacles.map { ReviewItem.check($0) }
    items += review.doubts.prefix(Self.mostDoubts).map { .check($0) }
    return items
  }

  /// Looks for doubts again where the draft changed since.
  mutating func refreshDoubts() {
    guard review.doubtsRevision != revision else { return }
    review.doubts = template.doubts(
      in: draft, today: surroundings.today, names: &review.names)
    review.doubtsRevision = revision
  }

  func reviewContext(at index: Int) -> Context {
    let items = reviewItems
    guard items.indices.contains(index) else { return .export }
    switch items[index] {
    case .check: return .check
    case .format: return .format
    case .path: return .path
    case .export: return .export
    case .markSent: return .markSent
    case .versions: return .versions
    case .changes: return .changes
    case .list: return .list
    case .forget: return .forget
    }
  }

  /// The path that is proposed, or what the volunteer made of it.
  var exportPath: String {
    review.path ?? surroundings.exportFolder + "/" + template.exportName(for: draft)
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

  /// Where a finding is mended.
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
    var path = exportPath.trimmed
    // An ending that was typed is not doubled.
    let endings = LetterFormat.allCases.map(\.fileExtension) + [ExportRequest.listEnding]
    // “mail.html” ends in “html”.
    for ending in endings.sorted(by: { $0.count > $1.count })
    where path.hasSuffix("." + ending) {
      path.removeLast(ending.count + 1)
    }
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
    return [.export(ExportRequest(path: path, formats: [], includesList: true, replaces: false))]
  }

  mutating func export() -> [Effect] {
    guard !review.formats.isEmpty else {
      message = .error(Words.nothingToExport)
      return []
    }
    guard let path = usableExportPath() else { return [] }
    let formats = LetterFormat.allCases.filter { review.formats.contains($0) }
    let request = ExportRequest(path: path, formats: formats, replaces: false)
    let open = obstacles.count
    overlay = .question(open == 0 ? .confirm(request) : .unfinished(request, open: open))
    return []
  }

  // MARK: View

  mutating func drawReview(_ pane: inout Pane) {
    let items = reviewItems
    let checks = reviewChecks
    let focused = min(review.index, items.count - 1)
    pane.title(
      Words.question(of: .review),
      remark: obstacles.isEmpty ? "" : Words.points(obstacles.count))
    let good = goodNews
    // What must stay below: formats, path, button, and a line of advice.
    let buttons = buttonRows(columns: pane.columns)
    let shownButtons = pane.rows > 12 ? buttons.count : min(2, buttons.count)
    let formatRows = formatColumns(columns: pane.columns).count
    let exportRows = (pane.rows > 12 ? 4 : 1) + formatRows + shownButtons
    let room = max(1, pane.rows - pane.row - exportRows)
    // The check in focus is read to its end, where there are rows for it.
    let focusedRows = focused < checks.count ? rows(of: checks[focused], room: room, pane) : 1
    let shownChecks = min(checks.count, room - focusedRows + 1)
    let top = max(0, min(focused - shownChecks + 1, checks.count - shownChecks))
    let below = checks.count - top - shownChecks
    for index in top..<(top + shownChecks) {
      // The list goes on: its last row says how far, unless that has the focus.
      if index == top + shownChecks - 1, below > 0, index != focused, shownChecks > 2 {
        pane.put(Words.moreBelow(below + 1), at: 4, style: Style(.hint))
        hit(index, &pane)
        pane.skip()
        continue
      }
      drawCheck(checks[index], isFocused: index == focused, rowsOfFocus: focusedRows, index, &pane)
    }
    for line in good.prefix(max(0, room - shownChecks - focusedRows + 1)) {
      pane.put("✓", at: 2, style: Style(.done))
      pane.put(line, at: 4, style: Style(.text))
      pane.skip()
    }
    if pane.rows > 12 { pane.skip() }
    drawFormats(from: checks.count, focused: focused, &pane)
    drawPath(at: checks.count + LetterFormat.allCases.count, focused: focused, &pane)
    drawButtons(
      buttons, rows: shownButtons, from: items.count - buttons.joined().count, focused: focused,
      &pane)
    let open = obstacles.count
    if open > 0 { pane.paragraph(Words.finishFirst(open), style: Style(.hint)) }
  }

  /// What is in order, a line each.
  private var goodNews: [String] {
    var lines: [String] = []
    if !draft.roll.isEmpty {
      lines.append(
        Words.inOrder(
          Words.signatoryCount(
            organizations: draft.roll.count(.organization),
            individuals: draft.roll.count(.individual))))
    }
    let included = draft.choices(of: template).count { $0.isIncluded }
    if included > 0 {
      lines.append(Words.recommendationCount(included, notes: preview.letter.notes.count))
    }
    let unseen = review.doubts.count - Self.mostDoubts
    if unseen > 0 { lines.append(Words.more(unseen)) }
    if let sent = draft.sent {
      lines.append(Words.wasSent(sent.date.written))
    } else if obstacles.isEmpty {
      lines.append(Words.nothingOpen)
    }
    return lines
  }

  mutating func hit(
    _ index: Int, columns: Range<Int>? = nil, activates: Bool = false, _ pane: inout Pane
  ) {
    hits.append(
      Hit(
        row: pane.screenRow, columns: columns ?? pane.screenColumns(from: 0),
        goal: .target(.review(index), line: 0), activates: activates))
  }

  private mutating func drawCheck(
    _ item: ReviewItem, isFocused: Bool, rowsOfFocus: Int, _ index: Int, _ pane: inout Pane
  ) {
    let (text, goal) = words(of: item)
    if isFocused {
      pane.marker()
      pane.cursor(at: 2)
    }
    var isDoubt = true
    if case .check(let check) = item { isDoubt = check.isDoubt }
    let right = pane.columns - goal.count
    pane.put(isDoubt ? "?" : "!", at: 2, style: Style(.warning))
    pane.put(goal, at: right, style: Style(.hint))
    guard isFocused, rowsOfFocus > 1 else {
      pane.put(text, at: 4, style: Style(isFocused ? .current : .answer), limit: right - 1)
      hit(index, activates: true, &pane)
      pane.skip()
      return
    }
    for line in wrapped(text, columns: right - 5).prefix(rowsOfFocus) {
      pane.put(line, at: 4, style: Style(.current))
      hit(index, activates: true, &pane)
      pane.skip()
    }
  }

  /// What a line about something open says, and where it leads.
  private func words(of item: ReviewItem) -> (text: String, goal: String) {
    guard case .check(let check) = item else { return ("", "") }
    return (
      check.sentence(in: template, draft: draft),
      Words.shortName(of: place(of: check).step) + " →"
    )
  }

  /// How many rows the line in focus takes to be read whole; one where there is no room for more.
  private func rows(of item: ReviewItem, room: Int, _ pane: Pane) -> Int {
    guard pane.rows > 12 else { return 1 }
    let (text, goal) = words(of: item)
    return max(1, min(wrapped(text, columns: pane.columns - goal.count - 5).count, room / 2))
  }

  private mutating func drawPath(at index: Int, focused: Int, _ pane: inout Pane) {
    let isFocused = focused == index
    let column = 13
    pane.put(Words.into, at: 2, style: Style(isFocused ? .current : .label))
    hit(index, columns: pane.screenColumn(0)..<pane.screenColumn(column), &pane)
    if isFocused, let editor {
      pane.marker()
      hits.append(
        pane.field(
          editor, line: editor.text, at: column, goal: .target(.review(index), line: 0)))
    } else {
      hit(index, columns: pane.screenColumns(from: column), &pane)
      pane.putEnd(of: exportPath, at: 13, style: Style(.answer))
    }
    pane.skip()
  }
}
