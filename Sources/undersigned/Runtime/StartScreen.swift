// The start screen: shows the drafts that are kept, and does with them what is asked.
import CTerminal
import Canvas
import CursesTerminal
import DraftStore
import Glibc
import LetterCore
import Wizard

/// The start screen on a terminal, until a draft is chosen.
@MainActor
struct StartScreen: ~Copyable {
  /// How it was left.
  enum Choice {
    case draft(OpenedDraft)
    case leave
    case signal(Int32)
  }

  private let opening: WizardOpening
  private let folder: DraftsFolder
  private var removed: RemovedDrafts
  private var menu = StartMenu(drafts: [])

  init(_ opening: WizardOpening, folder: DraftsFolder) {
    self.opening = opening
    self.folder = folder
    removed = RemovedDrafts(in: folder)
  }

  /// Finds out which draft to work on. What was removed goes for good then, however this ends.
  mutating func choose(on terminal: CursesTerminal) -> Choice {
    let recovered = removed.restoreLeft()
    let drafts = drafts
    guard !drafts.isEmpty else { return .draft(new) }
    menu = StartMenu(drafts: drafts)
    if recovered > 0 { menu.receive(.recovered(recovered), drafts: drafts) }
    _ = menu.update(.resize(terminal.size))
    let choice = wait(on: terminal)
    removed.finish()
    return choice
  }

  private var new: OpenedDraft { OpenedDraft(draft: newDraft(opening.template)) }

  private mutating func wait(on terminal: CursesTerminal) -> Choice {
    while true {
      terminal.draw(menu.view())
      switch terminal.nextEvent(timeoutMilliseconds: nil) {
      case .event(let event):
        for effect in menu.update(event) {
          if let choice = perform(effect, on: terminal) { return choice }
        }
      case .closed: return .signal(SIGHUP)
      case .woken:
        let signal = cterminal_take_signal()
        if signal != 0 { return .signal(signal) }
      case .timedOut: break
      }
    }
  }

  private mutating func perform(_ effect: StartEffect, on terminal: CursesTerminal) -> Choice? {
    switch effect {
    case .begin: return .draft(new)
    case .quit: return .leave
    case .suspend:
      terminal.suspend()
      _ = menu.update(.resize(terminal.size))
    case .repaint: terminal.repaint()
    case .resume(let path):
      do {
        let opened = try OpenedDraft(opening: path)
        try opening.source.check(opening.template, against: opened.draft, at: path)
        return .draft(opened)
      } catch let failure as Failure {
        menu.tell(failure.sentence ?? "")
      } catch {
        menu.tell("\(error)")
      }
    case .rename, .duplicate, .remove, .restore:
      let report = change(effect)
      menu.receive(report, drafts: drafts)
    }
    return nil
  }

  /// Does with the files what is asked, and says what came of it.
  private mutating func change(_ effect: StartEffect) -> StartReport {
    do throws(FileError) {
      switch effect {
      case .rename(let path, let name): return .renamed(try folder.rename(path, to: name))
      case .duplicate(let path): return .duplicated(try copy(of: path))
      case .remove(let path):
        try removed.remove(path)
        return .removed(path)
      default: return .restored(try removed.restoreLast())
      }
    } catch {
      return .failed(error.description)
    }
  }

  /// A copy is a letter of its own, which nobody has sent yet.
  private func copy(of path: String) throws(FileError) -> String {
    var draft = try DraftFile.load(path).draft
    // Records that cannot be read are copied as they are.
    if let records = try? RecordsFile.load(of: path) { draft.records = records }
    let template = draft.template == opening.template.id ? opening.template : nil
    let copy = opening.template.copy(of: draft)
    return try KeptFile.copy(of: copy, beside: path, template: template).path
  }

  // MARK: The list

  private var drafts: [KeptDraft] { ((try? folder.entries()) ?? []).map { keptDraft($0) } }

  private func keptDraft(_ entry: DraftEntry) -> KeptDraft {
    switch entry.contents {
    case .success(let summary):
      KeptDraft(
        path: entry.path, recipient: summary.recipient, date: summary.date?.written ?? "",
        openPoints: openPoints(of: entry.path, summary), sent: summary.sent)
    case .failure(let error):
      KeptDraft(
        path: entry.path, recipient: "", date: "", openPoints: nil, problem: error.description)
    }
  }

  /// How many points of a draft are open; not asked of one so large that the start would be felt.
  private func openPoints(of path: String, _ summary: DraftSummary) -> Int? {
    guard summary.signatoryCount <= 500, let draft = try? DraftFile.load(path).draft,
      draft.template == opening.template.id
    else { return nil }
    return opening.template.obstacles(in: draft).count
  }
}
