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
    for field in fields {
      let text = draft.text(field.id)
      if field.kind == .date, let today, let date = LetterDate(reading: text), date < today {
        checks.append(Check(finding: .pastDate, place: .field(field.id)))
      }
      if text.looksLikePlaceholder {
        checks.append(Check(finding: .brackets, place: .field(field.id)))
      }
    }
    if let agency = roles.agency, let place = roles.place,
      Self.isElsewhere(draft.text(agency), than: draft.text(place))
    {
      checks.append(Check(finding: .agencyElsewhere, place: .field(agency)))
    }
    checks += names.checks(of: draft.roll, distinct: draft.distinct)
    checks += notAuthorized(in: draft)
    if !draft.roll.rules.sections.isEmpty, let first = draft.roll.sectionRanges.first,
      first.heading == nil
    {
      checks.append(Check(finding: .withoutSection(first.range.count), place: .signatories))
    }
    let hasList = blocks.contains(.recommendations)
    for (index, choice) in draft.choices(of: self).filter(\.isIncluded).enumerated() {
      let place = Check.Place.recommendation(choice.id, number: index + 1)
      if let text = choice.text, text.looksLikePlaceholder {
        checks.append(Check(finding: .brackets, place: place))
      }
      if !hasList { checks.append(Check(finding: .unplacedRecommendation, place: place)) }
      for fact in facts(of: choice) {
        guard case .replace(let words) = draft.facts[fact.id], words.looksLikePlaceholder
        else { continue }
        checks.append(Check(finding: .brackets, place: .fact(fact.id, number: index + 1)))
      }
    }
    return checks
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

  /// Names that are typed but not added, or not changed, yet.
  public func unfinishedNames(in draft: Draft) -> [Check] {
    var checks: [Check] = []
    if Signatory(name: draft.pendingName) != nil {
      checks.append(Check(finding: .pendingName, place: .signatories))
    }
    if let rename = draft.pendingRename {
      checks.append(Check(finding: .pendingRename, place: .signatory(rename.id)))
    }
    return checks
  }

  /// Whether an agency names none of the words of the place.
  private static func isElsewhere(_ agency: String, than place: String) -> Bool {
    let common = ["county", "city", "town", "village", "of", "the", "new", "saint", "st"]
    let words = place.lowercased().split { !$0.isLetter }.map(String.init)
      .filter { !common.contains($0) }
    let agency = agency.lowercased()
    guard !words.isEmpty, !agency.isEmpty else { return false }
    return !words.contains { agency.contains($0) }
  }
}

extension String {
  /// Whether it has brackets as a template's open places do.
  var looksLikePlaceholder: Bool {
    guard utf8.contains(UInt8(ascii: "[")) || utf8.contains(UInt8(ascii: "{")) else { return false }
    return contains("[") && contains("]") || contains("{{")
  }

  /// Several words and no small letter: probably typed with Caps Lock.
  var isAllCapitals: Bool {
    for byte in utf8 where (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) { return false }
    return contains(" ") && count >= 10 && !contains(where: \.isLowercase)
      && contains(where: \.isUppercase)
  }
}
