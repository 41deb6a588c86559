// One word of a name: what it may be, and how it is written.

/// A word of a name.
struct NameWord {
  /// Where it is in the name's UTF-8.
  let range: Range<Int>
  let roles: WordRoles
  let shape: Shape
  /// Which part of the name it is in, counted by commas.
  let part: Int
  /// How many letters and digits it has.
  let length: Int
  /// Whether it is in brackets or quotes.
  var isBracketed: Bool

  struct Shape: OptionSet {
    let rawValue: UInt16
    /// Has two letters or more, all of them capitals.
    static let capitals = Shape(rawValue: 1 << 0)
    /// Its first letter is a small one.
    static let small = Shape(rawValue: 1 << 1)
    /// Has a capital behind its first letter.
    static let innerCapital = Shape(rawValue: 1 << 2)
    static let endsInPoint = Shape(rawValue: 1 << 3)
    /// Has a point between letters ("S.J.").
    static let innerPoint = Shape(rawValue: 1 << 4)
    /// Has one of a, e, i, o, u, y, or a letter beyond ASCII.
    static let vowel = Shape(rawValue: 1 << 5)
    /// Ends in "'s" or "s'".
    static let possessive = Shape(rawValue: 1 << 6)
    static let digit = Shape(rawValue: 1 << 7)
    /// Has a slash ("she/her").
    static let slash = Shape(rawValue: 1 << 8)
    /// Ends or begins with an apostrophe ("d' Arc").
    static let apostrophe = Shape(rawValue: 1 << 9)
    /// One letter with a mark ("Ó").
    static let markedLetter = Shape(rawValue: 1 << 10)
    /// Has no letter.
    static let letterless = Shape(rawValue: 1 << 11)
  }

  func has(_ roles: WordRoles) -> Bool { !self.roles.isDisjoint(with: roles) }

  /// One letter, with or without a point.
  var isInitial: Bool { length == 1 }

  /// A year of graduation: "’98".
  var isYear: Bool { isNumber && length == 2 && shape.contains(.apostrophe) }

  /// Digits and no letter.
  var isNumber: Bool { shape.isSuperset(of: [.digit, .letterless]) }
}
