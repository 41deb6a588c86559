// The decisions about a plan as they are kept, and taken up again.
import LetterCore

extension ImportPlan {
  /// What somebody decided about the rows, in their order.
  public var decisions: [ListDecisions.Row] {
    entries.indices.compactMap { index in
      let (change, choice) = (change(of: index), entries[index].choice)
      guard change != nil || choice != .none else { return nil }
      var decision = undecided(row: index)
      decision.name = change?.name
      decision.kind = change?.kind
      decision.isTaken = choice == .none ? nil : choice == .accepted
      return decision
    }
  }

  /// How a decision about a row begins.
  public func undecided(row: Int) -> ListDecisions.Row {
    ListDecisions.Row(row: unit(row).row, part: unit(row).part)
  }

  /// The row that a kept decision is about; `nil` where it is not there.
  public func index(of decision: ListDecisions.Row) -> Int? {
    entries.indices.first { unit($0) == Unit(decision) }
  }

  /// The same plan with these decisions; those about rows that are not there change nothing.
  public func taking(_ decisions: [ListDecisions.Row], into draft: Draft) -> ImportPlan {
    var changes: [Unit: RowChange] = [:]
    var choices: [Unit: Choice] = [:]
    for decision in decisions {
      if decision.name != nil || decision.kind != nil {
        changes[Unit(decision)] = RowChange(name: decision.name, kind: decision.kind)
      }
      if let isTaken = decision.isTaken {
        choices[Unit(decision)] = isTaken ? .accepted : .declined
      }
    }
    return held(against: draft, table, changes, choices)
  }
}

extension ImportPlan.Unit {
  fileprivate init(_ decision: ListDecisions.Row) {
    self.init(row: decision.row, part: decision.part)
  }
}
