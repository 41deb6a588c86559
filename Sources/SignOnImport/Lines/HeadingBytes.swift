// Which lines of a list could be headings, told by their bytes.
import LetterCore

extension HeadingLine {
  /// Whether a line could be a heading, told by its bytes: nearly all names could not.
  static func isPossible(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = line.first, line.count <= 300 else { return false }
    if Self.setsOff(line) { return true }
    if first == UInt8(ascii: "#") || first == 0x20 || first == 0x09 { return true }
    guard line.count <= 120,
      let last = line.last(where: { ![0x20, UInt8(ascii: "*"), UInt8(ascii: "_")].contains($0) })
    else { return false }
    if last == UInt8(ascii: ":") { return true }
    if line.count <= 44, let start = line.firstIndex(where: NameJudgment.isLetter),
      scopeWords.begin(line, at: start)
    {
      return true
    }
    if let start = line.firstIndex(where: { NameJudgment.isLetter($0) || $0 >= 0x80 }),
      SignOnStatus.mayBeHeading(line, at: start)
    {
      return true
    }
    if isInSentenceCase(line) { return true }
    if OrdinaryWords.mayMakeUp(line) || Self.hasPossessive(line) { return true }
    switch last | 0x20 {
    // The ends of “organizations”, “people”, “personal”, “only”, and signs.
    case UInt8(ascii: "s"), UInt8(ascii: "e"), UInt8(ascii: "l"), UInt8(ascii: "y"): break
    case UInt8(ascii: "n"): break
    case UInt8(ascii: "a")...UInt8(ascii: "z"): return false
    default: break
    }
    return stems.areIn(line)
  }

  /// Whether a short line has a capital at its start only: “Need confirmation”, “Recused”.
  private static func isInSentenceCase(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    line.count <= 44
      && line.indices.dropFirst().allSatisfy { index in
        !(0x41...0x5A).contains(line[index]) && !NameJudgment.isDigit(line[index])
      }
  }

  /// Whether a short line has what may be a name's “'s” (“Ana’s list”).
  private static func hasPossessive(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard line.count <= 40,
      let mark = line.firstIndex(where: { $0 == UInt8(ascii: "'") || $0 == 0x99 }),
      mark + 2 < line.count
    else { return false }
    return line[mark + 1] == UInt8(ascii: "s") && line[mark + 2] == 0x20
  }

  /// Whether a line is set off from those that are not: by bold, by dashes around it, by capitals.
  static func setsOff(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    guard (3...80).contains(line.count) else { return false }
    if line[0] == line[1], "*_-=".utf8.contains(line[0]) { return line.last == line[0] }
    return NameJudgment.isLetter(line[0]) && line[0] < 0x61 && line.count > 4
      && line.allSatisfy { !(0x61...0x7A).contains($0) && $0 < 0x80 }
  }

  private static let scopeWords = WordStems(scopes, areWhole: true)
  /// What every telling word begins with, perhaps behind an accent.
  private static let stems = WordStems(
    [
      "org", "group", "grup", "indiv", "people", "person", "signer", "signat", "endors", "entidad",
      "firma", "adhes", "tulo", "leader", "official", "allies", "resident", "clergy", "scholar",
      "lider", "deres", "professor", "facult", "attorneys", "lawyers", "educators", "physicians",
      "vecin", "profesores", "estudiantes", "abogados", "concerned", "miembros de la com", "ons",
      "sign-on",
    ] + severalOrganizations)
}
