// How a row of a plan is judged by what it says.
import LetterCore

extension ImportPlan {
  /// Judges a row, and returns how many names its cell has, where it has several.
  @discardableResult
  mutating func judge(_ row: Int) -> Int? {
    var entry = Entry()
    entry.choice = entries[row].choice
    guard !table.isHeading(unit(row).row) else {
      entry.marks = .isHeading
      entries[row] = entry
      return nil
    }
    let read: ReadRow
    if change(of: row) == nil, units == nil, let signatory = reading.plainSignatory(row),
      departed.isEmpty || departed[NameIdentity(signatory)] == nil
    {
      entry.marks.insert(.isPlainName)
      read = ReadRow(signatory: signatory)
    } else {
      entries[row].marks = []
      read = self.read(row, .name)
    }
    if read.signatory == nil { entry.marks.insert(.hasNoName) }
    if entries.count <= Self.mostAlike { signatories[unit(row)] = read.signatory }
    for doubt in read.doubts {
      entry.marks.insert(.isDoubtful)
      switch doubt.weight(acceptingUnconfirmed: acceptsUnconfirmed) {
      case .marks: break
      case .waits: entry.marks.insert(.waits)
      case .refuses: entry.marks.insert(.isRefused)
      }
      if doubt.suggestion != nil { entry.marks.insert(.isInCapitals) }
      if doubt.declines { entry.marks.insert(.declines) }
      if case .notAuthorized = doubt { entry.marks.insert(.isUnauthorized) }
      if case .undecided = doubt { entry.marks.insert(.isUndecided) }
    }
    entry.removedCount = UInt8(clamping: read.removedCount)
    if let signatory = read.signatory {
      entry.identity = identity(of: signatory)
      if signatory.kind == .individual { entry.marks.insert(.isPerson) }
      if !roll.isEmpty {
        entry.known = known(as: signatory, row)
        if entry.known < 0 {
          let fitting = respelled(signatory, row)
          if fitting.count > 1, entry.marks.contains(.declines) {
            entry.marks.insert(.mayBeSeveral)
          } else if let id = fitting.first {
            entry.known = id
            entry.marks.insert(.isKnownByContact)
          }
        }
      }
      if entry.known < 0, otherPartyListed(read, signatory, row) != nil {
        entry.marks.formUnion([.isDoubtful, .waits])
      }
    }
    entries[row] = entry
    markNews(row)
    return read.severalNames.isEmpty ? nil : read.severalNames.count
  }

  /// Marks whether a row says something anew of the name that it is known as.
  mutating func markNews(_ row: Int) {
    guard entries[row].known >= 0 else { return }
    let news = news(ofRow: row)
    if !news.isEmpty { entries[row].marks.insert(.hasNews) }
    if news.contains(where: { $0.part == .withdrawal || $0.part == .remark }) {
      entries[row].marks.insert(.withdraws)
    }
    if news.contains(where: { $0.part == .remark }) { entries[row].marks.insert(.isRemark) }
  }

  /// Judges again who may be the other party of a sign-on whose listed party the table names no more.
  mutating func judgeOtherParties() {
    guard !roll.isEmpty, table.separator != .none else { return }
    mentioned = Set(entries.lazy.map(\.known).filter { $0 >= 0 })
    isGrown = entries.indices.contains(where: wasImportedBefore)
    let (hasAuthorizers, hasPeople) = (knownSignOns.hasAuthorizers, roll.count(.individual) > 0)
    for row in entries.indices where entries[row].known < 0 && entries[row].identity != 0 {
      if entries[row].marks.contains(.isPerson) ? hasAuthorizers : hasPeople { judge(row) }
    }
  }

  /// The name that is listed for the same sign-on: an organization whose signature this person gave,
  /// or a person whom this organization was the affiliation of.
  func otherPartyListed(_ read: ReadRow, _ signatory: Signatory, _ row: Int) -> String? {
    guard !roll.isEmpty, change(of: row)?.kind == nil else { return nil }
    switch signatory.kind {
    case .individual where read.otherParty.isEmpty:
      // Once for an organization, now for themselves.
      return knownSignOns.authorized(by: signatory.name).lazy
        .filter { isNoLongerNamed($0, row) }.compactMap { roll.signatory($0)?.name }.first
    case .individual:
      guard let listed = listed(read.otherParty, .organization)?.signatory else { return nil }
      let by = records[SignOnRecords.Key(listed)].authorizedBy
      return FoldedWords(by).words == FoldedWords(signatory.name).words ? listed.name : nil
    case .organization:
      guard let (id, listed) = listed(read.otherParty, .individual) else { return nil }
      guard let affiliation = listed.affiliation else {
        return isNoLongerNamed(id, row) ? listed.name : nil
      }
      let isSame = NameIdentity(name: affiliation, kind: .organization) == NameIdentity(signatory)
      return isSame ? listed.name : nil
    }
  }

  /// The listed name whose place a row takes if it is added: the other party of its sign-on, which the
  /// table names no more.
  func replaced(byRow row: Int) -> SignatoryID? {
    guard entries[row].known < 0, !roll.isEmpty else { return nil }
    let read = readFinally(row)
    guard let signatory = read.signatory, let name = otherPartyListed(read, signatory, row) else {
      return nil
    }
    return replaced(name, signatory.kind.other, row)
  }

  /// Who is listed by a name that a row takes the place of. A file of which no other row was imported
  /// before is another one: that it does not name somebody says nothing.
  private func replaced(
    _ name: String, _ kind: Signatory.Kind, _ row: Int
  ) -> SignatoryID? {
    guard isGrown, let (id, listed) = listed(name, kind), listed.name == name,
      isNoLongerNamed(id, row)
    else { return nil }
    return id
  }

  /// Whether a row is one that an earlier import took: its name is listed with the same e-mail address
  /// or, where none is kept, by a row that says the same.
  private func wasImportedBefore(_ row: Int) -> Bool {
    guard entries[row].known >= 0, let listed = roll.signatory(entries[row].known),
      let record = records.entries[SignOnRecords.Key(listed)]
    else { return false }
    let own = reading.contact(unit(row))
    return own.isEmpty && record.contact.isEmpty
      ? !entries[row].marks.contains(.hasNews) : own.lowercased() == record.contact.lowercased()
  }

  private func listed(
    _ name: String, _ kind: Signatory.Kind
  ) -> (id: SignatoryID, signatory: Signatory)? {
    guard !name.isEmpty, let other = Signatory(name: name, kind: kind),
      let id = roll.duplicate(of: other), let listed = roll.signatory(id)
    else { return nil }
    return (id, listed)
  }

  /// Whether the table does not name one who is listed, and its row has no other e-mail address.
  private func isNoLongerNamed(_ id: SignatoryID, _ row: Int) -> Bool {
    guard let mentioned, !mentioned.contains(id), let listed = roll.signatory(id) else {
      return false
    }
    let contact = records[SignOnRecords.Key(listed)].contact
    let own = reading.contact(unit(row))
    return contact.isEmpty || own.isEmpty || contact.lowercased() == own.lowercased()
  }

  /// Who is listed by a name, or by the same name as one of the other kind; -1 where nobody is.
  private func known(as signatory: Signatory, _ row: Int) -> SignatoryID {
    if let id = roll.duplicate(of: signatory) ?? knownSignOns.renamed(signatory) { return id }
    // Somebody who says what a row signs as sees that it is listed otherwise.
    guard change(of: row)?.kind == nil else { return -1 }
    var other = signatory
    other.kind = signatory.kind.other
    return roll.duplicate(of: other) ?? -1
  }

  /// Who is listed by another spelling with the row's e-mail address; not of a name that withdrew or
  /// was taken off.
  func respelled(_ signatory: Signatory, _ row: Int) -> [SignatoryID] {
    guard knownSignOns.hasContacts, change(of: row) == nil else { return [] }
    if !departed.isEmpty, departed[NameIdentity(signatory)] != nil { return [] }
    return knownSignOns.respelled(signatory, contact: contactOfOne(row), in: roll)
  }

  private func identity(of signatory: Signatory) -> UInt64 {
    Self.identity(NameIdentity(signatory), seed: seed)
  }

  /// Sixty-four bits of who signs, which are not 0.
  static func identity(_ name: NameIdentity, seed: UInt64) -> UInt64 {
    max(1, name.key(seed: seed))
  }

  /// Whether a row is added without a word about it.
  func isPlain(_ row: Int) -> Bool {
    entries[row].fate == .added && !entries[row].marks.areDoubtful && alike[row] == nil
  }

  /// A row as read, with what the draft says against it.
  func read(_ row: Int, _ extent: ReadRow.Extent = .all) -> ReadRow {
    if entries[row].marks.contains(.isPlainName) {
      var read = ReadRow(signatory: reading.plainSignatory(unit(row).row, isKnown: true))
      if let other = contradiction(ofRow: row) { read.doubts.append(.declinedOn(line: other)) }
      return read
    }
    var read = reading.read(unit(row), change(of: row), extent)
    follow(&read, row)
    if let other = contradiction(ofRow: row) { read.doubts.append(.declinedOn(line: other)) }
    if entries[row].known < 0, let signatory = read.signatory,
      let other = otherPartyListed(read, signatory, row)
    {
      let isReplaced = replaced(other, signatory.kind.other, row) != nil
      read.doubts.append(.otherPartyListed(other, isReplaced: isReplaced))
    }
    if entries[row].marks.contains(.mayBeSeveral), let signatory = read.signatory {
      let names = respelled(signatory, row).compactMap { roll.signatory($0)?.name }
      read.doubts.append(.mayBeOneOf(names))
    }
    if !departed.isEmpty, let signatory = read.signatory, let key = departure(of: signatory, row) {
      if let date = records[key].withdrawn {
        read.doubts.append(.withdrew(date))
      } else if entries[row].known < 0 {
        read.doubts.append(.takenOff)
      }
    }
    return read
  }

  /// The same, with the better spelling of a name that stands in capitals, where a later row has one.
  func readFinally(_ row: Int) -> ReadRow {
    var read = read(row)
    guard let other = spelled[Int32(row)], change(of: row)?.name == nil,
      let name = self.read(Int(other)).signatory?.name,
      let spelled = read.signatory?.renamed(name)
    else { return read }
    read.signatory = spelled
    read.doubts = read.doubts.map {
      switch $0 {
      case .capitals: .respelled(line: line(of: Int(other)), isLowercase: false)
      case .smallLetters: .respelled(line: line(of: Int(other)), isLowercase: true)
      default: $0
      }
    }
    return read
  }

  /// The record of the same name that withdrew or was taken off, or of one that withdrew, is spelled
  /// nearly alike and has the row's e-mail address.
  func departure(of signatory: Signatory, _ row: Int) -> SignOnRecords.Key? {
    guard !departed.isEmpty else { return nil }
    if let key = departed[NameIdentity(signatory)] { return key }
    guard change(of: row)?.name == nil else { return nil }
    return knownSignOns.withdrew(signatory, contact: contactOfOne(row))
  }

  /// The e-mail address of a row, unless it came with so many names that it tells nothing of them.
  private func contactOfOne(_ row: Int) -> String {
    let contact = reading.contact(unit(row))
    return sharedContacts.contains(contact.lowercased()) ? "" : contact
  }

  /// The e-mail addresses of listed names with which a table has more names than one signer writes.
  static func sharedContacts(_ reading: RowReading, _ known: KnownSignOns) -> Set<String> {
    guard known.knowsContacts, let column = reading.table.column(.email) else { return [] }
    let nameColumns = [SignOnTable.Role.organization, .name, .firstName, .lastName]
      .compactMap { reading.table.column($0) }
    var names: [String: Set<[String]>] = [:]
    for row in 0..<reading.table.rowCount {
      let contact = reading.table.field(row: row, column: column).lowercased()
      guard !contact.isEmpty, known.isKnown(contact: contact),
        names[contact, default: []].count <= KnownSignOns.mostNamesOfContact
      else { continue }
      names[contact, default: []].insert(
        nameColumns.map { reading.table.field(row: row, column: $0) })
    }
    return Set(names.lazy.filter { $0.value.count > KnownSignOns.mostNamesOfContact }.map(\.key))
  }
}
