// The order of elements that Word is strict about: out of order, it calls a file damaged.
import ReadBack
import Testing

@testable import LetterCore
@testable import LetterFormats

/// The children that an element may have, in the order of ECMA-376 (transitional), as far as this
/// program writes them and what stands between.
private let order: [String: [String]] = [
  "w:pPr": [
    "pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr", "widowControl", "numPr",
    "suppressLineNumbers", "pBdr", "shd", "tabs", "suppressAutoHyphens", "kinsoku", "wordWrap",
    "overflowPunct", "topLinePunct", "autoSpaceDE", "autoSpaceDN", "bidi", "adjustRightInd",
    "snapToGrid", "spacing", "ind", "contextualSpacing", "mirrorIndents", "suppressOverlap", "jc",
    "textDirection", "textAlignment", "textboxTightWrap", "outlineLvl", "divId", "cnfStyle", "rPr",
    "sectPr", "pPrChange",
  ],
  "w:rPr": [
    "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline",
    "shadow", "emboss", "imprint", "noProof", "snapToGrid", "vanish", "webHidden", "color",
    "spacing", "w", "kern", "position", "sz", "szCs", "highlight", "u", "effect", "bdr", "shd",
    "fitText", "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout", "specVanish", "oMath",
  ],
  "w:sectPr": [
    "headerReference", "footerReference", "footnotePr", "endnotePr", "type", "pgSz", "pgMar",
    "paperSrc", "pgBorders", "lnNumType", "pgNumType", "cols", "formProt", "vAlign", "noEndnote",
    "titlePg", "textDirection", "bidi", "rtlGutter", "docGrid",
  ],
  "w:style": [
    "name", "aliases", "basedOn", "next", "link", "autoRedefine", "hidden", "uiPriority",
    "semiHidden", "unhideWhenUsed", "qFormat", "locked", "personal", "rsid", "pPr", "rPr",
  ],
  "w:styles": ["docDefaults", "latentStyles", "style"],
  "w:docDefaults": ["rPrDefault", "pPrDefault"],
  "w:numbering": ["abstractNum", "num"],
  "w:abstractNum": ["nsid", "multiLevelType", "tmpl", "name", "styleLink", "numStyleLink", "lvl"],
  "w:lvl": [
    "start", "numFmt", "lvlRestart", "pStyle", "isLgl", "suff", "lvlText", "lvlPicBulletId",
    "lvlJc",
    "pPr", "rPr",
  ],
  "w:num": ["abstractNumId", "lvlOverride"], "w:lvlOverride": ["startOverride", "lvl"],
  "w:numPr": ["ilvl", "numId"],
  "w:settings": [
    "zoom", "removePersonalInformation", "defaultTabStop", "autoHyphenation",
    "characterSpacingControl", "footnotePr", "endnotePr", "compat", "themeFontLang",
    "clrSchemeMapping", "decimalSymbol", "listSeparator",
  ],
  "w:document": ["body"], "w:body": ["p", "sectPr"], "w:tabs": ["tab"], "w:footnotes": ["footnote"],
  "w:footnote": ["p"], "w:hdr": ["p"], "w:ftr": ["p"],
  "w:p": ["pPr", "*"], "w:r": ["rPr", "*"],
]

/// What may stand in a paragraph and in a run, in any order behind its properties.
private let inline: [String: Set<String>] = [
  "w:p": ["w:r", "w:hyperlink", "w:fldSimple", "w:bookmarkStart", "w:bookmarkEnd"],
  "w:r": [
    "w:t", "w:br", "w:footnoteReference", "w:footnoteRef", "w:separator", "w:continuationSeparator",
    "w:drawing",
  ],
]

private func check(_ element: Element, in part: String) {
  if let known = order[element.name] {
    var last = 0
    for child in element.children {
      if let index = known.firstIndex(of: String(child.name.dropFirst(2))) {
        #expect(index >= last, "\(child.name) stands too late in \(element.name) of \(part)")
        last = index
      } else {
        let isInline = inline[element.name]?.contains(child.name) == true
        #expect(isInline, "\(child.name) stands in \(element.name) of \(part)")
        last = known.count
      }
    }
    // What describes an element is said once.
    for name in ["w:pPr", "w:rPr", "w:sectPr", "w:sz", "w:spacing"] {
      #expect(element.children.count { $0.name == name } <= 1, "\(name) in \(element.name)")
    }
  }
  for child in element.children { check(child, in: part) }
}

@Test("The elements of every part stand in the order of the standard")
func elementOrder() throws {
  var setup = DocumentSetup(title: "Letter")
  setup.letterhead = Letterhead(
    name: "Elm House", address: ["بيت"],
    image: try Letterhead.Image(reading: notedPNG))
  setup.reservedTop = 90
  let run = Run(
    text: "x בית", emphasis: [.bold, .italic], kind: .placeholder, link: "https://example.org")
  let strange = Letter(
    blocks: [
      .recommendation(id: "a", number: 4, [[run], [Run(text: "1", kind: .citation(1)), run]]),
      .recommendation(id: "b", number: 9, [[run, Run(text: "1", kind: .citation(1))]]),
    ], notes: [.note(number: 1, [[run]])])
  for letter in [try letter(), try complete(), try headed(), try listed(200), strange, Letter()] {
    for (name, root) in try docx(letter, setup).allXML() where name.hasPrefix("word/") {
      check(root, in: name)
    }
  }
}

@Test("The last three names of a short list go along with what ends the letter")
func namesBeforeTheEnd() throws {
  for (count, cc, expected) in [(24, true, 3), (2, true, 2), (24, false, 0), (40, true, 0)] {
    let letter = try listed(count, cc: cc)
    let names = try docx(letter).part("word/document.xml").paragraphs("Signatory")
    let kept = names.map { $0.child("w:pPr")?.child("w:keepNext") != nil }
    #expect(kept.count { $0 } == expected && kept.prefix(count).suffix(expected).allSatisfy { $0 })
    let styles = try odt(letter).part("content.xml").all("text:p").compactMap {
      $0.attributes["text:style-name"]
    }
    #expect(styles.count { $0.hasPrefix("Kept") } == expected)
    // A last name in columns that is kept with what follows would unbalance them.
    #expect(styles.contains("KeptLastSignatory") == (expected > 0))
  }
}
