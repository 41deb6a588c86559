// Titles that say only how somebody is tied to an organization, and not that they speak for it.

extension NameJudgment {
  /// Whether a title says only a tie, such as “Student”, “Alumna” or “Retired teacher”: hardly
  /// anybody signs for an organization so.
  public static func isPersonalTitle(_ title: String) -> Bool {
    guard title.utf8.count <= 60 else { return false }
    let words = FoldedWords(title).words
    guard let first = words.first, let last = words.last, words.count <= 4 else { return false }
    if formerly.contains(first) { return true }
    // “Student Body President” and “Patient Advocate” speak for others.
    return ties.contains(last) && words.dropLast().allSatisfy(besides.contains)
  }

  private static let formerly: Set<String> = [
    "retired", "former", "formerly", "ex", "emeritus", "jubilado", "jubilada", "retirado",
    "retirada",
  ]
  private static let ties: Set<String> = [
    "student", "students", "alumna", "alumnus", "alum", "alumni", "patient", "tenant",
    "parishioner", "congregant", "customer", "client", "self", "retired", "retiree", "graduate",
    "undergraduate", "parent", "estudiante", "alumno", "exalumno", "exalumna",
    "paciente", "inquilino", "inquilina", "feligres", "feligresa", "jubilado", "jubilada",
  ]
  private static let besides: Set<String> = [
    "a", "an", "phd", "graduate", "grad", "undergraduate", "college", "university", "doctoral",
    "law", "medical", "nursing", "high", "school", "proud", "current", "long", "time", "longtime",
  ]
}
