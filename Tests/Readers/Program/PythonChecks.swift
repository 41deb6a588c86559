// Readers that Python has: python-docx, its mail parser, and lxml with published schemas.
import Foundation
import LetterCore
import LetterFormats
import ReadBack

let pythonChecks: [Check] = [
  Check(
    format: .docx, reader: "python-docx", checked: "words of the body",
    needs: [.program("python3"), .module("docx")]
  ) { samples, tools, faults in
    let read = try tools.readers("docx", samples.paths(.docx), as: String.self)
    // It reads no footnotes.
    return try samples.compare(&faults, of: { Letter(blocks: $0.blocks) }) { sample in
      LetterText(body: read[samples.path(of: sample, .docx)] ?? "")
    }
  },
  Check(
    format: .mail, reader: "Python email", checked: "RFC 5322 and MIME, and no defect",
    needs: [.program("python3")]
  ) { samples, tools, faults in
    let mails = try tools.readers("mail", samples.paths(.mail), as: Mail.self)
    for sample in samples.all {
      guard let mail = mails[samples.path(of: sample, .mail)] else {
        throw Unreadable(description: "\(sample.name) was not read")
      }
      faults += mail.faults.map { "\(sample.name): \($0)" }
      let line = sample.letter.blocks.lazy.compactMap(\.subject).first ?? ""
      let subject = line.hasPrefix("Re: ") ? String(line.dropFirst(4)) : line
      if !subject.utf8.elementsEqual(mail.subject.utf8) {
        faults.append("\(sample.name): the subject is \(mail.subject.debugDescription)")
      }
      let pdf = try Data(contentsOf: URL(filePath: samples.path(of: sample, .pdf)))
      if mail.attachments != ["Letter.pdf": pdf.base64EncodedString()] {
        faults.append("\(sample.name): the PDF is not the letter's")
      }
    }
    return samples.read()
  },
  Check(
    format: .mail, reader: "Python email", checked: "words of its text and of its HTML",
    needs: [.program("python3")]
  ) { samples, tools, faults in
    let mails = try tools.readers("mail", samples.paths(.mail), as: Mail.self)
    _ = try samples.compare(&faults, marks: .plainText) { sample in
      // Lines of 72 columns break long words.
      let text = mails[samples.path(of: sample, .mail)]?.text ?? ""
      let wanted = LetterText(sample.letter, marks: .plainText)
      let found = LetterText(body: text.replacing("\n----------\n", with: "\n"))
      let all = LetterText(body: wanted.body + wanted.notes)
      if let difference = found.difference(from: all, ignoringSpaces: true) {
        throw Unreadable(description: difference)
      }
      return wanted
    }
    return try samples.compare(&faults, marks: .citations) { sample in
      let html = mails[samples.path(of: sample, .mail)]?.html ?? ""
      let page = try Element.root(of: Array(html.utf8))
      return LetterText(mailBody: page)
    }
  },
  Check(
    format: .docx, reader: "lxml", checked: "ECMA-376 transitional schemas",
    needs: [.program("python3"), .module("lxml.etree"), .schemas("wml.xsd")]
  ) { samples, tools, faults in
    let found = try tools.readers(
      "schemas", [tools.schemas ?? ""] + samples.paths(.docx), as: [String].self)
    for (path, said) in found { faults += said.map { "\(path): \($0)" } }
    return samples.read()
  },
  Check(
    format: .odt, reader: "lxml", checked: "OASIS RELAX NG schemas",
    needs: [.program("python3"), .module("lxml.etree"), .schemas(".rng")]
  ) { samples, tools, faults in
    let found = try tools.readers(
      "schemas", [tools.schemas ?? ""] + samples.paths(.odt), as: [String].self)
    for (path, said) in found { faults += said.map { "\(path): \($0)" } }
    return samples.read()
  },
]

/// What Python's parser says of a mail.
private struct Mail: Decodable {
  let faults: [String]
  let subject: String
  let text: String
  let html: String
  /// Their contents as base64, by their names.
  let attachments: [String: String]
}
