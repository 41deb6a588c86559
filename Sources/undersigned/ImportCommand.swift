// `import`: signatories from a file into a draft.
import ArgumentParser
import DraftStore
import LetterCore
import SignOnImport

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Adds signatories to a draft, from a file with one name a line.",
    discussion: """
      A name that is listed already is not added twice. A draft that does not exist is begun, dated \
      today.
      """)

  @Argument(help: "The draft file.")
  var draft: String

  @Argument(help: "The names; “-” is standard input.")
  var file: String

  @OptionGroup var template: TemplateOption

  func validate() throws {
    if draft == "-" { throw ValidationError("A draft that is changed cannot be standard input.") }
  }

  func run() throws {
    var opened = try KeptFile.open(self.draft, orBegin: template.source.template)
    var draft = opened.draft
    let template = try template.source.template(of: draft, at: self.draft)
    if let sent = draft.sent {
      throw Failure(
        code: .work,
        sentence: "“\(self.draft)” was sent on \(sent.date.written) and stays as it is; "
          + "open it and make a copy with Alt-C for those who sign later.")
    }
    let source = file == "-" ? "standard input" : "“\(file)”"
    let rows = try SignOnRows(names: FileBytes.read(file), source: source)
    let plan = ImportPlan(rows, into: draft.roll)
    if !plan.additions.isEmpty {
      draft.apply(.insertSignatories(plan.additions))
      // What something else wrote in the meantime, such as the wizard, is not written over.
      _ = try DraftFile.save(
        draft, to: self.draft, template: template, expecting: &opened.known)
    }
    try StandardOutput.write(plan.report)
  }
}
