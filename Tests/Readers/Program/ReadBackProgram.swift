// Shows the letters of this program to other people's readers and says what they found.
import ArgumentParser
import Foundation
import LetterCore
import LetterFormats

@main
struct ReadBackProgram: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read-back",
    abstract: "Proves that documents are what they claim, by other people's readers.",
    discussion: """
      Letters, and drafts whose every field is full of hostile strings, are written in each format and \
      read by pandoc, LibreOffice, python-docx, Poppler, qpdf, mat2, Python's mail parser, openxml-audit \
      and the Nu HTML Checker, as far as they are installed. Each must read the same words in the same \
      order and find nothing wrong. Ends with a table; the exit code is 1 where anything failed.
      """)

  @Option(help: "How many hostile strings there are in all.")
  var strings = 10_000

  @Option(help: "What they are made of.")
  var seed: UInt64 = 1

  @Option(help: "The Nu HTML Checker, vnu.jar.")
  var checker: String?

  @Option(
    help: "A folder with wml.xsd and what it includes, or OpenDocument's .rng files, or both.")
  var schemas: String?

  @Option(help: "A new folder in which to leave the documents; else they are removed.")
  var keep: String?

  func validate() throws {
    if let keep, FileManager.default.fileExists(atPath: keep) {
      throw ValidationError("“\(keep)” is there already; name a folder that is not.")
    }
  }

  func run() throws {
    let folder = URL(
      filePath: keep ?? FileManager.default.temporaryDirectory.path + "/read-back-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { if keep == nil { try? FileManager.default.removeItem(at: folder) } }
    let samples = try Samples(in: folder, strings: strings, seed: seed)
    let tools = try Tools(in: folder, checker: checker, schemas: schemas)

    var table = Table()
    for check in pandocChecks + officeChecks + pythonChecks + pdfChecks + otherChecks {
      table.add(check, check.result(samples, tools))
    }
    table.finish()
    if table.hasFailures { throw ExitCode.failure }
  }
}

/// One line of the table: a reader, what it reads and what is held.
struct Check: Sendable {
  enum Result {
    case held(String)
    case failed([String])
    case notInstalled(String)
  }

  let format: LetterFormat
  let reader: String
  let checked: String
  /// What must be there; the first that is not is named.
  let needs: [Tool]
  /// Adds what is wrong to `faults` and returns what was read.
  let work: @Sendable (Samples, Tools, inout [String]) throws -> String

  func result(_ samples: Samples, _ tools: Tools) -> Result {
    if let missing = needs.first(where: { !tools.has($0) }) { return .notInstalled(missing.name) }
    var faults: [String] = []
    do {
      let read = try work(samples, tools, &faults)
      return faults.isEmpty ? .held(read) : .failed(faults)
    } catch {
      return .failed(faults + ["\(error)"])
    }
  }
}

/// What was found, said as it is found.
struct Table {
  private(set) var hasFailures = false
  private var counts = (held: 0, failed: 0, notInstalled: 0)

  init() { say("format    reader             what was checked", "result") }

  mutating func add(_ check: Check, _ result: Check.Result) {
    func padded(_ text: String, _ width: Int) -> String {
      text + String(repeating: " ", count: max(1, width - text.count))
    }
    let start = padded(check.format.rawValue, 10) + padded(check.reader, 19) + check.checked
    switch result {
    case .held(let read):
      counts.held += 1
      say(start, "holds: \(read)")
    case .notInstalled(let tool):
      counts.notInstalled += 1
      say(start, "not installed: \(tool)")
    case .failed(let faults):
      counts.failed += 1
      hasFailures = true
      say(start, "FAILED (\(faults.count))")
      for fault in faults.prefix(5) {
        print("          " + fault.replacing(/\s+/, with: " ").prefix(600))
      }
    }
  }

  func finish() {
    print("\(counts.held) held, \(counts.failed) failed, \(counts.notInstalled) not installed")
  }

  private func say(_ start: String, _ result: String) {
    print(start + String(repeating: " ", count: max(2, 84 - start.count)) + result)
    fflush(nil)
  }
}
