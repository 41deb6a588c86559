// One who signs.
import TextMetrics

/// An organization or a person that signs the letter.
public struct Signatory: Hashable, Sendable {
  /// Organizations are counted in the opening sentence; individuals stand in a list of their own.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case organization, individual
  }

  /// The name as it is to stand in the letter; never empty, cleaned, on one line.
  public var name: String
  /// Whether it is counted and listed with organizations or with individuals.
  public var kind: Kind
  /// An individual's title and affiliation.
  public var title: String?
  /// What the name files under, when the rules would get it wrong ("de la Cruz").
  public var fileUnder: String?
  /// Keys of the draft file that this version does not know, kept for the next save.
  public var unknown: JSONObject?

  /// A signatory, or `nil` when nothing is left of the name once spaces are trimmed.
  public init?(
    name: String, kind: Kind = .organization, title: String? = nil, fileUnder: String? = nil,
    unknown: JSONObject? = nil
  ) {
    let name = name.trimmed
    guard !name.isEmpty else { return nil }
    self.name = name
    self.kind = kind
    self.title = title
    // An empty one says nothing.
    self.fileUnder = fileUnder?.trimmed.isEmpty == true ? nil : fileUnder
    self.unknown = unknown
  }

  /// The same one under another name, or `nil` when nothing is left of that once spaces are trimmed.
  /// What the old name was to file under goes, unless the new one still has it.
  public func renamed(_ name: String) -> Signatory? {
    var fileUnder = fileUnder
    if let wanted = fileUnder, !name.contains(wanted) { fileUnder = nil }
    return Signatory(
      name: name, kind: kind, title: title, fileUnder: fileUnder, unknown: unknown)
  }

  /// The same one, filed by the name alone.
  var filedByName: Signatory {
    var signatory = self
    signatory.fileUnder = nil
    return signatory
  }

  /// How the name files, with its reason.
  public func filingForm(_ rules: FilingRules) -> FilingForm {
    switch kind {
    case .organization:
      fileUnder.map { FilingForm(organization: $0, rules: rules) }
        ?? FilingForm(organization: name, rules: rules)
    case .individual: FilingForm(individual: name, fileUnder: fileUnder)
    }
  }

  /// The line in the letter: the name, and an individual's title behind a comma.
  public var line: String {
    guard kind == .individual, let title, !title.isEmpty else { return name }
    return name + ", " + title
  }
}
