// What a reader must find in a document: the letter's words, as they stand in its blocks.
import LetterCore

/// The text of a letter as a reader gives it back.
public struct LetterText: Sendable {
  /// From the date to the copies, a line each.
  public var body: String
  /// What the notes say.
  public var notes: String

  /// A text that was read.
  public init(body: String = "", notes: String = "") {
    (self.body, self.notes) = (body, notes)
  }

  /// What a letter says. Plain text writes numbers, citations and where links lead as words:
  /// `withMarks` has them too.
  public init(_ letter: Letter, withMarks: Bool = false) {
    self.init()
    func write(_ lines: [LetterLine], _ label: String, to text: inout String) {
      if withMarks { text += label }
      for line in lines {
        for run in line {
          switch run.kind {
          case .citation(let number): if withMarks { text += "[\(number)]" }
          case .words, .placeholder:
            text += run.text
            if withMarks, let link = run.link, link != run.text { text += " <\(link)>" }
          }
        }
        text += "\n"
      }
    }
    for block in letter.allBlocks {
      switch block {
      case .paragraph(let lines): write(lines, "", to: &body)
      case .heading(let line): write([line], "", to: &body)
      case .recommendation(_, let number, let lines): write(lines, "\(number). ", to: &body)
      case .note(let number, let lines): write(lines, "[\(number)] ", to: &notes)
      case .roll(let section):
        for index in 0..<section.count { body += section.line(at: index) + "\n" }
      }
    }
  }

  /// The first difference from what was to be read, as a sentence; `nil` where every word is the
  /// same, scalar by scalar, in the same order.
  public func difference(from wanted: LetterText, ignoringSpaces: Bool = false) -> String? {
    func split(_ text: String) -> [String] {
      let words = Self.words(text)
      return ignoringSpaces ? [words.joined()] : words
    }
    return Self.difference(split(body), split(wanted.body), "body")
      ?? Self.difference(split(notes), split(wanted.notes), "notes")
  }

  /// What stands between spaces. A mark that stands on a space is a word.
  public static func words(_ text: String) -> [String] {
    text.unicodeScalars.split { $0.properties.isWhitespace }.map { String($0) }
  }

  private static func difference(_ found: [String], _ wanted: [String], _ place: String) -> String?
  {
    // Strings of Swift are equal where they only look equal.
    func isSame(_ one: String, _ other: String) -> Bool { one.utf8.elementsEqual(other.utf8) }
    let index = zip(found, wanted).enumerated().first { !isSame($1.0, $1.1) }?.offset
    if index == nil, found.count == wanted.count { return nil }
    let start = index ?? min(found.count, wanted.count)
    func shown(_ words: [String]) -> String {
      let piece = words[max(0, min(start, words.count) - 2)..<min(words.count, start + 4)]
        .joined(separator: " ")
      guard piece.utf8.count > 400, let other = index.map({ (found[$0], wanted[$0]) }) else {
        return piece.debugDescription
      }
      // One very long word: from shortly before the difference on.
      let same = zip(other.0.unicodeScalars, other.1.unicodeScalars).prefix { $0 == $1 }.count
      return String(words[start].unicodeScalars.dropFirst(max(0, same - 30)).prefix(60))
        .debugDescription
    }
    return "word \(start + 1) of the \(place): \(shown(found)) instead of \(shown(wanted))"
  }
}
