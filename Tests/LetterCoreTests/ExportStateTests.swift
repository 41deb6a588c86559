// Whether what was exported is the letter as it is now, by its digest and its names.
import Testing

@testable import LetterCore

@Test(
  "A digest is SHA-256, as its published test vectors have it",
  arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqr"
        + "lmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
    (
      String(repeating: "a", count: 1_000_000),
      "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0"
    ),
  ])
func digests(message: String, digest: String) {
  #expect(LetterDigest(of: message).text == "sha256:" + digest)
}

@Test("A digest that was kept is read again, and nothing else is one")
func keptDigests() {
  let digest = LetterDigest(of: "A letter")
  #expect(LetterDigest(kept: digest.text) == digest)
  for wrong in ["", "sha256:", "sha256:ab", "md5:" + digest.text, digest.text.uppercased()] {
    #expect(LetterDigest(kept: wrong) == nil, "\(wrong)")
  }
}

private func draft(_ names: [String], place: String = "Riverbend") -> Draft {
  Draft(
    template: "local-law-enforcement", answers: ["place": .text(place)],
    roll: SignatoryRoll(names.compactMap { Signatory(name: $0) }))
}

@Test("What was exported is the letter until its names or its words change")
func exportStates() throws {
  let template = try LetterTemplate.builtIn()
  let day = try #require(LetterDate(year: 2026, month: 11, day: 25))
  let then = draft(["Elm House", "Oak Hill"])
  let exported = ExportedList(of: then, date: day).naming(
    files: ["a.pdf"], digest: LetterDigest(of: template.text(of: then)), after: nil)
  func state(_ draft: Draft, _ exported: ExportedList?) -> ExportState {
    var draft = draft
    draft.records.lastExport = exported
    return ExportState(of: draft, text: template.text(of: draft))
  }
  #expect(state(then, nil) == .none)
  #expect(state(then, exported) == .same(exported))
  let others = draft(["Ash Hall", "Oak Hill", "Union Hall"])
  #expect(state(others, exported) == .changed(exported, added: 2, removed: 1))
  let elsewhere = draft(["Elm House", "Oak Hill"], place: "Elmwood")
  #expect(state(elsewhere, exported) == .changed(exported, added: 0, removed: 0))
  // Of an earlier version's export only the names are known.
  var old = exported
  old.digest = nil
  #expect(state(elsewhere, old) == .same(old))
}

@Test("Files that say the same count together, and those of another letter no more")
func exportedFiles() throws {
  let day = try #require(LetterDate(year: 2026, month: 11, day: 25))
  let list = ExportedList(date: day, organizations: [], individuals: [])
  let (one, other) = (LetterDigest(of: "one"), LetterDigest(of: "other"))
  let first = list.naming(files: ["a.pdf"], digest: one, after: nil)
  let second = list.naming(files: ["a.docx"], digest: one, after: first)
  #expect(second.files == ["a.pdf", "a.docx"])
  #expect(list.naming(files: ["a.pdf"], digest: one, after: second).files == ["a.docx", "a.pdf"])
  #expect(list.naming(files: ["a.pdf"], digest: other, after: second).files == ["a.pdf"])
  #expect(list.naming(files: ["a.pdf"], digest: nil, after: first).files == ["a.pdf"])
}

@Test("Around a dated fact the letter is shown as it would stand")
func factExcerpts() throws {
  let template = try LetterTemplate(
    reading: """
      ---
      undersigned-template: 1
      id: mine
      title: Mine
      fields:
        - { id: place, label: Place, fills: [Place] }
      recommendations:
        - { id: one, title: One }
      facts:
        - { id: fact, recommendation: one, sentence: There are none here. }
      ---
      1. One two three four five six seven eight nine [Place] ten. There are none here.[^a] After \
      it, one two three four five six seven eight.

      [list of signatories in alpha order]

      [^a]: A note.
      """)
  let fact = template.facts[0]
  let draft = Draft(template: "mine", answers: ["place": .text("Elm County")])
  func excerpt(_ decision: FactDecision?) -> String {
    template.excerpt(
      around: fact, decided: decision, in: draft, answers: Resolution(template, draft))
  }
  let before = "… five six seven eight nine Elm County ten. "
  let after = "After it, one two three four five six …"
  for decision in [nil, FactDecision.keep, .replace("")] {
    #expect(excerpt(decision) == before + "There are none here. " + after)
  }
  #expect(excerpt(.omit) == before + after)
  #expect(excerpt(.replace("Some are.")) == before + "Some are. " + after)
}
