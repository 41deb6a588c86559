// How questions look: what they say, which scrolls where it is long, and their answers under it.
import Canvas
import LetterCore

/// A paragraph of a question; an empty one parts two others.
private struct Paragraph {
  var text: String
  var style: Style

  init(_ text: String, _ role: Role) { (self.text, style) = (text, Style(role)) }

  static let gap = Paragraph("", .text)
}

extension Interview {
  mutating func drawQuestion(_ question: Question, _ pane: inout Pane) {
    let answers = options(of: question).map(\.sentence).joined(separator: " · ")
    if case .alike(let first, let second) = question {
      drawAlike(first, second, &pane)
      pane.skip()
    } else {
      let below = wrapped(answers, columns: pane.columns - 3).count
      drawBody(of: question, rows: pane.rows - below, &pane)
    }
    pane.cursor(at: 2)
    pane.paragraph(answers, style: Style(.current))
  }

  /// Draws what a question says, and an empty row. Where it is longer than that, the part that is
  /// scrolled to, and how much is below.
  private mutating func drawBody(of question: Question, rows: Int, _ pane: inout Pane) {
    var lines = body(of: question).flatMap { paragraph in
      paragraph.text.isEmpty
        ? [("", paragraph.style)]
        : wrapped(paragraph.text, columns: pane.columns - 3).map { ($0, paragraph.style) }
    }
    let isLong = lines.count + 1 > rows
    if isLong { lines.removeAll { $0.0.isEmpty } }
    let room = min(lines.count, max(1, rows))
    questionTop = max(0, min(questionTop, lines.count - room))
    // Where one row is all there is, it is the question's.
    let below = room > 1 ? lines.count - questionTop - room : 0
    for (line, style) in lines.dropFirst(questionTop).prefix(below > 0 ? room - 1 : room) {
      pane.put(line, at: 2, style: style)
      pane.skip()
    }
    if below > 0 {
      pane.put(Words.moreBelow(below + 1), at: 2, style: Style(.hint))
      pane.skip()
    }
    if !isLong { pane.skip() }
  }

  /// Scrolls what a question says; whether the key does that.
  mutating func scrollQuestion(_ key: Key) -> Bool {
    switch key {
    case .up, .scrollUp: questionTop -= 1
    case .down, .scrollDown: questionTop += 1
    case .pageUp: questionTop -= 5
    case .pageDown: questionTop += 5
    default: return false
    }
    return true
  }

  private func body(of question: Question) -> [Paragraph] {
    switch question {
    case .alike: []
    case .abandon(let reason):
      [Paragraph(Words.abandonTitle, .warning), .gap, Paragraph(reason, .answer)]
    case .confirm(let request):
      [Paragraph(Words.confirmTitle, .title), .gap] + summary(of: request)
    case .unfinished(let request, let open):
      [Paragraph(Words.unfinishedTitle(open), .warning), .gap] + summary(of: request)
    case .replace(let paths, _):
      [Paragraph(Words.replaceTitle, .title), .gap] + paths.map { Paragraph($0, .answer) }
    case .missingFonts(let scripts, _):
      [Paragraph(Words.missingFontsTitle, .warning), .gap]
        + scripts.map { Paragraph($0, .answer) } + [Paragraph(Words.missingFontsHint, .hint)]
    case .heldElsewhere(let sentence):
      [
        Paragraph(Words.heldTitle, .title), .gap, Paragraph(sentence, .answer),
        Paragraph(Words.heldHint, .hint),
      ]
    case .damaged(let sentence, _):
      [Paragraph(Words.damagedTitle, .warning), .gap, Paragraph(sentence, .answer)]
    case .changedElsewhere(let change):
      [Paragraph(Words.changedTitle, .warning), .gap]
        + change.differences.map { Paragraph("· " + $0, .answer) }
    case .recordsDropped:
      [
        Paragraph(Words.recordsDroppedTitle, .warning), .gap,
        Paragraph(Words.recordsDroppedHint, .answer),
      ]
    case .conflict(let check):
      [
        Paragraph(Words.conflictTitle, .title), .gap,
        Paragraph(check.sentence(in: template, draft: draft), .answer),
      ]
    case .sent(let exported):
      [Paragraph(Words.sentTitle, .title), .gap, Paragraph(Words.signed(signed), .answer)]
        + (Words.exportLines(exported)
        + Words.waitingLines(draft.waitingRows.map { draft.records.waiting[$0] })
        + template.unfinishedNames(in: draft).map {
          "! " + $0.sentence(in: template, draft: draft)
        }).map { line in
          Paragraph(line, line.hasPrefix("!") ? .warning : .answer)
        } + [Paragraph(Words.sentHint, .hint)]
    case .takeBackSent(let sent, _):
      [
        Paragraph(Words.takeBackSentTitle, .title), .gap,
        Paragraph(Words.wasSent(sent.date.written), .answer),
        Paragraph(Words.takeBackSentHint, .hint),
      ]
    case .kindOfEntry(let name, let reading):
      [
        Paragraph(Words.kindTitle, .title), .gap, Paragraph("“\(name)”", .answer),
        Paragraph(Words.reads(as: reading), .text),
      ]
    case .forget(let paths):
      [Paragraph(Words.forgetTitle, .warning), .gap] + paths.map { Paragraph($0, .answer) }
        + [.gap, Paragraph(Words.forgetHint, .hint)]
    }
  }

  /// How many sign.
  private var signed: String {
    Words.signatoryCount(
      organizations: draft.roll.count(.organization), individuals: draft.roll.count(.individual))
  }

  /// What an export says last: to whom, how many sign, which dated facts are kept, where it goes.
  private func summary(of request: ExportRequest) -> [Paragraph] {
    let facts = draft.choices(of: template).flatMap { template.facts(of: $0) }
    let endings = request.formats.map { "." + $0.fileExtension }.joined(separator: ", ")
    let lines = Words.confirmExport(
      recipient: template.recipientName(answers) ?? Words.nobody,
      count: draft.roll.isEmpty ? Words.nobody : signed,
      kept: facts.count { draft.facts[$0.id] == .keep },
      undecided: facts.count { draft.facts[$0.id] == nil },
      paths: request.path + endings, pages: Words.pages(of: request))
    return lines.map { Paragraph($0, .answer) }
      + template.unfinishedNames(in: draft).map {
        Paragraph("! " + $0.sentence(in: template, draft: draft), .warning)
      }
  }
}
