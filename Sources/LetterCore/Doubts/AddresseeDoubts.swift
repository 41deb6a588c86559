// Those to whom and about whom the letter is, where they are on the list of who signs it.

extension LetterTemplate {
  /// The signatories who are the recipient, the letter's agency or a federal one.
  func addresseesWhoSign(in draft: Draft) -> [Check] {
    guard !draft.roll.isEmpty else { return [] }
    let office = officeName(in: draft)
    var recipient: [String] = []
    for name in fields.filter(isName).map({ draft.name(in: $0.id) }) where name.contains(" ") {
      recipient += [name, office + " " + name, "Hon. " + name]
    }
    if !office.isEmpty {
      let place = roles.place.map { draft.name(in: $0) } ?? ""
      recipient.append("\(office) of \(place)")
      recipient += Self.offices(of: office, in: FormerNames.ownName(ofPlace: place))
    }
    let agency = roles.agency.map { draft.name(in: $0) }.flatMap { $0.contains(" ") ? [$0] : nil }
    let place = roles.place.map { FormerNames.ownName(ofPlace: draft.name(in: $0)) } ?? ""
    let governments =
      place.isEmpty ? [] : ["City", "Town", "Village", "County"].map { "\($0) of \(place)" }
    let addressees: [(Check.Addressee, [NameIdentity])] = [
      (.recipient, Self.identities(recipient)), (.agency, Self.identities(agency ?? [])),
      (.federalAgency, Self.federalSigners), (.place, Self.identities(governments)),
    ]
    var seen: Set<SignatoryID> = []
    return addressees.flatMap { addressee, identities in
      identities.compactMap { identity in
        guard let id = draft.roll.known(as: [identity]), seen.insert(id).inserted else {
          return nil
        }
        return Check(finding: .addresseeSigns(addressee), place: .signatory(id))
      }
    }
  }

  /// What an official's office is called: “Office of the Mayor”, “Riverbend Mayor's Office”.
  private static func offices(of office: String, in place: String) -> [String] {
    let names = ["Office of the " + office, office + "'s Office"]
    guard !place.isEmpty else { return names }
    let places = [place, "City of " + place, "the City of " + place]
    return names
      + names.flatMap { name in
        places.flatMap { ["\($0) \(name)", "\(name) of \($0)", "\(name), \($0)"] }
      } + places.map { "Office of the \(office) of \($0)" }
  }

  private static func identities(_ names: [String]) -> [NameIdentity] {
    names.flatMap { name in Signatory.Kind.allCases.map { NameIdentity(name: name, kind: $0) } }
  }
}
