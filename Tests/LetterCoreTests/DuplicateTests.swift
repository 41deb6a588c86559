// Names that are the same however they are written, and names that are not.
import Testing

@testable import LetterCore

private func isSame(_ one: String, _ other: String, _ kind: Signatory.Kind = .organization) -> Bool
{
  NameIdentity(name: one, kind: kind) == NameIdentity(name: other, kind: kind)
}

@Test(
  "Case, accents, spaces, signs, article and legal form do not tell two names apart",
  arguments: [
    ("The Open Table", "OPEN TABLE."), ("An Open Door", "open door"),
    ("Acme, Inc.", "Acme"), ("Acme L.L.C.", "ACME LLC"), ("Acme Co., Inc.", "acme"),
    ("The Acme Corporation", "Acme Corp."), ("Acme Ltd", "Acme Limited"),
    ("Ørsted Łódź Straße", "Orsted Lodz Strasse"), ("Œuvre Æther", "oeuvre aether"),
    ("Đà Nẵng House", "Da Nang House"), ("Thuy Nguyễn Fund", "thuy nguyen fund"),
    ("İstanbul Işık", "istanbul isik"), ("Cafe\u{301} Noir", "Café Noir"),
    ("Oak & Elm", "Oak and Elm"), ("Tri-County", "Tri County"), ("Tri–County", "Tri-County"),
    ("O’Malley", "O'Malley"), ("Hawaiʻi Aid", "Hawaii Aid"), ("Fir 007", "Fir 7"),
    ("“Welcome  Home”  Network", "Welcome Home Network"), ("🕊 Peace", "Peace"),
    ("ＡＢＣ", "abc"), ("ﬁre", "fire"), ("№ 5", "No 5"), ("मानव", "मानव."), ("中心", "中心 "),
    ("🕊", "🕊\u{FE0F}"), ("Общество", "ОБЩЕСТВО"), ("Elm ❤️ Pride", "Elm Pride"),
    ("St.Anne's House", "ST. ANNE’S HOUSE"), ("Mt.Zion", "Mt Zion"), ("F.R.A. House", "FRA House"),
    ("A.B.C. House", "ABC House"), ("An Émigré Aid", "Emigre Aid"),
    ("An Honest Table", "Honest Table"),
  ])
func sameNames(one: String, other: String) {
  #expect(isSame(one, other))
}

@Test(
  "What tells two names apart stays",
  arguments: [
    ("Oak Hill", "Oak Hills"), ("Group 1", "Group 2"), ("Fir 7", "Fir 70"), ("Fir 0", "Fir 00b"),
    ("Inter-Faith", "Interfaith"), ("Bread Company", "Bread"), ("Smith & Co.", "Smith"),
    ("Inc.", "Co."), ("A-1 Legal", "1 Legal"), ("A. Example", "Example"),
    ("An Nur Center", "Nur Center"), ("St.Anne", "Stanne"),
    // These are asked about.
    ("A Philip Example Institute", "A. Philip Example Institute"),
    // Marks of other scripts are letters there.
    ("が", "か"), ("कि", "का"), ("й", "и"), ("מרכז", "מרכב"), ("中心", "中央"), ("ば会", "は会"),
    ("!!!", "???"), ("🕊", "🐦"), ("—", "!"),
  ])
func differentNames(one: String, other: String) {
  #expect(!isSame(one, other))
}

@Test("A person has no article and no legal form")
func identitiesOfPeople() throws {
  #expect(!isSame("An Nguyen", "Nguyen", .individual))
  #expect(!isSame("Ana Co", "Ana", .individual))
  #expect(isSame("ANA  RUIZ", "Ana Ruíz", .individual))
  let person = try #require(Signatory(name: "Acme", kind: .individual))
  #expect(NameIdentity(person) != NameIdentity(name: "Acme", kind: .organization))
}

@Test("Folding by letters alone is folding by ICU")
func plainFoldingIsICUs() {
  var generator = SeededGenerator(seed: 11)
  let pieces = [
    "the ", "The ", "a ", "an ", "A", "b", "Inc", " Inc.", " LLC", " and", "&", " co", "0", "07",
    "12", " ", "-", "/", "_", ".", "'", "#", "\t", "+", "é", "À ", "Ñ", "ř", "ź", "Ő", "’", "“",
    "—", "Philip", "José ", "Nur", "Émigré", "hour", "Hoa", "St.", "Śt.", "mt.", "Jr.", "J. ",
    "F.R.",
  ]
  for _ in 0..<5000 {
    let name = (0..<Int.random(in: 1...6, using: &generator))
      .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    // A mark that folding takes out again leads the long way.
    guard name.contains(where: { $0.isLetter || $0.isNumber }) else { continue }
    #expect(isSame(name, name + "\u{2022}"), "“\(name)”")
  }
}

@Test("A duplicate is found wherever it stands, by merged spellings too, in every copy of a roll")
func duplicatesByIndex() throws {
  var acme = try #require(Signatory(name: "Acme, Inc."))
  acme.aliases = ["Old Acme Works", "Zenith"]
  let names = (0..<500).compactMap { Signatory(name: "Group \($0)") }
  var roll = SignatoryRoll(names + [acme])
  let id = try #require(roll.id(named: "Acme, Inc."))
  func found(_ name: String, _ roll: SignatoryRoll) -> SignatoryID? {
    Signatory(name: name).flatMap { roll.duplicate(of: $0) }
  }
  for name in ["ACME", "The Acme LLC", "old acme works", "The Zenith Corp."] {
    #expect(found(name, roll) == id)
  }
  // One that is new with a merged spelling is the same as one that has that name.
  var other = try #require(Signatory(name: "New Name"))
  other.aliases = ["Group 7"]
  #expect(roll.duplicate(of: other).flatMap { roll.signatory($0)?.name } == "Group 7")
  // Copies share the index, and each sees its own.
  let before = roll
  let removed = roll.remove([id])
  #expect(found("Acme", roll) == nil)
  #expect(found("Acme", before) == id)
  let fir = roll.insert(try #require(Signatory(name: "Fir")))
  #expect(found("FIR", roll) == fir)
  #expect(found("FIR", before) == nil)
  roll.restore(removed)
  #expect(found("zenith", roll) == id)
  // A copy that goes its own way gives the same identifier to another name.
  var apart = before
  let elm = apart.insert(try #require(Signatory(name: "Elm")))
  #expect(elm == fir)
  #expect(found("elm", apart) == elm)
  #expect(found("fir", apart) == nil)
  #expect(found("fir", roll) == fir)
  #expect(found("elm", roll) == nil)
}

@Test("One that left before anybody looked is found when it comes back, in copies from before too")
func duplicatesThatCameBack() throws {
  var roll = SignatoryRoll(["Oak", "Elm"].compactMap { Signatory(name: $0) })
  let before = roll
  let oak = try #require(roll.id(named: "Oak"))
  let removed = roll.remove([oak])
  let wanted = try #require(Signatory(name: "OAK"))
  #expect(roll.duplicate(of: wanted) == nil)
  #expect(before.duplicate(of: wanted) == oak)
  roll.restore(removed)
  #expect(roll.duplicate(of: wanted) == oak)
  // Those of an earlier run are put back under identifiers that were kept for them.
  var later = SignatoryRoll()
  later.reserve(upTo: 10)
  #expect(later.duplicate(of: wanted) == nil)
  later.restore([4: wanted])
  #expect(later.duplicate(of: wanted) == 4)
}

@Test("“Co.” is a legal form, and “CO” is Colorado")
func coloradoIsNoCompany() {
  func identity(_ name: String) -> NameIdentity { NameIdentity(name: name, kind: .organization) }
  #expect(identity("Oak Bakers Co.") == identity("Oak Bakers"))
  #expect(identity("Oak Bakers Co., Ltd.") == identity("Oak Bakers"))
  #expect(identity("Friends of Durango CO") != identity("Friends of Durango"))
}
