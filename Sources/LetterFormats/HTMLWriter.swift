// A letter as one HTML file that needs nothing else.
import LetterCore

struct HTMLWriter {
  /// From how many names on a list stands in columns.
  private static let columnsFrom = 30

  private var out: [UInt8] = []
  /// How often each note was cited so far, so that each citation has an id of its own.
  private var citations: [Int: Int] = [:]

  static func bytes(of letter: Letter, setup: DocumentSetup) -> [UInt8] {
    var writer = HTMLWriter()
    writer.writeHead(title: letter.title(setup), language: setup.language)
    writer.out += "<body>\n<article>\n".utf8
    writer.writeBlocks(letter.blocks)
    writer.writeNotes(letter.notes)
    writer.out += "</article>\n</body>\n</html>\n".utf8
    return writer.out
  }

  private mutating func writeHead(title: String, language: String) {
    out +=
      """
      <!DOCTYPE html>
      <html lang="
      """.utf8
    append(language)
    out +=
      """
      ">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>
      """.utf8
    append(title)
    out += "</title>\n<style>\n\(letterStyle)</style>\n</head>\n".utf8
  }

  // MARK: Blocks

  private mutating func writeBlocks(_ blocks: [Block]) {
    var hasSubject = false
    var isInList = false
    for (index, block) in blocks.enumerated() {
      if case .recommendation(_, let number, let lines) = block {
        if !isInList { out += (number == 1 ? "<ol>\n" : "<ol start=\"\(number)\">\n").utf8 }
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
          // A heading is bold by itself.
          write([lines[0].map { $0.without(.bold) }], in: "h1")
        } else {
          write(lines, in: "p", class: block.keepsWithNext(next) ? "before-names" : nil)
        }
      case .heading(let line): write([line.map { $0.without(.bold) }], in: "h2")
      case .roll(let section): write(section)
      case .recommendation, .note: break
      }
    }
    if isInList { out += "</ol>\n".utf8 }
  }

  private mutating func write(_ lines: [LetterLine], in element: String, class name: String? = nil)
  {
    out += "<\(element)".utf8
    if let name { out += " class=\"\(name)\"".utf8 }
    out += ">".utf8
    write(lines)
    out += "</\(element)>\n".utf8
  }

  private mutating func write(_ section: RollSection) {
    let isLong = section.count >= Self.columnsFrom
    out += "<ul class=\"names\(isLong ? " columns" : "")\">\n".utf8
    for index in 0..<section.count {
      out += "<li>".utf8
      append(section.line(at: index))
      out += "</li>\n".utf8
    }
    out += "</ul>\n".utf8
  }

  private mutating func writeNotes(_ notes: [Block]) {
    guard !notes.isEmpty else { return }
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
      if index > 0 { out += "<br>\n".utf8 }
      for run in line { write(run) }
    }
  }

  private mutating func write(_ run: Run) {
    if case .citation(let number) = run.kind {
      writeCitation(number)
      return
    }
    let link = run.link.flatMap { isWebLink($0) ? $0 : nil }
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
    if run.kind == .placeholder { out += open("<mark>", "</mark>").utf8 }
    append(run.text)
    for end in ends.reversed() { out += end.utf8 }
  }

  private mutating func writeCitation(_ number: Int) {
    let count = citations[number, default: 0] + 1
    citations[number] = count
    let id = "citation-\(number)" + (count == 1 ? "" : "-\(count)")
    out += "<sup><a id=\"\(id)\" href=\"#note-\(number)\" aria-label=\"Note \(number)\">".utf8
    out += "[\(number)]</a></sup>".utf8
  }

  private mutating func append(_ text: String) {
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
