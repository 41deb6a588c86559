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

  // Every use is inside of `PDFTypesetter.alone`.
  nonisolated(unsafe) private static var last: TypeSetter?

  /// The one for this language. Only inside of `PDFTypesetter.alone`, as all that it gives.
  static func shared(language: String) throws(DocumentError) -> TypeSetter {
    if let last, last.language == language { return last }
    let setter = try TypeSetter(language: language)
    last = setter
    return setter
  }

  private init(language: String) throws(DocumentError) {
    var failure = CT_NO_FAILURE
    guard let pointer = ct_open(language, Measure.families, &failure) else {
      throw failure == CT_NO_FONT
        ? DocumentError(
          "There is no font with serifs to write a PDF with; install one, on Debian by "
            + "“sudo apt-get install fonts-liberation”.")
        : .noLibraries
    }
    self.pointer = pointer
    self.language = language
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
    var spans = words.spans.map { span in
      ct_span(
        start: UInt32(span.range.lowerBound), end: UInt32(span.range.upperBound),
        style: span.style, link: span.link.map { UnsafePointer(strdup($0)) } ?? nil)
    }
    defer { for span in spans { free(UnsafeMutablePointer(mutating: span.link)) } }
    let layout = words.bytes.withUnsafeBytes { bytes in
      ct_layout_new(
        pointer, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, &spans,
        spans.count, size, width, hanging)
    }
    guard let layout else { throw .noMemory }
    return SetText(layout, words)
  }
}

extension DocumentError {
  static let noLibraries = DocumentError(
    "Pango and Cairo, which write PDF, are not installed or too old; on Debian, install them "
      + "by “sudo apt-get install libpangocairo-1.0-0 fonts-liberation”.")
  static let noMemory = DocumentError(
    "There is not enough memory to write the PDF; close other programs and export again.")
}

/// Text that is broken into lines.
final class SetText {
  /// What it was made from.
  struct Key: Hashable {
    let words: StyledText
    let size: Double
    let width: Double
    let hanging: Double
  }

  let pointer: OpaquePointer
  let words: StyledText

  fileprivate init(_ pointer: OpaquePointer, _ words: StyledText) {
    (self.pointer, self.words) = (pointer, words)
  }

  deinit { ct_layout_free(pointer) }

  /// Its lines, at least `leading` apart.
  func lines(leading: Double) -> [SetLine] {
    (0..<ct_layout_line_count(pointer)).map { number in
      let line = ct_layout_line(pointer, number)
      return SetLine(
        text: self, number: number,
        bytes: Int(line.start)..<Int(line.start + line.length), width: line.width,
        indent: line.indent, ascent: line.ascent, descent: line.descent, leading: leading,
        isRightToLeft: line.is_right_to_left)
    }
  }

  /// How wide its first line is, in points.
  var width: Double { ct_layout_line(pointer, 0).width }

  /// The byte offsets of what no font has.
  var unknown: [Int] {
    var offsets = [UInt32](repeating: 0, count: words.bytes.count)
    let count = ct_layout_unknown(pointer, &offsets, offsets.count)
    return offsets[..<count].map(Int.init)
  }
}

/// A line that is ready to be placed; lengths in points.
struct SetLine {
  let text: SetText
  let number: Int
  /// Its bytes in the text.
  let bytes: Range<Int>
  let width: Double
  let indent: Double
  /// What its fonts ask for above and below the baseline.
  let ascent: Double
  let descent: Double
  /// From its baseline to the next, unless its fonts ask for more.
  var leading: Double
  let isRightToLeft: Bool
  /// What hangs before it.
  var label: Label?

  /// A number that hangs before a line.
  struct Label {
    let text: SetText
    /// From the block's left edge.
    let x: Double
    /// As plain text writes it.
    let plain: String
  }

  /// Room above and below the baseline.
  var above: Double { max(leading * 0.76, ascent) }
  var below: Double { max(leading * 0.24, descent) }
  var height: Double { above + below }

  /// The notes that it cites.
  var citations: [Int] {
    text.words.citations.filter { bytes.contains($0.range.lowerBound) }.map(\.number)
  }

  /// As plain text writes it, the label included.
  var plain: String {
    let words = text.words.plain(in: bytes)
    return label.map { $0.plain + " " + words } ?? words
  }
}
