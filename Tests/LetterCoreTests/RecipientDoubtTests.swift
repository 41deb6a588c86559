// What the review asks about the recipient, the place and the copies.
import Testing

@testable import LetterCore

@Test(
  "A recipient who is not named as the letter needs it says so, once",
  arguments: [
    ("greeting", "Sheriff Example", "a different office"),
    ("greeting", "County Executive Example", "a different office"),
    ("greeting", "Madam Sheriff", "a different office"),
    ("greeting", "Senator Rosa Example", "a different office"),
    ("greeting", "Hon. Sheriff Example", "a different office"),
    ("greeting", "Mayor Rosa", "does not name “Example”"),
    ("greeting", "Ms. Rosa", "does not name “Example”"),
    ("greeting", "Mayor", "does not name “Example”"),
    ("greeting", "The Mayor", "does not name “Example”"),
    ("office", "Mayor, City of Riverbend", "write the office alone"),
    ("office", "Office of the Mayor", "write the office alone"),
    ("office", "The Mayor", "write the office alone"),
    ("office", "Mayor of Riverbend", "write the office alone"),
    ("office", "Mayor of the City of Riverbend", "write the office alone"),
    ("name", "Rosa Example, Mayor", "has a title after the name"),
    ("name", "Rosa Example, Mayor of Riverbend", "has a title after the name"),
    ("name", "Rosa Example, Director, Elm House", "has a title after the name"),
    ("name", "Mr. Rosa Example", "begins with “Mr.”"), ("name", "Hon. Rosa Example", "“Hon.”"),
    ("name", "The Honorable Rosa Example", "begins with “The”"),
    ("name", "Ms. Rosa Example", "“Ms.”"), ("name", "Example, Rosa", "last name first"),
    ("name", "Example, Rosa B.", "last name first"),
    ("name", "Rosa Example & Ben Okafor", "more than one person"),
    ("name", "Rosa Example and Ben Okafor", "more than one person"),
    ("name", "Rosa Example / Ben Okafor", "more than one person"),
    ("name", "Rosa Example*", "has “*” in it"), ("name", "Rosa Example?", "has “?” in it"),
    ("name", "Rosa_Example", "has “_” in it"), ("name", "rosa@example.org", "has “@” in it"),
    ("place", "Riverbend Riverbend", "says “Riverbend Riverbend”"),
    ("place", "City of City of Riverbend", "says “City of City of”"),
    ("greeting", "Ben Cole", "does not name “Example”"),
    ("greeting", "Ana Cole", "does not name “Example”"),
    ("greeting", "Ms. Ana Cole", "does not name “Example”"),
    ("greeting", "Mayor Ana Cole", "does not name “Example”"),
    ("greeting", "Mayor Ana María Cole", "does not name “Example”"),
    ("name", "Vacant", "does not name a person"), ("name", "TBD", "still has “TBD” in it"),
    ("name", "Vacant (Ana Ruiz, acting)", "does not name a person"),
    ("name", "Unknown", "still has “Unknown” in it"), ("name", "N/A", "still has “N/A” in it"),
    ("name", "Acting Mayor", "does not name a person"),
    ("name", "The Mayor", "does not name a person"), ("name", "Mayor", "does not name a person"),
    ("name", "Mayor of Riverbend", "does not name a person"),
    ("name", "Office of the Mayor", "does not name a person"),
    ("name", "Mayor Pro Tem", "does not name a person"),
    ("name", "The Honorable Mayor", "does not name a person"),
    ("name", "Current Mayor", "does not name a person"),
    ("office", "Mayer", "“Mayor”?"), ("office", "Sherif", "“Sheriff”?"),
    ("office", "Sherrif", "“Sheriff”?"), ("office", "Police Comissioner", "“Commissioner”?"),
    ("office", "County Excecutive", "“Executive”?"), ("office", "Town Superviser", "“Supervisor”?"),
    ("office", "Cheif of Police", "“Chief”?"), ("office", "Polcie Commissioner", "“Police”?"),
    ("office", "May", "“Mayor”?"), ("place", "400 Jail Road", "not the name of a place"),
    ("place", "12000", "has “12000” in it"), ("place", "Riverbend, NY 12000", "has “12000” in it"),
    ("place", "12000-1234", "has “12000-1234” in it"),
    ("agency", "ICE", "is a federal agency"), ("agency", "the FBI", "is a federal agency"),
    ("agency", "U.S. Border Patrol", "is a federal agency"),
    ("agency", "U.S. Immigration and Customs Enforcement", "is a federal agency"),
    ("agency", "Riverbend Sheriff", "needs “the”"), ("agency", "Riverbend Jail", "needs “the”"),
    ("address", "1 City Hall Plaza\nLakeside, NY 12000", "is in “Lakeside”"),
    ("address", "1 City Hall Plaza, Lakeside, NY 12000", "is in “Lakeside”"),
    ("address", "1 City Hall Plaza\nLakeside, NY", "is in “Lakeside”"),
    ("contact", "us", "does not name a person"),
    ("contact", "our office", "does not name a person"),
    ("contact", "Contact us at 555-0100", "does not name a person"),
    ("contact", "info at elm.example", "does not name a person"),
    ("contact", "office: 212-555-0100", "does not name a person"),
  ])
func recipientDoubts(field: FieldID, text: String, sentence: String) throws {
  let sentences = try doubtSentences([field: .text(text)])
  #expect(sentences.count == 1, "\(sentences)")
  #expect(sentences.first?.contains(sentence) == true, "\(sentences)")
}

@Test(
  "What is a way to name a recipient is not doubted",
  arguments: [
    ["greeting": "Madam Mayor"], ["greeting": "Mr. Mayor"], ["greeting": "Honorable Mayor"],
    ["greeting": "Mayor Rosa Example"], ["greeting": "Rosa"], ["greeting": "Pastor Rosa"],
    ["greeting": "Mayor and Members of the Council"], ["greeting": "Mayor-elect Example"],
    ["office": "Supervisor", "greeting": "Town Supervisor Example"],
    ["office": "Council Member", "greeting": "Councilwoman Example"],
    ["office": "Council Member", "greeting": "Councilmember Example"],
    ["office": "Governor", "greeting": "Gov. Example"],
    ["office": "Police Commissioner", "greeting": "Commissioner Example"],
    ["office": "County Executive", "greeting": "Executive Example", "agency": "our police"],
    ["office": "Chief of Police", "greeting": "Chief Example"],
    ["office": "Chief of Police"], ["office": "Mayor Pro Tem"], ["office": "Acting Mayor"],
    ["office": "District Attorney"], ["office": "Deputy Mayor for Public Safety"],
    ["name": "Rosa Example Jr."], ["name": "Rosa Example, Esq."], ["name": "Rosa Example, PhD, RN"],
    ["name": "Rosa Example (she/her)"], ["name": "Rosa “Rosie” Example"],
    ["name": "Mayor Rosa Example"],
    ["name": "Dr. Rosa Example"], ["name": "Rosa O’Example"], ["name": "R. B. Example III"],
    ["name": "Rosa Example, Jr."], ["name": "Rosa Ruiz y Example"], ["name": "Zoë Nguyễn-Example"],
    ["name": "Rosa Justice", "greeting": "Mayor Justice"], ["name": "Major Example"],
    ["greeting": "Elected Officials"], ["greeting": "Ms. Mayor"],
    ["greeting": "Distinguished Mayor"],
    ["greeting": "Friends and Neighbors"], ["greeting": "Rosie"], ["greeting": "Robert"],
    ["office": "Mayor-elect"], ["office": "Borough President"], ["office": "Comptroller"],
    ["office": "Chair of the County Legislature", "agency": "the county police"],
    ["office": "Alcaldesa"],
    ["office": "Public Advocate"], ["office": "Town Justice"],
    ["office": "County Manager", "agency": "NYPD"],
    ["office": "First Selectwoman"], ["office": "Commissioners"], ["office": "Sheriff-Coroner"],
    ["address": "mayor@riverbend.example"],
    ["address": "1 City Hall Plaza\nRiverbend, NY 12000\nmayor@riverbend.example"],
    ["address": "1 City Hall Plaza\nriverbend, NY 12000"],
    ["address": "PO Box 12\nLAKESIDE NY 12000"],
    ["address": "1 Plaza, Lakeside Building\nRiverbend, NY 12000"],
    ["contact": "ana@example.org"], ["contact": "ana.ruiz@elm.example"],
  ] as [[FieldID: String]])
func ordinaryRecipients(changes: [FieldID: String]) throws {
  #expect(try doubtSentences(changes.mapValues { .text($0) }) == [])
}

@Test(
  "A place that differs in accents is no other place",
  arguments: ["Española", "Espanola", "ESPAÑOLA"])
func accentsOfPlaces(place: String) throws {
  for agency in ["the Española Police Department", "the Espanola Police Department"] {
    let found = try doubtSentences(["place": .text(place), "agency": .text(agency)])
    #expect(!found.contains { $0.contains("does not name") }, "\(found)")
  }
}

@Test("An agency that is called after the recipient is no other place's")
func agencyOfRecipient() throws {
  let sheriff: [FieldID: Answer] = ["office": .text("Sheriff"), "place": .text("Elm County")]
  for agency in [
    "Sheriff Example's office", "Sheriff Example’s Office", "the office of Sheriff Example",
  ] {
    #expect(
      try doubtSentences(sheriff.merging(["agency": .text(agency)]) { $1 }) == [], "\(agency)")
  }
}

@Test(
  "The seat of a county, a town's post office and another name of the city are no other place",
  arguments: [
    ("County Executive", "Elm County", "Lakeside, NY 12000"),
    ("Sheriff", "Elm", "Lakeside, NY 12000"), ("Mayor", "the Village of Elm", "Lakeside, NY 12000"),
    ("Supervisor", "the Town of Elm", "Lakeside, NY 12000"),
    ("Mayor", "New York City", "Brooklyn, NY 11201"), ("Mayor", "NYC", "New York, NY 10007"),
    ("Mayor", "the City of Elm", "Elm, NY 12000"), ("Mayor", "Saint Elm", "St. Elm, NY 12000"),
    ("Mayor", "Elm City", "Elm, NY 12000"), ("Mayor", "Española", "Espanola, NM 87532"),
    ("Mayor", "Elm and the surrounding towns", "Lakeside, NY 12000"),
  ])
func citiesOfAddresses(office: String, place: String, city: String) throws {
  #expect(
    try doubtSentences([
      "office": .text(office), "place": .text(place), "agency": .text("our police"),
      "address": .text("1 Main Street\n" + city),
    ]) == [])
}

@Test(
  "A copy that names nobody where others do, or says a word twice",
  arguments: [
    (["Senator Okafor", "Senator"], "“Senator” does not name a person"),
    (["Senator Okafor", "(212) 555-0100"], "does not name a person"),
    (["Ana Ruiz", "Council Member"], "“Council Member” does not name a person"),
    (["Senator Senator Okafor"], "says “Senator Senator”"),
    (["Riverbend Riverbend Alliance"], "says “Riverbend Riverbend”"),
    (["the the Riverbend Alliance"], "says “the the”"),
    (["Elm County Elm County Board"], "says “Elm County Elm County”"),
    (["RIVERBEND NEIGHBORS ALLIANCE"], "in all capitals"),
    (["Ana Ruiz; Ben Cole"], "has 2 names in one entry"),
    (["Senator Ana Ruiz; Assemblymember Ben Cole; Mei Chen"], "has 3 names in one entry"),
    (["cc: Ana Ruiz; Ben Cole"], "repeats the “Cc:”"), (["CC: Ana Ruiz"], "repeats the “Cc:”"),
    (["Mayor Rosa Example"], "is the recipient"), (["Rosa Example"], "is the recipient"),
    (["rosa example, City Hall"], "is the recipient"), (["Mayor Example"], "is the recipient"),
    (["The Mayor Example"], "is the recipient"), (["Hon. Rosa Example"], "is the recipient"),
  ])
func doubtfulCopies(copies: [String], sentence: String) throws {
  let sentences = try doubtSentences(["legislators": .list(copies), "influencers": .list([])])
  #expect(sentences.count == 1, "\(sentences)")
  #expect(sentences.first?.contains(sentence) == true, "\(sentences)")
}

@Test(
  "Ordinary copies are not doubted",
  arguments: [
    ["City Clerk", "Senator Okafor"], ["Senators", "Assemblymembers"], ["UNITE HERE", "Ana Ruiz"],
    ["AFSCME DC 37", "SEIU 32BJ"], ["New York New York Casino Workers"], ["Lin Lin", "Ana Ruiz"],
    ["Superintendent of Schools", "Ana Ruiz"], ["Walla Walla County Board"],
    ["All members of the City Council", "Senator Okafor"], ["NYCLU", "Rev. Ana Ruiz"],
    ["Office of the County Attorney", "Ana Ruiz"], ["Senator Example"], ["Ben Example"],
    ["Office of Mayor Rosa Example", "Ana Ruiz"],
  ])
func ordinaryCopies(copies: [String]) throws {
  #expect(try doubtSentences(["legislators": .list(copies), "influencers": .list([])]) == [])
}

@Test(
  "Own words that name another place say so",
  arguments: [
    ("Elm County must honor no detainers.", "Elm County"),
    ("The City of Lakeside should end its agreement.", "City of Lakeside"),
    ("Residents of the Town of Lakeside, and others, ask for it.", "Town of Lakeside"),
    ("In St. Anne County nobody is held.", "St. Anne County"),
    ("Keep Lakeside County's jails out of it.", "Lakeside County"),
    ("The City of Riverbend should act.", nil), ("Riverbend County should act.", nil),
    ("The county should act, and the City of it.", nil), ("County jails hold people.", nil),
    ("Our County should act.", nil), ("Sheriff Example's office should act.", nil),
    ("The Village of riverbend.", nil), ("Every City and County in the state should act.", nil),
  ])
func wordsAboutElsewhere(text: String, place: String?) throws {
  let sentences = try doubtSentences(
    recommendations: [RecommendationChoice(id: "custom-1", text: text)])
  #expect(sentences.count == (place == nil ? 0 : 1), "\(sentences)")
  if let place { #expect(sentences.first?.contains("names “\(place)”") == true, "\(sentences)") }
}

@Test("A county that another answer names, or the fact itself, may be named")
func countyOfTheCity() throws {
  let own = [RecommendationChoice(id: "custom-1", text: "Elm County must honor no detainers.")]
  #expect(
    try doubtSentences(
      ["address": .text("1 City Hall Plaza\nElm County, NY 12000")], recommendations: own) == [])
  #expect(
    try doubtSentences(["influencers": .list(["Elm County Board"])], recommendations: own) == [])
  let template = try LetterTemplate.builtIn()
  let fact = try #require(template.facts.first { $0.known.contains("Rensselaer County") })
  #expect(
    try doubtSentences(
      facts: [fact.id: .replace("Rensselaer County has such an agreement.")]) == [])
  #expect(
    try doubtSentences(facts: [fact.id: .replace("Lakeside County has such an agreement.")]).count
      == 1)
}

@Test("A short way to write a title stays one when capitals are written as names are")
func shortTitles() {
  for (name, written) in [
    ("ST. BRENDAN PARISH", "St. Brendan Parish"), ("MT. OLIVE CHURCH", "Mt. Olive Church"),
    ("REV. COLE MEMORIAL CHAPEL", "Rev. Cole Memorial Chapel"),
    ("DR. RUIZ COMMUNITY CLINIC", "Dr. Ruiz Community Clinic"),
  ] {
    #expect(Capitals.doubt(about: name, .organization)?.suggestion == written)
  }
}
