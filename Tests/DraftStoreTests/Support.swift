import Glibc
import LetterCore

@testable import DraftStore

/// A folder of its own for one test, gone with it.
final class TemporaryFolder {
  let path: String

  init() {
    var template = Array("/tmp/undersigned-test-XXXXXX".utf8CString)
    path = mkdtemp(&template).map { String(cString: $0) } ?? "/nonexistent"
  }

  deinit { remove(path) }

  private func remove(_ path: String) {
    if let folder = opendir(path) {
      while let entry = readdir(folder) {
        let name = Self.name(entry)
        if name != ".", name != ".." { remove(path + "/" + name) }
      }
      closedir(folder)
    }
    Glibc.remove(path)
  }

  static func name(_ entry: UnsafeMutablePointer<dirent>) -> String {
    withUnsafePointer(to: &entry.pointee.d_name) {
      $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
  }

  /// All names in the folder, hidden ones too.
  var names: [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) { names.append(Self.name(entry)) }
    return names.filter { $0 != "." && $0 != ".." }.sorted()
  }

  func file(_ name: String) -> String { path + "/" + name }

  func write(_ text: String, to name: String) throws {
    try AtomicFile.write(Array(text.utf8), to: file(name), existing: .replaced)
  }

  func text(_ name: String) throws -> String {
    String(decoding: try FileBytes.read(file(name)), as: UTF8.self)
  }

  func mode(_ name: String) -> mode_t {
    var status = stat()
    return stat(file(name), &status) == 0 ? status.st_mode & 0o777 : 0
  }
}

func read(_ json: String) throws -> DraftReading {
  try DraftFile.read(Array(json.utf8), path: "x.letter")
}

func written(_ draft: Draft) throws -> String {
  String(
    decoding: DraftFile.bytes(of: draft, template: try LetterTemplate.builtIn()), as: UTF8.self)
}

/// The sentence with which reading fails.
func refusal(_ json: String) -> String {
  do {
    _ = try read(json)
    return "read"
  } catch {
    return "\(error)"
  }
}
