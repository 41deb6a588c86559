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
  /// A signal that ends the program came, or the terminal went away (SIGHUP).
  case signal(Int32)
}

/// Runs the interview on a terminal.
@MainActor
struct EventLoop {
  let terminal: any Terminal
  let keeper: DraftKeeper
  let exporter: Exporter
  var interview: Interview

  /// Runs until the volunteer leaves or the world ends it; the draft is saved either way.
  mutating func run() -> Ending {
    _ = interview.update(.resize(terminal.size))
    terminal.draw(interview.view())
    while true {
      // What was typed is painted first, then kept.
      switch terminal.nextEvent(timeoutMilliseconds: keeper.tend(interview)) {
      case .event(let event):
        if let ending = perform(interview.update(event)) { return ending }
      case .timedOut: continue
      case .woken:
        let signal = cterminal_take_signal()
        if signal != 0 { return end(by: signal) }
        guard keeper.collect(into: &interview) else { continue }
      case .closed: return end(by: SIGHUP)
      }
      terminal.draw(interview.view())
    }
  }

  private mutating func end(by signal: Int32) -> Ending {
    if !keeper.saveNow(&interview) { _ = keeper.saveElsewhere(&interview) }
    return .signal(signal)
  }

  private mutating func perform(_ effects: [Effect]) -> Ending? {
    for effect in effects {
      switch effect {
      case .save: keeper.hurry()
      case .export(let request):
        interview.receive(exporter.export(interview.draft, request))
      case .quit:
        if keeper.saveNow(&interview) || keeper.saveElsewhere(&interview) { return .quit }
        interview.receive(.quitRefused(keeper.problem ?? ""))
      case .abandon: return .quit
      case .suspend:
        _ = keeper.saveNow(&interview)
        terminal.suspend()
        _ = interview.update(.resize(terminal.size))
      case .repaint: terminal.repaint()
      default: break
      }
    }
    return nil
  }
}
