// The small parts of a Word document: what there is, where it is, and settings.
import LetterCore

enum DOCXPackage {
  /// Where one part finds another.
  struct Relationship {
    let id: String
    /// The last word of the relationship's type.
    let type: String
    let target: String
  }

  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006"

  static func contentTypes(_ page: DOCXPage) -> [UInt8] {
    var xml = XMLBytes()
    let base = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    xml.markup(
      made: """
        <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
        <Default Extension="rels" \
        ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
        <Default Extension="xml" ContentType="application/xml"/>
        """)
    if page.setup.letterhead?.image != nil {
      xml.markup("<Default Extension=\"png\" ContentType=\"image/png\"/>")
    }
    xml.markup(
      made: """
        <Override PartName="/docProps/core.xml" \
        ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>\
        <Override PartName="/word/document.xml" ContentType="\(base).document.main+xml"/>
        """)
    for part in documentParts(page) {
      xml.markup(
        made:
          "<Override PartName=\"/word/\(part.target)\" ContentType=\"\(base).\(part.type)+xml\"/>")
    }
    xml.markup("</Types>")
    return xml.bytes
  }

  static let relationships = relationships([
    Relationship(id: "document", type: "officeDocument", target: "word/document.xml"),
    Relationship(
      id: "properties",
      type: "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
      target: "docProps/core.xml"),
  ])

  /// The parts beside the text.
  static func documentParts(_ page: DOCXPage) -> [Relationship] {
    ["styles", "numbering", "settings", "footnotes"].map {
      Relationship(id: $0, type: $0, target: $0 + ".xml")
    } + [Relationship(id: "footer", type: "footer", target: "footer1.xml")]
      + (page.setup.hasHead
        ? [Relationship(id: "header", type: "header", target: "header1.xml")] : [])
      + (page.setup.roomInFoot > 0
        ? [Relationship(id: "firstFooter", type: "footer", target: "footer2.xml")] : [])
  }

  static func relationships(_ parts: [Relationship], links: [String] = []) -> [UInt8] {
    var xml = XMLBytes()
    xml.markup(
      "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">")
    for part in parts {
      let type =
        part.type.contains("/") ? part.type : "\(office)/relationships/\(part.type)"
      xml.markup(
        made: "<Relationship Id=\"\(part.id)\" Type=\"\(type)\" Target=\"\(part.target)\"/>")
    }
    for (index, link) in links.enumerated() {
      xml.markup(
        made: "<Relationship Id=\"link\(index + 1)\" Type=\"\(office)/relationships/hyperlink\"")
      xml.markup(" Target=\"")
      xml.words(link)
      xml.markup("\" TargetMode=\"External\"/>")
    }
    xml.markup("</Relationships>")
    return xml.bytes
  }

  /// Title and language, and nothing of who made the file and when.
  static func properties(_ title: String, _ setup: DocumentSetup) -> [UInt8] {
    var xml = XMLBytes()
    xml.markup(
      made: """
        <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
        xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>
        """)
    xml.words(title)
    xml.markup("</dc:title><dc:language>")
    xml.words(setup.language)
    xml.markup("</dc:language></cp:coreProperties>")
    return xml.bytes
  }

  /// The list of recommendations, and its like that begin with another number.
  static func numbering(_ blocks: [DocumentBlock]) -> [UInt8] {
    var xml = XMLBytes()
    xml.markup("<w:numbering")
    xml.markup(DOCXStory.namespaces)
    xml.markup(
      made: """
        ><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>\
        <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>\
        <w:pStyle w:val="ListNumber"/><w:lvlText w:val="%1."/><w:lvlJc w:val="left"/>\
        <w:pPr><w:tabs><w:tab w:val="num" w:pos="432"/></w:tabs>\
        <w:ind w:left="432" w:hanging="432"/></w:pPr></w:lvl>\
        </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
        """)
    var id = 1
    for block in blocks where block.beginsList {
      guard case .recommendation(_, let number, _) = block.block else { continue }
      id += 1
      xml.markup(
        made: """
          <w:num w:numId="\(id)"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0">\
          <w:startOverride w:val="\(number)"/></w:lvlOverride></w:num>
          """)
    }
    xml.markup("</w:numbering>")
    return xml.bytes
  }

  static func settings(_ setup: DocumentSetup) -> [UInt8] {
    var xml = XMLBytes()
    xml.markup("<w:settings")
    xml.markup(DOCXStory.namespaces)
    xml.markup(
      made: """
        ><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>\
        <w:characterSpacingControl w:val="doNotCompress"/>\
        <w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>\
        <w:compat><w:compatSetting w:name="compatibilityMode" \
        w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>\
        <w:themeFontLang w:val="
        """)
    xml.words(setup.language)
    xml.markup("\"/><w:decimalSymbol w:val=\".\"/><w:listSeparator w:val=\",\"/></w:settings>")
    return xml.bytes
  }

  /// The number of the page, from the second on.
  static let footer: [UInt8] = {
    var xml = XMLBytes()
    xml.markup("<w:ftr")
    xml.markup(DOCXStory.namespaces)
    xml.markup(
      made: """
        ><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>\
        <w:fldSimple w:instr=" PAGE "><w:r><w:t>2</w:t></w:r></w:fldSimple>\
        <w:r><w:t xml:space="preserve"> of </w:t></w:r>\
        <w:fldSimple w:instr=" NUMPAGES "><w:r><w:t>2</w:t></w:r></w:fldSimple></w:p></w:ftr>
        """)
    return xml.bytes
  }()

  /// The foot of the first page: nothing but room.
  static let firstFooter: [UInt8] = {
    var xml = XMLBytes()
    xml.markup("<w:ftr")
    xml.markup(DOCXStory.namespaces)
    xml.markup("><w:p><w:pPr><w:pStyle w:val=\"ReservedBottom\"/></w:pPr></w:p></w:ftr>")
    return xml.bytes
  }()

  /// The head of the first page.
  static func header(_ setup: DocumentSetup, _ image: Letterhead.Image.Printed?) -> [UInt8] {
    var xml = XMLBytes()
    xml.markup("<w:hdr")
    xml.markup(DOCXStory.namespaces)
    xml.markup(
      " xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\">")
    if setup.roomAboveHead > 0 {
      xml.markup("<w:p><w:pPr><w:pStyle w:val=\"ReservedTop\"/></w:pPr></w:p>")
    }
    func paragraph(_ style: ParagraphStyle, _ text: String) {
      let direction = text.runsRightToLeft == true
      xml.markup(made: "<w:p><w:pPr><w:pStyle w:val=\"\(style.rawValue)\"/>")
      xml.markup(direction ? "<w:bidi/></w:pPr>" : "</w:pPr>")
      for part in text.directed(inRightToLeft: direction) {
        xml.markup(part.isRightToLeft ? "<w:r><w:rPr><w:rtl/></w:rPr>" : "<w:r>")
        xml.markup("<w:t xml:space=\"preserve\">")
        xml.words(part.words)
        xml.markup("</w:t></w:r>")
      }
      xml.markup("</w:p>")
    }
    if let letterhead = setup.letterhead {
      if let image { write(image, describedAs: letterhead.name, to: &xml) }
      if !letterhead.name.isEmpty { paragraph(.letterheadName, letterhead.name) }
      for line in letterhead.address { paragraph(.letterhead, line) }
    }
    xml.markup("</w:hdr>")
    return xml.bytes
  }

  private static func write(
    _ image: Letterhead.Image.Printed, describedAs name: String, to xml: inout XMLBytes
  ) {
    // English Metric Units: 12,700 a point.
    let extent =
      "cx=\"\(Int((image.width * 12_700).rounded()))\" "
      + "cy=\"\(Int((image.height * 12_700).rounded()))\""
    xml.markup(
      made: """
        <w:p><w:pPr><w:pStyle w:val="Letterhead"/><w:spacing w:after="40"/></w:pPr><w:r><w:drawing>\
        <wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent \(extent)/>\
        <wp:docPr id="1" name="Letterhead" descr="
        """)
    xml.words(name)
    let drawing = "http://schemas.openxmlformats.org/drawingml/2006"
    xml.markup(
      made: """
        "/><a:graphic xmlns:a="\(drawing)/main"><a:graphicData uri="\(drawing)/picture">\
        <pic:pic xmlns:pic="\(drawing)/picture"><pic:nvPicPr>\
        <pic:cNvPr id="1" name="Letterhead"/><pic:cNvPicPr/></pic:nvPicPr>\
        <pic:blipFill><a:blip r:embed="image"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>\
        <pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext \(extent)/></a:xfrm>\
        <a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>\
        </a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>
        """)
  }
}
