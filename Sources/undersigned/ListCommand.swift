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
      exists. Who authorized a signature, their e-mail addresses and what else is private is \
      written only with --records.
      """)

  @Argument(help: "The draft file; “-” is standard input.")
  var draft: String?

  @Option(name: .shortAndLong, help: "The file to write; “-” or none is standard output.")
  var output: String?

  @Flag(name: .customLong("records"), help: "Add what is privately known of the signatures.")
  var withRecords = false

  @Flag(name: .customLong("example"), help: "Write a table to be filled in instead.")
  var isExample = false

  func validate() throws {
    if isExample, draft != nil || withRecords {
      throw ValidationError("An example has no draft; leave DRAFT and --records out.")
    }
    if !isExample, draft == nil { throw ValidationError("Name a draft, or add --example.") }
    if withRecords, draft == "-" {
      throw ValidationError("Records stand beside a draft's file; name the file.")
    }
  }

  func run() throws {
    let bytes: [UInt8]
    if let path = draft {
      var draft = try loadDraft(path)
      if withRecords { draft.records = try RecordsFile.load(of: path) }
      bytes = SignatoryCSV.bytes(of: draft, withRecords: withRecords)
    } else {
      bytes = SignatoryCSV.example
    }
    guard let output, output != "-" else { return try StandardOutput.write(bytes) }
    try AtomicFile.write(bytes, to: output, existing: .replacedOrDevice)
  }
}
