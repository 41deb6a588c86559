// Lines that say nothing but where those below them stand.

extension SignOnStatus {
  /// What a text says that is nothing but a status: “Declined”, “Did not respond”, “No han respondido”,
  /// “Organizations that declined”; `nil` for everything else.
  init?(only words: [String]) {
    guard (1...8).contains(words.count) else { return nil }
    let text = words.joined(separator: " ")
    if StatusWords.absentees.contains(text) || StatusWords.unclear.contains(text) {
      self = .open
      return
    }
    var found: Set<SignOnStatus> = []
    var isNegated = false
    var index = 0
    while index < words.count {
      let word = words[index]
      if let count = StatusWords.declinedPhrases.count(at: index, in: words) {
        found.insert(.declined)
        index += count
        continue
      }
      if let count = StatusWords.openPhrases.count(at: index, in: words) {
        found.insert(.open)
        index += count
        continue
      }
      if StatusWords.declinedWords.contains(word) {
        found.insert(.declined)
      } else if StatusWords.openWords.contains(word) {
        found.insert(.open)
      } else if StatusWords.firmly.contains(word) {
        found.insert(.signs)
      } else if Self.negations.contains(word) {
        isNegated = true
      } else if !Self.fillers.contains(word) {
        return nil
      }
      index += 1
    }
    if found.contains(.declined) {
      self = isNegated ? .open : .declined
    } else if found.contains(.open) || isNegated && !found.isEmpty {
      self = .open
    } else if found.contains(.signs), words.count == 1 {
      self = .signs
    } else {
      return nil
    }
  }

  /// What a heading says of the sign-ons under it. One that is set as headings are may say it among
  /// other words: “Said no:”, “## Waiting to hear from”.
  public init?(heading words: [String], isSet: Bool) {
    guard (1...8).contains(words.count) else { return nil }
    let text = words.joined(separator: " ")
    if let status = SignOnStatus(only: words) {
      self = status
    } else if Self.noes.contains(text) {
      self = .declined
    } else if Self.replies.contains(text) {
      self = .open
    } else if Self.yeses.contains(text) {
      self = .signs
    } else if !isSet {
      return nil
    } else {
      let line = FoldedWords(words: words)
      if line.has(StatusWords.declinedPhrases) || line.has(Self.declinedPhrases) {
        self = .declined
      } else if line.has(StatusWords.openPhrases) || line.has(Self.openPhrases)
        || words.first == "no" || text == "out" || words.contains(where: Self.doubtful.contains)
      {
        self = .open
      } else {
        return nil
      }
    }
  }

  /// Whether a line could say so without being set as headings are, told by its bytes: it begins with
  /// a word that such lines are made of, and has one that says something.
  public static func mayBeHeading(_ line: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    let isOfWords =
      stems.begin(line, at: start) || line[start...].prefix { $0 != 0x20 }.contains { $0 >= 0x80 }
    return isOfWords && (tellingStems.areIn(line) || line.contains { $0 >= 0x80 })
  }

  /// The first words of what says something of a sign-on.
  private static let tellingWords: Set<String> = {
    let texts = StatusWords.absentees.union(noes).union(yeses).union(replies)
    return Set(texts.map { String($0.prefix { $0 != " " }) })
      .union(StatusWords.declinedPhrases.firstWords).union(StatusWords.openPhrases.firstWords)
      .union(StatusWords.declinedWords).union(StatusWords.openWords).union(StatusWords.firmly)
      .union(StatusWords.unclear)
  }()
  private static let tellingStems = WordStems(tellingWords, areWhole: true)
  private static let stems = WordStems(
    tellingWords.union(negations).union(fillers), areWhole: true)
  private static let negations: Set<String> = ["not", "no", "never", "haven", "hasn", "unable"]
  /// What is written along with a status and says nothing itself.
  static let fillers: Set<String> = [
    "yet", "still", "to", "the", "our", "us", "so", "far", "by", "for", "from", "on", "now", "who",
    "that", "which", "have", "has", "had", "is", "are", "been", "they", "will", "be", "t",
    "response", "responses", "reply", "replies", "answer", "approval", "confirmation", "decision",
    "board", "organizations", "organisations", "orgs", "groups", "people", "individuals", "signers",
    "names", "list", "after", "all", "sign", "letter", "those", "aun", "todavia", "ya", "se", "que",
    "los", "las", "de", "por", "respuesta", "aprobacion", "confirmacion", "organizaciones",
    "grupos",
    "personas", "a", "firmar", "la", "carta", "han", "ha", "respondido", "contestado", "firmado",
    "confirmado", "confirma", "confirman", "responde", "responden", "decide", "deciden", "firman",
    "quienes", "and", "or", "y", "o",
  ]
  private static let yeses: Set<String> = [
    "yes", "yeses", "said yes", "si", "dijeron que si", "in", "locked in", "definite",
  ]
  /// What is said of those who answered, and not how.
  private static let replies: Set<String> = [
    "positive", "heard from", "heard back", "replied", "responded", "answered", "respondieron",
    "contestaron",
  ]
  private static let noes: Set<String> = [
    "no", "nos", "noes", "no s", "against", "nays", "en contra",
  ]
  private static let declinedPhrases = PhraseSet([
    "not sign", "have withdrawn", "has withdrawn", "who declined", "that declined",
  ])
  private static let openPhrases = PhraseSet([
    "waiting to", "waiting on", "waiting for", "need to call", "need to ask", "need to contact",
    "to be asked", "to reach out", "reach out to", "to invite", "still need", "have not",
    "haven t", "has not", "hasn t", "faltan por", "falta llamar",
  ])
  /// Words of headings over those who have not said yes, whatever else stands there.
  private static let doubtful = StatusWords.absentees.union(StatusWords.openWords).union(
    StatusWords.unclear
  ).union([
    "not", "unable", "hold", "possible", "potential", "considering", "thinking", "deciding",
    "declines", "unlikely", "ineligible", "skip", "skipped", "didn", "don", "haven",
    "items", "steps", "ask",
  ])
}
