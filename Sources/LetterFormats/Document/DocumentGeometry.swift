// Measures of a page, in points.
import LetterCore
import Typesetter

extension DocumentSetup {
  /// The empty edge on all four sides.
  var margin: Double { 72 }

  /// How far head and foot are from the edges of the paper.
  var headMargin: Double { 36 }

  /// The room between the columns of a list.
  var columnGap: Double { 18 }

  /// What must be kept free above the letterhead, where the head begins at `headMargin`.
  var roomAboveHead: Double { max(0, reservedTop - headMargin) }

  /// What must be kept free at the bottom of the first page, where its foot ends at `headMargin`;
  /// nothing where the margin is enough.
  var roomInFoot: Double { reservedBottom > margin ? reservedBottom - headMargin : 0 }

  /// Whether the first page has a head.
  var hasHead: Bool { letterhead != nil || roomAboveHead > 0 }
}

extension Letterhead.Image {
  /// The image as a word processor takes it, and its size in points.
  struct Printed {
    let bytes: [UInt8]
    let width: Double
    let height: Double
  }

  /// In its usual size; an SVG is drawn as PNG, which every word processor shows. Throws where it
  /// cannot be drawn.
  func printed(_ setup: DocumentSetup) throws(DocumentError) -> Printed {
    let (width, height) = printedSize(within: setup.paper.size.width - 2 * setup.margin)
    let bytes =
      kind == .png ? bytes : try PDFTypesetter.png(of: self, width: width, height: height)
    return Printed(bytes: bytes, width: width, height: height)
  }
}
