// Remembers how documents look from one run to the next.
import DraftStore
import LetterCore
import Wizard

/// The profile's file, as this run knows it.
@MainActor
final class ProfileKeeper {
  /// What is in the file.
  private(set) var remembered = DocumentProfile()
  /// Why it cannot be read; it is then left as it is.
  private(set) var problem: String?
  private let path: String?

  init() {
    path = try? ProfileFile.standardPath()
    guard let path else { return }
    do throws(FileError) {
      remembered = try ProfileFile.load(path)
    } catch {
      if error.reason != .missing { problem = error.description }
    }
  }

  /// Saves the profile where it changed; what goes wrong is said once.
  func keep(_ interview: inout Interview) {
    guard let path, interview.profile != remembered else { return }
    remembered = interview.profile
    do throws(FileError) {
      try ProfileFile.save(interview.profile, to: path)
    } catch {
      interview.receive(.remark(Sentences.profileNotKept(error.description)))
    }
  }
}
