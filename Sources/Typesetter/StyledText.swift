// Words with their looks, as one text.
import CTypesetter
import LetterCore
import TextMetrics

/// UTF-8 text with the spans of it that stand out. Lines end in "\n".
struct StyledText: Hashable {
  struct Span: Hashable {
    let range: Range<Int>
    let style: UInt32
    /// Cairo's attributes of a link.
    let link: String?
  }

  struct Citation: Hashable {
    let number: Int
    let range: Range<Int>
  }

  private(set) var bytes: [UInt8] = []
  private(set) var spans: [Span] = []
  private(set) var citations: [Citation] = []

  init() {}

  /// The lines of a block; citations of `notes` lead there.
  init(_ lines: [LetterLine], notes: Set<Int>) {
    for (index, line) in lines.enumerated() {
      if index > 0 {
        // Parts the lines' words where the text is copied.
        bytes.append(UInt8(ascii: " "))
        endLine()
      }
      for run in line { append(run, notes: notes) }
    }
  }

  // Texts that look otherwise differ in their words most often.
  func hash(into hasher: inout Hasher) { bytes.withUnsafeBytes { hasher.combine(bytes: $0) } }

  /// Begins another paragraph.
  mutating func endLine() { bytes.append(UInt8(ascii: "\n")) }

  mutating func append(_ run: Run, notes: Set<Int>) {
    var link = run.link.flatMap(linkTarget).map { "uri='\(quoted($0))'" }
    if case .citation(let number) = run.kind {
      link = notes.contains(number) ? "dest='note-\(number)'" : nil
    }
    append(run.text, emphasis: run.emphasis, kind: run.kind, link: link)
  }

  /// Adds words on the line; `link` is Cairo's attributes.
  mutating func append(
    _ text: String, emphasis: Emphasis = [], kind: Run.Kind = .words, link: String? = nil
  ) {
    let start = bytes.count
    bytes += printable(text).utf8
    let range = start..<bytes.count
    guard !range.isEmpty else { return }
    var style: UInt32 = 0
    if emphasis.contains(.bold) { style |= UInt32(CT_BOLD.rawValue) }
    if emphasis.contains(.italic) { style |= UInt32(CT_ITALIC.rawValue) }
    if kind == .placeholder { style |= UInt32(CT_SHADED.rawValue) }
    if case .citation(let number) = kind {
      citations.append(Citation(number: number, range: range))
      style |= UInt32(CT_SUPERSCRIPT.rawValue)
    }
    if style != 0 || link != nil { spans.append(Span(range: range, style: style, link: link)) }
  }

  /// What is laid out at once from a place on: whole paragraphs as far as they have room, else a
  /// piece of one; and where to go on, behind the text at its end. The rest of a paragraph that is
  /// continued is a piece of its own, and where a paragraph must be whole, it is.
  func piece(
    from start: Int, longest: Int, isContinued: Bool, isWhole: Bool
  ) -> (range: Range<Int>, next: Int, endsParagraph: Bool) {
    let newline = UInt8(ascii: "\n")
    let limit = min(start + longest, bytes.count)
    let room = bytes[start..<limit]
    if !isContinued, limit == bytes.count { return (start..<limit, limit + 1, true) }
    if let end = isContinued ? room.firstIndex(of: newline) : room.lastIndex(of: newline) {
      return (start..<end, end + 1, true)
    }
    if isWhole || limit == bytes.count {
      let end = bytes[limit...].firstIndex(of: newline) ?? bytes.count
      return (start..<end, end + 1, true)
    }
    // Not within a character.
    var end = limit
    while end > start + 1, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return (start..<end, end, false)
  }

  /// Text that was cut from this one, as plain text writes it: citations in brackets.
  func plain(in range: Range<Int>) -> String {
    var plain: [UInt8] = []
    var position = range.lowerBound
    for citation in citations where range.contains(citation.range.lowerBound) {
      plain += bytes[position..<citation.range.lowerBound]
      plain += "[\(citation.number)]".utf8
      position = max(position, min(citation.range.upperBound, range.upperBound))
    }
    plain += bytes[position..<range.upperBound]
    while plain.last == UInt8(ascii: " ") { plain.removeLast() }
    return String(decoding: plain, as: UTF8.self)
  }
}

/// Text without what may not reach a PDF.
func printable(_ text: String) -> String { cleaned(text).text }

/// An address between the quotation marks of Cairo's attributes and, since Cairo 1.16 writes it as it
/// is, between the parentheses of PDF.
private func quoted(_ address: String) -> String {
  address.reduce(into: "") { result, character in
    switch character {
    case "'": result += "%27"
    case "(": result += "%28"
    case ")": result += "%29"
    default: result.append(character)
    }
  }
}
