// The five steps of the interview.

/// A step of the interview, in order.
public enum Step: Int, CaseIterable, Sendable {
  case recipient, signatories, recommendations, contact, review

  var next: Step? { Step(rawValue: rawValue + 1) }
  var previous: Step? { Step(rawValue: rawValue - 1) }

  /// The step's name among a template's fields.
  var templateStep: String? {
    switch self {
    case .recipient: "recipient"
    case .contact: "contact"
    default: nil
    }
  }
}
