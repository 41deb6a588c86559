// What a row says of a signature beyond the letter.
import LetterCore

extension RowReading {
  /// What a row says of the signature beyond the letter.
  func record(_ texts: RowTexts, _ kind: Signatory.Kind) -> SignOnRecord {
    var record = SignOnRecord()
    let authorization = texts.plain(.authorization)
    if !authorization.isEmpty, kind == .organization {
      switch Authorization(authorization) {
      case .yes: record.isAuthorized = true
      case .open: break
      case .no: record.isAuthorized = false
      }
    }
    record.contact = texts.plain(.email)
    record.city = texts.plain(.city)
    record.date = table.date(texts.plain(.date))
    record.note = texts.notes
    record.authorizedBy = texts.plain(.authorizedBy)
    record.title = texts.plain(.authorizedTitle)
    record.late = SignOnDate.read(texts.plain(.late))
    record.means = SignOnRecord.Means(rawValue: texts.plain(.means).lowercased())
    // A list that the program wrote says who signs in the letter, not who authorized it.
    guard !table.isOwnList else { return record }
    // Only a form asks who may sign, or says when somebody did.
    if roles.contains(.authorization) || roles.contains(.date) {
      record.means = record.means ?? .form
    }
    guard kind == .organization, !isOfIndividuals, record.authorizedBy.isEmpty else {
      return record
    }
    record.authorizedBy = texts.filled(.name)
    if record.title.isEmpty { record.title = texts.filled(.title) }
    return record
  }

  /// The e-mail address in a row; "" where it has none.
  func contact(_ unit: ImportPlan.Unit) -> String {
    table.column(.email).map { table.field(row: unit.row, column: $0) } ?? ""
  }

  /// The day on which a row was sent in, where it says that.
  func date(_ unit: ImportPlan.Unit) -> LetterDate? {
    table.column(.date).flatMap { table.date(table.field(row: unit.row, column: $0)) }
  }
}
