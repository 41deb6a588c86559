// The command line as a whole.
import ArgumentParser

struct RootCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undersigned",
    abstract: "Drafts a coalition's sign-on letter to a local official.",
    usage: """
      undersigned [DRAFT] [--template FILE] [--theme NAME|FILE] [--no-color]
      undersigned SUBCOMMAND …
      """,
    discussion: """
      With a draft file, or none, it opens the wizard. To open a draft named like a subcommand, or \
      nearly so, write its folder too: “undersigned ./render”. “undersigned help wizard” explains \
      the options.

      Exit codes: 0 done; 1 the letter is not ready, or a merge left conflicts; 2 usage; 3 a file \
      cannot be read or written.
      """,
    version: "0.1.0",
    subcommands: [
      WizardCommand.self, RenderCommand.self, CheckCommand.self, ImportCommand.self,
      ListCommand.self,
      MergeCommand.self, TemplateCommand.self, ThemesCommand.self, ForgetCommand.self,
    ],
    defaultSubcommand: WizardCommand.self)
}
