// Which column holds what, as far as columns beside each other tell it.
import LetterCore

extension ColumnScoring {
  func settle(_ roles: inout [SignOnTable.Role]) {
    // Forms that ask for a name bring along blank columns of their own.
    if let name = roles.firstIndex(of: .name), !answers[name].isBlank {
      for index in roles.indices
      where [.firstName, .lastName].contains(roles[index]) && answers[index].isBlank {
        roles[index] = .ignored
      }
    }
    joinHalves(&roles)
    if !roles.contains(.firstName) {
      for index in roles.indices
      where [.namePrefix, .middleName, .nameSuffix, .preferredName].contains(roles[index]) {
        roles[index] = .ignored
      }
    }
    // Boxes to tick, one for each way to sign, each with a column of its own.
    for index in roles.indices
    where isBoxOfCapacity(index)
      && ![.authorization, .consent, .forOrganization].contains(roles[index])
    {
      roles[index] = .kind
    }
    // Where several boxes may be ticked, only the first column has a header.
    for index in roles.indices.dropFirst()
    where roles[index] == .ignored && roles[index - 1] == .kind
      && headers[index].words.words.isEmpty && answers[index].sayCapacity
    {
      roles[index] = .kind
    }
    // A department or a committee beside an employer is a part of that, or of something else.
    if let part = roles.firstIndex(of: .organization), roles.contains(.affiliation),
      Self.parts.contains(headers[part].words.text)
    {
      roles[part] = .ignored
    }
    // Where it is asked for whom one signs, an employer may sign.
    if !roles.contains(.organization), mentionsOrganizations(roles),
      let column = roles.firstIndex(of: .affiliation), headers[column].scores[.organization] != nil
    {
      roles[column] = .organization
    }
    passContactOver(&roles)
    // A list of names that mostly are those of organizations.
    if !roles.contains(.organization), !roles.contains(.affiliation), !roles.contains(.firstName),
      !roles.contains(.kind), !roles.contains(.forOrganization),
      let name = roles.firstIndex(of: .name),
      isBareName(name) || headers.contains(where: \.isOfContact) && !headers[name].isOfContact,
      answers[name].areMostlyOrganizations
    {
      roles[name] = .organization
    }
  }

  /// Whether a column is a box that says who signs: blank, or its header once more.
  private func isBoxOfCapacity(_ column: Int) -> Bool {
    let filled = texts[column].filter { !$0.isEmpty }
    return !filled.isEmpty && Set(filled).count == 1 && Capacity(answer: filled[0]) != nil
      && headers[column].words.has(phrase: FoldedWords(filled[0]).text)
  }

  /// Whether somebody says to sign for an organization.
  private func mentionsOrganizations(_ roles: [SignOnTable.Role]) -> Bool {
    roles.indices.contains { column in
      switch roles[column] {
      case .kind: texts[column].contains { Capacity(answer: $0) == .organization }
      case .forOrganization: true
      default: false
      }
    }
  }

  /// A name beside “Last” is the first name, unless it ends with the last.
  private func joinHalves(_ roles: inout [SignOnTable.Role]) {
    guard let last = roles.firstIndex(of: .lastName), !answers[last].isBlank,
      !roles.contains(.firstName), let name = roles.firstIndex(of: .name)
    else { return }
    let wholes = zip(texts[name], texts[last]).count { name, last in
      !last.isEmpty && name.lowercased().hasSuffix(last.lowercased())
    }
    let isWhole = wholes * 2 > answers[last].filledCount
    roles[isWhole ? last : name] = isWhole ? .ignored : .firstName
  }

  /// Headers of what belongs to an organization that is named beside it.
  private static let parts: Set<String> = [
    "department", "committee", "team", "division", "departamento", "comite", "equipo",
  ]

  func isBareName(_ column: Int) -> Bool {
    [
      "name", "names", "nombre", "nombres", "first", "signatory", "signer", "signatories",
      "signers",
    ]
    .contains(headers[column].words.text)
  }

  /// A contact does not sign where another column may say who does: that is it, if it has names of
  /// organizations; else somebody has to say which it is.
  private func passContactOver(_ roles: inout [Role]) {
    guard !roles.contains(.organization), !roles.contains(.affiliation),
      let contact = roles.firstIndex(of: .name), headers[contact].isOfContact
    else { return }
    let others = roles.indices.filter {
      roles[$0] == .ignored && answers[$0].mayBeNames && !headers[$0].isOfOtherThings
    }
    guard !others.isEmpty else { return }
    roles[contact] = .ignored
    if let signer = others.first(where: { answers[$0].areMostlyOrganizations }) {
      roles[signer] = .organization
    }
  }

  // MARK: One column for each answer

  /// Takes columns for the answers that head them, where one of them is ticked in each row: “Yes”, “No”
  /// and “Maybe”, “Signed” and “Declined”.
  func takeAnswersForHeaders(_ roles: inout [Role]) {
    let columns = headers.indices.filter { column in
      SignOnStatus(ofBox: headers[column].header) != nil
        && (answers[column].isBlank || answers[column].areChecks)
    }
    let said = Set(columns.compactMap { SignOnStatus(ofBox: headers[$0].header) })
    guard said.contains(.signs), said.count > 1,
      columns.count(where: { !answers[$0].isBlank }) > 0
    else { return }
    let ticks = texts[columns[0]].indices.map { row in
      columns.count { YesOrNo.isTicked(texts[$0][row]) == true }
    }
    guard ticks.count(where: { $0 > 1 }) * 10 <= ticks.count else { return }
    for column in columns { roles[column] = .status }
  }
}
