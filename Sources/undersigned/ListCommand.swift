// `list`: those who sign, as a table for spreadsheets.
import ArgumentParser
import DraftStore
import LetterCore
import SignOnImport

struct ListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "Writes the signatories of a draft as CSV.",
    discussion: """
      Spreadsheets open it, and “import” reads it again. A file given with -o is replaced if it \
      exists. Private records, such as who authorized a signature and their e-mail addresses, are \
      written only with --records. Those who withdrew are not listed.
      """)

  @Argument(help: "The draft file; “-” is standard input.")
  var draft: String?

  @Option(name: .shortAndLong, help: "The file to write; “-” or none is standard output.")
  var output: String?

  @Flag(name: .customLong("records"), help: "Add the private records of the signatures.")
  var withRecords = false

  @Flag(
    name: .customLong("changes"), help: "Say who came and went since the last export instead.")
  var saysChanges = false

  @Flag(name: .customLong("example"), help: "Write a table to be filled in instead.")
  var isExample = false

  func validate() throws {
    if isExample, draft != nil || withRecords {
      throw ValidationError("An example has no draft; leave DRAFT and --records out.")
    }
    if !isExample, draft == nil { throw ValidationError("Name a draft, or add --example.") }
    if saysChanges, isExample || withRecords {
      throw ValidationError("--changes cannot be combined with --example or --records.")
    }
    if withRecords || saysChanges, draft == "-" {
      throw ValidationError("Records are kept beside a draft's file; name the file.")
    }
  }

  func run() throws {
    let bytes: [UInt8]
    if let path = draft {
      var draft = try loadDraft(path)
      if withRecords || saysChanges { draft.records = try RecordsFile.load(of: path) }
      if saysChanges {
        guard let last = draft.records.lastExport else {
          throw Failure(
            code: .work,
            sentence: "“\(path)” has not been exported from the wizard yet, so there is nothing "
              + "to compare."
          )
        }
        return try write(Array(ListChanges(since: last, in: draft).report.utf8))
      }
      bytes = SignatoryCSV.bytes(of: draft, withRecords: withRecords)
    } else {
      bytes = SignatoryCSV.example
    }
    try write(bytes)
  }

  private func write(_ bytes: [UInt8]) throws {
    guard let output, output != "-" else { return try StandardOutput.write(bytes) }
    try AtomicFile.write(bytes, to: output, existing: .replacedOrDevice)
  }
}
