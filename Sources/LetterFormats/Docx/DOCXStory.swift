// The text of a Word document and that of its footnotes: paragraphs, words, links.
import LetterCore

struct DOCXStory {
  private(set) var xml = XMLBytes(capacity: 1 << 16)
  /// Where links go; the first is "link1".
  private(set) var links: [String] = []
  private var linkNumbers: [String: Int] = [:]
  /// The notes that there are.
  private let notes: Set<Int>
  /// Those that are cited more than once: the later citations point to the first.
  private let citedAgain: Set<Int>
  private var cited: Set<Int> = []
  private(set) var work: WorkCount

  static let namespaces: StaticString =
    " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""

  init(_ letter: Letter, _ work: WorkCount) {
    self.work = work
    notes = Set(
      letter.notes.compactMap { if case .note(let number, _) = $0 { number } else { nil } })
    var cited: Set<Int> = []
    var again: Set<Int> = []
    for case .citation(let number) in letter.blocks.lazy.flatMap({ $0.lines.joined().map(\.kind) })
    where !cited.insert(number).inserted { again.insert(number) }
    citedAgain = again
  }

  // MARK: The two texts

  mutating func writeDocument(
    _ blocks: [DocumentBlock], page: DOCXPage
  ) throws(DocumentError) {
    xml.markup("<w:document")
    xml.markup(Self.namespaces)
    xml.markup("><w:body>")
    var isFirst = true
    var list = 1
    for (index, block) in blocks.enumerated() {
      try work.add()
      let next = index + 1 < blocks.count ? blocks[index + 1] : nil
      // A section ends with the paragraph that says how it was.
      var section: String?
      if block.columns > 1 || next.map({ $0.columns > 1 }) == true {
        section = page.section(columns: block.columns, isFirst: isFirst)
        isFirst = false
      }
      switch block.block {
      case .paragraph(let lines): write(lines, style: block.style, section: section)
      case .heading(let line): write([line], style: block.style, section: section)
      case .recommendation(_, _, let lines):
        if block.beginsList { list += 1 }
        write(lines, style: block.style, list: list, section: section)
      case .roll(let names):
        try write(names, keptFrom: block.firstKeptName, section: section)
      case .note: break
      }
    }
    // Columns that end with the document are balanced only where another section follows.
    if let last = blocks.last, last.columns > 1 {
      xml.markup("<w:p><w:pPr><w:pStyle w:val=\"Signatory\"/></w:pPr></w:p>")
    }
    xml.markup(made: page.section(columns: 1, isFirst: isFirst))
    xml.markup("</w:body></w:document>")
  }

  mutating func writeFootnotes(_ notes: [Block]) throws(DocumentError) {
    xml.markup("<w:footnotes")
    xml.markup(Self.namespaces)
    xml.markup(">")
    xml.markup(
      "<w:footnote w:type=\"separator\" w:id=\"-1\"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>"
    )
    xml.markup(
      "<w:footnote w:type=\"continuationSeparator\" w:id=\"0\"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>"
    )
    for case .note(let number, let lines) in notes {
      xml.markup(made: "<w:footnote w:id=\"\(number)\">")
      write(lines, style: .note, isFootnote: true)
      xml.markup("</w:footnote>")
      try work.add()
    }
    xml.markup("</w:footnotes>")
  }

  // MARK: Paragraphs

  private mutating func write(
    _ names: RollSection, keptFrom firstKept: Int?, section: String?
  ) throws(DocumentError) {
    for index in 0..<names.count {
      let name = names.line(at: index)
      let isRightToLeft = name.runsRightToLeft == true
      beginParagraph(
        .name, isKept: firstKept.map { index >= $0 } ?? false, isRightToLeft: isRightToLeft,
        section: index == names.count - 1 ? section : nil)
      write(name, WordLook(nil), isRightToLeft: isRightToLeft)
      xml.markup("</w:p>")
      try work.add()
    }
  }

  private mutating func write(
    _ lines: [LetterLine], style: ParagraphStyle, list: Int = 1, section: String? = nil,
    isFootnote: Bool = false
  ) {
    let isRightToLeft = lines.runRightToLeft
    beginParagraph(style, list: list, isRightToLeft: isRightToLeft, section: section)
    if isFootnote {
      xml.markup(
        "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteRef/></w:r>")
      xml.markup("<w:r><w:t xml:space=\"preserve\"> </w:t></w:r>")
    }
    for (index, line) in lines.enumerated() {
      if index > 0 { xml.markup("<w:r><w:br/></w:r>") }
      for run in line { write(run, in: style, isRightToLeft: isRightToLeft) }
    }
    xml.markup("</w:p>")
  }

  /// Opens a paragraph. The style numbers a recommendation by the first list.
  private mutating func beginParagraph(
    _ style: ParagraphStyle, isKept: Bool = false, list: Int = 1, isRightToLeft: Bool,
    section: String?
  ) {
    xml.markup("<w:p><w:pPr><w:pStyle w:val=\"")
    xml.markup(made: style.rawValue)
    xml.markup("\"/>")
    if isKept { xml.markup("<w:keepNext/>") }
    if list > 1 {
      xml.markup(made: "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"\(list)\"/></w:numPr>")
    }
    if isRightToLeft { xml.markup("<w:bidi/>") }
    // To Word, “right” is where such a paragraph ends: at the left edge, where a list stands.
    if isRightToLeft, style.isName { xml.markup("<w:jc w:val=\"right\"/>") }
    if let section { xml.markup(made: section) }
    xml.markup("</w:pPr>")
  }

  // MARK: Words

  private mutating func write(_ run: Run, in style: ParagraphStyle, isRightToLeft: Bool) {
    if case .citation(let number) = run.kind {
      // A note has no notes of its own.
      guard style != .note else {
        return write(run.text, WordLook(.citation), isRightToLeft: false)
      }
      writeCitation(number, text: run.text)
      return
    }
    let link = run.link.flatMap(linkTarget)
    if let link { xml.markup(made: "<w:hyperlink r:id=\"link\(number(of: link))\">") }
    write(
      run.text, WordLook(of: run, in: style, isLink: link != nil), isRightToLeft: isRightToLeft)
    if link != nil { xml.markup("</w:hyperlink>") }
  }

  private mutating func write(_ text: String, _ look: WordLook, isRightToLeft: Bool) {
    for part in text.directed(inRightToLeft: isRightToLeft) {
      xml.markup("<w:r>")
      if look.style != nil || !look.rest.isEmpty || part.isRightToLeft {
        xml.markup("<w:rPr>")
        if let style = look.style { xml.markup(made: "<w:rStyle w:val=\"\(style.rawValue)\"/>") }
        if look.rest.contains(.bold) { xml.markup("<w:b/><w:bCs/>") }
        if look.rest.contains(.italic) { xml.markup("<w:i/><w:iCs/>") }
        if part.isRightToLeft { xml.markup("<w:rtl/>") }
        xml.markup("</w:rPr>")
      }
      xml.markup("<w:t xml:space=\"preserve\">")
      xml.words(part.words)
      xml.markup("</w:t></w:r>")
    }
  }

  private mutating func writeCitation(_ number: Int, text: String) {
    guard notes.contains(number), !citedAgain.contains(number) || cited.contains(number) else {
      guard notes.contains(number) else {
        return write(text, WordLook(.citation), isRightToLeft: false)
      }
      cited.insert(number)
      xml.markup(made: "<w:bookmarkStart w:id=\"\(number)\" w:name=\"_Note\(number)\"/>")
      writeReference(number)
      xml.markup(made: "<w:bookmarkEnd w:id=\"\(number)\"/>")
      return
    }
    guard citedAgain.contains(number) else { return writeReference(number) }
    xml.markup(made: "<w:fldSimple w:instr=\" NOTEREF _Note\(number) \\f \\h \">")
    write(text, WordLook(.citation), isRightToLeft: false)
    xml.markup("</w:fldSimple>")
  }

  private mutating func writeReference(_ number: Int) {
    xml.markup(
      "<w:r><w:rPr><w:rStyle w:val=\"FootnoteReference\"/></w:rPr><w:footnoteReference w:id=\"")
    xml.markup(made: "\(number)\"/></w:r>")
  }

  private mutating func number(of link: String) -> Int {
    if let known = linkNumbers[link] { return known }
    links.append(link)
    linkNumbers[link] = links.count
    return links.count
  }
}
