// Rows of one file that say of the same name that it signs, and that it does not.

extension ImportPlan {
  /// Marks the rows that would add a name which another row declines: whichever row comes first,
  /// nobody is published who may have said no.
  mutating func findContradictions() {
    declining = [:]
    for row in entries.indices where entries[row].identity != 0 {
      entries[row].marks.remove(.isContradicted)
      if entries[row].marks.contains(.declines), entries[row].known < 0 {
        declining[entries[row].first, default: []].append(Int32(row))
      }
    }
    guard !declining.isEmpty else { return }
    for row in entries.indices
    where entries[row].identity != 0 && !entries[row].marks.contains(.declines) {
      guard let others = declining[entries[row].first],
        others.contains(where: { isSameSignOn(row, Int($0)) })
      else { continue }
      entries[row].marks.insert(.isContradicted)
    }
  }

  /// The line on which the same name declines; `nil` for a row that no other contradicts.
  func contradiction(ofRow row: Int) -> Int? {
    guard entries[row].marks.contains(.isContradicted) else { return nil }
    return declining[entries[row].first]?.first { isSameSignOn(row, Int($0)) }
      .map { line(of: Int($0)) }
  }

  /// Whether two rows of one name are about one signer, as far as is known: people of the same name
  /// with two e-mail addresses may be two.
  private func isSameSignOn(_ row: Int, _ other: Int) -> Bool {
    guard entries[row].marks.contains(.isPerson) else { return true }
    let (one, two) = (reading.contact(unit(row)), reading.contact(unit(other)))
    return one.isEmpty || two.isEmpty || one.lowercased() == two.lowercased()
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
