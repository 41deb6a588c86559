import Foundation
import Testing

@testable import LetterCore
@testable import Typesetter

@Suite("PDF") struct PDFTests {
  @Test("The same letter gives the same bytes, without dates") func deterministic() throws {
    let letter = try templateLetter(organizations: names(24))
    let first = try PDFTypesetter.bytes(of: letter, setup: setup())
    let second = try PDFTypesetter.bytes(of: letter, setup: setup())
    #expect(first == second)
    let text = latin(first)
    for key in ["/CreationDate", "/ModDate", "/Author", "/Creator", "/Producer", "/ID"] {
      #expect(!text.contains(key))
    }
  }

  @Test("It says its title and language, and what is what") func saysWhatItIs() throws {
    let letter = try templateLetter(organizations: names(24))
    var french = setup("Unused")
    french.language = "fr-CA) /Evil (x"
    let text = latin(try PDFTypesetter.bytes(of: letter, setup: french))
    #expect(text.contains("/Title (Re: Call for local law enforcement"))
    #expect(!text.contains("Unused"))
    #expect(text.contains("/Lang (fr-CAEvilx)"))
    #expect(text.contains("/MarkInfo << /Marked true >>"))
    for tag in ["Document", "H1", "P", "L", "LI", "Lbl", "LBody", "Note", "Link"] {
      #expect(text.contains("/S /\(tag)\n"), "\(tag)")
    }
    #expect(text.contains("/Outlines"))
  }

  @Test("The table of a PDF tells where each object is") func table() throws {
    let letter = try templateLetter(organizations: names(24))
    let text = latin(try PDFTypesetter.bytes(of: letter, setup: setup()))
    let table = try #require(
      text.components(separatedBy: "startxref\n").last.flatMap {
        Int($0.prefix { $0.isNumber })
      })
    let characters = Array(text.unicodeScalars)
    func words(at offset: Int) -> String {
      var words = String.UnicodeScalarView()
      words.append(contentsOf: characters[offset..<min(offset + 24, characters.count)])
      return String(words)
    }
    #expect(words(at: table).hasPrefix("xref\n0 "))
    let lines = String(String.UnicodeScalarView(characters[table...])).split(separator: "\n")
    let size = try #require(lines[1].split(separator: " ").last.flatMap { Int($0) })
    for number in 0..<size {
      let entry = lines[2 + number].split(separator: " ")
      guard entry[2] == "n" else { continue }
      #expect(words(at: try #require(Int(entry[0]))).hasPrefix("\(number) 0 obj\n"))
    }
    #expect(lines[2 + size] == "trailer")
  }

  @Test("Bookmarks lead to the subject, each recommendation and the names under their headings")
  func bookmarks() throws {
    let letter = try templateLetter(organizations: names(24), individuals: ["Ana Ruiz"])
    let entries = try PDFTypesetter.alone { () throws(DocumentError) in
      Bookmarks(try Composition(letter, setup(), .none)).entries
    }
    #expect(
      entries.map(\.name) == [
        "Re: Call for local law enforcement to abstain from federal immigration enforcement",
        "Recommendations", "Organizations", "Individuals",
      ])
    #expect(entries[1].children.count == 9)
    #expect(entries[1].children[3].name.hasPrefix("4. Local police and sheriff's"))
    #expect(entries[1].children.allSatisfy { $0.name.count <= 61 })
    #expect(entries.map(\.page) == entries.map(\.page).sorted())
    #expect(entries[3].children.isEmpty)
  }

  @Test("Links lead to the web and to notes; what is no web address is plain words")
  func links() throws {
    let letter = Letter(
      blocks: [
        .paragraph([
          [
            Run(text: "it's", link: "https://example.org/it's?a=(1)&ü"),
            Run(text: "not", link: "javascript:alert(1)"),
          ]
        ]), citing(1, after: "Cited."),
      ], notes: [note(1, "Said.")])
    let text = latin(try PDFTypesetter.bytes(of: letter, setup: setup()))
    // What would end a string of PDF is written otherwise.
    #expect(text.contains("/URI (https://example.org/it%27s?a=%281%29&%C3%BC)"))
    #expect(!text.contains("javascript"))
    #expect(text.contains("note-1"))
  }

  @Test("A letterhead that is higher than the first page is refused in a sentence")
  func highHead() throws {
    var headed = setup()
    headed.letterhead = Letterhead(
      name: "Elm House", address: (1...60).map { "Line \($0)" })
    let letter = Letter(blocks: [paragraph("Words.")])
    let error = #expect(throws: DocumentError.self) {
      try PDFTypesetter.bytes(of: letter, setup: headed)
    }
    #expect(error?.description.contains("more room than the first page has") == true)
  }

  @Test("A letterhead's image is drawn, and what cannot be drawn is refused in a sentence")
  func image() throws {
    let png = try #require(
      Data(
        base64Encoded:
          "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="
      ))
    var headed = setup()
    let letter = Letter(blocks: [paragraph("Words.")])
    let plain = try PDFTypesetter.bytes(of: letter, setup: headed)
    headed.letterhead = Letterhead(name: "", image: try .init(reading: Array(png)))
    let drawn = latin(try PDFTypesetter.bytes(of: letter, setup: headed))
    #expect(drawn.contains("/Image") && !latin(plain).contains("/Subtype /Image"))
    // Its parts are whole; what they hold is no picture.
    headed.letterhead?.image = try .init(reading: unpackable)
    let error = #expect(throws: DocumentError.self) {
      try PDFTypesetter.bytes(of: letter, setup: headed)
    }
    #expect(error?.description.contains("cannot be drawn") == true)
    // So it is told when it is chosen.
    #expect(throws: DocumentError.self) { try PDFTypesetter.check(.init(reading: unpackable)) }
    try PDFTypesetter.check(.init(reading: Array(png)))
  }

  @Test("Whatever is written anywhere, no word is lost") func anyText() throws {
    var random = SeededGenerator(seed: 7)
    let ranges: [ClosedRange<UInt32>] = [
      0...0x7F, 0x80...0x24F, 0x300...0x36F, 0x590...0x6FF, 0x900...0x97F, 0x2000...0x206F,
      0x4E00...0x4E80, 0xE000...0xE010, 0xFE00...0xFFFF, 0x1F300...0x1F6FF, 0xE0000...0xE0080,
    ]
    func string() -> String {
      var text = String.UnicodeScalarView()
      for _ in 0..<Int.random(in: 0...30, using: &random) {
        let range = ranges[Int.random(in: 0..<ranges.count, using: &random)]
        if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &random)) {
          text.append(scalar)
        }
      }
      return String(text)
    }
    for _ in 0..<20 {
      let strings = (0..<100).map { _ in string() }
      let letter = Letter(
        blocks: [
          .paragraph([[Run(text: strings[0], emphasis: .bold)]]), .heading([Run(text: strings[1])]),
          .recommendation(id: "x", number: 1, [[Run(text: strings[2], kind: .placeholder)]]),
          .paragraph(strings[3...].map { [Run(text: $0, link: "https://example.org/" + $0)] }),
          citing(1, after: strings[4]),
        ], notes: [note(1, strings[5])])
      var odd = setup(strings[6])
      odd.letterhead = Letterhead(name: strings[7], address: [strings[8]])
      odd.language = strings[9]
      let pages = try PDFTypesetter.pages(of: letter, setup: odd)
      let shown = pages.flatMap { page in page.blocks.filter { $0.kind != .letterhead } }
        .flatMap { $0.columns.joined() }.joined()
      let written =
        printable(strings[0] + strings[1] + "1. " + strings[2] + strings[3...].joined())
        + printable(strings[4]) + "[1]"
      #expect(
        shown.unicodeScalars.filter { $0 != " " } == written.unicodeScalars.filter { $0 != " " })
      #expect(try PDFTypesetter.bytes(of: letter, setup: odd).count > 1000)
      _ = try PDFTypesetter.missingScripts(in: letter, setup: setup())
    }
  }

  @Test("Letters are set by several threads at once") func threads() async throws {
    let letter = try templateLetter(organizations: names(40), individuals: ["Ana Ruiz"])
    let wanted = try PDFTypesetter.bytes(of: letter, setup: setup())
    try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<16 {
        group.addTask { try PDFTypesetter.bytes(of: letter, setup: setup()) }
      }
      for try await bytes in group { #expect(bytes == wanted) }
    }
  }

  @Test("A script without a font is said by its name, once") func missingScripts() throws {
    #expect(
      try PDFTypesetter.missingScripts(
        in: Letter(blocks: [paragraph("Łódź “x” — é")]), setup: setup()) == [])
    #expect(
      PDFTypesetter.scripts(
        of: ["𐎠", "𐎢", "\u{12000}", "🍫", "\u{10FFFD}"],
        in: ["𐎠": "𐎠𐎡 House", "𐎢": "𐎢", "\u{12000}": "Elm \u{12000}", "🍫": "🍫 Club"]) == [
          MissingScript(name: "Cuneiform", example: "Elm \u{12000}"),
          MissingScript(name: "Old Persian", example: "𐎠𐎡 House"),
          MissingScript(name: "emoji", example: "🍫 Club"),
          MissingScript(name: "symbols", example: ""),
        ])
    // Which fonts there are differs; that none has a character of private use does not.
    let letter = try templateLetter(organizations: ["𐎠𐎡 House", "𐎢", "Elm \u{10FFFD}"])
    let missing = try PDFTypesetter.missingScripts(in: letter, setup: setup())
    #expect(missing.last == MissingScript(name: "symbols", example: "Elm \u{10FFFD}"))
    #expect(missing.count == Set(missing.map(\.name)).count)
  }

  @Test("Characters in color, and pages on which nothing is seen, lose neither tags nor pages")
  func anyFirstMark() throws {
    let texts = [
      "", " ", "\u{200B}", String(repeating: "🍫", count: 300), "🍫🏳️‍🌈👩🏽‍🚀❤️", "🍫 a 🍫",
      String(repeating: "🍫", count: 3000), "\u{10FFFD}", "שלום 🍫 שלום",
    ]
    for text in texts {
      let letter = Letter(blocks: [paragraph(text), paragraph("Words."), paragraph(text)])
      let pages = try PDFTypesetter.pages(of: letter, setup: setup()).count
      let written = latin(try PDFTypesetter.bytes(of: letter, setup: setup()))
      #expect(written.components(separatedBy: "<< /Type /Page ").count - 1 == pages, "\(text)")
      #expect(written.contains("/S /Document"), "\(text)")
      for list in written.components(separatedBy: "/XObject <<").dropFirst() {
        let names = list.prefix { $0 != ">" }.split(separator: "/")
        #expect(names.count == Set(names).count, "\(text)")
      }
    }
  }
}

/// A PNG whose chunks are whole and whose picture is not packed as one.
private let unpackable = Array(
  Data(
    base64Encoded:
      "iVBORw0KGgoAAAANSUhEUgAAAAgAAAAICAAAAADhZOFXAAAABElEQVRub25ltPc41AAAAABJRU5ErkJggg=="
  )!)
