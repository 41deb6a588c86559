// Whether a row's person signs, or the row's organization.
import LetterCore
import TextMetrics

extension RowReading {
  /// As what a row signs, and what is doubtful about that.
  struct KindReading {
    var kind: Signatory.Kind
    var doubt: ImportPlan.Doubt?
    /// Whether the row itself, or somebody, said so; what is only supposed, the name may gainsay.
    var isSaid = false
  }

  /// Reads as what a row signs: by what somebody said of it, by its own answer, by the heading above
  /// it, and then by whether it names an organization.
  func kind(of texts: RowTexts, _ change: RowChange?, row: Int) -> KindReading {
    if let kind = change?.kind { return KindReading(kind: kind, isSaid: true) }
    if let said = said(by: texts) { return said }
    if let kind = table.heading(before: row).kind { return KindReading(kind: kind, isSaid: true) }
    if isOfIndividuals { return KindReading(kind: .individual, isSaid: isSaidToBeOfIndividuals) }
    return supposed(of: texts)
  }

  /// What the row's own answers say.
  private func said(by texts: RowTexts) -> KindReading? {
    let answer = texts.plain(.kind)
    let choice = texts.plain(.forOrganization)
    guard !answer.isEmpty || !choice.isEmpty else { return nil }
    let said =
      texts.ticksBothKinds
      ? nil
      : (table.capacity(.kind, answer: answer) ?? table.capacity(.forOrganization, answer: choice))?
        .kind
    let namesPerson = !texts.plain(.name).isEmpty
    let namesOrganization = namesOrganization(texts)
    switch said {
    case .organization where namesOrganization && hasOwnName(texts):
      return KindReading(kind: .individual, doubt: .unclearKind(.ownName), isSaid: true)
    case .individual: return KindReading(kind: .individual, isSaid: namesPerson)
    case .organization
    where namesOrganization || !hasOrganizations || !namesPerson
      || kindAnswers.organizationsAreNames:
      return KindReading(kind: .organization, isSaid: true)
    case .organization:
      return KindReading(
        kind: .individual, doubt: .unclearKind(.organizationNotNamed), isSaid: true)
    case nil:
      let kind: Signatory.Kind = namesOrganization || !namesPerson ? .organization : .individual
      return KindReading(
        kind: kind, doubt: .unclearKind(.answer(answer.isEmpty ? choice : answer)), isSaid: true)
    }
  }

  /// What is supposed where the row says nothing: the organization signs that it names.
  private func supposed(of texts: RowTexts) -> KindReading {
    let person = texts.plain(.name)
    guard !person.isEmpty else { return KindReading(kind: .organization) }
    let organization = texts.plain(.organization)
    guard namesOrganization(texts) else {
      guard !NameJudgment.isNotAnswer(person) else { return KindReading(kind: .organization) }
      let isAskedFor = organization.isEmpty && table.organizationPhrase == .blankIfIndividual
      return KindReading(
        kind: .individual, doubt: isAskedFor ? nil : .noOrganization(organization), isSaid: true)
    }
    if table.organizationPhrase == .blankIfIndividual {
      return KindReading(kind: .organization, isSaid: true)
    }
    if hasOwnName(texts) {
      return KindReading(kind: .individual, doubt: .unclearKind(.ownName), isSaid: true)
    }
    // Where others say the one or the other, silence says neither.
    if kindAnswers.areOfBothKinds {
      return KindReading(kind: .organization, doubt: .unclearKind(.noAnswer), isSaid: true)
    }
    return KindReading(kind: .organization)
  }

  /// Whether the organization is the signer.
  private func hasOwnName(_ texts: RowTexts) -> Bool {
    FoldedWords(texts.plain(.organization)).words == FoldedWords(texts.plain(.name)).words
  }

  private func namesOrganization(_ texts: RowTexts) -> Bool {
    let text = texts.plain(.organization)
    return table.isOwnList ? !text.isEmpty : !NameJudgment.isNoOrganization(text)
  }

  /// The doubt about a name that reads as another kind than it is taken for.
  func doubt(ofName name: String, _ reading: KindReading) -> ImportPlan.Doubt? {
    guard reading.doubt == nil, !table.isOwnList, let read = Signatory.Kind(reading: name),
      read != reading.kind
    else { return nil }
    return reading.isSaid ? .readsAs(read) : .unclearKind(.name(read))
  }
}

extension Capacity {
  /// The kind of signatory that this is.
  var kind: Signatory.Kind { self == .individual ? .individual : .organization }
}
