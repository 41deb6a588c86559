// A draft's file and the private records beside it, as one process knows them.
import Glibc
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
  /// What is known of that file.
  private var recordsState = RecordsState.known(.absent)
  /// Where the last save moved what could not be read in the records' place, until that was said.
  private var setAside: String?
  /// Whether the last save could not read the records.
  private var haveRecordsFailed = false
  /// The revision of the draft's records that was read or saved last.
  private var recordsRevision: Int?

  private enum RecordsState {
    /// It could not be read at the start: what is in it is nowhere else, so that it stays.
    case unread
    case known(DraftFingerprint)
    /// Something that cannot be read came to its place while there was nothing to save.
    case leftAlone(FileGlance)
  }

  /// What came of a save.
  public struct Saved: Sendable {
    public var durability: Durability
    /// The records as the other side would have them, where it dropped some that were kept here.
    public var recordsWithout: SignOnRecords?
    /// Why the records are not on the disk; the draft is.
    public var recordsProblem: FileError?
    /// The name under which is kept now what something else had put in the records' place.
    public var recordsSetAside: String?
  }

  /// A draft's file that is known to be this; of its records nothing is known yet.
  public init(path: String, known: DraftFingerprint, base: Draft? = nil) {
    (self.path, self.known, self.base) = (path, known, base)
  }

  /// Reads the records into `draft`. Where they cannot be read, that is thrown, and their file is
  /// not written over from then on.
  public mutating func loadRecords(into draft: inout Draft) throws(FileError) {
    recordsState = .unread
    records = SignOnRecords()
    recordsRevision = draft.records.revision
    let found = try RecordsFile.find(of: path)
    draft.records = found.records
    (records, recordsState) = (found.records, .known(found.known))
    recordsRevision = found.records.revision
  }

  /// Knows of the records what is known of them there: the same file, in which they cannot be read now.
  public mutating func keepKnownRecords(of other: KeptFile) {
    (records, recordsState) = (other.records, other.recordsState)
    recordsRevision = other.recordsRevision
  }

  /// Whether something else wrote or removed the file of the records. One that cannot be looked at
  /// has changed.
  public mutating func haveRecordsChanged() -> Bool {
    guard let file = try? RecordsFile.file(of: path) else { return false }
    switch recordsState {
    case .unread: return false
    case .leftAlone(let glance): return FileGlance(file) != glance
    case .known(var known):
      defer { recordsState = .known(known) }
      return (try? known.change(at: file, followsLinks: false)) != DraftFingerprint.Change.none
    }
  }

  /// Saves the draft with its records: afterwards both are on the disk or, after an error, both are
  /// as they were. What something else wrote of the records meanwhile is joined. Throws
  /// ``FileError/Reason/changedOnDisk`` where something else wrote the draft.
  ///
  /// Whoever requires the records saves nothing where they cannot be read. Otherwise what cannot be
  /// read is moved aside, as all that was in it is in memory; where it cannot or must not be moved,
  /// the draft is saved alone.
  ///
  /// What can be undone is kept with the draft, as far as there is room for it.
  public mutating func save(
    _ draft: Draft, template: LetterTemplate?, existing: AtomicFile.Existing = .replaced,
    requiresRecords: Bool = false, history: JSONValue? = nil
  ) throws(FileError) -> Saved {
    let bytes = DraftFile.bytes(of: draft, template: template)
    try DraftLimits.draft.check(bytes, path: path)
    var history = history
    // A draft without a file may have to take another name.
    var next = known == .absent ? nil : history.flatMap { DraftHistory.Next($0, of: path, bytes) }
    var movesObstacle = !requiresRecords
    // Whoever writes records at the same time is done within milliseconds.
    for _ in 0..<100 {
      var plan: RecordsPlan?
      var problem: FileError?
      do throws(FileError) {
        plan = try planRecords(of: draft, movesObstacle: movesObstacle)
      } catch {
        if requiresRecords { throw error }
        problem = error
      }
      haveRecordsFailed = problem != nil
      do throws(FileError) {
        let durability = try writeUnlessThere(bytes, template, existing, along: plan?.write)
        base = draft
        note(plan, revision: draft.records.revision)
        if let next {
          next.takePlace()
        } else if let history {
          try? DraftHistory.keep(history, of: path, known: known)
        }
        defer { setAside = nil }
        return Saved(
          durability: durability, recordsWithout: plan?.without, recordsProblem: problem,
          recordsSetAside: setAside)
      } catch {
        note(setAsideBy: plan?.write)
        // The draft can be in its place although the disk does not say that it will last.
        if let next, next.draft == known.check { next.takePlace() }
        if let write = plan?.write, error == FileError(.changedOnDisk, write.file) { continue }
        if plan?.write?.movesObstacle == true {
          movesObstacle = false
        } else if error.reason == .noSpace, next != nil || DraftHistory.remove(of: path) {
          // The letter needs the room more.
          (next, history) = (nil, nil)
          DraftHistory.remove(of: path)
        } else {
          throw error
        }
      }
    }
    throw FileError(.inUse(by: nil), path)
  }

  /// Saves the draft's records alone, joined with what something else wrote of them, where the draft
  /// itself must wait. Where they cannot be saved, they are with the draft.
  public mutating func saveRecords(of draft: Draft) throws(FileError) {
    guard let plan = try planRecords(of: draft, movesObstacle: true), let write = plan.write else {
      return
    }
    defer { note(setAsideBy: write) }
    try write.replace()
    note(plan, revision: draft.records.revision)
  }

  /// What was planned is on the disk.
  private mutating func note(_ plan: RecordsPlan?, revision: Int) {
    guard let plan else { return }
    records = plan.records
    recordsState = .known(plan.write?.written ?? plan.known)
    recordsRevision = revision
    note(setAsideBy: plan.write)
  }

  private mutating func note(setAsideBy write: RecordsWrite?) {
    if let path = write?.setAside { setAside = FilePath.name(of: path) }
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
  private mutating func planRecords(
    of draft: Draft, movesObstacle: Bool
  ) throws(FileError) -> RecordsPlan? {
    let ours = draft.records
    let isChanged = recordsRevision != ours.revision
    let isNothing = ours.isEmpty && records.isEmpty
    if case .unread = recordsState, !isChanged { return nil }
    if !isChanged || isNothing, !haveRecordsChanged() { return nil }
    let found: RecordsFile.Found
    do throws(FileError) {
      found = try findRecords(waits: movesObstacle && !isNothing)
    } catch {
      return try plan(of: ours, inPlaceOf: error, movesObstacle)
    }
    let (joined, without) = SignOnRecords.joined(base: records, ours: ours, theirs: found.records)
    var plan = RecordsPlan(records: joined, known: found.known, without: without)
    guard !joined.isSame(as: found.records) else { return plan }
    plan.write = RecordsWrite(
      joined.isEmpty ? nil : try RecordsFile.bytes(of: joined, at: found.file), at: found.file,
      replacing: found.bytes, .file(found.known))
    return plan
  }

  /// The records as they are on the disk. Some programs write a file in its place: what cannot be read
  /// may be half of one, and is looked at again until nobody has written it for a moment.
  private func findRecords(waits: Bool) throws(FileError) -> RecordsFile.Found {
    var last: FileGlance?
    for _ in 0..<8 {
      do throws(FileError) {
        return try RecordsFile.find(of: path)
      } catch {
        let file = try RecordsFile.file(of: path)
        guard waits, SetAside.mayMove(file, after: error), FileGlance(file) != last else {
          throw error
        }
        last = FileGlance(file)
        poll(nil, 0, 100)
      }
    }
    return try RecordsFile.find(of: path)
  }

  /// What is to be done where something that cannot be read is in the records' place.
  private mutating func plan(
    of ours: SignOnRecords, inPlaceOf error: FileError, _ movesObstacle: Bool
  ) throws(FileError) -> RecordsPlan? {
    let file = try RecordsFile.file(of: path)
    var isUnread = false
    if case .unread = recordsState { isUnread = true }
    guard !ours.isEmpty || !records.isEmpty else {
      // With nothing to save, it is left alone.
      if !isUnread { recordsState = .leftAlone(FileGlance(file)) }
      recordsRevision = ours.revision
      return nil
    }
    let glance = FileGlance(file)
    guard movesObstacle, !isUnread, SetAside.mayMove(file, after: error) else { throw error }
    func bytes(_ records: SignOnRecords) throws(FileError) -> [UInt8]? {
      records.isEmpty ? nil : try RecordsFile.bytes(of: records, at: file)
    }
    return RecordsPlan(
      records: ours, known: .absent,
      write: RecordsWrite(
        try bytes(ours), at: file, replacing: try bytes(records), .obstacle(glance)))
  }
}
