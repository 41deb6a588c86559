// The words by which headers ask whether a name may be listed.
import LetterCore

extension HeaderWords {
  /// What may be done with a name.
  static let publishing: Set<String> = [
    "publish", "published", "publishing", "public", "publicly", "publicize", "display", "displayed",
    "list", "listed", "listing", "print", "printed", "appear", "show", "shown", "visible",
    "publicar", "publique", "publiquen", "publiquemos", "publicado", "publico", "publica",
    "publicamente", "mostrar", "aparecer", "aparezca", "visibility", "visibilidad", "include",
    "included", "incluir", "incluya", "incluirme", "figurar", "publication", "publicacion",
    "publicity",
  ]
  /// What is done with a name that is published, in headers that name it.
  static let usingNames: Set<String> = [
    "release", "released", "use", "used", "using", "usage", "usar", "uso", "ok", "okay", "print",
    "printing", "share", "shared", "consent", "consentimiento", "permission", "permiso", "add",
    "credit", "post", "posted",
  ]
  /// With what somebody asks for the opposite (“Do you object to being listed?”).
  static let objecting: Set<String> = [
    "object", "objects", "objection", "objections", "oppose", "except", "exclude", "omit", "never",
    "withhold", "opt", "decline", "prohibit", "objeta", "objecion", "opone", "omitir", "excluir",
  ]
  static let notWishing = [
    "do not", "don t", "not to", "not want", "not wish", "rather not", "prefer not", "not be",
    "not list", "not publish", "not include", "not display", "not show", "not print",
    "no publicar", "no publique", "no publiquen", "no listar", "no mostrar", "no incluir",
    "no incluya", "no incluirme", "no aparecer", "no figurar", "no quiero", "no deseo",
    "prefiero no", "no quiere", "no desea", "no hacer", "no hagan",
  ]
  /// What may be published and is not the name, or what one may be listed for besides.
  static let notPublished: Set<String> = [
    "mailing", "email", "emails", "mail", "newsletter", "updates", "contact", "text", "call",
    "comment", "comments", "story", "quote", "testimonial", "logo", "photo", "address", "correo",
    "comentario", "boletin",
  ]
  /// What keeps a name out of the letter.
  static let privacy: Set<String> = [
    "anonymous", "anonymously", "anonymity", "private", "privately", "confidential",
    "confidentially", "anonimo", "anonima", "anonimato", "anonimamente", "privado", "confidencial",
    "hide", "withhold", "ocultar", "unlisted", "suppressed", "suppress", "hidden", "oculto",
    "oculta", "privada",
  ]
  /// What says it with “not” alone (“I prefer not to be named”).
  static let naming: Set<String> = [
    "named", "nombrado", "nombrada", "mencionado", "mencionada",
  ]
  /// “Leave my name off the letter”: with what it begins, where the name goes, and whose it is.
  static let keeping: Set<String> = ["keep", "leave", "take", "deje", "dejar", "mantener"]
  static let away: Set<String> = ["off", "out", "fuera"]
  static let signers: Set<String> = ["name", "me", "us", "my", "our", "nombre", "mi"]
  /// What a header has besides that asks nothing else (“Show my name on the website”).
  static let besidesListing: Set<String> = [
    "name", "names", "my", "our", "your", "me", "us", "it", "organization", "organizations", "org",
    "signature", "signer", "be", "to", "in", "on", "the", "a", "of", "for", "as", "from", "letter",
    "preference", "preferences", "status", "website", "site", "web", "page", "online", "ok", "okay",
    "make", "do", "don", "t", "not", "no", "final", "sign", "signatory", "mode", "setting",
    "option", "privacy", "nombre", "mi", "su", "tu", "en", "la", "el", "carta", "lista", "sitio",
    "firma", "preferencia", "opcion", "organizacion", "privacidad", "please", "affiliation",
  ]
}

extension HeaderReading {
  /// Whether it promises that what is filled in will not be published: “Employer (not published)”.
  var isPrivate: Bool {
    all.has(anyPhrase: [
      "not published", "not be published", "not for publication", "not for the letter",
      "not be made public", "not public", "not be public", "not shared", "not be shared",
      "not displayed", "not be displayed", "not shown", "not be shown", "not appear",
      "won t be published", "won t be shared", "won t be public", "never published",
      "never shared", "kept private", "kept confidential", "internal use", "internal only",
      "our records only", "no se publicara", "no se publica", "no sera publicado",
      "no sera publicada", "no para publicar", "no sera publico", "uso interno",
    ]) || all.has(Self.privately) && !words.has(Self.privately)
  }

  private static let privately: Set<String> = [
    "private", "confidential", "confidencial", "privado", "privada",
  ]

  /// Whether it may ask how a name is to be listed, if the answers say so.
  var mayAskListing: Bool {
    (words.has(HeaderWords.publishing.union(HeaderWords.privacy))
      || words.has(["privacy", "privacidad", "preference", "preferences", "attribution"]))
      && isOfNames && words.words.count <= 20
  }

  /// Whether a yes or no under it says if a name stays out of the letter (“Keep my name private”).
  var asksForPrivacyAlone: Bool {
    asksForPrivacy && isOfNames && words.words.count <= 20
      && !words.has(HeaderWords.policies.union(["school"]))
  }

  /// Whether it asks nothing else, so that a yes or no answers it (“Display”, “Unlisted”).
  var asksListingAlone: Bool {
    words.has(HeaderWords.publishing.union(HeaderWords.privacy)) && isOfNames
      && words.words.allSatisfy {
        HeaderWords.publishing.contains($0) || HeaderWords.privacy.contains($0)
          || HeaderWords.besidesListing.contains($0)
      }
  }

  /// Whether a yes lets a name be used (“Name release”). “Name withheld” says the opposite, whoever
  /// says it.
  var asksForUseOfName: Bool {
    words.has(HeaderWords.names) && !readsAsRefusal
      && words.has(
        HeaderWords.publishing.union(HeaderWords.permitting).union(HeaderWords.usingNames))
  }

  /// Whether what may be published is only where a person works.
  var asksOfAffiliation: Bool {
    (words.has(HeaderWords.affiliations) || words.has(anyPhrase: HeaderWords.workplacePhrases))
      && !words.has(HeaderWords.names)
  }

  /// Whether what may be published is the name, and not a comment or a logo alone.
  var isOfNames: Bool {
    (!words.has(HeaderWords.notPublished) || words.has(HeaderWords.names))
      && !words.has(anyPhrase: [
        "our list", "mailing list", "email list", "to our list", "a list", "public school",
        "private school", "public official", "public employee", "public sector", "public servant",
        "public defender", "public health", "public library", "public agency", "private sector",
      ])
  }
}
