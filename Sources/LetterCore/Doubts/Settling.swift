// Doubts that somebody answered: all is correct.

extension LetterTemplate {
  /// The change by which a finding counts as answered: what asks to be confirmed is, and a doubt is
  /// none. `nil` where something must be done instead.
  public func settling(_ check: Check, in draft: Draft) -> DraftEdit? {
    if let dependent = check.dependent { return confirming([dependent], in: draft) }
    if case .lookAlike(let other) = check.finding, case .signatory(let id) = check.place {
      guard let one = draft.roll.signatory(id), let other = draft.roll.signatory(other) else {
        return nil
      }
      return .setDistinct(NamePair(one.name, other.name), true)
    }
    return settlement(of: check, in: draft).map { .setSettled($0, true) }
  }

  /// The doubts that nobody has answered yet.
  func unsettled(_ checks: [Check], in draft: Draft) -> [Check] {
    let settled = draft.confirmations.settled
    guard !settled.isEmpty else { return checks }
    return checks.filter { check in
      settlement(of: check, in: draft).map { !settled.contains($0) } ?? true
    }
  }

  /// A doubt as the draft remembers it: the name of the check, and all that was looked at.
  private func settlement(of check: Check, in draft: Draft) -> SettledDoubt? {
    func doubt(_ name: String, _ more: String...) -> SettledDoubt {
      SettledDoubt(
        check: name, text: ([text(at: check.place, in: draft)] + more).joined(separator: " | "))
    }
    switch check.finding {
    case .pastDate: return doubt("past date")
    case .weekend: return doubt("weekend")
    case .agencyElsewhere: return doubt("elsewhere", draft.text(roles.place ?? ""))
    case .brackets: return doubt("brackets")
    case .strayBracket: return doubt("stray bracket")
    case .placeholder: return doubt("placeholder")
    case .capitals: return doubt("capitals")
    case .capitalsIn(let text): return SettledDoubt(check: "capitals", text: text)
    case .lowercase(let text): return SettledDoubt(check: "lower case", text: text)
    case .doubledWords: return doubt("doubled words")
    case .salutation: return doubt("salutation")
    case .greetingName(let name): return doubt("greeting", name)
    case .otherOffice: return doubt("other office")
    case .nameAgain: return doubt("name again")
    case .noArticle: return doubt("article")
    case .endsTooSoon: return doubt("end sign")
    case .namesNobody(let text): return SettledDoubt(check: "names nobody", text: text)
    case .listedTwice(let text): return SettledDoubt(check: "listed twice", text: text)
    case .namesFormer(let name): return doubt("former name", name)
    case .bothKinds: return doubt("both kinds")
    case .duplicate(let other):
      return doubt("duplicate", draft.roll.signatory(other)?.name ?? "")
    case .notOfName(let text, let reason):
      return SettledDoubt(check: "not of the name: \(reason)", text: text)
    case .notName(let text, let thing): return SettledDoubt(check: "\(thing)", text: text)
    case .severalNames(let text, _): return SettledDoubt(check: "several names", text: text)
    case .officeNotAlone: return doubt("office alone")
    case .recipient: return doubt("recipient's name")
    case .namesElsewhere(let name):
      return doubt("names elsewhere", name, draft.text(roles.place ?? ""))
    case .officeMisspelled: return doubt("office spelling")
    case .notPlace: return doubt("place")
    case .federalAgency: return doubt("federal agency")
    case .addressElsewhere: return doubt("address elsewhere", draft.text(roles.place ?? ""))
    case .copyToRecipient(let text): return SettledDoubt(check: "copy to recipient", text: text)
    case .repeatsCopyMark(let text): return SettledDoubt(check: "copy mark", text: text)
    case .wrongZIP(let text), .noZIP(let text): return SettledDoubt(check: "ZIP code", text: text)
    case .placeWithState: return doubt("place with state")
    case .placeOfAnotherKind: return doubt("kind of place", officeName(in: draft))
    case .misspelled(let text, let near):
      return SettledDoubt(check: "misspelled", text: "\(text) | \(near)")
    case .addresseeSigns: return doubt("addressee signs")
    case .contactIsRecipient: return doubt("contact is recipient")
    case .noFinalSign: return doubt("final sign")
    case .keepsOldSentence: return doubt("old sentence")
    case .sentenceTwice: return doubt("sentence twice")
    case .slip(let slip, let text): return SettledDoubt(check: "slip: \(slip.name)", text: text)
    case .withoutSection(let count):
      return SettledDoubt(check: "without heading", text: String(count))
    // Obstacles: what is missing is answered, what is outdated is confirmed, a conflict is decided.
    case .missing, .notADate, .noSignatory, .noRecommendation, .emptyRecommendation, .undecidedFact,
      .emptyReplacement, .unfilled, .conflict, .outdated:
      return nil
    // Words that the letter leaves out, or a name that is still being typed: nothing to be right.
    case .unplacedRecommendation, .pendingName, .pendingRename, .pendingPaste: return nil
    // Says so as long as it is so: a sent letter is a copy's business, a record its own.
    case .changedSinceSent, .notAuthorized: return nil
    // Each of the rows is to be decided about.
    case .waitingRows: return nil
    // Remembered as a pair of names that both sign.
    case .lookAlike: return nil
    }
  }

  private func text(at place: Check.Place, in draft: Draft) -> String {
    switch place {
    case .field(let id): draft.name(in: id)
    case .signatory(let id): draft.roll.signatory(id)?.line() ?? ""
    case .recommendation(let id, _): draft.recommendations.first { $0.id == id }?.text ?? ""
    case .fact(let id, _): if case .replace(let words) = draft.facts[id] { words } else { "" }
    case .signatories, .recommendations: ""
    }
  }
}
