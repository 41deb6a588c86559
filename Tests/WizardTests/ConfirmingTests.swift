// The review confirms what was written for another place, and takes a doubt for answered.
import Canvas
import LetterCore
import Testing

@testable import Wizard

/// A finished letter in the step that asks for the place.
private func session(_ field: FieldID = "place") throws -> Session {
  let session = try Session(try completeDraft(names: ["Oak Hill"]), columns: 120, rows: 40)
  go(to: field, session)
  return session
}

private func go(to field: FieldID, _ session: Session) {
  session.play("<a-1>")
  for _ in 0..<10 { session.play("<s-tab>") }
  for _ in 0..<20 where session.interview.place.target != .field(field) { session.play("<tab>") }
}

private func checks(_ session: Session) -> [Check] {
  session.interview.reviewChecks.compactMap {
    if case .check(let check) = $0 { check } else { nil }
  }
}

private func ready(_ session: Session) -> Bool { session.interview.obstacles.isEmpty }

@Test("Another place is asked about line by line; C confirms one, A the rest, and undo asks again")
func confirming() throws {
  let session = try session()
  session.play("<c-u>Oakton<a-5>")
  #expect(!ready(session))
  #expect(session.shows("Police agency was written"))
  #expect(session.shows("C Confirm"))
  #expect(session.shows("A Confirm all"))
  let count = session.interview.obstacles.count
  #expect(count == 8)
  session.play("c")
  #expect(session.interview.obstacles.count == count - 1)
  #expect(session.shows("Confirmed."))
  session.play("A")
  #expect(ready(session))
  #expect(session.shows("7 confirmed."))
  session.play("<a-u>")
  #expect(session.interview.obstacles.count == count - 1)
  session.play("<a-u>")
  #expect(session.interview.obstacles.count == count)
  // Where only one is left there is nothing to confirm at once.
  session.play("ccccccc")
  #expect(session.interview.obstacles.count == 1)
  #expect(!session.shows("Confirm all"))
}

@Test("Enter leads to the field, which says for whom it was written; a new answer needs no more")
func changing() throws {
  let session = try session()
  session.play("<c-u>Oakton<a-5>")
  // An official belongs to a place: office, name and address are asked first.
  for field in ["office", "name", "address"] {
    #expect(session.interview.obstacles.first?.place == .field(field))
    session.play("c")
  }
  session.play("<enter>")
  #expect(session.interview.place.target == .field("agency"))
  #expect(session.shows("! Written for Riverbend"))
  session.play("<c-u>the Oakton Police Department<esc>")
  #expect(session.interview.step == .review)
  #expect(!session.shows("Police agency was written"))
  go(to: "agency", session)
  #expect(!session.shows("Written for"))
}

@Test("A decision says for which place it was made; decided again, it asks no more")
func decisions() throws {
  let session = try session()
  session.play("<c-u>Oakton<a-3>")
  #expect(session.shows("! Decided for Riverbend"))
  #expect(session.shows("! confirm"))
  session.play("<enter>k<a-3>")
  #expect(!session.shows("! Decided for Riverbend"))
  let open = session.interview.obstacles.compactMap(\.dependent)
  #expect(!open.contains(.fact("ag-guidance-2017")))
  #expect(open.contains(.fact("no-287g-agreements")))
}

@Test("Own words that were not changed confirm own words, and no other decision")
func unchangedWords() throws {
  let session = try session()
  session.play("<c-u>Oakton<a-3>")
  let fact = Dependent.fact("ag-guidance-2017")
  #expect(session.interview.draft.facts["ag-guidance-2017"] == .keep)
  session.play("<enter>w<enter>")
  #expect(session.shows("The sentence is unchanged. Your earlier decision stays."))
  #expect(session.interview.draft.facts["ag-guidance-2017"] == .keep)
  #expect(session.interview.obstacles.compactMap(\.dependent).contains(fact))
  session.play("<enter>w New.<enter>")
  #expect(!session.interview.obstacles.compactMap(\.dependent).contains(fact))
  go(to: "place", session)
  session.play("<c-u>Elm<a-3>")
  #expect(session.interview.obstacles.compactMap(\.dependent).contains(fact))
  session.play("<enter>w<enter>")
  #expect(!session.interview.obstacles.compactMap(\.dependent).contains(fact))
}

@Test("What stood in a field before another version took its place is no former place")
func replacedMeanwhile() throws {
  let session = try session()
  var other = session.interview.draft
  session.play("<bs>")
  other.apply(.setAnswer("place", .text("Elm County")))
  session.interview.receive(.reloaded(other))
  session.play("<c-u>Oakton<tab>")
  #expect(session.interview.draft.confirmations.former["place"] == ["Elm County"])
}

@Test("While a place is typed nothing is remembered of its halves, and the same place asks nothing")
func typing() throws {
  let session = try session()
  session.play("<bs><bs><bs>")
  session.play("end<tab>")
  #expect(ready(session))
  #expect(
    session.interview.draft.confirmations.bases[.field("agency")]?.answers == ["place": "Riverbend"]
  )
  // A new letter, whose agency is typed before its place.
  let new = try Session()
  go(to: "agency", new)
  new.play("the police")
  go(to: "place", new)
  new.play("Elm County<tab>")
  #expect(new.interview.draft.confirmations.former.isEmpty)
  #expect(!new.interview.obstacles.contains { $0.dependent != nil })
  // From here on it was written for Elm County.
  go(to: "place", new)
  new.play("<c-u>Oak County<tab>")
  #expect(new.interview.obstacles.compactMap(\.dependent) == [.field("agency")])
}

@Test("A choice that is passed on the way to another is no former one")
func choosingOffice() throws {
  let session = try session("greeting")
  session.play("<c-u>Mayor Example")
  go(to: "office", session)
  session.play("<right><right><left><left>")
  #expect(ready(session))
  session.play("<right><right>")
  let outdated = session.interview.obstacles.compactMap(\.dependent)
  #expect(outdated == [.field("greeting"), .field("agency")])
  #expect(session.interview.draft.confirmations.former["office"] == ["Mayor"])
}

@Test("C on a doubt says that it is correct; it is not asked again, and undo asks again")
func settling() throws {
  let session = try session("agency")
  session.play("<c-u>the Lakeside Police Department<a-5>")
  #expect(session.shows("does not name"))
  #expect(session.shows("C This is correct"))
  session.play("c")
  #expect(!session.shows("does not name"))
  #expect(session.shows("Noted as correct: “the Lakeside Police Department”."))
  session.play("<a-u>")
  #expect(session.shows("does not name"))
  #expect(checks(session).count == 1)
  session.play("c")
  go(to: "agency", session)
  session.play(" of Elm<a-5>")
  #expect(session.shows("does not name"))
}

@Test("Look-alikes are kept apart by the same key")
func settlingLookAlikes() throws {
  let session = try Session(try completeDraft(names: ["Creek Center", "Creek Centre"]))
  session.play("<a-5>")
  #expect(session.shows("looks like"))
  session.play("c")
  #expect(checks(session).isEmpty)
  #expect(session.interview.draft.distinct.count == 1)
}

@Test("Nothing is confirmed in a letter that is only to be read")
func readingOnly() throws {
  let session = try session()
  session.play("<c-u>Oakton<a-5>")
  session.interview.access = .reading("Open elsewhere.")
  let before = session.interview.obstacles
  session.play("ca")
  session.play("c")
  #expect(session.interview.obstacles == before)
  #expect(!session.shows("C Confirm"))
}

@Test("Review, form and recommendations say for whom something was written", arguments: [(80, 24)])
func confirmingScreens(size: (Int, Int)) throws {
  var draft = try completeDraft(names: ["Oak Hill"])
  draft.apply(.setAnswer("date", .text("2026-11-29")))
  let session = try Session(draft, columns: size.0, rows: size.1)
  go(to: "place", session)
  session.play("<c-u>Oakton")
  try expectScreen(session.screen(), "confirm-recipient-\(size.0)x\(size.1)")
  session.play("<a-3>")
  try expectScreen(session.screen(), "confirm-recommendations-\(size.0)x\(size.1)")
  session.play("<a-5>")
  try expectScreen(session.screen(), "confirm-review-\(size.0)x\(size.1)")
}

@Test("Confirming all answers does not confirm who signs; that line has its own C")
func confirmingAllButTheSigners() throws {
  let template = try LetterTemplate.builtIn()
  let copy = template.copy(of: try completeDraft(names: ["Oak Hill"]))
  let session = try Session(copy, columns: 120, rows: 40)
  go(to: "place", session)
  session.play("<c-u>Oakton<a-5>")
  #expect(session.interview.obstacles.contains { $0.dependent == .signatories })
  session.play("a")
  #expect(session.interview.obstacles.compactMap(\.dependent) == [.signatories])
  #expect(session.shows("Who signs was not confirmed with the others: press C on this line."))
  #expect(!session.shows("Confirm all"))
  session.play("a")
  #expect(!ready(session))
  session.play("c")
  #expect(ready(session))
}
