// Names of people of many origins beside organizations that are named like people.
import Testing

@testable import LetterCore

private func names(_ file: String) throws -> [String] {
  try fixture(file).split(separator: "\n").map(String.init)
}

@Test("Nearly all people of many origins are like people, and no organization of everyday words is")
func likenessOfFixtures() throws {
  let people = try names("people-of-many-origins.txt")
  let missed = people.filter { Signatory.Kind(reading: $0) == nil && PersonLikeness($0) == nil }
  #expect(people.count > 110 && missed.count <= 3, "\(missed)")
  for file in ["organizations-like-people.txt", "organizations-in-order.txt"] {
    let wrong = try names(file).filter {
      Signatory.Kind(reading: $0) == nil && PersonLikeness($0) != nil
    }
    #expect(wrong.filter { $0 != "Straße der Freiheit" } == [])
  }
}

@Test(
  "What may be a person's name is told by names, or by words that are not of every day",
  arguments: [
    ("Oluwaseun Adebayo", PersonLikeness.names), ("Thi Hong Nguyen", .names),
    ("Zawadi Mwakasege", .unknownWords), ("Oluwaseun Green", .names), ("Hter Ku", .unknownWords),
    ("Siobhán O’Sullivan-Rua", .names), ("ZAWADI OKAFOR", .names),
    ("Zawadi Mwakasege, Oak University", .unknownWords), ("Ada Finch, Oak Valley College", .names),
    ("Causa Justa", nil), ("Make the Road", nil), ("Oak Valley", nil), ("Pax Christi", nil),
    ("SURJ NYC", nil), ("Adhikaar", nil), ("Zawadi’s Kitchen", nil), ("St. Zawadi", nil),
    ("La Zawadi", nil), ("Zawadi & Lomo", nil), ("Zawadi Mwakasege, Riverbend", nil),
    ("9 Zawadi", nil), ("MomsRising", nil), ("Zawadi for Lomo", nil), ("となり の会", nil),
    ("Catskill Mountainkeeper", nil), ("Elm Zawadi", nil), ("", nil),
  ])
func likeness(name: String, likeness: PersonLikeness?) {
  #expect(PersonLikeness(name) == likeness)
}
