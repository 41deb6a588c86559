// What the system says of a file at one moment.
import Glibc

/// A file as it was when somebody looked: two that are equal say that nothing touched it in between.
public struct FileGlance: Hashable, Sendable {
  private let path: String
  private let inode: ino_t
  private let mode: mode_t
  private let changed: [Int]

  init(_ path: String) {
    var status = stat()
    if lstat(path, &status) != 0 { status = stat() }
    self.path = path
    inode = status.st_ino
    mode = status.st_mode
    changed = [status.st_ctim.tv_sec, status.st_ctim.tv_nsec]
  }
}
