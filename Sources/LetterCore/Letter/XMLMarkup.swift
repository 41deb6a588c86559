// The markup of an XML file, piece by piece, without entities of its own.

/// Reads the elements of an XML file in UTF-8. Comments, instructions and document types are passed
/// over; a document type that defines anything is refused.
struct XMLMarkup {
  struct Attribute {
    let name: String
    /// As it stands in the file.
    let raw: [UInt8]
    var value: String { XMLMarkup.decoded(raw) }
  }

  enum Piece {
    case start(String, [Attribute], isEmpty: Bool)
    case end(String)
    /// As it stands in the file; literal in a CDATA section.
    case text([UInt8], isLiteral: Bool)
  }

  static let unknown = DocumentError(
    "The image is neither PNG nor SVG; save it as PNG and choose that file.")
  static let damaged = DocumentError(
    "The SVG image is damaged or cut off; save it again in a drawing program, or as PNG.")
  private static let defines = DocumentError(
    "The SVG image defines entities of its own, which are not read; save it as plain SVG or as PNG."
  )

  private static let crowded = DocumentError(
    "The SVG image has an element with more than 1,000 attributes; save it as plain SVG or as PNG.")
  private static let mostAttributes = 1_000

  private let bytes: [UInt8]
  private var position = 0

  init(_ file: [UInt8]) throws(DocumentError) {
    bytes = Array(file.starts(with: [0xEF, 0xBB, 0xBF]) ? file.dropFirst(3) : file[...])
    guard bytes.first(where: { !Self.isSpace($0) }) == UInt8(ascii: "<"),
      String(validating: bytes, as: UTF8.self) != nil
    else { throw Self.unknown }
  }

  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  mutating func next() throws(DocumentError) -> Piece? {
    while position < bytes.count {
      let rest = bytes[position...]
      if rest.first != UInt8(ascii: "<") {
        let text = take(to: rest.firstIndex(of: UInt8(ascii: "<")) ?? bytes.count)
        guard Self.refersToCharacters(text) else { throw Self.damaged }
        return .text(text, isLiteral: false)
      }
      if begins("<!--") {
        position = try end(of: "-->")
      } else if begins("<?") {
        position = try end(of: "?>")
      } else if begins("<![CDATA[") {
        let section = take(to: try end(of: "]]>"))
        return .text(Array(section.dropFirst(9).dropLast(3)), isLiteral: true)
      } else if begins("<!") {
        let type = take(to: try end(of: ">"))
        guard !type.contains(UInt8(ascii: "[")) else { throw Self.defines }
      } else {
        position += 1
        return try tag()
      }
    }
    return nil
  }

  // MARK: Tags

  private mutating func tag() throws(DocumentError) -> Piece {
    let isEnd = skip("/")
    let name = try self.name()
    var attributes: [Attribute] = []
    var names: Set<String> = []
    while true {
      skipSpace()
      if skip(">") { break }
      if !isEnd, skip("/>") { return .start(name, attributes, isEmpty: true) }
      guard !isEnd else { throw Self.damaged }
      let attribute = try self.attribute()
      guard names.insert(attribute.name).inserted else { throw Self.damaged }
      guard names.count <= Self.mostAttributes else { throw Self.crowded }
      attributes.append(attribute)
    }
    return isEnd ? .end(name) : .start(name, attributes, isEmpty: false)
  }

  private mutating func attribute() throws(DocumentError) -> Attribute {
    let name = try self.name()
    skipSpace()
    guard skip("=") else { throw Self.damaged }
    skipSpace()
    guard position < bytes.count,
      [UInt8(ascii: "\""), UInt8(ascii: "'")].contains(bytes[position]),
      let end = bytes[(position + 1)...].firstIndex(of: bytes[position])
    else { throw Self.damaged }
    position += 1
    let raw = take(to: end)
    position += 1
    guard !raw.contains(UInt8(ascii: "<")), Self.refersToCharacters(raw) else { throw Self.damaged }
    return Attribute(name: name, raw: raw)
  }

  private mutating func name() throws(DocumentError) -> String {
    let end =
      bytes[position...].firstIndex { Self.isSpace($0) || "/>=<\"'&;".utf8.contains($0) }
      ?? bytes.count
    guard end > position else { throw Self.damaged }
    return String(decoding: take(to: end), as: UTF8.self)
  }

  // MARK: Bytes

  private mutating func take(to end: Int) -> [UInt8] {
    defer { position = end }
    return Array(bytes[position..<end])
  }

  private func begins(_ words: String) -> Bool { bytes[position...].starts(with: words.utf8) }

  private mutating func skip(_ words: String) -> Bool {
    guard begins(words) else { return false }
    position += words.utf8.count
    return true
  }

  private mutating func skipSpace() {
    while position < bytes.count, Self.isSpace(bytes[position]) { position += 1 }
  }

  /// The place behind these words.
  private func end(of words: String) throws(DocumentError) -> Int {
    let words = Array(words.utf8)
    var start = position
    while let found = bytes[start...].firstIndex(of: words[0]) {
      if bytes[found...].starts(with: words) { return found + words.count }
      start = found + 1
    }
    throw Self.damaged
  }

  // MARK: References

  /// Whether every reference in a text is one to a character.
  private static func refersToCharacters(_ raw: [UInt8]) -> Bool {
    raw.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false).dropFirst()
      .allSatisfy { piece in
        piece.firstIndex(of: UInt8(ascii: ";")).map { scalar(piece[..<$0]) != nil } ?? false
      }
  }

  /// Text with its references to characters replaced by these.
  static func decoded(_ raw: [UInt8]) -> String {
    let pieces = raw.split(separator: UInt8(ascii: "&"), omittingEmptySubsequences: false)
    var result = Array(pieces[0])
    for piece in pieces.dropFirst() {
      let name = piece.prefix { $0 != UInt8(ascii: ";") }
      if name.endIndex < piece.endIndex, let scalar = scalar(name) {
        result += String(scalar).utf8
        result += piece[(name.endIndex + 1)...]
      } else {
        result += "&".utf8 + piece
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static func scalar(_ name: ArraySlice<UInt8>) -> Unicode.Scalar? {
    let name = Substring(decoding: name, as: UTF8.self)
    let known: [Substring: Unicode.Scalar] = [
      "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'",
    ]
    guard name.hasPrefix("#") else { return known[name] }
    let digits = name.dropFirst()
    let isHex = digits.hasPrefix("x")
    return UInt32(isHex ? digits.dropFirst() : digits, radix: isHex ? 16 : 10)
      .flatMap(Unicode.Scalar.init)
  }
}
