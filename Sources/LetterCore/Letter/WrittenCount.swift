// Counts as they are written.

/// A count in figures: "24", "1,024".
public func writtenCount(_ count: Int) -> String {
  var digits = String(count)
  var index = digits.count - 3
  while index > 0 {
    digits.insert(",", at: digits.index(digits.startIndex, offsetBy: index))
    index -= 3
  }
  return digits
}

/// A count as a letter of this style writes it: "24" or "twenty-four".
public func writtenCount(_ count: Int, _ style: RollStyle) -> String {
  style.countsInWords ? countInWords(count) : writtenCount(count)
}

/// A count in the words of American English: "one thousand two hundred five". Beyond 999,999, and
/// below 0, in figures.
public func countInWords(_ count: Int) -> String {
  guard (0...999_999).contains(count) else { return writtenCount(count) }
  guard count >= 1_000 else { return wordsBelowThousand(count) }
  let thousands = wordsBelowThousand(count / 1_000) + " thousand"
  return count % 1_000 == 0 ? thousands : thousands + " " + wordsBelowThousand(count % 1_000)
}

private func wordsBelowThousand(_ count: Int) -> String {
  guard count >= 100 else { return wordsBelowHundred(count) }
  let hundreds = smallNumbers[count / 100] + " hundred"
  return count % 100 == 0 ? hundreds : hundreds + " " + wordsBelowHundred(count % 100)
}

private func wordsBelowHundred(_ count: Int) -> String {
  guard count >= 20 else { return smallNumbers[count] }
  let ten = tens[count / 10 - 2]
  return count % 10 == 0 ? ten : ten + "-" + smallNumbers[count % 10]
}

private let smallNumbers = [
  "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
  "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
]

private let tens = [
  "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
]
