// The words with which people say for whom they sign.
import LetterCore

/// An answer to whether somebody signs for themselves or for an organization, read word by word.
struct CapacityAnswer {
  /// What it says; `nil` where it does not tell.
  let capacity: Capacity?
  /// Whether it has hardly a word that does not belong to such an answer, as a name has.
  let isNothingElse: Bool
  /// Whether it can hardly be anything else (“as an individual”), even if all answers are like it.
  let isClear: Bool
  /// Whether it belongs to such a question and says nothing (“both”, “other”).
  let isUndecided: Bool
  /// Whether it names an organization, and leaves open whether that signs (“Organization, pending
  /// approval”, “staff of an organization”).
  let isOpen: Bool

  /// Reads an answer; what is no answer but the header over it has no conditions.
  init(_ answer: String, isHeader: Bool = false) {
    var words = Self.words(of: Self.withoutRemarks(answer))
    var mentions = Mentions(words)
    if mentions.isEmpty {
      words = Self.words(of: answer)
      mentions = Mentions(words)
    }
    let plain = words.filter { $0 != Self.clauseEnd }
    let isDenied = FoldedWords(words: plain).has(Self.deniedPhrases)
    let said = Self.namesBoth(answer) ? nil : mentions.capacity(FoldedWords(words: plain))
    // “My organization is not signing” does not say who does.
    isOpen = !isHeader && said == .organization && Self.leavesOpen(answer, mentions)
    capacity = (isDenied || isOpen) && said == .organization ? nil : said
    isUndecided =
      capacity == nil && !plain.isEmpty && plain.allSatisfy { Self.undecided.contains($0) }
    let unknown = plain.count { !Self.isKnown($0) }
    let isPhrase = FoldedWords(words: plain).has(Self.clearPhrases)
    isNothingElse = unknown == 0 || isPhrase && unknown * 2 <= plain.count
    isClear = isPhrase && isNothingElse
  }

  /// Whether an answer for an organization has a condition, takes something back, or only says how
  /// somebody belongs to it.
  private static func leavesOpen(_ answer: String, _ mentions: Mentions) -> Bool {
    let words = FoldedWords(answer.prefix(400))
    if Conditions.are(in: words) || mentions.takesBack || answer.hasSuffix("?") { return true }
    if answer.contains(where: { "([".contains($0) }), Mentions(Self.words(of: answer)).takesBack {
      return true
    }
    return words.has(belonging) && !words.has(representing)
  }

  /// Whether it has the answer for a person and that for an organization, one behind the other, as
  /// boxes are exported that are both ticked.
  private static func namesBoth(_ answer: String) -> Bool {
    let parts = answer.prefix(400).split { ",;|".contains($0) }
    guard parts.count > 1 else { return false }
    let single = parts.compactMap { part in
      FoldedWords(part).words.count <= 2
        ? Mentions(words(of: String(part))).capacity(FoldedWords(part)) : nil
    }
    return Set(single).count > 1
  }

  // MARK: Words

  /// Stands in the words of an answer where a clause ends, as far as a “not” reaches.
  private static let clauseEnd = ","

  /// The words of an answer, with the ends of its clauses.
  private static func words(of answer: String) -> [String] {
    let answer = answer.prefix(400).replacing("/", with: " or ").replacing("&", with: " and ")
    let clauses = answer.split { ",;:.!?–—\n".contains($0) }
    return Array(
      clauses.map { FoldedWords($0).words }.joined(separator: [clauseEnd]))
  }

  /// An answer without what stands in brackets.
  private static func withoutRemarks(_ answer: String) -> String {
    var depth = 0
    var result = ""
    for character in answer.prefix(400) {
      if "([".contains(character) { depth += 1 }
      if depth == 0 { result.append(character) }
      if ")]".contains(character) { depth = max(0, depth - 1) }
    }
    return result
  }

  private static func isKnown(_ word: String) -> Bool {
    individual.contains(word) || organization.contains(word) || small.contains(word)
      || undecided.contains(word) || word.allSatisfy(\.isNumber)
      || ["natural", "fisica", "juridica", "moral"].contains(word)
  }

  // MARK: What is mentioned

  /// What an answer says of the two, and says not.
  private struct Mentions {
    private var said: [(capacity: Capacity, place: Int)] = []
    private var denied: Set<Capacity> = []
    /// Where “and” and “or” stand.
    private var joints: Set<Int> = []
    /// Whether it denies something else than one of the two (“has not approved”), or turns behind
    /// what was said (“my organization, but …”).
    private(set) var takesBack = false

    var isEmpty: Bool { said.isEmpty && denied.isEmpty }

    init(_ words: [String]) {
      var isDenied = false
      var deniesNext = false
      for (index, word) in words.enumerated() {
        let next = index + 1 < words.count ? words[index + 1] : ""
        let previous = index > 0 ? words[index - 1] : ""
        if ["and", "or", "also", "y", "o", "e", "u"].contains(word) { joints.insert(index) }
        if word == clauseEnd || ["but", "only", "sino", "solo", "solamente", "just"].contains(word)
        {
          takesBack = takesBack || isDenied
          isDenied = false
        } else if word == "non" {
          deniesNext = next != "profit" && next != "governmental"
          continue
        } else if word == "no" {
          isDenied = Self.reachesOn(next)
        } else if CapacityAnswer.negations.contains(word)
          || word == "t" && CapacityAnswer.auxiliaries.contains(previous)
        {
          isDenied = next != "only" && next != "just"
        } else if let capacity = Self.capacity(of: word, next, previous) {
          if isDenied || deniesNext {
            denied.insert(capacity)
            isDenied = false
          } else {
            said.append((capacity, index))
          }
        }
        deniesNext = false
      }
      takesBack = takesBack || isDenied
      if let last = said.last, words[last.place...].contains(where: Conditions.turns.contains) {
        takesBack = true
      }
    }

    private static func capacity(of word: String, _ next: String, _ previous: String) -> Capacity? {
      if word == "persona", ["juridica", "moral"].contains(next) { return .organization }
      // “An individual member of a group” is one; “a member organization” is none.
      if word == "individual", CapacityAnswer.organization.contains(next) { return nil }
      if ["own", "private"].contains(word), CapacityAnswer.organization.contains(next) {
        return nil
      }
      if word == "mi" {
        return ["", "por", "para"].contains(previous) && next.isEmpty ? .individual : nil
      }
      if CapacityAnswer.individual.contains(word) { return .individual }
      return CapacityAnswer.organization.contains(word) ? .organization : nil
    }

    /// Whether a “no” denies what follows, and does not only answer the question.
    private static func reachesOn(_ next: String) -> Bool {
      CapacityAnswer.organization.contains(next) || CapacityAnswer.individual.contains(next)
        || ["en", "de", "del", "por", "para", "como", "firmo", "represento", "soy"].contains(next)
    }

    /// What the mentions come to.
    func capacity(_ words: FoldedWords) -> Capacity? {
      guard let (first, start) = said.first else {
        if denied.count == 2 { return nil }
        if let denied = denied.first {
          return denied == .organization ? .individual : .organization
        }
        // “On behalf of Elm House”: of whom it is said, not what that is.
        return words.has(CapacityAnswer.representing) ? .organization : nil
      }
      if words.has(["both", "ambos", "ambas"]) { return nil }
      guard let (_, end) = said.first(where: { $0.capacity != first }) else { return first }
      if words.has(CapacityAnswer.identifying) { return .individual }
      if !joints.isDisjoint(with: start...end) { return nil }
      if words.has(CapacityAnswer.personalPhrases) { return .individual }
      return words.has(CapacityAnswer.representing) ? .organization : first
    }
  }

  private static let negations: Set<String> = [
    "not", "never", "without", "nor", "neither", "sin", "ni", "nunca", "rather", "instead",
    "cannot",
  ]
  private static let auxiliaries: Set<String> = [
    "don", "doesn", "isn", "aren", "ain", "won", "didn", "can", "shouldn",
  ]
  private static let representations = [
    "on behalf of", "in behalf of", "behalf of", "representing", "represent", "representative of",
    "en nombre de", "en nombre del", "en representacion de", "en representacion del", "represento",
    "representando",
  ]
  private static let representing = PhraseSet(representations)
  private static let belonging = PhraseSet([
    "staff of", "staff at", "staff member of", "staff member at", "employee of", "employee at",
    "employed by", "employed at", "work for", "work at", "works for", "works at", "working for",
    "working at", "volunteer with", "volunteer for", "volunteer at", "student at", "student of",
    "member of", "former", "formerly", "retired from", "empleada de", "empleado de", "trabajo en",
    "trabajo para", "miembro de", "estudiante de",
  ])
  private static let deniedPhrases = PhraseSet([
    "is not signing", "not signing", "not endorsing", "no firma",
  ])
  private static let identifying = PhraseSet([
    "identification", "id purposes", "id only", "identificacion",
  ])
  private static let personalForms = [
    "individual capacity", "personal capacity", "private capacity", "own behalf", "own name",
    "own capacity", "personal endorsement", "personal view", "personal views", "personal opinion",
    "own view", "own views", "own opinion", "opinion personal", "titulo personal",
    "titulo individual", "nombre propio",
    "propio nombre", "private citizen",
    "private individual", "as an individual", "as a private person", "as myself",
    "identification only",
    "id purposes only", "solo para identificacion",
  ]
  private static let personalPhrases = PhraseSet(personalForms)
  /// What can hardly be anything but such an answer.
  private static let clearPhrases = PhraseSet(
    representations + personalForms + [
      "on behalf", "my organization", "my organisation", "my group", "my institution", "my org",
      "my company", "my church", "my union", "my congregation", "our organization",
      "an organization",
      "the organization", "an individual", "for myself", "myself", "just me", "yo mismo",
      "yo misma",
      "mi organizacion", "una organizacion", "mi institucion", "mi grupo", "sign on", "signing",
      "capacity", "private citizen", "personally", "individual endorsement", "titulo",
    ])

  private static let individual: Set<String> = HeaderWords.individuals.union([
    "ind", "indiv", "person", "persons", "people", "self", "me", "own", "private", "citizen",
    "resident",
    "constituent", "voter", "unaffiliated", "personas", "personalmente", "individuos",
    "individualmente", "individuales", "particulares", "ciudadano", "ciudadana", "mismo", "misma",
    "propio", "propia", "yo",
  ])
  private static let organization: Set<String> = HeaderWords.organizations.union([
    "organizational", "organisational", "institution", "institutions", "institutional", "company",
    "business", "businesses", "corporate", "corporation", "church", "congregation", "coalition",
    "union", "agency", "association", "nonprofit", "profit", "ngo", "employer", "chapter", "club",
    "department", "team", "representative", "organizacional", "institucion", "instituciones",
    "institucional", "grupos", "entidades", "empresa", "asociacion", "iglesia", "sindicato",
    "congregacion", "coalicion", "representante", "ong",
  ])
  private static let undecided: Set<String> = [
    "both", "other", "either", "neither", "ambos", "ambas", "otro", "otra", "n", "a", "na", "none",
    "unsure", "yes", "no",
  ]
  /// Words that such answers have besides.
  private static let small: Set<String> = [
    "a", "all", "also", "am", "an", "and", "are", "as", "authorized", "at", "behalf", "but", "by",
    "capacity", "community", "concerned", "do", "don", "doesn", "does", "endorse", "endorsement",
    "endorsements", "endorser", "endorsing", "faith", "for", "from", "full", "governmental", "i",
    "id", "identification", "im", "in", "instead", "is", "it", "its", "join", "joining", "just",
    "leader", "leading", "letter", "list", "listed", "listing", "m", "member", "members", "my",
    "name", "named", "non", "not", "of", "official", "officially", "on", "only", "or", "our",
    "part",
    "partner", "personal", "petition", "purposes", "rather", "represent", "representing",
    "represents", "s", "sign", "signatory", "signature", "signer", "signing", "sign-on", "signon",
    "solely", "statement", "support", "supporter", "t", "than", "that", "the", "their", "this",
    "to",
    "type", "us", "we", "which", "whole", "with", "without", "work", "affiliation", "title",
    "local",
    "como", "con", "de", "del", "el", "en", "es", "esta", "firma", "firmando", "firmante", "firmo",
    "la", "las", "lo", "los", "mi", "nombre", "nuestra", "nuestro", "o", "para", "por", "que",
    "representacion", "representando", "represento", "ser", "si", "sin", "sino", "solo", "soy",
    "su",
    "titulo", "un", "una", "y",
  ]
}
