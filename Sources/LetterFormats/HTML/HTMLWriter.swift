// A letter as one HTML file that needs nothing else, or as one that survives a mail program.
import LetterCore

/// Every element is closed, so that readers of XML, such as mat2, read it too.
struct HTMLWriter {
  /// Where the HTML is read.
  enum Form {
    /// In a browser, and on paper.
    case page
    /// In a mail, or pasted into one: see `MailStyle`.
    case mail
  }

  /// In how many columns lists stand on paper; a screen is as wide as it is.
  private let nameColumns: [Signatory.Kind: Int]

  private let form: Form
  private var work: WorkCount
  var out: [UInt8] = []
  /// How often each note was cited so far, so that each citation has an id of its own.
  private var citations: [Int: Int] = [:]

  private init(_ letter: Letter, form: Form, _ monitor: WorkMonitor) {
    (self.form, work) = (form, WorkCount(letter, for: monitor))
    nameColumns = letter.nameColumns
  }

  static func bytes(
    of letter: Letter, setup: DocumentSetup, form: Form = .page, monitor: WorkMonitor = .none
  ) throws(DocumentError) -> [UInt8] {
    try setup.check()
    var writer = HTMLWriter(letter, form: form, monitor)
    writer.writeHead(title: letter.title(setup), setup)
    let (start, end) =
      switch form {
      case .page: ("<body>\n<main>\n", "</main>\n</body>\n</html>\n")
      case .mail:
        ("<body>\n<div style=\"\(MailStyle.letter)\">\n", "</div>\n</body>\n</html>\n")
      }
    writer.out += start.utf8
    // Words that are mailed have no head.
    if form == .page, let letterhead = setup.letterhead { writer.write(letterhead, setup) }
    try writer.writeBlocks(letter.blocks)
    writer.writeNotes(letter.notes)
    writer.out += end.utf8
    return writer.out
  }

  private mutating func writeHead(title: String, _ setup: DocumentSetup) {
    out +=
      """
      <!DOCTYPE html>
      <html lang="
      """.utf8
    append(setup.language)
    out +=
      """
      ">
      <head>
      <meta charset="utf-8"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <title>
      """.utf8
    append(title)
    out += "</title>\n".utf8
    if form == .page { out += "<style>\n\(letterStyle)\(setup.pageStyle)</style>\n".utf8 }
    out += "</head>\n".utf8
  }

  // MARK: Blocks

  private mutating func writeBlocks(_ blocks: [Block]) throws(DocumentError) {
    var hasSubject = false
    var isInList = false
    for (index, block) in blocks.enumerated() {
      try work.add()
      if case .recommendation(_, let number, let lines) = block {
        if !isInList { beginList(from: number) }
        isInList = true
        write(lines, in: "li")
        continue
      }
      if isInList { out += "</ol>\n".utf8 }
      isInList = false
      switch block {
      case .paragraph(let lines):
        let next = index + 1 < blocks.count ? blocks[index + 1] : nil
        if !hasSubject, block.subject != nil {
          hasSubject = true
          writeHeading(lines[0], level: 1)
        } else {
          write(lines, in: "p", class: block.keepsWithNext(next) ? "before-list" : nil)
        }
      case .heading(let line): writeHeading(line, level: 2)
      case .roll(let section): try write(section)
      case .recommendation, .note: break
      }
    }
    if isInList { out += "</ol>\n".utf8 }
  }

  private mutating func beginList(from number: Int) {
    out += "<ol".utf8
    if number != 1 { out += " start=\"\(number)\"".utf8 }
    if form == .mail { out += " style=\"\(MailStyle.list)\"".utf8 }
    out += ">\n".utf8
  }

  /// A heading is bold by itself; in a mail it is a paragraph that is bold, as it was typed.
  private mutating func writeHeading(_ line: LetterLine, level: Int) {
    switch form {
    case .page: write([line.map { $0.without(.bold) }], in: "h\(level)")
    case .mail: write([line], in: "p")
    }
  }

  private mutating func write(_ lines: [LetterLine], in element: String, class name: String? = nil)
  {
    out += "<\(element)".utf8
    switch form {
    case .page: if let name { out += " class=\"\(name)\"".utf8 }
    case .mail:
      if lines.runRightToLeft { out += " dir=\"rtl\"".utf8 }
      out += " style=\"\(element == "li" ? MailStyle.item : MailStyle.paragraph)\"".utf8
    }
    out += ">".utf8
    write(lines)
    out += "</\(element)>\n".utf8
  }

  private mutating func write(_ section: RollSection) throws(DocumentError) {
    if form == .mail { return try writeLines(section) }
    let isLong = nameColumns[section.kind] != 1
    out += "<ul class=\"names\(isLong ? " columns" : "")\">\n".utf8
    for index in 0..<section.count {
      let name = section.line(at: index)
      out += (name.runsRightToLeft == true ? "<li dir=\"rtl\">" : "<li>").utf8
      append(name)
      out += "</li>\n".utf8
      try work.add()
    }
    out += "</ul>\n".utf8
  }

  /// Names line by line: what a mail program makes of a list without signs is not to be foreseen.
  private mutating func writeLines(_ section: RollSection) throws(DocumentError) {
    out += "<p style=\"\(MailStyle.paragraph)\">".utf8
    for index in 0..<section.count {
      if index > 0 { out += "<br/>\n".utf8 }
      let name = section.line(at: index)
      let isRightToLeft = name.runsRightToLeft == true
      if isRightToLeft { out += "<span dir=\"rtl\">".utf8 }
      append(name)
      if isRightToLeft { out += "</span>".utf8 }
      try work.add()
    }
    out += "</p>\n".utf8
  }

  private mutating func writeNotes(_ notes: [Block]) {
    guard !notes.isEmpty else { return }
    if form == .mail {
      out += "<hr/>\n".utf8
      for case .note(let number, let lines) in notes {
        write([[Run(text: "[\(number)] ")] + (lines.first ?? [])] + lines.dropFirst(), in: "p")
      }
      return
    }
    out += "<section class=\"notes\" aria-label=\"Notes\">\n<ol>\n".utf8
    for case .note(let number, let lines) in notes {
      out += "<li id=\"note-\(number)\">".utf8
      write(lines)
      // The variation selector keeps the arrow from being drawn as an emoji.
      out += " <a href=\"#citation-\(number)\" aria-label=\"Back to where note \(number) ".utf8
      out += "is cited\">↩\u{FE0E}</a></li>\n".utf8
    }
    out += "</ol>\n</section>\n".utf8
  }

  // MARK: Words

  private mutating func write(_ lines: [LetterLine]) {
    for (index, line) in lines.enumerated() {
      if index > 0 { out += "<br/>\n".utf8 }
      for run in line { write(run) }
    }
  }

  private mutating func write(_ run: Run) {
    if case .citation(let number) = run.kind {
      writeCitation(number)
      return
    }
    let link = run.link.flatMap(linkTarget)
    var ends: [String] = []
    func open(_ start: String, _ end: String) -> String {
      ends.append(end)
      return start
    }
    if let link {
      out += "<a href=\"".utf8
      append(link)
      out += open("\">", "</a>").utf8
    }
    if run.emphasis.contains(.bold) { out += open("<strong>", "</strong>").utf8 }
    if run.emphasis.contains(.italic) { out += open("<em>", "</em>").utf8 }
    if run.kind == .placeholder {
      out +=
        form == .page
        ? open("<mark>", "</mark>").utf8
        : open("<span style=\"\(MailStyle.placeholder)\">", "</span>").utf8
    }
    append(run.text)
    for end in ends.reversed() { out += end.utf8 }
  }

  private mutating func writeCitation(_ number: Int) {
    if form == .mail {
      out += "<sup>[\(number)]</sup>".utf8
      return
    }
    let count = citations[number, default: 0] + 1
    citations[number] = count
    let id = "citation-\(number)" + (count == 1 ? "" : "-\(count)")
    out += "<sup><a id=\"\(id)\" href=\"#note-\(number)\" aria-label=\"Note \(number)\">".utf8
    out += "[\(number)]</a></sup>".utf8
  }

  mutating func append(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      for byte in bytes {
        switch byte {
        case UInt8(ascii: "&"): out += "&amp;".utf8
        case UInt8(ascii: "<"): out += "&lt;".utf8
        case UInt8(ascii: ">"): out += "&gt;".utf8
        case UInt8(ascii: "\""): out += "&quot;".utf8
        case UInt8(ascii: "'"): out += "&#39;".utf8
        default: out.append(byte)
        }
      }
    }
  }
}
