// LibreOffice: what it loads, written again as a flat OpenDocument file and as PDF.
import Foundation
import LetterCore
import LetterFormats
import ReadBack

let officeChecks: [Check] = [LetterFormat.docx, .odt, .html].flatMap { format in
  [
    Check(
      format: format, reader: "LibreOffice", checked: "words and notes, saved as OpenDocument",
      needs: [.program("soffice")]
    ) { samples, tools, faults in
      let folder = try convert(samples, format, to: "fodt", tools)
      let isPage = format == .html
      return try samples.compare(&faults, marks: isPage ? .citations : []) { sample in
        let file = folder.appending(path: sample.name + ".fodt")
        let text = LetterText(openDocument: try Element.root(of: Array(try Data(contentsOf: file))))
        return isPage ? text.partedAsPage(sample.letter.notes.count) : text
      }
    },
    Check(
      format: format, reader: "LibreOffice", checked: "set as PDF, no word of it lost",
      needs: [.program("soffice"), .program("pdftotext")]
    ) { samples, tools, faults in
      let folder = try convert(samples, format, to: "pdf", tools)
      let plain = samples.all.filter(\.isPlain)
      for sample in plain {
        let path = folder.appending(path: sample.name + ".pdf").path
        let shown = try tools.run("pdftotext", ["-enc", "UTF-8", path, "-"]).text
        // Lines break where they will, also within addresses; columns stand beside each other.
        var left: [String: Int] = [:]
        for word in LetterText.words(shown) { left[word, default: 0] += 1 }
        let lost = LetterText.words(LetterText(sample.letter).body).filter { word in
          left[word, default: 0] -= 1
          return left[word, default: 0] < 0 && !shown.contains(word)
        }
        if !lost.isEmpty { faults.append("\(sample.name): \(lost.prefix(5)) are not shown") }
      }
      return samples.read(plain)
    },
  ]
}

/// Has LibreOffice load every document of a format, and save it in another; each profile is new.
private func convert(
  _ samples: Samples, _ format: LetterFormat, to ending: String, _ tools: Tools
) throws -> URL {
  let folder = tools.folder.appending(path: "office-\(format.rawValue)-\(ending)")
  let profile = tools.folder.appending(path: "office-profile")
  let filters = ["fodt": "fodt:OpenDocument Text Flat XML", "pdf": "pdf:writer_pdf_Export"]
  let reading = format == .html ? ["--infilter=HTML (StarWriter)"] : []
  _ = try tools.run(
    "soffice",
    ["-env:UserInstallation=\(profile.absoluteString)", "--headless"] + reading
      + ["--convert-to", filters[ending] ?? ending, "--outdir", folder.path]
      + samples.paths(format))
  return folder
}
