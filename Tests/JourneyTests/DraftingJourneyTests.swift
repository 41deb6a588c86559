// From nothing to a letter that can be sent, and back to it the next day.

import PseudoTerminal
import Testing

@Suite("Drafting a letter", .serialized)
struct DraftingJourneyTests {
  /// Answers everything, step by step, looking at the screen as a volunteer does.
  private func answerEverything(on terminal: PseudoTerminal) throws {
    try terminal.wait(forText: "Who is the letter to?")
    try terminal.send(keys: "<tab><right>")
    try terminal.wait(forText: "‹ Mayor ›")
    try terminal.send(keys: "<tab>Rosa Example<enter>")
    try terminal.wait(forText: "Mayor Rosa Example")
    try terminal.send(keys: "<enter>1 City Hall Plaza<enter>Riverbend, NY 12000<tab>")
    try terminal.send(keys: "Riverbend<enter>the Riverbend Police Department<enter>")
    try terminal.wait(forText: "Who signs?")
    try terminal.send(keys: "Union Hall<enter>The Open Table<enter>Oak Hill<enter>")
    try terminal.wait(forText: "3 organizations, in alphabetical order")
    try terminal.send(keys: "<a-3>")
    try terminal.wait(forText: "What does the letter ask for?")
    try terminal.send(keys: "<enter>k<down><down><down><enter>l")
    try terminal.send(keys: "<c-n>Ana Ruiz<tab><c-t><tab>Riverbend Interfaith Council<c-n>")
    try terminal.wait(forText: "Nothing is missing.")
  }

  @Test func fromNothingToExportedFiles() throws {
    let home = try Home()
    let terminal = try home.start()
    try answerEverything(on: terminal)
    let base = home.folder.file("letter to the mayor")
    try terminal.toggle(format: "HTML")
    try terminal.toggle(format: "Text")
    try terminal.focus(on: "Into")
    try terminal.send(keys: "<c-u>\(base)<enter><enter>")
    try terminal.wait(forText: "Signed by 3 organizations")
    #expect(terminal.screen.contains("To Mayor Example"))
    #expect(!home.folder.contains("letter to the mayor.pdf"), "written before it was confirmed")
    try terminal.send(keys: "<enter>")
    try terminal.wait(forText: "Written: ")

    // What a recipient and a partner get is offered, without a choice.
    #expect(try fileBytes(base + ".pdf").starts(with: "%PDF".utf8))
    #expect(try fileBytes(base + ".docx").starts(with: "PK".utf8))
    for ending in ["txt", "html"] {
      let path = base + "." + ending
      let letter = try fileText(path)
      #expect(try permissions(path) == 0o600)
      #expect(letter.contains("undersigned 3 local"), "\(ending) lacks the count")
      let places = try ["Oak Hill", "The Open Table", "Union Hall"].map {
        try #require(letter.range(of: $0)).lowerBound
      }
      #expect(places == places.sorted(), "\(ending) has the names in another order")
      #expect(letter.firstMatch(of: /\[[A-Z][^\]]*\]/) == nil, "\(ending) has a placeholder")
      #expect(!letter.contains("\u{1B}"))
      #expect(letter.contains("Mayor Rosa Example") && letter.contains("Interfaith Council"))
    }

    try terminal.waitUntilSaved()
    let draft = try home.onlyDraft()
    #expect(try permissions(home.draftsPath) == 0o700)
    #expect(try permissions(draft) == 0o600)
    try terminal.quit()
    #expect(terminal.screen.text.filter { $0 != "\n" }.contains(draft), "\(terminal.screen)")

    let kept = try home.keptDraft()
    #expect(kept.names == ["Oak Hill", "The Open Table", "Union Hall"])
    #expect(kept.facts == ["ag-guidance-2017": "keep", "no-287g-agreements": "omit"])
    #expect(kept.answers["legislators"] == .list([]))
    #expect(kept.answers["address"] == .text("1 City Hall Plaza\nRiverbend, NY 12000"))
    #expect(try home.command(["check", draft]).code == 0)
  }

  @Test func exportsAnUnfinishedLetterOnlyWhenToldToAndReplacesNothingUnasked() throws {
    let home = try Home()
    try home.folder.write("an older letter", to: "letter.txt")
    let terminal = try home.start()
    try terminal.wait(forText: "Who is the letter to?")
    try terminal.send(keys: "<a-5>")
    try terminal.wait(forText: "Before it goes out")
    try terminal.toggle(format: "Text")
    try terminal.focus(on: "Into")
    try terminal.send(keys: "<c-u>\(home.folder.file("letter"))<enter><enter>n")
    try terminal.send(keys: "<enter>y")
    try terminal.wait(forText: "Replace these files?")
    try terminal.send(keys: "<esc>")
    try terminal.wait(untilGone: "Replace these files?")
    #expect(try home.folder.read("letter.txt") == "an older letter")
    #expect(!home.folder.contains("letter.pdf"))
    try terminal.send(keys: "<enter>y")
    try terminal.wait(forText: "Replace these files?")
    try terminal.send(keys: "r")
    try terminal.wait(forText: "Written: ")
    #expect(try home.folder.read("letter.txt").contains("[Address]"))
    #expect(home.folder.contains("letter.pdf"))
  }

  @Test func theStartScreenResumesTheDraft() throws {
    let home = try Home()
    let first = try home.start()
    try answerEverything(on: first)
    try first.quit()
    let before = try fileBytes(home.onlyDraft())

    let second = try home.start()
    try second.wait(forText: "^Q Quit")
    let row = try #require(second.screen.lines.first { $0.contains("Mayor Rosa Example") })
    #expect(!row.contains("cannot be read"), "\(row)")
    // What was touched last is at hand.
    try second.send(keys: "<enter>")
    try second.wait(forText: "Riverbend, NY 12000")
    try second.send(keys: "<a-2>")
    try second.wait(forText: "3 organizations, in alphabetical order")
    try second.send(keys: "<a-4>")
    try second.wait(forText: "Ana Ruiz")
    try second.send(keys: "<a-5>")
    try second.wait(forText: "Nothing is missing.")
    try second.quit()
    #expect(try fileBytes(home.onlyDraft()) == before)
  }

  @Test func aPathResumesTheDraft() throws {
    let home = try Home()
    let path = try home.writeCompleteDraft()
    let terminal = try home.start([path])
    try terminal.wait(forText: "Rosa Example")
    try terminal.send(keys: "<a-2>")
    try terminal.wait(forText: "3 organizations, in alphabetical order")
    try terminal.send(keys: "Hillside Chorus<enter>")
    try terminal.wait(forText: "4 organizations")
    try terminal.quit()
    let names = ["Hillside Chorus", "Oak Hill", "The Open Table", "Union Hall"]
    #expect(try StoredDraft(path).names == names)
    #expect(home.drafts.isEmpty)
    #expect(terminal.screen.contains("riverbend.letter"))
  }

  @Test func aNameThatDoesNotExistYetIsWhereTheDraftIsSaved() throws {
    let home = try Home()
    let terminal = try home.start(["new.letter"])
    try terminal.wait(forText: "Who is the letter to?")
    try terminal.send(keys: "<tab><tab>R")
    try terminal.waitUntilSaved()
    #expect(try StoredDraft(home.folder.file("new.letter")).answers["name"] == .text("R"))
    #expect(home.drafts.isEmpty)
    try terminal.quit()
  }

  @Test func whoeverTypesNothingLeavesNothing() throws {
    let home = try Home()
    for arguments in [[], ["new.letter"]] {
      let terminal = try home.start(arguments)
      try terminal.wait(forText: "Who is the letter to?")
      try terminal.send(keys: "<a-2>")
      try terminal.wait(forText: "Who signs?")
      try terminal.quit()
      #expect(!terminal.screen.contains("kept"), "\(terminal.screen)")
    }
    #expect(!home.folder.contains("data") && !home.folder.contains("new.letter"))
  }

  @Test func theStartScreenRefusesWhatIsNotOfThisTemplate() throws {
    let home = try Home()
    try home.makeDraftsFolder()
    let text = #"{ "undersigned": 1, "template": "another", "answers": { "name": "Rosa" } }"#
    try home.folder.write(text, to: "data/undersigned/drafts/2026-11-23.letter")
    let terminal = try home.start()
    try terminal.wait(forText: "Or continue with one of these:")
    try terminal.send(keys: "<end><enter>")
    try terminal.wait(forText: "uses the template “another”")
    #expect(!terminal.screen.contains("Who is the letter to?"))
    try terminal.quit()
    #expect(try fileText(home.onlyDraft()) == text)
  }

  @Test func theStartScreenBeginsANewLetterBesideTheOthers() throws {
    let home = try Home()
    try home.keepCompleteDraft()
    let terminal = try home.start()
    try terminal.wait(forText: "Or continue with one of these:")
    try terminal.send(keys: "<home><enter>")
    try terminal.wait(forText: "5 to answer")
    try terminal.send(keys: "<tab><tab>R")
    try terminal.waitUntilSaved()
    #expect(home.drafts.count == 2)
    try terminal.quit()
  }

  @Test func whatIsTypedAheadOfTheScreenIsNotLost() throws {
    let home = try Home()
    let terminal = try home.start()
    try terminal.send(keys: "<tab><tab>Rosa Example<a-2>Oak Hill")
    try terminal.wait(forText: "goes here")
    try terminal.quit()
    #expect(try home.keptDraft().answers["name"] == .text("Rosa Example"))
    #expect(try home.keptDraft().pendingName == "Oak Hill")
  }

  @Test func aPastedListIsOneActToUndo() throws {
    let home = try Home()
    let terminal = try home.start()
    try terminal.wait(forText: "Who is the letter to?")
    let names = (1...200).map { "Neighbors of Ward \($0)" }
    try terminal.send(keys: "<a-2>")
    try terminal.wait(forText: "Who signs?")
    try terminal.send(keys: "<paste>\(names.reversed().joined(separator: "\n"))</paste>")
    try terminal.wait(forText: "200 organizations, in alphabetical order")
    try terminal.send(keys: "<a-u>")
    try terminal.wait(forText: "Nobody yet.")
    try terminal.send(keys: "<a-e>")
    try terminal.wait(forText: "200 organizations, in alphabetical order")
    try terminal.quit()
    // Numbers count as numbers in the order.
    #expect(try home.keptDraft().names == names)
  }
}
