// A letter in each of its forms.
import LetterCore
import Typesetter

extension LetterFormat {
  /// The letter in this form; text is UTF-8. `columns` are for plain text alone. Throws where no
  /// document can be made of this setup, and where `monitor` stops the work; all but
  /// PDF is done too soon to ask it.
  public func bytes(
    of letter: Letter, setup: DocumentSetup, columns: Int = usualColumns,
    monitor: WorkMonitor = .none
  ) throws(DocumentError) -> [UInt8] {
    switch self {
    case .text: Array(LetterLayout(letter, columns: columns).text.utf8)
    case .markdown: MarkdownWriter.bytes(of: letter)
    case .html: HTMLWriter.bytes(of: letter, setup: setup)
    case .docx: try DOCXWriter.bytes(of: letter, setup: setup)
    case .odt: try ODTWriter.bytes(of: letter, setup: setup)
    case .pdf: try PDFTypesetter.bytes(of: letter, setup: setup, monitor: monitor)
    case .mail: try MailWriter.bytes(of: letter, setup: setup, monitor: monitor)
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
