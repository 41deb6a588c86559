// What a heading says that has no word for those who sign, and none for those who do not.
import LetterCore

/// What can be relied on of a heading that says neither whose names follow nor that they do not sign.
/// The line between a part of a list and what nobody understands is drawn here, and only here: a
/// part is named by a place, a field of work, or a name (“North County:”, “Faith and labor”,
/// “Riverbend:”); what is made of other words (“Long shots:”, “Our people to call:”) may stand over
/// anybody.
enum HeadingSense {
  /// Those below it sign (“Signed so far:”, “Here are the new ones:”).
  case signs
  /// It divides the list.
  case section
  /// Nobody can tell, so that those below it wait.
  case unclear

  /// Reads a text that is set as headings are, by a colon or by marks; `nil` where it is of a mail, too
  /// long for a heading, or has a name: then it may be a section.
  init?(set text: String) {
    let words = FoldedWords(text).words.filter { !$0.allSatisfy(\.isNumber) }
    // “Organization:” is the label of a form.
    guard (1...16).contains(words.count),
      SignOnTable.Role.exact[words.joined(separator: " ")] == nil
    else { return nil }
    if MailLine.isOfMail(text + ":") {
      guard MailLine.isClosing(text) || Self.copies.contains(words.joined(separator: " ")) else {
        return nil
      }
      self = MailLine.isClosing(text) ? .signs : .unclear
    } else if Self.isOfThings(words) {
      self = .section
    } else if OrdinaryWords.doubts(words) {
      self = .unclear
    } else if let signing = SigningHeading(text, words) {
      self = signing == .signs ? .signs : .unclear
    } else if NameJudgment.isFirstName(text) || Self.isOfOrdinaryWords(text) {
      // “Ana:” may be who brings them, or who wrote.
      self = .unclear
    } else if words.allSatisfy({ Self.isPart($0) || Capitals.isSmallWord($0) }) {
      self = .section
    } else if CommonNouns.makeUp(words) {
      self = .unclear
    } else {
      return nil
    }
  }

  /// Reads a line without marks that has names right below it: one in sentence case is hardly a name
  /// among names in capitals (“Need confirmation”, “Legal services”), and neither is a word alone by
  /// which somebody does not sign (“Recused”).
  init?(leading text: String) {
    let tokens = text.split(separator: " ")
    let words = FoldedWords(text).words
    guard (1...5).contains(tokens.count), !words.isEmpty, text.utf8.count <= 44,
      tokens[0].first?.isUppercase == true,
      text.allSatisfy({ $0.isLetter || " -'’&/".contains($0) }),
      tokens.dropFirst().allSatisfy({ $0.first?.isUppercase != true }), !MailLine.isOfMail(text)
    else { return nil }
    if words.allSatisfy({
      Self.isPart($0) || Capitals.isSmallWord($0)
        || $0 == words[0] && NameJudgment.hasWordOfOrganizations($0)
    }) {
      guard tokens.count > 1 else { return nil }
      self = .section
      return
    }
    if tokens.count == 1 {
      // One word that only its ending tells (“Teamsters”, “United”) may be a name as well.
      guard
        words.contains(where: CommonNouns.denies)
          || OrdinaryWords.isOrdinary(words[0]) && !Self.numbers.contains(words[0])
      else {
        return nil
      }
    } else {
      // “Friends of the river” and “Vecinos unidos” are names.
      guard CommonNouns.makeUp(words) || Signatory.Kind(reading: text) != .organization else {
        return nil
      }
    }
    self = .unclear
  }

  /// Whether a word names a part of a list: a place, a field of work, or people by what they are.
  static func isPart(_ word: String) -> Bool {
    sectors.contains(word) || PeopleHeading.namesPeople(word)
  }

  /// What is a place's or a law's, whatever adjective it has: “Target cities:”, “Pending Legislation:”.
  static func isOfThings(_ words: [String]) -> Bool {
    guard words.count == 2 else { return false }
    return ["target", "example", "sample"].contains(words[0]) && places.contains(words[1])
      || OrdinaryWords.doubts([words[0]]) && laws.contains(words[1])
  }

  private static let places: Set<String> = [
    "county", "counties", "city", "cities", "town", "towns", "village", "villages", "state",
    "states", "district", "districts", "region", "regions",
  ]
  /// “One” may be a name.
  private static let numbers: Set<String> = ["one", "two", "three", "four", "five"]
  private static let laws: Set<String> = [
    "legislation", "litigation", "bill", "bills", "case", "cases", "lawsuits",
  ]

  /// Reads a line that is not set as headings are: only one of nothing but ordinary words may be a
  /// heading. `nil` where it is none.
  init?(bare text: String, standsAlone: Bool) {
    if Self.isSomebodysList(text, standsAlone: standsAlone) {
      self = .unclear
      return
    }
    let line = OrdinaryWords.line(text)
    guard
      line == .doubting && (standsAlone || !OrdinaryWords.isTitled(text))
        || line == .neutral && standsAlone, text.last != "?", !MailLine.isNoName(text)
    else { return nil }
    self.init(set: text)
    if self == .section { return nil }
  }

  /// “Ana’s list”, “Ben’s people to call”; “Emily’s List” may be a name.
  private static func isSomebodysList(_ text: String, standsAlone: Bool) -> Bool {
    guard text.utf8.count <= 40, let mark = text.firstIndex(where: { "'’".contains($0) }),
      text[mark...].dropFirst().hasPrefix("s "),
      standsAlone || !text[mark...].contains(where: \.isUppercase),
      NameJudgment.isFirstName(String(text[..<mark]))
    else { return false }
    return FoldedWords(text[mark...]).words.dropFirst().allSatisfy {
      OrdinaryWords.isOrdinary($0) || ["people", "groups", "orgs"].contains($0)
    }
  }

  /// Whether a text in capitals names nothing but a part of a list: “NORTH COUNTY”.
  static func isLoudPart(_ text: String) -> Bool {
    !text.contains { $0.isLowercase || $0.isNumber }
      && FoldedWords(text).words.allSatisfy { sectors.contains($0) || Capitals.isSmallWord($0) }
  }

  /// Whether no word of a text names a place, a field of work or somebody. Words in small letters are
  /// ordinary ones; of those with a capital, the ordinary ones are known.
  private static func isOfOrdinaryWords(_ text: String) -> Bool {
    let tokens = text.split { " /–—-".contains($0) }
    let isLoud = !text.contains(where: \.isLowercase)
    var (small, ordinary, names, parts) = (0, 0, 0, 0)
    for (index, token) in tokens.enumerated() {
      let words = FoldedWords(token).words
      guard let word = words.first, !Capitals.isSmallWord(word), !word.allSatisfy(\.isNumber)
      else { continue }
      if sectors.contains(word) {
        parts += 1
      } else if OrdinaryWords.isOrdinary(word) {
        ordinary += 1
        if token.first?.isLowercase == true { small += 1 }
      } else if token.first?.isLowercase == true {
        small += 1
        ordinary += 1
      } else if index > 0 || isLoud {
        names += 1
      }
    }
    // “Long Island” is a place.
    guard ordinary > 0, small > 0 || parts == 0 else { return false }
    // “Here in the Elm Valley” has a name, “Ana asked me to check with” none that counts.
    return names == 0 || small > 1
  }

  private static let copies: Set<String> = ["cc", "bcc", "attachment", "attachments", "enclosures"]
  /// Places and fields of work, and what groups and people are called by them.
  static let sectors = HeadingLine.scopes.union(HeadingLine.organizations).union(
    HeadingLine.individuals
  ).union([
    "north", "south", "east", "west", "northern", "southern", "eastern", "western", "central",
    "northeast", "northwest", "southeast", "southwest", "upper", "lower", "greater", "upstate",
    "downstate", "downtown", "uptown", "midtown", "counties", "cities", "town", "towns", "village",
    "villages", "borough", "boroughs", "district", "districts", "ward", "wards", "region",
    "regions", "area", "areas", "metro", "metropolitan", "valley", "river", "lake", "lakes", "bay",
    "coast", "coastal", "hill", "hills", "mountain", "mountains", "island", "islands", "rural",
    "urban", "suburban", "suburbs", "neighborhood", "neighborhoods", "statewide", "nationwide",
    "countywide", "citywide", "world", "country", "capital", "shore", "side", "end", "province",
    "states", "territories", "tier", "near", "around",
    "groups", "communities", "members", "partners", "friends", "conveners", "hosts", "host",
    "neighbors", "families", "parents", "students", "teachers", "workers", "seniors", "elders",
    "women", "men", "children", "veterans", "tenants", "renters", "homeowners", "farmers",
    "farmworkers", "immigrants", "refugees", "volunteers", "donors", "staff", "folks", "networks",
    "bodies", "teams", "clubs", "chapters", "affiliates", "locals", "branches", "committees",
    "committee", "council", "councils", "campaigns", "campaign", "team", "lead", "steering",
    "founding", "core", "at-large", "large",
    "lgbtq", "lgbt", "asian", "pacific", "black", "african", "latino", "latina", "latinx",
    "hispanic", "indigenous", "native", "american", "arab", "muslim", "jewish", "christian",
    "catholic", "protestant", "buddhist", "hindu", "sikh", "quaker", "secular", "interreligious",
    "spiritual", "denominational", "ecumenical", "baptist", "lutheran", "methodist", "episcopal",
    "trade", "trades", "worker", "employers", "industry", "industries", "commerce", "retail",
    "restaurant", "restaurants", "food", "hunger", "shelter", "shelters", "housing", "homeless",
    "homelessness", "tenant", "environment", "environmental", "climate", "energy", "water",
    "animal", "animals", "farm", "farms", "farming", "agriculture", "agricultural", "land",
    "transit", "transportation", "transport", "labour", "law", "laws", "justice", "racial",
    "social", "economic", "criminal", "reentry", "prison", "civic", "civics", "democracy", "voting",
    "voter", "voters", "political", "politics", "party", "parties", "policy", "research",
    "academia", "university", "universities", "college", "colleges", "school", "schools", "higher",
    "k", "early", "childhood", "child", "care", "day", "youths", "teen", "teens", "family",
    "senior", "aging", "elder", "disability", "disabled", "deaf", "mental", "medical", "medicine",
    "hospital", "hospitals", "clinic", "clinics", "clinical", "nursing", "nurses", "doctors",
    "dental", "wellness", "substance", "recovery", "hiv", "reproductive", "maternal", "domestic",
    "violence", "sexual", "assault", "survivors", "safety", "peace", "antiwar", "human", "services",
    "service", "aid", "mutual", "relief", "charity", "charities", "philanthropy", "foundations",
    "funders", "arts", "art", "music", "theater", "theatre", "museums", "museum", "culture",
    "cultural", "libraries", "library", "media", "press", "news", "technology", "tech", "science",
    "sciences", "sports", "recreation", "parks", "tourism", "small", "firms", "firm", "private",
    "sector", "sectors", "provider", "providers", "practitioners", "programs", "centers",
    "independent", "professional", "professionals", "firefighters", "police",
    "advocacy", "advocates", "organizing", "organizers", "activists", "grass", "roots", "worship",
    "houses", "parishes", "temples", "synagogue", "church", "union", "finance", "banks", "credit",
    "consumer", "consumers", "insurance", "construction", "building", "hotels", "taxi", "delivery",
    "drivers", "language", "refugee", "asylum", "resettlement", "migrant", "border", "sanctuary",
    "solidarity", "liberation", "equality", "equity", "freedom", "liberties", "ethics", "humanist",
    "academics", "economists", "historians", "writers", "artists", "scientists", "engineers",
    "librarians", "journalists", "officeholders", "legislators", "mayors", "judges", "retirees",
    "retired", "former", "alumni", "bar", "merchants", "owners", "landlords", "miscellaneous",
    "misc",
    "general", "round", "rounds", "wave", "batch", "phase", "part", "various", "category", "type",
    "multi", "cross", "wide", "non", "profit",
    "profits", "local", "special", "interest",
    "norte", "sur", "este", "oeste", "centro", "condado", "condados", "ciudad", "ciudades",
    "pueblo", "pueblos", "regiones", "zona", "zonas", "barrio", "barrios", "distrito",
    "valle", "rio", "costa", "isla", "rurales", "urbanas", "estado", "estados", "pais", "salud",
    "educacion", "vivienda", "trabajo", "trabajadores", "trabajadoras", "obreros", "fe",
    "religiosos", "religiosas", "religion", "justicia", "derechos", "humanos", "civiles",
    "inmigrantes", "migrantes", "refugiados", "jovenes", "juventud", "juveniles", "mujeres",
    "familias", "padres", "madres", "maestros", "escuelas", "universidades", "negocios",
    "comercio", "comercios", "arte", "artes", "cultura", "culturales", "ambiente",
    "medio", "ambiental", "campo", "campesinos", "agricultura", "legales", "abogacia", "aliados",
    "aliadas", "socios", "socias", "miembros", "comunidad", "comunidades", "comunitario",
    "sindicales", "sociales", "politicos", "politicas", "publicas", "publica", "paz", "servicios",
    "medicos", "medicas", "enfermeras", "ancianos", "veteranos", "inquilinos", "academicos",
    "academicas", "periodistas", "medios", "deportes", "tecnologia", "ciencia", "otros", "varios",
  ])
}
