// The bytes of a journal of versions, read and written.
import Glibc

/// A journal: a line that says what it is, then a record for each state, the oldest first. Every
/// record has its length and a checksum before it, so that a tail that was not written to its end,
/// and a record that a disk spoilt, are recognized and skipped.
struct VersionJournal {
  /// A state of a draft.
  struct State {
    /// In seconds since 1970.
    var time: Int
    /// What changed.
    var line: String
    /// The draft's file as it was.
    var bytes: ArraySlice<UInt8>
  }

  private static let title = "undersigned versions "
  private static let version: Int64 = 1

  private(set) var states: [State] = []
  /// Where the next record belongs; 0 where there is no journal worth going on with.
  private(set) var end = 0

  /// Reads a journal; `path` is for an error. What is no journal has no states.
  init(_ bytes: [UInt8], path: String) throws(FileError) {
    guard bytes.starts(with: Self.title.utf8), let lineEnd = bytes.firstIndex(of: 0x0A),
      let version = Int64(
        String(decoding: bytes[Self.title.utf8.count..<lineEnd], as: UTF8.self))
    else { return }
    guard version <= Self.version else { throw FileError(.newerVersion(version), path) }
    var rest = bytes[(lineEnd + 1)...]
    end = rest.startIndex
    while let length = Self.takeNumber(&rest), let sum = Self.takeNumber(&rest),
      let count = Int(exactly: length), count <= rest.count
    {
      let content = rest.prefix(count)
      rest = rest.dropFirst(count)
      guard checksum(content) == sum, let state = Self.state(content) else { continue }
      states.append(state)
      end = rest.startIndex
    }
  }

  /// The line of the last state of a journal in an open file, found by the records' lengths alone.
  static func lastLine(in descriptor: Int32, size: Int) -> String? {
    func bytes(_ count: Int, at offset: Int) -> ArraySlice<UInt8>? {
      guard count <= size - offset else { return nil }
      let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
        filled = max(0, retrying { pread(descriptor, buffer.baseAddress, count, off_t(offset)) })
      }
      return bytes.count == count ? bytes[...] : nil
    }
    let head = bytes(min(size, 64), at: 0) ?? []
    guard head.starts(with: title.utf8), let lineEnd = head.firstIndex(of: 0x0A) else { return nil }
    var line: String?
    var next = lineEnd + 1
    // Each has its length, its checksum, then the time, the line's length and the line.
    while var record = bytes(32, at: next), let length = takeNumber(&record) {
      record = record.dropFirst(16)
      guard let count = Int(exactly: length), count >= 16, count <= size - next - 16,
        let lineSize = takeNumber(&record).flatMap({ Int(exactly: $0) }), lineSize <= count - 16
      else { break }
      line = bytes(lineSize, at: next + 32).map { quotable(String(decoding: $0, as: UTF8.self)) }
      next += 16 + count
    }
    return line
  }

  /// The states that are kept of those there are: the last `count`, and no more than `size` bytes
  /// of them, but always the last.
  static func kept(of states: [State], count: Int, size: Int) -> ArraySlice<State> {
    var kept = states.suffix(count)
    var total = kept.reduce(0) { $0 + $1.bytes.count }
    while total > size, kept.count > 1 { total -= kept.removeFirst().bytes.count }
    return kept
  }

  /// A journal's bytes.
  static func bytes(of states: ArraySlice<State>) -> [UInt8] {
    var bytes = Array("\(title)\(version)\n".utf8)
    for state in states { bytes += record(of: state) }
    return bytes
  }

  /// A state's record.
  static func record(of state: State) -> [UInt8] {
    var content: [UInt8] = []
    content.reserveCapacity(state.bytes.count + state.line.utf8.count + 2 * 8)
    put(UInt64(bitPattern: Int64(state.time)), in: &content)
    put(UInt64(state.line.utf8.count), in: &content)
    content += state.line.utf8
    content += state.bytes
    var head: [UInt8] = []
    put(UInt64(content.count), in: &head)
    put(checksum(content), in: &head)
    return head + content
  }

  private static func state(_ content: ArraySlice<UInt8>) -> State? {
    var rest = content
    guard let time = takeNumber(&rest), let length = takeNumber(&rest),
      let lineSize = Int(exactly: length), lineSize <= rest.count
    else { return nil }
    return State(
      time: Int(Int64(bitPattern: time)),
      line: quotable(String(decoding: rest.prefix(lineSize), as: UTF8.self)),
      bytes: rest.dropFirst(lineSize))
  }

  private static func put(_ number: UInt64, in bytes: inout [UInt8]) {
    for shift in stride(from: 0, to: 64, by: 8) {
      bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(shift)))
    }
  }

  private static func takeNumber(_ rest: inout ArraySlice<UInt8>) -> UInt64? {
    guard rest.count >= 8 else { return nil }
    defer { rest = rest.dropFirst(8) }
    return rest.prefix(8).reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }
}
