// Remembers how documents look from one run to the next.
import DraftStore
import LetterCore
import Wizard

/// The profile's file, as this run knows it.
@MainActor
final class ProfileKeeper {
  /// What is in the file.
  private(set) var remembered = DocumentProfile()
  /// Why it, or the image, could not be read; what could not be is left as it is.
  private(set) var problem: String?
  /// An SVG that an older version kept as the image, and that has to be drawn once.
  private(set) var undrawnImage: (file: String, name: String)?
  private let path: String?

  init() {
    path = try? ProfileFile.standardPath()
    guard let path else { return }
    do throws(FileError) {
      guard let reading = try ProfileFile.load(path) else { return }
      remembered = reading.profile
      if let name = remembered.unreadImage, name.lowercased().hasSuffix(".svg") {
        undrawnImage = (ProfileFile.imageFile(named: name, in: path), name)
      } else {
        problem = reading.problem.map { Sentences.imageNotRead($0.description) }
      }
    } catch {
      problem = error.description
    }
  }

  /// Saves what changed of the profile, and leaves what another window changed; what goes wrong is
  /// said once.
  func keep(_ interview: inout Interview) {
    guard let path, interview.profile != remembered else { return }
    let base = remembered
    remembered = interview.profile
    do throws(FileError) {
      let theirs = try ProfileFile.load(path)?.profile ?? DocumentProfile()
      try ProfileFile.save(
        .merged(base: base, ours: interview.profile, theirs: theirs), to: path)
    } catch {
      interview.receive(.remark(Sentences.profileNotKept(error.description)))
    }
  }
}
