// Lines that are a name and nothing else, which are read without looking at more than that.
import LetterCore

extension RowReading {
  /// Who signs by a row of a list that is a name that nothing speaks against, told by its bytes: of a
  /// hundred thousand names nearly all are such. `nil` for everything else, which is read in full,
  /// and says the same of these. A row that was found so before `isKnown` as one.
  func plainSignatory(_ row: Int, isKnown: Bool = false) -> Signatory? {
    guard isKnown || table.separator == .none, !table.isHeading(row) else { return nil }
    if !isKnown, table.mayBeParted(row) || table.isUnderPeople(row) { return nil }
    if !isKnown, let (status, _) = table.status(before: row), status != .signs { return nil }
    let said = table.headings.isEmpty ? (kind: nil, section: nil) : table.heading(before: row)
    let kind = said.kind ?? (isOfIndividuals ? .individual : .organization)
    // Not the whole reading, which would be copied for every row; most lists have no legend.
    let legend = footnotes.legend.isEmpty ? nil : footnotes.legend
    var signatory: Signatory?
    table.forEachField(ofRow: row) { _, field in
      guard
        isKnown
          || legend?.concerns(field) != true
            && SeveralNames.isOnePlainName(field, ofPeople: kind == .individual)
      else { return false }
      let name = String(decoding: field, as: UTF8.self)
      if isKnown || Self.reads(name, as: kind) {
        signatory = Signatory(name: name, kind: kind)
      }
      return false
    }
    if kind == .organization, let section = said.section { signatory?.section = section }
    return signatory
  }

  /// Whether nothing speaks against it that a name is of a kind. Of no reading, which would be copied
  /// for every row.
  private static func reads(_ name: String, as kind: Signatory.Kind) -> Bool {
    kind == .individual
      ? Signatory.Kind(reading: name) != .organization
      : PersonLikeness(ofOrganization: name) == nil && former(name) == nil
  }

  /// What a line tells of somebody's former organization (“ex-Elm House”, “retired from Elm House”):
  /// that does not sign, and who does is not said.
  static func former(_ name: String) -> Relation? {
    guard
      name.utf8.first.map({ !(0x41...0x5A).contains($0) || formerInitials.contains($0) }) == true,
      name.first?.isLowercase == true || formers.contains(where: name.hasPrefix),
      let relation = Relation(name), relation.isPersonal, !isOfFormer(name)
    else { return nil }
    return relation
  }

  /// Whether a name begins with people who were something, as groups of them are called:
  /// “Ex-Offenders for Change”.
  private static func isOfFormer(_ name: String) -> Bool {
    guard name.first == "E", let first = name.split(separator: " ").first, first.hasPrefix("Ex-"),
      let word = FoldedWords(first.dropFirst(3)).words.last
    else { return false }
    return plurals.contains(word)
      || ["ers", "ors", "ees", "ists", "ants", "ents"].contains(where: word.hasSuffix)
        && name.contains(" ")
  }

  private static let plurals: Set = [
    "cons", "convicts", "felons", "inmates", "vets", "gis", "cops", "nuns", "priests", "marines",
    "soldiers", "combatants", "servicemen", "servicewomen", "refugees", "patients", "slaves",
  ]
  private static let formers = ["Ex-", "Retired", "Formerly", "Previously", "Jubilad", "Retirad"]
  private static let formerInitials = Set(formers.compactMap(\.utf8.first))
}
