// Headings over those who have not said yes.
import LetterCore

/// Reads headings that say where those below them stand, by more than one word: “Said no:”, “Waiting to
/// hear from:”, “Maybes”.
enum StatusHeading {
  static func read(_ words: [String], isSet: Bool) -> SignOnStatus? {
    guard (1...8).contains(words.count) else { return nil }
    let text = words.joined(separator: " ")
    if declined.contains(text) { return .declined }
    if open.contains(text) { return .open }
    guard isSet else { return nil }
    let line = FoldedWords(words: words)
    if line.has(declinedPhrases) { return .declined }
    if line.has(openPhrases) { return .open }
    // “Not-for-profit organizations:” is another thing.
    guard !line.has(otherwise) else { return nil }
    let isDenied = words.first == "no" || words.count == 1 && words[0] == "out"
    return isDenied || words.contains(where: openWords.contains) ? .open : nil
  }

  /// Words of headings over those who have not said yes, or not yet, whatever else stands there.
  private static let openWords: Set<String> = [
    "not", "unable", "hold", "possible", "potential", "considering", "thinking", "deciding",
    "regrets", "regret", "declines", "noes", "pending", "unsure", "unconfirmed", "unlikely",
    "ineligible", "absent", "passed", "skip", "skipped", "backlog", "duplicates", "didn",
    "don", "haven", "pendientes", "rechazaron", "quizas", "items", "steps", "ask",
  ]
  private static let otherwise = PhraseSet([
    "not for profit", "not for profits", "sin fines", "sin animo",
  ])

  static let declined: Set<String> = [
    "said no", "no", "nos", "noes", "no s", "not signing", "will not sign", "did not sign",
    "opted out", "dropped out",
    "dijeron que no", "no firman", "no van a firmar",
  ]
  static let open: Set<String> = [
    "maybes", "maybe", "to follow up", "follow up", "still to confirm", "to confirm", "no response",
    "no response yet", "no reply", "not yet", "waiting", "waiting on", "waiting for",
    "waiting to hear", "waiting to hear from", "still waiting", "still waiting on", "prospects",
    "targets", "to invite", "outreach list", "undecided", "on the fence", "in process",
    "not yet confirmed", "not confirmed", "asked", "por confirmar", "en espera", "indecisos",
    "sin respuesta", "por invitar", "faltan",
  ]
  private static let declinedPhrases = PhraseSet([
    "said no", "can t sign", "cannot sign", "not signing", "won t sign", "will not sign",
    "have declined", "has declined", "who declined", "that declined", "have withdrawn",
    "dijeron que no", "no firman", "no firmaran",
  ])
  private static let openPhrases = PhraseSet([
    "to confirm", "to follow up", "waiting to hear", "waiting on", "waiting for", "waiting to",
    "no response", "no reply", "not heard", "need to call", "need to ask", "need to contact",
    "to be asked", "not yet", "to reach out", "reach out to", "to invite", "still need",
    "have not", "haven t", "has not", "hasn t", "not confirmed", "por confirmar", "sin respuesta",
    "sin confirmar", "faltan por", "falta confirmar", "falta llamar",
  ])
}
