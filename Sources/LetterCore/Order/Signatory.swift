// One who signs.
import TextMetrics

/// An organization or a person that signs the letter.
public struct Signatory: Hashable, Sendable {
  /// Organizations are counted in the opening sentence; individuals stand in a list of their own.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case organization, individual

    /// The one of the two that this is not.
    public var other: Kind { self == .organization ? .individual : .organization }
  }

  /// The name as it is to stand in the letter; never empty, cleaned, on one line.
  public var name: String
  /// Whether it is counted and listed with organizations or with individuals.
  public var kind: Kind
  /// What most do not have; one word of memory for those.
  private var details: DetailsBox?

  /// A signatory, or `nil` when nothing is left of the name once spaces are trimmed.
  public init?(
    name: String, kind: Kind = .organization, title: String? = nil, fileUnder: String? = nil,
    unknown: JSONObject? = nil
  ) {
    let name = name.trimmed
    guard !name.isEmpty else { return nil }
    self.name = name
    self.kind = kind
    if title != nil || fileUnder != nil || unknown != nil {
      self.title = title
      self.fileUnder = fileUnder
      self.unknown = unknown
    }
  }

  /// An individual's title, or that of the person who signs for an organization.
  public var title: String? {
    get { details?.value.title }
    set { change { $0.title = newValue } }
  }

  /// An individual's organization, for identification only; never empty.
  public var affiliation: String? {
    get { details?.value.affiliation }
    set { change { $0.affiliation = newValue?.isEmpty == true ? nil : newValue } }
  }

  /// Who signs for an organization; never empty.
  public var signer: String? {
    get { details?.value.signer }
    set { change { $0.signer = newValue?.isEmpty == true ? nil : newValue } }
  }

  /// What the name files under, when the rules would get it wrong ("de la Cruz"); never empty.
  public var fileUnder: String? {
    get { details?.value.fileUnder }
    // An empty one says nothing.
    set { change { $0.fileUnder = newValue?.trimmed.isEmpty == true ? nil : newValue } }
  }

  /// The heading of the list under which an organization stands, where the letter has headings.
  public var section: String? {
    get { details?.value.section }
    set { change { $0.section = newValue?.isEmpty == true ? nil : newValue } }
  }

  /// Other spellings under which it signed as well: names that were merged into this one.
  public var aliases: [String] {
    get { details?.value.aliases ?? [] }
    set { change { $0.aliases = newValue } }
  }

  /// Keys of the draft file that this version does not know, kept for the next save.
  public var unknown: JSONObject? {
    get { details?.value.unknown }
    set { change { $0.unknown = newValue } }
  }

  /// Whether there is nothing but name and kind.
  public var isPlain: Bool { details == nil }

  private mutating func change(_ change: (inout Details) -> Void) {
    var value = details?.value ?? Details()
    change(&value)
    details = value == Details() ? nil : DetailsBox(value)
  }

  /// What a volunteer can say of a signatory, part by part.
  public enum Part: String, Hashable, Sendable, CaseIterable {
    case name, title, affiliation, signer, fileUnder, section
  }

  /// A part as text; "" where it is not said.
  public func text(of part: Part) -> String {
    switch part {
    case .name: name
    case .title: title ?? ""
    case .affiliation: affiliation ?? ""
    case .signer: signer ?? ""
    case .fileUnder: fileUnder ?? ""
    case .section: section ?? ""
    }
  }

  /// The same one with another text for a part; `nil` where nothing is left of the name once spaces
  /// are trimmed.
  public func saying(_ text: String, for part: Part) -> Signatory? {
    let value = text.trimmed.isEmpty ? nil : text.trimmed
    var signatory = self
    switch part {
    case .name: return renamed(text)
    case .title: signatory.title = value
    case .affiliation: signatory.affiliation = value
    case .signer: signatory.signer = value
    case .fileUnder: signatory.fileUnder = value
    case .section: signatory.section = value
    }
    return signatory
  }

  /// The same one under another name, or `nil` when nothing is left of that once spaces are trimmed.
  /// What the old name was to file under goes, unless the new one still has it.
  public func renamed(_ name: String) -> Signatory? {
    let name = name.trimmed
    guard !name.isEmpty else { return nil }
    var renamed = self
    renamed.name = name
    if let wanted = fileUnder, !name.contains(wanted) { renamed.fileUnder = nil }
    return renamed
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

  /// The line in the letter: of an individual, name, title and affiliation, parted by commas; of an
  /// organization the name and, where signers are shown, who signs for it.
  public func line(showingSigner: Bool = false) -> String {
    guard details != nil else { return name }
    switch kind {
    case .individual: return Self.joined([name, title, affiliation])
    case .organization:
      let signer = showingSigner ? Self.joined([self.signer, title]) : ""
      return signer.isEmpty ? name : name + " — " + signer
    }
  }

  private static func joined(_ parts: [String?]) -> String {
    parts.compactMap { $0 }.filter { !$0.isEmpty }.joined(separator: ", ")
  }

  /// What few signatories have.
  private struct Details: Hashable, Sendable {
    var title: String?
    var affiliation: String?
    var signer: String?
    var fileUnder: String?
    var section: String?
    var aliases: [String] = []
    var unknown: JSONObject?
  }

  private final class DetailsBox: Hashable, Sendable {
    let value: Details
    init(_ value: Details) { self.value = value }
    static func == (left: DetailsBox, right: DetailsBox) -> Bool {
      left === right || left.value == right.value
    }
    func hash(into hasher: inout Hasher) { hasher.combine(value) }
  }
}
