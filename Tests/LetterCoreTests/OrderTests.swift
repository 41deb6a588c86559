import Testing

@testable import LetterCore

@Test("Names stand in the order of the filing rules")
func filingOrder() {
  let expected = [
    "9 Bridges Collective", "42nd Street Tenants", "100 Voices", "Ágora Vecinal",
    "A. Example Institute", "An Open Door Ministry House", "La Casa del Vecino",
    "“Loud” Voices", "#NeighborsFirst", "New Yorkers for Justice", "Newark Aid",
    "The Oak & Elm Fund", "Oak and Elm Fund West", "O'Malley House", "O’Malley House Annex",
    "The Open Table", "Re-Entry Project", "Reentry Project", "Zoë's Kitchen",
  ]
  var open = expected
  open.swapAt(4, 5)
  let order = [
    "9 Bridges Collective", "42nd Street Tenants", "100 Voices", "A. Example Institute",
    "Ágora Vecinal", "La Casa del Vecino", "“Loud” Voices", "#NeighborsFirst",
    "New Yorkers for Justice", "Newark Aid", "The Oak & Elm Fund", "Oak and Elm Fund West",
    "O'Malley House", "O’Malley House Annex", "An Open Door Ministry House", "The Open Table",
    "Re-Entry Project", "Reentry Project", "Zoë's Kitchen",
  ]
  #expect(organizations(expected.reversed()).all.map(\.name) == order)
  #expect(organizations(open).all.map(\.name) == order)
}

@Test("The sample list of twenty-four stands in order")
func sampleList() throws {
  let names = try fixture("signatories-24.txt").split(separator: "\n").map(String.init)
  let sorted = organizations(names).all.map(\.name)
  #expect(sorted.count == 24)
  #expect(
    sorted == [
      "9 Bridges Collective", "Adirondack Foothills Human Rights Congregation",
      "Adirondack Foothills Youth Centre", "Ágora Vecinal",
      "Downstate Legal Services Collaborative", "Elm Street Immigrants’ Rights Union",
      "Elm Street Language Access Collaborative", "Garden City Line Community Defense Clinic",
      "Genesee Flats Dreamers Collaborative", "Harbor Point Domestic Workers Project",
      "Harbor Point Legal Aid League", "Maple Valley Language Access Fund",
      "Mill Creek Legal Aid League", "Mohawk Bend Farmworker Action",
      "Old Mill Immigrants’ Rights Partnership", "O’Malley House", "The Open Table",
      "Riverbend Asylum Seekers Action", "Riverbend Youth United",
      "Stony Brook Road Human Rights Clinic", "Summit Avenue Families Congregation",
      "Tri-County Immigrants’ Rights Center", "Upstate Domestic Workers Centre",
      "West Side Sanctuary Center",
    ])
}

@Test("The leading article can be made to count")
func articleSwitch() {
  var roll = organizations(["The Open Table", "Oak Hill", "Summit", "Union Hall"])
  #expect(roll.all.map(\.name) == ["Oak Hill", "The Open Table", "Summit", "Union Hall"])
  roll.setRules(FilingRules(ignoresLeadingArticles: false))
  #expect(roll.all.map(\.name) == ["Oak Hill", "Summit", "The Open Table", "Union Hall"])
}

@Test("A filing form says what was passed over")
func filingReason() {
  let form = FilingForm(organization: "“The Open Table”", rules: FilingRules())
  #expect(form.skippedArticle == "The")
  #expect(form.heading == "O")
  #expect(FilingForm(organization: "A-1 Legal", rules: FilingRules()).skippedArticle == nil)
  #expect(FilingForm(organization: "!!!", rules: FilingRules()).text == "!!!")
}

@Test(
  "Names that differ in case, accents, signs or article are duplicates",
  arguments: [
    ("The Open Table", "open table", true), ("O'Malley House", "O’Malley House", true),
    ("Ágora Vecinal", "AGORA VECINAL", true), ("Oak & Elm", "Oak and Elm", true),
    ("Oak Hill", "Oak Hills", false), ("Oak", "Oa", false), ("Group 1", "Group 2", false),
  ])
func duplicates(first: String, second: String, expected: Bool) throws {
  let roll = organizations(["Aa", first, "Zz"])
  let found = roll.duplicate(of: try #require(Signatory(name: second)))
  #expect((found.flatMap { roll.signatory($0)?.name } == first) == expected)
}

@Test("Removing and restoring, one or many, gives back the same list")
func removeAndRestore() {
  var roll = organizations((0..<200).map { "Group \($0)" })
  let names = roll.all.map(\.name)
  for count in [1, 5, 32, 33, 150] {
    let removed = roll.remove(Array(roll[.organization].prefix(count)))
    #expect(removed.count == count)
    #expect(roll.count(.organization) == 200 - count)
    roll.restore(removed)
    #expect(roll.all.map(\.name) == names)
  }
}

@Test("Every edit's way back gives back the draft")
func editsAndTheirInverses() {
  var subject = draft(names: ["Oak Hill", "The Open Table"])
  let ids = subject.roll[.organization]
  let edits: [DraftEdit] = [
    .setAnswer("place", .text("Elsewhere")), .setAnswer("name", nil),
    .insertSignatories([Signatory(name: "New One")!, Signatory(name: "Another")!]),
    .removeSignatories([ids[0]]), .setFilingRules(FilingRules(ignoresLeadingArticles: false)),
    .setRecommendations([RecommendationChoice(id: "registry", isIncluded: false)]),
    .setFact("no-287g-agreements", .keep),
    .all([.removeSignatories([ids[1]]), .insertSignatories([Signatory(name: "Renamed")!])]),
  ]
  var inverses: [DraftEdit] = []
  for edit in edits { inverses.append(subject.apply(edit)) }
  for inverse in inverses.reversed() { subject.apply(inverse) }
  #expect(subject.answers == complete)
  #expect(subject.roll.all.map(\.name) == ["Oak Hill", "The Open Table"])
  #expect(subject.roll.rules == FilingRules())
  #expect(subject.recommendations.isEmpty)
  #expect(subject.facts.isEmpty)
}

@Test("A recommendation that the template does not know outlives a change of the others")
func unknownRecommendations() throws {
  let template = try LetterTemplate.builtIn()
  let later = RecommendationChoice(
    id: "from-a-later-version", isIncluded: false, unknown: [JSONMember("why", .bool(true))])
  var subject = draft(recommendations: [
    later, RecommendationChoice(id: "registry"), RecommendationChoice(id: "own", text: "Our own."),
  ])
  var choices = subject.choices(of: template)
  #expect(choices.prefix(2).map(\.id) == ["registry", "own"])
  choices.swapAt(0, 1)
  let listed = subject.recommendations(listing: choices, of: template)
  let back = subject.apply(.setRecommendations(listed))
  #expect(subject.choices(of: template) == choices)
  #expect(subject.recommendations == choices + [later])
  // Again, and it is still there once.
  choices.swapAt(0, 1)
  subject.apply(.setRecommendations(subject.recommendations(listing: choices, of: template)))
  #expect(subject.recommendations == choices + [later])
  subject.apply(.setRecommendations(listed))
  subject.apply(back)
  #expect(subject.recommendations.first == later)
}

@Test("Names with accents sort as a whole as they sort one by one, by ICU")
func accentsInOrder() {
  let letters = Array(
    "aàÁÂãÄåĀăąbcÇćĉčdĎďđðeèÉêËēĕėęěfgĝğĢhĤħiìÍîïĩīĭįİıjĵkķlĹļľłmnÑńņňoòÓôÕöøōŏőpqrŕŗřsŚŝşšßtţťŧ"
      + "uùÚûüũūŭůűųvwŵxyýÿŷzźŻžæœþ’“”–- &19")
  var random = SeededGenerator(seed: 7)
  let names = (0..<3_000).map { _ in
    String(
      (0..<Int.random(in: 1...7, using: &random)).map { _ in letters.randomElement(using: &random)!
      })
  }
  let signatories = names.compactMap { Signatory(name: $0) }
  let sorted = SignatoryRoll(signatories).all.map(\.name)
  let keys = signatories.map { ($0.name, CollationKey($0.filingForm(FilingRules()))) }
  let byKeys = keys.sorted { left, right in
    left.1 < right.1 || !(right.1 < left.1) && left.0 < right.0
  }.map { $0.0 }
  #expect(sorted == byKeys)
}

@Test("What plain letters decide about the order, ICU decides alike")
func plainOrderIsICUs() {
  var seed: UInt64 = 42
  func random(_ bound: Int) -> Int {
    seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(seed >> 33) % bound
  }
  let pieces = [
    "a", "A", "b", "Z", "z", "0", "1", "9", "42", "100", " ", " ", "é", "ß", "oa", "and",
    "Ñ", "n", "Å", "İ", "ı", "ş", "Ž", "Ø", "ł", "e\u{301}", "\u{301}", "–", "’", "Ĳ", "ŉ", "ſ",
    "Œ",
    "ÿ", "Ų", "ģ", "Г", "\u{AD}",
  ]
  var decided = 0
  for _ in 0..<60_000 {
    func form() -> FilingForm {
      FilingForm(
        organization: (0..<(1 + random(6))).map { _ in pieces[random(pieces.count)] }.joined(),
        rules: FilingRules())
    }
    let (left, right) = (form(), form())
    guard let isBefore = left.plainlyPrecedes(right) else { continue }
    decided += 1
    #expect(
      (CollationKey(left) < CollationKey(right)) == isBefore, "“\(left.text)” “\(right.text)”")
  }
  #expect(decided > 9_000)
}

@Test("An empty “file under” says nothing")
func emptyFileUnder() throws {
  let zeta = try #require(Signatory(name: "Zeta", fileUnder: ""))
  let alpha = try #require(Signatory(name: "Alpha"))
  #expect(SignatoryRoll([zeta, alpha]).all.map(\.name) == ["Alpha", "Zeta"])
}

@Test("Undoing a removal gives back the very order, also among equal names")
func restoredOrderOfEqualNames() {
  let titles = (0..<80).map { "Title \($0)" }
  var roll = SignatoryRoll(
    titles.compactMap { Signatory(name: "Ana Ruiz", kind: .individual, title: $0) })
  let order = roll[.individual]
  for chosen in [[0], [1], [79], [3, 1, 2], Array(10..<50), Array(0..<80)] {
    let removed = roll.remove(chosen.map { order[$0] })
    #expect(roll.count(.individual) == 80 - chosen.count)
    roll.restore(removed)
    #expect(roll[.individual] == order)
  }
  // One added later stands behind its equals, and there it is found.
  let id = roll.insert(Signatory(name: "Ana Ruiz", kind: .individual)!)
  #expect(roll[.individual] == order + [id])
  #expect(roll.position(of: id) == 80)
  #expect(roll.id(named: "Ana Ruiz") == order[0])
  #expect(roll.id(named: "Ana Ruiz", kind: .organization) == nil)
}

@Test("What a name files under does not make it another's duplicate, nor hide that it is one")
func duplicatesThatFileElsewhere() throws {
  func named(_ name: String, _ fileUnder: String? = nil) throws -> Signatory {
    try #require(Signatory(name: name, fileUnder: fileUnder))
  }
  var roll = SignatoryRoll([
    try named("Alpha Hall", "Oak Hill"), try named("Beta Hall", "Oak Hill"),
    try named("Oak Hill"), try named("Zeta House", "House"), try named("Union", "Zzz"),
  ])
  #expect(roll.duplicates(.organization).isEmpty)
  #expect(roll.duplicate(of: try named("Gamma Hall", "Oak Hill")) == nil)
  #expect(roll.duplicate(of: try named("House")) == nil)
  for (name, fileUnder) in [
    ("OAK HILL", nil), ("oak hill", nil), ("oak hill", "Somewhere"), ("zeta house", nil),
    ("The Zeta House", "Anywhere"), ("union", nil),
  ] {
    let found = roll.duplicate(of: try named(name, fileUnder)).flatMap { roll.signatory($0)?.name }
    #expect(found?.lowercased() == name.lowercased().replacing("the ", with: ""))
  }
  let again = roll.insert([try named("ZETA House"), try named("Alpha Hall", "Elsewhere")])
  // Identifiers count from the first name read: “Alpha Hall” is 0 and “Zeta House” 3.
  // “Zeta House” files under H, before its repetition, and “Alpha Hall” under O, behind it.
  #expect(roll.duplicates(.organization) == [again[0]: 3, 0: again[1]])
  // Those that went are no longer found, those that came back are.
  let removed = roll.remove([3, again[0]])
  #expect(roll.duplicate(of: try named("zeta house")) == nil)
  roll.restore(removed)
  #expect(roll.duplicate(of: try named("zeta house")) != nil)
}
