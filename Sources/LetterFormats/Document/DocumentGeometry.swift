// Measures of a page, in points.
import LetterCore

extension DocumentSetup {
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

  /// In its usual size.
  func printed(_ setup: DocumentSetup) -> Printed {
    let (width, height) = printedSize(within: setup.textWidth)
    return Printed(bytes: bytes, width: width, height: height)
  }
}
