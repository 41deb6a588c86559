// The file that a save writes before it takes its place.
import Glibc

/// A new file under a name of its own, gone with this value unless it was moved to its place.
///
/// It is locked as long as it is open. The kernel lets the lock go with the process, so one that is
/// not locked was left by a save that was killed. A save's further files are named after its first,
/// and are left where that is: they are closed once they are filled, since there may be few
/// descriptors to be had.
struct TemporaryFile: ~Copyable {
  private static let prefix = ".undersigned-"
  /// With it, the pattern that keeps a draft's hidden files out of git fits these too.
  private static let suffix = DraftsFolder.ending + ".part"
  /// How old, in seconds, a file must be to be taken for left where the file system has no locks.
  private static let longestSave = 24 * 60 * 60

  /// Parts a further file's own word from the name of the first one.
  private static let separator: Character = "~"

  /// -1 once it is closed.
  private(set) var descriptor: Int32
  private let path: String
  private var isMoved = false

  /// Makes the file in `folder`, readable by its owner only; `name` is for an error.
  init(in folder: String, named name: String) throws(FileError) {
    for _ in 0..<100 {
      // A name that nobody can foresee, and nothing that was put there all the same is opened.
      let path =
        folder + "/" + Self.prefix + String(UInt64.random(in: 0 ... .max), radix: 36)
        + Self.suffix
      guard let descriptor = try Self.make(path, named: name) else { continue }
      (self.descriptor, self.path) = (descriptor, path)
      return
    }
    throw .writing(name, EEXIST)
  }

  /// Makes a further file of the save whose first is `first`, with `bytes` in it; a word tells it from
  /// the others.
  static func further(
    _ word: String, beside first: borrowing TemporaryFile, holding bytes: [UInt8],
    named name: String
  ) throws(FileError) -> TemporaryFile {
    let path =
      String(first.path.dropLast(suffix.count)) + "\(separator)" + word + suffix
    guard let descriptor = try make(path, named: name) else { throw .writing(name, EEXIST) }
    var file = TemporaryFile(path, descriptor)
    _ = try file.fill(bytes, replacing: nil, named: name)
    close(descriptor)
    file.descriptor = -1
    return file
  }

  private init(_ path: String, _ descriptor: Int32) {
    (self.path, self.descriptor) = (path, descriptor)
  }

  /// Makes the file and locks it; `nil` where the name is taken.
  private static func make(_ path: String, named name: String) throws(FileError) -> Int32? {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    let descriptor = retrying { open(path, flags, 0o600) }
    guard descriptor >= 0 else {
      guard errno == EEXIST else { throw .writing(name) }
      return nil
    }
    var status = stat()
    let lock = lockExclusively(descriptor)
    let failure = fstat(descriptor, &status) == 0 ? 0 : errno
    // Between its making and its lock, another save may have taken it for left.
    if failure == 0, lock != EWOULDBLOCK, status.st_nlink > 0 { return descriptor }
    unlink(path)
    close(descriptor)
    if failure != 0 { throw .writing(name, failure) }
    return nil
  }

  deinit {
    if !isMoved { unlink(path) }
    if descriptor >= 0 { close(descriptor) }
  }

  /// Writes everything, down to the disk. The file gets the mode and, as far as that is allowed,
  /// the owner and group of the one that it will replace. Says what the file system cannot do.
  func fill(
    _ bytes: [UInt8], replacing old: stat?, named name: String
  ) throws(FileError) -> Durability {
    guard AtomicFile.write(bytes, to: descriptor) else { throw .writing(name) }
    var durability = try setMode(modeLike(old), named: name)
    // A sync that failed may succeed the next time without having written: then a new file is due.
    if retrying({ fsync(descriptor) }) != 0 {
      // Some file systems have none to offer; that the disk failed is another matter.
      guard [EINVAL, EOPNOTSUPP, ENOSYS].contains(errno) else { throw .writing(name) }
      durability = durability.joined(
        with: .weaker(
          "“\(quotable(name))” is saved, but this file system cannot say when it is on the disk: "
            + "wait a minute before you switch off or unplug."))
    }
    return durability
  }

  /// Sets the mode, whatever the umask, and without letting others read before the file is complete.
  private func setMode(_ mode: mode_t, named name: String) throws(FileError) -> Durability {
    if retrying({ fchmod(descriptor, mode) }) == 0 { return .lasting }
    // Shared folders and foreign disks may have no permissions to set. The file was made for its
    // owner only; where that was done, only what others were allowed is missing.
    guard [EPERM, EOPNOTSUPP, ENOSYS].contains(errno) else { throw .writing(name) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & 0o077 & ~mode != 0 else {
      return .lasting
    }
    return .weaker(
      "“\(quotable(name))” is saved, but this file system has no permissions: others who can open "
        + "its folder can read it.")
  }

  private func modeLike(_ old: stat?) -> mode_t {
    guard let old else { return 0o600 }
    var mode = old.st_mode & 0o777
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return mode & 0o700 }
    if status.st_uid != old.st_uid { _ = fchown(descriptor, old.st_uid, gid_t.max) }
    // What one group may read is not for another.
    if status.st_gid != old.st_gid, fchown(descriptor, uid_t.max, old.st_gid) != 0 {
      mode &= ~0o070
    }
    return mode
  }

  /// Moves the file to `target`. Without `replacing`, a file that is there stays as it is.
  mutating func move(to target: String, replacing: Bool, named name: String) throws(FileError) {
    if replacing {
      guard rename(path, target) == 0 else { throw .writing(name) }
      isMoved = true
      return
    }
    // A link, other than a rename, fails where there is a file.
    if link(path, target) == 0 { return }
    guard [EPERM, EOPNOTSUPP, ENOSYS].contains(errno) else { throw .writing(name) }
    // A file system without links, as of many sticks: the name is claimed first, then replaced.
    let claimed = retrying { open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600) }
    guard claimed >= 0 else { throw .writing(name) }
    close(claimed)
    guard rename(path, target) == 0 else {
      let failure = errno
      unlink(target)
      throw .writing(name, failure)
    }
    isMoved = true
  }

  /// Takes the place of the file at `target`, of which this is known. Something else may write it
  /// between a look at it and its replacement, without asking for a lock: so the two change places,
  /// and what came out is looked at. If that is something else, it goes back, and
  /// ``FileError/Reason/changedOnDisk`` is thrown.
  ///
  /// Returns false, with nothing done, where the system or the file system cannot do that. There a
  /// write by something else is lost that comes in the microseconds between look and rename.
  mutating func exchange(
    with target: String, expecting known: DraftFingerprint, named name: String
  ) throws(FileError) -> Bool {
    guard let exchange = Self.exchange, exchange(AT_FDCWD, path, AT_FDCWD, target, 2) == 0 else {
      return false
    }
    var known = known
    let change = Result { () throws(FileError) in try known.change(at: path, followsLinks: false) }
    switch change {
    // What came out goes with this value. Where there are no locks, somebody may have taken it for
    // left.
    case .success(.none), .success(.removed): return true
    case .success(.changed), .failure: break
    }
    if exchange(AT_FDCWD, path, AT_FDCWD, target, 2) != 0, rename(path, target) == 0 {
      isMoved = true
    }
    if case .failure(let error) = change { throw error }
    throw FileError(.changedOnDisk, name)
  }

  private typealias Exchange =
    @convention(c) (CInt, UnsafePointer<CChar>, CInt, UnsafePointer<CChar>, CUnsignedInt) -> CInt

  /// `renameat2`, which not every C library has and Swift does not see; 2 is RENAME_EXCHANGE.
  private static let exchange: Exchange? = dlsym(nil, "renameat2").map {
    unsafeBitCast($0, to: Exchange.self)
  }

  /// The files in `folder` that killed saves have left.
  static func leftovers(in folder: String) -> [String] {
    (FilePath.names(in: folder) ?? []).filter { $0.hasPrefix(prefix) }.map { folder + "/" + $0 }
      .filter { withLeftover($0) { _ in } }
  }

  /// Removes what killed saves have left in `folder`, never what a living process writes: nothing
  /// while a save is about to replace its file, since what comes out then is nobody's for a moment.
  static func removeLeftovers(in folder: String) {
    let names = (FilePath.names(in: folder) ?? []).filter { $0.hasPrefix(prefix) }
    guard !names.isEmpty, let place = try? SaveFolder(folder, named: folder),
      place.lockAtOnce()
    else { return }
    defer { place.unlock() }
    for name in names { withLeftover(folder + "/" + name) { unlink($0) } }
  }

  /// The first file of the save whose further file this is; `nil` for a first one.
  private static func first(of path: String) -> String? {
    let folder = FilePath.folder(of: path)
    let name = FilePath.name(of: path)
    guard let end = name.firstIndex(of: separator) else { return nil }
    return folder + "/" + name[..<end] + suffix
  }

  /// Calls `body` while the file at `path` is known to be left; returns whether it is.
  @discardableResult
  private static func withLeftover(_ path: String, _ body: (String) -> Void) -> Bool {
    if let first = first(of: path), DraftMove.exists(first), !withLeftover(first, { _ in }) {
      return false
    }
    let flags = O_RDWR | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC
    let descriptor = retrying { open(path, flags) }
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
      status.st_uid == geteuid()
    else { return false }
    switch lockExclusively(descriptor) {
    case 0: break
    case EWOULDBLOCK: return false
    default: guard time(nil) - status.st_mtim.tv_sec > longestSave else { return false }
    }
    // Meanwhile it may have been moved to its place.
    var named = stat()
    guard lstat(path, &named) == 0, named.st_ino == status.st_ino, named.st_dev == status.st_dev
    else { return false }
    body(path)
    return true
  }
}
