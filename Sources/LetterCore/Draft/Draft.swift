// What a volunteer has said so far: answers, signatories, choices.

/// The name of a question in a template's front matter.
public typealias FieldID = String

/// What was filled in for a field. No answer at all is `nil`, and shows as a placeholder; an empty
/// one means "none", and its line disappears.
public enum Answer: Hashable, Sendable {
  /// One text; several lines are parted by "\n".
  case text(String)
  /// Several entries in the volunteer's order.
  case list([String])

  /// Whether this says "none".
  public var isNone: Bool {
    switch self {
    case .text(let text): text.isEmpty
    case .list(let entries): entries.isEmpty
    }
  }

  /// The lines this answer prints.
  public var lines: [String] {
    switch self {
    case .text(let text):
      text.isEmpty
        ? [] : text.split(separator: "\n", omittingEmptySubsequences: true).map(String.init)
    case .list(let entries): entries
    }
  }
}

/// What the volunteer decided about a sentence that was true when it was written.
public enum FactDecision: Hashable, Sendable {
  case keep
  case omit
  case replace(String)
}

/// Whether a recommendation is in the letter; one with a text of its own is the volunteer's.
public struct RecommendationChoice: Hashable, Sendable {
  /// The template's id of the recommendation, or one that only the draft has.
  public var id: String
  /// Whether the letter asks for it.
  public var isIncluded: Bool
  /// The volunteer's own words, where the recommendation is not the template's.
  public var text: String?
  /// Keys of the draft file that this version does not know, kept for the next save.
  public var unknown: JSONObject?
  /// A choice; included and in the template's words, unless said otherwise.
  public init(id: String, isIncluded: Bool = true, text: String? = nil, unknown: JSONObject? = nil)
  {
    self.id = id
    self.isIncluded = isIncluded
    self.text = text
    self.unknown = unknown
  }
}

/// A listed name, or another part of what is said of a signatory, that is being changed: what is
/// typed so far.
public struct PendingRename: Hashable, Sendable {
  /// Whose name it is.
  public var id: SignatoryID
  /// What is changed, in most cases the name.
  public var part: Signatory.Part
  /// What it is to be; may be empty or the name of another while it is typed.
  public var text: String

  /// A change of this signatory's name, or of another part.
  public init(id: SignatoryID, part: Signatory.Part = .name, text: String) {
    self.id = id
    self.part = part
    self.text = text
  }
}

/// A letter that went out: when, signed by how many, and in which words.
public struct SentLetter: Hashable, Sendable {
  /// The day on which it was sent.
  public var date: LetterDate
  /// How many organizations signed it.
  public var organizations: Int
  /// How many individuals signed it.
  public var individuals: Int
  /// The letter as plain text, exactly as it was sent, whatever becomes of its template.
  public var text: String

  /// A letter that was sent on this day, signed by so many.
  public init(date: LetterDate, organizations: Int, individuals: Int, text: String) {
    self.date = date
    self.organizations = organizations
    self.individuals = individuals
    self.text = text
  }
}

/// How the list and the count of those who sign are written, for the whole letter.
public struct RollStyle: Hashable, Sendable {
  /// Whether the person who signs for an organization stands behind its name.
  public var showsSigners = false
  /// Whether counts are written as words ("twenty-four").
  public var countsInWords = false

  /// Names alone, and counts as figures, unless said otherwise.
  public init(showsSigners: Bool = false, countsInWords: Bool = false) {
    self.showsSigners = showsSigners
    self.countsInWords = countsInWords
  }
}

extension FilingRules {
  /// How many headings a list may have.
  public static let mostSections = 100
}

/// Two names that look alike, of which a volunteer said that both sign.
public struct NamePair: Hashable, Sendable, Comparable {
  /// The names as they were listed, the lesser first.
  public let first: String
  public let second: String

  /// The pair of two names, in whatever order they are given.
  public init(_ one: String, _ other: String) {
    (first, second) = one < other ? (one, other) : (other, one)
  }

  public static func < (left: NamePair, right: NamePair) -> Bool {
    (left.first, left.second) < (right.first, right.second)
  }
}

/// A draft: everything that is saved. Change it by ``apply(_:)``, which gives back the way back.
public struct Draft: Sendable {
  /// The template's name.
  public var template: String
  /// By field; one that is not there is not answered.
  public internal(set) var answers: [FieldID: Answer]
  /// All who sign.
  public internal(set) var roll: SignatoryRoll
  /// How those who sign are listed and counted.
  public internal(set) var rollStyle = RollStyle()
  /// Look-alikes of which it was said that both sign.
  public internal(set) var distinct: Set<NamePair> = []
  /// What was written for which place and recipient, and which doubts were answered.
  public internal(set) var confirmations = Confirmations()
  /// What is known of the signatures beyond the letter. Kept beside the draft's file, never in it.
  public var records = SignOnRecords()
  /// In the letter's order; the template's that are not listed follow, included.
  public internal(set) var recommendations: [RecommendationChoice]
  /// By the id of a dated fact; one that is not there is undecided.
  public internal(set) var facts: [String: FactDecision]
  /// A name that was typed but not added yet; kept so that no word is lost.
  public internal(set) var pendingName: String
  /// A change of a listed name that is not finished, kept for the same reason.
  public internal(set) var pendingRename: PendingRename?
  /// What was sent, once the letter went out; the draft then stays as it is.
  public internal(set) var sent: SentLetter?
  /// What a merge could not decide, until somebody does.
  public internal(set) var conflicts: [DraftConflict]
  /// What the file says of conflicts that this version does not know.
  public internal(set) var unknownConflicts: UnknownConflicts
  /// Keys of the file that this version does not know, kept for the next save.
  public var unknown: JSONObject

  /// A draft of these parts; of the template alone, an empty one.
  public init(
    template: String, answers: [FieldID: Answer] = [:], roll: SignatoryRoll = SignatoryRoll(),
    recommendations: [RecommendationChoice] = [], facts: [String: FactDecision] = [:],
    pendingName: String = "", pendingRename: PendingRename? = nil, sent: SentLetter? = nil,
    conflicts: [DraftConflict] = [], unknownConflicts: UnknownConflicts = UnknownConflicts(),
    confirmations: Confirmations = Confirmations(), unknown: JSONObject = []
  ) {
    self.template = template
    self.answers = answers
    self.roll = roll
    self.recommendations = recommendations
    self.facts = facts
    self.pendingName = pendingName
    self.pendingRename = pendingRename
    self.sent = sent
    self.conflicts = conflicts
    self.unknownConflicts = unknownConflicts
    self.confirmations = confirmations
    self.unknown = unknown
  }

  /// The answer's text, or "" where there is none.
  public func text(_ field: FieldID) -> String {
    switch answers[field] {
    case .text(let text): text
    case .list(let entries): entries.joined(separator: "\n")
    case nil: ""
    }
  }

  /// The template's recommendations and the volunteer's own, in the letter's order.
  public func choices(of template: LetterTemplate) -> [RecommendationChoice] {
    if recommendations.isEmpty { return template.usualChoices }
    let listed = recommendations.filter { template.knows($0) }
    let missing = template.recommendations.filter { item in
      !recommendations.contains { $0.id == item.id }
    }
    return listed + missing.map { RecommendationChoice(id: $0.id) }
  }

  /// What ``recommendations`` become with other choices: those of which the template knows nothing
  /// stay, behind the others.
  public func recommendations(
    listing choices: [RecommendationChoice], of template: LetterTemplate
  ) -> [RecommendationChoice] {
    choices + recommendations.filter { !template.knows($0) }
  }
}
