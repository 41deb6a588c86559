// A letter in each of its forms.
import LetterCore

extension LetterFormat {
  /// The letter in this form; text is UTF-8. `columns` are for plain text alone. Throws where no
  /// document can be made of this setup.
  public func bytes(
    of letter: Letter, setup: DocumentSetup, columns: Int = usualColumns
  ) throws(DocumentError) -> [UInt8] {
    switch self {
    case .text: Array(LetterLayout(letter, columns: columns).text.utf8)
    case .markdown: MarkdownWriter.bytes(of: letter)
    case .html: HTMLWriter.bytes(of: letter, setup: setup)
    case .docx: try DOCXWriter.bytes(of: letter, setup: setup)
    case .odt: try ODTWriter.bytes(of: letter, setup: setup)
    }
  }
}

extension Block {
  /// The words of the line that says what the letter is about: bold, and alone in its paragraph.
  var subject: String? {
    guard case .paragraph(let lines) = self, lines.count == 1,
      lines[0].allSatisfy({ $0.emphasis.contains(.bold) })
    else { return nil }
    return lines[0].reduce(into: "") { $0 += $1.text }
  }
}

extension Run {
  func without(_ emphasis: Emphasis) -> Run {
    var run = self
    run.emphasis.subtract(emphasis)
    return run
  }
}

/// Whether an address may be followed: no script, nothing relative.
func isWebLink(_ link: String) -> Bool {
  let schemes = ["https://", "http://", "mailto:"]
  let isPlain = link.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && $0 != 0x3C && $0 != 0x3E }
  return isPlain && schemes.contains { link.lowercased().hasPrefix($0) }
}
