// Folders that are looked into in the wizard, and files of names that are chosen there.
import DraftStore
import Glibc
import SignOnImport
import TextMetrics
import Wizard

/// Looks into folders, and reads what was chosen there.
enum NameFiles {
  /// What a folder holds, in the order of names; "~" is the home folder.
  static func list(_ asked: String) -> Report {
    let path = HomePath.expanded(asked)
    guard let resolved = realpath(path, nil) else {
      return .fileRefused(Sentences.noFolder(cleaned(path).text, String(cString: strerror(errno))))
    }
    defer { free(resolved) }
    let folder = String(cString: resolved)
    guard let names = FilePath.names(in: folder) else {
      return .fileRefused(Sentences.noFolder(cleaned(path).text, String(cString: strerror(errno))))
    }
    let entries = names.filter { !$0.hasPrefix(".") }.compactMap { name -> FolderEntry? in
      var status = stat()
      guard stat(folder + "/" + name, &status) == 0 else { return nil }
      let kind = status.st_mode & S_IFMT
      guard kind == S_IFDIR || kind == S_IFREG else { return nil }
      return FolderEntry(name: name, isFolder: kind == S_IFDIR)
    }
    return .folder(
      asked: asked, HomePath.abbreviated(folder), entries.sorted { $0.name < $1.name })
  }

  /// The names of a file.
  static func read(_ path: String) -> Report {
    let path = HomePath.expanded(path)
    do {
      let chunks = try FileChunks(of: path)
      let name = cleaned(FilePath.name(of: path)).text
      return .names(try SignOnTable(source: "“\(name)”", nextChunk: chunks.next), source: name)
    } catch {
      return .fileRefused("\(error)")
    }
  }
}
