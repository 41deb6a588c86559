// One name a line.

/// Reads lines as rows of one field. Lines end by LF, CR or CRLF; one with nothing on it is no row.
struct LineReader: RowReader {
  private(set) var fields = FieldStore()
  private var line = 1
  /// What the pieces so far held of the line that is being read.
  private var open: [UInt8] = []
  private var lastByteWasReturn = false

  mutating func read(_ bytes: UnsafeBufferPointer<UInt8>) {
    var start = 0
    for (index, byte) in bytes.enumerated() {
      let endsReturn = byte == 0x0A && lastByteWasReturn
      lastByteWasReturn = byte == 0x0D
      guard byte == 0x0A || byte == 0x0D else { continue }
      if !endsReturn {
        end(UnsafeBufferPointer(rebasing: bytes[start..<index]))
        line += 1
      }
      start = index + 1
    }
    keep(UnsafeBufferPointer(rebasing: bytes[start...]))
  }

  /// Keeps the beginning of a line whose end is to come; no field has more than that of it.
  private mutating func keep(_ bytes: UnsafeBufferPointer<UInt8>) {
    open.append(contentsOf: bytes.prefix(max(0, FieldStore.mostBytes + 8 - open.count)))
  }

  mutating func finish() { end(UnsafeBufferPointer(start: nil, count: 0)) }

  /// Ends a line whose last bytes are these.
  private mutating func end(_ rest: UnsafeBufferPointer<UInt8>) {
    if open.isEmpty {
      add(rest)
    } else {
      keep(rest)
      let whole = open
      open.removeAll(keepingCapacity: whole.count < 1 << 16)
      whole.withUnsafeBufferPointer { add($0) }
    }
  }

  private mutating func add(_ field: UnsafeBufferPointer<UInt8>) {
    guard !field.allSatisfy({ $0 == 0x20 || $0 == 0x09 }) else { return }
    fields.append(field)
    fields.endRow(line: line)
  }
}
