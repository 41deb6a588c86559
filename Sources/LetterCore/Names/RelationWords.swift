// The words by which people say how they are related to an organization.

/// Words in small letters, without accents, in English and Spanish.
enum RelationWords {
  /// With what a sentence about somebody begins, before a word in small letters.
  static let pronouns: Set<String> = [
    "i", "i m", "i ve", "im", "we", "we re", "my", "our", "mi", "yo", "nosotros",
  ]
  /// Those of them with which a name may begin in small letters.
  static let possessives: Set<String> = ["my", "our", "mi", "nosotros", "yo"]
  /// What denies, behind a pronoun (“I don't represent one”).
  static let negations: Set<String> = [
    "not", "no", "don t", "dont", "doesn t", "isn t", "aren t", "never", "none", "nobody", "m not",
  ]
  static let sentenceOpeners: Set<String> = [
    "i", "am", "was", "are", "were", "have", "been", "soy", "fui", "estoy",
  ]
  /// What stands before the word that tells.
  static let openers: Set<String> = [
    "i", "am", "was", "are", "were", "a", "an", "as", "currently", "current", "presently", "now",
    "proud", "have", "been", "just", "only", "also", "soy", "fui", "una", "un", "como",
    "actualmente",
    "former", "formerly", "previously", "retired", "ex", "past", "antigua", "antiguo", "jubilada",
    "jubilado", "retirada", "retirado", "emeritus", "emerita",
  ]
  /// What says that it is over.
  static let past: Set<String> = [
    "former", "formerly", "previously", "retired", "ret", "retiree", "ex", "past", "emeritus",
    "emerita", "antigua", "antiguo", "jubilada", "jubilado", "retirada", "retirado", "pensionada",
    "pensionado",
  ]
  static let verbs: Set<String> = [
    "work", "works", "worked", "working", "teach", "teaches", "taught", "study", "studies",
    "studied", "studying", "volunteer", "volunteers", "serve", "serves", "belong", "belongs",
    "attend", "attends", "attended", "employed", "enrolled", "affiliated", "associated", "trabajo",
    "trabaja", "trabajaba", "estudio", "estudia", "enseno", "retired", "jubilada", "jubilado",
    "retirada", "retirado", "empleada", "empleado",
  ]
  /// Those of them that may be printed behind a name.
  static let participles: Set<String> = [
    "employed", "enrolled", "affiliated", "associated", "retired", "jubilada", "jubilado",
    "retirada", "retirado", "empleada", "empleado",
  ]
  /// What joins a role or a verb to the name of an organization.
  static let joints: Set<String> = [
    "at", "of", "for", "from", "with", "in", "to", "en", "de", "del", "para", "con", "by", "por",
  ]
  /// Roles that names have, too (“Mother of Mercy”).
  static let relatives: Set<String> = [
    "mother", "father", "parent", "grandmother", "grandfather", "grandparent", "madre", "padre",
    "neighbor", "citizen", "voter", "resident", "minister", "worker",
  ]
  /// What tells more of a role.
  static let modifiers: Set<String> = [
    "graduate", "undergraduate", "grad", "phd", "doctoral", "associate", "assistant", "senior",
    "junior", "lead", "board", "staff", "committee", "founding", "full", "part", "time",
    "full-time", "part-time", "adjunct", "visiting", "clinical", "law", "medical", "nursing",
    "university", "college", "community", "union", "faculty", "postdoctoral", "program",
    "department", "executive", "deputy", "vice", "high", "school", "first", "second", "third",
    "fourth", "year", "active", "longtime", "lifelong", "lifetime", "life", "proud", "state",
    "national", "advisory", "steering", "social", "public", "activa", "activo", "professor",
  ]
  /// Roles besides titles.
  private static let roles: Set<String> = [
    "employee", "staff", "staffer", "faculty", "alumna", "alumnus", "alum", "alumni", "intern",
    "member", "student", "affiliate", "congregant", "parishioner", "trainee", "apprentice",
    "empleada", "empleado", "exalumna", "exalumno", "egresada", "egresado", "socia", "socio",
    "miembro", "integrante", "feligres", "graduate", "grad",
  ]
  /// Words of the list of titles that name no person.
  private static let noRoles: Set<String> = [
    "department", "dept", "school", "university", "college", "program", "office", "clergy",
    "former", "retired", "jubilada", "jubilado", "associate", "assistant", "exec", "ed", "judge",
    "justice", "chief", "marshal", "speaker",
  ]

  /// Whether a word says what a single person is (“student”, “director”).
  static func isRole(_ word: String) -> Bool {
    if roles.contains(word) { return true }
    return titles.contains(word) && !noRoles.contains(word)
  }

  private static let titles: Set<String> = {
    let lists = [WordLists.titles, WordLists.offices, WordLists.officesOrNames]
    let words = lists.flatMap { $0.split(whereSeparator: \.isWhitespace) }
    return Set(words.map { word in word.split(separator: "-").joined(separator: " ") })
  }()

  /// The words with “ex” as the word that it is: “ex-Elm House”, “exdirectora de Elm House”.
  static func withExApart(_ words: [Substring]) -> [Substring] {
    guard let first = words.first, first.prefix(2).lowercased() == "ex" else { return words }
    let rest = first.dropFirst(2)
    if rest.first == "-", rest.count > 1 { return ["ex", rest.dropFirst()] + words.dropFirst() }
    return isRole(FoldedWords(rest).text) ? ["ex", rest] + words.dropFirst() : words
  }

  /// With what such words begin.
  static let exes = WordStems(["ex-"] + titles.map { "ex" + $0.prefix { $0 != " " } })

  /// With what a cell may begin that tells a relation.
  static let starts: WordStems = {
    let words = pronouns.union(openers).union(verbs).union(modifiers).union(roles).union(titles)
      .union(["employer", "empleador"])
    return WordStems(words.map { word in String(word.prefix { $0 != " " }) }, areWhole: true)
  }()
}
