// What a merge makes of a name being changed, of a sent letter and of two orders.
import Testing

@testable import LetterCore

private func roll(_ names: String...) -> SignatoryRoll { organizations(names) }

private func renaming(_ name: String, to text: String, in draft: Draft) -> Draft {
  var draft = draft
  if let id = draft.roll.id(named: name) {
    draft.apply(.setPendingRename(PendingRename(id: id, text: text)))
  }
  return draft
}

extension Draft {
  /// The name being changed and what it is to be.
  fileprivate var rename: [String?]? {
    pendingRename.map { [roll.signatory($0.id)?.name, $0.text] }
  }
}

@Test("A change of a name stays with the one who types it")
func mergeRenames() throws {
  let base = draft(roll: roll("Elm", "Oak"))
  let ours = renaming("Elm", to: "Elm Street", in: base)
  let theirs = renaming("Oak", to: "Oak Hill", in: base)
  let both = try DraftMerge(base: base, ours: ours, theirs: theirs)
  #expect(both.draft.rename == ["Elm", "Elm Street"])
  #expect(both.overruled == ["pendingRename"])
  let onlyTheirs = try DraftMerge(base: base, ours: base, theirs: theirs)
  #expect(onlyTheirs.draft.pendingRename == nil)
  #expect(onlyTheirs.overruled == ["pendingRename"])
  let onlyOurs = try DraftMerge(base: base, ours: ours, theirs: base)
  #expect(onlyOurs.draft.rename == ["Elm", "Elm Street"])
  #expect(onlyOurs.overruled.isEmpty)
  // Whoever finished it, the other's is as it was.
  #expect(try DraftMerge(base: ours, ours: base, theirs: ours).overruled.isEmpty)
}

@Test("A change of a name follows the signatory, and its words outlive it")
func mergeRenameOfChanged() throws {
  let base = draft(roll: roll("Elm", "Oak"))
  let ours = renaming("Elm", to: "Elm Street", in: base)
  var titled = base
  let elm = try #require(base.roll.id(named: "Elm"))
  titled.apply(
    .all([
      .removeSignatories([elm]),
      .insertSignatories([try #require(Signatory(name: "Elm", title: "Chapter"))]),
    ]))
  let followed = try DraftMerge(base: base, ours: ours, theirs: titled)
  #expect(followed.draft.rename == ["Elm", "Elm Street"])
  #expect(followed.draft.roll.all.map(\.title) == ["Chapter", nil])
  var removed = base
  removed.apply(.removeSignatories([elm]))
  let outlived = try DraftMerge(base: base, ours: ours, theirs: removed)
  #expect(outlived.draft.pendingRename == nil)
  #expect(outlived.draft.pendingName == "Elm Street")
  // All of it is one change with its way back.
  var draft = ours
  draft.apply(draft.apply(outlived.edit))
  #expect(draft.rename == ["Elm", "Elm Street"] && draft.pendingName == "")
}

@Test("That a letter was sent is merged as any value")
func mergeSent() throws {
  func sent(_ text: String) throws -> SentLetter {
    SentLetter(
      date: try #require(LetterDate(reading: "2026-11-23")), organizations: 1, individuals: 0,
      text: text)
  }
  let base = draft(names: ["Elm"])
  var (ours, theirs) = (base, base)
  theirs.apply(.setSent(try sent("Theirs.")))
  let taken = try DraftMerge(base: base, ours: ours, theirs: theirs)
  #expect(taken.draft.sent?.text == "Theirs." && taken.overruled.isEmpty)
  // Taken back by one of us.
  #expect(try DraftMerge(base: theirs, ours: theirs, theirs: base).draft.sent == nil)
  ours.apply(.setSent(try sent("Ours.")))
  let both = try DraftMerge(base: base, ours: ours, theirs: theirs)
  #expect(both.draft.sent?.text == "Ours." && both.isChangedSinceSent)
}

@Test("Where both put the recommendations into another order, ours stays and that is told")
func mergeReorderings() throws {
  func order(_ ids: String...) -> Draft {
    draft(recommendations: ids.map { RecommendationChoice(id: $0) })
  }
  let both = try DraftMerge(
    base: order("a", "b", "c"), ours: order("b", "a", "c"), theirs: order("c", "a", "b"))
  #expect(both.draft.recommendations.map(\.id) == ["b", "a", "c"])
  #expect(both.overruled == ["recommendations"])
  let one = try DraftMerge(
    base: order("a", "b", "c"), ours: order("b", "a", "c"), theirs: order("a", "b", "c"))
  #expect(one.overruled.isEmpty)
  let alike = try DraftMerge(
    base: order("a", "b", "c"), ours: order("b", "a", "c"), theirs: order("b", "a", "c"))
  #expect(alike.overruled.isEmpty)
}
