// Letters as coalitions write them, the same in every run. All people are invented.
import Testing

@testable import LetterCore

/// Makes ordinary letters: all kinds of places with the offices that they have, addresses, copies,
/// contacts and own words.
struct OrdinaryLetters {
  var random = SeededGenerator(seed: 29)

  mutating func one<C: Collection>(of choices: C) -> C.Element {
    choices.randomElement(using: &random)!
  }
  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &random) < percent
  }

  /// A place as the letter names it, its own name as agencies and addresses have it, its state.
  private typealias Place = (place: String, own: String, state: String)
  private static let cities: [Place] = [
    ("Riverbend", "Riverbend", "NY"), ("O'Fallon", "O'Fallon", "IL"),
    ("O’Fallon", "O’Fallon", "MO"), ("New Rochelle", "New Rochelle", "NY"),
    ("Walla Walla", "Walla Walla", "WA"), ("Saint-Denis", "Saint-Denis", "NY"),
    ("St. Paul", "Saint Paul", "MN"), ("Winston-Salem", "Winston-Salem", "NC"),
    ("Coeur d'Alene", "Coeur d'Alene", "ID"), ("Cañon City", "Cañon City", "CO"),
    ("New York City", "New York", "NY"), ("NYC", "New York", "NY"), ("New York", "New York", "NY"),
    ("the City of Oneida", "Oneida", "NY"), ("Fond du Lac", "Fond du Lac", "WI"),
    ("Washington, D.C.", "Washington", "DC"), ("Washington, DC", "Washington", "D.C."),
    ("Washington", "Washington", "DC"), ("the District of Columbia", "Washington", "DC"),
    ("Kansas City", "Kansas City", "MO"), ("Oklahoma City", "Oklahoma City", "OK"),
    ("Truth or Consequences", "Truth or Consequences", "NM"), ("Española", "Espanola", "NM"),
    ("Espanola", "Española", "NM"), ("Los Ángeles", "Los Angeles", "CA"),
    ("Port St. Lucie", "Port St. Lucie", "FL"), ("Niagara Falls", "Niagara Falls", "NY"),
    ("Mount Vernon", "Mt. Vernon", "NY"), ("Fort Lee", "Ft. Lee", "NJ"), ("Rome", "Rome", "NY"),
    ("Ho-Ho-Kus", "Ho-Ho-Kus", "NJ"), ("Nashville", "Nashville", "TN"),
    ("Reading", "Reading", "PA"),
    ("the City and County of Denver", "Denver", "CO"), ("Marshall", "Marshall", "TX"),
    ("Riverbend (Elm County)", "Riverbend", "NY"), ("Orange", "Orange", "NJ"),
    ("Sheridan", "Sheridan", "WY"), ("Normal", "Normal", "IL"), ("Mobile", "Mobile", "AL"),
  ]
  private static let counties: [Place] = [
    ("Elm County", "Elm County", "NY"), ("DeKalb County", "DeKalb County", "GA"),
    ("St. Louis County", "St. Louis County", "MO"), ("La Crosse County", "La Crosse County", "WI"),
    ("Prince George's County", "Prince George's County", "MD"),
    ("Lac qui Parle County", "Lac qui Parle County", "MN"),
    ("Albany County", "Albany County", "NY"),
    ("Saint Lawrence County", "St. Lawrence County", "NY"), ("the County of Kent", "Kent", "DE"),
    ("Westchester", "Westchester County", "NY"), ("Doña Ana County", "Dona Ana County", "NM"),
    ("Miami-Dade County", "Miami-Dade County", "FL"), ("Orleans Parish", "Orleans Parish", "LA"),
    ("New York County", "New York County", "NY"),
    ("Queen Anne’s County", "Queen Anne’s County", "MD"),
  ]
  private static let towns: [Place] = [
    ("the Village of Elm", "Elm", "NY"), ("Village of Elm", "Village of Elm", "NY"),
    ("the Town of Mount Pleasant", "Mount Pleasant", "NY"), ("Nantucket", "Nantucket", "MA"),
    ("Riverbend and the surrounding towns", "Riverbend", "NY"), ("East Elm", "East Elm", "CT"),
    ("the Township of O'Hara", "O'Hara Township", "PA"), ("the Borough of Elm", "Elm", "PA"),
  ]
  private static let cityOffices = [
    "Mayor", "Mayor", "Mayor", "Police Commissioner", "Chief of Police", "Acting Mayor",
    "Mayor Pro Tem", "City Manager", "Mayor-Elect", "Council President", "Deputy Mayor",
  ]
  private static let countyOffices = [
    "County Executive", "Sheriff", "District Attorney", "County Manager", "County Mayor",
    "County Administrator", "Undersheriff", "Commissioner", "Chair of the County Legislature",
    "Interim County Executive",
  ]
  private static let townOffices = [
    "Town Supervisor", "Village Manager", "Mayor", "Chief of Police", "First Selectman",
    "Village President", "Police Chief", "Supervisor",
  ]

  /// A first name and a last name, and how a greeting may have the last.
  private static let given = [
    "Rosa", "Ana", "Ben", "Mei-Lin", "José", "Zoë", "J. B.", "María Elena", "Jean-Luc", "D'Andre",
    "LaToya", "Thảo", "Siobhán", "Mary Ann", "Robert E.", "Amadou", "Xochitl", "Guadalupe", "Ángel",
    "R. Dan", "Keisha", "Svetlana", "Mohamed", "Dolores", "Chi",
  ]
  private static let surnames = [
    "Example", "de la Cruz", "McDonald", "O'Brien", "O’Brien", "van der Berg", "Smith-Jones",
    "Ruiz", "Nguyễn", "Okafor", "Li", "Ng", "DiMarco", "MacIntyre", "St. John", "Young", "Park",
    "Le Blanc", "Øster", "García", "Wu", "De Luca", "Ó Briain", "Abdel Rahman", "Ruiz Gómez",
    "el-Masri", "Justice", "Mayo", "White", "Brown", "Marshall", "Sherif", "Bishop", "Mayer",
    "Constable", "Church", "Rivera de León", "Castillo", "Hall", "Major", "Peña", "Vázquez",
  ]
  private static let tails = [
    "", "", "", "", "", " Jr.", " III", ", Esq.", ", PhD", ", RN", " (she/her)", ", Jr.", ", CPA",
  ]

  private mutating func agency(of own: String, in place: String) -> String {
    switch Int.random(in: 0..<16, using: &random) {
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
    case 11: return "the \(own) Department of Corrections and Probation"
    case 12: return "the Metropolitan Police Department"
    case 13: return "the \(own) police, jail and probation departments"
    case 14: return "your department"
    default: return "the \(own) Police Department and the Sheriff's Office"
    }
  }

  /// A ZIP code of each state but New York.
  private static let zips = [
    "IL": "62269", "MO": "63366", "WA": "99362", "MN": "55102", "NC": "27101", "ID": "83814",
    "CO": "80202", "WI": "54935", "DC": "20004", "D.C.": "20004", "OK": "73102", "NM": "87532",
    "CA": "90012", "FL": "34952", "NJ": "07024", "TN": "37201", "PA": "19601", "TX": "75670",
    "WY": "82801", "AL": "36602", "GA": "30030", "MD": "20772", "DE": "19901", "LA": "70112",
    "MA": "02554", "CT": "06108",
  ]

  private mutating func address(_ own: String, _ state: String, ofCounty: Bool) -> String {
    // A county's letters go to its seat.
    let city = ofCounty ? one(of: ["Elm", "Saint-Denis", "New Rochelle"]) : own
    let zip = Self.zips[state] ?? "12000"
    switch Int.random(in: 0..<12, using: &random) {
    case 0: return ""
    case 1: return "PO BOX 12\n\(city.uppercased()) \(state) \(zip)"
    case 2: return "1 City Hall Plaza, Suite 1200\n\(city), \(state) \(zip)-1234"
    case 3: return "1 City Hall Plaza, \(city), \(state) \(zip)"
    case 4: return "City Hall, Room 12\n1 Main Street\n\(city), \(state) \(zip)"
    case 5: return "P.O. Box 1200\n\(city), \(state) \(zip), USA"
    case 6: return "City Hall\n90 State House Square"
    case 7: return "c/o the Clerk\n1 Court Street NW\n\(city), \(state) \(zip)"
    case 8: return "1 Avenue of the Americas\n\(city) \(state) \(zip)"
    case 9: return "1 City Hall Plaza\n\(city), \(state)\n\(zip)"
    case 10: return "1 City Hall Plaza\n\(city), \(state) \(zip)\nmayor@example.org"
    default: return "1 City Hall Plaza\n\(city), \(state) \(zip)"
    }
  }

  private mutating func copies(_ own: String) -> [String] {
    let all = [
      "Assemblymember Chen", "Senator Okafor", "Hon. Ana Ruiz, Council District 4",
      "Rep. J. Example (D-12)", "Riverbend Interfaith Council", "Bishop McDonald",
      "County Legislator de la Cruz", "NYCLU", "the Riverbend Bar Association",
      "Members of the Riverbend City Council", "Ben Ash, ben@example.org",
      "Elm County Board of Legislators", "Dr. Øster, Superintendent of Schools",
      "UNITE HERE", "AFSCME DC 37", "City Clerk", "New York New York Hotel Workers", "SEIU 32BJ",
      "Councilmember Sharif Cole", "Rev. Leander Church", "Assembly Speaker Mei Kim",
      "Senate Majority Leader Okafor", "Congressman Hal Bell", "U.S. Representative Ana Sol",
      "Councilor Jude Mayer, Ward 3", "Counsel to the County Executive", "Editor, \(own) Times",
      "Public Advocate Mina Cole", "Trustee Lin", "Sen. Kofi Ash, 12th District",
      "Assemblywoman María Peña", "Chancellor Ben Fox, State University", "Chief Judge Ito",
    ].shuffled(using: &random)
    return Array(all.prefix(Int.random(in: 0..<5, using: &random)))
  }

  private mutating func contact(_ name: String) -> String {
    switch Int.random(in: 0..<14, using: &random) {
    case 0: return name
    case 1: return "\(name) of the Riverbend Coalition"
    case 2: return "\(name), Riverbend Immigrant Rights Coalition,"
    case 3: return "\(name) (she/her)"
    case 4: return "\(name) <ana@example.org>"
    case 5: return "\(name) at 555-0100"
    case 6: return "A member of our coalition"
    case 7: return "our coordinator, \(name),"
    case 8: return "\(name) of UNITE HERE"
    case 9: return "\(name), AFSCME DC 37,"
    case 10: return "Rev. \(name) or Sr. Ana Sol"
    case 11: return "the Elm Immigration Council"
    case 12: return "\(name) (ana@example.org, 212-555-0100)"
    default: return "\(name) or Ben Example"
    }
  }

  private mutating func greeting(
    _ office: String, _ given: String, _ surname: String
  ) -> String? {
    switch Int.random(in: 0..<13, using: &random) {
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

  /// Words of the volunteer's own, which may name the letter's place and recipient.
  private mutating func ownWords(_ place: String, _ office: String, _ surname: String) -> String {
    let word = [
      "We ask that you meet with us by December 15.", "It is true that that law has changed.",
      "He had had no notice (none at all).", "Local jails should honor no detainers, ever.",
      "See § 287(g) of the Act; it is voluntary.", "Stop holding people past their release!",
      "Since January 2026, 14 agencies have signed one: see https://example.org/list",
      "As the guide says, “compliance is voluntary.”", "State and county law agree (see above).",
      "Where there is no warrant, there is no hold. While there is, a judge decides.",
      "Nassau, Broome and Rensselaer have signed agreements; New York State should end them.",
      "The Department of Homeland Security has no such power, and neither does ICE.",
      "White House orders do not bind local jails.", "Why not here?",
      "Mayors across the state say so, and so do sheriffs.", "No one should be held in Rockland.",
    ]
    switch Int.random(in: 0..<9, using: &random) {
    case 0:
      return "Jails in \(place.hasSuffix(".") ? String(place.dropLast()) : place) should agree."
    case 1: return "\(office) \(surname)'s office should say so."
    case 2: return "County jails, and the City, should say so to each County in the state."
    default: return one(of: word)
    }
  }

  mutating func letter() -> Draft {
    let kind = Int.random(in: 0..<4, using: &random)
    let places = [Self.cities, Self.cities, Self.counties, Self.towns][kind]
    let offices = [Self.cityOffices, Self.cityOffices, Self.countyOffices, Self.townOffices][kind]
    let (place, own, state) = one(of: places)
    let (given, surname, office) = (one(of: Self.given), one(of: Self.surnames), one(of: offices))
    let written = "\(given) \(surname)" + one(of: Self.tails)
    // From Monday, November 30.
    let day = Int.random(in: 0..<5, using: &random)
    let date = LetterDate(year: 2026, month: 12, day: day)?.iso ?? "2026-11-30"
    var answers: [FieldID: Answer] = [
      "date": .text(date), "office": .text(office),
      "name": .text(chance(10) ? "\(office) \(written)" : written),
      "address": .text(address(own, state, ofCounty: kind == 2)),
      "place": .text(place), "agency": .text(agency(of: own, in: place)),
      "contact": .text(contact("\(one(of: Self.given)) \(one(of: ["Ash", "Sol", "Fox-Lin"]))")),
      "legislators": .list(copies(own)), "influencers": .list([]),
    ]
    if let greeting = greeting(office, given, surname) { answers["greeting"] = .text(greeting) }
    let texts = (ownWords(place, office, surname), ownWords(place, office, surname))
    return draft(
      answers, roll: SignatoryRoll(OrdinaryNames.signers(&random)),
      recommendations: chance(30)
        ? [RecommendationChoice(id: "custom-1", text: texts.0)] : [],
      facts: ["ag-guidance-2017": .keep, "no-287g-agreements": .replace(texts.1)])
  }
}
