// Lists are pasted with the marks of their items.
import TextMetrics

extension String {
  /// Without the mark of a list's item at its start: a number with a dot or a bracket and a space
  /// ("12. ", "3) "), or a dash or bullet. "100 Friends of Riverbend" has none. What is nothing but
  /// marks is "".
  var withoutListMark: String {
    var rest = Substring(trimmed)
    while let first = rest.first {
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      if !digits.isEmpty, digits.count <= 6 {
        let mark = rest.dropFirst(digits.count)
        guard let sign = mark.first, ".)".contains(sign) else { break }
        let behind = mark.dropFirst()
        guard behind.first?.isWhitespace ?? true else { break }
        rest = behind.drop(while: \.isWhitespace)
      } else if Self.bullets.contains(first), rest.dropFirst().first?.isWhitespace ?? true {
        rest = rest.dropFirst().drop(while: \.isWhitespace)
      } else {
        break
      }
    }
    return String(rest)
  }

  /// Without the commas and semicolons that part it from the next item ("Elm House,").
  var withoutTrailingSeparators: String {
    var rest = Substring(self)
    while let last = rest.last, last == "," || last == ";" || last.isWhitespace {
      rest.removeLast()
    }
    return String(rest)
  }

  /// Without bullets at its start. A number stays: in a table it is the name's own ("9. Mai").
  var withoutBullet: String {
    var rest = Substring(trimmed)
    while let first = rest.first, Self.bullets.contains(first),
      rest.dropFirst().first?.isWhitespace == true
    {
      rest = rest.dropFirst().drop(while: \.isWhitespace)
    }
    return String(rest)
  }

  private static let bullets = "•‣◦▪·–—-*>"
}
