// Each format's letter, written and read back by a reader that is not this program's.
import CCmark
import Foundation
import LetterCore
import ReadBack
import Testing
import Typesetter

@testable import LetterFormats

/// A letter as it is read back from a format; throws where the format is not well formed.
func readBack(_ letter: Letter, from format: LetterFormat) throws -> LetterText {
  switch format {
  case .text: try textRead(letter)
  case .markdown: LetterText(markdown: try markdownTree(try text(.markdown, letter)))
  case .html: LetterText(page: try pageOfHTML(try text(.html, letter)))
  case .docx:
    try wordTextRead(docx(letter))
  case .odt:
    try openTextRead(odt(letter))
  case .pdf: LetterText(pages: try PDFTypesetter.pages(of: letter, setup: setup))
  case .mail: try mailRead(letter)
  case .mailHTML: LetterText(mailBody: try pageOfHTML(try text(.mailHTML, letter)))
  }
}

private func wordTextRead(_ package: Package) throws -> LetterText {
  _ = try package.allXML()
  return LetterText(
    wordDocument: try package.part("word/document.xml"),
    footnotes: try package.part("word/footnotes.xml"))
}

private func openTextRead(_ package: Package) throws -> LetterText {
  _ = try package.allXML()
  return LetterText(openDocument: try package.part("content.xml"))
}

/// The HTML of a mail; its text is plain text's.
private func mailRead(_ letter: Letter) throws -> LetterText {
  let mail = try MailWriter.bytes(of: letter, setup: setup, attachment: nil)
  let parts = String(decoding: mail, as: UTF8.self).split(separator: "--=_alternative_2")
  let html = try #require(parts.first { $0.contains("Content-Type: text/html") })
  let start = try #require(html.range(of: "\r\n\r\n"))
  let page = decodedQuotedPrintable(Array(html[start.upperBound...].utf8))
  return LetterText(mailBody: try Element.root(of: Array(page.utf8)))
}

/// Plain text, whose rule parts the notes from the letter.
private func textRead(_ letter: Letter) throws -> LetterText {
  let written = try text(.text, letter, columns: 10_000)
  guard !letter.notes.isEmpty else { return LetterText(body: written) }
  let rule = try #require(written.range(of: "\n----------\n", options: .backwards))
  return LetterText(
    body: String(written[..<rule.lowerBound]), notes: String(written[rule.upperBound...]))
}

/// Markdown as cmark-gfm reads it.
func markdownTree(_ markdown: String) throws -> Element {
  let document = try #require(
    cmark_parse_document(markdown, markdown.utf8.count, CMARK_OPT_FOOTNOTES))
  defer { cmark_node_free(document) }
  let xml = try #require(cmark_render_xml(document, CMARK_OPT_FOOTNOTES))
  defer { free(xml) }
  // It has no names for what belongs to notes.
  let named = String(cString: xml).replacing("<<unknown> />", with: "<citation/>")
    .replacing("</<unknown>>", with: "</note>").replacing("<<unknown>>", with: "<note>")
  return try Element.root(of: Array(named.utf8))
}

extension LetterText {
  /// The text of Markdown that was read; anything that this program does not write is a word.
  init(markdown: Element) {
    func words(_ element: Element) -> String {
      element.content.reduce(into: "") { text, part in
        switch part {
        case .words(let words) where ["text", "code", "html_inline"].contains(element.name):
          text += words
        // Between elements there are line breaks of the XML.
        case .words: break
        case .element(let element):
          switch element.name {
          case "citation", "note": break
          case "softbreak", "linebreak": text += "\n"
          case "code_block", "html_block", "block_quote", "thematic_break", "table", "image":
            text += "<\(element.name)>"
          default: text += words(element)
          }
          if ["paragraph", "heading", "item"].contains(element.name) { text += "\n" }
        }
      }
    }
    self.init(
      body: words(markdown), notes: markdown.all("note").map(words).joined())
  }

  /// What stands on the pages of a PDF, its letterhead and page numbers aside.
  init(pages: [LetterPage]) {
    func text(_ blocks: [LetterPage.Block]) -> String {
      blocks.filter { $0.kind != .letterhead }.flatMap { $0.columns.joined() }
        .map { $0 + "\n" }.joined()
    }
    self.init(
      body: pages.map { text($0.blocks) }.joined(), notes: pages.map { text($0.notes) }.joined())
  }
}
