// Ordinary letters and lists: none raises a doubt that a colleague would not raise.
import Testing

@testable import LetterCore

@Test("A thousand ordinary letters raise no doubt")
func ordinaryLetters() throws {
  let template = try LetterTemplate.builtIn()
  let today = LetterDate(year: 2026, month: 11, day: 29)
  var letters = OrdinaryLetters()
  var raised: [String: Int] = [:]
  for _ in 0..<1000 {
    let draft = letters.letter()
    #expect(template.obstacles(in: draft).isEmpty)
    for doubt in template.doubts(in: draft, today: today) {
      raised[doubt.sentence(in: template, draft: draft), default: 0] += 1
    }
  }
  #expect(raised == [:])
}

@Test("A thousand ordinary lists raise no doubt")
func ordinaryLists() throws {
  let template = try LetterTemplate.builtIn()
  var random = SeededGenerator(seed: 30)
  var raised: [String: Int] = [:]
  for _ in 0..<1000 {
    let draft = draft(roll: SignatoryRoll(OrdinaryNames.list(&random)))
    for doubt in template.doubts(in: draft, today: nil) {
      raised[doubt.sentence(in: template, draft: draft), default: 0] += 1
    }
  }
  #expect(raised == [:])
}
