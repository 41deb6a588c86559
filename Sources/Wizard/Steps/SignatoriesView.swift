// How the signatories step looks.
import Canvas
import LetterCore

extension Interview {
  /// Columns of a name in the list: behind the marker and the number.
  private static let numberColumn = 4

  mutating func drawSignatories(_ pane: inout Pane) {
    switch signatories.mode {
    case .details(let id, let index): return drawDetails(id, focused: index, &pane)
    case .options(let option): return drawOptions(option, &pane)
    case .entry, .renaming, .finding, .roll, .jumping: break
    }
    let count = Words.signatoryCount(
      organizations: draft.roll.count(.organization), individuals: draft.roll.count(.individual))
    pane.title(Words.question(of: .signatories), beside: Words.inOrder(count))
    drawEntry(&pane)
    let hint = wrapped(modeHint, columns: pane.columns - 3)
    let hintRows = pane.rows > 8 ? hint.count : 0
    let listRows = max(1, pane.rows - pane.row - hintRows)
    signatories.rows = listRows
    if rollCount == 0, draft.pendingName.isEmpty {
      pane.put(Words.emptyRoll, at: Self.numberColumn, style: Style(.hint))
      pane.skip()
    } else {
      drawList(rows: listRows, &pane)
    }
    if hintRows > 0 {
      pane.moveTo(row: pane.rows - hintRows)
      pane.paragraph(modeHint, style: Style(.hint))
    }
  }

  private var modeHint: String {
    if let readingReason { return readingReason + " " + Words.copyToChange }
    return switch signatories.mode {
    case .entry: Words.entryHint(adding: signatories.entryKind)
    case .renaming: Words.renamingHint
    case .finding:
      visitingFrom == nil ? Words.findingHint : Words.findingHintFromReview
    case .roll: signatories.marked.isEmpty ? Words.rollHint : Words.markedHint
    case .jumping: Words.jumpHint
    case .details, .options: ""
    }
  }

  private mutating func drawEntry(_ pane: inout Pane) {
    let column = 16
    let label: String
    let text: String
    var isRenaming = false
    if case .renaming = signatories.mode { isRenaming = true }
    switch signatories.mode {
    case .entry: (label, text) = (addLabel, editor?.text ?? "")
    case .roll, .jumping, .details, .options: (label, text) = (addLabel, draft.pendingName)
    case .renaming: (label, text) = (Words.editName, editor?.text ?? "")
    case .finding: (label, text) = (Words.find, editor?.text ?? "")
    }
    let goal = Hit.Goal.target(isRenaming ? place.target : .entry, line: 0)
    if let editor {
      pane.marker()
      pane.put(label, at: 2, style: Style(.current), limit: column - 1)
      hits.append(pane.field(editor, line: text, at: column, goal: goal))
    } else {
      hits.append(
        Hit(row: pane.screenRow, columns: pane.screenColumns(from: column), goal: goal))
      pane.put(label, at: 2, style: Style(.label), limit: column - 1)
      pane.put(text, at: column, style: Style(.answer))
    }
    pane.skip()
    // Why it will stand where it does; the row stays, so that the list does not jump.
    let rules = draft.roll.rules
    let isShort = pane.columns - column < 40
    if case .finding = signatories.mode {
      // In words too, for whoever does not see which row is marked.
      if let match = signatories.match, let id = rollID(at: match),
        let name = draft.roll.signatory(id)?.name
      {
        pane.put(
          Words.found(name, number: match + 1, of: signatories.matchCount), at: column,
          style: Style(.hint))
      }
    } else if case .roll(let index) = signatories.mode,
      let signatory = rollID(at: index).flatMap({ draft.roll.signatory($0) })
    {
      pane.put(
        signatory.filingSentence(rules, isShort: isShort), at: column, style: Style(.hint))
    } else if case .jumping = signatories.mode {
      pane.put(Words.jumpTo, at: column, style: Style(.current))
      pane.cursor(at: column + Words.jumpTo.columnWidth + 1)
    } else if let signatory = typedSignatory(text) {
      if let known = duplicate(of: signatory) {
        pane.put("! " + Words.alreadyListed(known.name), at: column, style: Style(.warning))
      } else {
        pane.put(
          signatory.filingSentence(rules, isShort: isShort), at: column, style: Style(.hint))
      }
    } else if !rules.ignoresLeadingArticles {
      pane.put(Words.articlesCount, at: column, style: Style(.hint))
    }
    pane.skip()
  }

  private var addLabel: String { Words.label(ofEntry: signatories.entryKind) }

  /// A listed signatory of the same name, apart from the one being renamed.
  private func duplicate(of signatory: Signatory) -> Signatory? {
    guard let id = draft.roll.duplicate(of: signatory) else { return nil }
    if case .renaming(let renamed) = signatories.mode, renamed == id { return nil }
    return draft.roll.signatory(id)
  }

  /// The list around what matters: the place of the typed name, the row in focus, the match.
  private mutating func drawList(rows: Int, _ pane: inout Pane) {
    var ghost: Int?
    var focus = 0
    switch signatories.mode {
    case .entry:
      if let signatory = typedSignatory(editor?.text ?? "") {
        focus = place(for: signatory)
        if draft.roll.duplicate(of: signatory) == nil { ghost = focus }
      } else {
        focus = signatories.lastAdded.flatMap { rollIndex(of: $0) } ?? signatories.top
      }
    case .roll(let index), .jumping(let index): focus = index
    case .details, .options: break
    case .renaming(let id): focus = rollIndex(of: id) ?? 0
    case .finding: focus = signatories.match ?? signatories.top
    }
    let all = rollCount + (ghost == nil ? 0 : 1)
    // The list moves only when what matters would fall outside.
    if focus < signatories.top || focus >= signatories.top + rows {
      signatories.top = focus - rows / 2
    }
    signatories.top = max(0, min(signatories.top, all - rows))
    for row in signatories.top..<min(all, signatories.top + rows) {
      if row == ghost {
        pane.put("›", at: Self.numberColumn - 1, style: Style(.focus))
        let limit = pane.columns - Words.standsHere.count - 3
        pane.put(editor?.text ?? "", at: nameColumn, style: Style(.focus), limit: limit)
        pane.putRight(Words.standsHere, style: Style(.hint), after: 0)
      } else {
        drawRow(row - (ghost.map { row > $0 ? 1 : 0 } ?? 0), isInFocus: row == focus, &pane)
      }
      pane.skip()
    }
  }

  /// Where names begin, right of the widest number.
  private var nameColumn: Int {
    Self.numberColumn + max(4, writtenCount(rollCount).utf8.count + 2)
  }

  /// What stands behind a name in the list: what it is, where it is not an organization like the
  /// others, and when it signed late.
  private func remark(on signatory: Signatory) -> String {
    var parts: [String] = []
    let record = draft.records[SignOnRecords.Key(signatory)]
    if record.isAuthorized == false { parts.append(Words.notAuthorizedMark) }
    if let late = record.late { parts.append(Words.lateSince(late)) }
    if signatory.kind == .individual {
      parts.append(Words.individual)
    } else if !draft.roll.rules.sections.isEmpty {
      let isListed = signatory.section.map { draft.roll.rules.sections.contains($0) } ?? false
      parts.append(isListed ? signatory.section ?? "" : Words.noHeading)
    }
    return parts.joined(separator: " · ")
  }

  private mutating func drawRow(_ index: Int, isInFocus: Bool, _ pane: inout Pane) {
    guard let id = rollID(at: index), let signatory = draft.roll.signatory(id) else { return }
    var role = Role.answer
    var number = index + 1
    if signatory.kind == .individual { number -= draft.roll.count(.organization) }
    switch signatories.mode {
    case .roll where isInFocus, .jumping where isInFocus:
      pane.marker()
      role = .current
      if case .roll = signatories.mode { pane.cursor(at: nameColumn) }
    case .finding where signatories.match == index, .renaming(id):
      role = .current
    case .entry where signatories.lastAdded == id && (editor?.isEmpty ?? true):
      role = .done
    default: break
    }
    let digits = writtenCount(number)
    pane.put(digits, at: nameColumn - 2 - digits.utf8.count, style: Style(.hint))
    if signatories.marked.contains(id) { pane.put("✓", at: 1, style: Style(.done)) }
    var remark = remark(on: signatory)
    // The name comes first where there is little room.
    if remark.columnWidth > (pane.columns - nameColumn) / 2 { remark = "" }
    pane.put(
      signatory.line(showingSigner: draft.rollStyle.showsSigners), at: nameColumn,
      style: Style(role),
      limit: remark.isEmpty ? pane.columns : pane.columns - remark.columnWidth - 2)
    pane.putRight(remark, style: Style(.hint), after: 0)
    hits.append(
      Hit(
        row: pane.screenRow, columns: pane.screenColumns(from: 0),
        goal: .target(.signatory(index), line: 0)))
  }
}
