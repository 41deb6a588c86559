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
}

/// A line that the letter itself breaks, such as one of an address.
public typealias LetterLine = [Run]

/// A block of the letter.
public enum Block: Equatable, Sendable {
  case paragraph([LetterLine])
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
    case .roll: []
    }
  }
}

/// The signatories of one kind, where they stand in the letter. The names are not copied out:
/// there may be a hundred thousand.
public struct RollSection: Sendable {
  /// Organizations or individuals; the letter lists them apart.
  public let kind: Signatory.Kind
  /// Their identifiers on the roll, in alphabetical order.
  public let order: [SignatoryID]
  private let roll: SignatoryRoll

  init(_ kind: Signatory.Kind, of roll: SignatoryRoll) {
    self.kind = kind
    self.roll = roll
    order = roll[kind]
  }

  /// The line at a place of the list.
  public func line(at index: Int) -> String {
    roll.signatory(order[index])?.line() ?? ""
  }
}

extension RollSection: Equatable {
  // What an identifier names never changes within a lineage, so equal orders are equal lists.
  /// Whether both are known to list the same; sections of unrelated rolls never are.
  public static func == (left: RollSection, right: RollSection) -> Bool {
    left.kind == right.kind && left.isRelated(to: right) && left.order == right.order
  }

  /// Whether both name the same signatories by the same identifiers.
  func isRelated(to other: RollSection) -> Bool { roll.lineage === other.roll.lineage }
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

/// A count as the letter writes it: "24", "1,024".
public func writtenCount(_ count: Int) -> String {
  var digits = String(count)
  var index = digits.count - 3
  while index > 0 {
    digits.insert(",", at: digits.index(digits.startIndex, offsetBy: index))
    index -= 3
  }
  return digits
}
