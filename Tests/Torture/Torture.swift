// Proves that drafts cannot be lost: every call of a save fails or is the last, disks are full and
// read-only, two save at once, the wizard is killed while somebody types, the world around it goes
// wrong, and drafts of all kinds are merged.

import ArgumentParser
import Foundation

@main
struct Torture: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "torture",
    abstract: "Proves that drafts cannot be lost.",
    subcommands: [Prove.self, Perform.self, Contend.self, Offline.self, Measure.self],
    defaultSubcommand: Prove.self)
}

struct Prove: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Proves that drafts cannot be lost.",
    discussion: """
      Needs nothing but the built program beside it. As root it also fills a real file system of \
      64 KB. Ends with figures; the exit code is 0 if nothing was lost or damaged.
      """)

  /// What can be proved on its own.
  enum Part: String, CaseIterable, ExpressibleByArgument {
    case kills, faults, places, contention, typing, trouble, merges, secrecy, damage
  }

  @Argument(help: "What to prove; everything if nothing is named.")
  var parts: [Part] = []

  @Option(help: "How often the wizard is killed while somebody types.")
  var kills = 100

  @Option(help: "How many wizards run at once.")
  var parallel = 8

  @Option(help: "How often each of two processes saves one draft.")
  var saves = 1_000

  @Option(help: "For how many seconds drafts are merged.")
  var mergeSeconds = 20

  @Option(help: "With which drafts the merges begin.")
  var seed: UInt64 = 1

  func run() throws {
    var report = Report()
    for part in parts.isEmpty ? Part.allCases : parts {
      switch part {
      case .kills: try SaveKills.run(&report)
      case .faults: try SaveFaults.run(&report)
      case .places: try Places.run(&report)
      case .contention: try Contention.run(saves: saves, &report)
      case .typing: try TypingKills.run(kills: kills, parallel: parallel, &report)
      case .trouble: try Trouble.run(&report)
      case .merges: try MergeFuzz.run(seconds: mergeSeconds, seed: seed, &report)
      case .secrecy: try Secrecy.run(&report)
      case .damage: try HurtfulFiles.run(&report)
      }
    }
    report.finish()
    if report.failures > 0 { throw ExitCode.failure }
  }
}

/// What was found, said as it is found.
struct Report {
  private(set) var failures = 0
  private var kinds: [(name: String, cases: Int, lost: Int)] = []
  var kills = 0
  var faults = 0
  var damagedFiles = 0
  var mostLostSeconds = 0.0

  /// Says what holds.
  func passed(_ sentence: String) { say("ok      " + sentence) }

  /// Says what could not be tried, and why.
  func skipped(_ sentence: String) { say("skipped " + sentence) }

  mutating func failed(_ sentence: String) {
    failures += 1
    say("FAILED  " + sentence)
  }

  /// Says what holds, or that it does not.
  mutating func check(_ holds: Bool, _ sentence: String) {
    if holds { passed(sentence) } else { failed(sentence) }
  }

  /// Notes what was tried of one kind of trouble.
  mutating func note(kind: String, cases: Int, lost: Int) { kinds.append((kind, cases, lost)) }

  func finish() {
    if !kinds.isEmpty {
      func row(_ cells: [String]) -> String {
        cells[0].padding(toLength: 20, withPad: " ", startingAt: 0)
          + cells.dropFirst().map { String(repeating: " ", count: max(0, 6 - $0.count)) + $0 }
          .joined()
      }
      say("")
      say(row(["kind", "cases", "lost"]))
      for kind in kinds { say(row([kind.name, "\(kind.cases)", "\(kind.lost)"])) }
    }
    say(
      """

      kills            \(kills)
      faults           \(faults)
      lost seconds     \(String(format: "%.2f", mostLostSeconds)) at most
      damaged files    \(damagedFiles)
      failures         \(failures)
      """)
  }

  private func say(_ text: String) {
    print(text)
    fflush(nil)
  }
}
