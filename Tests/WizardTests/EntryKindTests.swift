// Whether people or organizations are added: said on the field's line, kept, and asked about.
import Canvas
import LetterCore
import Testing

@testable import Wizard

private func session(columns: Int = 80, rows: Int = 24) throws -> Session {
  let session = try Session(columns: columns, rows: rows)
  session.play("<a-2>")
  return session
}

private func names(_ session: Session, _ kind: Signatory.Kind) -> [String] {
  let roll = session.interview.draft.roll
  return roll[kind].compactMap { roll.signatory($0)?.name }
}

@Test(
  "The field's label says whether people or organizations are added",
  arguments: [(40, 12), (80, 24), (120, 40), (200, 50)])
func entryLabel(columns: Int, rows: Int) throws {
  let session = try session(columns: columns, rows: rows)
  session.play("Elm")
  #expect(session.row(containing: "▌")?.contains("Organization  Elm") == true)
  #expect(columns < 120 || session.shows("Alt-K People"))
  session.play("<a-k>")
  #expect(columns < 200 || session.shows("Alt-K Organizations"))
  #expect(session.row(containing: "▌")?.contains("Individual    Elm") == true)
}

@Test("People are added until the same key is pressed in the field again, whatever happens between")
func entryKindStays() throws {
  let session = try session()
  session.play("<a-k>Ana Ruiz<enter><paste>Bo Chen\nCy Diaz</paste><a-u><a-u><a-e>")
  session.play("<a-1><tab><a-3><a-2><down><esc><c-f>Ana<esc><esc><a-o><esc>")
  session.play("Dee Example<enter>")
  #expect(names(session, .individual).contains("Dee Example"))
  #expect(names(session, .organization).isEmpty)
  // On a row the key changes that name and nothing else.
  session.play("<down><a-k><esc>Eli Fox<enter>")
  #expect(names(session, .organization).count == 1)
  #expect(names(session, .individual).contains("Eli Fox"))
  session.play("<a-k>Union Hall<enter>")
  #expect(names(session, .organization).contains("Union Hall"))
}

@Test("A list that is pasted while people are added is one of people")
func pastedPeople() throws {
  let session = try session()
  session.play("<a-k><paste>Ana Ruiz\nBo Chen\nCy Diaz</paste>")
  #expect(names(session, .individual) == ["Bo Chen", "Cy Diaz", "Ana Ruiz"])
  #expect(names(session, .organization).isEmpty)
}

@Test("A name that reads as the other kind is added only once that is answered")
func nameOfTheOtherKind() throws {
  let session = try session()
  session.play("Prof. Mary Example, Oak University<enter>")
  #expect(session.interview.draft.roll.isEmpty)
  #expect(
    session.shows("An individual or an organization?") && session.shows("reads like an individual"))
  // Enter is no answer, and Esc goes back to what was typed.
  session.play("<enter><esc>")
  #expect(session.interview.draft.roll.isEmpty)
  #expect(session.row(containing: "▌")?.contains("Prof. Mary") == true)
  // Nor is the next name, typed ahead: it is said that its letters were not taken.
  session.play("<enter>opOP")
  #expect(session.interview.draft.roll.isEmpty && session.shows("What you typed was ignored."))
  #expect(session.shows("Alt-P adds an individual"))
  session.play("<a-p>")
  #expect(names(session, .individual) == ["Prof. Mary Example, Oak University"])
  #expect(session.interview.draft.pendingName.isEmpty)
  // The mode is the same as before.
  session.play("Rev. Hal Bell, Pastor<enter><a-o>")
  #expect(names(session, .organization) == ["Rev. Hal Bell, Pastor"])
  session.play("<a-k>Elm Workers Union Local 304<enter>")
  #expect(session.shows("reads like an organization"))
  session.play("<a-o>")
  #expect(names(session, .organization).contains("Elm Workers Union Local 304"))
  session.play("Ana Ruiz<enter>")
  #expect(names(session, .individual).contains("Ana Ruiz"))
}

@Test("The key in the field and the key on a row are two acts, each with its name and its help")
func twoActs() {
  let entry = Binding.action(for: .alt("k"), in: .entry)
  let row = Binding.action(for: .alt("k"), in: .roll)
  #expect(entry == .entryKind && row == .changeKind)
  let bindings = Binding.all.filter { $0.keys.contains(.alt("k")) }
  #expect(Set(bindings.map(\.name)).count == 2 && Set(bindings.map(\.help)).count == 2)
}
