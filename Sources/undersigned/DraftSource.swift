// What the commands work on: a draft, and the template it belongs to.
import ArgumentParser
import DraftStore
import Glibc
import LetterCore
import TextMetrics

/// The option of every command that needs a draft's template.
struct TemplateOption: ParsableArguments {
  @Option(
    name: .customLong("template"),
    help: ArgumentHelp("The draft's template, where it is not the built-in one.", valueName: "file")
  )
  var file: String?

  /// Where that leaves the template.
  var source: TemplateSource { TemplateSource(file: file) }
}

/// Where the template comes from.
struct TemplateSource {
  /// Its file; `nil` for the built-in one.
  var file: String?

  /// The template in the file, or the built-in one.
  func template() throws -> LetterTemplate {
    guard let file else { return try builtInTemplate() }
    // A template is read whole before its size is judged, so a limit is set here too; and before its
    // words are looked at one by one, which takes longest.
    let bytes = try FileBytes.read(file, limit: 16 << 20)
    guard bytes.count <= LetterTemplate.largestSource else {
      throw Failure(code: .file, sentence: "“\(file)”: \(TemplateError.tooLarge)")
    }
    guard let source = String(validating: bytes, as: UTF8.self) else {
      throw Failure(
        code: .file, sentence: "The template “\(file)” is not valid UTF-8; save it as UTF-8.")
    }
    do {
      return try LetterTemplate(reading: cleaned(source, keepingLineBreaks: true).text)
    } catch {
      throw Failure(code: .file, sentence: "“\(file)”: \(error)")
    }
  }

  /// The template, once it is known to be the one that a draft was begun with.
  func template(of draft: Draft, at path: String) throws -> LetterTemplate {
    let template = try template()
    try check(template, against: draft, at: path)
    return template
  }

  /// Refuses a draft that was begun with another template.
  func check(_ template: LetterTemplate, against draft: Draft, at path: String) throws {
    guard template.id == draft.template else {
      let draftName = path == "-" ? "The draft" : "“\(path)”"
      throw Failure(
        code: .file,
        sentence: file == nil
          ? "\(draftName) uses the template “\(draft.template)”, which is not built in; "
            + "name its file with --template."
          : "\(draftName) uses the template “\(draft.template)”, but the file given with "
            + "--template is “\(template.id)”.")
    }
  }
}

/// The template that the program carries.
func builtInTemplate() throws -> LetterTemplate {
  do {
    return try LetterTemplate.builtIn()
  } catch {
    throw Failure(code: .file, sentence: "The built-in template cannot be read: \(error)")
  }
}

/// The draft at a path; what its reader changed is said on standard error.
func loadDraft(_ path: String) throws -> Draft {
  let reading = try DraftFile.load(path)
  for remark in reading.remarks { complain(remark) }
  return reading.draft
}

extension KeptFile {
  /// The draft at a path with its records and what is known of its file, or a new one where there is
  /// no file yet; what its reader changed is said on standard error.
  static func open(
    _ path: String, orBegin template: () throws -> LetterTemplate
  ) throws -> (draft: Draft, file: KeptFile) {
    var draft: Draft
    var file: KeptFile
    // A name that does not exist yet is where the new draft will be saved.
    if access(path, F_OK) != 0, errno == ENOENT {
      draft = newDraft(try template())
      file = KeptFile(path: path, known: .absent)
    } else {
      let (reading, known) = try DraftFile.open(path)
      for remark in reading.remarks { complain(remark) }
      draft = reading.draft
      file = KeptFile(path: path, known: known, base: draft)
    }
    try file.loadRecords(into: &draft)
    return (draft, file)
  }
}

/// Today, by the clock and time zone of this computer.
func today() -> LetterDate? {
  var now = time(nil)
  var parts = tm()
  guard localtime_r(&now, &parts) != nil else { return nil }
  return LetterDate(
    year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
}

/// A new draft, dated today.
func newDraft(_ template: LetterTemplate) -> Draft {
  var answers: [FieldID: Answer] = [:]
  if let field = template.fields.first(where: { $0.kind == .date }), let today = today() {
    answers[field.id] = .text(today.iso)
  }
  return Draft(template: template.id, answers: answers)
}
