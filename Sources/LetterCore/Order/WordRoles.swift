// What single words can mean in a name, whatever their case, accents and periods.

/// What a word may be in a name. Many can be several things, and where they are tells which.
struct WordRoles: OptionSet, Sendable {
  let rawValue: UInt32

  /// Comes before a person's name ("Rev.", "Sra.", "Mayor").
  static let honorific = WordRoles(rawValue: 1 << 0)
  /// Says which office a person holds ("Mayor"); an honorific as well.
  static let office = WordRoles(rawValue: 1 << 1)
  /// An honorific that is a name, too ("Dean", "Don").
  static let mayBeGiven = WordRoles(rawValue: 1 << 2)
  /// Belongs to the honorific after it ("County Executive", "The Right Reverend").
  static let honorificPart = WordRoles(rawValue: 1 << 3)
  /// Comes after a person's name and tells relatives apart ("Jr.", "III").
  static let suffix = WordRoles(rawValue: 1 << 4)
  /// A Roman numeral; one that is no suffix as well may be an initial ("V").
  static let numeral = WordRoles(rawValue: 1 << 5)
  /// A degree, license or order ("PhD", "RN", "S.J.").
  static let credential = WordRoles(rawValue: 1 << 6)
  /// A credential that is also a state, a name or a word ("MA", "Do"): one if its capitals say so.
  static let unsure = WordRoles(rawValue: 1 << 7)
  /// Begins a surname ("Van", "de", "St.").
  static let prefix = WordRoles(rawValue: 1 << 8)
  /// Joins two surnames ("y").
  static let joint = WordRoles(rawValue: 1 << 9)
  /// What a person does, behind a comma ("Organizer").
  static let title = WordRoles(rawValue: 1 << 10)
  /// Makes a name that of an organization ("Union").
  static let organization = WordRoles(rawValue: 1 << 11)
  /// A word of organizations that is a surname as well ("Church").
  static let mayBeSurname = WordRoles(rawValue: 1 << 12)
  /// A person's given name and no other word ("Philip").
  static let given = WordRoles(rawValue: 1 << 13)
  /// "she", "her".
  static let pronoun = WordRoles(rawValue: 1 << 14)
  /// What follows is a former or another name ("née").
  static let formerly = WordRoles(rawValue: 1 << 15)
  /// A small word that only names of organizations have ("for").
  static let small = WordRoles(rawValue: 1 << 16)
  /// "and".
  static let and = WordRoles(rawValue: 1 << 17)
  /// "Inc.", wherever it is.
  static let legalForm = WordRoles(rawValue: 1 << 19)
  /// "the".
  static let article = WordRoles(rawValue: 1 << 20)
  /// A prefix over which the order passes where it is written small ("de", "van").
  static let particle = WordRoles(rawValue: 1 << 21)
  /// A prefix that is no given name, so that all behind it is the surname ("de", "von").
  static let firmPrefix = WordRoles(rawValue: 1 << 22)
  /// Ends a given name that begins with María ("del Carmen").
  static let marian = WordRoles(rawValue: 1 << 23)
  /// A suffix that is a surname as well ("Junior").
  static let longSuffix = WordRoles(rawValue: 1 << 24)
  /// A given name behind which two Hispanic surnames are both surnames ("José").
  static let hispanicGiven = WordRoles(rawValue: 1 << 25)
  static let hispanicSurname = WordRoles(rawValue: 1 << 26)
  /// Follows an "O" that belongs to the surname and is written apart ("Briain").
  static let irishStem = WordRoles(rawValue: 1 << 27)
  /// A name beside which "Ben" begins a surname ("Ahmed", "Gurion").
  static let semitic = WordRoles(rawValue: 1 << 28)
  /// A word of organizations that few people have as a surname ("Hall", "League"): behind a given name
  /// it does not tell which it is.
  static let rareSurname = WordRoles(rawValue: 1 << 18)
  /// "Beth", and what follows it in the names of synagogues ("Israel").
  static let synagogue = WordRoles(rawValue: 1 << 30)
  /// Ends the name of a place or a street ("Avenue").
  static let place = WordRoles(rawValue: 1 << 31)
  /// Joins the parts of one Spanish surname ("Ponce de León").
  static let spanishOf = WordRoles(rawValue: 1 << 29)
}

/// The known words by a hash of their letters. The hash decides alone: that an unknown word shares
/// its sixty-four bits with a known one is not to be expected.
struct WordTable: Sendable {
  private let mask: Int
  private var keys: [UInt64]
  private var roles: [WordRoles]

  static let words = WordTable(WordLists.all)

  init(_ lists: [(WordRoles, String)]) {
    var roles: [UInt64: WordRoles] = [:]
    for (role, list) in lists {
      for word in list.split(whereSeparator: \.isWhitespace) {
        var word = String(word)
        let key = word.withUTF8 { Self.key($0) }
        roles[key, default: []].formUnion(role)
      }
    }
    var size = 1
    while size < roles.count * 3 { size *= 2 }
    mask = size - 1
    keys = [UInt64](repeating: 0, count: size)
    self.roles = [WordRoles](repeating: [], count: size)
    for (key, role) in roles {
      var index = Int(truncatingIfNeeded: key) & mask
      while keys[index] != 0 { index = (index + 1) & mask }
      keys[index] = key
      self.roles[index] = role
    }
  }

  /// What a word may be, by its small letters without marks and points.
  func roles(of word: UnsafeBufferPointer<UInt8>) -> WordRoles {
    let key = Self.key(word)
    var index = Int(truncatingIfNeeded: key) & mask
    while keys[index] != 0 {
      if keys[index] == key { return roles[index] }
      index = (index + 1) & mask
    }
    return []
  }

  private static func key(_ word: UnsafeBufferPointer<UInt8>) -> UInt64 {
    // Zero means an empty place.
    max(nameHash(word), 1)
  }
}
