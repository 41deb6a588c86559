// One save, with everything that it needs, to be run on any thread.
import DraftStore
import Glibc
import LetterCore

/// A draft's file as this run knows it.
struct KeptFile: Sendable {
  var path: String
  /// What the file is known to be.
  var known: DraftFingerprint
  /// The draft that is in it: what both sides of a merge began with.
  var base: Draft?
  /// The private records that are in the file beside it; `nil` where none were read or written yet.
  var records: SignOnRecords?
  /// The revision of the draft's records that was saved last.
  var recordsRevision: Int?
}

extension KeptFile {
  /// The same without holding up the letter; returns why they could not be saved.
  mutating func keepRecords(of draft: Draft) -> String? {
    do throws(FileError) {
      try saveRecords(of: draft)
      return nil
    } catch {
      return error.description
    }
  }

  /// Saves the private records where they changed, with what another program wrote there meanwhile.
  mutating func saveRecords(of draft: Draft) throws(FileError) {
    let ours = draft.records
    guard records == nil ? !ours.isEmpty : recordsRevision != ours.revision else { return }
    let base = records ?? SignOnRecords()
    let found = try RecordsFile.load(of: path)
    let merged =
      found.isSame(as: base) ? ours : SignOnRecords.merged(base: base, ours: ours, theirs: found)
    try RecordsFile.save(merged, of: path)
    records = merged
    recordsRevision = ours.revision
  }
}

/// A save of a draft, and of the states of it that are worth a version.
struct SaveJob: Sendable {
  /// What came of a save.
  struct Saved: Sendable {
    var file: KeptFile
    /// What is less sure than it should be, where something is.
    var weaker: String?
    /// The draft of the version that was kept, where one was.
    var version: Draft?
    /// Whether that is the draft as it is now.
    var keptNow = false
  }

  /// What is saved.
  var draft: Draft
  /// The draft's file; `nil` where it has none yet.
  var file: KeptFile?
  var folder: DraftsFolder?
  var date: LetterDate?
  var template: LetterTemplate
  var versions: VersionPlan

  /// Saves and returns where.
  mutating func run() -> Result<Saved, FileError> {
    do throws(FileError) {
      return .success(try save())
    } catch {
      return .failure(error)
    }
  }

  private mutating func save() throws(FileError) -> Saved {
    // Even a save that fails may know more of the file afterwards.
    var file = file
    defer { self.file = file }
    return try save(&file)
  }

  private func save(_ file: inout KeptFile?) throws(FileError) -> Saved {
    guard var kept = file else {
      guard let folder, let date = date ?? LetterDate(year: 2000, month: 1, day: 1) else {
        throw FileError(.noHome, "")
      }
      let begun = try folder.begin(draft, on: date, template: template)
      var kept = KeptFile(path: begun.path, known: begun.known, base: draft)
      let weakness = kept.keepRecords(of: draft)
      file = kept
      return keepingVersion(of: kept, weaker: weakness ?? begun.durability.weakness)
    }
    let opened = kept.base
    defer { file = kept }
    // First what must not be lost with a name: that it withdrew, and when.
    var weakness = kept.known == .absent ? nil : kept.keepRecords(of: draft)
    let durability: Durability
    do throws(FileError) {
      durability = try DraftFile.save(
        draft, to: kept.path, template: template, expecting: &kept.known)
    } catch {
      // Before the file is judged again: it may be gone, which takes nothing from anybody.
      guard error.reason == .changedOnDisk, (try? kept.known.change(at: kept.path)) == .removed
      else { throw error }
      kept.known = .absent
      durability = try DraftFile.save(
        draft, to: kept.path, template: template, expecting: &kept.known)
    }
    kept.base = draft
    weakness = kept.keepRecords(of: draft) ?? weakness
    return keepingVersion(of: kept, opened: opened, weaker: weakness ?? durability.weakness)
  }

  /// Keeps the versions that are due. They are a help and no promise: where they cannot be kept, the
  /// draft is saved all the same.
  func keepingVersion(
    of file: KeptFile, opened: Draft? = nil, weaker: String? = nil
  ) -> Saved {
    var saved = Saved(file: file, weaker: weaker)
    guard versions.keepsOpened || versions.keepsNow, let journal = try? DraftVersions(of: file.path)
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

extension Durability {
  /// What is less sure than it should be.
  fileprivate var weakness: String? {
    if case .weaker(let sentence) = self { sentence } else { nil }
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
struct VersionKeeper {
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
