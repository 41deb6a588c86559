// What a reader must find in a document: the letter's words, as they stand in its blocks.
import Foundation
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

  /// What some formats write as words, and others make of the letter's structure.
  public struct Marks: OptionSet, Sendable {
    public let rawValue: Int
    public init(rawValue: Int) { self.rawValue = rawValue }
    /// The numbers before recommendations and notes.
    public static let numbers = Marks(rawValue: 1)
    /// “[1]” where a note is cited.
    public static let citations = Marks(rawValue: 2)
    /// Where a link leads, behind other words.
    public static let links = Marks(rawValue: 4)
    /// What plain text shows.
    public static let plainText: Marks = [.numbers, .citations, .links]
  }

  /// What a letter says, and these marks.
  public init(_ letter: Letter, marks: Marks = []) {
    self.init()
    func write(_ lines: [LetterLine], _ label: String, to text: inout String) {
      if marks.contains(.numbers) { text += label }
      for line in lines {
        for run in line {
          switch run.kind {
          case .citation(let number): if marks.contains(.citations) { text += "[\(number)]" }
          case .words, .placeholder:
            text += run.text
            if marks.contains(.links), let link = run.link, link != run.text {
              text += " <\(link)>"
            }
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
  /// `isNormalized` takes texts for the same that Unicode says are.
  public func difference(
    from wanted: LetterText, ignoringSpaces: Bool = false, isNormalized: Bool = false
  ) -> String? {
    func split(_ text: String) -> [String] {
      let words = Self.words(isNormalized ? text.precomposedStringWithCanonicalMapping : text)
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
    func scalars(_ words: [String]) -> [Unicode.Scalar] {
      Array(
        words[min(start, words.count)..<min(words.count, start + 4)].joined(separator: " ")
          .unicodeScalars)
    }
    // From shortly before the difference on; what looks equal is told apart by its number.
    let same = zip(scalars(found), scalars(wanted)).prefix { $0 == $1 }.count
    func shown(_ words: [String]) -> String {
      scalars(words)[max(0, same - 30)...].prefix(60)
        .map { $0.escaped(asASCII: same < 30 || !$0.properties.isAlphabetic) }.joined()
    }
    return "word \(start + 1) of the \(place): “\(shown(found))” instead of “\(shown(wanted))”"
  }
}
