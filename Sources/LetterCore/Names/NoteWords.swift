// The words of notes by which somebody asks not to be listed, or may not want to be.

/// Words and phrases of notes, in small letters and without accents.
enum NoteWords {
  /// What of a signer may be left out while the name stays.
  static let details: Set<String> = [
    "title", "email", "phone", "address", "employer", "affiliation", "number", "logo", "comment",
    "quote", "cargo", "correo", "telefono", "direccion", "comentario",
  ]
  /// What says, wherever it stands, that somebody may not want to be in the letter, or not yet.
  static let reservations = PhraseSet([
    "keep private", "keep it private", "name private", "names private", "not public",
    "be public", "not for publication", "use my name publicly", "use our name publicly",
    "do not publish", "print our name", "print my name", "our name out", "my name out",
    "be anonymous", "stay anonymous", "remain anonymous", "name withheld", "withhold my name",
    "need to withdraw", "want to withdraw", "wish to withdraw", "changed our mind",
    "changed our minds", "changed my mind", "to be removed", "be taken off", "not authorized",
    "not authorised",
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
  /// Notes that say no more than that, of which nobody knows what they answer.
  static let bareNoes: Set<String> = [
    "no sign", "no signing", "no sign on", "no signature", "no support", "no endorsement",
    "nothing to sign", "no firma aqui", "sin firma",
  ]
  /// Words that alone say so.
  static let hiding: Set<String> = [
    "private", "confidential", "hide", "hidden", "unlisted", "suppressed", "test",
    "confidencial", "privado", "privada", "oculto",
  ]
  /// What somebody asks of whoever keeps the list.
  static let wishes = PhraseSet([
    "do not list", "don t list", "not to be listed", "not want to be listed", "do not include us",
    "do not include me", "do not include our", "do not include my", "don t include us",
    "don t include me", "do not add us", "do not add me", "don t add us", "don t add me",
    "do not publish our", "do not publish my", "do not publish us", "don t publish",
    "do not use our", "do not use my", "don t use our", "don t use my", "do not print",
    "do not sign", "don t sign us", "don t sign me", "do not want to sign", "don t want to sign",
    "we have withdrawn", "has withdrawn",
    "we must decline", "i must decline", "we decline", "i decline", "has declined", "we declined",
    "wants to be removed", "want to be removed", "asked to be removed", "asked to be taken off",
    "wants off", "keep me anonymous", "keep us anonymous", "stay anonymous", "remain anonymous",
    "no nos incluyan", "no nos incluya", "no me incluyan", "no me incluya", "no incluir",
    "no nos listen", "no publicar", "no publiquen", "no listar", "no nos pongan", "no me pongan",
    "no aparecer", "no mencionar",
  ])
  /// Signs that stand for an answer that is open.
  static let openMarks: Set<Unicode.Scalar> = [
    "?", "¿", "❓", "❔", "⏳", "⌛", "🟡", "🟠", "⏸", "🚫", "⛔", "🔴",
  ]
  /// “Retirado” is withdrawn, and retired.
  static let retired: Set<String> = ["retirado", "retirada", "retirados", "retiradas"]
  /// What says in a note that somebody has not said yes.
  static let openNotes = PhraseSet([
    "not confirmed", "not approved", "not signed", "not decided", "not yet signed",
    "not yet confirmed", "not yet approved", "not yet decided", "to be confirmed",
    "will confirm", "has not signed", "has not confirmed", "hasn t signed", "hasn t confirmed",
    "board has not", "board has yet", "board hasn t", "needs board", "need board",
    "needs approval", "need approval", "soft yes", "if others", "waiting to hear",
    "waiting for approval", "waiting for board", "waiting on board", "pending approval",
    "pending board", "por confirmar", "sin confirmar", "no confirmado", "falta confirmar",
    "pendiente de", "aun no firma", "todavia no firma", "aun no confirma", "todavia no confirma",
  ])

  /// With what the words begin by which notes are known.
  static let noteStems = WordStems(
    RemovalVerbs.all.union([
      "declin", "withdr", "reject", "refus", "cancel", "retract", "rescind", "revok", "remov",
      "drop",
      "delet", "spam", "trash", "duplic", "inval", "void", "oppos", "retir", "rechaz", "anul",
      "elimin", "desist", "opt", "pull", "no", "won", "can", "unab", "doesn", "didn", "don", "said",
      "says", "decid", "take", "leave us", "leave me", "leave our", "keep", "anonym", "quit",
      "wants",
      "pend", "tb", "mayb", "unsur", "undec", "unconf", "wait", "await", "tent", "confirm",
      "por conf",
      "sin ", "aun", "todav", "need", "espera", "dad", "hold", "unsub", "unsign", "closed", "nega",
      "off",
      "board", "will ", "let you", "priv", "public", "for pub", "use my", "use our", "print",
      "our na",
      "my name", "name w", "withh", "want", "wish", "changed", "to be re", "be taken", "be pub",
      "be anon", "have auth", "speak", "has not", "have not", "contin", "ed app", "test", "was a",
      "by mis", "by acc", "by err", "not", "as an ind", "personal cap", "se pub", "publiq", "borr",
      "falta", "a titulo", "a t", "confid", "hid", "unlist", "suppress", "ocult", "undoc", "daca",
      "share", "eyes", "secret", "internal", "asyl", "asil", "refug", "tps", "visa", "h1b", "card",
      "papeles", "depor", "dreamer", "indocu", "comfort", "afraid", "fear", "miedo", "stay",
      "remain",
      "rather", "without", "prev", "survey", "vista", "prueba", "mantener", "perman", "confianza",
      "extraof", "uso int", "never", "strike", "scratch", "cross", "saq", "sac", "cancel", "back",
      "bow",
      "vote", "instead", "please", "favor", "ghost", "unreach", "unresp", "bounc", "laps", "abst",
      "quít", "sáq", "bórr", "retír", "elimín", "exclúy", "omít",
    ]))
}
