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

/// A file of names that was read, and what it would change: to be made on any thread, since a long
/// list takes seconds.
public struct ReadNames: Sendable {
  fileprivate(set) var preview: ImportPreview
  /// The draft's revision that it was read for.
  fileprivate(set) var revision: Int

  /// What a table, read from `source`, would change in a draft.
  public init(
    _ table: SignOnTable, source: String, into draft: Draft, revision: Int,
    today: LetterDate?
  ) {
    preview = ImportPreview(table, source: source, into: draft, today: today)
    self.revision = revision
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
  /// What was last kept of the decisions, and the state they were kept in.
  private var decisions: ListDecisions?
  /// The list as it was when decisions about it were kept; it may have grown since.
  private(set) var listBefore: String?
  private var keptState: DecisionState?

  init(_ table: SignOnTable, source: String, into draft: Draft, today: LetterDate? = nil) {
    self.table = table
    self.source = source
    plan = ImportPlan(table, into: draft, takingWithdrawals: true, today: today)
    // What no header tells, somebody has to.
    if !table.hasHeader, table.columns.count > 1 { column = 0 }
    if let decisions = table.decisions(in: draft.records) { take(decisions, into: draft) }
    notes = Words.notes(on: plan)
    keptState = decisionState
  }

  /// Goes on where somebody had to stop.
  private mutating func take(_ decisions: ListDecisions, into draft: Draft) {
    hasKeptDecisions = true
    listBefore = decisions.list
    let now = table.undecided
    self.decisions = decisions.about(list: now.list, size: now.size ?? 0)
    for (index, name) in decisions.columns.enumerated() {
      guard let role = SignOnTable.Role(named: name) else { continue }
      table = table.choosing(role: role, forColumn: index)
      column = nil
    }
    plan = plan.held(against: draft, table).taking(decisions.rows, into: draft)
    if let typed = decisions.typed, let row = plan.index(of: typed), let name = typed.name {
      index = row
      editor = TextEditor(name)
    }
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

  // MARK: Decisions

  /// Whether this went on with decisions that were kept.
  private(set) var hasKeptDecisions = false

  /// Whether something is decided.
  var hasDecisions: Bool { decisions?.isEmpty == false }

  /// What changes with every decision.
  private struct DecisionState: Equatable {
    var revision: Int
    var roles: [SignOnTable.Role]
    var typed: String?
  }

  private var decisionState: DecisionState {
    DecisionState(
      revision: plan.revision, roles: table.columns.map(\.role), typed: editor?.text)
  }

  /// The decisions, where they are others than those that were last asked for.
  mutating func newDecisions() -> ListDecisions? {
    let state = decisionState
    guard state != keptState else { return nil }
    var decisions = decisions ?? table.undecided
    // Not with every key that is typed for one of the rows.
    if state.revision != keptState?.revision { decisions.rows = plan.decisions }
    if state.roles != keptState?.roles {
      decisions.columns = table.columns.map { $0.isChosen ? $0.role.name : "" }
      if decisions.columns.allSatisfy(\.isEmpty) { decisions.columns = [] }
    }
    decisions.typed = rowInFocus.flatMap { row in
      editor.map { editor in
        var typed = plan.undecided(row: row)
        typed.name = editor.text
        return typed
      }
    }
    (keptState, self.decisions) = (state, decisions)
    return decisions
  }

  // MARK: Rows

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
