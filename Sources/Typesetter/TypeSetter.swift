// Pango and Cairo as far as a letter needs them.
import CTypesetter
import Glibc
import LetterCore
import TextMetrics

/// The libraries with a context for one language. What was set for one letter is kept for the next,
/// which is most often the same one with a word changed.
final class TypeSetter {
  private let pointer: OpaquePointer
  private let language: String
  /// What the letter before this one had, and what this one has so far.
  private var before: [SetText.Key: SetText] = [:]
  private var now: [SetText.Key: SetText] = [:]
  /// How many bytes of text are kept of this one: set, each takes some hundred times as many.
  private var kept = 0
  /// The words of a letter, and some hundreds of names.
  private static let mostKept = 1 << 15

  /// How many bytes are laid out at once. Pango's and HarfBuzz's work grows with the square of a
  /// paragraph's length, so a longer text is laid out piece by piece; no line has as many bytes.
  private let longestPiece: Int

  // Every use is inside of `PDFTypesetter.alone`.
  nonisolated(unsafe) private static var last: TypeSetter?

  /// The one for this language. Only inside of `PDFTypesetter.alone`, as all that it gives.
  static func shared(language: String) throws(DocumentError) -> TypeSetter {
    if let last, last.language == language { return last }
    let setter = try TypeSetter(language: language)
    last = setter
    return setter
  }

  init(language: String, longestPiece: Int = 2048) throws(DocumentError) {
    var failure = CT_NO_FAILURE
    guard let pointer = ct_open(language, Measure.families, &failure) else {
      switch failure {
      case CT_NO_FONT: throw .noFont
      case CT_NO_MEMORY: throw .noMemory
      default: throw .noLibraries
      }
    }
    self.pointer = pointer
    self.language = language
    self.longestPiece = longestPiece
  }

  deinit { ct_close(pointer) }

  /// What was set from here on is one letter's.
  func beginLetter() {
    before = now
    now = [:]
    kept = 0
  }

  /// Sets words of one look.
  func set(_ text: String, size: Double, width: Double, hanging: Double = 0) throws(DocumentError)
    -> SetText
  {
    var words = StyledText()
    words.append(text)
    return try set(words, size: size, width: width, hanging: hanging)
  }

  func set(_ words: StyledText, size: Double, width: Double, hanging: Double = 0)
    throws(DocumentError) -> SetText
  {
    guard kept + words.bytes.count <= Self.mostKept else {
      return try setAnew(words, size: size, width: width, hanging: hanging)
    }
    let key = SetText.Key(words: words, size: size, width: width, hanging: hanging)
    if let known = now[key] { return known }
    let text: SetText
    if let known = before[key] {
      text = known
    } else {
      text = try setAnew(words, size: size, width: width, hanging: hanging)
    }
    now[key] = text
    kept += words.bytes.count
    return text
  }

  private func setAnew(_ words: StyledText, size: Double, width: Double, hanging: Double)
    throws(DocumentError) -> SetText
  {
    var parts: [SetText.Part] = []
    var start = 0
    var isContinued = false
    repeat {
      let piece = words.piece(
        from: start, longest: longestPiece, isContinued: isContinued, isWhole: width < 0)
      // A paragraph that goes on is as narrow as its lines after the first.
      let layout = try layout(
        words, piece.range, size: size, width: isContinued ? width - hanging : width,
        hanging: isContinued ? 0 : hanging)
      var part = SetText.Part(
        layout: layout, start: start, indent: isContinued ? hanging : 0)
      start = piece.next
      isContinued = !piece.endsParagraph
      if isContinued, part.lineCount > 1 {
        // More words may belong to the last line.
        part.lineCount -= 1
        start = part.start + Int(ct_layout_line(layout.pointer, part.lineCount).start)
      }
      parts.append(part)
    } while start <= words.bytes.count
    return SetText(parts, words)
  }

  private func layout(
    _ words: StyledText, _ range: Range<Int>, size: Double, width: Double, hanging: Double
  ) throws(DocumentError) -> SetText.Layout {
    var spans = words.spans.filter { $0.range.overlaps(range) }.map { span in
      let part = span.range.clamped(to: range)
      return ct_span(
        start: UInt32(part.lowerBound - range.lowerBound),
        end: UInt32(part.upperBound - range.lowerBound),
        style: span.style, link: span.link.map { UnsafePointer(strdup($0)) } ?? nil)
    }
    defer { for span in spans { free(UnsafeMutablePointer(mutating: span.link)) } }
    let layout = words.bytes[range].withUnsafeBytes { bytes in
      ct_layout_new(
        pointer, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, &spans,
        spans.count, size, width, hanging)
    }
    guard let layout else { throw .noMemory }
    return SetText.Layout(layout)
  }
}

extension DocumentError {
  static let noLibraries = DocumentError(
    "Pango and Cairo, which write PDF, are not installed or too old; on Debian, install them "
      + "by “sudo apt-get install libpangocairo-1.0-0 fonts-liberation”.")
  static let noFont = DocumentError(
    "There is no font with serifs to write a PDF with; install one, on Debian by "
      + "“sudo apt-get install fonts-liberation”.")
  static let noMemory = DocumentError(
    "There is not enough memory to write the PDF; close other programs and export again.")
}
