import LetterCore
public struct ImportPlan: Sendable {
  public var additions: [Signatory] = []
  public var duplicates: [Signatory] = []
  public init(lines: String, into roll: SignatoryRoll) {
    var roll = roll
    for line in lines.split(separator: "\n") {
      guard let s = Signatory(name: String(line)) else { continue }
      if roll.duplicate(of: s) == nil { additions.append(s); _ = roll.insert(s) } else { duplicates.append(s) }
    }
  }
}
