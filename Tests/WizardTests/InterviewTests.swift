import Canvas
import Foundation
import LetterCore
import Testing

@testable import Wizard

@Test("A letter is drafted from nothing to an export")
func fromNothingToExport() throws {
  let session = try Session(columns: 120, rows: 40)
  session.play("<tab><right><tab>Rosa Example<enter><enter>1 City Hall Plaza<enter>Riverbend, NY")
  session.play("<tab>Riverbend<enter>the Riverbend Police Department<enter>")
  session.play("The Open Table<enter>Oak Hill<enter><c-n>")
  session.play("<enter>k<down><down><down><enter>l<c-n>")
  session.play("Ana Ruiz<enter><c-t><tab>Riverbend Interfaith Council<c-n>")
  #expect(session.shows("Nothing is missing."))
  #expect(session.shows("2 organizations, in alphabetical order"))
  session.focus(on: .export)
  session.play("<enter>")
  #expect(session.shows("To Mayor Example"))
  #expect(session.shows("Signed by 2 organizations"))
  #expect(session.shows("1 dated sentence is kept"))
  session.play("<enter>")
  #expect(
    session.effects == [
      .export(
        ExportRequest(
          path: "~/Documents/2026-11-23 Mayor Example", formats: [.pdf, .docx],
          setup: try usualSetup(), replaces: false))
    ])
  let draft = session.interview.draft
  #expect(draft.answers["address"] == .text("1 City Hall Plaza\nRiverbend, NY"))
  #expect(draft.answers["legislators"] == .list([]))
  #expect(draft.facts == ["ag-guidance-2017": .keep, "no-287g-agreements": .omit])
}

@Test("The preview shows exactly the lines of the text export", arguments: [(120, 40), (80, 24)])
func previewIsTheExport(size: (Int, Int)) throws {
  let session = try Session(try completeDraft(), columns: size.0, rows: size.1)
  session.play("<c-p>")
  var seen: [String] = []
  let columns = min(72, size.0 - 4)
  var builder = LetterBuilder(session.interview.template)
  let layout = LetterLayout(builder.letter(of: session.interview.draft), columns: columns)
  let expected = layout.lines(in: 0..<layout.lineCount).map(\.text)
  let left = (size.0 - columns) / 2
  // Line by line from the top to the end.
  session.play("<home>")
  for _ in 0..<layout.lineCount {
    let shown = session.rows()[3..<(size.1 - 2)].map { row in
      String(row.dropFirst(left).prefix(columns)).trimmingEnd()
    }
    if seen.isEmpty { seen = shown } else { seen.append(shown.last ?? "") }
    session.play("<down>")
  }
  #expect(Array(seen.prefix(expected.count)) == expected)
}

extension String {
  func trimmingEnd() -> String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}

@Test("The preview beside the form shows an answer at every key, and marks it")
func previewFollowsTyping() throws {
  let session = try Session(columns: 120, rows: 40)
  session.play("<tab><tab>")
  var typed = ""
  for character in "Rosa Example" {
    session.play(String(character))
    typed.append(character)
    let row = try #require(session.rows().first { $0.contains("│ ▏ " + typed.trimmingEnd()) })
    #expect(row.hasSuffix(typed.trimmingEnd()))
  }
}

@Test("An invalid date does not trap, is told, and leads back from the review")
func invalidDate() throws {
  let session = try Session(columns: 120, rows: 40)
  session.play("<c-u>soon<tab>")
  #expect(session.shows("! not a date"))
  #expect(session.shows("[Date]"))
  session.play("<c-n>Oak Hill<enter><a-5>")
  session.play("<enter><c-u>2026-11-30<enter>")
  #expect(session.interview.step == .review)
  #expect(session.interview.draft.answers["date"] == .text("2026-11-30"))
}

@Test("A name is added in its place; the same name is told and not added twice")
func addingNames() throws {
  let session = try Session(try completeDraft(names: ["Oak Hill", "Union Hall"]))
  session.play("<a-2>The Open Table")
  let rows = session.rows()
  let ghost = try #require(rows.firstIndex { $0.contains("goes here") })
  #expect(rows[ghost - 1].contains("1  Oak Hill"))
  #expect(rows[ghost + 1].contains("2  Union Hall"))
  session.play("<enter>")
  #expect(
    session.interview.draft.roll.all.map(\.name) == ["Oak Hill", "The Open Table", "Union Hall"])
  session.play("open TABLE<enter>")
  #expect(session.shows("Already listed as “The Open Table”."))
  #expect(session.interview.draft.roll.count(.organization) == 3)
  // Still in the field, to be mended.
  #expect(session.row(containing: "Organization ")?.contains("open TABLE") == true)
}

@Test("Pasting a list adds what is new as one act")
func pastingNames() throws {
  let session = try Session()
  let names = (1...200).map { "Group \($0)" }.joined(separator: "\n")
  session.play("<a-2>Group 7<enter><paste>\(names)</paste>")
  #expect(session.interview.draft.roll.count(.organization) == 200)
  #expect(session.shows("Added 199 names; 1 already listed"))
  session.play("<a-u>")
  #expect(session.interview.draft.roll.all.map(\.name) == ["Group 7"])
  session.play("<a-e>")
  #expect(session.interview.draft.roll.count(.organization) == 200)
}

@Test("A name is edited and removed in the list, and undo brings both back")
func editingNames() throws {
  let session = try Session(try completeDraft(names: ["Oak Hill", "Union Hall"]))
  session.play("<a-2><down><enter><c-u>Zinnia House<enter>")
  #expect(session.interview.draft.roll.all.map(\.name) == ["Union Hall", "Zinnia House"])
  session.play("<up><del>")
  #expect(session.interview.draft.roll.all.map(\.name) == ["Zinnia House"])
  #expect(session.shows("Removed “Union Hall”."))
  session.play("<c-_><c-_>")
  #expect(session.interview.draft.roll.all.map(\.name) == ["Oak Hill", "Union Hall"])
  session.play("<c-f>union<enter><esc><enter><esc>")
  #expect(session.interview.draft.roll.all.map(\.name) == ["Oak Hill", "Union Hall"])
  #expect(session.interview.draft.pendingName.isEmpty)
}

@Test("A typed name that was not added is kept, told in the review, and undone as one")
func pendingName() throws {
  let session = try Session(try completeDraft(names: ["Oak Hill"]))
  session.play("<a-2>Union Hall<a-5>")
  #expect(session.shows("“Union Hall” is typed but not added."))
  session.play("<enter>")
  #expect(session.row(containing: "Organization ")?.contains("Union Hall") == true)
  session.play("<a-u>")
  #expect(session.interview.draft.pendingName.isEmpty)
}

@Test("Undo goes back to the empty draft and redo forward again")
func undoEverything() throws {
  let session = try Session()
  let start = session.interview.draft
  session.play("<tab><right><right><tab>Rosa B. Example<tab>Dear Rosa<tab>1 Plaza<enter>Riverbend")
  session.play("<a-2>Oak Hill<enter>Union Hall<enter><down><del><enter> East<enter>Elm")
  session.play("<a-3> <down>n<down>a<down><down><enter>wOur words.<enter>")
  session.play("<a-4>Ana<tab><c-t><a-2><c-t>")
  let end = session.interview.draft
  for _ in 0..<80 { session.play("<a-u>") }
  #expect(session.interview.draft.answers == start.answers)
  #expect(session.interview.draft.pendingName.isEmpty)
  #expect(session.interview.draft.roll.isEmpty)
  #expect(session.interview.draft.facts.isEmpty)
  #expect(session.interview.draft.roll.rules == FilingRules())
  for _ in 0..<80 { session.play("<a-e>") }
  #expect(session.interview.draft.answers == end.answers)
  #expect(session.interview.draft.roll.all == end.roll.all)
  #expect(session.interview.draft.recommendations == end.recommendations)
  #expect(session.interview.draft.facts == end.facts)
  #expect(session.interview.draft.pendingName == end.pendingName)
  #expect(session.interview.draft.roll.all.map(\.name) == ["Oak Hill East"])
}

@Test("What changes nothing is no step of undo")
func changingNothingElse() throws {
  let session = try Session(try completeDraft())
  // Keep what is kept, choose what is chosen, cut nothing.
  session.play("<a-3><enter>k<a-1><tab><tab><tab><tab><c-k>")
  #expect(session.interview.history.undoable.isEmpty)
}

@Test("An unfinished letter is exported only by saying so, and nothing is replaced unasked")
func exportAsks() throws {
  let session = try Session()
  session.play("<a-5>")
  session.focus(on: .export)
  session.play("<enter><enter>n")
  #expect(session.effects.isEmpty)
  session.play("y")
  guard case .export(let request) = session.effects.first else {
    Issue.record("no export")
    return
  }
  session.interview.receive(.exportWouldReplace(["letter.txt"], request))
  #expect(session.shows("Replace these files?"))
  session.play("<enter>")
  #expect(session.shows("Enter does nothing here") && session.shows("Replace these files?"))
  session.play("<enter>y<esc>")
  #expect(session.effects.count == 1)
  session.interview.receive(.exportWouldReplace(["letter.txt"], request))
  session.play("r")
  #expect(
    session.effects.last
      == .export(
        ExportRequest(
          path: request.path, formats: request.formats, setup: request.setup, replaces: true)))
}

@Test("Every check of the review leads to its field and back")
func reviewThereAndBack() throws {
  let session = try Session(columns: 120, rows: 40)
  session.play("<a-5>")
  let checks = session.interview.reviewItems.count { if case .check = $0 { true } else { false } }
  #expect(checks == 11)
  for index in 0..<checks {
    session.interview.review.index = index
    session.play("<enter>")
    #expect(session.interview.step != .review)
    session.play("<esc>")
    #expect(session.interview.step == .review)
    #expect(session.interview.review.index == index)
  }
}

@Test("A dated fact is decided in the step, in own words too")
func decidingFacts() throws {
  let session = try Session(columns: 120, rows: 40)
  session.play("<a-3><enter>")
  #expect(session.shows("Known on November 29, 2026"))
  session.play("<down><down><down><enter><c-u>We read the guidance.<enter>")
  #expect(session.interview.draft.facts["ag-guidance-2017"] == .replace("We read the guidance."))
  #expect(session.shows("own words"))
  session.play("<down><down><down><enter>k")
  #expect(session.interview.draft.facts["no-287g-agreements"] == .keep)
}

@Test("Recommendations go out, come back and move, one or all")
func choosingRecommendations() throws {
  let session = try Session(columns: 120, rows: 40)
  session.play("<a-3> ")
  #expect(session.shows("8 of 9 chosen"))
  session.play("n")
  #expect(session.shows("0 of 9 chosen"))
  session.play("a<down><down>><c-_>")
  #expect(session.shows("9 of 9 chosen"))
  let order = session.interview.draft.choices(of: session.interview.template).map(\.id)
  #expect(order == session.interview.template.recommendations.map(\.id))
}

@Test("Hostile characters are taken out of what is typed and pasted, and that is said")
func hostileCharacters() throws {
  let session = try Session()
  session.play("<tab><tab><paste>Ro\u{1B}[31msa \u{202E}Ex\u{200B}ample</paste>")
  #expect(session.interview.draft.answers["name"] == .text("Ro[31msa Example"))
  #expect(session.shows("3 hidden characters were removed."))
}

@Test("Resizing through every size loses nothing and keeps the cursor on the screen")
func resizing() throws {
  for step in 1...5 {
    let session = try Session(try completeDraft(), columns: 200, rows: 60)
    session.play("<a-\(step)>")
    let before = session.rows()
    for (columns, rows) in [
      (80, 24), (40, 12), (39, 12), (10, 3), (1, 1), (0, 0), (101, 13), (200, 60),
    ] {
      _ = session.interview.update(.resize(Size(columns: columns, rows: rows)))
      let screen = session.screen()
      #expect(screen.grid.size == Size(columns: columns, rows: rows))
      if columns >= 40, rows >= 12 {
        let cursor = try #require(screen.cursor)
        #expect((0..<rows).contains(cursor.row) && (0..<columns).contains(cursor.column))
      }
    }
    #expect(session.rows()[0...1] == before[0...1])
    #expect(session.interview.draft.roll.count(.organization) == 24)
    #expect(session.interview.draft.answers == (try completeDraft().answers))
  }
}

@Test("Text wider than its field scrolls, and no character is ever split")
func wideText() throws {
  let session = try Session(columns: 40, rows: 12)
  let name = "Zoë 山田太郎 👩‍👩‍👧‍👦 e\u{301} " + String(repeating: "long ", count: 20) + "end"
  session.play("<tab><tab>" + name)
  #expect(session.interview.draft.answers["name"] == .text(name))
  let cursor = try #require(session.screen().cursor)
  #expect(cursor.column < 40)
  #expect(session.row(containing: "Name")?.hasSuffix("end") == true)
  session.play("<home>")
  #expect(session.row(containing: "Name")?.contains("Zoë 山田太郎") == true)
  session.play("<right><right><right><right><right><del>")
  #expect(session.interview.draft.text("name").hasPrefix("Zoë 山太郎 👩‍👩‍👧‍👦"))
}

@Test("The readline keys work in a field")
func readlineKeys() throws {
  let session = try Session()
  session.play("<tab><tab>one two three<c-w>four<c-a>zero <c-e>!<c-k>")
  #expect(session.interview.draft.text("name") == "zero one two four!")
  session.play("<c-u><c-y><c-y>")
  #expect(session.interview.draft.text("name") == "zero one two four!zero one two four!")
  session.play("<c-u>a b<a-b><bs><a-f>c")
  #expect(session.interview.draft.text("name") == "abc")
}

@Test("No key of the table does two things in one place, and every help line is there")
func actionTable() {
  let contexts: [Context] = [
    .line, .choice, [.lines, .optional], .entry, .renaming, .finding, .roll,
    [.recommendation, .dated], .fact, .words, .check, .format, .path, .export, .markSent, .versions,
    .forget, .pageSetup, .pageChoice, .pageLine, .pageLines, .pageImage, [.line, .reading],
  ]
  for context in contexts {
    let bindings = Binding.all.filter { !$0.contexts.isDisjoint(with: context) }
    #expect(bindings.first?.action == .help)
    #expect(bindings.contains { $0.action == .quit && !$0.name.isEmpty })
    for binding in bindings { #expect(!binding.help.isEmpty) }
    // One key, one action; where a more special place takes a key first, that is the one shown.
    let text: Set<Key> = [.enter, .tab, .escape]
    for key in bindings.flatMap(\.keys) where !text.contains(key) {
      let actions = bindings.filter { $0.keys.contains(key) }.map(\.action)
      #expect(Set(actions).count == 1, "\(key) does \(actions) in one place")
    }
    var names: Set<String> = []
    for binding in Binding.available(in: context) where !binding.name.isEmpty {
      #expect(names.insert(binding.keyName).inserted, "\(binding.keyName) twice in the key bar")
    }
  }
  for action in Action.allCases {
    #expect(Binding.all.contains { $0.action == action }, "\(action) has no key")
  }
}

@Test("Clicks lead to steps and fields")
func clicks() throws {
  let session = try Session(try completeDraft(), columns: 120, rows: 40)
  _ = session.screen()
  let rows = session.rows()
  let row = try #require(rows.firstIndex { $0.contains("City or county") })
  _ = session.interview.update(.click(Position(row: row, column: 20)))
  #expect(session.interview.place.target == .field("place"))
  _ = session.screen()
  let step = try #require(rows[1].range(of: "2 Signatories"))
  let column = rows[1].distance(from: rows[1].startIndex, to: step.lowerBound)
  _ = session.interview.update(.click(Position(row: 1, column: column)))
  #expect(session.interview.step == .signatories)
}

/// Clicks on the first row that shows a text, on that text.
private func click(_ text: String, in session: Session) throws {
  let rows = session.rows()
  let row = try #require(rows.firstIndex { $0.contains(text) })
  let start = try #require(rows[row].range(of: text))
  let column = rows[row].distance(from: rows[row].startIndex, to: start.lowerBound)
  session.effects += session.interview.update(.click(Position(row: row, column: column + 1)))
}

@Test("By mouse alone: the key bar, a dated sentence's mark, a box, an answer to a question")
func mouseAlone() throws {
  let session = try Session(columns: 150, rows: 45)
  try click("3 Recommendations", in: session)
  try click("! dated", in: session)
  #expect(session.interview.place.target == .fact("ag-guidance-2017"))
  #expect(session.shows("9 of 9 chosen"))
  try click("keep it", in: session)
  #expect(session.interview.draft.facts["ag-guidance-2017"] == .keep)
  // A title is looked at, a box is changed.
  try click("No delay of bail", in: session)
  #expect(session.shows("9 of 9 chosen"))
  let row = try #require(session.rows().firstIndex { $0.contains("[x] 3") })
  _ = session.interview.update(.click(Position(row: row, column: 3)))
  #expect(session.shows("8 of 9 chosen"))
  try click("Undo", in: session)
  #expect(session.shows("9 of 9 chosen"))
  try click("F1 Help", in: session)
  #expect(session.shows("Keys here"))
  try click("Close", in: session)
  #expect(!session.shows("Keys here"))
  session.interview.receive(.heldElsewhere("Open elsewhere."))
  try click("Copy", in: session)
  #expect(session.effects == [.workOnCopy])
}

@Test("What is typed after a refused name begins another")
func afterRefusedName() throws {
  let session = try Session(try completeDraft(names: ["The Open Table"]))
  session.play("<a-2>the open table<enter>Casa del Valle<enter>")
  #expect(session.interview.draft.roll.all.map(\.name) == ["Casa del Valle", "The Open Table"])
  // Unless the refused one is mended.
  session.play("open table<enter><end> East<enter>")
  #expect(session.interview.draft.roll.all.map(\.name).contains("open table East"))
}

@Test("A long list of open points says that it goes on")
func manyOpenPoints() throws {
  let session = try Session()
  session.play("<a-5>")
  #expect(session.shows("11 points open"))
  #expect(session.rows().contains { $0.contains("↓") && $0.contains("more") })
}

@Test("A choice is made by arrows or replaced by typing")
func choices() throws {
  let session = try Session()
  session.play("<tab><right>")
  #expect(session.interview.draft.text("office") == "Mayor")
  session.play("<left>")
  #expect(session.interview.draft.text("office") == "Sheriff")
  session.play("District Attorney")
  #expect(session.interview.draft.text("office") == "District Attorney")
}

@Test("What is not saved is said, with the reason, until it is saved")
func saveStates() throws {
  let session = try Session()
  session.play("<tab><tab>R")
  #expect(session.rows()[0].hasSuffix("saving…"))
  session.interview.receive(.save(.failed("The disk is full; free some space and press ^S.")))
  #expect(session.rows()[0].hasSuffix("NOT SAVED"))
  #expect(session.shows("The disk is full"))
  session.play("o")
  #expect(session.rows()[0].hasSuffix("NOT SAVED"))
  session.interview.receive(.save(.saved))
  #expect(session.rows()[0].hasSuffix("saved"))
}

@Test("Saving answers, whether there is anything to save or not")
func savingAnswers() throws {
  let session = try Session()
  session.play("<c-s>")
  #expect(session.shows("Nothing to save yet"))
  session.interview.receive(.save(.saved))
  session.play("<c-s>")
  #expect(session.shows("Everything is saved."))
}

@Test("A template that asks nothing in a step, and recommends nothing, can be worked on")
func bareTemplate() throws {
  let template = try LetterTemplate(
    reading: """
      ---
      undersigned-template: 1
      id: bare
      title: Bare
      fields:
        - { id: place, label: Place, fills: [Place] }
      ---
      To [Place].

      [list of signatories in alpha order]
      """)
  var interview = Interview(
    template: template, draft: Draft(template: "bare"),
    surroundings: Surroundings(draftName: "bare", today: nil, exportFolder: "."))
  for (columns, rows) in [(120, 40), (80, 24), (40, 12)] {
    _ = interview.update(.resize(Size(columns: columns, rows: rows)))
    for event in events(
      of: "<a-1>Here<a-3> <enter>a<a-4>x<enter><tab><a-5><tab><tab><a-2><c-u>Oak<enter>")
    {
      _ = interview.update(event)
      let screen = interview.view()
      #expect(screen.grid.size.columns == columns)
    }
  }
  #expect(interview.draft.roll.all.map(\.name) == ["Oak"])
}

@Test("An office that begins like a choice is kept whole")
func officeLikeAChoice() throws {
  for office in ["Mayor pro tem", "Sheriff-Coroner"] {
    let session = try Session()
    session.play("<tab>" + office)
    #expect(session.interview.draft.text("office") == office)
    // Typing over a choice that was chosen still begins another answer.
    session.play("<c-u><right>Warden")
    #expect(session.interview.draft.text("office") == "Warden")
  }
}

@Test("Undo while own words are typed stays in their field")
func undoInOwnWords() throws {
  let session = try Session(columns: 120, rows: 40)
  session.play("<a-3><enter>w My own words<a-u>like these")
  guard case .replace(let words) = session.interview.draft.facts["ag-guidance-2017"] else {
    Issue.record("the own words are gone")
    return
  }
  #expect(words.hasSuffix("like these"))
}

@Test("A field takes so many code points, also of one character with any number of marks")
func pasteOfMarks() throws {
  let session = try Session()
  session.play("<tab><tab><paste>Rosa Q\(String(repeating: "\u{301}", count: 20_000))</paste>")
  #expect(session.interview.draft.text("name") == "Rosa ")
  #expect(session.shows("cut at 10,000"))
  session.play("Zed<paste>\(String(repeating: "e\u{301}", count: 9_000))</paste>")
  let count = session.interview.draft.text("name").unicodeScalars.count
  #expect((9_990...10_000).contains(count))
}

@Test("A paste closes the help and goes where the focus is; under a question it is refused")
func pasteUnderOverlay() throws {
  let session = try Session(try completeDraft(names: ["Oak Hill"]))
  session.play("<a-2><f1><paste>Union Hall\nElm Hall</paste>")
  #expect(session.interview.draft.roll.count(.organization) == 3)
  session.play("<a-5><end>")
  session.focus(on: .export)
  session.play("<enter><paste>Birch Hall\nAsh Hall</paste>")
  #expect(session.shows("nothing was pasted"))
  #expect(session.interview.draft.roll.count(.organization) == 3)
}

@Test("A folder as the place of the export keeps the proposed name")
func exportIntoFolder() throws {
  let session = try Session(try completeDraft(names: ["Oak Hill"]))
  session.play("<a-5>")
  session.focus(on: .path)
  session.play("<c-u>/media/stick/<tab><enter><enter>")
  #expect(
    session.effects.contains(
      .export(
        ExportRequest(
          path: "/media/stick/2026-11-23 Mayor Example", formats: [.pdf, .docx],
          setup: try usualSetup(), replaces: false))))
}

@Test("What the search found is said in words")
func foundInWords() throws {
  let session = try Session(try completeDraft(names: ["Oak Hill", "Union Hall"]))
  session.play("<a-2><c-f>union")
  #expect(session.shows("found: Union Hall, number 2"))
}

@Test("A refused ^Q asks where it can be seen, also from the letter's full screen")
func quitRefusedInFullPreview() throws {
  let session = try Session(try completeDraft())
  session.play("<c-p><c-q>")
  session.interview.receive(.quitRefused("The disk is full."))
  #expect(session.shows("The disk is full."))
  #expect(session.shows("Leave unsaved"))
}

@Test("What is cut comes back by itself, apart from what was typed before it")
func undoOfCuts() throws {
  let session = try Session()
  session.play("<tab><tab>Rosa Example<c-u><a-u>")
  #expect(session.interview.draft.text("name") == "Rosa Example")
  session.play("<a-2>Oak Hill Neighbors<c-u><a-u>")
  #expect(session.interview.draft.pendingName == "Oak Hill Neighbors")
  session.play("<c-w>!<a-u><a-u>")
  #expect(session.interview.draft.pendingName == "Oak Hill Neighbors")
}

@Test("A paste that adds nothing does not offer to take anything back")
func pasteOfNothingNew() throws {
  let session = try Session(try completeDraft(names: ["Oak Hill", "Union Hall"]))
  session.play("<a-2><paste>oak hill\nunion hall</paste>")
  #expect(session.shows("2 already listed."))
  #expect(!session.shows("takes it back"))
  session.play("<paste>\n \n</paste>")
  #expect(session.shows("There was no name in what you pasted."))
  session.play("<a-3><paste>Oak</paste>")
  #expect(session.shows("Nothing can be pasted here"))
}

@Test("Of more lines than a field has rows, the one with the cursor is seen")
func longLists() throws {
  for (columns, rows) in [(80, 24), (40, 12), (120, 40)] {
    let session = try Session(columns: columns, rows: rows)
    session.play("<a-4><down>")
    for number in 1...40 {
      session.play("Member \(number)<enter>")
      let cursor = try #require(session.screen().cursor)
      #expect(session.rows()[cursor.row - 1].contains("Member \(number)"))
    }
    session.play("<pgup>")
    #expect(session.interview.draft.answers["legislators"]?.lines.count == 40)
  }
}

@Test("In the letter's full screen no key changes the letter unseen")
func fullPreviewKeys() throws {
  let session = try Session(try completeDraft())
  let before = session.interview.revision
  session.play("<a-3><c-p>  <c-p><c-p>n<c-p><")
  #expect(session.interview.revision == before)
}

@Test("Clicks put the cursor where they are: in a scrolled field, the path, the search")
func clicksInFields() throws {
  let session = try Session(try completeDraft(names: ["Oak Hill"]), columns: 120, rows: 40)
  session.play("<a-2><c-f>oak")
  let find = try #require(session.rows().firstIndex { $0.contains("Find  ") })
  _ = session.interview.update(.click(Position(row: find, column: 16)))
  session.play("x")
  #expect(session.interview.signatories.search == "xoak")
  session.play("<esc><a-5>")
  let into = try #require(session.rows().firstIndex { $0.contains("Into ") })
  _ = session.interview.update(.click(Position(row: into, column: 13)))
  _ = session.interview.update(.click(Position(row: into, column: 14)))
  session.play("/x")
  #expect(session.interview.exportPath.hasPrefix("~/x/Documents"))
  let long = (1...30).map { "word\($0)" }.joined(separator: " ")
  session.play("<a-1><tab><tab><c-u>" + long)
  let cursor = try #require(session.screen().cursor)
  _ = session.interview.update(.click(Position(row: cursor.row, column: cursor.column - 1)))
  session.play("!")
  #expect(session.interview.draft.text("name") == String(long.dropLast()) + "!0")
}
