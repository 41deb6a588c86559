// What an import would do, row by row, before it is done.
import Canvas
import LetterCore
import SignOnImport
import TextMetrics

/// Which rows of an import are shown.
enum ImportFilter: Sendable, CaseIterable {
  case all, waiting, doubtful, leftOut, listed

  func shows(_ row: ImportPlan.Row) -> Bool {
    switch (self, row.outcome) {
    case (.all, _), (.waiting, .waiting), (.leftOut, .refused), (.leftOut, .passedOver),
      (.listed, .duplicate), (.listed, .updated):
      true
    case (.waiting, .duplicate): !row.news.isEmpty
    case (.doubtful, .added): !row.doubts.isEmpty
    default: false
    }
  }
}

/// An import that is looked at.
struct ImportPreview: Sendable {
  /// The table the rows come from; a plain list has no columns to choose.
  var table: SignOnTable
  var plan: ImportPlan
  /// What the names come from, for the title.
  var source: String
  /// The row in focus, among those that are shown.
  var index = 0
  var rowsShown = 10
  var filter = ImportFilter.all
  /// Rows of the plan that are shown; `nil` for all.
  var shown: [Int]?
  /// The name of the row in focus, while it is edited.
  var editor: TextEditor?
  /// Whether Enter has shown that some rows wait.
  var hasShownWaiting = false
  /// Whether it was said that leaving drops all this.
  var isWarned = false
  /// The column in focus, while columns are chosen.
  var column: Int?
  /// The table as it was when that column came into focus: roles that are passed on the way to
  /// another leave no trace.
  var tableBefore: SignOnTable?
  /// What is to be known of the file, made anew with its columns.
  private(set) var notes = ""

  init(_ table: SignOnTable, source: String, into draft: Draft) {
    self.table = table
    self.source = source
    plan = ImportPlan(table, into: draft)
    notes = Words.notes(on: plan)
    // What no header tells, somebody has to.
    if !table.hasHeader, table.columns.count > 1 { column = 0 }
  }

  /// Takes a column for something else; what had that role before is not used.
  mutating func choose(_ role: SignOnTable.Role, forColumn column: Int, in draft: Draft) -> String?
  {
    let before = tableBefore ?? table
    tableBefore = before
    table = before.choosing(role: role, forColumn: column)
    plan = plan.held(against: draft, table)
    notes = Words.notes(on: plan)
    show(filter)
    let lost = before.columns.indices.first {
      $0 != column && before.columns[$0].role != .ignored && table.columns[$0].role == .ignored
    }
    return lost.map { table.columns[$0].header }
  }

  /// Goes on with the same decisions about a draft that has changed.
  mutating func hold(against draft: Draft) {
    plan = plan.held(against: draft)
    show(filter)
  }

  var shownCount: Int { shown?.count ?? plan.rows.count }

  /// The plan's row at a place of the list.
  func row(at place: Int) -> Int? {
    guard place >= 0, place < shownCount else { return nil }
    return shown?[place] ?? place
  }

  var rowInFocus: Int? { row(at: index) }

  mutating func show(_ filter: ImportFilter) {
    let focused = rowInFocus
    self.filter = filter
    shown = filter == .all ? nil : plan.rows.indices.filter { filter.shows(plan.rows[$0]) }
    index = focused.flatMap { row in shown == nil ? row : shown?.firstIndex { $0 >= row } } ?? 0
  }

  /// Shows only the rows of the next kind of which there are any.
  mutating func showNext() {
    let all = ImportFilter.allCases
    let current = all.firstIndex(of: filter) ?? 0
    let next = (1..<all.count).lazy.map { all[(current + $0) % all.count] }.first { filter in
      filter == .all || plan.rows.contains { filter.shows($0) }
    }
    show(next ?? .all)
  }

  mutating func move(by rows: Int) { index = max(0, min(shownCount - 1, index + rows)) }
}

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
  /// Takes names that were read, to be looked at first.
  mutating func showImport(_ table: SignOnTable, source: String) {
    guard !refusesChange() else { return }
    let preview = ImportPreview(table, source: source, into: draft)
    guard !preview.plan.rows.isEmpty else {
      message = .error(Words.noNames(in: source))
      return
    }
    overlay = .importing(preview)
  }

  mutating func pressInImport(_ key: Key, _ preview: ImportPreview) -> [Effect] {
    var preview = preview
    message = nil
    if preview.editor != nil {
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
        overlay = nil
        message = .remark(Words.nothingImported)
        return []
      case .function(1): message = .remark(Words.importHint)
      default: break
      }
    }
    overlay = .importing(preview)
    return []
  }

  mutating func typeInImport(_ character: Character, _ preview: ImportPreview) -> [Effect] {
    var preview = preview
    message = nil
    if preview.editor != nil {
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
    let alike = preview.plan.rows.indices.filter { index in
      let other = preview.plan.rows[index]
      return other.outcome.isTaken == row.outcome.isTaken && Words.remark(on: other) == remark
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
    preview.plan.change(
      row: row, kind: signatory.kind == .organization ? .individual : .organization)
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

  /// Before anything is added, once shows the first row that waits.
  private mutating func showsWaiting(_ preview: inout ImportPreview) -> Bool {
    guard preview.plan.counts.waiting > 0, !preview.hasShownWaiting else { return false }
    preview.hasShownWaiting = true
    if preview.filter != .waiting { preview.show(.all) }
    let first = (0..<preview.shownCount).first { place in
      guard let row = preview.row(at: place), case .waiting = preview.plan.rows[row].outcome else {
        return false
      }
      return true
    }
    preview.index = first ?? preview.index
    message = .error(Words.rowsWait(preview.plan.counts.waiting))
    return true
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
    add(preview, Words.importing(preview.plan.counts.added))
    if message == nil { message = .done(Words.imported(preview.plan.counts)) }
  }

  /// Makes the change that an import is.
  mutating func add(_ preview: ImportPreview, _ name: String) {
    let first = SignatoryID(draft.roll.identifierCount)
    change(preview.plan.edit(in: draft, today: surroundings.today), name)
    signatories.mode = .entry
    if draft.roll.signatory(first) != nil { signatories.lastAdded = first }
    loadEditor()
  }

  var importKeys: [BarKey] {
    guard case .importing(let preview) = overlay else { return [] }
    func bar(_ key: String, _ name: String, _ event: Event?) -> BarKey {
      BarKey(key: key, name: name, event: event)
    }
    if preview.editor != nil {
      return [
        bar("Enter", Words.done, .key(.enter)), bar("Esc", Words.back, .key(.escape)),
      ]
    }
    if preview.column != nil {
      return [
        bar("↑ ↓", Words.columns, nil), bar("← →", Words.choose, nil),
        bar("Enter", Words.done, .key(.enter)),
      ]
    }
    return [
      bar("Enter", Words.importNow, .key(.enter)),
      bar("Space", Words.takeOrLeave, .text(" ")), bar("A", Words.allAlike, .text("a")),
      bar("E", Words.edit, .text("e")),
      bar("K", Words.kind, .text("k")), bar("S", Words.spelling, .text("s")),
      bar("F", Words.filter, .text("f")),
      bar("C", Words.columns, .text("c")), bar("Esc", Words.cancel, .key(.escape)),
    ]
  }
}
