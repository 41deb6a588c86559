// Folders and files that names are imported from.
import DraftStore
import Glibc
import LetterCore
import SignOnImport
import TextMetrics
import Wizard

/// Looks into folders, and reads files of names.
enum NameFiles {
  /// What a folder holds, in the order of names; "~" is the home folder.
  static func list(_ path: String) -> Report {
    let path = Exporter.expanded(path)
    guard let resolved = realpath(path, nil) else {
      return .namesRefused(Sentences.noFolder(cleaned(path).text, String(cString: strerror(errno))))
    }
    defer { free(resolved) }
    let folder = String(cString: resolved)
    guard let stream = opendir(folder) else {
      return .namesRefused(Sentences.noFolder(cleaned(path).text, String(cString: strerror(errno))))
    }
    defer { closedir(stream) }
    var entries: [FolderEntry] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard !name.hasPrefix(".") else { continue }
      var status = stat()
      guard stat(folder + "/" + name, &status) == 0 else { continue }
      let kind = status.st_mode & S_IFMT
      guard kind == S_IFDIR || kind == S_IFREG else { continue }
      entries.append(FolderEntry(name: name, isFolder: kind == S_IFDIR))
    }
    return .folder(folder, entries.sorted { $0.name < $1.name })
  }

  /// The names of a file.
  static func read(_ path: String) -> Report {
    let path = Exporter.expanded(path)
    do {
      let table = try SignOnTable(readingFile: path)
      return .names(table, source: cleaned(FilePath.name(of: path)).text)
    } catch {
      return .namesRefused("\(error)")
    }
  }
}
