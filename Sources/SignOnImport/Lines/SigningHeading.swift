// Headings over those who sign: “Signed so far:”, “Here are the new ones:”.
import LetterCore

/// What a heading says that has a word for those who sign. It is believed only if every other word is
/// known to take nothing back: “Signed the pledge:”, “Call list:” and “Yes if amended:” may stand over
/// anybody.
enum SigningHeading {
  /// Over those who sign.
  case signs
  /// It has such a word, and others that may say anything.
  case unclear

  /// `nil` where a heading has no word for those who sign.
  init?(_ text: String, _ words: [String]) {
    let found = words.indices.contains { Self.isSigning(words, at: $0) }
    guard found || Self.phrases.range(in: words) != nil else { return nil }
    let isClear =
      !Self.isOfAnother(text, words) && !text.contains("?") && !Self.isToDo(words)
      && Self.isHarmless(text, words)
    self = isClear ? .signs : .unclear
  }

  /// Whether a heading may be about another letter than this one: “Signed in 2024:”, “Old signers:”.
  static func isOfAnother(_ text: String, _ words: [String]) -> Bool {
    if words.contains(where: earlier.contains) { return true }
    for letter in ["letter", "letters", "carta", "cartas"] {
      guard let place = words.firstIndex(of: letter), place > 0 else { continue }
      if ["other", "another", "otra", "otras"].contains(words[place - 1]) { return true }
    }
    // “As of March 3, 2026” is a day.
    let isDated =
      FoldedWords(words: words).has(dating) || words.contains { CalendarWords.isOfDates($0) }
    return !isDated && hasYear(text)
  }

  /// Whether a title of a list says that its names may not sign: “Call list”, “Old signers”. Others
  /// that are unclear may be the letter's.
  static func isDoubtfulTitle(_ text: String, _ words: [String]) -> Bool {
    guard SigningHeading(text, words) == .unclear else { return false }
    return words.contains(where: earlier.contains)
      || !words.contains("letter") && !words.contains("carta")
        && words.allSatisfy {
          OrdinaryWords.isOrdinary($0) || signing.contains($0) || Capitals.isSmallWord($0)
        }
  }

  /// Whether words say that somebody signs, and not only of what kind they are.
  static func namesSigners(_ words: [String]) -> Bool {
    words.contains { word in ["sign", "endors", "firma"].contains(where: word.hasPrefix) }
  }

  private static func hasYear(_ text: String) -> Bool {
    text.split { !$0.isNumber }.contains { $0.count == 4 && ["19", "20"].contains($0.prefix(2)) }
  }

  /// “To add”, “names to sign”, “por agregar” say that it is not done.
  private static func isToDo(_ words: [String]) -> Bool {
    words.indices.dropLast().contains {
      ["to", "por", "para", "a"].contains(words[$0]) && verbs.contains(words[$0 + 1])
    }
  }

  /// Whether a word is one of those who sign; the “New” of “New York” is none.
  private static func isSigning(_ words: [String], at index: Int) -> Bool {
    guard signing.contains(words[index]) else { return false }
    guard ["new", "nueva", "nuevo"].contains(words[index]), index + 1 < words.count else {
      return true
    }
    let next = words[index + 1]
    return OrdinaryWords.isOrdinary(next) || HeadingSense.sectors.contains(next)
      || Capitals.isSmallWord(next)
  }

  /// Whether the words besides those of signing say only whose names they are, from where, and since
  /// when. What a letter is about (“Sign-on letter to the Mayor”) says nothing of who signs it.
  private static func isHarmless(_ text: String, _ words: [String]) -> Bool {
    var words = words
    if let place = aims.range(in: words), namesSigners(Array(words[...place.lowerBound])) {
      words = Array(words[...place.lowerBound])
    }
    let places = placeNames(text)
    var index = 0
    while index < words.count {
      if let count = phrases.count(at: index, in: words) {
        index += count
        continue
      }
      let word = words[index]
      guard
        signing.contains(word) || harmless.contains(word) || places.contains(word)
          || word.allSatisfy(\.isNumber) || CalendarWords.isOfDates(word)
          || HeadingSense.sectors.contains(word) && !doers.contains(word)
      else { return false }
      index += 1
    }
    return true
  }

  /// The words with a capital that are a place's by the word beside them: “from Elm County”, “in
  /// Riverbend”.
  private static func placeNames(_ text: String) -> Set<String> {
    guard text.contains(where: \.isLowercase) else { return [] }
    let tokens = text.split { " /–—,".contains($0) }.map(String.init)
    var found: Set<String> = []
    for (index, token) in tokens.enumerated() where index > 0 && token.first?.isUppercase == true {
      let words = FoldedWords(token).words
      guard let word = words.first, !OrdinaryWords.isOrdinary(word),
        !NameJudgment.isFirstName(token)
      else { continue }
      let before = FoldedWords(tokens[index - 1]).words.last ?? ""
      let after = index + 1 < tokens.count ? FoldedWords(tokens[index + 1]).words.first ?? "" : ""
      if ["from", "in", "de", "del", "en"].contains(before) || kindsOfPlaces.contains(after)
        || found.contains(before)
      {
        found.formUnion(words)
      }
    }
    return found
  }

  private static func words(_ text: String) -> Set<String> {
    Set(text.split { $0 == " " || $0 == "\n" }.map(String.init))
  }

  /// Words of those who sign, and of whoever adds them to a list.
  private static let signing = words(
    """
    sign signs signed signing signon signons signer signers signature signatures signatory
    signatories cosigners cosigned cosign endorse endorses endorsed endorsing endorsement
    endorsements endorsers confirmed joined joining joins support supports supporting supporters
    supported sponsors sponsored cosponsors committed approved agreed accepted onboard add added
    adding additions addition additional new newest latest recent recently final complete full
    alphabetical current included including include listed list lists names here following below
    undersigned yes yeses signees done listo listos hecho firma firman firmaron firmado firmada
    firmados firmadas firmante firmantes firmas firmamos adhesiones adheridos adheridas sumaron
    sumados suman unieron unen apoyan apoyo respaldan respaldo confirmados confirmadas confirmaron
    nuevas nuevos nuevo nueva siguientes lista listado nombres actual agregar agregados agregadas
    anadidos incluir incluidos aprobados
    """)
  private static let phrases = PhraseSet([
    "on board", "in favor", "a favor", "are in", "is in", "said yes", "we have", "so far", "as of",
    "a bordo", "hasta ahora", "dijeron que si",
  ])
  /// Words beside them that take nothing back.
  private static let harmless = words(
    """
    the a an and of for in on at to by with from as is are was were be been being have has had who
    which that these those this they them their we us our all so far now already also just
    officially formally publicly ones one more updated order form ons letter letters statement
    today yesterday week month morning afternoon evening since until through please kindly thanks
    thank you onto total everyone everybody whole entire date y e el la los las del al en con que se su
    sus de ya han ha son estas estos esta este quienes aqui carta favor hoy ayer semana mes desde
    todas todos mas
    """)
  /// Who does something for a letter, or is written to, and what else one can sign.
  private static let doers = words(
    """
    donors volunteers staff campaign campaigns committee committees council councils team teams
    hosts host lead steering core party parties press media news bar law laws policy part phase
    private anonymous legislators mayors judges former retired small wide programs near round rounds wave batch type
    category general higher side end
    """)
  /// What tells that another letter is meant, or another time.
  private static let earlier = words(
    """
    last old older earlier previous previously past prior next future original originally
    pasada pasado anterior anteriores proxima
    """)
  private static let dating = PhraseSet([
    "as of", "since", "updated", "through", "until", "hasta", "desde", "al dia",
  ])
  private static let verbs = words(
    "sign add endorse join include support confirm list agregar anadir firmar incluir confirmar")
  private static let kindsOfPlaces = words(
    """
    county city valley town village district ward borough region area state island hills lake bay
    coast heights park
    """)
  /// How what a letter asks begins.
  private static let aims = PhraseSet(
    ["letter", "carta", "statement"].flatMap { letter in
      [
        "to", "for", "on", "about", "in support", "regarding", "calling", "urging", "asking",
        "opposing", "supporting", "against", "a", "al", "para", "sobre",
      ].map { "\(letter) \($0)" }
    })
}
