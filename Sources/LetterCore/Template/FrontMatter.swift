// The YAML at the head of a template: what Markdown cannot say.
import Yams

/// The front matter as it is written.
struct FrontMatter: Decodable {
  struct FieldEntry: Decodable {
    var id: String
    var kind: Field.Kind?
    var step: String?
    var label: String
    var hint: String?
    var choices: [String]?
    var optional: Bool?
    var fills: [String]?
    var `default`: String?
  }
  struct RecommendationEntry: Decodable {
    var id: String
    var title: String
  }
  struct FactEntry: Decodable {
    var id: String
    var recommendation: String
    var written: String?
    var sentence: String
    var known: String?
  }
  struct WordingEntry: Decodable {
    var organizations: [GrammaticalNumber]?
    var individuals: [GrammaticalNumber]?
    var recommendations: [GrammaticalNumber]?
    var instead: String
    var say: String
  }

  var version: Int
  var id: String
  var title: String
  var fields: [FieldEntry]
  var recommendations: [RecommendationEntry]?
  var facts: [FactEntry]?
  var wording: [WordingEntry]?

  enum CodingKeys: String, CodingKey {
    case version = "undersigned-template"
    case id, title, fields, recommendations, facts, wording
  }
}

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
  static let largestSource = 1 << 20

  /// Reads a template file: YAML between two lines "---", then Markdown.
  public init(reading source: String) throws(TemplateError) {
    guard source.utf8.count <= Self.largestSource else {
      throw TemplateError("The template is larger than a megabyte; a letter is not.")
    }
    let (yaml, markdown, firstLine) = try Self.parts(of: source)
    let matter = try Self.frontMatter(yaml)
    let text = try TemplateText(markdown: markdown, firstLine: firstLine)
    try self.init(matter, text)
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
    let body = source.dropFirst(4)
    guard let end = String(body).range(of: "\n---\n") else {
      throw TemplateError("The template's front matter has no closing line “---”; add it.")
    }
    let bytes = Array(body.utf8)
    let yaml = String(decoding: bytes[..<end.lowerBound], as: UTF8.self) + "\n"
    let markdown = String(decoding: bytes[end.upperBound...], as: UTF8.self)
    let lines = yaml.utf8.count { $0 == UInt8(ascii: "\n") }
    return (yaml, markdown, lines + 3)
  }

  private static func frontMatter(_ yaml: String) throws(TemplateError) -> FrontMatter {
    // Anchors and aliases have no use here, and a few hundred bytes of them can fill the memory.
    if let line = yaml.firstLine(where: { $0.hasAnchorOrAlias }) {
      throw TemplateError(
        "Line \(line + 1) of the template uses a YAML anchor or alias; write the value out.")
    }
    let matter: FrontMatter
    do {
      matter = try YAMLDecoder().decode(FrontMatter.self, from: yaml)
    } catch let error as YamlError {
      throw TemplateError("The template's front matter cannot be read: \(error.oneLine).")
    } catch DecodingError.dataCorrupted(let context) where context.underlyingError is YamlError {
      let reason = (context.underlyingError as? YamlError)?.oneLine ?? ""
      throw TemplateError("The template's front matter cannot be read: \(reason).")
    } catch let error as DecodingError {
      throw TemplateError("The template's front matter \(error.oneLine).")
    } catch {
      throw TemplateError("The template's front matter cannot be read.")
    }
    guard matter.version == 1 else {
      throw TemplateError(
        "The template is of version \(matter.version); this program knows version 1.")
    }
    return matter
  }

  private init(_ matter: FrontMatter, _ text: TemplateText) throws(TemplateError) {
    id = matter.id
    title = matter.title
    fields = matter.fields.map { entry in
      Field(
        id: entry.id, kind: entry.kind ?? .line, step: entry.step ?? Self.steps[0],
        label: entry.label, hint: entry.hint ?? "", choices: entry.choices ?? [],
        isOptional: entry.optional ?? false, derivation: entry.default)
    }
    placeholders = [:]
    for entry in matter.fields {
      for placeholder in entry.fills ?? [] {
        placeholders[placeholder, default: []].append(entry.id)
      }
    }
    recommendations = (matter.recommendations ?? []).map {
      TemplateRecommendation(id: $0.id, title: $0.title)
    }
    facts = (matter.facts ?? []).map {
      DatedFact(
        id: $0.id, recommendation: $0.recommendation, sentence: $0.sentence,
        written: $0.written ?? "", known: $0.known ?? "")
    }
    wording = (matter.wording ?? []).map {
      WordingRule(
        organizations: $0.organizations, individuals: $0.individuals,
        recommendations: $0.recommendations, instead: $0.instead, say: $0.say)
    }
    blocks = text.blocks
    items = text.items
    notes = text.notes
  }
}
