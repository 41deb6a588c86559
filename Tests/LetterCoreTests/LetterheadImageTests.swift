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
    #expect(image.width == 30 && image.height == 20)
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
    "What looks like an SVG is to be drawn",
    arguments: [
      ("<svg/>", true), ("\u{FEFF}\n <?xml version='1.0'?><!-- Elm --><svg:svg/>", true),
      ("<!DOCTYPE svg><html/>", false), ("svg", false), ("<html><p>an svg</p></html>", false),
      ("", nil), (String(repeating: "<svg/>", count: 1_000_000), nil),
    ] as [(String, Bool?)])
  func looksLikeSVG(text: String, isSVG: Bool?) {
    #expect((try? Letterhead.Image.isSVG(Array(text.utf8))) == isSVG)
  }

  @Test("A drawing has on paper the size that its dots an inch tell")
  func drawn() throws {
    let image = try Letterhead.Image(drawn: png(300, 150))
    #expect(abs(image.width - 96) < 0.01 && abs(image.height - 48) < 0.01)
    #expect(try Letterhead.Image(reading: image.bytes) == image)
    // What cannot be meant counts for nothing.
    for density in [[0, 0, 0, 1], [0, 0xFF, 0xFF, 0xFF]] as [[UInt8]] {
      let odd = png(notes: chunk("pHYs", density + density + [1]))
      #expect(try Letterhead.Image(reading: odd).width == 30)
    }
    #expect(
      try Letterhead.Image(
        reading: png(notes: chunk("pHYs", [0, 0, 0x2E, 0x23, 0, 0, 0x2E, 0x23, 0]))
      ).width == 30)
  }

  @Test(
    "What is no image is refused in a sentence that says what it is, and how to mend it",
    arguments: [
      ([], "empty"), ([0xFF, 0xD8, 0xFF, 0xE0], "a JPEG; save it as PNG"),
      (Array("GIF89a".utf8), "a GIF; save it as PNG"), (Array("%PDF-1.7".utf8), "a PDF;"),
      (Array("RIFF    WEBP".utf8), "a WebP image;"), ([0x1F, 0x8B], "SVGZ"),
      (Array("Elm House".utf8), "neither PNG nor SVG"), (Array("<html></html>".utf8), "neither"),
      ([0x3C, 0xFF], "neither"), (Array("<?xml version='1.0'?>".utf8), "neither"),
      (png(0, 9), "no width or no height"),
      (png(5_000, 5_001), "25 million pixels"), (png(10_000, 10_000), "25 million pixels"),
      (png(10_001, 9), "10,000 pixels"),
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
