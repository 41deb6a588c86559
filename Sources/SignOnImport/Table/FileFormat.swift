// Files that are no list, told by how they begin.

/// A format that holds no table of names, with what to do about it.
enum FileFormat {
  /// The sentence by which bytes are refused that are no text; `nil` for any other.
  static func refusal(ofBytes head: ArraySlice<UInt8>, source: String) -> String? {
    func begins(_ bytes: [UInt8]) -> Bool { head.starts(with: bytes) }
    func begins(_ text: String) -> Bool { head.starts(with: text.utf8) }
    if begins("PK\u{3}\u{4}") || begins("PK\u{5}\u{6}") || begins([0xD0, 0xCF, 0x11, 0xE0]) {
      return "\(source) is a spreadsheet or an archive, not text; save the sheet as CSV."
    }
    if begins("%PDF-") {
      return "\(source) is a PDF, not text; copy the names out of it into a text file."
    }
    if begins([0xFF, 0xFE, 0, 0]) || begins([0, 0, 0xFE, 0xFF]) {
      return "\(source) is UTF-32; save the file as UTF-8."
    }
    let riff = begins("RIFF") && head.dropFirst(8).starts(with: "WEBP".utf8)
    let heic = head.dropFirst(4).starts(with: "ftyp".utf8)
    if begins([0x89, 0x50, 0x4E, 0x47]) || begins([0xFF, 0xD8, 0xFF]) || begins("GIF8")
      || begins([0x49, 0x49, 0x2A, 0]) || begins([0x4D, 0x4D, 0, 0x2A]) || riff || heic
    {
      return "\(source) is a picture, not text; type the names into a text file, one a line."
    }
    if begins([0x1F, 0x8B]) || begins("7z\u{BC}\u{AF}") || begins("Rar!") {
      return "\(source) is an archive; unpack it and import the CSV file in it."
    }
    return nil
  }

  /// The sentence by which text is refused that is written for a program; `nil` for any other.
  static func refusal(ofText bytes: ArraySlice<UInt8>, source: String) -> String? {
    let head = String(decoding: bytes.prefix(4096), as: UTF8.self)
    let text = head.drop { $0.isWhitespace || $0 == "\u{FEFF}" }
    guard let first = text.first else { return nil }
    switch first {
    case "<": return markup(text, source)
    case "{":
      if text.hasPrefix("{\\rtf") {
        return "\(source) is RTF, from a word processor; save it as plain text, one name a line."
      }
      let next = text.dropFirst().first { !$0.isWhitespace }
      return next == "\"" || next == "}" ? json(source) : nil
    case "[":
      // “[ ] Elm House” and “[Elm House](https://…)” are lines of a list.
      let next = text.dropFirst().first { !$0.isWhitespace }
      return next == "{" || next == "\"" || next == "[" ? json(source) : nil
    case "B", "b":
      let start = text.prefix(16).uppercased()
      guard start.hasPrefix("BEGIN:VCARD") || start.hasPrefix("BEGIN:VCALENDAR") else { return nil }
      return "\(source) is an address book (vCard) or a calendar; export the contacts as CSV, or "
        + "copy the names into a text file, one a line."
    default:
      guard isMail(text) else { return nil }
      return "\(source) is an email; copy the names out of it into a text file, one a line."
    }
  }

  private static func json(_ source: String) -> String {
    "\(source) is JSON, for programs; export the list as CSV instead."
  }

  // MARK: Markup

  private static func markup(_ text: Substring, _ source: String) -> String? {
    let tag = text.dropFirst().prefix { $0.isLetter || "!?-/".contains($0) }.lowercased()
    if tag == "?xml" || ["svg", "rss", "feed", "kml", "ss", "workbook"].contains(tag) {
      return "\(source) is XML, for programs; export the list as CSV instead."
    }
    let lines = text.split(whereSeparator: \.isNewline).prefix(20)
    let isAllMarkup =
      lines.count >= 3 && lines.allSatisfy { $0.drop(while: \.isWhitespace).first == "<" }
    let isPage =
      tags.contains(tag) || tag.hasPrefix("!doctype") || tag.hasPrefix("!--") || isAllMarkup
    guard isPage else { return nil }
    return "\(source) is a web page (HTML); copy the names out of it into a text file, one a line, "
      + "or export the list as CSV."
  }

  private static let tags: Set<String> = [
    "html", "head", "body", "meta", "table", "thead", "tbody", "tr", "td", "div", "style", "script",
    "ul", "ol", "li", "section", "article", "title", "link",
  ]

  // MARK: Mail

  /// Whether a text begins with the head of a mail: lines of “Name: value”, of which two are known.
  private static func isMail(_ text: Substring) -> Bool {
    var known: Set<String> = []
    for line in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).prefix(40)
    {
      if line.isEmpty { break }
      // A line that is folded goes on behind white space.
      if line.first?.isWhitespace == true, !known.isEmpty { continue }
      if known.isEmpty, line.hasPrefix("From ") { continue }
      guard let colon = line.firstIndex(of: ":") else { break }
      let name = line[..<colon]
      guard !name.contains(where: \.isWhitespace) else { break }
      if mailHeaders.contains(name.lowercased()) { known.insert(name.lowercased()) }
    }
    return known.count >= 2
  }

  private static let mailHeaders: Set<String> = [
    "from", "to", "cc", "subject", "date", "received", "return-path", "delivered-to", "message-id",
    "mime-version", "content-type", "reply-to", "x-mailer", "dkim-signature", "sender",
    "content-transfer-encoding", "x-mozilla-status", "x-gm-thrid",
  ]
}
