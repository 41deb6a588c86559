// The letterhead in each form that has pages.
import Foundation
import LetterCore
import Testing

@testable import LetterFormats

private func headed(_ image: [UInt8]?) throws -> DocumentSetup {
  var setup = setup
  setup.letterhead = try head(image)
  return setup
}

@Test("A letterhead stands in documents with its image as PNG", arguments: [notedPNG])
func letterheads(image: [UInt8]) throws {
  let setup = try headed(image)
  for package in [try docx(try complete(), setup), try odt(try complete(), setup)] {
    let picture = try #require(package.parts.first { $0.name.hasSuffix(".png") })
    let text = String(decoding: picture.bytes, as: Unicode.ASCII.self)
    #expect(picture.isStored && text.contains("IDAT") && text.contains("IEND"))
    #expect(!text.contains("Rosa") && !text.contains("rosa") && !text.contains("tIME"))
    let drawn = try Letterhead.Image(reading: picture.bytes)
    #expect(drawn.width == 400 && drawn.height == 200)
  }
  let header = try docx(try complete(), setup).part("word/header1.xml")
  #expect(header.wordText == "\nElm & House\n1 <Elm> Street\nRiverbend\n")
  // An inch high at most, and as wide as it belongs to that.
  #expect(header.all("wp:extent")[0].attributes == ["cx": "1828800", "cy": "914400"])
}

@Test(
  "A letterhead stands over an HTML page, and nothing of it is loaded",
  arguments: [notedPNG])
func htmlLetterhead(image: [UInt8]) throws {
  let html = String(
    decoding: try LetterFormat.html.bytes(of: try complete(), setup: try headed(image)),
    as: UTF8.self)
  let words = try wordsOfHTML(html).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  #expect(words.hasPrefix("Elm & House 1 <Elm> Street Riverbend November"))
  // The name stands under the image, whose own words would be read out beside it.
  let tag = try #require(
    html.firstMatch(of: #/<img alt="" width="192" height="96" src="([^"]*)"\/>/#))
  let bytes = try Letterhead.Image(reading: image).bytes
  #expect(tag.1 == "data:image/png;base64,\(Data(bytes).base64EncodedString())")
  #expect(html.ranges(of: "src=").count == 1 && !html.contains("url("))
}

@Test(
  "Words without pages have no letterhead", arguments: [LetterFormat.text, .markdown, .mailHTML])
func wordsHaveNoHead(format: LetterFormat) throws {
  let plain = try format.bytes(of: try complete(), setup: setup)
  #expect(try format.bytes(of: try complete(), setup: try headed(notedPNG)) == plain)
}

@Test("A letterhead may be an image, a name or an address alone")
func partsOfLetterhead() throws {
  var setup = setup
  setup.letterhead = Letterhead(name: "", image: try Letterhead.Image(reading: notedPNG))
  #expect(try docx(try complete(), setup).part("word/header1.xml").all("w:p").count == 1)
  #expect(try odt(try complete(), setup).part("styles.xml").all("text:p").count == 2)
  let html = try LetterFormat.html.bytes(of: try complete(), setup: setup)
  let page = String(decoding: html, as: UTF8.self)
  #expect(page.contains("<img alt=\"Letterhead\"") && !page.contains("class=\"name\""))
  setup.letterhead = Letterhead(name: "", address: ["1 Elm Street"])
  #expect(
    try docx(try complete(), setup).part("word/header1.xml").wordText == "1 Elm Street\n")
}

@Test("Room for a printed head is left on the first page that is printed")
func reservedTop() throws {
  var setup = setup
  func page() throws -> String {
    String(decoding: try LetterFormat.html.bytes(of: try complete(), setup: setup), as: UTF8.self)
  }
  #expect(try !page().contains("@page :first"))
  // Less than the margin asks for nothing.
  setup.reservedTop = 60
  #expect(try !page().contains("@page :first"))
  setup.reservedTop = 144
  #expect(try page().contains("\n@page :first { margin-top: 144.0pt; }\n</style>"))
  setup.reservedTop = 1_000
  for format in [LetterFormat.html, .docx, .odt, .pdf] {
    #expect(throws: DocumentError.self) { try format.bytes(of: try complete(), setup: setup) }
  }
}

@Test("A name that runs from right to left stands at the list's left edge of an HTML page")
func rightToLeftOnPage() throws {
  let html = try text(.html, try letter(names: ["מרכז (1)", "Oak Hill"]))
  #expect(html.contains("<li dir=\"rtl\">מרכז (1)</li>") && html.contains("<li>Oak Hill</li>"))
  // Stood in at the left, its first letters would stand beyond the right edge.
  let style = ".names li { text-align: left; padding-inline-start: 1.2em; text-indent: -1.2em;"
  #expect(html.contains(style))
}

@Test("HTML for mail has its styles on its elements, and nothing that mail programs drop")
func mailHTML() throws {
  let html = try text(.mailHTML, try letter(names: ["מרכז (1)", "Oak Hill"]))
  for word in ["<style", "class=", " id=", "href=\"#", "<table", "<mark", "<img", "padding-"] {
    #expect(!html.contains(word), "\(word)")
  }
  #expect(html.contains("<ol style=") && html.ranges(of: "<li style=").count == 9)
  #expect(html.contains("<sup>[1]</sup>") && html.contains(#/<p style="[^"]*">\[1\] /#))
  #expect(html.contains("<span dir=\"rtl\">מרכז (1)</span>"))
  #expect(html.contains("Oak Hill<br/>\n") || html.contains("<br/>\nOak Hill"))
}
