// Two processes save one draft at once.

import ArgumentParser
import DraftStore
import Foundation
import LetterCore
import PseudoTerminal

enum Contention {
  static func run(saves: Int, _ report: inout Report) throws {
    let temporary = try TemporaryFolder("torture")
    let path = temporary.file("a.letter")
    try DraftFile.save(Scenario.draft("", signatories: 0), to: path, template: nil)
    let marks = ["a", "b"]
    let outcomes = try inParallel(marks.count) { index in
      try runToEnd(
        builtProduct("torture"), ["contend", path, marks[index], "\(saves)"])
    }
    let refused = outcomes.compactMap { Int($0.text.dropLast()) }
    let kept = try DraftFile.load(path).draft.text("name")
    for (mark, outcome) in zip(marks, outcomes) {
      let count = kept.count { String($0) == mark }
      report.check(
        outcome.code == 0 && count == saves,
        "process \(mark): \(count) of \(saves) saves are in the draft \(outcome.errorText)")
    }
    report.passed(
      "\(refused.reduce(0, +)) saves over what the other had written meanwhile were refused and "
        + "done again")
    let left = temporary.place.names().filter { $0 != "a.letter" }
    report.check(left.isEmpty, "two at once leave nothing behind \(left)")
  }
}

/// One of the processes: adds its mark to what is there, again and again.
struct Contend: ParsableCommand {
  static let configuration = CommandConfiguration(shouldDisplay: false)

  @Argument var path: String
  @Argument var mark: String
  @Argument var saves: Int

  func run() throws {
    var (saved, refused) = (0, 0)
    while saved < saves {
      let (reading, read) = try DraftFile.open(path)
      var known = read
      let draft = Scenario.draft(reading.draft.text("name") + mark, signatories: 0)
      if try isSaved(draft, over: &known) { saved += 1 } else { refused += 1 }
    }
    print(refused)
  }

  /// Saves unless the other wrote meanwhile.
  private func isSaved(
    _ draft: Draft, over known: inout DraftFingerprint
  ) throws(FileError) -> Bool {
    do throws(FileError) {
      _ = try DraftFile.save(draft, to: path, template: nil, expecting: &known)
      return true
    } catch {
      guard error.reason == .changedOnDisk else { throw error }
      return false
    }
  }
}
