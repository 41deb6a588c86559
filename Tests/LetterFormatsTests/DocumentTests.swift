import Foundation
import ReadBack
import Testing

@testable import LetterCore
@testable import LetterFormats

@Test("Every part of a document is well formed, and what a part names is there")
func partsAreWhole() throws {
  var headed = DocumentSetup(title: "Letter")
  headed.letterhead = try head(notedPNG)
  headed.reservedTop = 100
  for setup in [setup, headed] {
    let package = try docx(try complete(), setup)
    let names = Set(package.parts.map(\.name))
    let types = try package.part("[Content_Types].xml")
    let overrides = types.all("Override").compactMap { $0.attributes["PartName"] }
    #expect(overrides.allSatisfy { names.contains(String($0.dropFirst())) })
    let defaults = Set(types.all("Default").compactMap { $0.attributes["Extension"] })
    for (name, root) in try package.allXML() {
      #expect(overrides.contains("/" + name) || name.hasSuffix(".rels") || name.hasPrefix("["))
      guard name.hasSuffix(".rels") else { continue }
      let folder = name.hasPrefix("_rels") ? "" : "word/"
      for target in root.children where target.attributes["TargetMode"] == nil {
        #expect(names.contains(folder + (target.attributes["Target"] ?? "")))
      }
      // Every identifier that the part uses is one of these.
      let ids = root.children.compactMap { $0.attributes["Id"] }
      #expect(Set(ids).count == ids.count)
      guard folder == "word/" else { continue }
      let part = try package.part("word/" + name.dropFirst(11).dropLast(5))
      let used = ["w:hyperlink", "w:headerReference", "w:footerReference", "a:blip"]
        .flatMap { part.all($0) }.compactMap { $0.attributes["r:id"] ?? $0.attributes["r:embed"] }
      #expect(!used.isEmpty && Set(used).isSubset(of: ids))
    }
    #expect(names.contains { $0.hasSuffix(".png") } == defaults.contains("png"))

    let open = try odt(try complete(), setup)
    _ = try open.allXML()
    let entries = try open.part("META-INF/manifest.xml").children
      .compactMap { $0.attributes["manifest:full-path"] }
    #expect(
      Set(entries)
        == Set(open.parts.map(\.name)).subtracting(["mimetype", "META-INF/manifest.xml"])
        .union(["/"]))
  }
}

@Test("A document tells nothing of when, where and by whom it was made")
func documentsArePrivate() throws {
  let letter = try complete()
  for format in [LetterFormat.docx, .odt] {
    let bytes = try format.bytes(of: letter, setup: setup)
    #expect(try format.bytes(of: try complete(), setup: setup) == bytes)
    for part in try Package(bytes).parts {
      #expect(part.date == 1 << 21 | 1 << 16 && part.extraBytes == 0)
      let text = String(decoding: part.bytes, as: UTF8.self)
      for word in ["rsid", "creator", "author", "modified", "generator", "date>", "revision"] {
        #expect(!text.lowercased().contains(word + "=") && !text.lowercased().contains(":" + word))
      }
    }
  }
  let properties = try docx(letter).part("docProps/core.xml")
  #expect(properties.children.map(\.name) == ["dc:title", "dc:language"])
  let meta = try odt(letter).part("meta.xml")
  #expect(meta.all("office:meta").flatMap(\.children).map(\.name) == ["dc:title", "dc:language"])
}

@Test("What an OpenDocument file is stands unpacked at its beginning")
func mimetype() throws {
  let bytes = try LetterFormat.odt.bytes(of: try complete(), setup: setup)
  #expect(
    String(decoding: bytes[30..<77], as: UTF8.self)
      == "mimetypeapplication/vnd.oasis.opendocument.text")
}

@Test(
  "Many names stand in columns", arguments: [(30, 1), (31, 2), (150, 2), (151, 3)], [true, false])
func documentColumns(size: (count: Int, columns: Int), cc: Bool) throws {
  let letter = try listed(size.count, cc: cc)
  let body = try docx(letter).part("word/document.xml")
  let sections = body.all("w:sectPr")
  let columns = sections.map { Int($0.child("w:cols")?.attributes["w:num"] ?? "1") }
  #expect(columns == (size.columns == 1 ? [1] : [1, size.columns, 1]))
  // The first section has the page number and no head of the first page; the others go on.
  #expect(sections.map { $0.child("w:titlePg") != nil } == sections.indices.map { $0 == 0 })
  #expect(sections.map { $0.child("w:type") == nil } == sections.indices.map { $0 == 0 })
  // A section ends with the last name, and none holds no paragraph.
  #expect(body.children[0].children.last?.name == "w:sectPr")
  #expect(body.paragraphs("Signatory").count == size.count + (size.columns > 1 && !cc ? 1 : 0))
  #expect(body.paragraphs("Closing").count == 1)

  let content = try odt(letter).part("content.xml")
  #expect(
    content.all("text:section").compactMap { $0.attributes["text:style-name"] }
      == (size.columns == 1 ? [] : ["Columns\(size.columns)"]))
  let styles = content.all("style:columns").compactMap { $0.attributes["fo:column-count"] }
  #expect(styles == (size.columns == 1 ? [] : ["\(size.columns)"]))
}

@Test("Recommendations are items of one numbered list, and of another where the numbers jump")
func numbered() throws {
  func item(_ number: Int) -> Block {
    .recommendation(id: "r\(number)", number: number, [[Run(text: "Do it.")]])
  }
  let body = try docx(try complete()).part("word/document.xml")
  #expect(body.paragraphs("ListNumber").count == 9)
  #expect(body.all("w:numId").isEmpty)

  let letter = Letter(blocks: [
    item(1), item(2), .paragraph([[Run(text: "And")]]), item(3), item(7),
  ])
  let package = try docx(letter)
  let ids = try package.part("word/document.xml").paragraphs("ListNumber").map {
    $0.all("w:numId").first?.attributes["w:val"]
  }
  #expect(ids == [nil, nil, nil, "2"])
  let numbers = try package.part("word/numbering.xml").all("w:num")
  #expect(numbers.compactMap { $0.attributes["w:numId"] } == ["1", "2"])
  #expect(numbers[1].all("w:startOverride").first?.attributes["w:val"] == "7")

  let lists = try odt(letter).part("content.xml").all("text:list")
  #expect(lists.map { $0.all("text:list-item").count } == [2, 1, 1])
  #expect(lists.map { $0.attributes["text:continue-numbering"] } == [nil, "true", nil])
  #expect(lists[2].children[0].attributes["text:start-value"] == "7")
}

@Test("Notes are footnotes, and a note that is cited again is the same footnote")
func footnotes() throws {
  func cite(_ number: Int) -> Run { Run(text: "\(number)", kind: .citation(number)) }
  let letter = Letter(
    blocks: [
      .paragraph([[Run(text: "a"), cite(1), Run(text: "b"), cite(2)]]),
      .paragraph([[Run(text: "c"), cite(1)]]),
    ],
    notes: [.note(number: 1, [[Run(text: "One")]]), .note(number: 2, [[Run(text: "Two")]])])
  let package = try docx(letter)
  let body = try package.part("word/document.xml")
  #expect(body.all("w:footnoteReference").map { $0.attributes["w:id"] } == ["1", "2"])
  let again = try #require(body.all("w:fldSimple").first)
  let bookmark = try #require(body.all("w:bookmarkStart").first?.attributes["w:name"])
  #expect(again.attributes["w:instr"] == " NOTEREF \(bookmark) \\f \\h ")
  let notes = try package.part("word/footnotes.xml").all("w:footnote")
  #expect(notes.map { $0.attributes["w:id"] } == ["-1", "0", "1", "2"])
  #expect(notes[2].wordText == " One\n")

  let content = try odt(letter).part("content.xml")
  #expect(content.all("text:note").map { $0.attributes["text:id"] } == ["note1", "note2"])
  #expect(content.all("text:note-ref").map { $0.attributes["text:ref-name"] } == ["note1"])
}

@Test("Words stand out by styles: subject, emphasis, links, placeholders")
func documentStyles() throws {
  let body = try docx(try letter()).part("word/document.xml")
  let subject = try #require(body.paragraphs("Subject").first)
  #expect(subject.wordText.hasPrefix("Re: Call for local law enforcement"))
  #expect(subject.all("w:rPr").isEmpty)
  func words(_ style: String) -> [String] {
    body.all("w:r").filter { $0.all("w:rStyle").first?.attributes["w:val"] == style }
      .map(\.wordText)
  }
  #expect(words("Placeholder").first == "[Date]")
  #expect(words("Emphasis") == ["voluntary"])
  let notes = try docx(try complete()).part("word/footnotes.xml").all("w:hyperlink")
  #expect(!notes.isEmpty && notes.allSatisfy { $0.wordText.hasPrefix("https://") })
  // Every style that is used is one of the document's.
  for package in [try docx(try letter()), try docx(try headed())] {
    let known = Set(
      try package.part("word/styles.xml").all("w:style").map { $0.attributes["w:styleId"] })
    for (_, root) in try package.allXML() {
      for kind in ["w:pStyle", "w:rStyle", "w:basedOn", "w:next"] {
        #expect(Set(root.all(kind).map { $0.attributes["w:val"] }).isSubset(of: known))
      }
    }
  }
  let open = try odt(try headed())
  var known = Set(
    try open.part("styles.xml").all("style:style").map { $0.attributes["style:name"] })
  let content = try open.part("content.xml")
  known.formUnion(content.all("style:style").map { $0.attributes["style:name"] })
  for kind in ["text:p", "text:h", "text:span"] {
    #expect(Set(content.all(kind).map { $0.attributes["text:style-name"] }).isSubset(of: known))
  }
}

@Test("Bold and italic words keep both")
func bothEmphases() throws {
  let run = Run(text: "x", emphasis: [.bold, .italic])
  let letter = Letter(blocks: [.paragraph([[Run(text: "a "), run]])])
  let look = try #require(docx(letter).part("word/document.xml").all("w:rPr").first)
  #expect(look.children.map(\.name) == ["w:rStyle", "w:i", "w:iCs"])
  let spans = try odt(letter).part("content.xml").all("text:span")
  #expect(spans.map { $0.attributes["text:style-name"] } == ["Strong", "Emphasis"])
}

@Test("Paper, language and room for a printed head are as they were asked for")
func pages() throws {
  var setup = DocumentSetup(title: "Letter")
  setup.paper = .a4
  setup.language = "es-MX"
  setup.reservedTop = 136
  let package = try docx(try complete(), setup)
  let size = try #require(package.part("word/document.xml").all("w:pgSz").first)
  #expect(size.attributes == ["w:w": "11906", "w:h": "16838"])
  let styles = try package.part("word/styles.xml")
  #expect(styles.all("w:lang").first?.attributes["w:val"] == "es-MX")
  // From the head's own edge, 36 points down.
  let room = try #require(
    styles.all("w:style").first { $0.attributes["w:styleId"] == "ReservedTop" })
  #expect(room.all("w:spacing").first?.attributes["w:line"] == "2000")
  #expect(try package.part("word/header1.xml").all("w:p").count == 1)
  let open = try odt(try complete(), setup).part("styles.xml")
  #expect(open.all("style:page-layout-properties")[0].attributes["fo:page-height"] == "841.89pt")
  #expect(open.all("style:text-properties")[0].attributes["fo:country"] == "MX")
  setup.reservedBottom = 136
  let footed = try docx(try complete(), setup)
  #expect(try footed.part("word/footer2.xml").all("w:p").count == 1)
  let foot = try #require(
    try footed.part("word/styles.xml").all("w:style").first {
      $0.attributes["w:styleId"] == "ReservedBottom"
    })
  #expect(foot.all("w:spacing").first?.attributes["w:line"] == "2000")
  let first = try odt(try complete(), setup).part("styles.xml")
    .all("style:page-layout-properties")[0]
  #expect(first.attributes["fo:margin-bottom"] == "136.0pt")
  let page = String(
    decoding: try LetterFormat.html.bytes(of: complete(), setup: setup), as: UTF8.self)
  #expect(page.contains("@page :first { margin-top: 136.0pt; margin-bottom: 136.0pt; }"))
  for room in [-1, 1_000, Double.nan] {
    setup.reservedTop = room
    #expect(throws: DocumentError.self) { try docx(try complete(), setup) }
    #expect(throws: DocumentError.self) { try odt(try complete(), setup) }
  }
}
