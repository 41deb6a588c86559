// First names that stand alone, where a whole name belongs or under a mail.
import LetterCore
import TextMetrics

extension RowReading {
  /// What is said of a name that is one word: in a column of people, only a first name; behind the
  /// closing of a mail, whoever wrote that.
  func doubt(
    aboutFirstName name: String, _ reading: RowKind, row: Int
  ) -> ImportPlan.Doubt? {
    guard !table.isOwnList, !name.isEmpty, name.utf8.count <= 16, !name.contains(" "),
      name.first?.isUppercase == true, name.allSatisfy({ $0.isLetter || "-'’.".contains($0) })
    else { return nil }
    if table.separator == .none {
      return row > 0 && isClosing(table.field(row: row - 1, column: 0)) ? .firstNameOnly : nil
    }
    // Where the halves of names have columns of their own, who fills in one may have no other.
    guard reading.kind == .individual, !reading.takesName, roles.contains(.name),
      !roles.contains(.firstName), !roles.contains(.lastName)
    else { return nil }
    return answers.haveSurnames || SeveralNames.isFirstName(name) ? .firstNameOnly : nil
  }

  private func isClosing(_ line: String) -> Bool {
    line.utf8.count <= 60 && MailLine.isClosing(line)
  }
}
