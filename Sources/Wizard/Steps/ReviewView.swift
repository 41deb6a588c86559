// How the review looks: what is open, what is in order, and the export.
import Canvas
import LetterCore
import TextMetrics

extension Interview {
  mutating func drawReview(_ pane: inout Pane) {
    if let field = review.pageField {
      drawPageForm(field, &pane)
      return
    }
    let items = reviewItems
    let checks = reviewChecks
    let focused = min(review.index, items.count - 1)
    pane.title(
      Words.question(of: .review),
      remark: obstacles.isEmpty ? "" : Words.points(obstacles.count))
    let good = goodNews
    let open = obstacles.count
    let advice = open == 0 ? "" : Words.finishFirst(open)
    // What must stay below: formats, pages, path, buttons, and the advice.
    let buttons = buttonRows(columns: pane.columns)
    let isLow = pane.rows <= 12
    let shownButtons = !isLow ? buttons.count : min(2, buttons.count)
    let allFormatRows = formatColumns(columns: pane.columns).count
    let formatRows = isLow ? min(2, allFormatRows) : allFormatRows
    let adviceRows = isLow ? 0 : wrapped(advice, columns: pane.columns - 3).count
    let exportRows = (isLow ? 2 : 3) + formatRows + shownButtons + adviceRows
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
    if !isLow { pane.skip() }
    drawFormats(from: checks.count, rows: formatRows, focused: focused, &pane)
    let next = checks.count + LetterFormat.allCases.count
    drawPageSetup(at: next, focused: focused, &pane)
    drawPath(at: next + 1, focused: focused, &pane)
    drawButtons(
      buttons, rows: shownButtons, from: items.count - buttons.joined().count, focused: focused,
      &pane)
    if open > 0 { pane.paragraph(advice, style: Style(.hint)) }
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
