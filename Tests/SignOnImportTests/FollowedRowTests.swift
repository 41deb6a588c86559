// What a later list says of names that are listed: remarks, new names, orders.
import LetterCore
import Testing

@testable import SignOnImport

private func plan(_ text: String) throws -> ImportPlan {
  let draft = draft("Larch House", "Fern House", "Hazel Workers Center")
  return text.contains(",Status\n")
    ? ImportPlan(try table(text), into: draft) : ImportPlan(lines: text, into: draft)
}

/// Who is listed once the first row is accepted.
private func accepted(_ text: String) throws -> [String] {
  var draft = draft("Larch House", "Fern House", "Hazel Workers Center")
  var plan = try plan(text)
  plan.setAccepted(true, row: 0)
  draft.apply(plan.edit(in: draft))
  return draft.roll[.organization].compactMap { draft.roll.signatory($0)?.name }
}

@Test(
  "A remark beside a listed name is quoted, takes nobody off by itself, and does once accepted",
  arguments: [
    ("Fern House (hold)", "hold"), ("Fern House - no longer", "no longer"),
    ("Fern House is out", "is out"), ("Fern House bailed", "bailed"),
    ("Fern House - not anymore", "not anymore"),
    ("Organization,Status\nFern House,No\nLarch House,Signed\n", "No"),
    ("Organization,Status\nFern House,Pending\nLarch House,Signed\n", "Pending"),
    ("Organization,Status\nFern House,❌\nLarch House,Signed\n", "❌"),
  ])
func remarks(text: String, remark: String) throws {
  let plan = try plan(text)
  #expect(plan.counts.updated == 0 && plan.counts.added == 0)
  #expect(plan.rows[0].news == [ImportPlan.News(part: .remark, old: "", new: remark)])
  #expect(plan.report.contains("it may no longer sign: “\(remark)”"))
  #expect(try accepted(text) == ["Hazel Workers Center", "Larch House"])
}

@Test("Certain withdrawals and remarks are counted apart")
func remarksCountedApart() throws {
  let draft = draft("Elm House", "Oak House", "Pine House")
  let lines = try SignOnTable(
    Array("Elm House on hold\nOak House declined\nPine House withdrew\n".utf8), source: "x")
  let report = ImportPlan(lines, into: draft).report
  #expect(
    report.contains(
      "2 rows say that listed names no longer sign: --accept 2-3 takes them off the list."),
    "\(report)")
  #expect(
    report.contains(
      "1 row says that a listed name may no longer sign: --accept 1 takes it off the list."),
    "\(report)")
}

@Test(
  "An order that no listed name answers to adds nobody",
  arguments: [
    "Change Oak House to Elm House", "Rename Oak House as Elm House",
    "Cambiar Oak House a Elm House",
  ])
func ordersOfNobody(line: String) throws {
  let lines = try SignOnTable(Array("Larch House\n\(line)\n".utf8), source: "x")
  #expect(ImportPlan(lines, into: draft("Fern House")).additions.map(\.name) == ["Larch House"])
}

@Test(
  "A verb that may be the name's own is offered with it",
  arguments: [
    ("Call Center Workers Union", "Call Center Workers Union"),
    ("Try Kindness Coalition", "Try Kindness Coalition"), ("Ask Fern House", "Fern House"),
    ("Call Fern House", "Fern House"),
  ])
func verbsOfNames(line: String, name: String) throws {
  let lines = try SignOnTable(Array("Larch House\n\(line)\n".utf8), source: "x")
  #expect(ImportPlan(lines, into: draft("Oak House")).rows[1].signatory?.name == name)
}

@Test("A remark takes nobody off where somebody looks at the plan, unless they say so")
func remarksInPreview() throws {
  let draft = draft("Larch House", "Fern House")
  let lines = try SignOnTable(Array("Fern House (hold)\nLarch House\n".utf8), source: "x")
  let plan = ImportPlan(lines, into: draft, takingWithdrawals: true)
  #expect(plan.counts.withdrawn == 0 && plan.counts.duplicates == 2)
}

@Test(
  "A listed name with nothing against it says nothing anew",
  arguments: [
    "Fern House", "Fern House (confirmed)", "Fern House said yes", "Fern House c/o Nora Whitfield",
    "Fern House 11/23", "Fern House (formerly Oak House)",
  ])
func nothingNew(line: String) throws {
  let plan = try plan(line + "\n")
  #expect(plan.counts.duplicates == 1 && plan.rows[0].news.isEmpty, "\(plan.rows)")
}

@Test(
  "Another name for a listed one is offered as that",
  arguments: [
    "Fern House is now Fern Community House", "Fern House is now called Fern Community House",
    "Fern House (now Fern Community House)", "Fern Community House (formerly Fern House)",
    "Fern Community House, formerly Fern House", "Fern House → Fern Community House",
    "Please change Fern House to Fern Community House",
    "Correction: Fern House should be Fern Community House",
    "Fern House (should be: Fern Community House)",
  ])
func renamed(line: String) throws {
  let plan = try plan(line + "\n")
  #expect(plan.counts.added == 0 && plan.rows[0].news.map(\.new) == ["Fern Community House"])
  #expect(
    try accepted(line + "\n") == ["Fern Community House", "Hazel Workers Center", "Larch House"])
}

@Test(
  "An order to take a listed name off is that, and is never a name",
  arguments: [
    ("Please remove", ""), ("Remove", ""), ("Take", " off"), ("Quiten a", ""), ("Strike", ""),
  ])
func orders(lead: String, end: String) throws {
  let line = "\(lead) Fern House\(end)"
  #expect(try plan(line).rows[0].news.map(\.part) == [.withdrawal])
  #expect(try accepted(line) == ["Hazel Workers Center", "Larch House"])
  let other = "\(lead) Oak House\(end)"
  #expect(try plan(other).rows[0].outcome == .refused(.instruction(other)))
  #expect(try accepted(other).count == 3)
}

@Test("An order about a name that is not listed is no name")
func ordersAboutOthers() throws {
  for line in ["Correction: Oak House should be Ash House", "Please change Oak House to Ash House"]
  {
    #expect(try accepted(line).count == 3)
  }
}

@Test(
  "What is answered about a listed name is no new name of it",
  arguments: [
    "Fern House (not signing)", "Fern House, now withdrawn", "Fern House -> no",
    "Fern House → withdrawn", "Fern House → Declined", "Fern House is now out",
    "Fern House (now declines)", "Fern House (now undecided)", "Fern House - now opposed",
    "Fern House should be removed", "Fern House (not Oak House)",
  ])
func answersAreNoNames(line: String) throws {
  let plan = try plan(line)
  #expect(!plan.rows[0].news.contains { $0.part == .spelling }, "\(plan.rows)")
  let names = try accepted(line)
  #expect(Set(names).subtracting([line, "Fern House"]) == ["Hazel Workers Center", "Larch House"])
}

@Test(
  "What a column says of the signature counts, whatever else its row says of the name",
  arguments: [
    "Fern House is now Oak House,Withdrawn", "Fern House (formerly Oak House),Withdrawn",
  ])
func withdrawalsUnderNewNames(row: String) throws {
  let text = "Organization,Status\n\(row)\nLarch House,Signed\n"
  #expect(try plan(text).rows[0].news.map(\.part) == [.withdrawal])
  #expect(try accepted(text) == ["Hazel Workers Center", "Larch House"])
}
