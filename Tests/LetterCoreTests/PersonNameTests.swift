// How people file, whatever stands behind their names.
import LetterCore
import Testing

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
