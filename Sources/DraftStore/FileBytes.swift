// The bytes of a file, read whole.
import Glibc

/// Reading files whole, within a limit.
public enum FileBytes {
  /// The largest file that is read, in bytes.
  public static let largest = 256 << 20

  /// The bytes of the file at `path`; "-" is standard input.
  public static func read(_ path: String, limit: Int = largest) throws(FileError) -> [UInt8] {
    if path == "-" { return try read(descriptor: STDIN_FILENO, path, expected: 0, limit: limit) }
    return try readWithStatus(path, limit: limit).bytes
  }

  /// The bytes of the file at `path`, and what the system told of it before they were read.
  static func readWithStatus(
    _ path: String, limit: Int = largest, followsLinks: Bool = true
  ) throws(FileError) -> (bytes: [UInt8], status: stat) {
    let (descriptor, status) = try open(path, followsLinks: followsLinks)
    defer { close(descriptor) }
    let bytes = try read(
      descriptor: descriptor, path, expected: Int(status.st_size), limit: limit)
    return (bytes, status)
  }

  /// Opens a regular file for reading.
  static func open(
    _ path: String, followsLinks: Bool = true
  ) throws(FileError) -> (descriptor: Int32, status: stat) {
    // Without O_NONBLOCK, opening a pipe that nobody writes to would wait for ever.
    let flags = O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY | (followsLinks ? 0 : O_NOFOLLOW)
    let descriptor = retrying { Glibc.open(path, flags) }
    guard descriptor >= 0 else {
      throw !followsLinks && errno == ELOOP ? FileError(.planted, path) : .reading(path)
    }
    var status = stat()
    var failure: FileError?
    if fstat(descriptor, &status) != 0 {
      failure = .reading(path)
    } else if status.st_mode & S_IFMT == S_IFDIR {
      failure = FileError(.isFolder, path)
    } else if status.st_mode & S_IFMT != S_IFREG {
      failure = FileError(.notAFile, path)
    }
    if let failure {
      close(descriptor)
      throw failure
    }
    return (descriptor, status)
  }

  /// The bytes that an open file gives from here on.
  static func read(
    descriptor: Int32, _ path: String, expected: Int, limit: Int = largest
  ) throws(FileError) -> [UInt8] {
    guard expected <= limit else { throw FileError(.tooLarge(limit: limit), path) }
    // One byte more than expected, so that the end is met without growing; one more than allowed, so
    // that the limit is.
    var size = min(max(expected + 1, 1 << 16), limit + 1)
    var bytes: [UInt8] = []
    while true {
      var failure: Int32?
      var count = 0
      let piece = [UInt8](unsafeUninitializedCapacity: size) { buffer, filled in
        while filled < buffer.count {
          let rest = UnsafeMutableBufferPointer(rebasing: buffer[filled...])
          count = retrying { Glibc.read(descriptor, rest.baseAddress, rest.count) }
          if count <= 0 { break }
          filled += count
        }
        if count < 0 { failure = errno }
      }
      if let failure { throw .reading(path, failure) }
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
      guard bytes.count <= limit else { throw FileError(.tooLarge(limit: limit), path) }
      if count == 0 { return bytes }
      size = min(max(bytes.count, 1 << 16), limit + 1 - bytes.count)
    }
  }
}

/// Calls again when a signal interrupts; a call that never gets through is an error all the same.
func retrying<Result: SignedInteger>(_ call: () -> Result) -> Result {
  for _ in 0..<1_000 {
    let result = call()
    if result != -1 || errno != EINTR { return result }
  }
  return call()
}
