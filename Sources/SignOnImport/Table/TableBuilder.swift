// A table from the pieces of a file.

/// Takes a file piece by piece. What the first 64 KB tell decides how the others are read.
struct TableBuilder {
  private let source: String
  private var head: [UInt8] = []
  private var utf16: UTF16Decoder?
  private var reader: (any RowReader)?
  private var guess: SeparatorGuess?

  private static let headSize = 1 << 16
  private static let pieceSize = 1 << 20
  /// Ten times of what a draft can hold. What is decided about a row takes some room, too, and with
  /// rows without number would take more than the file.
  private static let mostRows = 1_000_000

  /// A table of the file that sentences call `source`.
  init(source: String) { self.source = source }

  /// Takes the next piece.
  mutating func read(_ bytes: ArraySlice<UInt8>) throws(SignOnError) {
    if reader != nil { return try add(bytes) }
    head += bytes
    guard head.count >= Self.headSize else { return }
    try begin(isWhole: false)
  }

  /// The table, once everything was read.
  mutating func finish() throws(SignOnError) -> SignOnTable {
    if reader == nil { try begin(isWhole: true) }
    if var decoder = utf16 {
      let rest = decoder.finish()
      try feed(rest[...])
    }
    guard var reader, let guess else {
      throw SignOnError(description: "\(source) cannot be read.")
    }
    try reader.finish()
    let fields = reader.fields
    let encoding: SignOnTable.Encoding = utf16 != nil ? .utf16 : .utf8
    return SignOnTable(
      fields: fields, encoding: fields.otherText.rows > 0 ? .latin1 : encoding,
      separator: guess.separator, preambleCount: guess.preambleCount, hasHeader: guess.hasHeader,
      source: source)
  }

  private mutating func begin(isWhole: Bool) throws(SignOnError) {
    let bytes: ArraySlice<UInt8>
    switch try ByteOrder(of: head[...], source: source) {
    case .utf8(let markLength): bytes = head[markLength...]
    case .utf16(let isBigEndian, let markLength):
      utf16 = UTF16Decoder(isBigEndian: isBigEndian)
      bytes = head[markLength...]
    }
    let first = decoded(bytes)
    head = []
    try checkText(first)
    let guess = SeparatorGuess(head: Array(first), isWhole: isWhole)
    self.guess = guess
    if let separator = guess.separator.byte, !guess.isMarkdown {
      reader = try CSVReader(separator: separator, source: source)
    } else {
      reader = LineReader(isMarkdownTable: guess.isMarkdown)
    }
    try feed(first)
  }

  /// Refuses what is no list: text for programs, and what is no text at all.
  private func checkText(_ bytes: ArraySlice<UInt8>) throws(SignOnError) {
    if let sentence = FileFormat.refusal(ofText: bytes, source: source) {
      throw SignOnError(description: sentence)
    }
    let sample = bytes.prefix(4096)
    let controls = sample.count { $0 < 0x20 && !(0x09...0x0D).contains($0) && $0 != 0x1B }
    guard controls >= 32, controls > sample.count / 10 else { return }
    throw SignOnError(description: "\(source) is not text; save the names as CSV or as plain text.")
  }

  private mutating func add(_ bytes: ArraySlice<UInt8>) throws(SignOnError) {
    try feed(decoded(bytes))
  }

  private mutating func decoded(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard utf16 != nil else { return bytes }
    return utf16?.decode(bytes)[...] ?? bytes
  }

  private mutating func feed(_ bytes: ArraySlice<UInt8>) throws(SignOnError) {
    var rest = bytes
    while !rest.isEmpty {
      var failure: SignOnError?
      rest.prefix(Self.pieceSize).withUnsafeBufferPointer { piece in
        do { try reader?.read(piece) } catch { failure = error as? SignOnError }
      }
      if let failure { throw failure }
      try checkCount()
      rest = rest.dropFirst(Self.pieceSize)
    }
  }

  private func checkCount() throws(SignOnError) {
    guard let fields = reader?.fields, fields.rowCount > Self.mostRows else { return }
    throw SignOnError(
      description: "Line \(fields.line(ofRow: Self.mostRows)) of \(source) is its row "
        + "\(Self.mostRows + 1), and no letter has so many signatories; split the file.")
  }
}
