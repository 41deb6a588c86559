// The whole screen: title, steps, the step itself, the preview, the keys.
import Canvas
import LetterCore
import TextMetrics

extension Interview {
  /// The smallest screen on which a step can be worked on.
  static let smallestSize = Size(columns: 40, rows: 12)
  /// From so many columns on the preview stands beside the form.
  static let columnsForPreviewBeside = 100

  /// The screen as it is to look now.
  public mutating func view() -> Screen {
    hits = []
    guard size.columns >= Self.smallestSize.columns, size.rows >= Self.smallestSize.rows else {
      return tooSmall(size)
    }
    if step == .review { refreshDoubts() }
    if case .versions(let list) = overlay, let shown = list.shown {
      preview.show(shown, version: list.index)
    } else {
      preview.refresh(draft: draft, answers: answers, revision: revision)
    }
    var pane = Pane(size)
    drawTitle(&pane)
    drawSteps(&pane)
    let hasRule = size.rows >= 18
    if hasRule {
      pane.enter(row: 2, column: 0, columns: size.columns, rows: 1)
      pane.fillRow("─", style: Style(.rule))
    }
    let top = hasRule ? 3 : 2
    let lines = messageLines
    let bottom = size.rows - 1 - max(1, lines.count)
    drawBody(top: top, rows: bottom - top, &pane)
    drawMessage(lines, row: bottom, &pane)
    drawKeys(&pane)
    return Screen(grid: pane.grid, cursor: pane.cursor ?? Position(row: 1, column: 2))
  }

  // MARK: Title and steps

  private func drawTitle(_ pane: inout Pane) {
    pane.enter(row: 0, column: 0, columns: size.columns, rows: 1)
    var state = Words.saveState(saveState)
    if readingReason != nil { state = draft.sent == nil ? Words.stateRead : Words.stateSent }
    let isFailed = if case .failed = saveState { true } else { false }
    let stateColumn = size.columns - state.columnWidth - 2
    let end = pane.put(Words.program, at: 2, style: Style(.title))
    var name = surroundings.draftName
    if let recipient = template.recipientName(answers) { name += " · " + recipient }
    pane.put(name, at: end + 3, style: Style(.text), limit: stateColumn - 2)
    pane.put(state, at: stateColumn, style: Style(isFailed ? .error : .hint))
  }

  private mutating func drawSteps(_ pane: inout Pane) {
    pane.enter(row: 1, column: 0, columns: size.columns, rows: 1)
    let states = Step.allCases.map { state(of: $0) }
    let room = size.columns - 4
    // The fullest form that fits.
    let forms = 5
    for form in 0..<forms {
      let texts = Step.allCases.map { text(of: $0, mark: states[$0.rawValue].mark, form) }
      let gap = form == 0 ? 3 : form == forms - 1 ? 1 : 2
      let width = texts.reduce(0) { $0 + $1.columnWidth } + gap * (texts.count - 1)
      guard width <= room || form == forms - 1 else { continue }
      var column = 2
      for (step, text) in zip(Step.allCases, texts) {
        let isCurrent = step == self.step
        let style = Style(isCurrent ? .current : states[step.rawValue].role)
        let end = pane.put(text, at: column, style: style)
        hits.append(Hit(row: 1, columns: column..<end, goal: .step(step)))
        if isCurrent { pane.put("●", at: column, style: Style(.focus)) }
        column = end + gap
      }
      return
    }
  }

  private func text(of step: Step, mark: String, _ form: Int) -> String {
    let number = String(step.rawValue + 1)
    var count = ""
    switch step {
    case .signatories where rollCount > 0: count = " " + writtenCount(rollCount)
    case .recommendations:
      count = " " + String(draft.choices(of: template).count { $0.isIncluded })
    default: break
    }
    let name = form == 0 ? Words.name(of: step) : Words.shortName(of: step)
    switch form {
    case 0, 1: return mark + " " + number + " " + name + count
    case 2: return mark + " " + number + " " + name + (step == self.step ? count : "")
    case 3: return mark + " " + number + (step == self.step ? " " + name + count : "")
    default: return mark + number + (step == self.step ? " " + name : "")
    }
  }

  /// How far a step is: done, begun with something open, or untouched.
  private func state(of step: Step) -> (mark: String, role: Role) {
    let missing = openCounts[step.rawValue]
    switch step {
    case .review: return obstacles.isEmpty ? ("✓", .done) : ("○", .label)
    case .recommendations where missing > 0: return ("!", .warning)
    case .signatories
    where self.step != step
      && (Signatory(name: draft.pendingName) != nil || draft.pendingRename != nil
        || !openPastes.isEmpty):
      return ("!", .warning)
    default: break
    }
    if missing == 0 { return ("✓", .done) }
    let isBegun = fields[step.rawValue].contains { draft.answers[$0.id] != nil && $0.kind != .date }
    return isBegun ? ("!", .warning) : ("○", .label)
  }

  // MARK: Body

  /// How many columns the form has where the preview stands beside it.
  private var formColumns: Int {
    let usual = min(72, size.columns * 46 / 100)
    return showsSources ? max(usual, template.columnsOfSources + 1) : usual
  }

  /// The fewest columns of a preview beside the form.
  private static let fewestPreviewColumns = 54

  /// Whether the preview stands beside the form.
  private var isPreviewBeside: Bool {
    size.columns >= Self.columnsForPreviewBeside
      && size.columns - formColumns >= Self.fewestPreviewColumns
  }

  /// Whether addresses are shown of which each should stand in one row, to be copied.
  private var showsSources: Bool {
    if case .help = overlay { return knowledgeInFocus?.sources.isEmpty == false }
    return step == .recommendations && recommendations.fact != nil
  }

  private mutating func drawBody(top: Int, rows: Int, _ pane: inout Pane) {
    if preview.isFull {
      let columns = min(PreviewState.widest, size.columns - 4)
      let column = (size.columns - columns) / 2
      drawPreview(row: top, column: column, columns: columns, rows: rows, &pane)
      return
    }
    if isPreviewBeside {
      let form = formColumns
      drawStep(row: top, columns: form - 1, rows: rows, &pane)
      for row in top..<(top + rows) {
        pane.enter(row: row, column: form, columns: 1, rows: 1)
        pane.put("│", at: 0, style: Style(.rule))
      }
      if top == 3 {
        pane.enter(row: 2, column: form, columns: 1, rows: 1)
        pane.put("┬", at: 0, style: Style(.rule))
      }
      let columns = min(PreviewState.widest, size.columns - form - 6)
      drawPreview(
        row: top + 1, column: form + 4, columns: columns, rows: rows - 2, &pane)
      return
    }
    // What must be read whole takes the preview's rows too.
    var isLong = recommendations.fact != nil && step == .recommendations
    switch overlay {
    case .help, .chooser, .importing, .waiting, .changes, .written: isLong = true
    case .question, .versions, .exporting, nil: break
    }
    if step == .signatories, overlay == nil, case .details = signatories.mode { isLong = true }
    if review.pageField != nil, step == .review { isLong = true }
    // The review has most to say and least to show.
    let fewest = step == .review ? 3 : 4
    let strip = rows >= 16 && !isLong ? max(fewest, min(rows / 2, rows - 15)) : 0
    drawStep(row: top, columns: size.columns - 2, rows: rows - (strip > 0 ? strip + 1 : 0), &pane)
    guard strip > 0 else { return }
    pane.enter(row: top + rows - strip - 1, column: 0, columns: size.columns, rows: 1)
    pane.fillRow("─", style: Style(.rule))
    let columns = min(PreviewState.widest, size.columns - 8)
    drawPreview(row: top + rows - strip, column: 4, columns: columns, rows: strip, &pane)
  }

  private mutating func drawStep(row: Int, columns: Int, rows: Int, _ pane: inout Pane) {
    pane.enter(row: row, column: 0, columns: columns, rows: rows)
    // A blank row under the rule, where there is room for air.
    if rows >= 14 { pane.enter(row: row + 1, column: 0, columns: columns, rows: rows - 1) }
    switch overlay {
    case .help(let scroll):
      drawHelp(scroll: scroll, &pane)
      return
    case .question(let question):
      drawQuestion(question, &pane)
      return
    case .versions(let list):
      drawVersions(list, &pane)
      return
    case .changes(let list):
      drawChanges(list, &pane)
      return
    case .chooser(let chooser):
      drawChooser(chooser, &pane)
      return
    case .importing(let preview):
      drawImport(preview, &pane)
      return
    case .waiting(let list):
      drawWaiting(list, &pane)
      return
    case .exporting(let progress):
      drawExporting(progress, &pane)
      return
    case .written(let files):
      drawWritten(files, &pane)
      return
    case nil: break
    }
    switch step {
    case .recipient, .contact: drawForm(&pane)
    case .signatories: drawSignatories(&pane)
    case .recommendations: drawRecommendations(&pane)
    case .review: drawReview(&pane)
    }
  }

  // MARK: Message and keys

  /// The message in as many rows as it takes: its end says how to mend what is wrong.
  private var messageLines: [String] {
    message.map {
      Array(wrapped($0.text, columns: size.columns - 6).prefix(max(1, size.rows / 2 - 1)))
    } ?? []
  }

  private func drawMessage(_ lines: [String], row: Int, _ pane: inout Pane) {
    pane.enter(row: row, column: 0, columns: size.columns, rows: size.rows - 1 - row)
    let (role, mark): (Role, String) =
      switch message {
      case nil, .remark: (.text, " ")
      case .done: (.done, " ✓ ")
      case .error: (.error, " ! ")
      }
    pane.message(lines, mark: mark, style: Style(role))
    pane.moveTo(row: 0)
    let form = formColumns
    let isCovered = (lines.first?.columnWidth ?? 0) + mark.columnWidth + 2 > form
    if isPreviewBeside, !preview.isFull, !isCovered {
      pane.put("┴", at: form, style: Style(.rule))
    }
  }

  private mutating func drawKeys(_ pane: inout Pane) {
    pane.enter(row: 0, column: 0, columns: size.columns, rows: size.rows)
    hits += pane.keyBar(
      overlay != nil || preview.isFull
        ? overlayKeys
        : Binding.available(in: context).filter(isOffered).map { binding in
          var key = binding.barKey
          if binding.action == .pages, showsPages { key.name = Words.asText }
          if binding.action == .entryKind, signatories.entryKind == .individual {
            key.name = Words.organizations
          }
          return key
        })
  }

  /// Whether the key bar names it: what would be refused is not offered.
  private func isOffered(_ binding: Binding) -> Bool {
    guard !binding.name.isEmpty else { return false }
    if binding.action == .undo, review.pageField != nil, step == .review { return false }
    return !(binding.action.changesDraft && readingReason != nil)
  }
}

extension Binding {
  /// How the key bar shows it.
  var barKey: BarKey {
    let event = keys.first.map { Event.key($0) } ?? typed.first.map { Event.text(String($0)) }
    return BarKey(key: keyName, name: name, event: event)
  }
}

/// What a window that is too small says.
func tooSmall(_ size: Size) -> Screen {
  var grid = Grid(size: size)
  let text = Words.tooSmall(columns: size.columns, rows: size.rows)
  for (row, line) in wrapped(text, columns: max(1, size.columns)).enumerated() {
    grid.put(line, row: row, column: 0, style: Style(.text))
  }
  return Screen(grid: grid, cursor: Position(row: 0, column: 0))
}
