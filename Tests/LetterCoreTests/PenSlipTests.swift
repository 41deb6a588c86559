// Slips of the pen in answers, each found, once; and what only resembles them.
import Testing

@testable import LetterCore

@Test(
  "A slip of the pen in an answer is found, once",
  arguments: [
    ("name", "Rosa Example1", "has “Example1” in it"), ("name", "Rosa Example 2", "has “2” in it"),
    ("name", "Rosa Example -", "a stray “-”"), ("name", "Rosa Example.", "a stray “.”"),
    ("name", "Rosa Example,", "a stray “,”"), ("name", "(Rosa Example)", "a stray “(”"),
    ("name", "\"Rosa Example\"", "a stray “\"”"), ("name", "Rosa “Rosie Example", "quotation mark"),
    ("name", "rosa Example", "no capital letter"), ("name", "ROSA Example", "in all capitals"),
    ("name", "Rosa Example (Mayor)", "has a title after the name"),
    ("name", "Dear Rosa Example", "begins with “Dear”"),
    ("name", "To Rosa Example", "begins with “To”"),
    ("name", "Riverbend", "is also the answer to “City or county”"),
    ("name", "Rosa", "only one name"), ("name", "Name Name", "still has “Name Name”"),
    ("name", "First Last", "still has “First Last”"),
    ("name", "Mayor's Office", "does not name a person"),
    ("name", "City Council", "does not name a person"),
    ("name", "Rosa Example 212-555-0100", "a telephone number"),
    ("name", "1 City Hall Plaza", "a street address"),
    ("name", "Name: Rosa Example", "has “:” in it"),
    ("name", "Rosa Example and", "ends with “and”"),
    ("name", "Rosa Example 2026-12-01", "has “2026-12-01” in it"),
    ("office", "Mayor.", "a stray “.”"), ("office", "Mayor:", "a stray “:”"),
    ("office", "Mayor?", "a stray “?”"), ("office", "MAYOR", "in all capitals"),
    ("office", "Mayor 2", "a stray “2”"), ("office", "Mayor/Sheriff", "write the office alone"),
    ("office", "Mayor (acting)", "write the office alone"),
    ("office", "Mayor of Elm County", "write the office alone"),
    ("office", "Mayor of the City", "write the office alone"),
    ("office", "Mayor Example", "write the office alone"),
    ("office", "Riverbend", "is also the answer to “City or county”"),
    ("office", "Rosa Example", "is also the answer to “Name”"),
    ("office", "Ana Ruiz", "does not read as an office"), ("office", "Major", "“Mayor”?"),
    ("office", "Sheriff's", "a stray “'s”"), ("office", "Police Department", "as an office"),
    ("office", "1 Main Street", "a street address"),
    ("greeting", "Mayer Example", "“Mayor”?"), ("greeting", "Mayor Example -", "a stray “-”"),
    ("greeting", "Mayor Example Example", "says “Example Example”"),
    ("greeting", "To Mayor Example", "repeats the “Dear”"),
    ("address", "1 City Hall Plaza\n1 City Hall Plaza\nRiverbend, NY 12000", "in it twice"),
    ("address", "1 City Hall Plaza\nRiverbend, YN 12000", "“YN” where the state"),
    ("address", "1 City Hall Plaza\nRiverbend, ny 12000", "“ny” where the state"),
    ("address", "1 City Hall Plaza\nRiverbend 12000", "no state"),
    ("address", "1 City Hall Plaza\nRiverbend, NY 94110", "“94110”, which is in CA"),
    ("address", "1 City Hall Plaza\nRiverbend, CA 12000", "“12000”, which is in NY"),
    ("address", "Mayor\n1 City Hall Plaza\nRiverbend, NY 12000", "begins with the office"),
    ("address", "1 City Hall Plaza\nRiverbend, NY 12000,", "a stray “,”"),
    (
      "address", "1 City Hall Plaza\nRiverbend, NY 12000\nLakeside, NY 12001",
      "both “Riverbend” and “Lakeside”"
    ),
    ("place", "the Riverbend", "has “the” in it"), ("place", "Riverbend's", "has “'s” in it"),
    ("place", "Riverbend/Elm", "has “/” in it"), ("place", "Riverbend; Elm", "has “;” in it"),
    ("place", "City", "not the name of a place"), ("place", "RIVERBEND city", "all capitals"),
    ("agency", "Riverbend", "is also the answer to “City or county”"),
    ("agency", "Rosa Example", "is also the answer to “Name”"),
    ("agency", "1 City Hall Plaza", "a street address"),
    ("agency", "the Riverbend Police Department,", "a stray “,”"),
    ("agency", "the Riverbend Police Department and", "ends with “and”"),
    ("agency", "the Riverbend Fire Department", "is not a police agency"),
    ("agency", "the Riverbend Police Department ,", "a stray “,”"),
    ("agency", "the Riverbend “Police Department", "quotation mark"),
    ("contact", "Ana Ruiz; Ben Cole", "2 names"), ("contact", "ANA RUIZ", "all capitals"),
    ("contact", "ana Ruiz", "no capital letter"),
    ("contact", "Ana Ruiz at 212-555-010", "“212-555-010”"),
    ("contact", "Ana Ruiz at (212) 555-01000", "“(212) 555-01000”"),
    ("contact", "Ana Ruiz at ana@@example.org", "“ana@@example.org”"),
    ("contact", "Ana Ruiz, ana@example", "“ana@example”"),
    ("contact", "Ana Ruiz (ana@gmial.com)", "“ana@gmial.com”"),
    ("contact", "Ana Ruiz at ana@example.con", "“ana@example.con”"),
    ("contact", "Contact: Ana Ruiz", "begins with “Contact:”"),
    ("contact", "Contact person: Ana Ruiz", "begins with “Contact person:”"),
    ("contact", "Sincerely, Ana Ruiz", "begins with “Sincerely,”"),
    ("contact", "Ana Ruiz,, Elm House", "a stray “,,”"), ("contact", "Ana Ruiz of", "with “of”"),
  ])
func penSlips(field: FieldID, text: String, sentence: String) throws {
  let sentences = try doubtSentences([field: .text(text)])
  #expect(sentences.count == 1, "\(sentences)")
  #expect(sentences.first?.contains(sentence) == true, "\(sentences)")
}

@Test(
  "What only resembles a slip of the pen is not doubted",
  arguments: [
    ["name": "Rosa “Rosie” Example"], ["name": "Rosa Example 3rd"], ["name": "Rosa Example Jr."],
    ["name": "Rosa Example, Ph.D."],
    ["name": "D'Andre de la Cruz", "greeting": "Mayor de la Cruz"],
    ["name": "JP Example"], ["name": "Rosa Example (Rosie)"], ["name": "To Nguyen Example"],
    ["name": "Grace Hall", "greeting": "Mayor Hall"],
    ["office": "Sheriff/Coroner"],
    ["office": "Director of Public Safety"], ["office": "Chief of the Police Department"],
    ["office": "Chair of the County Legislature", "agency": "our police"], ["office": "CEO"],
    ["office": "Sheriff-Coroner", "greeting": "Sheriff Example"],
    ["greeting": "Madam Mayor"], ["greeting": "Mayor Rosa Example"],
    ["address": "1 City Hall Plaza,\nRiverbend, NY 12000"],
    ["address": "Attn: Clerk\n1 City Hall Plaza\nRiverbend, NY 12000"],
    ["address": "Office of the Mayor\n1 City Hall Plaza\nRiverbend, NY 12000"],
    ["address": "PO Box 12000"], ["address": "1 City Hall Plaza\nSuite 12000"],
    ["address": "City Hall, 12 State Route 12000"],
    ["address": "City Hall\n1 Plaza St.\nRiverbend, NY 12000"],
    ["address": "1 City Hall Plaza\nRiverbend, NY 12000\nmayor@riverbend.example"],
    ["agency": "the Riverbend Fire and Police Departments"],
    ["agency": "the Riverbend Department of Corrections and Health"],
    ["agency": "the Riverbend Police Dept."], ["agency": "the 5th Precinct of Riverbend"],
    ["contact": "Ana Ruiz, 212-555-0100,"], ["contact": "Ana Ruiz at 1-212-555-0100"],
    ["contact": "Ana Ruiz at (212) 555-0100 or 212.555.0101"],
    ["contact": "Ana Ruiz (212 555 0100, ext. 12)"], ["contact": "Ana Ruiz, ana@ymail.com"],
    ["contact": "Ana Ruiz at +1 212-555-0100"], ["contact": "Ana Ruiz, since 11-23-2026,"],
    ["contact": "Ana Ruiz (@elmhouse)"], ["contact": "Ana Ruiz at ana.ruiz@mail.example.org"],
    ["contact": "Ana Ruiz <ana@gmail.com>"], ["contact": "Ana Ruiz at ana@yahoo.com.mx"],
    ["contact": "our coordinator, Ana Ruiz,"], ["contact": "de la Cruz & Associates"],
  ] as [[FieldID: String]])
func noPenSlips(changes: [FieldID: String]) throws {
  #expect(try doubtSentences(changes.mapValues { .text($0) }) == [])
}

@Test(
  "A slip of the pen in a copy or in own words is found, once",
  arguments: [
    ("- Ana Ruiz", "a stray “-”"), ("• Ana Ruiz", "a stray “•”"),
    ("Ana Ruiz,", "a stray “,”"), ("Ana Ruiz?", "a stray “?”"), ("Ana Ruiz and", "with “and”"),
    ("Senator Marcus Web", "“Senator Marcus Webb”?"), ("ANA RUIZ", "in all capitals"),
    ("Ana Ruiz, ana@gnail.com", "“ana@gnail.com”"), ("Ana “Annie Ruiz", "quotation mark"),
    ("Fight for Elm!", nil), ("Elm House, Inc.", nil), ("Senator Marcia Webb", nil),
    ("Council Member Chen, District 4", nil), ("350 Riverbend", nil), ("The Elm Times", nil),
  ])
func penSlipsInCopies(copy: String, sentence: String?) throws {
  let copies = ["Senator Marcus Webb", copy]
  let sentences = try doubtSentences(["legislators": .list(copies), "influencers": .list([])])
  #expect(sentences.count == (sentence == nil ? 0 : 1), "\(sentences)")
  if let sentence { #expect(sentences.first?.contains(sentence) == true, "\(sentences)") }
}

@Test(
  "A slip of the pen in own words is found, once",
  arguments: [
    ("The county has “signed such an agreement.", "quotation mark"),
    ("The county, however,, has signed.", "a stray “,,”"),
    ("The county has signed. It ended it..", "a stray “..”"),
    ("The county has signed , and ended it.", "a stray “,”"),
    ("The Larchmont Police Department has affirmed this.", "names “Larchmont”"),
    ("The Riverbend Police Department has affirmed this.", nil),
    ("The State Police and the New York Police Department agree.", nil),
    ("It “ends... soon,” says the guide.", nil), ("See 12\" of it.", nil),
  ])
func penSlipsInOwnWords(text: String, sentence: String?) throws {
  let sentences = try doubtSentences(
    recommendations: [RecommendationChoice(id: "custom-1", text: text)])
  #expect(sentences.count == (sentence == nil ? 0 : 1), "\(sentences)")
  if let sentence { #expect(sentences.first?.contains(sentence) == true, "\(sentences)") }
}

@Test("Each ZIP code is one of its state, and of no other")
func zipCodesOfStates() {
  for (zip, state) in [
    ("12000", "NY"), ("06390", "NY"), ("10007", "NY"), ("20004", "DC"), ("20151", "VA"),
    ("60601", "IL"), ("94110", "CA"), ("98101", "WA"), ("02108", "MA"), ("05501", "MA"),
    ("05401", "VT"), ("00936", "PR"), ("96813", "HI"), ("99501", "AK"), ("73301", "TX"),
    ("73102", "OK"), ("83414", "WY"), ("83702", "ID"), ("88510", "TX"), ("87532", "NM"),
    ("39801", "GA"), ("12000-1234", "NY"),
  ] {
    #expect(ZIPPrefixes.isOf(state, zip), "\(zip)")
    #expect(!ZIPPrefixes.isOf(state == "OR" ? "NY" : "OR", zip), "\(zip)")
  }
  // Where nobody knows the codes, nothing is said.
  #expect(ZIPPrefixes.isOf("AE", "09123"))
}

@Test("A letter dated years ahead is asked about")
func farDate() throws {
  let template = try LetterTemplate.builtIn()
  for (date, isFar) in [("2036-12-02", true), ("2027-12-02", false), ("2026-12-02", false)] {
    let subject = draft(complete.merging(["date": .text(date)]) { $1 }, names: ["Oak Hill"])
    let found = template.doubts(in: subject, today: LetterDate(year: 2026, month: 11, day: 30))
    #expect(found.contains { $0.finding == .slip(.farDate, "December 2, 2036") } == isFar)
  }
}
