// Whether a header is about something else than signing, so that no answer below it decides that.
import LetterCore

extension HeaderReading {
  /// Whether no answer below it can say if somebody signs: it holds something else that is known, has
  /// a word for what forms ask besides, or asks the signer something in which no word is of signing.
  /// What is none of these may be anything, and is not taken for harmless.
  var isOfOtherThings: Bool {
    if isOpenQuestion { return true }
    if let role = SignOnTable.Role(header: header),
      !Self.decidingRoles.contains(role) || role == .organization && words.words.count <= 2,
      // “Name withheld” holds no name.
      !(role == .name && words.has(HeaderWords.names) && !isNothingElse && readsAsRefusal)
    {
      return true
    }
    let permitting = HeaderWords.publishing.union(HeaderWords.permitting)
    if words.has(permitting.union(HeaderWords.approving)),
      !isOfNames || words.has(HeaderWords.otherStatuses), !all.has(["by", "por"])
    {
      return true
    }
    if all.has(anyPhrase: Self.otherPhrases) { return true }
    if all.has(Self.decisive) || all.words.first == "not" { return false }
    if all.words.contains(where: Self.isOfOtherTopics) { return true }
    let isQuestion = header.hasPrefix("¿") && all.words.count > 2
    return (isQuestion || all.has(Self.signers)) && !all.has(Self.ofSigning)
      && !Opposites.negates(all.words)
  }

  private static func isOfOtherTopics(_ word: String) -> Bool {
    otherTopics.contains(word)
      || word.hasSuffix("s") && otherTopics.contains(String(word.dropLast()))
  }

  /// “How did you hear of us?”, but not “How should your name appear?”.
  var isOpenQuestion: Bool {
    guard let first = words.words.first, HeaderWords.openQuestions.contains(first) else {
      return words.words.starts(with: ["por", "que"])
    }
    return !words.has(HeaderWords.appearing)
  }

  /// Whether it names who is written to, who may not be who signs.
  var isOfContact: Bool { words.has(["contact", "contacto"]) }

  /// Whether it heads notes, in which anybody may write anything.
  var isOfNotes: Bool {
    words.has([
      "note", "notes", "comment", "comments", "remarks", "else", "anything", "nota", "notas",
      "comentario", "comentarios",
    ])
  }

  private static let decidingRoles: Set<SignOnTable.Role> = [
    .authorization, .consent, .status, .kind, .forOrganization, .authorizedBy, .note,
    .organization,
  ]
  /// What is of signing, whatever else is named.
  private static let decisive: Set<String> =
    HeaderWords.signingOnly.union(HeaderWords.signedAlready).union(HeaderWords.authorized)
    .union(HeaderWords.privacy).union(HeaderWords.objecting).union(HeaderWords.names)
    .union([
      "signature", "signatures", "signs", "endorsement", "endorse", "endorsed", "publish",
      "published", "public", "publicly", "exclude", "remove", "withdraw", "withdrawn", "approved",
      "approval", "consent", "permission", "publicar",
    ])
    .subtracting([
      "confirmed", "confirmado", "confirmada", "participating", "joining", "participa", "opt",
    ])
  /// What a question to the signer has that is of signing.
  private static let ofSigning: Set<String> =
    HeaderWords.deciding.union(HeaderWords.publishing).union(HeaderWords.statuses)
    .union(HeaderWords.signing).union(["representative", "official"])
  /// What has such a word and is of something else.
  private static let otherPhrases = [
    "sign up", "sign me up", "opt in to", "follow us", "yard sign", "lawn sign", "silla de ruedas",
  ]
  /// What forms and lists ask besides. Some words that head such columns may head one that decides,
  /// too, and say nothing alone.
  private static let otherTopics: Set<String> =
    HeaderWords.foreign.union(HeaderWords.notDeciding).union(HeaderWords.otherStatuses)
    .union(HeaderWords.notPublished)
    .subtracting([
      "status", "estado", "source", "external", "user", "score", "about",
      "description", "individual", "organization", "organizacion", "individuo", "duplicate", "opt",
      "optin", "legal", "civil", "registration", "order",
      "rsvp", "registered", "comment", "comments", "comentario", "count", "tag", "tags", "category",
      "categoria",
    ])
    .union([
      "receive", "recibir", "meal", "vegetarian", "parking", "transport", "childcare", "bilingual",
      "501c3", "501", "based", "funded", "led", "partner", "distribution", "channel", "topics",
      "captcha",
      "dietary", "diet", "food", "lunch", "dinner", "breakfast", "snack", "vegan", "halal",
      "kosher",
      "gluten", "allergy", "allergies", "allergic", "accessibility", "accessible", "accommodation",
      "wheelchair", "asl", "interpreter", "interpretation", "translator", "caption", "captioning",
      "shirt", "tshirt", "van", "car", "bus", "carpool", "ride", "driver", "travel", "lodging",
      "hotel", "housing", "stipend", "babysitting", "host", "hosting", "speaker", "panelist",
      "emailed", "mailed", "texted", "phoned", "statewide", "nationwide", "national", "citywide",
      "countywide", "regional", "local", "rural", "urban",
      "dieta", "comida", "almuerzo", "cena", "alergia", "vegano", "vegetariano", "accesibilidad",
      "interprete", "interpretacion", "camiseta", "playera", "transporte", "hospedaje", "orador",
      "oradora", "estatal", "nacional",
    ])
  /// Who is spoken to, or speaks: a question to the signer, and nothing that whoever keeps the list
  /// writes about a row.
  private static let signers: Set<String> = [
    "you", "your", "yours", "yourself", "i", "my", "usted", "su", "tu", "te", "le", "quiere",
    "quieres", "desea", "deseas", "puede", "puedes",
  ]
}
