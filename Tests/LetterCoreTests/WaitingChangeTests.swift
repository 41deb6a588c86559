// Changes of the rows that wait, and their way back.
import Testing

@testable import LetterCore

private func row(_ name: String, line: Int) throws -> WaitingSignOn {
  WaitingSignOn(
    try #require(Signatory(name: name)), record: SignOnRecord(), source: "form.csv", line: line,
    reason: "no answer")
}

private func lines(_ draft: Draft) -> [Int] { draft.records.waiting.map(\.line) }

/// A draft in which rows on the lines from 2 wait.
private func waiting(_ count: Int) throws -> Draft {
  var draft = draft()
  draft.records.waiting = try (0..<count).map { try row("Elm House \($0)", line: $0 + 2) }
  return draft
}

@Test("Any change of rows is taken back by its inverse, and made again by the inverse of that")
func thereAndBack() throws {
  var random = SystemRandomNumberGenerator()
  for round in 0..<200 {
    var draft = try waiting(Int.random(in: 0...8, using: &random))
    let before = draft.records.waiting
    var changes: [WaitingChange] = []
    for (place, old) in before.enumerated() {
      switch Int.random(in: 0..<3, using: &random) {
      case 0: changes.append(WaitingChange(at: place, from: old, to: nil))
      case 1:
        let new = try row("Oak \(place)", line: place + 100)
        changes.append(WaitingChange(at: place, from: old, to: new))
      default: break
      }
    }
    let left = before.count - changes.count { $0.new == nil }
    for index in 0..<Int.random(in: 0...3, using: &random) {
      changes.append(
        WaitingChange(
          at: Int.random(in: 0...left + index, using: &random), from: nil,
          to: try row("Ash \(index)", line: 200 + index)))
    }
    let inverse = draft.apply(.changeWaiting(changes.shuffled(using: &random)))
    let after = draft.records.waiting
    #expect(Set(after).count == left + changes.count { $0.old == nil }, "round \(round)")
    let again = draft.apply(inverse)
    #expect(draft.records.waiting == before, "round \(round)")
    draft.apply(again)
    #expect(draft.records.waiting == after, "round \(round)")
  }
}

@Test("A row that was decided about elsewhere is not brought back or changed, and none is doubled")
func changedElsewhere() throws {
  var draft = try waiting(4)
  let gone = draft.records.waiting[1]
  let undo = draft.apply(.changeWaiting([WaitingChange(at: 1, from: gone, to: nil)]))
  #expect(lines(draft) == [2, 4, 5])
  // Another program put rows before it, and has it too.
  draft.records.waiting = [try row("Fir", line: 50)] + draft.records.waiting + [gone]
  draft.apply(undo)
  #expect(lines(draft) == [50, 2, 4, 5, 3])
  // The place is another now: the row is found all the same.
  let renamed = try #require(gone.renamed("Gum House"))
  let back = draft.apply(.changeWaiting([WaitingChange(at: 1, from: gone, to: renamed)]))
  #expect(draft.records.waiting[4].signatory.name == "Gum House")
  draft.records.waiting.removeLast()
  draft.apply(back)
  #expect(lines(draft) == [50, 2, 4, 5])
}

@Test("One decision is recorded as one row, however many wait")
func sizeOfADecision() throws {
  let draft = try waiting(5000)
  var numbers = RecordNumbers(draft.roll)
  let edit = draft.deciding([2500], adding: [draft.records.waiting[2500]])
  var changed = draft
  for edit in [edit, changed.apply(edit)] {
    let record = try #require(edit.record(&numbers))
    #expect("\(record)".utf8.count < 2000)
  }
}

@Test(
  "A sentence that quotes at its end has one period",
  arguments: [
    ("It says “Withdrawn”", "It says “Withdrawn”."), ("It says “No.”", "It says “No.”"),
    ("It says “Why?”", "It says “Why?”"), ("It says “No", "It says “No."), ("Done.", "Done."),
    ("It begins with “We are …”", "It begins with “We are …”."), ("", "."), ("”", "”."),
  ])
func closedSentences(text: String, sentence: String) {
  #expect(closed(text) == sentence)
}

@Test(
  "A row has a private note where one would be printed, or stands in its note",
  arguments: [
    ("Cy Dee", "DACA recipient", "", true), ("Cy Dee", "Oak University", "", false),
    ("Cy Dee", "", "please don't share my name", true), ("Cy Dee", "", "thank you", false),
    ("Undocumented Student Alliance", "", "", false),
  ])
func privateNotesOfRows(name: String, affiliation: String, note: String, has: Bool) throws {
  var signatory = try #require(Signatory(name: name, kind: .individual))
  signatory.affiliation = affiliation.isEmpty ? nil : affiliation
  var record = SignOnRecord()
  record.note = note
  let row = WaitingSignOn(signatory, record: record, source: "form.csv", line: 2, reason: "?")
  #expect(row.hasPrivateNote == has)
}
