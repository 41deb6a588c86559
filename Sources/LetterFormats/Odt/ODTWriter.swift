// A letter as an OpenDocument text (ODF 1.2): which parts it has.
import LetterCore

enum ODTWriter {
  /// How many parts there may be.
  private static let partCount = 6

  private static let type = "application/vnd.oasis.opendocument.text"

  /// The letter as the bytes of an ODT file; the same for the same letter, whoever writes it.
  static func bytes(
    of letter: Letter, setup: DocumentSetup, monitor: WorkMonitor = .none
  ) throws(DocumentError) -> [UInt8] {
    try setup.check()
    let image = setup.letterhead?.image?.printed(setup)
    var text = ODTText(letter, WorkCount(letter, parts: partCount, for: monitor))
    try text.write(letter.documentBlocks)
    var archive = ZIPArchive(text.work)
    // What the file is must be readable at its beginning, unpacked.
    try archive.add("mimetype", Array(type.utf8), isStored: true)
    var parts: [(name: String, type: String, bytes: [UInt8])] = [
      ("content.xml", "text/xml", text.xml.bytes),
      ("styles.xml", "text/xml", ODTStyles.bytes(setup, image)),
      ("meta.xml", "text/xml", properties(letter.title(setup), setup)),
    ]
    if let image { parts.append(("Pictures/letterhead.png", "image/png", image.bytes)) }
    for part in parts {
      try archive.add(part.name, part.bytes, isStored: part.type == "image/png")
    }
    try archive.add(
      "META-INF/manifest.xml", manifest([("/", type)] + parts.map { ($0.name, $0.type) }))
    return try archive.finish()
  }

  private static func manifest(_ parts: [(name: String, type: String)]) -> [UInt8] {
    var xml = XMLBytes()
    xml.markup(
      made: """
        <manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" \
        manifest:version="1.2">
        """)
    for part in parts {
      xml.markup(
        made: """
          <manifest:file-entry manifest:full-path="\(part.name)" \
          manifest:media-type="\(part.type)"/>
          """)
    }
    xml.markup("</manifest:manifest>")
    return xml.bytes
  }

  /// Title and language, and nothing of who made the file and when.
  private static func properties(_ title: String, _ setup: DocumentSetup) -> [UInt8] {
    var xml = XMLBytes()
    xml.markup("<office:document-meta")
    xml.markup(namespaces)
    xml.markup("><office:meta><dc:title>")
    xml.words(title)
    xml.markup("</dc:title><dc:language>")
    xml.words(setup.language)
    xml.markup("</dc:language></office:meta></office:document-meta>")
    return xml.bytes
  }

  static let namespaces: StaticString = """
     xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" \
    xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" \
    xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" \
    xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" \
    xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" \
    xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" \
    xmlns:xlink="http://www.w3.org/1999/xlink" \
    xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.2"
    """
}
