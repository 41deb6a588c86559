// The wizard is killed while somebody types.

import DraftStore
import Foundation
import PseudoTerminal

enum TypingKills {
  /// How many seconds of typing may be lost.
  private static let mayBeLost = 2.0

  private enum Outcome: Sendable {
    case lost(seconds: Double)
    case damaged(String)
    case failed(String)
  }

  static func run(kills: Int, parallel: Int, _ report: inout Report) throws {
    let failures = report.failures
    var losses: [Double] = []
    let perThread = (kills + parallel - 1) / parallel
    let outcomes = try inParallel(min(parallel, kills)) { thread in
      (0..<perThread).filter { thread * perThread + $0 < kills }.map { number in
        do {
          return try session(number)
        } catch {
          return Outcome.failed("\(error)")
        }
      }
    }.flatMap { $0 }
    for outcome in outcomes {
      report.kills += 1
      switch outcome {
      case .lost(let seconds):
        losses.append(seconds)
        if seconds > mayBeLost {
          report.failed(String(format: "%.2f seconds of typing were lost", seconds))
        }
      case .damaged(let what):
        report.damagedFiles += 1
        report.failed("damaged: \(what)")
      case .failed(let why): report.failed("a wizard: \(why)")
      }
    }
    losses.sort()
    report.mostLostSeconds = max(report.mostLostSeconds, losses.last ?? 0)
    guard report.failures == failures, !losses.isEmpty else { return }
    report.passed(
      String(
        format: "typing: %d kills, %.2f seconds lost in the middle, %.2f at most, no draft damaged",
        losses.count, losses[losses.count / 2], losses.last ?? 0))
  }

  /// Types until the kill; returns what was lost.
  private static func session(_ number: Int) throws -> Outcome {
    let home = try TemporaryFolder("torture")
    let environment: [String: String?] = [
      "HOME": home.path, "XDG_DATA_HOME": home.file("data"),
    ]
    // Every other time a draft with a name of its own, and some signatories.
    let hasName = number % 2 == 1
    let named = home.file("a.letter")
    if hasName {
      try DraftFile.save(Scenario.draft("", signatories: 500), to: named, template: nil)
    }
    let wizard = try PseudoTerminal(
      builtProduct("undersigned"), hasName ? [named] : [], environment: environment,
      directory: home.path, rows: 40, columns: 120)
    try wizard.wait(forText: "Who is the letter to?")
    try wizard.send(keys: "<tab><tab>")
    var typed: [(end: Int, at: ContinuousClock.Instant)] = []
    var text = ""
    let end = ContinuousClock.now + .milliseconds(Int.random(in: 50...6_000))
    while ContinuousClock.now < end {
      let word = (text.isEmpty ? "" : " ") + "w\(typed.count)"
      try wizard.send(word)
      text += word
      typed.append((text.count, .now))
      // Mostly quick, now and then a thought.
      let pause =
        Int.random(in: 0..<12) == 0 ? Int.random(in: 700...1_500) : Int.random(in: 5...120)
      _ = wizard.settle(for: min(.milliseconds(pause), end - .now))
    }
    let killed = ContinuousClock.now
    wizard.kill()
    return try outcome(home.place, hasName ? named : nil, text, typed, killed, environment)
  }

  private static func outcome(
    _ home: Place, _ named: String?, _ text: String,
    _ typed: [(end: Int, at: ContinuousClock.Instant)], _ killed: ContinuousClock.Instant,
    _ environment: [String: String?]
  ) throws -> Outcome {
    let folder = named == nil ? "data/undersigned/drafts" : "."
    let drafts = home.names(in: folder).filter { $0.hasSuffix(".letter") && !$0.hasPrefix(".") }
    guard drafts.count <= 1 else { return .damaged("\(drafts)") }
    var kept = ""
    if let name = drafts.first {
      let path = home.file(folder + "/" + name)
      do {
        kept = try DraftFile.load(path).draft.text("name")
      } catch {
        return .damaged("\(error)")
      }
      // The next save works, and takes away what this one may have left.
      let next = try runToEnd(
        builtProduct("undersigned"), ["import", path, "-"], input: "The Open Table\n",
        environment: environment)
      guard next.code == 0 else { return .failed("the next save: \(next.errorText)") }
      let left = home.names(in: folder).filter { $0.hasPrefix(".undersigned-") }
      guard left.isEmpty else { return .failed("left \(left)") }
    }
    guard text.hasPrefix(kept) else { return .damaged("“\(kept)” of “\(text)”") }
    guard let first = typed.first(where: { $0.end > kept.count }) else { return .lost(seconds: 0) }
    let (seconds, attoseconds) = (killed - first.at).components
    return .lost(seconds: Double(seconds) + Double(attoseconds) / 1e18)
  }
}
