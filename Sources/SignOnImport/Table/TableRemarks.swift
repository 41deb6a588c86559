// What a report says of how a table was taken.
import LetterCore

extension SignOnTable {
  /// Why rows are taken for individuals unless they say else.
  public enum IndividualsReason: Hashable, Sendable {
    /// Names are there, and no column of organizations.
    case noOrganizations
    /// The header of this column says that it only identifies who signs.
    case identificationOnly(column: Int)
  }

  /// Why rows are taken for individuals unless they say else; `nil` where they are not.
  public var individualsReason: IndividualsReason? {
    let names: [Role] = [.name, .firstName, .lastName]
    guard column(.organization) == nil, names.contains(where: { column($0) != nil }) else {
      return nil
    }
    if let column = column(.affiliation),
      HeaderReading(columns[column].header).isForIdentification
    {
      return .identificationOnly(column: column)
    }
    return .noOrganizations
  }

  /// The columns with a header and answers of which nothing is taken.
  public var unusedColumns: [Int] {
    guard hasHeader else { return [] }
    let companions = Set(self.companions.map(\.companion))
    var unused = columns.indices.filter {
      columns[$0].role == .ignored && !companions.contains($0)
    }
    var used: [Int] = []
    for row in 0..<rowCount {
      guard let last = unused.last else { break }
      forEachField(ofRow: row) { column, field in
        if field.contains(where: { $0 > 0x20 }), let index = unused.firstIndex(of: column) {
          unused.remove(at: index)
          used.append(column)
        }
        return column < last
      }
    }
    return used.sorted()
  }
}
