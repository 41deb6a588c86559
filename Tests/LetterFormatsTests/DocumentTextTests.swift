// Words that try to be more than words, in documents.
import Foundation
import ReadBack
import Testing

@testable import LetterCore
@testable import LetterFormats

/// Pieces of which bad strings are made.
private let pieces =
  marks + [
    "<&>\"'", "{{x}}", "{% x %}", "]]>", "<![CDATA[", "<?xml?>", "&#0;", "&lt;", "\u{0}", "\u{1}",
    "\u{B}", "\u{1F}", "\u{7F}", "\u{85}", "\u{9F}", "\u{202E}", "\u{2066}", "\u{200B}", "\u{200F}",
    "\u{FFFE}", "\u{FFFF}", "\u{FEFF}", "\u{FFFD}", "\u{D7FF}", "\u{E000}", "\u{10FFFF}", "\u{300}",
    "\u{2028}", "\u{A0}", "é", "ñ", "漢字", "🏳️‍🌈", "שלום", "مركز", "۱۲۳", "𐤀", "  ", "   a", "\t",
    "\n", "\r\n", "_x0041_", "%s", "\\n", "$(x)", "../", "C:\\", "A", "z", "0", " ",
  ]

private func junk(_ random: inout SystemRandomNumberGenerator) -> String {
  (0..<Int.random(in: 1...6, using: &random)).map { _ in pieces.randomElement(using: &random)! }
    .joined()
}

@Test("10,000 bad strings in every place come back as they are")
func badStrings() throws {
  var random = SystemRandomNumberGenerator()
  for _ in 0..<100 {
    let names = (0..<50).map { _ in junk(&random) }
    let lines: [LetterLine] = (0..<25).map { _ in
      [
        Run(text: junk(&random)),
        Run(
          text: junk(&random), emphasis: [.italic],
          kind: Bool.random() ? .placeholder : .words, link: "https://" + junk(&random)),
      ]
    }
    let roll = SignatoryRoll(names.compactMap { Signatory(name: $0) })
    let section = RollSection(.organization, of: roll)
    let letter = Letter(
      blocks: [
        .paragraph([lines[0].map { run in Run(text: run.text, emphasis: .bold) }]),
        .paragraph(Array(lines[1..<5])), .heading(lines[5]), .roll(section),
        .recommendation(id: "a", number: 1, Array(lines[6..<24])),
        .paragraph([[Run(text: "1", kind: .citation(1))]]),
      ], notes: [.note(number: 1, [lines[24]])])
    var setup = DocumentSetup(title: junk(&random))
    setup.language = junk(&random)
    setup.letterhead = Letterhead(name: junk(&random), address: [junk(&random)])
    func text(_ lines: [LetterLine]) -> String {
      lines.map { shown($0.map(\.text).joined()) + "\n" }.joined()
    }
    let listed = (0..<section.count).map { shown(section.line(at: $0)) + "\n" }.joined()
    let expected =
      text([lines[0]]) + text(Array(lines[1..<6])) + listed + text(Array(lines[6..<24])) + "\n"
    let head = [setup.letterhead!.name] + setup.letterhead!.address
    let expectedHead = head.map { shown($0) + "\n" }.joined()

    let package = try docx(letter, setup)
    _ = try package.allXML()
    #expect(try package.part("word/document.xml").wordText == expected)
    #expect(try package.part("word/footnotes.xml").wordText == "\n\n " + text([lines[24]]))
    #expect(try package.part("word/header1.xml").wordText == expectedHead)
    let open = try odt(letter, setup)
    _ = try open.allXML()
    let content = try open.part("content.xml")
    #expect(content.openText(without: ["text:note"]) == expected)
    #expect(content.all("text:note-body")[0].openText() == text([lines[24]]))
  }
}

@Test("Every character but those that XML cannot hold stands in it as itself")
func everyCharacter() {
  // All of the first plane, in which every byte stands behind every other, and some of the rest.
  let numbers = Array(0x20..<0x10000) + Array(stride(from: 0x10000, to: 0x110000, by: 251))
  let text = String(String.UnicodeScalarView(numbers.compactMap { Unicode.Scalar(UInt32($0)) }))
  var xml = XMLBytes()
  let start = xml.bytes.count
  xml.words(text)
  let written = String(decoding: xml.bytes[start...], as: UTF8.self)
    .replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
    .replacing("&amp;", with: "&")
  #expect(written.utf8.elementsEqual(shown(text).utf8))
}

@Test("Spaces beside each other are kept by OpenDocument readers, too")
func manySpaces() throws {
  let letter = Letter(blocks: [
    .paragraph([[Run(text: " a "), Run(text: "  b", emphasis: .italic)], [Run(text: " c")]])
  ])
  let paragraph = try #require(odt(letter).part("content.xml").all("text:p").first)
  // Readers take spaces behind spaces, and at the beginning of a line, for none.
  #expect(paragraph.all("text:s").count == 4)
  #expect(!paragraph.words(spaces: [:]).contains("  "))
  #expect(paragraph.openText() == " a   b\n c")
}

@Test(
  "Words that run from right to left are marked as such",
  arguments: [
    ("مركز الجالية", true, ["مركز الجالية"]), ("بيت Oak (123)", true, ["بيت ", "Oak", " (123)"]),
    ("Oak مركز الجالية House", false, ["Oak ", "مركز الجالية", " House"]),
    ("12 בית", true, ["12 בית"]), ("Oak ۱۲۳", false, ["Oak ۱۲۳"]), ("Zoë 漢字", false, ["Zoë 漢字"]),
    ("123", nil, ["123"]), ("", nil, []),
  ] as [(String, Bool?, [String])])
func directions(text: String, isRightToLeft: Bool?, parts: [String]) {
  #expect(text.runsRightToLeft == isRightToLeft)
  let directed = text.directed(inRightToLeft: isRightToLeft == true)
  #expect(directed.map { String($0.words) }.filter { !$0.isEmpty } == parts)
  for part in directed where !part.words.isEmpty {
    #expect(
      part.isRightToLeft
        == (part.words.contains { $0 >= "א" && $0 <= "ي" } || part.words == " (123)"))
  }
}

@Test("A name that runs from right to left stands at the list's left edge, in its own direction")
func rightToLeftNames() throws {
  let letter = try letter(names: ["בית הארון", "Oak Hill"])
  let names = try docx(letter).part("word/document.xml").paragraphs("Signatory")
  #expect(Set(names.map(\.wordText)) == ["בית הארון", "Oak Hill"])
  for name in names {
    let isHebrew = name.wordText.hasPrefix("ב")
    #expect(name.all("w:bidi").count == (isHebrew ? 1 : 0))
    #expect(name.all("w:jc").map { $0.attributes["w:val"] } == (isHebrew ? ["right"] : []))
    #expect(name.all("w:rtl").count == (isHebrew ? 1 : 0))
  }
  let paragraphs = try odt(letter).part("content.xml").all("text:p")
  let styles = paragraphs.filter { $0.openText().hasPrefix("ב") }
    .map { $0.attributes["text:style-name"] }
  #expect(styles.count == 1 && styles[0]?.hasSuffix("Signatory_rtl") == true)
}

@Test(
  "Addresses are written as every document takes them, or not followed",
  arguments: [
    ("https://example.org/a_b", "https://example.org/a_b"),
    ("HTTPS://Example.org:8080/ä?q=a|b#x#y", "https://Example.org:8080/%C3%A4?q=a%7Cb#x%23y"),
    ("https://example.org/100%", "https://example.org/100%25"),
    ("https://example.org/%41[1]", "https://example.org/%41%5B1%5D"),
    ("mailto:ana@example.org", "mailto:ana@example.org"), ("mailto:", nil), ("https://", nil),
    ("https:///x", nil), ("https://[::1]/", nil), ("https://a..b/", nil), ("https://a:b/", nil),
    ("https://user@example.org/", nil), ("https://-a/", nil), ("javascript:alert(1)", nil),
    ("https://a b", nil), ("//x", nil), ("https://münchen.example", nil),
  ] as [(String, String?)])
func linkTargets(link: String, target: String?) {
  #expect(linkTarget(link) == target)
}

@Test("A note that cites a note says its number, and holds no note")
func noteInNote() throws {
  let citation = Run(text: "2", kind: .citation(2))
  let letter = Letter(
    blocks: [
      .paragraph([[Run(text: "Said."), Run(text: "1", kind: .citation(1))]]),
      .paragraph([[Run(text: "Again."), citation]]),
    ],
    notes: [
      .note(number: 1, [[Run(text: "See note "), citation]]),
      .note(number: 2, [[Run(text: "Here.")]]),
    ])
  let notes = try docx(letter).part("word/footnotes.xml")
  #expect(notes.all("w:footnoteReference").isEmpty && notes.wordText.contains("See note 2"))
  let text = try odt(letter).part("content.xml")
  #expect(text.all("text:note").count == 2)
  #expect(text.all("text:note").allSatisfy { $0.all("text:note").isEmpty })
}

@Test("A letterhead's words stand in OpenDocument as they are: spaces, and from right to left")
func letterheadWords() throws {
  var setup = setup
  setup.letterhead = Letterhead(name: "בית הארון", address: ["two  spaces   here"])
  let head = try odt(Letter(blocks: []), setup).part("styles.xml").all("style:header")
  #expect(head.count == 1)
  #expect(head[0].openText().contains("two  spaces   here"))
  let styles = head[0].all("text:p").map { $0.attributes["text:style-name"] }
  #expect(styles == ["LetterheadName_rtl", "Letterhead"])
}
