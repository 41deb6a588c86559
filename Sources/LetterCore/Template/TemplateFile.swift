// A template file: front matter between two lines "---", then the letter in Markdown.

extension LetterTemplate {
  /// The steps of the interview that ask a template's questions.
  public static let steps = ["recipient", "contact"]

  /// The letter that the program carries.
  public static func builtIn() throws(TemplateError) -> LetterTemplate {
    try LetterTemplate(
      reading: String(decoding: PackageResources.local_law_enforcement_md, as: UTF8.self))
  }

  /// The built-in template's file, to print and adapt.
  public static var builtInSource: [UInt8] { PackageResources.local_law_enforcement_md }

  /// The largest template file, in bytes, that is read.
  public static let largestSource = 1 << 20

  /// Reads a template file: YAML between two lines "---", then Markdown.
  public init(reading source: String) throws(TemplateError) {
    guard source.utf8.count <= Self.largestSource else {
      throw TemplateError.tooLarge
    }
    let (yaml, markdown, firstLine) = try Self.parts(of: source)
    let matter = try FrontMatter(reading: yaml)
    let text = try TemplateText(markdown: markdown, firstLine: firstLine)
    id = matter.id
    title = matter.title
    language = matter.language
    fields = matter.fields
    roles = matter.roles
    placeholders = matter.placeholders
    recommendations = matter.recommendations
    usualChoices = matter.recommendations.map { RecommendationChoice(id: $0.id) }
    facts = matter.facts
    wording = matter.wording
    blocks = text.blocks
    items = text.items
    notes = text.notes
    try validate()
  }

  private static func parts(of source: String)
    throws(TemplateError) -> (yaml: String, markdown: String, firstLine: Int)
  {
    let source = source.replacingLineEnds()
    guard source.hasPrefix("---\n") else {
      throw TemplateError(
        "The template does not begin with a line “---”; put its front matter between two such lines."
      )
    }
    let body = Array(source.utf8.dropFirst(4))
    let end = Array("\n---\n".utf8)
    guard
      let start = body.indices.first(where: { index in
        body[index] == end[0] && body[index...].starts(with: end)
      })
    else {
      throw TemplateError("The template's front matter has no closing line “---”; add it.")
    }
    let yaml = String(decoding: body[...start], as: UTF8.self)
    let markdown = String(decoding: body[(start + end.count)...], as: UTF8.self)
    let lines = yaml.utf8.count { $0 == UInt8(ascii: "\n") }
    return (yaml, markdown, lines + 3)
  }
}
