// `import`: signatories from a file into a draft.
import ArgumentParser
import DraftStore
import LetterCore
import SignOnImport
import TextMetrics

struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Adds signatories to a draft, from a form's export or a list of names.",
    discussion: """
      FILE is a table (CSV, semicolons, tabs) or has one name a line. The report says what happened \
      to each row: added, already listed, waiting, or refused and why. If it is unclear who signs, a \
      row waits until --accept names its line, or until you decide in the wizard's review. A name \
      that is already listed is not added again. A draft that does not exist yet is created, dated \
      today. Headings in the rows are added to the list.

      Columns are recognized by their headers. For others, --column says what they hold, by header \
      or number: --column organization=Team --column city=3. The roles are \
      \(SignOnTable.Role.allCases.map(\.name).joined(separator: ", ")).
      """)

  @Argument(help: "The draft file.")
  var draft: String

  @Argument(help: "The sign-ons; “-” is standard input.")
  var file: String

  @Flag(name: .customLong("dry-run"), help: "Only say what would happen.")
  var isTrial = false

  @Option(
    name: .customLong("column"),
    help: ArgumentHelp("What a column holds.", valueName: "role=header"))
  var columns: [ColumnChoice] = []

  @Flag(
    name: .customLong("unconfirmed"),
    help: "Also add those who did not answer whether they are authorized.")
  var acceptsUnconfirmed = false

  @Option(
    name: .customLong("accept"),
    help: ArgumentHelp(
      "Also take what waits, is left out or is new on these lines, such as 3,7-9.",
      valueName: "lines"))
  var accepted: LineNumbers?

  @OptionGroup var template: TemplateOption

  /// A draft's file has room for less than this; to find that out by writing it takes much memory.
  private static let mostAdditions = 250_000

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
        sentence: "“\(self.draft)” was sent on \(sent.date.written) and cannot be changed; "
          + "open it and press Alt-C to make a copy for late signers.")
    }
    var plan = ImportPlan(
      try table(), into: draft, acceptingUnconfirmed: acceptsUnconfirmed, today: today())
    try accept(in: &plan)
    if !isTrial {
      guard plan.counts.added <= Self.mostAdditions else {
        throw Failure(
          code: .file,
          sentence: "\(plan.counts.added) signatories would be added, but a draft holds at most "
            + "\(Self.mostAdditions); split the file.")
      }
      let source = file == "-" ? "standard input" : cleaned(FilePath.name(of: file)).text
      let edit = plan.edit(in: draft, from: source, today: today())
      if draft.isChanged(by: edit) {
        draft.apply(edit)
        // What something else wrote in the meantime, such as the wizard, is not written over.
        let saved = try opened.file.save(draft, template: template, requiresRecords: true)
        if let weakness = saved.durability.weakness { complain(weakness) }
      }
    }
    try write(plan)
  }

  /// Takes the rows of the lines that were named.
  private func accept(in plan: inout ImportPlan) throws {
    guard let accepted else { return }
    var rows: [Int] = []
    for range in accepted.ranges {
      let found = plan.rows(onLines: range)
      guard !found.isEmpty else {
        throw Failure(
          code: .usage,
          sentence: "No row of “\(file)” begins on "
            + (range.count == 1
              ? "line \(range.lowerBound)" : "the lines \(range.lowerBound) to \(range.upperBound)")
            + "; --accept takes the line numbers that the report shows.")
      }
      rows += found
    }
    plan.setAccepted(true, rows: rows)
  }

  /// The file as a table, with the columns that were chosen.
  private func table() throws -> SignOnTable {
    let source = file == "-" ? "standard input" : "“\(file)”"
    let chunks = try FileChunks(of: file)
    var table = try SignOnTable(source: source, nextChunk: chunks.next)
    for choice in columns {
      let named = table.column(named: choice.column) == nil ? table.takingFirstRowAsHeader : table
      guard let column = named.column(named: choice.column) else {
        throw Failure(
          code: .usage,
          sentence: "\(source) has no column “\(choice.column)”; name one by its header or number.")
      }
      table = named.choosing(role: choice.role, forColumn: column)
    }
    try table.requireNames()
    return table
  }

  /// The report, in pieces that are written at once.
  private func write(_ plan: ImportPlan) throws {
    var text = ""
    try plan.writeReport(isTrial: isTrial) { sentence in
      text += sentence
      guard text.utf8.count > 1 << 16 else { return }
      try StandardOutput.write(text)
      text = ""
    }
    try StandardOutput.write(text)
  }
}

/// What a column holds, as `--column` says it.
struct ColumnChoice: ExpressibleByArgument {
  var role: SignOnTable.Role
  /// Its header or its number.
  var column: String

  init?(argument: String) {
    let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
    guard parts.count == 2, let role = SignOnTable.Role(named: parts[0]) else {
      return nil
    }
    self.role = role
    column = parts[1]
  }
}

/// Lines of a file, as `--accept` names them.
struct LineNumbers: ExpressibleByArgument {
  var ranges: [ClosedRange<Int>]

  init(ranges: [ClosedRange<Int>]) { self.ranges = ranges }

  init?(argument: String) {
    ranges = []
    for part in argument.split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
      guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2, first >= 1,
        first <= last
      else { return nil }
      ranges.append(first...last)
    }
  }
}
