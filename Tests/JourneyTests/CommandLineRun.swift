// Runs the built program without a terminal: bytes in, bytes and an exit code out.
import Foundation
import Testing

struct CommandLineRun {
  var code: Int32 = -1
  var output = Data()
  var errors = ""

  var text: String { String(decoding: output, as: UTF8.self) }
  /// The sentences on standard error, a line each.
  var sentences: [String] { errors.split(separator: "\n").map(String.init) }

  /// The program that was built with these tests, beside their bundle.
  static let program: String = {
    let places =
      CommandLine.arguments + [
        (try? FileManager.default.destinationOfSymbolicLink(
          atPath: "/proc/self/exe")) ?? ""
      ]
    let bundle = places.first { $0.hasSuffix(".xctest") } ?? places[places.count - 1]
    return URL(filePath: bundle).deletingLastPathComponent().appending(path: "undersigned").path
  }()

  /// Runs the program in a folder. Its three streams are files there, so that none can block.
  init(
    _ arguments: [String], of program: String = Self.program, in folder: URL, input: Data = Data(),
    output: String? = nil,
    environment: [String: String] = ["LC_ALL": "C", "HOME": "/nonexistent"]
  ) throws {
    let streams = folder.appending(path: ".streams-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: streams, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: streams) }
    try input.write(to: streams.appending(path: "0"))
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    let create = O_WRONLY | O_CREAT
    posix_spawn_file_actions_addopen(&actions, 0, streams.path + "/0", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, output ?? streams.path + "/1", create, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, streams.path + "/2", create, 0o600)

    // `env` changes to the folder; the call for it is not visible here.
    let argv = (["env", "-C", folder.path, program] + arguments).map { strdup($0) } + [nil]
    let envp = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for pointer in argv + envp { free(pointer) } }
    var process = pid_t()
    let failure = posix_spawn(&process, "/usr/bin/env", &actions, nil, argv, envp)
    try #require(failure == 0, "\(program) cannot be started")
    var status: Int32 = 0
    while waitpid(process, &status, 0) == -1, errno == EINTR {}
    code = status & 0x7F == 0 ? (status >> 8) & 0xFF : -(status & 0x7F)
    if output == nil { self.output = try Data(contentsOf: streams.appending(path: "1")) }
    errors = try String(contentsOf: streams.appending(path: "2"), encoding: .utf8)
  }
}

/// A folder for one test, gone with it, and the program run in it.
final class CommandLineFolder {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(path: "undersigned-" + UUID().uuidString)
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  func run(_ arguments: String..., input: String = "", output: String? = nil) throws
    -> CommandLineRun
  {
    try CommandLineRun(arguments, in: url, input: Data(input.utf8), output: output)
  }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: url.appending(path: name))
  }

  func text(_ name: String) throws -> String {
    try String(contentsOf: url.appending(path: name), encoding: .utf8)
  }

  var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []).sorted()
  }

  static let fixture = URL(filePath: #filePath).deletingLastPathComponent()
    .appending(path: "Fixtures/signatories-24.txt").path

  /// A draft whose letter is ready.
  static let ready = """
    {
      "undersigned": 1,
      "answers": {
        "date": "2999-11-23", "office": "Mayor", "name": "Rosa Example",
        "address": "1 City Hall Plaza\\nRiverbend, NY 12000", "place": "Riverbend",
        "agency": "the Riverbend Police Department", "contact": "Ana Ruiz",
        "legislators": [], "influencers": []
      },
      "signatories": [{ "name": "Ágora Vecinal" }],
      "facts": { "ag-guidance-2017": "keep", "no-287g-agreements": "omit" },
      "settled": [["slip: far date", "November 23, 2999"]]
    }
    """
}
