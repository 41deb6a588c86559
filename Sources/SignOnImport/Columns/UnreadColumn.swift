// Columns of which nothing is taken, and whose answers may still decide whether somebody signs.
import LetterCore

/// What the answers of a column say against the sign-ons beside them, though its header is not known.
///
/// Nothing that may be a decision is passed over: where a column has answers of yes and no, or ticks,
/// and nobody knows to what, the rows wait that do not have the usual answer. Any other cell makes its
/// row wait if by itself it reads as a refusal, or as not decided yet.
struct UnreadColumn: Sendable {
  /// The doubts of the answers that raise one; that of "" counts for blank cells, too.
  private let doubts: [String: ImportPlan.Doubt]

  /// A column with these answers, each with the number of its rows; `nil` where none says anything.
  init?(header: String, isNotes: Bool, answers: [String: Int]) {
    let reading = HeaderReading(header)
    guard isNotes || !reading.isOfOtherThings else { return nil }
    // Who has signed is named there, and who is not has not.
    let isOfSigned = ["signed", "firmado"].contains(reading.words.text)
    let against =
      (isOfSigned && answers[""] != nil && answers.count > 1 ? [""] : nil)
      ?? Self.notUsual(among: answers, isNotes: isNotes, isAgainst: reading.readsAsRefusal)
      ?? (isNotes
        ? Self.bareNoes(answers.keys, reading)
        : Self.refusals(answers.keys, reading))
    guard !against.isEmpty else { return nil }
    doubts = Self.doubts(header, against)
  }

  /// A column with too many answers to be choices: each says what it says by itself.
  init?(header: String, isNotes: Bool, each answers: Set<String>) {
    guard isNotes || !HeaderReading(header).isOfOtherThings else { return nil }
    let against = answers.filter { answer in
      isNotes
        ? answer.utf8.count <= 40 && Self.later.contains(FoldedWords(answer).text)
        : Self.refuses(answer)
    }
    guard !against.isEmpty else { return nil }
    doubts = Self.doubts(header, against)
  }

  private static func doubts(
    _ header: String, _ against: some Sequence<String>
  ) -> [String: ImportPlan.Doubt] {
    let name = header.isEmpty ? "" : "\(shortened(header)): "
    return Dictionary(
      uniqueKeysWithValues: against.map { answer in
        (answer, .undecided(name + (answer.isEmpty ? "(blank)" : answer)))
      })
  }

  /// What an answer on one line says against the sign-on.
  func doubt(_ answer: String) -> ImportPlan.Doubt? { doubts[answer] }

  // MARK: Yes and no

  /// The answers of the rows that do not have the usual one, in a column of ticks or of yes and no;
  /// `nil` in others. Usual is what two thirds of the rows have, but never a yes to what is against
  /// them (“On hold”).
  private static func notUsual(
    among answers: [String: Int], isNotes: Bool, isAgainst: Bool
  ) -> [String]? {
    var (yes, no, blank, other): ([String], [String], [String], [String]) = ([], [], [], [])
    for answer in answers.keys {
      if isBlank(answer) {
        blank.append(answer)
      } else {
        switch YesOrNo.isChoice(answer) {
        case true: yes.append(answer)
        case false: no.append(answer)
        case nil: other.append(answer)
        }
      }
    }
    func count(_ some: [String]) -> Int { some.reduce(0) { $0 + (answers[$1] ?? 0) } }
    let decided = count(yes) + count(no)
    guard decided > 0, decided >= count(other) * 4, answers.count <= 20,
      !(isNotes && yes.isEmpty)
    else { return nil }
    // Whoever agrees or accepts says so, whatever it is to.
    if !isAgainst, !yes.isEmpty, yes.allSatisfy(agrees) {
      return other + no + (count(yes) >= 2 * count(blank) ? blank : [])
    }
    // Among blank cells a no says what they do not.
    let (one, rest) = yes.isEmpty ? (no, blank) : (yes, no + blank)
    let isUsual = count(one) >= 2 * count(rest) && (!isAgainst || yes.isEmpty)
    let isRare = count(rest) >= 2 * count(one) || yes.isEmpty
    return other + (isUsual ? [] : one) + (isRare ? [] : rest)
  }

  /// Whether an answer says by itself to what it is a yes.
  private static func agrees(_ answer: String) -> Bool {
    YesOrNo.isChoice(answer) == true
      && (SignOnStatus(answer: answer) == .signs || FoldedWords(answer).has(agreeing))
  }

  private static let agreeing: Set<String> =
    HeaderWords.confirming.union(HeaderWords.permitting).union(["accept", "accepted", "agreed"])

  private static func isBlank(_ answer: String) -> Bool {
    answer.isEmpty
      || ["", "n a", "na", "none", "null"].contains(FoldedWords(answer.prefix(20)).text)
        && YesOrNo.isTicked(answer) == nil && SignOnStatus(answer: answer) == nil
  }

  // MARK: Other answers

  /// The answers that do not say yes, as far as they tell to what. Where some do and some do not, the
  /// column is about that, and what is not understood says neither.
  private static func refusals(
    _ answers: some Collection<String>, _ header: HeaderReading
  ) -> [String] {
    let refusals = answers.filter(refuses)
    let yes = answers.filter { YesOrNo.isChoice($0) == true }
    if header.readsAsRefusal {
      return Array(Set(refusals).union(yes.filter { !NameJudgment.isNumberOrDate($0) }))
    }
    let isAsked = header.words.has(HeaderWords.statuses)
    let agreed = Opposites.affirmed(among: answers).union(isAsked ? yes : yes.filter(agrees))
    let asks = !agreed.isEmpty || !yes.isEmpty
    guard asks, !refusals.isEmpty, answers.count <= 12 else { return refusals }
    return answers.filter { !agreed.contains($0) || refuses($0) }
  }

  /// Whether an answer by itself says no, not yet, or not in public.
  private static func refuses(_ answer: String) -> Bool {
    guard answer.utf8.count <= 60, !SeparatorGuess.isMail(answer),
      !NameJudgment.isNumberOrDate(answer), !isBlank(answer)
    else { return false }
    let words = FoldedWords(answer)
    guard !words.words.isEmpty else { return HarmlessNote.saysNo(answer) }
    guard words.words.count <= 6 else { return false }
    if YesOrNo.isChoice(answer) == false || YesOrNo.isNeither(answer) { return true }
    if let status = SignOnStatus(answer: answer) { return status != .signs }
    return Opposites.negates(answer: answer, words.words)
      || words.words.count <= 3 && words.has(HeaderWords.privacy)
  }

  /// The notes that are nothing but a no. Where others write sentences, or the signer was asked for a
  /// comment, a no says that there is nothing to say.
  private static func bareNoes(
    _ notes: some Collection<String>, _ header: HeaderReading
  ) -> [String] {
    let areAnswers = notes.contains { YesOrNo.isChoice($0) == true }
    let isAsked =
      header.isAsked
      || header.words.has([
        "comment", "comments", "comentario", "comentarios", "else", "anything",
      ])
      || notes.contains { FoldedWords($0.prefix(200)).words.count > 4 }
    return notes.filter { note in
      guard note.utf8.count <= 40 else { return false }
      let words = FoldedWords(note)
      if later.contains(words.text) { return true }
      return (areAnswers || !isAsked) && YesOrNo.isChoice(note) == false
    }
  }

  /// Notes that put it off, or say no to more than being asked for a note.
  private static let later: Set<String> = [
    "pass", "later", "not now", "not this time", "next time", "next year", "no response", "n",
    "no reply", "not yet", "ahora no", "mas tarde", "esta vez no", "sin respuesta",
  ]
}
