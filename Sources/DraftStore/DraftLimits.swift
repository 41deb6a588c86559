// How large a draft may be, so that none that was made to hurt can.

/// What no letter needs more of: the bounds are those of a hundred thousand signatories. They are
/// looked at before a file is parsed, which may take fifty times its size, and before one is saved,
/// so that whatever is saved can be read.
enum DraftLimits {
  /// Bytes of the file.
  static let size = 16 << 20
  /// Values in it, whatever they are.
  static let values = 500_000
  /// Bytes of one text or number.
  static let text = 1 << 20
  /// Recommendations, the volunteer's own among them.
  static let recommendations = 1_000

  /// Throws where the bytes of a draft's file exceed a limit; `path` is for the error.
  static func check(_ bytes: [UInt8], path: String) throws(FileError) {
    guard bytes.count <= size else { throw FileError(.tooLarge(limit: size), path) }
    let excess = bytes.withUnsafeBytes { firstExcess(in: $0) }
    if let excess { throw FileError(.wrongContent(excess), path) }
  }

  /// Looks only at what parts one value from the next; whether it is JSON, the parser finds out.
  private static func firstExcess(in bytes: UnsafeRawBufferPointer) -> String? {
    var count = 1
    var line = 1
    var start = 0
    var isText = false
    var isEscaped = false
    for index in bytes.indices {
      let byte = bytes[index]
      if isText, isEscaped {
        isEscaped = false
      } else if isText, byte == UInt8(ascii: "\\") {
        isEscaped = true
      } else if byte == UInt8(ascii: "\"") {
        isText.toggle()
        start = index
      } else if isText || byte > UInt8(ascii: ",") && byte | 0x20 != UInt8(ascii: "{") {
        guard index - start <= text else {
          return "line \(line) has a text longer than \(text >> 20) MB; shorten it"
        }
      } else {
        // A comma, a bracket or a space.
        start = index
        if byte == 0x0A { line += 1 }
        if byte >= UInt8(ascii: ",") { count += 1 }
        guard count <= values else { return "there are more than \(values) values; take some out" }
      }
    }
    return nil
  }
}
