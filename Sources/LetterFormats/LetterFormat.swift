// The forms in which a letter is written, by name and by file ending.
import LetterCore

/// A form in which a letter is written.
public enum LetterFormat: String, CaseIterable, Sendable {
  case text, markdown, html

  /// The columns of plain text where nobody says otherwise.
  public static let usualColumns = 72

  /// How a file of this form ends, without the dot.
  public var ending: String {
    switch self {
    case .text: "txt"
    case .markdown: "md"
    case .html: "html"
    }
  }

  /// The form that a file's name asks for by its ending.
  public init?(fileName: String) {
    guard let dot = fileName.lastIndex(of: ".") else { return nil }
    switch fileName[dot...].dropFirst().lowercased() {
    case "txt", "text": self = .text
    case "md", "markdown": self = .markdown
    case "html", "htm": self = .html
    default: return nil
    }
  }

  /// The letter in this form, as UTF-8. `title` names a letter that has no subject line of its own;
  /// `columns` are for plain text.
  public func bytes(of letter: Letter, title: String, columns: Int = usualColumns) -> [UInt8] {
    switch self {
    case .text: Array(LetterLayout(letter, columns: columns).text.utf8)
    case .markdown: MarkdownWriter.bytes(of: letter)
    case .html: HTMLWriter.bytes(of: letter, title: title)
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

/// Whether an address may be followed: no script, nothing relative.
func isWebLink(_ link: String) -> Bool {
  let schemes = ["https://", "http://", "mailto:"]
  let isPlain = link.utf8.allSatisfy { $0 > 0x20 && $0 != 0x7F && $0 != 0x3C && $0 != 0x3E }
  return isPlain && schemes.contains { link.lowercased().hasPrefix($0) }
}
