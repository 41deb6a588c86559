// Slips that a careful colleague would notice, each found, once.
import Testing

@testable import LetterCore

@Test(
  "A slip in an answer is found, once",
  arguments: [
    ("address", "1 City Hall Plaza\nRiverbend, NY 1200", "“1200” as its ZIP code"),
    ("address", "1 City Hall Plaza\nRiverbend NY 12000-1", "“12000-1” as its ZIP code"),
    ("address", "1 City Hall Plaza\nRiverbend, NY 120001", "“120001” as its ZIP code"),
    ("address", "1 City Hall Plaza, Riverbend, NY 12OO0", "“12OO0” as its ZIP code"),
    ("address", "1 City Hall Plaza\nRiverbend, New York 1200", "“1200” as its ZIP code"),
    ("address", "1 City Hall Plaza\nRiverbend, N.Y. 120000 USA", "“120000” as its ZIP code"),
    ("address", "1 City Hall Plaza\nRiverbend, NY", "has no ZIP code"),
    ("address", "1 City Hall Plaza\nRiverbend NY", "has no ZIP code"),
    ("address", "1 City Hall Plaza\nRiverbend, New York", "has no ZIP code"),
    ("place", "Riverbend, NY", "“Riverbend” reads better"),
    ("place", "Riverbend, N.Y.", "“Riverbend” reads better"),
    ("place", "Riverbend NY", "“Riverbend” reads better"),
    ("place", "Riverbend, New York", "“Riverbend” reads better"),
    ("place", "Riverbend County", "is a county, and the letter is to a “Mayor”"),
    ("place", "the Riverbend Police Department", "not the name of a place"),
    ("place", "Sheriff's Office", "not the name of a place"),
    ("place", "Mayor Rosa Example", "not the name of a place"),
    ("agency", "the Riverbend Polcie Department", "“Police”?"),
    ("agency", "the Riverbend Police Deparment", "“Department”?"),
    ("agency", "the Riverbend Pollice Departement", "“Police”?"),
    ("agency", "the Riverbend Sherrif's Office", "“Sheriff”?"),
    ("agency", "the Riverbend Sheriff’s Offise", "“Office”?"),
    ("agency", "the Riverbend Department of Pubic Safety", "“Public”?"),
    ("agency", "the Riverbend Country Sheriff's Office", "“County”?"),
    ("agency", "Immigration and Customs Enforcement", "a federal agency"),
    ("agency", "Immigration & Customs Enforcement (ICE)", "a federal agency"),
    ("agency", "the United States Department of Homeland Security", "a federal agency"),
    ("agency", "the Riverbend ICE field office", "a federal agency"),
    ("name", "Immigration and Customs Enforcement", "the letter is to a local official"),
    ("name", "Department of Homeland Security", "the letter is to a local official"),
    ("office", "Secretary of Homeland Security", "the letter is to a local official"),
    ("office", "Director of ICE", "the letter is to a local official"),
    ("contact", "Rosa Example", "is the recipient"),
    ("contact", "Mayor Example", "is the recipient"),
    ("contact", "Rosa Example of the City of Riverbend", "is the recipient"),
    ("contact", "Ana Ruiz of the Rivebend Coalition", "“Rivebend” may be misspelled: “Riverbend”?"),
  ])
func slipsInAnswers(field: FieldID, text: String, sentence: String) throws {
  let sentences = try doubtSentences([field: .text(text)])
  #expect(sentences.count == 1, "\(sentences)")
  #expect(sentences.first?.contains(sentence) == true, "\(sentences)")
}

@Test(
  "What only resembles such a slip is not doubted",
  arguments: [
    ["place": "Washington, D.C.", "agency": "the Metropolitan Police Department"],
    ["place": "Washington, DC", "agency": "the D.C. police"],
    ["place": "New York", "agency": "the NYPD"], ["place": "Washington", "agency": "our police"],
    ["place": "the City and County of Elm", "agency": "the Elm Police"],
    ["office": "County Mayor", "place": "Elm County", "agency": "the Elm County Sheriff's Office"],
    ["office": "County Executive", "place": "Elm County", "agency": "the county's police"],
    ["address": "1 City Hall Plaza\nRiverbend, NY 12000-1234"],
    ["address": "1 City Hall Plaza\nRiverbend, NY\n12000"],
    ["address": "1 City Hall Plaza\nRiverbend, New York 12000 USA"],
    ["address": "PO Box 1200\nRIVERBEND NY 12000"], ["address": "12 Calle de la Paz"],
    ["address": "1 Plaza, Suite 1200\nRiverbend, NY 12000"],
    ["address": "Riverbend City Hall, Room 12"],
    ["agency": "the Riverbend Police and Corrections Departments"],
    ["agency": "the Riverbend Sheriffs' offices"], ["agency": "the Riverbend Marshal's Office"],
    ["agency": "Riverbend's police officers"], ["agency": "the Riverbend Village Police"],
    ["contact": "Ben Example"], ["contact": "Riverbend resident Ana Ruiz"],
    ["contact": "Riverbenders for All"],
  ] as [[FieldID: String]])
func noSlipsInAnswers(changes: [FieldID: String]) throws {
  var changes = changes
  // Not of the city where the office is.
  if changes["place"] != nil { changes["address"] = "1 City Hall Plaza" }
  #expect(try doubtSentences(changes.mapValues { .text($0) }) == [])
}

@Test(
  "A copy whose office is misspelled says so, and a name that resembles one does not",
  arguments: [
    ("Sentor Okafor", "“Senator”?"), ("State Sentor Okafor", "“Senator”?"),
    ("Assemblymemer Chen", "“Assemblymember”?"), ("Ana Ruiz, Legislater", "“Legislator”?"),
    ("Comissioner Ana Ruiz", "“Commissioner”?"), ("County Legislater Ruiz", "“Legislator”?"),
    ("Riverbned Interfaith Council", "“Riverbend”?"), ("Sherriff Ben Cole", "“Sheriff”?"),
    ("Sharif Ruiz", nil), ("Mayer Cole", nil), ("Ana Trusty", nil), ("Leander Cole", nil),
    ("Counsel to the City", nil), ("Ana Ruiz, Elm Director's Guild", nil), ("Jude Cole", nil),
    ("Senator Exampel", nil), ("Council Member Chen", nil), ("Town Councillor Chen", nil),
  ])
func slipsInCopies(copy: String, sentence: String?) throws {
  let sentences = try doubtSentences(["legislators": .list([copy]), "influencers": .list([])])
  #expect(sentences.count == (sentence == nil ? 0 : 1), "\(sentences)")
  if let sentence { #expect(sentences.first?.contains(sentence) == true, "\(sentences)") }
}

@Test(
  "Whom the letter is to or about is not expected among those who sign",
  arguments: [
    ("Rosa Example", .individual, "is the recipient"),
    ("Mayor Rosa Example", .individual, "is the recipient"),
    ("Hon. Rosa Example", .individual, "is the recipient"),
    ("Office of the Mayor", .organization, "is the recipient"),
    ("Mayor's Office", .organization, "is the recipient"),
    ("Riverbend Police Department", .organization, "is the agency"),
    ("ICE", .organization, "is a federal agency"),
    ("U.S. Immigration and Customs Enforcement", .organization, "is a federal agency"),
    ("Immigration & Customs Enforcement", .organization, "is a federal agency"),
    ("The Department of Homeland Security", .organization, "is a federal agency"),
    ("Ben Example", .individual, nil), ("Riverbend Police Reform Now", .organization, nil),
    ("Border Angels", .organization, nil), ("Mayors for Peace", .organization, nil),
  ] as [(String, Signatory.Kind, String?)])
func addresseesSign(name: String, kind: Signatory.Kind, sentence: String?) throws {
  let all = [Signatory(name: "Oak Hill"), Signatory(name: name, kind: kind)].compactMap { $0 }
  let sentences = try doubtSentences(roll: SignatoryRoll(all))
  #expect(sentences.count == (sentence == nil ? 0 : 1), "\(sentences)")
  if let sentence { #expect(sentences.first?.contains(sentence) == true, "\(sentences)") }
}

@Test(
  "A slip in own words is found, once",
  arguments: [
    ("Jails should honor no detainers", "do not end with a period"),
    ("Jails should honor no detainers (see above)", "do not end with a period"),
    ("Jails in Rivebend should honor no detainers.", "“Rivebend” may be misspelled: “Riverbend”?"),
    ("Riverbent's jails should honor no detainers.", "“Riverbend”?"),
    ("Mayor Exampel should say so.", "“Example”?"),
    ("Jails should honor no detainers. Jails should honor no detainers.", "twice"),
    ("Jails should honor no detainers.", nil), ("Is that so?", nil), ("“It is so.”", nil),
    ("Jails (and others) say “no.”", nil), ("See https://example.org/guide", nil),
    ("The Riverbenders ask for it.", nil), ("Say so. Say so.", nil),
    ("Riverbed Road is not the place.", "“Riverbend”?"),
  ])
func slipsInOwnWords(text: String, sentence: String?) throws {
  let fact = try #require(
    try LetterTemplate.builtIn().facts.first { $0.id == "no-287g-agreements" })
  let own = try doubtSentences(recommendations: [RecommendationChoice(id: "custom-1", text: text)])
  for sentences in [own, try doubtSentences(facts: [fact.id: .replace(text)])] {
    #expect(sentences.count == (sentence == nil ? 0 : 1), "\(sentences)")
    if let sentence { #expect(sentences.first?.contains(sentence) == true, "\(sentences)") }
  }
}

@Test(
  "Own words behind the sentence that they replace say so, and a sentence that is there already")
func oldSentences() throws {
  let template = try LetterTemplate.builtIn()
  let fact = try #require(template.facts.first { $0.id == "no-287g-agreements" })
  let words = fact.sentence + " Since then 14 agencies have signed one."
  #expect(
    try doubtSentences(facts: [fact.id: .replace(words)]).map { $0.contains("old sentence") }
      == [true])
  #expect(try doubtSentences(facts: [fact.id: .replace(fact.sentence)]) == [])
  let beside =
    "The 287(g) program deputizes local law enforcement officers to act as federal immigration "
    + "agents within their local jurisdictions."
  #expect(
    try doubtSentences(facts: [fact.id: .replace(beside)]).map { $0.contains("twice") } == [true])
}

@Test("The period of “D.C.” ends a sentence as well")
func periodOfAbbreviation() throws {
  let text = try words(
    draft(complete.merging(["place": .text("Washington, D.C.")]) { $1 }, names: ["Oak Hill"]))
  #expect(text.contains("next steps for Washington, D.C. Thank you"), "\(text.suffix(300))")
  #expect(!text.contains("D.C.."))
}
