// Everything that a draft has left on a disk, to be taken away together.
import Glibc

/// The files that belong to a draft: its own, the symbolic links it was named by, what the program
/// keeps beside it, and what killed saves and exports have left, which may be copies of it.
///
/// Exported letters are not among them.
public struct DraftTraces: Sendable {
  /// The files there are, the draft's own first.
  public let paths: [String]

  private let draft: String

  /// Finds what there is of the draft at `path`. Throws where there is nothing of it.
  public init(of path: String) throws(FileError) {
    let (links, draft) = try FilePath.chain(from: path)
    let folder = FilePath.folder(of: draft)
    var status = stat()
    if lstat(draft, &status) == 0 {
      guard status.st_mode & S_IFMT == S_IFREG else {
        throw FileError(status.st_mode & S_IFMT == S_IFDIR ? .isFolder : .notAFile, path)
      }
    } else if errno != ENOENT {
      throw .reading(path)
    }
    var own: [String] = []
    let endings = [Companion.lock.rawValue] + Companion.lastingEndings(of: draft)
    for path in [draft] + links + endings.map({ Companion.path($0, of: draft) }) {
      if lstat(path, &status) == 0 {
        own.append(path)
      } else if errno != ENOENT {
        // What cannot be looked at may be there, so nothing is called gone.
        throw .reading(path)
      }
    }
    guard !own.isEmpty else { throw FileError(.missing, path) }
    // An export that was killed has left them elsewhere, too.
    let exports = (try? RecordsFile.load(of: draft))?.exportFolder
    paths =
      own + Set([folder, exports].compactMap { $0 }).sorted().flatMap(TemporaryFile.leftovers)
    self.draft = path
  }

  /// Removes the files, the draft's own last, so that it can be asked for again if something is in
  /// the way. Throws ``FileError/Reason/inUse(by:)`` and removes nothing while another process
  /// works on the draft. A disk may keep what was in them until it needs the room.
  public func remove() throws(FileError) {
    try removeLocked()
    // Their folders, the lock's file gone too.
    for folder in Set(paths.map(FilePath.folder)) {
      _ = try SaveFolder(folder, named: folder).sync(named: folder)
    }
  }

  private func removeLocked() throws(FileError) {
    let attempt = DraftLock.take(for: draft)
    defer { withExtendedLifetime(attempt) {} }
    if case .held(let holder) = attempt { throw FileError(.inUse(by: holder), draft) }
    let lock = Companion.lock.path(of: try FilePath.chain(from: draft).end)
    // Also what was kept while the volunteer was asked.
    let now = (try? DraftTraces(of: draft))?.paths ?? []
    for path in (paths + now.filter { !paths.contains($0) }).reversed() {
      // The lock's file goes with the lock.
      if path == lock, case .taken = attempt { continue }
      guard DraftMove.remove(path) else { throw .writing(path) }
    }
  }
}

/// What saves and exports that were killed have left.
public enum Leftovers {
  /// Removes it from these folders, never what a living process writes. Folders that are not there
  /// have none.
  public static func remove(in folders: [String]) {
    for folder in Set(folders) { TemporaryFile.removeLeftovers(in: folder) }
  }
}
