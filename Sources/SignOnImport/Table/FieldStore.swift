// The fields of a table, as compact as the file that they come from.

/// Rows of fields as bytes. Rows stand in blocks, so that a table that grows is never copied, and a
/// field is its length and its bytes, which takes no more room than its separator did.
struct FieldStore: Sendable {
  private struct Block {
    /// The fields of all rows, each behind its length in groups of seven bits.
    var bytes: [UInt8] = []
    /// Where each row begins in `bytes`.
    var starts: [UInt32] = []
    /// On which line of the file each row begins.
    var lines: [UInt32] = []
  }

  private static let rowsOfBlock = 1024
  private var full: [Block] = []
  private var last = Block()
  /// Where the row that is being read begins.
  private var openStart = 0
  /// How many rows have a field that is not UTF-8, and the line of the first.
  private(set) var otherText = (rows: 0, firstLine: 0)
  private var openRowHasOtherText = false

  /// How many rows there are.
  var rowCount: Int { full.count * Self.rowsOfBlock + last.starts.count }

  /// The most bytes that a field of a draft may have. Of a longer one only the beginning is kept, a
  /// little more than this, by which it is known.
  static let mostBytes = 1 << 20

  /// Adds a field to the row that is being read.
  mutating func append(_ whole: UnsafeBufferPointer<UInt8>) {
    let field = UnsafeBufferPointer(rebasing: whole[..<Self.keptCount(of: whole)])
    var length = field.count
    while length >= 0x80 {
      last.bytes.append(UInt8(length & 0x7F) | 0x80)
      length >>= 7
    }
    last.bytes.append(UInt8(length))
    last.bytes.append(contentsOf: field)
    if !FieldText.isUTF8(field) { openRowHasOtherText = true }
  }

  /// How much is kept of a field: all of it, or whole characters to just beyond the limit.
  private static func keptCount(of field: UnsafeBufferPointer<UInt8>) -> Int {
    guard field.count > mostBytes + 4 else { return field.count }
    return (mostBytes + 1...mostBytes + 4).last { field[$0] & 0xC0 != 0x80 } ?? mostBytes + 4
  }

  /// Ends the row that is being read; it began on `line`.
  mutating func endRow(line: Int) {
    last.starts.append(UInt32(openStart))
    last.lines.append(UInt32(truncatingIfNeeded: line))
    openStart = last.bytes.count
    if openRowHasOtherText {
      if otherText.rows == 0 { otherText.firstLine = line }
      otherText.rows += 1
      openRowHasOtherText = false
    }
    // Offsets have 32 bits, and a block of long rows is full before.
    guard last.starts.count == Self.rowsOfBlock else { return }
    // What grew by doubling is kept in the room that it needs.
    let bytes = [UInt8](unsafeUninitializedCapacity: last.bytes.count) { room, count in
      count = room.initialize(fromContentsOf: last.bytes)
    }
    full.append(Block(bytes: bytes, starts: last.starts, lines: last.lines))
    last.bytes.removeAll(keepingCapacity: bytes.count < 1 << 20)
    last.starts.removeAll(keepingCapacity: true)
    last.lines.removeAll(keepingCapacity: true)
    openStart = 0
  }

  /// All that the fields hold, and the length of each: what tells these rows from others.
  var bytes: some Sequence<UInt8> { (full + [last]).lazy.flatMap(\.bytes) }

  /// The 1-based line on which a row begins.
  func line(ofRow row: Int) -> Int { block(of: row) { Int($0.lines[$1]) } }

  /// Calls with each field of a row, from left to right, until told `false`.
  func forEachField(
    ofRow row: Int, _ body: (Int, UnsafeBufferPointer<UInt8>) -> Bool
  ) {
    block(of: row) { block, index in
      block.bytes.withUnsafeBufferPointer { bytes in
        var position = Int(block.starts[index])
        let isLast = index + 1 == block.starts.count
        let end = isLast ? endOfRows(in: block) : Int(block.starts[index + 1])
        var column = 0
        while position < end {
          var length = 0
          var shift = 0
          while bytes[position] >= 0x80 {
            length |= Int(bytes[position] & 0x7F) << shift
            shift += 7
            position += 1
          }
          length |= Int(bytes[position]) << shift
          position += 1
          let field = UnsafeBufferPointer(rebasing: bytes[position..<(position + length)])
          guard body(column, field) else { return }
          position += length
          column += 1
        }
      }
    }
  }

  /// Where the last row of a block ends; fields of a row that is still read may follow.
  private func endOfRows(in block: Block) -> Int {
    block.starts.count == Self.rowsOfBlock ? block.bytes.count : openStart
  }

  private func block<Result>(of row: Int, _ body: (borrowing Block, Int) -> Result) -> Result {
    let index = row % Self.rowsOfBlock
    guard row / Self.rowsOfBlock < full.count else { return body(last, index) }
    // Through the buffer: a copy of the block would count its arrays anew for each field.
    return full.withUnsafeBufferPointer { full in
      withExtendedLifetime(full) { body(full[row / Self.rowsOfBlock], index) }
    }
  }
}
