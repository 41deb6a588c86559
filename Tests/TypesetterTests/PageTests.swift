import Testing

@testable import LetterCore
@testable import Typesetter

@Suite("Letters on pages") struct PageTests {
  @Test("Every word stands on the pages, in the order of the plain text", arguments: [0, 24, 200])
  func wordsInOrder(count: Int) throws {
    let letter = try templateLetter(
      organizations: names(count), individuals: ["Ana Ruiz", "Zoë House"])
    let pages = try PDFTypesetter.pages(of: letter, setup: setup())
    let body = Letter(blocks: letter.blocks)
    let plain = LetterLayout(body, columns: 10_000).text
    #expect(words(pages.map(\.text).joined(separator: "\n")) == words(plain))
    let notes = pages.flatMap(\.notes).flatMap { $0.columns.joined() }.joined(separator: " ")
    // An address may be broken where it is too long for a line.
    let written = LetterLayout(Letter(blocks: letter.notes), columns: 10_000).text
    #expect(words(notes).joined() == words(written).joined())
  }

  @Test("A note stands at the foot of the page that cites it, also of the second")
  func noteOnItsPage() throws {
    let letter = Letter(
      blocks: (0..<9).map { _ in paragraph(filler(80)) } + [citing(1, after: "Cited here.")]
        + (0..<12).map { _ in paragraph(filler(80)) },
      notes: [note(1, "What was said.")])
    let pages = try PDFTypesetter.pages(of: letter, setup: setup())
    let citing = try #require(pages.firstIndex { $0.text.contains("Cited here.[1]") })
    #expect(citing == 1)
    #expect(pages.map { $0.notes.count } == pages.indices.map { $0 == citing ? 1 : 0 })
    #expect(pages[citing].notes[0].columns == [["[1] What was said."]])
  }

  @Test("A line whose note has no room goes to the next page with it")
  func noteTakesItsLineAlong() throws {
    for filling in 25...50 {
      let letter = Letter(
        blocks: (0..<filling).map { _ in paragraph("Short.") } + [citing(1, after: "Cited here.")],
        notes: [note(1, filler(300))])
      let pages = try PDFTypesetter.pages(of: letter, setup: setup())
      let holding = pages.filter { !$0.notes.isEmpty }
      #expect(holding.count == 1)
      #expect(holding.first?.text.contains("Cited here.[1]") == true)
    }
  }

  @Test("A note longer than a page is split, and none of its words is lost")
  func longNote() throws {
    let letter = Letter(
      blocks: [citing(1, after: "Cited here."), paragraph(filler(900))],
      notes: [note(1, filler(3000))])
    let pages = try PDFTypesetter.pages(of: letter, setup: setup())
    let parts = pages.flatMap(\.notes)
    #expect(parts.count > 1)
    #expect(parts.map(\.isContinued) == parts.indices.map { $0 > 0 })
    #expect(words(parts.flatMap { $0.columns[0] }.joined(separator: " ")).count == 3001)
    #expect(words(pages.map(\.text).joined(separator: " ")).count == 902)
  }

  @Test("A note stands at the foot of page two where its recommendation begins there")
  func noteOnPageTwo() throws {
    let letter = try templateLetter(organizations: names(24))
    for paper in DocumentSetup.Paper.allCases {
      var headed = setup(paper: paper)
      headed.reservedTop = 390
      headed.letterhead = Letterhead(
        name: "Elm House", address: (1...9).map { "\($0) Mill Street" })
      let pages = try PDFTypesetter.pages(of: letter, setup: headed)
      #expect(pages[0].first(.recommendation) == nil && pages[0].notes.isEmpty)
      let first = try #require(pages[1].first(.recommendation))
      #expect(first.columns[0][0].hasPrefix("1. ") && first.columns[0].joined().contains("[1]"))
      #expect(pages.map(\.notes.count) == pages.indices.map { $0 == 1 ? 1 : 0 })
      #expect(pages[1].notes[0].columns[0][0].hasPrefix("[1] "))
    }
  }

  @Test("A note that nothing cites is written all the same")
  func uncitedNote() throws {
    let letter = Letter(blocks: [paragraph("Words.")], notes: [note(7, "Left over.")])
    let pages = try PDFTypesetter.pages(of: letter, setup: setup())
    #expect(pages.map { $0.notes.flatMap(\.columns) } == [[["[7] Left over."]]])
  }

  @Test("No line of a paragraph stands alone at the foot or the head of a page")
  func widowsAndOrphans() throws {
    for filling in 30...60 {
      let letter = Letter(
        blocks: (0..<filling).map { _ in paragraph("Short.") } + [paragraph(filler(200))])
      let pages = try PDFTypesetter.pages(of: letter, setup: setup())
      let parts = pages.flatMap(\.blocks).filter { $0.columns[0][0] != "Short." }
      #expect(parts.allSatisfy { $0.columns[0].count >= 2 })
    }
  }

  @Test("A closing and a heading stand with the first names")
  func closingWithNames() throws {
    let letter = try templateLetter(organizations: names(40), individuals: ["Ana Ruiz"])
    let end = try #require(
      letter.blocks.firstIndex { block in
        if case .paragraph(let lines) = block {
          lines[0].first?.text == "Sincerely,"
        } else {
          false
        }
      })
    for filling in 0..<40 {
      let letter = Letter(
        blocks: (0..<filling).map { _ in paragraph("Short.") } + letter.blocks[end...])
      let pages = try PDFTypesetter.pages(of: letter, setup: setup())
      for page in pages {
        let last = try #require(page.blocks.last)
        #expect(last.columns[0].last != "Sincerely,")
        #expect(last.kind != .heading)
      }
      let first = try #require(pages.compactMap { $0.first(.names) }.first)
      #expect(first.columns[0].count >= 2)
    }
  }

  @Test("Long names stand in fewer columns, where that takes fewer lines")
  func columnsOfLongNames() throws {
    func columns(_ length: Int) throws -> Int? {
      let names = (100..<300).map { "Hall \($0) " + String(repeating: "x", count: length - 9) }
      return try templateLetter(organizations: names).nameColumns[.organization]
    }
    #expect(try [20, 28, 30, 44, 50].map(columns) == [3, 3, 2, 2, 3])
  }

  @Test("Words that lead to the recommendations stand with the first of them")
  func leadInWithItsList() throws {
    let list = (1...3).map { number in
      Block.recommendation(id: "r\(number)", number: number, [[Run(text: filler(40))]])
    }
    for filling in 20..<50 {
      let letter = Letter(
        blocks: (0..<filling).map { _ in paragraph("Short.") } + [paragraph(filler(40))] + list)
      let pages = try PDFTypesetter.pages(of: letter, setup: setup())
      let first = try #require(pages.first { $0.first(.recommendation) != nil })
      let before = first.blocks.prefix { $0.kind == .paragraph }.last
      #expect(before?.columns[0].last?.contains("letter") == true, "\(filling)")
    }
  }

  @Test(
    "Names stand in one column up to 30, in two up to 150, then in three",
    arguments: [(30, 1), (31, 2), (150, 2), (151, 3)])
  func columns(count: Int, expected: Int) throws {
    let letter = try templateLetter(organizations: names(count))
    let pages = try PDFTypesetter.pages(of: letter, setup: setup())
    let lists = pages.compactMap { $0.first(.names) }
    #expect(lists.map(\.columns.count).max() == expected)
    #expect(lists.flatMap { $0.columns.joined() }.count == count)
    // Columns are as long as each other, give or take the last.
    let last = try #require(lists.last).columns.map(\.count)
    #expect(last.max()! - last.min()! <= expected)
  }

  @Test("The pages are numbered from the second")
  func numbers() throws {
    let letter = Letter(blocks: (0..<30).map { _ in paragraph(filler(80)) })
    let pages = try PDFTypesetter.pages(of: letter, setup: setup())
    #expect(pages.count > 2)
    #expect(
      pages.map(\.number) == pages.indices.map { $0 == 0 ? nil : "\($0 + 1) of \(pages.count)" })
  }

  @Test("Lines stand closer where that saves a page of a few lines")
  func tightened() throws {
    var wasSaved = false
    for filling in 30...90 {
      let letter = Letter(blocks: (0..<filling).map { _ in paragraph("Short.") })
      let pages = try PDFTypesetter.pages(of: letter, setup: setup())
      if pages.count == 1, filling > 29 { wasSaved = true }
      #expect(pages.map(\.lines.count).reduce(0, +) == filling)
    }
    #expect(wasSaved)
  }

  @Test("A printed foot leaves its room free on the first page, notes included, and on no other")
  func foots() throws {
    let text = (0..<150).map { _ in paragraph("Short.") }
    let letter = Letter(
      blocks: [citing(1, after: "Cited")] + text, notes: [note(1, "A note at the foot.")])
    var setup = setup()
    let without = try PDFTypesetter.pages(of: letter, setup: setup)
    setup.reservedBottom = 144
    let reserved = try PDFTypesetter.pages(of: letter, setup: setup)
    #expect(reserved[0].lines.count < without[0].lines.count - 2)
    #expect(reserved[0].notes.count == 1)
    #expect(reserved[1].lines.count == reserved[2].lines.count)
    #expect(reserved[1].lines.count > reserved[0].lines.count + 3)
    setup.reservedBottom = 400
    #expect(throws: DocumentError.self) { try PDFTypesetter.pages(of: letter, setup: setup) }
  }

  @Test("A printed head leaves its room free, and its own head stands on the first page")
  func heads() throws {
    let letter = Letter(blocks: (0..<60).map { _ in paragraph("Short.") })
    var plain = setup()
    let without = try PDFTypesetter.pages(of: letter, setup: plain)
    plain.reservedTop = 300
    let reserved = try PDFTypesetter.pages(of: letter, setup: plain)
    #expect(reserved[0].lines.count < without[0].lines.count)
    plain.reservedTop = 1e9
    #expect(throws: DocumentError.self) { try PDFTypesetter.pages(of: letter, setup: plain) }
    plain.reservedTop = 396
    #expect(try PDFTypesetter.pages(of: letter, setup: plain).map(\.lines.count).reduce(0, +) == 60)
    plain.reservedTop = 0
    plain.letterhead = Letterhead(name: "Elm House", address: ["1 Mill Street", "Riverbend"])
    let headed = try PDFTypesetter.pages(of: letter, setup: plain)
    #expect(headed[0].blocks[0].kind == .letterhead)
    #expect(headed[0].blocks[0].columns == [["Elm House", "1 Mill Street", "Riverbend"]])
    #expect(headed.dropFirst().allSatisfy { $0.first(.letterhead) == nil })
  }

  @Test("An empty letter is one empty page")
  func empty() throws {
    let pages = try PDFTypesetter.pages(of: Letter(), setup: setup())
    #expect(pages.count == 1 && pages[0].blocks.isEmpty)
    #expect(try PDFTypesetter.bytes(of: Letter(), setup: setup()).starts(with: Array("%PDF".utf8)))
  }
}
