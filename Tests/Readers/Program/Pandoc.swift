// Pandoc: what it reads, as its own tree of the document.
import Foundation
import LetterCore
import LetterFormats
import ReadBack

// Without “smart”, which makes quotation marks and dashes typographic.
let pandocChecks: [Check] = [
  pandoc(.docx, "docx"),
  pandoc(.odt, "odt", "words and notes; it passes over columns") { letter in
    // Sections, which columns are in OpenDocument, are none of what it reads.
    let columns = letter.nameColumns
    return Letter(
      blocks: letter.blocks.filter { block in
        if case .roll(let names) = block { columns[names.kind] == 1 } else { true }
      }, notes: letter.notes)
  },
  pandoc(.html, "html"), pandoc(.markdown, "markdown-smart"), pandoc(.markdown, "gfm"),
  pandoc(.markdown, "commonmark_x-smart"),
]

private func pandoc(
  _ format: LetterFormat, _ name: String, _ checked: String = "words and notes",
  of part: @escaping @Sendable (Letter) -> Letter = { $0 }
) -> Check {
  let isPage = format == .html
  return Check(
    format: format, reader: "pandoc", checked: "\(checked), read as \(name)",
    needs: [.program("pandoc")]
  ) { samples, tools, faults in
    try samples.compare(
      &faults, marks: isPage ? .citations : [],
      // Its readers of CommonMark compose letters.
      isNormalized: name == "gfm" || name.hasPrefix("commonmark"), of: part
    ) { sample in
      let outcome = try tools.run(
        "pandoc", ["-f", name, "-t", "json", samples.path(of: sample, format)])
      var reading = PandocReading()
      reading.read(try JSONSerialization.jsonObject(with: Data(outcome.output)))
      return isPage ? reading.text.partedAsPage(sample.letter.notes.count) : reading.text
    }
  }
}

/// Walks the tree.
private struct PandocReading {
  var text = LetterText()
  private var isInNote = false

  mutating func read(_ value: Any) {
    if let list = value as? [Any] {
      for part in list { read(part) }
      return
    }
    guard let node = value as? [String: Any] else { return }
    guard let type = node["t"] as? String else { return read(node["blocks"] ?? []) }
    let content = node["c"]
    let parts = content as? [Any] ?? []
    switch type {
    case "Str": write(content as? String ?? "")
    case "Space": write(" ")
    case "SoftBreak", "LineBreak": write("\n")
    case "Note":
      isInNote = true
      read(parts)
      isInNote = false
    case "Para", "Plain", "Header":
      read(type == "Header" ? Array(parts.dropFirst(2)) : parts)
      write("\n")
    case "Emph", "Strong", "Underline", "BulletList", "BlockQuote": read(parts)
    case "Superscript": read(parts)
    case "OrderedList", "Span", "Div", "Cite", "Link": read(parts[1])
    case "Code" where parts.count > 1: write("<Code>")
    // Nothing else is in a letter.
    default: write("<\(type)>")
    }
  }

  private mutating func write(_ words: String) {
    if isInNote { text.notes += words } else { text.body += words }
  }
}

extension LetterText {
  /// A page's text whose last lines are its notes, each ended by an arrow back.
  func partedAsPage(_ notes: Int) -> LetterText {
    let arrow = "↩\u{FE0E}"
    var pieces = body.components(separatedBy: arrow)
    guard notes > 0, pieces.count == notes + 1 else { return self }
    // The first piece is the letter and the first note, which is one paragraph of lines.
    let lines = pieces[0].split(separator: "\n")
    pieces[0] = String(lines.last ?? "")
    return LetterText(
      body: lines.dropLast().joined(separator: "\n"), notes: pieces.joined(separator: "\n"))
  }
}
