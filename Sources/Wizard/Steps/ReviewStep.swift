// The last step: what is missing, and the export.
import Canvas
import LetterCore

/// Where the volunteer is in the review.
struct ReviewState: Sendable {
  var index = 0
  var formats: Set<ExportFormat> = [.text, .html]
  /// Where the files go, without ending, once the volunteer changed what is proposed.
  var path: String?
  /// What looked doubtful, as of a revision: looking at every name takes a while.
  var doubts: [Check] = []
  var doubtsRevision: Int?
}

/// A line of the review that can have the focus.
enum ReviewItem: Hashable {
  case check(Check)
  case pendingName
  case format(ExportFormat)
  case path
  case export
}

extension Interview {
  /// What can have the focus in the review, from top to bottom.
  var reviewItems: [ReviewItem] {
    var items = reviewChecks
    items += ExportFormat.allCases.map { .format($0) }
    return items + [.path, .export]
  }

  /// The lines about what is open.
  private var reviewChecks: [ReviewItem] {
    var items = obstacles.map { ReviewItem.check($0) }
    if Signatory(name: draft.pendingName) != nil { items.append(.pendingName) }
    items += review.doubts.prefix(50).map { .check($0) }
    return items
  }

  /// Looks for doubts again where the draft changed since.
  mutating func refreshDoubts() {
    guard review.doubtsRevision != revision else { return }
    review.doubts = template.doubts(in: draft, today: surroundings.today)
    review.doubtsRevision = revision
  }

  func reviewContext(at index: Int) -> Context {
    let items = reviewItems
    guard items.indices.contains(index) else { return .export }
    switch items[index] {
    case .check, .pendingName: return .check
    case .format: return .format
    case .path: return .path
    case .export: return .export
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
    case .pendingName: go(to: Place(step: .signatories, target: .entry))
    case .check(let check): go(to: place(of: check))
    default: return
    }
    visitingFrom = from
    loadEditor()
    message = .remark(Words.visiting)
  }

  /// Where a finding is mended.
  func place(of check: Check) -> Place {
    switch check.place {
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
    case .recommendation(let id):
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

  mutating func export() -> [Effect] {
    guard !review.formats.isEmpty else {
      message = .error(Words.nothingToExport)
      return []
    }
    var path = exportPath.trimmed
    // An ending that was typed is not doubled.
    for format in ExportFormat.allCases where path.hasSuffix("." + format.fileExtension) {
      path.removeLast(format.fileExtension.count + 1)
    }
    guard !path.isEmpty, path.last != "/" else {
      message = .error(Words.noPath)
      return []
    }
    let formats = ExportFormat.allCases.filter { review.formats.contains($0) }
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
    pane.title(Words.question(of: .review))
    let good = goodNews
    // What must stay below: formats, path, button, and a line of advice.
    let exportRows = pane.rows > 12 ? 6 : 3
    let room = max(1, pane.rows - pane.row - exportRows)
    let shownChecks = min(checks.count, room)
    let top = max(0, min(focused - shownChecks + 1, checks.count - shownChecks))
    for index in top..<(top + shownChecks) {
      drawCheck(checks[index], isFocused: index == focused, index, &pane)
    }
    for line in good.prefix(max(0, room - shownChecks)) {
      pane.put("✓", at: 2, style: Style(.done))
      pane.put(line, at: 4, style: Style(.text))
      pane.skip()
    }
    if pane.rows > 12 { pane.skip() }
    drawFormats(from: checks.count, focused: focused, &pane)
    drawPath(at: checks.count + ExportFormat.allCases.count, focused: focused, &pane)
    let isReady = obstacles.isEmpty
    let isFocused = focused == items.count - 1
    if isFocused {
      pane.marker()
      pane.cursor(at: 2)
    }
    pane.put(
      "[ " + (isReady ? Words.exportNow : Words.exportMarked) + " ]", at: 2,
      style: Style(isFocused ? .current : .answer))
    hit(items.count - 1, activates: true, &pane)
    pane.skip()
    let open = obstacles.count
    if open > 0, pane.hasRoom {
      pane.put(Words.finishFirst(open), at: 2, style: Style(.hint))
    }
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
    if obstacles.isEmpty { lines.append(Words.nothingOpen) }
    return lines
  }

  private mutating func hit(
    _ index: Int, columns: Range<Int>? = nil, activates: Bool = false, _ pane: inout Pane
  ) {
    hits.append(
      Hit(
        row: pane.screenRow, columns: columns ?? pane.screenColumns(from: 0),
        goal: .target(.review(index), line: 0), activates: activates))
  }

  private mutating func drawCheck(
    _ item: ReviewItem, isFocused: Bool, _ index: Int, _ pane: inout Pane
  ) {
    let text: String
    let step: Step
    var isDoubt = true
    switch item {
    case .check(let check):
      text = check.sentence(in: template, draft: draft)
      step = place(of: check).step
      isDoubt = check.isDoubt
    default:
      text = Words.pending(draft.pendingName.trimmed)
      step = .signatories
    }
    if isFocused {
      pane.marker()
      pane.cursor(at: 2)
    }
    let goal = Words.shortName(of: step) + " →"
    let right = pane.columns - goal.count
    pane.put(isDoubt ? "?" : "!", at: 2, style: Style(.warning))
    pane.put(text, at: 4, style: Style(isFocused ? .current : .answer), limit: right - 1)
    pane.put(goal, at: right, style: Style(.hint))
    hit(index, activates: true, &pane)
    pane.skip()
  }

  private mutating func drawFormats(from first: Int, focused: Int, _ pane: inout Pane) {
    var column = 2
    if pane.columns >= 48 {
      pane.put(Words.exportAs, at: 2, style: Style(.label))
      column = 13
    }
    for (offset, format) in ExportFormat.allCases.enumerated() {
      let isFocused = focused == first + offset
      let text = (review.formats.contains(format) ? "[x] " : "[ ] ") + Words.name(of: format)
      if isFocused {
        pane.marker()
        pane.cursor(at: column + 1)
      }
      let end = pane.put(text, at: column, style: Style(isFocused ? .current : .answer))
      hit(
        first + offset, columns: pane.screenColumn(column)..<pane.screenColumn(end),
        activates: true, &pane)
      column = end + 2
    }
    pane.skip()
  }

  private mutating func drawPath(at index: Int, focused: Int, _ pane: inout Pane) {
    let isFocused = focused == index
    pane.put(Words.into, at: 2, style: Style(isFocused ? .current : .label))
    hit(index, &pane)
    if isFocused, let editor {
      pane.marker()
      pane.field(
        editor.text, cursorBefore: editor.cursorPlace.before, at: 13, style: Style(.answer))
    } else {
      pane.putEnd(of: exportPath, at: 13, style: Style(.answer))
    }
    pane.skip()
  }
}

extension String {
  /// Without white space at its ends.
  var trimmed: String {
    var text = Substring(self)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
