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
        Self.openMarks.contains(mark)
      else { return nil }
      self = .open
      return
    }
    if words.has(Self.openPhrases) || Self.openAlone.contains(words.text) {
      self = .open
    } else if words.has(Self.declinedPhrases) {
      self = .declined
    } else if let word = words.words.first(where: { Self.declinedWords.contains($0) }) {
      // “Not withdrawn” says neither.
      guard !words.isNegated(word) else { return nil }
      self = .declined
    } else if words.has(Self.openWords) || words.has(Self.outreachWords) {
      self = .open
    } else if let word = words.words.first(where: { Self.signsWords.contains($0) }) {
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
    if words.has(Self.declinedPhrases) || words.has(Self.wishes) {
      self = count <= 12 && !Self.isOfDetails(words) ? .declined : .open
    } else if count <= 2, Self.declinedWords.contains(where: { first == $0 || last == $0 }) {
      self = Self.retired.contains(first) ? .open : .declined
    } else if count <= 6, let word = [first, last].first(where: { Self.withdrawing.contains($0) }) {
      // “Withdrew 11/20 by phone”; “declined to give a title” is another thing.
      self = words.isNegated(word) || words.words[1] == "to" ? .open : .declined
    } else if count <= 12,
      words.has(Self.openNotes) || Self.openWords.contains(first)
        || count == 1 && Self.hiding.contains(first) || words.has(Self.reservations)
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
    if words.has(Self.wishes) {
      self = words.words.count <= 12 && !Self.isOfDetails(words) ? .declined : .open
    } else if words.has(Self.reservations)
      || words.words.count == 1
        && (Self.withdrawing.contains(words.words[0]) || Self.hiding.contains(words.words[0]))
    {
      self = .open
    } else {
      return nil
    }
  }

  /// Whether what is not to be listed is something about the signer (“don't list my title”).
  private static func isOfDetails(_ words: FoldedWords) -> Bool {
    words.has(details) && !words.has(["name", "us", "me", "organization", "nombre"])
  }

  private static let details: Set<String> = [
    "title", "email", "phone", "address", "employer", "affiliation", "number", "logo", "comment",
    "quote", "cargo", "correo", "telefono", "direccion", "comentario",
  ]

  /// Whether somebody asks not to be listed, or to be removed.
  public static func isWish(_ text: String) -> Bool { FoldedWords(text.prefix(1000)).has(wishes) }

  /// Whether a text could be such a note, told by its bytes: it has the beginning of one of the words
  /// by which they are known.
  public static func mayBeNote(_ text: UnsafeBufferPointer<UInt8>) -> Bool { noteStems.areIn(text) }

  /// Whether a header asks whether somebody withdrew (“Withdrawn?”): a yes then is a no.
  public static func isAgainst(_ header: FoldedWords) -> Bool {
    header.words.count <= 6
      && (header.has(declinedWords) || header.has(["retiro", "retira", "retiraron"])
        || header.has(anyPhrase: ["opt out", "opted out", "dropped out", "pulled out"]))
      && !header.has(["not", "no", "if", "list", "from", "phone", "address", "duplicate"])
  }

  /// Whether an answer is a step of whoever keeps the list (“New”), which in another place may say
  /// anything.
  public static func isStep(_ answer: String) -> Bool {
    ["new", "nuevo", "nueva", "nuevos", "next", "later"].contains(FoldedWords(answer).text)
  }

  // MARK: Words

  private static let declinedWords: Set<String> = [
    "declined", "decline", "declines", "declining", "withdrawn", "withdrew", "withdraw",
    "withdraws", "withdrawing", "withdrawal", "rejected", "reject", "rejects", "refused", "refuses",
    "cancelled", "canceled", "cancel", "retracted", "rescinded", "revoked", "removed", "remove",
    "dropped", "deleted", "delete", "spam", "trash", "duplicate", "invalid", "void", "voided",
    "opposed", "opposes", "unsubscribed", "failed", "retirado", "retirada", "retirados",
    "retiradas",
    "rechazado", "rechazada", "rechazo", "rechaza", "cancelado", "cancelada",
    "anulado", "anulada", "declinado", "declino", "declina", "eliminado", "eliminada",
    "desistio", "desiste", "revocado", "revocada", "negado",
  ]
  private static let declinedPhrases = PhraseSet([
    "opted out", "opt out", "pulled out", "dropped out", "no longer signing", "no longer signs",
    "no longer sign", "no longer wish", "no longer wishes", "no longer want", "no longer endorse",
    "no longer endorses", "no longer support", "no longer supports", "no longer part",
    "will not sign", "will not be signing", "won t sign", "won t be signing", "will not endorse",
    "cannot sign", "can t sign", "can not sign", "cannot endorse", "can t endorse",
    "unable to sign", "not able to sign", "unable to endorse", "cannot join", "can t join",
    "unable to join", "not signing", "not endorsing", "not participating", "not joining",
    "does not sign", "doesn t sign", "did not sign", "didn t sign", "said no", "says no",
    "closed lost", "not interested", "chose not to", "decided not to", "decided against",
    "no firma", "no firmara", "no firmaremos", "no firmo", "no firmamos", "no puede firmar",
    "no podemos firmar", "no puedo firmar", "no podra firmar", "no quiere firmar", "se retiro",
    "se retira", "nos retiramos", "me retiro", "se ha retirado", "no participa", "no participara",
    "dada de baja", "dado de baja", "no desea firmar", "ya no firma", "no apoya",
  ])
  /// What says, wherever it stands, that somebody may not want to be in the letter, or not yet.
  private static let reservations = PhraseSet([
    "keep private", "keep it private", "name private", "names private", "not public",
    "be public", "not for publication", "use my name publicly", "use our name publicly",
    "do not publish", "print our name", "print my name", "our name out", "my name out",
    "be anonymous", "stay anonymous", "remain anonymous", "name withheld", "withhold my name",
    "need to withdraw", "want to withdraw", "wish to withdraw", "changed our mind",
    "changed my mind", "to be removed", "be taken off", "not authorized", "not authorised",
    "no authority", "have authority", "speak for the organization", "speak for my organization",
    "has not agreed", "have not agreed", "on hold", "contingent on", "needs approval",
    "need approval", "ed approval",
    "test entry", "test submission", "was a mistake", "by mistake", "by accident", "by error",
    "not be listed", "not to be named", "not be named", "as an individual not",
    "not my organization", "not the organization", "not my employer", "retiro mi firma",
    "retiramos nuestra firma", "se publique mi nombre", "publiquen mi nombre",
    "todavia no", "quitennos de", "borrenme", "borrennos", "no autorizado", "no autorizada",
    "falta aprobacion", "no represento", "a titulo personal", "no publicar mi",
    "for publication", "please hold", "hold until", "hold off", "hold our", "hold my",
    "wait until", "please wait", "not until", "wait for us", "favor de esperar", "esperen",
    "subject to board", "pending board", "until our board", "until the board", "until board",
  ])
  /// Words that alone say so.
  private static let hiding: Set<String> = [
    "private", "confidential", "hide", "hidden", "unlisted", "suppressed", "test",
    "confidencial", "privado", "privada", "oculto",
  ]
  /// What somebody asks of whoever keeps the list.
  private static let wishes = PhraseSet([
    "do not list", "don t list", "not to be listed", "not want to be listed", "do not include us",
    "do not include me", "do not include our", "do not include my", "don t include us",
    "don t include me", "do not add us", "do not add me", "don t add us", "don t add me",
    "do not publish our", "do not publish my", "do not publish us", "don t publish",
    "do not use our", "do not use my", "don t use our", "don t use my", "do not print",
    "do not sign", "don t sign us", "don t sign me", "do not want to sign", "don t want to sign",
    "take us off", "take me off", "take our name off", "take my name off", "remove us", "remove me",
    "remove our", "remove my", "please remove", "please delete", "please withdraw", "withdraw our",
    "withdraw my", "we withdraw", "i withdraw", "we have withdrawn", "has withdrawn",
    "we must decline", "i must decline", "we decline", "i decline", "has declined", "we declined",
    "leave us off", "leave me off", "leave our name", "keep us off", "keep our name off",
    "wants to be removed", "want to be removed", "asked to be removed", "asked to be taken off",
    "wants off", "keep me anonymous", "keep us anonymous", "stay anonymous", "remain anonymous",
    "no nos incluyan", "no nos incluya", "no me incluyan", "no me incluya", "no incluir",
    "no nos listen", "no publicar", "no publiquen", "no listar", "no nos pongan", "no me pongan",
    "favor de retirar", "favor de quitar", "quitar nuestro nombre", "quitar mi nombre",
    "retirar nuestro nombre", "retirar mi nombre", "quitennos", "retirennos", "quitenme",
    "retirar nuestra firma", "retirar mi firma", "quiten nuestro", "retiren nuestra",
    "retiren nuestro", "no aparecer", "no mencionar",
  ])
  private static let openPhrases = PhraseSet([
    "not confirmed", "not yet", "not approved", "not verified", "not signed", "not decided",
    "not sure", "not certain", "not final", "not heard", "no response", "no reply", "no answer",
    "no decision", "hasn t signed", "hasn t confirmed", "hasn t decided", "haven t heard",
    "has not signed", "has not confirmed", "have not heard", "have not decided", "did not respond",
    "to be confirmed", "to be determined", "to confirm", "to follow up", "follow up",
    "in progress", "in process", "in review", "under review", "on hold", "on the fence",
    "left message", "left voicemail", "reached out", "will confirm", "will let", "will get back",
    "needs approval", "need approval", "needs board", "need board",
    "soft yes", "if others", "no confirmado", "no confirmada", "sin confirmar", "sin respuesta",
    "por confirmar", "aun no", "todavia no", "en espera", "en proceso", "en revision", "no ha",
    "no firmado", "tal vez", "a lo mejor", "no se sabe", "esperando", "no sabe", "falta confirmar",
    "no aprobado", "no aprobada", "checking with", "asking board", "ask board", "no seguro",
    "will decide", "will ask", "no contesta", "no respondio",
  ])
  private static let openMarks: Set<Unicode.Scalar> = [
    "?", "¿", "❓", "❔", "⏳", "⌛", "🟡", "🟠", "⏸", "🚫", "⛔", "🔴",
  ]
  /// Steps of whoever keeps the list, which say that somebody is still to be asked. In a sentence
  /// these words say other things.
  private static let openAlone: Set<String> = [
    "todo", "to do", "new", "nuevo", "nueva", "backlog", "tabled", "deferred", "postponed",
    "prospects", "not started", "next", "later", "abstain", "abstained", "passed on",
  ]
  private static let openWords: Set<String> = [
    "pending", "tbd", "tbc", "maybe", "unsure", "undecided", "unconfirmed", "waiting", "awaiting",
    "tentative", "tentatively", "unsigned", "pendiente", "pendientes", "quizas", "quiza",
    "indeciso", "indecisa",
  ]
  /// The same, in a column of such answers; in a note they say only what was done.
  private static let outreachWords: Set<String> = [
    "invited", "contacted", "considering", "possible", "possibly", "probable", "probably", "likely",
    "unlikely", "unverified", "draft", "partial", "incomplete", "interested", "asked", "emailed",
    "called", "requested", "sent", "voicemail", "verbal", "verbally", "started", "prospect",
    "outreach", "open", "unapproved", "awaits", "invitado", "invitada", "contactado", "contactada",
    "incompleto", "borrador", "interesado", "interesada", "espera", "provisional", "hold",
  ]
  /// Words with which a note of a few words says that somebody does not sign.
  private static let withdrawing: Set<String> = [
    "declined", "declines", "withdrawn", "withdrew", "withdraws", "withdrawing", "rejected",
    "refused", "refuses", "retracted", "rescinded", "revoked", "rechazado", "rechazada",
    "declino", "desistio",
  ]
  /// “Retirado” is withdrawn, and retired.
  private static let retired: Set<String> = ["retirado", "retirada", "retirados", "retiradas"]
  private static let signsWords: Set<String> = [
    "signed", "signs", "signing", "sign", "confirmed", "confirms", "approved", "accepted", "active",
    "complete", "completed", "endorsed", "endorses", "endorsing", "verified", "committed",
    "received", "done", "added", "listed", "joined", "submitted", "published", "validated",
    "imported", "processed", "passed", "firmado", "firmada", "firma", "firmo", "confirmado",
    "confirmada", "aprobado", "aprobada", "aceptado", "aceptada", "activo", "activa", "completado",
    "completo", "recibido", "recibida", "verificado", "verificada", "enviado", "enviada",
    "adherido",
    "adherida", "sumado", "listo", "lista",
  ]
  /// The same in a note.
  private static let openNotes = PhraseSet([
    "not confirmed", "not approved", "not signed", "not decided", "not yet signed",
    "not yet confirmed", "not yet approved", "not yet decided", "to be confirmed",
    "will confirm", "has not signed", "has not confirmed", "hasn t signed", "hasn t confirmed",
    "board has not", "board has yet", "board hasn t", "needs board", "need board",
    "needs approval", "need approval", "soft yes", "if others", "waiting to hear",
    "waiting for approval", "waiting for board", "waiting on board", "pending approval",
    "pending board", "por confirmar", "sin confirmar", "no confirmado", "falta confirmar",
    "pendiente de", "aun no firma", "todavia no firma", "aun no confirma", "todavia no confirma",
  ])

  private static let noteStems = WordStems([
    "declin", "withdr", "reject", "refus", "cancel", "retract", "rescind", "revok", "remov", "drop",
    "delet", "spam", "trash", "duplic", "inval", "void", "oppos", "retir", "rechaz", "anul",
    "elimin", "desist", "opt", "pull", "no", "won", "can", "unab", "doesn", "didn", "don", "said",
    "says", "decid", "take", "leave us", "leave me", "leave our", "keep", "anonym", "quit", "wants",
    "pend", "tb", "mayb", "unsur", "undec", "unconf", "wait", "await", "tent", "confirm",
    "por conf",
    "sin ", "aun", "todav", "need", "espera", "dad", "hold", "unsub", "closed", "nega", "off",
    "board", "will ", "let you", "priv", "public", "for pub", "use my", "use our", "print",
    "our na",
    "my name", "name w", "withh", "want", "wish", "changed", "to be re", "be taken", "be pub",
    "be anon", "have auth", "speak", "has not", "have not", "contin", "ed app", "test", "was a",
    "by mis", "by acc", "by err", "not", "as an ind", "personal cap", "se pub", "publiq", "borr",
    "falta", "a titulo", "a t", "confid", "hid", "unlist", "suppress", "ocult", "undoc", "daca",
    "share", "eyes", "secret", "internal", "asyl", "asil", "refug", "tps", "visa", "h1b", "card",
    "papeles", "depor", "dreamer", "indocu", "comfort", "afraid", "fear", "miedo", "stay", "remain",
    "rather", "without", "prev", "survey", "vista", "prueba", "mantener", "perman", "confianza",
    "extraof", "uso int", "never", "instead", "please", "favor",
  ])
}
