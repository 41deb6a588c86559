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
    for (key, record) in draft.records.entries where record.withdrawn == nil {
      for name in record.namesInFiles { renamed[NameIdentity(name: name, kind: key.kind)] = key }
    }
  }

  /// Who is listed by this name, or by the same name as one of the other kind.
  func listed(_ signatory: Signatory) -> SignatoryID? {
    for kind in [signatory.kind, signatory.kind.other] {
      var wanted = signatory
      wanted.kind = kind
      if let id = roll.duplicate(of: wanted) { return id }
      if let key = renamed[NameIdentity(wanted)],
        let other = Signatory(name: key.name, kind: key.kind), let id = roll.duplicate(of: other)
      {
        return id
      }
    }
    return nil
  }

  /// The one in whose place a row would come: listed as it was then, by a name that no other has.
  func replaced(by row: WaitingSignOn) -> SignatoryID? {
    guard let old = row.replaces, let then = Signatory(name: old.name, kind: old.kind),
      let id = roll.duplicate(of: then), let now = roll.signatory(id), now.name == old.name
    else { return nil }
    let other = listed(row.signatory)
    return other == nil || other == id ? id : nil
  }

  func withdrew(_ signatory: Signatory) -> SignOnRecords.Key? {
    withdrawals[NameIdentity(signatory)]
  }
}

extension Draft {
  /// The places in the records of rows that still wait: those whose name came to the list by another
  /// way, or withdrew, do not. A row by which a name withdraws waits as long as that is listed.
  public var waitingRows: [Int] {
    guard records.waiting.contains(where: { !$0.isLeftOut }) else { return [] }
    let known = KnownNames(self)
    return records.waiting.indices.filter { place in
      let row = records.waiting[place]
      guard !row.isLeftOut else { return false }
      if known.replaced(by: row) != nil { return true }
      if row.isRespelling { return false }
      let isListed = known.listed(row.signatory) != nil
      return row.withdraws ? isListed : !isListed && known.withdrew(row.signatory) == nil
    }
  }

  /// The change that decides about rows that wait: these are accepted, and the rows at these places
  /// wait no more. Nobody signs twice; who withdrew and was accepted again signs again. Where none is
  /// accepted, all of them are left out for good. Who no longer signs withdraws `today`.
  public func deciding(
    _ rows: some Collection<Int>, adding added: [WaitingSignOn], today: LetterDate? = nil
  ) -> DraftEdit {
    let known = KnownNames(self)
    var new: [NameIdentity: SignOnRecords.Key] = [:]
    var signatories: [Signatory] = []
    var changed: [SignOnRecords.Key: SignOnRecord] = [:]
    var gone: [SignatoryID] = []
    for row in added {
      if row.withdraws {
        guard let id = known.listed(row.signatory), let listed = roll.signatory(id) else {
          continue
        }
        let key = SignOnRecords.Key(listed)
        let day = dayOfWithdrawal(today: today, ofRow: row.record.date)
        changed[key] = (changed[key] ?? records[key])
          .withdrawing(listed, on: day, alsoKnownAs: row.record.namesInFiles)
        if !gone.contains(id) { gone.append(id) }
        continue
      }
      if let id = known.replaced(by: row), let old = row.replaces, !gone.contains(id) {
        let (key, before) = (SignOnRecords.Key(row.signatory), changed[old] ?? records[old])
        changed[old] = SignOnRecord()
        changed[key] =
          row.isRespelling
          ? before.joined(with: row.record)
            .known(as: key == old ? [] : [old.name], besides: key.name)
          : row.record.takingPlace(of: before)
        gone.append(id)
        signatories.append(row.signatory)
        continue
      }
      let identity = NameIdentity(row.signatory)
      var record = row.record
      let key: SignOnRecords.Key
      let listed = known.listed(row.signatory).flatMap(roll.signatory)
      if let known = new[identity] ?? listed.map({ SignOnRecords.Key($0) }) {
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
    let decided = rows.map { place in
      let row = records.waiting[place]
      return WaitingChange(at: place, from: row, to: added.isEmpty ? row.leftOut : nil)
    }
    return .all(
      (gone.isEmpty ? [] : [.removeSignatories(gone)]) + [
        .insertSignatories(signatories), .setRecords(changed), .changeWaiting(decided),
      ])
  }

  /// The change of one row, which waits on.
  public func changingWaiting(at place: Int, to row: WaitingSignOn) -> DraftEdit {
    .changeWaiting([WaitingChange(at: place, from: records.waiting[place], to: row)])
  }
}
