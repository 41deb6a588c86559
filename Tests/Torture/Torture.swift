// Proves that drafts cannot be lost: every call of a save fails or is the last, disks are full and
// read-only, two save at once, and the wizard is killed while somebody types.

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
    case kills, faults, places, contention, typing, secrecy, damage
  }

  @Argument(help: "What to prove; everything if nothing is named.")
  var parts: [Part] = []

  @Option(help: "How often the wizard is killed while somebody types.")
  var kills = 100

  @Option(help: "How many wizards run at once.")
  var parallel = 8

  @Option(help: "How often each of two processes saves one draft.")
  var saves = 1_000

  func run() throws {
    var report = Report()
    for part in parts.isEmpty ? Part.allCases : parts {
      switch part {
      case .kills: try SaveKills.run(&report)
      case .faults: try SaveFaults.run(&report)
      case .places: try Places.run(&report)
      case .contention: try Contention.run(saves: saves, &report)
      case .typing: try TypingKills.run(kills: kills, parallel: parallel, &report)
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

  func finish() {
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
