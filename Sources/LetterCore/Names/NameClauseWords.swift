// The words by which a line is known to say something of a name.

extension NameClause {
  /// Answers that stand before a name with a colon or dash.
  static let answers = StatusWords.answers.union([
    "need", "late", "new", "add", "added", "also", "update", "correction", "reminder", "agregar",
  ])
  /// Whether what stands before a name is an answer, or what a heading would say: “Still waiting”.
  static func isAnswer(_ words: FoldedWords) -> Bool {
    answers.contains(words.text) || SignOnStatus(only: words.words) != nil
      || OrdinaryWords.line(words.text) == .doubting
      || words.text.utf8.count == 1 && !words.text.utf8.contains(where: NameJudgment.isDigit)
  }

  /// With what a line begins that is about a name.
  static let leads: Set<String> = [
    "yes", "yep", "yeah", "no", "n", "ok", "okay", "waiting", "wait", "awaiting", "need", "needs",
    "ask",
    "asking", "asked", "add", "adding", "added", "also", "and", "plus", "maybe", "pending",
    "confirmed", "confirm", "confirming", "unconfirmed", "declined", "heard", "talked", "spoke",
    "called", "emailed", "texted", "messaged", "got", "have", "havent", "has", "hasnt", "had",
    "still", "not", "please", "pls", "check", "checking", "follow", "following", "reach",
    "reached", "contact", "contacted", "invite", "invited", "here", "just", "from", "signed",
    "signing", "sign", "on", "new", "update", "updated", "remove", "removed", "removing", "delete",
    "drop", "dropped", "hold", "thanks", "looks", "sounds", "should", "could", "can", "did", "do",
    "does", "is", "are", "what", "who", "re", "via", "per", "cc", "fwd", "my", "our", "im", "ill",
    "its", "theres", "we", "were", "i", "so", "then", "but", "or", "because", "didnt",
    "falta", "faltan", "agregar", "agreguen", "anadir", "pedir", "preguntar", "llamar",
    "esperando", "confirmado", "confirmada", "pendiente", "tambien", "quizas", "si", "y", "por",
    "favor", "en", "retirado", "retirada", "hablar", "hable", "contactar", "invitar", "incluir",
    "gracias", "segun",
  ]
  /// Those that begin a sentence with a capital, too, before one of `linking`.
  static let loudLeads: Set<String> = [
    "yes", "yep", "waiting", "awaiting", "need", "needs", "heard", "emailed", "texted", "messaged",
    "still", "check", "checking", "follow", "following", "pending", "confirmed", "unconfirmed",
    "confirmation", "adding", "added", "pls", "please", "favor", "esperando", "falta", "pendiente",
    "confirmado",
    "confirmada", "preguntar", "llamar", "retirado", "retirada", "si",
  ]
  static let linking: Set<String> = [
    "from", "on", "for", "ask", "call", "confirm", "check", "contact", "hear", "email", "add",
    "include", "invite", "remind", "with", "about", "by", "that", "de", "por", "con", "preguntar",
    "llamar", "agregar", "confirmar", "incluir", "a",
  ]
  /// Those of somebody one spoke to.
  static let speakingLeads: Set<String> = [
    "talked", "talking", "spoke", "reach", "reached", "reaching", "wrote", "follow", "following",
    "hable", "hablar", "preguntar", "llamar", "escribir",
  ]
  /// Those with the name right behind them.
  static let directLeads: Set<String> = [
    "falta", "faltan", "agregar", "agreguen", "anadir", "adding", "removing", "remove", "delete",
    "emailed", "texted", "messaged", "awaiting", "contacted", "incluir", "quitar", "tambien",
  ]
  /// By what somebody signs for an organization, whoever it is.
  static let behalves: [[Substring]] = [
    ["on", "behalf", "of"], ["in", "behalf", "of"], ["representing"], ["signing", "for"],
    ["signing", "on", "behalf", "of"], ["for", "and", "on", "behalf", "of"],
    ["en", "nombre", "de"], ["a", "nombre", "de"], ["de", "parte", "de"],
    ["en", "representación", "de"], ["en", "representacion", "de"],
    ["por", "parte", "de"], ["representando", "a"],
  ]
  /// Between a person and what they belong to.
  static let belongings: Set<Substring> = ["for", "of", "@", "at", "from", "with", "por", "w/"]

  static let strongVerbs: Set<String> = [
    "said", "says", "told", "wants", "wanted", "asked", "asks", "agreed", "agrees", "replied",
    "responded", "declined", "declines", "refused", "refuses", "withdrew", "emailed", "texted",
    "hasnt", "havent", "isnt", "arent", "wasnt", "wont", "cant", "doesnt", "didnt", "dont",
    "couldnt", "wouldnt", "shouldnt", "dijo", "dijeron", "dice", "quiere", "quieren",
  ]
  /// Verbs that names have, too; the words behind them tell.
  static let weakVerbs: Set<String> = [
    "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "cannot", "could",
    "should", "must", "may", "might", "does", "did", "joined", "joins", "joining", "signed",
    "signs", "signing", "endorsed", "endorses", "endorsing", "supports", "supported", "approved",
    "approves", "voted", "called", "left", "added", "removed", "needs", "need", "hopes", "plans",
    "prefers", "thinks", "sent", "got", "also", "still", "already", "probably", "definitely",
    "likely", "maybe", "not", "never", "we", "they", "he", "she", "it", "its", "theyre", "were",
    "ill", "pinned", "changed", "renamed", "reacted", "mentioned", "uploaded", "esta", "estan",
    "firmo", "firmaron", "firma", "confirmo", "apoya", "apoyan", "puede",
    "pueden", "falta", "quizas", "tambien",
  ]
  /// With what questions about a name begin.
  static let askers: Set<String> = [
    "is", "are", "was", "did", "does", "do", "has", "have", "can", "could", "will", "would",
    "should", "what", "how", "who", "anyone", "anybody", "any", "alguien", "quien", "que",
  ]
  /// With what names of organizations begin in Spanish.
  static let nounsInSpanish: Set<String> = [
    "casa", "iglesia", "centro", "sindicato", "coalicion", "colectivo", "red", "alianza", "comite",
    "asociacion", "union", "parroquia", "fundacion", "grupo", "liga", "consejo", "movimiento",
    "organizacion", "universidad", "escuela", "templo", "mujeres", "vecinos",
  ]
  static let verbsInSpanish: Set<String> = [
    "firmo", "firma", "firman", "firmara", "firmaran", "firmaron", "dijo", "confirmo", "confirma",
    "confirman", "esta", "estan", "quiere", "quieren", "puede", "pueden", "ha", "han", "responde",
    "respondio", "contesta", "retira", "retiro", "retiran", "retiraron", "suma", "sumo", "suman",
    "a",
    "no", "si", "contesto", "sabe", "acepto", "apoya", "participa",
  ]
  static let relatives: Set<String> = [
    "who", "that", "which", "what", "whose", "because", "if", "when", "where", "how", "why", "que",
    "quien", "quienes", "cuando", "donde", "porque", "and", "or", "to", "so",
  ]
  static let subjects: Set<String> = [
    "i", "we", "they", "he", "she", "it", "this", "that", "there", "you", "everyone", "everybody",
    "nobody", "somebody", "someone", "nosotros", "nosotras", "ellos", "ellas", "yo", "todos",
  ]
  static let contractions: Set<String> = [
    "im", "ill", "ive", "id", "weve", "theyre", "theyve", "theyll", "hes", "shes", "thats",
    "theres",
    "youre", "lets", "dont", "cant", "wont", "were", "its", "well", "hell", "shell", "itll",
    "youll",
  ]
  /// What is none in capitals, behind a name that is written as names are.
  static let shortEndings: Set<String> = [
    "yes", "no", "si", "maybe", "in", "out", "signing", "waiting", "hold", "unsure", "duplicate",
    "removed", "ok", "done", "late", "verbal", "new",
  ]
  static let sayings: Set<String> = [
    "say", "says", "said", "vote", "votes", "voting", "just", "means", "not", "dice", "dicen",
    "votan", "vota", "decimos", "will",
  ]

  // MARK: Bytes

  static let firstStems = WordStems(
    loudLeads.union(speakingLeads).union(directLeads).union(NameShape.firstWords)
      .union(PersonWords.firstWords).union(NameChange.firstWords)
      .union(OrdinaryWordLists.doubting).union([
        "añadir", "también", "signed", "member", "members", "one", "count", "sí",
      ]).union(StatusWords.agreements.map { String($0.prefix { $0 != " " }) }), areWhole: true)
  static let verbStems = WordStems(
    strongVerbs.union(weakVerbs).union([
      "representing", "representando", "behalf", "backed", "pulled", "bowed", "backs", "opted",
    ]),
    areWhole: true)
  /// With what others begin, that have an apostrophe or an accent.
  static let prefixStems = WordStems([
    "hasn", "haven", "isn", "aren", "wasn", "won", "can", "doesn", "didn", "don", "couldn",
    "wouldn", "shouldn", "they", "it", "firm", "confirm", "est", "ya ", "no ", "va ", "van ",
    "aun ", "aún ",
    "todav", "quiz", "tambi", "nombre", "parte", "represent",
    "identif", "purposes", "capacity", "endorsement",
    "dot ", "arroba", "punto ", "se ",
  ])
  static let belongingStems = WordStems(
    ["for", "of", "at", "from", "with", "por", "de", "w/"], areWhole: true)
  static let endStems = WordStems(
    StatusWords.endings.union(shortEndings).union([
      "not", "sí", "yet", "sure", "interested", "yep", "nope", "quizás", "quizas",
      "family", "familia", "director", "chair", "chairs", "president", "coordinator", "organizer",
      "officer", "manager", "secretary", "treasurer",
    ]).union(NameAside.staff).union(NameJudgment.places), areWhole: true)

  /// Whether words are a direction or a place with an article and nothing more: no organization is
  /// called “the West”.
  static func isPlaceAlone(_ words: ArraySlice<Substring>) -> Bool {
    let hasArticle = words.first.map(bare) == "the"
    let place = words.dropFirst(hasArticle ? 1 : 0)
    guard let last = place.last, !place.isEmpty else { return true }
    if place.allSatisfy({ directions.contains(bare($0)) }) { return true }
    // “The NAACP” is one, and so may be “the Coalition”.
    let isAcronym = last.dropFirst().contains(where: \.isUppercase)
    return hasArticle && place.count == 1 && !isAcronym
      && NameWords(String(last)).words.first?.has(.organization) != true
  }

  private static let directions: Set<String> = [
    "north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "midwest",
    "central", "upper", "lower", "coast", "side", "end", "bay", "valley", "city", "county", "state",
    "region",
  ]
}
