// Writing a file so that there is either the old one or the new one, never half of one.
import Glibc

/// Writing files whole: under a name of their own first, then renamed.
public enum AtomicFile {
  /// What may stand at the path already.
  public enum Existing: Sendable {
    /// Nothing: a file that is there stays as it is.
    case refused
    /// A regular file, which is replaced and whose permissions are kept.
    case replaced
    /// Also a device or a pipe, which is written to as it is.
    case replacedOrDevice
  }

  /// Writes `bytes` to `path`. A new file is readable by its owner only. A symbolic link stays and
  /// the file it names is written.
  public static func write(
    _ bytes: [UInt8], to path: String, existing: Existing
  ) throws(FileError) {
    guard !path.isEmpty, !path.hasSuffix("/") else { throw FileError(.isFolder, path) }
    var target = path
    var mode: mode_t = 0o600
    if existing != .refused {
      target = try destination(of: path)
      var status = stat()
      if stat(target, &status) == 0 {
        switch status.st_mode & S_IFMT {
        case S_IFREG: mode = status.st_mode & 0o777
        case S_IFDIR: throw FileError(.isFolder, path)
        default:
          guard existing == .replacedOrDevice else { throw FileError(.notAFile, path) }
          return try writeToDevice(bytes, target, named: path)
        }
        // A rename would replace even a file that is protected from writing.
        guard access(target, W_OK) == 0 else { throw .writing(path) }
      }
    }
    let folder = folder(of: target)
    let (descriptor, temporary) = try createTemporary(in: folder, named: path)
    do {
      try fill(descriptor, bytes, mode: mode, named: path)
      try move(temporary, to: target, replacing: existing != .refused, named: path)
    } catch {
      unlink(temporary)
      throw error
    }
    syncFolder(folder)
  }

  private static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Where a chain of symbolic links ends, whether or not there is a file.
  private static func destination(of path: String) throws(FileError) -> String {
    var target = path
    for _ in 0..<40 {
      var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
      let count = readlink(target, &buffer, buffer.count)
      guard count >= 0 else { return target }
      let link = String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
      target = link.hasPrefix("/") ? link : folder(of: target) + "/" + link
    }
    throw .writing(path, ELOOP)
  }

  /// A new file in `folder`, with a name that nobody can foresee.
  private static func createTemporary(
    in folder: String, named path: String
  ) throws(FileError) -> (descriptor: Int32, path: String) {
    while true {
      let temporary = folder + "/.undersigned-" + String(UInt64.random(in: 0 ... .max), radix: 36)
      let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
      let descriptor = retrying { open(temporary, flags, 0o600) }
      if descriptor >= 0 { return (descriptor, temporary) }
      if errno != EEXIST { throw .writing(path) }
    }
  }

  /// Writes everything, down to the disk, and closes.
  private static func fill(
    _ descriptor: Int32, _ bytes: [UInt8], mode: mode_t, named path: String
  ) throws(FileError) {
    var failure: Int32?
    // Whatever the umask, and without letting others read before it is complete.
    if !write(bytes, to: descriptor) || fchmod(descriptor, mode) != 0
      || retrying({ fsync(descriptor) }) != 0
    {
      failure = errno
    }
    // Some file systems report a lack of space only here. After EINTR it is closed all the same.
    if close(descriptor) != 0, errno != EINTR, failure == nil { failure = errno }
    if let failure { throw .writing(path, failure) }
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

  private static func move(
    _ temporary: String, to target: String, replacing: Bool, named path: String
  ) throws(FileError) {
    if !replacing {
      // A link, other than a rename, fails where there is a file.
      if link(temporary, target) == 0 {
        unlink(temporary)
        return
      }
      guard errno == EPERM || errno == EOPNOTSUPP || errno == ENOSYS else { throw .writing(path) }
      // A file system without links, as of many sticks: the name is claimed first, then replaced.
      let claimed = retrying { open(target, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600) }
      guard claimed >= 0 else { throw .writing(path) }
      close(claimed)
    }
    guard rename(temporary, target) == 0 else { throw .writing(path) }
  }

  /// Makes the new name last. Not every file system lets a folder be synced; the file itself is
  /// safe by then.
  private static func syncFolder(_ folder: String) {
    let descriptor = retrying { open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    guard descriptor >= 0 else { return }
    _ = retrying { fsync(descriptor) }
    close(descriptor)
  }
}
