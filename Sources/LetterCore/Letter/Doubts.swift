// What looks doubtful in a draft, and never keeps its letter from being ready.

extension LetterTemplate {
  /// What looks doubtful in a draft; `today` decides whether its date is past.
  public func doubts(in draft: Draft, today: LetterDate?) -> [Check] {
    var names = RollDoubts()
    return doubts(in: draft, today: today, names: &names)
  }

  /// The same, with what was found about the names before.
  public func doubts(in draft: Draft, today: LetterDate?, names: inout RollDoubts) -> [Check] {
    var checks = unfinishedNames(in: draft)
    if let sent = draft.sent, sent.text != text(of: draft) {
      checks.append(Check(finding: .changedSinceSent, place: .signatories))
    }
    checks += answerDoubts(in: draft, today: today)
    checks += addresseesWhoSign(in: draft)
    checks += names.checks(of: draft.roll, distinct: draft.distinct)
    checks += waitingRows(in: draft)
    checks += notAuthorized(in: draft)
    if !draft.roll.rules.sections.isEmpty, let first = draft.roll.sectionRanges.first,
      first.heading == nil
    {
      checks.append(Check(finding: .withoutSection(first.range.count), place: .signatories))
    }
    let former = FormerNames(self, draft)
    let hasList = blocks.contains(.recommendations)
    for (index, choice) in draft.choices(of: self).filter(\.isIncluded).enumerated() {
      let place = Check.Place.recommendation(choice.id, number: index + 1)
      if let text = choice.text {
        checks += doubts(aboutWords: text, former, in: draft)
          .map { Check(finding: $0, place: place) }
      }
      if !hasList { checks.append(Check(finding: .unplacedRecommendation, place: place)) }
      for fact in facts(of: choice) {
        guard case .replace(let words) = draft.facts[fact.id] else { continue }
        let place = Check.Place.fact(fact.id, number: index + 1)
        // That they name a former place is said where they are to be confirmed.
        if outdated(.fact(fact.id), in: draft) != nil {
          checks += doubts(aboutWords: words, for: fact, nil, in: nil).map {
            Check(finding: $0, place: place)
          }
          continue
        }
        checks += doubts(aboutWords: words, for: fact, former, in: draft)
          .map { Check(finding: $0, place: place) }
      }
    }
    return unsettled(checks, in: draft)
  }

  /// Rows of imports about which nobody decided yet.
  private func waitingRows(in draft: Draft) -> [Check] {
    let rows = draft.waitingRows
    guard let first = rows.first else { return [] }
    let source = draft.records.waiting[first].source
    let isOnlyOne = rows.allSatisfy { draft.records.waiting[$0].source == source }
    let withdrawals = rows.count { draft.records.waiting[$0].withdraws }
    return [
      Check(
        finding: .waitingRows(
          rows.count, of: isOnlyOne ? source : nil, withdrawals: withdrawals), place: .signatories)
    ]
  }

  /// Names that stand in the letter although their records say that they may not.
  private func notAuthorized(in draft: Draft) -> [Check] {
    draft.records.notAuthorized.compactMap { key in
      guard let signatory = Signatory(name: key.name, kind: key.kind),
        let id = draft.roll.duplicate(of: signatory), draft.roll.signatory(id)?.name == key.name
      else { return nil }
      return Check(finding: .notAuthorized, place: .signatory(id))
    }
  }

  /// The letter of a draft as plain text, as it is kept when it is sent.
  public func text(of draft: Draft) -> String {
    var builder = LetterBuilder(self)
    return LetterLayout(builder.letter(of: draft), columns: LetterFormat.usualColumns).text
  }

  /// Names that are typed or pasted but not added, or not changed, yet.
  public func unfinishedNames(in draft: Draft) -> [Check] {
    var checks: [Check] = []
    if Signatory(name: draft.pendingName) != nil {
      checks.append(Check(finding: .pendingName, place: .signatories))
    }
    if let rename = draft.pendingRename {
      checks.append(Check(finding: .pendingRename, place: .signatory(rename.id)))
    }
    let pasted = draft.pendingLineCount
    if pasted > 0 {
      checks.append(Check(finding: .pendingPaste(lines: pasted), place: .signatories))
    }
    return checks
  }
}
