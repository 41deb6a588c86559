// Who withdrew or was removed from the list, and by which names they are recognized.

extension SignOnRecord {
  /// The same of a name that withdraws, with the other spellings by which it is known.
  public func withdrawing(
    _ signatory: Signatory, on day: LetterDate, alsoKnownAs others: [String] = []
  ) -> SignOnRecord {
    var record = known(as: signatory.aliases + others, besides: signatory.name)
    record.withdrawn = day
    record.isTakenOff = false
    return record
  }

  /// What is kept of a name that somebody removes from the list: nothing but how to recognize it.
  public func takenOff(_ signatory: Signatory) -> SignOnRecord {
    var record = SignOnRecord()
    record.importedAs = importedAs
    record.otherNames = otherNames
    record.isTakenOff = true
    return record.known(as: signatory.aliases, besides: signatory.name)
  }

  /// The same of a name that signs again.
  public var signingAgain: SignOnRecord {
    var record = self
    record.withdrawn = nil
    record.isTakenOff = false
    return record
  }

  /// The same, with other spellings of a name, each once.
  public func known(as others: [String], besides name: String) -> SignOnRecord {
    var record = self
    for other in others
    where !other.isEmpty && other != name && !record.otherNames.contains(other) {
      record.otherNames.append(other)
    }
    return record
  }

  /// The same without the names that it is known by: they are those of somebody else.
  public var ofNobody: SignOnRecord {
    var record = self
    (record.importedAs, record.otherNames) = ("", [])
    return record
  }

  /// The names beside its own by which a file may call it.
  var namesInFiles: [String] { ([importedAs] + otherNames).filter { !$0.isEmpty } }
}

extension SignOnRecords {
  /// The names that withdrew.
  public var withdrawn: [Key] { keys { $0.withdrawn != nil } }

  /// Whose record says that they withdrew, by every name that is known for them.
  public var withdrawals: [NameIdentity: Key] { namesInFiles(of: withdrawn) }

  /// The same of all who withdrew or were removed from the list by hand.
  public var departures: [NameIdentity: Key] {
    namesInFiles(of: withdrawn + keys { $0.isTakenOff && $0.withdrawn == nil })
  }

  /// Who withdrew or was removed from the list by this name, as `departures` has it: for one name not
  /// all names are read and put in order.
  public func departure(of signatory: Signatory) -> Key? {
    departure(of: signatory) { $0.withdrawn != nil || $0.isTakenOff }
  }

  private func departure(
    of signatory: Signatory, where isMeant: (SignOnRecord) -> Bool
  ) -> Key? {
    let wanted = NameIdentity(signatory)
    // A name's own kind goes before the other kind of another name, and who withdrew before who was
    // removed.
    func rank(_ key: Key) -> Int {
      (key.kind == signatory.kind ? 0 : 2) + (entries[key]?.withdrawn != nil ? 0 : 1)
    }
    var found: Key?
    for (key, record) in entries where isMeant(record) {
      let isKnown = ([key.name] + record.namesInFiles).contains {
        NameIdentity(name: $0, kind: signatory.kind) == wanted
      }
      guard isKnown else { continue }
      guard let other = found else {
        found = key
        continue
      }
      let (ours, theirs) = (rank(key), rank(other))
      if ours < theirs || ours == theirs && key.name < other.name { found = key }
    }
    return found
  }

  /// Keys by every name that is known for them: their own, the one a file had, and other spellings.
  /// Nobody else signs by such a name as the other kind, either.
  private func namesInFiles(of keys: [Key]) -> [NameIdentity: Key] {
    var found: [NameIdentity: Key] = [:]
    // A name's own kind goes before the other kind of another name.
    for isOwnKind in [true, false] {
      for key in keys {
        for name in [key.name] + self[key].namesInFiles {
          let identity = NameIdentity(name: name, kind: isOwnKind ? key.kind : key.kind.other)
          if found[identity] == nil { found[identity] = key }
        }
      }
    }
    return found
  }

  /// The withdrawal of a name that is the same but for case, accents, punctuation and article.
  public func withdrawal(of signatory: Signatory) -> (key: Key, date: LetterDate)? {
    guard let key = departure(of: signatory, where: { $0.withdrawn != nil }),
      let date = self[key].withdrawn
    else { return nil }
    return (key, date)
  }

  /// The edit by which a name counts as signed again.
  public func takingBack(_ key: Key) -> DraftEdit { .setRecords([key: self[key].signingAgain]) }
}

extension Draft {
  /// The day on which a name withdraws: today, or on a computer without a clock the day of its row
  /// or of the letter.
  public func dayOfWithdrawal(today: LetterDate?, ofRow day: LetterDate?) -> LetterDate {
    today ?? day ?? LetterDate(reading: text("date")) ?? records.lastExport?.date
      ?? .unknown
  }
}
