// A letter in each of its forms.
import LetterCore
import Typesetter

extension LetterFormat {
  /// The letter in this form; text is UTF-8. `columns` are for plain text alone, and `name` is that of
  /// the file, without its ending, where the letter is attached to a mail. Throws where no
  /// document can be made of this setup, and where the monitor stops the work.
  public func bytes(
    of letter: Letter, setup: DocumentSetup, columns: Int = usualColumns,
    name: String = "Letter", monitor: WorkMonitor = .none
  ) throws(DocumentError) -> [UInt8] {
    try monitor.note(0)
    let bytes = try written(letter, setup, columns, name, monitor)
    try monitor.note(1)
    return bytes
  }

  private func written(
    _ letter: Letter, _ setup: DocumentSetup, _ columns: Int, _ name: String,
    _ monitor: WorkMonitor
  ) throws(DocumentError) -> [UInt8] {
    switch self {
    case .text: Array(LetterLayout(letter, columns: columns).text.utf8)
    case .markdown: MarkdownWriter.bytes(of: letter)
    case .html: try HTMLWriter.bytes(of: letter, setup: setup, monitor: monitor)
    case .mailHTML:
      try HTMLWriter.bytes(of: letter, setup: setup, form: .mail, monitor: monitor)
    case .docx: try DOCXWriter.bytes(of: letter, setup: setup, monitor: monitor)
    case .odt: try ODTWriter.bytes(of: letter, setup: setup, monitor: monitor)
    case .pdf: try PDFTypesetter.bytes(of: letter, setup: setup, monitor: monitor)
    case .mail: try MailWriter.bytes(of: letter, setup: setup, name: name, monitor: monitor)
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
