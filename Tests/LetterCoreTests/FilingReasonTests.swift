// The sentence that says why a name stands where it stands.
import Testing

@testable import LetterCore

@Test(
  "A name says where it files and why",
  arguments: [
    ("The Open Table", nil, "Files under O: leading “The” is ignored.", "files under O, not “The”"),
    ("Oak Hill", nil, "Files under O.", "files under O"),
    (
      "Casa de la Cruz", "de la Cruz", "Files under D, as “de la Cruz” (chosen).",
      "files under D, as “de la Cruz”"
    ),
    ("#NeighborsFirst", nil, "Files under N: “#” does not count.", "files under N, not “#”"),
    ("¡Presente! Collective", nil, "Files under P: “¡” does not count.", "files under P, not “¡”"),
    ("“Welcome Home” Network", nil, "Files under W.", "files under W"),
    ("Oak & Elm", nil, "Files under O: “&” is read as “and”.", "files under O"),
    (
      "42nd Street Tenants", nil, "Files under 42: numbers sort by value, before letters.",
      "files under 42, by value"
    ),
    ("An Nur Center", nil, "Files under A.", "files under A"),
    ("A Philip Example Institute", nil, "Files under A.", "files under A"),
    ("A Better Way", nil, "Files under B: leading “A” is ignored.", "files under B, not “A”"),
    ("La Casa del Vecino", nil, "Files under L.", "files under L"),
    ("Ágora Vecinal", nil, "Files under A.", "files under A"),
    ("!!!", nil, "Files under !.", "files under !"),
  ] as [(String, String?, String, String)])
func filingSentences(name: String, fileUnder: String?, full: String, short: String) throws {
  let signatory = try #require(Signatory(name: name, fileUnder: fileUnder))
  #expect(signatory.filingSentence(FilingRules(), isShort: false) == full)
  #expect(signatory.filingSentence(FilingRules(), isShort: true) == short)
}

@Test("A person says the surname, and what was chosen instead")
func filingSentencesOfPeople() throws {
  let rules = FilingRules()
  let ana = try #require(Signatory(name: "Ana Ruiz", kind: .individual))
  #expect(ana.filingSentence(rules, isShort: false) == "Files under R, by the surname “Ruiz”.")
  #expect(ana.filingSentence(rules, isShort: true) == "files under R, by “Ruiz”")
  let mei = try #require(
    Signatory(name: "Mei de la Cruz", kind: .individual, fileUnder: "de la Cruz"))
  #expect(mei.filingSentence(rules, isShort: false) == "Files under D, as “de la Cruz” (chosen).")
  for (name, sentence) in [
    ("Luis de la Cruz", "Files under C, by the surname “Cruz”."),
    ("Luis De La Cruz", "Files under D, by the surname “De La Cruz”."),
    ("Rev. Ann St. John (ret.)", "Files under S, by the surname “St. John”."),
    ("Ruiz, Ana", "Files under R, by the surname “Ruiz”."),
    ("Dr. Church", "Files under C, by the surname “Church”."),
  ] {
    let person = try #require(Signatory(name: name, kind: .individual))
    #expect(person.filingSentence(rules, isShort: false) == sentence)
  }
  let one = try #require(Signatory(name: "Zócalo", kind: .individual))
  #expect(one.filingSentence(rules, isShort: false) == "Files under Z.")
}

@Test("An article that counts is not said to be ignored")
func filingSentenceOfCountedArticle() throws {
  let rules = FilingRules(ignoresLeadingArticles: false)
  let table = try #require(Signatory(name: "The Open Table"))
  #expect(table.filingSentence(rules, isShort: false) == "Files under T.")
  #expect(table.filingReason(rules).skippedArticle == nil)
  #expect(table.filingReason(FilingRules()).skippedArticle == "The")
}
