// What becomes of an image where it is read.
import Testing

@testable import LetterCore

private func checksum(_ bytes: [UInt8]) -> UInt32 {
  var sum = UInt32.max
  for byte in bytes {
    sum ^= UInt32(byte)
    for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
  }
  return ~sum
}

private func number(_ number: Int) -> [UInt8] {
  [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
}

private func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
  let named = Array(name.utf8) + data
  return number(data.count) + named + number(Int(checksum(named)))
}

private let start: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

private func header(_ width: Int, _ height: Int, _ rest: [UInt8] = [8, 2, 0, 0, 0]) -> [UInt8] {
  chunk("IHDR", number(width) + number(height) + rest)
}

private func png(_ width: Int = 30, _ height: Int = 20, notes: [UInt8] = []) -> [UInt8] {
  start + header(width, height) + notes + chunk("IDAT", [1, 2, 3]) + chunk("IEND", [])
}

private func svg(_ attributes: String, _ inside: String = "") -> [UInt8] {
  Array("<svg xmlns=\"http://www.w3.org/2000/svg\" \(attributes)>\(inside)</svg>".utf8)
}

private func sentence(_ bytes: [UInt8]) -> String {
  do throws(DocumentError) {
    _ = try Letterhead.Image(reading: bytes)
    return ""
  } catch {
    return error.description
  }
}

@Suite("A letterhead's image") struct LetterheadImageTests {
  @Test("A PNG has its own size, and loses what was noted beside the picture") func readsPNG()
    throws
  {
    let noted = png(notes: chunk("tEXt", Array("Author\0Rosa".utf8))) + Array("behind".utf8)
    let image = try Letterhead.Image(reading: noted)
    #expect(image.kind == .png && image.width == 30 && image.height == 20)
    #expect(image.bytes == png())
    #expect(try Letterhead.Image(reading: png(10_000, 1)).width == 10_000)
    #expect(try Letterhead.Image(reading: png(5_000, 5_000)).width == 5_000)
  }

  @Test(
    "Words, times and camera notes of a PNG are left out, wherever they stand",
    arguments: ["tEXt", "zTXt", "iTXt", "eXIf", "tIME"])
  func leavesOut(name: String) throws {
    let note = chunk(name, Array("Rosa".utf8))
    let noted =
      start + header(30, 20) + note + chunk("IDAT", [1]) + chunk("IDAT", [2]) + note
      + chunk("IEND", []) + note
    let picture =
      start + header(30, 20) + chunk("IDAT", [1]) + chunk("IDAT", [2]) + chunk("IEND", [])
    #expect(try Letterhead.Image(reading: noted).bytes == picture)
  }

  @Test("Every PNG that is cut off or changed is refused") func damagedPNG() {
    let whole = png()
    #expect(sentence(whole).isEmpty)
    for count in 4..<whole.count { #expect(sentence(Array(whole[..<count])).contains("damaged")) }
    for index in 4..<whole.count {
      var changed = whole
      changed[index] ^= 0x10
      #expect(!sentence(changed).isEmpty, "\(index)")
    }
    let data = chunk("IDAT", [1]) + chunk("IEND", [])
    for chunks in [
      data, header(1, 1) + chunk("IEND", []), header(1, 1) + header(1, 1) + data,
      header(1, 1, [8, 3, 0, 0, 0]) + data, header(1, 1, [3, 0, 0, 0, 0]) + data,
      header(1, 1, [8, 2, 1, 0, 0]) + data, header(1, 1, [8, 2, 0, 0, 2]) + data,
    ] {
      #expect(sentence(start + chunks).contains("damaged"))
    }
  }

  @Test(
    "An SVG's size is read in every unit, or from its box",
    arguments: [
      ("width='30' height='20px'", 30, 20), ("width='1in' height='2.54cm'", 96, 96),
      ("width='72pt' height='25.4mm'", 96, 96), ("width='6pc' height=' 1e2 '", 96, 100),
      ("viewBox='5 5 40,10'", 40, 10), ("width='80' viewBox='0 0 40 10'", 80, 20),
      ("height='5' viewBox='0 0 40 10'", 20, 5),
      ("width='100%' height='100%' viewBox='0 0 40 10'", 40, 10),
    ])
  func readsSVG(attributes: String, width: Double, height: Double) throws {
    let image = try Letterhead.Image(reading: svg(attributes))
    #expect(image.kind == .svg)
    #expect(abs(image.width - width) < 0.001 && abs(image.height - height) < 0.001)
  }

  @Test("What stands before and beside the picture is passed over and left out")
  func cleansSVG() throws {
    let noted =
      "\u{FEFF}<?xml version=\"1.0\"?>\n<?xml-stylesheet href=\"https://example.org/x.css\"?>\n"
      + "<!-- Rosa -->\n<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"http://www.w3.org/x.dtd\">"
      + "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height='9' "
      + "inkscape:export-filename=\"/home/rosa\"><metadata><a b=\"Rosa\"/>Rosa</metadata>"
      + "<sodipodi:namedview x=\"Rosa\"><inkscape:grid/></sodipodi:namedview>"
      + "<g font-family='\"Elm\"'>A &amp; <!-- Rosa -->B<![CDATA[<c>]]></g></svg>\n<!-- Rosa -->"
    let image = try Letterhead.Image(reading: Array(noted.utf8))
    #expect(
      String(decoding: image.bytes, as: UTF8.self)
        == "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\">"
        + "<g font-family='\"Elm\"'>A &amp; B<![CDATA[<c>]]></g></svg>")
    // Once is enough.
    #expect(try Letterhead.Image(reading: image.bytes) == image)
  }

  @Test(
    "What is inside the file may be referred to, and names are no addresses",
    arguments: [
      "<use href=\"#a\"/>", "<use xlink:href='#a'/>", "<rect fill=\"url(#a)\"/>",
      "<style>a { fill: url( '#a' ) }</style>",
      "<text>https://example.org/ url(https://example.org/)</text>", "<animate to=\"1;2\"/>",
      "<animate attributeName=\"href\" values=\"#a; #b\"/>",
      "<animateTransform attributeName=\"transform\" values=\"scale(1);scale(2)\"/>",
      "<g xmlns:xlink=\"http://www.w3.org/1999/xlink\" xmlns:on=\"http://example.org/\"/>",
      "<path d=\"M0,0 L1:1//2\" transform=\"rotate(9)\" font-family=\"Elm\\ House, 'A:B'\"/>",
      "<g requiredFeatures=\"http://www.w3.org/TR/SVG11/feature#Structure\"/>",
      "<g inkscape:export-filename=\"C:\\elm (1).png\"/>", "<style>a{}</style><style>b{}</style>",
    ])
  func staysHere(inside: String) {
    #expect(sentence(svg("width='9' height='9'", inside)) == "")
  }

  @Test(
    "What would load from elsewhere or run is refused",
    arguments: [
      "<image href=\"https://example.org/x.png\"/>", "<image xlink:href=\"x.png\"/>",
      "<use href=\"x.svg#a\"/>", "<image href=\"&#104;ttps://example.org\"/>",
      "<a href=\"https://example.org/\"/>", "<g xml:base=\"https://example.org/\"/>",
      "<rect fill=\"url(https://example.org/#a)\"/>", "<rect fill=\"URL( 'x.svg#a')\"/>",
      "<rect style=\"fill: url(x.svg#a)\"/>", "<rect fill=\"u\\72l(x.svg#a)\"/>",
      "<rect fill=\"url&#40;x.svg)\"/>", "<style>@import 'x.css';</style>",
      "<style>@im<!-- -->port 'x.css';</style>", "<style><![CDATA[@import]]></style>",
      "<style>a { fill: ur<![CDATA[l(x)]]> }</style>", "<set attributeName='href' to='https://x'/>",
      "<script/>", "<svg:script xmlns:svg='x'>1</svg:script>", "<g onload=\"x()\"/>",
      "<foreignObject><p/></foreignObject>", "<style>@imp<g></g>ort '//example.org';</style>",
      "<style>@imp<metadata/>ort '//example.org';</style>", "<style>@\\69mport 'x.css';</style>",
      "<style>a { fill: \\75rl(x) }</style>", "<style>a { fill: url(\u{301}/../x) }</style>",
      "<rect style=\"fill: \\75rl(x)\"/>", "<rect cursor=\"image-set('x.png' 1x)\"/>",
      "<style>a { fill: src('x') }</style>", "<rect fill=\"url(\u{301}/../x.svg#a)\"/>",
      "<animate attributeName=\"href\" to=\"//example.org/x\"/>",
      "<animate attributeName=\" xlink:href \" values=\"#a;x.png\"/>",
      "<animate attributeName=\"fill\" from=\"url(//example.org/x)\"/>",
      "<set attributeName=\"fill\" to=\"red;url( 'x.svg')\"/>",
      "<animate attributeName=\"mask\" by=\"ur\\6c(x.svg)\"/>",
      "<set attributeName=\"xml:base\" to=\"x\"/>", "<set attributeName=\"onload\" to=\"x()\"/>",
      "<h:img xmlns:h=\"http://www.w3.org/1999/xhtml\" srcset=\"//example.org/x\"/>",
    ])
  func loadsNothing(inside: String) {
    let sentence = sentence(svg("width='9' height='9'", inside))
    #expect(sentence.contains("elsewhere") || sentence.contains("script"), "\(sentence)")
    #expect(sentence.contains("save it as PNG"))
  }

  @Test(
    "A file written into an SVG is refused, wherever it stands, with its notes",
    arguments: [
      "<image href=\" data:image/jpeg;base64,AA==\"/>", "<image xlink:href='DATA:image/png,'/>",
      "<rect fill=\"url(data:image/jpeg;base64,AA==)\"/>", "<use href='&#100;ata:,'/>",
      "<rect style=\"fill: url( 'data:image/jpeg,' )\"/>",
      "<style>@font-face { src: url(#a), url(\"data:font/woff2;base64,AA==\") }</style>",
      "<set attributeName='href' to='data:image/jpeg;base64,AA=='/>",
      "<animate attributeName='fill' values='url(#a);url(data:image/jpeg,)'/>",
    ])
  func embedsNothing(inside: String) {
    let sentence = sentence(svg("width='9' height='9'", inside))
    #expect(sentence.contains("embeds another file"), "\(sentence)")
    #expect(sentence.contains("save it as PNG"))
  }

  @Test("An element may have a thousand attributes, but not more") func manyAttributes() {
    func crowd(_ count: Int) -> [UInt8] {
      let attributes = (0..<count).map { "a\($0)=''" }.joined(separator: " ")
      return svg("width='9' height='9'", "<g \(attributes)/>")
    }
    #expect(sentence(crowd(1_000)) == "")
    #expect(sentence(crowd(1_001)).contains("1,000 attributes; save it"))
  }

  @Test(
    "What is no image is refused in a sentence that says what it is, and how to mend it",
    arguments: [
      ([], "empty"), ([0xFF, 0xD8, 0xFF, 0xE0], "a JPEG; save it as PNG"),
      (Array("GIF89a".utf8), "a GIF; save it as PNG"), (Array("%PDF-1.7".utf8), "a PDF;"),
      (Array("RIFF    WEBP".utf8), "a WebP image;"), ([0x1F, 0x8B], "SVGZ"),
      (Array("Elm House".utf8), "neither PNG nor SVG"), (Array("<html></html>".utf8), "neither"),
      (Array("<svg width='1' height='1'/>".utf8), "neither PNG nor SVG"),
      ([0x3C, 0xFF], "neither"),
      (Array("<?xml version='1.0'?>".utf8), "neither"), (svg("width='9'"), "how large"),
      (svg("width='9' height='9'").dropLast(3), "damaged or cut off"),
      (svg("width='9' height='9'", "<g>"), "damaged"), (svg("width='9' width='9'"), "damaged"),
      (svg("width='9' height='9'", "&elm;"), "damaged"), (svg("") + svg(""), "how large"),
      (svg("width='9' height='9'") + svg("width='9' height='9'"), "damaged"),
      (Array("<!DOCTYPE svg [<!ENTITY a 'b'>]>".utf8) + svg(""), "entities"),
      (png(0, 9), "no width or no height"), (svg("width='0' height='9'"), "no width"),
      (svg("viewBox='0 0 0 9'"), "no width"), (svg("width='-1' height='9'"), "no width"),
      (png(5_000, 5_001), "25 million pixels"), (png(10_000, 10_000), "25 million pixels"),
      (png(10_001, 9), "10,000 pixels"), (svg("width='1e9' height='9'"), "10,000 pixels"),
      (svg("width='inf' height='9'"), "how large"), (svg("width='1e999' height='9'"), "how large"),
      ([UInt8](repeating: 0x3C, count: Letterhead.Image.mostBytes + 1), "larger than 5 MB"),
    ] as [([UInt8], String)])
  func refused(bytes: [UInt8], words: String) {
    let sentence = sentence(bytes)
    #expect(sentence.contains(words), "\(sentence)")
    #expect(sentence.hasPrefix("The ") && sentence.hasSuffix("."))
  }

  @Test("Whatever is in a file, it is an image or a sentence") func anyBytes() {
    var random = SystemRandomNumberGenerator()
    let pieces = [
      "<", ">", "/", "svg", " xmlns='http://www.w3.org/2000/svg'", "=", "'", "\"", "&#x41;", "&",
      ";", "<!--", "-->", "<![CDATA[", "]]>", "<?", "?>", "<!", "[", "]", " width='1'", "\u{FEFF}",
      " height='1'", "<svg>", "</svg>", "é", "<g/>", "url(", ":", " ", "href", "viewBox='1 2 3 4'",
    ]
    for _ in 0..<2_000 {
      let text = (0..<Int.random(in: 1...24)).map { _ in pieces.randomElement(using: &random)! }
      let sentence = sentence(Array(text.joined().utf8))
      #expect(sentence.isEmpty || sentence.hasSuffix("."))
    }
  }
}
