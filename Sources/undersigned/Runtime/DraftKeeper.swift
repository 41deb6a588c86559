// Keeps the draft on disk while it is typed, off the key path.
import CTerminal
import DraftStore
import Glibc
import LetterCore
import Synchronization
import Wizard

/// Saves a draft soon after each change: at most a second after the last, at most two into
/// continuous typing. Writing happens on another thread, one save at a time. Nothing that something
/// else wrote meanwhile is overwritten before the volunteer has chosen.
@MainActor
final class DraftKeeper {
  /// The draft's file, as it was read or saved last; a draft without a name gets one in the drafts
  /// folder at its first save.
  var file: KeptFile?
  /// Why the last save that failed did.
  var problem: String?
  let template: LetterTemplate
  private let folder: DraftsFolder?
  var lock: DraftLock?
  private var versions = VersionKeeper()

  /// Whether the draft is this window's alone, as far as can be told.
  var isOurs = true

  /// What something else wrote, until the volunteer has chosen.
  var unsettled: KeptFile?
  /// The draft in hand when that was found.
  var mineThen: Draft?
  /// Whether the folder said something of the file that was not looked at yet.
  var hasNews = false
  /// When a file that seemed gone is looked for again: some programs write a file by removing it
  /// first.
  var lookAgainAt: ContinuousClock.Instant?
  /// The last revision that is on disk, and the one that is being written.
  var savedRevision: Int
  var writingRevision: Int?
  private var firstChange: ContinuousClock.Instant?
  private var lastChange: ContinuousClock.Instant?
  private var seenRevision: Int
  var retryAt: ContinuousClock.Instant?
  private let finished = Mutex<Finished?>(nil)

  private struct Finished: Sendable {
    var revision: Int
    var outcome: Result<SaveJob.Saved, FileError>
    /// What is known of the file, also after a failure.
    var file: KeptFile?
    /// The records that were to be saved.
    var records: SignOnRecords

    init(_ job: SaveJob, revision: Int) {
      var job = job
      outcome = job.run()
      file = job.file
      records = job.draft.records
      self.revision = revision
    }
  }

  private static let afterLastKey = Duration.milliseconds(700)
  private static let whileTyping = Duration.milliseconds(1_700)
  static let betweenRetries = Duration.seconds(10)

  init(file: KeptFile?, folder: DraftsFolder?, template: LetterTemplate, revision: Int) {
    self.file = file
    self.folder = folder
    self.template = template
    savedRevision = revision
    seenRevision = revision
  }

  /// Where the draft is kept, once it is.
  var path: String? { file?.path }

  /// Whether everything is on disk.
  func isSaved(_ interview: Interview) -> Bool { savedRevision == interview.revision }

  // MARK: Saving by itself

  /// Reports a save that ended; returns whether one did.
  func collect(into interview: inout Interview) -> Bool {
    guard let done = finished.withLock({ $0.take() }) else { return false }
    writingRevision = nil
    note(done, in: &interview)
    return true
  }

  /// Notes what was changed and starts a save that is due. Returns how many milliseconds the next
  /// wait for a key may take; `nil` is for ever.
  func tend(_ interview: Interview) -> Int? {
    prepareForCrash(interview)
    let now = ContinuousClock.now
    // A file that may be gone is judged before it is written.
    if let lookAgainAt { return max(1, milliseconds(from: now, to: lookAgainAt)) }
    if interview.revision != seenRevision {
      seenRevision = interview.revision
      lastChange = now
      if firstChange == nil { firstChange = now }
      versions.noteChange()
    }
    guard isOurs, savedRevision != interview.revision, writingRevision == nil, unsettled == nil
    else { return nil }
    let due = dueTime(now)
    guard due <= now else { return milliseconds(from: now, to: due) }
    start(interview)
    return nil
  }

  /// Has a crash save what is not on the disk. While the draft's first file is being made, that is
  /// not done a second time.
  private func prepareForCrash(_ interview: Interview) {
    let isOpen =
      isOurs && unsettled == nil && savedRevision != interview.revision
      && (file != nil || writingRevision == nil)
    guard isOpen else { return LastAct.set(nil) }
    LastAct.set(
      SaveJob(
        draft: interview.draft, file: file, folder: folder, date: today(), template: template,
        versions: .none))
  }

  /// When the next save is due. A draft's first is due at once: its file then exists.
  private func dueTime(_ now: ContinuousClock.Instant) -> ContinuousClock.Instant {
    if let retryAt { return retryAt }
    guard file != nil, let firstChange, let lastChange else { return now }
    return min(lastChange + Self.afterLastKey, firstChange + Self.whileTyping)
  }

  private func milliseconds(
    from now: ContinuousClock.Instant, to due: ContinuousClock.Instant
  ) -> Int {
    let (seconds, attoseconds) = (due - now).components
    return Int(seconds) * 1_000 + Int(attoseconds / 1_000_000_000_000_000) + 1
  }

  /// Lets a save start as soon as nothing else is being written.
  func hurry() { retryAt = .now }

  private func start(_ interview: Interview) {
    let revision = interview.revision
    writingRevision = revision
    firstChange = nil
    retryAt = nil
    // A crash while the first file is being made must not make a second one.
    if file == nil { LastAct.set(nil) }
    let job = job(for: interview, .working(at: time(nil)))
    Task.detached { [self] in
      let done = Finished(job, revision: revision)
      finished.withLock { $0 = done }
      cterminal_wake()
    }
  }

  private func note(_ done: Finished, in interview: inout Interview) {
    if case .failure = done.outcome, let kept = done.file {
      file?.known = kept.known
      file?.records = kept.records
      file?.recordsRevision = kept.recordsRevision
      takeRecords(kept.records, over: done.records, into: &interview)
    }
    switch done.outcome {
    case .success(let saved):
      let isFirst = file == nil
      file = saved.file
      takeRecords(saved.file.records, over: done.records, into: &interview)
      versions.note(saved)
      savedRevision = done.revision
      if savedRevision == interview.revision { interview.receive(.save(.saved)) }
      if let weaker = saved.weaker { interview.receive(.remark(weaker)) }
      if isFirst {
        interview.receive(.named(saved.file.path.split(separator: "/").last.map(String.init) ?? ""))
        if let report = claim() { interview.receive(report) }
      }
    case .failure(let error) where error.reason == .changedOnDisk:
      _ = noteChangeOnDisk(&interview)
    case .failure(let error):
      retryAt = .now + Self.betweenRetries
      problem = error.description
      interview.receive(.save(.failed(error.description)))
    }
  }

  // MARK: Saving at once

  /// Saves before returning; for leaving, when nothing may be lost. Returns whether everything is
  /// on disk.
  func saveNow(_ interview: inout Interview, _ moment: VersionPolicy.Moment) -> Bool {
    guard isOurs else { return true }
    while writingRevision != nil {
      // The other thread is inside one save; what it writes must not be overtaken.
      if !collect(into: &interview) { usleep(1_000) }
    }
    guard unsettled == nil else { return false }
    let job = job(for: interview, moment)
    guard savedRevision != interview.revision else {
      // Saved already; the moment may still be worth a version.
      if let file { versions.note(job.keepingVersion(of: file)) }
      return true
    }
    note(Finished(job, revision: interview.revision), in: &interview)
    return savedRevision == interview.revision
  }

  /// The file that refused the draft, where it is kept elsewhere now.
  private(set) var refusedPath: String?

  /// Keeps the draft in the drafts folder, or else in the working folder, when its own place
  /// refuses it.
  func saveElsewhere(_ interview: inout Interview) -> Bool {
    for place in [folder, DraftsFolder(path: ".")] {
      var job = job(for: interview, .closing)
      (job.file, job.folder) = (nil, place)
      guard case .success(let saved) = job.run() else { continue }
      refusedPath = path
      file = saved.file
      savedRevision = interview.revision
      return true
    }
    return false
  }

  /// Begins a copy of the draft and goes on with that. Returns what came of it. What the draft
  /// itself has yet to be saved of, such as that it was sent, is saved first.
  func beginCopy(_ interview: inout Interview) -> Report {
    guard saveNow(&interview, .closing) else { return .copyFailed(problem ?? "") }
    guard let file else { return .remark(Sentences.nothingKept) }
    let draft = template.copy(of: interview.draft)
    do throws(FileError) {
      var kept: KeptFile
      do throws(FileError) {
        let copy = try DraftFile.saveCopy(of: draft, beside: file.path, template: template)
        kept = KeptFile(
          path: copy.path, known: copy.known, base: draft, records: file.records,
          recordsRevision: file.recordsRevision)
      } catch {
        // A folder that takes no copy, as of a stick that is write-protected.
        guard let folder, let date = today() else { throw error }
        let begun = try folder.begin(draft, on: date, template: template)
        kept = KeptFile(path: begun.path, known: begun.known, base: draft)
      }
      try kept.saveRecords(of: draft)
      lock = nil
      isOurs = true
      unsettled = nil
      self.file = kept
      versions = VersionKeeper()
      _ = claim()
      return .working(onCopy: FilePath.name(of: kept.path))
    } catch {
      return .copyFailed(error.description)
    }
  }

  /// Keeps what can be undone, for the next run. It is a help and no promise.
  func keepHistory(of interview: Interview) {
    guard isOurs, let file, isSaved(interview), file.known != .absent else { return }
    try? DraftHistory.keep(interview.historyRecord(), of: file.path, known: file.known)
  }

  // MARK: Removing

  /// Removes the draft and everything kept beside it.
  func forget(_ interview: inout Interview) throws(FileError) {
    while writingRevision != nil {
      if !collect(into: &interview) { usleep(1_000) }
    }
    guard let path = file?.path else { return }
    lock = nil
    do throws(FileError) {
      try DraftTraces(of: path).remove()
    } catch {
      // A folder that could not be synced has lost its files all the same.
      guard access(path, F_OK) != 0 else {
        _ = claim()
        throw error
      }
    }
    file = nil
    savedRevision = interview.revision
  }

  private func job(for interview: Interview, _ moment: VersionPolicy.Moment) -> SaveJob {
    SaveJob(
      draft: interview.draft, file: file, folder: folder, date: today(), template: template,
      versions: versions.plan(moment))
  }
}
