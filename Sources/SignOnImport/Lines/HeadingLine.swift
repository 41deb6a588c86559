// One line of a list, read as a heading.
import LetterCore

/// A line that is a heading.
struct HeadingLine {
  let text: String
  /// How many “#” it has; 0 for a line that is a heading by its words.
  let level: Int
  /// Whether it has words for those who sign (“Organizations”, “Signatories”).
  let names: Bool
  /// Whom it names, if only one of the two.
  let kind: Signatory.Kind?
  /// What divides the list besides.
  let section: String?
  /// Whether those below it sign, declined or have not decided.
  let status: SignOnStatus?
  /// Whether nobody can tell what it says.
  let isUnclear: Bool
  /// Whether it has words by which those below it may not sign.
  let isDoubting: Bool
  /// Whether it names people by what they are, so that each name below it tells whose it is.
  let isOfPeople: Bool
  /// Whether it says among other words that those below it sign (“Here are the new ones”).
  let isOfSigners: Bool

  /// Reads a line. One that has a blank line before it `standsAlone`, and may be a heading by that.
  /// One that is `setOff` by bold, dashes or capitals, which the next line lacks, may be one by these;
  /// where its words do not tell, only if it `standsOver` the next lines. One that `leads` them has
  /// names right below it and none right above.
  init?(
    _ line: String, standsAlone: Bool = false, isSetOff: Bool = false, standsOver: Bool = false,
    leads: Bool = false
  ) {
    let marks = line.prefix { $0 == "#" }
    let rest = line.dropFirst(marks.count)
    // “#NeighborsFirst” is a name.
    let isMarked = (1...6).contains(marks.count) && rest.first?.isWhitespace == true
    guard isMarked || marks.isEmpty, isMarked || !Self.isFootnote(line) else {
      return nil
    }
    level = isMarked ? marks.count : 0
    text = Self.withoutLetter(Self.bare(isMarked ? String(rest) : line))
    guard !text.isEmpty else { return nil }
    let words = Self.withNonprofits(
      FoldedWords(Self.withoutRemark(text)).words.filter { !$0.allSatisfy(\.isNumber) })
    let known = words.count { Self.vocabulary.contains($0) || Self.scopes.contains($0) }
    // “Los Vecinos” and “Grassroots International” are names.
    let isWrapped = isSetOff && text != line && Signatory.Kind(reading: text) == nil
    let isSet =
      isMarked || Self.endsInColon(line) || isWrapped
      || standsOver && isSetOff && HeadingSense.isLoudPart(text)
    // “**Kairos**” may be a name among others.
    let isFirm = isMarked || Self.endsInColon(line) || isWrapped && standsOver
    // “For the People” is a name.
    let isBehindSmall =
      !isSet && words.first.map { ["for", "of", "by", "in"].contains($0) } ?? false
    let isNamed = !isSet && words.first.map { Self.articles.contains($0) } ?? false
    // A word alone may be a name; it waits, see `isWordAlone`.
    names =
      known == words.count && !isBehindSmall && (isSet || !Self.isWordAlone(words))
      && words.contains {
        (isNamed ? Self.signers : Self.telling).contains($0)
          || isSet && Self.groupsOfPeople.contains($0)
      } || Self.peoplesHeadings.contains(words.joined(separator: " "))
    let isOfScopes =
      (1...4).contains(words.count) && text.count <= 40
      && words.allSatisfy { Self.scopes.contains($0) || Self.joints.contains($0) }
      && (isSet || words.contains { Self.joints.contains($0) })
    let said = Self.status(text, words, isSet: isSet, standsAlone: standsAlone)
    let isOfAnother =
      names && SigningHeading.namesSigners(words) && SigningHeading.isOfAnother(text, words)
    var sense: HeadingSense?
    if !names, !isOfScopes, said == nil {
      sense =
        isSet && (!isWrapped || isFirm)
        ? HeadingSense(set: text)
        : HeadingSense(bare: text, standsAlone: standsAlone)
          ?? (leads ? HeadingSense(leading: text) : nil)
    }
    if isOfAnother, said == nil { sense = .unclear }
    isUnclear = sense == .unclear
    isDoubting = OrdinaryWords.doubts(words) || SigningHeading.isDoubtfulTitle(text, words)
    isOfSigners = sense == .signs
    status = isUnclear ? .open : said
    guard
      names || isMarked || isOfScopes || status != nil || sense == .signs || sense == .section
        || (Self.endsInColon(line) || isWrapped && standsOver) && Self.isLabel(text)
    else {
      return nil
    }
    isOfPeople =
      (names || sense == .section || isOfScopes) && status == nil && PeopleHeading.isIn(words)
    let hasOrganizations = words.contains { Self.organizations.contains($0) }
    let hasIndividuals = words.contains { Self.individuals.contains($0) }
    if names, !isOfPeople, hasOrganizations != hasIndividuals {
      kind = hasOrganizations ? .organization : .individual
    } else {
      kind = nil
    }
    let isScope = words.contains { Self.scopes.contains($0) }
    section =
      names && (!isScope || isOfPeople) || kind == .individual || status != nil || sense == .signs
      ? nil : text
  }

  private static func isFootnote(_ line: String) -> Bool {
    Footnote(line).map { !$0.sign.isEmpty && !$0.mayBeHeading } ?? false
  }

  /// Whether a line is one word that may be a heading or a name (“Labor”, “Vecinos”): nobody can tell.
  static func isWordAlone(_ line: String) -> Bool {
    guard line.utf8.count <= 30, !endsInColon(line), line.first != "#" else { return false }
    return isWordAlone(FoldedWords(line).words)
  }

  private static func isWordAlone(_ words: [String]) -> Bool {
    words.count == 1 && !signers.contains(words[0])
      && (mayBeNames.contains(words[0]) || telling.contains(words[0]) || scopes.contains(words[0])
        || groupsOfPeople.contains(words[0]))
  }

  /// What a heading says of the sign-ons under it: “Declined:”, “## Pending”, “Not signing”.
  private static func status(
    _ text: String, _ words: [String], isSet: Bool, standsAlone: Bool
  ) -> SignOnStatus? {
    if HeadingSense.isOfThings(words) { return nil }
    // “Non-signers”, “Not supporters”; a group may be “Non Signers United”.
    if isSet || standsAlone, words.count == 2, ["non", "not"].contains(words[0]),
      signersDenied.contains(words[1])
    {
      return .declined
    }
    if !isSet, !standsAlone, words.count == 1, mayBeNames.contains(words[0]) { return nil }
    if let status = SignOnStatus(heading: words, isSet: isSet) { return status }
    if words.count > 1, ["status", "estado", "estatus"].contains(words[0]) {
      return SignOnStatus(answer: words.dropFirst().joined(separator: " "))
    }
    guard isSet, (1...3).contains(words.count), let first = words.first else { return nil }
    if words.count == 1 {
      if let isYes = YesOrNo.read(first) { return isYes ? .signs : .declined }
    } else if !words.contains(where: {
      ["approval", "confirmation", "signing", "yet"].contains($0)
    }) {
      return nil
    }
    // Below “New:” stand those who have just signed.
    return SignOnStatus.isStep(text) ? nil : SignOnStatus(answer: text)
  }

  private static let signersDenied: Set<String> = [
    "signer", "signers", "signatory", "signatories", "signees", "endorser", "endorsers",
    "endorsing", "supporter", "supporters", "supporting", "sponsors", "cosigners",
  ]

  /// A line without the signs around it: “**Organizations:**”, “— Individuals —”.
  private static func bare(_ line: String) -> String {
    let signs = "#*_=:-–—•|~> "
    var text = line[...]
    while let first = text.first, signs.contains(first) || first.isWhitespace { text.removeFirst() }
    while let last = text.last, signs.contains(last) || last.isWhitespace { text.removeLast() }
    return String(text)
  }

  /// Without the letter or Roman number of a part: “B. Individuals”, “II. PENDING”.
  private static func withoutLetter(_ text: String) -> String {
    guard let point = text.firstIndex(where: { ".)".contains($0) }),
      text[..<point].count <= 4, text[..<point].allSatisfy({ "ABCDEFIVX".contains($0) }),
      text[text.index(after: point)...].first == " "
    else { return text }
    return String(text[point...].dropFirst()).trimmed
  }

  private static func endsInColon(_ line: String) -> Bool {
    line.last { !"*_ ".contains($0) } == ":"
  }

  /// Whether what stands before a colon divides a list: a few words with capitals that name nobody
  /// (“NEW YORK STATE:”), and not such as “Here are the new ones:”.
  private static func isLabel(_ text: String) -> Bool {
    let words = text.split(separator: " ")
    return (1...6).contains(words.count) && text.utf8.count <= 60
      && words.allSatisfy { word in
        word.first?.isLowercase != true || Capitals.isSmallWord(String(word))
      }
      && words.first?.first?.isUppercase == true && Signatory.Kind(reading: text) == nil
      && SignOnTable.Role.exact[FoldedWords(text).text] == nil
      && !MailLine.isNoName(text + ":")
  }

  /// The words with “not-for-profit” as the one word that it is.
  private static func withNonprofits(_ words: [String]) -> [String] {
    guard let place = nonprofits.range(in: words) else { return words }
    return words[..<place.lowerBound] + ["nonprofits"] + words[place.upperBound...]
  }

  private static let nonprofits = PhraseSet([
    "not for profit", "not for profits", "non profit", "non profits", "sin fines de lucro",
    "sin animo de lucro",
  ])

  private static func withoutRemark(_ text: String) -> Substring {
    guard let start = text.firstIndex(where: { "([".contains($0) }), start > text.startIndex else {
      return text[...]
    }
    return text[..<start]
  }

  // MARK: Words

  static let organizations: Set<String> = severalOrganizations.union([
    "organizations", "organisations", "orgs", "groups", "organizational", "organisational",
    "institutional", "organization", "organisation", "organizaciones", "grupos", "entidades",
    "organizacionales", "institucionales",
  ])
  /// What several organizations of a kind are called.
  static let severalOrganizations: Set<String> = [
    "unions", "churches", "congregations", "coalitions", "businesses", "nonprofits", "agencies",
    "associations", "synagogues", "mosques", "sindicatos", "iglesias", "empresas", "asociaciones",
    "coaliciones", "colectivos", "congregaciones",
  ]
  static let individuals: Set<String> = groupsOfPeople.union([
    "individuals", "individual", "people", "persons", "personas", "individuos", "individuales",
    "personal", "leaders", "officials", "residents", "clergy", "scholars", "lideres", "professors",
    "faculty", "attorneys", "lawyers", "educators", "physicians", "vecinos", "vecinas",
    "profesores", "estudiantes", "abogados",
  ])
  /// What people are called who sign beside organizations. Organizations are called so, too, so that
  /// these tell only in a line with the marks of a heading.
  private static let groupsOfPeople: Set<String> = [
    "neighbors", "neighbours", "members", "constituents", "citizens", "voters", "parents",
    "students", "teachers", "nurses", "miembros", "integrantes", "ciudadanos", "ciudadanas",
    "residentes", "maestros", "maestras", "simpatizantes",
  ]
  private static let peoplesHeadings: Set<String> = [
    "community members", "concerned residents", "concerned citizens", "concerned neighbors",
    "miembros de la comunidad",
  ]
  /// Words of which a heading has one, for they mean several.
  private static let telling: Set<String> = severalOrganizations.union([
    "organizations", "organisations", "orgs", "groups", "individuals", "people", "persons",
    "signers", "signatories", "signatures", "endorsers", "endorsements", "leaders", "officials",
    "allies", "ons", "capacity", "residents", "clergy", "scholars", "lideres", "organizaciones",
    "grupos",
    "entidades", "personas", "individuos", "firmantes", "firmas", "adhesiones", "titulo",
    "professors", "faculty", "attorneys", "lawyers", "educators", "physicians", "vecinos",
    "vecinas", "profesores", "estudiantes", "abogados",
  ])
  /// Words of which a heading has one that begins with an article and has no marks.
  private static let signers: Set<String> = [
    "organizations", "organisations", "individuals", "people", "personas", "groups", "grupos",
    "signers", "signatories", "endorsers",
    "undersigned", "organizaciones", "individuos", "firmantes",
  ]
  /// Words that may be a name, and say something of those below them only where they stand alone.
  private static let mayBeNames: Set<String> = [
    "out", "soft", "neutral", "positive", "negative", "warm", "cold", "hot", "hold", "hard",
  ]
  private static let articles: Set<String> = ["the", "our", "la", "las", "los"]
  private static let joints: Set<String> = ["and", "y"]
  private static let vocabulary = organizations.union(individuals).union(telling).union([
    "list", "of", "the", "and", "by", "signing", "signed", "endorsing", "supporting", "undersigned",
    "sign", "on", "ons", "letter", "letters", "carta", "supporters", "our", "partners", "as",
    "only", "total", "alphabetical",
    "order", "in", "formation", "affiliations", "affiliation", "titles", "listed", "for",
    "identification", "purposes", "lista", "de", "las", "los", "la", "a", "que", "firman", "en",
    "y", "additional", "new", "so", "far", "already", "current", "currently", "latest", "final",
    "full", "complete", "updated", "following", "here", "are", "is", "have", "has", "who", "been",
    "confirmed", "added", "these", "hasta", "ahora", "ya", "nuevas", "nuevos", "actuales", "son",
    "han", "siguientes", "their", "own", "capacity", "co", "cosigners",
  ])
  static let scopes: Set<String> = [
    "elected", "government", "public", "academic", "legal", "business", "health", "education",
    "educational", "religious", "interfaith", "immigrant", "civil", "rights", "youth", "partner",
    "national", "state", "statewide", "local", "regional", "county", "city", "international",
    "community", "faith", "labor", "grassroots", "federal", "tribal", "other", "nacionales",
    "estatales", "locales", "regionales", "internacionales", "comunitarias", "comunitarios",
    "otras",
    "otros", "based",
  ]
}
