// The name that is proposed for an exported letter.
import LetterCore

extension LetterTemplate {
  /// A file name from a draft's date and recipient, such as "2026-11-23 Mayor Example.txt"; without
  /// them "Letter.txt". It is one path component, harmless to any file system and short enough.
  public func proposedExportName(for draft: Draft, ending: String) -> String {
    let date = fields.first { $0.kind == .date }.flatMap {
      LetterDate(reading: draft.text($0.id))
    }
    let recipient = ["greeting", "name", "office"].lazy.compactMap { field(_: $0) }
      .compactMap { field -> String? in
        guard case .lines(let lines) = resolve(field, in: draft) else { return nil }
        let name = Self.fileNamePart(lines.joined(separator: " "))
        return name.isEmpty ? nil : name
      }.first
    return [date?.iso, recipient ?? "Letter"].compactMap { $0 }.joined(separator: " ")
      + "." + ending
  }

  /// Letters, digits and a few signs; at most 80 bytes of them.
  private static func fileNamePart(_ text: String) -> String {
    var result = ""
    for character in text {
      let isKept =
        character.isLetter || character.isNumber || "-_.,'’&()".contains(character)
      let next = isKept ? character : " "
      if next == " ", result.isEmpty || result.last == " " { continue }
      // A leading dot would hide the file, a leading dash look like an option.
      if result.isEmpty, "-.".contains(next) { continue }
      guard result.utf8.count + next.utf8.count <= 80 else { break }
      result.append(next)
    }
    while let last = result.last, last == " " || last == "." { result.removeLast() }
    return result
  }
}
