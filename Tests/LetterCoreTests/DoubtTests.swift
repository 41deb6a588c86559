// Doubts that a careful colleague would raise about answers.
import Testing

@testable import LetterCore

/// The doubts about a letter in which these answers are other ones.
private func found(
  _ changes: [FieldID: Answer], today: LetterDate? = nil, roll: SignatoryRoll? = nil
) throws -> [String] {
  let answers = complete.merging(changes) { $1 }
  let subject = draft(answers, names: ["Oak Hill"], roll: roll)
  let template = try LetterTemplate.builtIn()
  let checks = template.doubts(in: subject, today: today)
  #expect(checks.allSatisfy { $0.isDoubt })
  return checks.map { $0.sentence(in: template, draft: subject) }
}

@Test(
  "An answer that is not right says so, once",
  arguments: [
    ("greeting", "Dear Mayor Example", "repeats the “Dear”"),
    ("greeting", "Mayor Example:", "repeats the “Dear”"),
    ("greeting", "Mayor Example,", "repeats the “Dear”"),
    ("greeting", "Mayor Exampel", "does not name “Example”"),
    ("greeting", "Mayor Rosa Exemple", "does not name “Example”"),
    ("greeting", "Mayor Smith", "does not name “Example”"),
    ("greeting", "mayor example", "no capital letter"),
    ("greeting", "MAYOR EXAMPLE", "in all capitals"),
    ("greeting", "Mayor Mayor Example", "says “Mayor Mayor”"),
    ("name", "rosa example", "no capital letter"), ("name", "Rosa example", "no capital letter"),
    ("name", "ROSA EXAMPLE", "in all capitals"), ("name", "Rosa EXAMPLE", "in all capitals"),
    ("name", "Rosa [Example", "unmatched bracket"), ("name", "Rosa (she/her", "unmatched bracket"),
    ("name", "TBD", "still has “TBD” in it"), ("office", "mayor", "no capital letter"),
    ("office", "Mayor Rosa Example", "Rosa Example Rosa Example"),
    ("address", "TBD", "still has “TBD” in it"),
    ("address", "1 City Hall Plaza\nXXX, NY", "still has “XXX” in it"),
    ("name", "Sheriff Rosa Example", "a different office"),
    ("name", "County Executive Rosa Example", "a different office"),
    ("name", "Senator Rosa Example", "a different office"),
    ("address", "Rosa Example\n1 City Hall Plaza", "already has"),
    ("place", "riverbend", "no capital letter"), ("place", "RIVERBEND", "in all capitals"),
    ("place", "in Riverbend", "says “in in”"),
    ("place", "Riverbend.", "ends with punctuation, but the sentence continues"),
    ("place", "Riverbend, Riverbend]", "unmatched bracket"),
    ("agency", "Riverbend Police Department", "needs “the”"),
    ("agency", "Riverbend Sheriff's Office", "needs “the”"),
    ("agency", "Riverbend Department of Public Safety", "needs “the”"),
    ("agency", "of the Riverbend Police", "says “of of”"),
    ("agency", "the the Riverbend Police", "says “the the”"),
    ("agency", "the riverbend police department", "no capital letter"),
    ("agency", "THE RIVERBEND POLICE", "in all capitals"),
    ("agency", "the Lakeside Police Department", "does not name “Riverbend”"),
    ("agency", "the Riverbender Police", "does not name “Riverbend”"),
    ("agency", "N/A", "still has “N/A” in it"),
    ("agency", "lorem ipsum dolor", "still has “lorem” in it"),
    ("contact", "info@example.org", "does not name a person"),
    ("contact", "(212) 555-0100", "does not name a person"),
    ("contact", "email ana@example.org or call 212-555-0100", "does not name a person"),
    ("contact", "TBD", "still has “TBD” in it"), ("contact", "none", "still has “none” in it"),
    ("contact", "Ana Ruiz will will", "says “will will”"),
    ("contact", "ana ruiz", "no capital letter"),
    ("contact", "Ana Ruiz.", "ends with punctuation, but the sentence continues"),
    ("contact", "Ana Ruiz ____", "still has “____” in it"),
    ("contact", "<name>", "unmatched bracket"),
  ])
func doubtful(field: FieldID, text: String, sentence: String) throws {
  let sentences = try found([field: .text(text)])
  #expect(sentences.count == 1, "\(sentences)")
  #expect(sentences.first?.contains(sentence) == true, "\(sentences)")
}

@Test(
  "What only looks odd is not doubted",
  arguments: [
    ("greeting", "Mayor Rosa Example"), ("greeting", "Rosa"), ("greeting", "Ms. Example"),
    ("greeting", "Madam Mayor"), ("greeting", "Mayor Example and Members of the Council"),
    ("greeting", "Members of the Riverbend City Council"), ("greeting", "Sir or Madam"),
    ("greeting", "Mayor Example and neighbors"), ("greeting", "Friends"),
    ("greeting", "Your Honor"), ("greeting", "Bob"), ("greeting", "Dr. Example, Ph.D."),
    ("greeting", "Deputy Mayor Example"), ("greeting", "Mayor-elect Example"),
    ("name", "Rev. Dr. Rosa Example"),
    ("name", "Rosa Example (she/her)"), ("name", "Rosa Example, Esq."), ("name", "Ana d'Example"),
    ("place", "the Village of Riverbend"), ("place", "Walla Walla"), ("place", "NYC"),
    ("place", "our city"), ("place", "St. Louis"), ("place", "Riverbend (Elm County)"),
    ("agency", "NYPD"), ("agency", "the NYPD"), ("agency", "local police"),
    ("agency", "your police department"), ("agency", "Riverbend's police department"),
    ("agency", "Riverbend Police"), ("agency", "the Riverbend Police Dept."),
    ("agency", "the Sheriff's Office"), ("agency", "our Police Department"),
    ("agency", "the City of Riverbend Police Department"), ("agency", "Riverbend’s police"),
    ("agency", "the Riverbend Police Department and the Elm County Sheriff's Office"),
    ("contact", "Ana Ruiz <ana@example.org>"), ("contact", "Ana Ruiz, ana@example.org,"),
    ("contact", "Ana Ruiz (she/her)"), ("contact", "A member of our coalition"),
    ("contact", "our coordinator"), ("contact", "Ana Ruiz, Esq."), ("contact", "Ben Example Jr."),
    ("contact", "the NYCLU"), ("contact", "Ana Ruiz of the ACLU of New York"),
    ("address", "1 CITY HALL PLAZA\nRIVERBEND NY 12000"),
    ("address", "c/o the clerk\n1 City Hall Plaza"), ("address", ""),
  ])
func ordinary(field: FieldID, text: String) throws {
  let place: [FieldID: Answer] =
    field == "place"
    ? [
      "agency": .text("the police"), "influencers": .list([]),
      "address": .text("1 City Hall Plaza"),
    ]
    : [:]
  #expect(try found([field: .text(text)].merging(place) { $1 }) == [])
}

@Test("Copies are looked at entry by entry")
func copies() throws {
  #expect(
    try found([
      "legislators": .list(["Senator Okafor", "senator@example.org"]),
      "influencers": .list(["Bishop Example", "bishop  example"]),
    ]) == [
      "Local legislators “senator@example.org” does not name a person.",
      "Other influencers “bishop example” has no capital letter where a name needs one.",
    ])
  #expect(
    try found([
      "legislators": .list(["1) Senator Okafor", "2) Assemblymember Chen (District 4)"]),
      "influencers": .list(["Senator Okafor", "SENATOR OKAFOR JUNIOR"]),
    ]) == ["Other influencers “SENATOR OKAFOR JUNIOR” is in all capitals."])
  #expect(
    try found([
      "legislators": .list(["Senator Okafor"]), "influencers": .list(["Senator Okafor"]),
    ]) == ["Other influencers has “Senator Okafor” twice."])
}

@Test(
  "A date on a weekend, or past",
  arguments: [
    ("2026-11-23", nil), ("2026-11-28", "Date is a Saturday: November 28, 2026."),
    ("2026-11-29", "Date is a Sunday: November 29, 2026."), ("2026-11-30", nil),
    ("2024-02-29", "Date is in the past: February 29, 2024."), ("2027-11-23", nil),
    ("2999-11-23", "Date “November 23, 2999” is more than a year ahead."),
  ])
func dates(date: String, sentence: String?) throws {
  let today = LetterDate(year: 2026, month: 11, day: 23)
  #expect(try found(["date": .text(date)], today: today) == [sentence].compactMap { $0 })
}

@Test("The date of a letter that was sent is not doubted", arguments: ["2024-02-29", "2026-11-28"])
func sentDates(date: String) throws {
  let template = try LetterTemplate.builtIn()
  let today = LetterDate(year: 2026, month: 11, day: 23)
  var subject = draft(complete.merging(["date": .text(date)]) { $1 }, names: ["Oak Hill"])
  #expect(template.doubts(in: subject, today: today).count == 1)
  subject.apply(
    .setSent(
      SentLetter(
        date: try #require(today), organizations: 1, individuals: 0,
        text: template.text(of: subject))))
  #expect(template.doubts(in: subject, today: today).isEmpty)
}

@Test(
  "An agency is held against the place word by word",
  arguments: [
    ("Elm", "the Elmira Police", true), ("Elm County", "the Elmhurst Sheriff", true),
    ("York", "the Yorktown Police", true), ("Elm", "Elm's police", false),
    ("Elm", "Elm’s police", false), ("O'Fallon", "the O’Fallon Police", false),
    ("Prince George's County", "the Lakeside Sheriff's Office", true),
    ("Riverbend and Elm", "the Lakeside Police and Fire", true),
    ("Winston-Salem", "the Winston Salem Police", false),
  ])
func agencyElsewhere(place: String, agency: String, isElsewhere: Bool) throws {
  let template = try LetterTemplate.builtIn()
  let answers = complete.merging(["place": .text(place), "agency": .text(agency)]) { $1 }
  let doubts = template.doubts(in: draft(answers, names: ["Oak Hill"]), today: nil)
  #expect(doubts.contains { $0.finding == .agencyElsewhere } == isElsewhere)
}

@Test(
  "The days of the week are right",
  arguments: [("1900-01-01", 1), ("2000-02-29", 2), ("2026-11-29", 0), ("2100-03-01", 1)])
func weekdays(date: String, day: Int) throws {
  let names = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"]
  #expect(LetterDate(iso: date)?.weekdayName == names[day])
}

@Test("One name in two kinds is doubted, and a name that is a placeholder")
func namesInTheList() throws {
  let all = [
    Signatory(name: "Oak Hill"), Signatory(name: "The Elm House"), Signatory(name: "TBD"),
    Signatory(name: "Ash (Local 304"), Signatory(name: "Oak Hill", kind: .individual),
    Signatory(name: "Ana Ruiz", kind: .individual),
  ]
  #expect(
    try found([:], roll: SignatoryRoll(all.compactMap { $0 })) == [
      "Signatory “Ash (Local 304” has an unmatched bracket.",
      "Signatory still has “TBD” in it.",
      "“Oak Hill” is listed as an organization and as an individual.",
    ])
}

@Test(
  "Names in letters of one case are doubted, and not what may be meant so",
  arguments: [
    ("JOHN DOE", [.individual]), ("EVE FOX", [.individual]), ("JO SMITH", [.individual]),
    ("J. ÁVILA", [.individual]), ("JO LI", []), ("NYCLU", []), ("UAW", []), ("李 明", []),
    ("محمد علي", []), ("Ana RUIZ", []), ("J. D. Ward", []),
    ("ELM HOUSE", [.individual]),
    ("OAK HILL NEIGHBORS", [.organization, .individual]),
    ("SEIU 32BJ", []), ("ana de la cruz", [.organization, .individual]),
    ("elm house neighbors", [.organization, .individual]),
    ("ángel ñandú", [.organization, .individual]), ("beyoncé", [.organization, .individual]),
    ("9 bridges", [.organization, .individual]), ("MoveOn.org", []), ("moveon.org", []),
    ("350.org", []), ("350", [.organization, .individual]),
    ("eve", [.organization, .individual]), ("AFSCME DC 37", [.individual]),
    ("UNITE HERE", [.individual]),
    ("UNITE HERE LOCAL 100", [.individual]), ("New York New York", []), ("iPeace", []),
    ("Elm house", []),
  ] as [(String, [Signatory.Kind])])
func lettersOfNames(name: String, doubted: [Signatory.Kind]) throws {
  let template = try LetterTemplate.builtIn()
  for kind in Signatory.Kind.allCases {
    let signatory = try #require(Signatory(name: name, kind: kind))
    let oak = try #require(Signatory(name: "Oak Hill"))
    var subject = draft(roll: SignatoryRoll([oak, signatory]))
    let checks = template.doubts(in: subject, today: nil)
    #expect(checks.count == (doubted.contains(kind) ? 1 : 0), "\(kind)")
    // Each can be said to be correct.
    for check in checks {
      subject.apply(try #require(template.settling(check, in: subject)))
    }
    #expect(template.doubts(in: subject, today: nil).isEmpty)
  }
}

@Test(
  "An office that is typed with the name is said once",
  arguments: [
    ("Mayor", "Mayor Rosa Example", "Mayor Rosa Example"),
    ("Sheriff", "sheriff Rosa Example", "Sheriff Rosa Example"),
    ("Police Commissioner", "Commissioner Rosa Example", "Police Commissioner Rosa Example"),
    ("County Executive", "County Executive Rosa Example", "County Executive Rosa Example"),
    ("Mayor", "Mayor", "Mayor Mayor"), ("Mayor", "Rosa Mayor", "Mayor Rosa Mayor"),
  ])
func officeOnce(office: String, name: String, written: String) throws {
  let subject = draft(
    complete.merging(["office": .text(office), "name": .text(name)]) { $1 }, names: ["Oak Hill"])
  let text = try words(subject)
  #expect(text.contains(" \(written) 1 City Hall Plaza"), "\(text.prefix(120))")
  if name.hasSuffix("Example") { #expect(text.contains("Dear \(office) Example:")) }
}

@Test("A name is read again when its office becomes another")
func officeChanges() throws {
  let template = try LetterTemplate.builtIn()
  var subject = draft(complete.merging(["name": .text("Sheriff Ben Example")]) { $1 })
  var answers = Resolution(template, subject)
  #expect(answers["name"] == .lines(["Sheriff Ben Example"]))
  subject.apply(.setAnswer("office", .text("Sheriff")))
  answers.update(template, subject)
  #expect(answers["name"] == .lines(["Ben Example"]))
}

@Test("A doubt that was answered is remembered for its text, and another text is doubted again")
func settled() throws {
  let template = try LetterTemplate.builtIn()
  var answers = complete
  answers["date"] = .text("2026-11-29")
  answers["agency"] = .text("the Lakeside Police Department")
  var subject = draft(answers, names: ["Creek Center", "Creek Centre", "OAK HILL NEIGHBORS"])
  let checks = template.doubts(in: subject, today: nil)
  #expect(checks.count == 4)
  var inverses: [DraftEdit] = []
  for check in checks {
    inverses.append(subject.apply(try #require(template.settling(check, in: subject))))
  }
  #expect(template.doubts(in: subject, today: nil).isEmpty)
  subject.apply(.setAnswer("agency", .text("the Seaside Police Department")))
  #expect(template.doubts(in: subject, today: nil).map(\.finding) == [.agencyElsewhere])
  subject.apply(.setAnswer("agency", answers["agency"]))
  for inverse in inverses.reversed() { subject.apply(inverse) }
  #expect(template.doubts(in: subject, today: nil) == checks)
}

@Test("What must be done, and what is noted privately, cannot be answered as correct")
func notSettled() throws {
  let template = try LetterTemplate.builtIn()
  var subject = draft([:], names: ["Oak Hill"])
  for check in template.obstacles(in: subject) {
    let isRefused = template.settling(check, in: subject) == nil
    #expect(isRefused)
  }
  subject.apply(.setPendingName("Elm"))
  var record = SignOnRecord()
  record.isAuthorized = false
  subject.apply(.setRecords([SignOnRecords.Key(.organization, "Oak Hill"): record]))
  let doubts = template.doubts(in: subject, today: nil)
  #expect(doubts.map(\.finding) == [.pendingName, .notAuthorized])
  let edits = doubts.compactMap { template.settling($0, in: subject) }
  #expect(edits.isEmpty)
}

@Test("What was answered as correct is said in few words: what was found, or where")
func subjects() throws {
  let template = try LetterTemplate.builtIn()
  var answers = complete
  answers["date"] = .text("2026-11-29")
  answers["contact"] = .text("N/A")
  answers["agency"] = .text("the Lakeside Police Department")
  let subject = draft(answers, names: ["elm house neighbors", "OAK HILL NEIGHBORS"])
  #expect(
    template.doubts(in: subject, today: nil).map { $0.subject(in: subject) } == [
      "November 29, 2026", "N/A", "the Lakeside Police Department", "elm house neighbors",
      "OAK HILL NEIGHBORS",
    ])
}
