// What keeps a letter from being ready, and what is only doubtful.

/// One finding about a draft, and where to fix it.
public struct Check: Hashable, Sendable {
  /// What was found: obstacles first, then doubts.
  public enum Finding: Hashable, Sendable {
    case missing
    /// Not a date.
    case notADate
    case noSignatory
    case noRecommendation
    /// A recommendation of the volunteer's own is empty.
    case emptyRecommendation
    case undecidedFact
    /// A fact is to be replaced, but by nothing yet.
    case emptyReplacement
    /// A placeholder (without brackets) stays in the letter, though every question is answered.
    case unfilled(String)
    /// A merge found two versions of it.
    case conflict
    /// It was made for another place or recipient, or on older knowledge; `naming` is the former
    /// name that it still has.
    case outdated(Outdated, naming: String?)
    /// Doubts, which never keep a letter from being ready.
    case pastDate
    case weekend
    case agencyElsewhere
    case brackets
    /// This text has a bracket that ordinary text does not have.
    case strayBracket(String)
    /// These words are where an answer belongs (“TBD”).
    case placeholder(String)
    case capitals
    case capitalsIn(String)
    case lowercase(String)
    case doubledWords(String)
    /// The greeting brings its own “Dear” or colon.
    case salutation
    /// The greeting does not have this name of the recipient.
    case greetingName(String)
    /// The name begins with an office that is not the recipient's.
    case otherOffice
    /// The address begins with the recipient's name, which is above it already.
    case nameAgain
    /// The agency needs “the” in its sentence.
    case noArticle
    /// A sign ends the answer, but not its sentence.
    case endsTooSoon
    /// The contact, or this entry of the copies, is only a way to reach somebody.
    case namesNobody(String)
    case listedTwice(String)
    /// It has this name of a former place or recipient.
    case namesFormer(String)
    /// A recommendation of the volunteer's own, and the template has no list to put it in.
    case unplacedRecommendation
    /// The letter is not what was sent any more.
    case changedSinceSent
    /// A name that is typed but not added, or not changed, yet.
    case pendingName
    case pendingRename
    /// So many pasted lines are not added yet.
    case pendingPaste(lines: Int)
    /// The name is the same as another but for case, accents, signs, article or legal form.
    case duplicate(of: SignatoryID)
    /// The same name is listed as an organization and as an individual.
    case bothKinds
    /// The private record says that whoever signed may not.
    case notAuthorized
    /// So many rows of imports wait, of this file where they are all of one; so many among them say
    /// that a listed name no longer signs.
    case waitingRows(Int, of: String?, withdrawals: Int)
    /// The list has headings, and so many organizations stand under none of them.
    case withoutSection(Int)
    /// This name, or title or affiliation behind it, has something that is no part of it.
    case notOfName(String, NameRepair.Reason)
    /// It is something else than a name.
    case notName(String, AddressInName.Thing)
    /// This entry has so many names.
    case severalNames(String, Int)
    /// The office is more than an office (“Office of the Mayor”), or not written as it is before a name.
    case officeNotAlone
    /// The recipient's name is not a name alone, or not in its usual form.
    case recipient(RecipientOddity)
    /// Own words name this place, and the letter is about another.
    case namesElsewhere(String)
    /// The office, or the greeting, has a word that is nearly this one.
    case officeMisspelled(String)
    /// This is not a place's name, or more than one: a number, or a ZIP code behind it.
    case notPlace(String)
    /// The agency is a federal one, and the letter is about the local one.
    case federalAgency
    /// The address has this city, and the letter is about another.
    case addressElsewhere(String)
    /// This entry of the copies is the recipient.
    case copyToRecipient(String)
    /// This entry of the copies brings its own “Cc:”.
    case repeatsCopyMark(String)
    /// The name is not the same as another, but may be meant to be.
    case lookAlike(SignatoryID)
    /// The address has this where its ZIP code belongs.
    case wrongZIP(String)
    /// This line of the address ends with the state.
    case noZIP(String)
    /// The place has its state behind this name.
    case placeWithState(String)
    /// The place is of another kind, such as this, than the recipient's office.
    case placeOfAnotherKind(String)
    /// This word, or this entry of the copies, is nearly this name or office.
    case misspelled(String, near: String)
    /// Whom the letter is to, or about, is on the list of those who sign it.
    case addresseeSigns(Addressee)
    /// The contact is the recipient.
    case contactIsRecipient
    /// Own words end without a period.
    case noFinalSign
    /// Own words keep the dated sentence that they replace, and go on behind it.
    case keepsOldSentence
    /// Own words have this sentence twice.
    case sentenceTwice(String)
    /// This answer, or entry of one, has a slip of the pen.
    case slip(Slip, String)
  }

  /// Who does not sign a letter that is to or about them.
  public enum Addressee: Hashable, Sendable {
    case recipient, agency, federalAgency, place
  }

  /// Why the recipient's name does not read well in the letter.
  public enum RecipientOddity: Hashable, Sendable {
    /// It has the office, or another title, behind a comma (“Rosa Example, Mayor”).
    case title
    /// It begins with a form of address (“Mr.”, “Hon.”), which the letter says behind the office.
    case address(String)
    /// It is written last name first.
    case inverted
    /// It names two people.
    case several
    /// It has this sign, which no name has.
    case sign(String)
    /// It has this behind it, which is no part of a name (“(deceased)”).
    case more(String)
  }

  /// Where the finding can be fixed.
  public enum Place: Hashable, Sendable {
    case field(FieldID)
    case signatories
    case signatory(SignatoryID)
    case recommendations
    /// One recommendation, and its number in the letter.
    case recommendation(String, number: Int)
    /// A dated fact, and the number of its recommendation in the letter.
    case fact(String, number: Int)
  }

  /// What is missing or doubtful.
  public var finding: Finding
  /// Where the volunteer can fix it.
  public var place: Place

  /// Whether the letter can go out all the same.
  public var isDoubt: Bool {
    switch finding {
    case .missing, .notADate, .noSignatory, .noRecommendation, .undecidedFact, .emptyReplacement,
      .emptyRecommendation, .unfilled, .conflict, .outdated:
      false
    case .pastDate, .weekend, .agencyElsewhere, .brackets, .strayBracket, .placeholder, .capitals,
      .capitalsIn, .lowercase, .doubledWords, .salutation, .greetingName, .otherOffice, .nameAgain,
      .noArticle, .endsTooSoon, .namesNobody, .listedTwice, .namesFormer, .unplacedRecommendation,
      .changedSinceSent, .pendingName, .pendingRename, .pendingPaste, .duplicate, .bothKinds,
      .notAuthorized, .waitingRows, .withoutSection, .lookAlike, .notOfName, .notName,
      .severalNames,
      .officeNotAlone, .recipient, .namesElsewhere, .officeMisspelled, .notPlace, .federalAgency,
      .addressElsewhere, .copyToRecipient, .repeatsCopyMark, .wrongZIP, .noZIP, .placeWithState,
      .placeOfAnotherKind, .misspelled, .addresseeSigns, .contactIsRecipient, .noFinalSign,
      .keepsOldSentence, .sentenceTwice, .slip:
      true
    }
  }
}

extension Check {
  /// Whether it is about names of an import or of a pasted list that are not in the letter yet.
  public var isOfOpenRows: Bool {
    switch finding {
    case .waitingRows, .pendingPaste: true
    default: false
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
      checks += outdatedChecks(.field(field.id), at: .field(field.id), in: draft)
    }
    if draft.roll.isEmpty { checks.append(Check(finding: .noSignatory, place: .signatories)) }
    checks += outdatedChecks(.signatories, at: .signatories, in: draft)
    let choices = draft.choices(of: self)
    let included = choices.filter(\.isIncluded)
    // A letter may ask for something in its paragraphs alone.
    if included.isEmpty, !choices.isEmpty {
      checks.append(Check(finding: .noRecommendation, place: .recommendations))
    }
    for (index, choice) in included.enumerated() {
      if let text = choice.text, text.allSatisfy(\.isWhitespace) {
        checks.append(
          Check(
            finding: .emptyRecommendation, place: .recommendation(choice.id, number: index + 1)))
      }
      for fact in facts(of: choice) {
        let place = Check.Place.fact(fact.id, number: index + 1)
        switch draft.facts[fact.id] {
        case nil: checks.append(Check(finding: .undecidedFact, place: place))
        case .replace(let words) where words.allSatisfy(\.isWhitespace):
          checks.append(Check(finding: .emptyReplacement, place: place))
        default: checks += outdatedChecks(.fact(fact.id), at: place, in: draft)
        }
      }
    }
    if !draft.roll.isEmpty {
      let grammar = Grammar(draft.roll, recommendations: included.count)
      checks += unfilled(in: draft, answers, grammar).map {
        Check(finding: .unfilled($0), place: .signatories)
      }
    }
    checks += conflictChecks(in: draft)
    return checks
  }

  /// The placeholders in the letter that no field fills, nor a count: which ones the text has
  /// depends on who signs.
  private func unfilled(in draft: Draft, _ answers: Resolution, _ grammar: Grammar) -> [String] {
    func isUnfilled(_ name: String) -> Bool {
      placeholders[name] == nil && name != Computed.individuals
        && (name != Computed.organizations || grammar.organizations == .none)
    }
    guard placeholderNames(in: blocks(for: grammar)).contains(where: isUnfilled) else { return [] }
    // Only the letter itself tells what became of its lines, facts and notes.
    var builder = LetterBuilder(self)
    var names: [String] = []
    for run in builder.letter(of: draft, answers: answers).allBlocks.flatMap(\.runs)
    where run.kind == .placeholder {
      let name = String(run.text.dropFirst().dropLast())
      if isUnfilled(name), !names.contains(name) { names.append(name) }
    }
    return names
  }
}
