// What surrounds a program: its environment, where it is found, folders that go away.

import CPseudoTerminal
import Glibc

/// The environment of every program here, so that a test does not depend on who runs it: the
/// caller's PATH, a 256-colour xterm, UTF-8, and a HOME that does not exist, so that a test that
/// names none never touches the caller's files.
public var plainEnvironment: [String: String] {
  [
    "PATH": getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin",
    "TERM": "xterm-256color", "LANG": "C.UTF-8", "HOME": "/nonexistent",
  ]
}

func mergedEnvironment(_ changes: [String: String?]) -> [String] {
  var merged = plainEnvironment
  for (name, value) in changes {
    merged[name] = value
  }
  return merged.map { "\($0)=\($1)" }.sorted()
}

/// Where a program is: a path stays as it is, a name is looked for in PATH.
public func findProgram(_ name: String) throws -> String {
  if name.contains("/") { return name }
  for folder in (plainEnvironment["PATH"] ?? "").split(separator: ":") {
    let path = "\(folder)/\(name)"
    if access(path, X_OK) == 0 { return path }
  }
  throw SystemFailure("find \(name) in PATH", ENOENT)
}

/// The path of a product of this package: it lies beside the running test bundle or benchmark.
public func builtProduct(_ name: String) throws -> String {
  var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
  let count = buffer.withUnsafeMutableBytes { raw in
    raw.withMemoryRebound(to: CChar.self) { text in
      text.baseAddress.map { readlink("/proc/self/exe", $0, text.count) } ?? -1
    }
  }
  guard count > 0 else { throw SystemFailure("read /proc/self/exe", errno) }
  let own = String(decoding: buffer[..<count], as: UTF8.self)
  let folder = own.lastIndex(of: "/").map { own[..<$0] } ?? "."
  let path = "\(folder)/\(name)"
  guard access(path, X_OK) == 0 else { throw SystemFailure("find the built \(path)", errno) }
  return path
}

/// A folder of one's own (0700), removed with all in it when the instance goes away.
public final class TemporaryFolder {
  /// Its path.
  public let path: String

  /// Makes a folder in `parent`, or else in TMPDIR or /tmp.
  public init(_ label: String = "undersigned", in parent: String? = nil) throws {
    let parent = parent ?? getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/\(label)-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw SystemFailure("make a temporary folder", errno) }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit { _ = cpt_remove_folder(path) }

  /// The path of something inside.
  public func file(_ name: String) -> String { "\(path)/\(name)" }

  /// Makes a folder inside (0700), or throws.
  @discardableResult
  public func makeFolder(_ name: String) throws -> String {
    guard mkdir(file(name), 0o700) == 0 else { throw SystemFailure("make \(file(name))", errno) }
    return file(name)
  }

  /// Writes a file inside and returns its path.
  @discardableResult
  public func write(_ text: String, to name: String) throws -> String {
    guard let stream = fopen(file(name), "we") else {
      throw SystemFailure("write \(file(name))", errno)
    }
    var text = text
    let complete = text.withUTF8 { fwrite($0.baseAddress, 1, $0.count, stream) == $0.count }
    guard fclose(stream) == 0, complete else { throw SystemFailure("write \(file(name))", errno) }
    return file(name)
  }

  /// Reads a file inside.
  public func read(_ name: String) throws -> String {
    guard let stream = fopen(file(name), "re") else {
      throw SystemFailure("read \(file(name))", errno)
    }
    defer { fclose(stream) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while case let count = fread(&buffer, 1, buffer.count, stream), count > 0 {
      bytes += buffer[..<count]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Whether something of this name is inside.
  public func contains(_ name: String) -> Bool { access(file(name), F_OK) == 0 }
}

/// Lends strings as the null-ended array that exec wants.
func withCStrings<Result>(
  _ strings: [String],
  _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) throws -> Result
) rethrows -> Result {
  var pointers = strings.map { strdup($0) }
  pointers.append(nil)
  defer { for pointer in pointers { free(pointer) } }
  return try pointers.withUnsafeBufferPointer { buffer in
    guard let base = buffer.baseAddress else { preconditionFailure("the array holds its null") }
    return try body(base)
  }
}

extension Duration {
  /// For poll(2): rounded up, so that a loop does not spin through the last millisecond.
  var pollMilliseconds: Int32 {
    guard self > .zero else { return 0 }
    let (seconds, attoseconds) = components
    let milliseconds = seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    return Int32(clamping: milliseconds)
  }
}
