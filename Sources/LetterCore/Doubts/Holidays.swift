// Days on which public offices in the United States are closed.

extension LetterDate {
  /// The federal holiday that this day is; `nil` of all others.
  var holiday: String? {
    if let name = Self.fixedHolidays[[month, day]] { return name }
    if let name = observedHoliday { return name + " (observed)" }
    let week = (day - 1) / 7 + 1
    switch (month, weekdayName, week) {
    case (1, "Monday", 3): return "Martin Luther King Jr. Day"
    case (2, "Monday", 3): return "Presidents' Day"
    // The last of the month.
    case (5, "Monday", _) where day > 24: return "Memorial Day"
    case (9, "Monday", 1): return "Labor Day"
    case (10, "Monday", 2): return "Columbus Day and Indigenous Peoples' Day"
    case (11, "Thursday", 4): return "Thanksgiving"
    default: return nil
    }
  }

  /// The holiday of this weekday's neighbor on the weekend, which is observed on this day.
  private var observedHoliday: String? {
    switch weekdayName {
    case "Friday": Self.fixedHolidays[month == 12 && day == 31 ? [1, 1] : [month, day + 1]]
    case "Monday": Self.fixedHolidays[[month, day - 1]]
    default: nil
    }
  }

  private static let fixedHolidays = [
    [1, 1]: "New Year's Day", [6, 19]: "Juneteenth", [7, 4]: "Independence Day",
    [11, 11]: "Veterans Day", [12, 25]: "Christmas Day",
  ]
}
