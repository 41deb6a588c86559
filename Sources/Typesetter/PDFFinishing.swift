// What Cairo cannot say of a PDF, what it says unasked, and what it says twice.

extension PDFObjects {
  /// The PDF with its language, that it is tagged and that its title is to be shown; without the name
  /// of what wrote it, which tells of the computer. `nil` where the PDF is not as Cairo writes it.
  static func finished(_ bytes: [UInt8], language: String) -> [UInt8]? {
    guard var pdf = PDFObjects(bytes), pdf.finish(language: language) else { return nil }
    return pdf.written()
  }

  private mutating func finish(language: String) -> Bool {
    var isComplete = false
    for index in objects.indices {
      switch objects[index].number {
      case root:
        objects[index].body = catalog(objects[index].body, language: language)
        isComplete = true
      case info: objects[index].body = withoutProducer(objects[index].body)
      default:
        if let body = withoutRepetition(objects[index].body) { objects[index].body = body }
      }
    }
    return isComplete
  }

  private func catalog(_ body: ArraySlice<UInt8>, language: String) -> ArraySlice<UInt8> {
    var added = "<< /Lang (\(tag(language)))\n   /ViewerPreferences << /DisplayDocTitle true >>\n"
    if body.position(of: "/MarkInfo") == nil { added += "   /MarkInfo << /Marked true >>\n" }
    return added.utf8 + body.dropFirst(2)
  }

  private func withoutProducer(_ body: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard body.starts(with: "<< /Producer (".utf8), let end = body.firstIndex(of: 0x0A) else {
      return body
    }
    return "<<".utf8 + body[end...]
  }

  /// An image or font that is used more than once on a page has one name there: Cairo lists an image
  /// as often as it is drawn. `nil` where nothing is listed twice.
  private func withoutRepetition(_ body: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let mark = "/XObject <<"
    let words = body[..<(body.position(of: ">>\nstream\n") ?? body.endIndex)]
    guard let found = words.position(of: mark) else { return nil }
    let start = found + mark.utf8.count
    guard let length = words[start...].position(of: " >>").map({ $0 - start }) else { return nil }
    // “/x7 7 0 R /x8 8 0 R”
    let entries = words[start..<(start + length)].split(separator: UInt8(ascii: "/"))
      .map { $0.last == 0x20 ? $0.dropLast() : $0 }.filter { !$0.isEmpty }
    var known: Set<ArraySlice<UInt8>> = []
    let once = entries.filter { known.insert($0).inserted }
    guard once.count < entries.count else { return nil }
    var list: [UInt8] = []
    for entry in once { list += " /".utf8 + entry }
    return body[..<start] + list + body[(start + length)...]
  }

  /// A language tag's own characters, and nothing that could end a PDF's string.
  private func tag(_ language: String) -> String {
    String(
      decoding: language.utf8.filter { byte in
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
          || (0x61...0x7A).contains(byte) || byte == 0x2D
      }, as: UTF8.self)
  }
}
