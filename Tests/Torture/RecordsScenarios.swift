// Saves of a draft with what is kept beside it.

import DraftStore
import LetterCore

extension Scenario {
  /// A draft and its records, as an import saves them.
  static let savePair = Scenario(
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

  /// The same where something else spoilt the records since they were read; it loses nothing, either.
  static let saveOverSpoiltRecords = Scenario(
    name: "save-over-spoilt-records",
    prepare: { folder in
      var file = KeptFile(path: folder.file("a.letter"), known: .absent)
      _ = try file.save(withRecords(old, "old@example.org"), template: nil)
      try folder.write(folder.read(".a.letter.records"), to: "good")
    },
    operation: { folder in
      try folder.write(folder.read("good"), to: ".a.letter.records")
      let (reading, known) = try DraftFile.open(folder.file("a.letter"))
      var draft = reading.draft
      var file = KeptFile(path: folder.file("a.letter"), known: known, base: draft)
      try file.loadRecords(into: &draft)
      try folder.write(spoilt, to: ".a.letter.records")
      return { _ = try file.save(withRecords(new, "new@example.org"), template: nil) }
    },
    state: { folder in
      let isOld = try folder.read("a.letter") == text(old)
      guard try isOld || folder.read("a.letter") == text(new) else { return .damaged }
      let contacts = try? RecordsFile.load(of: folder.file("a.letter")).entries.values.map(
        \.contact)
      let asides = folder.names().filter { $0.contains(".unreadable") }
      // It is kept, whatever becomes of the save.
      guard try asides.allSatisfy({ try folder.read($0) == spoilt }),
        try contacts != nil || folder.read(".a.letter.records") == spoilt,
        contacts == nil || !asides.isEmpty
      else { return .damaged }
      if isOld { return contacts == nil || contacts == ["old@example.org"] ? .old : .damaged }
      return contacts == ["new@example.org"] ? .new : .damaged
    })

  private static let spoilt = "{ spoilt"

  /// A draft and what can be undone in it. Where there is no room for both, the letter comes first.
  static let saveHistory = Scenario(
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
    state: { try stateWithHistory($0, mayBeGone: false) },
    stateAfterFault: { try stateWithHistory($0, mayBeGone: true) })

  private static func stateWithHistory(_ folder: Place, mayBeGone: Bool) throws -> State {
    let path = folder.file("a.letter")
    let history = DraftHistory.load(of: path, known: try DraftFile.open(path).known)
    let isGone = mayBeGone && history == nil
    switch try folder.read("a.letter") {
    case text(old): return history == .string("old") || isGone ? .old : .damaged
    case text(new): return history == .string("new") || isGone ? .new : .damaged
    default: return .damaged
    }
  }

  /// A copy with its records, for a letter of its own.
  static let copy = Scenario(
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
}
