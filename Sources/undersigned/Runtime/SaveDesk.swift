// What is to be saved, and the thread that saves it whatever the event loop is doing.
import CTerminal
import DraftStore
import Glibc
import LetterCore
import Synchronization
import Wizard

/// A draft as it is typed, with what is known of its file, between the event loop and the thread that
/// saves. The loop only lays down what changed; the thread looks at the clock by itself, so that a loop
/// that is held up stops no save.
///
/// The thread is made at the start, when there is one to be had. Where there is none, the event loop
/// saves by itself.
final class SaveDesk: Sendable {
  /// A save that ended and was not reported yet.
  struct Finished: Sendable {
    var outcome: Result<SaveJob.Saved, FileError>
    /// The records that were to be saved.
    var records: SignOnRecords
    /// Whether the draft had no file before.
    var isFirst: Bool
  }

  struct State: Sendable {
    var keeping: DraftKeeping
    /// The draft's file, as it was read or saved last; a draft without a name gets one in the drafts
    /// folder at its first save.
    var file: KeptFile?
    /// The newest draft, where it is not saved yet.
    var draft: Draft?
    /// What can be undone in it.
    var history: KeptHistory?
    var date: LetterDate?
    var versions = VersionKeeper()
    /// What the next save is made for, where it is not one of those that come by themselves.
    var moment: VersionPolicy.Moment?
    var finished: [Finished] = []
    /// How many times somebody asked to save at once, and which of them was tried last.
    var asked = 0
    var tried = 0

    /// Nothing is left to save.
    mutating func drop() { (draft, history) = (nil, nil) }
  }

  private let state: Mutex<State>
  let folder: DraftsFolder?
  let template: LetterTemplate
  private let wake = ThreadSignal()
  private let ended = ThreadSignal()
  private let hasThread = Mutex(false)

  /// Enough for the deepest draft that is read, and little enough where memory is short.
  private static let stack = 1 << 20

  init(file: KeptFile?, folder: DraftsFolder?, template: LetterTemplate, revision: Int) {
    state = Mutex(State(keeping: DraftKeeping(revision: revision), file: file))
    (self.folder, self.template) = (folder, template)
    let isStarted = OwnThread.start(stack: Self.stack) { [self] in
      while true { wait() }
    }
    hasThread.withLock { $0 = isStarted }
  }

  /// Looks at what is known, or changes it.
  func withState<Result: Sendable>(_ body: (inout State) -> Result) -> Result {
    state.withLock { body(&$0) }
  }

  // MARK: The thread

  private func wait() {
    let due = due
    guard let due, due <= .now else { return wake.wait(until: due) }
    saveOnce()
  }

  private var due: ContinuousClock.Instant? {
    state.withLock { $0.draft == nil ? nil : $0.keeping.due(isFirst: $0.file == nil) }
  }

  /// When the event loop must save by itself; `nil` where the thread does, or nothing is due.
  var dueHere: ContinuousClock.Instant? { hasThread.withLock { $0 } ? nil : due }

  /// Runs a save that is due.
  func saveOnce() {
    let begun = state.withLock { state -> SaveJob? in
      guard let draft = state.draft, let due = state.keeping.due(isFirst: state.file == nil),
        due <= .now
      else { return nil }
      state.keeping.begin(at: .now)
      state.tried = state.asked
      let moment = state.moment ?? .working(at: time(nil))
      state.moment = nil
      return job(state, draft, state.versions.plan(moment))
    }
    guard var job = begun else { return }
    let isFirst = job.file == nil
    let outcome = job.run()
    state.withLock { end(job, outcome, isFirst: isFirst, &$0) }
    ended.raise()
    cterminal_wake()
  }

  private func end(
    _ job: SaveJob, _ outcome: Result<SaveJob.Saved, FileError>, isFirst: Bool,
    _ state: inout State
  ) {
    if let file = job.file { state.file = file }
    switch outcome {
    case .success(let saved):
      state.file = saved.file
      state.versions.note(saved)
      state.keeping.end(
        saved.recordsProblem.map { .letterAlone(because: $0) } ?? .saved, at: .now)
      // What something else wrote of the records belongs to what is saved next, too.
      state.draft?.records.take(from: saved, savedAs: job.draft.records)
      if state.keeping.isSaved { state.drop() }
    case .failure(let error) where error.reason == .changedOnDisk:
      state.keeping.end(.changedOnDisk, at: .now)
    case .failure(let error):
      state.keeping.end(.failed(because: error.description), at: .now)
    }
    state.finished.append(
      Finished(outcome: outcome, records: job.draft.records, isFirst: isFirst))
  }

  private func job(_ state: State, _ draft: Draft, _ versions: VersionPlan) -> SaveJob {
    SaveJob(
      draft: draft, history: state.history, file: state.file, folder: folder, date: state.date,
      template: template,
      versions: versions)
  }

  // MARK: The event loop

  /// Lays down the draft as it is now, with what can be undone in it, where that is news.
  func lay(_ draft: Draft, history: KeptHistory? = nil, revision: Int, date: LetterDate?) {
    let isNews = state.withLock { state -> Bool in
      let isChange = state.keeping.change(to: revision, at: .now)
      if isChange { state.versions.noteChange() }
      guard isChange || (state.draft == nil && !state.keeping.isSaved) else { return false }
      state.date = date
      state.draft = draft
      state.history = history
      // Saves that were not reported yet may have joined records that the loop does not know.
      for finished in state.finished {
        guard case .success(let saved) = finished.outcome else { continue }
        state.draft?.records.take(from: saved, savedAs: finished.records)
      }
      return true
    }
    if isNews { wake.raise() }
  }

  /// What ended since the last time.
  func takeFinished() -> [Finished] {
    state.withLock { state in
      defer { state.finished = [] }
      return state.finished
    }
  }

  /// Lets a save start as soon as nothing else is being written.
  func hurry() {
    state.withLock { $0.keeping.hurry(at: .now) }
    wake.raise()
  }

  /// Saves what was laid down before returning; gives up once the time is over. Returns whether all
  /// of it is on the disk.
  func saveNow(_ moment: VersionPolicy.Moment, within duration: Duration) -> Bool {
    let deadline = ContinuousClock.now + duration
    let request = state.withLock { state -> Int in
      state.moment = moment
      state.asked += 1
      return state.asked
    }
    while ContinuousClock.now < deadline {
      let isDone = state.withLock { state -> Bool in
        if state.keeping.isSaving { return false }
        if state.keeping.isSaved || state.keeping.isHeld || state.tried >= request { return true }
        state.keeping.hurry(at: .now)
        return false
      }
      if isDone { break }
      if hasThread.withLock({ $0 }) {
        wake.raise()
        ended.wait(until: deadline)
      } else {
        saveOnce()
      }
    }
    return state.withLock {
      $0.moment = nil
      return $0.keeping.isSaved
    }
  }

  /// Works with the file while no save runs; one that does is waited for that long. `nil` where it
  /// still runs then.
  func withFile<Result>(
    waiting duration: Duration = .zero, _ body: (inout KeptFile?) -> Result
  ) -> Result? {
    let deadline = ContinuousClock.now + duration
    while true {
      let isMine = state.withLock { state -> Bool in
        if !state.keeping.isSaving { state.keeping.hold(.looking) }
        return !state.keeping.isSaving
      }
      if isMine { break }
      guard ContinuousClock.now < deadline else { return nil }
      ended.wait(until: deadline)
    }
    var file = state.withLock { $0.file }
    let result = SpareDescriptors.lend { body(&file) }
    state.withLock {
      $0.file = file
      $0.keeping.release(.looking)
    }
    wake.raise()
    return result
  }

  /// What a crash still saves; `nil` where nothing is missing, or it cannot be told.
  func jobForCrash() -> SaveJob? {
    state.withLockIfAvailable { state -> SaveJob? in
      guard let draft = state.draft, !state.keeping.isSaved, !state.keeping.isHeld,
        // While the draft's first file is being made, a second one must not be.
        state.file != nil || !state.keeping.isSaving
      else { return nil }
      return job(state, draft, .none)
    } ?? nil
  }
}

extension SignOnRecords {
  /// Takes what a save joined to these records, which were `base` when it began. Returns whether
  /// there was something.
  @discardableResult
  mutating func take(from saved: SaveJob.Saved, savedAs base: SignOnRecords) -> Bool {
    // Where they could not be saved, the file says nothing about them.
    guard saved.recordsProblem == nil, !saved.file.records.isSame(as: base) else { return false }
    self = .merged(base: base, ours: self, theirs: saved.file.records)
    return true
  }
}
