// Lists of organizations whose names are like those of people.
import LetterCore

extension SignOnTable {
  /// Whether most of the first names of organizations may be people's by their words, which are not of
  /// every day, while hardly any has the name of a person.
  var organizationsHaveUnknownWords: Bool {
    guard !isOwnList, let column = separator == .none ? 0 : column(.organization) else {
      return false
    }
    var (named, unknown, people) = (0, 0, 0)
    for row in 0..<min(rowCount, 200) {
      let text = field(row: row, column: column).trimmed
      guard text.contains(" "), text.utf8.count <= 80 else {
        named += text.isEmpty ? 0 : 1
        continue
      }
      named += 1
      switch PersonLikeness(ofOrganization: text) {
      case .certain, .names: people += 1
      case .unknownWords: unknown += 1
      case nil: break
      }
    }
    return named > 3 && unknown * 2 > named && people * 10 <= named
  }
}
