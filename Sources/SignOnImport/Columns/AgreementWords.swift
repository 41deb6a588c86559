// The words by which headers ask to agree, and whether somebody is authorized.

extension HeaderWords {
  /// What one agrees to besides, and what is of no sign-on.
  static let policies: Set<String> = [
    "data", "privacy", "policy", "policies", "terms", "conditions", "storage", "processing",
    "receive", "cookies", "datos", "privacidad", "politica", "terminos", "recibir",
  ]
  /// With what a box begins that lets a name be shown (“Make my signature visible”).
  static let showing: Set<String> = [
    "show", "publish", "display", "make", "mostrar", "mostrad", "publicar",
  ]
  static let authorized: Set<String> = [
    "authorized", "authorised", "authority", "authorization", "authorisation", "autorizado",
    "autorizada", "autorizados", "autorizadas", "autorizacion", "autoridad", "facultado",
    "facultada",
  ]
  static let permitting: Set<String> = [
    "authorize", "authorise", "permission", "consent", "allow", "autoriza", "autorizo", "autorizas",
    "permiso", "permito", "permite", "consentimiento", "consiento",
  ]
  static let understanding: Set<String> = [
    "understand", "understands", "understood", "entiendo", "entendemos", "comprendo",
  ]
  static let confirming: Set<String> = [
    "confirm", "certify", "attest", "affirm", "acknowledge", "agree", "agreement", "endorse",
    "support", "confirmo", "certifico", "acepto", "acepta", "apoyo", "apoya",
  ]
  static let letters: Set<String> = [
    "letter", "statement", "petition", "sign", "signing", "behalf", "carta", "peticion", "firmar",
    "firma", "declaracion", "organization", "organizacion",
  ]
}
