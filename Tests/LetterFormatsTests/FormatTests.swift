import CCmark
import Foundation
import Testing

@testable import LetterCore
@testable import LetterFormats

/// Markdown as cmark-gfm shows it in HTML.
private func html(ofMarkdown markdown: String) -> String {
  var markdown = markdown
  return markdown.withUTF8 { bytes in
    bytes.withMemoryRebound(to: CChar.self) { characters in
      guard
        let html = cmark_markdown_to_html(
          characters.baseAddress, characters.count, CMARK_OPT_FOOTNOTES)
      else { return "" }
      defer { free(html) }
      return String(cString: html)
    }
  }
}

@Test("Marks in names and answers are read back as themselves", arguments: marks)
func marksAreWords(mark: String) throws {
  let letter = try letter(
    ["address": .text(mark + "\n" + mark), "place": .text(mark), "influencers": .list([mark])],
    names: [mark],
    individuals: [Signatory(name: "Ana", kind: .individual, title: mark)].compactMap { $0 },
    recommendations: [RecommendationChoice(id: "own", text: mark)])
  // Two lines of address, four places, a copy, two who sign and a recommendation.
  let shown = html(ofMarkdown: try text(.markdown, letter))
  let escaped = mark.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
  #expect(shown.ranges(of: escaped).count == 10, "\(shown)")
  let words = try wordsOfHTML(try text(.html, letter))
  #expect(words.ranges(of: mark).count == 10, "\(words)")
}

@Test("Placeholders print bare in text and Markdown, and are marked in HTML")
func placeholders() throws {
  let letter = try letter()
  #expect(try text(.text, letter).contains("\n[Address]\n"))
  #expect(try text(.markdown, letter).contains("\n[Address]\n"))
  #expect(try text(.html, letter).contains("<mark>[Address]</mark>"))
}

@Test("An HTML letter needs nothing else and says what it is")
func htmlIsWhole() throws {
  let html = try text(.html, try complete())
  #expect(html.contains("<html lang=\"en-US\">"))
  #expect(html.contains("<title>Re: Call for local law enforcement to abstain"))
  #expect(!html.contains("src=") && !html.contains("url(") && !html.contains("<script"))
  #expect(html.contains(#/<ul class="names">\n<li>9 Bridges Collective<\/li>/#))
  #expect(html.contains("<em>voluntary</em>"))
}

@Test("A name that runs from right to left says so, and hangs from its own side")
func rightToLeftInHTML() throws {
  let html = try text(.html, try letter(names: ["בית הארון", "Oak Hill"]))
  #expect(html.contains("<li dir=\"rtl\">בית הארון</li>") && html.contains("<li>Oak Hill</li>"))
  #expect(html.contains("padding-inline-start: 1.2em; text-indent: -1.2em"))
}

@Test("A long list stands in columns on a page, and one name a line in plain text")
func columns() throws {
  let names = (100..<131).map { "Hall \($0)" }
  for count in [30, 31] {
    let letter = try letter(names: Array(names.prefix(count)))
    #expect(try text(.html, letter).contains("<ul class=\"names columns\">") == (count == 31))
    #expect(try text(.text, letter).contains("\nHall 100\nHall 101\nHall 102\n"))
  }
}

@Test("Headings of the list are headings, whatever is in them", arguments: marks + ["x #", "x ##"])
func headingsAreWords(mark: String) throws {
  var one = try #require(Signatory(name: "Oak Hill"))
  one.section = mark
  let roll = SignatoryRoll([one], rules: FilingRules(sections: [mark]))
  var builder = LetterBuilder(try LetterTemplate.builtIn())
  let letter = builder.letter(of: Draft(template: "local-law-enforcement", roll: roll))
  let escaped = mark.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
    .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
  let shown = html(ofMarkdown: try text(.markdown, letter))
  #expect(shown.contains("<h2>\(escaped)</h2>"), "\(shown)")
  #expect(
    try text(.html, letter).contains("<h2>\(escaped.replacing("'", with: "&#39;"))</h2>\n<ul"))
  _ = try wordsOfHTML(try text(.html, letter))
}

@Test(
  "A form is chosen by its name or by a file's ending",
  arguments: [
    ("a.txt", LetterFormat.text), ("a.b.MD", .markdown), ("a.DOCX", .docx), ("a.odt", .odt),
    ("x/a.htm", .html), ("a.html", .html), ("a.MAIL.html", .mailHTML), ("a.mail.htm", .mailHTML),
    ("mail.html", .html), ("a.eml", .mail), ("a.mail", nil),
    ("a.doc", nil), ("html", nil), ("", nil),
  ])
func endings(name: String, format: LetterFormat?) {
  #expect(LetterFormat(fileName: name) == format)
}

@Test("Emphasis marks touch words, not spaces")
func emphasis() throws {
  func run(_ text: String, _ emphasis: Emphasis = []) -> Run { Run(text: text, emphasis: emphasis) }
  let line = [
    run("a"), run(" b ", .bold), run("c ", [.bold, .italic]), run(" ", .italic), run("d"),
  ]
  let letter = Letter(blocks: [.paragraph([line])], notes: [])
  #expect(try text(.markdown, letter) == "a **b** ***c***  d\n")
}

/// `RECORD=1 swift test` writes these files anew.
@Test(
  "The letters are as they were looked at last",
  arguments: textForms, ["unfinished", "complete", "headed"])
func golden(format: LetterFormat, name: String) throws {
  let letter =
    switch name {
    case "complete": try complete()
    case "headed": try headed()
    default: try letter()
    }
  let golden = file("Golden/\(name).\(format.fileExtension)")
  let written = try text(format, letter)
  if ProcessInfo.processInfo.environment["RECORD"] != nil {
    try written.write(to: golden, atomically: true, encoding: .utf8)
  }
  #expect(try String(contentsOf: golden, encoding: .utf8) == written)
}

@Test("A page is titled by the finished letter's subject, not by the template's words for it")
func titleOfFinishedLetter() throws {
  let template = try LetterTemplate(
    reading: """
      ---
      undersigned-template: 1
      id: mine
      title: Mine
      fields:
        - { id: place, label: Place, fills: [Place] }
      ---
      **About [Place]**

      Hello.

      [list of signatories in alpha order]

      """)
  var builder = LetterBuilder(template)
  let letter = builder.letter(
    of: Draft(template: "mine", answers: ["place": .text("Oakton & Elm")]))
  let page = try text(.html, letter)
  #expect(page.contains("<title>About Oakton &amp; Elm</title>"))
  #expect(page.contains("<h1>About Oakton &amp; Elm</h1>"))
}
