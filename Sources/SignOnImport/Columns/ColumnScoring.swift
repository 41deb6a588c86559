// Which column holds what, told by all headers and answers together.
import LetterCore

/// Gives roles to the columns of a table with a header. Every column is scored for every role, by its
/// header and by a sample of its answers; the best pairs win.
struct ColumnScoring {
  typealias Role = SignOnTable.Role
  let headers: [HeaderReading]
  let answers: [AnswerSample]
  let texts: [[String]]
  private let isOfMicrosoft: Bool
  /// Whether a column names who signs beside that of an organization.
  private let hasSigner: Bool
  /// Whether a column has nothing but the names of organizations.
  private let hasOrganizations: Bool

  /// A scoring of columns with these headers and, for each, these answers of the same rows.
  init(headers: [String], answers: [[String]]) {
    self.headers = headers.map { HeaderReading($0) }
    texts = answers
    self.answers = answers.map { AnswerSample($0) }
    isOfMicrosoft = self.headers.contains {
      ["completion time", "hora de finalizacion"].contains($0.words.text)
    }
    let columns = zip(self.headers.map(\.words.text), self.answers)
    hasOrganizations = columns.contains { name, answers in
      SignOnTable.Role.exact[name] == .organization && !answers.isBlank && !answers.areMostlyData
        && !answers.areChecks
    }
    hasSigner =
      hasOrganizations
      && columns.contains { name, answers in
        Self.signers.contains(name) && !answers.isBlank
          && !answers.areMostlyData
      }
  }

  /// What each column holds.
  var roles: [SignOnTable.Role] {
    var roles = [Role](repeating: .ignored, count: headers.count)
    var taken: Set<Role> = []
    for (column, role, _) in candidates where roles[column] == .ignored {
      if taken.insert(role).inserted { roles[column] = role }
    }
    // Who may be listed, who is authorized, and who signs as what may be asked more than once.
    for (column, role, score) in candidates
    where roles[column] == .ignored && score >= HeaderReading.recognized
      && ([.consent, .authorization, .status, .forOrganization].contains(role)
        || role == .kind && score > 80 && !headers[column].isOfRecord)
    {
      roles[column] = role
    }
    takeAnswersForHeaders(&roles)
    settle(&roles)
    return roles
  }

  // MARK: Scores

  private var candidates: [(column: Int, role: SignOnTable.Role, score: Int)] {
    let scores = headers.indices.map { self.scores(of: $0) }
    let names: [Role] = [.name, .firstName, .lastName]
    let hasPeople = scores.contains { score in names.contains { score[$0] ?? 0 >= 50 } }
    var candidates: [(column: Int, role: Role, score: Int)] = []
    for (column, scores) in scores.enumerated() {
      for (role, score) in scores {
        // Where somebody works identifies a person; where no person is named, it signs.
        let isUnnamed =
          role == .affiliation && scores[.organization] != nil && !hasPeople
        let score = isUnnamed ? 30 : score
        if score > 0 { candidates.append((column, role, score)) }
      }
    }
    return candidates.sorted { one, other in
      (other.score, one.column, one.role.rawValue) < (one.score, other.column, other.role.rawValue)
    }
  }

  private func scores(of column: Int) -> [SignOnTable.Role: Int] {
    let answers = answers[column]
    if column > 0, headers[column].isOther { return [:] }
    var scores = headers[column].scores
    // Airtable begins with the record’s name, whoever signs.
    if hasSigner, ["name", "nombre"].contains(headers[column].words.text), let score = scores[.name]
    {
      scores[.name] = min(score, 55)
    }
    // Microsoft Forms begins with the account’s name, whatever is asked later.
    if isOfMicrosoft, isBareName(column), let score = scores[.name] { scores[.name] = score - 8 }
    if headers[column].isPrivate, !answers.areMostlyYesOrNo, !answers.areChecks {
      for role in Role.published { scores[role] = nil }
    }
    // A box under “I am signing as an individual”, ticked or not.
    let header = CapacityAnswer(headers[column].words.text, isHeader: true)
    if header.capacity == .individual, header.isNothingElse, answers.distinct.count == 1,
      !headers[column].asksForNeed,
      let answer = answers.distinct.first, YesOrNo.isTicked(answer) == true,
      !answers.isBlank, headers[column].words.words.count > 2
    {
      return [.kind: 91]
    }
    // “For identification only?” is answered by who signs.
    if headers[column].isForIdentification, answers.areChecks { return [.kind: 90] }
    for (role, score) in scores {
      // Some plain answers to such a question are enough; those that are none wait.
      if role == .authorization, headers[column].isAsked, answers.haveYesOrNo { continue }
      scores[role] = score + adjustment(of: role, score, answers, asks: headers[column].isYesOrNo)
    }
    guard !answers.isBlank else { return scores }
    // “Name release”, “¿Podemos usar su nombre?”: whoever chooses there gives no name.
    let isOfListing =
      headers[column].asksForUseOfName && header.capacity == nil
      || headers[column].asksOfAffiliation && headers[column].words.has(HeaderWords.publishing)
    if answers.areChoices, isOfListing,
      (scores.values.max() ?? 0) < HeaderReading.recognized
    {
      return [.consent: 66]
    }
    // Ticks that nothing explains, beside blank cells, may say who has signed.
    let isUnexplained = headers[column].words.words.isEmpty && texts[column].contains("")
    if answers.areChecks, isUnexplained { return [.status: 70] }
    // “Listing preference”: “Public”, “Name only”, “Anonymous”.
    if answers.areListing,
      headers[column].mayAskListing || headers[column].words.has(["consent", "consentimiento"])
    {
      return [.consent: 86]
    }
    if answers.areChecks,
      headers[column].asksListingAlone || headers[column].asksForPrivacyAlone
    {
      return scores.merging([.consent: 84], uniquingKeysWith: max)
    }
    // “Individual” and “Org” over boxes that are ticked or not.
    let isBox =
      hasOrganizations && header.isNothingElse
      && headers[column].words.has(
        HeaderWords.organizations.union(HeaderWords.individuals).union(HeaderWords.representing))
      && headers[column].words.words.count <= 3
    if answers.areChecks {
      if isBox { return [.forOrganization: 70] }
      if scores[.forOrganization] ?? 0 >= 45, (scores.values.max() ?? 0) < HeaderReading.recognized
      {
        scores[.forOrganization] = 70
      }
    }
    if answers.areMostlyYesOrNo || answers.areSignatures, scores[.status] ?? 0 > 50 {
      scores[.status] = max(scores[.status] ?? 0, 70)
    }
    // “Who is signing?”: “Just me”, “My organization”.
    if scores[.kind] != nil, answers.sayCapacity { scores[.name] = nil }
    if Capacity.isCapacityColumn(texts[column]) {
      let capacities = Set(texts[column].compactMap { Capacity(answer: $0) })
      scores[.kind] = max(scores[.kind] ?? 0, capacities.count == 2 ? 94 : 58)
      if capacities.count == 2 {
        for role in [Role.name, .organization, .affiliation] { scores[role] = nil }
      }
    }
    // “Status”, with nothing but “Individual” below it.
    if scores[.status] != nil, answers.areCapacities {
      scores[.status] = nil
      scores[.kind] = max(scores[.kind] ?? 0, 58)
    }
    // One plain refusal is enough in “Stance” or “Action”; a title may be anything.
    let tells =
      headers[column].words.has(HeaderWords.asked.union(["action", "accion"]))
      && scores[.title] == nil && answers.haveRefusals && !answers.differ
    if scores[.status] != nil,
      headers[column].isStatusAlone || answers.areStatuses || tells
    {
      scores[.status] = 86
      // “Position”, with “Support” and “Oppose” below it, is no title.
      scores[.title] = nil
    }
    // “Declined” and “Pending” are told whatever the column is called.
    if answers.areStatusesAlone, (scores.values.max() ?? 0) < 60, !headers[column].isOfOtherStatus,
      !headers[column].isOfOtherThings
    {
      scores[.status] = 57
    }
    // Yes and no say who signs, unless the header asks for something else.
    if answers.areDecisions, (scores.values.max() ?? 0) < HeaderReading.recognized,
      headers[column].mayAskDecision, !headers[column].readsAsRefusal
    {
      scores[.status] = HeaderReading.recognized + 1
    }
    // Where mails are, one can write.
    if scores.isEmpty, answers.areMostlyMails { scores[.email] = 40 }
    return scores
  }

  /// What the answers say for or against a role that the header names.
  private func adjustment(
    of role: SignOnTable.Role, _ score: Int, _ answers: AnswerSample, asks: Bool
  ) -> Int {
    switch role {
    case .organization, .name, .firstName, .lastName, .affiliation:
      if answers.isBlank { return -35 }
      if answers.areAnonymous || answers.areMostlyYesOrNo { return -90 }
      // A header that is nothing but a role's name has names, whatever is written behind them.
      if answers.areChoices, score < 100 { return -90 }
      if answers.areMostlyData { return -60 }
      return answers.areAllTheSame ? -20 : 0
    case .title, .city, .middleName, .namePrefix, .nameSuffix, .preferredName:
      return answers.areMostlyMails || answers.areMostlyYesOrNo ? -90 : 0
    case .email where answers.areAnonymous || answers.areMostlyYesOrNo: return -100
    case .email: return answers.isBlank || answers.areMostlyMails ? 0 : -70
    case .date: return answers.isBlank || answers.areMostlyDates ? 0 : -80
    case .authorization, .consent:
      if answers.areChecks || role == .consent && answers.areListing { return 0 }
      if score >= 80, asks { return 0 }
      // What is asked so plainly is answered, and what is not understood waits.
      if score >= 80, !answers.areNames, !answers.areMostlyData { return 0 }
      // Names are typed to sign, and among other answers one chooses.
      return answers.differ || score < 80 && answers.distinct.count > 1 ? -100 : 0
    case .authorizedBy: return answers.areMostlyYesOrNo ? -90 : 0
    case .forOrganization: return answers.isBlank || answers.areChecks ? 0 : -90
    case .status:
      return answers.isBlank || answers.areStatuses || answers.areMostlyYesOrNo
        || answers.areMostlyDates || answers.areSignatures
        || !answers.differ && (score > 80 || answers.haveDecisions && !answers.areMostlyData)
        ? 0 : -100
    case .kind:
      if answers.isBlank || answers.sayCapacity || score >= 70 && answers.areProse { return 0 }
      return -90
    default: return 0
    }
  }

  /// Headers of who signs, beside the name of a record.
  private static let signers: Set<String> = [
    "signer", "signatory", "signed by", "signer name", "firmante", "firmado por",
    "nombre del firmante", "nombre de la firmante",
  ]
}
