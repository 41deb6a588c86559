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

  /// The template in the file, or the built-in one.
  func template() throws -> LetterTemplate {
    guard let file else { return try builtInTemplate() }
    // A template is read whole before its size is judged, so a limit is set here too.
    let bytes = try FileBytes.read(file, limit: 16 << 20)
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
    guard template.id == draft.template else {
      let draftName = path == "-" ? "The draft" : "“\(path)”"
      throw Failure(
        code: .file,
        sentence: file == nil
          ? "\(draftName) was begun with the template “\(draft.template)”, which is not built in; "
            + "name its file with --template."
          : "\(draftName) was begun with the template “\(draft.template)”, but the file given with "
            + "--template is “\(template.id)”.")
    }
    return template
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

/// The draft at a path, or a new one where there is no file yet.
func loadDraft(_ path: String, orBegin template: () throws -> LetterTemplate) throws -> Draft {
  do {
    return try loadDraft(path)
  } catch let error as FileError where error.reason == .missing {
    return newDraft(try template())
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
