// `themes`: which themes there are.
import ArgumentParser
import Themes

struct ThemesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "themes",
    abstract: "Lists the built-in themes, a line each.",
    discussion: "Use one with --theme, or a file that inherits one.")

  func run() throws {
    try StandardOutput.write(ThemeLibrary.builtInNames.joined(separator: "\n") + "\n")
  }
}
