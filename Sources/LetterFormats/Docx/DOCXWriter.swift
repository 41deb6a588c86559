// A letter as a Word document (ECMA-376, transitional): which parts it has.
import LetterCore

enum DOCXWriter {
  /// How many parts there may be.
  private static let partCount = 14

  /// The letter as the bytes of a DOCX file; the same for the same letter, whoever writes it.
  static func bytes(
    of letter: Letter, setup: DocumentSetup, monitor: WorkMonitor = .none
  ) throws(DocumentError) -> [UInt8] {
    try setup.check()
    let image = setup.letterhead?.image?.printed(setup)
    let blocks = letter.documentBlocks
    let page = DOCXPage(setup: setup)

    var body = DOCXStory(letter, WorkCount(letter, parts: partCount, for: monitor))
    try body.writeDocument(blocks, page: page)
    var notes = DOCXStory(letter, body.work)
    try notes.writeFootnotes(letter.notes)

    var archive = ZIPArchive(notes.work)
    try archive.add("[Content_Types].xml", DOCXPackage.contentTypes(page))
    try archive.add("_rels/.rels", DOCXPackage.relationships)
    try archive.add("docProps/core.xml", DOCXPackage.properties(letter.title(setup), setup))
    try archive.add("word/document.xml", body.xml.bytes)
    try archive.add(
      "word/_rels/document.xml.rels",
      DOCXPackage.relationships(DOCXPackage.documentParts(page), links: body.links))
    try archive.add("word/footnotes.xml", notes.xml.bytes)
    if !notes.links.isEmpty {
      try archive.add(
        "word/_rels/footnotes.xml.rels", DOCXPackage.relationships([], links: notes.links))
    }
    try archive.add("word/styles.xml", DOCXPackage.styles(setup))
    try archive.add("word/numbering.xml", DOCXPackage.numbering(blocks))
    try archive.add("word/settings.xml", DOCXPackage.settings(setup))
    try archive.add("word/footer1.xml", DOCXPackage.footer)
    if setup.roomInFoot > 0 { try archive.add("word/footer2.xml", DOCXPackage.firstFooter) }
    if setup.hasHead {
      try archive.add("word/header1.xml", DOCXPackage.header(setup, image))
    }
    if let image {
      try archive.add(
        "word/_rels/header1.xml.rels",
        DOCXPackage.relationships([.init(id: "image", type: "image", target: "media/image1.png")]))
      try archive.add("word/media/image1.png", image.bytes, isStored: true)
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
      if setup.roomInFoot > 0 {
        text += "<w:footerReference w:type=\"first\" r:id=\"firstFooter\"/>"
      }
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
      + " w:space=\"\(twips(DocumentSetup.columnGap))\"/>"
    // The first page has no number, and the head of its own.
    return text + (isFirst ? "<w:titlePg/>" : "") + "</w:sectPr>"
  }
}

/// Points as twentieths of a point, Word's measure.
func twips(_ points: Double) -> Int { Int((points * 20).rounded()) }
