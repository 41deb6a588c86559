// Who works on a draft, so that a second one is told.
import Glibc

/// An advisory lock on a draft: this program asks for it, nothing else is kept from writing.
///
/// The kernel holds it as long as this object lives, on a hidden file beside the draft that says
/// who has it. It goes with the process, whatever ends that; a file that stays is taken over.
public final class DraftLock: Sendable {
  /// Who has a lock.
  public struct Holder: Hashable, Sendable, CustomStringConvertible {
    /// The name of the computer.
    public var machine: String
    /// The identifier of the process on that computer.
    public var process: Int
    /// Since when, as ISO 8601 in UTC: "2026-11-24T18:03:00Z".
    public var since: String

    /// "process 1234 on “riverbend” since 2026-11-24T18:03:00Z"
    public var description: String { "process \(process) on “\(machine)” since \(since)" }
  }

  /// What came of asking.
  public enum Attempt: Sendable {
    /// The draft is this process's, until the lock is released.
    case taken(DraftLock)
    /// Another has it; `nil` where the file does not say who.
    case held(by: Holder?)
    /// Locks cannot be had here: a sentence that says why. Nothing warns of a second opener then.
    case unsupported(String)
  }

  private let file: OwnFile

  private init(_ file: consuming OwnFile) { self.file = file }

  /// Asks for the lock of the draft at `path`, which need not exist yet. Two names of one draft,
  /// through symbolic links, have one lock. Within one process, too, only the first gets it.
  public static func take(for path: String) -> Attempt {
    do throws(FileError) {
      let lockPath = Companion.lock.path(of: try FilePath.chain(from: path).end)
      return take(lockPath, draft: path)
    } catch {
      return .unsupported(unsupported(path, error.description))
    }
  }

  private static func take(_ lockPath: String, draft: String) -> Attempt {
    do throws(OwnFile.Obstacle) {
      let file = try OwnFile(lockPath, requiresLock: true)
      // A file that cannot say who has the lock, on a full disk, is locked all the same.
      _ = file.write(Array(Holder.own.lines.utf8), at: 0)
      return .taken(DraftLock(file))
    } catch {
      switch error {
      case .locked: return .held(by: Holder(in: lockPath))
      case .noLocks:
        // Nobody can have it, so nobody misses it.
        unlink(lockPath)
        return .unsupported(unsupported(draft, "The file system has no locks."))
      case .file(let error): return .unsupported(unsupported(draft, error.description))
      }
    }
  }

  private static func unsupported(_ path: String, _ why: String) -> String {
    "Nobody is warned when “\(quotable(path))” is opened twice. \(why)"
  }

  /// Lets the lock go.
  deinit {
    // Removed while it is locked: who opened it meanwhile finds it gone, and makes a new one.
    if file.isNamed { unlink(file.path) }
  }
}

extension DraftLock.Holder {
  /// This process, from now on.
  fileprivate static var own: Self {
    var system = utsname()
    uname(&system)
    let name = withUnsafeBytes(of: system.nodename) { $0.prefix { $0 != 0 } }
    return Self(
      machine: String(decoding: name, as: UTF8.self), process: Int(getpid()),
      since: utcTimestamp(time(nil)))
  }

  fileprivate var lines: String { "\(machine)\n\(process)\n\(since)\n" }

  /// What a lock's file says; `nil` where that is nothing yet.
  fileprivate init?(in path: String) {
    guard let bytes = try? FileBytes.read(path, limit: 4096) else { return nil }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    guard lines.count == 3, let process = Int(lines[1]) else { return nil }
    self.init(
      machine: quotable(String(lines[0])), process: process, since: quotable(String(lines[2])))
  }
}

/// A time in seconds since 1970 as ISO 8601 in UTC.
func utcTimestamp(_ seconds: Int) -> String {
  var seconds = time_t(seconds)
  var parts = tm()
  guard gmtime_r(&seconds, &parts) != nil else { return "" }
  var text = [CChar](repeating: 0, count: 32)
  let count = strftime(&text, text.count, "%Y-%m-%dT%H:%M:%SZ", &parts)
  return String(decoding: text[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
}
