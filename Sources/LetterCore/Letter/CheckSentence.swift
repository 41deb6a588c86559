// What a check says to a person.

extension Check {
  /// The finding as one short sentence.
  public func sentence(in template: LetterTemplate, draft: Draft) -> String {
    switch finding {
    case .missing: "\(label(in: template)) \(isList(in: template) ? "are" : "is") not answered."
    case .notADate:
      "\(label(in: template)) “\(excerpt(draft))” is not a date; write it as “November 23, 2026”."
    case .noSignatory: "Nobody signs yet; add at least 1 signatory."
    case .noRecommendation: "No recommendation is included; include at least 1."
    case .emptyRecommendation: "\(label(in: template)) is empty; write it or leave it out."
    case .undecidedFact:
      "\(label(in: template)) has an undecided dated fact: \(fact(in: template))."
    case .emptyReplacement:
      "\(label(in: template)) lacks your own words for a dated fact: \(fact(in: template))."
    case .unfilled(LetterTemplate.Computed.organizations):
      "“[\(LetterTemplate.Computed.organizations)]” stays in the letter, since no organization "
        + "signs; add one, or give the template wording for individuals alone."
    case .unfilled(let name):
      "“[\(name)]” stays in the letter, since no field fills it; fix the template's wording."
    case .conflict: conflictSentence(in: template, draft: draft)
    case .outdated(let outdated, let former):
      outdatedSentence(outdated, former, in: template, draft)
    case .weekend:
      "\(label(in: template)) is a \(weekday(draft)): \(written(draft))."
    case .strayBracket(let text):
      "\(label(in: template)) “\(shortened(text))” has an unmatched bracket."
    case .placeholder(let words):
      isSignatory && words != excerpt(draft)
        ? "\(label(in: template)) “\(excerpt(draft))” still has “\(words)” in it."
        : "\(label(in: template)) still has “\(words)” in it."
    case .capitalsIn(let text):
      "\(label(in: template)) “\(shortened(text))” is in all capitals."
    case .lowercase(let text):
      "\(label(in: template)) “\(shortened(text))” has no capital letter where a name needs one."
    case .doubledWords(let words): "\(label(in: template)): the letter says “\(shortened(words))”."
    case .salutation:
      "\(label(in: template)) “\(excerpt(draft))” repeats the “Dear” or the colon of the letter."
    case .greetingName(let name):
      "\(label(in: template)) “\(excerpt(draft))” does not name “\(name)”; is it spelled right?"
    case .otherOffice:
      "\(label(in: template)) “\(excerpt(draft))” begins with a different office than "
        + "the recipient's."
    case .nameAgain:
      "\(label(in: template)) “\(excerpt(draft))” begins with the name, which the letter already "
        + "has."
    case .noArticle: "\(label(in: template)) “\(excerpt(draft))” needs “the” in its sentence."
    case .endsTooSoon:
      "\(label(in: template)) “\(excerpt(draft))” ends with punctuation, but the sentence "
        + "continues."
    case .namesNobody(let text):
      "\(label(in: template)) “\(shortened(text))” does not name "
        + (isSignatory ? "anybody who signs." : "a person.")
    case .listedTwice(let text): "\(label(in: template)) has “\(shortened(text))” twice."
    case .namesFormer(let name):
      "\(label(in: template)) “\(excerpt(draft))” still names “\(shortened(name))”."
    case .bothKinds:
      "“\(excerpt(draft))” is listed as an organization and as an individual."
    case .pastDate: "\(label(in: template)) is in the past: \(written(draft))."
    case .agencyElsewhere:
      "\(label(in: template)) “\(excerpt(draft))” does not name "
        + "“\(shortened(draft.text(template.roles.place ?? "")))”."
    case .brackets: "\(label(in: template)) “\(excerpt(draft))” looks like a placeholder."
    case .capitals: "\(label(in: template)) “\(excerpt(draft))” is in all capitals."
    case .unplacedRecommendation:
      "\(label(in: template)) “\(excerpt(draft))” is not in the letter, since the template "
        + "has no numbered list; add one to the template, or leave the recommendation out."
    case .changedSinceSent:
      "The letter has changed since it was sent on \(draft.sent?.date.written ?? ""); later "
        + "changes "
        + "belong in a copy (Alt-C in the wizard)."
    case .pendingName: "“\(draft.pendingName.trimmed)” is typed but not added."
    case .pendingRename:
      "“\(excerpt(draft))” is being changed to “\(draft.pendingRename?.text.trimmed ?? "")”."
    case .pendingPaste(1): "1 pasted line is not added yet."
    case .pendingPaste(let lines): "\(writtenCount(lines)) pasted lines are not added yet."
    case .duplicate(let other):
      "\(label(in: template)) “\(excerpt(draft))” repeats "
        + "“\(draft.roll.signatory(other)?.name ?? "")”."
    case .notAuthorized:
      "\(label(in: template)) “\(excerpt(draft))” is marked as not authorized; ask again, or "
        + "remove it."
    case .waitingRows(1, let source, let withdrawals):
      "1 name from \(source.map { "“\(shortened($0))”" } ?? "an import") "
        + (withdrawals == 0
          ? "still waits: decide who signs."
          : "is listed and no longer signs: decide about it.")
    case .waitingRows(let count, let source, let withdrawals):
      "\(writtenCount(count)) names from \(source.map { "“\(shortened($0))”" } ?? "imports") still "
        + "wait: decide who signs."
        + (withdrawals == 0
          ? ""
          : withdrawals == 1
            ? " 1 of them is listed and no longer signs."
            : " \(writtenCount(withdrawals)) of them are listed and no longer sign.")
    case .withoutSection(1):
      "1 organization has no heading; choose one, or it comes before the headings."
    case .withoutSection(let count):
      "\(writtenCount(count)) organizations have no heading; choose one for each, or they come "
        + "before the headings."
    case .notOfName(let text, let reason):
      "\(label(in: template)) “\(shortened(text))” is listed \(reason.words)."
    case .notName(let text, let thing):
      "\(label(in: template)) “\(shortened(text))” has \(thing.words) where a name belongs."
    case .severalNames(let text, let count):
      "\(label(in: template)) “\(shortened(text))” has \(count) names in one entry."
    case .officeNotAlone:
      "\(label(in: template)) “\(excerpt(draft))” comes right before the name in the letter; write "
        + "the office alone, such as “Mayor”."
    case .recipient(let oddity):
      "\(label(in: template)) “\(excerpt(draft))” \(oddity.words)."
    case .namesElsewhere(let name):
      "\(label(in: template)) “\(excerpt(draft))” names “\(shortened(name))”, and the letter is "
        + "about “\(shortened(draft.text(template.roles.place ?? "")))”."
    case .officeMisspelled(let word):
      "\(label(in: template)) “\(excerpt(draft))” may be misspelled: “\(word)”?"
    case .notPlace(let text):
      "\(label(in: template)) “\(excerpt(draft))” has “\(shortened(text))” in it, which is not the name "
        + "of a place."
    case .federalAgency:
      "\(label(in: template)) “\(excerpt(draft))” is a federal agency; the letter is "
        + (isRecipient(in: template) ? "to a local official." : "about the local one.")
    case .addressElsewhere(let city):
      "\(label(in: template)) is in “\(shortened(city))”, and the letter is about "
        + "“\(shortened(draft.text(template.roles.place ?? "")))”."
    case .copyToRecipient(let text):
      "\(label(in: template)) “\(shortened(text))” is the recipient, who gets the letter itself."
    case .repeatsCopyMark(let text):
      "\(label(in: template)) “\(shortened(text))” repeats the “Cc:” of the letter."
    case .lookAlike(let other):
      "\(label(in: template)) “\(excerpt(draft))” looks like "
        + "“\(draft.roll.signatory(other)?.name ?? "")”: one signatory, or two?"
    case .wrongZIP(let text):
      "\(label(in: template)) has “\(shortened(text))” as its ZIP code, which has 5 or 5+4 digits."
    case .noZIP(let line): "\(label(in: template)) “\(shortened(line))” has no ZIP code."
    case .placeWithState(let name):
      "\(label(in: template)) “\(excerpt(draft))” has the state in it; “\(shortened(name))” reads "
        + "better in the letter's sentences."
    case .placeOfAnotherKind(let kind):
      "\(label(in: template)) “\(excerpt(draft))” is a \(kind), and the letter is to a "
        + "“\(template.officeName(in: draft))”."
    case .misspelled(let text, let near):
      "\(label(in: template)) “\(shortened(text))” may be misspelled: “\(near)”?"
    case .addresseeSigns(let who):
      "\(label(in: template)) “\(excerpt(draft))” is \(who.words)."
    case .contactIsRecipient:
      "\(label(in: template)) “\(excerpt(draft))” is the recipient; who follows up with them?"
    case .noFinalSign:
      "\(label(in: template)): your words “\(excerpt(draft))” do not end with a period."
    case .keepsOldSentence:
      "\(label(in: template)): your words still have the old sentence in front; take it out if it is "
        + "no longer true."
    case .sentenceTwice(let sentence):
      "\(label(in: template)): your words say “\(shortened(sentence))” twice."
    case .slip(let slip, let text):
      "\(label(in: template)) “\(shortened(text))” \(slip.words)"
    }
  }

  /// What the finding is about, in few words: what was found, or the text that it was found in.
  public func subject(in draft: Draft) -> String {
    switch finding {
    case .strayBracket(let text), .placeholder(let text), .capitalsIn(let text),
      .lowercase(let text), .doubledWords(let text), .namesNobody(let text),
      .listedTwice(let text), .namesFormer(let text), .notOfName(let text, _),
      .notName(let text, _), .severalNames(let text, _), .namesElsewhere(let text),
      .notPlace(let text), .copyToRecipient(let text), .repeatsCopyMark(let text),
      .wrongZIP(let text), .noZIP(let text), .misspelled(let text, _), .sentenceTwice(let text),
      .slip(_, let text):
      shortened(text)
    case .pastDate, .weekend: written(draft)
    default: shortened(excerpt(draft))
    }
  }

  /// Why something asks to be confirmed: for whom it was made, or since when more is known.
  private func outdatedSentence(
    _ outdated: Outdated, _ former: String?, in template: LetterTemplate, _ draft: Draft
  ) -> String {
    if case (.writtenFor(let name), .signatories) = (outdated, place) {
      return
        "The list was taken from the letter for \(name); confirm that everyone on it signs this "
        + "one, too."
    }
    var subject = label(in: template)
    var isPlural = isList(in: template)
    var (verb, then) = ("written", "wrote")
    if case .fact(let id, _) = place {
      if case .replace = draft.facts[id] {
        subject = "Your own words in \(subject.lowercased())"
        isPlural = true
      } else {
        subject = "The dated fact in \(subject.lowercased())"
        (verb, then) = ("decided", "decided")
      }
    }
    verb = (isPlural ? "were " : "was ") + verb
    then += isPlural ? " them" : ""
    let remedy = "confirm or change \(isPlural ? "them" : "it")."
    switch outdated {
    case .writtenFor(let name):
      let still = former.map { (isPlural ? " They still name" : " It still names") + " “\($0)”." }
      return "\(subject) \(verb) for \(name); \(remedy)\(still ?? "")"
    case .newerKnown(let day):
      return "There is newer information about \(subject.first?.lowercased() ?? "")"
        + "\(subject.dropFirst()) than when you \(then) (\(day.written)); \(remedy)"
    }
  }

  private func weekday(_ draft: Draft) -> String {
    LetterDate(reading: excerpt(draft))?.weekdayName ?? ""
  }

  /// Whether it is about an answer that names the recipient.
  private func isRecipient(in template: LetterTemplate) -> Bool {
    if case .field(let id) = place { template.roles.recipient.contains(id) } else { false }
  }

  private var isSignatory: Bool { if case .signatory = place { true } else { false } }

  func label(in template: LetterTemplate) -> String {
    switch place {
    case .field(let id): template.field(id)?.label ?? id
    case .signatories, .signatory: "Signatory"
    case .recommendations: "Recommendations"
    case .recommendation(_, let number), .fact(_, let number): "Recommendation \(number)"
    }
  }

  /// Whether the field's name is a plural.
  private func isList(in template: LetterTemplate) -> Bool {
    if case .field(let id) = place { template.field(id)?.kind == .list } else { false }
  }

  private func fact(in template: LetterTemplate) -> String {
    guard case .fact(let id, _) = place,
      let fact = template.facts.first(where: { $0.id == id })
    else { return label(in: template) }
    let since = fact.written.isEmpty ? "dated" : "from " + fact.written
    return "“\(shortened(fact.sentence))” is \(since); keep, leave out or replace it"
  }

  private func excerpt(_ draft: Draft) -> String {
    switch place {
    case .field(let id): shortened(draft.text(id))
    case .signatory(let id):
      // A title is doubted for its brackets alone.
      (finding == .brackets ? draft.roll.signatory(id)?.line() : draft.roll.signatory(id)?.name)
        ?? ""
    case .recommendation(let id, _):
      shortened(draft.recommendations.first { $0.id == id }?.text ?? "")
    case .fact(let id, _):
      if case .replace(let words) = draft.facts[id] { shortened(words) } else { "" }
    case .signatories, .recommendations: ""
    }
  }

  private func written(_ draft: Draft) -> String {
    let text = excerpt(draft)
    return LetterDate(reading: text)?.written ?? text
  }
}

extension Check.RecipientOddity {
  /// What is odd, behind the name.
  fileprivate var words: String {
    switch self {
    case .title: "has a title after the name; the letter says the office before it"
    case .address(let word): "begins with “\(word)”; the letter says the office before it"
    case .inverted: "is written last name first"
    case .several: "names more than one person; the letter is to one"
    case .sign(let sign): "has “\(sign)” in it, which names do not have"
    case .more(let text): "has “\(text)” after it; the letter needs the name alone"
    }
  }
}

extension Check.Addressee {
  fileprivate var words: String {
    switch self {
    case .recipient: "the recipient, who does not sign the letter"
    case .agency: "the agency that the letter is about"
    case .federalAgency: "a federal agency, and the letter is about its work"
    case .place: "the place that the letter is about"
    }
  }
}
