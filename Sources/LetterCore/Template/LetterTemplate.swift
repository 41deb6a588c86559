// The letter's source: its text with placeholders, and the questions that fill them.

/// A question whose answer fills a placeholder.
public struct Field: Hashable, Sendable {
  /// How an answer is given.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// One line.
    case line
    /// A day.
    case date
    /// One of the choices, or other words.
    case choice
    /// Several lines that stand as they are, such as an address.
    case lines
    /// Several entries, one a line.
    case list
  }

  public var id: FieldID
  public var kind: Kind
  /// The part of the interview that asks it: ``LetterTemplate/steps``.
  public var step: String
  public var label: String
  public var hint: String
  public var choices: [String]
  /// Whether "none" is a possible answer.
  public var isOptional: Bool
  /// How a missing answer is derived from others, such as "[office] [name:last]".
  public var derivation: String?

  /// The fields that a missing answer is derived from.
  public var derivesFrom: [FieldID] {
    guard let derivation else { return [] }
    return TemplatePiece.reading(derivation, emphasis: []).compactMap { piece in
      piece.placeholder.map { DerivationSource($0).field }
    }
  }
}

/// The fields whose answers mean something to the program itself, whatever their ids.
public struct FieldRoles: Hashable, Sendable {
  /// Those that name the recipient where nothing greets them, in order.
  public var recipient: [FieldID] = []
  /// What the letter calls the recipient.
  public var greeting: FieldID?
  /// The agency that the letter is about, and the place whose agency it should be.
  public var agency: FieldID?
  public var place: FieldID?
}

/// A recommendation that the template offers.
public struct TemplateRecommendation: Hashable, Sendable {
  public var id: String
  public var title: String
}

/// A sentence that was true when written and must be confirmed before it is sent.
public struct DatedFact: Hashable, Sendable {
  public var id: String
  /// The recommendation it stands in.
  public var recommendation: String
  /// The sentence, as it reads without emphasis and note.
  public var sentence: String
  /// When it was written, and what is known of it since.
  public var written: String
  public var known: String
}

/// A piece of a line of the template.
public enum TemplatePiece: Hashable, Sendable {
  /// Words, with an address if they are a link.
  case text(String, Emphasis, link: String?)
  /// `[like this]`, brackets not included.
  case placeholder(String, Emphasis)
  /// A citation of the note with this index in ``LetterTemplate/notes``.
  case note(Int)
}

/// Emphasis inside a paragraph.
public struct Emphasis: OptionSet, Hashable, Sendable {
  public let rawValue: UInt8
  public init(rawValue: UInt8) { self.rawValue = rawValue }
  public static let bold = Emphasis(rawValue: 1)
  public static let italic = Emphasis(rawValue: 2)
}

/// A paragraph of the template: lines parted by hard breaks.
public struct TemplateParagraph: Hashable, Sendable {
  public var lines: [[TemplatePiece]]
}

/// A block of the template's text.
public enum TemplateBlock: Hashable, Sendable {
  case paragraph(TemplateParagraph)
  /// Where the numbered recommendations stand.
  case recommendations
  /// Where the signatories stand.
  case signatories
}

/// A letter with placeholders and what the interview needs to know about them.
public struct LetterTemplate: Sendable {
  public var id: String
  public var title: String
  public var fields: [Field]
  public var roles: FieldRoles
  /// Placeholder (without brackets) to the fields that fill it, in order.
  public var placeholders: [String: [FieldID]]
  public var recommendations: [TemplateRecommendation]
  /// All of them included, in the template's order.
  let usualChoices: [RecommendationChoice]
  public var facts: [DatedFact]
  public var blocks: [TemplateBlock]
  /// The text of each recommendation, in the order of `recommendations`.
  public var items: [TemplateParagraph]
  public var notes: [TemplateParagraph]
  /// Other words for other numbers of signatories or recommendations.
  public var wording: [WordingRule]

  public func field(_ id: FieldID) -> Field? { fields.first { $0.id == id } }

  public func recommendation(_ id: String) -> TemplateRecommendation? {
    recommendations.first { $0.id == id }
  }

  /// Whether there are words for a choice: the template's or the volunteer's own.
  func knows(_ choice: RecommendationChoice) -> Bool {
    choice.text != nil || recommendation(choice.id) != nil
  }

  /// The dated facts that stand in the letter with a choice: none where the recommendation is left
  /// out or has words of the volunteer's own.
  public func facts(of choice: RecommendationChoice) -> [DatedFact] {
    guard choice.isIncluded, choice.text == nil else { return [] }
    return facts.filter { $0.recommendation == choice.id }
  }

  /// The fields that a step asks, in order.
  public func fields(of step: String) -> [Field] { fields.filter { $0.step == step } }

  /// Placeholders that the program fills itself.
  public enum Computed {
    public static let organizations = "number"
    public static let individuals = "number of individuals"
    public static let signatories = "list of signatories in alpha order"
  }
}
