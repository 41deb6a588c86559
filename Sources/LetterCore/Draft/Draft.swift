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
  public var id: String
  public var isIncluded: Bool
  /// The volunteer's own words, where the recommendation is not the template's.
  public var text: String?
  public var unknown: JSONObject?
  public init(id: String, isIncluded: Bool = true, text: String? = nil, unknown: JSONObject? = nil)
  {
    self.id = id
    self.isIncluded = isIncluded
    self.text = text
    self.unknown = unknown
  }
}

/// A draft: everything that is saved. Change it by ``apply(_:)``, which gives back the way back.
public struct Draft: Sendable {
  /// The template's name.
  public var template: String
  public internal(set) var answers: [FieldID: Answer]
  public internal(set) var roll: SignatoryRoll
  /// In the letter's order; the template's that are not listed follow, included.
  public internal(set) var recommendations: [RecommendationChoice]
  public internal(set) var facts: [String: FactDecision]
  /// A name that was typed but not added yet; kept so that no word is lost.
  public internal(set) var pendingName: String
  /// What a merge could not decide, until somebody does.
  public internal(set) var conflicts: [DraftConflict]
  /// Keys of the file that this version does not know, kept for the next save.
  public var unknown: JSONObject

  public init(
    template: String, answers: [FieldID: Answer] = [:], roll: SignatoryRoll = SignatoryRoll(),
    recommendations: [RecommendationChoice] = [], facts: [String: FactDecision] = [:],
    pendingName: String = "", conflicts: [DraftConflict] = [], unknown: JSONObject = []
  ) {
    self.template = template
    self.answers = answers
    self.roll = roll
    self.recommendations = recommendations
    self.facts = facts
    self.pendingName = pendingName
    self.conflicts = conflicts
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
    let listed = recommendations.filter { $0.text != nil || template.recommendation($0.id) != nil }
    let missing = template.recommendations.filter { item in
      !recommendations.contains { $0.id == item.id }
    }
    return listed + missing.map { RecommendationChoice(id: $0.id) }
  }
}
