// A draft becomes a letter in one of its forms: what `render` does.
import DraftStore
import LetterCore
import LetterFormats
import Typesetter

/// What is to be rendered, how and where to.
struct Rendering {
  /// The draft's file; "-" is standard input.
  var draft: String
  /// The letter's form; else the output's ending decides, else it is text.
  var format: LetterFormat?
  /// Where to write; else, and for "-", standard output.
  var output: String?
  var columns = LetterFormat.usualColumns
  var paper: DocumentSetup.Paper?
  /// A profile's file.
  var profile: String?
  /// Mail addresses.
  var recipients: [String] = []
  /// Whether a letter that is not ready is written all the same.
  var isUnfinished = false
  var template = TemplateSource(file: nil)

  /// The profile that was named, whole; else the usual one.
  private func documentProfile() throws(FileError) -> DocumentProfile {
    guard let profile else { return DocumentProfile() }
    guard let reading = try ProfileFile.load(profile, drawing: SVGDrawing.image) else {
      throw FileError(.missing, profile)
    }
    if let problem = reading.problem { throw problem }
    return reading.profile
  }

  /// The form that was named, else the one of the output's ending, else text.
  static func format(_ named: LetterFormat?, for output: String?) -> LetterFormat {
    named ?? output.flatMap { LetterFormat(fileName: $0) } ?? .text
  }

  /// Writes the letter, or says what is missing.
  func run() throws {
    let format = Self.format(format, for: output)
    // The fonts are looked through while the draft is read.
    if format.holdsPDF { PDFTypesetter.prepare() }
    let draft = try loadDraft(draft)
    let template = try template.template(of: draft, at: self.draft)
    if !isUnfinished {
      let obstacles = template.obstacles(in: draft)
      for check in obstacles { complain(check.sentence(in: template, draft: draft)) }
      guard obstacles.isEmpty else {
        throw Failure(
          code: .work,
          sentence:
            "The letter is not ready, so nothing was written; --unfinished writes it with its "
            + "placeholders.")
      }
    }
    var builder = LetterBuilder(template)
    let letter = builder.letter(of: draft)
    var setup = try documentProfile().setup(of: template)
    if let paper { setup.paper = paper }
    let bytes: [UInt8]
    do throws(DocumentError) {
      if format.holdsPDF {
        for script in try PDFTypesetter.missingScripts(in: letter, setup: setup) {
          let words = Sentences.script(script.name, in: script.example)
          complain("Some characters have no font here: \(words); they show as boxes.")
        }
      }
      bytes =
        format == .mail
        ? try MailWriter.bytes(
          of: letter, setup: setup, recipients: recipients, name: template.exportName(for: draft))
        : try format.bytes(of: letter, setup: setup, columns: columns)
    } catch {
      throw Failure(code: .work, sentence: error.description)
    }
    guard let output, output != "-" else { return try StandardOutput.write(bytes) }
    try AtomicFile.write(bytes, to: output, existing: .replacedOrDevice)
  }
}

extension Rendering {
  /// `render` as it is asked for most: a draft, a form, a file. ArgumentParser, which takes two
  /// milliseconds to look at that, is left out; `nil` where the words need it.
  init?(plain arguments: [String]) {
    guard arguments.first == "render" else { return nil }
    var rest = arguments.dropFirst()
    var draft: String?
    var format: LetterFormat?
    var output: String?
    while let word = rest.popFirst() {
      switch word {
      case "-f":
        guard let form = rest.popFirst().flatMap({ LetterFormat(rawValue: $0) }), format == nil
        else { return nil }
        format = form
      case "-o":
        guard let file = rest.popFirst(), output == nil, file == "-" || !file.hasPrefix("-") else {
          return nil
        }
        output = file
      default:
        guard draft == nil, !word.isEmpty, !word.hasPrefix("-") else { return nil }
        draft = word
      }
    }
    guard let draft else { return nil }
    // Without a form the ending must tell one, or it is said which there are.
    if format == nil, let output, output != "-", LetterFormat(fileName: output) == nil {
      return nil
    }
    self.init(draft: draft, format: format, output: output)
  }
}
