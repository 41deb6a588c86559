// PNG files without what programs and cameras note in them: authors, times, places.

enum PNGImage {
  private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// The chunks that make the picture.
  private static let chunks = ["IHDR", "PLTE", "tRNS", "IDAT", "IEND"]

  /// The picture alone; `nil` where the bytes are no whole PNG.
  static func withoutNotes(_ bytes: [UInt8]) -> [UInt8]? {
    guard bytes.starts(with: signature) else { return nil }
    var result = signature
    var seen: Set<String> = []
    var position = signature.count
    // A chunk: length, name, data, checksum.
    while position + 12 <= bytes.count {
      let length = bytes[position..<(position + 4)].reduce(0) { $0 << 8 | Int($1) }
      let name = String(decoding: bytes[(position + 4)..<(position + 8)], as: UTF8.self)
      let end = position + 12 + length
      guard end <= bytes.count, !seen.isEmpty || name == "IHDR" else { return nil }
      if chunks.contains(name) { result += bytes[position..<end] }
      seen.insert(name)
      if name == "IEND" { return seen.contains("IDAT") ? result : nil }
      position = end
    }
    return nil
  }
}
