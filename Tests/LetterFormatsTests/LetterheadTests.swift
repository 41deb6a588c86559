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

@Test("A letterhead stands in documents with its image as PNG", arguments: [notedPNG, drawing])
func letterheads(image: [UInt8]) throws {
  let setup = try headed(image)
  for package in [try docx(try complete(), setup), try odt(try complete(), setup)] {
    let picture = try #require(package.parts.first { $0.name.hasSuffix(".png") })
    let text = String(decoding: picture.bytes, as: Unicode.ASCII.self)
    #expect(picture.isStored && text.contains("IDAT") && text.contains("IEND"))
    #expect(!text.contains("Rosa") && !text.contains("rosa") && !text.contains("tIME"))
    // Of the PNG its own dots; of the drawing 300 an inch, 2 inches wide.
    let drawn = try Letterhead.Image(reading: picture.bytes)
    #expect(drawn.width == (image == drawing ? 600 : 400) && drawn.height == drawn.width / 2)
  }
  let header = try docx(try complete(), setup).part("word/header1.xml")
  #expect(header.wordText == "\nElm & House\n1 <Elm> Street\nRiverbend\n")
  // An inch high at most, and as wide as it belongs to that.
  #expect(header.all("wp:extent")[0].attributes == ["cx": "1828800", "cy": "914400"])
}

@Test("A drawing gives the same bytes each time")
func drawingsAreTheSame() throws {
  let setup = try headed(drawing)
  for format in [LetterFormat.docx, .odt, .pdf, .html] {
    let bytes = try format.bytes(of: try complete(), setup: setup)
    #expect(try format.bytes(of: try complete(), setup: setup) == bytes)
  }
}
