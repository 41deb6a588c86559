// The draft's file and whoever else has it: the lock, and changes by something else.
import CTerminal
import DraftStore
import Glibc
import LetterCore
import Wizard

extension DraftKeeper {
  /// How long a file that seems gone may take to be there again.
  private static let untilGone = Duration.milliseconds(400)

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
    // Taken whatever is under way: what stays unread would end every wait at once.
    if takeNews() { hasNews = true }
    guard hasNews, writingRevision == nil, unsettled == nil else { return false }
    hasNews = false
    return look(&interview)
  }

  /// Takes what the folder says so far; whether any of it was about the draft's file.
  private func takeNews() -> Bool {
    guard let file, let name = try? DraftFile.place(of: file.path).name else { return false }
    return cterminal_watch_drain(name)
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
    let records = try? RecordsFile.load(of: path)
    file = KeptFile(path: path, known: known, base: reading.draft, records: records)
    if let records { interview.receive(.records(records)) }
    interview.receive(.reloaded(reading.draft))
    return true
  }

  /// Brings records that are in the file now to those in hand, which were `base` when the file was
  /// looked at.
  func takeRecords(
    _ records: SignOnRecords?, over base: SignOnRecords, into interview: inout Interview
  ) {
    guard let records, !records.isSame(as: base) else { return }
    interview.receive(
      .records(
        SignOnRecords.merged(base: base, ours: interview.draft.records, theirs: records)))
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
  func noteChangeOnDisk(_ interview: inout Interview) -> Bool {
    guard let file else { return false }
    do {
      let (reading, known) = try DraftFile.open(file.path)
      // What is known of signatures is joined without a question: nothing of either side is lost.
      let records = (try? RecordsFile.load(of: file.path)) ?? file.records
      takeRecords(records, over: file.records ?? SignOnRecords(), into: &interview)
      let theirs = KeptFile(path: file.path, known: known, base: reading.draft, records: records)
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
}
