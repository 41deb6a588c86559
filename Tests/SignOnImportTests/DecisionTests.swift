// What becomes of rows when somebody decides about one of them.
import LetterCore
import SignOnImport
import Testing

private func draft(_ names: [String] = []) -> Draft {
  Draft(template: "t", roll: SignatoryRoll(names.compactMap { Signatory(name: $0) }))
}

private func plan(_ text: String, _ names: [String] = []) throws -> ImportPlan {
  ImportPlan(try SignOnTable(Array(text.utf8), source: "x"), into: draft(names))
}

@Test("Whoever leaves a name out leaves it out in every row, until one of them is taken")
func leavingOutAName() throws {
  var plan = try plan(
    "Elm House Coalition\nOak Hill Tenants\nElm House Coalition.\nElm house coalition\n")
  plan.setAccepted(false, row: 0)
  #expect(plan.counts == counts(added: 1, passedOver: 3))
  plan.setAccepted(true, row: 2)
  #expect(plan.rows[2].outcome == .added)
  #expect(plan.rows[3].outcome == .duplicate(of: "Elm House Coalition.", line: 3))
  plan.setAccepted(true, row: 0)
  #expect(plan.rows[0].outcome == .added)
  #expect(plan.rows[2].outcome == .duplicate(of: "Elm House Coalition", line: 1))
}

@Test("A name in capitals is written as a later row writes it")
func capitalsGiveWay() throws {
  let plan = try plan("ELM HOUSE COALITION\nElm House Coalition\nOAK HILL TENANTS UNION\n")
  #expect(plan.additions.map(\.name) == ["Elm House Coalition", "OAK HILL TENANTS UNION"])
  #expect(plan.rows[0].doubts == [.respelled(line: 2, isLowercase: false)])
  #expect(plan.rows[1].outcome == .duplicate(of: "Elm House Coalition", line: 1))
  #expect(plan.report.contains("written as on line 2"))
}

@Test("Decisions hold against a draft that has changed meanwhile")
func decisionsHold() throws {
  var plan = try plan("Elm House Coalition\nN/A\nOak Hill Tenants\nAsh Hall Neighbors\n")
  plan.setAccepted(false, row: 0)
  plan.change(row: 2, name: "Oak Hill Union")
  let later = plan.held(against: draft(["Ash Hall Neighbors"]))
  #expect(later.rows[0].outcome == .passedOver)
  #expect(later.rows[2].signatory?.name == "Oak Hill Union")
  #expect(later.rows[3].outcome == .duplicate(of: "Ash Hall Neighbors", line: nil))
}

@Test("What is no text is refused as such")
func noText() {
  let bytes = (0..<2_000).map { UInt8(truncatingIfNeeded: $0 &* 37 &+ 11) }
  #expect(throws: SignOnError.self) { try SignOnTable(bytes, source: "“photo.png”") }
}

@Test("One row of cells from a spreadsheet is a table, and a mail's own lines are no names")
func cellsAndMails() throws {
  let table = try SignOnTable(Array("Solo House\tPat Doe\tChair\n".utf8), source: "x")
  #expect(table.columns.count == 3)
  let plan = try plan("Hi all, here are the new ones:\n> Elm House Friends\n- Oak Hill Tenants\n")
  // What is quoted from a mail may have been answered since.
  #expect(plan.additions.map(\.name) == ["Oak Hill Tenants"])
  #expect(
    plan.rows[1].outcome
      == .waiting(.proposed(from: "> Elm House Friends", because: .quoted)))
}

@Test("A table may have a column for every role")
func everyRole() throws {
  let roles = SignOnTable.Role.allCases.filter { $0 != .ignored }
  #expect(SignOnTable.Role.allCases.count == 27)
  var table = try SignOnTable(
    Array(
      (roles.map { "Column \($0.name)" }.joined(separator: ",") + "\n"
        + roles.map { _ in "yes" }.joined(separator: ",") + "\n").utf8), source: "x")
  for (index, role) in roles.enumerated() { table = table.choosing(role: role, forColumn: index) }
  #expect(table.columns.map(\.role) == roles)
  #expect(ImportPlan(table, into: draft()).rows.count == table.rowCount)
}
