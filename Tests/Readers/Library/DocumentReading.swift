// What the XML of each kind of document says.

extension LetterText {
  private static let openSpaces = [
    "text:p": "\n", "text:h": "\n", "text:line-break": "\n", "text:s": " ", "text:tab": " ",
  ]

  /// The text of a part of an OpenDocument file: its content, or a flat file's root.
  public init(openDocument content: Element) {
    let text = content.all("office:text").first ?? content
    self.init(
      // A later citation of a note refers to the first.
      body: text.words(spaces: Self.openSpaces, without: ["text:note", "text:note-ref"]),
      notes: text.all("text:note-body").map { $0.words(spaces: Self.openSpaces) }.joined())
  }

  /// The text of a Word document's parts.
  public init(wordDocument document: Element, footnotes: Element) {
    let spaces = ["w:p": "\n", "w:br": "\n"]
    self.init(
      // A later citation of a note is a field.
      body: document.words(spaces: spaces, without: ["w:fldSimple"]),
      notes: footnotes.words(spaces: spaces))
  }

  /// The text of a page that this program wrote.
  public init(page: Element) {
    self.init()
    let spaces = ["p": "\n", "li": "\n", "h1": "\n", "h2": "\n", "br": "\n"]
    guard let letter = page.all("main").first else { return }
    body = letter.words(spaces: spaces, without: ["sup", "section"])
    notes = letter.all("section").map { section in
      // The way back to the citation is no word of the letter.
      section.words(spaces: spaces) { $0.attributes["href"]?.hasPrefix("#citation") != true }
    }.joined()
  }

  /// The text of a mail's HTML, whose paragraphs behind a rule are the notes, “[1] ” before each.
  public init(mailBody page: Element) {
    self.init()
    func text(_ some: ArraySlice<Element>) -> String {
      some.map { $0.words(spaces: ["p": "\n", "li": "\n", "br": "\n"]) + "\n" }.joined()
    }
    let paragraphs = page.all("div").first?.children ?? []
    let rule = paragraphs.firstIndex { $0.name == "hr" } ?? paragraphs.endIndex
    body = text(paragraphs[..<rule])
    for (index, note) in paragraphs[rule...].dropFirst().enumerated() {
      let words = text([note])
      let label = "[\(index + 1)] "
      notes += words.hasPrefix(label) ? String(words.dropFirst(label.count)) : "no label: " + words
    }
  }
}
