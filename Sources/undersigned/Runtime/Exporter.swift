// Writes a letter to the files that were asked for, all or none.
import DraftStore
import Glibc
import LetterCore
import LetterFormats
import SignOnImport
import Typesetter
import Wizard

/// Performs exports.
struct Exporter {
  let template: LetterTemplate

  /// Writes the letter of a draft in every format of a request, and reports what came of it.
  func export(_ draft: Draft, _ request: ExportRequest) -> Report {
    var builder = LetterBuilder(template)
    let letter = builder.letter(of: draft)
    let base = Self.expanded(request.path)
    if Self.isFolder(base) {
      return .exportFailed(
        "“\(request.path)” is a folder; end it with “/” to write into it under the proposed name.")
    }
    let setup = DocumentSetup(title: template.title)
    var files: [(path: String, bytes: [UInt8])] = []
    do throws(DocumentError) {
      if !request.acceptsMissingFonts,
        request.formats.contains(where: { [.pdf, .mail].contains($0) })
      {
        let scripts = try PDFTypesetter.missingScripts(in: letter)
        if !scripts.isEmpty { return .exportLacksFonts(scripts, request) }
      }
      for format in request.formats {
        let bytes = try format.bytes(of: letter, setup: setup)
        files.append((base + "." + format.fileExtension, bytes))
      }
    } catch {
      return .exportFailed(error.description)
    }
    if request.includesList {
      let list = SignatoryCSV.bytes(of: draft, withRecords: false)
      files.append((base + "." + ExportRequest.listEnding, list))
    }
    if let folder = files.map(\.path).first(where: Self.isFolder) {
      return .exportFailed(
        "“\(Self.abbreviated(folder))” is a folder, which no file can replace; choose another name."
      )
    }
    if !request.replaces {
      let taken = files.map(\.path).filter { access($0, F_OK) == 0 }
      if !taken.isEmpty { return .exportWouldReplace(taken.map(Self.abbreviated), request) }
    }
    var written: [String] = []
    for file in files {
      do throws(FileError) {
        try DraftFile.writeExport(
          file.bytes, to: file.path, replacing: request.replaces)
        written.append(file.path)
      } catch {
        // What was new goes again; what was replaced stays replaced by the same letter.
        if !request.replaces { for path in written { unlink(path) } }
        let replaced = request.replaces ? written.map(Self.abbreviated) : []
        return .exportFailed(
          error.description
            + (replaced.isEmpty
              ? "" : " Replaced already: " + replaced.joined(separator: ", ") + "."))
      }
    }
    let paths = written.map(Self.abbreviated)
    return request.formats.isEmpty ? .exported(paths) : .letterExported(paths)
  }

  private static func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  private static var home: String? {
    getenv("HOME").map { String(cString: $0) }.flatMap { $0.isEmpty ? nil : $0 }
  }

  /// With "~" as the home folder.
  static func expanded(_ path: String) -> String {
    guard let home, path == "~" || path.hasPrefix("~/") else { return path }
    return home + path.dropFirst()
  }

  /// With the home folder as "~".
  static func abbreviated(_ path: String) -> String {
    guard let home, path.hasPrefix(home + "/") else { return path }
    return "~" + path.dropFirst(home.count)
  }

  /// Where exports are proposed to go: the documents folder where there is one, else the home
  /// folder, else here.
  static var proposedFolder: String {
    guard let home else { return "." }
    return access(home + "/Documents", W_OK) == 0 ? "~/Documents" : "~"
  }
}
