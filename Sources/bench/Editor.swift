// The programs that are measured, as values: how each is started and led to a place of typing.

import PseudoTerminal

/// A program in which the letter can be edited.
struct Editor: Sendable {
  /// Which form of the letter it opens.
  enum Manuscript: Sendable { case draft, text }

  /// Somewhere to type.
  struct Place: Sendable {
    let name: String
    /// Leads the program, which has just started, to the place.
    let reach: @Sendable (PseudoTerminal) throws -> Void
  }

  let name: String
  let program: @Sendable () throws -> String
  let manuscript: Manuscript
  /// The arguments to show a file, and to open it with the cursor in a line.
  let arguments: @Sendable (_ file: String, _ line: Int?) -> [String]
  /// What the first full screen shows.
  let shown: [String]
  let places: [Place]

  static let all = [undersigned, nano, vim]

  static func named(_ name: String) -> Editor? { all.first { $0.name == name } }

  static let nano = Editor(
    name: "nano", program: { try findProgram("nano") }, manuscript: .text,
    arguments: { file, line in line.map { ["+\($0)", file] } ?? [file] },
    shown: ["GNU nano", "Exit", Invented.recipient],
    places: [Place(name: "middle of the letter") { _ in }])

  static let vim = Editor(
    name: "vim", program: { try findProgram("vim") }, manuscript: .text,
    arguments: { file, line in (line.map { ["+\($0)"] } ?? []) + ["-u", "DEFAULTS", file] },
    shown: [Invented.recipient],
    places: [
      Place(name: "middle of the letter") { terminal in
        try terminal.send("i")
        try terminal.wait(forText: "-- INSERT --", timeout: .seconds(5))
      }
    ])

  // All that the benchmark knows of the wizard's screens stands here.
  static let undersigned = Editor(
    name: "undersigned", program: { try builtProduct("undersigned") }, manuscript: .draft,
    arguments: { file, _ in [file] },
    shown: ["Undersigned", Invented.recipient],
    places: [
      Place(name: "recipient") { terminal in
        // Tab by Tab to the field whose label, left of the cursor, is "Name".
        for _ in 0..<20 {
          let screen = terminal.screen
          let left = screen.cells[screen.cursor.row].prefix(screen.cursor.column)
          if left.map(\.text).joined().contains("Name") { return }
          try terminal.send(keys: "<tab>")
          _ = terminal.settle(quiet: .milliseconds(30), firstWithin: .seconds(1))
        }
        throw NotReady("no field “Name” was reached by Tab", terminal.screen)
      },
      Place(name: "signatories") { terminal in
        try terminal.send(keys: "<a-2>")
        try terminal.wait(for: "the cursor in “Organization”", timeout: .seconds(5)) {
          $0.cursorLine.contains("Organization")
        }
      },
    ])
}

/// A program that is not (yet) what the benchmark expects.
struct NotReady: Error, CustomStringConvertible {
  let description: String

  init(_ reason: String, _ screen: Screen? = nil) {
    let shown = screen?.lines.filter { !$0.isEmpty }.prefix(3).joined(separator: " / ") ?? ""
    description = shown.isEmpty ? reason : "\(reason); it shows “\(shown)”"
  }

  /// The same of any error: a whole screen would burst the notes.
  init(_ error: any Error) {
    if let failure = error as? TerminalFailure {
      self.init(failure.message, failure.screen)
    } else {
      self.init("\(error)")
    }
  }
}

/// A started editor with its own folder, so that nothing is left over from the run before.
final class Session {
  let editor: Editor
  let terminal: PseudoTerminal
  private let folder: TemporaryFolder

  /// Starts the editor on a fresh copy of the letter.
  init(_ editor: Editor, _ material: Material, line: Int? = nil, in parent: String) throws {
    self.editor = editor
    folder = try TemporaryFolder("run", in: parent)
    let file =
      switch editor.manuscript {
      case .draft: try folder.write(material.draft, to: "letter.letter")
      case .text: try folder.write(material.text, to: "letter.txt")
      }
    let home = try folder.makeFolder("home")
    terminal = try PseudoTerminal(
      editor.program(), editor.arguments(file, line),
      environment: [
        "HOME": home, "XDG_DATA_HOME": "\(home)/data", "XDG_STATE_HOME": "\(home)/state",
        "XDG_CONFIG_HOME": "\(home)/config", "XDG_CACHE_HOME": "\(home)/cache",
      ], rows: 40, columns: 120)
  }

  deinit { terminal.kill() }

  /// Reads until the first full screen stands: its texts are there and then nothing more came.
  func waitForFirstPaint(checkTexts: Bool = true) throws {
    let deadline = ContinuousClock.now + .seconds(15)
    while ContinuousClock.now < deadline {
      let burst = terminal.settle(
        quiet: .milliseconds(50), firstWithin: .milliseconds(500), answering: true)
      let screen = terminal.screen
      if let end = terminal.exitStatus {
        throw NotReady("\(editor.name) ended at once with \(end)", screen)
      }
      let complete = checkTexts ? editor.shown.allSatisfy(screen.contains) : burst.bytes > 0
      if complete { return }
    }
    let missing = editor.shown.filter { !terminal.screen.contains($0) }
    throw NotReady(
      "\(editor.name) does not show “\(missing.joined(separator: "”, “"))”", terminal.screen)
  }
}
