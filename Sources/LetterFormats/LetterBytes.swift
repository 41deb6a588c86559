// A letter in each of its forms.
import LetterCore

extension LetterFormat {
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

extension Run {
  func without(_ emphasis: Emphasis) -> Run {
    var run = self
    run.emphasis.subtract(emphasis)
    return run
  }
}
