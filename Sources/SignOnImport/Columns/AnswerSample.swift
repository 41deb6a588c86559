// What the answers of a column are like, told by a sample of its rows.
import LetterCore

/// Answers of one column.
struct AnswerSample {
  /// How many of the sample are not blank.
  private(set) var filledCount = 0
  private(set) var distinct: Set<String> = []
  private var mailCount = 0
  private var dateCount = 0
  private var yesOrNoCount = 0
  /// Days without a year.
  private var dayCount = 0
  /// Crosses in boxes.
  private var tickCount = 0
  private var webCount = 0
  private var numberCount = 0
  private var anonymousCount = 0
  private var organizationCount = 0
  /// Answers that say in which capacity somebody signs.
  private var capacityCount = 0
  /// Answers that say whether or as what somebody may be listed.
  private var listingCount = 0
  /// Answers that say that somebody signs, and that somebody does not, or not yet.
  private var signsCount = 0
  private var notSigningCount = 0
  /// Answers that say yes or no to something, or leave it open, and those that do not say yes.
  private var decisionCount = 0
  private var refusalCount = 0
  /// Answers among which somebody chooses: yes, no, how to be listed, where a sign-on stands.
  private var choiceCount = 0
  /// Names of people.
  private var personCount = 0
  /// Answers that end in a word in small letters, as no name of several words does.
  private var proseCount = 0

  init(_ answers: [String]) {
    var counts: [String: Int] = [:]
    for answer in answers where !answer.isEmpty { counts[answer, default: 0] += 1 }
    let affirmed = Opposites.affirmed(among: counts.keys)
    for (answer, count) in counts {
      filledCount += count
      // What is longer is a comment, or made to hurt.
      guard answer.utf8.count <= 400 else { continue }
      distinct.insert(answer.lowercased())
      if answer.utf8.count <= 40 {
        let said = YesOrNo.isTicked(answer)
        let status = SignOnStatus(answer: answer)
        let isNeither = YesOrNo.isNeither(answer)
        if said != nil || status != nil || isNeither { decisionCount += count }
        if said == false || said == nil && status != nil && status != .signs || isNeither {
          refusalCount += count
        }
      }
      let parts = answer.split(separator: " ")
      let isProse = parts.count > 1 && parts.last?.first?.isLowercase == true
      if isProse { proseCount += count }
      if answer.utf8.count <= 100 {
        let words = FoldedWords(answer).words
        let isChoice =
          affirmed.contains(answer) || Opposites.negates(answer: answer, words) && words.count > 1
          || YesOrNo.isNeither(answer) || ListingAnswer.isOne(answer)
          || SignOnStatus(answer: answer) != nil
            && (words.count == 1 || words.count == 2 && isProse)
        // “No affiliation” says that there is no organization.
        if YesOrNo.isTicked(answer) != nil
          || isChoice && (words.count == 1 || !NameJudgment.isNoOrganization(answer))
        {
          choiceCount += count
        }
      }
      if SeparatorGuess.isMail(answer) {
        mailCount += count
      } else if SignOnDate.isDate(answer) {
        dateCount += count
      } else if YesOrNo.isTick(answer) {
        tickCount += count
      } else if YesOrNo.read(answer) != nil {
        yesOrNoCount += count
      } else if Self.isWebAddress(answer) {
        webCount += count
      } else if !answer.contains(where: \.isLetter), answer.contains(where: \.isNumber) {
        numberCount += count
        if SignOnDate.isDay(answer) { dayCount += count }
      } else if YesOrNo.isNeither(answer) {
        notSigningCount += count
      } else if Self.anonymous.contains(FoldedWords(answer).text) {
        anonymousCount += count
        listingCount += count
      } else {
        if ListingAnswer.isOne(answer) { listingCount += count }
        let capacity = CapacityAnswer(answer)
        if capacity.capacity != nil && capacity.isNothingElse || capacity.isOpen {
          capacityCount += count
        }
        switch Signatory.Kind(reading: answer) {
        case .organization: organizationCount += count
        case .individual: personCount += count
        case nil: if PersonLikeness(ofOrganization: answer) == .names { personCount += count }
        }
        switch SignOnStatus(answer: answer) {
        case .signs: signsCount += count
        case .declined, .open: notSigningCount += count
        case nil: break
        }
      }
    }
  }

  var isBlank: Bool { filledCount == 0 }
  var areMostlyMails: Bool { isMost(mailCount) }
  var areMostlyDates: Bool { isMost(dateCount) }
  var areMostlyYesOrNo: Bool { isMost(yesOrNoCount) }
  /// Whether one of them begins with a yes or a no.
  var haveYesOrNo: Bool { distinct.contains { YesOrNo.isTicked($0) != nil } }
  /// Whether they mostly answer yes or no, or are crosses in boxes; among other letters a cross is
  /// one of them.
  var areChecks: Bool {
    areMostlyYesOrNo || tickCount > 0 && tickCount + yesOrNoCount == filledCount
  }
  /// Whether they mostly cannot be the names of anybody.
  var areMostlyData: Bool {
    isMost(mailCount + dateCount + webCount + numberCount + yesOrNoCount)
  }
  var areAnonymous: Bool { filledCount > 0 && anonymousCount == filledCount }
  /// Whether they mostly are the names of organizations.
  var areMostlyOrganizations: Bool { organizationCount * 5 >= filledCount * 3 && filledCount > 0 }
  /// Whether they mostly are choices of how to be listed.
  var areListing: Bool {
    isMost(listingCount + yesOrNoCount) && listingCount > 0
  }
  /// Whether at least a third of them says in which capacity somebody signs.
  var sayCapacity: Bool { filledCount > 0 && capacityCount * 3 >= filledCount }
  /// Whether they mostly say that, and none who signs and who does not.
  var areCapacities: Bool { isMost(capacityCount) && signsCount + notSigningCount == 0 }
  /// Whether they mostly say who signs and who withdrew or is pending.
  var areStatuses: Bool {
    isMost(signsCount + notSigningCount + yesOrNoCount) && signsCount + notSigningCount > 0
  }
  /// Whether they mostly are marks, days or words by which somebody has signed.
  var areSignatures: Bool {
    isMost(signsCount + notSigningCount + yesOrNoCount + dateCount + dayCount + tickCount)
  }
  /// Whether hardly anything else is among them, and somebody does not sign.
  var areStatusesAlone: Bool {
    notSigningCount > 0
      && (signsCount + notSigningCount + yesOrNoCount) * 5 >= filledCount * 4
      && distinct.count <= 20
  }
  /// Whether somebody plainly does not sign, or not yet.
  var haveRefusals: Bool { refusalCount > 0 }
  /// Whether they are decisions, and somebody has not said yes.
  var areDecisions: Bool {
    refusalCount > 0 && decisionCount * 5 >= filledCount * 4 && distinct.count <= 20
  }
  /// Whether one of them says yes or no, or where a sign-on stands.
  var haveDecisions: Bool { decisionCount > 0 }
  /// Whether they may be names, since they differ and are nothing else that is known.
  var mayBeNames: Bool {
    !isBlank && !areMostlyData && !areMostlyDates && !areChecks && !areChoices && !areAllTheSame
  }
  /// Whether they are few, and such as one chooses among, which no names are.
  var areChoices: Bool {
    isMost(choiceCount) && distinct.count <= 12 && (distinct.count > 1 || isMost(decisionCount))
      && !areAnonymous
  }
  /// Whether they mostly are names, as somebody types who signs.
  var areNames: Bool { isMost(personCount + organizationCount) }
  /// Whether they mostly are phrases, and not names.
  var areProse: Bool { isMost(proseCount) }
  /// Whether everybody gave the same answer.
  var areAllTheSame: Bool { filledCount >= 3 && distinct.count == 1 }
  /// Whether they differ as names do, and not as answers among which one chooses.
  var differ: Bool { distinct.count > 5 && distinct.count * 2 > filledCount }

  private func isMost(_ count: Int) -> Bool { count * 2 > filledCount }

  // MARK: Kinds of answers

  private static func isWebAddress(_ answer: String) -> Bool {
    let lowered = answer.lowercased()
    return ["http://", "https://", "www."].contains { lowered.hasPrefix($0) }
  }

  private static let anonymous: Set<String> = ["anonymous", "anonimo", "anonima"]
}
