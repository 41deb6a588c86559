// The YAML at the head of a template: what Markdown cannot say.
import TextMetrics
import YAMLTree

/// The front matter as it is written, entry by entry.
struct FrontMatter {
  let id: String
  let title: String
  let language: String
  private(set) var fields: [Field] = []
  private(set) var roles = FieldRoles()
  /// Placeholder (without brackets) to the fields that fill it, in order.
  private(set) var placeholders: [String: [FieldID]] = [:]
  private(set) var recommendations: [TemplateRecommendation] = []
  private(set) var facts: [DatedFact] = []
  private(set) var wording: [WordingRule] = []

  init(reading yaml: String) throws(TemplateError) {
    let root = try MatterEntry(yaml)
    let version = try root.text("undersigned-template")
    guard version == "1" else {
      throw TemplateError(
        "The template is of version \(version); this program knows version 1.")
    }
    id = try root.text("id")
    title = try root.text("title")
    language = try Self.language(root.text("language", or: "en-US"))
    guard root.has("fields") else { throw root.lacks("fields") }
    for entry in try root.entries("fields") { try read(field: entry) }
    try read(roles: root.entry("roles"))
    for (index, entry) in try root.entries("fields").enumerated() {
      fields[index].dependsOn = try dependsOn(of: entry, fields[index])
    }
    for entry in try root.entries("recommendations") {
      recommendations.append(
        TemplateRecommendation(
          id: try entry.text("id"), title: try entry.text("title"),
          remark: entry.has("remark") ? try entry.knowledge("remark") : nil))
    }
    for entry in try root.entries("facts") {
      facts.append(
        DatedFact(
          id: try entry.text("id"), recommendation: try entry.text("recommendation"),
          sentence: try entry.text("sentence"), written: try entry.text("written", or: ""),
          knowledge: try entry.knowledge("known"), dependsOn: try dependsOn(of: entry)))
    }
    for entry in try root.entries("wording") {
      wording.append(
        WordingRule(
          organizations: try entry.numbers("organizations"),
          individuals: try entry.numbers("individuals"),
          recommendations: try entry.numbers("recommendations"),
          instead: try entry.text("instead"), say: try entry.text("say")))
    }
  }

  /// A tag as documents take it (BCP 47).
  private static func language(_ tag: String) throws(TemplateError) -> String {
    let parts = tag.split(separator: "-", omittingEmptySubsequences: false)
    let isTag =
      (2...3).contains(parts[0].utf8.count) && parts[0].allSatisfy { $0.isASCII && $0.isLetter }
      && parts.dropFirst().allSatisfy { part in
        (1...8).contains(part.utf8.count)
          && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      }
    guard isTag else {
      throw TemplateError(
        "The template's language “\(tag)” is no language tag; write one such as “en-US” or “es”.")
    }
    return tag
  }

  private mutating func read(field entry: MatterEntry) throws(TemplateError) {
    let kindName = try entry.text("kind", or: Field.Kind.line.rawValue)
    guard let kind = Field.Kind(rawValue: kindName) else {
      let kinds = Field.Kind.allCases.map(\.rawValue).joined(separator: ", ")
      throw TemplateError(
        "Line \(entry.line) of the template: there is no kind “\(kindName)”; use one of \(kinds).")
    }
    let field = Field(
      id: try entry.text("id"), kind: kind,
      step: try entry.text("step", or: LetterTemplate.steps[0]),
      label: try entry.text("label"), hint: try entry.text("hint", or: ""),
      choices: try entry.texts("choices"), isOptional: try entry.text("optional", or: "") == "true",
      derivation: entry.has("default") ? try entry.text("default") : nil)
    fields.append(field)
    for placeholder in try entry.texts("fills") {
      placeholders[placeholder, default: []].append(field.id)
    }
  }
}

extension FrontMatter {
  /// Which fields play a role: those that are named, else those that are called like it.
  private mutating func read(roles entry: MatterEntry?) throws(TemplateError) {
    let ids = fields.map(\.id)
    func named(_ role: String, _ id: FieldID) throws(TemplateError) -> FieldID {
      guard ids.contains(id) else {
        throw TemplateError(
          "The role “\(role)” of the template names a field “\(id)”, but there is no such field; "
            + "name one of its fields.")
      }
      return id
    }
    func field(_ role: String) throws(TemplateError) -> FieldID? {
      guard let entry, entry.has(role) else { return ids.first { $0 == role } }
      return try named(role, entry.text(role))
    }
    if let entry, entry.has("recipient") {
      roles.recipient = try entry.texts("recipient").map { id throws(TemplateError) in
        try named("recipient", id)
      }
    } else {
      roles.recipient = ["office", "name"].filter(ids.contains)
    }
    roles.greeting = try field("greeting")
    roles.agency = try field("agency")
    roles.place = try field("place")
    roles.contact = try field("contact")
  }

  /// The fields that an entry depends on: those that it names, else those that its role has for it.
  private func dependsOn(
    of entry: MatterEntry, _ field: Field? = nil
  ) throws(TemplateError) -> [FieldID] {
    guard entry.has("dependsOn") else {
      let place = [roles.place].compactMap { $0 }
      guard let field else { return place }
      if field.id == roles.greeting { return roles.recipient.filter { $0 != field.id } }
      // An official belongs to a place, and so do their agency and those who get copies.
      let isOfPlace =
        field.id == roles.agency || roles.recipient.contains(field.id) || field.kind == .list
      return isOfPlace ? place.filter { $0 != field.id } : []
    }
    let name = try entry.text("id")
    return try entry.texts("dependsOn").map { id throws(TemplateError) in
      guard id != field?.id, fields.contains(where: { $0.id == id }) else {
        throw TemplateError(
          "Line \(entry.line) of the template: “\(name)” depends on “\(id)”, which is no other "
            + "field; name one of its fields.")
      }
      return id
    }
  }
}

/// A mapping of the front matter, asked key by key.
private struct MatterEntry {
  private let values: [String: YAMLNode]
  /// Its line in the template file.
  let line: Int

  init(_ yaml: String) throws(TemplateError) {
    let root: YAMLNode?
    do {
      root = try YAMLNode.root(of: yaml)
    } catch {
      throw TemplateError(frontMatter: error)
    }
    guard let root else { throw TemplateError("The template's front matter is empty.") }
    try self.init(root)
  }

  private init(_ node: YAMLNode) throws(TemplateError) {
    line = node.templateLine
    guard case .mapping(let mapping) = node.value else {
      throw TemplateError(
        "Line \(line) of the template has something else than “name: value” where that belongs.")
    }
    var values: [String: YAMLNode] = [:]
    for (key, value) in mapping {
      if case .scalar(let name) = key.value { values[name] = value }
    }
    self.values = values
  }

  func has(_ key: String) -> Bool { values[key] != nil }

  func lacks(_ key: String) -> TemplateError {
    TemplateError("The template's front matter, at line \(line), lacks “\(key)”; add it.")
  }

  func text(_ key: String, or missing: String? = nil) throws(TemplateError) -> String {
    guard let node = values[key] else {
      guard let missing else { throw lacks(key) }
      return missing
    }
    return try Self.text(node, key)
  }

  /// What is known about the entry: its words under a key, and beside them `knownOn` and `source`,
  /// which is one web address or a list of them.
  func knowledge(_ key: String) throws(TemplateError) -> Knowledge {
    let day = try text("knownOn", or: "")
    guard day.isEmpty || LetterDate(iso: day) != nil else {
      throw TemplateError(
        "Line \(line) of the template: “knownOn” is “\(day)”; write a day such as 2026-11-23.")
    }
    var sources: [String] = []
    if case .scalar? = values["source"]?.value {
      sources = [try text("source")]
    } else {
      sources = try texts("source")
    }
    for source in sources where linkTarget(source) == nil || source.hasPrefix("mailto") {
      throw TemplateError(
        "Line \(line) of the template: the source “\(source)” is not a web address; write it in "
          + "full, with https:// before it.")
    }
    return Knowledge(text: try text(key, or: ""), day: LetterDate(iso: day), sources: sources)
  }

  func texts(_ key: String) throws(TemplateError) -> [String] {
    try items(key).map { node throws(TemplateError) in try Self.text(node, key) }
  }

  func entries(_ key: String) throws(TemplateError) -> [MatterEntry] {
    try items(key).map { node throws(TemplateError) in try MatterEntry(node) }
  }

  /// A mapping inside this one, where there is one.
  func entry(_ key: String) throws(TemplateError) -> MatterEntry? {
    guard let node = values[key] else { return nil }
    return try MatterEntry(node)
  }

  func numbers(_ key: String) throws(TemplateError) -> [GrammaticalNumber]? {
    guard has(key) else { return nil }
    return try texts(key).map { name throws(TemplateError) in
      guard let number = GrammaticalNumber(rawValue: name) else {
        throw TemplateError(
          "Line \(line) of the template: “\(key)” are none, one or many, not “\(name)”.")
      }
      return number
    }
  }

  private func items(_ key: String) throws(TemplateError) -> [YAMLNode] {
    guard let node = values[key] else { return [] }
    guard case .sequence(let items) = node.value else {
      throw TemplateError(
        "Line \(node.templateLine) of the template: “\(key)” must be a list.")
    }
    return items
  }

  private static func text(_ node: YAMLNode, _ key: String) throws(TemplateError) -> String {
    guard case .scalar(let text) = node.value else {
      throw TemplateError(
        "Line \(node.templateLine) of the template: “\(key)” must be a single value.")
    }
    // Here and not in the file: YAML's escapes come alive only when they are read.
    return cleaned(text).text
  }
}

extension YAMLNode {
  /// Its line in the template file, where the front matter begins on the second.
  fileprivate var templateLine: Int { line + 1 }
}

extension TemplateError {
  /// What keeps the front matter from being read, with the line in the template file.
  fileprivate init(frontMatter error: YAMLError) {
    let line = error.line + 1
    switch error.cause {
    case .anchor:
      self.init("Line \(line) of the template uses a YAML anchor or alias; write the value out.")
    case .depth: self.init("Line \(line) of the template nests too deep for front matter.")
    case .syntax(let problem):
      self.init("The template's front matter cannot be read: line \(line): \(problem).")
    }
  }
}
