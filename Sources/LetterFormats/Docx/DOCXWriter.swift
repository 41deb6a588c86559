// A letter as a Word document (ECMA-376, transitional): which parts it has.
import LetterCore

enum DOCXWriter {
  /// The letter as the bytes of a DOCX file; the same for the same letter, whoever writes it.
  static func bytes(of letter: Letter, setup: DocumentSetup) throws(DocumentError) -> [UInt8] {
    try setup.check()
    let image = try setup.letterhead?.image?.printed(setup)
    let blocks = letter.documentBlocks
    let page = DOCXPage(setup: setup)

    var body = DOCXStory(letter)
    body.writeDocument(blocks, page: page)
    var notes = DOCXStory(letter)
    notes.writeFootnotes(letter.notes)

    var archive = ZIPArchive()
    archive.add("[Content_Types].xml", DOCXPackage.contentTypes(page))
    archive.add("_rels/.rels", DOCXPackage.relationships)
    archive.add("docProps/core.xml", DOCXPackage.properties(letter.title(setup), setup))
    archive.add("word/document.xml", body.xml.bytes)
    archive.add(
      "word/_rels/document.xml.rels",
      DOCXPackage.relationships(DOCXPackage.documentParts(page), links: body.links))
    archive.add("word/footnotes.xml", notes.xml.bytes)
    if !notes.links.isEmpty {
      archive.add(
        "word/_rels/footnotes.xml.rels", DOCXPackage.relationships([], links: notes.links))
    }
    archive.add("word/styles.xml", DOCXPackage.styles(setup))
    archive.add("word/numbering.xml", DOCXPackage.numbering(blocks))
    archive.add("word/settings.xml", DOCXPackage.settings(setup))
    archive.add("word/footer1.xml", DOCXPackage.footer)
    if setup.hasHead {
      archive.add("word/header1.xml", DOCXPackage.header(setup, image))
    }
    if let image {
      archive.add(
        "word/_rels/header1.xml.rels",
        DOCXPackage.relationships([.init(id: "image", type: "image", target: "media/image1.png")]))
      archive.add("word/media/image1.png", image.bytes, isStored: true)
    }
    return try archive.finish()
  }
}

/// A page of a Word document, in twentieths of a point.
struct DOCXPage {
  let setup: DocumentSetup

  /// What ends a section that stands in so many columns.
  func section(columns: Int, isFirst: Bool) -> String {
    let size = setup.paper.size
    var text = "<w:sectPr>"
    if isFirst {
      if setup.hasHead { text += "<w:headerReference w:type=\"first\" r:id=\"header\"/>" }
      text += "<w:footerReference w:type=\"default\" r:id=\"footer\"/>"
    } else {
      text += "<w:type w:val=\"continuous\"/>"
    }
    let margin = twips(setup.margin)
    let head = twips(setup.headMargin)
    text +=
      "<w:pgSz w:w=\"\(twips(size.width))\" w:h=\"\(twips(size.height))\"/>"
      + "<w:pgMar w:top=\"\(margin)\" w:right=\"\(margin)\" w:bottom=\"\(margin)\""
      + " w:left=\"\(margin)\" w:header=\"\(head)\" w:footer=\"\(head)\" w:gutter=\"0\"/>"
      + "<w:cols\(columns > 1 ? " w:num=\"\(columns)\"" : "")"
      + " w:space=\"\(twips(setup.columnGap))\"/>"
    // The first page has no number, and the head of its own.
    return text + (isFirst ? "<w:titlePg/>" : "") + "</w:sectPr>"
  }
}

/// Points as twentieths of a point, Word's measure.
func twips(_ points: Double) -> Int { Int((points * 20).rounded()) }
