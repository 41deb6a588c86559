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
  /// The same after a call that failed, where more may be missing then than after a kill.
  var stateAfterFault: (@Sendable (Place) throws -> State)?

  static let all = [
    save("save", named: "a.letter"), save("save-through-links", named: "link"), firstSave, export,
    keepVersion("keep-version", after: 3), keepVersion("drop-version", after: 10), lock, forget,
    savePair, saveHistory, copy,
  ]

  /// Those that take their time, and are tried with kills alone.
  static let killed = [saveOverSpoiltRecords] + all

  // MARK: Drafts

  static func draft(_ name: String, signatories: Int = 40) -> Draft {
    Draft(
      template: "local-law-enforcement", answers: ["name": .text(name)],
      roll: SignatoryRoll((0..<signatories).compactMap { Signatory(name: "\(name) \($0)") }))
  }

  static let (old, new) = (draft("Rosa"), draft("Ana"))

  private static func bytes(_ draft: Draft) -> [UInt8] {
    DraftFile.bytes(of: draft, template: nil)
  }

  static func text(_ draft: Draft) -> String {
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
