// The names of months and days, in English and Spanish.

/// The one list of months and days, in small letters.
public enum CalendarWords {
  /// The months in their order, in English and in Spanish.
  public static let months = [
    [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ],
    [
      "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto", "septiembre",
      "octubre", "noviembre", "diciembre",
    ],
  ]
  /// The days of the week, with and without accents.
  public static let weekdays = [
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "lunes", "martes",
    "miércoles", "miercoles", "jueves", "viernes", "sábado", "sabado", "domingo",
  ]

  /// Whether a word is a month, written out or short in English (“Nov.”).
  static func isMonth(_ word: some StringProtocol) -> Bool {
    monthWords.contains(word.lowercased().trimmingSuffix { $0 == "." })
  }

  /// Whether a word is a month or a day of the week.
  public static func isOfDates(_ word: some StringProtocol) -> Bool {
    isMonth(word) || weekdays.contains(word.lowercased().trimmingSuffix { ".,)".contains($0) })
  }

  /// The names of months, and of those in English the short ones.
  static let monthWords = Set(months.joined()).union(months[0].map { String($0.prefix(3)) })
    .union(["sept"])
}
