// How large a file may be, so that none that was made to hurt can.

/// What no letter needs more of. The bounds are looked at before a file is parsed, which may take
/// fifty times its size, and before one is saved, so that whatever is saved can be read.
struct DraftLimits {
  /// Bytes of the file.
  let size: Int
  /// Values in it, whatever they are.
  let values: Int
  /// Bytes of one text or number.
  static let text = 1 << 20
  /// Recommendations, the volunteer's own among them.
  static let recommendations = 1_000

  /// Of a draft: a hundred thousand signatories, of whom everything is said that can be.
  static let draft = DraftLimits(size: 32 << 20, values: 1_000_000)
  /// Of the records beside it: as many, and the names of the last export.
  static let records = DraftLimits(size: 64 << 20, values: 2_500_000)
  /// Of a profile of documents.
  static let profile = DraftLimits(size: 1 << 20, values: 10_000)

  /// Throws where the bytes of a file exceed a limit; `path` is for the error.
  func check(_ bytes: [UInt8], path: String) throws(FileError) {
    guard bytes.count <= size else { throw FileError(.tooLarge(limit: size), path) }
    let excess = bytes.withUnsafeBytes { firstExcess(in: $0) }
    if let excess { throw FileError(.wrongContent(excess), path) }
  }

  /// Looks only at what parts one value from the next; whether it is JSON, the parser finds out.
  private func firstExcess(in bytes: UnsafeRawBufferPointer) -> String? {
    var count = 1
    var line = 1
    var index = 0
    while index < bytes.count {
      let start = index
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\""):
        while index < bytes.count, bytes[index] != UInt8(ascii: "\"") {
          index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        index += 1
      case 0x0A: line += 1
      case UInt8(ascii: ","), UInt8(ascii: "["), UInt8(ascii: "{"):
        count += 1
        guard count <= values else { return "there are more than \(values) values; take some out" }
      case ...UInt8(ascii: ","): break
      default:
        // A number, a word such as "true", a colon, or what closes.
        while index < bytes.count, bytes[index] > UInt8(ascii: ","),
          bytes[index] | 0x20 != UInt8(ascii: "{")
        { index += 1 }
      }
      guard index - start - (byte == UInt8(ascii: "\"") ? 2 : 0) <= Self.text else {
        return "line \(line) has a text longer than \(Self.text >> 20) MB; shorten it"
      }
    }
    return nil
  }
}
