// Changes of a draft, each with its way back: what undo is made of.

/// One change of a draft.
public enum DraftEdit: Sendable {
  case setAnswer(FieldID, Answer?)
  case insertSignatories([Signatory])
  case restoreSignatories([SignatoryID: Signatory])
  case removeSignatories([SignatoryID])
  case setFilingRules(FilingRules)
  case setRollStyle(RollStyle)
  /// Say of two look-alikes that both sign (`true`), or take that back.
  case setDistinct(NamePair, Bool)
  /// What an answer or a decision was made for.
  case setBasis(Dependent, Basis?)
  /// The former answers to a question about the place or the recipient.
  case setFormer(FieldID, [String])
  /// Say that a doubt is none (`true`), or take that back.
  case setSettled(SettledDoubt, Bool)
  /// Records in the place of what was known of these names.
  case setRecords([SignOnRecords.Key: SignOnRecord])
  /// Changes of rows of imports that wait.
  case changeWaiting([WaitingChange])
  /// All rows of imports that wait: how histories of earlier versions have it.
  case setWaiting([WaitingSignOn])
  case setRecommendations([RecommendationChoice])
  case setFact(String, FactDecision?)
  case setPendingName(String)
  case setPendingRename(PendingRename?)
  /// Mark the letter as sent, or take that back.
  case setSent(SentLetter?)
  /// Another version of the draft in its place.
  case replace(Draft)
  case setConflicts([DraftConflict])
  case setUnknownConflicts(UnknownConflicts)
  /// The keys of the file that this version does not know.
  case setUnknown(JSONObject)
  /// Several as one, in this order.
  case all([DraftEdit])
}

extension Draft {
  /// Whether a change would leave another draft than this one.
  public func isChanged(by edit: DraftEdit) -> Bool {
    switch edit {
    case .setAnswer(let field, let answer): answers[field] != answer
    case .insertSignatories(let signatories): !signatories.isEmpty
    case .restoreSignatories(let removed): !removed.isEmpty
    case .removeSignatories(let ids): ids.contains { roll.signatory($0) != nil }
    case .setFilingRules(let rules): roll.rules != rules
    case .setRollStyle(let style): rollStyle != style
    case .setDistinct(let pair, let isDistinct): distinct.contains(pair) != isDistinct
    case .setBasis(let dependent, let basis): confirmations.bases[dependent] != basis
    case .setFormer(let field, let former): confirmations.former[field] ?? [] != former
    case .setSettled(let doubt, let isSettled):
      confirmations.settled.contains(doubt) != isSettled
    case .setRecords(let new): new.contains { records[$0.key] != $0.value }
    case .changeWaiting(let changes):
      // Whether a row is still there is looked up when the change is made.
      changes.contains { $0.old != $0.new }
    case .setWaiting(let rows): records.waiting != rows
    case .setRecommendations(let choices): recommendations != choices
    case .setFact(let id, let decision): facts[id] != decision
    case .setPendingName(let name): pendingName != name
    case .setPendingRename(let rename): pendingRename != rename
    case .setSent(let letter): sent != letter
    case .setConflicts(let new): conflicts != new
    case .setUnknownConflicts(let new): unknownConflicts != new
    case .setUnknown(let members): unknown != members
    case .replace: true
    case .all(let edits): edits.contains { isChanged(by: $0) }
    }
  }

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
      return .removeSignatories(roll.restore(removed))
    case .removeSignatories(let ids):
      return .restoreSignatories(roll.remove(ids))
    case .setFilingRules(let rules):
      let old = roll.rules
      roll.setRules(rules)
      return .setFilingRules(old)
    case .setRollStyle(let style):
      let old = rollStyle
      rollStyle = style
      return .setRollStyle(old)
    case .setDistinct(let pair, let isDistinct):
      let old = distinct.contains(pair)
      if isDistinct { distinct.insert(pair) } else { distinct.remove(pair) }
      return .setDistinct(pair, old)
    case .setBasis(let dependent, let basis):
      let old = confirmations.bases[dependent]
      confirmations.bases[dependent] = basis
      return .setBasis(dependent, old)
    case .setFormer(let field, let former):
      let old = confirmations.former[field] ?? []
      confirmations.former[field] = former.isEmpty ? nil : former
      return .setFormer(field, old)
    case .setSettled(let doubt, let isSettled):
      let old = confirmations.settled.contains(doubt)
      if isSettled {
        confirmations.settled.insert(doubt)
      } else {
        confirmations.settled.remove(doubt)
      }
      return .setSettled(doubt, old)
    case .setRecords(let new):
      var old: [SignOnRecords.Key: SignOnRecord] = [:]
      for (key, record) in new {
        old[key] = records[key]
        records[key] = record
      }
      return .setRecords(old)
    case .changeWaiting(let changes):
      return .changeWaiting(records.waiting.apply(changes))
    case .setWaiting(let rows):
      let old = records.waiting
      records.waiting = rows
      return .setWaiting(old)
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
    case .setPendingRename(let rename):
      let old = pendingRename
      pendingRename = rename
      return .setPendingRename(old)
    case .setSent(let letter):
      let old = sent
      sent = letter
      return .setSent(old)
    case .replace(let other):
      let old = self
      self = other
      // They are of this computer, and no version of a draft has them.
      records = old.records
      // Whatever knows signatories by identifier must not take these for those.
      roll.beginLineage()
      return .replace(old)
    case .setConflicts(let new):
      let old = conflicts
      conflicts = new
      return .setConflicts(old)
    case .setUnknownConflicts(let new):
      let old = unknownConflicts
      unknownConflicts = new
      return .setUnknownConflicts(old)
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
