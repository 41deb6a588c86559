// What something else put in the place of the private records: moved aside, never removed.
import Glibc

/// What stood in the place of a draft's records and could not be read there. It stays beside the draft
/// under a name that says so, and goes where the draft goes.
enum SetAside {
  private static let ending = Companion.records.rawValue + ".unreadable"

  /// Whether what cannot be read for this reason may be moved. The file of a newer version is that
  /// version's, damaged or not, and where the disk fails nothing is known of the file.
  static func mayMove(_ file: String, after error: FileError) -> Bool {
    switch error.reason {
    case .isFolder, .notAFile, .planted, .notReadable, .notUTF8, .notJSON, .wrongContent,
      .notRecords, .tooLarge:
      !isOfNewerVersion(file)
    default: false
    }
  }

  /// Whether the file says in its first lines that a newer version wrote it, whatever the rest is.
  private static func isOfNewerVersion(_ file: String) -> Bool {
    guard let (descriptor, _) = try? FileBytes.open(file, followsLinks: false) else { return false }
    defer { close(descriptor) }
    let head = [UInt8](unsafeUninitializedCapacity: 4_096) { buffer, filled in
      filled = max(0, retrying { Glibc.read(descriptor, buffer.baseAddress, buffer.count) })
    }
    guard let key = head.firstRange(of: Array("\"\(RecordsFile.versionKey)\"".utf8)) else {
      return false
    }
    let rest = head[key.upperBound...].drop { [0x20, 0x09, 0x0A, 0x0D, 0x3A].contains($0) }
    let digits = rest.prefix { (0x30...0x39).contains($0) }
    return Int64(String(decoding: digits, as: UTF8.self)).map { $0 > RecordsFile.version }
      ?? !digits.isEmpty
  }

  /// Moves what is at `file`; whoever owns it alone can read it then. Returns where it is.
  static func move(_ file: String) throws(FileError) -> String {
    let stem = file.dropLast(Companion.records.rawValue.utf8.count)
    var number = 1
    while DraftMove.exists(stem + ending(number)) { number += 1 }
    let path = String(stem) + ending(number)
    guard rename(file, path) == 0 else { throw .writing(file) }
    var status = stat()
    if lstat(path, &status) == 0, status.st_uid == geteuid() {
      // Another name of the same file may be meant for others.
      if status.st_mode & S_IFMT == S_IFREG, status.st_nlink == 1 { chmod(path, 0o600) }
      if status.st_mode & S_IFMT == S_IFDIR { chmod(path, 0o700) }
    }
    return path
  }

  /// What there is of a draft, as the endings behind its name.
  static func endings(of draft: String) -> [String] {
    let stem = FilePath.name(of: Companion.path(ending, of: draft))
    let names = FilePath.names(in: FilePath.folder(of: draft)) ?? []
    let rests = names.filter { $0.hasPrefix(stem) }.map { $0.dropFirst(stem.count) }
    return rests.filter { $0.isEmpty || $0.first == "-" && Int($0.dropFirst()) != nil }
      .map { ending + $0 }.sorted()
  }

  private static func ending(_ number: Int) -> String {
    ending + (number == 1 ? "" : "-\(number)")
  }
}
