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
    // On a low screen a point is read first, and what is below comes with its focus.
    let isOnPoints = focused < checks.count
    let showsExport = !isLow || !isOnPoints
    let exportRows = showsExport ? (isLow ? 2 : 3) + formatRows + shownButtons + adviceRows : 1
    // All are read to their ends where there is room for that, else the one in focus is.
    func rows(of index: Int) -> Int { lines(of: words(of: checks[index]), pane).count }
    // Where they cannot all be seen, nor a row that says how many more there are.
    let isOneShown =
      isOnPoints && checks.count > 1
      && rows(of: focused) >= pane.rows - (pane.rows > 10 ? 2 : 1) - exportRows
    pane.title(
      draft.sent == nil ? Words.question(of: .review) : Words.wentOut,
      remark: isOneShown
        ? Words.place(focused + 1, of: checks.count)
        : Words.points(obstacles.count, doubts: review.doubts.count))
    let room = max(1, pane.rows - pane.row - exportRows)
    let whole = checks.count <= room ? checks.indices.map(rows) : []
    let areWhole = !whole.isEmpty && whole.reduce(0, +) <= room
    let focusedRows = isOnPoints ? min(rows(of: focused), room) : 1
    let shownChecks = areWhole ? checks.count : min(checks.count, room - focusedRows + 1)
    let top = max(0, min(focused - shownChecks + 1, checks.count - shownChecks))
    let below = checks.count - top - shownChecks
    let first = pane.row
    for index in top..<(top + shownChecks) {
      // The list goes on: its last row says how far, unless that has the focus.
      if index == top + shownChecks - 1, below > 0, index != focused, shownChecks > 2 {
        pane.put(Words.moreBelow(below + 1), at: 4, style: Style(.hint))
        hit(index, &pane)
        pane.skip()
        continue
      }
      let rows = areWhole ? whole[index] : index == focused ? focusedRows : 1
      drawCheck(checks[index], isFocused: index == focused, rows: rows, index, &pane)
    }
    let checkRows = pane.row - first
    for line in good.prefix(max(0, room - checkRows)) {
      pane.put("✓", at: 2, style: Style(.done))
      pane.put(line, at: 4, style: Style(.text))
      pane.skip()
    }
    guard showsExport else {
      pane.moveTo(row: pane.rows - 1)
      pane.put(Words.exportBelow, at: 2, style: Style(.hint))
      return
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
      if !review.sentFiles.isEmpty { lines.append(Words.sentFiles(review.sentFiles)) }
    } else if obstacles.isEmpty, !rowsWait {
      lines.append(Words.nothingOpen)
    }
    return lines
  }

  /// Whether somebody who may have signed is not in the letter yet.
  private var rowsWait: Bool {
    review.doubts.contains(where: \.isOfOpenRows)
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
    _ item: ReviewItem, isFocused: Bool, rows: Int, _ index: Int, _ pane: inout Pane
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
    let lines = rows > 1 ? lines(of: (text, goal), pane) : [text]
    for line in lines.prefix(rows) {
      pane.put(line, at: 4, style: Style(isFocused ? .current : .answer), limit: right - 1)
      hit(index, activates: true, &pane)
      pane.skip()
    }
  }

  /// What a line says, in the rows that it takes beside where it leads.
  private func lines(of words: (text: String, goal: String), _ pane: Pane) -> [String] {
    wrapped(words.text, columns: pane.columns - words.goal.count - 5)
  }

  /// What a line about something open says, and where it leads.
  private func words(of item: ReviewItem) -> (text: String, goal: String) {
    guard case .check(let check) = item else { return ("", "") }
    return (
      check.sentence(in: template, draft: draft),
      Words.shortName(of: place(of: check).step) + " →"
    )
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
      let chosen = LetterFormat.allCases.filter(review.formats.contains)
      let endings = " " + chosen.map { "." + $0.fileExtension }.joined(separator: " ")
      pane.putEnd(of: exportPath, at: column, style: Style(.answer))
      // That it is a file's name, and not a folder's.
      if column + exportPath.columnWidth + endings.columnWidth <= pane.columns {
        pane.put(endings, at: column + exportPath.columnWidth, style: Style(.hint))
      }
    }
    pane.skip()
  }
}
