// The name proposed for an exported letter.

extension LetterTemplate {
  /// A file name without ending, from date and recipient: "2026-11-23 Mayor Example", or "Letter".
  /// It is one path component, harmless to any file system and short enough. Where a letter of that
  /// name was sent before, as of a copy for those who sign later, it says which version this is.
  public func exportName(for draft: Draft) -> String {
    let name = plainExportName(for: draft)
    let taken = Set(draft.records.sentNames.map { $0.lowercased() })
    let later = (2...(taken.count + 2)).lazy.map { "\(name) (version \($0))" }
    return ([name] + later).first { !taken.contains($0.lowercased()) } ?? name
  }

  private func plainExportName(for draft: Draft) -> String {
    let date = fields.first { $0.kind == .date }.flatMap {
      LetterDate(reading: draft.text($0.id))
    }
    let recipient = recipientName(Resolution(self, draft)).map(Self.fileNamePart) ?? ""
    return [date?.iso, recipient.isEmpty ? "Letter" : recipient].compactMap { $0 }
      .joined(separator: " ")
  }

  /// What the greeting calls the recipient, where that is known; else what is known of the fields
  /// that name them. Where the template has neither, its first question about the recipient does.
  public func recipientName(_ answers: Resolution) -> String? {
    func lines(_ field: FieldID) -> [String] {
      if case .lines(let lines) = answers[field] { lines } else { [] }
    }
    let name: [String]
    if roles.greeting == nil, roles.recipient.isEmpty {
      let first = fields(of: Self.steps[0]).first { $0.kind != .date }
      name = Array(first.map { lines($0.id) }?.prefix(1) ?? [])
    } else {
      let greeting = roles.greeting.map(lines) ?? []
      name = greeting.isEmpty ? roles.recipient.flatMap(lines) : greeting
    }
    return name.isEmpty ? nil : name.joined(separator: " ")
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
