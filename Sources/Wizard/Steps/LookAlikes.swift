// Two names that look alike: they are one, under either spelling, or both sign.
import Canvas
import LetterCore

extension Interview {
  func alikeOptions(_ first: SignatoryID, _ second: SignatoryID) -> [QuestionOption] {
    func keeping(_ kept: SignatoryID, _ other: SignatoryID, _ number: Int) -> QuestionOption {
      QuestionOption(
        key: .letter(Character(String(number))), name: Words.keepNumber(number),
        sentence: Words.keepName(draft.roll.signatory(kept)?.name ?? "", number),
        act: {
          $0.merge(other, into: kept)
          return []
        })
    }
    return [
      keeping(first, second, 1), keeping(second, first, 2),
      QuestionOption(
        key: .letter("b"), name: Words.bothSign, sentence: Words.yesBothSign,
        act: {
          $0.keepBoth(first, second)
          return []
        }),
      QuestionOption(key: .key(.escape), name: Words.back, sentence: Words.noGoBack),
    ]
  }

  /// One stands for both from now on; the other's spelling is remembered, so that it is not listed
  /// again, and what only the other says is taken over.
  mutating func merge(_ other: SignatoryID, into kept: SignatoryID) {
    guard !refusesChange(), var signatory = draft.roll.signatory(kept),
      let gone = draft.roll.signatory(other)
    else { return }
    // A title belongs to the one whose title it is.
    let person: Signatory.Part = signatory.kind == .individual ? .affiliation : .signer
    let others = [signatory.text(of: person), gone.text(of: person)]
    let isSamePerson = others[0].isEmpty || others[0] == others[1]
    for part in Signatory.Part.allCases
    where signatory.text(of: part).isEmpty && (part != .title || isSamePerson) {
      signatory = signatory.saying(gone.text(of: part), for: part) ?? signatory
    }
    for alias in [gone.name] + gone.aliases where !signatory.aliases.contains(alias) {
      signatory.aliases.append(alias)
    }
    let (key, goneKey) = (SignOnRecords.Key(signatory), SignOnRecords.Key(gone))
    var edits: [DraftEdit] = [
      .removeSignatories([kept, other]), .insertSignatories([signatory]),
    ]
    if key != goneKey, !draft.records[goneKey].isEmpty {
      edits.append(
        .setRecords([
          key: draft.records[key].joined(with: draft.records[goneKey]), goneKey: SignOnRecord(),
        ]))
    }
    change(.all(edits), Words.merging)
    review.index = min(review.index, reviewItems.count - 1)
    message = .done(Words.merged(signatory.name))
  }

  /// Both sign; the review does not ask again.
  mutating func keepBoth(_ first: SignatoryID, _ second: SignatoryID) {
    guard !refusesChange(), let one = draft.roll.signatory(first),
      let other = draft.roll.signatory(second)
    else { return }
    change(.setDistinct(NamePair(one.name, other.name), true), Words.keepingBoth)
    review.index = min(review.index, reviewItems.count - 1)
    message = .done(Words.bothKept)
  }

  func drawAlike(_ first: SignatoryID, _ second: SignatoryID, _ pane: inout Pane) {
    let both = [first, second].compactMap { draft.roll.signatory($0) }
    pane.paragraph(
      both.first?.kind == .individual ? Words.alikePersonTitle : Words.alikeTitle,
      style: Style(.title))
    pane.skip()
    for (index, signatory) in both.enumerated() {
      pane.put(String(index + 1), at: 2, style: Style(.hint))
      pane.paragraph(signatory.line(showingSigner: true), style: Style(.answer), at: 4)
      let known = draft.records[SignOnRecords.Key(signatory)].summary
      if !known.isEmpty { pane.paragraph(known, style: Style(.hint), at: 4) }
    }
  }
}
