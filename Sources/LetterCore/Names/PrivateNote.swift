// What somebody tells whoever keeps the list, in a cell that the letter would print.

/// Recognizes notes that must not be printed: “please don't share my name”, “DACA recipient, keep
/// private”, “undocumented student”.
public enum PrivateNote {
  /// Whether a title, an affiliation or an answer has such a note. A name with one of the words in it
  /// is none (“Undocumented Student Alliance”).
  public static func isIn(_ text: String) -> Bool {
    let words = FoldedWords(text.prefix(400))
    guard (1...60).contains(words.words.count) else { return false }
    return asksNotToShare(words.words, needsObject: false) || words.has(hiding)
      || words.has(fears) || hasHiddenClause(text) || tellsStatus(text)
  }

  /// The same in a longer comment, in which somebody may deny anything: it has to be about a name.
  public static func isIn(comment text: String) -> Bool {
    let words = FoldedWords(text.prefix(400))
    guard (1...60).contains(words.words.count) else { return false }
    return asksNotToShare(words.words, needsObject: true) || words.has(hiding)
      || isAfraid(words.words) || tellsStatus(text)
  }

  // MARK: Wishes

  /// Whether it denies a word for making known: “don't share”, “prefer not to be listed”.
  private static func asksNotToShare(_ words: [String], needsObject: Bool) -> Bool {
    for (index, word) in words.enumerated() where negations.contains(word) {
      let reach = words[(index + 1)...].prefix(6)
      guard let place = reach.firstIndex(where: { sharing.contains($0) }) else { continue }
      // “Not only do we share this”, “no need to list us twice”.
      if ["only", "just", "need", "solo"].contains(words[index + 1]) { continue }
      guard needsObject else { return true }
      let about = words[index..<min(place + 5, words.count)]
      // “Never share our data with ICE” is what the letter asks for.
      if words.contains(where: { agencies.contains($0) }),
        !zip(about, about.dropFirst()).contains(where: { owner, thing in
          ["my", "our", "mi", "nuestro"].contains(owner)
            && ["name", "names", "nombre", "identity"].contains(thing)
        }), !about.contains("me")
      {
        continue
      }
      if about.contains(where: { objects.contains($0) }) { return true }
    }
    return false
  }

  /// Whether a text is about what agencies do, and not about who writes it.
  public static func isAboutAgencies(_ words: [String]) -> Bool {
    words.contains { agencies.contains($0) } && !words.contains { own.contains($0) }
  }

  private static let own: Set<String> = [
    "my", "our", "me", "us", "i", "mi", "mis", "nuestro", "nuestra", "nos",
  ]
  /// Whom such letters are about.
  static let agencies: Set<String> = [
    "ice", "police", "sheriff", "sheriffs", "deputies", "jail", "jails", "federal", "county",
    "dhs", "cbp", "agents", "government", "enforcement", "authorities", "department", "hielo",
    "policia", "alguacil", "migra", "carceles", "condado", "gobierno", "agentes",
  ]
  private static let negations: Set<String> = [
    "not", "don", "dont", "never", "without", "no", "sin", "nunca", "rather", "instead",
  ]
  private static let sharing: Set<String> = [
    "list", "listed", "share", "shared", "sharing", "publish", "published", "publication",
    "publicly", "public", "use", "used", "print", "printed", "show", "shown", "display",
    "displayed", "disclose", "disclosed", "include", "included", "named", "post", "posted",
    "release", "released", "reveal", "revealed", "mention", "mentioned", "quote", "quoted",
    "identify", "identified", "appear", "distribute", "distributed", "distribution", "publicar",
    "publique", "publiquen", "publicado", "publicada", "compartir", "comparta", "compartan",
    "mostrar", "muestren", "aparecer", "aparezca", "incluir", "incluyan", "incluya", "listar",
    "usar", "usen", "nombrar", "revelar", "divulgar",
  ]
  private static let objects: Set<String> = [
    "name", "names", "me", "us", "my", "our", "info", "information", "identity", "nombre",
    "nombres", "mi", "nuestro", "identidad", "listed", "named",
  ]
  private static let hiding = PhraseSet([
    "off the record", "keep private", "keep this private", "keep it private", "keep me private",
    "keep anonymous", "keep me anonymous", "keep this anonymous", "keep confidential",
    "keep this confidential", "keep it confidential", "keep me off", "keep us off", "keep my name",
    "keep our name", "keep secret", "stay anonymous", "remain anonymous", "stay private",
    "remain private", "be anonymous", "be private", "hide my", "hide our", "hide me", "hide name",
    "withhold my", "withhold our", "withhold name", "name withheld", "for internal use",
    "internal use only", "internal only", "eyes only", "off the list", "off the letter",
    "not comfortable", "mantener privado", "mantener en privado", "mantener anonimo",
    "permanecer anonima", "permanecer anonimo", "ocultar mi", "en confianza", "uso interno",
    "extraoficial", "extraoficialmente", "de forma anonima",
  ])
  private static let fears = PhraseSet([
    "afraid of", "afraid that", "fear of", "fear", "miedo a", "miedo de",
  ])

  /// Whether somebody fears what may come of being named. That people fear ICE is what such letters
  /// are about.
  private static func isAfraid(_ words: [String]) -> Bool {
    guard let place = fears.range(in: words),
      !words[max(0, place.lowerBound - 3)..<place.lowerBound].contains(where: {
        negations.contains($0)
      })
    else { return false }
    return words[place.upperBound...].prefix(5).contains { consequences.contains($0) }
  }

  private static let consequences: Set<String> = [
    "retaliation", "retribution", "reprisal", "reprisals", "repercussions", "consequences",
    "backlash", "harassment", "boss", "employer", "landlord", "job", "named", "identified",
    "listed", "exposed", "doxxed", "publicity", "represalias", "consecuencias", "jefe", "patron",
    "empleador", "trabajo", "identificada", "identificado",
  ]

  /// Whether one of its clauses, or all of it, says nothing but that it is private.
  private static func hasHiddenClause(_ text: String) -> Bool {
    let clauses = text.prefix(400).split { ",;:()[]–—.!/".contains($0) }
      .flatMap { $0.split(separator: " - ", omittingEmptySubsequences: true) }
    return clauses.contains { clause in
      let words = FoldedWords(clause).words
      return !words.isEmpty && words.contains { hidden.contains($0) }
        && words.allSatisfy { hidden.contains($0) || fillers.contains($0) }
    }
  }

  private static let hidden: Set<String> = [
    "private", "confidential", "anonymous", "anon", "secret", "unlisted", "hidden", "privado",
    "privada", "confidencial", "anonimo", "anonima", "secreto", "oculto", "withheld",
  ]
  private static let fillers: Set<String> = [
    "please", "strictly", "very", "is", "this", "it", "pls", "por", "favor", "es", "muy", "only",
    "keep", "name", "info", "information", "the", "a", "to", "me", "remain", "stay", "wish",
  ]

  // MARK: Status

  /// Whether it tells somebody's immigration status: “DACA recipient”, “undocumented student at Oak
  /// College”, “indocumentada”; not “Undocumented Student Services”.
  private static func tellsStatus(_ text: String) -> Bool {
    let parts = text.prefix(400).split { $0.isWhitespace || "/-".contains($0) }
    let words = parts.map { FoldedWords($0).text }
    if (1...6).contains(words.count), words.contains(where: { documents.contains($0) }),
      words.allSatisfy({ documents.contains($0) || ofDocuments.contains($0) })
    {
      return true
    }
    for (index, word) in words.enumerated() where statuses.contains(word) {
      var end = index + 1
      while end < words.count, persons.contains(words[end]), !ends(parts[end - 1]) { end += 1 }
      let isPerson = end > index + 1
      // “Undocumented Student Alliance” goes on in capitals.
      let isEnded =
        end == words.count || ends(parts[end - 1]) || parts[end].first?.isLowercase == true
      guard isEnded else { continue }
      if isPerson { return true }
      let lead = words[..<index].filter { !leads.contains($0) }
      if alone.contains(word), lead.isEmpty { return true }
    }
    return false
  }

  /// Whether a clause ends with a word.
  private static func ends(_ word: Substring) -> Bool {
    word.last.map { ",;:.)–—!".contains($0) } ?? false
  }

  private static let statuses: Set<String> = [
    "undocumented", "undocu", "daca", "dacamented", "tps", "asylum", "asylee", "refugee", "visa",
    "h1b", "card", "indocumentado", "indocumentada", "asilo", "refugiado", "refugiada", "papeles",
    "deportation", "asilada", "asilado", "dreamer",
  ]
  /// What somebody has whose status it is: “DACA”, “On TPS”, “Green card”, “H-1B”.
  private static let documents = statuses.union([
    "ead", "1b", "overstay", "stateless", "noncitizen",
  ])
  /// What is said along with it.
  private static let ofDocuments: Set<String> = [
    "on", "with", "have", "has", "under", "have", "i", "am", "my", "status", "pending", "protected",
    "temporary", "green", "holder", "u", "t", "h", "f", "j", "l", "o", "visa", "permit", "case",
    "con", "sin",
    "tengo", "bajo", "estatus", "pendiente", "en", "tramite", "permanent", "resident",
    "permanente", "granted", "approved", "recipient", "no", "documents", "documentos",
  ]
  /// Those of them that say it alone.
  private static let alone: Set<String> = [
    "undocumented", "asylee", "indocumentado", "indocumentada", "refugiado", "refugiada",
    "dacamented", "papeles", "asilada", "asilado", "dreamer", "refugee",
  ]
  private static let persons: Set<String> = [
    "student", "recipient", "holder", "seeker", "immigrant", "worker", "person", "parent", "youth",
    "resident", "beneficiary", "applicant", "mother", "father", "teacher", "nurse", "neighbor",
    "migrant", "individual", "estudiante", "inmigrante", "migrante", "trabajador", "trabajadora",
    "madre", "padre", "persona", "beneficiaria", "beneficiario", "solicitante", "joven",
  ]
  private static let leads: Set<String> = [
    "i", "am", "m", "i m", "a", "an", "as", "soy", "una", "un", "sin", "currently", "estoy",
  ]
}
