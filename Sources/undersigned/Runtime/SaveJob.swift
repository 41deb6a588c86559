// One save, with everything that it needs, to be run on any thread.
import DraftStore
import Glibc
import LetterCore
import Wizard

/// A save of a draft, and of the states of it that are worth a version.
struct SaveJob: Sendable {
  /// What came of a save.
  struct Saved: Sendable {
    var file: KeptFile
    /// What is less sure than it should be, where something is.
    var weaker: String?
    /// Why the private records are not saved; the letter is.
    var recordsProblem: String?
    /// What the records would be without those that something else dropped; they are kept.
    var recordsWithout: SignOnRecords?
    /// What is to be said of something unreadable in the records' place, where that was moved aside.
    var recordsSetAside: String?
    /// The draft of the version that was kept, where one was.
    var version: Draft?
    /// Whether that is the draft as it is now.
    var keptNow = false
    /// Whether the drafts folder had been removed and was made again, so that nobody watches it yet.
    var isFolderNew = false

    fileprivate init(_ file: KeptFile, _ saved: KeptFile.Saved) {
      self.file = file
      weaker = saved.durability.weakness
      recordsProblem = saved.recordsProblem?.description
      recordsWithout = saved.recordsWithout
      recordsSetAside = saved.recordsSetAside.map(Sentences.recordsSetAside)
    }

    /// A draft that is saved already.
    init(_ file: KeptFile) { self.file = file }
  }

  /// What is saved.
  var draft: Draft
  /// What can be undone in it; `nil` where that is not kept.
  var history: KeptHistory?
  /// The draft's file; `nil` where it has none yet. Even a save that fails may know more of it
  /// afterwards.
  var file: KeptFile?
  var folder: DraftsFolder?
  var date: LetterDate?
  var template: LetterTemplate
  var versions: VersionPlan

  /// Saves and returns where.
  mutating func run() -> Result<Saved, FileError> {
    SpareDescriptors.lend {
      do throws(FileError) {
        return .success(try save())
      } catch {
        return .failure(error)
      }
    }
  }

  /// Saves as the last thing that the program does, when anything may fail: the letter before all else.
  mutating func runInCrash() {
    let last = history
    history = nil
    guard case .success(let saved) = run(), let last else { return }
    try? DraftHistory.keep(last.record(on: draft), of: saved.file.path, known: saved.file.known)
  }

  private mutating func save() throws(FileError) -> Saved {
    let history = history?.record(on: draft)
    guard var kept = file else {
      guard let folder, let date = date ?? LetterDate(year: 2000, month: 1, day: 1) else {
        throw FileError(.noHome, "")
      }
      let (begun, saved) = try folder.beginFile(
        draft, on: date, template: template, history: history)
      file = begun
      return keepingVersion(in: Saved(begun, saved))
    }
    let opened = kept.base
    defer { file = kept }
    do throws(FileError) {
      let saved = try kept.save(draft, template: template, history: history)
      return keepingVersion(in: Saved(kept, saved), opened: opened)
    } catch {
      // The program's own folder may be gone, which it makes again; another may be a stick that was
      // pulled out.
      let isFolderNew = error.reason == .missingFolder && isInDraftsFolder(kept.path)
      if isFolderNew { try folder?.create() }
      // Before the file is judged again: it may be gone, which takes nothing from anybody.
      guard
        isFolderNew
          || error.reason == .changedOnDisk
            && (try? kept.known.change(at: kept.path)) == .removed
      else { throw error }
      kept.known = .absent
      let saved = try kept.save(draft, template: template, history: history)
      var done = keepingVersion(in: Saved(kept, saved), opened: opened)
      done.isFolderNew = isFolderNew
      return done
    }
  }

  private func isInDraftsFolder(_ path: String) -> Bool {
    folder.map { FilePath.folder(of: path) == $0.path } ?? false
  }

  /// Keeps the versions that are due. They are a help and no promise: where they cannot be kept, the
  /// draft is saved all the same.
  func keepingVersion(in saved: Saved, opened: Draft? = nil) -> Saved {
    var saved = saved
    guard versions.keepsOpened || versions.keepsNow,
      let journal = try? DraftVersions(of: saved.file.path)
    else { return saved }
    var last = versions.last
    if versions.keepsOpened, let opened {
      _ = try? journal.append(bytes(of: opened), line: "as it was opened", at: versions.time)
      (last, saved.version) = (opened, opened)
    }
    if versions.keepsNow {
      let line = last.map {
        DraftComparison(from: $0, to: draft, template: template).summary
      }
      _ = try? journal.append(bytes(of: draft), line: line ?? "started", at: versions.time)
      saved.version = draft
      saved.keptNow = true
    }
    return saved
  }

  private func bytes(of draft: Draft) -> [UInt8] {
    DraftFile.bytes(of: draft, template: template)
  }
}

/// Which states of a draft a save keeps as versions.
struct VersionPlan: Sendable {
  /// The state as it was opened, before this run's first save goes over it.
  var keepsOpened: Bool
  var keepsNow: Bool
  /// The draft of the last version, to say what changed since.
  var last: Draft?
  /// In seconds since 1970.
  var time: Int

  /// No version at all.
  static let none = VersionPlan(keepsOpened: false, keepsNow: false, last: nil, time: 0)
}

/// Remembers which version of a draft was kept last.
struct VersionKeeper: Sendable {
  private var policy = VersionPolicy()
  private var last: Draft?

  mutating func noteChange() { policy.noteChange(at: time(nil)) }

  func plan(_ moment: VersionPolicy.Moment) -> VersionPlan {
    VersionPlan(
      keepsOpened: last == nil, keepsNow: policy.isDue(moment), last: last, time: time(nil))
  }

  mutating func note(_ saved: SaveJob.Saved) {
    guard let version = saved.version else { return }
    if saved.keptNow { policy.noteVersion() }
    last = version
  }
}
