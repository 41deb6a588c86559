// The letter on its pages, as the PDF will break them, in the preview's place.
import Canvas
import LetterCore
import TextMetrics

/// The pages as laid out last, and which part of them is shown.
struct PagesState: Sendable {
  /// Whether pages are to be seen instead of the text.
  var areWanted = false
  /// Whether it was for them that the letter took the whole screen.
  var tookScreen = false
  /// What is being laid out.
  private(set) var pending: PagesRequest?
  /// What the pages are of.
  private var shown: PagesRequest?
  /// Grows where another letter takes the place of the one that bore the same revision.
  private(set) var generation = 0
  private var pages: [LetterPage] = []
  private(set) var failure: String?
  private var lines: [PageLine] = []
  private var columns = 0
  private var top = 0
  /// How many lines are shown.
  private(set) var rows = 1

  /// Whether nothing was laid out yet.
  var isEmpty: Bool { pages.isEmpty }

  /// Whether these are not the pages of that letter, and nobody is at work on any.
  func needs(_ request: PagesRequest) -> Bool { pending == nil && shown != request }

  /// Lays the pages out anew at the next look.
  mutating func forget() { generation += 1 }

  /// The work was given up; it is begun again at the next look.
  mutating func giveUp() { pending = nil }

  mutating func await(_ request: PagesRequest) { pending = request }

  mutating func show(_ pages: [LetterPage], _ request: PagesRequest) {
    (self.pages, shown, pending, failure) = (pages, request, nil, nil)
    columns = 0
  }

  mutating func fail(_ reason: String, _ request: PagesRequest) {
    (failure, shown, pending) = (reason, request, nil)
  }

  mutating func scrollToTop() { top = 0 }

  mutating func scroll(by lines: Int) {
    top = max(0, min(top + lines, max(0, self.lines.count - rows)))
  }

  /// The lines to be shown in a pane of this size.
  mutating func visible(columns: Int, rows: Int) -> ArraySlice<PageLine> {
    if columns != self.columns {
      self.columns = columns
      lines = pages.enumerated().flatMap { number, page in
        PageLine.lines(
          of: page, number: number + 1, of: pages.count, setup: shown?.setup, columns: columns)
      }
    }
    self.rows = rows
    scroll(by: 0)
    return lines.dropFirst(top).prefix(rows)
  }
}

/// A line of the page view.
struct PageLine: Sendable {
  var text: String
  var role = Role.letter
  var isBold = false
  var column = 0

  /// A page in so many columns: what is broken only because the paper ends is broken anew. What
  /// stands on the paper without words, by `setup` on the first page, is said in parentheses.
  static func lines(
    of page: LetterPage, number: Int, of count: Int, setup: DocumentSetup?, columns: Int
  ) -> [PageLine] {
    let title = "── " + Words.page(number, of: count) + " "
    let rule = title + String(repeating: "─", count: max(0, columns - title.columnWidth))
    var lines = [PageLine(text: rule, role: .hint), PageLine(text: "")]
    func say(_ words: String?) {
      guard let words else { return }
      lines += wrapped("(" + words + ")", columns: columns).map {
        PageLine(text: $0, role: .hint, column: max(0, (columns - $0.columnWidth) / 2))
      }
      lines.append(PageLine(text: ""))
    }
    let first = number == 1 ? setup : nil
    say(first.flatMap { $0.reservedTop > 0 ? Words.free($0.reservedTop, on: $0.paper) : nil })
    say(first?.letterhead?.image.map { _ in Words.imageHere })
    for block in page.blocks {
      if block.kind == .names {
        lines += names(block, columns: columns)
      } else {
        lines += self.lines(of: block, columns: columns)
      }
      lines.append(PageLine(text: ""))
    }
    if !page.notes.isEmpty {
      lines.append(PageLine(text: String(repeating: "─", count: min(12, columns)), role: .note))
      for note in page.notes { lines += self.lines(of: note, columns: columns) }
      lines.append(PageLine(text: ""))
    }
    say(first.flatMap { $0.reservedBottom > 0 ? Words.free($0.reservedBottom, on: $0.paper) : nil })
    return lines
  }

  private static func lines(of block: LetterPage.Block, columns: Int) -> [PageLine] {
    let role: Role = block.kind == .note ? .note : .letter
    let isBold = block.kind == .subject || block.kind == .heading
    let hanging = block.kind == .recommendation || block.kind == .note ? 4 : 0
    var isFirst = !block.isContinued
    return joined(block.lines.first ?? []).flatMap { text -> [PageLine] in
      var text = Substring(text)
      var label = ""
      if isFirst, hanging > 0, let space = text.firstIndex(of: " ") {
        label = String(text[..<space])
        label += String(repeating: " ", count: max(1, hanging - label.columnWidth))
        text = text[space...]
      }
      return wrapped(String(text), columns: columns - hanging).map { line in
        defer { isFirst = false }
        var column = isFirst ? 0 : hanging
        if block.kind == .letterhead { column = max(0, (columns - line.columnWidth) / 2) }
        return PageLine(
          text: isFirst ? label + line : line, role: role, isBold: isBold, column: column)
      }
    }
  }

  /// Names in their columns beside each other, or where those would be too narrow, under each other.
  private static func names(_ block: LetterPage.Block, columns: Int) -> [PageLine] {
    let gap = 2
    let count = block.lines.count
    let width = (columns - gap * (count - 1)) / max(1, count)
    let isBeside = width >= 16
    let texts = block.lines.map { column in
      joined(column).flatMap { name in
        wrapped(name, columns: (isBeside ? width : columns) - 2).enumerated().map {
          $0 == 0 ? $1 : "  " + $1
        }
      }
    }
    guard isBeside else { return texts.joined().map { PageLine(text: $0) } }
    return (0..<(texts.map(\.count).max() ?? 0)).map { row in
      var line = ""
      var end = 0
      for (index, column) in texts.enumerated() where row < column.count {
        let start = index * (width + gap)
        line += String(repeating: " ", count: start - end) + column[row]
        end = start + column[row].columnWidth
      }
      return PageLine(text: line)
    }
  }

  /// The lines as they were before the paper's width broke them.
  private static func joined(_ lines: [LetterPage.Line]) -> [String] {
    var texts: [String] = []
    var joint: String?
    for line in lines {
      if let joint, let last = texts.popLast() {
        texts.append(last + joint + line.text)
      } else {
        texts.append(line.text)
      }
      joint = line.joint
    }
    return texts
  }
}

extension Interview {
  /// Whether pages stand in the preview's place: in the review and over the whole screen.
  var showsPages: Bool {
    guard preview.isFull || arePagesBeside else { return false }
    if case .versions = overlay { return false }
    return preview.pages.areWanted || (review.pageField != nil && arePagesBeside)
  }

  /// Whether the pages have a place beside the step.
  private var arePagesBeside: Bool {
    step == .review && size.columns >= Self.columnsForPreviewBeside
  }

  /// Shows the pages, beside the review or else on the whole screen, and takes them away.
  mutating func togglePages() {
    if review.pageField != nil, arePagesBeside, !preview.isFull {
      message = .remark(Words.pagesAreShown)
      return
    }
    preview.pages.areWanted = !showsPages
    preview.pages.scrollToTop()
    guard preview.pages.areWanted, !arePagesBeside else { return }
    preview.isFull = true
    preview.pages.tookScreen = true
  }

  /// The same while the letter has the whole screen: back to where the pages were asked for.
  mutating func togglePagesOnWholeScreen() {
    if preview.pages.tookScreen {
      leaveFullPreview()
    } else {
      preview.pages.areWanted.toggle()
      preview.pages.scrollToTop()
    }
  }

  /// Ends the look at the whole letter.
  mutating func leaveFullPreview() {
    preview.isFull = false
    preview.follows = true
    if !arePagesBeside { preview.pages.areWanted = false }
  }

  /// What is to be done now that the screen needs it; to be asked after every event and report.
  public mutating func nextWork() -> Effect? {
    keepImportDecisions()
    if let paste = pasteWork() { return paste }
    // An export needs the type first.
    guard showsPages, !isExporting else { return nil }
    let request = PagesRequest(
      revision: revision, generation: preview.pages.generation,
      setup: profile.setup(of: template))
    guard preview.pages.needs(request) else { return nil }
    preview.pages.await(request)
    return .layOutPages(request)
  }

  mutating func drawPages(row: Int, column: Int, columns: Int, rows: Int, _ pane: inout Pane) {
    pane.enter(row: row, column: column, columns: columns, rows: rows)
    if let failure = preview.pages.failure {
      pane.paragraph(failure, style: Style(.warning), at: 0)
      return
    }
    guard !preview.pages.isEmpty else {
      pane.put(Words.layingOut, at: 0, style: Style(.hint))
      return
    }
    for line in preview.pages.visible(columns: columns, rows: rows) {
      pane.put(
        line.text, at: line.column, style: Style(line.role, line.isBold ? [.bold] : []))
      pane.skip()
    }
    if preview.pages.pending != nil {
      pane.moveTo(row: 0)
      pane.put(
        " " + Words.layingOut, at: columns - Words.layingOut.count - 1, style: Style(.warning))
    }
  }
}
