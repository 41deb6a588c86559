// A letterhead's image, made valid where it is read.

extension Letterhead {
  /// An image that can be drawn: a whole PNG, or an SVG that needs nothing from elsewhere.
  public struct Image: Hashable, Sendable {
    public enum Kind: String, CaseIterable, Hashable, Sendable { case png, svg }
    public let kind: Kind
    /// The picture's file, without what programs and cameras note beside the picture.
    public let bytes: [UInt8]
    /// Its size in dots, of which an inch has 96.
    public let width: Double
    public let height: Double

    /// The most bytes that a file may have, and the most dots on a side.
    public static let mostBytes = 5 << 20
    static let mostDots = 10_000
    /// The most pixels of a PNG: drawn, each takes four bytes.
    static let mostPixels = 25_000_000.0

    /// Reads the bytes of a PNG or SVG file. Throws, in one sentence, where they are something
    /// else, damaged, too large, or would load something from elsewhere.
    public init(reading bytes: [UInt8]) throws(DocumentError) {
      guard !bytes.isEmpty else {
        throw DocumentError("The image is an empty file; save it again, or choose another one.")
      }
      guard bytes.count <= Self.mostBytes else {
        throw DocumentError("The image is larger than 5 MB; save it smaller, as PNG.")
      }
      if PNGImage.isPNG(bytes) {
        let image = try PNGImage(reading: bytes)
        (kind, self.bytes) = (.png, image.bytes)
        (width, height) = (Double(image.width), Double(image.height))
      } else if let other = Self.otherKind(bytes) {
        throw DocumentError("The image is \(other); save it as PNG and choose that file.")
      } else {
        let image = try SVGImage(reading: bytes)
        (kind, self.bytes, width, height) = (.svg, image.bytes, image.width, image.height)
      }
      guard width > 0, height > 0 else {
        throw DocumentError(
          "The image has no width or no height; save it anew, with a size, or choose another one.")
      }
      guard max(width, height) <= Double(Self.mostDots) else {
        throw DocumentError(
          "The image has more than 10,000 pixels on a side; save it smaller and choose that file.")
      }
      guard kind == .svg || width * height <= Self.mostPixels else {
        throw DocumentError(
          "The image has more than 25 million pixels; save it smaller and choose that file.")
      }
    }

    /// How large it stands on paper, in points: as it says itself, but not higher than an inch or
    /// wider than the text.
    public func printedSize(within width: Double) -> (width: Double, height: Double) {
      let scale = min(0.75, 72 / height, width / self.width)
      return (self.width * scale, height * scale)
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
