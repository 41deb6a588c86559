// `render`: a draft becomes a letter in one of its forms.
import ArgumentParser
import LetterCore
import LetterFormats

// Written out where ArgumentParser would ask reflection, which takes longer than reading the draft.
extension LetterFormat: ExpressibleByArgument {
  public static var allValueStrings: [String] { allCases.map(\.rawValue) }
  public var defaultValueDescription: String { rawValue }
}
extension DocumentSetup.Paper: ExpressibleByArgument {
  public static var allValueStrings: [String] { allCases.map(\.rawValue) }
  public var defaultValueDescription: String { rawValue }
}

struct RenderCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "render",
    abstract: "Writes the letter of a draft.",
    discussion: """
      If the letter is not ready, this says what is missing and writes nothing; --unfinished writes \
      the letter with its placeholders. A file given with -o is replaced if it exists.
      """)

  /// Columns that a line of text may have.
  private static let columnRange = 20...1000

  @Argument(help: "The draft file; “-” is standard input.")
  var draft: String

  @Option(
    name: .shortAndLong,
    help: "The letter's format; by default the output file's ending decides, or it is text.")
  var format: LetterFormat?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Where to write; by default standard output.", valueName: "file"))
  var output: String?

  @Option(help: "How many columns a line of text may take.")
  var columns = LetterFormat.usualColumns

  @Option(help: "The paper of a format with pages; by default the profile's, or letter.")
  var paper: DocumentSetup.Paper?

  @Option(
    help: ArgumentHelp(
      "A profile with letterhead and paper, as the wizard keeps it.", valueName: "file"))
  var profile: String?

  @Option(
    help: ArgumentHelp("Who a mail goes to; can be given several times.", valueName: "address"))
  var to: [String] = []

  @Flag(help: "Write the letter even if it is not ready.")
  var unfinished = false

  @OptionGroup var template: TemplateOption

  func validate() throws {
    guard Self.columnRange.contains(columns) else {
      throw ValidationError(
        "Columns go from \(Self.columnRange.lowerBound) to \(Self.columnRange.upperBound).")
    }
    if let wrong = to.first(where: { !MailWriter.isAddress($0) }) {
      throw ValidationError(
        "“\(wrong)” is not an e-mail address; write “ana@example.org” or “Ana Ruiz "
          + "<ana@example.org>”, and "
          + "--to once for each.")
    }
    if !to.isEmpty, Rendering.format(format, for: output) != .mail {
      throw ValidationError("--to is only for mail; add -f mail, or leave it out.")
    }
    if format == nil, let output, output != "-", LetterFormat(fileName: output) == nil {
      let forms = LetterFormat.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError(
        "The ending of “\(output)” is not the ending of a format; add -f "
          + "with one of \(forms).")
    }
  }

  func run() throws {
    try Rendering(
      draft: draft, format: format, output: output, columns: columns, paper: paper,
      profile: profile, recipients: to, isUnfinished: unfinished, template: template.source
    ).run()
  }
}
