// mat2, openxml-audit, the Nu HTML Checker, and the words of plain text.
import Foundation
import LetterCore
import LetterFormats
import ReadBack

let otherChecks: [Check] =
  [LetterFormat.text, .html, .docx, .odt, .pdf].map(metadata) + [
    audit(.docx, "microsoft365"), audit(.odt, "odf1.2"),
    Check(
      format: .html, reader: "Nu HTML Checker", checked: "no error and no warning",
      needs: [.program("java"), .checker]
    ) { samples, tools, faults in
      let outcome = try tools.run(
        "java",
        ["-jar", tools.checker ?? "", "--format", "json", "--exit-zero-always"]
          + samples.paths(.html))
      struct Said: Decodable {
        struct Message: Decodable {
          let type: String
          /// Of remarks, whether it is a warning.
          let subType: String?
          let url: String
          let lastLine: Int?
          let message: String
        }
        let messages: [Message]
      }
      let said = try JSONDecoder().decode(Said.self, from: Data(outcome.errorOutput))
      for message in said.messages
      where (message.type != "info" || message.subType != nil) && !isRemark(message.message) {
        faults.append("\(message.url):\(message.lastLine ?? 0): \(message.message)")
      }
      return samples.read()
    },
    Check(format: .text, reader: "this program", checked: "words and notes", needs: []) {
      samples, _, faults in
      try samples.compare(&faults, marks: .plainText) { sample in
        let written = try String(
          contentsOfFile: samples.path(of: sample, .text), encoding: .utf8)
        guard let rule = written.range(of: "\n----------\n", options: .backwards) else {
          return LetterText(body: written)
        }
        return LetterText(
          body: String(written[..<rule.lowerBound]), notes: String(written[rule.upperBound...]))
      }
    },
  ]

/// What the checker says of pages that hold what a volunteer typed, and that nobody needs to mend.
private func isRemark(_ message: String) -> Bool {
  // Names may be written as their owners write them, and need not be in English.
  message.contains("Normalization Form C") || message.contains("composing character")
    || message.hasPrefix("This document appears to be written")
    || message.contains("Private Use Area")
}

/// Title and language are all that may be found, and in a page how it is shown.
private func metadata(_ format: LetterFormat) -> Check {
  Check(
    format: format, reader: "mat2 --show", checked: "nothing but title and language",
    needs: [.program("mat2")]
  ) { samples, tools, faults in
    let outcome = try tools.run("mat2", ["--show"] + samples.paths(format), codes: [0, 1, 255])
    let allowed = [
      "dc:title:", "dc:language:", "title:", "format: PDF", "creation-date: -1", "mod-date: -1",
      "viewport:", "harmful metadata: harmful data",
    ]
    for line in (outcome.text + outcome.errorText).split(separator: "\n") {
      let said = line.drop { $0 == " " }
      if said.hasPrefix("[+] ") || said.hasPrefix("[++] ") || said.hasPrefix("No metadata") {
        continue
      }
      if !allowed.contains(where: said.hasPrefix) { faults.append(String(said)) }
    }
    return "\(samples.all.count) documents"
  }
}

private func audit(_ format: LetterFormat, _ version: String) -> Check {
  Check(
    format: format, reader: "openxml-audit", checked: "schemas and rules of \(version)",
    needs: [.program("openxml-audit")]
  ) { samples, tools, faults in
    struct Said: Decodable {
      struct Fault: Decodable { let description: String }
      let errors: [Fault]
    }
    // ECMA-376 (11.3.5, 14.2.7) leaves fonts and themes to whoever writes the file.
    let optional = ["relationships/fontTable' is missing", "relationships/theme' is missing"]
    // One by one: given a folder, it takes one file's notes for the next one's.
    for path in samples.paths(format) {
      let outcome = try tools.run(
        "openxml-audit", ["-f", version, "-o", "json", "-m", "0", path], codes: [0, 1])
      let said = try JSONDecoder().decode([Said].self, from: Data(outcome.output))
      if said.count != 1 { faults.append("\(path) was not read") }
      for fault in said.flatMap(\.errors)
      where !optional.contains(where: fault.description.contains) {
        faults.append("\(path): \(fault.description)")
      }
    }
    return samples.read()
  }
}
