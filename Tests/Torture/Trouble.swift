// The world around the wizard goes wrong while somebody types: nothing typed is lost, or the screen
// says so; and the program always ends when it is told to.

import Foundation
import PseudoTerminal

enum Trouble {
  /// What was tried of one kind, and how often words were lost.
  private struct Tally {
    var cases = 0
    var lost = 0
  }

  /// One trouble.
  private struct Kind: Sendable {
    let name: String
    let cases: [Case]
  }

  /// One way in which it comes, tried on a wizard in whose name field “Rosa” stands; returns what is
  /// wrong, or nothing.
  struct Case: Sendable {
    let name: String
    let attempt: @Sendable (TroubleBench) throws -> String?
  }

  static func run(_ report: inout Report) throws {
    for kind in kinds {
      var tally = Tally()
      for trouble in kind.cases {
        tally.cases += 1
        do {
          guard let problem = try trouble.attempt(TroubleBench()) else { continue }
          tally.lost += 1
          report.failed("\(kind.name), \(trouble.name): \(problem)")
        } catch {
          tally.lost += 1
          report.failed("\(kind.name), \(trouble.name): \(error)")
        }
      }
      report.note(kind: kind.name, cases: tally.cases, lost: tally.lost)
    }
  }

  private static var kinds: [Kind] {
    [
      Kind(name: "name taken", cases: takenNames), Kind(name: "records gone", cases: goneRecords),
      Kind(name: "undone after a kill", cases: undoneAfterKills),
      Kind(name: "save refused", cases: refusedSaves), Kind(name: "undecided", cases: undecided),
      Kind(name: "limits", cases: limits),
      Kind(name: "signals", cases: signals), Kind(name: "terminal stuck", cases: stuckTerminals),
      Kind(name: "imports at once", cases: imports),
    ]
  }

  // MARK: Something else takes the draft's name

  private static var takenNames: [Case] {
    let takers: [(String, @Sendable (String) -> Void)] = [
      ("a pipe", { mkfifo($0, 0o600) }), ("a folder", { mkdir($0, 0o700) }),
      ("a link to itself", { symlink($0, $0) }),
      ("a link to a device", { symlink("/dev/tty", $0) }),
      ("what is no draft", { _ = try? Data("x".utf8).write(to: URL(filePath: $0)) }),
      ("an empty file", { _ = try? Data().write(to: URL(filePath: $0)) }),
    ]
    return takers.flatMap { name, take in
      [false, true].map { comesAtOnce in
        Case(name: name + (comesAtOnce ? " at once" : " later")) { bench in
          let wizard = try bench.start()
          unlink(bench.draft)
          if !comesAtOnce { usleep(20_000) }
          take(bench.draft)
          try wizard.send(keys: " Zed")
          let used = wizard.cpuTime ?? .zero
          guard bench.isKeptOrTold("Rosa Zed", wizard) else {
            return "neither kept nor told"
          }
          _ = wizard.settle(for: .seconds(1))
          if let now = wizard.cpuTime, now - used > .milliseconds(500) { return "it spins" }
          try wizard.send(keys: "<c-q>")
          _ = try wizard.waitForExit()
          return bench.isKept("Rosa Zed") ? nil : "lost at leaving"
        }
      }
    }
  }

  /// Another program changes the file, and the wizard is killed before anybody chose.
  private static var undecided: [Case] {
    [SIGKILL, SIGSEGV].map { number in
      Case(name: "\(number)") { bench in
        try bench.importContact()
        let wizard = try bench.start()
        try wizard.send(keys: "<a-2><down><a-w><a-1> Zed")
        try wizard.wait(forText: "Rosa Zed")
        let theirs =
          #"{"undersigned":1,"answers":{"name":"Ana"},"signatories":[{"name":"Elm House"}]}"#
        try bench.place.write(theirs, to: "a.letter")
        try wizard.wait(forText: "Another program has changed this letter's file.")
        wizard.signal(number)
        _ = try wizard.waitForExit()
        guard try bench.place.read(".a.letter.versions").contains("Rosa Zed") else {
          return "the words are lost"
        }
        guard bench.isKept("withdrawn"), bench.isKept("elm@example.org") else {
          return "a record is lost"
        }
        // Any key would take the sentence away.
        let next = try bench.start(goesToName: false)
        try next.wait(forText: "You had not chosen")
        return nil
      }
    }
  }

  // MARK: Little of everything

  private static var limits: [Case] {
    let limits =
      (8...14).map { "ulimit -n \($0)" }
      + ["ulimit -v 200000", "ulimit -u 1", "ulimit -s 128"]
    let records = limits.map { limit in
      Case(name: "\(limit), records") { bench in
        try bench.importContact()
        let wizard = try bench.start(under: limit)
        try wizard.send(keys: "<a-2><down><a-w>")
        guard bench.isKeptOrTold("withdrawn", wizard) else {
          return "neither kept nor told"
        }
        try wizard.send(keys: "<c-q>")
        _ = try wizard.waitForExit()
        guard bench.isKept("withdrawn") else { return "a withdrawal is lost" }
        return bench.isKept("elm@example.org") ? nil : "a record is lost"
      }
    }
    return records
      + limits.flatMap { limit in
        ["<c-q>", "TERM", "HUP"].map { end in
          Case(name: "\(limit), \(end)") { bench in
            let wizard = try bench.start(under: limit)
            try wizard.send(keys: " Zed")
            guard bench.isKeptOrTold("Rosa Zed", wizard) else {
              return "neither kept nor told"
            }
            switch end {
            case "TERM": wizard.signal(SIGTERM)
            case "HUP": wizard.signal(SIGHUP)
            default: try wizard.send(keys: end)
            }
            _ = try wizard.waitForExit()
            return bench.isKept("Rosa Zed") ? nil : "lost at leaving"
          }
        }
      }
  }

  private static var signals: [Case] {
    let numbers: [Int32] = [
      SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU,
      SIGPWR, SIGSYS, SIGIO, 34, 64,
    ]
    return numbers.map { number in
      Case(name: "\(number)") { bench in
        let wizard = try bench.start()
        try wizard.send(keys: " Zed")
        try wizard.wait(forText: "Rosa Zed")
        wizard.signal(number)
        let status = try wizard.waitForExit()
        guard status == .exited(128 + number) else { return "it ended by \(status)" }
        guard wizard.outputText.contains("\u{1B}[?1049l") else { return "the screen stays" }
        return bench.isKept("Rosa Zed") ? nil : "lost"
      }
    }
  }

  // MARK: Several at once

  private static let imports = (0..<3).map { round in
    Case(name: "round \(round)") { bench in
      let draft = bench.draft
      let outcomes = try inParallel(8) { index in
        try runToEnd(
          builtProduct("undersigned"), ["import", draft, "-"],
          input: "Organization,Email\nOrg \(index),x\(index)@example.org\n")
      }
      for (index, outcome) in outcomes.enumerated() where outcome.code == 0 {
        guard bench.isKept("Org \(index)") else { return "a name is lost" }
        guard bench.isKept("x\(index)@example.org") else { return "a record is lost" }
      }
      return outcomes.contains { $0.code == 0 } ? nil : "none got through"
    }
  }
}
