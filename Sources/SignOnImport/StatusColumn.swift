// A column that says where each sign-on stands.
import LetterCore

/// A column of statuses, such as “Status” or “Withdrawn?”.
struct StatusColumn: Sendable {
  /// Whether a yes says that somebody withdrew.
  private let isAgainst: Bool
  /// Whether a no is one to signing, and not only that nobody has signed yet.
  private let asksToSign: Bool
  /// Whether somebody is said to sign, so that a blank answer leaves it open.
  private let hasSigned: Bool
  /// Whether it says if an organization has decided to sign.
  let isOfApproval: Bool
  /// Whether a yes says that something is still missing (“Board approval needed?”).
  private let isOfNeed: Bool

  /// A column with this header and these answers.
  init(header: String, answers: Set<String>) {
    let reading = HeaderReading(header)
    isOfApproval = reading.asksApproval
    isOfNeed = reading.asksForNeed
    isAgainst = SignOnStatus.isAgainst(reading.words)
    asksToSign = reading.isYesOrNo && !reading.words.has(Self.done)
    hasSigned = answers.contains {
      YesOrNo.isTicked($0) == true || SignOnStatus(answer: $0) == .signs
    }
  }

  /// What an answer says against the sign-on.
  func doubt(_ answer: String) -> ImportPlan.Doubt? {
    if answer.isEmpty { return hasSigned && !isAgainst && !isOfNeed ? .undecided("") : nil }
    let yes = SignOnDate.isDate(answer) ? true : YesOrNo.isTicked(answer)
    // Nothing is missing any more where it is done.
    if isOfNeed {
      return yes == false || SignOnStatus(answer: answer) == .signs
        || NameJudgment.saysNothing(answer) ? nil : .undecided(answer)
    }
    if isAgainst {
      if yes == true || SignOnStatus(answer: answer) == .declined { return .declined(answer) }
      return yes == false || NameJudgment.saysNothing(answer) ? nil : .undecided(answer)
    }
    switch SignOnStatus(answer: answer) {
    case .declined: return .declined(answer)
    case .open: return .undecided(answer)
    case .signs: return nil
    case nil: break
    }
    switch yes {
    case true: return YesOrNo.isReserved(answer) ? .undecided(answer) : nil
    case false: return asksToSign ? .declined(answer) : .undecided(answer)
    case nil:
      return Self.neutral.contains(FoldedWords(answer).text) ? nil : .undecided(answer)
    }
  }

  /// What says how far whoever keeps the list is with it, and nothing of the sign-on.
  private static let neutral: Set<String> = [
    "read", "unread", "n a", "none",
  ]
  private static let done: Set<String> = [
    "has", "have", "signed", "confirmed", "endorsed", "approved", "ha", "firmado", "confirmado",
    "confirmo", "aprobado",
  ]
}
