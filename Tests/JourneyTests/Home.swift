// A volunteer's home folder, and the real program run in it.

import Foundation
import PseudoTerminal
import Testing

/// A fresh home: nothing of the caller's is read or written.
final class Home {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder("journey")
  }

  /// The drafts folder below XDG_DATA_HOME.
  var draftsPath: String { folder.file("data/undersigned/drafts") }

  /// What every run here finds in its environment.
  var environment: [String: String?] {
    [
      "HOME": folder.path, "XDG_DATA_HOME": folder.file("data"),
      "XDG_CONFIG_HOME": folder.file("config"), "SSH_CONNECTION": nil,
    ]
  }

  /// Starts the wizard.
  func start(
    _ arguments: [String] = [], environment: [String: String?] = [:], rows: Int = 40,
    columns: Int = 120
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      builtProduct("undersigned"), arguments, environment: merged(environment),
      directory: folder.path, rows: rows, columns: columns)
  }

  /// Starts `script` in a shell with job control, with the wizard's path as `$1`.
  func startShell(_ script: String, rows: Int = 40, columns: Int = 120) throws -> PseudoTerminal {
    try PseudoTerminal(
      "sh", ["-m", "-c", script, "sh", builtProduct("undersigned")], environment: environment,
      directory: folder.path, rows: rows, columns: columns)
  }

  /// Runs the program with pipes.
  func command(
    _ arguments: [String] = [], input: String = "", environment: [String: String?] = [:]
  ) throws -> Outcome {
    try run(
      builtProduct("undersigned"), arguments, input: input, environment: merged(environment),
      directory: folder.path)
  }

  private func merged(_ changes: [String: String?]) -> [String: String?] {
    environment.merging(changes) { $1 }
  }

  /// The names of the drafts that are kept.
  var drafts: [String] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: draftsPath)) ?? []
    return names.filter { $0.hasSuffix(".letter") }.sorted()
  }

  /// The path of the only draft that is kept.
  func onlyDraft() throws -> String {
    try #require(drafts.count == 1, "\(drafts)")
    return draftsPath + "/" + drafts[0]
  }

  /// The only draft that is kept, as it stands in its file.
  func keptDraft() throws -> StoredDraft { try StoredDraft(onlyDraft()) }

  /// A draft with every question answered, three organizations and both facts decided.
  func writeCompleteDraft(to name: String = "riverbend.letter") throws -> String {
    try folder.write(
      """
      {
        "undersigned": 1,
        "template": "local-law-enforcement",
        "answers": {
          "date": "2026-11-23", "office": "Mayor", "name": "Rosa Example",
          "address": "1 City Hall Plaza\\nRiverbend, NY 12000", "place": "Riverbend",
          "agency": "the Riverbend Police Department", "contact": "Ana Ruiz",
          "legislators": ["Assemblymember Chen"], "influencers": []
        },
        "signatories": [
          { "name": "Oak Hill" }, { "name": "The Open Table" }, { "name": "Union Hall" }
        ],
        "facts": { "ag-guidance-2017": "keep", "no-287g-agreements": "omit" }
      }

      """, to: name)
  }

  /// Puts that draft into the drafts folder.
  func keepCompleteDraft() throws {
    try makeDraftsFolder()
    _ = try writeCompleteDraft(to: "data/undersigned/drafts/2026-11-23.letter")
  }

  /// Makes the drafts folder, as the program's first save does.
  func makeDraftsFolder() throws {
    for name in ["data", "data/undersigned", "data/undersigned/drafts"] {
      try folder.makeFolder(name)
    }
  }
}

/// A draft file, read without the program's own code.
struct StoredDraft: Decodable {
  struct Signatory: Decodable { var name: String }
  enum Answer: Decodable, Hashable {
    case text(String)
    case list([String])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let list = try? container.decode([String].self) {
        self = .list(list)
      } else {
        self = .text(try container.decode(String.self))
      }
    }
  }

  var answers: [String: Answer]
  private var signatories: [Signatory]?
  var facts: [String: String]?
  var pendingName: String?

  init(_ path: String) throws {
    self = try JSONDecoder().decode(Self.self, from: fileBytes(path))
  }

  /// The signatories' names in the file's order.
  var names: [String] { (signatories ?? []).map(\.name) }
}

/// A file's bytes.
func fileBytes(_ path: String) throws -> Data { try Data(contentsOf: URL(filePath: path)) }

/// A file's text.
func fileText(_ path: String) throws -> String {
  try #require(String(validating: fileBytes(path), as: UTF8.self), "\(path) is not UTF-8")
}

/// A file's permissions.
func permissions(_ path: String) throws -> Int {
  let attributes = try FileManager.default.attributesOfItem(atPath: path)
  return try #require(attributes[.posixPermissions] as? Int)
}

extension PseudoTerminal {
  /// Tabs on until the row with the cursor has these words.
  func focus(on text: String) throws {
    while !screen.cursorLine.contains(text) {
      let cursor = screen.cursor
      try send(keys: "<tab>")
      try wait(for: "the focus to move") { $0.cursor != cursor }
    }
  }

  /// In the review: turns a format on or off.
  func toggle(format: String) throws {
    let isOn = screen.contains("[x] " + format)
    let box = (isOn ? "x] " : " ] ") + format
    while !screen.cursorLine.dropFirst(screen.cursor.column).hasPrefix(box) {
      let cursor = screen.cursor
      try send(keys: "<tab>")
      try wait(for: "the focus to move") { $0.cursor != cursor }
    }
    try send(keys: " ")
    try wait(forText: (isOn ? "[ ] " : "[x] ") + format)
  }

  /// Waits until what was typed is shown and the title line says that everything is on disk.
  @discardableResult
  func waitUntilSaved(
    showing text: String = "", file: String = #fileID, line: Int = #line
  ) throws -> Screen {
    try wait(for: "“\(text)”, and “saved” in the title", file: file, line: line) {
      $0.lines[0].hasSuffix(" saved") && (text.isEmpty || $0.contains(text))
    }
  }

  /// Checks that the program has left the terminal as it found it.
  func expectRestored(sourceLocation: SourceLocation = #_sourceLocation) {
    #expect(settingsAreRestored, "the settings differ", sourceLocation: sourceLocation)
    #expect(modes.leftOn.isEmpty, "modes were left on", sourceLocation: sourceLocation)
    #expect(modes.cursorVisible, "the cursor is hidden", sourceLocation: sourceLocation)
  }

  /// Leaves by the wizard's key and checks that all is well.
  func quit(file: String = #fileID, line: Int = #line) throws {
    try send(keys: "<c-q>")
    #expect(try waitForExit(file: file, line: line) == .exited(0))
    expectRestored()
  }

  /// What came after the first `count` bytes of output.
  func output(after count: Int) -> String { String(decoding: output[count...], as: UTF8.self) }
}
