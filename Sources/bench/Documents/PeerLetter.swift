// The letter as it is handed to programs that do not read drafts: the same words and names.

import DraftStore
import Foundation
import LetterCore

/// The letter of a draft, to be written in the languages of other programs.
struct PeerLetter {
  let letter: Letter
  let size: Int

  init(_ material: Material) throws {
    let template = try LetterTemplate.builtIn()
    var builder = LetterBuilder(template)
    letter = builder.letter(of: try DraftFile.load(material.draftPath).draft)
    size = material.size
  }

  /// As many columns for the names as the subject's own PDF has.
  var columns: Int { letter.nameColumns[.organization] ?? 1 }

  /// The notes by their numbers.
  var notes: [Int: [LetterLine]] {
    var notes: [Int: [LetterLine]] = [:]
    for case .note(let number, let lines) in letter.notes { notes[number] = lines }
    return notes
  }

  /// Everything as JSON: `blocks` are pairs of kind and text, `names` and `recipient` strings. In
  /// the texts, the recipient's name is `mark`, which is filled in for each letter.
  func json(recipientMark mark: String) throws -> String {
    var blocks: [[String]] = []
    var names: [String] = []
    for block in letter.allBlocks {
      switch block {
      case .paragraph(let lines): blocks.append(["paragraph", plain(lines)])
      case .heading(let line): blocks.append(["heading", plain([line])])
      case .recommendation(_, _, let lines): blocks.append(["item", plain(lines)])
      case .roll(let section):
        // Only the first list is a loop: the letters here have one.
        blocks.append(["names", ""])
        names += (0..<section.count).map(section.line)
      case .note(let number, let lines): blocks.append(["note", "\(number). " + plain(lines)])
      }
    }
    blocks = blocks.map { block in
      block.map { $0.replacingOccurrences(of: Invented.recipient, with: mark) }
    }
    let content = PeerContent(blocks: blocks, names: names, recipient: Invented.recipient)
    return String(decoding: try JSONEncoder().encode(content), as: UTF8.self)
  }

  private func plain(_ lines: [LetterLine]) -> String {
    lines.map { line in
      line.map { run in
        if case .citation = run.kind { " [\(run.text)]" } else { run.text }
      }.joined()
    }.joined(separator: "\n")
  }
}

private struct PeerContent: Encodable {
  var blocks: [[String]]
  var names: [String]
  var recipient: String
}
