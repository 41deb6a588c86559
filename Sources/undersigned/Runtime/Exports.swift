// Exports and pages of a running wizard: made on other threads, followed, stopped.
import CTerminal
import Glibc
import LetterCore
import Synchronization
import Typesetter
import Wizard

/// How far a piece of work is, and whether it is to go on; asked from its thread.
private final class WorkControl: Sendable {
  private struct State {
    var isStopped = false
    var progress: ExportProgress?
    var told: ContinuousClock.Instant?
  }
  private let state = Mutex(State())

  func stop() { state.withLock { $0.isStopped = true } }

  var isStopped: Bool { state.withLock { $0.isStopped } }

  /// Notes how far it is; wakes the event loop a few times a second.
  func goesOn(_ progress: ExportProgress) -> Bool {
    let (goesOn, isNews) = state.withLock { state in
      let now = ContinuousClock.now
      let isNews = state.told.map { now - $0 >= .milliseconds(150) } ?? true
      if isNews { (state.told, state.progress) = (now, progress) }
      return (!state.isStopped, isNews)
    }
    if isNews { cterminal_wake() }
    return goesOn
  }

  func takeProgress() -> ExportProgress? { state.withLock { $0.progress.take() } }
}

/// The exports of a run, and the pages that are looked at.
@MainActor
final class Exports {
  private let template: LetterTemplate
  private let export = BackgroundWork<Report>()
  private var control = WorkControl()
  private let pages = BackgroundWork<Report>()
  private var pagesControl = WorkControl()
  /// What was written last.
  private(set) var written: WrittenFiles?

  init(template: LetterTemplate) { self.template = template }

  /// An export that is done sooner than this shows no progress, in milliseconds.
  private static let soon = 150
  /// Pages that are laid out sooner than this are on the screen with what they come from.
  private static let atOnce = 30

  /// Begins an export; returns what came of it where that is soon.
  func start(_ draft: Draft, _ request: ExportRequest) -> Report? {
    guard !export.isRunning else { return nil }
    // The type is wanted here first.
    pagesControl.stop()
    let control = WorkControl()
    self.control = control
    let job = ExportJob(draft: draft, template: template, request: request)
    export.start { job.run { control.goesOn($0) } }
    return noting(export.wait(milliseconds: Self.soon))
  }

  /// Gives up the export that runs.
  func stop() { control.stop() }

  /// How long work is waited for that was told to end, in milliseconds.
  private static let untilEnd = 2_000

  /// Gives up what runs and returns what came of it, once it has ended or takes too long for that.
  /// A file that is being written then has not taken its place, so that no half of one is left.
  func end() -> [Report] {
    stop()
    pagesControl.stop()
    let report = noting(export.wait(milliseconds: Self.untilEnd))
    _ = pages.wait(milliseconds: Self.untilEnd)
    return report.map { [$0] } ?? []
  }

  /// Whether something runs that did not end when it was told to.
  var isRunning: Bool { export.isRunning || pages.isRunning }

  /// Lays out the pages of a letter; returns them where that is done at once.
  func layOut(_ draft: Draft, _ request: PagesRequest) -> Report? {
    let template = template
    let control = WorkControl()
    pagesControl = control
    pages.start {
      var builder = LetterBuilder(template)
      do throws(DocumentError) {
        let pages = try PDFTypesetter.pages(
          of: builder.letter(of: draft), setup: request.setup,
          monitor: WorkMonitor { _ in !control.isStopped })
        return .pages(pages, request)
      } catch {
        return error == .stopped ? .pagesGivenUp : .pagesFailed(error.description, request)
      }
    }
    return pages.wait(milliseconds: Self.atOnce)
  }

  /// What is to be reported by now.
  func collect() -> [Report] {
    var reports: [Report] = []
    if export.isRunning, let progress = control.takeProgress() {
      reports.append(.exportProgress(progress))
    }
    if let report = noting(export.collect()) { reports.append(report) }
    if let report = pages.collect() { reports.append(report) }
    return reports
  }

  private func noting(_ report: Report?) -> Report? {
    if case .exported(let files) = report { written = files }
    return report
  }
}
