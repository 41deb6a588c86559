// Names as sign-on letters list them, the same in every run. All people are invented.
import Testing

@testable import LetterCore

/// Names of organizations and people, for ordinary letters and for ordinary lists.
enum OrdinaryNames {
  private static let organizations = [
    "Oak Hill", "Elm House", "The Open Table", "NYCLU", "AFSCME Local 304", "UAW", "SEIU 32BJ",
    "Union Church (Riverbend)", "#NeighborsFirst", "9 Bridges", "Make the Road Riverbend",
    "ACLU of Elm County", "La Casa del Vecino", "St. Anne's Parish", "YWCA", "UNITE HERE",
    "AFSCME DC 37", "New York New York", "MoveOn.org", "Black & Pink", "42nd Street Neighbors",
    "Smith and Jones LLP", "Elm Hall (Riverbend)", "Test Valley Friends", "DC 37, AFSCME",
    "Riverbend Police Reform Coalition", "Mayors Against Detention", "Abolish ICE Riverbend",
    "ICE Out of Elm", "Homeland Ministries", "Iglesia San José", "Congregation Beth Elohim",
    "Centro de Ayuda Ángel", "Sisters of St. Joseph of Brentwood", "Justice for All, Inc.",
    "Law Office of Ana Sol, PLLC", "Teachers' Association of Elm", "Jews for Racial Justice",
    "350 Riverbend", "Voces de la Frontera", "Queer Detainee Project", "Peace Action of Elm",
    "Unitarian Universalist Society of Oneida", "NAACP Riverbend Branch #2012", "CAIR-NY",
    "Elm Street Block Association", "Muslim Women's Circle", "Workers United, SEIU", "CHIRLA",
    "National Lawyers Guild – Elm Chapter", "Hudson Valley Sanctuary Network", "LULAC Council 88",
  ]
  /// What organizations of a place are called.
  private static let kinds = [
    "Interfaith Alliance", "Tenants Union", "Friends Meeting", "Immigrant Defense Project",
    "Food Pantry", "Democratic Committee", "Sanctuary Coalition", "Public Library Workers",
    "Youth Council", "Bar Association", "Community Health Center", "Mutual Aid",
  ]
  private static let places = [
    "Riverbend", "St. Lawrence", "O'Fallon", "Coeur d'Alene", "Winston-Salem", "Española", "Queens",
    "Mount Vernon", "El Paso", "Prince George's County", "Fond du Lac", "D.C.",
  ]

  /// People with a title and an affiliation, as forms bring them.
  private static let people: [(name: String, title: String, affiliation: String)] = [
    ("Ana Ruiz", "organizer", "Elm House"), ("Dr. Ben Cole", "", "retired teacher"),
    ("Séan Ó Briain", "CEO", "NYCLU"), ("José Ruiz Gómez", "Professor", "Elm University – Law"),
    ("Mary García Smith", "", "self-employed"), ("Keisha Okafor, RN", "Nurse", "St. Anne's"),
    ("Mei-Lin Chen (she/her)", "", ""), ("Rev. Hal Bell", "Pastor", "Union Church (Riverbend)"),
    ("Ward, J. B.", "Member, District 4", "School Board"), ("Ben Kim Jr.", "", "SEIU 32BJ"),
    ("Ben Kim", "co-chair", "UNITE HERE"), ("Lin Lin", "Student", "MoveOn.org"),
    ("Sr. Pat O’Dell, S.J.", "", "Sisters of Mercy"), ("Rabbi Miriam el-Masri", "Rabbi", ""),
    ("Guadalupe de la O", "promotora", "Centro de Ayuda"), ("T. J. van der Berg III", "", ""),
    ("Nguyễn Thị Thảo", "Organizer", "VietLead"), ("Xochitl Peña-Vázquez", "LMSW", ""),
    ("Prof. em. Otto Øster", "Professor Emeritus", "State University"), ("Cher Ito", "", "writer"),
  ]

  static func signers(_ random: inout SeededGenerator) -> [Signatory] {
    var signatories = organizations.shuffled(using: &random).prefix(6)
      .compactMap { Signatory(name: $0) }
    if Bool.random(using: &random) {
      signatories[0].signer = "Ben Example"
      signatories[0].title = "executive director"
    }
    return signatories + persons(Int.random(in: 0..<5, using: &random), &random)
  }

  /// A whole list of 20 to 60 names.
  static func list(_ random: inout SeededGenerator) -> [Signatory] {
    let ofPlaces = places.flatMap { place in kinds.map { place + " " + $0 } }
    let count = Int.random(in: 10...40, using: &random)
    let own = organizations.shuffled(using: &random).prefix(count)
    let more = ofPlaces.shuffled(using: &random).prefix(count / 2)
    return (own + more).compactMap { Signatory(name: $0) }
      + persons(Int.random(in: 5..<15, using: &random), &random)
  }

  private static func persons(_ count: Int, _ random: inout SeededGenerator) -> [Signatory] {
    people.shuffled(using: &random).prefix(count).compactMap { person in
      var signatory = Signatory(name: person.name, kind: .individual)
      signatory?.title = person.title.isEmpty ? nil : person.title
      signatory?.affiliation = person.affiliation.isEmpty ? nil : person.affiliation
      return signatory
    }
  }
}
