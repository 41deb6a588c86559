// The styles of an OpenDocument letter, its pages and their heads and feet.
import LetterCore

enum ODTStyles {
  private static let font = "Times New Roman"

  static func bytes(_ setup: DocumentSetup, _ image: Letterhead.Image.Printed?) -> [UInt8] {
    var xml = XMLBytes()
    xml.markup("<office:document-styles")
    xml.markup(ODTWriter.namespaces)
    xml.markup(
      made: """
        ><office:font-face-decls><style:font-face style:name="\(font)" \
        svg:font-family="&apos;\(font)&apos;" style:font-family-generic="roman"/>\
        </office:font-face-decls><office:styles><style:default-style style:family="paragraph">\
        <style:paragraph-properties fo:orphans="2" fo:widows="2" style:tab-stop-distance="36pt"/>\
        <style:text-properties style:font-name="\(font)" style:font-name-asian="\(font)" \
        style:font-name-complex="\(font)" \(size("11pt"))
        """)
    writeLanguage(setup.language, to: &xml)
    xml.markup("/></style:default-style>")
    for style in styles { style.write(to: &xml) }
    if setup.roomAboveHead > 0 {
      Style(
        name: "ReservedTop", shown: "Reserved Top", parent: "Header",
        paragraph: "fo:line-height=\"\(setup.roomAboveHead)pt\""
      ).write(to: &xml)
    }
    xml.markup(
      made: """
        <text:list-style style:name="Recommendations"><text:list-level-style-number \
        text:level="1" style:num-suffix="." style:num-format="1">\
        <style:list-level-properties \
        text:list-level-position-and-space-mode="label-alignment">\
        <style:list-level-label-alignment text:label-followed-by="listtab" \
        text:list-tab-stop-position="21.6pt" fo:text-indent="-21.6pt" fo:margin-left="21.6pt"/>\
        </style:list-level-properties></text:list-level-style-number></text:list-style>\
        <text:notes-configuration text:note-class="footnote" \
        text:citation-style-name="FootnoteSymbol" \
        text:citation-body-style-name="FootnoteReference" \
        text:default-style-name="FootnoteText" style:num-format="1" style:num-suffix=" " text:start-value="0" \
        text:footnotes-position="page" text:start-numbering-at="document"/></office:styles>
        """)
    writePages(setup, image, to: &xml)
    xml.markup("</office:document-styles>")
    return xml.bytes
  }

  /// What the text itself needs: columns, and each style from right to left.
  static func writeAutomatic(columns: Set<Int>, to xml: inout XMLBytes) {
    for columns in columns.sorted() where columns > 1 {
      xml.markup(
        made: """
          <style:style style:name="Columns\(columns)" style:family="section">\
          <style:section-properties text:dont-balance-text-columns="false">\
          <style:columns fo:column-count="\(columns)" fo:column-gap="\(DocumentSetup.columnGap)pt"/>\
          </style:section-properties></style:style>
          """)
    }
    writeRightToLeft(styles, to: &xml)
  }

  private static func alignment(_ style: Style) -> String {
    if style.isCentred { return "" }
    let isName = ParagraphStyle(rawValue: style.name)?.isName == true
    return isName ? "fo:text-align=\"left\" " : "fo:text-align=\"right\" "
  }

  private static func writeRightToLeft(_ styles: [Style], to xml: inout XMLBytes) {
    for style in styles where style.family == "paragraph" {
      xml.markup(
        made: """
          <style:style style:name="\(style.name)_rtl" style:family="paragraph" \
          style:parent-style-name="\(style.name)"><style:paragraph-properties \
          \(alignment(style))style:writing-mode="rl-tb"/>\
          </style:style>
          """)
    }
  }

  // MARK: Styles

  private struct Style {
    var name: String
    /// What a person reads.
    var shown: String
    var family = "paragraph"
    var parent: String? = "Standard"
    var paragraph = ""
    var words = ""
    var isCentred = false

    func write(to xml: inout XMLBytes) {
      var text = "<style:style style:name=\"\(name)\" style:display-name=\"\(shown)\""
      text += " style:family=\"\(family)\""
      if let parent { text += " style:parent-style-name=\"\(parent)\"" }
      text += ">"
      if !paragraph.isEmpty || isCentred {
        text += "<style:paragraph-properties \(paragraph)"
        text += (isCentred ? " fo:text-align=\"center\"" : "") + "/>"
      }
      if !words.isEmpty { text += "<style:text-properties \(words)/>" }
      xml.markup(made: text + "</style:style>")
    }
  }

  private static func size(_ size: String) -> String {
    "fo:font-size=\"\(size)\" style:font-size-asian=\"\(size)\" style:font-size-complex=\"\(size)\""
  }

  private static let bold =
    "fo:font-weight=\"bold\" style:font-weight-asian=\"bold\" style:font-weight-complex=\"bold\""
  private static let italic =
    "fo:font-style=\"italic\" style:font-style-asian=\"italic\" style:font-style-complex=\"italic\""
  private static let together = "fo:keep-together=\"always\""
  private static let withNext = "fo:keep-with-next=\"always\" " + together
  private static let nameLine =
    "fo:margin-left=\"14.4pt\" fo:text-indent=\"-14.4pt\" fo:line-height=\"105%\" " + together

  private static let styles = [
    Style(name: "Standard", shown: "Standard", parent: nil),
    Style(
      name: "BodyText", shown: "Body Text",
      paragraph: "fo:margin-bottom=\"8pt\" fo:line-height=\"110%\""),
    Style(
      name: "Subject", shown: "Subject", parent: "BodyText", paragraph: withNext, words: bold),
    Style(
      name: "ListIntroduction", shown: "List Introduction", parent: "BodyText",
      paragraph: "fo:keep-with-next=\"always\""),
    Style(name: "Closing", shown: "Closing", parent: "BodyText", paragraph: withNext),
    Style(
      name: "Heading2", shown: "Heading 2", parent: "BodyText",
      paragraph: "fo:margin-top=\"6pt\" fo:margin-bottom=\"6pt\" " + withNext, words: bold),
    Style(
      name: "ListNumber", shown: "List Number", parent: "BodyText",
      paragraph: "fo:margin-bottom=\"6pt\""),
    Style(name: "Signatory", shown: "Signatory", paragraph: nameLine),
    Style(
      name: "KeptSignatory", shown: "Kept Signatory", parent: "Signatory",
      paragraph: nameLine + " fo:keep-with-next=\"always\""),
    Style(
      name: "LastSignatory", shown: "Last Signatory", parent: "Signatory",
      paragraph: "fo:margin-bottom=\"8pt\" " + nameLine),
    // In columns it would keep them from being balanced.
    Style(
      name: "KeptLastSignatory", shown: "Kept Last Signatory", parent: "LastSignatory",
      paragraph: "fo:margin-bottom=\"8pt\" fo:keep-with-next=\"always\" " + nameLine),
    Style(
      name: "FootnoteText", shown: "Footnote", paragraph: "fo:margin-bottom=\"2pt\"",
      words: size("9pt")),
    Style(name: "Header", shown: "Header", isCentred: true),
    Style(name: "Footer", shown: "Footer", words: size("9pt"), isCentred: true),
    Style(
      name: "Letterhead", shown: "Letterhead", parent: "Header", words: size("9pt"),
      isCentred: true),
    Style(
      name: "LetterheadName", shown: "Letterhead Name", parent: "Header",
      paragraph: "fo:margin-top=\"5pt\" fo:margin-bottom=\"3pt\"", words: bold + " " + size("14pt"),
      isCentred: true),
    Style(name: "Strong", shown: "Strong Emphasis", family: "text", parent: nil, words: bold),
    Style(name: "Emphasis", shown: "Emphasis", family: "text", parent: nil, words: italic),
    Style(
      name: "Hyperlink", shown: "Internet Link", family: "text", parent: nil,
      words:
        "fo:color=\"#0b4f8a\" style:text-underline-style=\"solid\" "
        + "style:text-underline-width=\"auto\" style:text-underline-color=\"font-color\""),
    Style(
      name: "Placeholder", shown: "Placeholder", family: "text", parent: nil,
      words: "fo:background-color=\"#fff0b3\""),
    Style(
      name: "FootnoteSymbol", shown: "Footnote Characters", family: "text", parent: nil,
      words: "style:text-position=\"super 58%\""),
    Style(
      name: "FootnoteReference", shown: "Footnote Anchor", family: "text", parent: nil,
      words: "style:text-position=\"super 58%\""),
  ]

  /// A language in its parts (BCP 47): "en-US" as "en" and "US".
  private static func writeLanguage(_ tag: String, to xml: inout XMLBytes) {
    let parts = tag.split(separator: "-")
    xml.markup(" fo:language=\"")
    xml.words(parts.first ?? "none")
    xml.markup("\" fo:country=\"")
    xml.words(parts.dropFirst().first { $0.count == 2 } ?? "none")
    xml.markup("\"")
    if let script = parts.dropFirst().first(where: { $0.count == 4 }) {
      xml.markup(" fo:script=\"")
      xml.words(script)
      xml.markup("\"")
    }
  }

  // MARK: Pages

  /// The first page, with its head and without a number, and those that follow.
  private static func writePages(
    _ setup: DocumentSetup, _ image: Letterhead.Image.Printed?, to xml: inout XMLBytes
  ) {
    let (page, head) = (setup.margin, setup.headMargin)
    let room = "fo:min-height=\"\(page - head)pt\""
    func layout(_ name: String, top: Double, bottom: Double, _ rest: String) {
      xml.markup(
        made: """
          <style:page-layout style:name="\(name)"><style:page-layout-properties \
          fo:page-width="\(setup.paper.size.width)pt" \
          fo:page-height="\(setup.paper.size.height)pt" style:print-orientation="portrait" \
          fo:margin-top="\(top)pt" fo:margin-bottom="\(bottom)pt" fo:margin-left="\(page)pt" \
          fo:margin-right="\(page)pt"><style:footnote-sep style:width="0.5pt" \
          style:distance-before-sep="6pt" style:distance-after-sep="4pt" style:line-style="solid" \
          style:adjustment="left" style:rel-width="30%" style:color="#000000"/>\
          </style:page-layout-properties>\(rest)</style:page-layout>
          """)
    }
    xml.markup("<office:automatic-styles>")
    writeRightToLeft(styles.filter { $0.name.hasPrefix("Letterhead") }, to: &xml)
    layout(
      "First", top: setup.hasHead ? head : page, bottom: max(page, setup.reservedBottom),
      setup.hasHead
        ? "<style:header-style><style:header-footer-properties \(room)"
          + " fo:margin-bottom=\"\(setup.letterhead == nil ? 0 : 12)pt\"/></style:header-style>"
        : "")
    layout(
      "Following", top: page, bottom: head,
      "<style:footer-style><style:header-footer-properties \(room) fo:margin-top=\"12pt\"/></style:footer-style>"
    )
    xml.markup(
      "</office:automatic-styles><office:master-styles><style:master-page style:name=\"Standard\" style:page-layout-name=\"First\" style:next-style-name=\"Following\">"
    )
    if setup.hasHead {
      xml.markup("<style:header>")
      writeHead(setup, image, to: &xml)
      xml.markup("</style:header>")
    }
    xml.markup(
      made: """
        </style:master-page><style:master-page style:name="Following" \
        style:display-name="Following Pages" style:page-layout-name="Following"><style:footer>\
        <text:p text:style-name="Footer"><text:page-number text:select-page="current">2\
        </text:page-number> of <text:page-count>2</text:page-count></text:p></style:footer>\
        </style:master-page></office:master-styles>
        """)
  }

  private static func writeHead(
    _ setup: DocumentSetup, _ image: Letterhead.Image.Printed?, to xml: inout XMLBytes
  ) {
    if setup.roomAboveHead > 0 { xml.markup("<text:p text:style-name=\"ReservedTop\"/>") }
    guard let letterhead = setup.letterhead else { return }
    if let image {
      xml.markup(
        made: """
          <text:p text:style-name="Letterhead"><draw:frame draw:name="Letterhead" \
          text:anchor-type="as-char" svg:width="\(image.width)pt" svg:height="\(image.height)pt">\
          <draw:image xlink:type="simple" xlink:href="Pictures/letterhead.png"/><svg:title>
          """)
      xml.words(letterhead.name)
      xml.markup("</svg:title></draw:frame></text:p>")
    }
    var lines = letterhead.address.map { ($0, ParagraphStyle.letterhead) }
    if !letterhead.name.isEmpty { lines.insert((letterhead.name, .letterheadName), at: 0) }
    for (line, style) in lines {
      let direction = line.runsRightToLeft == true ? "_rtl" : ""
      xml.markup(made: "<text:p text:style-name=\"\(style.rawValue)\(direction)\">")
      var isBehindSpace = true
      ODTText.write(line, behindSpace: &isBehindSpace, to: &xml)
      xml.markup("</text:p>")
    }
  }
}
