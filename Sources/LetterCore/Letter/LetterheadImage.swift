// A letterhead's image, made valid where it is read.

extension Letterhead {
  /// An image that can be drawn: a whole PNG.
  public struct Image: Hashable, Sendable {
    /// The picture's file, without what programs and cameras note beside the picture.
    public let bytes: [UInt8]
    /// Its size in dots, of which an inch has 96.
    public let width: Double
    public let height: Double

    /// The most bytes that a file may have, and the most dots on a side.
    public static let mostBytes = 5 << 20
    static let mostDots = 10_000
    /// The most pixels of a PNG: drawn, each takes four bytes.
    static let mostPixels = 25_000_000

    /// Of a drawing that was made a PNG.
    public static let drawnDotsPerInch = 300.0

    /// Reads the bytes of a PNG file. Throws, in one sentence, where they are something else, damaged
    /// or too large.
    public init(reading bytes: [UInt8]) throws(DocumentError) {
      try Self.checkSize(bytes)
      guard PNGImage.isPNG(bytes) else {
        if let other = Self.otherKind(bytes) {
          throw DocumentError("The image is \(other); save it as PNG and choose that file.")
        }
        throw DocumentError(
          "The image is neither PNG nor SVG; save it as PNG and choose that file.")
      }
      let image = try PNGImage(reading: bytes)
      guard image.width > 0, image.height > 0 else {
        throw DocumentError(
          "The image has no width or no height; save it anew, with a size, or choose another one.")
      }
      guard max(image.width, image.height) <= Self.mostDots else {
        throw DocumentError(
          "The image has more than 10,000 pixels on a side; save it smaller and choose that file.")
      }
      guard image.width * image.height <= Self.mostPixels else {
        throw DocumentError(
          "The image has more than 25 million pixels; save it smaller and choose that file.")
      }
      self.init(image)
    }

    /// Takes a PNG that was made of a drawing, in the size that the drawing has on paper.
    public init(drawn bytes: [UInt8]) throws(DocumentError) {
      let picture = try PNGImage(reading: bytes)
      self.init(picture.with(dotsPerInch: Self.drawnDotsPerInch))
    }

    private init(_ image: PNGImage) {
      bytes = image.bytes
      (width, height) = (image.size.width, image.size.height)
    }

    private static func checkSize(_ bytes: [UInt8]) throws(DocumentError) {
      guard !bytes.isEmpty else {
        throw DocumentError("The image is an empty file; save it again, or choose another one.")
      }
      guard bytes.count <= mostBytes else {
        throw DocumentError("The image is larger than 5 MB; save it smaller, as PNG.")
      }
    }

    /// Whether a file looks like an SVG, which has to be drawn before it is an image.
    public static func isSVG(_ bytes: [UInt8]) throws(DocumentError) -> Bool {
      try checkSize(bytes)
      let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
      let spaces: [UInt8] = [0x20, 0x09, 0x0A, 0x0D]
      guard text.first(where: { !spaces.contains($0) }) == UInt8(ascii: "<") else { return false }
      // What drawing programs note before the picture may be long.
      let start = Array(text.prefix(1 << 16))
      return start.indices.contains { index in
        [UInt8(ascii: "<"), UInt8(ascii: ":")].contains(start[index])
          && start[(index + 1)...].starts(with: "svg".utf8)
      }
    }

    /// How large it stands on paper, in points: as it says itself, but not higher than an inch or
    /// wider than the text.
    public func printedSize(within width: Double) -> (width: Double, height: Double) {
      Self.printedSize(self.width, height, within: width)
    }

    /// How large an image of this size in dots stands on paper.
    public static func printedSize(
      _ imageWidth: Double, _ imageHeight: Double, within width: Double
    ) -> (width: Double, height: Double) {
      let scale = min(0.75, 72 / imageHeight, width / imageWidth)
      return (imageWidth * scale, imageHeight * scale)
    }

    /// How a file begins that is of another kind, and what that is called.
    private static let otherKinds: [(start: [UInt8], at: Int, name: String)] = [
      ([0xFF, 0xD8, 0xFF], 0, "a JPEG"), (Array("GIF8".utf8), 0, "a GIF"),
      (Array("WEBP".utf8), 8, "a WebP image"), (Array("ftyp".utf8), 4, "a HEIC or AVIF image"),
      (Array("BM".utf8), 0, "a bitmap (BMP)"), ([0x49, 0x49, 0x2A, 0], 0, "a TIFF"),
      ([0x4D, 0x4D, 0, 0x2A], 0, "a TIFF"), ([0, 0, 1, 0], 0, "an icon (ICO)"),
      (Array("%PDF".utf8), 0, "a PDF"), (Array("%!PS".utf8), 0, "PostScript"),
      (Array("8BPS".utf8), 0, "a Photoshop file"), ([0x1F, 0x8B], 0, "packed (perhaps SVGZ)"),
      (Array("PK\u{3}\u{4}".utf8), 0, "a ZIP file or an office document"),
    ]

    private static func otherKind(_ bytes: [UInt8]) -> String? {
      otherKinds.first { bytes.dropFirst($0.at).starts(with: $0.start) }?.name
    }
  }
}
