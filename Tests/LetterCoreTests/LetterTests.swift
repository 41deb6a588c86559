import Testing

@testable import LetterCore

@Test("Answers stand where their placeholders stood")
func answersFillPlaceholders() throws {
  let text = try words(draft(names: ["Oak Hill", "The Open Table"]))
  #expect(text.hasPrefix("November 23, 2026 Mayor Rosa Example 1 City Hall Plaza Riverbend, NY"))
  #expect(text.contains("Dear Mayor Example:"))
  #expect(text.contains("The undersigned 2 local immigrants' rights"))
  #expect(text.contains("participation of the Riverbend Police Department in U.S."))
  #expect(
    text.contains(
      "Cc: Assemblymember Chen Senator Okafor Riverbend Interfaith Council ---------- [1] See"))
  #expect(!text.contains(#/\[[^\d]/#))
}

@Test("A run knows which answer it came from")
func runsKnowTheirSource() throws {
  let layout = LetterLayout(try letter(draft(names: ["Oak Hill"])), columns: 60)
  let lines = layout.lines(in: layout.lines(showing: .field("address")) ?? 0..<0)
  #expect(lines.map(\.text) == ["1 City Hall Plaza", "Riverbend, NY 12000"])
}

@Test("An answer of none takes its line away; “Cc:” goes with the last of its lines")
func noneTakesItsLineAway() throws {
  var answers = complete
  answers["legislators"] = .list([])
  #expect(try words(draft(answers)).contains("Cc: Riverbend Interfaith Council"))
  answers["influencers"] = .list([])
  #expect(try !words(draft(answers)).contains("Cc:"))
  answers["contact"] = .text("")
  #expect(try !words(draft(answers)).contains("will follow up"))
  answers["address"] = .text("")
  #expect(try words(draft(answers)).hasPrefix("November 23, 2026 Mayor Rosa Example Re: Call"))
}

@Test("The recipient line prints what is answered of office and name")
func recipientLine() throws {
  #expect(try words(draft(["office": .text("Sheriff")])).contains("[Date] Sheriff [Address]"))
  #expect(try words(draft(["name": .text("R. Example")])).contains("[Date] R. Example [Address]"))
}

@Test("The greeting is office and last name until it is overridden")
func greeting() throws {
  func dear(_ name: String, _ greeting: String? = nil) throws -> String {
    var answers = complete
    answers["name"] = .text(name)
    answers["greeting"] = greeting.map { .text($0) }
    let text = try words(draft(answers))
    return String(text.split(separator: "Dear ")[1].split(separator: ":")[0])
  }
  #expect(try dear("Rosa Example") == "Mayor Example")
  #expect(try dear("Juan de la Cruz") == "Mayor de la Cruz")
  #expect(try dear("Sam Example, Jr.") == "Mayor Example")
  #expect(try dear("Prince") == "Mayor Prince")
  #expect(try dear("Rosa Example (she/her)") == "Mayor Example")
  #expect(try dear("Rosa Example Ph. D.") == "Mayor Example")
  #expect(try dear("Rosa St. John") == "Mayor St. John")
  #expect(try dear("Rosa M. Example MPA") == "Mayor Example")
  #expect(try dear("Mayor Rosa Example") == "Mayor Example")
  #expect(try dear("Rosa Example", "Rosa") == "Rosa")
}

@Test("A recommendation left out renumbers the rest and takes its note along")
func leavingOutRenumbers() throws {
  let text = try words(
    draft(recommendations: [RecommendationChoice(id: "detainers", isIncluded: false)]))
  #expect(
    text.contains("1.  Local jails, police officers, and probation officers should not delay"))
  #expect(text.contains("8.  All local government employees"))
  #expect(!text.contains("9.  "))
  #expect(!text.contains("Guidance Concerning"))
}

@Test("A listed order is the letter's order, and a recommendation of one's own stands in it")
func orderAndOwnWords() throws {
  let text = try words(
    draft(recommendations: [
      RecommendationChoice(id: "custom-1", text: "Our own words."),
      RecommendationChoice(id: "registry"),
    ]))
  #expect(text.contains("1.  Our own words. 2.  Local government resources"))
  #expect(text.contains("3.  Local jails, police officers, and probation officers should be"))
}

@Test("A dated fact is kept, left out with its note, or replaced")
func datedFacts() throws {
  let omitted = try words(
    draft(facts: ["ag-guidance-2017": .omit, "no-287g-agreements": .replace("Three counties.")]))
  #expect(omitted.contains("absent a judicial warrant. 2.  Local jails"))
  #expect(!omitted.contains("[1]"))
  #expect(omitted.contains("within their local jurisdictions. Three counties. 5.  Local"))
  let kept = try words(draft(facts: ["ag-guidance-2017": .keep]))
  #expect(kept.contains("voluntary—not mandatory.\"[1] 2.  Local"))
}

@Test(
  "The words fit the numbers",
  arguments: [
    (2, 0, "The undersigned 2 local immigrants'", "legal services providers write to thank"),
    (2, 1, "The undersigned 2 local", "providers, and 1 individual, write to thank"),
    (2, 3, "The undersigned 2 local", "providers, and 3 individuals, write to thank"),
    (1, 0, "The undersigned local immigrants'", "faith-based organization writes to thank"),
    (1, 2, "The undersigned local", "organization, and 2 individuals, write to thank"),
    (0, 1, "The undersigned individual writes to thank", "Sincerely,"),
    (0, 3, "The undersigned 3 individuals write to thank", "Sincerely,"),
    (0, 0, "The undersigned [number] local immigrants'", "legal services providers write"),
  ])
func grammar(organizations: Int, individuals: Int, opening: String, verb: String) throws {
  let all =
    (0..<organizations).compactMap { Signatory(name: "Group \($0)") }
    + (0..<individuals).compactMap { Signatory(name: "Ana \($0)", kind: .individual) }
  let text = try words(draft(roll: SignatoryRoll(all)))
  #expect(text.contains(opening), "\(text.prefix(300))")
  #expect(text.contains(verb), "\(text.prefix(300))")
}

@Test("One recommendation reads as English")
func oneRecommendation() throws {
  let template = try LetterTemplate.builtIn()
  let choices = template.recommendations.map {
    RecommendationChoice(id: $0.id, isIncluded: $0.id == "officers")
  }
  let text = try words(draft(recommendations: choices))
  #expect(text.contains("we offer the following recommendation:"))
  #expect(text.contains("to discuss this recommendation and next steps"))
}

@Test("Obstacles name what is missing, in the letter's order; a ready draft has none")
func obstacles() throws {
  let template = try LetterTemplate.builtIn()
  let missing = template.obstacles(in: draft([:])).map(\.place)
  #expect(
    missing == [
      .field("date"), .field("office"), .field("name"), .field("address"),
      .field("place"), .field("agency"), .field("contact"), .field("legislators"),
      .field("influencers"), .signatories, .fact("ag-guidance-2017", number: 1),
      .fact("no-287g-agreements", number: 4),
    ])
  let ready = draft(
    names: ["Oak Hill"], facts: ["ag-guidance-2017": .keep, "no-287g-agreements": .omit])
  #expect(template.obstacles(in: ready).isEmpty)
  #expect(template.doubts(in: ready, today: LetterDate(year: 2026, month: 11, day: 23)).isEmpty)
}

@Test("Doubts: a past date, an agency of another place, brackets, capitals")
func doubts() throws {
  var answers = complete
  answers["agency"] = .text("the Lakeside Police Department")
  answers["contact"] = .text("[Contact person]")
  let template = try LetterTemplate.builtIn()
  let found = template.doubts(
    in: draft(answers, names: ["OAK HILL NEIGHBORS"]),
    today: LetterDate(year: 2026, month: 12, day: 1))
  #expect(found.map(\.finding) == [.pastDate, .brackets, .agencyElsewhere, .capitals])
}
