// The bytes of a file, piece by piece.
import Glibc

/// A file that is read in pieces, since it may be large. It is closed when nothing holds on to it.
public final class FileChunks {
  private static let size = 1 << 18
  private let path: String
  private let descriptor: Int32
  private var count = 0

  /// Opens the regular file at `path`; "-" is standard input.
  public init(of path: String) throws(FileError) {
    self.path = path
    descriptor = path == "-" ? STDIN_FILENO : try FileBytes.open(path).descriptor
  }

  deinit { if descriptor != STDIN_FILENO { close(descriptor) } }

  /// The next bytes, or `nil` at the end. Throws where the file is larger than any that is read.
  public func next() throws(FileError) -> [UInt8]? {
    var result = 0
    var code: Int32 = 0
    let bytes = [UInt8](unsafeUninitializedCapacity: Self.size) { buffer, filled in
      result = retrying { read(descriptor, buffer.baseAddress, buffer.count) }
      code = errno
      filled = max(0, result)
    }
    guard result >= 0 else { throw .reading(path, code) }
    count += result
    guard count <= FileBytes.largest else {
      throw FileError(.tooLarge(limit: FileBytes.largest), path)
    }
    return result == 0 ? nil : bytes
  }
}
