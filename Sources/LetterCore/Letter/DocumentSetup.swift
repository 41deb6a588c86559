// How a letter stands on paper: the same for every document that has pages.

/// Paper, language and head of a letter's documents.
public struct DocumentSetup: Hashable, Sendable {
  /// A size of paper, upright.
  public enum Paper: String, CaseIterable, Hashable, Sendable {
    case letter, a4

    /// Width and height in points (1/72 inch).
    public var size: (width: Double, height: Double) {
      switch self {
      case .letter: (612, 792)
      case .a4: (595.276, 841.89)
      }
    }
  }

  /// What a letter without a subject line of its own is called.
  public var title: String
  public var paper = Paper.letter
  /// The language of the text (BCP 47).
  public var language = "en-US"
  /// What stands at the top of the first page.
  public var letterhead: Letterhead?
  /// Room left empty at the top of the first page, in points, for paper with a printed head.
  public var reservedTop = 0.0
  /// The same at its bottom, for a printed foot.
  public var reservedBottom = 0.0

  /// The usual setup of a letter under this title.
  public init(title: String) { self.title = title }

  /// The empty edge on all four sides, in points.
  public var margin: Double { 72 }
  /// How far head and foot are from the edges of the paper, in points.
  public var headMargin: Double { 36 }
  /// The room between the columns of a list, in points.
  public static let columnGap = 18.0
  /// The width of the text, in points.
  public var textWidth: Double { paper.size.width - 2 * margin }

  /// Throws where no page can be made of this.
  public func check() throws(DocumentError) {
    for (place, room, most) in [
      ("top", reservedTop, mostReservedTop), ("bottom", reservedBottom, mostReservedBottom),
    ] {
      guard room >= 0, room <= most else {
        throw DocumentError(
          "The room at the \(place) of the first page is \(room) points, which leaves no page; "
            + "choose between 0 and \(Int(most)).")
      }
    }
  }
}

/// The lead organization's name, address and image.
public struct Letterhead: Hashable, Sendable {
  public var name: String
  /// The lines under the name.
  public var address: [String]
  public var image: Image?

  /// A head of these lines.
  public init(name: String, address: [String] = [], image: Image? = nil) {
    (self.name, self.address, self.image) = (name, address, image)
  }
}

/// Why a document cannot be made: one sentence that says what, where and how to mend it.
public struct DocumentError: Error, Hashable, Sendable, CustomStringConvertible {
  public let description: String

  public init(_ sentence: String) { description = sentence }
}
