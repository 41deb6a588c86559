// Writes a letter to the files that were asked for, all or none.
import DraftStore
import Glibc
import LetterCore
import LetterFormats
import SignOnImport
import Typesetter
import Wizard

/// An export, with everything that it needs, to be run on any thread.
struct ExportJob: Sendable {
  let draft: Draft
  let template: LetterTemplate
  let request: ExportRequest

  /// Writes the letter in every format of the request, and reports what came of it. `goesOn` is told
  /// how far it is, often; where it returns false, nothing is written.
  func run(goesOn: @escaping @Sendable (ExportProgress) -> Bool) -> Report {
    if let obstacle { return obstacle }
    var builder = LetterBuilder(template)
    let letter = builder.letter(of: draft)
    do throws(DocumentError) {
      let scripts = try missingScripts(
        in: letter,
        WorkMonitor { _ in goesOn(ExportProgress(formats: request.formats, current: 0)) })
      guard scripts.isEmpty else {
        return .exportLacksFonts(
          scripts.map { Sentences.script($0.name, in: $0.example) }, request)
      }
      let files = try files(of: letter, goesOn)
      // A list alone is no letter.
      return write(files, request.formats.isEmpty ? nil : LetterDigest(of: letter))
    } catch {
      return error == .stopped ? .exportStopped : .exportFailed(error.description)
    }
  }

  private var base: String { HomePath.expanded(request.path) }

  private func path(_ ending: String) -> String { base + "." + ending }

  /// What stands in the way, which is said before anything is made.
  private var obstacle: Report? {
    if HomePath.isFolder(base) {
      return .exportFailed(
        "“\(request.path)” is a folder; add “/” to its end to write into it under the suggested "
          + "name.")
    }
    var paths = request.formats.map { path($0.fileExtension) }
    if request.includesList { paths.append(path(ExportRequest.listEnding)) }
    if let folder = paths.first(where: HomePath.isFolder) {
      return .exportFailed(
        "“\(HomePath.abbreviated(folder))” is a folder, which no file can replace; choose another "
          + "name.")
    }
    if let first = paths.first, let number = FilePath.folderProblem(of: HomePath.absolute(first)) {
      return .exportFailed(FileError.writing(first, number).description)
    }
    guard !request.replaces else { return nil }
    let taken = paths.filter { access($0, F_OK) == 0 }
    return taken.isEmpty ? nil : .exportWouldReplace(taken.map(HomePath.abbreviated), request)
  }

  private func missingScripts(
    in letter: Letter, _ monitor: WorkMonitor
  ) throws(DocumentError) -> [MissingScript] {
    guard !request.acceptsMissingFonts, request.formats.contains(where: \.holdsPDF) else {
      return []
    }
    return try PDFTypesetter.missingScripts(in: letter, setup: request.setup, monitor: monitor)
  }

  private func files(
    of letter: Letter, _ goesOn: @escaping @Sendable (ExportProgress) -> Bool
  ) throws(DocumentError) -> [ExportFile] {
    var files: [ExportFile] = []
    for (index, format) in request.formats.enumerated() {
      let formats = request.formats
      let monitor = WorkMonitor { done in
        goesOn(ExportProgress(formats: formats, current: index, done: done))
      }
      try monitor.note(0)
      let bytes = try format.bytes(
        of: letter, setup: request.setup, name: FilePath.name(of: base), monitor: monitor)
      try monitor.note(1)
      files.append(ExportFile(path: path(format.fileExtension), bytes: bytes))
    }
    if request.includesList {
      let list = SignatoryCSV.bytes(of: draft, withRecords: false)
      files.append(ExportFile(path: path(ExportRequest.listEnding), bytes: list))
    }
    return files
  }

  private func write(_ files: [ExportFile], _ digest: LetterDigest?) -> Report {
    do throws(FileError) {
      try ExportFile.write(files, replacing: request.replaces)
    } catch {
      return .exportFailed(error.description)
    }
    let written = files.map(\.path)
    let folder = FilePath.folder(of: HomePath.absolute(base))
    return .exported(
      WrittenFiles(
        request: request, paths: written.map(HomePath.abbreviated),
        folder: HomePath.abbreviated(folder), digest: digest,
        commands: ShellCommands.commands(for: written)))
  }
}
