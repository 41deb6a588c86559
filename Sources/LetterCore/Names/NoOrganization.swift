// Answers that name no organization, so that the person beside them signs.

extension NameJudgment {
  /// Whether the answer to which organization names none: "", "N/A", "self", "retired" and the like,
  /// in English and Spanish. Not so of a name that merely has such a word in it.
  public static func isNoOrganization(_ answer: String) -> Bool {
    guard answer.utf8.count <= 60, mayBeNoOrganization(answer) else { return false }
    return PersonWords.isDescription(answer) || saysThatThereIsNone(answer)
  }

  /// The same, but for occupations, which may be a title with an organization behind it.
  static func saysThatThereIsNone(_ answer: String) -> Bool {
    guard answer.utf8.count <= 60, mayBeNoOrganization(answer) else { return false }
    var words = FoldedWords(answer).words
    guard !words.isEmpty else {
      return answer.unicodeScalars.allSatisfy {
        $0.isASCII || $0.properties.generalCategory.isSign
      }
    }
    // "N/A (individual)" says it twice.
    if words.starts(with: ["n", "a"]) || words.first == "none" || words.first == "no" {
      let rest = words.dropFirst(words.first == "n" ? 2 : 1)
      if rest.isEmpty { return true }
      if noOrganizations.contains(rest.joined(separator: " ")) { return true }
    }
    while let first = words.first,
      ["i", "m", "am", "just", "as", "an", "a", "currently", "only"].contains(first),
      words.count > 1
    {
      words.removeFirst()
    }
    // "Resident of Riverbend", "Riverbend resident".
    if words.starts(with: ["resident", "of"]) || words.count <= 3 && words.last == "resident" {
      return true
    }
    let text = words.joined(separator: " ")
    return noOrganizations.contains(text) || absences.contains(text)
  }

  /// Whether an answer begins as such answers do, or ends as one does; most organizations do not.
  private static func mayBeNoOrganization(_ answer: String) -> Bool {
    var answer = answer
    return answer.withUTF8(mayBeNoOrganization)
  }

  /// The same, told by its bytes.
  static func mayBeNoOrganization(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let start = bytes.firstIndex(where: { isLetter($0) || $0 >= 0x80 }) else { return true }
    return bytes[start] >= 0x80 || firstWords.begin(bytes, at: start)
      || bytes[start...].prefix { $0 != 0x20 }.contains { $0 >= 0x80 }
      || bytes.suffix(8).elementsEqual("resident".utf8) { $0 | 0x20 == $1 }
      || PersonWords.mayDescribe(bytes)
  }

  private static let firstWords = WordStems(
    Set(
      noOrganizations.union(absences).map { String($0.prefix { $0 != " " }) } + [
        "n", "i", "m", "am", "just", "as", "an", "a", "currently", "only", "none", "no", "resident",
      ]), areWhole: true)

  private static let noOrganizations: Set<String> = [
    "individual", "individually", "an individual", "individual signer", "individual sign on",
    "individual endorsement", "individual capacity", "self", "myself", "me", "just me", "personal",
    "personally", "personal capacity", "in my personal capacity", "my own behalf",
    "on my own behalf",
    "own behalf", "private", "private citizen", "private individual", "private person", "citizen",
    "concerned citizen", "concerned resident", "resident", "local resident", "community member",
    "community resident", "neighbor", "voter", "taxpayer", "affiliation", "no affiliation",
    "unaffiliated", "not affiliated", "not affiliated with any organization", "organization",
    "organisation", "org", "group", "independent", "freelance", "freelancer", "self employed",
    "selfemployed", "retired", "semi retired", "retiree", "retired teacher", "unemployed",
    "not employed", "homemaker", "stay at home parent", "not representing an organization",
    "not representing any organization", "not with an organization", "without an organization",
    "none individual", "not an organization", "independiente", "individuo",
    "individual independiente",
    "particular", "a titulo personal", "titulo personal",
    "personalmente", "persona", "persona individual", "ciudadano", "ciudadana",
    "ciudadano particular",
    "vecino", "vecina", "residente", "jubilado", "jubilada", "retirado", "retirada",
    "por cuenta propia", "ninguna organizacion", "sin organizacion", "sin afiliacion", "yo",
    "yo mismo", "yo misma",
    "signing as an individual", "signing individually", "us citizen",
    "u s citizen", "teacher", "mom", "dad", "parent", "student", "homeowner", "human being",
    "human",
    "none at this time", "doesn t apply", "does not apply", "not relevant", "same as name",
    "a nivel individual", "no pertenezco a ninguna", "no tengo organizacion", "no tengo",
    "no corresponde", "n c", "estudiante", "maestra",
    "maestro",
    "ama de casa", "desempleado", "desempleada", "ciudadana preocupada", "ciudadano preocupado",
    "trabajador independiente", "trabajadora independiente", "private resident", "local citizen",
    "en mi nombre", "mi nombre", "mi mismo", "mi misma",
  ]
}
