// The parts of a person's name, as the order and a greeting need them.

/// A person's name read part by part: what comes before it ("Rev. Dr.", "Mayor"), the given names, and
/// the surname with what belongs to it ("de la Cruz", "Van Buren", "Rivera de León"). What comes after
/// it ("Jr.", "PhD", "(she/her)", ", Pastor") is left out.
public struct PersonName: Sendable {
  /// The surname as a greeting says it ("de la Cruz").
  public let surname: String
  /// The surname as the order takes it: without small words at its beginning ("Cruz"), unless the
  /// name was written surname first.
  public let filedSurname: String
  /// What the order takes after the surname: the given names, and those small words.
  public let given: String
  /// What comes before the name ("The Rev. Dr."); empty if nothing does.
  public let honorific: String
  /// Whether the honorific says which office the person holds ("Sheriff", "County Executive").
  public let isOfficeholder: Bool
  /// What tells relatives apart ("Jr.", "III"); empty if nothing does.
  public let suffix: String
  /// Whether the name was written surname first, before a comma ("Ruiz, Ana").
  public let isInverted: Bool
  /// Whether it is known which name is the surname; "Li Wei" may have it first or last.
  public let isSurnameSure: Bool

  /// Reads a name.
  public init(_ name: String) {
    var name = name
    self = name.withUTF8 { PersonName($0, NameWords($0)) }
  }

  private init(_ bytes: UnsafeBufferPointer<UInt8>, _ words: NameWords) {
    let reader = PersonNameReader(bytes, words)
    let parts = reader.parts
    func text(_ words: some Sequence<NameWord>) -> String {
      var text = ""
      for word in words {
        if !text.isEmpty { text += " " }
        text += String(decoding: UnsafeBufferPointer(rebasing: bytes[word.range]), as: UTF8.self)
      }
      return text
    }
    surname = text(parts.particles) + (parts.particles.isEmpty ? "" : " ") + text(parts.surname)
    let joined = reader.joinedCount(parts.surname)
    let behind = text(parts.surname.dropFirst(joined))
    filedSurname =
      parts.surname.prefix(joined).map { text(CollectionOfOne($0)) }.joined()
      + (behind.isEmpty ? "" : " " + behind)
    given = text(parts.given + parts.particles + parts.behind)
    honorific = text(parts.honorifics)
    isOfficeholder = parts.honorifics.contains { $0.has(.office) }
    isInverted = parts.isInverted
    isSurnameSure = parts.isSure
    // "Sr. Ann Cole" is a sister.
    let start = parts.honorifics.last?.range.upperBound ?? 0
    suffix = text(
      words.words.filter {
        $0.has(.suffix) && !$0.has(.credential) && !$0.isBracketed && !parts.name(has: $0)
          && $0.range.lowerBound >= start
      })
  }
}
