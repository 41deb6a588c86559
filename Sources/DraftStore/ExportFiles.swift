// The files of one export: all are written, or none.
import Glibc

/// A file that is to be written.
public struct ExportFile: Sendable {
  /// Where it goes.
  public var path: String
  public var bytes: [UInt8]

  /// A file of these bytes.
  public init(path: String, bytes: [UInt8]) { (self.path, self.bytes) = (path, bytes) }

  /// The file on the disk under a name of its own, with the place that waits for it.
  fileprivate final class Prepared {
    let path: String
    let target: String
    let isReplacing: Bool
    private var file: TemporaryFile

    init(_ export: ExportFile, replacing: Bool) throws(FileError) {
      path = export.path
      let (target, old, _) = try AtomicFile.place(of: path, replacing ? .replaced : .refused)
      (self.target, isReplacing) = (target, old != nil)
      let folder = FilePath.folder(of: target)
      TemporaryFile.removeLeftovers(in: folder)
      file = try TemporaryFile(in: folder, named: path)
      _ = try file.fill(export.bytes, replacing: old, named: path)
    }

    func move(replacing: Bool) throws(FileError) {
      try file.move(to: target, replacing: replacing, named: path)
    }
  }

  /// Writes all of these or, where one cannot be written, none. Without `replacing`, a file that is
  /// there stays as it is. Only if the disk fails once all are on it may some be replaced already.
  public static func write(_ files: [ExportFile], replacing: Bool) throws(FileError) {
    var prepared: [Prepared] = []
    for file in files { prepared.append(try Prepared(file, replacing: replacing)) }
    var moved: [Prepared] = []
    do throws(FileError) {
      for file in prepared {
        try file.move(replacing: replacing)
        moved.append(file)
      }
      for folder in Set(prepared.map { FilePath.folder(of: $0.target) }).sorted() {
        _ = try SaveFolder(folder, named: prepared[0].path).sync(named: prepared[0].path)
      }
    } catch {
      for file in moved where !file.isReplacing { unlink(file.target) }
      throw error
    }
  }
}
