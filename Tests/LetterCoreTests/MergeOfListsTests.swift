// What two volunteers say of the list, merged.
import Testing

@testable import LetterCore

private func listed(
  _ change: (inout Signatory) -> Void = { _ in }, rules: FilingRules = FilingRules()
) throws -> Draft {
  var oak = try #require(Signatory(name: "Oak Hill"))
  change(&oak)
  return draft(roll: SignatoryRoll([oak], rules: rules))
}

@Test("What two volunteers say of one signatory is joined part by part")
func mergeOfDetails() throws {
  let base = try listed { $0.aliases = ["Oak", "Oaks"] }
  let ours = try listed {
    $0.signer = "Ben Example"
    $0.aliases = ["Oak", "Oak H."]
  }
  let theirs = try listed {
    $0.section = "State"
    $0.affiliation = "Union Church"
    $0.aliases = ["Oaks", "Oak", "OAK"]
  }
  let merge = try DraftMerge(base: base, ours: ours, theirs: theirs)
  let merged = try #require(merge.draft.roll.all.first)
  #expect(merged.signer == "Ben Example")
  #expect(merged.section == "State")
  #expect(merged.affiliation == "Union Church")
  #expect(Set(merged.aliases) == ["Oak", "Oak H.", "OAK"])
  #expect(merge.draft.conflicts.isEmpty)
  #expect(merge.tally.changedSignatories == 1)
}

@Test("Two signers of one organization are a conflict that says both")
func mergeOfSigners() throws {
  let merge = try DraftMerge(
    base: listed(), ours: listed { $0.signer = "Ben Example" },
    theirs: listed { $0.signer = "Dana Example" })
  #expect(merge.draft.roll.all.first?.signer == "Ben Example")
  guard case .signatory("Oak Hill", let other)? = merge.draft.conflicts.first else {
    Issue.record("no conflict")
    return
  }
  #expect(other.signer == "Dana Example")
  let template = try LetterTemplate.builtIn()
  let sentence = template.obstacles(in: merge.draft).first { $0.finding == .conflict }?
    .sentence(in: template, draft: merge.draft)
  #expect(sentence?.contains("“Oak Hill” signed by “Ben Example”") == true, "\(sentence ?? "")")
  #expect(sentence?.contains("“Oak Hill” signed by “Dana Example”") == true)
}

@Test("Headings and the rule about articles are changed apart; no merge makes too many headings")
func mergeOfHeadings() throws {
  func rules(_ sections: [String], _ ignores: Bool = true) -> FilingRules {
    FilingRules(ignoresLeadingArticles: ignores, sections: sections)
  }
  func merge(_ base: FilingRules, _ ours: FilingRules, _ theirs: FilingRules) throws -> DraftMerge {
    try DraftMerge(
      base: listed(rules: base), ours: listed(rules: ours), theirs: listed(rules: theirs))
  }
  let apart = try merge(rules(["A"]), rules(["A", "B"]), rules(["C", "A"], false))
  #expect(apart.draft.roll.rules == rules(["C", "A", "B"], false))
  #expect(apart.overruled.isEmpty)
  let turned = try merge(rules(["A", "B"]), rules(["A", "B", "C"]), rules(["B", "A"]))
  #expect(turned.draft.roll.rules.sections == ["B", "C", "A"])
  let (ours, theirs) = (rules((0..<60).map { "A\($0)" }), rules((0..<60).map { "B\($0)" }))
  let many = try merge(rules([]), ours, theirs)
  #expect(many.draft.roll.rules == ours)
  #expect(many.overruled == ["sections"])
}

@Test("Style and settled look-alikes of either side count, and records stay ours")
func mergeOfStyles() throws {
  let base = try listed()
  var (ours, theirs) = (base, base)
  let (elm, oak) = (NamePair("Elm Hall", "Elm Hill"), NamePair("Oak Hall", "Oak Hill"))
  let key = SignOnRecords.Key(.organization, "Oak Hill")
  var record = SignOnRecord()
  record.city = "Riverbend"
  ours.apply(
    .all([
      .setRollStyle(RollStyle(showsSigners: true)), .setDistinct(elm, true),
      .setRecords([key: record]),
    ]))
  theirs.apply(
    .all([.setRollStyle(RollStyle(countsInWords: true)), .setDistinct(oak, true)]))
  let merge = try DraftMerge(base: base, ours: ours, theirs: theirs)
  #expect(merge.draft.rollStyle == RollStyle(showsSigners: true, countsInWords: true))
  #expect(merge.draft.distinct == [elm, oak])
  #expect(merge.draft.records[key] == record)
  let back = try DraftMerge(base: merge.draft, ours: merge.draft, theirs: ours)
  #expect(back.draft.rollStyle == RollStyle(showsSigners: true))
  #expect(back.draft.distinct == [elm])
}
