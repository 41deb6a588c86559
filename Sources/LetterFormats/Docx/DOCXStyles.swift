// The styles of a Word document. Word's own are called by its own names, so that it knows them.
import LetterCore

extension DOCXPackage {
  static func styles(_ setup: DocumentSetup) -> [UInt8] {
    var xml = XMLBytes()
    xml.markup("<w:styles")
    xml.markup(DOCXStory.namespaces)
    xml.markup(
      made: """
        ><w:docDefaults><w:rPrDefault><w:rPr>\
        <w:rFonts w:ascii="\(font)" w:hAnsi="\(font)" w:eastAsia="\(font)" w:cs="\(font)"/>\
        <w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="
        """)
    xml.words(setup.language)
    xml.markup("\"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>")
    for style in paragraphStyles + wordStyles { style.write(to: &xml) }
    for (place, room) in [("Top", setup.roomAboveHead), ("Bottom", setup.roomInFoot)]
    where room > 0 {
      Style(
        id: "Reserved\(place)", name: "Reserved \(place)", isCustom: true,
        paragraph: "<w:spacing w:line=\"\(twips(room))\" w:lineRule=\"exact\"/>"
      ).write(to: &xml)
    }
    xml.markup("</w:styles>")
    return xml.bytes
  }

  private static let font = "Times New Roman"

  private struct Style {
    enum Kind: String { case paragraph, character }
    var id: String
    /// What Word shows; of its own styles, the name by which it knows them.
    var name: String
    var kind = Kind.paragraph
    var basedOn: String? = "Normal"
    /// The style of the paragraph that is typed behind one of this.
    var next: String?
    var isDefault = false
    var isCustom = false
    var paragraph = ""
    var words = ""

    func write(to xml: inout XMLBytes) {
      var text = "<w:style w:type=\"\(kind.rawValue)\""
      if isDefault { text += " w:default=\"1\"" }
      if isCustom { text += " w:customStyle=\"1\"" }
      text += " w:styleId=\"\(id)\"><w:name w:val=\"\(name)\"/>"
      if let basedOn { text += "<w:basedOn w:val=\"\(basedOn)\"/>" }
      if let next { text += "<w:next w:val=\"\(next)\"/>" }
      text += "<w:qFormat/>"
      if !paragraph.isEmpty { text += "<w:pPr>\(paragraph)</w:pPr>" }
      if !words.isEmpty { text += "<w:rPr>\(words)</w:rPr>" }
      xml.markup(made: text + "</w:style>")
    }
  }

  private static let paragraphStyles = [
    Style(
      id: "Normal", name: "Normal", basedOn: nil, isDefault: true, paragraph: "<w:widowControl/>"),
    Style(
      id: "BodyText", name: "Body Text",
      paragraph: "<w:spacing w:after=\"160\" w:line=\"264\" w:lineRule=\"auto\"/>"),
    Style(
      id: "Subject", name: "Subject", basedOn: "BodyText", next: "BodyText", isCustom: true,
      paragraph: "<w:keepNext/><w:keepLines/><w:outlineLvl w:val=\"0\"/>", words: "<w:b/><w:bCs/>"),
    Style(
      id: "ListIntroduction", name: "List Introduction", basedOn: "BodyText", next: "ListNumber",
      isCustom: true, paragraph: "<w:keepNext/>"),
    Style(
      id: "Closing", name: "Closing", basedOn: "BodyText", next: "Signatory",
      paragraph: "<w:keepNext/><w:keepLines/>"),
    Style(
      id: "Heading2", name: "heading 2", basedOn: "BodyText", next: "Signatory",
      paragraph:
        "<w:keepNext/><w:keepLines/><w:spacing w:before=\"120\" w:after=\"120\"/><w:outlineLvl w:val=\"1\"/>",
      words: "<w:b/><w:bCs/>"),
    Style(
      id: "ListNumber", name: "List Number", basedOn: "BodyText",
      paragraph: "<w:numPr><w:numId w:val=\"1\"/></w:numPr><w:spacing w:after=\"120\"/>"),
    // No room between names, but behind the last.
    Style(
      id: "Signatory", name: "Signatory", isCustom: true,
      paragraph:
        "<w:keepLines/><w:suppressAutoHyphens/><w:spacing w:after=\"160\" w:line=\"252\" w:lineRule=\"auto\"/><w:ind w:left=\"288\" w:hanging=\"288\"/><w:contextualSpacing/>"
    ),
    Style(
      id: "FootnoteText", name: "footnote text",
      paragraph: "<w:spacing w:after=\"40\"/>", words: "<w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>"),
    Style(
      id: "Header", name: "header", paragraph: "<w:jc w:val=\"center\"/>"),
    Style(
      id: "Footer", name: "footer", paragraph: "<w:jc w:val=\"center\"/>",
      words: "<w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>"),
    Style(
      id: "Letterhead", name: "Letterhead", basedOn: "Header", isCustom: true,
      paragraph: "<w:spacing w:after=\"240\"/><w:contextualSpacing/>",
      words: "<w:sz w:val=\"18\"/><w:szCs w:val=\"18\"/>"),
    Style(
      id: "LetterheadName", name: "Letterhead Name", basedOn: "Header", next: "Letterhead",
      isCustom: true, paragraph: "<w:spacing w:before=\"60\" w:after=\"60\"/>",
      words: "<w:b/><w:bCs/><w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/>"),
  ]

  private static let wordStyles = [
    Style(
      id: "DefaultParagraphFont", name: "Default Paragraph Font", kind: .character, basedOn: nil,
      isDefault: true),
    Style(
      id: "Strong", name: "Strong", kind: .character, basedOn: "DefaultParagraphFont",
      words: "<w:b/><w:bCs/>"),
    Style(
      id: "Emphasis", name: "Emphasis", kind: .character, basedOn: "DefaultParagraphFont",
      words: "<w:i/><w:iCs/>"),
    Style(
      id: "Hyperlink", name: "Hyperlink", kind: .character, basedOn: "DefaultParagraphFont",
      words: "<w:color w:val=\"0B4F8A\"/><w:u w:val=\"single\"/>"),
    Style(
      id: "Placeholder", name: "Placeholder", kind: .character, basedOn: "DefaultParagraphFont",
      isCustom: true, words: "<w:shd w:val=\"clear\" w:color=\"auto\" w:fill=\"FFF0B3\"/>"),
    Style(
      id: "FootnoteReference", name: "footnote reference", kind: .character,
      basedOn: "DefaultParagraphFont", words: "<w:vertAlign w:val=\"superscript\"/>"),
  ]
}
