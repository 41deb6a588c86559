// What is kept beside a draft, to be looked at.
import DraftStore
import LetterCore

extension DraftKeeper {
  /// The earlier states that are kept, the last first.
  var keptVersions: [DraftVersion] {
    guard let file, let versions = try? DraftVersions(of: file.path) else { return [] }
    return (try? versions.list()) ?? []
  }

  /// The draft as it was in an earlier state.
  func draft(of version: DraftVersion) throws(FileError) -> Draft {
    guard let file else { throw FileError(.missing, "") }
    return try DraftVersions(of: file.path).load(version).draft
  }

  /// The files that belong to the draft; none where nothing was kept yet.
  var traces: [String] {
    guard let file else { return [] }
    return (try? DraftTraces(of: file.path).paths) ?? []
  }
}
