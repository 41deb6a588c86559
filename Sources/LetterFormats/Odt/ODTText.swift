// The text of an OpenDocument letter: paragraphs, words, notes where they are cited.
import LetterCore

struct ODTText {
  private(set) var xml = XMLBytes(capacity: 1 << 16)
  private var notes: [Int: [LetterLine]] = [:]
  private var cited: Set<Int> = []
  private(set) var work: WorkCount
  /// Whether a space here would be taken for a part of the one before it.
  private var isBehindSpace = true

  init(_ letter: Letter, _ work: WorkCount) {
    self.work = work
    for case .note(let number, let lines) in letter.notes { notes[number] = lines }
  }

  mutating func write(_ blocks: [DocumentBlock]) throws(DocumentError) {
    xml.markup("<office:document-content")
    xml.markup(ODTWriter.namespaces)
    xml.markup("><office:automatic-styles>")
    ODTStyles.writeAutomatic(columns: Set(blocks.map(\.columns)), to: &xml)
    xml.markup("</office:automatic-styles><office:body><office:text>")
    var isInList = false
    var lists = 0
    var rolls = 0
    for block in blocks {
      try work.add()
      if case .recommendation(_, let number, let lines) = block.block {
        if isInList, block.beginsList { xml.markup("</text:list>") }
        if !isInList || block.beginsList {
          lists += 1
          xml.markup(made: "<text:list text:style-name=\"Recommendations\"")
          // Items that stand apart count on.
          xml.markup(lists > 1 && !block.beginsList ? " text:continue-numbering=\"true\">" : ">")
        }
        isInList = true
        xml.markup("<text:list-item")
        if block.beginsList { xml.markup(made: " text:start-value=\"\(number)\"") }
        xml.markup(">")
        write(lines, style: .item)
        xml.markup("</text:list-item>")
        continue
      }
      if isInList { xml.markup("</text:list>") }
      isInList = false
      switch block.block {
      case .roll(let names):
        rolls += 1
        try write(names, columns: block.columns, keptFrom: block.firstKeptName, number: rolls)
      default: write(block.block.lines, style: block.style)
      }
    }
    if isInList { xml.markup("</text:list>") }
    xml.markup("</office:text></office:body></office:document-content>")
  }

  // MARK: Paragraphs

  private mutating func write(
    _ names: RollSection, columns: Int, keptFrom firstKept: Int?, number: Int
  ) throws(DocumentError) {
    if columns > 1 {
      xml.markup(
        made: """
          <text:section text:style-name="Columns\(columns)" text:name="Signatories \(number)">
          """)
    }
    for index in 0..<names.count {
      let name = names.line(at: index)
      let isRightToLeft = name.runsRightToLeft == true
      let isKept = firstKept.map { index >= $0 } ?? false
      beginParagraph(
        index == names.count - 1
          ? isKept ? .keptLastName : .lastName : isKept ? .keptName : .name,
        isRightToLeft: isRightToLeft)
      write(name)
      xml.markup("</text:p>")
      try work.add()
    }
    if columns > 1 { xml.markup("</text:section>") }
  }

  private mutating func write(
    _ lines: [LetterLine], style: ParagraphStyle
  ) {
    beginParagraph(style, isRightToLeft: lines.runRightToLeft)
    for (index, line) in lines.enumerated() {
      if index > 0 {
        xml.markup("<text:line-break/>")
        isBehindSpace = true
      }
      for run in line { write(run, in: style) }
    }
    xml.markup(style.isHeading ? "</text:h>" : "</text:p>")
  }

  private mutating func beginParagraph(_ style: ParagraphStyle, isRightToLeft: Bool) {
    xml.markup(style.isHeading ? "<text:h text:outline-level=\"" : "<text:p text:style-name=\"")
    if style.isHeading {
      xml.markup(style == .subject ? "1\" text:style-name=\"" : "2\" text:style-name=\"")
    }
    xml.markup(made: style.rawValue)
    if isRightToLeft { xml.markup("_rtl") }
    xml.markup("\">")
    isBehindSpace = true
  }

  // MARK: Words

  private mutating func write(_ run: Run, in style: ParagraphStyle) {
    if case .citation(let number) = run.kind {
      writeCitation(number, text: run.text, isInNote: style == .note)
      return
    }
    let link = run.link.flatMap(linkTarget)
    if let link {
      xml.markup("<text:a xlink:type=\"simple\" xlink:href=\"")
      xml.words(link)
      xml.markup("\">")
    }
    let look = WordLook(of: run, in: style, isLink: link != nil)
    // Links look like links by themselves; what a style does not say is a span of its own.
    var spans: [String] = look.style.map { [$0.rawValue] } ?? []
    if look.rest.contains(.bold) { spans.append(WordStyle.strong.rawValue) }
    if look.rest.contains(.italic) { spans.append(WordStyle.emphasis.rawValue) }
    for span in spans { xml.markup(made: "<text:span text:style-name=\"\(span)\">") }
    write(run.text)
    for _ in spans { xml.markup("</text:span>") }
    if link != nil { xml.markup("</text:a>") }
  }

  /// Words as they are: a space behind a space is an element of its own.
  private mutating func write(_ text: String) {
    Self.write(text, behindSpace: &isBehindSpace, to: &xml)
  }

  static func write(_ text: String, behindSpace isBehindSpace: inout Bool, to xml: inout XMLBytes) {
    var start = text.utf8.startIndex
    for index in text.utf8.indices {
      let isSpace = [0x20, 0x09, 0x0A, 0x0D].contains(text.utf8[index])
      if isSpace, isBehindSpace {
        xml.words(text[start..<index])
        xml.markup("<text:s/>")
        start = text.utf8.index(after: index)
      }
      isBehindSpace = isSpace
    }
    xml.words(text[start...])
  }

  private mutating func writeCitation(_ number: Int, text: String, isInNote: Bool) {
    // A note has no notes of its own.
    guard !isInNote, let lines = notes[number] else {
      xml.markup("<text:span text:style-name=\"FootnoteReference\">")
      write(text)
      xml.markup("</text:span>")
      return
    }
    guard cited.insert(number).inserted else {
      xml.markup(
        made: """
          <text:span text:style-name="FootnoteReference"><text:note-ref \
          text:note-class="footnote" text:reference-format="text" text:ref-name="note\(number)">\
          \(number)</text:note-ref></text:span>
          """)
      isBehindSpace = false
      return
    }
    xml.markup(
      made: """
        <text:note text:id="note\(number)" text:note-class="footnote">\
        <text:note-citation>\(number)</text:note-citation><text:note-body>
        """)
    write(lines, style: .note)
    xml.markup("</text:note-body></text:note>")
    isBehindSpace = false
  }
}
