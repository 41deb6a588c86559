// What must hold of every merge, over generated drafts.
import DraftGeneration
import LetterCore
import Testing

@testable import DraftStore

/// A draft with two versions of it, and what they are merged to.
private struct Case {
  let number: Int
  let base: Draft
  let ours: Draft
  let theirs: Draft
  let merged: DraftMerge
  let swapped: DraftMerge
  /// Half of the merges know their template.
  let template: LetterTemplate?

  init(_ number: Int, _ builtIn: LetterTemplate) throws {
    self.number = number
    var generator = DraftGenerator(
      random: SeededGenerator(state: UInt64(number)), template: builtIn)
    template = number.isMultiple(of: 2) ? builtIn : nil
    base = generator.changed(Draft(template: builtIn.id), by: number % 30)
    ours = generator.changed(base, by: 1 + number % 7)
    theirs = generator.changed(base, by: 1 + number % 5)
    merged = try DraftMerge(base: base, ours: ours, theirs: theirs, template: template)
    swapped = try DraftMerge(base: base, ours: theirs, theirs: ours, template: template)
  }

  var rules: FilingRules { merged.draft.roll.rules }

  func merge(_ base: Draft, _ ours: Draft, _ theirs: Draft) throws -> Draft {
    try DraftMerge(base: base, ours: ours, theirs: theirs, template: template).draft
  }

  /// The signatories of a draft by who they are.
  func roster(_ draft: Draft) -> [NameIdentity: Signatory] {
    Dictionary(
      draft.roll.all.map { (nameIdentity($0), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The places of conflicts, a signatory by who it is.
  func places(_ draft: Draft) -> Set<AnyHashable> {
    Set(
      draft.conflicts.map { conflict in
        if case .signatory(_, let other) = conflict {
          nameIdentity(other)
        } else {
          conflict.place
        }
      })
  }

  /// The signatories about whom there are conflicts.
  func disputed(_ draft: Draft) -> Set<NameIdentity> {
    Set(places(draft).compactMap { $0 as? NameIdentity })
  }
}

private let builtIn = try? LetterTemplate.builtIn()

/// A draft's file; the template is read once.
private func file(_ draft: Draft) -> String {
  String(decoding: DraftFile.bytes(of: draft, template: builtIn), as: UTF8.self)
}

private let cases: [Case] = {
  guard let template = builtIn else { return [] }
  return (0..<400).compactMap { try? Case($0, template) }
}()

@Suite("A merge of any drafts")
struct MergeProperties {
  @Test("The generated cases are many, and of every kind")
  func generated() {
    #expect(cases.count == 400)
    let conflicts = cases.flatMap(\.merged.draft.conflicts)
    let kinds = conflicts.map { conflict in
      switch conflict {
      case .answer: 0
      case .fact: 1
      case .recommendation: 2
      case .signatory: 3
      }
    }
    for kind in 0..<4 { #expect(kinds.count { $0 == kind } > 20) }
    #expect(cases.count { $0.merged.draft.conflicts.isEmpty } > 50)
    #expect(cases.contains { !$0.rules.ignoresLeadingArticles })
    let merged = cases.map(\.merged.draft)
    #expect(merged.count { $0.roll.rules.sections.count > 1 } > 50)
    #expect(merged.count { $0.rollStyle.showsSigners && $0.rollStyle.countsInWords } > 20)
    #expect(merged.count { $0.distinct.count > 1 } > 20)
    #expect(merged.count { $0.confirmations.settled.count > 1 } > 10)
    #expect(merged.count { $0.confirmations.bases.count > 1 } > 10)
    #expect(merged.count { !$0.confirmations.former.isEmpty } > 20)
    let signatories = merged.flatMap(\.roll.all)
    #expect(signatories.count { $0.aliases.count > 1 } > 50)
    for part in [\Signatory.affiliation, \.signer, \.section] {
      #expect(signatories.count { $0[keyPath: part] != nil } > 50)
    }
  }

  @Test("is the draft itself where nothing was changed, and the one side that was")
  func identity() throws {
    for it in cases {
      for (expected, merged) in [
        (it.base, try it.merge(it.base, it.base, it.base)),
        (it.ours, try it.merge(it.base, it.ours, it.base)),
        (it.theirs, try it.merge(it.base, it.base, it.theirs)),
        (it.ours, try it.merge(it.base, it.ours, it.ours)),
      ] {
        let isSame = file(merged) == file(expected)
        #expect(isSame, "case \(it.number)")
      }
    }
  }

  @Test("is the same every time, and is what its file says")
  func determinism() throws {
    for it in cases {
      let text = file(it.merged.draft)
      #expect(try file(it.merge(it.base, it.ours, it.theirs)) == text)
      let reading = try read(text)
      #expect(reading.remarks.isEmpty)
      #expect(file(reading.draft) == text, "case \(it.number)")
    }
  }

  @Test("keeps whom either side added, and nobody twice")
  func additions() {
    for it in cases {
      let (base, merged) = (it.roster(it.base), it.roster(it.merged.draft))
      for side in [it.ours, it.theirs] {
        for added in it.roster(side).keys where base[added] == nil {
          #expect(merged[added] != nil, "case \(it.number)")
        }
      }
      #expect(merged.count == it.merged.draft.roll.all.count, "case \(it.number)")
    }
  }

  @Test("removes whom either side removed and the other left alone, and nobody else")
  func removals() {
    for it in cases {
      let base = it.roster(it.base)
      let (ours, theirs) = (it.roster(it.ours), it.roster(it.theirs))
      let merged = it.roster(it.merged.draft)
      let disputed = it.disputed(it.ours).union(it.disputed(it.theirs))
      for (identity, signatory) in base where !disputed.contains(identity) {
        let isRemoved =
          ours[identity] == nil && [signatory, nil].contains(theirs[identity])
          || theirs[identity] == nil && ours[identity] == signatory
        #expect((merged[identity] == nil) == isRemoved, "case \(it.number): \(signatory.name)")
      }
    }
  }

  @Test("keeps the entries, own words and answers that either side added")
  func words() {
    for it in cases {
      let merged = it.merged.draft
      let conflicts = Set(merged.conflicts.map(\.place))
      for side in [it.ours, it.theirs] {
        for (field, answer) in side.answers where !conflicts.contains(.answer(field)) {
          guard case .list(let entries) = answer, case .list(let now)? = merged.answers[field],
            it.ours.conflicts.isEmpty, it.theirs.conflicts.isEmpty
          else { continue }
          let before = it.base.answers[field]?.lines ?? []
          #expect(Set(entries).subtracting(before).isSubset(of: now), "case \(it.number)")
        }
        let known = Set(it.base.recommendations.map(\.id))
        var texts = Set(merged.recommendations.map(\.text))
        for case .recommendation(let other) in merged.conflicts { texts.insert(other.text) }
        for own in side.recommendations where own.text != nil && !known.contains(own.id) {
          #expect(texts.contains(own.text), "case \(it.number)")
        }
      }
    }
  }

  @Test("takes the headings, styles, look-alikes and spellings that either side added or took out")
  func lists() {
    for it in cases {
      let (base, merged) = (it.base, it.merged.draft)
      func expectMerged<Element: Hashable>(
        _ base: Set<Element>, _ ours: Set<Element>, _ theirs: Set<Element>, _ merged: Set<Element>
      ) {
        let expected = base.union(ours).union(theirs).filter { element in
          let (left, right) = (ours.contains(element), theirs.contains(element))
          return left == right ? left : !base.contains(element)
        }
        #expect(merged == expected, "case \(it.number)")
      }
      func sections(_ draft: Draft) -> Set<String> { Set(draft.roll.rules.sections) }
      expectMerged(sections(base), sections(it.ours), sections(it.theirs), sections(merged))
      #expect(merged.roll.rules.sections.count == sections(merged).count)
      expectMerged(base.distinct, it.ours.distinct, it.theirs.distinct, merged.distinct)
      func settled(_ draft: Draft) -> Set<SettledDoubt> { draft.confirmations.settled }
      expectMerged(settled(base), settled(it.ours), settled(it.theirs), settled(merged))
      for field in ["place", "name"] {
        func former(_ draft: Draft) -> Set<String> { Set(draft.confirmations.former[field] ?? []) }
        expectMerged(former(base), former(it.ours), former(it.theirs), former(merged))
      }
      func style(_ draft: Draft) -> Set<Int> {
        Set([draft.rollStyle.showsSigners ? 1 : 0, draft.rollStyle.countsInWords ? 2 : 0])
          .subtracting([0])
      }
      expectMerged(style(base), style(it.ours), style(it.theirs), style(merged))
      let (before, ours) = (it.roster(base), it.roster(it.ours))
      let (theirs, now) = (it.roster(it.theirs), it.roster(merged))
      let disputed = it.disputed(it.ours).union(it.disputed(it.theirs)).union(it.disputed(base))
      for (identity, signatory) in now where !disputed.contains(identity) {
        guard let left = ours[identity], let right = theirs[identity] else { continue }
        expectMerged(
          Set(before[identity]?.aliases ?? []), Set(left.aliases), Set(right.aliases),
          Set(signatory.aliases))
      }
    }
  }

  @Test("holds both answers where both changed one differently, unless it is a list")
  func bothAnswers() {
    for it in cases where it.ours.conflicts.isEmpty && it.theirs.conflicts.isEmpty {
      for field in ["date", "office", "name", "address", "place", "own question"] {
        let (base, ours, theirs) = (
          it.base.answers[field], it.ours.answers[field], it.theirs.answers[field]
        )
        let isConflict = ours != theirs && ours != base && theirs != base
        let other = DraftConflict.answer(field, other: theirs)
        #expect(it.merged.draft.conflicts.contains(other) == isConflict, "case \(it.number)")
        #expect(it.merged.draft.answers[field] == (ours == base ? theirs : ours))
      }
    }
  }

  @Test("says the same of the same things whichever side is ours")
  func symmetry() {
    for it in cases {
      let (merged, swapped) = (it.merged.draft, it.swapped.draft)
      #expect(it.places(merged) == it.places(swapped), "case \(it.number)")
      #expect(it.merged.overruled == it.swapped.overruled)
      let (left, right) = (it.roster(merged), it.roster(swapped))
      #expect(Set(left.keys) == Set(right.keys), "case \(it.number)")
      let disputed = it.disputed(merged)
      for (identity, signatory) in left where !disputed.contains(identity) {
        let other = right[identity]
        #expect(
          signatory.line(showingSigner: true) == other?.line(showingSigner: true),
          "case \(it.number)")
        #expect(signatory.section == other?.section, "case \(it.number)")
        #expect(Set(signatory.aliases) == other.map { Set($0.aliases) }, "case \(it.number)")
      }
      let places = Set(merged.conflicts.map(\.place))
      for field in Set(merged.answers.keys).union(swapped.answers.keys)
      where !places.contains(.answer(field)) {
        let answers = [merged.answers[field], swapped.answers[field]]
        #expect(answers[0].map { Set($0.lines) } == answers[1].map { Set($0.lines) })
      }
      func choices(_ draft: Draft) -> Set<RecommendationChoice> {
        Set(draft.recommendations.filter { !places.contains(.recommendation($0.id)) })
      }
      if it.template != nil || !merged.recommendations.isEmpty && !swapped.recommendations.isEmpty {
        #expect(choices(merged) == choices(swapped), "case \(it.number)")
      }
    }
  }

  @Test("can be undone")
  func undo() throws {
    for it in cases {
      var draft = it.ours
      let back = draft.apply(it.merged.edit)
      #expect(file(draft) == file(it.merged.draft))
      draft.apply(back)
      #expect(file(draft) == file(it.ours), "case \(it.number)")
    }
  }
}

@Test("What one side adds to a letter that the other has sent is not lost, and told")
func sentLettersMerge() throws {
  let date = try #require(LetterDate(year: 2026, month: 11, day: 24))
  func draft(_ names: [String]) -> Draft {
    Draft(
      template: "local-law-enforcement",
      roll: SignatoryRoll(names.compactMap { Signatory(name: $0) }))
  }
  let base = draft(["Oak Hill"])
  var sent = base
  sent.apply(.setSent(SentLetter(date: date, organizations: 1, individuals: 0, text: "To …\n")))
  let late = draft(["Elm Hall", "Oak Hill"])
  for (ours, theirs) in [(sent, late), (late, sent)] {
    let merge = try DraftMerge(base: base, ours: ours, theirs: theirs)
    #expect(merge.isChangedSinceSent)
    #expect(merge.draft.sent == sent.sent)
    #expect(merge.draft.roll.all.map(\.name) == ["Elm Hall", "Oak Hill"])
    let template = try LetterTemplate.builtIn()
    #expect(
      template.doubts(in: merge.draft, today: nil).map(\.finding).contains(.changedSinceSent))
  }
  // Where nothing else was changed, nothing is left out.
  for (ours, theirs) in [(sent, base), (base, sent)] {
    let merge = try DraftMerge(base: base, ours: ours, theirs: theirs)
    #expect(!merge.isChangedSinceSent)
    #expect(merge.draft.sent == sent.sent)
  }
  // A mark that one side took back is gone, and the other's changes count.
  let merge = try DraftMerge(base: sent, ours: late, theirs: sent)
  #expect(merge.draft.sent == nil)
  #expect(merge.draft.roll.count(.organization) == 2)
}
