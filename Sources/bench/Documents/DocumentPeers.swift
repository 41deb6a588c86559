// The programs beside which documents are made: what each needs, and how it is run.

import LetterCore
import PseudoTerminal

/// Another program that makes documents.
struct DocumentPeer: Sendable {
  let name: String
  let format: LetterFormat
  /// How many times its time ours may be; `nil` where it is only shown.
  var promised: Double?
  /// How often it is run, and how often for a look.
  var rounds = (usual: 9, quick: 3)
  /// Writes what it needs, warms it where its first start differs, or says why it cannot run.
  let prepare: @Sendable (Material, TemporaryFolder) throws -> Producer

  static let all = [
    pandoc("plain", .text, nil), pandoc("html", .html, 0.15), pandoc("docx", .docx, 0.1), docxtpl,
    typst, groff, libreOffice,
  ]

  private static func pandoc(_ form: String, _ format: LetterFormat, _ promised: Double?) -> Self {
    Self(name: "pandoc", format: format, promised: promised, rounds: (21, 3)) { material, _ in
      guard let program = try? findProgram("pandoc") else { throw NotReady("not installed") }
      return Producer(
        program: program,
        arguments: ["-f", "markdown", "-t", form, "-o", "-", material.markdownPath],
        format: format)
    }
  }

  private static let docxtpl = Self(name: "docxtpl", format: .docx, promised: 0.2) {
    material, folder in
    let files = try DocxtplFiles(material, folder)
    let script = try folder.write(DocxtplScript.one, to: "one-docxtpl.py")
    let output = folder.file("docxtpl.docx")
    return Producer(
      program: files.python, arguments: [script, files.template, files.content, output],
      format: .docx, file: output)
  }

  private static let typst = Self(name: "typst", format: .pdf, promised: 0.4, rounds: (15, 3)) {
    material, folder in
    let letter = try folder.write(try PeerLetter(material).typst, to: "letter.typ")
    let output = folder.file("typst.pdf")
    if let program = try? findProgram("typst") {
      return Producer(
        program: program, arguments: ["compile", letter, output], format: .pdf, file: output)
    }
    let script = try folder.write(TypstScript.one, to: "one-typst.py")
    return Producer(
      program: try Python.program(with: "typst", package: "typst"),
      arguments: [script, letter, output], format: .pdf, file: output)
  }

  private static let groff = Self(name: "groff", format: .pdf) { material, folder in
    guard let program = try? findProgram("groff") else { throw NotReady("not installed") }
    let letter = try folder.write(try PeerLetter(material).groff, to: "letter.ms")
    // A base installation has groff without its macros or its PDF driver.
    guard try run(program, ["-ms", "-Tps", "-z"]).code == 0 else {
      throw NotReady("installed without its ms macros (apt-get install groff)")
    }
    if try run(program, ["-Tpdf"]).code == 0 {
      return Producer(
        program: program, arguments: ["-K", "utf8", "-ms", "-Tpdf", "-P-pletter", letter],
        format: .pdf)
    }
    guard (try? findProgram("ps2pdf")) != nil else { throw NotReady("neither gropdf nor ps2pdf") }
    return Producer(
      program: try findProgram("sh"),
      arguments: ["-c", "groff -K utf8 -ms -Tps -P-pletter \"$1\" | ps2pdf - -", "sh", letter],
      format: .pdf)
  }

  /// Of the DOCX that undersigned writes: what volunteers did before there was a PDF.
  private static let libreOffice = Self(
    name: "LibreOffice", format: .pdf, rounds: (3, 1)
  ) { material, folder in
    guard let program = try? findProgram("soffice") else { throw NotReady("not installed") }
    let written = try run(
      try builtProduct("undersigned"),
      ["render", material.draftPath, "-f", "docx", "-o", folder.file("office.docx")],
      environment: ["HOME": folder.path])
    guard written.code == 0 else { throw NotReady("there is no DOCX to convert") }
    let office = Producer(
      program: program,
      arguments: [
        "-env:UserInstallation=file://\(folder.file("office"))", "--headless", "--convert-to",
        "pdf", "--outdir", folder.path, folder.file("office.docx"),
      ], format: .pdf, file: folder.file("office.pdf"))
    // The first start makes its profile.
    _ = try office.make(folder)
    return office
  }
}

/// What docxtpl reads: its template, the letter as JSON, and the Python that has it.
struct DocxtplFiles {
  let python: String
  let template: String
  let content: String

  init(_ material: Material, _ folder: TemporaryFolder) throws {
    python = try Python.program(with: "docxtpl, docx", package: "docxtpl python-docx")
    content = try folder.write(
      try PeerLetter(material).json(recipientMark: "{{ recipient }}"), to: "letter.json")
    template = folder.file("template.docx")
    let maker = try folder.write(DocxtplScript.makeTemplate, to: "make-template.py")
    let made = try run(
      python, [maker, content, template], environment: ["PYTHONPATH": Python.path])
    guard made.code == 0 else {
      throw NotReady("its template was not made: “\(made.errorText.suffix(80))”")
    }
  }
}
