// Paper and letterhead in the review.
import Canvas
import LetterCore
import Testing

@testable import Wizard

/// The review with the focus in the form about pages.
private func inPageForm(columns: Int = 120, rows: Int = 40) throws -> Session {
  let session = try Session(
    try completeDraft(names: ["Oak Hill"]), columns: columns, rows: rows)
  session.play("<a-5>")
  session.focus(on: .pageSetup)
  session.play("<enter>")
  return session
}

@Test("Paper and letterhead are chosen in the review, and told there")
func pageForm() throws {
  let session = try inPageForm()
  #expect(session.shows("Page setup"))
  session.play("<right><enter><enter>Elm House<enter>1 Mill Street<enter>Riverbend<tab><tab> ")
  let profile = session.interview.profile
  #expect(profile.paper == .a4)
  #expect(profile.letterhead.name == "Elm House")
  #expect(profile.letterhead.address == ["1 Mill Street", "Riverbend"])
  #expect(profile.reservedTop == 108)
  #expect(session.row(containing: "Top space")?.contains("‹ 3.8 cm ›") == true)
  session.play("<esc>")
  #expect(
    session.row(containing: "Pages")?.contains("A4, 3.8 cm free at top, letterhead of") == true)
  // The letterhead is no part of the draft.
  #expect(session.interview.revision == 0)
}

@Test("Tab goes through the form and on to the review's next line, Shift-Tab back")
func tabThroughPageForm() throws {
  let session = try inPageForm()
  for _ in PageField.allCases { session.play("<tab>") }
  #expect(session.interview.context == .path)
  session.play("<s-tab>")
  #expect(session.interview.context == .pageSetup)
  session.play("<enter><s-tab>")
  #expect(session.interview.context == .pageSetup)
}

@Test("A letterhead that is left out is remembered and not exported")
func letterheadLeftOut() throws {
  let session = try inPageForm()
  session.play("<tab><tab>Elm House<s-tab> <esc>")
  #expect(session.interview.profile.letterhead.name == "Elm House")
  #expect(session.row(containing: "Pages")?.contains("Elm House") == false)
  session.focus(on: .export)
  session.play("<enter><enter>")
  guard case .export(let request) = session.effects.last else {
    Issue.record("no export")
    return
  }
  #expect(request.setup.letterhead == nil)
}

@Test("The image is chosen among files, shown by its size, and taken away by Del")
func letterheadImage() throws {
  let session = try inPageForm()
  session.play("<tab><tab><tab><tab><enter>")
  #expect(session.effects.last == .listFolder("."))
  session.answer(
    folder: "/home/ana",
    [
      FolderEntry(name: "notes.txt", isFolder: false),
      FolderEntry(name: "head.png", isFolder: false),
    ])
  // Enter alone takes no image that only lies there.
  session.play("<down><enter>")
  #expect(session.effects.last == .readImage("/home/ana/head.png"))
  session.interview.receive(.fileRefused("“head.png” is no image; choose another."))
  #expect(session.shows("is no image"))
  let bytes = try onePixelPNG()
  session.interview.receive(.image(try Letterhead.Image(reading: bytes), source: "head.png"))
  #expect(session.row(containing: "Image")?.contains("PNG, 1 × 1") == true)
  session.play("<del>")
  #expect(session.interview.profile.letterhead.image == nil)
  #expect(session.shows("none; Enter chooses a file"))
}

@Test("The form offers no undo, which does not reach it, and says so")
func noUndoInPageForm() throws {
  let session = try inPageForm()
  #expect(!session.shows("Alt-U Undo"))
  session.play("<a-u>")
  #expect(session.shows("not part of the letter"))
}

@Test("A folder for the export is chosen among folders; the name stays")
func exportFolder() throws {
  let session = try Session(try completeDraft(names: ["Oak Hill"]))
  session.play("<a-5>")
  session.focus(on: .path)
  session.play("<c-f>")
  #expect(session.effects.last == .listFolder("~/Documents"))
  session.answer(
    folder: "~/Documents",
    [
      FolderEntry(name: "Letters", isFolder: true),
      FolderEntry(name: "old.pdf", isFolder: false),
    ])
  #expect(session.shows("Letters/") && !session.shows("old.pdf"))
  session.play("<down><down><enter>")
  #expect(session.effects.last == .listFolder("~/Documents/Letters"))
  session.answer(folder: "~/Documents/Letters", [])
  session.play("<enter>")
  #expect(session.interview.exportPath == "~/Documents/Letters/2026-11-23 Mayor Example")
}

@Test("A folder alone is kept where a folder was chosen; the proposed name follows the recipient")
func proposedNameFollowsRecipient() throws {
  let session = try Session(try completeDraft(names: ["Oak Hill"]))
  func rename(_ name: String) {
    let field: FieldID = "name"
    session.interview.change(.setAnswer(field, .text(name)), "name")
  }
  session.interview.setExportFolder("~/Letters")
  let before = session.interview.exportPath
  #expect(before == "~/Letters/2026-11-23 Mayor Example")
  // Typed as it was proposed, it is no name for this letter.
  session.interview.setExportPath("~/Sent/2026-11-23 Mayor Example")
  #expect(session.interview.review.path == "~/Sent/")
  // A name that was typed stays, in whatever folder, and in this letter only.
  session.interview.setExportPath("~/Sent/our letter")
  session.interview.setExportFolder("/")
  #expect(session.interview.exportPath == "/our letter")
  session.interview.setExportFolder("~/Letters")
  #expect(session.interview.exportPath == "~/Letters/our letter")
  rename("Ana Whitfield")
  #expect(session.interview.exportPath == "~/Letters/our letter")
  session.interview.receive(.working(onCopy: "copy.letter"))
  #expect(session.interview.exportPath == "~/Letters/2026-11-23 Mayor Whitfield")
  rename("Bo Larkin")
  #expect(session.interview.exportPath == "~/Letters/2026-11-23 Mayor Larkin")
}

@Test("Paper and letterhead can be changed for a letter that is only read")
func pageFormOfSentLetter() throws {
  let session = try inPageForm()
  session.interview.access = .reading("Somebody else has it open.")
  session.play("<right><tab><tab>Elm House")
  #expect(session.interview.profile.paper == .a4)
  #expect(session.interview.profile.letterhead.name == "Elm House")
}

@Test("The form about pages is shown whole in a small window")
func smallPageForm() throws {
  let session = try inPageForm(columns: 40, rows: 12)
  for name in [
    "Paper", "Letterhead", "Organization", "Its address", "Image", "Top space", "Bottom space",
  ] {
    #expect(session.shows(name), "\(name) is not shown")
  }
  session.play("<tab><tab><tab>1 Mill Street")
  for line in 2...9 { session.play("<enter>Line \(line)") }
  let cursor = try #require(session.screen().cursor)
  #expect(session.rows()[cursor.row].contains("Line 9"))
  session.play("<tab>")
  #expect(session.row(containing: "▌")?.contains("Image") == true)
  session.play("<tab>")
  #expect(session.row(containing: "▌")?.contains("Top space") == true)
}

@Test("A click in the letterhead puts the cursor where it hit")
func clickInLetterhead() throws {
  let session = try inPageForm()
  session.play("<tab><tab>Elm House<tab>1 Mill Street<tab>")
  let row = try #require(session.rows().firstIndex { $0.contains("Elm House") })
  let line = Array(session.rows()[row])
  let start = try #require(line.firstIndex(of: "E"))
  _ = session.interview.update(.click(Position(row: row, column: start + 3)))
  session.play("X")
  #expect(session.interview.profile.letterhead.name == "ElmX House")
}

@Test("Undo in the form about pages leaves the letter alone")
func undoInPageForm() throws {
  let session = try Session(columns: 120, rows: 40)
  session.play("<tab><tab>Rosa Example<a-5>")
  session.focus(on: .pageSetup)
  session.play("<enter><a-u>")
  #expect(session.interview.draft.text("name") == "Rosa Example")
  #expect(session.shows("not part of the letter"))
  #expect(session.shows("Page setup"))
}
