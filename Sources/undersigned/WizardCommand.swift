// The wizard's command: what it is started with. The event loop is plugged in at the end.
import ArgumentParser
import DraftStore
import Glibc
import LetterCore

struct WizardCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "wizard", abstract: "Opens the wizard.", shouldDisplay: false)

  @Argument(help: "The draft file; without one, the start screen offers those there are.")
  var draft: String?

  @OptionGroup var template: TemplateOption

  @Option(help: ArgumentHelp("The colours, by name or from a file.", valueName: "name|file"))
  var theme: String?

  @Flag(help: "Ask line by line, for screen readers.")
  var accessible = false

  @Flag(name: .customLong("no-color"), help: "Use no colours.")
  var noColor = false

  func validate() throws {
    if draft == "-" {
      throw ValidationError(
        "The wizard needs the keyboard, so a draft cannot be standard input; name a file.")
    }
    if draft?.isEmpty == true { throw ValidationError("The draft's name is empty.") }
  }

  func run() throws {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      throw Failure(
        code: .usage,
        sentence: "The wizard needs a terminal; without one use render, check or import.")
    }
    try runWizard(opening())
  }

  /// Reads everything that the wizard starts with, before the screen changes.
  private func opening() throws -> WizardOpening {
    var opening = WizardOpening(
      template: try template.template(), theme: theme, usesColor: !noColor,
      isAccessible: accessible)
    guard let path = draft else { return opening }
    // A name that does not exist yet is where the new draft will be saved.
    let draft = try loadDraft(path, orBegin: template.template)
    opening.template = try template.template(of: draft, at: path)
    opening.draft = draft
    opening.path = path
    return opening
  }
}

/// What the wizard starts with.
struct WizardOpening {
  var template: LetterTemplate
  /// Where the draft is saved; `nil` for the start screen.
  var path: String?
  var draft: Draft?
  /// A theme's name or file.
  var theme: String?
  var usesColor: Bool
  var isAccessible: Bool
}

/// Runs the wizard until it is left.
private func runWizard(_ opening: WizardOpening) throws {
  throw Failure(code: .usage, sentence: "The wizard is not part of this build.")
}
