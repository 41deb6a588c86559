// Rows of one file that say of the same name that it signs, and that it does not.

extension ImportPlan {
  /// Marks the rows that would add a name which another row declines: whichever row comes first,
  /// nobody is published who may have said no.
  mutating func findContradictions() {
    declining = [:]
    for row in entries.indices where entries[row].identity != 0 {
      entries[row].marks.remove(.isContradicted)
      if entries[row].marks.contains(.declines), entries[row].known < 0 {
        let contact = reading.contact(unit(row)).lowercased()
        declining[entries[row].first, default: DecliningRows()].add(row, contact: contact)
      } else if entries[row].marks.contains(.isUnauthorized), entries[row].known < 0 {
        let contact = reading.contact(unit(row)).lowercased()
        declining[entries[row].first, default: DecliningRows()].unauthorized.append((row, contact))
      }
    }
    guard !declining.isEmpty else { return }
    for row in entries.indices
    where entries[row].identity != 0 && !entries[row].marks.contains(.declines) {
      if decliningRow(against: row) != nil { entries[row].marks.insert(.isContradicted) }
    }
  }

  /// The line on which the same name declines; `nil` for a row that no other contradicts.
  func contradiction(ofRow row: Int) -> Int? {
    guard entries[row].marks.contains(.isContradicted) else { return nil }
    return decliningRow(against: row).map { line(of: $0) }
  }

  /// The first row that declines for the signer of a row, as far as is known: people of the same name
  /// with two e-mail addresses may be two.
  private func decliningRow(against row: Int) -> Int? {
    guard let rows = declining[entries[row].first] else { return nil }
    // Who first says yes and then no to being authorized, says no.
    if !rows.unauthorized.isEmpty {
      let contact = reading.contact(unit(row)).lowercased()
      let later = rows.unauthorized.last { other in
        other.row > row && (contact.isEmpty || other.contact.isEmpty || contact == other.contact)
      }
      if let later { return later.row }
    }
    guard rows.haveDeclined else { return nil }
    guard entries[row].marks.contains(.isPerson) else { return rows.first }
    let contact = reading.contact(unit(row)).lowercased()
    return contact.isEmpty ? rows.first : rows.byContact[contact] ?? rows.byContact[""]
  }
}

/// The rows that decline for one name: the first of all, and the first with each e-mail address.
struct DecliningRows: Sendable {
  private(set) var first = 0
  /// Those whose signer says not to be authorized, with the address.
  var unauthorized: [(row: Int, contact: String)] = []
  /// By the address in small letters; "" for a row without one.
  private(set) var byContact: [String: Int] = [:]

  var haveDeclined: Bool { !byContact.isEmpty }

  mutating func add(_ row: Int, contact: String) {
    if byContact.isEmpty { first = row }
    if byContact[contact] == nil { byContact[contact] = row }
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
