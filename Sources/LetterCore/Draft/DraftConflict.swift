// Where two versions of a draft say different things, and how that is settled.

/// What another version of a draft has where both were changed differently. The draft holds one of
/// them, and the letter is not ready until one is chosen.
public enum DraftConflict: Hashable, Sendable {
  /// A question; `nil` for no answer.
  case answer(FieldID, other: Answer?)
  /// A dated fact; `nil` for undecided.
  case fact(String, other: FactDecision?)
  /// The recommendation of the same id.
  case recommendation(other: RecommendationChoice)
  /// The signatory of this name, of the other's kind.
  case signatory(String, other: Signatory)

  /// What a conflict is about; several conflicts may be about one.
  public enum Place: Hashable, Sendable {
    case answer(FieldID)
    case fact(String)
    case recommendation(String)
    case signatory(String, Signatory.Kind)
  }

  /// What it is about, whatever the other version says.
  public var place: Place {
    switch self {
    case .answer(let field, _): .answer(field)
    case .fact(let id, _): .fact(id)
    case .recommendation(let other): .recommendation(other.id)
    case .signatory(let name, let other): .signatory(name, other.kind)
    }
  }
}

/// What a draft's file says of conflicts beyond what this version knows, kept for the next save.
public struct UnknownConflicts: Hashable, Sendable {
  /// Further keys of known conflicts.
  public var members: [DraftConflict: JSONObject] = [:]
  /// Whole entries, of kinds that are not known.
  public var entries: [JSONObject] = []

  /// Of a file that says nothing more.
  public init() {}
}

extension Draft {
  /// The conflicts that are still to be settled. One whose signatory or own recommendation was
  /// taken out, or whose other version was entered, has settled itself.
  public var openConflicts: [DraftConflict] { conflicts.filter(isOpen) }

  private func isOpen(_ conflict: DraftConflict) -> Bool {
    switch conflict {
    case .answer(let field, let other): return answers[field] != other
    case .fact(let id, let other): return facts[id] != other
    case .recommendation(let other):
      guard let choice = recommendations.first(where: { $0.id == other.id }) else { return false }
      return choice != other
    case .signatory(let name, let other):
      guard let id = roll.id(named: name, kind: other.kind) else { return false }
      return roll.signatory(id) != other
    }
  }

  /// The change that settles a conflict, and with it every other one about the same place: the
  /// draft keeps what it holds, or takes this conflict's other version.
  public func edit(settling conflict: DraftConflict, keepingOther: Bool) -> DraftEdit {
    let rest = DraftEdit.setConflicts(conflicts.filter { $0.place != conflict.place })
    guard keepingOther else { return rest }
    switch conflict {
    case .answer(let field, let other): return .all([.setAnswer(field, other), rest])
    case .fact(let id, let other): return .all([.setFact(id, other), rest])
    case .recommendation(let other):
      let choices = recommendations.map { $0.id == other.id ? other : $0 }
      return .all([.setRecommendations(choices), rest])
    case .signatory(let name, let other):
      guard let id = roll.id(named: name, kind: other.kind) else { return rest }
      return .all([.removeSignatories([id]), .insertSignatories([other]), rest])
    }
  }
}
