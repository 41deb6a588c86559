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
  func claim() -> Report? { path.flatMap { claim($0) } }

  func claim(_ path: String) -> Report? {
    // With few files that may be open, saving goes before noticing others.
    guard cterminal_has_room(3) else { return .remark(Sentences.fewDescriptors) }
    if let place = try? DraftFile.place(of: path) {
      watchedNames = [place.name, place.records]
      _ = cterminal_watch_folder(place.folder)
    }
    switch DraftLock.take(for: path) {
    case .taken(let lock):
      self.lock = lock
      return nil
    case .held(let holder):
      desk.withState { $0.keeping.hold(.reading) }
      return .heldElsewhere(LocalTime.sentence(for: holder))
    case .unsupported(let sentence): return .remark(sentence)
    }
  }

  /// Looks whether something else wrote the draft, where the folder says that something happened.
  /// Returns whether there is something new to see.
  func lookAtDisk(_ interview: inout Interview) -> Bool {
    // Taken whatever is under way, and whatever stands under the name: what stays unread would end
    // every wait at once.
    if takeNews() { hasNews = true }
    guard hasNews, unsettled == nil else { return false }
    // While a save runs, its end is the time to look.
    guard let isNews = desk.withFile({ look(&$0, &interview) }) else { return false }
    hasNews = false
    return isNews
  }

  /// Takes what the folder says so far; whether any of it was about the draft's files.
  private func takeNews() -> Bool {
    guard watchedNames.count == 2 else { return cterminal_watch_drain("", "") }
    return cterminal_watch_drain(watchedNames[0], watchedNames[1])
  }

  private func look(_ file: inout KeptFile?, _ interview: inout Interview) -> Bool {
    guard unsettled == nil, var kept = file else { return false }
    let change = Result { () throws(FileError) in try kept.known.change(at: kept.path) }
    let haveRecordsChanged = kept.haveRecordsChanged()
    file = kept
    switch change {
    case .success(.none):
      waitForFile(until: nil)
      guard isOurs else { return haveRecordsChanged && reload(&file, &interview) }
      if desk.withState({ $0.keeping.hasTrouble }) {
        // What was in the way may be gone. But the news may also be of the failed save itself, and
        // then the next one comes when it is due.
        let now = kept.obstacle
        if now != obstacle { desk.hurry() }
        obstacle = now
        return false
      }
      obstacle = nil
      // What is in hand is written again, joined with what is there.
      if haveRecordsChanged { desk.withState { $0.keeping.invalidate(at: .now) } }
      return false
    case .success where !isOurs, .failure where !isOurs: return reload(&file, &interview)
    case .success(.removed):
      if let lookAgainAt, lookAgainAt <= .now {
        waitForFile(until: nil)
        return noteRemoval(&file, &interview)
      }
      if lookAgainAt == nil { waitForFile(until: .now + Self.untilGone) }
      return false
    case .success(.changed), .failure:
      waitForFile(until: nil)
      return noteChangeOnDisk(&file, &interview)
    }
  }

  /// Puts off saves until a file that seems gone is judged.
  func waitForFile(until instant: ContinuousClock.Instant?) {
    lookAgainAt = instant
    desk.withState {
      if instant == nil {
        $0.keeping.release(.unknownFile)
      } else {
        $0.keeping.hold(.unknownFile)
      }
    }
  }

  /// Looks again for a file that seemed gone, once it is time. Returns whether there is something
  /// new to see.
  func lookAgain(_ interview: inout Interview) -> Bool {
    guard let lookAgainAt, lookAgainAt <= .now else { return false }
    return desk.withFile { look(&$0, &interview) } ?? false
  }

  /// Shows what the window that has the draft made of it. Whoever only reads writes nothing.
  private func reload(_ file: inout KeptFile?, _ interview: inout Interview) -> Bool {
    guard let path = file?.path, let (reading, known) = try? DraftFile.open(path) else {
      interview.receive(.remark(Sentences.goneElsewhere))
      return true
    }
    var draft = reading.draft
    var kept = KeptFile(path: path, known: known, base: draft)
    if (try? kept.loadRecords(into: &draft)) != nil { interview.receive(.records(draft.records)) }
    file = kept
    interview.receive(.reloaded(reading.draft))
    return true
  }

  /// From now on nothing is saved: the draft is only read.
  func onlyRead() { desk.withState { $0.keeping.hold(.reading) } }

  /// Lets the draft go, for others to take.
  func release() { lock = nil }

  /// The file is gone: it is written again, and that is said.
  private func noteRemoval(_ file: inout KeptFile?, _ interview: inout Interview) -> Bool {
    file?.known = .absent
    desk.withState {
      $0.keeping.invalidate(at: .now)
      $0.keeping.release(.unknownFile)
    }
    interview.receive(.remark(Sentences.fileWasGone))
    return true
  }

  /// Shows what else is in the file now, and saves nothing until the volunteer has chosen. What is
  /// in hand is kept as a version meanwhile.
  func noteChangeOnDisk(_ file: inout KeptFile?, _ interview: inout Interview) -> Bool {
    guard let kept = file else { return false }
    do {
      let (reading, known) = try DraftFile.open(kept.path)
      var theirs = KeptFile(path: kept.path, known: known, base: reading.draft)
      joinRecords(of: kept, reading.draft, &theirs, &interview)
      let differences = DraftComparison(
        from: interview.draft, to: reading.draft, template: template
      ).lines
      guard !differences.isEmpty else {
        // The same draft in other bytes.
        file = theirs
        desk.withState { $0.keeping.release(.unknownFile) }
        return false
      }
      let merge = try DraftMerge(
        base: kept.base, ours: interview.draft, theirs: reading.draft, template: template)
      mineThen = interview.draft
      unsettled = theirs
      desk.withState { $0.keeping.hold(.unknownFile) }
      keepVersion(of: mineThen, of: kept, VersionLine.undecided)
      try? unsettled?.saveRecords(of: interview.draft)
      interview.receive(.save(.waiting))
      interview.receive(
        .changedElsewhere(
          DiskChange(theirs: reading.draft, both: merge.draft, differences: differences)))
    } catch let error as FileError where error.reason == .missing {
      return noteRemoval(&file, &interview)
    } catch {
      // Not what is there, so that leaving keeps it elsewhere.
      let sentence = Sentences.changedAndUnreadable("\(error)")
      desk.withState {
        $0.keeping.release(.unknownFile)
        $0.keeping.note(trouble: sentence, at: .now)
      }
      tell(sentence, &interview)
    }
    return true
  }

  /// What is known of signatures is joined without a question: nothing of either side is lost.
  private func joinRecords(
    of kept: KeptFile, _ draft: Draft, _ theirs: inout KeptFile, _ interview: inout Interview
  ) {
    var found = Draft(template: template.id)
    guard (try? theirs.loadRecords(into: &found)) != nil else {
      theirs.keepKnownRecords(of: kept)
      return
    }
    guard !found.records.isSame(as: kept.records) else { return }
    let before = Set(kept.base?.roll.all.map(\.name) ?? [])
    let (joined, without) = SignOnRecords.joined(
      base: kept.records, ours: interview.draft.records, theirs: found.records,
      listed: draft.roll.all.map(\.name).filter { !before.contains($0) })
    interview.receive(.records(joined))
    if let without { interview.receive(.recordsDropped(kept: joined, without: without)) }
  }

  /// The volunteer has chosen: the draft in hand is saved over what was found. What was not chosen
  /// is kept as a version, and what was, as the last one: nothing is undecided any more.
  func settle(_ choice: DiskChoice, _ chosen: Draft) {
    guard let unsettled else { return }
    switch choice {
    case .mine: keepVersion(of: unsettled.base, of: unsettled, Sentences.versionOfTheirs)
    case .theirs: keepVersion(of: mineThen, of: unsettled, Sentences.versionOfMine)
    case .both: break
    }
    keepVersion(of: chosen, of: unsettled, Sentences.versionChosen)
    mineThen = nil
    self.unsettled = nil
    desk.withState {
      $0.file = unsettled
      $0.keeping.invalidate(at: .now)
      $0.keeping.release(.unknownFile)
    }
  }

  private func keepVersion(of draft: Draft?, of file: KeptFile, _ line: String) {
    guard let draft, let versions = try? DraftVersions(of: file.path) else { return }
    _ = try? versions.append(
      DraftFile.bytes(of: draft, template: template), line: line, at: time(nil))
  }
}
