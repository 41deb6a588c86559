// Names that a reader might take for one another.
import Testing

@testable import LetterCore

private func alike(_ one: String, _ other: String, _ kind: Signatory.Kind = .organization) -> Bool {
  LookAlikeForm(one, kind: kind).looksLike(LookAlikeForm(other, kind: kind))
}

private let lookAlikePairs = [
  ("Cedar Centre", "Cedar Center"), ("Harbour Theatre", "Harbor Theater"),
  ("Immigrant Rights Union", "Immigrants’ Rights Union"), ("Oak Hill", "Oak Hills"),
  ("Inter-Faith Table", "Interfaith Table"), ("Tri-County Aid", "TriCounty Aid"),
  ("Riverbend Coalition", "Rivrebend Coalition"), ("Riverbend Coalition", "Rivrbend Coalition"),
  ("MacArdle Legal Clinic", "McArdle Legal Clinic"), ("Saint Brigid House", "St. Brigid House"),
  ("Neighbors, Friends & Allies (NFA)", "Neighbors, Friends and Allies"),
  ("The Lark House (TLH)", "Lark House"),
  ("Friends of the Oak", "Friends of Oak"), ("Bread Theatre Company", "Bread Theater"),
  ("Mill Creek Congregation", "Mill Creek Congergatoin"), ("Fir Raod 7", "Fir Road 7"),
  ("Family Table", "Families Table"), ("Local 12 Drivers", "Local12 Drivers"),
  ("A Philip Example Institute", "A. Philip Example Institute"),
  ("A Xilo Example Fund", "A. Xilo Example Fund"),
  ("Neighbour Organisation", "Neighbor Organization"), ("Church Circle", "Churches Circle"),
]

@Test("Small slips and other spellings look alike", arguments: lookAlikePairs)
func looksAlike(one: String, other: String) {
  #expect(alike(one, other))
  #expect(alike(other, one))
  #expect(
    lookAlikes(among: ["Aa", one, "Zz Bb", other]).map { [$0.first, $0.second] } == [[1, 3]])
}

@Test(
  "Other names do not look alike",
  arguments: [
    ("Local 12 Drivers", "Local 13 Drivers"), ("Local 1 2", "Local 12"),
    ("North Fork Aid", "South Fork Aid"), ("Northeastern Clinic", "Northwestern Clinic"),
    ("East Side", "West Side"), ("Mental Health Now", "Dental Health Now"),
    ("Oak Fund", "Oak Find"), ("A-1 Legal", "1 Legal"), ("Upstate Union", "Downstate Union"),
    ("The Open Table", "open table"), ("Acme, Inc.", "Acme"),
    ("West Side Farmworker League", "West Side Families League"), ("!!!", "???"),
    ("日本語支援センター", "日本話支援センター"), ("Mill Creek Union", "Mill Creek Union Hall"),
  ])
func doesNotLookAlike(one: String, other: String) {
  #expect(!alike(one, other))
  #expect(lookAlikes(among: [one, other]).isEmpty)
}

@Test("Of people only long names look alike, since many are")
func lookAlikePeople() {
  #expect(alike("Luis Fernandez", "Luis Fernandes", .individual))
  #expect(alike("Jean-Luc Petit", "Jeanluc Petit", .individual))
  for (one, other) in [
    ("Maria García", "Mario García"), ("Ana Ruiz", "Ana Ruis"), ("Ana Robert", "Ana Roberts"),
  ] { #expect(!alike(one, other, .individual)) }
}

@Test("The search among many finds what holding each against each finds")
func searchIsComplete() {
  var generator = SeededGenerator(seed: 5)
  let words = [
    "Riverbend", "Rivrebend", "Riverbands", "Coalition", "Coalitions", "Coaliton", "Congregation",
    "Congregatoins", "Inter", "faith", "Interfaith", "Centre", "Center", "of", "and", "Oak", "Oka",
    "12", "13", "North", "South", "Immigrants", "Emigrants", "Immigration", "Ágora", "會",
  ]
  for kind in Signatory.Kind.allCases {
    let names = (0..<160).map { _ in
      (0..<Int.random(in: 1...3, using: &generator))
        .map { _ in words.randomElement(using: &generator) ?? "" }.joined(separator: " ")
    }
    var expected: [[Int]] = []
    let forms = names.map { LookAlikeForm($0, kind: kind) }
    let firsts = names.indices.filter { index in
      !forms[..<index].contains { $0.folded == forms[index].folded }
    }
    for second in firsts {
      for first in firsts where first < second && forms[first].looksLike(forms[second]) {
        expected.append([first, second])
      }
    }
    let found = LookAlikeSearch(names, kind).pairs(most: .max).map { [$0.first, $0.second] }
    #expect(found == expected)
    #expect(expected.count > (kind == .organization ? 20 : 0))
  }
}

@Test("Pairs are ordered by the second, each of which has three firsts at most")
func lookAlikeOrder() {
  let names = ["Cedar Houses", "Cedar Hoose", "Cedar Housse", "Cedar Huose", "Cedar House", "Elm"]
  let pairs = lookAlikes(among: names)
  #expect(pairs.map(\.second) == pairs.map(\.second).sorted())
  #expect(pairs.allSatisfy { $0.first < $0.second })
  #expect(pairs.filter { $0.second == 4 }.map(\.first) == [0, 1, 2])
}

@Test("A typed name is told which it looks like, and a pair that is distinct is not doubted")
func typedLookAlike() throws {
  let names = ["Cedar Center", "Interfaith Table", "Oak Hill", "Riverbend Coalition"]
  let subject = draft(names: names)
  func found(_ name: String) -> String? {
    Signatory(name: name).flatMap { subject.roll.lookAlike(of: $0) }
      .flatMap { subject.roll.signatory($0)?.name }
  }
  #expect(found("Cedar Centre") == "Cedar Center")
  #expect(found("Inter-Faith Table") == "Interfaith Table")
  #expect(found("Riverbend Coalitoin") == "Riverbend Coalition")
  #expect(found("Oak Hill") == nil)
  #expect(found("Union Hall") == nil)
  var two = draft(names: names + ["Cedar Centre"])
  let doubts = { try LetterTemplate.builtIn().doubts(in: $0 as Draft, today: nil) }
  let ids = two.roll[.organization]
  #expect(try doubts(two).map(\.finding) == [.lookAlike(ids[0])])
  #expect(try doubts(two).map(\.place) == [.signatory(ids[1])])
  #expect(try doubts(two).allSatisfy(\.isDoubt))
  two.apply(.setDistinct(NamePair("Cedar Centre", "Cedar Center"), true))
  #expect(try doubts(two).isEmpty)
}

@Test(
  "One person's name in two spellings looks alike",
  arguments: [
    ("Ana Ruiz", "Dr. Ana Ruiz"), ("Ana Ruiz", "Ana Ruiz (she/her)"), ("Ana Ruiz", "Ruiz, Ana"),
    ("Ana Ruiz", "Ana Ruiz, PhD"), ("Ana Ruiz", "Ana Ruiz Ph.D."), ("Ana Ruiz", "Ana Ruiz RN"),
    ("Ana Ruiz", "Rev Ana Ruiz"), ("Ana Ruiz", "ANA RUIZ MSW"), ("Dr. Ana Ruiz", "Ruiz, Ana, MD"),
    ("Ana Ruiz", "Ana Ruiz, Organizer"), ("Bob Cole", "Bob (Rob) Cole"),
    ("Ana de la Cruz", "de la Cruz, Ana"), ("Ana de la Cruz", "Cruz, Ana de la"),
    ("Séan Ó Briain", "Dr. Sean O'Briain"), ("Ben Kim Jr.", "Rev. Ben Kim, Jr."),
    ("J. B. Ward", "Hon. J. B. Ward"), ("Mei Chen", "Mayor Mei Chen"),
  ])
func spellingsOfPeople(one: String, other: String) {
  #expect(alike(one, other, .individual))
  #expect(alike(other, one, .individual))
  #expect(lookAlikes(among: ["Aa Bb", one, "Zz Bb", other], kind: .individual).count == 1)
  // As names come one by one.
  var roll = SignatoryRoll([one, "Zed Zorn"].compactMap { Signatory(name: $0, kind: .individual) })
  let new = Signatory(name: other, kind: .individual)
  #expect(new.flatMap { roll.lookAlike(of: $0) } != nil)
  _ = new.map { roll.insert($0) }
  #expect(roll.lookAlikes(.individual).count == 1)
}

@Test(
  "Relatives and others are not taken for one person",
  arguments: [
    ("Ben Kim", "Ben Kim Jr."), ("Ben Kim Sr.", "Ben Kim Jr."), ("Ben Kim III", "Rev. Ben Kim"),
    ("Ana Ruiz", "Dr. Eva Ruiz"), ("Dr. Ruiz", "Ruiz"), ("Ruiz, Ana", "Ana Cole"),
    ("Ana Ruiz", "Ana M. Ruiz"), ("Don Ruiz", "Ruiz"),
  ])
func otherPeople(one: String, other: String) {
  #expect(!alike(one, other, .individual))
  #expect(lookAlikes(among: [one, other], kind: .individual).isEmpty)
}
