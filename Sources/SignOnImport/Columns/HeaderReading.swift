// What a header asks for, told by its words.
import LetterCore

/// A header, read for what it asks.
struct HeaderReading {
  /// What stands there.
  let header: String
  /// All of its words.
  let all: FoldedWords
  /// The words that say what is asked for, without remarks.
  let words: FoldedWords
  /// Whether it has the text of the answer “Other”.
  let isOther: Bool
  /// Whether it is answered by yes or no.
  let isYesOrNo: Bool
  /// Whether it is a question.
  let isAsked: Bool

  init(_ header: String) {
    self.header = header
    let header = Self.boxes[header.lowercased()] ?? header
    all = FoldedWords(header: header.prefix(1000))
    isOther = Self.isOther(header)
    let asked = Self.asked(String(header.prefix(1000)))
    words = asked.words
    isYesOrNo = asked.isYesOrNo
    isAsked = header.contains("?")
  }

  /// What a mark, a yes or a no over boxes asks.
  private static let boxes = [
    "✓": "signed", "✔": "signed", "✔️": "signed", "☑": "signed", "☑️": "signed", "✅": "signed",
    "yes": "signed", "sí": "signed", "si": "signed", "no": "declined", "✗": "declined",
    "❌": "declined",
  ]

  /// Whether it says that what is filled in only identifies who signs.
  var isForIdentification: Bool {
    all.has(anyPhrase: [
      "for identification", "identification only", "identification purposes", "id purposes",
      "id only", "not an endorsement", "no endorsement", "not endorsement", "not as endorsement",
      "i d only", "informational purposes", "information only", "efectos de identificacion",
      "titulo identificativo", "no implica", "para identificacion", "fines de identificacion",
      "solo identificacion",
      "solo como identificacion", "para identificarle", "para fines identificativos",
    ])
  }

  /// Whether it says that who signs as an individual fills in nothing.
  var isBlankIfIndividual: Bool {
    let isConditional = all.has(anyPhrase: [
      "if signing on behalf", "if signing for", "if you are signing on behalf",
      "if you are signing for", "if you re signing on behalf", "if you re signing for",
      "if representing", "only if signing", "if signing as an organization",
      "si firma en nombre", "si firmas en nombre", "si firma por", "si representa",
    ])
    return isConditional
      || all.has(Self.blankWords)
        && all.has(HeaderWords.individuals.union(["individuals", "yourself", "personalmente"]))
  }

  /// Whether it asks whether a person or an organization signs.
  var namesBothCapacities: Bool {
    words.has(HeaderWords.individuals)
      && words.has(HeaderWords.organizations.union(["organizational", "organizacional"]))
  }

  /// Whether a yes asks not to be named. “I do not want to stay anonymous” asks for the opposite.
  var asksForPrivacy: Bool {
    let isNegated = words.has(anyPhrase: HeaderWords.notWishing)
    if words.has(HeaderWords.publishing) {
      return isNegated || words.has(HeaderWords.objecting.union(HeaderWords.privacy))
    }
    return words.has(HeaderWords.privacy) && !isNegated
      || words.has(HeaderWords.naming) && isNegated
      || words.has(HeaderWords.keeping) && words.has(HeaderWords.away)
        && words.has(HeaderWords.signers)
  }

  /// Whether a yes agrees with the letter, whoever signs it.
  var asksAgreement: Bool {
    words.has(HeaderWords.confirming.union(HeaderWords.signing).union(HeaderWords.permitting))
      && !words.has(HeaderWords.authorized) && !words.has(HeaderWords.organizations)
      && !words.has(HeaderWords.boards)
  }

  /// Whether it asks if an organization has decided to sign: “Board approval”, “Organization
  /// approved?”.
  var asksApproval: Bool {
    if asksForLack { return true }
    guard words.has(HeaderWords.approving.union(["vote", "voto"])), !words.has(HeaderWords.names)
    else { return false }
    if asksForNeed { return true }
    return words.has(HeaderWords.boards)
      || words.has(HeaderWords.organizations) && !words.has(HeaderWords.authorized)
  }

  /// Whether a yes says that approval is still missing: “Board approval needed?”, “Not authorized”.
  var asksForNeed: Bool {
    asksForLack
      || words.has(["approval", "vote", "aprobacion", "voto", "signoff"])
        && words.has(HeaderWords.needing) && words.words.count <= 6
  }

  /// Whether a yes says that who signs has no authority to: a “not” stands before that.
  private var asksForLack: Bool {
    guard !isYesOrNo, words.words.count <= 14,
      let place = words.words.firstIndex(where: {
        HeaderWords.authorized.contains($0) || $0 == "unauthorized"
      })
    else { return false }
    return words.words[place] == "unauthorized"
      || words.words[max(0, place - 4)..<place].contains { HeaderWords.lacking.contains($0) }
  }

  /// Whether it is the day on which somebody signed, so that who has none there has not
  /// (“Date signed”).
  var isOfSigning: Bool {
    words.words.count <= 4 && words.has(["date", "fecha"])
      && words.has([
        "signed", "endorsed", "confirmed", "approved", "firmado", "firmo", "confirmado", "aprobado",
      ])
  }

  /// Whether a yes says that somebody withdrew, or was taken off the letter.
  var asksForRemoval: Bool {
    SignOnStatus.isAgainst(words) || takesBack
      || words.words.count <= 10
        && words.has(anyPhrase: [
          "no longer sign", "no longer signing", "no longer want", "no longer wish",
          "no longer support", "no longer endorse", "withdraw my", "withdraw our", "retirar firma",
          "retirar mi", "retiro mi", "quitar firma", "quitar mi", "ya no firma", "ya no quiero",
        ])
      || words.words.count <= 4 && words.has(["unsigned", "baja", "retiro"])
        && words.has(["at", "on", "date", "time", "fecha", "hora"])
      || words.words.count <= 8 && words.has(["removed", "remove", "retirado", "eliminado"])
        && words.has(["letter", "statement", "petition", "carta", "declaracion"])
        && !words.has(["not", "no", "if"])
  }

  /// “Revoke consent”, “Rescind signature”: it begins with what somebody does who declines.
  var takesBack: Bool {
    guard (2...3).contains(words.words.count), let first = words.words.first else { return false }
    return [first + "d", first + "ed"].contains { SignOnStatus(answer: $0) == .declined }
  }

  /// Whether a yes says that a row repeats another.
  var asksOfDuplicates: Bool {
    words.words.count <= 4
      && words.has(["duplicate", "duplicated", "dupe", "duplicado", "duplicada"])
      && !words.has(["not", "no", "email", "emails", "id"])
  }

  /// Whether it holds who or what authorized a signature, and no yes.
  var asksWhoAuthorized: Bool {
    words.has(anyPhrase: ["authorized by", "approved by", "who authorized", "autorizado por"])
      || ["who", "quien"].contains(words.words.first)
        && words.has(["authorized", "approved", "autorizo", "aprobo"])
  }

  /// Whether it is about leave to publish a name, and not about who may sign for an organization.
  var asksForLeaveToPublish: Bool {
    (words.has(["authorization", "authorisation", "autorizacion"])
      || words.words.count <= 3 && words.has(HeaderWords.authorized))
      && words.has(HeaderWords.publishing) && isOfNames
      && !words.has(HeaderWords.signing.subtracting(HeaderWords.names))
  }

  /// Whether it tells that a name will be listed, so that only a yes agrees to it.
  var tellsOfListing: Bool {
    words.has(HeaderWords.publishing) && isOfNames && !asksForPrivacy
  }

  /// Whether answers of yes and no below it may say who signs: it asks for that, or for nothing
  /// (“Answer”, “Y/N”).
  var mayAskDecision: Bool {
    guard words.has(HeaderWords.deciding) else { return Self.anyAnswer.contains(words.text) }
    let isByMail = words.has(anyPhrase: [
      "by email", "by mail", "by phone", "by text", "via email", "por correo", "por telefono",
    ])
    if isByMail { return true }
    return !isOfOtherStatus && !words.has(HeaderWords.notDeciding) && !isOther
      && !words.has(HeaderWords.foreign.subtracting(["status", "estado"]))
      && words.words.count <= 12
  }

  /// Headers that ask for a yes or no, and do not say to what.
  private static let anyAnswer: Set<String> = [
    "", "answer", "answers", "response", "responses", "reply", "y n", "yes no", "yes or no", "yn",
    "respuesta", "respuestas", "si no", "si o no", "s n",
  ]

  /// Whether it is nothing but a word for a status.
  var isStatusAlone: Bool { ["status", "estatus"].contains(words.text) }

  /// Whether a column has the text of the answer “Other”: “Other (please specify)”, “Q5_6_TEXT”.
  static func isOther(_ header: String) -> Bool {
    let words = FoldedWords(header: header.prefix(1000))
    guard !words.has(HeaderWords.organizations), !words.has(HeaderWords.names) else {
      return words.has(HeaderWords.others)
        && words.has(anyPhrase: ["please specify", "especifique"])
    }
    return ["other", "otro", "otra", "otros", "otras"].contains(words.text)
      || words.has(HeaderWords.others.union(["if", "si"]))
        && words.has(anyPhrase: ["specify", "describe", "explain", "especifique", "especificar"])
      || words.words.last.map { ["other", "otro", "otra"].contains($0) } ?? false
        && words.words.count > 2
      || words.words.last == "text" && words.words.count > 1
  }

  /// Whether an answer chooses what the column beside it says.
  static func isOtherAnswer(_ answer: String) -> Bool {
    guard answer.utf8.count <= 60 else { return false }
    let words = FoldedWords(answer).words
    return words.isEmpty
      || ["other", "otro", "otra"].contains(words[0])
        && words.dropFirst().allSatisfy {
          ["please", "specify", "especifique", "por", "favor", "describe", "below", "explain"]
            .contains($0)
        }
  }

  /// Whether it says what a record is, and not as what somebody signs (“Contact Type”).
  var isOfRecord: Bool {
    ["contact type", "record type", "signup type", "type", "tipo de contacto", "contact subtype"]
      .contains(words.text) || all.text == "is organization"
  }

  /// Whether it asks for the status of something else, such as a membership.
  var isOfOtherStatus: Bool { words.has(HeaderWords.otherStatuses) || isOfResponses }

  /// Whether it says how a response arrived, as Qualtrics does: a trial is told by it.
  var isOfResponses: Bool { words.text == "response type" }

  static let blankWords: Set<String> = [
    "blank", "empty", "skip", "omit", "blanco", "vacio", "omita", "omitir",
  ]

  /// Whether one of these words stands in it, be it in a remark.
  func hasAnywhere(_ some: Set<String>) -> Bool { all.has(some) }
}
