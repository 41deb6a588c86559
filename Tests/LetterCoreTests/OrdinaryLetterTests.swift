// A thousand ordinary letters: none raises a doubt that a colleague would not raise.
import Testing

@testable import LetterCore

/// Makes letters as coalitions write them, the same in every run. All people are invented.
private struct OrdinaryLetters {
  var random = SeededGenerator(seed: 29)

  private mutating func one<C: Collection>(of choices: C) -> C.Element {
    choices.randomElement(using: &random)!
  }
  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &random) < percent
  }

  /// A place, and its own name as agencies have it.
  private static let places: [(place: String, own: String)] = [
    ("Riverbend", "Riverbend"), ("Elm County", "Elm County"), ("the Village of Elm", "Elm"),
    ("Village of Elm", "Village of Elm"), ("O'Fallon", "O'Fallon"), ("O’Fallon", "O’Fallon"),
    ("DeKalb County", "DeKalb County"), ("New Rochelle", "New Rochelle"),
    ("Walla Walla", "Walla Walla"), ("St. Louis County", "St. Louis County"),
    ("Saint-Denis", "Saint-Denis"), ("the Town of Mount Pleasant", "Mount Pleasant"),
    ("Winston-Salem", "Winston-Salem"), ("Coeur d'Alene", "Coeur d'Alene"),
    ("Cañon City", "Cañon City"), ("New York City", "New York City"), ("NYC", "New York City"),
    ("the City of Oneida", "Oneida"), ("Fond du Lac", "Fond du Lac"),
    ("La Crosse County", "La Crosse County"), ("Prince George's County", "Prince George's County"),
    ("the Bronx", "Bronx"), ("Lac qui Parle County", "Lac qui Parle County"),
    ("Riverbend and the surrounding towns", "Riverbend"), ("Ho-Ho-Kus", "Ho-Ho-Kus"),
    ("Truth or Consequences", "Truth or Consequences"), ("Nantucket", "Nantucket"),
    ("Española", "Espanola"), ("Espanola", "Española"), ("Pago Pago", "Pago Pago"),
  ]

  /// A first name and a last name, and how a greeting may have the last.
  private static let given = [
    "Rosa", "Ana", "Ben", "Mei-Lin", "José", "Zoë", "J. B.", "María Elena", "Jean-Luc", "D'Andre",
    "LaToya", "Thảo", "Siobhán", "Mary Ann", "Robert E.", "Amadou", "Xochitl",
  ]
  private static let surnames = [
    "Example", "de la Cruz", "McDonald", "O'Brien", "O’Brien", "van der Berg", "Smith-Jones",
    "Ruiz", "Nguyễn", "Okafor", "Li", "Ng", "DiMarco", "MacIntyre", "St. John", "Young", "Park",
    "Le Blanc", "Øster", "García", "Wu", "De Luca", "Ó Briain", "Abdel Rahman", "Ruiz Gómez",
    "el-Masri", "Justice", "Mayo",
  ]
  private static let tails = [
    "", "", "", "", " Jr.", " III", ", Esq.", ", PhD", ", RN", " (she/her)",
  ]
  private static let offices = [
    "Mayor", "County Executive", "Police Commissioner", "Sheriff", "Town Supervisor",
    "Village Manager", "Chief of Police", "Acting Mayor", "District Attorney", "Mayor Pro Tem",
  ]

  private mutating func agency(of own: String) -> String {
    switch Int.random(in: 0..<12, using: &random) {
    case 0: return "the \(own) Police Department"
    case 1: return "the \(own) Sheriff's Office"
    case 2: return "the \(own) Sheriff’s Department"
    case 3: return "NYPD"
    case 4: return "the NYPD"
    case 5: return "\(own)'s police department"
    case 6: return "our local police"
    case 7: return "the Police Department of \(own)"
    case 8: return "\(own) Police"
    case 9: return "the \(own) Police Dept."
    case 10: return "the \(own) Department of Public Safety"
    default: return "the \(own) Police Department and the Sheriff's Office"
    }
  }

  private mutating func copies() -> Answer {
    let all = [
      "Assemblymember Chen", "Senator Okafor", "Hon. Ana Ruiz, Council District 4",
      "Rep. J. Example (D-12)", "Riverbend Interfaith Council", "Bishop McDonald",
      "County Legislator de la Cruz", "NYCLU", "the Riverbend Bar Association",
      "Members of the Riverbend City Council", "Ben Ash, ben@example.org",
      "Elm County Board of Legislators", "Dr. Øster, Superintendent of Schools",
      "UNITE HERE", "AFSCME DC 37", "City Clerk", "New York New York Hotel Workers", "SEIU 32BJ",
    ].shuffled(using: &random)
    return .list(Array(all.prefix(Int.random(in: 0..<5, using: &random))))
  }

  private mutating func contact(_ name: String) -> String {
    switch Int.random(in: 0..<11, using: &random) {
    case 0: return name
    case 8: return "\(name) of UNITE HERE"
    case 9: return "\(name), AFSCME DC 37,"
    case 1: return "\(name) of the Riverbend Coalition"
    case 2: return "\(name), Riverbend Immigrant Rights Coalition,"
    case 3: return "\(name) (she/her)"
    case 4: return "\(name) <ana@example.org>"
    case 5: return "\(name) at 555-0100"
    case 6: return "A member of our coalition"
    case 7: return "our coordinator, \(name),"
    default: return "\(name) or Ben Example"
    }
  }

  private mutating func greeting(
    _ office: String, _ given: String, _ surname: String
  ) -> String? {
    switch Int.random(in: 0..<11, using: &random) {
    case 0: return "\(office) \(surname)"
    case 1: return "\(office) \(given) \(surname)"
    case 2: return "Ms. \(surname)"
    case 3: return "Dr. \(surname)"
    case 4: return given
    case 5: return "\(office) \(surname) and Members of the Council"
    case 6: return "Honorable \(given) \(surname)"
    case 7: return "Madam \(office)"
    case 8: return "Sir or Madam"
    default: return nil
    }
  }

  private static let words = [
    "We ask that you meet with us by December 15.", "It is true that that law has changed.",
    "He had had no notice (none at all).", "Local jails should honor no detainers, ever.",
    "See § 287(g) of the Act; it is voluntary.", "Stop holding people past their release!",
  ]
  private static let organizations = [
    "Oak Hill", "Elm House", "The Open Table", "NYCLU", "AFSCME Local 304", "UAW", "SEIU 32BJ",
    "Union Church (Riverbend)", "#NeighborsFirst", "9 Bridges", "Make the Road Riverbend",
    "ACLU of Elm County", "La Casa del Vecino", "St. Anne's Parish", "YWCA", "UNITE HERE",
    "AFSCME DC 37", "New York New York", "MoveOn.org", "Black & Pink", "42nd Street Neighbors",
    "Smith and Jones LLP", "Elm Hall (Riverbend)", "Test Valley Friends", "DC 37, AFSCME",
  ]

  /// People with a title and an affiliation, as forms bring them.
  private static let people: [(name: String, title: String, affiliation: String)] = [
    ("Ana Ruiz", "organizer", "Elm House"), ("Dr. Ben Cole", "", "retired teacher"),
    ("Séan Ó Briain", "CEO", "NYCLU"), ("José Ruiz Gómez", "Professor", "Elm University – Law"),
    ("Mary García Smith", "", "self-employed"), ("Keisha Okafor, RN", "Nurse", "St. Anne's"),
    ("Mei-Lin Chen (she/her)", "", ""), ("Rev. Hal Bell", "Pastor", "Union Church (Riverbend)"),
    ("Ward, J. B.", "Member, District 4", "School Board"), ("Ben Kim Jr.", "", "SEIU 32BJ"),
    ("Ben Kim", "co-chair", "UNITE HERE"), ("Lin Lin", "Student", "MoveOn.org"),
  ]

  private mutating func signers() -> [Signatory] {
    var signatories = Self.organizations.shuffled(using: &random).prefix(6)
      .compactMap { Signatory(name: $0) }
    if chance(30) {
      signatories[0].signer = "Ben Example"
      signatories[0].title = "executive director"
    }
    for person in Self.people.shuffled(using: &random).prefix(Int.random(in: 0..<5, using: &random))
    {
      guard var signatory = Signatory(name: person.name, kind: .individual) else { continue }
      signatory.title = person.title.isEmpty ? nil : person.title
      signatory.affiliation = person.affiliation
      signatories.append(signatory)
    }
    return signatories
  }

  /// Words of the volunteer's own, which may name the letter's place and recipient.
  private mutating func ownWords(_ place: String, _ office: String, _ surname: String) -> String {
    switch Int.random(in: 0..<9, using: &random) {
    case 0: return "Jails in \(place) should honor no detainers."
    case 1: return "\(office) \(surname)'s office should say so."
    case 2: return "County jails, and the City, should say so to each County in the state."
    default: return one(of: Self.words)
    }
  }

  mutating func letter() -> Draft {
    let (place, own) = one(of: Self.places)
    let (given, surname, office) = (
      one(of: Self.given), one(of: Self.surnames), one(of: Self.offices)
    )
    let written = "\(given) \(surname)" + one(of: Self.tails)
    let day = Int.random(in: 0..<5, using: &random)
    // From Monday, November 30.
    let date = LetterDate(year: 2026, month: 12, day: day)?.iso ?? "2026-11-30"
    var answers: [FieldID: Answer] = [
      "date": .text(date), "office": .text(office),
      "name": .text(chance(10) ? "\(office) \(written)" : written),
      "address": .text(
        one(of: ["1 City Hall Plaza\n\(own), NY 12000", "PO BOX 12\nNEW YORK NY 10001", ""])),
      "place": .text(place), "agency": .text(agency(of: own)),
      "contact": .text(contact("\(one(of: Self.given)) \(one(of: Self.surnames))")),
      "legislators": copies(), "influencers": .list([]),
    ]
    if let greeting = greeting(office, given, surname) { answers["greeting"] = .text(greeting) }
    let texts = (ownWords(place, office, surname), ownWords(place, office, surname))
    return draft(
      answers, roll: SignatoryRoll(signers()),
      recommendations: chance(30)
        ? [RecommendationChoice(id: "custom-1", text: texts.0)] : [],
      facts: ["ag-guidance-2017": .keep, "no-287g-agreements": .replace(texts.1)])
  }
}

@Test("A thousand ordinary letters raise no doubt")
func ordinaryLetters() throws {
  let template = try LetterTemplate.builtIn()
  let today = LetterDate(year: 2026, month: 11, day: 29)
  var letters = OrdinaryLetters()
  var raised: [String] = []
  for _ in 0..<1000 {
    let draft = letters.letter()
    #expect(template.obstacles(in: draft).isEmpty)
    raised += template.doubts(in: draft, today: today).map {
      $0.sentence(in: template, draft: draft)
    }
  }
  #expect(raised == [])
}
