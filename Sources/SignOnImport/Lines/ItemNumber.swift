// The numbers and letters of a list's items.

/// The number or letter before an item of a list: “12. ”, “3) ”, “(1) ”, “1.) ”, “a) ”, “iv. ”,
/// “No. 3: ”, “#3: ”, “3 – ”.
enum ItemNumber {
  /// Where the number ends with which a text begins; `nil` where it begins with none. “18 Million
  /// Rising”, “3rd Street Church” and “A. Philip Hall” have none.
  static func end(in text: Substring) -> Substring.Index? {
    guard let first = text.first, first.isASCII else { return nil }
    if first == "(" || first == "[" { return bracketed(text) }
    // “#42 Bus Riders” is a name.
    if first == "#" { return behindNumber(text.dropFirst()) }
    if first.isNumber { return behindNumber(text) }
    guard first.isLetter else { return nil }
    let word = text.prefix { $0.isLetter }
    if ["No", "no", "NO", "Nr", "Num", "Núm", "Item", "item"].contains(word) {
      let rest = text[word.endIndex...].drop { $0 == "." || $0 == " " }
      // “No. 9 Collective” is a name.
      guard rest.first?.isNumber == true else { return nil }
      return behindNumber(rest)
    }
    guard let sign = text[word.endIndex...].first, isLabel(word, sign) else { return nil }
    var rest = text[word.endIndex...].dropFirst()
    if sign == ".", rest.first == ")" { rest = rest.dropFirst() }
    return endsWell(rest) ? rest.startIndex : nil
  }

  /// A letter or a Roman number; a capital with a point may be a name’s (“A. Philip Hall”).
  private static func isLabel(_ word: Substring, _ sign: Character) -> Bool {
    switch sign {
    case ")": return word.count == 1 || isRoman(word)
    case ".":
      return word.count == 1 && word.first?.isLowercase == true
        || word.count > 1 && isRoman(word)
    default: return false
    }
  }

  private static func isRoman(_ word: Substring) -> Bool {
    word.count <= 6 && word.lowercased().allSatisfy { "ivx".contains($0) }
      && (word.allSatisfy(\.isLowercase) || word.allSatisfy(\.isUppercase))
  }

  /// “(1) ”, “[3] ”, “(a) ”
  private static func bracketed(_ text: Substring) -> Substring.Index? {
    let inner = text.dropFirst().prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }
    guard
      inner.allSatisfy(\.isNumber)
        ? (1...4).contains(inner.count)
        : text.first == "(" && inner.count == 1 && inner.first?.lowercased() != "x"
          || inner.count > 1 && isRoman(inner),
      let close = text[inner.endIndex...].first, close == (text.first == "(" ? ")" : "]")
    else { return nil }
    let rest = text[inner.endIndex...].dropFirst()
    // “(607) 555-0100” is a telephone number.
    return rest.first == " " && rest.first { $0 != " " }?.isNumber == false ? rest.startIndex : nil
  }

  /// What is behind a number and its sign.
  private static func behindNumber(_ text: Substring) -> Substring.Index? {
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard (1...6).contains(digits.count) else { return nil }
    var rest = text[digits.endIndex...]
    switch rest.first {
    case ".":
      rest = rest.dropFirst()
      if rest.first == ")" { rest = rest.dropFirst() }
      // “12.Elm House”; “350.org” is a name.
      if rest.first?.isUppercase == true, rest.dropFirst().first?.isLowercase == true {
        return rest.startIndex
      }
    case ")", ":": rest = rest.dropFirst()
    case " ":
      let dash = rest.dropFirst()
      if let sign = dash.first, "-–—".contains(sign), dash.dropFirst().first == " ",
        dash.dropFirst(2).first?.isLetter == true
      {
        return dash.dropFirst().startIndex
      }
      return nil
    default: return nil
    }
    return endsWell(rest) ? rest.startIndex : nil
  }

  private static func endsWell(_ rest: Substring) -> Bool { rest.first?.isWhitespace ?? true }
}

extension String {
  /// Without the number with which it begins, and a space behind that (“1 Elm House”).
  var withoutCount: String {
    let digits = prefix { $0.isASCII && $0.isNumber }
    let rest = dropFirst(digits.count)
    guard (1...5).contains(digits.count), let space = rest.first, space.isWhitespace else {
      return self
    }
    return String(rest.drop(while: \.isWhitespace))
  }
}

extension SignOnTable {
  /// Whether the lines of a list are counted: three in a row or more begin with numbers, each one more
  /// than the last, from 0 or 1 on. “9 Bridges” and “18 Million Rising” count nothing.
  var isCounted: Bool {
    guard separator == .none, !isOwnList else { return false }
    var (next, longest, others) = (0, 0, 0)
    for row in 0..<rowCount {
      forEachField(ofRow: row) { _, field in
        guard let number = Self.count(field) else { return false }
        if number == next || number == 1 && next == 0 {
          next = number + 1
          longest = max(longest, next)
        } else {
          others += 1
        }
        return false
      }
    }
    return longest > 3 && longest > others
  }

  /// The number with which a line begins, before a space and a letter or another number.
  private static func count(_ field: UnsafeBufferPointer<UInt8>) -> Int? {
    let line = field.drop { $0 == 0x20 || $0 == 0x09 }
    var value = 0
    var digits = 0
    for byte in line.prefix(6) {
      guard (0x30...0x39).contains(byte) else {
        return digits > 0 && (byte == 0x20 || byte == 0x09) ? value : nil
      }
      value = value * 10 + Int(byte - 0x30)
      digits += 1
    }
    return nil
  }
}
