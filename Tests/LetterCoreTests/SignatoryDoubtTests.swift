// What the review asks about those who sign, by the same judgment as the import.
import Testing

@testable import LetterCore

/// The doubts about one who signs, beside an ordinary organization.
private func found(_ signatory: Signatory?) throws -> [String] {
  try doubtSentences(
    roll: SignatoryRoll([Signatory(name: "Oak Hill"), signatory].compactMap { $0 }))
}

private let flaws: [(name: String, said: String)] = [
  ("Elm House, info@elm.example", "an address or phone number"),
  ("Elm House <info@elm.example>", "an address or phone number"),
  ("Elm House (212) 555-0100", "an address or phone number"),
  ("Elm House, 212-555-0100", "an address or phone number"),
  ("Elm House https://elm.example/join", "an address or phone number"),
  ("Elm House www.elm.example", "an address or phone number"),
  ("Elm House, 12 Main Street", "an address or phone number"),
  ("info@elm.example", "an e-mail address where a name belongs"),
  ("https://elm.example", "a web address where a name belongs"),
  ("212-555-0100", "a telephone number where a name belongs"),
  ("November 20, 2026", "a number or a date where a name belongs"),
  ("<b>Elm House</b>", "HTML code"), ("Elm House<br>", "HTML code"),
  ("Elm &amp; Oak House", "HTML code"), ("Neighbors&#39; House", "HTML code"),
  ("UniÃ³n de Vecinos", "wrong encoding"), ("Workersâ€™ House", "wrong encoding"),
  ("Elm House – confirmed by phone", "a note"),
  ("Elm House (please list us as Elm Hall)", "a note"),
  ("Elm House TBC", "a note"), ("Elm House (TBC)", "a note"),
  ("Elm House - pending approval", "a note"),
  ("Elm House (to be confirmed)", "a note"), ("elm house neighbors", "no capital letter"),
  ("ELM HOUSE NEIGHBORS", "all capitals"), ("Elm House; Ash Hall", "2 names in one entry"),
  ("Elm House; Ash Hall; Oak Table", "3 names in one entry"), ("N/A", "still has “N/A”"),
  ("none", "still has “none”"), ("Test", "still has “Test”"), ("asdf", "still has “asdf”"),
  ("test organization", "still has “test organization”"), ("same as above", "still has"),
  ("Anonymous", "still has “Anonymous”"), ("Ash [Hall]", "looks like a placeholder"),
  ("Ash (Hall", "unmatched bracket"),
]

@Test("A name of the list that is no name, or has more than one, says so, once", arguments: flaws)
func namesWithFlaws(name: String, said: String) throws {
  let sentences = try found(Signatory(name: name))
  #expect(sentences.count == 1, "\(sentences)")
  #expect(sentences.first?.contains(said) == true, "\(sentences)")
}

@Test(
  "Ordinary names are not doubted",
  arguments: [
    "MoveOn.org", "350.org", "Local 304", "AFSCME DC 37", "SEIU 32BJ", "UNITE HERE",
    "UNITE HERE Local 100", "New York New York", "Walla Walla Neighbors", "NYCLU", "Black and Pink",
    "Smith and Jones LLP", "Pending Justice", "Elm House (Riverbend)", "St. Anne's Parish",
    "42nd Street Neighbors", "9 to 5", "3rd Street Clinic", "#NeighborsFirst", "¡Sí Se Puede!",
    "Who Decides?", "AT&T Workers", "Unión de Vecinos", "Yes She Can", "Test Valley Friends",
    "The Name Project", "To Be Free", "Confirmed Friends of Elm", "a2 Collective", "iPeace",
    "Neighbors – Vecinos", "Elm House - Riverbend", "DC 37, AFSCME", "Jews For Racial Justice",
  ])
func ordinaryNames(name: String) throws {
  #expect(try found(Signatory(name: name)) == [])
}

@Test(
  "Title and affiliation are judged as well",
  arguments: [
    ("N/A", "", "still has “N/A”"), ("", "none", "still has “none”"), ("-", "", "still has “-”"),
    ("", "n/a", "still has “n/a”"), ("TBD", "", "still has “TBD”"),
    ("Director, ana@elm.example", "", "an address or phone number"),
    ("", "Elm House www.elm.example", "an address or phone number"),
    ("", "www.elm.example", "a web address"), ("Director 212-555-0100", "", "phone number"),
    ("", "Elm &amp; Oak House", "HTML code"), ("", "UniÃ³n de Vecinos", "wrong encoding"),
    ("Director (TBC)", "", "a note"), ("", "Elm House – confirmed by phone", "a note"),
    ("", "elm house", "“elm house” has no capital letter"),
    ("", "ELM HOUSE NEIGHBORS", "“ELM HOUSE NEIGHBORS” is in all capitals"),
    ("EXECUTIVE DIRECTOR", "", "“EXECUTIVE DIRECTOR” is in all capitals"),
    ("[title]", "", "looks like a placeholder"), ("(Director", "", "unmatched bracket"),
  ])
func details(title: String, affiliation: String, said: String) throws {
  var person = Signatory(name: "Ana Ruiz", kind: .individual)
  person?.title = title.isEmpty ? nil : title
  person?.affiliation = affiliation
  let sentences = try found(person)
  #expect(sentences.count == 1, "\(sentences)")
  #expect(sentences.first?.contains(said) == true, "\(sentences)")
}

@Test(
  "Ordinary titles and affiliations are not doubted",
  arguments: [
    ("Director", "Elm House"), ("organizer", ""), ("CEO", "NYCLU"), ("", "retired teacher"),
    ("", "self-employed"), ("", "community member"), ("", "SEIU 32BJ"), ("", "resident of Elm"),
    ("Pastor", "Union Church (Riverbend)"), ("Member, District 4", "School Board"),
    ("", "MoveOn.org"), ("co-chair", "UNITE HERE"), ("Trustee", "AFSCME DC 37"),
    ("Professor", "Elm University – Law School"), ("PhD, RN", "St. Anne's"), ("Voter", "AD 43"),
  ])
func ordinaryDetails(title: String, affiliation: String) throws {
  var person = Signatory(name: "Ana Ruiz", kind: .individual)
  person?.title = title.isEmpty ? nil : title
  person?.affiliation = affiliation
  #expect(try found(person) == [])
}

@Test("Who signs for an organization is judged as well")
func signersOfOrganizations() throws {
  var house = try #require(Signatory(name: "Elm House", title: "Director"))
  house.signer = "Ben Cole"
  #expect(try found(house) == [])
  house.signer = "ben cole"
  #expect(try found(house).count == 1)
  house.signer = "Ben Cole, ben@elm.example"
  #expect(try found(house).count == 1)
  house.signer = "N/A"
  #expect(
    try found(house) == ["Signatory “Elm House” still has “N/A” in it."])
}

@Test("The way that plain names go gives what the whole judgment gives")
func plainNames() {
  var generator = SeededGenerator(seed: 12)
  let pieces = [
    "Elm", "House", "ana", "RUIZ", "de", "&", "-", "–", "TBC", "test", "sample", "none", "O'Brien",
    "Unión", "Ã³", "&amp;", "212", "5550100", "www.elm.example", "ana@elm.example", "(pending)",
    "Inc", "Inc.", ";", "confirmed", "by", "phone", "Local", "304", "N/A", "Nguyễn", "<b>", "’s",
    "[", "list", "us", "as", "organization", "name", "Your", "xxx", "?",
  ]
  for kind in Signatory.Kind.allCases {
    for _ in 0..<6000 {
      let name = (0..<Int.random(in: 1...5, using: &generator))
        .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined(separator: " ")
      guard let signatory = Signatory(name: name, kind: kind) else { continue }
      #expect(signatory.doubt == signatory.fullDoubt, "“\(name)”")
    }
  }
}

@Test(
  "Abbreviations of organizations are not doubted as capitals",
  arguments: [
    "CARECEN", "CUNY CLEAR", "NYCLU", "NYLAG", "NYCDSA", "CAAAV", "HANAC", "UNIDOSUS", "LGBTQNYC",
    "NYLPI", "CASA", "SEIU CASA", "CHIRLA", "DRUM NYC", "ACLU NJ", "UNITE HERE", "CARECEN NY",
  ])
func abbreviations(name: String) {
  #expect(Capitals.doubt(about: name, .organization) == nil)
}

@Test(
  "A name in capitals is proposed with its abbreviations as they are",
  arguments: [
    ("RIVERBEND", "Riverbend"), ("NYCLU OF ELM COUNTY", "NYCLU of Elm County"),
    ("CARECEN NEIGHBORS", "CARECEN Neighbors"),
    ("ELM STREET TENANTS", "Elm Street Tenants"), ("RISE AND RESIST", "Rise and Resist"),
    ("NYCDSA IMMIGRANTS", "NYCDSA Immigrants"), ("LGBTQ NEIGHBORS", "LGBTQ Neighbors"),
  ])
func capitalsWithAbbreviations(name: String, suggestion: String) {
  #expect(Capitals.doubt(about: name, .organization) == .capitals(suggestion: suggestion))
}
