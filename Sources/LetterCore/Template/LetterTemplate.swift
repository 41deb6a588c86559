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

  /// The key of its answer in a draft; a template has it once.
  public var id: FieldID
  /// How its answer is given, and what counts as one.
  public var kind: Kind
  /// The part of the interview that asks it: ``LetterTemplate/steps``.
  public var step: String
  /// What the interview and checks call it.
  public var label: String
  /// What helps to answer it; empty where nothing does.
  public var hint: String
  /// The answers that are offered for a ``Kind/choice``.
  public var choices: [String]
  /// Whether "none" is a possible answer.
  public var isOptional: Bool
  /// How a missing answer is derived from others, such as "[office] [name:last]".
  public var derivation: String?
  /// The fields that say for which place and recipient an answer holds: where they become another,
  /// it is to be confirmed.
  public var dependsOn: [FieldID] = []

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
  /// The agency that the letter is about.
  public var agency: FieldID?
  /// The place whose agency that should be.
  public var place: FieldID?
  /// The person whom the recipient is to talk to.
  public var contact: FieldID?
}

/// What is known about words of the letter: for whoever decides, never part of the letter.
public struct Knowledge: Hashable, Sendable {
  /// In sentences; may be empty.
  public var text: String
  /// The day on which this was the latest; `nil` where the template does not say.
  public var day: LetterDate?
  /// The web addresses to read more at.
  public var sources: [String]
}

/// A recommendation that the template offers.
public struct TemplateRecommendation: Hashable, Sendable {
  /// Its key in a draft; a template has it once.
  public var id: String
  /// A few words for the interview; what the letter says stands in ``LetterTemplate/items``.
  public var title: String
  /// What to know before asking for it, where nothing has to be decided; `nil` where there is nothing.
  public var remark: Knowledge?
}

/// A sentence that was true when written and must be confirmed before it is sent.
public struct DatedFact: Hashable, Sendable {
  /// The key of its decision in a draft; a template has it once.
  public var id: String
  /// The recommendation it stands in.
  public var recommendation: String
  /// The sentence, as it reads without emphasis and note.
  public var sentence: String
  /// When it was written, as people say it ("January 2017"); empty where that is not said.
  public var written: String
  /// What is known of it since, to decide by.
  public var knowledge: Knowledge

  /// The fields that say for which place a decision about it holds.
  public var dependsOn: [FieldID] = []

  /// What is known of it since, in sentences; may be empty.
  public var known: String { knowledge.text }
  /// The day on which that was the latest; `nil` where the template does not say.
  public var knownOn: LetterDate? { knowledge.day }
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
  /// A bit for each emphasis.
  public let rawValue: UInt8
  /// The emphases of these bits.
  public init(rawValue: UInt8) { self.rawValue = rawValue }
  /// Markdown's `**strong emphasis**`.
  public static let bold = Emphasis(rawValue: 1)
  /// Markdown's `*emphasis*`.
  public static let italic = Emphasis(rawValue: 2)
}

/// A paragraph of the template: lines parted by hard breaks.
public struct TemplateParagraph: Hashable, Sendable {
  /// From top to bottom, each its pieces from left to right.
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
  /// The name by which a draft says which template it was begun with.
  public var id: String
  /// What the letter asks for, in a few words: the title of exported files.
  public var title: String
  /// The language of its text (BCP 47).
  public var language: String
  /// The questions, in the order of the front matter.
  public var fields: [Field]
  /// The fields that the program itself has a use for.
  public var roles: FieldRoles
  /// Placeholder (without brackets) to the fields that fill it, in order.
  public var placeholders: [String: [FieldID]]
  /// What it offers to ask for, in the order of the text.
  public var recommendations: [TemplateRecommendation]
  /// All of them included, in the template's order.
  let usualChoices: [RecommendationChoice]
  /// What must be confirmed before the letter is sent, in the order of the front matter.
  public var facts: [DatedFact]
  /// The text in order, without notes and the words of recommendations.
  public var blocks: [TemplateBlock]
  /// The text of each recommendation, in the order of `recommendations`.
  public var items: [TemplateParagraph]
  /// The footnotes' texts; ``TemplatePiece/note(_:)`` counts them from 0.
  public var notes: [TemplateParagraph]
  /// Other words for other numbers of signatories or recommendations.
  public var wording: [WordingRule]

  /// The field with an id; `nil` where the template has none.
  public func field(_ id: FieldID) -> Field? { fields.first { $0.id == id } }

  /// The recommendation with an id; `nil` where it is not the template's.
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
    /// How many organizations sign.
    public static let organizations = "number"
    /// How many individuals sign.
    public static let individuals = "number of individuals"
    /// Everybody who signs; alone in its paragraph.
    public static let signatories = "list of signatories in alpha order"
  }
}
