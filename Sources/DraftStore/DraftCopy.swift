// A copy of a draft that becomes a letter of its own.
import Glibc
import LetterCore

extension KeptFile {
  /// Saves a copy of a draft beside it, as "riverbend copy.letter", and where that is taken, or is
  /// what is copied, as "riverbend copy 2.letter"; with its records, since the copy has the same signatures. After an
  /// error there is no copy, nor half of one.
  public static func copy(
    of draft: Draft, beside path: String, template: LetterTemplate?
  ) throws(FileError) -> KeptFile {
    let end = try FilePath.chain(from: path).end
    let ending = DraftsFolder.ending
    let stem = stemOfCopies(of: end.hasSuffix(ending) ? String(end.dropLast(ending.count)) : end)
    var number = 0
    while true {
      number += 1
      let name = stem + " copy" + (number == 1 ? "" : " \(number)") + ending
      guard !Companion.areLeft(of: name) else { continue }
      do throws(FileError) {
        var copy = KeptFile(path: name, known: .absent)
        _ = try copy.save(draft, template: template, existing: .refused, requiresRecords: true)
        if draft.records.isEmpty { try copy.takeUnreadableRecords(of: end) }
        return copy
      } catch {
        guard error.reason == .changedOnDisk || error.reason == .alreadyExists else { throw error }
      }
    }
  }

  /// "riverbend" of "riverbend", "riverbend copy" and "riverbend copy 2".
  private static func stemOfCopies(of stem: String) -> String {
    var words = stem.split(separator: " ", omittingEmptySubsequences: false)
    if words.count > 2, let last = words.last, !last.isEmpty, last.allSatisfy(\.isNumber) {
      words.removeLast()
    }
    guard words.last == "copy", words.count > 1, words[words.count - 2].last != "/" else {
      return stem
    }
    return words.dropLast().joined(separator: " ")
  }

  /// Takes along what cannot be read here as it is: it may be readable elsewhere. Where it cannot be
  /// taken, the copy goes.
  private mutating func takeUnreadableRecords(of draft: String) throws(FileError) {
    guard (try? RecordsFile.load(of: draft)) == nil else { return }
    do throws(FileError) {
      try RecordsFile.copy(from: draft, to: path)
    } catch {
      unlink(path)
      throw error
    }
    var copy = Draft(template: "")
    try? loadRecords(into: &copy)
  }
}
