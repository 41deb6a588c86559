// What looks doubtful in a draft, and never keeps its letter from being ready.

extension LetterTemplate {
  /// What looks doubtful in a draft; `today` decides whether its date is past.
  public func doubts(in draft: Draft, today: LetterDate?) -> [Check] {
    var checks = unfinishedNames(in: draft)
    for field in fields {
      let text = draft.text(field.id)
      if field.kind == .date, let today, let date = LetterDate(reading: text), date < today {
        checks.append(Check(finding: .pastDate, place: .field(field.id)))
      }
      if Self.looksLikePlaceholder(text) {
        checks.append(Check(finding: .brackets, place: .field(field.id)))
      }
    }
    if let agency = roles.agency, let place = roles.place,
      Self.isElsewhere(draft.text(agency), than: draft.text(place))
    {
      checks.append(Check(finding: .agencyElsewhere, place: .field(agency)))
    }
    for kind in Signatory.Kind.allCases { checks += doubts(about: draft.roll, kind) }
    let hasList = blocks.contains(.recommendations)
    for (index, choice) in draft.choices(of: self).filter(\.isIncluded).enumerated() {
      let place = Check.Place.recommendation(choice.id, number: index + 1)
      if let text = choice.text, Self.looksLikePlaceholder(text) {
        checks.append(Check(finding: .brackets, place: place))
      }
      if !hasList { checks.append(Check(finding: .unplacedRecommendation, place: place)) }
      for fact in facts(of: choice) {
        guard case .replace(let words) = draft.facts[fact.id], Self.looksLikePlaceholder(words)
        else { continue }
        checks.append(Check(finding: .brackets, place: .fact(fact.id, number: index + 1)))
      }
    }
    return checks
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

  private func doubts(about roll: SignatoryRoll, _ kind: Signatory.Kind) -> [Check] {
    var checks: [Check] = []
    let duplicates = roll.duplicates(kind)
    for id in roll[kind] {
      guard let signatory = roll.signatory(id) else { continue }
      if Self.looksLikePlaceholder(signatory.line) {
        checks.append(Check(finding: .brackets, place: .signatory(id)))
      } else if Self.isAllCapitals(signatory.name) {
        checks.append(Check(finding: .capitals, place: .signatory(id)))
      }
      if let other = duplicates[id] {
        checks.append(Check(finding: .duplicate(of: other), place: .signatory(id)))
      }
    }
    return checks
  }

  private static func looksLikePlaceholder(_ text: String) -> Bool {
    guard text.utf8.contains(UInt8(ascii: "[")) || text.utf8.contains(UInt8(ascii: "{")) else {
      return false
    }
    return text.contains("[") && text.contains("]") || text.contains("{{")
  }

  /// Several words and no small letter: probably typed with Caps Lock.
  private static func isAllCapitals(_ name: String) -> Bool {
    for byte in name.utf8 where (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) {
      return false
    }
    return name.contains(" ") && name.count >= 10 && !name.contains(where: \.isLowercase)
      && name.contains(where: \.isUppercase)
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
