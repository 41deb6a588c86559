// Whether somebody signs for themselves or for an organization, told by an answer.

/// In which capacity somebody signs.
public enum Capacity: Hashable, Sendable {
  /// For themselves.
  case individual
  /// For an organization.
  case organization

  /// Reads an answer such as “in my personal capacity”, “Self”, “on behalf of my organization” or
  /// “a título personal”; `nil` where it does not tell, as “both” and “other” do not.
  public init?(answer: String) {
    guard let capacity = CapacityAnswer(answer).capacity else { return nil }
    self = capacity
  }

  /// Whether a column with these answers says in which capacity people sign, whatever its header.
  /// Blank answers do not count.
  public static func isCapacityColumn(_ answers: some Sequence<String>) -> Bool {
    var counts: [String: Int] = [:]
    for answer in answers where answer.contains(where: { !$0.isWhitespace }) {
      counts[answer, default: 0] += 1
    }
    // Names differ; the answers that a form offers do not.
    guard !counts.isEmpty, counts.count <= 40 else { return false }
    var known = 0
    var unknown = 0
    var capacities: Set<Capacity> = []
    var isClear = false
    var hasPerson = false
    for (answer, count) in counts {
      let reading = CapacityAnswer(answer)
      if let capacity = reading.capacity, reading.isNothingElse {
        known += count
        capacities.insert(capacity)
        if reading.isClear {
          isClear = true
          if capacity == .individual { hasPerson = true }
        }
      } else if reading.isUndecided || reading.isOpen {
        known += count
      } else {
        unknown += count
      }
    }
    // Where few answers are offered, one of a person is enough.
    if hasPerson, counts.count <= 6, counts.values.contains(where: { $0 > 1 }) { return true }
    guard isClear || capacities.count == 2 else { return false }
    // A form may offer “Other”, too.
    return unknown * 4 <= known
  }
}
