// Events from the terminal to the interview, screens back, and the effects in between.
import CTerminal
import Canvas
import CursesTerminal
import DraftStore
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
    var hasToDraw = true
    while true {
      if hasToDraw { terminal.draw(interview.view()) }
      hasToDraw = true
      let timeout = keeper.tend(&interview)
      if interview.needsDrawing {
        terminal.draw(interview.view())
      }
      switch terminal.nextEvent(timeoutMilliseconds: timeout) {
      case .event(let event):
        if let ending = perform(interview.update(event)) { return ending }
      case .timedOut: hasToDraw = false
      case .woken:
        let signal = cterminal_take_signal()
        if signal != 0 { return end(by: signal) }
      case .closed: return end(by: SIGHUP)
      }
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
      case .suspend:
        _ = keeper.saveNow(&interview)
        terminal.suspend()
        _ = interview.update(.resize(terminal.size))
      case .repaint: terminal.repaint()
      }
    }
    return nil
  }
}
