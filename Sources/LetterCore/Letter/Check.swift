// What keeps a letter from being ready, and what is only doubtful.

/// One finding about a draft, and where to mend it.
public struct Check: Hashable, Sendable {
  public enum Finding: Hashable, Sendable {
    case missing
    /// Not a date.
    case notADate
    case noSignatory
    case noRecommendation
    case undecidedFact
    /// A fact is to be replaced, but by nothing yet.
    case emptyReplacement
    /// A merge found two versions of it.
    case conflict
    /// Doubts, which never keep a letter from being ready.
    case pastDate
    case agencyElsewhere
    case brackets
    case capitals
  }

  /// Where the finding can be mended.
  public enum Place: Hashable, Sendable {
    case field(FieldID)
    case signatories
    case signatory(SignatoryID)
    case recommendations
    case recommendation(String)
    /// A dated fact, and the number of its recommendation in the letter.
    case fact(String, number: Int)
  }

  public var finding: Finding
  public var place: Place

  /// Whether the letter can go out all the same.
  public var isDoubt: Bool {
    switch finding {
    case .missing, .notADate, .noSignatory, .noRecommendation, .undecidedFact, .emptyReplacement,
      .conflict:
      false
    case .pastDate, .agencyElsewhere, .brackets, .capitals: true
    }
  }
}

extension LetterTemplate {
  /// Everything that keeps the letter of a draft from being ready, in the letter's order. Cheap:
  /// it does not look at single signatories.
  public func obstacles(in draft: Draft) -> [Check] {
    obstacles(in: draft, answers: Resolution(self, draft))
  }

  /// The same, with the draft's answers resolved before.
  public func obstacles(in draft: Draft, answers: Resolution) -> [Check] {
    var checks: [Check] = []
    for field in fields {
      switch answers[field.id] {
      case .missing:
        // What follows from other answers is not asked for besides them.
        if field.derivesFrom.contains(where: { answers[$0] == .missing }) { continue }
        checks.append(Check(finding: .missing, place: .field(field.id)))
      case .invalid: checks.append(Check(finding: .notADate, place: .field(field.id)))
      case .lines, .none: break
      }
    }
    if draft.roll.isEmpty { checks.append(Check(finding: .noSignatory, place: .signatories)) }
    let included = draft.choices(of: self).filter(\.isIncluded)
    if included.isEmpty {
      checks.append(Check(finding: .noRecommendation, place: .recommendations))
    }
    for (index, choice) in included.enumerated() where choice.text == nil {
      for fact in facts where fact.recommendation == choice.id {
        let place = Check.Place.fact(fact.id, number: index + 1)
        switch draft.facts[fact.id] {
        case nil: checks.append(Check(finding: .undecidedFact, place: place))
        case .replace(let words) where words.allSatisfy(\.isWhitespace):
          checks.append(Check(finding: .emptyReplacement, place: place))
        default: break
        }
      }
    }
    checks += conflictChecks(in: draft)
    return checks
  }

  /// What looks doubtful in a draft; `today` decides whether its date is past.
  public func doubts(in draft: Draft, today: LetterDate?) -> [Check] {
    var checks: [Check] = []
    for field in fields {
      let text = draft.text(field.id)
      if field.kind == .date, let today, let date = LetterDate(reading: text), date < today {
        checks.append(Check(finding: .pastDate, place: .field(field.id)))
      }
      if Self.looksLikePlaceholder(text) {
        checks.append(Check(finding: .brackets, place: .field(field.id)))
      }
    }
    if isAgencyElsewhere(in: draft) {
      checks.append(Check(finding: .agencyElsewhere, place: .field("agency")))
    }
    for kind in Signatory.Kind.allCases {
      for id in draft.roll[kind] {
        guard let name = draft.roll.signatory(id)?.name else { continue }
        if Self.looksLikePlaceholder(name) {
          checks.append(Check(finding: .brackets, place: .signatory(id)))
        } else if Self.isAllCapitals(name) {
          checks.append(Check(finding: .capitals, place: .signatory(id)))
        }
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

  /// Whether the agency names none of the words of the place.
  private func isAgencyElsewhere(in draft: Draft) -> Bool {
    guard field("agency") != nil, field("place") != nil else { return false }
    let common = ["county", "city", "town", "village", "of", "the", "new", "saint", "st"]
    let words = draft.text("place").lowercased().split { !$0.isLetter }.map(String.init)
      .filter { !common.contains($0) }
    let agency = draft.text("agency").lowercased()
    guard !words.isEmpty, !agency.isEmpty else { return false }
    return !words.contains { agency.contains($0) }
  }
}
