// A program that makes a document of the letter, as a value: what to run, and where the document is.

import DraftStore
import Glibc
import LetterCore
import PseudoTerminal

/// One run of a program that makes a document.
struct Producer {
  var program: String
  var arguments: [String]
  var format: LetterFormat
  /// The file that it writes; `nil` where it writes to standard output.
  var file: String?

  /// Runs the whole process and looks at what it made, after the clock has stopped.
  func make(_ folder: TemporaryFolder) throws
    -> (document: Document, text: String, time: Duration)
  {
    // What an earlier run left must not pass for this one's.
    if let file { unlink(file) }
    let outcome = try run(
      program, arguments, environment: ["HOME": folder.path, "PYTHONPATH": Python.path],
      timeout: .seconds(300))
    guard outcome.code == 0 else {
      let said = outcome.errorText.split(separator: "\n").last ?? ""
      throw NotReady("\(outcome.status), “\(said)”")
    }
    let bytes = try file.map { try FileBytes.read($0) } ?? outcome.output
    let text = file == nil ? "" : outcome.text
    return (try Document(bytes, format), text, outcome.wallTime)
  }
}

/// Where Python is. What stands in PATH may be a script that looks for it first.
enum Python {
  static var path: String? { getenv("PYTHONPATH").map { String(cString: $0) } }

  /// The interpreter itself, or why it has not this module.
  static func program(with module: String, package: String) throws -> String {
    let outcome = try run(
      "python3", ["-c", "import sys, \(module); print(sys.executable)"],
      environment: ["PYTHONPATH": path])
    guard outcome.code == 0, let program = outcome.text.split(separator: "\n").last else {
      throw NotReady("not installed (pip install \(package))")
    }
    return String(program)
  }
}

/// A document that bears its form's mark.
struct Document {
  let bytes: [UInt8]
  let format: LetterFormat

  init(_ bytes: [UInt8], _ format: LetterFormat) throws {
    let mark =
      switch format {
      case .docx, .odt: "PK"
      case .pdf: "%PDF"
      case .html, .mailHTML: "<"
      case .text, .markdown, .mail: ""
      }
    guard !bytes.isEmpty, bytes.starts(with: mark.utf8) else {
      throw NotReady("\(bytes.count) bytes, no \(format.rawValue)")
    }
    self.bytes = bytes
    self.format = format
  }

  /// Makes sure that it is the letter to this recipient with this last name; tells its pages where
  /// it has pages. Needs unzip for DOCX, and pdfinfo and pdftotext for PDF.
  func check(_ recipient: String, signed name: String, in folder: TemporaryFolder) throws -> Int? {
    let file = folder.file("checked.\(format.fileExtension)")
    try AtomicFile.write(bytes, to: file, existing: .replacedOrDevice)
    var pages: Int?
    let text: String
    switch format {
    case .docx: text = try output("unzip", ["-p", file, "word/document.xml"])
    case .pdf:
      let count = try output("pdfinfo", [file]).split(separator: "\n")
        .first { $0.hasPrefix("Pages:") }?.split(separator: " ").last
      pages = count.flatMap { Int($0) }
      guard let pages, pages > 0 else { throw NotReady("a PDF without pages") }
      text = try output("pdftotext", [file, "-"])
    default: text = String(decoding: bytes, as: UTF8.self)
    }
    // Between words a form may break lines, or begin elements anew.
    let words = plain(text)
    for wanted in [recipient, name] where !words.contains(plain(wanted)) {
      throw NotReady("a \(format.rawValue) without “\(wanted)”")
    }
    return pages
  }

  private func output(_ program: String, _ arguments: [String]) throws -> String {
    guard let path = try? findProgram(program) else {
      throw NotReady("\(program), which looks into it, is not installed")
    }
    let outcome = try run(path, arguments)
    guard outcome.code == 0 else { throw NotReady("\(program) cannot read it") }
    return outcome.text
  }

  /// Without elements, white space and what only plain-text markup writes.
  private func plain(_ text: String) -> String {
    var plain = ""
    var isInElement = false
    for character in text.unicodeScalars {
      switch character {
      case "<" where format == .docx || format == .html: isInElement = true
      case ">" where isInElement: isInElement = false
      case _ where isInElement || character.properties.isWhitespace || character == "\\": break
      // Typesetters may break words at hyphens, and set their own.
      case "-", "\u{AD}", "\u{2010}": break
      default: plain.unicodeScalars.append(character)
      }
    }
    return plain
  }
}
