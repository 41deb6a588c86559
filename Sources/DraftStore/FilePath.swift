// Where a path leads, and what lies beside a draft.
import Glibc

/// Questions about paths, answered without Foundation.
public enum FilePath {
  /// The folder that a path's last part is in.
  public static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Why no file can be made at a path, as far as its folder tells: an error number of the system;
  /// `nil` where the folder is there.
  public static func folderProblem(of path: String) -> Int32? {
    var status = stat()
    guard stat(folder(of: path), &status) == 0 else { return errno }
    // The working folder may have been removed under the program's feet.
    guard status.st_nlink > 0 else { return ENOENT }
    return status.st_mode & S_IFMT == S_IFDIR ? nil : ENOTDIR
  }

  /// The last part of a path.
  public static func name(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return path }
    return String(path[path.utf8.index(after: slash)...])
  }

  /// The symbolic links that `path` leads through, itself the first, and where they end, whether or
  /// not there is a file.
  static func chain(from path: String) throws(FileError) -> (links: [String], end: String) {
    var links: [String] = []
    var target = path
    while links.count < 40 {
      var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
      let count = readlink(target, &buffer, buffer.count)
      guard count >= 0 else {
        // Only what is no link is the end; a disk that fails says nothing about it.
        guard [EINVAL, ENOENT, ENOTDIR].contains(errno) else { throw .writing(path) }
        return (links, target)
      }
      links.append(target)
      let bytes = buffer[..<count].map { UInt8(bitPattern: $0) }
      // As text, a name in another encoding would lead elsewhere.
      guard let link = String(validating: bytes, as: UTF8.self) else {
        throw .writing(path, EILSEQ)
      }
      target = link.hasPrefix("/") ? link : folder(of: target) + "/" + link
    }
    throw .writing(path, ELOOP)
  }

  /// Makes the folder, and those it lies in, where they are missing: for their owner only.
  static func createFolders(_ path: String) throws(FileError) {
    var end = path.startIndex
    while end < path.endIndex {
      end = path[end...].dropFirst().firstIndex(of: "/") ?? path.endIndex
      let folder = String(path[..<end])
      if mkdir(folder, 0o700) == 0 {
        // Whatever the umask.
        guard chmod(folder, 0o700) == 0 else { throw .writing(folder) }
      } else if errno != EEXIST {
        throw .writing(folder)
      }
    }
  }

  /// The names in a folder, but those that are not UTF-8: as text they would be others. `nil` where it cannot be listed, and `errno` tells why.
  public static func names(in folder: String) -> [String]? {
    guard let stream = opendir(folder) else { return nil }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(validatingCString: $0) }
      }
      if let name { names.append(name) }
    }
    return names
  }
}

/// Takes or tries an exclusive lock on an open file or folder. The kernel lets it go when the
/// descriptor is closed, whatever ends the process. Returns 0, or why not: `EWOULDBLOCK` where
/// another has it, something else where the file system has no locks.
func lockExclusively(_ descriptor: Int32) -> Int32 {
  retrying { flock(descriptor, LOCK_EX | LOCK_NB) } == 0 ? 0 : errno
}
