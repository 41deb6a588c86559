// Whether a row's person signs, or the row's organization.
import LetterCore
import TextMetrics

extension RowReading {
  /// As what a row signs, and what is doubtful about that.
  struct RowKind {
    var kind: Signatory.Kind
    var doubt: ImportPlan.Doubt?
    /// Whether the row itself, or somebody, said so; what is only supposed, the name may gainsay.
    var isSaid = false
    /// Whether the organization's name is where people's names are.
    var takesName = false
    /// Whether the row's own answer says it.
    var isAnswered = false
    /// Whether the person's name is listed and nothing else.
    var isNameAlone = false

    /// Whether a note that somebody speaks for themselves says nothing new: a person signs.
    func settles(_ objection: ImportPlan.Doubt) -> Bool {
      if kind == .individual, case .unclearKind(.answer) = objection { true } else { false }
    }
  }

  /// Reads as what a row signs: by what somebody said of it, by its own answer, by the heading above
  /// it, and then by whether it names an organization.
  func kind(of texts: RowTexts, _ change: RowChange?, row: Int) -> RowKind {
    if let kind = change?.kind { return RowKind(kind: kind, isSaid: true) }
    var said = said(by: texts)
    let isClear = said?.doubt == nil
    said?.isAnswered = isClear
    if let only = texts.listedOnly, only.kind == .individual, !texts.plain(.name).isEmpty {
      // “Organization”, and “just my name”: one of the two is not meant.
      let doubt =
        said?.kind == .organization ? ImportPlan.Doubt.unclearKind(.answer(only.answer)) : nil
      return RowKind(
        kind: .individual, doubt: doubt ?? said?.doubt, isSaid: true, isAnswered: doubt == nil,
        isNameAlone: true)
    }
    if let said { return said }
    if let kind = table.heading(before: row).kind { return RowKind(kind: kind, isSaid: true) }
    if table.isUnderPeople(row) {
      let isNamed = table.separator != .none && !texts.plain(.name).isEmpty
      let name = texts.plain(isOfIndividuals || isNamed ? .name : .organization)
      return RowKind(kind: PeopleHeading.kind(of: name.withoutListMark), isSaid: true)
    }
    if isOfIndividuals { return RowKind(kind: .individual, isSaid: isSaidToBeOfIndividuals) }
    return supposed(of: texts)
  }

  /// What the row's own answers say.
  private func said(by texts: RowTexts) -> RowKind? {
    let answer = texts.plain(.kind)
    let choice = texts.plain(.forOrganization)
    guard !answer.isEmpty || !choice.isEmpty else {
      // “No - just me” to whether somebody may sign for an organization.
      let namesPerson = !texts.plain(.name).isEmpty
      if saysPerson(texts.plain(.authorization)), namesPerson {
        return RowKind(kind: .individual, isSaid: true)
      }
      // A box that others ticked says no where it is blank, or was passed over.
      guard forOrganizationIsBox, namesOrganization(texts) else { return nil }
      return RowKind(kind: .organization, doubt: .unclearKind(.noAnswer), isSaid: true)
    }
    let one = answers.capacity(.kind, answer)
    let other = texts.choice ?? answers.capacity(.forOrganization, choice)
    // Where one question was answered one way and another the other, neither counts.
    let disagree = one != nil && other != nil && one != other && !answer.isEmpty && !choice.isEmpty
    let said = texts.ticksBothKinds || disagree ? nil : one ?? other
    let namesPerson = !texts.plain(.name).isEmpty
    let namesOrganization = namesOrganization(texts)
    switch said?.kind {
    case .individual:
      // The one name that is there may be an organization's.
      let isUnnamed = hasPeople && !namesPerson && namesOrganization
      return RowKind(
        kind: .individual, doubt: isUnnamed ? .unclearKind(.personNotNamed) : nil,
        isSaid: namesPerson)
    case .organization where namesOrganization && hasOwnName(texts) && !answers.isKindOfRecord:
      return RowKind(kind: .individual, doubt: .unclearKind(.ownName), isSaid: true)
    case .organization where namesOrganization || !namesPerson:
      return RowKind(
        kind: .organization, doubt: texts.relation.map { _ in relationDoubt(texts) },
        isSaid: true)
    case .organization
    where answers.organizationsAreNames
      || !hasOrganizations && texts.answer(.affiliation).isEmpty
        && Signatory.Kind(reading: texts.plain(.name)) != .individual:
      return RowKind(kind: .organization, isSaid: true, takesName: true)
    case .organization:
      return RowKind(kind: .individual, doubt: .unclearKind(.organizationNotNamed), isSaid: true)
    case nil:
      let kind: Signatory.Kind = namesOrganization || !namesPerson ? .organization : .individual
      return RowKind(
        kind: kind, doubt: .unclearKind(.answer(answer.isEmpty ? choice : answer)), isSaid: true)
    }
  }

  /// What is supposed where the row says nothing: the organization signs that it names.
  private func supposed(of texts: RowTexts) -> RowKind {
    let person = texts.plain(.name)
    guard !person.isEmpty else {
      guard texts.relation == nil else {
        return RowKind(kind: .organization, doubt: relationDoubt(texts), isSaid: true)
      }
      return RowKind(kind: .organization, isSaid: isSaidToBeOfOrganizations)
    }
    if answers.phrase == .identificationOnly { return RowKind(kind: .individual, isSaid: true) }
    guard namesOrganization(texts) else {
      guard !NameJudgment.isNotAnswer(person) else { return RowKind(kind: .organization) }
      if Signatory.Kind(reading: person) == .organization {
        return RowKind(
          kind: .organization, doubt: .unclearKind(.name(.organization)), isSaid: true,
          takesName: true)
      }
      let organization = texts.plain(.organization)
      let isAskedFor = organization.isEmpty && answers.phrase == .blankIfIndividual
      return RowKind(
        kind: .individual, doubt: isAskedFor ? nil : .noOrganization(organization), isSaid: true)
    }
    if let relation = texts.relation {
      // Who is retired from it signs for themselves; who works there may sign for it.
      return RowKind(
        kind: .individual, doubt: relation.isPersonal ? nil : relationDoubt(texts), isSaid: true)
    }
    if answers.phrase == .blankIfIndividual { return RowKind(kind: .organization, isSaid: true) }
    if hasOwnName(texts) {
      return RowKind(kind: .individual, doubt: .unclearKind(.ownName), isSaid: true)
    }
    // “Block captain”, “Mom of three”: small letters name no organization.
    if !table.isOwnList, PersonWords.isInSentenceCase(texts.plain(.organization)) {
      return RowKind(kind: .organization, doubt: relationDoubt(texts), isSaid: true)
    }
    let title = texts.plain(.title)
    // “Professor, signing as an individual”, “Nora Whitfield (individual)”
    if !table.isOwnList, Self.beforeCapacity(title) != nil || Self.beforeCapacity(person) != nil {
      return RowKind(kind: .individual, isSaid: true)
    }
    // A student of Oak College hardly signs for it.
    if !table.isOwnList, NameJudgment.isPersonalTitle(title) {
      return RowKind(kind: .individual, doubt: .unclearKind(.relation(title)), isSaid: true)
    }
    // Where others say the one or the other, silence says neither.
    if answers.areOfBothKinds || answers.asksForEither {
      return RowKind(kind: .organization, doubt: .unclearKind(.noAnswer), isSaid: true)
    }
    return RowKind(kind: .organization, isSaid: isSaidToBeOfOrganizations)
  }

  private func relationDoubt(_ texts: RowTexts) -> ImportPlan.Doubt {
    .unclearKind(.relation(texts.plain(.organization)))
  }

  /// Whether an answer to whether somebody is authorized says that they sign for themselves.
  private func saysPerson(_ answer: String) -> Bool {
    guard answer.utf8.count > 3, YesOrNo.read(answer) != true else { return false }
    let said = answer.drop { $0.isLetter }
    let readings = [CapacityAnswer(String(said)), CapacityAnswer(answer)]
    return readings.contains { $0.capacity == .individual && $0.isNothingElse }
  }

  /// A name or a title without what it says behind a comma or in brackets, where that is that somebody
  /// signs for themselves; `nil` for others.
  static func beforeCapacity(_ text: String) -> String? {
    guard text.utf8.count <= 200, let mark = text.firstIndex(where: { ",([–—".contains($0) })
    else { return nil }
    let said = CapacityAnswer(text[mark...].filter { !",()[]–—".contains($0) })
    guard said.capacity == .individual, said.isNothingElse else { return nil }
    return String(text[..<mark]).trimmed
  }

  /// Whether a name has a sign beside it that says that a person signs.
  func isOfPerson(_ name: NameReading) -> Bool {
    !footnotes.ofPeople.isEmpty && !name.footnoteSign.isEmpty
      && !FootnoteSign.keys(name.footnoteSign).isDisjoint(with: footnotes.ofPeople)
  }

  /// Whether the organization has the signer's own name.
  private func hasOwnName(_ texts: RowTexts) -> Bool {
    // Where there are first and last names, who has none of them is no person.
    if roles.contains(.firstName), texts.plain(.firstName).isEmpty, texts.plain(.lastName).isEmpty {
      return false
    }
    let organization = texts.plain(.organization)
    return !table.isOwnList && organization.hasSameWords(as: texts.plain(.name))
      && !FoldedWords(organization).words.isEmpty
  }

  private func namesOrganization(_ texts: RowTexts) -> Bool {
    let text = texts.plain(.organization)
    if table.isOwnList { return !text.isEmpty }
    // “I don't represent one”
    return !NameJudgment.isNoOrganization(text) && texts.relation?.organization != ""
  }

  /// The doubt about a name that reads as another kind than it is taken for.
  func doubt(ofName name: String, _ reading: RowKind) -> ImportPlan.Doubt? {
    guard reading.doubt == nil, !table.isOwnList else { return nil }
    if reading.kind == .organization, Self.former(name) != nil {
      return .unclearKind(.relation(name))
    }
    // Names in small letters read as nobody's.
    let isSmall = !name.contains(where: \.isUppercase)
    let spelled = isSmall ? ImportPlan.Doubt(lettersOf: name, .individual)?.suggestion : nil
    let likeness = PersonLikeness(ofOrganization: spelled ?? name)
    if reading.kind == .organization, let likeness, likeness != .certain {
      return doubt(of: likeness, reading)
    }
    let isOther =
      reading.kind == .organization
      ? likeness != nil : Signatory.Kind(reading: spelled ?? name) == .organization
    guard isOther else { return nil }
    let read: Signatory.Kind = reading.kind == .organization ? .individual : .organization
    if spelled != nil, reading.isSaid, table.separator == .none { return .unclearKind(.name(read)) }
    return reading.isSaid ? .readsAs(read) : .unclearKind(.name(read))
  }

  /// What is said of an organization's name that only may be a person's. Where most names of a list
  /// are of such words, and none is a person's, they are names of organizations after all.
  private func doubt(of likeness: PersonLikeness, _ reading: RowKind) -> ImportPlan.Doubt? {
    if reading.isSaid { return likeness == .names ? .readsAs(.individual) : nil }
    return likeness == .unknownWords && organizationsHaveUnknownWords
      ? .readsAs(.individual) : .unclearKind(.name(.individual))
  }
}

extension Capacity {
  /// The kind of signatory that this is.
  var kind: Signatory.Kind { self == .individual ? .individual : .organization }
}
