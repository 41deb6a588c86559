// Keeps the draft on disk while it is typed, off the key path.
import CTerminal
import DraftStore
import Glibc
import LetterCore
import Synchronization
import Wizard

/// Saves a draft soon after each change: at most a second after the last, at most two into
/// continuous typing. Writing happens on another thread, one save at a time.
@MainActor
final class DraftKeeper {
  /// Where the draft is kept; a draft without a name gets one in the drafts folder at its first
  /// save.
  private(set) var path: String?
  /// Why the last save that failed did.
  private(set) var problem: String?
  private let template: LetterTemplate
  private let folder: DraftsFolder?

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
    var outcome: Result<String, FileError>
  }

  private static let afterLastKey = Duration.milliseconds(700)
  private static let whileTyping = Duration.milliseconds(1_700)
  private static let betweenRetries = Duration.seconds(10)

  init(path: String?, folder: DraftsFolder?, template: LetterTemplate, revision: Int) {
    self.path = path
    self.folder = folder
    self.template = template
    savedRevision = revision
    seenRevision = revision
  }

  /// Whether everything is on disk.
  func isSaved(_ interview: Interview) -> Bool { savedRevision == interview.revision }

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
    let now = ContinuousClock.now
    if interview.revision != seenRevision {
      seenRevision = interview.revision
      lastChange = now
      if firstChange == nil { firstChange = now }
    }
    guard savedRevision != interview.revision, writingRevision == nil else { return nil }
    let due = dueTime(now)
    guard due <= now else { return milliseconds(from: now, to: due) }
    start(interview)
    return nil
  }

  /// When the next save is due. A draft's first is due at once: its file then exists.
  private func dueTime(_ now: ContinuousClock.Instant) -> ContinuousClock.Instant {
    if let retryAt { return retryAt }
    guard path != nil, let firstChange, let lastChange else { return now }
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
    let job = job(for: interview)
    Task.detached { [self] in
      let outcome = job.run()
      finished.withLock { $0 = Finished(revision: revision, outcome: outcome) }
      cterminal_wake()
    }
  }

  private func note(_ done: Finished, in interview: inout Interview) {
    switch done.outcome {
    case .success(let path):
      self.path = path
      savedRevision = done.revision
      if savedRevision == interview.revision { interview.receive(.save(.saved)) }
    case .failure(let error):
      retryAt = .now + Self.betweenRetries
      problem = error.description
      interview.receive(.save(.failed(error.description)))
    }
  }

  /// Saves before returning; for leaving, when nothing may be lost. Returns whether everything is
  /// on disk.
  func saveNow(_ interview: inout Interview) -> Bool {
    while writingRevision != nil {
      // The other thread is inside one save; what it writes must not be overtaken.
      if !collect(into: &interview) { usleep(1_000) }
    }
    guard savedRevision != interview.revision else { return true }
    note(
      Finished(revision: interview.revision, outcome: job(for: interview).run()), in: &interview)
    return savedRevision == interview.revision
  }

  /// Keeps the draft in the drafts folder, or else in the working folder, when its own place
  /// refuses it.
  func saveElsewhere(_ interview: inout Interview) -> Bool {
    for place in [folder, DraftsFolder(path: ".")] {
      let job = SaveJob(
        draft: interview.draft, path: nil, folder: place, date: today(), template: template)
      guard case .success(let path) = job.run() else { continue }
      self.path = path
      savedRevision = interview.revision
      return true
    }
    return false
  }

  private func job(for interview: Interview) -> SaveJob {
    SaveJob(
      draft: interview.draft, path: path, folder: folder, date: today(), template: template)
  }
}

/// Everything that one save needs, to be run on any thread.
private struct SaveJob: Sendable {
  var draft: Draft
  var path: String?
  var folder: DraftsFolder?
  var date: LetterDate?
  var template: LetterTemplate

  /// Saves and returns where.
  func run() -> Result<String, FileError> {
    do throws(FileError) {
      return .success(try save())
    } catch {
      return .failure(error)
    }
  }

  private func save() throws(FileError) -> String {
    if let path {
      try DraftFile.save(draft, to: path, template: template)
      return path
    }
    guard let folder, let date = date ?? LetterDate(year: 2000, month: 1, day: 1) else {
      throw FileError(.noHome, "")
    }
    return try folder.begin(draft, on: date, template: template).path
  }
}
