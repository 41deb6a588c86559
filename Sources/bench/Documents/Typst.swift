// The letter in Typst's language, and the scripts that compile it.

import LetterCore

extension PeerLetter {
  /// A page like the subject's own: Letter, an inch of margin, 11 points, notes at the foot, a
  /// numbered list, names in columns. The recipient comes from `sys.inputs`, as with a form letter.
  var typst: String {
    var cited: Set<Int> = []
    let notes = notes
    var text = """
      #set page(paper: "us-letter", margin: 1in, numbering: "1 of 1")
      #set text(size: 11pt, lang: "en", region: "US")
      #set par(leading: 0.55em, spacing: 8pt)
      #set enum(numbering: "1.", spacing: 8pt)
      #let recipient = sys.inputs.at("recipient", default: "\(Invented.recipient)")

      """
    func written(_ line: LetterLine) -> String {
      line.map { run in
        switch run.kind {
        case .citation(let number):
          let label = "<note\(number)>"
          guard cited.insert(number).inserted else { return "#footnote(\(label))" }
          let words = (notes[number] ?? []).map(written).joined(separator: " \\ ")
          return "#footnote[\(words)]\(label)"
        case .words, .placeholder:
          var words = "#[\(escaped(run.text))]"
          if run.emphasis.contains(.italic) { words = "#emph[\(words)]" }
          if run.emphasis.contains(.bold) { words = "#strong[\(words)]" }
          if let link = run.link { words = "#link(\"\(link)\")[\(words)]" }
          return words
        }
      }.joined()
    }
    for block in letter.blocks {
      switch block {
      case .paragraph(let lines):
        text += lines.map(written).joined(separator: " \\\n") + "\n\n"
      case .heading(let line): text += written(line) + "\n\n"
      case .recommendation(_, let number, let lines):
        text += "\(number). " + lines.map(written).joined(separator: " \\\n  ") + "\n"
      case .roll(let section):
        let names = (0..<section.count).map { escaped(section.line(at: $0)) }
        let list = names.joined(separator: " \\\n")
        text += columns == 1 ? "\n\(list)\n\n" : "\n#columns(\(columns))[\n\(list)\n]\n\n"
      case .note: break
      }
    }
    return text
  }

  private func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      if "\\#$*_`<>@=-+/~[]\"'".contains(character) { escaped.append("\\") }
      escaped.append(character)
    }
    return escaped.replacing(Invented.recipient, with: "#recipient")
  }
}

/// Typst as a module of Python.
enum TypstScript {
  /// One letter: a whole process.
  static let one = """
    import sys
    import typst
    typst.compile(sys.argv[1], output=sys.argv[2])

    """

  /// Letters a second. The compiler, its fonts and its cache are kept from letter to letter, each of
  /// which has another recipient; counted is from the recipient's name to the bytes of the PDF. The
  /// name is put into the source: so typst keeps all paragraphs without it from the letter before,
  /// and is at its fastest.
  static let manySources = """
    import typst
    with open(sys.argv[1], encoding="utf-8") as file:
        source = file.read()
    compiler = typst.Compiler()

    def letter(recipient):
        named = source.replace("\(Invented.recipient)", recipient)
        return compiler.compile(input=named.encode(), format="pdf")


    """

  /// The same with the name as an input to one source, the usual way of a form letter: whatever may
  /// depend on an input is set anew.
  static let manyInputs = """
    import typst
    compiler = typst.Compiler(sys.argv[1])

    def letter(recipient):
        return compiler.compile(format="pdf", sys_inputs={"recipient": recipient})


    """
}
