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

  /// Throws where no page can be made of this setup.
  func check() throws(DocumentError) {
    let most = (paper.size.height / 2).rounded(.down)
    guard reservedTop >= 0, reservedTop <= most else {
      throw DocumentError(
        "The room at the top of the first page is \(reservedTop) points, which leaves no page; "
          + "choose between 0 and \(Int(most)).")
    }
  }

  /// What must be kept free above the letterhead, where the head begins at `headMargin`.
  var roomAboveHead: Double { max(0, reservedTop - headMargin) }

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

  /// At 96 dots an inch, or smaller where it would be higher than an inch or wider than the text.
  /// An SVG is drawn as PNG, which every word processor shows; throws where it cannot be.
  func printed(_ setup: DocumentSetup) throws(DocumentError) -> Printed {
    let scale = min(0.75, 72 / height, (setup.paper.size.width - 2 * setup.margin) / width)
    let (width, height) = (width * scale, height * scale)
    let picture =
      kind == .png ? bytes : try PDFTypesetter.png(of: self, width: width, height: height)
    return Printed(bytes: picture, width: width, height: height)
  }
}
