// Words about the rows that still wait after an import.
import LetterCore

extension Words {
  static func waitingTitle(_ count: Int) -> String {
    count == 1 ? "1 name still waits" : "\(writtenCount(count)) names still wait"
  }
  static func reason(of row: WaitingSignOn) -> String {
    let sentence = closed("Line \(writtenCount(row.line)) of \(row.source): \(row.reason)")
    if row.withdraws { return sentence + " Enter takes it off the list, Del leaves out this row." }
    guard let old = row.replaces else { return sentence }
    return sentence
      + (row.isRespelling
        ? " Enter changes it, Del leaves out this row."
        : " Enter puts “\(row.signatory.name)” in the place of “\(old.name)”.")
  }
  static func addPrivateNote(_ count: Int) -> String {
    count == 1
      ? "This may be private. Add it all the same? Y adds it."
      : "Some of this may be private. Add all \(writtenCount(count)) all the same? Y adds them."
  }
  static let waitingHint =
    "Enter adds the name, A all with the same reason · Del leaves it out for good, L all with the "
    + "same reason · K individual or organization · E edits the name · Esc goes back"
  static let leaveOutKey = "Leave out"
  static let addAlike = "Add all alike"
  static let leaveOutAlike = "Leave out all alike"
  static func addedWaiting(_ count: Int) -> String {
    count == 1 ? "Added 1 name." : "Added \(writtenCount(count)) names."
  }
  static func leftOutWaiting(_ name: String?, _ count: Int) -> String {
    name.map { "Left out “\($0)”." } ?? "Left out \(writtenCount(count)) rows."
  }
  static let noLongerSigns = "no longer signs"
  static let takeOffKey = "Take off"
  static let takeOffAlike = "Take off all alike"
  static func tookOff(_ name: String?, _ count: Int) -> String {
    name.map { "Took “\($0)” off the list." } ?? "Took \(writtenCount(count)) names off the list."
  }
  static func takingOff(_ name: String?, _ count: Int) -> String {
    name.map { "taking “\($0)” off the list" } ?? "taking \(writtenCount(count)) names off the list"
  }
  static func keptListed(_ name: String?, _ count: Int) -> String {
    name.map { "Kept “\($0)” on the list." } ?? "Kept \(writtenCount(count)) names on the list."
  }
  static func keepingListed(_ name: String?, _ count: Int) -> String {
    name.map { "keeping “\($0)”" } ?? "keeping \(writtenCount(count)) names"
  }
  static let newSpelling = "new spelling"
  static let changeKey = "Change"
  static let decideSpelling =
    "This name is listed. Enter changes it, Del leaves out this row, and it stays as it is."
  /// What a decision about a row is called that takes the place of a listed name.
  static func replacing(
    _ row: WaitingSignOn, _ old: String, adding: Bool
  ) -> (change: String, done: String) {
    let new = row.signatory.name
    if adding {
      return row.isRespelling
        ? ("changing “\(old)”", "“\(old)” is “\(new)” now.")
        : (Words.adding(new), "Added “\(new)” in the place of “\(old)”.")
    }
    return row.isRespelling
      ? (keepingListed(old, 1), "Kept “\(old)” as it is.")
      : (leavingOutWaiting(new, 1), leftOutWaiting(new, 1))
  }
  /// What a decision about rows that wait is called, and what is said when it is made.
  static func deciding(
    adding: Bool, withdrawing: Bool, name: String?, count: Int
  ) -> (change: String, done: String) {
    switch (adding, withdrawing) {
    case (true, true): (takingOff(name, count), tookOff(name, count))
    case (false, true): (keepingListed(name, count), keptListed(name, count))
    case (true, false):
      (name.map(Words.adding) ?? addingMany(count), name.map(added) ?? addedWaiting(count))
    case (false, false): (leavingOutWaiting(name, count), leftOutWaiting(name, count))
    }
  }
  static let decideListed =
    "This name is listed. Enter takes it off the list, Del leaves out this row, and it stays."
  static func leavingOutWaiting(_ name: String?, _ count: Int) -> String {
    name.map { "leaving out “\($0)”" } ?? "leaving out \(writtenCount(count)) rows"
  }
  static func alreadyWithdrew(_ name: String, _ date: LetterDate) -> String {
    "“\(name)” withdrew on \(date.written); the row no longer waits."
  }
}
