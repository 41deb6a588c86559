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
  private(set) var file: KeptFile?
  /// Why the last save that failed did.
  private(set) var problem: String?
  let template: LetterTemplate
  private let folder: DraftsFolder?
  private var lock: DraftLock?
  private var versions = VersionKeeper()

  /// Whether the draft is this window's alone, as far as can be told.
  private var isOurs = true

  /// What something else wrote, until the volunteer has chosen.
  private var unsettled: KeptFile?
  /// The draft in hand when that was found.
  private var mineThen: Draft?
  /// When a file that seemed gone is looked for again: some programs write a file by removing it
  /// first.
  private var lookAgainAt: ContinuousClock.Instant?
  /// The last revision that is on disk, and the one that is being written.
  private var savedRevision: Int
  private var writingRevision: Int?
  private var firstChange: ContinuousClock.Instant?
  private var lastChange: ContinuousClock.Instant?
  private var seenRevision: Int
  private var retryAt: ContinuousClock.Instant?
  private let finished = Mutex<Finished?>(nil)

  private struct Finished: Sendable {
    var revision: Int
    var outcome: Result<SaveJob.Saved, FileError>
    /// What is known of the file, also after a failure.
    var file: KeptFile?

    init(_ job: SaveJob, revision: Int) {
      var job = job
      outcome = job.run()
      file = job.file
      self.revision = revision
    }
  }

  private static let afterLastKey = Duration.milliseconds(700)
  private static let whileTyping = Duration.milliseconds(1_700)
  private static let betweenRetries = Duration.seconds(10)
  private static let untilGone = Duration.milliseconds(400)

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

  // MARK: Who else has it

  /// Takes the lock of the draft's file and watches it. Returns what there is to say: nothing where
  /// the draft is this window's alone.
  func claim() -> Report? {
    guard let file else { return nil }
    if let place = try? DraftFile.place(of: file.path) { _ = cterminal_watch_folder(place.folder) }
    switch DraftLock.take(for: file.path) {
    case .taken(let lock):
      self.lock = lock
      return nil
    case .held(let holder):
      isOurs = false
      return .heldElsewhere(LocalTime.sentence(for: holder))
    case .unsupported(let sentence): return .remark(sentence)
    }
  }

  /// Looks whether something else wrote the draft, where the folder says that something happened.
  /// Returns whether there is something new to see.
  func lookAtDisk(_ interview: inout Interview) -> Bool {
    guard writingRevision == nil, unsettled == nil, let file,
      let name = try? DraftFile.place(of: file.path).name, cterminal_watch_drain(name)
    else { return false }
    return look(&interview)
  }

  private func look(_ interview: inout Interview) -> Bool {
    guard unsettled == nil, var file else { return false }
    guard let change = try? file.known.change(at: file.path) else { return false }
    self.file = file
    switch change {
    case .none:
      lookAgainAt = nil
      return false
    case _ where !isOurs: return reload(&interview)
    case .removed:
      if let lookAgainAt, lookAgainAt <= .now {
        self.lookAgainAt = nil
        return noteRemoval(&interview)
      }
      lookAgainAt = lookAgainAt ?? .now + Self.untilGone
      return false
    case .changed:
      lookAgainAt = nil
      return noteChangeOnDisk(&interview)
    }
  }

  /// Looks again for a file that seemed gone, once it is time. Returns whether there is something
  /// new to see.
  func lookAgain(_ interview: inout Interview) -> Bool {
    guard let lookAgainAt, lookAgainAt <= .now, writingRevision == nil else { return false }
    return look(&interview)
  }

  /// Shows what the window that has the draft made of it. Whoever only reads writes nothing.
  private func reload(_ interview: inout Interview) -> Bool {
    guard let path = file?.path, let (reading, known) = try? DraftFile.open(path) else {
      interview.receive(.remark(Sentences.goneElsewhere))
      return true
    }
    file = KeptFile(path: path, known: known, base: reading.draft)
    interview.receive(.reloaded(reading.draft))
    return true
  }

  /// From now on nothing is saved: the draft is only read.
  func onlyRead() { isOurs = false }

  /// Lets the draft go, for others to take.
  func release() { lock = nil }

  /// The file is gone: it is written again, and that is said.
  private func noteRemoval(_ interview: inout Interview) -> Bool {
    file?.known = .absent
    savedRevision = -1
    retryAt = .now
    interview.receive(.remark(Sentences.fileWasGone))
    return true
  }

  /// Shows what else is in the file now, and saves nothing until the volunteer has chosen.
  private func noteChangeOnDisk(_ interview: inout Interview) -> Bool {
    guard let file else { return false }
    do {
      let (reading, known) = try DraftFile.open(file.path)
      let theirs = KeptFile(path: file.path, known: known, base: reading.draft)
      let differences = DraftComparison(
        from: interview.draft, to: reading.draft, template: template
      ).lines
      guard !differences.isEmpty else {
        // The same draft in other bytes.
        self.file = theirs
        return false
      }
      mineThen = interview.draft
      let merge = try DraftMerge(
        base: file.base, ours: interview.draft, theirs: reading.draft, template: template)
      unsettled = theirs
      interview.receive(
        .changedElsewhere(
          DiskChange(theirs: reading.draft, both: merge.draft, differences: differences)))
    } catch let error as FileError where error.reason == .missing {
      return noteRemoval(&interview)
    } catch {
      // Not what is there, so that leaving keeps it elsewhere.
      savedRevision = -1
      problem = Sentences.changedAndUnreadable("\(error)")
      retryAt = .now + Self.betweenRetries
      interview.receive(.save(.failed(problem ?? "")))
    }
    return true
  }

  /// The volunteer has chosen: the draft in hand is saved over what was found. What was not chosen
  /// is kept as a version.
  func settle(_ choice: DiskChoice) {
    guard let unsettled else { return }
    switch choice {
    case .mine: keepVersion(of: unsettled.base, Sentences.versionOfTheirs)
    case .theirs: keepVersion(of: mineThen, Sentences.versionOfMine)
    case .both: break
    }
    mineThen = nil
    file = unsettled
    self.unsettled = nil
    savedRevision = -1
    retryAt = .now
  }

  private func keepVersion(of draft: Draft?, _ line: String) {
    guard let draft, let file, let versions = try? DraftVersions(of: file.path) else { return }
    _ = try? versions.append(
      DraftFile.bytes(of: draft, template: template), line: line, at: time(nil))
  }

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
    let job = job(for: interview, .working(at: time(nil)))
    Task.detached { [self] in
      let done = Finished(job, revision: revision)
      finished.withLock { $0 = done }
      cterminal_wake()
    }
  }

  private func note(_ done: Finished, in interview: inout Interview) {
    if case .failure = done.outcome, let known = done.file?.known { file?.known = known }
    switch done.outcome {
    case .success(let saved):
      let isFirst = file == nil
      file = saved.file
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
    var draft = interview.draft
    draft.apply(.setSent(nil))
    do throws(FileError) {
      let copy: (path: String, known: DraftFingerprint)
      do throws(FileError) {
        copy = try DraftFile.saveCopy(of: draft, beside: file.path, template: template)
      } catch {
        // A folder that takes no copy, as of a stick that is write-protected.
        guard let folder, let date = today() else { throw error }
        let begun = try folder.begin(draft, on: date, template: template)
        copy = (begun.path, begun.known)
      }
      lock = nil
      isOurs = true
      unsettled = nil
      self.file = KeptFile(path: copy.path, known: copy.known, base: draft)
      versions = VersionKeeper()
      _ = claim()
      return .working(onCopy: copy.path.split(separator: "/").last.map(String.init) ?? copy.path)
    } catch {
      return .copyFailed(error.description)
    }
  }

  /// Keeps what can be undone, for the next run. It is a help and no promise.
  func keepHistory(of interview: Interview) {
    guard isOurs, let file, isSaved(interview), file.known != .absent else { return }
    try? DraftHistory.keep(interview.historyRecord(), of: file.path, known: file.known)
  }

  // MARK: Versions and traces

  /// The earlier states that are kept, the last first.
  var keptVersions: [DraftVersion] {
    guard let file, let versions = try? DraftVersions(of: file.path) else { return [] }
    return (try? versions.list()) ?? []
  }

  /// The draft as it was in an earlier state.
  func draft(of version: DraftVersion) throws(FileError) -> Draft {
    guard let file else { throw FileError(.missing, "") }
    return try DraftVersions(of: file.path).load(version).draft
  }

  /// The files that belong to the draft; none where nothing was kept yet.
  var traces: [String] {
    guard let file else { return [] }
    return (try? DraftTraces(of: file.path).paths) ?? []
  }

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
