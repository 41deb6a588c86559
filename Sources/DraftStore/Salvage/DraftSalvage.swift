// A draft that cannot be read as it is, read as far as it can be.
import LetterCore

/// Reads what can be read of a damaged draft. The file itself is left as it is: whoever salvages a
/// draft saves it under another name.
public enum DraftSalvage {
  /// The draft in the bytes of a file that may be damaged, with remarks that say what is missing; or
  /// `nil` where there is nothing to have: no draft, one of a newer version, or an empty one.
  public static func read(_ bytes: [UInt8], path: String) -> DraftReading? {
    do throws(FileError) {
      return try DraftFile.read(bytes, path: path)
    } catch {
      return salvage(bytes, path: path)
    }
  }

  private static func salvage(_ bytes: [UInt8], path: String) -> DraftReading? {
    let damaged = DamagedObject(bytes)
    guard isDraft(damaged.members) else { return nil }
    let members = damaged.damageCount > 0 ? placed(damaged) : damaged.members
    let whole =
      [JSONMember("undersigned", .integer(DraftFile.version))]
      + members.filter { $0.key != "undersigned" }
    let faults = Faults()
    var reader = DraftReader(path: path, passingOver: faults)
    guard
      var reading = try? reader.read(
        JSONBytes.write(.object(whole)), defaultTemplate: DraftFile.defaultTemplate),
      !reading.draft.isBlank
    else { return nil }
    reading.remarks = remarks(damaged) + faults.remarks + reading.remarks
    if reading.remarks.isEmpty { reading.remarks = ["A comma or a colon was wrong; all was read."] }
    return reading
  }

  /// Whether this is a draft of a version that can be read. Where the version itself is lost, two of
  /// a draft's keys say so.
  private static func isDraft(_ members: JSONObject) -> Bool {
    if let version = members.first(where: { $0.key == "undersigned" })?.value.integer, version > 0 {
      return version <= DraftFile.version
    }
    let keys = Set(members.map(\.key)).intersection(DamagedObject.keys)
    return keys.subtracting(["undersigned"]).count >= 2
  }

  // MARK: Places

  /// The members of a draft, with entries that stand elsewhere in their lists: one with a name is a
  /// signatory, one with an “id” a recommendation.
  private static func placed(_ damaged: DamagedObject) -> JSONObject {
    var signatories: [JSONValue] = []
    var recommendations: [JSONValue] = []
    var answers: JSONObject = []
    var members: JSONObject = []
    var facts: JSONObject = []
    let keys = Set(damaged.members.map(\.key))
    for member in damaged.members {
      switch member.key {
      case "signatories", "recommendations":
        for entry in member.value.entries ?? [member.value] {
          let isSignatory =
            member.key == "signatories"
            ? entry["name"]?.text != nil || entry["id"]?.text == nil
            : entry["id"]?.text == nil && entry["name"]?.text != nil
          if isSignatory { signatories.append(entry) } else { recommendations.append(entry) }
        }
      default: members.append(member)
      }
    }
    for entry in damaged.strays {
      if entry["name"]?.text != nil {
        signatories.append(entry)
      } else if entry["id"]?.text != nil {
        recommendations.append(entry)
      }
    }
    for object in damaged.keyless {
      if object.allSatisfy(\.value.isDecision) { facts += object } else { answers += object }
    }
    if !facts.isEmpty, !keys.contains("facts") {
      members.append(JSONMember("facts", .object(facts)))
    }
    if !answers.isEmpty, !keys.contains("answers") {
      members.append(JSONMember("answers", .object(answers)))
    }
    if !signatories.isEmpty { members.append(JSONMember("signatories", .array(signatories))) }
    if !recommendations.isEmpty {
      members.append(JSONMember("recommendations", .array(recommendations)))
    }
    return members
  }

  // MARK: Remarks

  private static func remarks(_ damaged: DamagedObject) -> [String] {
    var remarks: [String] = []
    if let line = damaged.endLine { remarks.append("The file breaks off in line \(line).") }
    for damage in damaged.damage {
      let text = quotable(damage.text)
      remarks.append(
        text.isEmpty
          ? "Line \(damage.line) is damaged; something may be missing."
          : "Line \(damage.line) is damaged; “\(text)” could not be read.")
    }
    switch damaged.damageCount - damaged.damage.count {
    case 0: break
    case 1: remarks.append("1 more line is damaged.")
    case let rest: remarks.append("\(rest) more lines are damaged.")
    }
    switch damaged.replacedCount {
    case 0: break
    case 1: remarks.append("1 unreadable character was replaced by “\u{FFFD}”.")
    case let count: remarks.append("\(count) unreadable characters were replaced by “\u{FFFD}”.")
    }
    if damaged.hasTrailer { remarks.append("What follows the draft’s end was skipped.") }
    return remarks
  }
}

extension JSONValue {
  /// Whether this can be a decision about a dated fact.
  fileprivate var isDecision: Bool {
    text == "keep" || text == "omit" || self["replace"]?.text != nil
  }
}

extension Draft {
  /// Whether there is nothing in it that anybody would want back.
  fileprivate var isBlank: Bool {
    answers.isEmpty && roll.isEmpty && recommendations.isEmpty && facts.isEmpty
      && pendingName.isEmpty
  }
}
