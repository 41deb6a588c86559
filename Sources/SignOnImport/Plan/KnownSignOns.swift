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
    guard !records.entries.isEmpty else { return }
    for (key, id) in Self.identifiers(roll) {
      guard let record = records.entries[key], record.withdrawn == nil else { continue }
      for name in [record.importedAs] + record.otherNames where !name.isEmpty {
        for kind in Signatory.Kind.allCases {
          bySource[NameIdentity(name: name, kind: kind)] = id
        }
      }
      if !record.contact.isEmpty { byContact[record.contact.lowercased(), default: []].append(id) }
      if !record.authorizedBy.isEmpty, key.kind == .organization {
        byAuthorizer[FoldedWords(record.authorizedBy).text, default: []].append(id)
      }
    }
  }

  /// Who is listed, by the keys of their records: the first of each, in the list's order.
  private static func identifiers(
    _ roll: SignatoryRoll
  ) -> [(SignOnRecords.Key, SignatoryID)] {
    var seen: Set<SignOnRecords.Key> = []
    return Signatory.Kind.allCases.flatMap { roll[$0] }.compactMap { id in
      guard let key = roll.signatory(id).map({ SignOnRecords.Key($0) }), seen.insert(key).inserted
      else { return nil }
      return (key, id)
    }
  }

  /// Of so many names with one e-mail address none is taken for a spelling of another: somebody sent
  /// in a whole list.
  static let mostNamesOfContact = 20

  /// Whether e-mail addresses are known of anybody.
  var hasContacts: Bool { !byContact.isEmpty }

  /// Whether this e-mail address is known of anybody who is listed or withdrew.
  func isKnown(contact: String) -> Bool {
    byContact[contact] != nil || goneByContact[contact] != nil
  }
  var knowsContacts: Bool { !byContact.isEmpty || !goneByContact.isEmpty }

  /// Whether it is known who authorized anybody.
  var hasAuthorizers: Bool { !byAuthorizer.isEmpty }

  /// Who is listed by another name than the file has for them.
  func renamed(_ signatory: Signatory) -> SignatoryID? { bySource[NameIdentity(signatory)] }

  /// Who is listed with this e-mail address and a name that is spelled nearly alike.
  func respelled(
    _ signatory: Signatory, contact: String, in roll: SignatoryRoll
  ) -> [SignatoryID] {
    guard !contact.isEmpty, let ids = byContact[contact.lowercased()],
      ids.count <= Self.mostNamesOfContact
    else { return [] }
    return ids.filter { id in
      roll.signatory(id).map { Self.mayBeSame($0.name, signatory.name, $0.kind, signatory.kind) }
        ?? false
    }
  }

  /// Who withdrew with this e-mail address and a name that is spelled nearly alike.
  func withdrew(_ signatory: Signatory, contact: String) -> SignOnRecords.Key? {
    guard !contact.isEmpty, !goneByContact.isEmpty,
      let keys = goneByContact[contact.lowercased()], keys.count <= Self.mostNamesOfContact
    else { return nil }
    return keys.first {
      Self.mayBeSame($0.name, signatory.name, $0.kind, signatory.kind)
    }
  }

  /// The organizations that somebody of this name authorized.
  func authorized(by name: String) -> [SignatoryID] { byAuthorizer[FoldedWords(name).text] ?? [] }

  /// Whether two names with one e-mail address may be two spellings of one signer.
  static func mayBeSame(
    _ one: String, _ other: String, _ kind: Signatory.Kind, _ otherKind: Signatory.Kind
  ) -> Bool {
    kind == otherKind
      && (areSpelledAlike(one, other) || kind == .organization && isAbbreviation(one, other))
  }

  /// The words of a name that have digits in them: “Local 12” and “Local 123” are two, whatever else
  /// may be a slip.
  private static func numbers(in words: [String]) -> [String] {
    words.filter { $0.contains(where: \.isNumber) }
  }

  /// Whether the words of one name are those of the other, some of them shortened ("Oak Hse").
  private static func isAbbreviation(_ one: String, _ other: String) -> Bool {
    let (one, other) = (FoldedWords(one).words, FoldedWords(other).words)
    guard one.count == other.count, one.count > 1, zip(one, other).contains(where: ==),
      numbers(in: one) == numbers(in: other)
    else { return false }
    return zip(one, other).allSatisfy { isShortened($0, of: $1) || isShortened($1, of: $0) }
  }

  /// Whether a word is another without some of its letters, but not without its first.
  private static func isShortened(_ short: String, of long: String) -> Bool {
    guard short.first == long.first, short.count > 1 || short == long else { return false }
    var rest = long[...]
    return short.allSatisfy { letter in
      guard let place = rest.firstIndex(of: letter) else { return false }
      rest = rest[rest.index(after: place)...]
      return true
    }
  }

  /// Whether one name may be the other, corrected: but for a slip, an initial, or a name that is left
  /// out of one of them.
  static func areSpelledAlike(_ one: String, _ other: String) -> Bool {
    let (one, other) = (FoldedWords(one).words, FoldedWords(other).words)
    let (short, long) = one.count <= other.count ? (one, other) : (other, one)
    guard let first = short.first, let longFirst = long.first,
      numbers(in: one) == numbers(in: other)
    else { return false }
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

  /// How many letters have to be changed, swapped with the next, added or taken out, as far as they
  /// are few.
  private static func slips(_ one: [UInt8], _ other: [UInt8]) -> Int {
    guard abs(one.count - other.count) <= 4, max(one.count, other.count) <= 200 else { return 100 }
    var (before, above) = ([Int](), Array(0...other.count))
    for (i, byte) in one.enumerated() {
      var row = [i + 1]
      for (j, otherByte) in other.enumerated() {
        var least = min(above[j] + (byte == otherByte ? 0 : 1), above[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, byte == other[j - 1], one[i - 1] == otherByte {
          least = min(least, before[j - 1] + 1)
        }
        row.append(least)
      }
      (before, above) = (above, row)
    }
    return above[other.count]
  }
}
