// What a draft remembers of its review: what was written for which place and recipient, and which
// doubts were answered.

/// An answer, a decision about a dated fact, or a list of signers, that is about a place or a recipient.
public enum Dependent: Hashable, Sendable {
  case field(FieldID)
  case fact(String)
  /// The list, where it was taken from another letter.
  case signatories
}

/// What an answer or a decision was made for.
public struct Basis: Hashable, Sendable {
  /// The answers that it depends on, as they were.
  public var answers: [FieldID: String]
  /// The day of what was known of a dated fact.
  public var knownOn: LetterDate?

  /// A basis of these answers and that knowledge.
  public init(_ answers: [FieldID: String] = [:], knownOn: LetterDate? = nil) {
    self.answers = answers
    self.knownOn = knownOn
  }

  /// Whether it says nothing.
  public var isEmpty: Bool { answers.isEmpty && knownOn == nil }
}

/// A doubt of which somebody said that all is correct. It holds for this text: another one is
/// doubted again.
public struct SettledDoubt: Hashable, Sendable, Comparable {
  /// The name of the check.
  public let check: String
  /// What was looked at, on one line.
  public let text: String

  /// A doubt of this check about this text, brought onto one line.
  public init(check: String, text: String) {
    self.check = check
    self.text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  public static func < (left: SettledDoubt, right: SettledDoubt) -> Bool {
    (left.check, left.text) < (right.check, right.text)
  }
}

/// What a draft remembers of its review.
public struct Confirmations: Hashable, Sendable {
  /// What answers and decisions were made for; nothing is asked about one that is not there.
  public internal(set) var bases: [Dependent: Basis] = [:]
  /// Former places and recipients by their fields, the oldest first.
  public internal(set) var former: [FieldID: [String]] = [:]
  /// Doubts that were answered.
  public internal(set) var settled: Set<SettledDoubt> = []

  /// Of a draft in which nothing was confirmed yet.
  public init() {}

  /// Confirmations as a file has them.
  public init(
    bases: [Dependent: Basis], former: [FieldID: [String]], settled: Set<SettledDoubt>
  ) {
    self.bases = bases.filter { !$0.value.isEmpty }
    self.former = former.filter { !$0.value.isEmpty }
    self.settled = settled
  }

  /// How many former answers of a field are remembered.
  public static let mostFormer = 10
}

extension String {
  /// Whether this names the same place or person: case, accents, spaces and punctuation do not
  /// count.
  func isSamePlace(as other: String) -> Bool {
    func folded(_ text: String) -> [UInt8] {
      FoldedName(text, kind: .individual).bytes.filter { $0 != UInt8(ascii: " ") }
    }
    return self == other || folded(self) == folded(other)
  }
}
