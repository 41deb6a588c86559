// A draft going to another path, with what the program keeps beside it.
import Glibc

/// Moves of drafts, never over a file that is there.
enum DraftMove {
  /// Moves a draft and its companions; a symbolic link goes itself, and what it leads to stays.
  ///
  /// The draft is at its new path before it leaves the old one, so that whatever ends the process
  /// it is at one of them; the same move then brings the rest after. After an error everything is
  /// where it was.
  static func move(_ draft: String, to new: String) throws(FileError) {
    let companions = Companion.lastingEndings(of: draft)
      .map { (from: Companion.path($0, of: draft), to: Companion.path($0, of: new)) }
      .filter { exists($0.from) }
    // Somebody else's versions are not to become this draft's, nor to be written over.
    if companions.contains(where: { exists($0.to) }) { throw FileError(.alreadyExists, new) }
    let isAtBoth = try claim(new, for: draft)
    var moved = 0
    for companion in companions {
      guard rename(companion.from, companion.to) == 0 else { break }
      moved += 1
    }
    if moved == companions.count {
      guard isAtBoth, unlink(draft) != 0, errno != ENOENT else { return }
    }
    let failure = errno
    for companion in companions.prefix(moved) { rename(companion.to, companion.from) }
    if isAtBoth { unlink(new) } else { rename(new, draft) }
    throw .writing(draft, failure)
  }

  /// Throws unless something that a draft can be stands at the path.
  static func check(_ draft: String) throws(FileError) {
    var status = stat()
    guard lstat(draft, &status) == 0 else { throw .reading(draft) }
    switch status.st_mode & S_IFMT {
    case S_IFREG, S_IFLNK: return
    case S_IFDIR: throw FileError(.isFolder, draft)
    default: throw FileError(.notAFile, draft)
    }
  }

  /// Calls `body` while no other process works on the draft.
  static func withLock(
    of draft: String, _ body: () throws(FileError) -> Void
  ) throws(FileError) {
    let attempt = DraftLock.take(for: draft)
    defer { withExtendedLifetime(attempt) {} }
    if case .held(let holder) = attempt { throw FileError(.inUse(by: holder), draft) }
    try body()
  }

  /// Removes a file, or a folder with nothing in it; `errno` tells why not. Returns whether nothing is
  /// there.
  static func remove(_ path: String) -> Bool {
    if unlink(path) == 0 || errno == ENOENT { return true }
    guard errno == EISDIR || errno == EPERM else { return false }
    let failure = errno
    if rmdir(path) == 0 { return true }
    if errno == ENOTDIR { errno = failure }
    return false
  }

  static func exists(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0
  }

  /// Puts the draft at its new path. Returns whether it is still at the old one too.
  private static func claim(_ new: String, for draft: String) throws(FileError) -> Bool {
    // A link, other than a rename, fails where there is a file.
    if link(draft, new) == 0 { return true }
    switch errno {
    case EEXIST where isSame(draft, new): return true
    case EPERM, EOPNOTSUPP, ENOSYS, EMLINK: break
    case EACCES: throw .writing(draft, EACCES)
    default: throw .writing(new)
    }
    // A file system without links, as of many sticks: the name is claimed first, then replaced.
    let claimed = retrying { open(new, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600) }
    guard claimed >= 0 else { throw .writing(new) }
    close(claimed)
    guard rename(draft, new) == 0 else {
      let failure = errno
      unlink(new)
      throw .writing(draft, failure)
    }
    return false
  }

  /// Whether both are names of one file: a move that was cut off. Where case does not count, the
  /// two can be the only name it has.
  private static func isSame(_ first: String, _ second: String) -> Bool {
    var one = stat()
    var other = stat()
    return lstat(first, &one) == 0 && lstat(second, &other) == 0 && one.st_ino == other.st_ino
      && one.st_dev == other.st_dev && one.st_nlink > 1
  }
}

extension DraftsFolder {
  /// Gives a draft of the folder another name, which is its file's without ``ending``. Its versions
  /// and records go with it. Returns its new path.
  ///
  /// Throws where the name is taken or none, and while another process works on the draft.
  public func rename(_ draft: String, to name: String) throws(FileError) -> String {
    guard !name.isEmpty, !name.hasPrefix("."), !name.utf8.contains(UInt8(ascii: "/")),
      !name.utf8.contains(0)
    else { throw FileError(.unfitName, name) }
    let new = FilePath.folder(of: draft) + "/" + name + Self.ending
    // What is kept beside it needs a name that is longer still.
    let longest = Companion.lastingEndings(of: draft)
      .map { FilePath.name(of: Companion.path($0, of: new)).utf8.count }.max()
    guard longest ?? 0 <= NAME_MAX else { throw .writing(new, ENAMETOOLONG) }
    try DraftMove.check(draft)
    try DraftMove.withLock(of: draft) { () throws(FileError) in
      // Companions can have stayed there of a draft that was removed otherwise.
      let taken =
        ([new] + Companion.lastingEndings(of: new).map { Companion.path($0, of: new) })
        .first(where: DraftMove.exists)
      if let taken { throw FileError(.alreadyExists, taken) }
      try DraftMove.move(draft, to: new)
    }
    return new
  }
}
