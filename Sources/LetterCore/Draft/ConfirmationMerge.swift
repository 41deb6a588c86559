// What two versions of a draft say about places, recipients and doubts becomes one.

extension ThreeWay<Draft> {
  /// What a merge changes in our confirmations. Doubts are one set, former names one list; what an
  /// answer was written for comes from the side that the answer comes from.
  func confirmationEdits() -> [DraftEdit] {
    let sides = map(\.confirmations)
    var edits: [DraftEdit] = []
    let bases = Set(sides.ours.bases.keys).union(sides.theirs.bases.keys)
    for dependent in bases.sorted(by: { $0.rank < $1.rank }) {
      let basis = basis(of: dependent, sides.map { $0.bases[dependent] })
      if basis != sides.ours.bases[dependent] { edits.append(.setBasis(dependent, basis)) }
    }
    for field in Set(sides.ours.former.keys).union(sides.theirs.former.keys).sorted() {
      let former = sides.map { $0.former[field] ?? [] }
      let merged = Array(former.ordered().suffix(Confirmations.mostFormer))
      if merged != former.ours { edits.append(.setFormer(field, merged)) }
    }
    for doubt in sides.ours.settled.union(sides.theirs.settled).sorted() {
      let isSettled = sides.map { $0.settled.contains(doubt) }
      // One of two was changed: with yes and no alone, both cannot be changed differently.
      let merged = isSettled.versions.ours
      if merged != isSettled.ours { edits.append(.setSettled(doubt, merged)) }
    }
    return edits
  }

  private func basis(of dependent: Dependent, _ bases: ThreeWay<Basis?>) -> Basis? {
    // A side that never had one may have been written by an older version of the program.
    let values = map { $0.value(of: dependent) }
    if values.ours == values.base, values.theirs != values.base {
      return bases.theirs ?? (bases.base == nil ? bases.ours : nil)
    }
    if values.theirs == values.base, values.ours != values.base {
      return bases.ours ?? (bases.base == nil ? bases.theirs : nil)
    }
    return bases.versions.ours
  }
}

extension Draft {
  /// What is said of a dependent, to tell whether it was changed.
  fileprivate func value(of dependent: Dependent) -> DependentValue {
    switch dependent {
    case .field(let id): DependentValue(answer: answers[id])
    case .fact(let id): DependentValue(decision: facts[id])
    case .signatories: DependentValue()
    }
  }
}

private struct DependentValue: Equatable {
  var answer: Answer?
  var decision: FactDecision?
}

extension Dependent {
  /// An order in which they are listed the same every time.
  var rank: (Int, String) {
    switch self {
    case .field(let id): (0, id)
    case .fact(let id): (1, id)
    case .signatories: (2, "")
    }
  }
}
