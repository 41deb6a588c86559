// A column that says where each sign-on stands.
import LetterCore

/// A column of statuses, such as “Status” or “Withdrawn?”.
struct StatusColumn: Sendable {
  private let header: String
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

  /// What a tick says in a column that is headed by an answer, such as “Maybe” or “Declined”.
  private let ofBox: SignOnStatus?

  /// Whether it holds who authorized a signature.
  private let namesWho: Bool

  /// The day of the import, where it is known: what is to happen later has not happened.
  private let today: LetterDate?
  /// In which order its dates have day and month.
  private let dateOrder: DateOrder

  /// A column with this header and these answers. Where its own dates do not prove their order, they
  /// have that of the table. `isBox` says that others beside it have the other answers.
  init(
    header: String, answers: Set<String>, isBox: Bool = false, today: LetterDate?,
    dateOrder: DateOrder = .monthFirst
  ) {
    self.today = today
    let days = answers.lazy.compactMap { SignOnDate.day(within: $0, year: today?.year ?? 2000) }
    self.dateOrder = today == nil ? dateOrder : DateOrder(of: days) ?? dateOrder
    let reading = HeaderReading(header)
    isOfApproval = reading.asksApproval
    isOfNeed = reading.asksForNeed || reading.asksOfDuplicates
    isAgainst = reading.asksForRemoval
    namesWho = reading.asksWhoAuthorized && !reading.asksApproval
    ofBox = isBox ? SignOnStatus(ofBox: header) : nil
    self.header = header
    asksToSign =
      reading.isYesOrNo && !reading.words.has(Self.done) || reading.words.has(HeaderWords.asked)
    hasSigned = answers.contains {
      YesOrNo.isTicked($0) == true || SignOnStatus(answer: $0) == .signs || SignOnDate.isDay($0)
    }
  }

  /// What an answer says against the sign-on.
  func doubt(_ answer: String) -> ImportPlan.Doubt? {
    if namesWho { return Self.namesNobody(answer) ? .undecided(answer) : nil }
    if let ofBox, ofBox != .signs {
      guard YesOrNo.isTicked(answer) == true else { return nil }
      return ofBox == .declined ? .declined(header) : .undecided(header)
    }
    if answer.isEmpty { return hasSigned && !isAgainst && !isOfNeed ? .undecided("") : nil }
    if isOfApproval, !isOfNeed, NameJudgment.approvesWithoutBoard(answer) { return nil }
    if isOfApproval, isLater(answer) { return .undecided(answer) }
    let yes = SignOnDate.isDay(answer) ? true : YesOrNo.isTicked(answer)
    // Nothing is missing any more where it is done.
    if isOfNeed {
      if yes == true { return .undecided(answer) }
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

  /// Whether an answer is a day that is still to come.
  private func isLater(_ answer: String) -> Bool {
    guard let today, let day = SignOnDate.day(within: answer, year: today.year) else {
      return false
    }
    // Where both orders are met, either may be meant.
    let orders = dateOrder == .mixed ? [DateOrder.monthFirst, .dayFirst] : [dateOrder]
    return orders.contains { order in SignOnDate.read(day, order).map { $0 > today } ?? false }
  }

  /// What says how far whoever keeps the list is with it, and nothing of the sign-on.
  private static let neutral: Set<String> = [
    "read", "unread", "n a", "none", "add", "keep", "no change", "no changes", "no action",
    "agregar",
    "mantener", "sin cambios",
  ]

  /// “Nobody yet”, “not yet authorized”, “No”.
  private static func namesNobody(_ answer: String) -> Bool {
    guard !answer.isEmpty else { return false }
    let words = FoldedWords(answer.prefix(400))
    return YesOrNo.read(answer) == false || Conditions.are(in: words)
      || ["nobody", "none", "nadie"].contains(words.words.first) || words.has(phrase: "no one")
  }

  private static let done: Set<String> = [
    "has", "have", "signed", "confirmed", "endorsed", "approved", "ha", "firmado", "confirmado",
    "confirmo", "aprobado",
  ]
}

extension SignOnStatus {
  /// What a tick says under a header that is an answer itself; `nil` under one that asks.
  init?(ofBox header: String) {
    let words = FoldedWords(header.prefix(60))
    guard words.words.count <= 4, !header.hasSuffix("?") || words.words.isEmpty else { return nil }
    if header == "?" || YesOrNo.isNeither(header) {
      self = .open
    } else if YesOrNo.read(header) == true || Self.sides.contains(words.text) {
      self = .signs
    } else if YesOrNo.read(header) == false || ["con", "contra"].contains(words.text) {
      self = .declined
    } else if let status = SignOnStatus(answer: header) {
      self = status
    } else {
      return nil
    }
  }

  /// What is for a letter, beside a column for what is not.
  private static let sides: Set<String> = ["in", "for", "pro", "favor", "yay"]
}
