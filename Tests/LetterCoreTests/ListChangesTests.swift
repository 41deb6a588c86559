// What became of the list since the last export.
import Testing

@testable import LetterCore

private func day(_ day: Int) throws -> LetterDate {
  try #require(LetterDate(year: 2026, month: 11, day: day))
}

private func listed(_ names: [String], people: [String] = []) -> Draft {
  draft(
    roll: SignatoryRoll(
      names.compactMap { Signatory(name: $0) }
        + people.compactMap { Signatory(name: $0, kind: .individual) }))
}

@Test("Who came and went since the export is told in the list's order, with what records say")
func listChanges() throws {
  let before = listed(
    ["Ash Hall", "Elm House", "Fir House", "Oak Hill", "OAK HILL"], people: ["Ana Ruiz"])
  let exported = ExportedList(of: before, date: try day(23))
  #expect(exported.organizations == ["Ash Hall", "Elm House", "Fir House", "Oak Hill", "OAK HILL"])
  #expect(exported.individuals == ["Ana Ruiz"])
  var after = listed(
    ["Birch Hall", "Cedar Hall", "Fir House", "Union Hall"], people: ["Ana Ruiz", "Ben Example"])
  var oak = try #require(Signatory(name: "Oak Hill"))
  oak.aliases = ["OAK HILL"]
  after.apply(.insertSignatories([oak]))
  var late = SignOnRecord()
  late.late = try day(25)
  var withdrawn = SignOnRecord()
  withdrawn.withdrawn = try day(24)
  after.apply(
    .setRecords([
      SignOnRecords.Key(.organization, "Cedar Hall"): late,
      SignOnRecords.Key(.organization, "Elm House"): withdrawn,
      // One that was never in the letter.
      SignOnRecords.Key(.organization, "Pine Hall"): withdrawn,
    ]))
  let changes = ListChanges(since: exported, in: after)
  func entry(_ name: String, _ what: ListChanges.Entry.What) -> ListChanges.Entry {
    ListChanges.Entry(name: name, kind: .organization, what: what)
  }
  #expect(
    changes.entries == [
      entry("Ash Hall", .removed), entry("Elm House", .withdrawn(try day(24))),
      entry("Birch Hall", .added), entry("Cedar Hall", .late(try day(25))),
      entry("OAK HILL", .merged(into: "Oak Hill")), entry("Union Hall", .added),
      ListChanges.Entry(name: "Ben Example", kind: .individual, what: .added),
    ])
  #expect(
    changes.report == """
      Changes of the list since November 23, 2026: 5 organizations, 2 individuals (1 then).

      Added (4)
        Birch Hall
        Cedar Hall (late, November 25, 2026)
        Union Hall
        Ben Example (individual)

      Withdrew (1)
        Elm House (November 24, 2026)

      Removed (2)
        Ash Hall
        OAK HILL (signs as “Oak Hill”)

      """)
}

@Test("Where the list is the same there are no changes, and a name listed twice counts twice")
func unchangedList() throws {
  let twice = listed(["Oak Hill", "Oak Hill"])
  let exported = ExportedList(of: twice, date: try day(23))
  let none = ListChanges(since: exported, in: twice)
  #expect(none.entries.isEmpty)
  #expect(
    none.report == """
      Changes of the list since November 23, 2026: 2 organizations.

      Nobody came or went.

      """)
  let once = ListChanges(since: exported, in: listed(["Oak Hill"]))
  #expect(once.entries.map(\.what) == [.removed])
  let thrice = ListChanges(since: exported, in: listed(["Oak Hill", "Oak Hill", "Oak Hill"]))
  #expect(thrice.entries.map(\.what) == [.added])
  // The same names in another order are no change.
  let turned = ExportedList(date: try day(23), organizations: ["B", "A"], individuals: [])
  #expect(ListChanges(since: turned, in: listed(["A", "B"])).entries.isEmpty)
}

@Test(
  "A name that was changed is one change where the two are alike",
  arguments: [
    ("Elm House", "Elm House Community Center", true), ("Elm Nieghbors", "Elm Neighbors", true),
    ("RAICES", "Raíces", true), ("Elm House, Inc.", "The Elm House", true),
    ("Friends of Elm", "Elm Friends of Oak", true), ("Elm House", "Oak House", false),
    ("Elm House", "Elm Hall", false), ("House", "Elm House", false),
  ])
func renamed(old: String, new: String, isOne: Bool) throws {
  let exported = ExportedList(of: listed(["Ash Hall", old]), date: try day(23))
  let after = listed(["Ash Hall", new])
  let entries = ListChanges(since: exported, in: after).entries
  #expect(entries.count == (isOne ? 1 : 2))
  guard isOne else { return }
  #expect(
    entries == [
      ListChanges.Entry(name: new, kind: .organization, what: .renamed(from: old))
    ])
  let report = ListChanges(since: exported, in: after).report
  #expect(report.hasSuffix("\n\nRenamed (1)\n  \(new) (was “\(old)”)\n"), "\(report)")
  guard
    case .changed(_, added: 0, removed: 0) = ExportState(of: draftWith(exported, after), text: "")
  else {
    Issue.record("A name came or went.")
    return
  }
}

private func draftWith(_ exported: ExportedList, _ draft: Draft) -> Draft {
  var draft = draft
  draft.records.lastExport = exported
  return draft
}
