// What a row says, by what its columns hold.
import LetterCore
import TextMetrics

/// The texts of a row by role, as they stand in the file.
struct RowTexts {
  /// One for each role, in the row's own memory; a test holds the number to that of the roles.
  private var texts = InlineArray<25, String>(repeating: "")
  var surplusFields = 0
  /// Whether it is ticked that a person signs, and that an organization does.
  var ticksBothKinds = false
  /// Whether a field is so long that only its beginning was kept.
  var isTooLong = false
  /// Whether texts are taken as they are, since the program wrote them.
  let isExact: Bool

  init(isExact: Bool) { self.isExact = isExact }

  subscript(role: SignOnTable.Role) -> String {
    get { texts[role.rawValue] }
    set { texts[role.rawValue] = newValue }
  }

  /// A text on one line, with single spaces.
  func plain(_ role: SignOnTable.Role) -> String {
    let text = cleaned(self[role]).text
    return isExact ? text.trimmed : singleSpaced(text)
  }

  /// A part of a name, or "" where a sign says that there is none. "No" and "Nan" are names.
  func part(_ role: SignOnTable.Role) -> String {
    let text = plain(role)
    return isExact || !["-", "--", "—", ".", "n/a", "none"].contains(text.lowercased()) ? text : ""
  }

  /// The same, or "" where it only says that there is nothing to say ("N/A", "-", "individual").
  func filled(_ role: SignOnTable.Role) -> String {
    let text = plain(role)
    return isExact || !NameJudgment.saysNothing(text) ? text : ""
  }

  /// The same, or "" where it names no organization ("N/A", "self-employed", "retired").
  func answer(_ role: SignOnTable.Role) -> String {
    let text = plain(role)
    return isExact || !NameJudgment.isNoOrganization(text) ? text : ""
  }
}

extension RowReading {
  /// The texts of a row; an apostrophe that keeps a spreadsheet from computing a field comes off.
  func texts(ofRow row: Int, _ wanted: [SignOnTable.Role]) -> RowTexts {
    var texts = RowTexts(isExact: table.isOwnList)
    table.forEachField(ofRow: row) { column, field in
      guard column < roles.count else {
        if field.contains(where: { $0 != 0x20 }) { texts.surplusFields += 1 }
        return true
      }
      guard roles[column] != .ignored, !field.isEmpty else { return true }
      if field.count > FieldStore.mostBytes { texts.isTooLong = true }
      guard wanted[column] != .ignored else { return true }
      let text = SignatoryCSV.withoutGuard(FieldText.decode(field))
      // Of several boxes that say who signs each has a column of its own.
      if roles[column] == .kind, !texts[.kind].isEmpty {
        texts.ticksBothKinds =
          texts.ticksBothKinds || Capacity(answer: texts[.kind]) != Capacity(answer: text)
        texts[.kind] += "; " + text
      } else {
        texts[roles[column]] = text
      }
      return true
    }
    if NameJudgment.isNoOrganization(texts[.organization]), !texts[.legalName].isEmpty {
      texts[.organization] = texts[.legalName]
    }
    if texts[.name].isEmpty { texts[.name] = NameParts.joined { texts.part($0) } }
    return texts
  }
}
