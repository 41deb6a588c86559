// What of a person's name is the surname, for the order and for a greeting.
import Testing

@testable import LetterCore

@Test("Names give their surnames to greetings and file by them, whatever stands around")
func tableOfPeople() throws {
  let lines = try fixture("people.tsv").split(separator: "\n")
  #expect(lines.count > 700)
  for line in lines {
    let columns = line.split(separator: "\t").map(String.init)
    let (name, surname, filed) = (columns[0], columns[1], columns[2])
    #expect(LetterTemplate.lastName(of: name) == surname, "“\(name)”")
    #expect(FilingForm(individual: name, fileUnder: nil).text == filed, "“\(name)”")
  }
}

@Test(
  "What stands before a name is told, and whether it is an office",
  arguments: [
    ("Rosa Example", "", false), ("Mayor Rosa Example", "Mayor", true),
    ("County Executive Rosa Example", "County Executive", true),
    ("The Honorable Rosa Example", "The Honorable", false),
    ("Rev. Dr. Rosa Example", "Rev. Dr.", false), ("Sheriff Example", "Sheriff", true),
    ("Chief of Police Rosa Example", "Chief of Police", true),
    ("Mayor Pro Tem Rosa Example", "Mayor Pro Tem", true),
    ("Mayor Emerita Rosa Example", "Mayor Emerita", true), ("Cllr. Rosa Example", "Cllr.", false),
    ("Former Mayor Rosa Example", "Former Mayor", true),
    ("SHERIFF ROSA EXAMPLE", "SHERIFF", true),
    ("Hon. Mayor Rosa Example", "Hon. Mayor", true), ("Example, Mayor Rosa", "Mayor", true),
    ("Don Example", "", false), ("Rosa Example, Mayor", "", false), ("Mayor", "", false),
    ("", "", false),
  ])
func honorifics(name: String, honorific: String, isOfficeholder: Bool) {
  let person = PersonName(name)
  #expect(person.honorific == honorific)
  #expect(person.isOfficeholder == isOfficeholder)
}

@Test(
  "Only what comes after a name tells relatives apart",
  arguments: [
    ("Ben Cole Jr.", "Jr."), ("Ben Cole, III", "III"), ("Sr. Ann Cole", ""),
    ("Sr. Ann Cole, RSM", ""), ("Ben Cole Sr.", "Sr."), ("Dr. Ben Cole Sr.", "Sr."),
  ])
func suffixes(name: String, suffix: String) { #expect(PersonName(name).suffix == suffix) }

@Test(
  "People file by surname, without what stands behind it, and as they are written last name first")
func peopleFileBySurname() {
  let names = [
    "John Adams Jr.", "Ana Baker, PhD", "Lee Cole, LCSW-R, M.P.H.", "de la Cruz, Ana", "Ben Kim",
    "Cy Moore III", "Nguyen", "Zed Quill, Pharm.D.", "Ana Ruiz, M.Div.", "Ruiz, Ana",
    "Ruiz, Ben, Jr.", "VAN DYKE, MARY",
  ]
  let people = names.compactMap { Signatory(name: $0, kind: .individual) }
  // "de la Cruz" was written as the surname, so that it files under D.
  #expect(SignatoryRoll(people.shuffled()).all.map(\.name) == names)
  #expect(
    people[0].filingSentence(FilingRules(), isShort: false)
      == "Files under A, by the surname “Adams”.")
}

@Test("Any text has a surname if it has a letter, and a place in the order")
func anyTextHasSurname() {
  var generator = SeededGenerator(seed: 3)
  let pieces = [
    "Ana", "de", "la", "Van", "Dr.", "Mayor", "Jr.", ",", ", ", " ", " ", "(", ")", "“", "”", "\"",
    "'",
    "’", "PhD", "Ph. D.", "née", "and", "y", "St.", "she/her", "–", " - ", "|", ";", ".", "V", "é",
    "李",
    "\u{301}", "🕊\u{FE0F}", "of", "The", "<", "[", "/", "RUIZ", "Oak University", "\u{A0}",
  ]
  for _ in 0..<20_000 {
    let name = (0..<Int.random(in: 1...7, using: &generator))
      .map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    let person = PersonName(name)
    #expect(!LetterTemplate.lastName(of: name).isEmpty)
    if name.contains(where: \.isLetter) { #expect(!person.filedSurname.isEmpty, "“\(name)”") }
    #expect(!FilingForm(individual: name, fileUnder: nil).text.isEmpty)
    #expect(
      Array(person.surname.utf8).suffix(person.filedSurname.utf8.count).elementsEqual(
        person.filedSurname.utf8))
  }
}
