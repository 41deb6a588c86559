// The one table of ordinary words.

enum OrdinaryWordLists {
  private static func words(_ text: String) -> Set<String> {
    Set(text.split { $0 == " " || $0 == "\n" }.map(String.init))
  }

  /// With these a heading says that those below it may not sign.
  static let doubting = words(
    """
    likely unlikely probable probably probables possible possibly possibles potential potentially
    potentials prospective prospects hopeful hopefuls doubtful doubtfuls uncertain unsure
    unclear undecided undecideds tentative tentatively maybe maybes leaning leaners leans lukewarm
    iffy shaky wavering waverers persuadable persuadables considering pending unconfirmed
    unresponsive unreached uncontacted unapproved ineligible holdout holdouts straggler stragglers
    nonresponder nonresponders nonresponse target targets wait waiting awaiting
    invited invitees asked contacted approached emailed called pitched courting pursuing outreach
    tbd tbc todo chase nudge ping absent absentees apologies regrets attendees attending attendance
    observers rsvp rsvps recipients bcc cc copies duplicate duplicates expired lapsed prior archived archive obsolete outdated inactive removed removal removals excluded
    exclude declined declines withdrawn withdrew rejected refused cancelled canceled sample samples
    example examples skip skipped deferred tabled postponed stalled stuck blocked verbally voicemails waitlist waitlisted interested
    uninterested alternates backups wishlist unanswered
    posible posibles probablemente potenciales prospectos quizas quiza indecisos indecisas
    pendiente pendientes dudosos dudosas interesados interesadas invitados invitadas contactados
    contactadas ausentes asistentes falta faltan esperando candidatos candidatas objetivos
    copia copias ejemplo ejemplos rechazados retirados
    """)

  /// Those of them that say so only in a heading.
  static let onlyOfHeadings = words(
    "asked present removal removals example examples target targets sample samples")

  /// The same in more than one word.
  static let doubtingPhrases = PhraseSet([
    "take off", "takes off", "taken off", "to remove", "to drop", "to cut", "to delete",
    "in conversation", "in conversations", "in talks", "in discussion", "in discussions",
    "reach out", "reaching out", "call back", "long shot", "long shots", "on the fence",
    "check with", "check back", "check in with", "talk to", "talking to", "working on", "follow up",
    "following up", "to contact", "to ask", "to call", "to invite", "to email", "to approach",
    "to try", "to reach", "to confirm", "to check", "to visit", "to recruit", "yet to",
    "former signers", "past signers", "previous signers",
    "previous letter", "previous list", "past endorsers",
    "need board", "needs board", "need approval", "needs approval", "need a", "needs a", "need to",
    "needs to", "need more", "needs more", "need their", "need ok", "needs ok", "need vote",
    "need an", "needs an", "need one", "need follow", "needs follow", "need response",
    "need sign", "needs sign", "still needed", "needed",
    "not yet", "not sure", "not signing", "no answer", "no response", "no reply", "no word",
    "no decision", "haven t", "hasn t", "have not", "has not", "don t", "do not", "did not",
    "does not", "didn t", "doesn t", "can t", "cannot", "won t", "will not", "might sign",
    "may sign", "could sign", "should sign", "would sign", "will sign", "might join", "may join",
    "could join", "should join", "want to", "wants to", "plan to", "plans to", "hope to",
    "hopes to", "hoping to", "going to", "expected to", "expect to", "soft yes", "last year",
    "years ago", "wish list", "dream list", "board vote", "board approval", "good bets",
    "worth a try", "worth asking", "who else", "still to", "still need", "still wait",
    "still waiting", "interested in", "in process", "in progress", "in review", "under review",
    "at the meeting", "second ask", "first ask", "third ask", "left a", "left message",
    "left voicemail", "verbal yes", "thinking about", "thinking it over",
    "in negotiation", "no show", "en veremos", "not eligible", "board meets", "conditional on",
    "in the room", "on the call", "members present",
    "present", "no firman",
    "no firmaron", "por confirmar", "por contactar", "por llamar", "por invitar", "por preguntar",
    "sin confirmar", "sin respuesta", "sin contestar", "no han", "aun no", "todavia no",
    "a contactar", "a invitar", "a llamar", "para contactar", "para invitar", "para llamar",
    "en conversacion", "en conversaciones", "en duda", "en espera", "en proceso", "tal vez",
    "a lo mejor", "hay que", "para quitar", "por quitar", "no publicar", "no listar", "no incluir",
  ])

  /// With these a line is of a page, a chat or a form.
  static let furniture = words(
    """
    share shared comment comments commenting reply replies respond responses forward forwarded like
    likes liked view views viewed viewing viewers read reads edit edits edited editing editor
    editors suggesting suggestions download print printed search menu previous login logout log
    signup subscribe unsubscribe donate tweet retweet repost posted pinned thread threads message
    messages unread delivered photo photos video videos gif gifs sticker stickers poll polls
    footer header version history resolved timestamp date row rows column columns tab tabs sheet
    spreadsheet contents exhibit appendix page pages blank intentionally reserved privacy
    policy terms copyright cookies settings feedback submit submitted click tap scroll show load loading
    hide expand collapse type enter insert below here online typing seen roll quorum adjourned
    adjournment announcements motion approve minutes agenda votes voted ayes nays abstentions top
    bottom sent received attachment attachments inbox draft drafts confidential today yesterday
    monday tuesday wednesday thursday friday saturday sunday total count counting number updated untitled sheet1 organization title timestamp
    replying business results write joined document
    reactions members signatures signature printed autosave saved unsaved notifications footnotes
    welcome bienvenidos browser distribution circulation inicio redes compartir compartido comentar comentario comentarios responder respuesta respuestas reenviar
    reenviado gusta editar editado editada editando ver leer volver cargar mostrar siguiente
    anterior buscar menu descargar imprimir enviar enviado suscribirse sesion registrarse aqui abajo
    arriba firme escriba ingrese agregue anada pagina mensaje mensajes leidos hoy ayer lunes martes
    miercoles jueves viernes sabado domingo visto escribiendo adjunto adjuntos firmas pase pasar
    linea fila columna hoja
    """)

  /// Words of talk, which say nothing of who signs.
  static let neutral = words(
    """
    need needs former past prospect v2 hold join status confirmed morning afternoon evening tonight favor eligible meets locked
    definite positive negative neutral voicemail twice once include includes request requests progress process verbal
    written writing late missing round rounds tier wave batch phase part ups veremos quisieron
    tried left we us you i me they them our ours your yours their theirs he she it its this that these those
    who whom which what when where why how someone anyone everyone nobody everybody rest others
    other else both either neither yes no yet still now tomorrow week weeks month months year years
    day days time times later soon next last ago already again also too just only even ever never
    always often please thanks thank ok okay is are was were be been being am do does did done don
    doesn didn have has had haven hasn will would can could should may might must shall let lets
    want wants wanted get gets getting got give given go goes going gone come comes coming make
    makes making made take takes taking taken put puts keep keeps kept say says said tell told ask
    asks asking talk talks talking speak spoke heard hear know known think thinks thinking thought
    see saw look looks looking find found try tries trying tried use used using work working works
    call calls calling contact contacts contacting email emails emailing text texts phone phones
    follow follows following check checks checking confirm confirms confirming verify verifying
    remind reminder reminders reach reaching invite invites inviting approach visit meet meeting
    meetings discuss discussing discussed discussion discussions conversation conversations
    decide deciding decided decision decisions review reviewing revisit reconsider remove add adds
    added adding addition additions additional drop cut delete strike omit avoid list lists listed
    listing name names letter letters sign signs signing signed signer signers signon ons board
    boards vote approval approved answer answers answered question questions issue issues concerns
    objections problem problems note notes idea ideas option options lead leads candidate candidates
    chance chances shot shots bet bets guess guesses fence soft hard warm cold hot strong weak firm
    sure certain good great best better bad worst easy tough long short big small old new newest
    latest recent recently current currently final full complete whole all any some every each few
    several many more most much less least enough first second third one two three four five
    not nothing something anything everything thing things stuff folks up down off out over under
    above after before since until till while during between through per via about around with
    without from into onto to if so then than but because as at by for of on in far start end
    stop continue continued back line business item items action
    si ya ahora despues luego proximo proximos proxima proximas ultimo ultimos ultima ultimas
    nuevo nuevos nueva nuevas otro otros otra otras resto todos todas algunos algunas mas menos
    hay que quien quienes cual cuales cuando donde como porque nosotros ellos ellas usted ustedes
    su sus nuestro nuestra mi tu esto esta este estos estas eso esa ese esos esas semana mes dia
    llamar contactar preguntar invitar confirmar revisar hablar decidir quitar borrar agregar
    firmar firma firman firmaron firmado lista listas nombre nombres carta junta voto decision
    pregunta preguntas nota notas gracias favor conversacion conversaciones reunion me te se lo
    """)

  /// What only joins others.
  static let joining = words(
    """
    the a an and or of for in on at to by with from the y e o u de del la las el los en con por
    para al un una no
    """)
}
