// The start screen: keys in, screens and effects out.
import Canvas
import Testing

@testable import Wizard

private let drafts = [
  KeptDraft(
    path: "/d/riverbend.letter", recipient: "Mayor Rosa Example", date: "November 23, 2026",
    openPoints: 2),
  KeptDraft(
    path: "/d/2026-11-20.letter", recipient: "Sheriff Sam Sample", date: "November 20, 2026",
    openPoints: 0),
  KeptDraft(
    path: "/d/torn.letter", recipient: "", date: "", openPoints: nil,
    problem: "Line 3 of “torn.letter” is not valid UTF-8; save the file as UTF-8 and try again."),
]

/// A start screen and what came of its events.
private final class Start {
  var menu: StartMenu

  init(_ drafts: [KeptDraft] = drafts, columns: Int = 80, rows: Int = 24) {
    menu = StartMenu(drafts: drafts)
    _ = menu.update(.resize(Size(columns: columns, rows: rows)))
  }

  func play(_ script: String) -> [StartEffect] {
    events(of: script).flatMap { menu.update($0) }
  }

  var rows: [String] {
    menu.view().plainText.split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }
  func shows(_ text: String) -> Bool { rows.contains { $0.contains(text) } }
  /// What stands on the row of the cursor.
  var current: String { menu.view().cursor.map { rows[$0.row] } ?? "" }
  var keys: String { rows[rows.count - 2] }

  /// Clicks on the first place that shows a text.
  func click(_ text: String) -> [StartEffect] {
    for (row, line) in rows.enumerated() {
      guard let range = line.firstRange(of: text) else { continue }
      let column = line.distance(from: line.startIndex, to: range.lowerBound)
      return menu.update(.click(Position(row: row, column: column)))
    }
    Issue.record("“\(text)” is not shown")
    return []
  }
}

/// The drafts after a change.
private func drafts(_ change: (inout [KeptDraft]) -> Void) -> [KeptDraft] {
  var list = drafts
  change(&list)
  return list
}

@Test("The start screen opens what was chosen and says what cannot be read")
func startOpens() {
  let start = Start()
  #expect(start.shows("2 points open"))
  #expect(start.play("<enter>") == [.resume("/d/riverbend.letter")])
  #expect(start.play("<up><enter>") == [.begin])
  // What can be had of it is the program's to find out; else it says why not.
  #expect(start.play("<end><enter>") == [.resume("/d/torn.letter")])
  start.menu.tell("Line 3 of “torn.letter” is not valid UTF-8.")
  #expect(start.shows("! Line 3 of “torn.letter”"))
  #expect(start.play("<c-n><c-q>") == [.begin, .quit])
}

@Test("Each draft tells its recipient, date, what is open, and where it fits its name")
func startRows() {
  for columns in [80, 120] {
    let start = Start(columns: columns)
    let row = start.current
    for text in ["Mayor Rosa Example", "riverbend", "November 23, 2026", "2 points open"] {
      #expect(row.contains(text), "\(row)")
    }
    #expect(start.shows("torn.letter"))
  }
  let narrow = Start(columns: 40, rows: 12)
  #expect(narrow.current.contains("Mayor Rosa Example") && narrow.current.contains("2 points"))
  #expect(narrow.shows("Sheriff Sam Sample") && narrow.shows("torn.letter"))
}

@Test("The last line names the keys there are", arguments: [(80, 24), (40, 12)])
func startKeys(columns: Int, rows: Int) {
  let start = Start(columns: columns, rows: rows)
  #expect(start.keys.contains("R Rename  D Copy  Del Remove"))
  #expect(start.keys.hasSuffix("^Q Quit") && !start.keys.contains("Undo"))
  _ = start.play("<end>")
  #expect(start.keys.contains("R Rename  Del Remove"))
  _ = start.play("<home>")
  #expect(start.keys.contains("Enter Open") && !start.keys.contains("Rename"))
  _ = start.play("<down>r")
  #expect(start.keys.hasPrefix("  Enter Rename  Esc Back  ^Q Quit"))
  _ = start.play("<esc>")
  start.menu.receive(.removed("/d/riverbend.letter"), drafts: drafts { $0.removeFirst() })
  #expect(start.keys.contains("U Undo"))
}

@Test("R asks for a new name, cleaned, and keeps what was typed until it is taken")
func startRenames() {
  let start = Start(columns: 40, rows: 12)
  #expect(start.play("r").isEmpty)
  #expect(start.current == "  New name  riverbend")
  #expect(start.play("<c-u> <paste>Oak\nHill\u{202E}</paste>.letter <left>").isEmpty)
  #expect(start.play("<enter>") == [.rename("/d/riverbend.letter", to: "Oak Hill")])
  start.menu.receive(.failed("“/d/Oak Hill.letter” already exists."), drafts: drafts)
  #expect(start.shows("already") && start.current.contains("Oak Hill"))
  #expect(
    start.play("<end><bs>2<enter>") == [.rename("/d/riverbend.letter", to: "Oak Hill.letter2")])
  _ = start.play("<c-u>rdu")
  #expect(start.current == "  New name  rdu")
  start.menu.receive(.renamed("/d/rdu.letter"), drafts: drafts { $0[0].path = "/d/rdu.letter" })
  #expect(start.shows("✓ Renamed to “rdu”.") && start.menu.draft?.path == "/d/rdu.letter")
  #expect(start.play("<enter>") == [.resume("/d/rdu.letter")])
}

@Test("A name that is none is said, and Esc or the same name change nothing")
func startLeavesField() {
  let start = Start()
  #expect(start.play("R<c-u> <enter>").isEmpty)
  #expect(start.shows("! Type a name") && start.menu.field != nil)
  #expect(start.play("x<esc>").isEmpty)
  #expect(start.menu.field == nil && start.current.contains("riverbend"))
  #expect(start.play("r<enter>").isEmpty)
  #expect(start.menu.field == nil)
  #expect(start.play("r<c-c>").isEmpty)
  #expect(start.play("r<c-q>") == [.quit])
}

@Test("D copies a draft that can be read, and the focus goes to the copy")
func startCopies() {
  let start = Start()
  #expect(start.play("d") == [.duplicate("/d/riverbend.letter")])
  let copy = KeptDraft(
    path: "/d/riverbend copy.letter", recipient: "Mayor Rosa Example", date: "", openPoints: 2)
  start.menu.receive(.duplicated(copy.path), drafts: drafts { $0.insert(copy, at: 0) })
  #expect(start.shows("✓ Copied as “riverbend copy”."))
  #expect(start.play("<enter>") == [.resume(copy.path)])
  #expect(start.play("<end>dD<home>drU").allSatisfy { $0 == .restore })
}

@Test("Del removes, U brings back, and the focus stays near")
func startRemoves() {
  for keys in ["<del>", "<bs>"] {
    let start = Start()
    #expect(start.play("u") == [.restore])
    start.menu.receive(.restored(nil), drafts: drafts)
    #expect(start.shows("! Nothing was removed"))
    #expect(start.play("<down>" + keys) == [.remove("/d/2026-11-20.letter")])
    start.menu.receive(.removed("/d/2026-11-20.letter"), drafts: drafts { $0.remove(at: 1) })
    #expect(start.shows("✓ Removed “2026-11-20”. U brings it back"))
    #expect(start.play(keys) == [.remove("/d/torn.letter")])
    start.menu.receive(.removed("/d/torn.letter"), drafts: [drafts[0]])
    #expect(start.play(keys) == [.remove("/d/riverbend.letter")])
    start.menu.receive(.removed("/d/riverbend.letter"), drafts: [])
    #expect(start.current.contains("New letter") && start.keys.contains("U Undo"))
    #expect(start.play(keys + "rd").isEmpty)
    #expect(start.play("u<a-u>U") == [.restore, .restore, .restore])
    start.menu.receive(.restored("/d/riverbend.letter"), drafts: [drafts[0]])
    #expect(start.shows("✓ “riverbend” is back.") && start.current.contains("Mayor Rosa"))
  }
}

@Test("A refusal is told with the list as it is now, and the focus stays on its draft")
func startRefuses() {
  let start = Start(columns: 40, rows: 12)
  _ = start.play("<down>")
  let long = String(repeating: "It is in use by another program. ", count: 9)
  start.menu.receive(.failed(long), drafts: Array(drafts.reversed()))
  #expect(start.menu.draft?.path == "/d/2026-11-20.letter")
  #expect(start.current.contains("Sheriff Sam Sample") && start.shows("! It is in use"))
  start.menu.receive(.recovered(1), drafts: drafts)
  #expect(start.shows("✓ A removed draft is back"))
}

@Test("Rows and keys can be clicked wherever they stand", arguments: [(80, 24), (40, 12)])
func startClicks(columns: Int, rows: Int) {
  let many = (1...30).map {
    KeptDraft(path: "/d/\($0).letter", recipient: "Mayor \($0).", date: "", openPoints: 1)
  }
  let start = Start(many, columns: columns, rows: rows)
  _ = start.play("<end><up>")
  #expect(start.click("Mayor 28.").isEmpty)
  #expect(start.play("<enter>") == [.resume("/d/28.letter")])
  #expect(start.click("D Copy") == [.duplicate("/d/28.letter")])
  #expect(start.click("R Rename").isEmpty)
  // In the field, a click puts the cursor; on a row, it leaves the field.
  let place = start.menu.view().cursor ?? Position(row: 0, column: 0)
  #expect(start.menu.update(.click(Position(row: place.row, column: place.column - 2))).isEmpty)
  #expect(start.play("1<enter>") == [.rename("/d/28.letter", to: "128")])
  #expect(start.click("Mayor 27.").isEmpty)
  #expect(start.menu.field == nil && start.menu.draft?.path == "/d/27.letter")
  #expect(start.click("New letter").isEmpty)
  #expect(start.play("<enter>") == [.begin])
  // Between and below, nothing happens.
  #expect(start.menu.update(.click(Position(row: 0, column: 3))).isEmpty)
  #expect(start.menu.index == 0)
}

@Test("F1 on the start screen says what it is for and what the keys do")
func startHelp() throws {
  let start = Start()
  #expect(start.play("<f1>") == [])
  #expect(start.shows("Your letters are saved by themselves"))
  for key in [
    "Enter      open the letter", "R          give", "Del        remove", "^Q         quit",
  ] {
    #expect(start.shows(key), "\(key)")
  }
  // Any key closes it, and does nothing else; those that end or suspend do that.
  #expect(start.play("r") == [] && start.menu.field == nil && start.shows("Mayor Rosa Example"))
  #expect(start.play("?<esc>") == [] && start.shows("Mayor Rosa Example"))
  #expect(start.play("<f1><enter>") == [] && start.menu.helpTop == nil)
  #expect(start.play("<f1><c-q>") == [.quit])
  let low = Start(columns: 40, rows: 12)
  _ = low.play("<f1><down><down>")
  #expect(low.menu.helpTop == 2 && low.shows("↑ ↓ scroll"))
}

@Test("The start screen looks as it should", arguments: [(80, 24), (40, 12)])
func startLooks(columns: Int, rows: Int) throws {
  let start = Start(columns: columns, rows: rows)
  try expectScreen(start.menu.view(), "start-\(columns)x\(rows)")
  _ = start.play("r")
  try expectScreen(start.menu.view(), "start-rename-\(columns)x\(rows)")
}
