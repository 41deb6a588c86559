// Who withdraws is off the list, whatever else a file says of them and in whatever order.
import LetterCore
import Testing

@testable import SignOnImport

private func day() -> LetterDate { LetterDate(year: 2026, month: 11, day: 29)! }

/// The draft after an import of which every row is accepted.
private func imported(
  _ text: String, into draft: Draft = draft(), accepting isAll: Bool = true,
  on today: LetterDate? = nil
) throws -> Draft {
  var plan = ImportPlan(try table(text), into: draft)
  if isAll { plan.setAccepted(true, rows: plan.rows.indices) }
  var draft = draft
  draft.apply(plan.edit(in: draft, from: "x.csv", today: today ?? day()))
  return draft
}

private func orders<Element>(of elements: [Element]) -> [[Element]] {
  guard elements.count > 1 else { return [elements] }
  return elements.indices.flatMap { index in
    var rest = elements
    let first = rest.remove(at: index)
    return orders(of: rest).map { [first] + $0 }
  }
}

private let people = "Name,Email,Title,Status\n"
private let groups = "Organization,Name,Email,Title,Status\n"

/// A way to say no beside what else may be said of the same signer, and all names to know them by.
struct Withdrawing: CustomTestStringConvertible, Sendable {
  var head: String
  var listed: String
  var rows: [String]
  var names: [String]
  var testDescription: String { rows[0] }
}

private let cases: [Withdrawing] = [
  // A correction, and the no under the old name; a duplicate; another title.
  Withdrawing(
    head: people, listed: "Ana Ruis,a@elm.example,,Signed\n",
    rows: [
      "Ana Ruis,a@elm.example,,Withdrawn", "Ana Ruiz,a@elm.example,,Signed",
      "Ana Ruis,a@elm.example,Pastor,Signed", "Ben Okafor,b@elm.example,,Signed",
    ], names: ["Ana Ruis", "Ana Ruiz"]),
  // The no under the new name, which is also in the file without an address.
  Withdrawing(
    head: people, listed: "Ana Ruis,a@elm.example,,Signed\n",
    rows: [
      "Ana Ruiz,a@elm.example,,Declined", "Ana Ruis,a@elm.example,,Signed",
      "Ana Ruiz,,,Signed", "Ben Okafor,b@elm.example,,Signed",
    ], names: ["Ana Ruis", "Ana Ruiz"]),
  // Two spellings beside the listed one.
  Withdrawing(
    head: people, listed: "Ana Ruis,a@elm.example,,Signed\n",
    rows: [
      "Ana Ruis,a@elm.example,,Withdrawn", "Ana Ruiz,a@elm.example,,Signed",
      "Ana Ruisz,a@elm.example,,Signed", "Ben Okafor,b@elm.example,,Signed",
    ], names: ["Ana Ruis", "Ana Ruiz", "Ana Ruisz"]),
  // An organization, with another signer and a corrected name.
  Withdrawing(
    head: groups, listed: "Elm Hause,Dee Ek,e@elm.example,Chair,Signed\n",
    rows: [
      "Elm Hause,Dee Ek,e@elm.example,,Withdrawn", "Elm House,Dee Ek,e@elm.example,,Signed",
      "Elm Hause,Cy Dee,c@elm.example,Director,Signed", "Oak Union,Bo Fox,b@oak.example,,Signed",
    ], names: ["Elm Hause", "Elm House"]),
  // Once as an organization, once as a person.
  Withdrawing(
    head: "Name,Email,Signing as,Status\n", listed: "Elm House,e@elm.example,Organization,Signed\n",
    rows: [
      "Elm House,e@elm.example,Organization,Withdrawn",
      "Elm House,e@elm.example,Individual,Signed",
      "Elm House,e@elm.example,Organization,Signed",
      "Bo Fox,b@oak.example,Individual,Signed",
    ], names: ["Elm House"]),
]

@Test("A withdrawal wins over every other accepted row, in any order", arguments: cases)
func withdrawalWins(_ one: Withdrawing) throws {
  let first = try imported(one.head + one.listed)
  #expect(first.roll.all.count == 1)
  for rows in orders(of: one.rows) {
    let changed = try imported(one.head + rows.joined(separator: "\n") + "\n", into: first)
    let left = try #require(changed.roll.all.first, "\(rows)")
    #expect(changed.roll.all.count == 1 && !one.names.contains(left.name), "\(rows)")
    #expect(changed.records.withdrawn.count == 1, "\(rows)")
    // Whatever a later file calls them, with or without an address.
    for name in one.names {
      let signs = one.head.hasPrefix("Org") ? "\(name),,,,Signed" : "\(name),,,Signed"
      let head = one.head.hasPrefix("Name,Email,Sig") ? people : one.head
      let later = ImportPlan(try table(head + signs + "\n"), into: changed)
      #expect(later.rows[0].outcome == .refused(.withdrew(day())), "\(name) after \(rows)")
    }
    // Signing again, they are known no more as having withdrawn.
    let again = try imported(one.head + one.rows[1] + "\n", into: changed)
    #expect(again.records.withdrawn.isEmpty && again.roll.all.count == 2, "\(rows)")
  }
}

@Test("Who withdrew is recognized later by another spelling with the same address")
func laterSpelling() throws {
  let first = try imported(people + "Ana Ruis,a@elm.example,,Signed\n")
  let gone = try imported(people + "Ana Ruis,a@elm.example,,Withdrawn\n", into: first)
  #expect(gone.roll.isEmpty)
  let plan = ImportPlan(
    try table(people + "Ana Ruiz,A@elm.example,,Signed\nBen Okafor,a@elm.example,,Signed\n"),
    into: gone)
  #expect(plan.rows.map(\.outcome) == [.refused(.withdrew(day())), .added])
}

@Test("A correction of one import and a withdrawal of the next are about one signer")
func acrossImports() throws {
  var draft = try imported(people + "Ana Ruis,a@elm.example,,Signed\n")
  draft = try imported(people + "Ana Ruiz,a@elm.example,,Signed\n", into: draft)
  #expect(draft.roll.all.map(\.name) == ["Ana Ruiz"])
  draft = try imported(people + "Ana Ruis,a@elm.example,,Withdrawn\n", into: draft)
  #expect(draft.roll.isEmpty)
  for name in ["Ana Ruis", "Ana Ruiz", "ANA RUIZ"] {
    let plan = ImportPlan(try table(people + "\(name),,,Signed\n"), into: draft)
    #expect(plan.counts.added == 0, "\(name)")
  }
}

@Test("Spellings that were merged into a name withdraw with it")
func aliasesWithdraw() throws {
  var elm = try #require(Signatory(name: "Elm House Center"))
  elm.aliases = ["Elm House Centre"]
  var draft = draft("Oak Hill")
  draft.apply(.insertSignatories([elm]))
  let changed = try imported(
    "Organization,Status\nElm House Center,Withdrawn\nOak Hill,Signed\n", into: draft)
  #expect(changed.roll.all.map(\.name) == ["Oak Hill"])
  let later = ImportPlan(
    try table("Organization,Status\nElm House Centre,Signed\nFir Union,Signed\n"), into: changed)
  #expect(later.rows[0].outcome == .refused(.withdrew(day())))
}

@Test("Without a clock, an accepted withdrawal takes the name off the list all the same")
func withdrawalWithoutClock() throws {
  let first = try imported(people + "Ana Ruis,a@elm.example,,Signed\n")
  var plan = ImportPlan(try table(people + "Ana Ruis,a@elm.example,,Withdrawn\n"), into: first)
  plan.setAccepted(true, row: 0)
  var changed = first
  changed.apply(plan.edit(in: first))
  #expect(changed.roll.isEmpty && changed.records.withdrawn.count == 1)
}

@Test(
  "A new name that one row signs and another declines waits, in whatever order",
  arguments: [
    (people, "Ana Ruiz,a@elm.example,,Signed", "Ana Ruiz,a@elm.example,,Withdrawn", true),
    (people, "Ana Ruiz,,,Signed", "ANA RUIZ,a@elm.example,,Declined", true),
    // Two people of one name, as far as their addresses tell.
    (people, "Ana Ruiz,a@elm.example,,Signed", "Ana Ruiz,z@oak.example,,Withdrawn", false),
    (
      groups, "Elm House,Dee Ek,d@elm.example,,Signed",
      "The Elm House,Cy Dee,c@elm.example,,Withdrawn", true
    ),
  ])
func contradiction(head: String, signs: String, declines: String, waits: Bool) throws {
  for rows in [[signs, declines], [declines, signs]] {
    let text = head + rows.joined(separator: "\n") + "\n"
    var plan = ImportPlan(try table(text), into: draft())
    let place = rows[0] == signs ? 0 : 1
    #expect(plan.counts.added == (waits ? 0 : 1), "\(rows)")
    #expect(plan.counts.waiting == (waits ? 1 : 0), "\(rows)")
    guard waits else { continue }
    #expect(plan.rows[place].outcome == .waiting(.declinedOn(line: rows[0] == signs ? 3 : 2)))
    plan.setAccepted(true, row: place)
    #expect(plan.counts.added == 1 && plan.counts.waiting == 0)
    #expect(plan.standing(ofRow: place) == .added(isDoubtful: true))
  }
}
