// Two people in a cell, first names alone, and what people write in free fields.
import LetterCore
import Testing

@testable import SignOnImport

private func rows(_ text: String) throws -> [ImportPlan.Row] {
  Array(ImportPlan(try table(text), into: draft()).rows)
}

@Test(
  "Two people in one cell of people are two",
  arguments: [
    ("Gus and Renata Tallow", ["Gus Tallow", "Renata Tallow"]),
    ("Otto Brandt & Ulla Brandt", ["Otto Brandt", "Ulla Brandt"]),
    ("Ana y Benito Ruiz", ["Ana Ruiz", "Benito Ruiz"]),
    ("Zora and Xenia Marsh", ["Zora Marsh", "Xenia Marsh"]),
    ("Zora Krog and Wendell Osei", ["Zora Krog", "Wendell Osei"]),
    ("José Ortega y Gasset", ["José Ortega y Gasset"]),
  ])
func couples(_ cell: String, _ names: [String]) throws {
  let rows = try rows("Name,City\n\(cell),Riverbend\nMei Chen,Riverbend\n").dropLast()
  #expect(rows.compactMap { $0.signatory?.name } == names)
  #expect(rows.allSatisfy { ($0.outcome == .added) == (names.count == 1) })
}

@Test("Two people in the place of an organization are nobody's affiliation")
func coupleAsAffiliation() throws {
  let rows = try rows(
    "Organization,Name,Signing as\nGus and Renata Tallow,Mei Chen,Individual\n"
      + "Elm House,Ana Ruiz,Individual\n")
  #expect(rows[0].doubts == [.detailProposed(from: "Gus and Renata Tallow")])
  #expect(rows[0].signatory?.affiliation == nil && rows[1].signatory?.affiliation == "Elm House")
}

@Test("A first name alone waits in a column of people, and behind the closing of a mail")
func firstNamesAlone() throws {
  let people = try rows("Name,City\nPilar,Riverbend\nZora,Elmira\nMei Chen,Oak\nAna Ruiz,Oak\n")
  #expect(people.map { $0.doubts == [.firstNameOnly] } == [true, false, false, false])
  for closing in ["Best,", "Thanks!", "Un abrazo,"] {
    for name in ["Odette", "Marga"] {
      let plan = ImportPlan(lines: "Elm House\n\(closing)\n\(name)\nOak Union\n", into: draft())
      #expect(plan.counts.added == 2 && plan.counts.waiting == 1, "\(closing) \(name)")
    }
  }
}

@Test(
  "A person before an organization, and somebody described, are no organizations",
  arguments: [
    ("Ines Barragan, Oak Hollow Farm", true), ("Inés Barragán, Oak Hollow Farm", true),
    ("Pat, A concerned parent", true), ("Pat Marsh, a concerned neighbor", true),
    ("Friends of Quay Park 12 Wharf St Millhaven", true), ("Elena Hills, Oregon", false),
    ("Friends of 12 Wharf St Garden", false), ("Oak Hollow Farm, Barragan Road", false),
  ])
func describedPeople(_ line: String, _ waits: Bool) {
  let counts = ImportPlan(lines: "Elm House\n\(line)\n", into: draft()).counts
  #expect(counts.waiting == (waits ? 1 : 0) && counts.added == (waits ? 1 : 2))
}

/// A row with an ordinary comment, so that its column is one of comments.
private let other = "Oak Union,Ana Ruiz,Our families need this letter\n"

@Test(
  "A note marks its row, but for thanks",
  arguments: [
    ("Board votes on this next week", true), ("Call me before Friday", true),
    ("Thank you!", false), ("Thank you so much for doing this", false), ("Happy to sign", false),
    ("no", false), ("n/a", false), ("Gracias por todo", false), ("Nothing else", false),
    ("I might lose my job if my boss sees it", true), ("No love for this letter", true),
    ("Do it with no part for us", true), ("We keep it in the community, no signing", true),
    ("nothing to add", false), ("None at this time", false), ("Nada más, gracias", true),
    ("👍", false), ("No comments.", false), ("Happy to support!", false),
  ])
func notes(_ note: String, _ isShown: Bool) throws {
  let plan = ImportPlan(
    try table(
      "Organization,Name,Anything else we should know?\nElm House,Mei Chen,\"\(note)\"\n\(other)"),
    into: draft())
  #expect(plan.rows[0].doubts == (isShown ? [.note(note)] : []))
  #expect(plan.rows[0].outcome == .added && plan.unusedColumnSentence == nil)
}

@Test(
  "A note that may refuse makes its row wait",
  arguments: [
    "No sign", "Nothing to sign", "No support", "👎", "❌", "⏳", "Remove us from danger",
    "We will not. Remove us", "Take Elm House from the letter",
  ])
func refusingNotes(_ note: String) throws {
  let plan = ImportPlan(
    try table(
      "Organization,Name,Anything else we should know?\nElm House,Mei Chen,\"\(note)\"\n\(other)"),
    into: draft())
  #expect(plan.rows[0].outcome == .waiting(.undecided(note)))
}

@Test(
  "A comment in which somebody takes the signature back leaves the row out",
  arguments: [
    "Please exclude us", "Please omit our name", "Erase us from the letter", "Unlist us",
    "sacarnos de la carta", "Take us off", "Please take us off the list", "Leave us out of this",
    "Leave our name off the letter", "We are pulling our support", "We revoke our signature",
    "Please remove Elm House", "Please remove us. We do not sign", "Quite nuestro nombre",
    "Cross us off", "Keep our name off the list", "Please remove our organization",
    "We withdraw our endorsement", "Quítennos de la lista", "favor de quitar nuestra firma",
    "No, remove us", "Delete our listing",
    "Please take Elm House off",
    "I withdraw my name", "We have to withdraw", "Don’t list us, we withdraw",
  ])
func takingBack(_ comment: String) throws {
  for header in ["Comments", "Why does this matter to you?"] {
    let plan = ImportPlan(
      try table("Organization,Name,\(header)\nElm House,Mei Chen,\"\(comment)\"\n\(other)"),
      into: draft())
    let row = plan.rows[0]
    // What only a column of comments says so clearly may wait in another.
    #expect(
      row.outcome == .refused(.declined(comment)) || header != "Comments" && row.outcome != .added,
      "\(header): \(row.outcome)")
  }
}

@Test("Who opts out of the letter does not sign")
func optingOut() throws {
  let comment = "We opted out of the letter"
  let plan = ImportPlan(
    try table("Organization,Name,Comments\nElm House,Mei Chen,\(comment)\n\(other)"), into: draft())
  #expect(plan.rows[0].outcome == .refused(.declined(comment)))
}

@Test(
  "A friendly comment speaks against nobody",
  arguments: [
    "Don't leave us behind!", "Never leave us without sanctuary",
    "They take us from our homes", "Quite glad the support is growing",
    "Quite proud our name is here", "Take our support!",
    "You can take my endorsement to the bank", "We cross the street for support",
    "We pull our support together for neighbors", "Drop the name of the sheriff",
    "Leave our names on the list", "Please do not remove our name", "We opted out of 287(g)",
    "Leave no one out", "We have no plans to withdraw", "We take hope from this letter",
    "They remove us from our homes", "Please remove ICE from our county", "Drop us a line",
    "Quite a few of us support this letter",
  ])
func friendlyComments(_ comment: String) throws {
  for header in ["Comments", "Why does this matter to you?"] {
    let plan = ImportPlan(
      try table("Organization,Name,\(header)\nElm House,Mei Chen,\"\(comment)\"\n\(other)"),
      into: draft())
    #expect(plan.rows[0].outcome == .added, "\(header): \(plan.rows[0].outcome)")
  }
}

@Test("A form with all of that adds what is clear and shows the rest")
func freeFields() throws {
  let plan = ImportPlan(
    try SignOnTable(try fixture("free-fields.csv"), source: "x"), into: draft())
  let rows = plan.rows
  #expect(rows.contains { $0.doubts == [.note("Board votes on this next week")] })
  let asked = try #require(rows.first { $0.signatory?.name == "Bay Chess Association" })
  #expect(asked.doubts.contains(.proposed(from: "Bay Chess Guild", because: .askedFor)))
  #expect(plan.unusedColumnSentence == nil)
}
