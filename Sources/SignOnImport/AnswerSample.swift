// What the answers of a column are like, told by a sample of its rows.

/// Answers of one column.
struct AnswerSample {
  /// How many of the sample are not blank.
  private(set) var filledCount = 0
  private(set) var distinct: Set<String> = []
  private var mailCount = 0
  private var dateCount = 0
  private var yesOrNoCount = 0
  private var webCount = 0
  private var numberCount = 0
  private var anonymousCount = 0
  private var organizationCount = 0
  /// Answers that say in which capacity somebody signs.
  private var capacityCount = 0

  init(_ answers: [String]) {
    var counts: [String: Int] = [:]
    for answer in answers where !answer.isEmpty { counts[answer, default: 0] += 1 }
    for (answer, count) in counts {
      filledCount += count
      // What is longer is a comment, or made to hurt.
      guard answer.utf8.count <= 400 else { continue }
      distinct.insert(answer.lowercased())
      if SeparatorGuess.isMail(answer) {
        mailCount += count
      } else if SignOnDate.isDate(answer) {
        dateCount += count
      } else if Self.isYesOrNo(answer) {
        yesOrNoCount += count
      } else if Self.isWebAddress(answer) {
        webCount += count
      } else if !answer.contains(where: \.isLetter), answer.contains(where: \.isNumber) {
        numberCount += count
      } else if Self.anonymous.contains(FoldedWords(withoutAccents: answer).text) {
        anonymousCount += count
      } else {
        let capacity = CapacityAnswer(answer)
        if capacity.capacity != nil, capacity.isNothingElse { capacityCount += count }
        if OrganizationName.isLikely(answer) { organizationCount += count }
      }
    }
  }

  var isBlank: Bool { filledCount == 0 }
  var areMostlyMails: Bool { isMost(mailCount) }
  var areMostlyDates: Bool { isMost(dateCount) }
  var areMostlyYesOrNo: Bool { isMost(yesOrNoCount) }
  /// Whether they mostly cannot be the names of anybody.
  var areMostlyData: Bool {
    isMost(mailCount + dateCount + webCount + numberCount + yesOrNoCount)
  }
  var areAnonymous: Bool { filledCount > 0 && anonymousCount == filledCount }
  /// Whether they mostly are the names of organizations.
  var areMostlyOrganizations: Bool { organizationCount * 5 >= filledCount * 3 && filledCount > 0 }
  /// Whether at least a third of them says in which capacity somebody signs.
  var sayCapacity: Bool { filledCount > 0 && capacityCount * 3 >= filledCount }
  /// Whether everybody gave the same answer.
  var areAllTheSame: Bool { filledCount >= 3 && distinct.count == 1 }
  /// Whether they differ as names do, and not as answers among which one chooses.
  var differ: Bool { distinct.count > 5 && distinct.count * 2 > filledCount }

  private func isMost(_ count: Int) -> Bool { count * 2 > filledCount }

  // MARK: Kinds of answers

  /// Whether an answer is yes or no, or begins by saying so (“Yes, I am”).
  static func isYesOrNo(_ answer: String) -> Bool {
    if ["✓", "✔", "☑", "✅", "☐", "✗", "❌"].contains(where: { answer.hasPrefix($0) }),
      answer.unicodeScalars.count <= 2
    {
      return true
    }
    guard let start = answer.split(whereSeparator: { ",;.:!–—-(".contains($0) }).first else {
      return false
    }
    return yesOrNo.contains(FoldedWords(withoutAccents: start).text)
  }

  /// Whether a yes-or-no answer is yes; `nil` where it is neither.
  static func yes(_ answer: String) -> Bool? {
    guard isYesOrNo(answer) else { return nil }
    let first = FoldedWords(withoutAccents: answer).words.first
    if let first { return !["no", "n", "false", "unchecked", "0"].contains(first) }
    return !["☐", "✗", "❌"].contains { answer.hasPrefix($0) }
  }

  private static let yesOrNo: Set<String> = [
    "yes", "no", "y", "n", "true", "false", "si", "checked", "unchecked", "yes i am", "yes i do",
    "no i am not", "no i m not", "no i do not", "no i don t", "yes i have", "yes please",
    "of course",
    "yes you may", "no thank you", "no thanks", "agree", "i agree", "agreed", "i do not agree",
  ]

  private static func isWebAddress(_ answer: String) -> Bool {
    let lowered = answer.lowercased()
    return ["http://", "https://", "www."].contains { lowered.hasPrefix($0) }
  }

  private static let anonymous: Set<String> = ["anonymous", "anonimo", "anonima"]
}

/// Names that say what they are.
enum OrganizationName {
  /// Whether a name has a word that hardly a person's name has.
  static func isLikely(_ name: String) -> Bool {
    let words = FoldedWords(withoutAccents: name.prefix(200))
    guard words.words.count > 1 || words.words.count == 1 && name.utf8.count > 3 else {
      return false
    }
    return words.words.contains { telling.contains($0) }
  }

  private static let telling = HeaderWords.organizations
    .union(HeaderWords.kindsOfOrganizations).union([
      "action", "advocates", "advocacy", "alliance", "alianza", "associates", "workers",
      "employees",
      "teachers", "federation", "federacion", "friends", "center", "centre", "centro", "council",
      "concilio", "consejo", "corps", "fund", "fondo", "house", "casa", "inc", "llc", "initiative",
      "iniciativa", "justice", "justicia", "museum", "neighbors", "vecinos", "office", "partners",
      "partnership", "project", "proyecto", "program", "rights", "services", "servicios", "schools",
      "students", "task", "team", "theater", "trust", "university", "universidad", "college",
      "united", "women", "mujeres", "youth", "joventud", "juventud", "ministries", "churches",
      "library", "clinics", "movement", "movimiento", "relief", "campaign", "collective", "shelter",
      "legal", "community", "comunidad", "comunitario", "institutes", "unidos", "unidas",
    ]).subtracting(["local"])
}
