import Testing

@testable import LetterCore

private func refusal(_ source: String) -> String {
  do {
    _ = try LetterTemplate(reading: source)
    return "accepted"
  } catch {
    return error.description
  }
}

private let head = """
  ---
  undersigned-template: 1
  id: mine
  title: Mine
  fields:
    - { id: place, label: Place, fills: [Place] }
  """

@Test("A coalition's own template is read, CRLF and byte-order mark included")
func ownTemplate() throws {
  let source =
    head + "\n---\nTo [Place].\n\n[list of signatories in alpha order]\n"
  for variant in [source, "\u{FEFF}" + source.replacing("\n", with: "\r\n")] {
    let template = try LetterTemplate(reading: variant)
    #expect(template.fields.map(\.id) == ["place"])
    #expect(template.blocks.count == 2)
  }
}

@Test("A template says its language, which documents carry; what is none is refused")
func languageOfTemplate() throws {
  let rest = "\n---\nA [Place].\n\n[list of signatories in alpha order]\n"
  let spanish = try LetterTemplate(
    reading: head.replacing("title: Mine", with: "title: Mine\nlanguage: es-MX") + rest)
  #expect(DocumentProfile().setup(of: spanish).language == "es-MX")
  #expect(try LetterTemplate(reading: head + rest).language == "en-US")
  for wrong in ["e", "en_US", "english language", "en-", "\"en\\\"><\""] {
    let source = head.replacing("title: Mine", with: "title: Mine\nlanguage: \(wrong)") + rest
    #expect(refusal(source).contains("is no language tag"), "\(wrong)")
  }
}

@Test("A note of several paragraphs is one note, and none may cite another")
func notesOfTemplates() throws {
  let start =
    head + "\n---\nTo [Place].[^a]\n\nAgain.[^b]\n\n[list of signatories in alpha order]\n\n"
  let template = try LetterTemplate(
    reading: start + "[^a]: One.\n\n    More of one.\n\n[^b]: Two.\n")
  #expect(template.notes.count == 2)
  #expect(template.notes[0].lines.count == 2)
  #expect(refusal(start + "[^a]: One[^b].\n\n[^b]: Two.\n").contains("cites a note"))
}

@Test("A template that cannot be used is refused with a sentence that says where")
func refusals() {
  #expect(refusal("Dear").contains("does not begin with a line “---”"))
  #expect(refusal("---\nid: x\n").contains("no closing line"))
  #expect(refusal("---\nid: [\n---\nx").contains("line "))
  #expect(refusal("---\nid: x\n---\nx").contains("at line 2, lacks “undersigned-template”"))
  #expect(refusal("---\na: &x 1\nb: *x\n---\nx").contains("Line 2 of the template uses a YAML"))
  #expect(refusal(head + "\n---\n[Nobody]\n").contains("No field of the template fills “[Nobody]”"))
  #expect(refusal(head + "\n---\n# Heading\n").contains("Line 8"))
  #expect(refusal(head + "\n---\n1. One\n").contains("names 0"))
  #expect(refusal(head + "\n---\nDear.\n").contains("[list of signatories in alpha order]"))
  #expect(refusal(head.replacing(": 1", with: ": 2") + "\n---\n").contains("of version 2"))
}

@Test("A default that could never be made is refused")
func impossibleDefaults() {
  func refusal(of derivation: String) -> String {
    LetterCoreTests.refusal(
      head + """

          - { id: name, label: Name, fills: [Name] }
          - { id: other, label: Other, default: "[name]", fills: [Other] }
          - { id: greeting, label: Greeting, default: "\(derivation)", fills: [Greeting] }
        ---
        Dear [Greeting] of [Place]: [Name] [Other]

        [list of signatories in alpha order]
        """)
  }
  #expect(refusal(of: "[name:last] of [place]") == "accepted")
  #expect(
    refusal(of: "[nme]")
      == "The default of the field “greeting” names “[nme]”, but the template has no such field.")
  #expect(refusal(of: "[]").contains("names “[]”, but the template has no such field"))
  #expect(
    refusal(of: "[other]")
      == "The default of the field “greeting” names “[other]”, which has a default itself; "
      + "name what that one is made of.")
  #expect(
    refusal(of: "[name:first]")
      == "The default of the field “greeting” says “[name:first]”; only “:last” can follow a "
      + "field's name.")
}

@Test("A placeholder that nothing fills is refused in wording and notes too")
func unknownPlaceholders() {
  let wording =
    head + """

      wording:
        - { organizations: [one], instead: "To [Place]", say: "To [Plaza]" }
      ---
      To [Place].

      [list of signatories in alpha order]
      """
  #expect(refusal(wording).contains("No field of the template fills “[Plaza]”"))
  let note =
    head + """

      ---
      To [Place].[^1]

      [list of signatories in alpha order]

      [^1]: See [Source].
      """
  #expect(refusal(note).contains("No field of the template fills “[Source]”"))
}

@Test(
  "Dates are read as people and files write them",
  arguments: [
    "2026-11-23", "November 23, 2026", "Nov 23 2026", "nov. 23, 2026", "23 November 2026",
    "11/23/2026",
  ])
func dates(text: String) {
  #expect(LetterDate(reading: text)?.iso == "2026-11-23")
  #expect(LetterDate(reading: text)?.written == "November 23, 2026")
}

@Test(
  "What is no day is not read",
  arguments: ["", "2026-02-29", "soon", "23/11/2026", "11/23/26", "2026-13-01"])
func notDates(text: String) {
  #expect(LetterDate(reading: text) == nil)
}

@Test("Escapes of YAML and Markdown bring no control character into a letter")
func escapesInTemplates() throws {
  let source = """
    ---
    undersigned-template: 1
    id: mine
    title: "Mi\\ene"
    fields:
      - { id: place, label: "Pl\\e]0;x\\aace", fills: [Place] }
    ---
    To &#27;[Place] &#x202e;now &#x200b;.

    [list of signatories in alpha order]
    """
  let template = try LetterTemplate(reading: source)
  let shown = ([template.title] + template.fields.map(\.label)).joined()
  var builder = LetterBuilder(template)
  let text = LetterLayout(builder.letter(of: Draft(template: "mine")), columns: 60).text
  for scalar in (shown + text).unicodeScalars where scalar != "\n" {
    #expect(scalar.value >= 0x20 && ![0x202E, 0x200B, 0x7F].contains(scalar.value))
  }
}
