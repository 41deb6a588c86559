// The one finished value: what the preview shows and every export writes.

/// Where a run of the letter came from.
public enum Source: Hashable, Sendable {
  case field(FieldID)
  case recommendation(String)
  /// A dated fact inside a recommendation.
  case fact(String)
  /// The number of organizations or individuals.
  case count
}

/// Words of one kind and one origin.
public struct Run: Hashable, Sendable {
  /// What words are to a reader of the letter.
  public enum Kind: Hashable, Sendable {
    case words
    /// A place that is not filled in; the text is the placeholder with its brackets.
    case placeholder
    /// The citation of the note with this number; the text is the number.
    case citation(Int)
  }

  /// The words as they are shown, without markup.
  public var text: String
  /// How they stand out from the words around them.
  public var emphasis: Emphasis = []
  /// Words of the letter, unless said otherwise.
  public var kind: Kind = .words
  /// The address, where the words are a link.
  public var link: String?
  /// What brought them in; `nil` for the template's own words outside of recommendations.
  public var source: Source?

  /// Words of the letter, unless said otherwise.
  public init(
    text: String, emphasis: Emphasis = [], kind: Kind = .words, link: String? = nil,
    source: Source? = nil
  ) {
    self.text = text
    self.emphasis = emphasis
    self.kind = kind
    self.link = link
    self.source = source
  }
}

/// A line that the letter itself breaks, such as one of an address.
public typealias LetterLine = [Run]

/// A block of the letter.
public enum Block: Equatable, Sendable {
  case paragraph([LetterLine])
  /// What stands over a part of the list of those who sign. Its words are bold.
  case heading(LetterLine)
  case recommendation(id: String, number: Int, [LetterLine])
  case roll(RollSection)
  case note(number: Int, [LetterLine])
}

extension Block {
  /// The runs of all lines; of a list of signatories, none.
  var runs: [Run] {
    switch self {
    case .paragraph(let lines), .recommendation(_, _, let lines), .note(_, let lines):
      Array(lines.joined())
    case .heading(let line): line
    case .roll: []
    }
  }

  /// Whether this must not stand alone at the end of a page, before `next`: a heading, and words
  /// right before a list, of recommendations or of those who sign.
  public func keepsWithNext(_ next: Block?) -> Bool {
    guard let next else { return false }
    switch (self, next) {
    case (.heading, _), (.paragraph, .roll), (.paragraph, .recommendation): return true
    default: return false
    }
  }
}

/// A finished letter.
public struct Letter: Sendable {
  /// From the date to the copies.
  public var blocks: [Block]
  /// The notes that are cited, in the order of their citations.
  public var notes: [Block]

  /// A letter of these blocks, and of the notes that they cite.
  public init(blocks: [Block] = [], notes: [Block] = []) {
    self.blocks = blocks
    self.notes = notes
  }

  /// Everything, in reading order.
  public var allBlocks: [Block] { blocks + notes }
}
