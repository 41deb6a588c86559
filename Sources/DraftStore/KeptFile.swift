// A draft's file and the private records beside it, as one process knows them.
import LetterCore

/// What is known of a draft's file and its records: what was read or saved last.
///
/// Both are saved by ``save(_:template:existing:requiresRecords:)``, which writes over nothing that
/// it does not know.
public struct KeptFile: Sendable {
  public var path: String
  /// What the file is known to be.
  public var known: DraftFingerprint
  /// The draft that is in it: what both sides of a merge began with.
  public var base: Draft?
  /// The records that are in the file beside it; empty where none were read or written.
  public private(set) var records = SignOnRecords()
  /// What that file is known to be; `nil` where it could not be read.
  private var recordsKnown: DraftFingerprint? = .absent
  /// Whether the last save could not read the records.
  private var haveRecordsFailed = false
  /// The revision of the draft's records that was read or saved last.
  private var recordsRevision: Int?

  /// What came of a save.
  public struct Saved: Sendable {
    public var durability: Durability
    /// The records as the other side would have them, where it dropped some that were kept here.
    public var recordsWithout: SignOnRecords?
    /// Why the records are not on the disk; the draft is.
    public var recordsProblem: FileError?
  }

  /// A draft's file that is known to be this; of its records nothing is known yet.
  public init(path: String, known: DraftFingerprint, base: Draft? = nil) {
    (self.path, self.known, self.base) = (path, known, base)
  }

  /// Reads the records into `draft`. Where they cannot be read, that is thrown, and their file is
  /// not written over from then on.
  public mutating func loadRecords(into draft: inout Draft) throws(FileError) {
    recordsKnown = nil
    records = SignOnRecords()
    recordsRevision = draft.records.revision
    let found = try RecordsFile.find(of: path)
    draft.records = found.records
    (records, recordsKnown) = (found.records, found.known)
    recordsRevision = found.records.revision
  }

  /// Knows of the records what is known of them there: the same file, in which they cannot be read now.
  public mutating func keepKnownRecords(of other: KeptFile) {
    (records, recordsKnown) = (other.records, other.recordsKnown)
    recordsRevision = other.recordsRevision
  }

  /// Whether something else wrote or removed the file of the records. One that cannot be looked at
  /// has changed.
  public mutating func haveRecordsChanged() -> Bool {
    guard let file = try? RecordsFile.file(of: path) else { return false }
    guard var known = recordsKnown else { return false }
    defer { recordsKnown = known }
    return (try? known.change(at: file, followsLinks: false)) != DraftFingerprint.Change.none
  }

  /// Saves the draft with its records: afterwards both are on the disk or, after an error, both are
  /// as they were. What something else wrote of the records meanwhile is joined. Throws
  /// ``FileError/Reason/changedOnDisk`` where something else wrote the draft.
  ///
  /// Records that cannot be read do not hold up the draft, unless they are required: then nothing is
  /// saved.
  public mutating func save(
    _ draft: Draft, template: LetterTemplate?, existing: AtomicFile.Existing = .replaced,
    requiresRecords: Bool = false
  ) throws(FileError) -> Saved {
    let bytes = DraftFile.bytes(of: draft, template: template)
    try DraftLimits.draft.check(bytes, path: path)
    // Whoever writes records at the same time is done within milliseconds.
    for _ in 0..<100 {
      var plan: RecordsPlan?
      var problem: FileError?
      do throws(FileError) {
        plan = try planRecords(of: draft)
      } catch {
        if requiresRecords { throw error }
        problem = error
      }
      haveRecordsFailed = problem != nil
      do throws(FileError) {
        let durability = try writeUnlessThere(bytes, template, existing, along: plan?.write)
        base = draft
        if let plan {
          records = plan.records
          recordsKnown = plan.write?.written ?? plan.known
          recordsRevision = draft.records.revision
        }
        return Saved(
          durability: durability, recordsWithout: plan?.without, recordsProblem: problem)
      } catch {
        guard let file = plan?.write?.file, error == FileError(.changedOnDisk, file) else {
          throw error
        }
      }
    }
    throw FileError(.inUse(by: nil), path)
  }

  /// Saves the draft's records alone, joined with what something else wrote of them, where the draft
  /// itself must wait. Where they cannot be saved, they are with the draft.
  public mutating func saveRecords(of draft: Draft) throws(FileError) {
    guard let plan = try planRecords(of: draft), let write = plan.write else { return }
    try write.replace()
    (records, recordsKnown) = (plan.records, write.written)
    recordsRevision = draft.records.revision
  }

  /// The file that a failed save is waiting for, as it is now: the records where they could not be
  /// read, else the draft. A failed save leaves that file as it was, so only a change to it by
  /// something else is a reason to try again early.
  public var obstacle: FileGlance {
    let draft = (try? FilePath.chain(from: path).end) ?? path
    return FileGlance(haveRecordsFailed ? Companion.records.path(of: draft) : draft)
  }

  /// Writes both; where that fails, and the disk holds all of it already, nothing has failed: a full
  /// disk may have no room for a second copy.
  private mutating func writeUnlessThere(
    _ bytes: [UInt8], _ template: LetterTemplate?, _ existing: AtomicFile.Existing,
    along records: RecordsWrite?
  ) throws(FileError) -> Durability {
    do throws(FileError) {
      return try write(bytes, existing, along: records)
    } catch {
      guard existing == .replaced, records == nil, error.reason != .changedOnDisk, let base,
        DraftFile.bytes(of: base, template: template) == bytes,
        (try? known.change(at: path)) == DraftFingerprint.Change.none
      else { throw error }
      return .lasting
    }
  }

  private mutating func write(
    _ bytes: [UInt8], _ existing: AtomicFile.Existing, along records: RecordsWrite?
  ) throws(FileError) -> Durability {
    var expected: DraftFingerprint? = known
    defer { if let expected { known = expected } }
    return try AtomicFile.write(
      bytes, to: path, existing: existing, expecting: &expected, along: records)
  }

  /// What a save makes of the records.
  private struct RecordsPlan {
    var records: SignOnRecords
    var known: DraftFingerprint
    /// `nil` where the file holds them already.
    var write: RecordsWrite?
    var without: SignOnRecords?
  }

  /// `nil` where there is nothing to do.
  private mutating func planRecords(of draft: Draft) throws(FileError) -> RecordsPlan? {
    let ours = draft.records
    let isChanged = recordsRevision != ours.revision
    let isNothing = ours.isEmpty && records.isEmpty
    if recordsKnown == nil, !isChanged { return nil }
    if !isChanged || isNothing, !haveRecordsChanged() { return nil }
    let found: RecordsFile.Found
    do throws(FileError) {
      found = try RecordsFile.find(of: path)
    } catch {
      guard isNothing else { throw error }
      // With nothing to save, they are left alone, as when they cannot be read at the start.
      (recordsKnown, recordsRevision) = (nil, ours.revision)
      return nil
    }
    let (joined, without) = SignOnRecords.joined(base: records, ours: ours, theirs: found.records)
    var plan = RecordsPlan(records: joined, known: found.known, without: without)
    guard !joined.isSame(as: found.records) else { return plan }
    plan.write = RecordsWrite(
      joined.isEmpty ? nil : try RecordsFile.bytes(of: joined, at: found.file), at: found.file,
      replacing: found.bytes, found.known)
    return plan
  }
}
