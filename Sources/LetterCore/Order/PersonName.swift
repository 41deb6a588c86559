// The parts of a person's name, as far as the order and a greeting need them.

/// A name without what stands behind it ("Jr.", "III", "PhD"), its surname told from the rest.
struct PersonName {
  /// The words in the order in which they are said, without suffixes.
  let words: [Substring]
  /// How many of the last words are the surname: one, unless the name was written "de la Cruz, Ana".
  let surnameCount: Int

  init(_ name: String) {
    var words = Self.words(of: Substring(name))
    var surnameCount = 1
    if let comma = name.firstIndex(of: ",") {
      let head = Self.words(of: name[..<comma])
      let tail = Self.words(of: name[comma...])
      // Where all is in capitals, so are given names.
      let isMixed = name.contains(where: \.isLowercase)
      if head.count > 1,
        tail.allSatisfy({ Self.isSuffix($0) || isMixed && Self.isCredential($0) })
      {
        words = head
      } else if !head.isEmpty, !tail.isEmpty {
        // "Ruiz, Ana": the surname was written first.
        words = tail.filter { !Self.isSuffix($0) } + head
        surnameCount = head.count
      }
    }
    while words.count > surnameCount, let last = words.last, Self.isSuffix(last) {
      words.removeLast()
    }
    self.words = words
    self.surnameCount = min(surnameCount, words.count)
  }

  var surname: String { words.suffix(surnameCount).joined(separator: " ") }
  var given: String { words.dropLast(surnameCount).joined(separator: " ") }

  private static func words(of text: Substring) -> [Substring] {
    text.split { $0 == " " || $0 == "," }
  }

  private static func isSuffix(_ word: Substring) -> Bool {
    suffixes.contains(word.lowercased().filter { $0 != "." })
  }

  /// A degree or a licence: a short word of two capitals or more ("LCSW-R", "M.Div.", "PharmD").
  private static func isCredential(_ word: Substring) -> Bool {
    let letters = word.filter(\.isLetter)
    return letters.count <= 6 && letters.count(where: \.isUppercase) > 1
  }

  private static let suffixes: Set = [
    "jr", "sr", "ii", "iii", "iv", "esq", "phd", "md", "jd", "edd",
  ]
}
