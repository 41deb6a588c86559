// The letterhead's image: whether a PNG is whole, and an SVG as a PNG.
import CTypesetter
import Glibc
import LetterCore

extension PDFTypesetter {
  /// Throws where an image cannot be drawn, as far as what is installed here can tell.
  public static func check(_ image: Letterhead.Image) throws(DocumentError) {
    guard ct_load() else { return }
    let isImage = try alone { () throws(DocumentError) in
      ct_is_png(image.bytes, image.bytes.count)
    }
    guard isImage else { throw .undrawn }
  }

  /// An SVG as PNG, in the size that it has on paper with `Letterhead.Image.drawnDotsPerInch`.
  ///
  /// An SVG can be made to take hours, gigabytes or the program's life, so this is only for a process
  /// of its own with ``limitProcess()``.
  public static func drawnSVG(_ svg: [UInt8]) throws(DocumentError) -> [UInt8] {
    guard ct_can_draw_svg() else { throw .noSVG }
    return try alone { () throws(DocumentError) in
      guard let image = ct_svg_open(svg, svg.count) else { throw .damagedSVG }
      defer { ct_svg_close(image) }
      var (width, height) = (0.0, 0.0)
      guard ct_svg_size(image, &width, &height), width.isFinite, height.isFinite else {
        throw .sizeless
      }
      let inches = Letterhead.Image.printedSize(width, height, within: widestText)
      func dots(_ points: Double) -> Int32 {
        Int32(max(1, (points / 72 * Letterhead.Image.drawnDotsPerInch).rounded()))
      }
      var count = 0
      guard let png = ct_svg_png(image, dots(inches.width), dots(inches.height), &count) else {
        throw .undrawn
      }
      defer { free(png) }
      return Array(UnsafeBufferPointer(start: png, count: count))
    }
  }

  /// No text is wider, in points.
  private static let widestText = 7 * 72.0

  /// Limits this process for good to what a drawing takes at the most; false where that fails.
  public static func limitProcess() -> Bool { ct_limit_process() }

  /// How another process ended that was to draw.
  public enum Drawing: Equatable, Sendable {
    case drawn([UInt8])
    /// The program's exit code.
    case refused(Int32)
    /// It crashed, or reached one of its limits.
    case stopped
    case notStarted
  }

  /// Has a program draw an SVG, which it is given on its standard input and writes as PNG to its
  /// standard output. Waits for it, for ten seconds at the most.
  public static func draw(_ svg: [UInt8], program: String, arguments: [String]) -> Drawing {
    var words: [UnsafeMutablePointer<CChar>?] = ([program] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var answer: UnsafeMutablePointer<UInt8>?
    var count = 0
    let result = ct_run_child(
      program, &words, svg, svg.count, 10, Letterhead.Image.mostBytes, &answer, &count)
    defer { free(answer) }
    switch UInt32(bitPattern: result) {
    case 0: return .drawn(Array(UnsafeBufferPointer(start: answer, count: count)))
    case CT_STOPPED.rawValue: return .stopped
    case CT_NOT_STARTED.rawValue: return .notStarted
    default: return .refused(result)
    }
  }
}

extension DocumentError {
  public static let noSVG = DocumentError(
    "SVG images need librsvg; on Debian, install it by “sudo apt-get install librsvg2-2”, or save "
      + "the image as PNG and choose that file.")
  public static let damagedSVG = DocumentError(
    "The SVG image is damaged or cut off; save it again in a drawing program, or as PNG.")
  public static let sizeless = DocumentError(
    "The SVG image does not say how large it is; save it again with a width and a height, or as PNG."
  )
  public static let undrawn = DocumentError(
    "The letterhead's image cannot be drawn; save it as PNG in a drawing program and choose that "
      + "file.")
}
