// Letters of templates that use what the built-in one does not.
import Testing

@testable import LetterCore

private let names = organizations(["Oak Hill"])

@Test("A note cited on a line that disappears is neither cited nor printed")
func notesOfVanishedLines() throws {
  let template = try ownTemplate(
    text: """
      To[^a] [Place]\\
      Dear all.[^b]

      Seen[^c] in [Place]

      Bye.[^d]

      [^a]: Note A.
      [^b]: Note B.
      [^c]: Note C.
      [^d]: Note D.
      """)
  let answered = words(template, draft(["place": .text("Riverbend")], roll: names))
  #expect(answered.hasPrefix("To[1] Riverbend Dear all.[2] Seen[3] in Riverbend Bye.[4]"))
  // “To” passes on to the next line with its note; “Seen” is gone with its own.
  var builder = LetterBuilder(template)
  for _ in 0..<2 {
    let letter = builder.letter(of: draft(["place": .text("")], roll: names))
    let text = LetterLayout(letter, columns: 10_000).text.split(separator: "\n")
      .joined(separator: " ")
    #expect(text.hasPrefix("To[1] Dear all.[2] Bye.[3]"))
    #expect(text.hasSuffix("[1] Note A. [2] Note B. [3] Note D."))
    #expect(letter.notes.count == 3)
  }
}

@Test("Words passed on leave no note where no line takes them")
func notesOfWordsPassedOn() throws {
  let template = try ownTemplate(
    text: """
      Copies[^a] [Place]\\
      also[^b] [Place]

      Bye.[^c]

      [^a]: Note A.
      [^b]: Note B.
      [^c]: Note C.
      """)
  let text = words(template, draft(["place": .text("")], roll: names))
  #expect(text.hasPrefix("Bye.[1]"))
  #expect(text.hasSuffix("[1] Note C."))
}

@Test("A hard break in a recommendation parts its words, and its facts are found behind it")
func hardBreaksInRecommendations() throws {
  for hardBreak in ["\\", "  "] {
    let template = try ownTemplate(
      """
      recommendations:
        - { id: first, title: First }
      facts:
        - { id: dated, recommendation: first, sentence: "There are *two* now." }
      """.replacing("*", with: ""),
      text: "1. Stop\(hardBreak)\n   holding people. There\(hardBreak)\n   are *two* now. Go on.")
    #expect(template.items[0].plainText == "Stop holding people. There are two now. Go on.")
    #expect(
      words(template, draft(roll: names)).contains(
        "1.  Stop holding people. There are two now. Go on."))
    #expect(
      words(template, draft(roll: names, facts: ["dated": .omit])).contains(
        "1.  Stop holding people. Go on."))
    #expect(
      words(template, draft(roll: names, facts: ["dated": .replace("None now.")])).contains(
        "1.  Stop holding people. None now. Go on."))
  }
}

@Test("Dated facts that a letter could not be made of are refused")
func impossibleFacts() {
  func refusal(_ facts: String...) -> String {
    do {
      _ = try ownTemplate(
        "recommendations:\n  - { id: first, title: First }\nfacts:\n"
          + facts.map { "  - { recommendation: first, \($0) }" }.joined(separator: "\n"),
        text: "1. One is old. Two is old. Three is *old*.[^1]\n\n[^1]: Note.")
      return "accepted"
    } catch {
      return "\(error)"
    }
  }
  let one = "id: a, sentence: One is old."
  let two = "id: b, sentence: Two is old."
  #expect(refusal(one, two) == "accepted")
  #expect(
    refusal("id: a, sentence: \"\"")
      == "The dated fact “a” has no sentence; copy one from its recommendation.")
  #expect(
    refusal(one, "id: a, sentence: Two is old.")
      == "Two dated facts of the template have the same id “a”; change one.")
  for other in ["id: b, sentence: is old. Two", "id: b, sentence: One is old."] {
    #expect(
      refusal(one, other)
        == "The dated facts “a” and “b” share words of their recommendation; separate them.")
  }
  let none =
    "Without its dated facts nothing is left of the recommendation “first”; "
    + "add words that do not depend on them."
  #expect(refusal("id: a, sentence: One is old. Two is old. Three is old.") == none)
  #expect(refusal(one, two, "id: c, sentence: Three is old.") == none)
}
