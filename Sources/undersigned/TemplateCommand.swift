// `template`: the built-in template, to adapt.
import ArgumentParser
import LetterCore

struct TemplateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "template",
    abstract: "Prints the built-in template, to adapt.")

  func run() throws {
    try StandardOutput.write(LetterTemplate.builtInSource)
  }
}
