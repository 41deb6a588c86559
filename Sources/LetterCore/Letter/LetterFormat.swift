// The forms in which a letter is written, by name and by file ending.

/// A form in which a letter is written.
public enum LetterFormat: String, CaseIterable, Hashable, Sendable {
  // In the order in which they are offered and written.
  case pdf, docx, odt, mail, html
  /// HTML to be copied from a browser into a mail.
  case mailHTML = "mail-html"
  case text, markdown

  /// The columns of plain text where nobody says otherwise.
  public static let usualColumns = 72

  /// How a file of this form ends, without the dot.
  public var fileExtension: String {
    switch self {
    case .text: "txt"
    case .markdown: "md"
    case .html: "html"
    case .mailHTML: "mail.html"
    case .docx: "docx"
    case .odt: "odt"
    case .pdf: "pdf"
    case .mail: "eml"
    }
  }

  /// Whether it is the PDF or has it attached, and so needs fonts.
  public var holdsPDF: Bool { self == .pdf || self == .mail }

  /// A file's name without the ending of a form, or one of these others.
  public static func stem(of name: String, otherEndings: [String] = []) -> String {
    let endings = allCases.map(\.fileExtension) + otherEndings
    // “.mail.html” goes before “.html”.
    let ending = endings.filter { name.hasSuffix("." + $0) }.max { $0.count < $1.count }
    return ending.map { String(name.dropLast($0.count + 1)) } ?? name
  }

  /// The form that a file's name asks for by its ending.
  public init?(fileName: String) {
    let name = fileName.lowercased()
    guard let dot = name.lastIndex(of: ".") else { return nil }
    switch name[dot...].dropFirst() {
    case "txt", "text": self = .text
    case "md", "markdown": self = .markdown
    case "html", "htm": self = name[..<dot].hasSuffix(".mail") ? .mailHTML : .html
    case "docx": self = .docx
    case "odt": self = .odt
    case "pdf": self = .pdf
    case "eml": self = .mail
    default: return nil
    }
  }
}
