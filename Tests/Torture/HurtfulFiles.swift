// Files that were made to hurt are refused at once and in little memory.

import ArgumentParser
import CTorture
import Foundation
import LetterCore
import PseudoTerminal

enum HurtfulFiles {
  // Seconds of the processor's time, which other programs do not use up.
  private static let (seconds, mebibytes) = (1.0, 64)

  static func run(_ report: inout Report) throws {
    let temporary = try TemporaryFolder("torture")
    let place = temporary.place
    let program = try builtProduct("undersigned")
    func check(_ what: String, _ arguments: [String], onTerminal: Bool = false) throws {
      let command = ["measure", program] + arguments
      let words: [String]
      if onTerminal {
        let terminal = try PseudoTerminal(
          builtProduct("torture"), command, environment: ["HOME": place.path],
          directory: place.path, rows: 40, columns: 120)
        _ = try terminal.waitForExit()
        words = terminal.outputText.split(whereSeparator: \.isWhitespace).map(String.init)
      } else {
        let outcome = try runToEnd(
          builtProduct("torture"), command, environment: ["HOME": place.path],
          directory: place.path)
        words = outcome.text.split(whereSeparator: \.isWhitespace).map(String.init)
      }
      guard words.count >= 3, let code = Int(words[words.count - 3]),
        let time = Double(words[words.count - 2]), let peak = Int(words[words.count - 1])
      else { return report.failed("\(what): \(words.joined(separator: " "))") }
      report.check(
        code == 3 && time <= seconds && peak <= mebibytes << 10,
        String(format: "%@: code %d, %.2f s, %d MB", what, code, time, peak >> 10))
    }
    let builtIn = String(decoding: LetterTemplate.builtInSource, as: UTF8.self)
    for (name, text) in drafts {
      try place.write(text, to: "hurt.letter")
      try check("a draft with \(name)", ["check", "hurt.letter"])
    }
    try place.write(#"{ "undersigned": 1 }"#, to: "a.letter")
    for (name, yaml) in yamls {
      try place.write("inherits: default\n" + yaml, to: "hurt.yaml")
      try check("a theme with \(name)", ["wizard", "--theme", "hurt.yaml"], onTerminal: true)
      let template = builtIn.replacing(
        "\n---\n", with: "\n\(yaml)---\n", maxReplacements: 1)
      try place.write(template, to: "hurt.md")
      try check("a template with \(name)", ["check", "a.letter", "--template", "hurt.md"])
    }
    for (name, text) in texts {
      try place.write(builtIn + "\n" + text, to: "hurt.md")
      try check("a template with \(name)", ["check", "a.letter", "--template", "hurt.md"])
    }
  }

  private static func times(_ text: String, _ count: Int) -> String {
    String(repeating: text, count: count)
  }

  private static func draft(_ key: String, _ value: String) -> String {
    "{\"undersigned\":1,\"\(key)\":\(value)}"
  }

  private static var drafts: [(String, String)] {
    let lists: String = "\(times("[", 10_000))\(times("]", 10_000))"
    let objects: String = "\(times("{\"a\":", 10_000))1\(times("}", 10_000))"
    let recommendations: String = "[\(times("{\"id\":\"a\"},", 100_000)){}]"
    return [
      ("10,000 levels of lists", draft("x", lists)),
      ("10,000 levels of objects", draft("x", objects)),
      ("a text of 100 MB", draft("x", "\"\(times("a", 100_000_000))\"")),
      ("a text of 10 MB", draft("answers", "{\"name\":\"\(times("a", 10_000_000))\"}")),
      ("a number of 10 MB", draft("x", times("9", 10_000_000))),
      ("a number beyond all", draft("x", "1e999999999")),
      ("a million lists", draft("x", "[\(times("[],", 1_000_000))0]")),
      ("a million signatories", draft("signatories", "[\(times("{},", 1_000_000)){}]")),
      ("100,000 recommendations", draft("recommendations", recommendations)),
    ]
  }

  private static var yamls: [(String, String)] {
    let letters = ["a", "b", "c", "d", "e", "f", "g", "h"]
    var bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n"
    for (one, next) in zip(letters, letters.dropFirst()) {
      let aliases = Array(repeating: "*\(one)", count: 9).joined(separator: ",")
      bomb += "\(next): &\(next) [\(aliases)]\n"
    }
    return [
      ("an alias bomb", bomb),
      ("10,000 levels", "x: \(times("[", 10_000))\(times("]", 10_000))\n"),
    ]
  }

  private static var texts: [(String, String)] {
    [
      ("100,000 quotes in each other", "\(times(">", 100_000)) x\n"),
      ("50,000 lists in each other", "\(times("- ", 50_000))x\n"),
      ("50,000 brackets in each other", "\(times("[", 50_000))x\(times("]", 50_000))\n"),
      ("15 MB of words", "\(times("word ", 3_000_000))\n"),
    ]
  }
}

/// Runs a program and says its exit code, seconds and kilobytes.
struct Measure: ParsableCommand {
  static let configuration = CommandConfiguration(shouldDisplay: false)

  @Argument(parsing: .captureForPassthrough) var command: [String]

  func run() throws {
    var peak = 0
    var nanoseconds: Int64 = 0
    let argv = command.map { strdup($0) } + [nil]
    let status = ctorture_measure(command[0], argv, &peak, &nanoseconds)
    let code = status & 0x7F == 0 ? status >> 8 & 0xFF : -(status & 0x7F)
    print(code, Double(nanoseconds) / 1e9, peak)
  }
}
