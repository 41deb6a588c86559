// What is shown while a letter is exported and after, and its pages.
import Canvas
import LetterCore
import Testing

@testable import Wizard

/// The review after an export was confirmed.
private func exporting() throws -> (Session, ExportRequest) {
  let session = try Session(try completeDraft(names: ["Oak Hill"]), columns: 120, rows: 40)
  session.play("<a-5>")
  session.interview.review.formats = [.text, .pdf]
  session.focus(on: .export)
  session.play("<enter><enter>")
  guard case .export(let request) = session.effects.last else { throw NoExport() }
  return (session, request)
}

private struct NoExport: Error {}

@Test("A long export shows how far it is, and Esc stops it")
func exportProgress() throws {
  let (session, request) = try exporting()
  session.interview.receive(
    .exportProgress(ExportProgress(formats: request.formats, current: 1, done: 0.46)))
  #expect(session.row(containing: "PDF")?.contains("✓") == true)
  #expect(session.row(containing: "Text")?.contains("46 %") == true)
  session.play("<tab>x")
  #expect(session.shows("Esc stops"))
  session.play("<esc>")
  #expect(session.effects.last == .stopExport)
  session.interview.receive(.exportStopped)
  #expect(session.shows("Stopped; nothing was written."))
  #expect(session.shows("Before it goes out"))
  // Progress that comes late opens nothing.
  session.interview.receive(.exportProgress(ExportProgress(formats: request.formats)))
  #expect(session.shows("Before it goes out"))
}

@Test("What was written is listed with the commands that open it, and remembered")
func written() throws {
  let (session, request) = try exporting()
  session.interview.receive(
    .exported(
      WrittenFiles(
        request: request, paths: ["~/Documents/letter.txt"], folder: "~/Letters",
        commands: [.init(.open, "xdg-open '/home/ana/Documents/letter.txt'")])))
  #expect(session.shows("The letter is written"))
  #expect(session.shows("xdg-open '/home/ana/Documents/letter.txt'"))
  #expect(session.interview.profile.folder == "~/Letters")
  #expect(session.interview.profile.formats == [.text, .pdf])
  // Any other key closes it and does what it does in the review.
  session.play("<a-2>")
  #expect(session.shows("Who signs?"))
}

@Test(
  "Many files are listed with their commands on a small screen, too",
  arguments: [(80, 24), (40, 12)])
func writtenInLittleRoom(columns: Int, rows: Int) throws {
  let (session, request) = try exporting()
  _ = session.interview.update(.resize(Size(columns: columns, rows: rows)))
  let name = "~/Documents/Letters of the coalition/2026-11-23 Mayor Example"
  let endings = LetterFormat.allCases.map { "." + $0.fileExtension }
  session.interview.receive(
    .exported(
      WrittenFiles(
        request: request, paths: endings.map { name + $0 }, folder: "~/Documents",
        commands: [
          .init(.open, "xdg-open '/home/ana/Documents/Letters of the coalition/2026-11-23.pdf'"),
          .init(.showFolder, "xdg-open '/home/ana/Documents/Letters of the coalition'"),
        ])))
  let shown = session.rows().joined(separator: " ")
  for ending in endings { #expect(shown.contains(ending + " "), "\(ending)") }
  #expect(shown.contains("Written: 8 files."))
  #expect(session.rows().contains { $0.contains("back") })
  if rows >= 24 {
    #expect(shown.contains("To open it:") && shown.contains("To show its folder:"))
  } else {
    #expect(!shown.contains("xdg-open"))
  }
}

@Test("A question that is longer than the screen scrolls, and says that it goes on")
func longQuestion() throws {
  let session = try Session(try completeDraft(names: ["Oak Hill"]), columns: 40, rows: 12)
  session.play("<a-5>")
  session.interview.profile.letterhead.address = ["88 Harbor Street", "Riverbend, NY 12000"]
  session.interview.profile.letterhead.name = "Riverbend Immigrant Rights Coalition"
  session.interview.review.formats = Set(LetterFormat.allCases)
  session.focus(on: .export)
  session.play("<enter>")
  #expect(session.shows("Export this letter?") && session.shows("↓ "))
  #expect(!session.shows("Into "))
  session.play(String(repeating: "<down>", count: 20))
  #expect(session.shows("Into ") && session.shows(".md"))
  #expect(session.row(containing: "↓ ")?.contains("more") != true)
  session.play("<enter>")
  guard case .export = session.effects.last else {
    Issue.record("not exported")
    return
  }
}

@Test("Enter goes on from a form; only Space, and a click, turns it on or off")
func togglingFormats() throws {
  let session = try Session(try completeDraft(names: ["Oak Hill"]))
  session.play("<a-5>")
  session.focus(on: .format)
  session.play("<enter>")
  #expect(session.interview.review.formats == [.pdf, .docx])
  session.play(" ")
  #expect(session.interview.review.formats == [.pdf])
  let row = try #require(session.rows().firstIndex { $0.contains("[ ] Word") })
  let before = session.rows()[row].prefix { $0 != "W" }
  _ = session.screen()
  _ = session.interview.update(.click(Position(row: row, column: before.count)))
  #expect(session.interview.review.formats == [.pdf, .docx])
}

@Test("A letter that went out is not offered to be marked again")
func reviewOfSentLetter() throws {
  let session = try Session(try completeDraft(names: ["Oak Hill"]))
  session.play("<a-5>")
  session.focus(on: .markSent)
  session.play("<enter>y")
  #expect(session.shows("Sent") && !session.shows("Before it goes out"))
  #expect(!session.shows("Mark as sent"))
  session.focus(on: .forget)
  #expect(session.row(containing: "Remove")?.contains("›[ Remove ]") == true)
}

// MARK: Pages

private let setup = DocumentSetup(title: "A letter")

private func block(
  _ kind: LetterPage.Block.Kind, _ lines: [LetterPage.Line], isContinued: Bool = false
) -> LetterPage.Block {
  LetterPage.Block(kind: kind, lines: [lines], isContinued: isContinued)
}

private func texts(_ page: LetterPage, columns: Int) -> [String] {
  PageLine.lines(of: page, number: 2, of: 3, setup: nil, columns: columns).map {
    String(repeating: " ", count: $0.column) + $0.text
  }
}

@Test("Pages show their number, what stands on them, and their notes under a rule")
func pageLines() {
  let page = LetterPage(
    blocks: [
      block(.letterhead, [.init("Elm House")]),
      block(.paragraph, [.init("Mayor Example"), .init("1 City Hall Plaza")]),
      block(
        .recommendation,
        [.init("3. Local jails should be", joint: " "), .init("prohibited from this.[1]")]),
    ], notes: [block(.note, [.init("[1] See the guidance.")])], number: "2 of 3")
  #expect(
    texts(page, columns: 28) == [
      "── Page 2 of 3 ─────────────", "", "         Elm House", "", "Mayor Example",
      "1 City Hall Plaza", "", "3.  Local jails should be", "    prohibited from this.[1]", "",
      "────────────", "[1] See the guidance.", "",
    ])
}

@Test("What stands on the first page without words is said")
func pageWithoutWords() throws {
  var setup = setup
  setup.letterhead = Letterhead(
    name: "", address: [], image: try Letterhead.Image(reading: try onePixelPNG()))
  setup.reservedTop = 144
  setup.reservedBottom = 36
  let page = LetterPage(
    blocks: [block(.paragraph, [.init("Dear Mayor Example:")])], notes: [], number: nil)
  func lines(_ number: Int) -> [String] {
    PageLine.lines(of: page, number: number, of: 2, setup: setup, columns: 40).map(\.text)
  }
  #expect(
    lines(1).filter { !$0.isEmpty }.dropFirst() == [
      "(2 in left free)", "(the letterhead's image)", "Dear Mayor Example:",
      "(½ in left free)",
    ])
  #expect(lines(2).filter { !$0.isEmpty }.dropFirst() == ["Dear Mayor Example:"])
}

@Test("Names stand in their columns beside each other where there is room for those")
func pageNames() {
  let names = LetterPage.Block(
    kind: .names,
    lines: [
      [.init("Casa del Valle"), .init("Elm House for the", joint: " "), .init("Very Young")],
      [.init("The Open Table")],
    ], isContinued: false)
  let page = LetterPage(blocks: [names], notes: [], number: nil)
  #expect(
    texts(page, columns: 40).dropFirst(2) == [
      "Casa del Valle       The Open Table", "Elm House for the", "  Very Young", "",
    ])
  #expect(
    texts(page, columns: 30).dropFirst(2) == [
      "Casa del Valle", "Elm House for the Very Young", "The Open Table", "",
    ])
}

@Test("Pages are laid out when they are looked at, and again when the letter is another")
func pageWork() throws {
  let session = try Session(try completeDraft(names: ["Oak Hill"]), columns: 120, rows: 40)
  #expect(session.interview.nextWork() == nil)
  session.play("<a-5><a-p>")
  guard case .layOutPages(let request) = session.interview.nextWork() else {
    Issue.record("no work")
    return
  }
  #expect(session.shows("Laying the pages out"))
  #expect(session.interview.nextWork() == nil, "the same work twice")
  let page = LetterPage(
    blocks: [block(.paragraph, [.init("Dear Mayor Example:")])], notes: [], number: nil)
  session.interview.receive(.pages([page, page], request))
  #expect(session.interview.nextWork() == nil)
  #expect(session.shows("Page 1 of 2") && session.shows("Page 2 of 2"))
  // Another paper breaks elsewhere; the old pages stay until the new ones are there.
  session.focus(on: .pageSetup)
  session.play("<enter><right>")
  guard case .layOutPages(let next) = session.interview.nextWork() else {
    Issue.record("no work for another paper")
    return
  }
  #expect(next.setup.paper == .a4)
  #expect(session.shows("Page 1 of 2") && session.shows("Laying the pages out"))
  session.interview.receive(.pagesFailed("There is no font; install one.", next))
  #expect(session.shows("There is no font; install one."))
  #expect(session.interview.nextWork() == nil, "what failed is not tried at every key")
  session.play("<left>")
  session.interview.receive(.pages([page], request))
  session.play("<esc>")
  #expect(session.shows("Page 1 of 1"))
  session.play("<a-p>")
  #expect(!session.shows("Page 1 of 1") && session.shows("Dear Mayor Example:"))
}

@Test("Pages of a letter that another took the place of are laid out anew, and given up ones too")
func pagesOfAnotherLetter() throws {
  let session = try Session(try completeDraft(names: ["Oak Hill"]), columns: 120, rows: 40)
  session.play("<a-5><a-p>")
  guard case .layOutPages(let request) = session.interview.nextWork() else {
    Issue.record("no work")
    return
  }
  session.interview.receive(.reloaded(try completeDraft(names: ["Elm Hall"])))
  session.interview.receive(.pages([], request))
  guard case .layOutPages(let next) = session.interview.nextWork() else {
    Issue.record("the old letter's pages are taken for the new one's")
    return
  }
  #expect(next != request)
  session.interview.receive(.pagesGivenUp)
  #expect(session.interview.nextWork() == .layOutPages(next))
}

@Test("A question that cannot wait does not end the export behind it")
func questionDuringExport() throws {
  let (session, request) = try exporting()
  let draft = session.interview.draft
  session.interview.receive(
    .changedElsewhere(DiskChange(theirs: draft, both: draft, differences: ["name"])))
  session.interview.receive(
    .exportProgress(ExportProgress(formats: request.formats, current: 1, done: 0.5)))
  #expect(session.shows("Another program has changed"))
  session.play("<c-q>")
  #expect(session.effects.last != .quit)
  #expect(session.shows("still being written"))
  session.play("<a-m>")
  #expect(session.shows("50 %"), "the export is out of sight")
  session.interview.receive(
    .changedElsewhere(DiskChange(theirs: draft, both: draft, differences: ["name"])))
  session.interview.receive(
    .exported(WrittenFiles(request: request, paths: ["~/letter.txt"], folder: "~")))
  #expect(session.shows("Another program has changed"))
  session.play("<a-m>")
  #expect(session.shows("The letter is written"))
}

@Test("What is pasted during an export goes nowhere")
func pasteDuringExport() throws {
  let (session, _) = try exporting()
  session.play("<paste>Elm Hall\nBirch Hall</paste>")
  #expect(session.shows("Writing the letter"))
  #expect(session.interview.draft.roll.count(.organization) == 1)
}

@Test("Commands are shown whole in a small window, with every space")
func writtenInSmallWindow() throws {
  let (session, request) = try exporting()
  _ = session.interview.update(.resize(Size(columns: 40, rows: 12)))
  let line = "xdg-open '/home/ana/My  Documents/2026-11-23 Mayor Example.pdf'"
  session.interview.receive(
    .exported(
      WrittenFiles(
        request: request,
        paths: ["txt", "pdf"].map { "~/My  Documents/2026-11-23 Mayor Example." + $0 },
        folder: "~/My  Documents", commands: [.init(.open, line)])))
  let shown = session.rows().map { String($0.drop { $0 == " " }) }.joined()
  #expect(shown.contains(line), "\(session.rows())")
}

@Test("From another step pages take the whole screen")
func pagesFromAnotherStep() throws {
  let session = try Session(try completeDraft(names: ["Oak Hill"]))
  session.play("<a-p>")
  #expect(session.interview.preview.isFull)
  #expect(session.interview.nextWork() != nil)
  session.play("<f1>")
  #expect(session.shows("Esc goes back"))
  session.play("<a-p>")
  #expect(session.shows("Who is the letter to?"))
  // Whatever takes the pages away, they do not come back unasked.
  session.play("<a-p>x<c-p>")
  #expect(session.shows("Dear Mayor Example:") && !session.shows("Page 1 of"))
  #expect(!session.shows("Laying the pages out"))
  session.play("<c-p>")
  // Where the text had the screen, it gets it back.
  session.play("<c-p><a-p>")
  #expect(session.shows("Laying the pages out"))
  session.play("<a-p>")
  #expect(session.shows("Dear Mayor Example:"))
  session.play("<c-p>")
  #expect(session.shows("Who is the letter to?"))
}
