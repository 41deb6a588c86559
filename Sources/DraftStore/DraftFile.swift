// Draft files: reading and writing them whole.
import Glibc
import LetterCore

/// The draft file, version 1: one readable JSON object.
public enum DraftFile {
  /// The version that is written, and the newest that is read.
  public static let version: Int64 = 1
  /// The template of a draft that does not say one.
  public static let defaultTemplate = "local-law-enforcement"

  /// The draft in the bytes of a file; `path` is for the sentence of an error.
  public static func read(_ bytes: [UInt8], path: String) throws(FileError) -> DraftReading {
    var reader = DraftReader(path: path)
    return try reader.read(bytes, defaultTemplate: defaultTemplate)
  }

  /// The draft at `path`; "-" is standard input.
  public static func load(_ path: String) throws(FileError) -> DraftReading {
    try read(FileBytes.read(path, limit: DraftLimits.draft.size), path: path)
  }

  /// The draft at `path`, and what its file is now, for the saves to come. Where the file does not
  /// exist yet, save with ``DraftFingerprint/absent``.
  public static func open(
    _ path: String
  ) throws(FileError) -> (reading: DraftReading, known: DraftFingerprint) {
    let (bytes, status) = try FileBytes.readWithStatus(path, limit: DraftLimits.draft.size)
    return (try read(bytes, path: path), DraftFingerprint(bytes, status))
  }

  /// The bytes of a draft's file. What is read from them is written as the same bytes again.
  public static func bytes(of draft: Draft, template: LetterTemplate?) -> [UInt8] {
    DraftWriter.bytes(of: draft, template: template)
  }

  /// Saves a draft: afterwards there is the whole new file, or after an error the old one. What
  /// stands there is overwritten, whatever it is.
  @discardableResult
  public static func save(
    _ draft: Draft, to path: String, template: LetterTemplate?
  ) throws(FileError) -> Durability {
    let bytes = bytes(of: draft, template: template)
    try DraftLimits.draft.check(bytes, path: path)
    return try AtomicFile.write(bytes, to: path, existing: .replaced)
  }

  /// Saves a draft over the file that is known, and knows the new one afterwards. If something else
  /// wrote or removed the file meanwhile, throws ``FileError/Reason/changedOnDisk`` and leaves it.
  ///
  /// `known` can change even when an error is thrown: a file that is in its place, but of which the
  /// disk does not say that it will last, is known and may be saved again.
  public static func save(
    _ draft: Draft, to path: String, template: LetterTemplate?,
    expecting known: inout DraftFingerprint
  ) throws(FileError) -> Durability {
    let bytes = bytes(of: draft, template: template)
    try DraftLimits.draft.check(bytes, path: path)
    var expected: DraftFingerprint? = known
    defer { if let expected { known = expected } }
    return try AtomicFile.write(bytes, to: path, existing: .replaced, expecting: &expected)
  }

  /// The folder of the file that a path leads to, symbolic links followed, and the names in it that
  /// matter to whoever has the draft open: its own and its records'.
  public static func place(
    of path: String
  ) throws(FileError) -> (folder: String, name: String, records: String) {
    let end = try FilePath.chain(from: path).end
    return (
      FilePath.folder(of: end), FilePath.name(of: end),
      FilePath.name(of: Companion.records.path(of: end))
    )
  }
}
