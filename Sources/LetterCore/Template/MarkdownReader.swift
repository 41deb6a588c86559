// A template's text: Markdown, read by cmark-gfm into the blocks that a letter can have.
import CCmark
import TextMetrics

/// Why a template cannot be used: one sentence that says what, where and how to mend it.
public struct TemplateError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The sentence, with the line of the template file where there is one to name.
  public let description: String
  init(_ description: String) { self.description = description }

  /// The file has more bytes than ``LetterTemplate/largestSource``.
  public static let tooLarge = TemplateError(
    "The template is larger than a megabyte; a letter is not.")
}

/// What the Markdown part of a template holds.
struct TemplateText {
  var blocks: [TemplateBlock] = []
  var items: [TemplateParagraph] = []
  var notes: [TemplateParagraph] = []

  /// Reads Markdown. `firstLine` is the number, in the file, of its first line.
  init(markdown: String, firstLine: Int) throws(TemplateError) {
    var markdown = markdown
    let document = markdown.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_FOOTNOTES)
      }
    }
    guard let document else { throw TemplateError("The template's text cannot be read.") }
    defer { cmark_node_free(document) }
    try read(document, firstLine: firstLine)
  }

  private mutating func read(_ document: OpaquePointer, firstLine: Int) throws(TemplateError) {
    for node in children(of: document) {
      let line = Int(cmark_node_get_start_line(node)) + firstLine - 1
      switch cmark_node_get_type(node) {
      case CMARK_NODE_PARAGRAPH:
        let paragraph = TemplateParagraph(lines: try lines(of: node, at: line))
        if paragraph.lines == [[.placeholder(LetterTemplate.Computed.signatories, [])]] {
          blocks.append(.signatories)
        } else {
          blocks.append(.paragraph(paragraph))
        }
      case CMARK_NODE_LIST where cmark_node_get_list_type(node) == CMARK_ORDERED_LIST:
        guard items.isEmpty else {
          throw TemplateError(
            "Line \(line) of the template begins a second numbered list; "
              + "a letter has one, of its recommendations.")
        }
        blocks.append(.recommendations)
        for item in children(of: node) {
          let paragraphs = children(of: item)
          guard paragraphs.count == 1,
            cmark_node_get_type(paragraphs[0]) == CMARK_NODE_PARAGRAPH
          else {
            let line = Int(cmark_node_get_start_line(item)) + firstLine - 1
            throw TemplateError(
              "The recommendation at line \(line) of the template is not one paragraph; "
                + "write it as one.")
          }
          // A recommendation is one line: what a hard break parts, a space parts.
          let words = try lines(of: paragraphs[0], at: line).joined(
            separator: [.text(" ", [], link: nil)])
          items.append(TemplateParagraph(lines: [Array(words)]))
        }
      case CMARK_NODE_FOOTNOTE_DEFINITION:
        // cmark leaves out labels but keeps definitions in the order in which they are cited.
        var words: [[TemplatePiece]] = []
        for paragraph in children(of: node) { words += try lines(of: paragraph, at: line) }
        for case .note in words.joined() {
          throw TemplateError(
            "The note at line \(line) of the template cites a note; say it in the note itself.")
        }
        notes.append(TemplateParagraph(lines: words))
      default:
        throw TemplateError(
          "Line \(line) of the template holds something a letter cannot: "
            + "use paragraphs, one numbered list and footnotes.")
      }
    }
  }

  private func lines(of paragraph: OpaquePointer, at line: Int)
    throws(TemplateError) -> [[TemplatePiece]]
  {
    var reader = InlineReader(line: line)
    for child in children(of: paragraph) { try reader.read(child, emphasis: [], link: nil) }
    return reader.finish()
  }
}

/// Gathers the words of one paragraph.
private struct InlineReader {
  let line: Int
  private var lines: [[TemplatePiece]] = [[]]
  // Neighbouring text nodes with the same emphasis are one run, so that brackets that cmark parted
  // are found together.
  private var text = ""
  private var emphasis: Emphasis = []
  private var link: String?

  init(line: Int) { self.line = line }

  mutating func read(_ node: OpaquePointer, emphasis: Emphasis, link: String?)
    throws(TemplateError)
  {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_TEXT, CMARK_NODE_CODE:
      append(literal(of: node), emphasis, link)
    case CMARK_NODE_SOFTBREAK:
      append(" ", emphasis, link)
    case CMARK_NODE_LINEBREAK:
      flush()
      lines.append([])
    case CMARK_NODE_EMPH:
      for child in children(of: node) {
        try read(child, emphasis: emphasis.union(.italic), link: link)
      }
    case CMARK_NODE_STRONG:
      for child in children(of: node) {
        try read(child, emphasis: emphasis.union(.bold), link: link)
      }
    case CMARK_NODE_LINK:
      let address = cmark_node_get_url(node).map { cleaned(String(cString: $0)).text }
      for child in children(of: node) { try read(child, emphasis: emphasis, link: address) }
    case CMARK_NODE_FOOTNOTE_REFERENCE:
      flush()
      let number = Int(literal(of: node)) ?? 1
      lines[lines.count - 1].append(.note(number - 1))
    default:
      throw TemplateError(
        "The paragraph at line \(line) of the template holds something a letter cannot: "
          + "use words, *italic*, **bold**, links and footnotes.")
    }
  }

  mutating func finish() -> [[TemplatePiece]] {
    flush()
    return lines
  }

  private mutating func append(_ more: String, _ emphasis: Emphasis, _ link: String?) {
    if emphasis != self.emphasis || link != self.link {
      flush()
      self.emphasis = emphasis
      self.link = link
    }
    // Here and not in the file: character references come alive only when they are read.
    text += cleaned(more).text
  }

  private mutating func flush() {
    guard !text.isEmpty else { return }
    lines[lines.count - 1] += TemplatePiece.reading(text, emphasis: emphasis, link: link)
    text = ""
  }

  private func literal(of node: OpaquePointer) -> String {
    cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
  }
}

private func children(of node: OpaquePointer) -> [OpaquePointer] {
  var result: [OpaquePointer] = []
  var child = cmark_node_first_child(node)
  while let node = child {
    result.append(node)
    child = cmark_node_next(node)
  }
  return result
}
