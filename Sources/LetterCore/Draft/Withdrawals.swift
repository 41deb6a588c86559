// Who withdrew, and by which names they are recognized.

extension SignOnRecord {
  /// The same of a name that withdraws, with the other spellings by which it is known.
  public func withdrawing(
    _ signatory: Signatory, on day: LetterDate, alsoKnownAs others: [String] = []
  ) -> SignOnRecord {
    var record = self
    record.withdrawn = day
    for name in signatory.aliases + others
    where name != signatory.name && !record.otherNames.contains(name) {
      record.otherNames.append(name)
    }
    return record
  }

  /// The same of a name that signs again.
  public var signingAgain: SignOnRecord {
    var record = self
    record.withdrawn = nil
    record.otherNames = []
    return record
  }
}

extension SignOnRecords {
  /// The names that withdrew.
  public var withdrawn: [Key] { keys { $0.withdrawn != nil } }

  /// Whose record says that they withdrew, by every name that is known for them: their own, the one a
  /// file had, and other spellings. Nobody else signs by such a name as the other kind, either.
  public var withdrawals: [NameIdentity: Key] {
    var found: [NameIdentity: Key] = [:]
    let withdrawn = withdrawn
    // A name's own kind goes before the other kind of another name.
    for isOwnKind in [true, false] {
      for key in withdrawn {
        let record = self[key]
        for name in [key.name, record.importedAs] + record.otherNames where !name.isEmpty {
          let identity = NameIdentity(name: name, kind: isOwnKind ? key.kind : key.kind.other)
          if found[identity] == nil { found[identity] = key }
        }
      }
    }
    return found
  }

  /// The withdrawal of a name that is the same but for case, accents, punctuation and article.
  public func withdrawal(of signatory: Signatory) -> (key: Key, date: LetterDate)? {
    guard let key = withdrawals[NameIdentity(signatory)], let date = self[key].withdrawn else {
      return nil
    }
    return (key, date)
  }

  /// The edit by which a name counts as signed again.
  public func takingBack(_ key: Key) -> DraftEdit { .setRecords([key: self[key].signingAgain]) }
}
