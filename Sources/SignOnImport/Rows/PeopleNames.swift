// What stands in the place of a person's name, and is nobody's or tells too much.
import LetterCore
import TextMetrics

extension RowReading {
  /// What is doubtful about a person's name: it is nobody's (“I agree”), or something beside it is
  /// private (“Nora Whitfield (DACA recipient)”, “Nora Whitfield, age 12”).
  static func doubts(
    ofPerson name: String, _ known: [ImportPlan.Doubt]
  ) -> [ImportPlan.Doubt] {
    if let remark = remark(beside: name),
      PrivateNote.isIn(remark) || PrivateNote.isSensitive(remark)
    {
      return [.privateNote(remark)]
    }
    return PersonWords.isNobody(name) && !known.contains(.namesNobody) ? [.namesNobody] : []
  }

  /// What stands behind a name in brackets or behind a comma.
  private static func remark(beside name: String) -> String? {
    guard let start = name.firstIndex(where: { "([,".contains($0) }), start > name.startIndex else {
      return nil
    }
    let remark = name[name.index(after: start)...].filter { !"()[]".contains($0) }.trimmed
    return remark.isEmpty ? nil : remark
  }
}
