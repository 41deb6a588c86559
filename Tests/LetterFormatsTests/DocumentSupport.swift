// Letters as documents, and what is read back from them.
import Foundation
import LetterCore
import ReadBack
import Testing

@testable import LetterFormats

let setup = DocumentSetup(title: "Letter")

func docx(_ letter: Letter, _ setup: DocumentSetup = setup) throws -> Package {
  try Package(try LetterFormat.docx.bytes(of: letter, setup: setup))
}

func odt(_ letter: Letter, _ setup: DocumentSetup = setup) throws -> Package {
  try Package(try LetterFormat.odt.bytes(of: letter, setup: setup))
}

extension Element {
  /// The words of a part of a Word document.
  var wordText: String { words(spaces: ["w:p": "\n", "w:br": "\n"]) }

  /// The words of a part of an OpenDocument text.
  func openText(without left: Set<String> = []) -> String {
    // Spaces that are written as elements are spaces.
    words(
      spaces: ["text:p": "\n", "text:h": "\n", "text:line-break": "\n", "text:s": " "],
      without: left)
  }

  /// The paragraphs of a style of a Word document.
  func paragraphs(_ style: String) -> [Element] {
    all("w:p").filter { $0.child("w:pPr")?.child("w:pStyle")?.attributes["w:val"] == style }
  }
}

/// What a document shows of words: controls cannot stand in XML.
func shown(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    switch scalar.value {
    case 0x9, 0xA, 0xD: result.append(" ")
    case 0..<0x20, 0x7F..<0xA0, 0xFFFE, 0xFFFF: result.append("\u{FFFD}")
    default: result.append(scalar)
    }
  }
  return String(result)
}

/// A letter of one list of so many names, with a line before and, if wanted, behind it.
func listed(_ count: Int, cc: Bool = true) throws -> Letter {
  let whole = try letter(names: (0..<count).map { "Hall \(1000 + $0)" })
  let start = try #require(whole.blocks.firstIndex { if case .roll = $0 { true } else { false } })
  return Letter(blocks: Array(whole.blocks[(start - 1)...(cc ? start + 1 : start)]))
}

/// A PNG of 400 × 200 dots with a note of who made it and when.
let notedPNG = Array(
  Data(
    base64Encoded:
      "iVBORw0KGgoAAAANSUhEUgAAAZAAAADIAQAAAADubopPAAAAE3RFWHRBdXRob3IAUm9zYSBFeGFtcGxlmd6lOQ"
      + "AAAAd0SU1FB+oBAQAAAP7X3JEAAAA6SURBVHja7cshAQAADAIw+kchJRku7ja/9CyKoiiKoiiKoiiKoiiKoiiK"
      + "oiiKoiiKoiiKoiiKovyUASS08hiw2bW0AAAAAElFTkSuQmCC"
  )!)

/// A letterhead with this image.
func head(_ image: [UInt8]?) throws -> Letterhead {
  Letterhead(
    name: "Elm & House", address: ["1 <Elm> Street", "Riverbend"],
    image: try image.map { try Letterhead.Image(reading: $0) })
}
