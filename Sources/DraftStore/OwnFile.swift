// The program's own small files beside a draft: never through a link, never half locked.
import Glibc

/// The hidden files that can belong to a draft. They stand beside it.
enum Companion: String, CaseIterable {
  /// Who works on it.
  case lock
  /// Its last good states.
  case versions
  /// What can be undone in it, and where it was exported.
  case history
  /// The same as it will be once a save is finished.
  case nextHistory = "history.next"
  /// Who authorized which signature, when and by what.
  case records
  /// The records as they were before a save that is not finished.
  case before

  /// Those that stay when nobody works on the draft.
  static var lasting: [Companion] { allCases.filter { $0 != .lock } }

  /// The same as endings behind a draft's name, with what was set aside beside the draft.
  static func lastingEndings(of draft: String) -> [String] {
    lasting.map(\.rawValue) + SetAside.endings(of: draft)
  }

  /// Whether something has stayed of a draft that bore this name and was removed otherwise. It is
  /// not to become another's.
  static func areLeft(of draft: String) -> Bool {
    lastingEndings(of: draft).contains { DraftMove.exists(path($0, of: draft)) }
  }

  /// The path, for a draft whose links have been followed.
  func path(of draft: String) -> String { Self.path(rawValue, of: draft) }

  /// The path of what has this ending behind the draft's name.
  static func path(_ ending: String, of draft: String) -> String {
    let name = FilePath.name(of: draft)
    let folder = draft[..<draft.utf8.index(draft.endIndex, offsetBy: -name.utf8.count)]
    return folder + "." + name + "." + ending
  }
}

/// A file of the program's own, open and locked. The lock goes with this value.
struct OwnFile: ~Copyable, Sendable {
  let descriptor: Int32
  let path: String

  /// Why it is not to be had.
  enum Obstacle: Error {
    /// Another has locked it.
    case locked
    /// The file system has no locks.
    case noLocks
    case file(FileError)
  }

  /// Opens and locks the file at `path`, made where it is missing, for its owner only. A symbolic
  /// link there, a file that has another name too, or somebody else's, was planted and is left
  /// alone.
  init(_ path: String, requiresLock: Bool) throws(Obstacle) {
    for _ in 0..<1_000 {
      let file = try OwnFile(opening: path)
      let lock = lockExclusively(file.descriptor)
      // Whoever had the lock before may have removed the file with it.
      guard try file.hasName() else { continue }
      guard lock == 0 || (lock != EWOULDBLOCK && !requiresLock) else {
        throw lock == EWOULDBLOCK ? .locked : .noLocks
      }
      self = file
      return
    }
    throw .locked
  }

  private init(opening path: String) throws(Obstacle) {
    let flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC
    descriptor = retrying { open(path, flags, 0o600) }
    self.path = path
    guard descriptor >= 0 else {
      throw .file(errno == ELOOP ? FileError(.planted, path) : .writing(path))
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw .file(.writing(path)) }
    guard status.st_mode & S_IFMT == S_IFREG, status.st_nlink <= 1, status.st_uid == geteuid()
    else { throw .file(FileError(.planted, path)) }
    if status.st_mode & 0o077 != 0 { fchmod(descriptor, 0o600) }
  }

  /// Whether the path still leads to this file.
  var isNamed: Bool { (try? hasName()) ?? false }

  private func hasName() throws(Obstacle) -> Bool {
    var own = stat()
    var named = stat()
    guard fstat(descriptor, &own) == 0 else { throw .file(.writing(path)) }
    guard lstat(path, &named) == 0 else {
      guard errno == ENOENT else { throw .file(.writing(path)) }
      return false
    }
    return own.st_ino == named.st_ino && own.st_dev == named.st_dev
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Puts `bytes` at `offset` and ends the file there; `errno` tells why not.
  func write(_ bytes: [UInt8], at offset: Int) -> Bool {
    guard retrying({ ftruncate(descriptor, offset) }) == 0,
      lseek(descriptor, offset, SEEK_SET) == offset
    else { return false }
    return AtomicFile.write(bytes, to: descriptor)
  }
}
