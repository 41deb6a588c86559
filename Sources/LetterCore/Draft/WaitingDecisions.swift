// Which rows of imports still wait, and what deciding about them changes.

/// Who is on the list or withdrew, by any name that a row of an import may have for them.
private struct KnownNames {
  let roll: SignatoryRoll
  let withdrawals: [NameIdentity: SignOnRecords.Key]
  /// Listed names by the one that a file has for them.
  var renamed: [NameIdentity: SignOnRecords.Key] = [:]

  init(_ draft: Draft) {
    roll = draft.roll
    withdrawals = draft.records.withdrawals
    for (key, record) in draft.records.entries
    where !record.importedAs.isEmpty && record.withdrawn == nil {
      renamed[NameIdentity(name: record.importedAs, kind: key.kind)] = key
    }
  }

  /// Who is listed by this name, or by the same name as one of the other kind.
  func listed(_ signatory: Signatory) -> SignOnRecords.Key? {
    for kind in [signatory.kind, signatory.kind.other] {
      var wanted = signatory
      wanted.kind = kind
      if let known = roll.duplicate(of: wanted).flatMap(roll.signatory) {
        return SignOnRecords.Key(known)
      }
      if let key = renamed[NameIdentity(wanted)],
        let other = Signatory(name: key.name, kind: key.kind),
        roll.duplicate(of: other) != nil
      {
        return key
      }
    }
    return nil
  }

  func withdrew(_ signatory: Signatory) -> SignOnRecords.Key? {
    withdrawals[NameIdentity(signatory)]
  }
}

extension Draft {
  /// The places in the records of rows that still wait: those whose name came to the list by another
  /// way, or withdrew, do not.
  public var waitingRows: [Int] {
    guard !records.waiting.isEmpty else { return [] }
    let known = KnownNames(self)
    return records.waiting.indices.filter { place in
      let signatory = records.waiting[place].signatory
      return known.withdrew(signatory) == nil && known.listed(signatory) == nil
    }
  }

  /// The change that decides about rows that wait: these sign, and the rows at these places wait no
  /// more. Nobody signs twice; who withdrew and was accepted again signs again.
  public func deciding(_ rows: some Collection<Int>, adding added: [WaitingSignOn]) -> DraftEdit {
    let known = KnownNames(self)
    var new: [NameIdentity: SignOnRecords.Key] = [:]
    var signatories: [Signatory] = []
    var changed: [SignOnRecords.Key: SignOnRecord] = [:]
    for row in added {
      let identity = NameIdentity(row.signatory)
      var record = row.record
      let key: SignOnRecords.Key
      if let known = new[identity] ?? known.listed(row.signatory) {
        key = known
      } else {
        key = SignOnRecords.Key(row.signatory)
        new[identity] = key
        signatories.append(row.signatory)
        if let old = known.withdrew(row.signatory) {
          record = record.completed(by: records[old].signingAgain)
          changed[old] = SignOnRecord()
        }
      }
      record = (changed[key] ?? records[key]).signingAgain.completed(by: record)
      if record != changed[key] ?? records[key] { changed[key] = record }
    }
    return .all([
      .insertSignatories(signatories), .setRecords(changed),
      .changeWaiting(rows.map { WaitingChange(at: $0, from: records.waiting[$0], to: nil) }),
    ])
  }

  /// The change of one row, which waits on.
  public func changingWaiting(at place: Int, to row: WaitingSignOn) -> DraftEdit {
    .changeWaiting([WaitingChange(at: place, from: records.waiting[place], to: row)])
  }
}
