// Drafts that were removed and can still be brought back.
import Glibc

/// The drafts that one run has removed, until it ends.
///
/// Each lies with its companions in a folder of its own, inside a hidden one of the drafts folder.
/// That folder is locked as long as the run lives: one that is not locked was left by a run that
/// was killed, and what is in it comes back at the next start, since nobody said it should go.
public struct RemovedDrafts: ~Copyable {
  private static let name = ".removed"

  private let folder: String
  private var removals: [Removal] = []

  /// Nothing yet, of this folder.
  public init(in folder: DraftsFolder) { self.folder = folder.path }

  /// How many can be brought back.
  public var count: Int { removals.count }

  private var place: String { folder + "/" + Self.name }

  /// Takes a draft away. Throws, and leaves it, while another process works on it.
  public mutating func remove(_ draft: String) throws(FileError) {
    try DraftMove.check(draft)
    let removal = try Removal(in: place)
    do throws(FileError) {
      try DraftMove.withLock(of: draft) { () throws(FileError) in
        try DraftMove.move(draft, to: removal.path + "/" + FilePath.name(of: draft))
      }
    } catch {
      rmdir(removal.path)
      rmdir(place)
      throw error
    }
    removals.append(removal)
  }

  /// Brings back what was removed last, under another name where its own is taken by now. Returns
  /// its path; `nil` where nothing was removed.
  public mutating func restoreLast() throws(FileError) -> String? {
    guard let last = removals.last else { return nil }
    let path = try last.restore(into: folder)
    removals.removeLast()
    rmdir(place)
    return path
  }

  /// Brings back what runs that were killed have left. Returns how many drafts that are.
  public func restoreLeft() -> Int {
    guard let names = Removal.isOwnFolder(place) ? FilePath.names(in: place) : nil else { return 0 }
    var count = 0
    for name in names where name != "." && name != ".." {
      guard let removal = Removal(left: place + "/" + name) else { continue }
      do throws(FileError) {
        if try removal.restore(into: folder) != nil { count += 1 }
      } catch {
        // It stays where it is, for the next start.
        continue
      }
    }
    rmdir(place)
    return count
  }

  /// Removes for good what was removed. What cannot be comes back at the next start.
  public mutating func finish() {
    guard !removals.isEmpty else { return }
    for removal in removals { removal.removeForGood() }
    removals = []
    rmdir(place)
    // Copies that killed saves have left would outlive what was removed.
    TemporaryFile.removeLeftovers(in: folder)
    _ = try? SaveFolder(folder, named: folder).sync(named: folder)
  }
}

/// A folder with one draft that was removed, locked as long as this lives.
private final class Removal {
  let path: String
  private let descriptor: Int32

  /// Makes the folder, in one that is made where it is missing.
  init(in place: String) throws(FileError) {
    for _ in 0..<100 {
      guard mkdir(place, 0o700) == 0 || errno == EEXIST else { throw .writing(place) }
      guard Self.isOwnFolder(place) else { throw FileError(.planted, place) }
      let path = place + "/" + String(UInt64.random(in: 0 ... .max), radix: 36)
      guard mkdir(path, 0o700) == 0 else {
        // Another run may have removed the empty place meanwhile.
        guard errno == EEXIST || errno == ENOENT else { throw .writing(path) }
        continue
      }
      let descriptor = Self.lock(path)
      if descriptor >= 0 {
        self.path = path
        self.descriptor = descriptor
        return
      }
      rmdir(path)
    }
    throw .writing(place, EEXIST)
  }

  /// A folder that a killed run has left; `nil` for any other.
  init?(left path: String) {
    guard Self.isOwnFolder(path) else { return nil }
    let descriptor = Self.lock(path)
    guard descriptor >= 0 else { return nil }
    self.path = path
    self.descriptor = descriptor
  }

  deinit { close(descriptor) }

  /// Opens and locks a folder; -1 where another has it, or it is gone. Where the file system has no
  /// locks nobody has it: what is removed may then come back too early, and nothing is lost.
  private static func lock(_ path: String) -> Int32 {
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    let descriptor = retrying { open(path, flags) }
    guard descriptor >= 0 else { return -1 }
    var opened = stat()
    var named = stat()
    // Whoever had the lock before may have removed the folder with it.
    guard lockExclusively(descriptor) != EWOULDBLOCK, fstat(descriptor, &opened) == 0,
      lstat(path, &named) == 0, opened.st_ino == named.st_ino
    else {
      close(descriptor)
      return -1
    }
    return descriptor
  }

  /// Whether the path is a folder of this user, and no link to one.
  static func isOwnFolder(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      && status.st_uid == geteuid()
  }

  private var names: [String] {
    (FilePath.names(in: path) ?? []).filter { $0 != "." && $0 != ".." }
  }

  /// Brings the draft back. Returns its path; `nil` where there is none in the folder.
  func restore(into folder: String) throws(FileError) -> String? {
    let draft = names.first { $0.hasSuffix(DraftsFolder.ending) && !$0.hasPrefix(".") }
    let restored = try draft.map { name throws(FileError) in try restore(name, into: folder) }
    // Companions whose draft was back already, where the run was killed just then.
    for name in names where !DraftMove.exists(folder + "/" + name) {
      rename(path + "/" + name, folder + "/" + name)
    }
    rmdir(path)
    return restored
  }

  private func restore(_ name: String, into folder: String) throws(FileError) -> String {
    let stem = String(name.dropLast(DraftsFolder.ending.count))
    var number = 1
    while true {
      let target =
        folder + "/" + stem + (number == 1 ? "" : " \(number)") + DraftsFolder.ending
      do throws(FileError) {
        try DraftMove.move(path + "/" + name, to: target)
        return target
      } catch {
        guard error.reason == .alreadyExists else { throw error }
        number += 1
      }
    }
  }

  /// The draft goes last: as long as it is there, it can come back.
  func removeForGood() {
    for name in names.sorted(by: { $0.hasPrefix(".") && !$1.hasPrefix(".") }) {
      _ = DraftMove.remove(path + "/" + name)
    }
    rmdir(path)
  }
}
