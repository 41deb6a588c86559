import Testing

@testable import LetterCore

@Test("A record is completed by what only another says, and a title stays with whose it is")
func completing() {
  var ana = SignOnRecord()
  ana.authorizedBy = "Ana Ruiz"
  ana.city = "Riverbend"
  var sam = SignOnRecord()
  sam.authorizedBy = "Sam Okafor"
  sam.title = "Pastor"
  sam.contact = "sam@example.org"
  let other = ana.completed(by: sam)
  #expect(other.authorizedBy == "Ana Ruiz" && other.title.isEmpty)
  #expect(other.city == "Riverbend" && other.contact == "sam@example.org")
  sam.authorizedBy = "Ana Ruiz"
  #expect(ana.completed(by: sam).title == "Pastor")
  #expect(SignOnRecord().completed(by: sam) == sam)
  var titled = SignOnRecord()
  titled.title = "Chair"
  #expect(titled.completed(by: sam).title == "Chair")
}
