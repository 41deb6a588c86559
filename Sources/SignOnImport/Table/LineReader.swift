// One name a line, or one row of a Markdown table.

/// Reads lines as rows of one field, or of the cells of a Markdown table. Lines end by LF, CR or
/// CRLF; one with nothing on it is no row.
struct LineReader: RowReader {
  /// Whether lines are parted by bars, as the rows of a Markdown table are.
  let isMarkdownTable: Bool
  private(set) var fields = FieldStore()
  private var line = 1
  /// What the pieces so far held of the line that is being read.
  private var open: [UInt8] = []
  private var lastByteWasReturn = false

  init(isMarkdownTable: Bool = false) { self.isMarkdownTable = isMarkdownTable }

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
    if !isMarkdownTable {
      fields.append(field)
    } else if !addCells(field) {
      return
    }
    fields.endRow(line: line)
  }

  // MARK: Markdown

  /// Whether a line is the one between the header of a Markdown table and its rows.
  static func isRule(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    line.allSatisfy { "|-:+ \t".utf8.contains($0) } && line.contains(UInt8(ascii: "-"))
      && line.contains(UInt8(ascii: "|"))
  }

  /// Adds the cells between the bars of a line, without those at its ends; a bar behind a backslash
  /// is text. The rule under the header has none.
  private mutating func addCells(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard !Self.isRule(line) else { return false }
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
    let bar = UInt8(ascii: "|")
    let backslash = UInt8(ascii: "\\")
    var text = Array(line.drop(while: isSpace))
    while let last = text.last, isSpace(last) { text.removeLast() }
    if text.first == bar { text.removeFirst() }
    if text.last == bar, text.dropLast().last != backslash { text.removeLast() }
    var cells: [[UInt8]] = [[]]
    for byte in text {
      if byte == bar, cells[cells.count - 1].last == backslash {
        cells[cells.count - 1][cells[cells.count - 1].count - 1] = bar
      } else if byte == bar {
        cells.append([])
      } else {
        cells[cells.count - 1].append(byte)
      }
    }
    for cell in cells {
      var cell = cell[...]
      while let last = cell.last, isSpace(last) { cell.removeLast() }
      cell.drop(while: isSpace).withUnsafeBufferPointer { fields.append($0) }
    }
    return true
  }
}
