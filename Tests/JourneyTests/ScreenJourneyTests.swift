// What the volunteer sees on terminals of every size and kind, with keys and mouse.

import PseudoTerminal
import Testing

@Suite("The wizard's screen", .serialized)
struct ScreenJourneyTests {
  @Test func resizingLosesNothing() throws {
    let home = try Home()
    let path = try home.writeCompleteDraft()
    let terminal = try home.start([path], rows: 60, columns: 200)
    try terminal.wait(forText: "Who is the letter to?")
    try terminal.send(keys: "<a-2>Hillside Chorus")
    let before = try terminal.waitUntilSaved(showing: "Hillside Chorus")
    let saved = try fileBytes(path)
    for (columns, rows) in [(80, 24), (40, 12), (10, 3), (40, 12), (80, 24), (200, 60)] {
      try terminal.resize(rows: rows, columns: columns)
      let screen = try terminal.wait(
        forText: columns < 40 ? "needs 40" : "Hillside Chorus")
      #expect(screen.rows == rows && screen.columns == columns)
    }
    try terminal.wait(for: "the first screen") { $0.lines == before.lines }
    #expect(terminal.screen.cursor == before.cursor)
    #expect(try fileBytes(path) == saved)
    // The field goes on where it was.
    try terminal.send(keys: "!")
    try terminal.wait(forText: "Hillside Chorus!")
    try terminal.quit()
    #expect(try StoredDraft(path).pendingName == "Hillside Chorus!")
  }

  @Test func theStartScreenFollowsItsSize() throws {
    let home = try Home()
    try home.keepCompleteDraft()
    let terminal = try home.start()
    let before = try terminal.wait(forText: "^Q Quit")
    #expect(before.contains("Mayor Rosa Example"))
    try terminal.resize(rows: 3, columns: 10)
    try terminal.wait(for: "something in ten columns") { !$0.text.isEmpty }
    try terminal.resize(rows: 40, columns: 120)
    try terminal.wait(for: "the first screen") { $0.lines == before.lines }
    try terminal.quit()
  }

  @Test(arguments: [["NO_COLOR": "1"], [:]])
  func withoutColourTheFocusIsStillSeen(environment: [String: String]) throws {
    let home = try Home()
    let path = try home.writeCompleteDraft()
    let arguments = environment.isEmpty ? ["--no-color", path] : [path]
    let terminal = try home.start(arguments, environment: environment)
    for (keys, text) in [
      ("", "Who is the letter to?"), ("<tab><tab>", "Rosa Example"), ("<a-2>", "Who signs?"),
      ("<a-3>", "What does the letter ask for?"), ("<a-4>", "Who follows up"),
      ("<a-5>", "Before it goes out"), ("<f1>", "closes this page"),
    ] {
      try terminal.send(keys: keys)
      try terminal.wait(for: "“\(text)” and a mark where the focus is") { screen in
        let row = screen.cells[screen.cursor.row]
        return screen.contains(text)
          && (keys == "<f1>" || row[0].text == "▌" || row.contains { $0.bold || $0.reverse })
      }
    }
    try terminal.send(keys: "<esc>")
    try terminal.quit()
    #expect(colorSequences(in: terminal.outputText).isEmpty)
    // The test would see one.
    let colored = try home.start([path])
    try colored.wait(forText: "Who is the letter to?")
    #expect(!colorSequences(in: colored.outputText).isEmpty)
  }

  /// The SGR sequences that set a colour.
  private func colorSequences(in output: String) -> [String] {
    output.matches(of: /\u{1B}\[([0-9;:]*)m/).compactMap { match in
      let numbers = match.1.split { $0 == ";" || $0 == ":" }.compactMap { Int($0) }
      let isColor = numbers.contains {
        (30...38).contains($0) || (40...48).contains($0) || (90...107).contains($0)
      }
      return isColor ? String(match.1) : nil
    }
  }

  @Test func clicksLeadToStepsAndFieldsAndTheWheelScrollsTheLetter() throws {
    let home = try Home()
    let path = try home.writeCompleteDraft()
    let terminal = try home.start([path])
    let first = try terminal.wait(forText: "City or county")
    let field = try #require(first.position(of: "City or county"))
    try terminal.click(row: field.row, column: field.column + 2)
    try terminal.wait(for: "the focus on the field") { $0.cursor.row == field.row }
    let step = try #require(first.position(of: "2 Signatories"))
    try terminal.click(row: step.row, column: step.column)
    let list = try terminal.wait(forText: "The Open Table")
    let name = try #require(list.position(of: "The Open Table"))
    try terminal.click(row: name.row, column: name.column)
    try terminal.wait(for: "the focus on the name") { $0.cursor.row == name.row }
    let back = try #require(list.position(of: "1 Recipient"))
    try terminal.click(row: back.row, column: back.column)
    let beginning = "Dear Mayor Example"
    try terminal.wait(forText: beginning)
    for _ in 0..<5 { try terminal.click(row: 20, column: 90, button: 5) }
    let scrolled = try terminal.wait(untilGone: beginning)
    #expect(scrolled.contains("Who is the letter to?"))
    for _ in 0..<5 { try terminal.click(row: 20, column: 90, button: 4) }
    try terminal.wait(forText: beginning)
    try terminal.quit()
  }

  @Test(arguments: ["vt100", "linux", "screen-256color", "xterm"])
  func everyTerminalShowsTheFiveSteps(type: String) throws {
    let home = try Home()
    let terminal = try home.start(environment: ["TERM": type], rows: 24, columns: 80)
    let screen = try terminal.wait(for: "the whole screen") {
      $0.contains("Who is the letter to?") && $0.lines[23].contains("^Q Quit")
    }
    for name in ["1 Recipient", "2 Signatories", "3 Recommend", "4 Contact", "5 Review"] {
      #expect(screen.lines[1].contains(name), "\(screen)")
    }
    try terminal.send(keys: "<tab><tab>Zoë")
    try terminal.wait(forText: "Zoë")
    try terminal.send(keys: "<a-5>")
    try terminal.wait(forText: "Before it goes out")
    try terminal.quit()
  }
}

@Suite("The smallest screen", .serialized)
struct SmallestScreenJourneyTests {
  @Test func aLetterIsDraftedAndExportedOnIt() throws {
    let home = try Home()
    let terminal = try home.start(rows: 12, columns: 40)
    try terminal.wait(forText: "Who is the letter to?")
    try terminal.send(keys: "<tab><right><tab>Rosa Example<enter><enter>")
    try terminal.send(keys: "1 City Hall Plaza<enter>Riverbend, NY 12000<tab>")
    try terminal.send(keys: "Riverbend<enter>the Riverbend Police Department<enter>")
    try terminal.wait(forText: "Who signs?")
    try terminal.send(keys: "Union Hall<enter>Oak Hill<enter>")
    try terminal.wait(forText: "Added “Oak Hill”")
    try terminal.send(keys: "<a-3><enter>k<down><down><down><enter>l")
    try terminal.send(keys: "<c-n>Ana Ruiz<tab><c-t><tab><c-t><c-n>")
    try terminal.wait(forText: "[ Export ]")
    try terminal.focus(on: "[ ] Text")
    try terminal.toggle(format: "Text")
    try terminal.focus(on: "Into")
    try terminal.send(keys: "<c-u>letter<enter>")
    try terminal.wait(for: "the focus on the button") { $0.cursorLine.contains("[ Export ]") }
    try terminal.send(keys: "<enter>")
    try terminal.wait(forText: "2 organizations")
    try terminal.send(keys: "<enter>")
    try terminal.wait(forText: "The letter is written")
    #expect(try home.folder.read("letter.txt").contains("undersigned 2 local"))
    try terminal.quit()
  }
}
