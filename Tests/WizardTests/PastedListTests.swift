// Long pasted lists: kept in the draft until they are read and decided about.
import LetterCore
import Testing

@testable import Wizard

private let lines = (0..<1_000).map { "Organization \($0) of Riverbend" }

/// A session at the list of names, in which a long list was pasted.
private func pasted(_ lines: [String] = lines) throws -> Session {
  let session = try Session(try completeDraft(names: ["Oak Hall"]))
  session.play("<a-2>Gum<paste>" + lines.joined(separator: "\n") + "</paste>")
  return session
}

@Test("A long pasted list is in the draft at once, and read on another thread")
func longPaste() throws {
  let session = try pasted()
  #expect(session.interview.draft.pendingPaste == lines)
  #expect(session.interview.draft.roll.count(.organization) == 1)
  guard case .readPaste(let list)? = session.interview.nextWork() else {
    Issue.record("nothing is to be read")
    return
  }
  // Only once.
  #expect(session.interview.nextWork() == nil)
  let read = list.read(into: session.interview.draft)
  // Somebody goes on typing meanwhile.
  session.play(" House")
  session.interview.receive(.pasteRead(read))
  #expect(session.interview.nextWork() == nil)
  #expect(session.interview.draft.roll.count(.organization) == 1 + lines.count)
  #expect(session.interview.draft.pendingPaste == nil)
  #expect(session.interview.draft.pendingName == "Gum House")
  session.play("<a-u>")
  #expect(session.interview.draft.roll.count(.organization) == 1)
}

@Test("A list that was not read when the program ended is read at the next start")
func resumedPaste() throws {
  let draft = try pasted().interview.draft
  let next = try Session(draft)
  guard case .readPaste(let list)? = next.interview.nextWork() else {
    Issue.record("nothing is to be read")
    return
  }
  next.interview.receive(.pasteRead(list.read(into: next.interview.draft)))
  _ = next.interview.nextWork()
  #expect(next.interview.draft.roll.count(.organization) == 1 + lines.count)
  #expect(next.interview.draft.pendingPaste == nil)
}

@Test("A list that somebody has to look at stays in the draft until that is done")
func doubtfulPaste() throws {
  for (key, added) in [("<esc><esc>", 0), ("<enter><enter><enter>", 1)] {
    let session = try pasted(["Fir House", "ana@example.org", "TBD"])
    #expect(session.shows("ana@example.org"))
    #expect(session.interview.draft.pendingPaste?.count == 3)
    _ = session.interview.nextWork()
    #expect(session.interview.draft.pendingPaste?.count == 3)
    session.play(key)
    _ = session.interview.nextWork()
    #expect(session.interview.draft.pendingPaste == nil)
    #expect(session.interview.draft.roll.count(.organization) >= 1 + added)
  }
}
