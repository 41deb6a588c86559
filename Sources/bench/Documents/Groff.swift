// The letter for groff's ms macros.

import LetterCore

extension PeerLetter {
  /// Notes at the foot, a numbered list, names in columns. UTF-8, for preconv.
  var groff: String {
    var cited: Set<Int> = []
    let notes = notes
    var text = ".nr PS 11\n.nr VS 14\n.nr LL 6.5i\n.nr PO 1i\n"
    func write(_ lines: [LetterLine]) {
      for (index, line) in lines.enumerated() {
        if index > 0 { text += "\n.br\n" }
        for run in line {
          if case .citation(let number) = run.kind {
            text += "\\*{\(number)\\*}"
            guard cited.insert(number).inserted else { continue }
            text += "\n.FS \(number).\n"
            write(notes[number] ?? [])
            text += "\n.FE\n"
          } else {
            let font =
              run.emphasis.contains(.bold) ? "B" : run.emphasis.contains(.italic) ? "I" : "R"
            text += "\\f\(font)\(escaped(run.text))\\fR"
          }
        }
      }
    }
    for block in letter.blocks {
      switch block {
      case .paragraph(let lines):
        text += "\n.LP\n"
        write(lines)
      case .heading(let line):
        text += "\n.LP\n"
        write([line])
      case .recommendation(_, let number, let lines):
        text += "\n.IP \(number).\n"
        write(lines)
      case .roll(let section):
        if columns > 1 { text += "\n.MC \(columns == 2 ? "3.1i" : "2i")\n" } else { text += "\n" }
        text += ".LP\n.nf\n"
        for index in 0..<section.count { text += "\\&" + escaped(section.line(at: index)) + "\n" }
        text += ".fi\n"
        if columns > 1 { text += ".1C\n" }
      case .note: break
      }
    }
    return text + "\n"
  }

  private func escaped(_ text: String) -> String {
    // A zero-width character first, so that no word begins a request.
    "\\&" + text.replacing("\\", with: "\\e").replacing("\n", with: " ")
  }
}
