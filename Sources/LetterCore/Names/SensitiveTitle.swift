// Titles that tell what nobody has to know: custody, health, a status, what somebody suffered.

extension PrivateNote {
  /// Whether a title or a remark beside a name tells of somebody's custody, health or status
  /// (“Formerly detained at Oak Jail”, “On probation”, “Survivor of domestic violence”). Who works in
  /// that field has an occupation (“Probation officer”).
  public static func isSensitive(_ title: String) -> Bool {
    guard title.utf8.count <= 120 else { return false }
    let words = FoldedWords(title.replacing("+", with: "")).words
    guard
      words.contains(where: sensitive.contains)
        || words.count == 1 && statusesAlone.contains(words[0])
        || words.begins(with: ["age", "aged", "edad"], numberIn: 1)
    else { return false }
    return !words.contains { PersonWords.isOccupation($0) && !kin.contains($0) }
      && !NameJudgment.hasWordOfOrganizations(FoldedWords(words: words).text)
  }

  /// Whether a title could be such, told by its bytes.
  public static func mayBeSensitive(_ title: UnsafeBufferPointer<UInt8>) -> Bool {
    stems.areIn(title)
  }

  private static let stems = WordStems(sensitive.union(statusesAlone).union(["víctima"]))
  private static let sensitive: Set<String> = [
    "detained", "detainee", "detainees", "incarcerated", "imprisoned", "jailed", "convicted",
    "felon", "inmate", "probation", "parole", "parolee", "deported", "deportee", "arrested",
    "undocumented", "daca", "tps", "asylum", "asylee", "stateless", "mixed", "trafficked", "abused",
    "survivor", "victim", "hiv", "aids", "cancer", "addict", "sober", "bipolar",
    "detenido", "detenida", "preso", "presa", "encarcelado", "encarcelada", "deportado",
    "deportada", "asilo", "asilado", "asilada", "indocumentado", "indocumentada", "victima",
    "sobreviviente",
  ]
  private static let statusesAlone: Set<String> = [
    "immigrant", "migrant", "inmigrante", "migrante", "refugee", "refugiado", "refugiada",
  ]
  private static let kin: Set<String> = [
    "mother", "father", "parent", "mom", "dad", "wife", "husband", "madre", "padre", "neighbor",
    "resident", "student", "citizen", "former", "retired", "grandmother", "grandfather",
    "candidate",
  ]
}

extension [String] {
  /// Whether a text begins with one of these words and a number behind it.
  fileprivate func begins(with words: Set<String>, numberIn place: Int) -> Bool {
    count == place + 1 && words.contains(self[0]) && self[place].allSatisfy(\.isNumber)
  }
}
