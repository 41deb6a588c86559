// Poppler and qpdf: whether a PDF is whole, tagged, has its fonts, and says its words.
import Foundation
import LetterCore
import LetterFormats
import ReadBack
import Typesetter

let pdfChecks: [Check] = [
  Check(
    format: .pdf, reader: "qpdf", checked: "syntax, streams and tables", needs: [.program("qpdf")]
  ) { samples, tools, faults in
    for sample in samples.all {
      let outcome = try tools.run(
        "qpdf", ["--check", samples.path(of: sample, .pdf)], codes: [0, 2, 3])
      if outcome.code != 0 { faults.append("\(sample.name): \(outcome.text + outcome.errorText)") }
    }
    return samples.read()
  },
  Check(
    format: .pdf, reader: "pdfinfo", checked: "tagged, titled, pages, nothing of its maker",
    needs: [.program("pdfinfo")]
  ) { samples, tools, faults in
    var pages = 0
    for sample in samples.all {
      let outcome = try tools.run("pdfinfo", ["-enc", "UTF-8", samples.path(of: sample, .pdf)])
      let lines = outcome.text.split(separator: "\n").map { line in
        line.split(separator: ":", maxSplits: 1).map { $0.drop { $0 == " " } }
      }
      let said = Dictionary(
        lines.map { (String($0[0]), $0.count > 1 ? String($0[1]) : "") }, uniquingKeysWith: { $1 })
      let wanted = try PDFTypesetter.pages(of: sample.letter, setup: Samples.setup).count
      pages += wanted
      if said["Tagged"] != "yes" || said["Pages"] != "\(wanted)" || (said["Title"] ?? "").isEmpty
        || !outcome.errorOutput.isEmpty
      {
        faults.append("\(sample.name): \(said) \(outcome.errorText)")
      }
      for key in ["Author", "Creator", "Producer", "CreationDate", "ModDate"]
      where !(said[key] ?? "").isEmpty {
        faults.append("\(sample.name): \(key) is \(said[key] ?? "")")
      }
    }
    return "\(samples.all.count) documents, \(pages) pages"
  },
  Check(
    format: .pdf, reader: "pdffonts", checked: "every font is in it, with its letters",
    needs: [.program("pdffonts")]
  ) { samples, tools, faults in
    var count = 0
    for sample in samples.all {
      let outcome = try tools.run("pdffonts", [samples.path(of: sample, .pdf)])
      for line in outcome.text.split(separator: "\n").dropFirst(2) {
        count += 1
        // … encoding, embedded, subset, to Unicode, object and generation.
        let columns = line.split(separator: " ").suffix(5)
        if Array(columns.prefix(3)) != ["yes", "yes", "yes"] {
          faults.append("\(sample.name): \(line)")
        }
      }
    }
    return "\(samples.all.count) documents, \(count) fonts"
  },
  Check(
    format: .pdf, reader: "pdftotext", checked: "words of each page, in reading order",
    needs: [.program("pdftotext")]
  ) { samples, tools, faults in
    let plain = samples.all.filter { !$0.isHostile }
    // How words from right to left are put, and that brackets among them are mirrored.
    func letters(_ text: String) -> String {
      String(
        String.UnicodeScalarView(
          text.unicodeScalars.filter { !(0x202A...0x202E).contains($0.value) }
            .map { $0 == ")" ? "(" : $0 }))
    }
    for sample in plain {
      let shown = try tools.run(
        "pdftotext", ["-raw", "-enc", "UTF-8", samples.path(of: sample, .pdf), "-"]
      ).text.split(separator: "\u{C}", omittingEmptySubsequences: true)
      let pages = try PDFTypesetter.pages(of: sample.letter, setup: Samples.setup)
      if shown.count != pages.count { faults.append("\(sample.name): \(shown.count) pages") }
      for (found, page) in zip(shown, pages) {
        let wanted =
          (page.blocks + page.notes).flatMap { $0.columns.joined() }
          .joined(separator: "\n") + "\n\(page.number ?? "")"
        // A citation is drawn without brackets.
        let bare = wanted.replacing(#/\[(\d)\]/#) { $0.1 }
        // In the file's own order, words from right to left come as they stand, from the left.
        guard sample.isPlain else {
          if counted(letters(String(found))) != counted(letters(bare)) {
            faults.append("\(sample.name): other letters")
          }
          continue
        }
        if let difference = LetterText(body: letters(String(found)))
          .difference(from: LetterText(body: letters(bare)), ignoringSpaces: true)
        {
          faults.append("\(sample.name): \(difference)")
        }
      }
    }
    return samples.read(plain)
  },
  Check(
    format: .pdf, reader: "pdfinfo", checked: "words of its structure, as read aloud",
    needs: [.program("pdfinfo")]
  ) { samples, tools, faults in
    let plain = samples.all.filter(\.isPlain)
    for sample in plain {
      let shown = try tools.run(
        "pdfinfo", ["-struct-text", "-enc", "UTF-8", samples.path(of: sample, .pdf)]
      ).text
      var body = ""
      for line in shown.split(separator: "\n") {
        let line = line.drop { $0 == " " }
        if line.first == "\"" { body += line.dropFirst().dropLast() + "\n" }
      }
      // Notes are read where they stand, at the foot of their page: all words, in any order.
      let wanted = LetterText(sample.letter, marks: [.numbers, .citations])
      let letters = (wanted.body + wanted.notes).replacing(#/\[(\d)\]/#) { $0.1 }
      if counted(body) != counted(letters) {
        let (found, wanted) = (counted(body), counted(letters))
        let differing = Set(found.keys).union(wanted.keys).filter { found[$0] != wanted[$0] }
        faults.append("\(sample.name): other numbers of \(differing.sorted().map { String($0) })")
      }
    }
    return samples.read(plain)
  },
]

/// How often each character stands in a text, spaces aside.
private func counted(_ text: String) -> [Unicode.Scalar: Int] {
  text.unicodeScalars.reduce(into: [:]) { counts, scalar in
    if !scalar.properties.isWhitespace { counts[scalar, default: 0] += 1 }
  }
}
