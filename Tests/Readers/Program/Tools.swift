// Other people's programs: which are there, and how they are run.
import Foundation
import PseudoTerminal

/// What a check needs.
enum Tool: Hashable, Sendable {
  case program(String)
  /// A module of Python.
  case module(String)
  /// The Nu HTML Checker.
  case checker
  /// XML Schema or RELAX NG files with this ending.
  case schemas(String)

  var name: String {
    switch self {
    case .program(let name): name
    case .module(let name): "Python's \(name)"
    case .checker: "the Nu HTML Checker (--checker vnu.jar)"
    case .schemas(let ending): "\(ending) files (--schemas)"
    }
  }
}

/// The programs that there are, and a folder for what they leave.
final class Tools {
  let folder: URL
  let checker: String?
  let schemas: String?
  private let script: String
  private var known: [Tool: Bool] = [:]

  init(in folder: URL, checker: String?, schemas: String?) throws {
    (self.folder, self.checker, self.schemas) = (folder, checker, schemas)
    script = folder.appending(path: "readers.py").path
    try Data(PackageResources.readers_py).write(to: URL(filePath: script))
  }

  func has(_ tool: Tool) -> Bool {
    if let known = known[tool] { return known }
    let found: Bool
    switch tool {
    case .program(let name): found = (try? findProgram(name)) != nil
    case .module(let name):
      found = (try? runToEnd("python3", ["-c", "import \(name)"]))?.code == 0
    case .checker: found = checker.map { access($0, R_OK) == 0 } ?? false
    case .schemas(let ending):
      let names = FileManager.default.enumerator(atPath: schemas ?? "/nonexistent")
      found = names?.contains { ($0 as? String)?.hasSuffix(ending) == true } ?? false
    }
    known[tool] = found
    return found
  }

  /// Runs a program to its end; throws where it fails, unless its exit code is one of `codes`.
  func run(_ program: String, _ arguments: [String], codes: Set<Int32> = [0]) throws -> Outcome {
    let outcome = try runToEnd(program, arguments, environment: ["HOME": folder.path])
    guard let code = outcome.code, codes.contains(code) else {
      throw Unreadable(
        description: "\(program): \(outcome.status): \(outcome.errorText.prefix(500))")
    }
    return outcome
  }

  /// Runs a part of readers.py, which answers with a value for each file.
  func readers<Value: Decodable>(
    _ part: String, _ arguments: [String], as: Value.Type = Value.self
  ) throws -> [String: Value] {
    let outcome = try run("python3", [script, part] + arguments)
    return try JSONDecoder().decode([String: Value].self, from: Data(outcome.output))
  }
}

/// Why a reader did not read a document.
struct Unreadable: Error, CustomStringConvertible {
  let description: String
}

/// Inside a type with a `run` of its own, the other is not found.
private func runToEnd(
  _ program: String, _ arguments: [String], environment: [String: String?] = [:]
) throws -> Outcome {
  try run(program, arguments, environment: environment, timeout: .seconds(1200))
}
