// Writing a file so that there is either the old one or the new one, never half of one.
import Glibc

/// How surely a file that was saved is still there after a power failure.
public enum Durability: Hashable, Sendable {
  /// File and name are on the disk.
  case lasting
  /// The file is saved, but less surely than it should be: a sentence that says what is weaker.
  case weaker(String)

  /// The sentence that says what is weaker; `nil` where nothing is.
  public var weakness: String? {
    if case .weaker(let sentence) = self { sentence } else { nil }
  }

  /// Both together: what is weaker of either, the first one said.
  func joined(with other: Durability) -> Durability { self == .lasting ? other : self }
}

/// Writing files whole: under a name of their own first, then renamed.
public enum AtomicFile {
  /// What may stand at the path already.
  public enum Existing: Sendable {
    /// Nothing: a file that is there stays as it is.
    case refused
    /// A regular file, which is replaced and whose permissions are kept. A symbolic link stays, and
    /// the file it names is written.
    case replaced
    /// Also a device or a pipe, which is written to as it is.
    case replacedOrDevice
    /// Whatever bears the name, even a symbolic link: it is replaced itself, and not followed.
    case replacedUnfollowed

    fileprivate var followsLinks: Bool { self == .replaced || self == .replacedOrDevice }
  }

  /// Writes `bytes` to `path`. A new file is readable by its owner only. After an error the old
  /// file stands as it was; only when its folder could not be synced does the new one stand whole.
  @discardableResult
  public static func write(
    _ bytes: [UInt8], to path: String, existing: Existing
  ) throws(FileError) -> Durability {
    var anything: DraftFingerprint?
    return try write(bytes, to: path, existing: existing, expecting: &anything)
  }

  /// Writes `bytes` unless something else stands at `path` than is known; where nothing is known,
  /// anything may. Afterwards the new file is known, even if an error says that it may not last.
  /// What goes along is written too, or neither is.
  static func write(
    _ bytes: [UInt8], to path: String, existing: Existing,
    expecting known: inout DraftFingerprint?, along records: RecordsWrite? = nil
  ) throws(FileError) -> Durability {
    let (target, old, isDevice) = try place(of: path, existing)
    if isDevice {
      try writeToDevice(bytes, target, named: path)
      return .lasting
    }
    let folder = try SaveFolder(FilePath.folder(of: target), named: path)
    TemporaryFile.removeLeftovers(in: folder.path)
    var file = try TemporaryFile(in: folder.path, named: path)
    let filled = try file.fill(bytes, replacing: old, named: path)
    if let known { try records?.prepare(beside: file, of: target, known) }
    if known == nil {
      try file.move(to: target, replacing: existing != .refused, named: path)
    } else {
      folder.lock()
      defer { folder.unlock() }
      guard try known?.change(at: target) == DraftFingerprint.Change.none else {
        throw FileError(.changedOnDisk, path)
      }
      if let records { try records.putInPlace() } else { UnfinishedSave.end(of: target) }
      do throws(FileError) {
        if known == .absent {
          try file.move(to: target, replacing: false, named: path)
        } else if let known,
          try !file.exchange(with: target, expecting: known, named: path)
        {
          try file.move(to: target, replacing: true, named: path)
        }
      } catch {
        records?.takeBack()
        throw error.reason == .alreadyExists ? FileError(.changedOnDisk, path) : error
      }
      records?.finish()
      known = DraftFingerprint(bytes, at: file.descriptor)
    }
    do throws(FileError) {
      return filled.joined(with: try folder.sync(named: path))
    } catch {
      // The caller will try again under another name.
      if existing == .refused {
        unlink(target)
        records?.takeBack()
        known = nil
      }
      throw error
    }
  }

  /// Where a file goes that is to stand at `path`, what stands there now, and whether that is a
  /// device or a pipe. Throws where nothing may be written.
  static func place(
    of path: String, _ existing: Existing
  ) throws(FileError) -> (target: String, old: stat?, isDevice: Bool) {
    guard !path.isEmpty, !path.hasSuffix("/") else { throw FileError(.isFolder, path) }
    guard existing.followsLinks else { return (path, nil, false) }
    let target = try FilePath.chain(from: path).end
    var status = stat()
    guard stat(target, &status) == 0 else {
      // What stands there is not known, so it is not replaced.
      guard errno == ENOENT else { throw .writing(path) }
      return (target, nil, false)
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG:
      // A rename would replace even a file that is protected from writing.
      guard access(target, W_OK) == 0 else { throw .writing(path) }
      return (target, status, false)
    case S_IFDIR: throw FileError(.isFolder, path)
    default:
      guard existing == .replacedOrDevice else { throw FileError(.notAFile, path) }
      return (target, status, true)
    }
  }

  private static func writeToDevice(
    _ bytes: [UInt8], _ target: String, named path: String
  ) throws(FileError) {
    let descriptor = retrying { open(target, O_WRONLY | O_CLOEXEC | O_NOCTTY) }
    guard descriptor >= 0 else { throw .writing(path) }
    defer { close(descriptor) }
    guard write(bytes, to: descriptor) else { throw .writing(path) }
  }

  /// Writes all of `bytes`, however little is taken at a time; `errno` tells why not.
  public static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var rest = buffer[...]
      while !rest.isEmpty {
        let part = UnsafeRawBufferPointer(rebasing: rest)
        let count = retrying { Glibc.write(descriptor, part.baseAddress, part.count) }
        guard count >= 0 else { return false }
        rest = rest.dropFirst(count)
      }
      return true
    }
  }
}

/// The folder of a file that is saved or removed.
struct SaveFolder: ~Copyable {
  let path: String
  /// -1 where the folder may be written in but not read.
  private let descriptor: Int32

  init(_ path: String, named name: String) throws(FileError) {
    self.path = path
    descriptor = retrying { open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard descriptor >= 0 || errno == EACCES else { throw .writing(name) }
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  /// Keeps other saves from coming between a look at the old file and its replacement. They take
  /// microseconds there; whoever holds the lock for longer is no save and is not waited for.
  ///
  /// Returns whether no other save can come between; where there are no locks, one may.
  @discardableResult
  func lock() -> Bool {
    guard descriptor >= 0 else { return false }
    for _ in 0..<1_000 {
      let failure = lockExclusively(descriptor)
      guard failure == EWOULDBLOCK else { return failure == 0 }
      poll(nil, 0, 1)
    }
    return false
  }

  /// The same where nobody has it; returns false where somebody does.
  func lockAtOnce() -> Bool { descriptor < 0 || lockExclusively(descriptor) != EWOULDBLOCK }

  func unlock() { if descriptor >= 0 { flock(descriptor, LOCK_UN) } }

  /// Makes a new name last. Not every file system lets a folder be synced; that the disk failed is
  /// another matter.
  func sync(named name: String) throws(FileError) -> Durability {
    if descriptor >= 0 {
      if retrying({ fsync(descriptor) }) == 0 { return .lasting }
      guard [EINVAL, EOPNOTSUPP, ENOSYS, EBADF].contains(errno) else { throw .writing(name) }
    }
    return .weaker(
      "“\(quotable(name))” is saved, but its folder cannot be made to reach the disk at once: wait "
        + "a minute before you switch off or unplug.")
  }
}
