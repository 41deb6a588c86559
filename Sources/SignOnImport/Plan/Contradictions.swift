// Rows of one file that say of the same name that it signs, and that it does not.
import LetterCore

extension ImportPlan {
  /// Marks the rows that would add a name which another row declines: whichever row comes first,
  /// nobody is published who may have said no.
  mutating func findContradictions() {
    (declining, decliningOtherwise) = ([:], [:])
    var byContact: [String: [Int]] = [:]
    for row in entries.indices where entries[row].identity != 0 {
      entries[row].marks.subtract([.isContradicted, .isSettled])
      if entries[row].marks.contains(.declines), entries[row].known < 0 {
        let contact = reading.contact(unit(row)).lowercased()
        declining[entries[row].first, default: DecliningRows()].add(row, contact: contact)
        if !contact.isEmpty { byContact[contact, default: []].append(row) }
      } else if entries[row].marks.contains(.isUnauthorized), entries[row].known < 0 {
        let contact = reading.contact(unit(row)).lowercased()
        declining[entries[row].first, default: DecliningRows()]
          .addUnauthorized(row, contact: contact)
      }
    }
    guard !declining.isEmpty else { return }
    if !byContact.isEmpty { findOtherSpellings(byContact) }
    for row in entries.indices
    where entries[row].identity != 0 && !entries[row].marks.contains(.declines) {
      guard let other = decliningRow(against: row) else { continue }
      entries[row].marks.insert(.isContradicted)
      if entries[row].marks.contains(.isUndecided), isLater(other, than: row) {
        entries[row].marks.insert(.isSettled)
      }
    }
  }

  /// Whether a row was sent in after another, by their days or else by their places.
  private func isLater(_ row: Int, than other: Int) -> Bool {
    guard let day = reading.date(unit(row)), let otherDay = reading.date(unit(other)),
      day != otherDay
    else { return row > other }
    return day > otherDay
  }

  /// Finds the rows that sign under another spelling than one that declines with the same e-mail
  /// address.
  private mutating func findOtherSpellings(_ byContact: [String: [Int]]) {
    var signing: [String: [Int]] = [:]
    for row in entries.indices
    where entries[row].identity != 0 && entries[row].known < 0
      && !entries[row].marks.contains(.declines)
    {
      let contact = reading.contact(unit(row)).lowercased()
      if byContact[contact] != nil { signing[contact, default: []].append(row) }
    }
    for (contact, rows) in signing {
      let (ours, theirs) = (firsts(of: rows), firsts(of: byContact[contact] ?? []))
      guard max(ours.count, theirs.count) <= KnownSignOns.mostNamesOfContact else { continue }
      let signers = ours.map(signer)
      let decliners = theirs.map(signer)
      var declining: [Int32: Int] = [:]
      for (row, one) in zip(ours, signers) {
        declining[entries[row].first] =
          zip(theirs, decliners).first { other, signer in
            guard let one, let signer, entries[other].first != entries[row].first else {
              return false
            }
            return KnownSignOns.mayBeSame(one.name, signer.name, one.kind, signer.kind)
          }?.0
      }
      for row in rows { decliningOtherwise[row] = declining[entries[row].first] }
    }
  }

  /// The first of rows with each name, in their order.
  private func firsts(of rows: [Int]) -> [Int] {
    var seen: Set<Int32> = []
    return rows.filter { seen.insert(entries[$0].first).inserted }
  }

  private func signer(ofRow row: Int) -> Signatory? {
    reading.read(unit(row), change(of: row), .name).signatory
  }

  /// The line on which the same name declines; `nil` for a row that no other contradicts.
  func contradiction(ofRow row: Int) -> Int? {
    guard entries[row].marks.contains(.isContradicted) else { return nil }
    return decliningRow(against: row).map { line(of: $0) }
  }

  /// The first row that declines for the signer of a row, as far as is known: people of the same name
  /// with two e-mail addresses may be two.
  private func decliningRow(against row: Int) -> Int? {
    guard let rows = declining[entries[row].first] else { return decliningOtherwise[row] }
    // Who first says yes and then no to being authorized, says no.
    if rows.lastUnauthorized > row {
      let contact = reading.contact(unit(row)).lowercased()
      let last =
        contact.isEmpty
        ? rows.lastUnauthorized : [contact, ""].compactMap { rows.unauthorized[$0] }.max()
      if let last, last > row { return last }
    }
    guard rows.haveDeclined else { return decliningOtherwise[row] }
    guard entries[row].marks.contains(.isPerson) else { return rows.first }
    let contact = reading.contact(unit(row)).lowercased()
    return contact.isEmpty ? rows.first : rows.byContact[contact] ?? rows.byContact[""]
  }
}

/// The rows that decline for one name: the first of all, and the first with each e-mail address.
struct DecliningRows: Sendable {
  private(set) var first = 0
  /// The last whose signer says not to be authorized, by the same address; -1 where none does.
  private(set) var unauthorized: [String: Int] = [:]
  private(set) var lastUnauthorized = -1
  /// By the address in small letters; "" for a row without one.
  private(set) var byContact: [String: Int] = [:]

  var haveDeclined: Bool { !byContact.isEmpty }

  mutating func add(_ row: Int, contact: String) {
    if byContact.isEmpty { first = row }
    if byContact[contact] == nil { byContact[contact] = row }
  }

  mutating func addUnauthorized(_ row: Int, contact: String) {
    unauthorized[contact] = row
    lastUnauthorized = row
  }
}

extension ImportPlan.Doubt {
  /// Whether by this a row says that somebody does not sign or may not be listed.
  var declines: Bool {
    switch self {
    case .declined, .notToBeListed: true
    default: false
    }
  }
}
