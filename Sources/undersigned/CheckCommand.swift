// `check`: what keeps a letter from being ready, and what is doubtful.
import ArgumentParser
import DraftStore
import LetterCore

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Says what a draft is missing, and what looks doubtful.",
    discussion: "One line for each; doubts are marked. The exit code is 0 if the letter is "
      + "ready, else 1."
  )

  @Argument(help: "The draft file; “-” is standard input.")
  var draft: String

  @OptionGroup var template: TemplateOption

  func run() throws {
    var draft = try loadDraft(draft)
    // What is noted privately of the signatures may be a doubt as well.
    if self.draft != "-" { draft.records = try RecordsFile.load(of: self.draft) }
    let template = try template.source.template(of: draft, at: self.draft)
    let obstacles = template.obstacles(in: draft)
    let doubts = template.doubts(in: draft, today: today())
    var lines = obstacles.map { $0.sentence(in: template, draft: draft) }
    lines += doubts.map { "Doubt: " + $0.sentence(in: template, draft: draft) }
    if obstacles.isEmpty { lines.append("Ready.") }
    try StandardOutput.write(lines.joined(separator: "\n") + "\n")
    if !obstacles.isEmpty { throw Failure(code: .work) }
  }
}
