// Keeps the draft on disk while it is typed, off the key path.
import CTerminal
import DraftStore
import Glibc
import LetterCore
import Wizard

/// Saves a draft soon after each change: at most a second after the last, at most two into
/// continuous typing. Writing happens on another thread (``SaveDesk``), one save at a time. Nothing
/// that something else wrote meanwhile is overwritten before the volunteer has chosen. What was typed
/// stays in memory until it is on the disk, the letter and its private records alike.
@MainActor
final class DraftKeeper {
  let desk: SaveDesk
  /// Why the last save that failed did.
  var problem: String?
  let template: LetterTemplate
  private let folder: DraftsFolder?
  var lock: DraftLock?

  /// What something else wrote, until the volunteer has chosen.
  var unsettled: KeptFile?
  /// The draft in hand when that was found.
  var mineThen: Draft?
  /// Whether the folder said something of the file that was not looked at yet.
  var hasNews = false
  /// The names in the folder whose news matter: the draft's, and its records'.
  var watchedNames: [String] = []
  /// When a file that seemed gone is looked for again: some programs write a file by removing it
  /// first.
  var lookAgainAt: ContinuousClock.Instant?
  /// What a save failed at, as it was when the file was last looked at.
  var obstacle: FileGlance?
  /// The standing that the screen shows, where that needs to be known.
  private var told: DraftKeeping.Standing?
  private var toldWeakness: String?

  /// How long leaving waits for the disk.
  static let patience = Duration.seconds(10)

  init(file: KeptFile?, folder: DraftsFolder?, template: LetterTemplate, revision: Int) {
    self.folder = folder
    self.template = template
    desk = SaveDesk(file: file, folder: folder, template: template, revision: revision)
  }

  /// Where the draft is kept, once it is.
  var path: String? { file?.path }

  /// The draft's file as it is known.
  var file: KeptFile? { desk.withState { $0.file } }

  /// Whether the draft is this window's alone, as far as can be told.
  var isOurs: Bool { desk.withState { !$0.keeping.isHeld(by: .reading) } }

  /// Whether everything is on disk.
  func isSaved(_ interview: Interview) -> Bool {
    desk.withState { $0.keeping.isSaved && $0.keeping.revision == interview.revision }
  }

  // MARK: Saving by itself

  /// Lays down what was changed, to be saved in a moment whatever the event loop does meanwhile.
  func note(_ interview: Interview) {
    desk.lay(
      interview.draft, history: interview.keptHistory, revision: interview.revision, date: today())
  }

  /// Reports saves that ended; returns whether there is something new to see.
  func collect(into interview: inout Interview) -> Bool {
    let finished = desk.takeFinished()
    for done in finished { note(done, in: &interview) }
    return !finished.isEmpty
  }

  /// Lays down what is news, and saves what is due where no thread does. Returns how many
  /// milliseconds the next wait for a key may take; `nil` is for ever.
  func tend(_ interview: Interview) -> Int? {
    note(interview)
    if let due = desk.dueHere, due <= .now { desk.saveOnce() }
    let (isSaving, delay) = desk.withState { ($0.keeping.isSaving, $0.keeping.changesByItself) }
    // While a save runs the file is not looked at; its end is told.
    let look = isSaving ? nil : lookAgainAt
    let times = [look, desk.dueHere, delay.flatMap { $0 > .now ? $0 : nil }]
    return times.compactMap { $0 }.min().map { milliseconds(to: $0) }
  }

  /// Says that a save takes too long, once. Returns whether there is something new to see.
  func noteDelay(_ interview: inout Interview) -> Bool {
    let standing = desk.withState { $0.keeping.standing(at: .now) }
    guard case .notSaved(let sentence) = standing, told != standing else { return false }
    told = standing
    problem = sentence
    interview.receive(.save(.failed(sentence)))
    return true
  }

  private func milliseconds(to due: ContinuousClock.Instant) -> Int {
    let (seconds, attoseconds) = (due - .now).components
    return max(1, Int(seconds) * 1_000 + Int(attoseconds / 1_000_000_000_000_000) + 1)
  }

  /// Lets a save start as soon as nothing else is being written.
  func hurry() { desk.hurry() }

  private func note(_ done: SaveDesk.Finished, in interview: inout Interview) {
    switch done.outcome {
    case .success(let saved):
      take(saved, savedAs: done.records, into: &interview)
      if done.isFirst {
        interview.receive(.named(FilePath.name(of: saved.file.path)))
      }
      if done.isFirst || saved.isFolderNew {
        lock = nil
        if let report = claim(saved.file.path) { interview.receive(report) }
      }
      if let problem = saved.recordsProblem {
        tell(problem, &interview)
      } else if isSaved(interview) {
        told = .saved
        interview.receive(.save(.saved))
      }
      if let setAside = saved.recordsSetAside { interview.receive(.remark(setAside)) }
      // Said once, not at every save.
      if let weaker = saved.weaker, weaker != toldWeakness {
        toldWeakness = weaker
        interview.receive(.remark(weaker))
      }
    case .failure(let error) where error.reason == .changedOnDisk:
      _ = desk.withFile { noteChangeOnDisk(&$0, &interview) }
    case .failure(let error): tell(error.description, &interview)
    }
  }

  /// Brings what a save joined to the records in hand, and asks about what something else dropped.
  private func take(
    _ saved: SaveJob.Saved, savedAs base: SignOnRecords, into interview: inout Interview
  ) {
    var records = interview.draft.records
    if records.take(from: saved, savedAs: base) { interview.receive(.records(records)) }
    if let without = saved.recordsWithout {
      interview.receive(.recordsDropped(kept: saved.file.records, without: without))
    }
  }

  /// Says why something is not saved.
  func tell(_ sentence: String, _ interview: inout Interview) {
    problem = sentence
    told = .notSaved(because: sentence)
    interview.receive(.save(.failed(sentence)))
  }

  // MARK: Saving at once

  /// Saves before returning; for leaving, when nothing may be lost. Returns whether everything is
  /// on disk; a disk that does not answer is not waited for without end.
  func saveNow(_ interview: inout Interview, _ moment: VersionPolicy.Moment) -> Bool {
    guard isOurs else { return true }
    // A file that may be gone is not waited for any longer.
    if lookAgainAt != nil { waitForFile(until: nil) }
    note(interview)
    let wasSaved = desk.withState { $0.keeping.isSaved }
    let isSaved = desk.saveNow(moment, within: Self.patience)
    _ = collect(into: &interview)
    guard unsettled == nil, isSaved else {
      _ = noteDelay(&interview)
      return false
    }
    // Saved already; the moment may still be worth a version.
    if wasSaved { keepVersion(of: interview.draft, moment) }
    return true
  }

  private func keepVersion(of draft: Draft, _ moment: VersionPolicy.Moment) {
    guard let file else { return }
    let plan = desk.withState { $0.versions.plan(moment) }
    let job = SaveJob(
      draft: draft, file: file, folder: folder, date: today(), template: template, versions: plan)
    let saved = job.keepingVersion(in: SaveJob.Saved(file))
    desk.withState { $0.versions.note(saved) }
  }

  /// The file that refused the draft, where it is kept elsewhere now.
  private(set) var refusedPath: String?

  /// Keeps the draft in the drafts folder, or else in the working folder, when its own place
  /// refuses it.
  func saveElsewhere(_ interview: inout Interview) -> Bool {
    for place in [folder, DraftsFolder(path: ".")] {
      var job = SaveJob(
        draft: interview.draft, file: nil, folder: place, date: today(), template: template,
        versions: .none)
      guard case .success(let saved) = job.run() else { continue }
      refusedPath = path
      desk.withState {
        $0.file = saved.file
        $0.drop()
        $0.keeping.settle(elsewhere: true)
      }
      return true
    }
    return false
  }

  /// Begins a copy of the draft and goes on with that. Returns what came of it. What the draft
  /// itself has yet to be saved of, such as that it was sent, is saved first.
  func beginCopy(_ interview: inout Interview) -> Report {
    guard saveNow(&interview, .closing) else { return .copyFailed(problem ?? "") }
    let draft = template.copy(of: interview.draft)
    let report = desk.withFile(waiting: Self.patience) { file -> Report in
      guard let original = file else { return .remark(Sentences.nothingKept) }
      do throws(FileError) {
        let copy = try self.copy(of: draft, beside: original)
        lock = nil
        unsettled = nil
        file = copy
        _ = claim(copy.path)
        return .working(onCopy: FilePath.name(of: copy.path))
      } catch {
        return .copyFailed(error.description)
      }
    }
    if case .working = report {
      desk.withState {
        $0.versions = VersionKeeper()
        $0.keeping.release(.reading)
        $0.keeping.release(.unknownFile)
      }
    }
    return report ?? .copyFailed(problem ?? "")
  }

  private func copy(of draft: Draft, beside file: KeptFile) throws(FileError) -> KeptFile {
    do throws(FileError) {
      return try KeptFile.copy(of: draft, beside: file.path, template: template)
    } catch {
      // A folder that takes no copy, as of a stick that is write-protected.
      guard let folder, let date = today() else { throw error }
      return try folder.beginFile(draft, on: date, template: template).file
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
    let outcome = desk.withFile(waiting: Self.patience) { file -> Result<Void, FileError> in
      guard let path = file?.path else {
        dropUnsaved()
        return .success(())
      }
      lock = nil
      do throws(FileError) {
        try DraftTraces(of: path).remove()
      } catch {
        // A folder that could not be synced has lost its files all the same.
        guard access(path, F_OK) != 0 else {
          _ = claim(path)
          return .failure(error)
        }
      }
      file = nil
      // While the file is still held: the thread that saves would write the draft again.
      dropUnsaved()
      return .success(())
    }
    _ = collect(into: &interview)
    if case .failure(let error) = outcome { throw error }
    guard outcome != nil else { throw FileError(.inUse(by: nil), path ?? "") }
  }

  /// Nothing is left to save.
  private func dropUnsaved() {
    desk.withState {
      $0.drop()
      $0.keeping.settle()
    }
  }
}
