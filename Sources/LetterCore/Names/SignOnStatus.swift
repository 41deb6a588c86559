// Where a sign-on stands: who withdrew or declined, and who has not said yes yet.

/// Where a sign-on stands, by an answer such as “Signed”, “Declined” or “Pending”.
public enum SignOnStatus: Hashable, Sendable {
  /// It signs.
  case signs
  /// It withdrew, declined, or asked not to be listed.
  case declined
  /// It may sign, and has not said so.
  case open

  /// Reads an answer in a column of such answers; `nil` where it says nothing of the kind.
  public init?(answer: String) {
    let words = FoldedWords(answer.prefix(400))
    guard !words.words.isEmpty else {
      guard let mark = answer.unicodeScalars.first, answer.unicodeScalars.count <= 3,
        NoteWords.openMarks.contains(mark)
      else { return nil }
      self = .open
      return
    }
    if words.has(StatusWords.openPhrases) || StatusWords.openAlone.contains(words.text) {
      self = .open
    } else if Self.declines(words) {
      self = .declined
    } else if let word = words.words.first(where: { StatusWords.declinedWords.contains($0) }) {
      // “Not withdrawn” says neither.
      guard !words.isNegated(word) else { return nil }
      self = .declined
    } else if words.has(StatusWords.openWords) || words.has(StatusWords.outreachWords)
      || words.has(StatusWords.unclear)
    {
      self = .open
    } else if let word = words.words.first(where: { StatusWords.signsWords.contains($0) }) {
      self = words.isNegated(word) ? .open : .signs
    } else {
      return nil
    }
  }

  /// What a note says of the sign-on beside it: “WITHDRAWN”, “please do not list us”, “not confirmed”.
  /// What only may say so, such as a long comment with “cannot sign” in it, leaves it open.
  public init?(note: String) {
    let words = FoldedWords(note.prefix(1000))
    let count = words.words.count
    guard let first = words.words.first, let last = words.words.last else { return nil }
    let takingBack = Self.takingBack(words.words)
    if Self.declines(words) || words.has(NoteWords.wishes) || takingBack == .declined {
      self = count <= 12 && !Self.isOfDetails(words) ? .declined : .open
    } else if count <= 2, StatusWords.declinedWords.contains(where: { first == $0 || last == $0 }) {
      self = NoteWords.retired.contains(first) ? .open : .declined
    } else if count <= 6,
      let word = [first, last].first(where: { StatusWords.withdrawing.contains($0) })
    {
      // “Withdrew 11/20 by phone”; “declined to give a title” is another thing.
      self = words.isNegated(word) || words.words[1] == "to" ? .open : .declined
    } else if takingBack == .open || NoteWords.bareNoes.contains(words.text) {
      self = .open
    } else if count <= 12,
      words.has(NoteWords.openNotes) || StatusWords.openWords.contains(first)
        || count == 1 && NoteWords.hiding.contains(first) || words.has(NoteWords.reservations)
    {
      self = .open
    } else {
      return nil
    }
  }

  /// The same in a column that is about something else: a wish is one wherever it stands, and a word
  /// alone may be about anything, so that it leaves the sign-on open.
  public init?(elsewhere text: String) {
    let words = FoldedWords(text.prefix(1000))
    let takingBack = Self.takingBack(words.words)
    if words.has(NoteWords.wishes) || takingBack == .declined {
      self = words.words.count <= 12 && !Self.isOfDetails(words) ? .declined : .open
    } else if takingBack == .open || words.has(NoteWords.reservations)
      || words.words.count == 1
        && (StatusWords.withdrawing.contains(words.words[0])
          || NoteWords.hiding.contains(words.words[0]))
    {
      self = .open
    } else {
      return nil
    }
  }

  /// Whether one of the phrases by which somebody declines stands in a text, and is about the letter.
  private static func declines(_ words: FoldedWords) -> Bool {
    words.words.indices.contains { index in
      guard let count = StatusWords.declinedPhrases.count(at: index, in: words.words) else {
        return false
      }
      let rest = words.words[(index + count)...]
      // “We opted out of 287(g)”
      return words.words[index + count - 1] != "out" || !leavesElse(rest)
    }
  }

  /// Whether what is not to be listed is something about the signer (“don't list my title”).
  private static func isOfDetails(_ words: FoldedWords) -> Bool {
    words.has(NoteWords.details) && !words.has(["name", "us", "me", "organization", "nombre"])
  }

  /// Whether somebody asks not to be listed, or to be removed.
  public static func isWish(_ text: String) -> Bool { isWish(FoldedWords(text.prefix(1000))) }

  private static func isWish(_ words: FoldedWords) -> Bool {
    words.has(NoteWords.wishes) || takingBack(words.words) != nil
  }

  /// Whether a text could be such a note, told by its bytes: it has the beginning of one of the words
  /// by which they are known.
  public static func mayBeNote(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    NoteWords.noteStems.areIn(text)
  }

  /// Whether a header asks whether somebody withdrew (“Withdrawn?”): a yes then is a no.
  public static func isAgainst(_ header: FoldedWords) -> Bool {
    header.words.count <= 6
      && (header.has(StatusWords.declinedWords) || header.has(["retiro", "retira"])
        || header.has(anyPhrase: StatusWords.leaving + ["opt out"]))
      && !header.has(["not", "no", "if", "list", "from", "phone", "address", "duplicate"])
  }

  /// Whether an answer is a step of whoever keeps the list (“New”), which in another place may say
  /// anything.
  public static func isStep(_ answer: String) -> Bool {
    ["new", "nuevo", "nueva", "nuevos", "next", "later"].contains(FoldedWords(answer).text)
  }
}
