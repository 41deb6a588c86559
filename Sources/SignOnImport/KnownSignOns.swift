// Who is listed or withdrew, by what is privately known of their sign-on.
import LetterCore

/// Listed signatories by the name that a file had for them, by e-mail address, and by who authorized
/// them, so that an export that has grown is recognized although names in it have changed.
struct KnownSignOns: Sendable {
  private var bySource: [NameIdentity: SignatoryID] = [:]
  private var byContact: [String: [SignatoryID]] = [:]
  private var byAuthorizer: [String: [SignatoryID]] = [:]
  /// Those who withdrew.
  private var goneByContact: [String: [SignOnRecords.Key]] = [:]

  /// Those of a list and its private records.
  init(_ roll: SignatoryRoll, _ records: SignOnRecords) {
    for key in records.withdrawn where !records[key].contact.isEmpty {
      goneByContact[records[key].contact.lowercased(), default: []].append(key)
    }
    for (key, record) in records.entries where record.withdrawn == nil {
      guard !(record.importedAs + record.contact + record.authorizedBy).isEmpty,
        let id = roll.id(named: key.name, kind: key.kind)
      else { continue }
      if !record.importedAs.isEmpty {
        for kind in [Signatory.Kind.organization, .individual] {
          bySource[NameIdentity(name: record.importedAs, kind: kind)] = id
        }
      }
      if !record.contact.isEmpty { byContact[record.contact.lowercased(), default: []].append(id) }
      if !record.authorizedBy.isEmpty, key.kind == .organization {
        byAuthorizer[FoldedWords(record.authorizedBy).text, default: []].append(id)
      }
    }
  }

  /// Whether e-mail addresses are known of anybody.
  var hasContacts: Bool { !byContact.isEmpty }

  /// Whether it is known who authorized anybody.
  var hasAuthorizers: Bool { !byAuthorizer.isEmpty }

  /// Who is listed by another name than the file has for them.
  func renamed(_ signatory: Signatory) -> SignatoryID? { bySource[NameIdentity(signatory)] }

  /// Who is listed with this e-mail address and a name that is spelled nearly alike.
  func respelled(
    _ signatory: Signatory, contact: String, in roll: SignatoryRoll
  ) -> SignatoryID? {
    guard !contact.isEmpty else { return nil }
    return byContact[contact.lowercased()]?.first { id in
      roll.signatory(id).map {
        $0.kind == signatory.kind && Self.areSpelledAlike($0.name, signatory.name)
      } ?? false
    }
  }

  /// Who withdrew with this e-mail address and a name that is spelled nearly alike.
  func withdrew(_ signatory: Signatory, contact: String) -> SignOnRecords.Key? {
    guard !contact.isEmpty, !goneByContact.isEmpty else { return nil }
    return goneByContact[contact.lowercased()]?.first {
      $0.kind == signatory.kind && Self.areSpelledAlike($0.name, signatory.name)
    }
  }

  /// The organizations that somebody of this name authorized.
  func authorized(by name: String) -> [SignatoryID] { byAuthorizer[FoldedWords(name).text] ?? [] }

  /// Whether one name may be the other, corrected: but for a slip, an initial, or a name that is left
  /// out of one of them.
  static func areSpelledAlike(_ one: String, _ other: String) -> Bool {
    let (one, other) = (FoldedWords(one).words, FoldedWords(other).words)
    let (short, long) = one.count <= other.count ? (one, other) : (other, one)
    guard let first = short.first, let longFirst = long.first, short.count > 0 else { return false }
    if slips(Array(short.joined().utf8), Array(long.joined().utf8)) <= 1 + long.joined().count / 12
    {
      return true
    }
    // "A. Ruiz" and "Ana Ruiz", "Ana Ruiz" and "Ana Ruiz Gómez".
    guard first.hasPrefix(longFirst) || longFirst.hasPrefix(first), short.count > 1 else {
      return false
    }
    return short.dropFirst().allSatisfy { long.dropFirst().contains($0) }
  }

  /// How many letters have to be changed, added or taken out, as far as they are few.
  private static func slips(_ one: [UInt8], _ other: [UInt8]) -> Int {
    guard abs(one.count - other.count) <= 4, max(one.count, other.count) <= 200 else { return 100 }
    var row = Array(0...other.count)
    for (i, byte) in one.enumerated() {
      var previous = row[0]
      row[0] = i + 1
      for (j, otherByte) in other.enumerated() {
        let same = previous + (byte == otherByte ? 0 : 1)
        previous = row[j + 1]
        row[j + 1] = min(same, row[j + 1] + 1, row[j] + 1)
      }
    }
    return row[other.count]
  }
}
