// Rows by which a listed name is spelled otherwise or signs as the other party, and kept notes.
import LetterCore
import Testing

@testable import SignOnImport

private func imported(
  _ text: String, into draft: Draft = draft(), accepting rows: [Int] = []
) throws -> Draft {
  var plan = ImportPlan(try table(text), into: draft)
  plan.setAccepted(true, rows: rows)
  var draft = draft
  draft.apply(plan.edit(in: draft, from: "x.csv", today: nil))
  return draft
}

private func lines(_ draft: Draft) -> [String] {
  draft.roll.all.map { $0.line() }.sorted()
}

@Test(
  "A listed name that a file spells otherwise waits, and is changed in its place",
  arguments: [
    ("Name,Email\nAna Ruis,a@elm.example\n", "Name,Email\nAna Ruiz,a@elm.example\n", "Ana Ruiz"),
    ("Organization\noak hill union\n", "Organization\nOak Hill Union\n", "Oak Hill Union"),
  ])
func respelled(first: String, later: String, name: String) throws {
  let before = try imported(first)
  let listed = lines(before)
  let draft = try imported(later, into: before)
  #expect(lines(draft) == listed && draft.waitingRows == [0])
  let row = draft.records.waiting[0]
  #expect(row.isRespelling && row.reason.contains("spelling “\(name)”"))
  #expect(try WaitingSignOn(members: row.members) == row)
  // Read again it waits once, and accepted there it waits no more.
  #expect(try imported(later, into: draft).waitingRows == [0])
  let accepted = try imported(later, into: draft, accepting: [0])
  #expect(lines(accepted) == [name] && accepted.waitingRows.isEmpty)
  // Decided in the review: changed, its record kept, one undo.
  var changed = draft
  let inverse = changed.apply(draft.deciding([0], adding: [row]))
  #expect(lines(changed) == [name] && changed.records.waiting.isEmpty)
  for (key, record) in before.records.entries {
    let now = changed.records[SignOnRecords.Key(key.kind, name)]
    #expect(now.contact == record.contact)
    #expect(now.otherNames.contains(key.name))
  }
  #expect(ImportPlan(try table(later), into: changed).counts.duplicates == 1)
  changed.apply(inverse)
  #expect(lines(changed) == listed && changed.waitingRows == [0])
  // Kept as it is, it is not asked about again.
  var kept = draft
  kept.apply(draft.deciding([0], adding: []))
  #expect(lines(kept) == listed && kept.waitingRows.isEmpty)
  #expect(try imported(later, into: kept).waitingRows.isEmpty)
}

@Test("A spelling that was seen before the import waits no more, nor one whose name is gone")
func respelledElsewhere() throws {
  let first = try imported("Name,Email\nAna Ruis,a@elm.example\n")
  let later = "Name,Email\nAna Ruiz,a@elm.example\n"
  let seen = ImportPlan(try table(later), into: first, takingWithdrawals: true)
  var draft = first
  draft.apply(seen.edit(in: first, from: "x.csv", today: nil))
  #expect(draft.waitingRows.isEmpty)
  var gone = try imported(later, into: first)
  #expect(gone.waitingRows == [0])
  gone.apply(.removeSignatories(Array(gone.roll[.individual])))
  #expect(gone.waitingRows.isEmpty)
}

@Test("A sign-on of which the other party is listed takes its place, once")
func otherPartyReplaced() throws {
  let head = "Name,Organization,Email\n"
  for (first, later, was, becomes) in [
    ("Ana Ruiz,Elm House", "Ana Ruiz,", "Elm House", "Ana Ruiz"),
    ("Ana Ruiz,", "Ana Ruiz,Elm House", "Ana Ruiz", "Elm House"),
  ] {
    // Another sign-on says that the column has organizations.
    let other = "Ben Okafor,Oak Union,b@oak.example\n"
    let before = try imported(head + first + ",a@elm.example\n" + other)
    #expect(lines(before).contains(was))
    let text = head + later + ",a@elm.example\n" + other
    let draft = try imported(text, into: before)
    #expect(lines(draft) == lines(before) && draft.waitingRows == [0])
    #expect(draft.records.waiting[0].replaces?.name == was)
    let expected = [becomes, "Oak Union"].sorted()
    #expect(lines(try imported(text, into: before, accepting: [0])) == expected)
    var decided = draft
    decided.apply(draft.deciding([0], adding: [draft.records.waiting[0]]))
    #expect(lines(decided) == expected)
    #expect(decided.waitingRows.isEmpty)
    // By its former name nobody is known: it may sign on its own.
    let again = ImportPlan(try table("Organization\n\(was)\n"), into: decided)
    #expect(again.counts.duplicates == 0)
  }
  // Where the file still names the organization, both sign.
  let signed = try imported(head + "Ana Ruiz,Elm House,a@elm.example\n")
  let both = try imported(
    head + "Ana Ruiz,Elm House,a@elm.example\nAna Ruiz,,a@elm.example\n", into: signed,
    accepting: [1])
  #expect(lines(both) == ["Ana Ruiz", "Elm House"])
}

@Test(
  "What a signer wrote in a free field is kept privately",
  arguments: ["Comments", "Message", "Anything else?", "Mensaje"])
func keptNotes(header: String) throws {
  let draft = try imported(
    "Name,City,\(header)\nAna Ruiz,Elm,I have lived here for 30 years\nBen Cole,Elm,\n")
  let key = SignOnRecords.Key(.individual, "Ana Ruiz")
  #expect(draft.records[key].note == "I have lived here for 30 years")
  #expect(draft.records[SignOnRecords.Key(.individual, "Ben Cole")].note.isEmpty)
}

@Test("Of two free fields both are kept, and a note once")
func severalNotes() throws {
  let draft = try imported(
    "Name,Notes,Message\nAna Ruiz,Call her first,I have lived here\nBen Cole,By phone,By phone\n")
  #expect(
    draft.records[SignOnRecords.Key(.individual, "Ana Ruiz")].note
      == "Call her first; I have lived here")
  #expect(draft.records[SignOnRecords.Key(.individual, "Ben Cole")].note == "By phone")
}

@Test("A struck-out line of a listed name says that accepting it changes nothing")
func struckOutListed() throws {
  var plan = ImportPlan(try table("~~Fern House~~\nOak House\n"), into: draft("Fern House"))
  plan.setAccepted(true, row: 0)
  #expect(plan.counts.updated == 0)
  #expect(plan.report.contains("--accept does not take it off the list"))
  let elsewhere = ImportPlan(try table("Fern House\n"), into: draft("Fern House"))
  #expect(!elsewhere.report.contains("--accept"))
}
