// The private records are spoilt while a letter is open, or were in a change that is undone later.

import Foundation
import PseudoTerminal

extension Trouble {
  private typealias Spoiler = (name: String, spoil: @Sendable (String) -> Void)

  private static func text(_ name: String, _ text: String) -> Spoiler {
    (name, { _ = try? Data(text.utf8).write(to: URL(filePath: $0)) })
  }

  /// Puts something else in the place of a file.
  private static func instead(_ name: String, _ put: @escaping @Sendable (String) -> Void)
    -> Spoiler
  {
    (
      name,
      {
        unlink($0)
        put($0)
      }
    )
  }

  private static var spoilers: [Spoiler] {
    [
      instead("removed") { _ in },
      text("emptied", #"{"undersignedRecords":1,"records":[]}"#),
      text("damaged", "{"), text("without bytes", ""),
      text("zeros", String(repeating: "\0", count: 500)),
      text("cut off", #"{"undersignedRecords":1,"records":[{"name":"Elm"#),
      text("in conflict", "<<<<<<< ours\n{\"undersignedRecords\":1}\n>>>>>>> theirs\n"),
      instead("a folder") { mkdir($0, 0o700) }, instead("a pipe") { mkfifo($0, 0o600) },
      instead("a link to itself") { symlink($0, $0) },
      instead("a link to nowhere") { symlink("/nonexistent/x", $0) },
      instead("a folder that nobody may read") { mkdir($0, 0) },
    ]
  }

  static var goneRecords: [Case] {
    spoilers.flatMap { name, spoil in
      [SIGKILL, SIGSEGV, SIGTERM, 0].map { end in
        Case(name: "\(name), ended by \(end == 0 ? "a key" : "\(end)")") { bench in
          try bench.importContact()
          let wizard = try bench.start()
          // Before a question about the records can take the keys.
          try wizard.send(keys: " Zed")
          try wizard.wait(forText: "Rosa Zed")
          spoil(bench.records)
          guard bench.isKeptOrTold("Rosa Zed", wizard) else { return "neither kept nor told" }
          guard bench.comesToBeKept("elm@example.org", wizard) else { return "a record is lost" }
          if end == 0 { try wizard.send(keys: "<c-q>") } else { wizard.signal(end) }
          _ = try wizard.waitForExit()
          guard bench.isKept("Rosa Zed") else { return "the words are lost" }
          return try bench.recordsAreRead(with: "elm@example.org") ? nil : "a record is lost"
        }
      }
    }
  }

  static var refusedSaves: [Case] {
    [false, true].map { waits in
      Case(name: waits ? "then possible, by itself" : "then possible, at leaving") { bench in
        try bench.importContact()
        // Nothing can be renamed over a folder, and nothing made in its place.
        let wizard = try bench.start()
        try bench.place.moveAway("a.letter")
        mkdir(bench.draft, 0o700)
        // The name withdraws, which takes it off the list and into the records.
        try wizard.send(keys: "<a-2><down><a-w>")
        guard bench.isKeptOrTold("withdrawn", wizard) else {
          return "neither kept nor told"
        }
        rmdir(bench.draft)
        if waits { _ = wizard.settle(for: .seconds(11)) }
        try wizard.send(keys: "<c-q>")
        _ = try wizard.waitForExit()
        guard bench.isKept("withdrawn") else { return "a withdrawal is lost" }
        return bench.isKept("elm@example.org") ? nil : "a record is lost"
      }
    }
  }

  /// What the screen says that a key brings back comes back after a kill, with its private record.
  static var undoneAfterKills: [Case] {
    let form = "Organization,Email\nAlder House,alder@example.org\nBirch House,birch@example.org"
    let changes: [Undone] = [
      Undone(
        name: "a name that was removed", steps: [("<a-2><down><del>", false)], key: "<a-u>",
        signatory: "Elm House", contact: "elm@example.org"),
      Undone(
        name: "a list that was undone",
        steps: [("<a-2><paste>\(form)</paste><enter>", true), ("<a-u>", false)], key: "<a-e>",
        signatory: "Birch House", contact: "birch@example.org"),
    ]
    return changes.flatMap { change in
      [SIGKILL, SIGSEGV].map { end in
        Case(name: "\(change.name), ended by \(end)") { bench in
          try bench.importContact()
          let wizard = try bench.start()
          for (keys, isThen) in change.steps {
            try wizard.send(keys: keys)
            guard try bench.lists(change.signatory, isThen, wizard) else { return "not saved" }
          }
          wizard.signal(end)
          _ = try wizard.waitForExit()
          let next = try bench.start(goesToName: false)
          try next.send(keys: change.key)
          guard try bench.lists(change.signatory, true, next) else {
            return "it does not come back"
          }
          try next.send(keys: "<c-q>")
          _ = try next.waitForExit()
          return try bench.recordsAreRead(with: change.contact) ? nil : "a record is lost"
        }
      }
    }
  }

  /// A change that is taken back in the next run.
  private struct Undone: Sendable {
    var name: String
    /// Keys, and whether the signatory is listed after them.
    var steps: [(keys: String, isListed: Bool)]
    /// What brings the signatory back.
    var key: String
    var signatory: String
    var contact: String
  }
}

extension TroubleBench {
  /// Waits until the draft on the disk lists the signatory, or does not.
  fileprivate func lists(
    _ name: String, _ isListed: Bool, _ wizard: PseudoTerminal
  ) throws -> Bool {
    try wait(wizard) { try place.read("a.letter").contains(name) == isListed }
  }

  /// Whether the next who reads the private records finds this in them.
  fileprivate func recordsAreRead(with text: String) throws -> Bool {
    let outcome = try runToEnd(
      builtProduct("undersigned"), ["list", draft, "--records"], directory: place.path)
    return outcome.code == 0 && outcome.text.contains(text)
  }
}

extension Place {
  /// Takes a file out of the way, as if it had never been there.
  fileprivate func moveAway(_ name: String) throws {
    try FileManager.default.removeItem(atPath: file(name))
  }
}
