// Rows that wait are remembered, and told apart from all others without being read again.
import LetterCore
import Testing

@testable import SignOnImport

private let form = """
  Organization,Name,Email,Signing as
  Harbor Clinic,Mei Chen,mei@harbor.example,Organization
  Fir University,Dee Ek,dee@fir.example,Both
  Gum University,Eve Fox,eve@gum.example,Both

  """

private func imported(
  _ text: String, into draft: Draft, accepting rows: [Int] = [], from source: String = "x.csv"
) throws -> Draft {
  var plan = ImportPlan(try table(text), into: draft)
  plan.setAccepted(true, rows: rows)
  var draft = draft
  draft.apply(plan.edit(in: draft, from: source, today: nil))
  return draft
}

@Test("A row waits with its line and reason until it is accepted, or the file says otherwise")
func waitingIsRemembered() throws {
  let first = try imported(form, into: draft("Oak Hill"))
  #expect(first.records.waiting.map(\.line) == [3, 4])
  #expect(first.records.waiting.map(\.signatory.name) == ["Fir University", "Gum University"])
  #expect(first.records.waiting.allSatisfy { $0.source == "x.csv" && $0.reason.contains("“Both”") })
  #expect(first.waitingRows == [0, 1])
  // The same file again, whatever it is called now, doubles nothing.
  let again = try imported(form, into: first, from: "x (1).csv")
  #expect(again.records.waiting.map(\.source) == ["x (1).csv", "x (1).csv"])
  // Accepted, or answered in the file meanwhile.
  #expect(try imported(form, into: first, accepting: [1]).records.waiting.map(\.line) == [4])
  let answered = form.replacing("fir.example,Both", with: "fir.example,Individual")
  let later = try imported(answered, into: first)
  #expect(later.records.waiting.map(\.line) == [4])
  #expect(later.roll.count(.individual) == 1)
  // Another file is none of their business.
  let other = try imported("Organization\nElm House\n", into: first)
  #expect(other.records.waiting == first.records.waiting)
  // One undo takes it back.
  var undone = draft("Oak Hill")
  let plan = ImportPlan(try table(form), into: undone)
  let inverse = undone.apply(plan.edit(in: undone, from: "x.csv", today: nil))
  undone.apply(inverse)
  #expect(undone.records.waiting.isEmpty && undone.roll.count(.organization) == 1)
}

@Test("A row whose name comes to the list by another way waits no more")
func waitingEndsWithTheName() throws {
  var draft = try imported(form, into: draft("Oak Hill"))
  draft.apply(
    .insertSignatories([try #require(Signatory(name: "FIR UNIVERSITY", kind: .individual))]))
  #expect(draft.waitingRows == [1])
  let row = draft.records.waiting[1]
  draft.apply(draft.deciding([1], adding: [row]))
  #expect(draft.waitingRows.isEmpty && draft.records.waiting.count == 1)
  let key = SignOnRecords.Key(.organization, "Gum University")
  #expect(draft.records[key].contact == "eve@gum.example")
}

@Test("The other reading of a row is its other party, and turning twice is the first one again")
func turning() throws {
  let draft = try imported(form, into: draft("Oak Hill"))
  let row = draft.records.waiting[0]
  #expect(row.turned.signatory.line() == "Dee Ek, Fir University")
  #expect(row.turned.turned.signatory == row.signatory)
  #expect(row.turned.names == row.names)
  let alone = WaitingSignOn(
    try #require(Signatory(name: "Ana Ruiz")), record: SignOnRecord(), source: "", line: 1,
    reason: "")
  #expect(alone.turned.signatory.line() == "Ana Ruiz" && alone.turned.signatory.kind == .individual)
}

@Test("What becomes of a row is the same, read again or not")
func standings() throws {
  let lists = [
    form,
    "Oak Hill\nELM HOUSE\nElm House\nN/A\nana@example.org\noak hall friends\nHarbor Clinik\nHarbor Clinic\n",
    "Organization,Email\nOak Hill,a@oak.example\nOak Hill,b@oak.example\n\"A\nB\",\n=1+1,\n",
  ]
  for text in lists {
    var known = draft("Oak Hill")
    known.records[SignOnRecords.Key(.organization, "Oak Hill")].contact = "old@oak.example"
    var plan = ImportPlan(try table(text), into: known)
    for row in [nil] + plan.rows.indices.map(Optional.some) {
      if let row { plan.setAccepted(row % 2 == 0, row: row) }
      for (index, row) in plan.rows.enumerated() {
        let expected: ImportPlan.Standing =
          switch row.outcome {
          case .added: .added(isDoubtful: !row.doubts.isEmpty)
          case .duplicate: .listed(hasNews: !row.news.isEmpty)
          case .updated: .updated
          case .waiting: .waiting
          case .refused: .refused
          case .passedOver: .passedOver
          case .heading: .heading
          }
        #expect(plan.standing(ofRow: index) == expected, "line \(row.line)")
      }
    }
  }
}

@Test(
  "A row does not come back when its name was listed meanwhile and withdrew, however it is spelled",
  arguments: [
    ("Fir University", Signatory.Kind.organization), ("FIR UNIVERSITY", .organization),
    ("The Fir University", .organization), ("Fir University", .individual),
  ])
func waitingEndsWithAWithdrawal(name: String, kind: Signatory.Kind) throws {
  var draft = try imported(form, into: draft("Oak Hill"))
  let signatory = try #require(Signatory(name: name, kind: kind))
  let id = SignatoryID(draft.roll.identifierCount)
  draft.apply(.insertSignatories([signatory]))
  #expect(draft.waitingRows == [1])
  let day = try #require(LetterDate(year: 2026, month: 11, day: 25))
  let key = SignOnRecords.Key(signatory)
  draft.apply(
    .all([
      .removeSignatories([id]),
      .setRecords([key: draft.records[key].withdrawing(signatory, on: day)]),
    ]))
  #expect(draft.waitingRows == [1])
  // Accepted all the same, it signs again, and is known no more as having withdrawn.
  var accepted = draft
  accepted.apply(draft.deciding([0], adding: [draft.records.waiting[0]]))
  #expect(accepted.records.withdrawn.isEmpty)
  #expect(accepted.records[.init(.organization, "Fir University")].contact == "dee@fir.example")
  #expect(accepted.roll.all.map(\.name) == ["Fir University", "Harbor Clinic", "Oak Hill"])
}

@Test("Accepting rows lists nobody twice, and completes what is known of who is listed")
func acceptedOnce() throws {
  var draft = try imported(form, into: draft("Oak Hill"))
  draft.apply(.insertSignatories([try #require(Signatory(name: "Fir University"))]))
  var twin = draft.records.waiting[1]
  twin.signatory = try #require(twin.signatory.renamed("The Gum University"))
  draft.apply(draft.deciding([0, 1], adding: draft.records.waiting + [twin]))
  #expect(
    draft.roll.all.map(\.name) == ["Fir University", "Gum University", "Harbor Clinic", "Oak Hill"])
  #expect(draft.records.waiting.isEmpty)
  #expect(draft.records[.init(.organization, "Fir University")].contact == "dee@fir.example")
}

@Test("A row that was renamed before it was added is known when its file is imported again")
func renamedWaitingRow() throws {
  var draft = try imported(form, into: draft("Oak Hill"))
  let renamed = try #require(draft.records.waiting[0].renamed("Fir University Chapel"))
  draft.apply(draft.changingWaiting(at: 0, to: renamed))
  #expect(try imported(form, into: draft).waitingRows.count == 2)
  draft.apply(draft.deciding([0], adding: [draft.records.waiting[0]]))
  let again = try imported(form, into: draft)
  #expect(again.roll.all.map(\.name) == ["Fir University Chapel", "Harbor Clinic", "Oak Hill"])
  #expect(again.waitingRows.map { again.records.waiting[$0].line } == [4])
}
