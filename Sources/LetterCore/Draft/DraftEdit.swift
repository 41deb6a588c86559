// Changes of a draft, each with its way back: what undo is made of.

/// One change of a draft.
public enum DraftEdit: Sendable {
  case setAnswer(FieldID, Answer?)
  case insertSignatories([Signatory])
  case restoreSignatories([SignatoryID: Signatory])
  case removeSignatories([SignatoryID])
  case setFilingRules(FilingRules)
  case setRecommendations([RecommendationChoice])
  case setFact(String, FactDecision?)
  case setPendingName(String)
  case setConflicts([DraftConflict])
  /// The keys of the file that this version does not know.
  case setUnknown(JSONObject)
  /// Several as one, in this order.
  case all([DraftEdit])
}

extension Draft {
  /// Makes a change and returns the change that takes it back.
  @discardableResult
  public mutating func apply(_ edit: DraftEdit) -> DraftEdit {
    switch edit {
    case .setAnswer(let field, let answer):
      let old = answers[field]
      answers[field] = answer
      return .setAnswer(field, old)
    case .insertSignatories(let signatories):
      return .removeSignatories(roll.insert(signatories))
    case .restoreSignatories(let removed):
      roll.restore(removed)
      return .removeSignatories(removed.keys.sorted())
    case .removeSignatories(let ids):
      return .restoreSignatories(roll.remove(ids))
    case .setFilingRules(let rules):
      let old = roll.rules
      roll.setRules(rules)
      return .setFilingRules(old)
    case .setRecommendations(let choices):
      let old = recommendations
      recommendations = choices
      return .setRecommendations(old)
    case .setFact(let id, let decision):
      let old = facts[id]
      facts[id] = decision
      return .setFact(id, old)
    case .setPendingName(let name):
      let old = pendingName
      pendingName = name
      return .setPendingName(old)
    case .setConflicts(let new):
      let old = conflicts
      conflicts = new
      return .setConflicts(old)
    case .setUnknown(let members):
      let old = unknown
      unknown = members
      return .setUnknown(old)
    case .all(let edits):
      var inverse: [DraftEdit] = []
      for edit in edits { inverse.append(apply(edit)) }
      return .all(inverse.reversed())
    }
  }
}
