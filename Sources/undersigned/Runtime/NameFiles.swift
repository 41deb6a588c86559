// Folders that are looked into in the wizard, and files of names that are chosen there.
import DraftStore
import Glibc
import LetterCore
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

  /// The names of a file, and what they would change today in the draft of this revision.
  static func read(_ path: String, into draft: Draft, revision: Int) -> Report {
    let path = HomePath.expanded(path)
    do {
      let chunks = try FileChunks(of: path)
      let name = cleaned(FilePath.name(of: path)).text
      let table = try SignOnTable(source: "“\(name)”", nextChunk: chunks.next)
      return .names(
        ReadNames(table, source: name, into: draft, revision: revision, today: today()))
    } catch {
      return .fileRefused("\(error)")
    }
  }
}

/// Reads files of names on another thread, one at a time.
@MainActor
final class NameReading {
  /// A file, and the draft that its names are for.
  private struct Request {
    var path: String
    var draft: Draft
    var revision: Int
  }

  private let work = BackgroundWork<(path: String, Report)>()
  /// What was chosen while another file was being read.
  private var next: Request?

  /// What is read sooner than this is there at once, in milliseconds.
  private static let soon = 100

  /// Reads the file that was chosen; returns what came of it where that is soon.
  func read(_ path: String, into draft: Draft, revision: Int) -> Report? {
    let request = Request(path: path, draft: draft, revision: revision)
    guard !work.isRunning else {
      next = request
      return .remark(Sentences.namesAreRead)
    }
    start(request)
    return work.wait(milliseconds: Self.soon)?.1 ?? .remark(Sentences.namesAreRead)
  }

  private func start(_ request: Request) {
    work.start {
      (
        request.path,
        NameFiles.read(request.path, into: request.draft, revision: request.revision)
      )
    }
  }

  var isRunning: Bool { work.isRunning }

  /// What came of the file that is awaited by now; what came of another nobody wants any more.
  func collect(awaited: String?) -> Report? {
    guard let (path, report) = work.collect() else { return nil }
    if let next {
      self.next = nil
      if next.path == awaited { start(next) }
      return nil
    }
    return path == awaited ? report : nil
  }
}
