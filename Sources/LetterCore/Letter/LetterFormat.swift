// The forms in which a letter is written, by name and by file ending.

/// A form in which a letter is written.
public enum LetterFormat: String, CaseIterable, Hashable, Sendable {
  case text, markdown, html, docx, odt, pdf, mail

  /// The columns of plain text where nobody says otherwise.
  public static let usualColumns = 72

  /// How a file of this form ends, without the dot.
  public var fileExtension: String {
    switch self {
    case .text: "txt"
    case .markdown: "md"
    case .html: "html"
    case .docx: "docx"
    case .odt: "odt"
    case .pdf: "pdf"
    case .mail: "eml"
    }
  }

  /// The form that a file's name asks for by its ending.
  public init?(fileName: String) {
    guard let dot = fileName.lastIndex(of: ".") else { return nil }
    switch fileName[dot...].dropFirst().lowercased() {
    case "txt", "text": self = .text
    case "md", "markdown": self = .markdown
    case "html", "htm": self = .html
    case "docx": self = .docx
    case "odt": self = .odt
    case "pdf": self = .pdf
    case "eml": self = .mail
    default: return nil
    }
  }
}
