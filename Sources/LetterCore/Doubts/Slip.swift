// Slips of the pen in answers: what each is, and what it says.

extension Check {
  /// A slip of the pen in an answer, or in an entry of one.
  public enum Slip: Hashable, Sendable {
    /// A sign that belongs to no name begins or ends it, or stands in it twice.
    case straySign(String)
    /// A quotation mark lacks its other half.
    case openQuote
    /// It brings a label or a closing of its own (“Contact:”, “Sincerely,”).
    case label(String)
    /// It ends with a word after which something is to come.
    case unfinished(String)
    /// It is the answer to this question as well.
    case sameAnswer(as: String)
    /// The recipient has only one name.
    case oneName
    /// The office is followed by, or is, no office.
    case notOffice
    /// The agency is of another service than the police.
    case notPolice
    /// The date is more than a year ahead.
    case farDate
    /// The address says this line twice.
    case lineTwice
    /// The address begins with the recipient's office.
    case officeAgain
    /// This is where the address has its state.
    case notState(String)
    /// The address has a ZIP code, and no state.
    case noState
    /// The ZIP code is one of this state, and the address says another.
    case otherState(zip: String, state: String)
    /// The address names these two cities.
    case twoCities(String, String)
    /// This is nearly an e-mail address, or a telephone number.
    case mailAddress(String)
    case telephoneNumber(String)
    /// A digit is among the small letters of this word.
    case digitInWord(String)
    /// It begins with a large “The”, and stands within a sentence.
    case largeArticle
    /// The agency is a city's, and the letter is to this office of a county.
    case agencyOfCity(String)
    /// On this day offices are closed.
    case holiday(String)
    /// The calendar has no such day.
    case noDay
    /// The letter's own place says this of another day of the week.
    case otherWeekday(String)
    /// This officeholder is not the recipient, who has this name.
    case otherOfficial(String)
    /// A name's period is no abbreviation's.
    case strayPeriod
  }
}

extension Check.Slip {
  /// What it is called in a draft where it was said to be correct.
  var name: String {
    switch self {
    case .straySign: "sign"
    case .openQuote: "quotation mark"
    case .label: "label"
    case .unfinished: "unfinished"
    case .sameAnswer: "same answer"
    case .oneName: "one name"
    case .notOffice: "office"
    case .notPolice: "police"
    case .farDate: "far date"
    case .lineTwice: "line twice"
    case .officeAgain: "office again"
    case .notState, .noState: "state"
    case .otherState: "ZIP code of the state"
    case .twoCities: "two cities"
    case .mailAddress: "email address"
    case .telephoneNumber: "telephone number"
    case .digitInWord: "digit"
    case .largeArticle: "article"
    case .agencyOfCity: "agency of a city"
    case .holiday: "holiday"
    case .noDay, .otherWeekday: "day"
    case .otherOfficial: "official"
    case .strayPeriod: "period"
    }
  }

  /// What is wrong, behind the answer.
  var words: String {
    switch self {
    case .straySign(let sign): "has a stray “\(sign)”."
    case .openQuote: "has an unmatched quotation mark."
    case .label(let label): "begins with “\(label)”; the letter needs only what comes after it."
    case .unfinished(let word): "ends with “\(word)”; is something missing?"
    case .sameAnswer(let label): "is also the answer to “\(label)”."
    case .oneName: "is only one name; the letter needs the first and the last name."
    case .notOffice: "does not read as an office, such as “Mayor”."
    case .notPolice: "is not a police agency, and the letter is about one."
    case .farDate: "is more than a year ahead."
    case .lineTwice: "is in it twice."
    case .officeAgain: "begins with the office, which the letter already has."
    case .notState(let text): "has “\(text)” where the state's two letters belong."
    case .noState: "has a ZIP code, but no state."
    case .otherState(let zip, let state): "has the ZIP code “\(zip)”, which is in \(state)."
    case .twoCities(let one, let other): "names both “\(one)” and “\(other)”; which is it?"
    case .mailAddress(let text): "has “\(text)”, which may be a misspelled email address."
    case .telephoneNumber(let text):
      "has “\(text)”, which does not have the 10 digits of a telephone number."
    case .digitInWord(let word): "has a digit in “\(word)”."
    case .largeArticle: "begins with “The”, and is in the middle of a sentence: “the”."
    case .agencyOfCity(let office): "is a city's, and the letter is to a “\(office)”."
    case .holiday(let name): "is a holiday: \(name)."
    case .noDay: "is not a day of the calendar."
    case .otherWeekday(let day): "is a \(day)."
    case .otherOfficial(let name): "is not the recipient, “\(name)”; is somebody else meant?"
    case .strayPeriod: "ends with a period."
    }
  }
}
