// Images in SVG as pictures of dots, for documents that hold no other.
import CTypesetter
import Glibc
import LetterCore

extension PDFTypesetter {
  /// Dots an inch of what is drawn for word processors.
  private static let dotsPerInch = 300.0

  /// Throws where an image cannot be drawn, as far as what is installed here can tell.
  public static func check(_ image: Letterhead.Image) throws(DocumentError) {
    guard ct_load() else { return }
    switch image.kind {
    case .png:
      let isImage = try alone { () throws(DocumentError) in
        ct_is_png(image.bytes, image.bytes.count)
      }
      guard isImage else { throw .undrawn }
    case .svg: if ct_can_draw_svg() { _ = try png(of: image, width: 9, height: 9) }
    }
  }

  /// An SVG image as PNG for a place of this size in points: the same bytes for the same image and
  /// libraries. Throws where Cairo or librsvg is missing, and where the image cannot be drawn.
  public static func png(
    of image: Letterhead.Image, width: Double, height: Double
  ) throws(DocumentError) -> [UInt8] {
    guard ct_load() else { throw .noLibraries }
    guard ct_can_draw_svg() else { throw .noSVG }
    func dots(_ points: Double) -> Int32 { Int32(max(1, (points / 72 * dotsPerInch).rounded())) }
    return try alone { () throws(DocumentError) in
      var count = 0
      guard
        let png = ct_svg_png(
          image.bytes, image.bytes.count, dots(width), dots(height), &count)
      else { throw .undrawn }
      defer { free(png) }
      return Array(UnsafeBufferPointer(start: png, count: count))
    }
  }
}

extension DocumentError {
  static let noSVG = DocumentError(
    "The letterhead's image is SVG, which needs librsvg; on Debian, install it by “sudo apt-get "
      + "install librsvg2-2”, or save the image as PNG and choose that file.")
  static let undrawn = DocumentError(
    "The letterhead's image cannot be drawn; save it as PNG in a drawing program and choose that "
      + "file.")
}
