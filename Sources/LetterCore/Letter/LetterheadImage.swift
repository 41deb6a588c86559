// A letterhead's image, made valid where it enters: PNG or SVG, whole, of a size that can be printed,
// and with nothing in it that would load something else.

extension Letterhead.Image {
  /// The most bytes that an image may have.
  public static let mostBytes = 5 << 20
  /// The most that it may be wide or high, in its own units.
  static let mostUnits = 10_000.0

  /// The image of a file's bytes. Throws where they are no PNG or SVG that a letter can bear.
  public init(reading bytes: [UInt8]) throws(DocumentError) {
    guard !bytes.isEmpty else {
      throw DocumentError("The image is empty; choose another file.")
    }
    guard bytes.count <= Self.mostBytes else {
      throw DocumentError("The image is larger than 5 MB; save a smaller one and choose that.")
    }
    if bytes.starts(with: PNGFile.signature) {
      let (width, height) = try PNGFile.size(of: bytes)
      self.init(kind: .png, bytes: bytes, width: width, height: height)
    } else if let name = Self.knownFormat(of: bytes) {
      throw DocumentError("The image is a \(name); save it as PNG and choose that file.")
    } else {
      let (width, height) = try SVGFile(bytes).size()
      self.init(kind: .svg, bytes: bytes, width: width, height: height)
    }
    guard width > 0, height > 0, width <= Self.mostUnits, height <= Self.mostUnits else {
      throw DocumentError(
        "The image is \(Int(min(width, 1e9))) × \(Int(min(height, 1e9))) in size; save one of 1 to "
          + "10,000 each way and choose that.")
    }
  }

  /// What an image is that is neither, as far as its first bytes tell.
  private static func knownFormat(of bytes: [UInt8]) -> String? {
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return "JPEG" }
    if bytes.starts(with: "GIF8".utf8) { return "GIF" }
    if bytes.starts(with: "%PDF".utf8) { return "PDF" }
    if bytes.starts(with: "BM".utf8) { return "BMP" }
    if bytes.starts(with: [0x49, 0x49, 0x2A, 0]) || bytes.starts(with: [0x4D, 0x4D, 0, 0x2A]) {
      return "TIFF"
    }
    if bytes.starts(with: "RIFF".utf8), bytes.dropFirst(8).starts(with: "WEBP".utf8) {
      return "WebP"
    }
    return nil
  }
}

/// PNG files (ISO/IEC 15948), as far as a letterhead asks.
public enum PNGFile {
  static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

  /// The chunks that make the picture.
  private static let pictureChunks = ["IHDR", "PLTE", "tRNS", "IDAT", "IEND"]

  /// The picture without what programs and cameras note in it: authors, times, places; `nil` where
  /// the bytes are no whole PNG.
  public static func withoutNotes(_ bytes: [UInt8]) -> [UInt8]? {
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
      if pictureChunks.contains(name) { result += bytes[position..<end] }
      seen.insert(name)
      if name == "IEND" { return seen.contains("IDAT") ? result : nil }
      position = end
    }
    return nil
  }

  /// Width and height of a whole PNG, in pixels.
  static func size(of bytes: [UInt8]) throws(DocumentError) -> (Double, Double) {
    guard let picture = withoutNotes(bytes), picture.count >= 24 else {
      throw DocumentError(
        "The image is damaged or cut off; open it in an image program, save it as PNG and choose "
          + "that file.")
    }
    func number(at start: Int) -> Double {
      Double(picture[start..<(start + 4)].reduce(0) { $0 << 8 | Int($1) })
    }
    return (number(at: 16), number(at: 20))
  }
}
