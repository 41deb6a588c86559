// What the program writes, one operation each, and how to tell whether it was done.

import DraftStore
import Foundation
import LetterCore
import PseudoTerminal

/// One operation on a folder, of which there must be either nothing or all, whatever happens.
struct Scenario: Sendable {
  /// What the folder is found to hold afterwards.
  enum State: Sendable { case old, new, damaged }

  let name: String
  /// Fills an empty folder.
  let prepare: @Sendable (Place) throws -> Void
  /// Looks at the folder and returns the operation, which may be done again after it failed.
  let operation: @Sendable (Place) throws -> () throws -> Void
  let state: @Sendable (Place) throws -> State

  static let all = [
    save("save", named: "a.letter"), save("save-through-links", named: "link"), firstSave, export,
    keepVersion("keep-version", after: 3), keepVersion("drop-version", after: 10), lock, forget,
    savePair, saveHistory, copy,
  ]

  // MARK: Drafts

  static func draft(_ name: String, signatories: Int = 40) -> Draft {
    Draft(
      template: "local-law-enforcement", answers: ["name": .text(name)],
      roll: SignatoryRoll((0..<signatories).compactMap { Signatory(name: "\(name) \($0)") }))
  }

  private static let (old, new) = (draft("Rosa"), draft("Ana"))

  private static func bytes(_ draft: Draft) -> [UInt8] {
    DraftFile.bytes(of: draft, template: nil)
  }

  private static func text(_ draft: Draft) -> String {
    String(decoding: bytes(draft), as: UTF8.self)
  }

  // MARK: Operations

  private static func save(_ name: String, named file: String) -> Scenario {
    Scenario(
      name: name,
      prepare: { folder in
        try folder.write(text(old), to: "a.letter")
        try folder.write("left by a killed save", to: ".undersigned-left")
        symlink("other", folder.file("link"))
        symlink("a.letter", folder.file("other"))
      },
      operation: { folder in
        var known = try DraftFile.open(folder.file(file)).known
        return {
          _ = try DraftFile.save(new, to: folder.file(file), template: nil, expecting: &known)
        }
      },
      state: { folder in
        let now = try folder.read("a.letter")
        return now == text(old) ? .old : now == text(new) ? .new : .damaged
      })
  }

  /// A draft and its records, as an import saves them.
  private static let savePair = Scenario(
    name: "save-with-records",
    prepare: { folder in
      var file = KeptFile(path: folder.file("a.letter"), known: .absent)
      _ = try file.save(withRecords(old, "old@example.org"), template: nil)
    },
    operation: { folder in
      let (reading, known) = try DraftFile.open(folder.file("a.letter"))
      var draft = reading.draft
      var file = KeptFile(path: folder.file("a.letter"), known: known, base: draft)
      try file.loadRecords(into: &draft)
      return {
        _ = try file.save(
          withRecords(new, "new@example.org"), template: nil, requiresRecords: true)
      }
    },
    state: { folder in
      // Before anybody looks: no name is there whose record is nowhere.
      let found = try folder.read(".a.letter.records")
      if try folder.read("a.letter") == text(new), !found.contains("new@example.org") {
        return .damaged
      }
      let records = try RecordsFile.load(of: folder.file("a.letter"))
      let contacts = records.entries.values.map(\.contact)
      switch try folder.read("a.letter") {
      case text(old): return contacts == ["old@example.org"] ? .old : .damaged
      case text(new): return contacts == ["new@example.org"] ? .new : .damaged
      default: return .damaged
      }
    })

  /// A draft and what can be undone in it, which belongs to the draft that is there or to none.
  private static let saveHistory = Scenario(
    name: "save-with-history",
    prepare: { folder in
      var file = KeptFile(path: folder.file("a.letter"), known: .absent)
      _ = try file.save(old, template: nil, history: .string("old"))
    },
    operation: { folder in
      let known = try DraftFile.open(folder.file("a.letter")).known
      var file = KeptFile(path: folder.file("a.letter"), known: known)
      return { _ = try file.save(new, template: nil, history: .string("new")) }
    },
    state: { folder in
      let path = folder.file("a.letter")
      let history = DraftHistory.load(of: path, known: try DraftFile.open(path).known)
      switch try folder.read("a.letter") {
      case text(old): return history == .string("old") ? .old : .damaged
      case text(new): return history == .string("new") ? .new : .damaged
      default: return .damaged
      }
    })

  /// A copy with its records, for a letter of its own.
  private static let copy = Scenario(
    name: "copy",
    prepare: { folder in
      var file = KeptFile(path: folder.file("a.letter"), known: .absent)
      _ = try file.save(withRecords(old, "old@example.org"), template: nil)
    },
    operation: { folder in
      let draft = withRecords(new, "new@example.org")
      return {
        // Done, though it could not say so: the next start tidies up.
        guard !folder.contains("a copy.letter") else {
          _ = try RecordsFile.load(of: folder.file("a copy.letter"))
          return Leftovers.remove(in: [folder.path])
        }
        _ = try KeptFile.copy(of: draft, beside: folder.file("a.letter"), template: nil)
      }
    },
    state: { folder in
      guard try folder.read("a.letter") == text(old) else { return .damaged }
      let records = try RecordsFile.load(of: folder.file("a copy.letter"))
      guard folder.contains("a copy.letter") else { return records.isEmpty ? .old : .damaged }
      let isWhole = try folder.read("a copy.letter") == text(new)
      let contacts = records.entries.values.map(\.contact)
      return isWhole && contacts == ["new@example.org"] ? .new : .damaged
    })

  private static func withRecords(_ draft: Draft, _ contact: String) -> Draft {
    var draft = draft
    draft.records[SignOnRecords.Key(.organization, "Elm House")].contact = contact
    return draft
  }

  private static let firstSave = Scenario(
    name: "first-save", prepare: { _ in },
    operation: { folder in
      let drafts = DraftsFolder(path: folder.file("data/drafts"))
      guard let date = LetterDate(year: 2026, month: 11, day: 24) else { return {} }
      return { _ = try drafts.begin(new, on: date, template: nil) }
    },
    state: { folder in
      let names = folder.names(in: "data/drafts").filter { $0.hasSuffix(".letter") }
      if names.isEmpty { return .old }
      let isWhole = try names.allSatisfy { try folder.read("data/drafts/" + $0) == text(new) }
      return isWhole ? .new : .damaged
    })

  private static let export = Scenario(
    name: "export", prepare: { _ in },
    operation: { folder in
      {
        // After one that was done but could not say so, its file stands.
        try ExportFile.write(
          [ExportFile(path: folder.file("a.txt"), bytes: bytes(new))],
          replacing: folder.contains("a.txt"))
      }
    },
    state: { folder in
      guard folder.contains("a.txt") else { return .old }
      return try folder.read("a.txt") == text(new) ? .new : .damaged
    })

  private static func keepVersion(_ name: String, after count: Int) -> Scenario {
    let kept = (1...count).map { draft("\($0)") }
    return Scenario(
      name: name,
      prepare: { folder in
        try folder.write(text(old), to: "a.letter")
        let versions = try DraftVersions(of: folder.file("a.letter"))
        for (time, draft) in kept.enumerated() {
          try versions.append(bytes(draft), line: "", at: time)
        }
      },
      operation: { folder in
        let versions = try DraftVersions(of: folder.file("a.letter"))
        return { try versions.append(bytes(new), line: "", at: count) }
      },
      state: { folder in
        let versions = try DraftVersions(of: folder.file("a.letter"))
        let states = try versions.list().reversed().map { try versions.bytes(of: $0) }
        if states == kept.map(bytes) { return .old }
        let expected = (kept + [new]).suffix(DraftVersions.most).map(bytes)
        return states == Array(expected) ? .new : .damaged
      })
  }

  private static let lock = Scenario(
    name: "lock", prepare: { try $0.write(text(old), to: "a.letter") },
    operation: { folder in
      {
        let attempt = DraftLock.take(for: folder.file("a.letter"))
        if case .held = attempt { throw FileError(.inUse(by: nil), "a.letter") }
        withExtendedLifetime(attempt) {}
      }
    },
    state: { try $0.read("a.letter") == text(old) ? .new : .damaged })

  private static let forget = Scenario(
    name: "forget",
    prepare: { folder in
      try folder.write(text(old), to: "a.letter")
      try folder.write("x", to: ".a.letter.versions")
      try folder.write("x", to: ".a.letter.records")
    },
    operation: { folder in
      {
        do throws(FileError) {
          try DraftTraces(of: folder.file("a.letter")).remove()
        } catch {
          // All may be gone already.
          if error.reason != .missing { throw error }
        }
      }
    },
    state: { folder in
      if folder.contains("a.letter") {
        return try folder.read("a.letter") == text(old) ? .old : .damaged
      }
      let stays = [".a.letter.versions", ".a.letter.records"].contains { folder.contains($0) }
      return stays ? .damaged : .new
    })
}

/// A folder that somebody else makes and removes.
struct Place {
  let path: String

  func file(_ name: String) -> String { "\(path)/\(name)" }

  func contains(_ name: String) -> Bool { access(file(name), F_OK) == 0 }

  func read(_ name: String) throws -> String {
    String(decoding: try FileBytes.read(file(name)), as: UTF8.self)
  }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: file(name)))
  }

  /// All names in a folder inside.
  func names(in folder: String = ".") -> [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: file(folder))) ?? []).sorted()
  }

  /// What an operation must not leave when it is done: temporary files, locks.
  var leftovers: [String] {
    (names() + names(in: "data/drafts")).filter {
      $0.hasPrefix(".undersigned-") || [".lock", ".before", ".next"].contains(where: $0.hasSuffix)
    }
  }
}

extension TemporaryFolder {
  /// A folder in memory where there is one: thousands of saves need not wait for a disk.
  static func inMemory() throws -> TemporaryFolder {
    try TemporaryFolder("torture", in: access("/dev/shm", W_OK) == 0 ? "/dev/shm" : nil)
  }

  var place: Place { Place(path: path) }
}
