// What an import would do, row by row, before it is done.
import LetterCore
import SignOnImport

/// Which rows of an import are shown.
enum ImportFilter: Sendable, CaseIterable {
  case all, waiting, doubtful, leftOut, listed

  func shows(_ standing: ImportPlan.Standing) -> Bool {
    switch (self, standing) {
    case (.all, _), (.waiting, .waiting), (.waiting, .listed(hasNews: true)),
      (.waiting, .updated), (.doubtful, .added(isDoubtful: true)), (.leftOut, .refused),
      (.leftOut, .passedOver),
      (.listed, .listed), (.listed, .updated):
      true
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
  /// The first line that is seen of all the keys, while they are shown.
  var helpTop: Int?
  /// Whether it was said that leaving drops all this.
  var isWarned = false
  /// The column in focus, while columns are chosen.
  var column: Int?
  /// The table as it was when that column came into focus: roles that are passed on the way to
  /// another leave no trace.
  var tableBefore: SignOnTable?
  /// What is to be known of the file, made anew with its columns.
  private(set) var notes = ""

  init(_ table: SignOnTable, source: String, into draft: Draft, today: LetterDate? = nil) {
    self.table = table
    self.source = source
    plan = ImportPlan(table, into: draft, takingWithdrawals: true, today: today)
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
    shown =
      filter == .all
      ? nil
      : plan.rows.indices.filter {
        filter.shows(plan.standing(ofRow: $0))
      }
    index = focused.flatMap { row in shown == nil ? row : shown?.firstIndex { $0 >= row } } ?? 0
  }

  /// Shows only the rows of the next kind of which there are any.
  mutating func showNext() {
    let all = ImportFilter.allCases
    let current = all.firstIndex(of: filter) ?? 0
    let next = (1..<all.count).lazy.map { all[(current + $0) % all.count] }.first { filter in
      filter == .all || plan.rows.indices.contains { filter.shows(plan.standing(ofRow: $0)) }
    }
    show(next ?? .all)
  }

  mutating func move(by rows: Int) { index = max(0, min(shownCount - 1, index + rows)) }
}
