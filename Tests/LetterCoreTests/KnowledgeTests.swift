// What a template says is known of its words, since when and from where.
import Testing

@testable import LetterCore

private func template(fact: String, recommendation: String = "") throws -> LetterTemplate {
  try LetterTemplate(
    reading: """
      ---
      undersigned-template: 1
      id: mine
      title: Mine
      fields: []
      recommendations:
        - { id: one, title: One\(recommendation) }
      facts:
        - { id: fact, recommendation: one, sentence: There are none.\(fact) }
      ---
      1. Ask. There are none.

      [list of signatories in alpha order]
      """)
}

@Test("A dated fact says on which day it was known, and one or several addresses")
func factsWithSources() throws {
  let page = "https://a.example/page"
  let one = try template(fact: ", known: Some, knownOn: 2026-11-29, source: \"\(page)\"").facts[0]
  #expect(one.known == "Some" && one.knownOn == LetterDate(year: 2026, month: 11, day: 29))
  #expect(one.knowledge.sources == [page])
  let two = try template(fact: ", source: [\"\(page)\", \"http://b.example\"]").facts[0]
  #expect(two.knowledge.sources == [page, "http://b.example"])
  let none = try template(fact: "").facts[0]
  #expect(none.knowledge == Knowledge(text: "", day: nil, sources: []))
}

@Test(
  "A day or an address that is none is refused with its line",
  arguments: [
    (", knownOn: November 29", "write a day such as"), (", knownOn: 2026-02-30", "write a day"),
    (", source: a.example/page", "is not a web address"),
    (", source: [\"javascript:x\"]", "is not a web address"),
    (", source: \"mailto:a@b.example\"", "is not a web address"),
    (", source: \"https://a.example/a page\"", "is not a web address"),
  ])
func wrongKnowledge(fact: String, complaint: String) throws {
  do {
    _ = try template(fact: fact)
    Issue.record("accepted: \(fact)")
  } catch let error as TemplateError {
    #expect(error.description.contains(complaint) && error.description.contains("ine 9"))
  }
}

@Test("A recommendation without a dated fact can carry a remark")
func remarks() throws {
  let remarked = try template(fact: "", recommendation: ", remark: Look, knownOn: 2026-11-29")
  #expect(remarked.recommendations[0].remark?.text == "Look")
  #expect(remarked.recommendations[0].remark?.day?.iso == "2026-11-29")
  #expect(try template(fact: "").recommendations[0].remark == nil)
}

@Test("All that is said of the built-in letter's dated words has a day, and what is news a source")
func builtInKnowledge() throws {
  let template = try LetterTemplate.builtIn()
  #expect(template.facts.allSatisfy { !$0.known.isEmpty && $0.knownOn != nil })
  #expect(template.facts.allSatisfy { !$0.knowledge.sources.isEmpty })
  let remarked = template.recommendations.filter { $0.remark != nil }
  #expect(remarked.map(\.id) == ["resources", "registry"])
  #expect(remarked.allSatisfy { $0.remark?.day != nil })
  #expect(template.field("contact")?.hint.contains("within the week") == true)
}
