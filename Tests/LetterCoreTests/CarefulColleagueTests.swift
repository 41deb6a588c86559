// What a careful colleague would ask before a letter goes out, and what they would not.
import Testing

@testable import LetterCore

@Test(
  "What a careful colleague would ask about an answer is asked, once",
  arguments: [
    ("name", "Acting Mayor Rosa Example", "begins with “Acting Mayor”"),
    ("name", "Interim Mayor Rosa Example", "begins with “Interim Mayor”"),
    ("name", "Mayor-elect Rosa Example", "begins with “Mayor-elect”"),
    ("name", "Deputy Mayor Rosa Example", "begins with “Deputy Mayor”"),
    ("name", "Former Mayor Rosa Example", "begins with “Former Mayor”"),
    ("name", "Rosa Example, City of Riverbend", "has “City of Riverbend” after it"),
    ("name", "Rosa Example, Democrat", "has “Democrat” after it"),
    ("name", "Rosa Example (deceased)", "has “(deceased)” after it"),
    ("name", "Rosa Example (check spelling)", "has “(check spelling)” after it"),
    ("name", "Rosa Example (until June)", "has “(until June)” after it"),
    ("name", "Whom It May Concern", "does not name a person"),
    ("name", "Whoever is elected", "does not name a person"),
    ("greeting", "Whom It May Concern", "does not name a person"),
    ("greeting", "Mayor EXAMPLE", "in all capitals"),
    ("greeting", "Ms. EXAMPLE", "in all capitals"),
    ("greeting", "Mayor Example, Mayor Example", "says “Mayor Example, Mayor Example”"),
    ("greeting", "Mayor Example / Mayor Example", "says “Mayor Example / Mayor Example”"),
    ("office", "Mayor and City Council", "write the office alone"),
    ("office", "Mayor & Council", "write the office alone"),
    ("office", "County Executive", "is a city's, and the letter is to a “County Executive”"),
    ("office", "County Manager", "is a city's"),
    ("place", "City of riverbend", "no capital letter"),
    ("place", "the Town of riverbend", "no capital letter"),
    ("place", "Riverbend City Hall", "not the name of a place"),
    ("place", "Riverbend Courthouse", "not the name of a place"),
    ("place", "Riv3rbend", "has a digit in “Riv3rbend”"),
    ("agency", "The Riverbend Police Department", "begins with “The”"),
    ("address", "Attn: Rosa Exampel\n1 City Hall Plaza\nRiverbend, NY 12000", "“Example”?"),
    ("address", "Rivebend City Hall\nRiverbend, NY 12000", "“Riverbend”?"),
    ("address", "1 City Hall Plaza Riverbend NY 12000, 1 City Hall Plaza", "is in it twice"),
    ("contact", "M4rcus Webb of Elm House", "has a digit in “M4rcus”"),
    ("date", "2026-12-25", "is a holiday: Christmas Day"),
    ("date", "2027-01-01", "is a holiday: New Year's Day"),
    ("date", "2027-01-18", "is a holiday: Martin Luther King Jr. Day"),
    ("date", "2027-05-31", "is a holiday: Memorial Day"),
    ("date", "2026-11-26", "is a holiday: Thanksgiving"),
    ("date", "2027-09-06", "is a holiday: Labor Day"),
    ("date", "2026-07-03", "is a holiday: Independence Day (observed)"),
    ("date", "2027-07-05", "is a holiday: Independence Day (observed)"),
    ("date", "2027-12-24", "is a holiday: Christmas Day (observed)"),
    ("date", "2027-12-31", "is a holiday: New Year's Day (observed)"),
    ("name", "Our Mayor", "does not name a person"),
  ])
func carefulQuestions(field: FieldID, text: String, sentence: String) throws {
  let sentences = try doubtSentences([field: .text(text)])
  #expect(sentences.count == 1, "\(sentences)")
  #expect(sentences.first?.contains(sentence) == true, "\(sentences)")
}

@Test(
  "What a careful colleague would not ask about an answer is not asked",
  arguments: [
    ["name": "Rosa Example, ICMA-CM"], ["name": "Rosa Example, M.P.A., CPA"],
    ["name": "Rosa Example, he/him"], ["name": "Rosa Example (he/him)"],
    ["name": "Rosa Example (née Cole)"], ["name": "Rosa Example (ret.)"],
    ["name": "Rosa (Rosie) Example"], ["name": "Rosa Example, Jr., Esq."],
    ["name": "Rosa Mayor Example"],
    ["greeting": "Members of the Council"], ["greeting": "Mayor Example and Chief Okafor"],
    ["greeting": "Mayor Rosa Example, J.D."],
    ["office": "County Executive", "agency": "the Riverbend County Police Department"],
    ["office": "County Executive", "agency": "the Sheriff's Office"],
    ["office": "Police Commissioner and Chief"],
    [
      "office": "Mayor", "place": "Riverbend County", "address": "",
      "agency": "the Riverbend County Sheriff's Office",
    ],
    ["place": "City of Riverbend"], ["place": "the City and County of Riverbend"],
    ["address": "Riverbend City Hall\nRiverbend, NY 12000"],
    [
      "address": "1 Centre Street, New York, New York 12000", "place": "New York", "agency": "NYPD",
    ],
    ["contact": "Ana Ruiz of SEIU 32BJ"], ["contact": "Ana Ruiz of Parents4Peace"],
    ["contact": "Ana Ruiz, 4th Street House"], ["contact": "Ana Ruiz (a2b@example.org)"],
    ["date": "2026-12-24"], ["date": "2027-01-19"], ["date": "2026-11-25"], ["date": "2027-05-24"],
    ["date": "2027-02-22"], ["name": "Will Our"], ["date": "2026-07-06"],
  ] as [[FieldID: String]])
func needlessQuestions(changes: [FieldID: String]) throws {
  #expect(try doubtSentences(changes.mapValues { .text($0) }) == [])
}

@Test(
  "Copies that name nobody, one person twice, or are not sure",
  arguments: [
    (["Senator"], "“Senator” does not name a person"),
    (["State Assemblymember"], "does not name a person"),
    (["Senator Marcus Webb", "Marcus Webb"], "has “Marcus Webb” twice"),
    (["Senator Marcus Webb", "Assemblymember Marcus Webb"], "twice"),
    (["Marcus Webb of Elm House", "Hon. Marcus Webb"], "twice"),
    (["Senator Marcus Webb (invited?)"], "a stray “?”"), (["Marcus Webb?"], "a stray “?”"),
    (["Senator M4rcus Webb"], "a digit in “M4rcus”"),
    (["Senators"], nil), (["City Clerk"], nil), (["Assemblymembers", "Senators"], nil),
    (["Senator Marcus Webb Jr.", "Assemblymember Marcus Webb"], nil),
    (["Senator Marcus Webb", "Martha Webb"], nil), (["Senator Webb", "Assemblymember Webb"], nil),
    (["SEIU 32BJ", "Local 1199SEIU"], nil), (["12th District Council"], nil),
  ] as [([String], String?)])
func carefulCopies(copies: [String], sentence: String?) throws {
  let sentences = try doubtSentences(["legislators": .list(copies), "influencers": .list([])])
  #expect(sentences.count == (sentence == nil ? 0 : 1), "\(sentences)")
  if let sentence { #expect(sentences.first?.contains(sentence) == true, "\(sentences)") }
}

@Test(
  "Names that are no names, not whole, or the recipient's own office",
  arguments: [
    ("Your organization here", "still has"), ("Enter organization name", "still has"),
    ("Your Org Here", "still has"), ("Tu organización aquí", "still has"),
    ("Individuals", "does not name anybody"), ("Organizations and individuals", "anybody"),
    ("Signatories", "anybody"), ("Said no", "anybody"), ("Declined", "anybody"),
    ("First Presbyterian Church of", "ends with “of”"),
    ("Riverbend Coalition for", "ends with “for”"), ("Center for Law &", "ends with “&”"),
    ("Casa del Pueblo de", "ends with “de”"), ("Oak House.", "ends with a period"),
    ("Mayor's Office of Riverbend", "is the recipient"),
    ("Riverbend Mayor's Office", "is the recipient"),
    ("City of Riverbend Office of the Mayor", "is the recipient"),
    ("Office of the Mayor of Riverbend", "is the recipient"),
    ("Your Neighbors", nil), ("My Brother's Keeper", nil), ("Insight for All", nil),
    ("Oak Bakers Inc.", nil), ("Elm Tenants Assn.", nil), ("Individual Rights Project", nil),
    ("People of the Valley", nil), ("Signers Union", nil), ("Stand By", nil), ("Drop In", nil),
    ("Organizations United", nil), ("Mayors Against Hate", nil), ("The Y", nil),
  ] as [(String, String?)])
func carefulSigners(name: String, sentence: String?) throws {
  let all = [Signatory(name: "Pine Hill"), Signatory(name: name)].compactMap { $0 }
  let sentences = try doubtSentences(roll: SignatoryRoll(all))
  #expect(sentences.count == (sentence == nil ? 0 : 1), "\(sentences)")
  if let sentence { #expect(sentences.first?.contains(sentence) == true, "\(sentences)") }
}

@Test(
  "People whose names are written with one letter or two",
  arguments: [
    ("Ana Ruiz", "Anna Ruiz", true), ("Philip Cole", "Phillip Cole", true),
    ("Sara Bell", "Sarah Bell", true), ("Dr. Ana Ruiz", "Anna Ruiz", true),
    ("Ana Lee", "Ana Le", false), ("Ana Ruiz", "Eva Ruiz", false),
    ("Mari Alvarez", "Maria Alvarez", false), ("Nora Hall", "Cora Hall", false),
    ("Ana Chan", "Ana Can", false),
  ])
func doubledLetters(one: String, other: String, areAlike: Bool) throws {
  let all = [one, other].compactMap { Signatory(name: $0, kind: .individual) }
  let sentences = try doubtSentences(roll: SignatoryRoll(all))
  #expect(sentences.contains { $0.contains("looks like") } == areAlike, "\(sentences)")
}

@Test(
  "Own words that name another official, an impossible day, or greet",
  arguments: [
    ("Mayor Lindqvist has affirmed this guidance.", "“Mayor Lindqvist” is not the recipient"),
    ("We met with Mayor Ben Cole, who agreed.", "“Mayor Ben Cole” is not the recipient"),
    ("It was affirmed on February 30, 2025.", "“February 30, 2025” is not a day"),
    ("It ends on June 31.", "“June 31” is not a day"), ("By Nov. 31 it ends.", "is not a day"),
    ("It was signed on February 29, 2026.", "is not a day"),
    ("We meet on Monday, December 15, 2026.", "is a Tuesday"),
    ("Dear Mayor Example: jails should agree.", "begins with “Dear Mayor Example:”"),
    ("Mayor Example has affirmed it.", nil), ("Mayor Rosa Example's office agreed.", nil),
    ("The Mayor and Council agreed.", nil), ("Mayors Against Hate agree.", nil),
    ("The Mayor should agree.", nil), ("It was signed on February 29, 2028.", nil),
    ("We meet on Tuesday, December 15, 2026.", nil), ("May 2026 was late.", nil),
    ("In March 50 people were held.", nil), ("In June 45 families came.", nil),
    ("It ends on June 39.", "“June 39” is not a day"),
    ("In March 14 agencies signed.", nil), ("Dear to us is our city.", nil),
  ] as [(String, String?)])
func carefulWords(text: String, sentence: String?) throws {
  let sentences = try doubtSentences(
    recommendations: [RecommendationChoice(id: "custom-1", text: text)])
  #expect(sentences.count == (sentence == nil ? 0 : 1), "\(sentences)")
  if let sentence { #expect(sentences.first?.contains(sentence) == true, "\(sentences)") }
}

@Test("Each of these questions can be answered with “this is correct”")
func carefulQuestionsAreSettled() throws {
  let template = try LetterTemplate.builtIn()
  let changes: [FieldID: Answer] = [
    "name": .text("Acting Mayor Rosa Example"), "greeting": .text("Mayor EXAMPLE"),
    "date": .text("2026-12-25"), "agency": .text("The Riverbend Police Department"),
    "legislators": .list(["Senator M4rcus Webb"]), "influencers": .list([]),
  ]
  var subject = draft(
    complete.merging(changes) { $1 },
    roll: SignatoryRoll(
      ["Said no", "Church of", "Oak House."].compactMap { Signatory(name: $0) }),
    recommendations: [RecommendationChoice(id: "custom-1", text: "Mayor Lindqvist agrees.")])
  let doubts = template.doubts(in: subject, today: nil)
  #expect(doubts.count == 9, "\(doubts.map { $0.sentence(in: template, draft: subject) })")
  for doubt in doubts {
    let edit = try #require(template.settling(doubt, in: subject))
    _ = subject.apply(edit)
  }
  #expect(template.doubts(in: subject, today: nil) == [])
}
