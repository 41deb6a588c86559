// How a volunteer's documents look, whatever the letter: remembered from one letter to the next.

/// Paper, letterhead and the last choices of an export. Nothing of it stands in a draft.
public struct DocumentProfile: Hashable, Sendable {
  public var paper = DocumentSetup.Paper.letter
  /// The lead organization's head, whether it is shown or not.
  public var letterhead = Letterhead(name: "")
  /// Whether letters bear it.
  public var showsLetterhead = true
  /// Room left empty at the top of the first page, in points, for paper with a printed head.
  public var reservedTop = 0.0
  /// The same at its bottom.
  public var reservedBottom = 0.0
  /// The forms in which a letter was exported last.
  public var formats: Set<LetterFormat> = [.pdf, .docx]
  /// The folder into which, "~" being the home folder; `nil` where nothing was exported yet.
  public var folder: String?
  /// The file of a letterhead's image that could not be read; it is remembered until another image is
  /// chosen.
  public var unreadImage: String?
  /// What a newer version remembers besides.
  public var unknown: JSONObject = []

  /// What there is before anything was chosen.
  public init() {}

  /// The setup of a template's letter.
  public func setup(of template: LetterTemplate) -> DocumentSetup {
    var setup = DocumentSetup(title: template.title)
    setup.language = template.language
    setup.paper = paper
    setup.reservedTop = min(reservedTop, setup.mostReservedTop)
    setup.reservedBottom = min(reservedBottom, setup.mostReservedBottom)
    if showsLetterhead, !letterhead.isEmpty { setup.letterhead = letterhead }
    return setup
  }
}

extension DocumentProfile {
  /// What two windows changed of what both began with, field by field; where both did, ours.
  public static func merged(
    base: DocumentProfile, ours: DocumentProfile, theirs: DocumentProfile
  ) -> DocumentProfile {
    var merged = theirs
    func take<Value: Equatable>(_ field: WritableKeyPath<DocumentProfile, Value>) {
      if ours[keyPath: field] != base[keyPath: field] {
        merged[keyPath: field] = ours[keyPath: field]
      }
    }
    take(\.paper)
    take(\.letterhead.name)
    take(\.letterhead.address)
    take(\.letterhead.image)
    take(\.showsLetterhead)
    take(\.reservedTop)
    take(\.reservedBottom)
    take(\.formats)
    take(\.folder)
    take(\.unreadImage)
    return merged
  }
}

extension Letterhead {
  /// Whether nothing of it would be seen.
  public var isEmpty: Bool {
    image == nil && !([name] + address).contains { $0.contains { !$0.isWhitespace } }
  }
}

extension DocumentSetup {
  /// The most room that can be left empty at the top of the first page, in points: half of it.
  public var mostReservedTop: Double { (paper.size.height / 2).rounded(.down) }

  /// The most at its bottom: a quarter of it, so that room for the letter stays.
  public var mostReservedBottom: Double { (paper.size.height / 4).rounded(.down) }
}
