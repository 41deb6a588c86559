// A folder in which things go wrong.

import DraftStore
import Foundation
import PseudoTerminal

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
