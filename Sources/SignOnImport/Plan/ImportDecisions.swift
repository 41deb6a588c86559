// What is decided about the rows of a plan, and what somebody decides.
import LetterCore

extension ImportPlan {
  /// Adds a row in spite of its doubts, or takes what it says anew of a listed name; or does not. A
  /// duplicate that says nothing new stays one, and what has no name is not added.
  public mutating func setAccepted(_ isAccepted: Bool, row: Int) {
    setAccepted(isAccepted, rows: CollectionOfOne(row))
  }

  /// The same for several rows at once.
  public mutating func setAccepted(_ isAccepted: Bool, rows: some Sequence<Int>) {
    for row in rows where entries.indices.contains(row) && canBeTaken(row) {
      let marks = entries[row].marks
      let isOut =
        (!marks.contains(.withdraws) || marks.contains(.isRemark))
        && (hasNews(row) || marks.areOut || marks.contains(.isLeftOut))
      entries[row].choice = isAccepted ? .accepted : isOut ? .none : .declined
    }
    revision += 1
    decide()
    if areLookAlikesCheap { findAlike() }
  }

  /// Whether a row says something new of a listed name: the last row of that name does, and each
  /// that says no.
  func hasNews(_ row: Int) -> Bool {
    let marks = entries[row].marks
    return marks.contains(.hasNews) && (!marks.contains(.isOvertaken) || marks.contains(.withdraws))
  }

  /// Whether a row is the last word of a listed name, that it no longer signs, and nobody decided
  /// about it yet.
  func isOpenWithdrawal(_ row: Int) -> Bool {
    let entry = entries[row]
    return entry.marks.contains(.withdraws) && entry.choice == .none
      && entry.marks.isDisjoint(with: [.isOvertaken, .isLeftOut])
  }

  /// Whether what a row says anew of a listed name is taken.
  private func takesNews(_ row: Int) -> Bool {
    hasNews(row)
      && (entries[row].choice == .accepted
        || takesWithdrawals && isOpenWithdrawal(row) && !entries[row].marks.contains(.isRemark))
  }

  /// Whether somebody can say that a row is taken or not.
  private func canBeTaken(_ row: Int) -> Bool {
    let entry = entries[row]
    if !entry.marks.isDisjoint(with: [.hasNoName, .isHeading, .mayBeSeveral]) { return false }
    return entry.fate != .duplicate || hasNews(row)
  }

  /// Takes another name for a row, which is judged anew.
  public mutating func change(row: Int, name: String) {
    guard entries.indices.contains(row) else { return }
    changes[unit(row), default: RowChange()].name = name
    judgeAgain([row])
  }

  /// Takes a row for an organization or an individual; one who gave only their own name is then
  /// listed by it.
  public mutating func change(row: Int, kind: Signatory.Kind) {
    guard entries.indices.contains(row) else { return }
    changes[unit(row), default: RowChange()].kind = kind
    judgeAgain([row])
  }

  /// Takes the spelling that is proposed for names in letters of one case, of those that are added,
  /// and returns how many were changed.
  @discardableResult
  public mutating func takeSpellings(ofRows rows: some Sequence<Int>) -> Int {
    var changed: [Int] = []
    for row in rows
    where entries.indices.contains(row) && entries[row].fate == .added
      && entries[row].marks.contains(.isInCapitals)
    {
      guard let suggestion = readFinally(row).doubts.lazy.compactMap(\.suggestion).first else {
        continue
      }
      changes[unit(row), default: RowChange()].name = suggestion
      changed.append(row)
    }
    if !changed.isEmpty { judgeAgain(changed) }
    return changed.count
  }

  private mutating func judgeAgain(_ rows: [Int]) {
    for row in rows {
      entries[row].choice = .none
      judge(row)
    }
    revision += 1
    decideAll()
  }

  mutating func decideAll() {
    findFirsts()
    if knownSignOns.hasContacts { shareKnown() }
    if !roll.isEmpty { findLastWords() }
    findContradictions()
    findLeftOut()
    decide()
    findAlike()
  }

  /// The same decisions, held against a draft that has changed meanwhile, or with other columns.
  public func held(against draft: Draft, _ other: SignOnTable? = nil) -> ImportPlan {
    var choices: [Unit: Choice] = [:]
    for (index, entry) in entries.enumerated() where entry.choice != .none {
      choices[unit(index)] = entry.choice
    }
    return held(against: draft, other ?? table, changes, choices)
  }

  /// These decisions about the rows, held against a draft.
  func held(
    against draft: Draft, _ table: SignOnTable, _ changes: [Unit: RowChange],
    _ choices: [Unit: Choice]
  ) -> ImportPlan {
    var plan = ImportPlan(
      table, into: draft, acceptingUnconfirmed: acceptsUnconfirmed,
      takingWithdrawals: takesWithdrawals, today: today, changes: changes)
    plan.revision = revision + 1
    if !choices.isEmpty {
      for index in plan.entries.indices {
        plan.entries[index].choice = choices[plan.unit(index)] ?? .none
      }
    }
    plan.decideAll()
    return plan
  }

  // MARK: All rows

  /// Finds for every row the first with the same name, through a table of places that is as large as
  /// it has to be from the start.
  private mutating func findFirsts() {
    let size = entries.count * 4 / 3 + 1
    var places = [Int32](repeating: -1, count: size)
    spelled = [:]
    for row in entries.indices where entries[row].identity != 0 {
      let identity = entries[row].identity
      // The share of the table that the bits are of all numbers: cheaper than a remainder.
      var place = Int(identity.multipliedFullWidth(by: UInt64(size)).high)
      while places[place] >= 0, entries[Int(places[place])].identity != identity {
        place = place + 1 < size ? place + 1 : 0
      }
      if places[place] < 0 { places[place] = Int32(row) }
      let first = places[place]
      entries[row].first = first
      if entries[Int(first)].marks.contains(.isInCapitals),
        !entries[row].marks.contains(.isInCapitals), spelled[first] == nil
      {
        spelled[first] = Int32(row)
      }
    }
  }

  /// Takes a row for the listed name that another row of the same name is known as by its e-mail
  /// address, unless somebody said what the row is.
  private mutating func shareKnown() {
    var known: [Int32: SignatoryID] = [:]
    for row in entries.indices {
      if entries[row].marks.contains(.isKnownByContact), known[entries[row].first] == nil {
        known[entries[row].first] = entries[row].known
      }
      if entries[row].marks.contains(.isKnownByOther) {
        entries[row].known = -1
        entries[row].marks.subtract([.isKnownByOther, .hasNews, .withdraws, .isRemark])
      }
    }
    guard !known.isEmpty else { return }
    for row in entries.indices where entries[row].known < 0 && change(of: row) == nil {
      guard let id = known[entries[row].first] else { continue }
      entries[row].known = id
      entries[row].marks.insert(.isKnownByOther)
      markNews(row)
    }
  }

  /// Decides about all rows, from the first to the last.
  private mutating func decide() {
    var added = [Int32](repeating: -1, count: entries.count)
    var declined = Set<Int32>()
    var counts = Counts()
    for row in entries.indices {
      let entry = entries[row]
      let first = Int(entry.first)
      var fate: Fate
      var original: Int32 = -1
      if entry.marks.contains(.isHeading) {
        fate = .heading
      } else if entry.marks.contains(.hasNoName) {
        fate = .refused
      } else if entry.known >= 0 {
        fate = takesNews(row) ? .updated : .duplicate
      } else if added[first] >= 0 {
        fate = .duplicate
        original = added[first]
      } else if entry.choice == .declined
        || entry.choice == .none && !declined.isEmpty && declined.contains(entry.first)
      {
        // Whoever leaves a name out leaves it out in every row, unless one of them is taken.
        fate = .passedOver
        declined.insert(entry.first)
      } else if entry.choice == .accepted {
        fate = .added
      } else if entry.marks.contains(.isLeftOut) {
        fate = .passedOver
        counts.leftOutBefore += 1
      } else if entry.marks.contains(.mayBeSeveral) {
        fate = .waiting
      } else if !entry.marks.isDisjoint(with: [.isRefused, .isSettled]) {
        fate = .refused
      } else if !entry.marks.isDisjoint(with: [.waits, .isContradicted]) {
        fate = .waiting
      } else {
        fate = .added
      }
      if fate == .added {
        added[first] = Int32(row)
        if entry.marks.contains(.isPerson) { counts.addedPeople += 1 }
      }
      if fate == .updated, entry.marks.contains(.withdraws) { counts.withdrawn += 1 }
      counts.count(fate)
      entries[row].fate = fate
      entries[row].original = original
    }
    self.counts = counts
  }
}
