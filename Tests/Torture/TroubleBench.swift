// A wizard on a draft of its own, and what becomes of the words.

import Foundation
import PseudoTerminal

/// A folder with a draft and a home, and what becomes of them.
final class TroubleBench {
  private let folder: TemporaryFolder
  let place: Place
  var draft: String { place.file("a.letter") }
  var records: String { place.file(".a.letter.records") }
  private var environment: [String: String?] {
    ["HOME": place.path, "XDG_DATA_HOME": place.file("data")]
  }

  init() throws {
    folder = try TemporaryFolder("torture")
    place = folder.place
    try place.write(
      #"{"undersigned":1,"answers":{"name":"Rosa"},"signatories":[{"name":"Elm House"}]}"#,
      to: "a.letter")
  }

  /// Adds a private record.
  func importContact() throws {
    let text =
      #"{"undersignedRecords":1,"records":[{"name":"Elm House","contact":"elm@example.org"}]}"#
    try place.write(text, to: ".a.letter.records")
    chmod(records, 0o600)
  }

  /// The wizard with the cursor behind the name.
  func start(
    under limit: String? = nil, rows: Int = 40, columns: Int = 120, goesToName: Bool = true
  ) throws -> PseudoTerminal {
    let program = try builtProduct("undersigned")
    let wizard = try PseudoTerminal(
      limit == nil ? program : "/bin/sh",
      limit.map { ["-c", "\($0); exec \"$0\" \"$1\"", program, draft] } ?? [draft],
      environment: environment, directory: place.path, rows: rows, columns: columns)
    try wizard.wait(forText: "Who is the letter to?")
    if goesToName { try wizard.send(keys: "<tab><tab>") }
    return wizard
  }

  /// Whether some file, here or in the home, holds the text.
  func isKept(_ text: String) -> Bool {
    let enumerator = FileManager.default.enumerator(atPath: place.path)
    while let name = enumerator?.nextObject() as? String {
      var status = stat()
      guard lstat(place.file(name), &status) == 0, status.st_mode & S_IFMT == S_IFREG,
        !name.contains("versions"),
        let data = FileManager.default.contents(atPath: place.file(name))
      else { continue }
      if String(decoding: data, as: UTF8.self).contains(text) { return true }
    }
    return false
  }

  /// Far more than a save needs: a busy machine is no loss.
  private static let patience = Duration.seconds(20)

  /// Waits until something is so, while what the wizard writes is read. Returns whether it came to be.
  func wait(_ wizard: PseudoTerminal, until isSo: () throws -> Bool) throws -> Bool {
    let end = ContinuousClock.now + Self.patience
    while try !isSo() {
      guard ContinuousClock.now < end else { return false }
      _ = wizard.settle(for: .milliseconds(50))
    }
    return true
  }

  /// Waits until some file holds the text, while what the wizard writes is read, unless it `isStuck`.
  func comesToBeKept(_ text: String, _ wizard: PseudoTerminal, isStuck: Bool = false) -> Bool {
    let end = ContinuousClock.now + Self.patience
    while !isKept(text) {
      guard ContinuousClock.now < end else { return false }
      if isStuck { usleep(50_000) } else { _ = wizard.settle(for: .milliseconds(50)) }
    }
    return true
  }

  /// Waits until the text is on the disk, or the screen says that it is not.
  func isKeptOrTold(_ text: String, _ wizard: PseudoTerminal) -> Bool {
    let end = ContinuousClock.now + Self.patience
    while ContinuousClock.now < end {
      _ = wizard.settle(for: .milliseconds(100))
      if isKept(text) || wizard.screen.lines[0].contains("NOT SAVED") { return true }
    }
    return false
  }
}
