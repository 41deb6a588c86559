// The wizard from opening the terminal to giving it back.
import Canvas
import CursesTerminal
import DraftStore
import Glibc
import LetterCore
import Themes
import Wizard

/// One run of the wizard: the start screen where no draft was named, then the interview.
@MainActor
struct WizardRun {
  private let opening: WizardOpening
  private let folder: DraftsFolder?

  init(_ opening: WizardOpening) {
    self.opening = opening
    folder = try? DraftsFolder.standard()
  }

  /// Runs until the volunteer leaves, and then says where the draft is kept.
  func run() throws {
    let theme = try Self.theme(opening.theme)
    let terminal: CursesTerminal
    do {
      terminal = try CursesTerminal(theme: theme, useColor: opening.usesColor)
    } catch {
      throw Failure(code: .usage, sentence: error.description)
    }
    defer { terminal.close() }
    guard let chosen = try choose(on: terminal) else { return }
    let (path, reading) = chosen
    let interview = Interview(
      template: opening.template, draft: reading.draft,
      surroundings: Surroundings(
        draftName: path.map { Exporter.abbreviated($0) } ?? "New letter", today: today(),
        exportFolder: Exporter.proposedFolder))
    let keeper = DraftKeeper(
      path: path, folder: folder, template: opening.template, revision: interview.revision)
    var loop = EventLoop(
      terminal: terminal, keeper: keeper, exporter: Exporter(template: opening.template),
      interview: interview)
    for remark in reading.remarks { loop.interview.receive(.remark(remark)) }
    let ending = loop.run()
    terminal.close()
    if let kept = keeper.path { try StandardOutput.write(Self.farewell(kept)) }
    if case .signal(let signal) = ending {
      if !keeper.isSaved(loop.interview) { complain("The last changes could not be saved.") }
      exit(128 + signal)
    }
  }

  /// Where the draft is, in a form that can be copied into the shell.
  private static func farewell(_ path: String) -> String {
    let quoted = "'" + path.replacing("'", with: "'\\''") + "'"
    return "Your letter is kept. Go on with it by:\n  undersigned \(quoted)\n"
  }

  // MARK: Which draft

  /// The draft to work on; `nil` when the volunteer leaves without one.
  private func choose(on terminal: CursesTerminal) throws -> (String?, DraftReading)? {
    if let reading = opening.reading { return (opening.path, reading) }
    let new = DraftReading(draft: newDraft(opening.template))
    let entries = (try? folder?.entries()) ?? []
    let kept = entries.map { keptDraft($0) }
    guard !kept.isEmpty else { return (nil, new) }
    var menu = StartMenu(drafts: kept)
    _ = menu.update(.resize(terminal.size))
    while true {
      terminal.draw(menu.view())
      switch terminal.nextEvent(timeoutMilliseconds: nil) {
      case .event(let event):
        for effect in menu.update(event) {
          switch effect {
          case .begin: return (nil, new)
          case .quit: return nil
          case .suspend: terminal.suspend()
          case .repaint: terminal.repaint()
          case .resume(let path):
            do throws(FileError) {
              return (path, try DraftFile.load(path))
            } catch {
              menu.tell(error.description)
            }
          }
        }
      case .closed: return nil
      case .woken, .timedOut: return nil
      }
    }
  }

  private func keptDraft(_ entry: DraftEntry) -> KeptDraft {
    switch entry.contents {
    case .success(let summary):
      KeptDraft(
        path: entry.path,
        recipient: summary.recipient.isEmpty
          ? Exporter.abbreviated(entry.path) : summary.recipient,
        date: summary.date?.written ?? "", openPoints: nil)
    case .failure(let error):
      KeptDraft(
        path: entry.path, recipient: Exporter.abbreviated(entry.path), date: "", openPoints: nil,
        problem: error.description)
    }
  }

  private static func theme(_ name: String?) throws -> Theme {
    let name = name ?? ThemeLibrary.builtInNames[0]
    do throws(ThemeError) {
      if ThemeLibrary.builtInNames.contains(name) { return try ThemeLibrary.builtIn(name) }
      // What is no built-in name is a file, so that a mistyped name is told as one.
      guard access(name, F_OK) == 0 else { return try ThemeLibrary.builtIn(name) }
    } catch {
      throw Failure(code: .usage, sentence: error.description)
    }
    let text = String(decoding: try FileBytes.read(name, limit: 1 << 20), as: UTF8.self)
    do throws(ThemeError) {
      return try ThemeLibrary.theme(reading: text, name: name)
    } catch {
      throw Failure(code: .file, sentence: error.description)
    }
  }
}
