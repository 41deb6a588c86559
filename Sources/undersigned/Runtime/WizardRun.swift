import CTerminal
// The wizard from opening the terminal to giving it back.
import Canvas
import CursesTerminal
import DraftStore
import Glibc
import LetterCore
import TextMetrics
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
    // Before there is another thread.
    cterminal_share_heap()
    let theme = try Self.theme(opening.theme)
    let terminal: CursesTerminal
    do {
      terminal = try CursesTerminal(theme: theme, useColor: opening.usesColor)
    } catch {
      throw Failure(code: .usage, sentence: error.description)
    }
    defer { terminal.close() }
    // Before anything else takes some, and behind what no screen can do without.
    SpareDescriptors.reserve()
    let opened: OpenedDraft
    switch try choose(on: terminal) {
    case .draft(let chosen): opened = chosen
    case .leave: return
    case .signal(let signal):
      cterminal_leave_within(3, 128 + signal)
      terminal.close()
      exit(128 + signal)
    }
    let profile = ProfileKeeper()
    var interview = Interview(
      template: opening.template, draft: opened.draft,
      surroundings: Surroundings(
        draftName: opened.path?.split(separator: "/").last.map(String.init) ?? "New letter",
        today: today(),
        exportFolder: HomePath.proposedFolder(last: profile.remembered.folder),
        profile: profile.remembered))
    if let file = opened.file, opened.damage == nil,
      let record = DraftHistory.load(of: file.path, known: file.known)
    {
      _ = interview.restoreHistory(record)
    }
    let keeper = DraftKeeper(
      file: opened.file, folder: folder, template: opening.template, revision: interview.revision)
    var loop = EventLoop(
      terminal: terminal, keeper: keeper, exports: Exports(template: opening.template),
      profile: profile, interview: interview)
    if let path = opened.path, opened.damage == nil, access(path, F_OK) == 0 {
      loop.interview.receive(.save(.saved))
    }
    let remarks = (opened.remarks + (profile.problem.map { [$0] } ?? [])).joined(separator: " ")
    if !remarks.isEmpty { loop.interview.receive(.remark(remarks)) }
    if let damage = opened.damage {
      keeper.onlyRead()
      loop.interview.receive(.damaged(damage.sentence, hasVersions: damage.hasVersions))
    } else if let report = keeper.claim() {
      loop.interview.receive(report)
    }
    tidy(
      keeper.path,
      exports: [profile.remembered.folder, opened.draft.records.exportFolder].compactMap { $0 })
    let ending = loop.run()
    // Everything is saved that can be: a terminal that reads no more holds up nothing.
    cterminal_leave_within(3, ending.code)
    terminal.close()
    keeper.release()
    sayFarewell(ending, loop, opened)
    if case .signal = ending, !keeper.isSaved(loop.interview) {
      complain("The last changes could not be saved.")
    }
    // Work that does not end must not meet what exit() takes down.
    if loop.isWorking { _exit(ending.code) }
    if ending.code != 0 { exit(ending.code) }
  }

  /// Removes what killed saves and exports have left where this run may write, off the key path.
  private func tidy(_ draft: String?, exports: [String]) {
    let own = [
      draft.flatMap { try? DraftFile.place(of: $0).folder }, folder?.path,
      (try? ProfileFile.standardPath()).map(FilePath.folder),
    ]
    let places = own.compactMap { $0 } + exports.map(HomePath.expanded)
    OwnThread.run { Leftovers.remove(in: places) }
  }

  /// Says where the letter is. Where nothing was typed there is no file; where the window was closed,
  /// nobody reads this.
  private func sayFarewell(_ ending: Ending, _ loop: EventLoop, _ opened: OpenedDraft) {
    let keeper = loop.keeper
    if case .forgotten = ending {
      try? StandardOutput.write("The letter was removed.\n")
      return
    }
    if case .abandoned = ending {
      try? StandardOutput.write("You left without saving: your last changes are not saved.\n")
    }
    if opened.damage != nil, keeper.path == opened.path {
      try? StandardOutput.write("The file is left unchanged.\n")
    } else if let kept = keeper.path, access(kept, F_OK) == 0 {
      if let refused = keeper.refusedPath {
        try? StandardOutput.write(
          "“\(cleaned(refused).text)” could not be written, so the letter is saved elsewhere.\n")
      }
      try? StandardOutput.write(
        Self.farewell(
          kept, isSaved: keeper.isSaved(loop.interview), template: opening.source.file,
          written: loop.exports.written))
    }
  }

  /// Finds out which draft to work on.
  private func choose(on terminal: CursesTerminal) throws -> StartScreen.Choice {
    if let opened = opening.opened { return .draft(opened) }
    guard let folder else { return .draft(OpenedDraft(draft: newDraft(opening.template))) }
    var screen = StartScreen(opening, folder: folder)
    return screen.choose(on: terminal)
  }

  /// Where the draft is, in a form that can be copied into the shell.
  static func farewell(
    _ path: String, isSaved: Bool, template: String?, written: WrittenFiles?
  ) -> String {
    let option = template.map { " --template " + ShellCommands.path($0) } ?? ""
    var text =
      isSaved
      ? "Your letter is saved. To continue with it:\n  undersigned "
      : "To continue with the letter as it was last saved:\n  undersigned "
    text += ShellCommands.path(path) + option + "\n"
    for command in written?.commands ?? [] {
      text += Sentences.what(command.purpose) + "\n  \(command.line)\n"
    }
    return text
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
