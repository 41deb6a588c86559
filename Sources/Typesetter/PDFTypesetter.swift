// A letter as PDF: what other parts of the program call.
import CICU
import CTypesetter
import Glibc
import LetterCore
import TextMetrics

/// A script for some of whose characters there is no font.
public struct MissingScript: Hashable, Sendable {
  /// Its English name; of characters that belong to no script, “emoji” or “symbols”.
  public let name: String
  /// The first words of the letter with such a character.
  public let example: String
}

/// Sets letters in type with Pango and writes them as PDF with Cairo. Both libraries are loaded by
/// the first call, not with the program.
public enum PDFTypesetter {
  /// Uses the libraries while no other thread does, and waits for that as long as `monitor` lets it.
  static func alone<Result>(
    _ monitor: WorkMonitor = .none, _ work: () throws(DocumentError) -> Result
  ) throws(DocumentError) -> Result {
    while !ct_begin(5) { try monitor.note(0) }
    defer { ct_end() }
    return try work()
  }

  /// Sets what the libraries read of the environment; to be called before there is a second thread.
  public static func setEnvironment() { ct_set_environment() }

  /// Loads the libraries, which then read in a thread of their own which fonts there are: half of
  /// the time that a first PDF takes. What is missing is said where it is needed.
  public static func prepare() { _ = ct_load() }

  /// The letter as a PDF: the same bytes for the same letter, setup, program and fonts. Throws
  /// where Pango, Cairo or every serif font is missing, for an image that cannot be drawn, and
  /// where `monitor` stops the work; it is asked every few milliseconds.
  public static func bytes(
    of letter: Letter, setup: DocumentSetup, monitor: WorkMonitor = .none
  ) throws(DocumentError) -> [UInt8] {
    try alone(monitor) { () throws(DocumentError) in
      let composition = try Composition(letter, setup, monitor.part(from: 0, to: layoutShare))
      return try PDFWriter(composition).bytes(monitor.part(from: layoutShare, to: 1))
    }
  }

  /// Which part of the work is done when all has its place.
  private static let layoutShare = 0.6

  /// What stands on each page of that PDF. Throws where Pango, Cairo or every serif font is
  /// missing, and where `monitor` stops the work.
  public static func pages(
    of letter: Letter, setup: DocumentSetup, monitor: WorkMonitor = .none
  ) throws(DocumentError) -> [LetterPage] {
    try alone(monitor) { () throws(DocumentError) in
      let pages = try Composition(letter, setup, monitor).pages
      return pages.enumerated().map { LetterPage($1, number: $0 + 1, of: pages.count) }
    }
  }

  /// The scripts for some of whose characters this computer has no font, in alphabetical order.
  /// Throws where Pango, Cairo or every serif font is missing, and where `monitor` stops the work.
  public static func missingScripts(
    in letter: Letter, setup: DocumentSetup, monitor: WorkMonitor = .none
  ) throws(DocumentError) -> [MissingScript] {
    // Of what is looked up, the first place is remembered.
    var places: [Unicode.Scalar: String] = [:]
    func look(at text: String) {
      for scalar in text.unicodeScalars where !isInEverySerifFont(scalar) && places[scalar] == nil {
        places[scalar] = text
      }
    }
    for line in setup.letterhead.map({ [$0.name] + $0.address }) ?? [] { look(at: line) }
    for block in letter.allBlocks {
      switch block {
      case .paragraph(let lines), .recommendation(_, _, let lines), .note(_, let lines):
        for run in lines.joined() { look(at: run.text) }
      case .heading(let line): for run in line { look(at: run.text) }
      case .roll(let section):
        for index in 0..<section.count { look(at: section.line(at: index)) }
      }
    }
    guard !places.isEmpty else { return [] }
    // Each on a line of its own, so that one does not lend another its font.
    let text = places.keys.sorted().map { String($0) }.joined(separator: "\n")
    let set = try alone(monitor) { () throws(DocumentError) in
      try TypeSetter.shared(language: setup.language).set(
        cleaned(text, keepingLineBreaks: true).text.split(separator: "\n"), size: Measure.size)
    }
    return scripts(of: set, in: places)
  }

  /// The scripts of characters, each with the place of its first.
  static func scripts(
    of characters: [Unicode.Scalar], in places: [Unicode.Scalar: String]
  ) -> [MissingScript] {
    var scripts: [String: MissingScript] = [:]
    for scalar in characters where scripts[script(of: scalar)] == nil {
      let name = script(of: scalar)
      scripts[name] = MissingScript(name: name, example: printable(places[scalar] ?? ""))
    }
    return scripts.values.sorted { $0.name < $1.name }
  }

  /// Latin letters, and the signs of every typewritten letter: those of Windows' code page 1252.
  private static func isInEverySerifFont(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case ...0x17F, 0x2013, 0x2014, 0x2018...0x201A, 0x201C...0x201E, 0x2020...0x2022, 0x2026,
      0x2030,
      0x2039, 0x203A, 0x20AC, 0x2122:
      true
    default: false
    }
  }

  private static func script(of scalar: Unicode.Scalar) -> String {
    let name = String(cString: cicu_script_name(scalar.value))
    guard name == "Common" || name == "Inherited" || name == "Unknown" else {
      return String(name.map { $0 == "_" ? " " : $0 })
    }
    return scalar.properties.isEmoji ? "emoji" : "symbols"
  }
}

extension TypeSetter {
  /// The characters of these for which there is no font.
  fileprivate func set(_ characters: [Substring], size: Double) throws(DocumentError)
    -> [Unicode.Scalar]
  {
    var words = StyledText()
    for (index, character) in characters.enumerated() {
      if index > 0 { words.endLine() }
      words.append(String(character))
    }
    return try set(words, size: size, width: -1).unknown.compactMap { offset in
      String(decoding: words.bytes[offset..<min(offset + 4, words.bytes.count)], as: UTF8.self)
        .unicodeScalars.first
    }
  }
}
