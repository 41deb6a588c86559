// The words by which notes behind names are known.

extension NameNote {
  /// The beginnings of words in small letters with which a note may begin that stands behind nothing
  /// but a name; a name with one of them is read in full.
  static let stems = WordStems([
    "will ", "would ", "pending", "tbc", "tbd", "maybe", "awaiting", "waiting", "unconfirmed",
    "confirmed", "tentativ", "declined", "withdr", "signed", "signing", "signs", "cannot", "can't",
    "not ", "needs ", "need ", "if ", "to be ", "to conf", "c/o", "attn", "attention:", "care of",
    "probabl", "approved", "pendiente", "por confirmar", "confirmad", "firmar", "si ", "yes", "℅",
    "retirad", "sin conf", "has not", "is sign",
  ])
  static let pronouns = Set(
    WordLists.pronouns.split(whereSeparator: \.isWhitespace).map(String.init))
  /// Given names that are places, or words, as well.
  static let namesOfPlaces: Set<String> = [
    "charlotte", "eugene", "victoria", "regina", "gary", "guadalupe", "santiago", "trinidad",
    "carmen", "mercedes", "lourdes", "dolores", "socorro", "rosario", "pilar", "will", "christian",
    "beverly", "jerome", "kit", "franklin", "lewis", "wayne", "sidney", "augustine", "dulce",
    "flor", "reina", "clara", "fidel", "marion", "warren", "wesley", "vernon", "lynn", "ross",
    "alexandria", "jordan", "israel", "jackson", "madison", "lincoln", "marcos", "antonio", "jose",
    "diego", "francisco", "bernardo", "leon", "adrian", "albert", "george", "james",
  ]
  static let noteStarts: Set<String> = [
    "confirmed", "unconfirmed", "confirm", "pending", "tbc", "tbd", "awaiting", "waiting",
    "tentative", "tentatively", "verbal", "verbally", "called", "emailed", "approved",
    "unapproved", "please", "pls", "note", "nb", "todo", "fyi", "maybe", "ask", "check",
    "signed", "verify", "verified", "yes", "no", "confirmado", "confirmada", "pendiente",
  ]
  static let noteWords: Set<String> = [
    "by", "via", "per", "on", "with", "approval", "confirmation", "board", "list", "add", "us",
    "from", "for", "not", "por", "yet",
  ]
  static let notePhrases = PhraseSet([
    "to be confirmed", "to be determined", "not confirmed", "not yet", "not sure", "per email",
    "per e mail", "per phone", "per call", "by phone", "by email", "by e mail", "via email",
    "via phone", "via e mail", "list us", "list me", "do not list", "don t list", "see email",
    "see note", "por confirmar", "por telefono", "por correo", "to confirm",
  ])
  /// What is said of signing, wherever it stands in a note.
  static let statements = PhraseSet([
    "will sign", "will confirm", "will endorse", "will join", "if others do", "if others sign",
    "board approval", "to be confirmed", "let you know", "get back to", "pending approval",
    "not confirmed", "has not confirmed", "signing for", "signed for", "signs for", "waiting for",
    "waiting on", "waiting to", "subject to", "firmaremos si", "confirmaremos",
  ])
  /// With what a clause begins in small letters (“if others do”).
  static let clauseStarts: Set<String> = [
    "we", "i", "they", "he", "she", "will", "would", "if", "need", "needs", "may", "might", "can",
    "cannot", "could", "should", "only", "subject", "depending", "hopefully", "probably",
    "possibly", "likely", "unless", "until", "once", "still", "checking", "spoke", "left", "has",
    "have", "had", "was", "were", "nos", "firmara", "firmaremos", "si", "falta", "per", "via",
    "wants", "want", "asked", "said", "says", "let", "get", "got", "try", "trying", "see",
  ]
  static let contacts: Set<String> = [
    "contact", "rep", "representative", "attn", "attention", "co", "via", "signer", "signatory",
    "signed", "contacto", "representante", "firma", "firmante", "per", "from", "by",
  ]
  /// What begins a note behind a name only with one of these behind it.
  static let followers: [String: Set<String>] = [
    "will": [
      "sign", "confirm", "endorse", "join", "let", "get", "decide", "know", "send", "follow", "not",
      "likely", "probably", "ask", "check", "be",
    ],
    "would": ["sign", "join", "like", "endorse", "love"],
    "pending": [
      "board", "approval", "confirmation", "vote", "review", "final", "leadership", "response",
      "ok", "signature", "meeting", "until",
    ],
    "needs": ["board", "approval", "to", "confirmation"], "need": ["board", "approval", "to"],
    "if": ["others", "we", "they", "approved", "board", "possible", "needed"],
    "to": ["confirm"], "not": ["confirmed", "yet", "sure", "signing", "signed"],
    "is": ["signing"], "por": ["confirmar"], "sin": ["confirmar"], "si": ["otros", "otras"],
    "waiting": ["for", "on", "to"], "has": ["not"], "cannot": ["sign", "join", "endorse"],
    "can't": ["sign", "join", "endorse"], "pendiente": ["de"],
  ]
  /// What is a note at the end of a name, or before a day or who said it.
  static let endings = StatusWords.endings.union([
    "awaiting", "signing", "probably", "yes",
  ])
}
