// Events from the terminal to the interview, screens back, and the effects in between.
import CTerminal
import Canvas
import CursesTerminal
import DraftStore
import Glibc
import LetterCore
import Wizard

/// How the event loop ended.
enum Ending {
  case quit
  /// Left without saving, as the volunteer said.
  case abandoned
  /// The draft was removed, as the volunteer asked.
  case forgotten
  /// A signal that ends the program came, or the terminal went away (SIGHUP).
  case signal(Int32)

  /// The program's exit code.
  var code: Int32 { if case .signal(let signal) = self { 128 + signal } else { 0 } }
}

/// Runs the interview on a terminal.
@MainActor
struct EventLoop {
  let terminal: any Terminal
  let keeper: DraftKeeper
  let exports: Exports
  private let profile: ProfileKeeper
  private let images = ImageReading()
  private let names = NameReading()
  private let pastes = BackgroundWork<Report>()
  var interview: Interview
  /// The earlier versions that were listed last.
  private var versions: [DraftVersion] = []

  init(
    terminal: any Terminal, keeper: DraftKeeper, exports: Exports, profile: ProfileKeeper,
    interview: Interview
  ) {
    self.terminal = terminal
    self.keeper = keeper
    self.exports = exports
    self.profile = profile
    self.interview = interview
  }

  /// Whether an export, an image or a pasted list is still being worked on.
  var isWorking: Bool {
    exports.isRunning || images.isRunning || names.isRunning || pastes.isRunning
  }

  /// Runs until the volunteer leaves or the world ends it; the draft is saved either way.
  mutating func run() -> Ending {
    LastAct.install(keeper.desk)
    defer { LastAct.remove() }
    if let image = profile.undrawnImage { images.draw(image.file, named: image.name) }
    _ = interview.update(.resize(terminal.size))
    terminal.draw(interview.view())
    if let work = interview.nextWork() { _ = perform([work]) }
    while true {
      switch terminal.nextEvent(timeoutMilliseconds: keeper.tend(interview)) {
      case .event(let event):
        if let ending = perform(interview.update(event)) { return ending }
        // Much at once, and no key behind it has to wait for its end.
        switch event {
        case .paste, .cutPaste:
          keeper.note(interview)
          keeper.hurry()
        default: break
        }
        if !interview.isEditingProfile { profile.keep(&interview) }
      case .timedOut:
        let isNews = keeper.lookAgain(&interview)
        guard keeper.noteDelay(&interview) || isNews else { continue }
      case .woken:
        let signal = cterminal_take_signal()
        if signal != 0 { return end(by: signal) }
        let isSaved = keeper.collect(into: &interview)
        let reports =
          exports.collect() + images.collect()
          + [names.collect(awaited: interview.awaitedNames), pastes.collect()].compactMap { $0 }
        for report in reports { receive(report) }
        guard keeper.lookAtDisk(&interview) || isSaved || !reports.isEmpty else { continue }
      case .closed: return end(by: SIGHUP)
      }
      if let work = interview.nextWork() { _ = perform([work]) }
      // Before it is painted: a terminal may not read, and a page take long.
      keeper.note(interview)
      terminal.draw(interview.view())
    }
  }

  /// Takes a report of an export, of pages or of an image.
  private mutating func receive(_ report: Report) {
    interview.receive(report)
    switch report {
    case .exported:
      profile.keep(&interview)
      _ = keeper.saveNow(&interview, .exporting)
    case .exportStopped, .exportFailed:
      // Why there is no letter is said last, where the draft cannot be saved, either.
      if !keeper.saveNow(&interview, .working(at: time(nil))) { interview.receive(report) }
    case .image, .keptImage: if !interview.isEditingProfile { profile.keep(&interview) }
    default: break
    }
  }

  /// Saves everything, here or elsewhere, before anything else is ended. Returns whether it is on a
  /// disk.
  private mutating func save() -> Bool {
    profile.keep(&interview)
    return keeper.saveNow(&interview, .closing) || keeper.saveElsewhere(&interview)
  }

  /// Ends what is under way, once everything is saved; what it came to belongs to the records.
  private mutating func settle() {
    for report in exports.end() { receive(report) }
    keeper.keepHistory(of: interview)
  }

  private mutating func end(by signal: Int32) -> Ending {
    // Whatever the disk or some work does, the program is gone soon.
    cterminal_leave_within(30, 128 + signal)
    _ = save()
    settle()
    return .signal(signal)
  }

  private mutating func perform(_ effects: [Effect]) -> Ending? {
    for effect in effects {
      switch effect {
      case .save: keeper.hurry()
      case .export(let request):
        let folder = FilePath.folder(of: HomePath.absolute(HomePath.expanded(request.path)))
        interview.receive(.exporting(into: folder))
        keeper.note(interview)
        keeper.hurry()
        if let report = exports.start(interview.draft, request) { receive(report) }
      case .stopExport: exports.stop()
      case .layOutPages(let request):
        if let report = exports.layOut(interview.draft, request) { receive(report) }
      case .listFolder(let path): interview.receive(NameFiles.list(path))
      case .readNames(let path):
        if let report = names.read(path, into: interview.draft, revision: interview.revision) {
          receive(report)
        }
      case .readPaste(let list):
        let draft = interview.draft
        pastes.start { .pasteRead(list.read(into: draft, today: today())) }
      case .readImage(let path): if let report = images.read(path) { receive(report) }
      case .quit:
        if save() {
          settle()
          return .quit
        }
        interview.receive(.quitRefused(keeper.problem ?? ""))
      case .abandon:
        _ = exports.end()
        return .abandoned
      case .suspend:
        _ = keeper.saveNow(&interview, .working(at: time(nil)))
        terminal.suspend()
        _ = interview.update(.resize(terminal.size))
      case .repaint: terminal.repaint()
      case .workOnCopy: interview.receive(keeper.beginCopy(&interview))
      case .saveOverChange(let choice): keeper.settle(choice, interview.draft)
      case .listVersions:
        // The letter as it is now is the first to go back to.
        _ = keeper.saveNow(&interview, .exporting)
        versions = keeper.keptVersions
        interview.receive(
          .versions(
            versions.map {
              KeptVersion(when: LocalTime.written($0.time), line: VersionLine.words($0.line))
            }))
        show(version: 0)
      case .showVersion(let index): show(version: index)
      case .listTraces:
        let traces = keeper.traces
        interview.receive(
          traces.isEmpty
            ? .remark(Sentences.nothingKept) : .traces(traces.map(HomePath.abbreviated)))
      case .forget:
        _ = exports.end()
        do throws(FileError) {
          try keeper.forget(&interview)
          return .forgotten
        } catch {
          interview.receive(.exportFailed(error.description))
        }
      }
    }
    return nil
  }

  private mutating func show(version index: Int) {
    guard versions.indices.contains(index) else { return }
    do throws(FileError) {
      interview.receive(.version(index, try keeper.draft(of: versions[index])))
    } catch {
      interview.receive(.exportFailed(error.description))
    }
  }
}
