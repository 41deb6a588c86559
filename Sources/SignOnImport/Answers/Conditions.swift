// Whether an answer depends on something that has not happened yet.
import LetterCore

/// Recognizes answers that are given with a condition or a reservation (“Organization, pending board
/// approval”, “Yes, but …”), in English and Spanish.
enum Conditions {
  /// Whether an answer holds only if something else does, or is not sure.
  static func are(in words: FoldedWords) -> Bool {
    if words.has(waiting) || words.has(openPhrases) { return true }
    // “Organization (if you are authorized)” is how a form writes it.
    return zip(words.words, words.words.dropFirst()).contains { word, next in
      word == "if" && !formWords.contains(next)
    }
  }

  /// Words with which what was said is taken back in part.
  static let turns: Set<String> = [
    "but", "except", "although", "though", "however", "pero", "excepto", "aunque", "salvo",
  ]

  private static let waiting: Set<String> = [
    "pending", "awaiting", "awaits", "waiting", "tentative", "tentatively", "provisional",
    "provisionally", "unconfirmed", "unapproved", "contingent", "conditional", "conditionally",
    "subject", "until", "unless", "once", "maybe", "perhaps", "probably", "possibly", "likely",
    "hopefully", "hoping", "unsure", "undecided", "tbd", "tbc", "considering", "depending",
    "depends", "vote", "votes", "voting", "agenda", "decide", "decides", "deciding", "decision",
    "meets", "meeting", "approves", "still", "yet", "changes", "change", "edits", "reservations",
    "amendments", "revisions", "caveat", "caveats", "provided", "assuming", "pendiente",
    "pendientes", "esperando", "provisionalmente", "sujeto", "sujeta",
    "quizas", "quiza", "acaso", "falta", "todavia", "condicionado", "condicionada", "probablemente",
    "proceso", "votacion", "voto", "reunion", "cambios", "reservas",
  ]
  private static let openPhrases = PhraseSet([
    "not yet", "not approved", "not confirmed", "not authorized", "not authorised", "not agreed",
    "not voted", "not decided", "not sure", "not certain", "not official", "not officially",
    "has not", "have not", "hasn t", "haven t", "did not", "didn t", "to be confirmed",
    "to be approved", "to be determined", "needs approval", "need approval", "needs to", "need to",
    "have to check", "will check", "will ask", "will confirm", "i think", "i believe", "we hope",
    "tal vez", "por confirmar", "por aprobar", "sin confirmar", "sin aprobar", "no ha", "no han",
    "no aprobado", "no aprobada", "no confirmado", "a menos", "hasta que", "si mi", "si la",
    "si el",
    "si nos", "si se", "cuando mi", "cuando la", "cuando el", "aun no", "en espera", "in process",
    "in progress", "working on", "as long as",
    "no autorizado",
    "no autorizada", "creo que",
  ])
  private static let formWords: Set<String> = [
    "you", "your", "applicable", "any", "authorized", "authorised", "so", "signing", "yes", "no",
    "possible", "not",
  ]
}
