// Two versions of a draft become one.

/// What another version of a draft brings into ours, both having begun with the same one.
///
/// What only one side changed is taken, whatever it is. Where both changed the same thing
/// differently, lists and signatories keep either side's additions and removals, and everything
/// else holds ours and keeps the other version in ``Draft/conflicts``.
public struct DraftMerge: Sendable {
  /// How much came from the other version.
  public struct Tally: Hashable, Sendable {
    /// Answers that were given, changed or taken back.
    public var answers = 0
    /// Signatories who were not on our roll.
    public var addedSignatories = 0
    /// Signatories who are no longer on it.
    public var removedSignatories = 0
    /// Signatories who stay on it, but spelled, titled or filed otherwise.
    public var changedSignatories = 0
    /// Recommendations that were added or changed; 1 where that is only their order.
    public var recommendations = 0
    /// Dated facts that are decided otherwise.
    public var facts = 0
  }

  /// The merged draft: ours after ``edit``.
  public let draft: Draft
  /// What the merge changes in our draft, with its way back as of any change.
  public let edit: DraftEdit
  /// How much ``edit`` changes, for a report.
  public let tally: Tally
  /// Keys of the file of which ours stayed although the other version was changed too: those that no
  /// conflict can be about, and those that this version of the program does not know.
  public let overruled: [String]
  /// Whether one side has sent the letter and the other changed it: the draft then holds more than
  /// was sent, which belongs into a copy.
  public let isChangedSinceSent: Bool

  /// Merges `theirs` into `ours`. Without a base, as where both began a draft of the same name, it
  /// is taken to have been empty. The template, where it is known, gives the order of
  /// recommendations that a draft does not list.
  public init(
    base: Draft?, ours: Draft, theirs: Draft, template: LetterTemplate? = nil
  ) throws(DraftMergeError) {
    guard ours.template == theirs.template else {
      throw DraftMergeError(ours: ours.template, theirs: theirs.template)
    }
    let base = base ?? Draft(template: ours.template)
    var merger = DraftMerger(ThreeWay(base: base, ours: ours, theirs: theirs))
    merger.mergeRules()
    merger.mergeAnswers()
    merger.mergeSignatories()
    merger.mergeDistinct()
    merger.mergeRecommendations(template)
    merger.mergeFacts()
    merger.mergePendingName()
    merger.mergeSent()
    merger.mergeUnknown()
    merger.mergeConflicts()
    if Self.hasSent(ours, base: base, other: theirs) {
      isChangedSinceSent = !merger.edits.isEmpty || merger.overruled.contains("sent")
    } else if Self.hasSent(theirs, base: base, other: ours) {
      // What ours brings to theirs.
      isChangedSinceSent =
        try DraftMerge(base: base, ours: theirs, theirs: ours).isChangedSinceSent
    } else {
      isChangedSinceSent = false
    }
    // What was confirmed is no change of the letter.
    merger.mergeConfirmations()
    var draft = ours
    draft.apply(.all(merger.edits))
    // Only now those who sign have their identifiers.
    draft.apply(merger.mergePendingRename(in: draft))
    edit = .all(merger.edits)
    self.draft = draft
    tally = merger.tally
    overruled = merger.overruled.sorted()
  }
}

extension DraftMerge {
  /// Whether a side has sent the letter, and the other has not taken that mark back.
  private static func hasSent(_ side: Draft, base: Draft, other: Draft) -> Bool {
    side.sent != nil && !(other.sent == nil && base.sent == side.sent)
  }
}

/// Two drafts that cannot be merged, as they were begun with different templates.
public struct DraftMergeError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The template's name in our draft.
  public let ours: String
  /// The template's name in the other one.
  public let theirs: String

  /// Both templates and what to do, in one sentence.
  public var description: String {
    "One version uses the template “\(ours)”, the other uses “\(theirs)”; "
      + "choose one of the two files."
  }
}
