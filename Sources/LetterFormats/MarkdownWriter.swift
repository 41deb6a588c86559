// A letter as Markdown that reads back as the same words.
import LetterCore

struct MarkdownWriter {
  private var out: [UInt8] = []

  static func bytes(of letter: Letter) -> [UInt8] {
    var writer = MarkdownWriter()
    var wasItem = false
    for block in letter.allBlocks {
      var isItem = false
      if case .recommendation = block { isItem = true }
      // Items of one list stand line by line, everything else as paragraphs.
      if !writer.out.isEmpty, !(wasItem && isItem) { writer.out += "\n".utf8 }
      writer.write(block)
      wasItem = isItem
    }
    return writer.out
  }

  private mutating func write(_ block: Block) {
    switch block {
    case .paragraph(let lines):
      write(lines, label: "")
    case .heading(let line):
      // A heading stands out by itself.
      write([line.map { $0.without(.bold) }], label: "## ")
      // Signs at its end would be taken for its end.
      if let last = out.indices.dropLast().last, out[last] == UInt8(ascii: "#") {
        out.insert(UInt8(ascii: "\\"), at: last)
      }
    case .recommendation(_, let number, let lines):
      write(lines, label: "\(number). ")
    case .note(let number, let lines):
      write(lines, label: "[^\(number)]: ")
    case .roll(let section):
      for index in 0..<section.count {
        if index > 0 { out += "\\\n".utf8 }
        append(section.line(at: index), isLineStart: true)
      }
      out += "\n".utf8
    }
  }

  /// Lines with a hard break behind each but the last, the later ones under the first's words.
  private mutating func write(_ lines: [LetterLine], label: String) {
    out += label.utf8
    // A footnote's text goes on four columns in, whatever its label.
    let indent = label.isEmpty ? 0 : label.hasPrefix("[") ? 4 : label.utf8.count
    for (index, line) in lines.enumerated() {
      if index > 0 {
        out += "\\\n".utf8
        out += repeatElement(UInt8(ascii: " "), count: indent)
      }
      write(line)
    }
    out += "\n".utf8
  }

  private mutating func write(_ line: LetterLine) {
    var rest = line[...]
    var isLineStart = true
    while let first = rest.first {
      // Neighbours of the same emphasis are marked together: marks between words of one word would
      // not be read as marks.
      let group = rest.prefix { $0.emphasis == first.emphasis }
      rest = rest[group.endIndex...]
      let mark = first.emphasis.mark
      guard !mark.isEmpty, group.contains(where: { !$0.text.allSatisfy(\.isWhitespace) }) else {
        for run in group {
          append(run, isLineStart: isLineStart)
          isLineStart = false
        }
        continue
      }
      var emphasized = Array(group)
      // Emphasis begins and ends at words; spaces stay outside.
      let (before, after) = emphasized.takeOuterSpaces()
      if !isLineStart { out += before.utf8 }
      out += mark.utf8
      for run in emphasized { append(run, isLineStart: false) }
      out += mark.reversed().map { String($0) }.joined().utf8
      if !rest.isEmpty { out += after.utf8 }
      isLineStart = false
    }
    while out.last == UInt8(ascii: " ") { out.removeLast() }
  }

  private mutating func append(_ run: Run, isLineStart: Bool) {
    switch run.kind {
    case .citation(let number): out += "[^\(number)]".utf8
    case .placeholder:
      // Bare brackets, as the template has them: nothing in a letter defines a link by that name.
      out += "[".utf8
      append(String(run.text.dropFirst().dropLast()), isLineStart: false)
      out += "]".utf8
    case .words:
      guard let link = run.link.flatMap(linkTarget) else {
        append(run.text, isLineStart: isLineStart)
        return
      }
      if link != run.text {
        out += "[".utf8
        append(run.text, isLineStart: false)
        out += "](".utf8
      }
      out += "<\(link)>".utf8
      if link != run.text { out += ")".utf8 }
    }
  }

  // MARK: Escaping

  private mutating func append(_ text: String, isLineStart: Bool) {
    var text = text
    text.withUTF8 { bytes in
      var start = 0
      if isLineStart {
        while start < bytes.count, bytes[start] == UInt8(ascii: " ") { start += 1 }
        if let mark = Self.blockMark(bytes[start...]) {
          out += bytes[start..<mark]
          out.append(UInt8(ascii: "\\"))
          out.append(bytes[mark])
          start = mark + 1
        }
      }
      for index in start..<bytes.count {
        let byte = bytes[index]
        if Self.isMark(byte, before: index + 1 < bytes.count ? bytes[index + 1] : 0)
          || byte == UInt8(ascii: ":") && endsEmoji
        {
          out.append(UInt8(ascii: "\\"))
        }
        out.append(byte)
      }
    }
  }

  /// Whether a byte could be read as more than itself, by CommonMark, GitHub or pandoc, wherever
  /// it stands.
  private static func isMark(_ byte: UInt8, before next: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"),
      UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: "$"), UInt8(ascii: "@"),
      UInt8(ascii: "|"), UInt8(ascii: "{"):
      true
    // "&" alone is itself, and frequent in names; an entity is not.
    case UInt8(ascii: "&"): next == UInt8(ascii: "#") || isLetter(next)
    default: false
    }
  }

  /// Whether a colon would make what stands before it the name of an emoji, such as “:dove:”.
  private var endsEmoji: Bool {
    let name = out.reversed().prefix {
      Self.isLetter($0) || Self.isDigit($0) || "\\_+-".utf8.contains($0)
    }
    return !name.isEmpty && out.dropLast(name.count).last == UInt8(ascii: ":")
  }

  /// The index of the byte that would make a line a heading, list, quotation, rule or table.
  private static func blockMark(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Int? {
    guard let first = line.first else { return nil }
    switch first {
    case UInt8(ascii: "#"), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "="),
      UInt8(ascii: ":"), UInt8(ascii: "%"):
      return line.startIndex
    case UInt8(ascii: "("):
      // pandoc's "(1)" and "(a)".
      let label = line.dropFirst().prefix { isLetter($0) || isDigit($0) }
      let end = line[label.endIndex...].first
      return label.count <= 9 && end == UInt8(ascii: ")") ? line.startIndex : nil
    default:
      let label = line.prefix { isLetter($0) || isDigit($0) }
      guard !label.isEmpty, label.count <= 9, let end = line[label.endIndex...].first,
        end == UInt8(ascii: ".") || end == UInt8(ascii: ")"),
        label.count == 1 || label.allSatisfy(isDigit) || label.allSatisfy(isRoman)
      else { return nil }
      return label.endIndex
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
  private static func isRoman(_ byte: UInt8) -> Bool { "ivxlcdm".utf8.contains(byte | 0x20) }
}

extension Emphasis {
  fileprivate var mark: String {
    (contains(.bold) ? "**" : "") + (contains(.italic) ? "*" : "")
  }
}

extension [Run] {
  /// Takes the spaces off both ends and returns them.
  fileprivate mutating func takeOuterSpaces() -> (before: String, after: String) {
    var before = ""
    while let first, first.text.allSatisfy(\.isWhitespace) {
      before += first.text
      removeFirst()
    }
    let leading = first?.text.prefix(while: \.isWhitespace) ?? ""
    if !leading.isEmpty {
      before += leading
      self[0].text.removeFirst(leading.count)
    }
    var after = ""
    while let last, last.text.allSatisfy(\.isWhitespace) {
      after = last.text + after
      removeLast()
    }
    while let last, last.text.last?.isWhitespace == true {
      after = String(self[count - 1].text.removeLast()) + after
    }
    return (before, after)
  }
}
