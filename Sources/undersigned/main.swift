// The program's way in, and its one way out after an error.
import ArgumentParser
import CTerminal
import DraftStore
import Glibc
import SignOnImport
import TextMetrics
import Typesetter

cterminal_forbid_core()
PDFTypesetter.setEnvironment()

// A reader that goes away, such as `head`, is no error: writing tells.
signal(SIGPIPE, SIG_IGN)
// Nor is a file that would be larger than the user may write: it must not end half written.
signal(SIGXFSZ, SIG_IGN)

/// What the program was started with, without its own name.
let arguments = startArguments()

/// Ends the program where it cannot be told what it was started with.
private func startArguments() -> [String] {
  do {
    return try Arguments.read()
  } catch {
    exit(report(error))
  }
}

cterminal_run_with_stack { MainActor.assumeIsolated { perform() } }

/// Does what the arguments ask.
@MainActor
func perform() {
  if arguments.first == SVGDrawing.argument { SVGDrawing.run() }
  do {
    if let rendering = Rendering(plain: arguments) {
      try rendering.run()
    } else if let mistyped = MistypedCommand(
      arguments, commands: RootCommand.commandNames, isFile: { access($0, F_OK) == 0 })
    {
      throw Failure(code: .usage, sentence: mistyped.sentence)
    } else if let opening = try WizardOpening.plain(arguments) {
      try opening.run()
    } else {
      var command = try RootCommand.parseAsRoot(arguments)
      try command.run()
    }
  } catch {
    exit(report(error))
  }
}

/// Says on standard error, in one sentence, what went wrong; returns the exit code.
func report(_ error: any Error) -> Int32 {
  switch error {
  case let failure as Failure:
    if let sentence = failure.sentence { complain(sentence) }
    return failure.code.rawValue
  case let error as FileError:
    complain(error.description)
    return Failure.Code.file.rawValue
  case let error as SignOnError:
    complain(error.description)
    return Failure.Code.file.rawValue
  default:
    // What is left is ArgumentParser's: help and version, or a usage error.
    guard RootCommand.exitCode(for: error) != .success else {
      try? StandardOutput.write(Array(RootCommand.fullMessage(for: error).utf8) + [0x0A])
      return 0
    }
    complain(usageSentence(RootCommand.message(for: error)))
    return Failure.Code.usage.rawValue
  }
}

/// ArgumentParser's words on one line, with where to read on: the help of the command that was meant.
private func usageSentence(_ message: String) -> String {
  // What may stand there comes as a list, a line each.
  let lines = message.split(separator: "\n").map { line in
    line.hasPrefix("  - ") ? line.dropFirst(4) : line
  }
  let list = lines.dropFirst().joined(separator: ", ")
  var text = String(lines.first ?? "") + (list.isEmpty ? "" : " " + list)
  if !text.hasSuffix("."), !text.hasSuffix("?") { text += "." }
  let command = arguments.first(where: RootCommand.commandNames.contains)
  return text + " See “undersigned \(command.map { $0 + " " } ?? "")--help”."
}
