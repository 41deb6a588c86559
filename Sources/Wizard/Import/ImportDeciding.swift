// What keys do in the preview of an import.
import Canvas
import LetterCore
import SignOnImport
import TextMetrics

extension ImportPlan.Outcome {
  /// Whether the row is added.
  var isTaken: Bool {
    switch self {
    case .added, .updated: true
    default: false
    }
  }
}

extension Interview {
  /// The file of names that was chosen and is to be read; `nil` where nobody waits for one, or not
  /// any more.
  public var awaitedNames: String? {
    for layer in [overlay, suspended] {
      if case .chooser(let chooser) = layer { return chooser.chosen }
    }
    return nil
  }

  /// Takes names that were read, to be looked at first.
  mutating func showImport(_ read: ReadNames) {
    guard awaitedNames != nil else { return }
    let isBehindQuestion = if case .question = overlay { true } else { false }
    message = nil
    guard !refusesChange() else { return }
    var preview = read.preview
    guard !preview.plan.rows.isEmpty else {
      message = .error(Words.noNames(in: preview.source))
      return
    }
    if read.revision != revision { preview.hold(against: draft) }
    if isBehindQuestion { suspended = .importing(preview) } else { overlay = .importing(preview) }
    if preview.hasKeptDecisions { message = .remark(Words.decisionsKept) }
  }

  /// Lets the private records hold what was decided about the rows, until they are added or given up;
  /// to be asked after every event.
  mutating func keepImportDecisions() {
    guard case .importing(var preview) = overlay, let decisions = preview.newDecisions() else {
      return
    }
    if let before = preview.listBefore { draft.records.dropDecisions(onList: before) }
    draft.records.keep(decisions)
    noteRecordsChange()
    overlay = .importing(preview)
  }

  /// Leaves the preview, unless only some rows were shown, or something was chosen in a pasted list,
  /// which is gone then. What was chosen in a file is kept for the next time it is opened.
  private mutating func gaveUp(_ preview: inout ImportPreview) -> Bool {
    if preview.filter != .all {
      preview.show(.all)
      message = .remark(Words.showing(.all, preview.shownCount))
      return false
    }
    var isPasted = false
    if case .shown = openPastes.first?.stage { isPasted = true }
    guard preview.hasDecisions else {
      message = .remark(Words.nothingImported)
      return true
    }
    guard isPasted else {
      message = .remark(Words.choicesKept)
      return true
    }
    guard preview.isWarned else {
      preview.isWarned = true
      message = .error(Words.escDropsChoices)
      return false
    }
    dropDecisions(preview)
    message = .remark(Words.nothingImported)
    return true
  }

  /// Forgets the decisions about a list that was added or given up.
  private mutating func dropDecisions(_ preview: ImportPreview) {
    guard draft.records.hasListDecisions else { return }
    draft.records.dropDecisions(onList: preview.table.digest)
    if let before = preview.listBefore { draft.records.dropDecisions(onList: before) }
    noteRecordsChange()
  }

  mutating func pressInImport(_ key: Key, _ preview: ImportPreview) -> [Effect] {
    var preview = preview
    message = nil
    if preview.helpTop != nil {
      scrollHelp(key, &preview)
    } else if preview.editor != nil {
      editRow(key, &preview)
    } else if preview.column != nil {
      chooseColumn(key, &preview)
    } else {
      switch key {
      case .up: preview.move(by: -1)
      case .down: preview.move(by: 1)
      case .pageUp, .scrollUp: preview.move(by: -max(1, preview.rowsShown - 1))
      case .pageDown, .scrollDown: preview.move(by: max(1, preview.rowsShown - 1))
      case .home: preview.index = 0
      case .end: preview.index = max(0, preview.shownCount - 1)
      case .enter:
        guard !showsWaiting(&preview) else { break }
        finishImport(preview)
        return []
      case .escape, .control("c"), .control("g"):
        guard gaveUp(&preview) else { break }
        overlay = nil
        return []
      case .function(1): preview.helpTop = 0
      default: break
      }
    }
    overlay = .importing(preview)
    return []
  }

  mutating func typeInImport(_ character: Character, _ preview: ImportPreview) -> [Effect] {
    var preview = preview
    message = nil
    if preview.helpTop != nil {
      preview.helpTop = nil
    } else if preview.editor != nil {
      preview.editor?.insert(cleaned(String(character)).text)
    } else if preview.column == nil {
      switch character.lowercased() {
      case " ": takeOrLeave(&preview)
      case "a": takeOrLeaveAlike(&preview)
      case "e":
        if let row = preview.rowInFocus {
          preview.editor = TextEditor(preview.plan.rows[row].signatory?.name ?? "")
        }
      case "k": changeKind(&preview)
      case "s": takeSpelling(&preview, ofAll: character.isUppercase)
      case "f":
        preview.showNext()
      case "c":
        if preview.table.separator == .none {
          message = .remark(Words.noColumns)
        } else {
          preview.column = 0
        }
      case "?": preview.helpTop = 0
      default: message = .remark(Words.importKeys)
      }
    }
    overlay = .importing(preview)
    return []
  }

  private mutating func takeOrLeave(_ preview: inout ImportPreview) {
    guard let row = preview.rowInFocus else { return }
    let before = preview.plan.rows[row].outcome
    preview.plan.setAccepted(!before.isTaken, row: row)
    if preview.plan.rows[row].outcome == before {
      message = .error(Words.cannotTake(preview.plan.rows[row]))
    } else {
      preview.move(by: 1)
    }
  }

  /// Takes or leaves all rows of which the same is to be said as of the one in focus.
  private mutating func takeOrLeaveAlike(_ preview: inout ImportPreview) {
    guard let focused = preview.rowInFocus else { return }
    let row = preview.plan.rows[focused]
    let remark = Words.remark(on: row)
    let standing = preview.plan.standing(ofRow: focused)
    let alike = preview.plan.rows.indices.filter { index in
      // Nothing is to be said of a name without a doubt, so none of those is read again.
      let other = preview.plan.standing(ofRow: index)
      guard other.isTaken == standing.isTaken else { return false }
      if other == .added(isDoubtful: false) { return remark.isEmpty }
      return Words.remark(on: preview.plan.rows[index]) == remark
    }
    func takenCount() -> Int { preview.plan.counts.added + preview.plan.counts.updated }
    let before = takenCount()
    preview.plan.setAccepted(!row.outcome.isTaken, rows: alike)
    let change = takenCount() - before
    message =
      change == 0
      ? .error(Words.cannotTake(row)) : .remark(Words.takenAlike(change, remark))
  }

  /// A person signs instead of an organization, or the other way round, where the row names both.
  private mutating func changeKind(_ preview: inout ImportPreview) {
    guard let row = preview.rowInFocus, let signatory = preview.plan.rows[row].signatory else {
      message = .error(Words.nothingElseNamed)
      return
    }
    preview.plan.change(row: row, kind: signatory.kind.other)
    switch preview.plan.rows[row].outcome {
    case .refused(.blank), .refused(.notAnswer):
      preview.plan.change(row: row, kind: signatory.kind)
      message = .error(Words.nothingElseNamed)
    default: break
    }
    preview.show(preview.filter)
  }

  /// Takes the proposed spelling of the row in focus, or of all rows that have one.
  private mutating func takeSpelling(_ preview: inout ImportPreview, ofAll: Bool) {
    guard let focused = preview.rowInFocus else { return }
    let rows = ofAll ? Array(preview.plan.rows.indices) : [focused]
    let count = preview.plan.takeSpellings(ofRows: rows)
    message = count == 0 ? .error(Words.noSpelling) : .remark(Words.spelled(count))
    preview.show(preview.filter)
  }

  /// Before anything is added, once shows the first row that waits, or else the first that says
  /// something new of a listed name: neither is taken without being asked about.
  private mutating func showsWaiting(_ preview: inout ImportPreview) -> Bool {
    guard !preview.hasShownWaiting else { return false }
    let plan = preview.plan
    let waiting = plan.counts.waiting
    let news = plan.rows.indices.count { plan.standing(ofRow: $0) == .listed(hasNews: true) }
    guard waiting + news > 0 else { return false }
    preview.hasShownWaiting = true
    if waiting == 0 || preview.filter != .waiting { preview.show(.all) }
    let sought: ImportPlan.Standing = waiting > 0 ? .waiting : .listed(hasNews: true)
    let first = (0..<preview.shownCount).first { place in
      preview.row(at: place).map { plan.standing(ofRow: $0) } == sought
    }
    preview.index = first ?? preview.index
    message = .error(Words.rowsWait(waiting, news: news))
    return true
  }

  private func scrollHelp(_ key: Key, _ preview: inout ImportPreview) {
    let top = preview.helpTop ?? 0
    switch key {
    case .up, .scrollUp: preview.helpTop = max(0, top - 1)
    case .down, .scrollDown: preview.helpTop = top + 1
    case .pageUp: preview.helpTop = max(0, top - helpPage)
    case .pageDown: preview.helpTop = top + helpPage
    default: preview.helpTop = nil
    }
  }

  private mutating func editRow(_ key: Key, _ preview: inout ImportPreview) {
    switch key {
    case .enter:
      if let row = preview.rowInFocus, let text = preview.editor?.text {
        preview.plan.change(row: row, name: text)
      }
      preview.editor = nil
    case .escape, .control("c"), .control("g"): preview.editor = nil
    default: _ = preview.editor?.perform(key, yank: &yank)
    }
  }

  /// Says what a column holds; the rows are judged anew by it.
  private mutating func chooseColumn(_ key: Key, _ preview: inout ImportPreview) {
    guard let column = preview.column else { return }
    let last = preview.table.columns.count - 1
    let roles = SignOnTable.Role.allCases
    switch key {
    case .up:
      preview.column = max(0, column - 1)
      preview.tableBefore = nil
    case .down, .tab:
      preview.column = min(last, column + 1)
      preview.tableBefore = nil
    case .left, .right:
      let current = roles.firstIndex(of: preview.table.columns[column].role) ?? 0
      let next = (current + (key == .right ? 1 : -1) + roles.count) % roles.count
      if let header = preview.choose(roles[next], forColumn: column, in: draft) {
        message = .remark(Words.noLongerUsed(header))
      }
    case .enter, .escape, .control("c"), .control("g"):
      preview.column = nil
      preview.tableBefore = nil
    default: break
    }
  }

  /// Adds what is taken, as one change.
  private mutating func finishImport(_ preview: ImportPreview) {
    overlay = nil
    dropDecisions(preview)
    add(preview, Words.importing(preview.plan.counts.added))
    guard message == nil else { return }
    let waiting = preview.plan.counts.waiting == 0 ? 0 : waitingRows().count
    message = .done(Words.imported(preview.plan.counts, waiting: waiting))
  }

  /// Makes the change that an import is.
  mutating func add(_ preview: ImportPreview, _ name: String) {
    let first = SignatoryID(draft.roll.identifierCount)
    change(preview.plan.edit(in: draft, from: preview.source, today: surroundings.today), name)
    signatories.mode = .entry
    if draft.roll.signatory(first) != nil { signatories.lastAdded = first }
    loadEditor()
  }
}
