// Separated fields, read by libcsv, with the line on which each row begins.
import CCsv

/// Something that takes a file piece by piece and makes rows of it.
protocol RowReader {
  /// What was read so far.
  var fields: FieldStore { get }
  /// Takes the next piece, in UTF-8 or at least with its ASCII.
  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) throws(SignOnError)
  /// Takes the end.
  mutating func finish() throws(SignOnError)
}

/// Reads rows of fields parted by one separator. libcsv gets one physical line at a time, so that the
/// line of each row and of each quote is known; it is strict, but for a quote in the middle of a
/// field that no quote began, which can mean only itself.
final class CSVReader: RowReader {
  private let parser: UnsafeMutablePointer<csv_parser>
  private let source: String
  private(set) var fields = FieldStore()

  private static let strict = UInt8(CSV_STRICT | CSV_STRICT_FINI | CSV_REPALL_NL)

  /// The line that is being read, from 1, and those on which its row and the last field began that
  /// was open at a line's end.
  private var line = 1
  private var rowLine = 1
  private var openFieldLine = 1
  private var lastByteWasReturn = false
  private var lineHasBytes = false
  // What libcsv told of the line that is being read.
  private var fieldsOfRow = 0
  private var fieldEnded = false
  private var rowEnded = true
  /// Whether the line before ended within quotes.
  private var isContinued = false

  /// A reader for files parted by `separator`, named `source` in errors.
  init(separator: UInt8, source: String) throws(SignOnError) {
    self.source = source
    parser = .allocate(capacity: 1)
    guard csv_init(parser, Self.strict) == 0 else {
      parser.deallocate()
      throw SignOnError(description: "There is no memory left to read \(source).")
    }
    csv_set_delim(parser, separator)
    // A tab may be the separator, and white space within quotes is the name's own.
    csv_set_space_func(parser) { $0 == 0x20 ? 1 : 0 }
    csv_set_blk_size(parser, 4096)
  }

  deinit {
    csv_free(parser)
    parser.deallocate()
  }

  func read(_ bytes: UnsafeBufferPointer<UInt8>) throws(SignOnError) {
    var start = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      let endsReturn = byte == 0x0A && lastByteWasReturn
      index += 1
      lastByteWasReturn = byte == 0x0D
      if endsReturn {
        // The second half of a line's end: within quotes it belongs to the field.
        try parse(bytes, start..<index)
        start = index
        rowEnded = false
      } else if byte == 0x0A || byte == 0x0D {
        try parse(bytes, start..<index)
        start = index
        endLine()
      }
    }
    try parse(bytes, start..<index)
  }

  func finish() throws(SignOnError) {
    let result = csv_fini(
      parser, Self.fieldCallback, Self.rowCallback, Unmanaged.passUnretained(self).toOpaque())
    guard result == 0 else {
      if csv_error(parser) != CSV_EPARSE { throw outOfMemory }
      let quoteLine = isContinued && !fieldEnded ? openFieldLine : line
      throw SignOnError(
        description: "Line \(quoteLine) of \(source): the quote that begins there is never closed; "
          + "close it, or write a quote that belongs to the text twice.")
    }
  }

  private func endLine() {
    let isOpen = !rowEnded
    if isOpen, !isContinued || fieldEnded { openFieldLine = line }
    isContinued = isOpen
    line += 1
    if !isOpen { rowLine = line }
    fieldEnded = false
    rowEnded = false
  }

  private func parse(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) throws(SignOnError) {
    // Where a file has no line ends, libcsv's room would grow by the same few bytes again and again.
    let pieceSize = 1 << 16
    var start = range.lowerBound
    let context = Unmanaged.passUnretained(self).toOpaque()
    while start < range.upperBound {
      let end = min(range.upperBound, start + pieceSize)
      csv_set_blk_size(parser, max(4096, parser.pointee.entry_pos))
      let count = csv_parse(
        parser, bytes.baseAddress?.advanced(by: start), end - start, Self.fieldCallback,
        Self.rowCallback, context)
      start += count
      guard start < end else { continue }
      guard csv_error(parser) == CSV_EPARSE else { throw outOfMemory }
      guard parser.pointee.quoted == 0 else {
        throw SignOnError(
          description: "Line \(line) of \(source): text follows a quote that was closed; write a "
            + "quote that belongs to the text twice, and the whole field in quotes.")
      }
      // A quote in the middle of plain text is text.
      csv_set_opts(parser, UInt8(CSV_REPALL_NL))
      guard
        csv_parse(
          parser, bytes.baseAddress?.advanced(by: start), 1, Self.fieldCallback, Self.rowCallback,
          context) == 1
      else { throw outOfMemory }
      csv_set_opts(parser, Self.strict)
      start += 1
    }
  }

  private var outOfMemory: SignOnError {
    SignOnError(description: "Line \(line) of \(source) is too long to be read.")
  }

  private static let fieldCallback:
    @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
      bytes, count, context in
      guard let context else { return }
      let reader = Unmanaged<CSVReader>.fromOpaque(context).takeUnretainedValue()
      reader.fields.append(
        UnsafeBufferPointer(start: bytes?.assumingMemoryBound(to: UInt8.self), count: count))
      reader.fieldsOfRow += 1
      reader.fieldEnded = true
    }

  private static let rowCallback: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = {
    _, context in
    guard let context else { return }
    let reader = Unmanaged<CSVReader>.fromOpaque(context).takeUnretainedValue()
    reader.rowEnded = true
    // A line with nothing on it is no row.
    guard reader.fieldsOfRow > 0 else { return }
    reader.fields.endRow(line: reader.rowLine)
    reader.fieldsOfRow = 0
  }
}
