// Whether a draft's file is still what it was when it was last read or saved.
import Glibc

/// What a draft's file is known to be: as it was read, or as it was saved.
///
/// Keep one beside each open draft. Ask it now and then whether the file has changed, and give it
/// to every save, which refuses to overwrite what it does not know.
public struct DraftFingerprint: Hashable, Sendable {
  /// What became of the file.
  public enum Change: Hashable, Sendable {
    case none
    /// Something else wrote it.
    case changed
    /// Something else removed or moved it away.
    case removed
  }

  /// There is no file yet.
  public static let absent = DraftFingerprint(digest: 0, stamp: nil, isAbsent: true)

  /// What tells the file's bytes from others, as text.
  var check: String { isAbsent ? "absent" : String(digest, radix: 16) }

  private var digest: UInt64
  /// `nil` where it says nothing, so that the bytes must be looked at.
  private var stamp: Stamp?
  private var isAbsent = false

  private init(digest: UInt64, stamp: Stamp?, isAbsent: Bool) {
    (self.digest, self.stamp, self.isAbsent) = (digest, stamp, isAbsent)
  }

  init(_ bytes: [UInt8], _ status: stat) {
    digest = checksum(bytes)
    stamp = Stamp(status)
  }

  /// Of a file that holds `bytes`.
  init(_ bytes: [UInt8]) { self.init(digest: checksum(bytes), stamp: nil, isAbsent: false) }

  /// Of the file behind an open descriptor that holds `bytes`.
  init(_ bytes: [UInt8], at descriptor: Int32) {
    digest = checksum(bytes)
    var status = stat()
    stamp = fstat(descriptor, &status) == 0 ? Stamp(status) : nil
  }

  /// What became of the file at `path`. The bytes are read only when something else about the file
  /// has changed; a file that was only touched, or written with the same bytes, has not.
  public mutating func change(at path: String) throws(FileError) -> Change {
    try change(at: path, followsLinks: true)
  }

  mutating func change(at path: String, followsLinks: Bool) throws(FileError) -> Change {
    var status = stat()
    guard followsLinks ? stat(path, &status) == 0 : lstat(path, &status) == 0 else {
      guard errno == ENOENT || errno == ENOTDIR else { throw .reading(path) }
      return isAbsent ? .none : .removed
    }
    if isAbsent { return .changed }
    if let stamp, stamp == Stamp(status) { return .none }
    let (bytes, now) = try FileBytes.readWithStatus(path, followsLinks: followsLinks)
    guard checksum(bytes) == digest else { return .changed }
    stamp = Stamp(now)
    return .none
  }
}

/// What the system tells of a file without reading it.
private struct Stamp: Hashable, Sendable {
  /// How fine, in seconds, the coarsest file systems keep time, those of sticks.
  private static let coarsest = 2

  private var device: dev_t
  private var inode: ino_t
  private var size: off_t
  private var modified: [Int]
  private var changed: [Int]

  /// `nil` where the file was written just now: written again in the same instant it would look the
  /// same.
  init?(_ status: stat) {
    guard time(nil) - status.st_mtim.tv_sec > Self.coarsest else { return nil }
    device = status.st_dev
    inode = status.st_ino
    size = status.st_size
    modified = [status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
    changed = [status.st_ctim.tv_sec, status.st_ctim.tv_nsec]
  }
}

/// A checksum (FNV-1a) that tells texts apart which nobody made to be confused.
func checksum(_ bytes: some Sequence<UInt8>) -> UInt64 {
  bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 }
}
