// The letter beside the questions: the very lines that `render -f text` makes.
import Canvas
import LetterCore

/// The letter as laid out last, and which part of it is shown.
struct PreviewState: Sendable {
  /// The most columns a line of the letter takes on a wide screen.
  static let widest = 72

  private var builder: LetterBuilder
  private var revision: Int?
  /// The earlier version that is shown instead.
  private var shownVersion: Int?
  private(set) var letter = Letter()
  private(set) var layout = LetterLayout(columns: 0)
  /// Whether the layout is of the letter as it is.
  private var isLaidOut = false
  /// The first line shown, and how many are.
  var top = 0
  var rows = 1
  /// Whether the letter has the whole screen.
  var isFull = false {
    didSet {
      // What took the screen for the pages gives it back to the text.
      guard !isFull, pages.tookScreen else { return }
      (pages.tookScreen, pages.areWanted) = (false, false)
    }
  }
  /// Whether the preview shows what the focus fills; scrolling ends it until the focus moves.
  var follows = true
  /// The letter on its pages, where those are shown instead.
  var pages = PagesState()

  init(builder: LetterBuilder) { self.builder = builder }

  /// Makes the letter anew at the next look, whatever the revision.
  mutating func forget() {
    revision = nil
    pages.forget()
  }

  /// Shows the letter of another version of the draft.
  mutating func show(_ draft: Draft, version: Int) {
    guard shownVersion != version else { return }
    shownVersion = version
    revision = nil
    // The builder in hand knows the present draft's answers.
    var builder = LetterBuilder(builder.template)
    letter = builder.letter(of: draft)
    isLaidOut = false
  }

  /// Makes the letter anew where the draft changed.
  mutating func refresh(draft: Draft, answers: Resolution, revision: Int) {
    guard self.revision != revision else { return }
    shownVersion = nil
    self.revision = revision
    letter = builder.letter(of: draft, answers: answers)
    isLaidOut = false
  }

  /// Lays the letter out for a width, as far as it is not yet.
  mutating func layOut(columns: Int) {
    if layout.columns != max(12, columns) {
      layout = LetterLayout(letter, columns: columns)
    } else if !isLaidOut {
      layout.update(letter)
    }
    isLaidOut = true
  }

  mutating func follow(_ lines: Range<Int>?, rows: Int) {
    self.rows = rows
    if follows, let lines {
      let isShown =
        lines.lowerBound >= top && min(lines.upperBound, lines.lowerBound + rows) <= top + rows
      if !isShown { top = lines.lowerBound - max(0, min(rows / 3, rows - lines.count)) }
    }
    top = max(0, min(top, layout.lineCount - rows))
  }
}

extension Interview {
  /// The lines of the letter that the focus fills.
  private var linesInFocus: Range<Int>? {
    let layout = preview.layout
    // An earlier version is looked through by hand.
    if case .versions = overlay { return nil }
    switch place.target {
    case .nothing, .page: return nil
    case .field(let id):
      // A derived answer may have no run yet; then what it is derived from is shown.
      return layout.lines(showing: .field(id))
    case .recommendation(let id): return layout.lines(showing: .recommendation(id))
    case .fact(let id):
      return layout.lines(showing: .fact(id))
        ?? template.facts.first { $0.id == id }
        .flatMap { layout.lines(showing: .recommendation($0.recommendation)) }
    case .option: return layout.lines(showing: .count)
    case .entry, .signatory, .rename, .detail:
      guard let (index, kind) = rosterPlace else { return layout.lines(showing: .count) }
      return layout.line(ofSignatoryAt: index, kind: kind).map { $0..<($0 + 1) }
    case .review(let index):
      let items = reviewItems
      guard items.indices.contains(index), case .check(let check) = items[index] else { return nil }
      switch check.place {
      case .field(let id): return layout.lines(showing: .field(id))
      case .fact(let id, _): return layout.lines(showing: .fact(id))
      default: return layout.lines(showing: .count)
      }
    }
  }

  /// The place of the letter's list that the signatories step is about.
  private var rosterPlace: (Int, Signatory.Kind)? {
    guard rollCount > 0 else { return nil }
    let organizations = draft.roll.count(.organization)
    var index = 0
    switch signatories.mode {
    case .roll(let row), .jumping(let row): index = row
    case .details(let id, _): index = rollIndex(of: id) ?? 0
    case .options: break
    case .finding: index = signatories.match ?? 0
    case .renaming(let id): index = rollIndex(of: id) ?? 0
    case .entry:
      // What is only typed is not in the letter yet: the letter moves when it is added.
      if let added = signatories.lastAdded.flatMap({ rollIndex(of: $0) }) { index = added }
    }
    if index < organizations { return (index, .organization) }
    let rest = index - organizations
    if draft.roll.count(.individual) > 0 { return (rest, .individual) }
    return (max(0, organizations - 1), .organization)
  }

  /// Draws the part of the letter that is to be seen.
  mutating func drawPreview(row: Int, column: Int, columns: Int, rows: Int, _ pane: inout Pane) {
    if showsPages {
      drawPages(row: row, column: column, columns: columns, rows: rows, &pane)
      return
    }
    preview.layOut(columns: columns)
    let focused = linesInFocus
    preview.follow(focused, rows: rows)
    let source = sourceInFocus
    // A name that is only typed has no line yet: its list is shown, and no line marked for it.
    let isMarked =
      place.target != .entry || rollCount == 0 || signatories.mode == .finding
      || signatories.lastAdded != nil
    let top = preview.top
    for (offset, line) in preview.layout.lines(in: top..<(top + rows)).enumerated() {
      // Two columns of margin, where the mark of the focus stands.
      pane.enter(row: row + offset, column: column - 2, columns: columns + 2, rows: 1)
      if isMarked, focused?.contains(top + offset) == true, !line.runs.isEmpty {
        pane.put("▏", at: 0, style: Style(.focus))
      }
      let isNote = line.label.hasPrefix("[")
      pane.put(line.label, at: 2, style: Style(isNote ? .note : .letter))
      var end = 2 + line.indent
      for run in line.runs {
        end = pane.put(run.text, at: end, style: style(of: run, isNote: isNote, focus: source))
      }
    }
    drawProgress(row: row + rows, column: column, columns: columns, &pane)
  }

  /// How far down the letter the view is, in the row under it.
  private func drawProgress(row: Int, column: Int, columns: Int, _ pane: inout Pane) {
    let hidden = preview.layout.lineCount - preview.rows
    guard size.columns >= Self.columnsForPreviewBeside, !preview.isFull, hidden > 0 else { return }
    let text = "\(preview.top * 100 / hidden) %"
    pane.enter(row: row, column: column, columns: columns, rows: 1)
    pane.put(text, at: columns - text.count, style: Style(.hint))
  }

  private var sourceInFocus: Source? {
    switch place.target {
    case .field(let id): .field(id)
    case .fact(let id): .fact(id)
    case .entry, .signatory, .rename, .detail, .option: .count
    case .nothing, .recommendation, .review, .page: nil
    }
  }

  private func style(of run: Run, isNote: Bool, focus: Source?) -> Style {
    var emphasis: Style.Emphasis = []
    if run.emphasis.contains(.bold) { emphasis.insert(.bold) }
    if run.emphasis.contains(.italic) { emphasis.insert(.italic) }
    if let focus, run.source == focus { return Style(.filled, emphasis) }
    switch run.kind {
    case .placeholder: return Style(.placeholder, emphasis)
    case .citation: return Style(.note, emphasis)
    case .words: return Style(isNote ? .note : .letter, emphasis)
    }
  }
}
