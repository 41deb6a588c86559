// What words say of a sign-on: the one table of them, by what they say.

/// Words and phrases by which somebody signs, does not sign, or has not said so, in small letters and
/// without accents. Headings, answers, notes, footnotes and lines with a name in them are all read by
/// these; where each counts is for their readers to say.
enum StatusWords {
  // MARK: Does not sign

  /// What people do who do not sign.
  static let declining: Set<String> = [
    "declined", "decline", "declines", "declining", "withdrawn", "withdrew", "withdraw",
    "withdraws", "withdrawing", "rejected", "reject", "rejects", "refused", "refuses", "retracted",
    "rescinded", "revoked", "opposed", "opposes", "unsubscribed", "retirado", "retirada",
    "retirados", "retiradas", "retiraron", "rechazado", "rechazada", "rechazados", "rechazadas",
    "rechazo", "rechaza", "rechazan", "rechazaron", "declinado", "declinada", "declinados",
    "declino", "declina", "declinan", "declinaron", "desistio", "desiste", "desistieron",
    "revocado", "revocada",
  ]
  /// What whoever keeps the list does with a row.
  static let discarded: Set<String> = [
    "withdrawal", "withdrawals", "cancelled", "canceled", "cancel", "removed", "remove", "dropped",
    "deleted", "delete", "spam", "trash", "duplicate", "duplicates", "invalid", "void", "voided",
    "failed", "cancelado", "cancelada", "cancelados", "cancelaron", "anulado", "anulada",
    "eliminado", "eliminada", "eliminados", "negado",
  ]
  /// All single words by which somebody does not sign.
  static let declinedWords = declining.union(discarded)
  /// Those with which a note of a few words says it; “retirado” may be retired.
  static let withdrawing = declining.subtracting([
    "decline", "withdraw", "reject", "rejects", "opposed", "opposes", "unsubscribed", "declining",
    "retirado", "retirada", "retirados", "retiradas", "rechazo", "rechaza", "declina", "desiste",
  ])
  /// How somebody who had agreed leaves.
  static let leaving = [
    "backed out", "backs out", "backing out", "pulled out", "pulls out", "pulling out",
    "dropped out", "drops out", "dropping out", "bowed out", "bows out", "bowing out", "opted out",
    "opts out", "opting out",
  ]
  /// The same in more than one word.
  static let declinedPhrases = PhraseSet(
    leaving + [
      "opt out", "no longer signing", "no longer signs",
      "no longer sign", "no longer wish", "no longer wishes", "no longer want", "no longer wants",
      "no longer endorse", "no longer endorses", "no longer support", "no longer supports",
      "no longer part", "will not sign", "will not be signing", "won t sign", "won t be signing",
      "will not endorse", "cannot sign", "can t sign", "can not sign", "cannot endorse",
      "can t endorse", "unable to sign", "not able to sign", "unable to endorse", "cannot join",
      "can t join", "unable to join", "not signing", "not endorsing", "not participating",
      "not joining", "does not sign", "doesn t sign", "did not sign", "didn t sign", "said no",
      "says no", "closed lost", "not interested", "chose not to", "decided not to",
      "decided against", "voted not to", "voted against", "do not list",
      "no firma", "no firman", "no firmara", "no firmaran", "no firmaremos", "no firmo",
      "no firmaron", "no firmamos", "no puede firmar", "no pueden firmar",
      "no podemos firmar", "no puedo firmar", "no podra firmar", "no quiere firmar",
      "no quieren firmar", "no queremos firmar", "no quisieron firmar", "no van a firmar",
      "se retiro", "se retira", "se retiraron", "se retiran", "nos retiramos", "me retiro",
      "se ha retirado", "se han retirado", "no participa", "no participan", "no participara",
      "dada de baja", "dado de baja", "dados de baja", "no desea firmar", "no desean firmar",
      "ya no firma", "ya no firman", "ya no firmamos", "no apoya", "no apoyan", "dijo que no",
      "dijeron que no", "no quisieron",
    ])

  // MARK: Has not said so

  /// Words that say it alone.
  static let openWords: Set<String> = [
    "pending", "tbd", "tbc", "maybe", "maybes", "unsure", "undecided", "unconfirmed", "waiting",
    "awaiting", "tentative", "tentatively", "unsigned", "pendiente", "pendientes", "quizas",
    "quiza", "indeciso", "indecisa", "indecisos", "indecisas", "abstains", "abstaining",
    "ghosted", "unreachable", "unresponsive", "bounced", "lapsed",
  ]
  /// The same in more than one word.
  static let openPhrases = PhraseSet([
    "not confirmed", "not yet", "not approved", "not verified", "not signed", "not decided",
    "not sure", "not certain", "not final", "not heard", "no response", "no reply", "no answer",
    "no decision", "hasn t signed", "hasn t confirmed", "hasn t decided", "haven t heard",
    "haven t signed", "haven t confirmed", "haven t decided", "have not signed",
    "have not confirmed",
    "has not signed", "has not confirmed", "have not heard", "have not decided", "did not respond",
    "didn t respond", "did not reply", "didn t reply", "did not answer", "have not responded",
    "no show", "no shows", "has not responded", "haven t responded", "hasn t responded",
    "have not replied",
    "haven t replied", "not responding", "not responded",
    "to be confirmed", "to be determined", "to confirm", "to follow up", "follow up",
    "in progress", "in process", "in review", "under review", "on hold", "on the fence",
    "left message", "left voicemail", "reached out", "will confirm", "will let", "will get back",
    "needs approval", "need approval", "needs board", "need board", "still deciding",
    "still considering", "still thinking", "still waiting", "still to confirm",
    "soft yes", "if others", "no confirmado", "no confirmada", "no confirmados", "no confirman",
    "sin confirmar", "sin respuesta", "sin decidir",
    "por confirmar", "por decidir", "aun no", "todavia no", "en espera", "en proceso",
    "en revision", "en duda", "no ha", "no han",
    "no firmado", "tal vez", "a lo mejor", "no se sabe", "esperando", "no sabe", "no saben",
    "falta confirmar", "faltan por confirmar",
    "no aprobado", "no aprobada", "checking with", "asking board", "ask board", "no seguro",
    "will decide", "will ask", "no contesta", "no contestan", "no contesto", "no contestaron",
    "no respondio", "no responde", "no responden", "no respondieron",
  ])
  /// Answers that may mean a yes or a no: who “passed” may have passed a resolution, or on the letter.
  static let unclear: Set<String> = ["pass", "passed", "passes", "passing"]
  /// Steps of whoever keeps the list, which say that somebody is still to be asked. In a sentence
  /// these words say other things.
  static let openAlone: Set<String> = [
    "todo", "to do", "new", "nuevo", "nueva", "backlog", "tabled", "deferred", "postponed",
    "prospects", "not started", "next", "later", "abstain", "abstained",
  ]
  /// The same, in a column of such answers; in a note they say only what was done.
  static let outreachWords: Set<String> = [
    "invited", "contacted", "considering", "possible", "possibly", "probable", "probably", "likely",
    "unlikely", "unverified", "draft", "partial", "incomplete", "interested", "asked", "emailed",
    "called", "requested", "sent", "voicemail", "verbal", "verbally", "started", "prospect",
    "outreach", "open", "unapproved", "awaits", "invitado", "invitada", "contactado", "contactada",
    "incompleto", "borrador", "interesado", "interesada", "espera", "provisional", "hold",
  ]
  /// Headings over those who were not heard from, or are still to be.
  static let absentees: Set<String> = [
    "absent", "ausente", "ausentes", "regret", "regrets", "abstained", "abstentions",
    "abstenciones",
    "se abstuvieron", "undecideds", "prospects", "targets", "backlog", "to invite",
    "outreach list", "to contact", "to ask", "to call", "por invitar", "por contactar",
    "por llamar", "to sign", "to join", "por firmar", "out", "soft", "negative", "neutral",
    "responded", "unlikely", "not eligible", "waitlist", "wait list", "faltan", "waiting to hear",
    "no opinion",
    "invited", "asked",
  ]

  // MARK: Signs

  /// Answers in a column of statuses.
  static let signsWords: Set<String> = firmly.union([
    "signing", "sign", "confirms", "accepted", "active",
    "complete", "completed", "endorses", "endorsing", "verified",
    "received", "done", "added", "listed", "joined", "submitted", "published", "validated",
    "imported", "processed", "firma", "firmo", "aceptado", "aceptada", "activo", "activa",
    "completado", "completo", "recibido", "recibida", "verificado", "verificada", "enviado",
    "enviada", "adherido", "adherida", "sumado", "listo", "lista",
  ])
  /// Those that say it even on a line of their own.
  static let firmly: Set<String> = [
    "signed", "signs", "confirmed", "approved", "endorsed", "committed", "firmado", "firmada",
    "firmaron", "firmados", "confirmado", "confirmada", "confirmados", "confirmadas",
    "confirmaron", "aprobado", "aprobada", "aprobados",
  ]
  /// What somebody writes who agrees, without a name: “We're in”, “It's a go”.
  static let agreements: Set<String> = [
    "we re in", "i m in", "we are in", "i am in", "count us in", "count me in", "it s a go",
    "its a go", "we re a go", "we are a go", "sounds good", "sounds great", "all good",
    "looks good", "looks great", "looks good to us", "looks good to me", "works for us",
    "works for me", "we ll sign", "i ll sign", "we will sign", "i will sign", "will do",
    "happy to sign", "happy to sign on", "happy to join", "glad to sign", "glad to join",
    "we re on board", "we are on board", "on board", "good to go", "yes we re in", "yes please",
    "we approve", "we agree", "we support this", "we support it", "we endorse", "we endorse this",
    "we sign", "we sign on", "sign us up", "sign me up", "add us", "add me", "please add us",
    "estamos dentro", "contamos dentro", "cuenten con nosotros", "cuenta con nosotros",
    "cuenten conmigo", "nos sumamos", "nos unimos", "nos adherimos", "me sumo", "me uno",
    "de acuerdo", "estamos de acuerdo", "firmamos", "si firmamos", "claro que si",
    "apoyamos", "los apoyamos",
  ]

  // MARK: Beside a name

  /// What is no end of a name: it says where the name stands.
  static let endings = withdrawing.union(firmly).union(openWords).union([
    "cancelled", "canceled", "retirado", "retirada",
  ]).subtracting(["committed", "endorsed", "signs", "waiting", "awaiting", "maybes"])
  /// What stands before a name with a colon or dash.
  static let answers = declinedWords.union(openWords).union(firmly).union([
    "yes", "no", "y", "n", "nope", "yep", "ok", "in", "out", "not confirmed", "signing",
    "not signing", "not signed", "not yet", "will sign", "not sure", "waiting on", "waiting for",
    "hold", "on hold", "needs approval", "to do", "todo", "to confirm", "to ask", "to call",
    "contacted", "invited", "asked", "si", "tal vez", "firmo", "por confirmar", "falta",
    "no firma",
  ])
}
