// SVG images as PNG. These are drawn in this process, so none of them is hostile.
import Testing

@testable import LetterCore
@testable import Typesetter

private func svg(_ attributes: String, _ inside: String = "<rect width='9' height='9'/>") -> [UInt8]
{
  Array("<svg xmlns='http://www.w3.org/2000/svg' \(attributes)>\(inside)</svg>".utf8)
}

@Suite("SVG images") struct DrawnImageTests {
  @Test(
    "Its size is read in every unit, or from its box, and kept on paper",
    arguments: [
      ("width='30' height='20px'", 30, 20), ("width='1in' height='2.54cm'", 96, 96),
      ("width='72pt' height='25.4mm'", 96, 96), ("width='4pc' height=' 96 '", 64, 96),
      ("viewBox='5 5 40 10'", 40, 10), ("width='80' viewBox='0 0 40 10'", 80, 20),
      ("height='5' viewBox='0 0 40 10'", 20, 5), ("width='192' height='192'", 96, 96),
      ("width='100%' height='100%' viewBox='0 0 40 10'", 40, 10),
      ("width='9000' height='90'", 672, 6.72), ("width='1e9' height='1e9'", 96, 96),
    ])
  func sizes(attributes: String, width: Double, height: Double) throws {
    let image = try Letterhead.Image(drawn: PDFTypesetter.drawnSVG(svg(attributes)))
    // To a dot of the 300 in an inch.
    #expect(abs(image.width - width) < 0.4 && abs(image.height - height) < 0.4, "\(image.width)")
    try PDFTypesetter.check(image)
  }

  @Test("The same drawing gives the same bytes, without a note") func deterministic() throws {
    let noted = svg(
      "width='90' height='90' inkscape:export-filename='/home/rosa/x.png' xmlns:inkscape='x'",
      "<metadata>Rosa</metadata><title>Rosa</title><circle r='40'/>")
    let png = try PDFTypesetter.drawnSVG(noted)
    #expect(try PDFTypesetter.drawnSVG(noted) == png)
    #expect(try Letterhead.Image(drawn: png).bytes.count < png.count + 64)
    for word in ["Rosa", "rosa", "tEXt", "iTXt", "tIME"] { #expect(!latin(png).contains(word)) }
  }

  @Test(
    "What is none, or says no size, is refused",
    arguments: [
      (svg("").dropLast(3), DocumentError.damagedSVG),
      (svg("width='9'")[...], .sizeless), (svg("width='50%' height='50%'")[...], .sizeless),
      (svg("width='0' height='9'")[...], .sizeless),
    ])
  func refused(bytes: ArraySlice<UInt8>, error: DocumentError) {
    #expect(throws: error) { try PDFTypesetter.drawnSVG(Array(bytes)) }
  }
}
