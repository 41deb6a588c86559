// E-mail addresses and telephone numbers that nobody can be reached by.

extension String {
  /// A word of it that is nearly an e-mail address.
  var slippedMailAddress: String? {
    guard utf8.contains(UInt8(ascii: "@")) else { return nil }
    for word in split(whereSeparator: { $0.isWhitespace || "()<>[],;".contains($0) }) {
      let address = word.trimming { ".:\"'“”".contains($0) }
      // “@elmhouse” is a name elsewhere.
      guard address.contains("@"), address.first != "@" || address.dropFirst().contains("@") else {
        continue
      }
      let halves = address.split(separator: "@", omittingEmptySubsequences: false)
      guard halves.count == 2, !halves[0].isEmpty, !Self.isSlip(ofHost: halves[1].lowercased())
      else { return String(address) }
    }
    return nil
  }

  private static func isSlip(ofHost host: String) -> Bool {
    let labels = host.split(separator: ".", omittingEmptySubsequences: false)
    guard labels.count > 1, !labels.contains(""), let last = labels.last, last.count > 1 else {
      return true
    }
    if endings.contains(String(last)) { return true }
    return hosts.contains { usual in
      host != usual && host.utf8.first == usual.utf8.first && !own.contains(host)
        && LetterTemplate.areNear(
          String(host.prefix { $0 != "." }), String(usual.prefix { $0 != "." }))
        && host.drop { $0 != "." } == usual.drop { $0 != "." }
    }
  }
  private static let endings: Set = [
    "con", "cmo", "ocm", "comm", "vom", "cm", "ogr", "orgg", "rog", "orf", "nte", "ent", "eud",
    "edi",
  ]
  private static let hosts = [
    "gmail.com", "yahoo.com", "hotmail.com", "outlook.com", "icloud.com", "protonmail.com",
  ]
  private static let own: Set = ["yahoo.com", "gmx.com"]

  /// A word of it with a digit between its letters, as where a key was hit beside the right one
  /// (“M4rcus”). “32BJ”, “4th”, “Parents4Peace” and addresses are written so.
  var wordWithDigit: String? {
    guard utf8.contains(where: { (0x30...0x39).contains($0) }) else { return nil }
    return split(whereSeparator: \.isWhitespace).first { word in
      guard !word.contains(where: { "@./:#".contains($0) }), word.first?.isLetter == true else {
        return false
      }
      return zip(word.dropFirst(), word.dropFirst(2)).contains { digit, next in
        digit.isASCII && digit.isNumber && next.isLowercase
      }
    }.map(String.init)
  }

  /// A telephone number of it, written in groups, that has a digit too many or too few.
  var slippedTelephoneNumber: String? {
    let isOfNumber: (Character) -> Bool = { $0.isASCII && $0.isNumber || "()-. ".contains($0) }
    var rest = self[...]
    while let start = rest.firstIndex(where: { $0.isASCII && $0.isNumber || $0 == "(" }) {
      let run = rest[start...].prefix(while: isOfNumber)
      rest = rest[run.endIndex...]
      let groups = run.split { !$0.isNumber }.map(\.count)
      let own = groups.first == 1 ? groups.dropFirst() : groups[...]
      // “212-555-0100”, “(212) 555-0100”; three groups of another kind are another number.
      guard own.count == 3, own.elementsEqual([3, 3, 4]) == false,
        own.prefix(2).allSatisfy({ (2...4).contains($0) }),
        own.last.map({ (2...5).contains($0) }) == true,
        run.contains("-") || run.contains("."), (8...11).contains(own.reduce(0, +))
      else { continue }
      // A day is written “11-23-2026”, and a ZIP code “12000-1234”.
      if own.elementsEqual([2, 2, 4]) || own.elementsEqual([4, 2, 2]) { continue }
      return String(run.trimming { $0 == " " || $0 == "." || $0 == "-" })
    }
    return nil
  }
}
