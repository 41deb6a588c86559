// Keys in, screens out.
import Canvas
import Foundation
import LetterCore
import SignOnImport
import Testing

@testable import Wizard

/// How documents of the built-in letter look where nothing was chosen.
func usualSetup() throws -> DocumentSetup {
  DocumentProfile().setup(of: try LetterTemplate.builtIn())
}

let today = LetterDate(year: 2026, month: 11, day: 23)!

/// An interview and what came of its events.
final class Session {
  var interview: Interview
  var effects: [Effect] = []

  init(_ draft: Draft? = nil, columns: Int = 80, rows: Int = 24) throws {
    let template = try LetterTemplate.builtIn()
    let new = Draft(template: template.id, answers: ["date": .text(today.iso)])
    interview = Interview(
      template: template, draft: draft ?? new,
      surroundings: Surroundings(
        draftName: "riverbend.letter", today: today, exportFolder: "~/Documents"))
    _ = interview.update(.resize(Size(columns: columns, rows: rows)))
  }

  /// Plays keys written as text: "Oak Hill<enter>", "<c-n>", "<a-u>", "<paste>…</paste>".
  func play(_ script: String) {
    for event in events(of: script) { effects += interview.update(event) }
  }

  /// Tabs through the review until the focus is there.
  func focus(on context: Context) {
    while interview.step == .review, interview.context.isDisjoint(with: context) { play("<tab>") }
  }

  /// Chooses a file of names in the list of files, which is opened where it is not open.
  func choose(_ name: String, _ text: String) throws {
    if case .chooser = interview.overlay {} else { open("<a-2><a-i>") }
    choosing(name)
    interview.receive(.names(try read(name, text)))
  }

  /// Has chosen a file, which is being read.
  func choosing(_ name: String) {
    guard case .chooser(var chooser) = interview.overlay else { return }
    chooser.chosen = name
    interview.overlay = .chooser(chooser)
  }

  /// A file of names, read for the draft as it is now.
  func read(_ name: String, _ text: String) throws -> ReadNames {
    ReadNames(
      try SignOnTable(Array(text.utf8), source: name), source: name, into: interview.draft,
      revision: interview.revision, today: today)
  }

  /// Plays keys whose effects nobody performs.
  private func open(_ script: String) {
    for event in events(of: script) { _ = interview.update(event) }
  }

  /// Answers the last question for a folder.
  func answer(folder: String, _ entries: [FolderEntry]) {
    guard case .listFolder(let asked) = effects.last else {
      Issue.record("no folder was asked for")
      return
    }
    interview.receive(.folder(asked: asked, folder, entries))
  }

  func screen() -> Screen { interview.view() }

  func rows() -> [String] {
    screen().plainText.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  func row(containing text: String) -> String? { rows().first { $0.contains(text) } }
  func shows(_ text: String) -> Bool { screen().plainText.contains(text) }
}

func events(of script: String) -> [Event] {
  let names: [String: Key] = [
    "enter": .enter, "tab": .tab, "s-tab": .backTab, "esc": .escape, "bs": .backspace,
    "del": .delete, "up": .up, "down": .down, "left": .left, "right": .right, "home": .home,
    "end": .end, "pgup": .pageUp, "pgdn": .pageDown, "f1": .function(1),
  ]
  var events: [Event] = []
  var rest = Substring(script)
  while let first = rest.first {
    if rest.hasPrefix("<paste>"), let end = rest.firstRange(of: "</paste>") {
      events.append(.paste(String(rest.dropFirst(7)[..<end.lowerBound])))
      rest = rest[end.upperBound...]
    } else if first == "<", let close = rest.firstIndex(of: ">"),
      case let name = String(rest[rest.index(after: rest.startIndex)..<close]),
      let key = names[name]
        ?? (name.hasPrefix("c-") ? name.last.map { .control($0) } : nil)
        ?? (name.hasPrefix("a-") ? name.last.map { .alt($0) } : nil)
    {
      events.append(.key(key))
      rest = rest[rest.index(after: close)...]
    } else {
      events.append(.text(String(first)))
      rest.removeFirst()
    }
  }
  return events
}

func sampleNames() throws -> [String] {
  try fixture("signatories-24.txt").split(separator: "\n").map(String.init)
}

func fixture(_ name: String) throws -> String {
  let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "LetterCoreTests/Fixtures/\(name)")
  return try String(contentsOf: url, encoding: .utf8)
}

func completeDraft(names: [String]? = nil) throws -> Draft {
  Draft(
    template: "local-law-enforcement",
    answers: [
      "date": .text("2026-11-23"), "office": .text("Mayor"), "name": .text("Rosa Example"),
      "address": .text("1 City Hall Plaza\nRiverbend, NY 12000"), "place": .text("Riverbend"),
      "agency": .text("the Riverbend Police Department"),
      "contact": .text("Ana Ruiz, Riverbend Immigrant Rights Coalition"),
      "legislators": .list(["Assemblymember Chen", "Senator Okafor"]),
      "influencers": .list(["Riverbend Interfaith Council"]),
    ], roll: SignatoryRoll(try (names ?? sampleNames()).compactMap { Signatory(name: $0) }),
    facts: ["ag-guidance-2017": .keep, "no-287g-agreements": .omit])
}

/// Compares a screen with its golden file; `RECORD=1` writes the file anew. Styles follow the text
/// as a second grid, a letter a role.
func expectScreen(
  _ screen: Screen, _ name: String, sourceLocation: SourceLocation = #_sourceLocation
)
  throws
{
  var shown = screen.plainText
  if let cursor = screen.cursor { shown += "cursor \(cursor.row),\(cursor.column)\n" }
  shown += styles(of: screen)
  let url = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "Screens/\(name).txt")
  if ProcessInfo.processInfo.environment["RECORD"] == "1" {
    try Data(shown.utf8).write(to: url)
  }
  let golden = try String(contentsOf: url, encoding: .utf8)
  #expect(shown == golden, "\(name) differs; RECORD=1 records it", sourceLocation: sourceLocation)
}

private func styles(of screen: Screen) -> String {
  let letters: [Role: Character] = [
    .text: " ", .title: "T", .label: "l", .answer: "a", .hint: "h", .focus: "F", .current: "C",
    .done: "d", .warning: "!", .error: "E", .rule: " ", .keyName: "K", .keyHelp: "k",
    .letter: ".", .placeholder: "P", .note: "n", .filled: "X",
  ]
  var text = ""
  for row in 0..<screen.grid.size.rows {
    var line = ""
    for column in 0..<screen.grid.size.columns {
      let style = screen.grid.style(row: row, column: column)
      let letter = letters[style.role] ?? "?"
      line.append(
        style.emphasis.contains(.bold) ? "b" : style.emphasis.contains(.italic) ? "i" : letter)
    }
    while line.last == " " { line.removeLast() }
    text += line + "\n"
  }
  return text
}

/// The smallest picture there is.
func onePixelPNG() throws -> [UInt8] {
  let data = try #require(
    Data(
      base64Encoded:
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg=="
    ))
  return Array(data)
}
