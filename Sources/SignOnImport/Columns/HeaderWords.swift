// The words by which headers of forms are understood, in English and Spanish, without accents.

/// Words and phrases of headers.
enum HeaderWords {
  // MARK: Questions

  /// With what a question begins that is answered by yes or no.
  static let yesOrNo: Set<String> = [
    "are", "is", "am", "do", "does", "did", "has", "have", "can", "may", "will", "would", "could",
    "should", "shall", "was", "were",
  ]
  /// The same in Spanish, where the words alone could be anything.
  static let yesOrNoInSpanish: Set<String> = [
    "esta", "estas", "es", "eres", "son", "soy", "tiene", "tienes", "puede", "puedes", "podemos",
    "podriamos", "desea", "deseas", "quiere", "quieres", "firma", "firmas", "autoriza", "autorizas",
    "acepta", "aceptas", "representa", "representas", "nos", "permite", "permites", "usted",
    "cuenta", "le", "te", "firmara", "firmaras", "firmaria", "apoya", "apoyas", "respalda", "ha",
    "han", "se", "confirma", "confirmas", "va",
  ]
  /// What an organization may do with a letter.
  static let signingInSpanish: Set<String> = [
    "firma", "firmara", "firmaria", "apoya", "apoyara", "respalda", "respaldara", "adhiere", "suma",
    "suscribe", "autoriza", "aprueba", "aprobo", "participa",
  ]

  // MARK: Status

  /// Headers of where a sign-on stands.
  static let statuses: Set<String> = [
    "status", "estatus", "estado", "situacion", "stage", "etapa", "decision", "rsvp", "response",
    "respuesta", "confirmation", "confirmacion", "outcome", "disposition", "reply", "stance",
    "posture", "postura", "endorsement", "answer", "vote", "voto", "action", "accion", "change",
  ]
  /// Those among them that somebody answers, so that a no is one to signing.
  static let asked: Set<String> = [
    "response", "respuesta", "reply", "stance", "posture", "postura", "position", "posicion",
    "endorsement",
  ]
  /// What has a status, too, that is none of a sign-on.
  static let otherStatuses: Set<String> = [
    "subscription", "email", "mail", "member", "membership", "payment", "employment", "marital",
    "immigration", "tax", "donor", "donation", "newsletter", "delivery", "legal", "nonprofit",
    "residency", "citizenship", "veteran", "event", "order", "ticket", "suscripcion", "pago",
    "migratorio", "civil", "membresia", "laboral", "sms", "phone", "voter", "registration",
  ]
  /// Headers of what somebody has done or not.
  static let signedAlready: Set<String> = [
    "signed", "signed on", "has signed", "have signed", "confirmed", "endorsed", "committed",
    "signed letter", "signed the letter", "signed up", "sign on confirmed", "approved", "approval",
    "participating", "joining", "is signing", "signing", "signing on", "endorsing", "will sign",
    "firmado", "firmo", "ha firmado", "confirmado", "confirmada", "firma confirmada", "aprobado",
    "firmara", "participa", "confirmed sign on", "sign on", "signon",
  ]
  /// What one does with a letter alone.
  static let signingOnly: Set<String> = [
    "sign", "signing", "endorse", "endorsing", "cosign", "firma", "firmas", "firmar", "firmara",
    "firmaras", "firmaria", "adherirse",
  ]
  /// What one does with a letter, among others.
  static let joining: Set<String> = [
    "join", "joining", "participate", "participating", "support", "sumarse", "sumar", "suma",
    "adhiere", "participar", "participa", "respalda", "apoya", "apoyas",
  ]
  /// Who decides for an organization.
  static let boards: Set<String> = [
    "board", "junta", "directiva", "consejo", "leadership", "council",
  ]
  static let approving: Set<String> = [
    "approved", "approve", "approves", "approval", "ratified", "voted", "authorized", "aprobado",
    "aprobo", "aprueba", "aprobacion", "aprobada",
  ]
  /// What says that somebody has no authority (“I am not authorized to sign”).
  static let lacking: Set<String> = [
    "not", "no", "don", "without", "lack", "lacks", "sin", "isn", "aren", "never",
  ]
  /// With approval, what says that it is still missing.
  static let needing: Set<String> = [
    "needed", "need", "needs", "required", "requires", "pending", "outstanding", "missing",
    "necesaria", "necesario", "necesita", "requiere", "requerida", "pendiente", "falta",
  ]
  /// What a question has that asks who signs.
  static let deciding: Set<String> = [
    "sign", "signs", "signed", "signing", "signon", "join", "joins", "joining", "agree", "agrees",
    "endorse", "endorses", "endorsed", "endorsing", "confirm", "confirmed", "confirms", "support",
    "supports", "vote", "voted", "letter", "onboard", "approve", "approved", "firma",
    "firman", "firmar", "firmo", "firmado", "confirma", "confirmado", "confirmo", "apoya", "carta",
    "acepta", "participa",
  ]
  /// What yes and no answer besides, and is of no sign-on.
  static let notDeciding: Set<String> = [
    "newsletter", "volunteer", "volunteers", "contact", "member", "members", "updates", "donate",
    "donor", "donation", "paid", "dues", "invited", "attend", "attended", "attending", "rsvp",
    "event", "rally", "meeting", "call", "called", "mail", "mailing", "phone", "text", "share",
    "photo", "logo", "quote", "media", "press", "speak", "testify", "voter", "resident",
    "duplicate", "spanish", "english", "translation", "nonprofit", "vip", "thanked", "thank",
    "registered", "subscribed", "subscriber", "subscribe", "opt", "optin", "individual",
    "organization", "organizacion", "individuo", "reminder", "reminded", "boletin",
    "voluntario", "voluntaria", "contactar", "miembro", "miembros", "donar", "residente",
  ]
  /// Headers of notes.
  static let remarks: Set<String> = [
    "note", "notes", "comment", "comments", "remark", "remarks", "message", "update", "updates",
    "followup", "internal", "admin", "tracking", "status", "response", "reply", "else", "anything",
    "comentario", "comentarios", "nota", "notas", "mensaje", "observacion", "observaciones",
    "seguimiento", "respuesta", "estatus", "estado",
  ]
  /// Statements that are ticked or not ("Signing for an organization?").
  static let signing: Set<String> = [
    "sign", "signing", "signon", "signature", "behalf", "represent", "represents",
    "representing", "speak", "speaking", "habla", "hablo", "endorse", "endorsement", "endorsing",
    "endorses", "firma", "firmas", "firmo",
    "firmar", "firmando", "representa", "representas", "represento", "representacion", "nombre",
  ]
  /// What says for whom one signs, in a question that is answered by yes or no.
  static let representing: Set<String> = [
    "behalf", "represent", "represents", "representing", "organizational", "institutional",
    "speak", "speaking", "habla", "hablo",
    "representa", "representas", "represento", "representacion", "organizacional",
    "institucional",
  ]
  static let representingPhrases = [
    "for your organization", "for an organization", "for my organization", "for organization",
    "for the organization", "for the group", "por la organizacion",
    "for your group", "for a group", "for an org", "for your org", "for your institution",
    "as an organization", "as organization", "as a representative", "as a group", "en nombre de",
    "por su organizacion", "por una organizacion", "como organizacion", "como representante",
    "por mi organizacion",
  ]
  static let openQuestions: Set<String> = ["how", "why", "when", "como", "porque", "cuando"]
  /// “How should your name appear?” asks for the name.
  static let appearing: Set<String> = [
    "list", "listed", "appear", "appears", "written", "write", "shown", "printed", "spelled",
    "credited", "named", "llama", "llamas", "aparecer", "aparezca", "aparece", "escribe", "figurar",
    "figure",
  ]

  /// What heads a column that says in which capacity somebody signs. It still needs answers that do.
  static let capacityPhrases = [
    "signing as", "sign as", "signup type", "ind org", "signer type", "signatory type",
    "type of signatory", "type of signer",
    "sign on type", "signon type", "type of sign on", "type of signature", "signature type",
    "signing on behalf", "signing on behalf of", "signing for", "capacity", "contact type",
    "tipo de firmante", "tipo de firma", "firmo como", "firma como", "firmando como",
    "en calidad de", "endorsement type", "type of endorsement", "kind of signatory",
    "i m signing", "im signing", "i am signing", "who is signing", "quien firma",
    "endorsing as", "firma en nombre de", "firmo en nombre de",
    "firmo por", "firma por", "firmando por",
  ]

  static let whoSigns = [
    "who is signing", "quien firma", "signed by", "firmado por", "como te llamas",
    "como se llama usted",
  ]

  // MARK: What is asked besides

  /// What forms ask besides, and no letter prints.
  static let foreign: Set<String> = [
    "address", "website", "websites", "web", "url", "urls", "link", "site", "homepage", "phone",
    "telephone", "tel", "mobile", "cell", "fax", "street", "zip", "zipcode", "postal", "postcode",
    "state", "province", "country", "region", "county", "logo", "logos", "size", "members",
    "membership", "denomination", "type", "types", "twitter", "handle", "instagram", "facebook",
    "linkedin", "social", "media", "mission", "id", "ids", "uid", "uuid", "ref", "reference",
    "number", "count", "budget", "ein", "tax", "ip", "latitude", "longitude", "source", "referrer",
    "referred", "language", "category", "sector", "scope", "reach", "area", "areas", "focus",
    "description", "describe", "about", "hear", "heard", "told", "newsletter", "subscribe",
    "updates", "tag", "tags", "many", "founded", "year", "acronym", "abbreviation", "initials",
    "issue", "issues", "interest", "interested", "involved", "volunteer", "donate", "user",
    "username", "browser", "device", "collector", "external", "status", "score",
    "parent", "pronouns", "pronoun", "age", "gender", "race", "birth", "birthday", "district",
    "ward",
    "direccion", "sitio", "pagina", "enlace", "telefono", "celular", "movil", "calle", "codigo",
    "estado", "pais", "provincia", "condado", "logotipo", "tamano", "miembros", "tipo", "mision",
    "numero", "referencia", "idioma", "categoria", "siglas", "descripcion", "cuantos", "cuantas",
    "entero", "edad", "genero", "pronombres", "nacimiento",
  ]

  /// Places among them.
  static let places: Set<String> = [
    "state", "province", "country", "region", "county", "district", "ward", "area", "estado",
  ]
  /// What is not the first organization or name that is asked for.
  static let others: Set<String> = [
    "other", "second", "additional", "another", "previous", "former", "secondary", "alternate",
    "alternative", "backup", "spouse", "emergency", "referring", "otra", "otro", "segunda",
    "segundo", "secundario", "secundaria", "alterno", "alterna", "conyuge",
  ]
  /// Names of what does not sign.
  static let foreignNames = [
    "form name", "file name", "page name", "event name", "domain name", "campaign name",
    "user name",
    "list name", "recipient name", "legislator name", "target name", "action name", "screen name",
    "street name", "petition name", "sort name", "log in name",
  ]

  // MARK: Who signs

  /// Words for an organization of any kind.
  static let organizations: Set<String> = [
    "org", "orgs", "organization", "organizations", "organisation", "organisations", "group",
    "groups", "organizacion", "organizaciones", "grupo", "entity", "entidad", "agrupacion",
    "colectivo",
  ]
  /// Words for kinds of organizations.
  static let kindsOfOrganizations: Set<String> = [
    "agency", "asociacion", "association", "business", "businesses", "chapter", "charity", "church",
    "clinic", "club", "coalicion", "coalition", "committee", "company", "compania", "congregacion",
    "congregation", "cooperative", "empresa", "escuela", "firm", "foundation", "fundacion",
    "iglesia",
    "institucion", "institute", "institution", "league", "local", "ministry", "mosque", "negocio",
    "network", "ngo", "nonprofit", "ong", "parish", "parroquia", "publisher", "school", "sindicato",
    "society", "synagogue", "temple", "templo", "union", "sponsor", "alliance", "alianza",
    "collective", "council", "cooperativa", "department", "shop", "restaurant", "comite", "red",
    "movimiento", "ministerio", "team", "account", "representing",
  ]
  static let placesOfWorship = [
    "place of worship", "house of worship", "places of worship", "faith community",
    "religious community", "worship community", "lugar de culto", "comunidad de fe",
    "comunidad religiosa", "casa de oracion",
  ]
  /// Words for where a person works or studies, who may sign without it.
  static let affiliations: Set<String> = [
    "affiliation", "affiliations", "affiliated", "employer", "workplace", "university", "college",
    "afiliacion", "empleador", "universidad",
  ]
  static let workplacePhrases = [
    "place of work", "where do you work", "lugar de trabajo", "donde trabaja", "donde trabajas",
  ]
  static let people: Set<String> = [
    "person", "signer", "signers", "signatory", "signatories", "signee", "representative",
    "contact",
    "director", "leader", "president", "individual", "persona", "firmante", "representante",
    "contacto", "endorser", "submitter", "respondent",
  ]
  /// Who speaks for an organization, where a column is called by it alone.
  static let officers: Set<String> = [
    "rabbi", "imam", "minister", "pastor", "priest", "dean", "coordinator", "chair", "chairperson",
    "partner", "owner", "rep", "lead", "secretary", "responsable", "parroco", "vocero", "vocera",
    "editor", "encargado", "encargada", "coordinador", "coordinadora",
  ]
  static let individuals: Set<String> = [
    "individual", "individuals", "individually", "personal", "personally", "myself", "yourself",
    "persona", "individuo", "particular",
  ]
  static let names: Set<String> = ["name", "names", "nombre", "nombres"]
  /// What may stand in a header without changing what it asks for.
  static let fillers: Set<String> = [
    "name", "names", "of", "your", "the", "full", "official", "legal", "s", "a", "an", "nombre",
    "nombres", "de", "la", "el", "del", "su", "tu", "signing", "signatory", "endorsing", "completo",
    "firmante", "oficial", "enter", "please", "what", "is", "cual", "es", "if", "applicable", "any",
    "optional", "required", "si", "aplica", "opcional", "and", "or", "as",
  ]
  static let wholeNames = [
    "full name", "complete name", "your name", "first and last", "first last", "print name",
    "printed name", "name and surname", "nombre completo", "nombre y apellido",
    "nombre y apellidos", "nombres y apellidos", "nombre y los apellidos", "su nombre", "tu nombre",
    "first name and last", "first name last name", "nombre apellido", "nombre apellidos",
    "name first and last",
  ]
  /// The parts of a name, as “Name (First)” has them.
  static let partsOfNames: Set<String> = [
    "first", "last", "middle", "prefix", "suffix", "given", "family", "surname", "apellido",
    "apellidos", "nombre", "nombres", "segundo", "prefijo", "sufijo", "completo",
  ]
  static let firstNames = [
    "first name", "given name", "given names", "forename", "fore name", "firstname", "name first",
    "name given", "given", "nombre nombre", "nombre de pila", "primer nombre", "nombres de pila",
  ]
  static let lastNames = [
    "last name", "family name", "surname", "sur name", "lastname", "name last", "name family",
    "name surname", "apellido", "apellidos nombre", "apellidos", "primer apellido",
  ]
  static let middleNames = [
    "middle name", "middle initial", "name middle", "middle names", "segundo nombre",
    "middlename", "middle or maiden name", "middle names", "inicial", "inicial del segundo nombre",
    "segundos nombres", "name mi", "second given name",
  ]
  static let preferredNames = [
    "preferred first name", "preferred first", "preferred given name", "chosen first name",
    "preferred name", "chosen name", "goes by", "first name preferred", "name preferred",
    "first preferred", "nombre preferido", "nombre de preferencia", "nombre social", "nickname",
  ]
  static let titles: Set<String> = [
    "title", "position", "role", "job", "occupation", "profession", "cargo", "puesto", "titulo",
    "ocupacion", "profesion",
  ]
}
