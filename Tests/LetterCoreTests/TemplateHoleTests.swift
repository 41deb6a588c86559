// Templates whose letters would have holes though every question is answered are refused.
import Testing

@testable import LetterCore

private func refusal(_ matter: String = "", text: String) -> String {
  do {
    _ = try ownTemplate(matter, text: text)
    return "accepted"
  } catch {
    return "\(error)"
  }
}

private let one = "recommendations:\n  - { id: first, title: First }"

@Test(
  "A bracket that begins or ends no placeholder is refused, wherever it stands",
  arguments: [
    ("", "We of [*Place*] write."), ("", "**We of [** Place] write."), ("", "We of Place] write."),
    ("", "We of \\[Place write."), ("", "To all.[^1]\n\n[^1]: See [*Place*]."),
    ("recommendations:\n  - { id: first, title: First }", "1. Act in [*Place*]."),
    ("wording:\n  - { organizations: [one], instead: We, say: \"I of [Place\" }", "We write."),
    ("wording:\n  - { organizations: [one], instead: \"[Pla\", say: \"I\" }", "We of [Place]."),
  ])
func loneBrackets(matter: String, text: String) {
  let sentence = refusal(matter, text: text)
  #expect(sentence.contains("a bracket without its other half"), "\(sentence)")
  #expect(sentence.contains("*[Place]*"), "\(sentence)")
  #expect(sentence.hasSuffix("."))
}

@Test("A lone bracket's place is told by the words before it")
func placeOfLoneBracket() {
  #expect(
    refusal(text: "We, who are many and [Place] and write at length, live in [*Place*] here.")
      == "“… live in [Place] here.” in the template has a bracket without its other half; write "
      + "emphasis around both brackets, as in “*[Place]*”, and take out other brackets.")
  #expect(refusal(text: "We of *[Place]* and **[Place]** write.") == "accepted")
}

@Test("A recommendation that an answer of “none” leaves without words is refused")
func emptyableRecommendations() {
  let sentence =
    "The recommendation “first” is empty where “[Place]” is answered with none; add words that "
    + "do not depend on it, or take “optional: true” from its field."
  #expect(refusal(one, text: "1. [Place]") == sentence)
  #expect(refusal(one, text: "1. **[Place]**.[^1]\n\n[^1]: Note.") == sentence)
  #expect(
    refusal(
      one + "\nfacts:\n  - { id: a, recommendation: first, sentence: It is old. }",
      text: "1. [Place]. It is old."
    ).hasPrefix("Without its dated facts nothing is left"))
  #expect(refusal(one, text: "1. Act in [Place].") == "accepted")
}

@Test("A note that an answer of “none” leaves without a line is refused")
func emptyableNotes() {
  let sentence =
    "A note of the template is empty where “[Place]” is answered with none; add a line that "
    + "does not depend on it, or take “optional: true” from its field."
  #expect(refusal(text: "Hello.[^1]\n\n[^1]: [Place]") == sentence)
  // A line goes as a whole.
  #expect(refusal(text: "Hello.[^1]\n\n[^1]: See [Place].") == sentence)
  #expect(refusal(text: "Hello.[^1]\n\n[^1]: See there.\\\n    [Place]") == "accepted")
}

@Test("A recommendation whose first dated fact is left out begins with its next word")
func omittedFirstFact() throws {
  let template = try ownTemplate(
    one + "\nfacts:\n  - { id: a, recommendation: first, sentence: It is old. }",
    text: "1. It is old.[^1]  Hence act in *[Place]*.\n\n[^1]: Note.")
  let subject = draft(
    ["place": .text("Oakton")], names: ["Oak Hill"], facts: ["a": .omit])
  #expect(words(template, subject).contains("1.  Hence act in Oakton."))
  let other = try ownTemplate(one, text: "1. *[Place]* and more.")
  #expect(words(other, draft(["place": .text("")], names: ["Oak"])).contains("1.  and more."))
}
