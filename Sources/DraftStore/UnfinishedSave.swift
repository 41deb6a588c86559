// A save of a draft together with its records: both are there afterwards, or neither.
import Glibc

/// The records that a save puts in place just before the draft.
///
/// A name and what is known of it are in two files, and no file system replaces two at once. So the
/// records as they were go into a file of their own first, with the draft that they belong to; it
/// is removed once the draft is in its place. Where a kill leaves it, ``UnfinishedSave/settle(of:)``
/// finds out which of the two drafts is there. The new records come before the new draft, so that
/// at no moment a name is on the list whose record is nowhere, or gone with its withdrawal.
final class RecordsWrite {
  /// The file of the records.
  let file: String
  /// What is to be in it; `nil` where there are no records left.
  private let bytes: [UInt8]?
  /// What was in it with the draft that is there now.
  private let old: [UInt8]?
  private var found: Found
  /// What the file is known to be afterwards.
  private(set) var written: DraftFingerprint?
  /// Where what stood in the way is now, if something did.
  private(set) var setAside: String?
  private var fresh: TemporaryFile?
  private var before: TemporaryFile?
  private var beforePath = ""

  /// What stands in the records' place before the save.
  enum Found {
    /// Their file, or nothing.
    case file(DraftFingerprint)
    /// Something that cannot be read, which is moved aside.
    case obstacle(FileGlance)
  }

  /// Records that replace those that are known.
  init(_ bytes: [UInt8]?, at file: String, replacing old: [UInt8]?, _ found: Found) {
    (self.bytes, self.file) = (bytes, file)
    (self.old, self.found) = (old, found)
  }

  /// Whether something that cannot be read must be moved for it.
  var movesObstacle: Bool { if case .obstacle = found { true } else { false } }

  /// Puts everything on the disk, under names that nobody looks for.
  func prepare(
    beside first: borrowing TemporaryFile, of draft: String, _ known: DraftFingerprint
  ) throws(FileError) {
    beforePath = Companion.before.path(of: draft)
    before = try TemporaryFile.further(
      "before", beside: first, holding: UnfinishedSave.bytes(of: old, with: known.check),
      named: file)
    if let bytes {
      fresh = try TemporaryFile.further(
        "records", beside: first, holding: bytes, named: file)
    }
  }

  /// Replaces the records, while the folder is locked. Throws ``FileError/Reason/changedOnDisk`` of
  /// ``file`` where something else wrote them.
  func putInPlace() throws(FileError) {
    try checkFound()
    try before?.move(to: beforePath, replacing: true, named: file)
    do throws(FileError) {
      try moveObstacle()
      if let bytes {
        try fresh?.move(to: file, replacing: true, named: file)
        written = DraftFingerprint(bytes)
      } else {
        guard unlink(file) == 0 || errno == ENOENT else { throw FileError.writing(file) }
        written = .absent
      }
    } catch {
      unlink(beforePath)
      throw error
    }
  }

  /// Throws where something else stands in the records' place by now.
  private func checkFound() throws(FileError) {
    let isSame: Bool
    switch found {
    case .file(var known):
      // What cannot be read by now is looked at anew.
      isSame =
        (try? known.change(at: file, followsLinks: false)) == DraftFingerprint.Change.none
      found = .file(known)
    case .obstacle(let glance): isSame = FileGlance(file) == glance
    }
    guard isSame else { throw FileError(.changedOnDisk, file) }
  }

  private func moveObstacle() throws(FileError) {
    guard movesObstacle else { return }
    setAside = try SetAside.move(file)
    found = .file(.absent)
  }

  /// Replaces the records without a draft.
  func replace() throws(FileError) {
    if bytes == nil || movesObstacle {
      let folder = try SaveFolder(FilePath.folder(of: file), named: file)
      let isLocked = folder.lock()
      defer { if isLocked { folder.unlock() } }
      try checkFound()
      try moveObstacle()
      guard bytes != nil || unlink(file) == 0 || errno == ENOENT else {
        throw FileError.writing(file)
      }
    }
    guard let bytes else {
      written = .absent
      return
    }
    var expected: DraftFingerprint?
    if case .file(let known) = found { expected = known }
    _ = try AtomicFile.write(
      bytes, to: file, existing: .replacedUnfollowed, expecting: &expected)
    written = expected
  }

  /// The draft is in its place.
  func finish() { unlink(beforePath) }

  /// The draft could not be put in its place: the records are again what they were. Where even that
  /// fails, the next start does it.
  func takeBack() {
    written = nil
    guard UnfinishedSave.restore(old, to: file) else { return }
    unlink(beforePath)
  }
}

/// What a save that was killed between records and draft has left.
enum UnfinishedSave {
  private static let mark = "undersigned-before"
  private static let (something, nothing) = ("records", "none")

  /// The records as they were, and which draft they belong to.
  static func bytes(of records: [UInt8]?, with draft: String) -> [UInt8] {
    let line = "\(mark) \(draft) \(records == nil ? nothing : something)\n"
    return Array(line.utf8) + (records ?? [])
  }

  /// Another save of the draft is in its place, so that nothing is left to settle.
  static func end(of draft: String) { unlink(Companion.before.path(of: draft)) }

  /// Where the draft is still the one before an unfinished save, so are the records afterwards.
  /// A save that runs is waited for.
  static func settle(of draft: String) {
    let path = Companion.before.path(of: draft)
    guard DraftMove.exists(path),
      let folder = try? SaveFolder(FilePath.folder(of: draft), named: draft), folder.lock()
    else { return }
    defer { folder.unlock() }
    guard let (bytes, status) = try? FileBytes.readWithStatus(path, followsLinks: false),
      status.st_nlink <= 1, status.st_uid == geteuid(),
      let end = bytes.firstIndex(of: UInt8(ascii: "\n"))
    else { return }
    let words = String(decoding: bytes[..<end], as: UTF8.self).split(separator: " ")
    guard words.count == 3, words[0] == mark, let now = check(of: draft) else { return }
    if words[1] == now {
      let records = words[2] == something ? Array(bytes[(end + 1)...]) : nil
      let file = Companion.records.path(of: draft)
      // The save may have been killed just before it moved what it could not read.
      if let problem = RecordsFile.problem(at: file), SetAside.mayMove(file, after: problem) {
        guard (try? SetAside.move(file)) != nil else { return }
      }
      guard restore(records, to: file) else { return }
    }
    unlink(path)
  }

  /// What tells the draft that is there from others; `nil` where it cannot be read.
  private static func check(of draft: String) -> String? {
    do throws(FileError) {
      let (bytes, status) = try FileBytes.readWithStatus(draft)
      return DraftFingerprint(bytes, status).check
    } catch {
      return error.reason == .missing ? DraftFingerprint.absent.check : nil
    }
  }

  /// Puts records back; returns whether they are what they were.
  static func restore(_ records: [UInt8]?, to file: String) -> Bool {
    guard let records else { return unlink(file) == 0 || errno == ENOENT }
    return (try? AtomicFile.write(records, to: file, existing: .replacedUnfollowed)) != nil
  }
}
