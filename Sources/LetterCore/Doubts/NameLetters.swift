// Names in the list that are written in capitals, or in small letters, only.

extension Signatory {
  /// What looks doubtful about the letters of the name. “NYCLU” and “moveon.org” may be meant so.
  var lettersDoubt: Check.Finding? {
    // Asked of every name of a long list: most show both cases in their first letters.
    var (hasSmall, hasCapital) = (false, false)
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"): hasSmall = true
      case UInt8(ascii: "A")...UInt8(ascii: "Z"): hasCapital = true
      default: continue
      }
      if hasSmall, hasCapital { return nil }
    }
    hasSmall = hasSmall || name.contains(where: \.isLowercase)
    hasCapital = hasCapital || name.contains(where: \.isUppercase)
    switch (hasSmall, hasCapital) {
    case (false, true): return isInCapitals ? .capitals : nil
    case (true, false): return isInSmallLetters ? .lowercase(name) : nil
    case (true, true), (false, false): return nil
    }
  }

  /// Whether capitals alone are more than an abbreviation: a person is no abbreviation, but one word
  /// may be a group's.
  private var isInCapitals: Bool {
    let lengths = name.split { !$0.isLetter }.map(\.count)
    switch kind {
    case .organization: return name.isAllCapitals || lengths.count { $0 >= 4 } >= 2
    case .individual:
      return lengths.count > 1
        && (lengths.count { $0 >= 3 } >= 2 || lengths.contains { $0 >= 5 })
    }
  }

  /// Whether small letters alone are more than a web address or an initial.
  private var isInSmallLetters: Bool {
    let words = name.split(separator: " ").filter { $0.contains(where: \.isLowercase) }
    guard words.count < 2, let word = words.first else { return !words.isEmpty }
    return !word.contains(".") && word.count(where: \.isLetter) >= 4
  }
}
