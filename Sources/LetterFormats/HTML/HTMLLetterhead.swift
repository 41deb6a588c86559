// The letterhead of an HTML letter, its image within the file.
import LetterCore

extension HTMLWriter {
  mutating func write(_ letterhead: Letterhead, _ setup: DocumentSetup) {
    out += "<header>\n".utf8
    if let image = letterhead.image {
      // The size on paper, in CSS's own dots: as wide as text on paper at most.
      let (width, height) = image.printedSize(within: setup.textWidth)
      func dots(_ points: Double) -> Int { max(1, Int((points / 0.75).rounded())) }
      // Where the name stands right under it, a reader would say it twice.
      let name = letterhead.name.isEmpty ? "Letterhead" : ""
      out += "<img alt=\"\(name)\" width=\"\(dots(width))\" height=\"\(dots(height))\" ".utf8
      out += "src=\"data:image/png;base64,".utf8
      out += base64(image.bytes[...])
      out += "\"/>\n".utf8
    }
    if !letterhead.name.isEmpty {
      out += "<p class=\"name\">".utf8
      append(letterhead.name)
      out += "</p>\n".utf8
    }
    for line in letterhead.address {
      out += "<p>".utf8
      append(line)
      out += "</p>\n".utf8
    }
    out += "</header>\n".utf8
  }
}
