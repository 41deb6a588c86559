// Pasted lists: kept in the private records until they are read and decided about.
import DraftStore
import LetterCore
import Testing

@testable import Wizard

private let lines = (0..<1_000).map { "Organization \($0) of Riverbend" }
private let others = (0..<1_000).map { "Union \($0) of Elm County" }

private let people = (0..<1_000).map { number in
  "Ana Maria Ruiz-R"
    + String(String(number).compactMap { Array("abcdefghij")[$0.wholeNumberValue!] })
}

/// A session at the list of names, in which a long list was pasted.
private func pasted(_ lines: [String] = lines) throws -> Session {
  let session = try Session(try completeDraft(names: ["Oak Hall"]))
  session.play("<a-2>Gum" + paste(lines))
  return session
}

private func paste(_ lines: [String]) -> String {
  "<paste>" + lines.joined(separator: "\n") + "</paste>"
}

extension Session {
  fileprivate var kept: [[String]] { interview.draft.records.pendingPastes.map(\.lines) }
  fileprivate var count: Int { interview.draft.roll.all.count }

  /// Reads the next list as the other thread would, and returns whether there was one.
  @discardableResult
  fileprivate func readNext() -> Bool {
    guard case .readPaste(let list)? = interview.nextWork() else { return false }
    interview.receive(.pasteRead(list.read(into: interview.draft)))
    return true
  }
}

@Test("A long pasted list is in the records at once, and read on another thread")
func longPaste() throws {
  let session = try pasted()
  #expect(session.kept == [lines])
  #expect(session.interview.draft.unknown.isEmpty)
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
  #expect(session.kept.isEmpty)
  #expect(session.interview.draft.pendingName == "Gum House")
  session.play("<a-u>")
  #expect(session.interview.draft.roll.count(.organization) == 1)
}

@Test("Lists that are pasted one after the other are all kept, and read one at a time")
func severalPastes() throws {
  let session = try pasted()
  guard case .readPaste(let first)? = session.interview.nextWork() else {
    Issue.record("nothing is to be read")
    return
  }
  session.play(paste(others))
  #expect(session.kept == [lines, others])
  // Nothing else begins while one is being read.
  #expect(session.interview.nextWork() == nil)
  session.interview.receive(.pasteRead(first.read(into: session.interview.draft)))
  #expect(session.readNext())
  #expect(session.kept == [others])
  #expect(session.count == 1 + lines.count)
  #expect(!session.readNext())
  #expect(session.count == 1 + lines.count + others.count)
  #expect(session.kept.isEmpty)
}

@Test("A short list that is pasted while a long one is read is decided about first")
func shortPasteBetween() throws {
  for (list, key, added) in [
    (["Fir House", "Gum House"], "", 2), (["Fir House", "ana@example.org"], "<esc><esc>", 0),
    (["Fir House", "ana@example.org"], "<enter>", 1),
  ] {
    let session = try pasted()
    guard case .readPaste(let first)? = session.interview.nextWork() else {
      Issue.record("nothing is to be read")
      return
    }
    session.play(paste(list))
    #expect(session.kept == (key.isEmpty ? [lines] : [list, lines]))
    session.interview.receive(.pasteRead(first.read(into: session.interview.draft)))
    #expect(session.interview.nextWork() == nil)
    session.play(key)
    #expect(session.interview.nextWork() == nil)
    #expect(session.interview.nextWork() == nil)
    #expect(session.count == 1 + added + lines.count)
    #expect(session.kept.isEmpty)
  }
}

@Test("A list that is pasted while another is looked at comes after it")
func pasteWhileLooking() throws {
  let session = try pasted(["Fir House", "ana@example.org"])
  session.play(paste(["Ash House", "Elm House"]))
  #expect(session.shows("The pasted list is next") && session.kept.count == 2)
  #expect(session.readNext() == false || session.kept.count == 2)
  session.play("<esc><esc>")
  _ = session.readNext()
  _ = session.interview.nextWork()
  #expect(session.kept.isEmpty)
  #expect(session.count == 3)
}

@Test("A list that was not read when the program ended is shown at the next start, as its kind")
func resumedPaste() throws {
  for (key, kind) in [("", Signatory.Kind.organization), ("<a-k>", .individual)] {
    let names = kind == .organization ? lines : people
    let session = try Session(try completeDraft(names: ["Oak Hall"]))
    session.play("<a-2>" + key + paste(names))
    let next = try Session(session.interview.draft)
    #expect(next.readNext())
    _ = next.interview.nextWork()
    #expect(next.shows("You pasted this list earlier"))
    #expect(next.count == 1 && next.kept == [names])
    next.play("<enter><enter>")
    _ = next.interview.nextWork()
    #expect(next.interview.draft.roll.count(kind) >= names.count)
    #expect(next.kept.isEmpty)
  }
}

@Test("A list that an earlier version kept in the draft moves to the records")
func formerPaste() throws {
  let old = """
    { "undersigned": 1, "pendingPaste": ["Fir House", "ana@example.org"], "other": 1 }
    """
  let draft = try DraftFile.read(Array(old.utf8), path: "old.letter").draft
  let template = try LetterTemplate.builtIn()
  #expect(template.unfinishedNames(in: draft).map(\.finding) == [.pendingPaste(lines: 2)])
  let session = try Session(draft)
  #expect(session.readNext())
  #expect(session.interview.draft.unknown.map(\.key) == ["other"])
  #expect(session.kept == [["Fir House", "ana@example.org"]])
  _ = session.interview.nextWork()
  #expect(session.shows("ana@example.org"))
  #expect(template.copy(of: draft).unknown.map(\.key) == ["other"])
}

@Test("A copy does not take along what was pasted for the other letter")
func pasteAndCopy() throws {
  let session = try pasted()
  guard case .readPaste(let list)? = session.interview.nextWork() else {
    Issue.record("nothing is to be read")
    return
  }
  session.interview.receive(.working(onCopy: "riverbend copy.letter"))
  #expect(session.kept.isEmpty)
  session.play("<a-2>" + paste(others))
  // The one that is still being read comes to its end first.
  #expect(session.interview.nextWork() == nil)
  session.interview.receive(.pasteRead(list.read(into: session.interview.draft)))
  #expect(session.readNext())
  _ = session.interview.nextWork()
  #expect(session.count == 1 + others.count)
}

@Test("The review and the check say how many pasted lines are not added yet")
func openPasteIsSaid() throws {
  let template = try LetterTemplate.builtIn()
  for (lines, sentence) in [
    (["Fir House", "", " ", "ana@example.org", "TBD"], "3 pasted lines are not added yet."),
    (["Fir House", ""], "1 pasted line is not added yet."),
  ] {
    var draft = try completeDraft(names: ["Oak Hall"])
    draft.records.pendingPastes = [PendingPaste(lines: lines, isOfPeople: false)]
    let said = template.doubts(in: draft, today: nil).map {
      $0.sentence(in: template, draft: draft)
    }
    #expect(said.contains(sentence))
    let session = try Session(draft)
    session.play("<a-5>")
    #expect(session.shows(sentence) && !session.shows("Nothing is missing."))
  }
}

@Test("A list that somebody has to look at is kept until that is done")
func doubtfulPaste() throws {
  for (key, added) in [("<esc><esc>", 0), ("<enter><enter><enter>", 1)] {
    let session = try pasted(["Fir House", "ana@example.org", "TBD"])
    #expect(session.shows("ana@example.org"))
    #expect(session.kept.first?.count == 3)
    _ = session.interview.nextWork()
    #expect(session.kept.first?.count == 3)
    session.play(key)
    _ = session.interview.nextWork()
    #expect(session.kept.isEmpty)
    #expect(session.interview.draft.roll.count(.organization) >= 1 + added)
  }
}

@Test("A paste that stopped is looked at, and its rest comes next")
func cutPaste() throws {
  let session = try Session(try completeDraft(names: ["Oak Hall"]))
  session.play("<a-2>")
  _ = session.interview.update(.cutPaste("Fir House\nGum Ho"))
  _ = session.interview.nextWork()
  #expect(session.count == 1 && session.shows("The paste stopped before its end"))
  _ = session.interview.update(.paste("use\nIvy House\n"))
  #expect(session.kept == [["Fir House", "Gum Ho"], ["use", "Ivy House", ""]])
  session.play("<enter><enter>")
  #expect(session.count > 1)
}

@Test("A list that is pasted while a file of names is chosen is the list; a path is typed")
func pasteInChooser() throws {
  for list in [
    "Elm House\nFir House", "\r\nElm House\r\nFir House\r\n", "Elm House\n\nFir House\n",
  ] {
    let session = try Session(try completeDraft(names: ["Oak Hall"]))
    session.play("<a-2><a-i><paste>\(list)</paste>")
    #expect(session.interview.overlay == nil)
    #expect(session.interview.draft.roll.all.map(\.name) == ["Elm House", "Fir House", "Oak Hall"])
  }
  for path in ["~/a.csv", "~/a.csv\n", "\n ~/a.csv\n"] {
    let session = try Session(try completeDraft(names: ["Oak Hall"]))
    session.play("<a-2><a-i><paste>\(path)</paste><enter>")
    #expect(session.effects.last == .readNames("~/a.csv"))
    #expect(session.count == 1)
  }
}

@Test("A list that is pasted while another file or a folder is chosen comes after that")
func pasteInOtherChooser() throws {
  for purpose in [FileChooser.Purpose.folder, .image, .names] {
    let session = try Session(try completeDraft(names: ["Oak Hall"]))
    session.play("<a-5>")
    _ = session.interview.openChooser(for: purpose)
    // A file that is read already is not given up for it.
    if purpose == .names { session.choosing("a.csv") }
    session.play("<paste>Elm House\nFir House</paste>")
    #expect(session.kept == [["Elm House", "Fir House"]])
    guard case .chooser(let chooser) = session.interview.overlay else {
      Issue.record("\(purpose): the list of files is gone")
      continue
    }
    #expect(chooser.editor.isEmpty)
    #expect(session.shows("The pasted list is next"))
    session.play("<esc>")
    #expect(session.readNext())
    #expect(session.interview.nextWork() == nil)
    #expect(session.count == 3 && session.kept.isEmpty)
  }
}

@Test("A pasted table in whose known columns nobody is named is shown, and not thrown away")
func pastedTableWithoutNames() throws {
  let session = try Session(try completeDraft(names: ["Oak Hill"]))
  session.play(
    "<a-2>" + paste(["rized?,City", ",Elm House,Yes,Riverbend", ",Gum House,Yes,Riverbend"]))
  #expect(session.shows("0 to add · 2 left out"))
  #expect(!session.shows(Words.nothingPasted))
}
