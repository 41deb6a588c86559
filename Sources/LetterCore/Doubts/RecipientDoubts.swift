// Doubts about the recipient: a greeting that greets twice, or somebody else.

extension LetterTemplate {
  /// Words of a greeting that are no part of a name.
  private static let forms: Set = [
    "mr", "mrs", "ms", "mx", "miss", "dr", "prof", "professor", "hon", "honorable", "the", "sir",
    "madam", "madame", "rev", "reverend", "pastor", "rabbi", "imam", "sister", "father",
    "captain", "capt", "lieutenant", "lt", "sergeant", "sgt", "colonel", "col", "major",
    "judge", "justice", "senator", "sen", "representative", "rep", "assemblymember",
    "assemblyman", "assemblywoman", "councilmember", "councilor", "councilman", "councilwoman",
    "supervisor", "legislator", "president", "chair", "chairman", "chairwoman", "chairperson",
    "mayor", "deputy", "acting", "interim", "county", "city", "town", "village", "executive",
    "police", "commissioner", "sheriff", "chief", "superintendent", "director", "manager",
    "administrator", "secretary", "governor", "attorney", "general", "district", "clerk",
    "treasurer", "trustee", "officer", "elect", "and", "of", "jr", "sr", "ii", "iii", "iv",
  ]

  /// Whether a greeting brings along what the letter has around it: “Dear”, a colon or a comma.
  static func repeatsSalutation(_ greeting: String) -> Bool {
    let first = greeting.split(whereSeparator: \.isWhitespace).first?.lowercased() ?? ""
    let salutations: Set = [
      "dear", "dear,", "dear:", "estimado", "estimada", "estimados", "estimadas", "hello", "hi",
      "to",
    ]
    return salutations.contains(first) || greeting.trimmed.last.map { ":,;".contains($0) } ?? false
  }

  /// The name that a typed greeting ought to have and has not, as where it is misspelt; `nil` where
  /// nothing is wrong. “Members of the Council” and “Rosa” are ways to greet as well.
  func misnamed(_ greeting: String, in draft: Draft) -> String? {
    let name = roles.recipient.compactMap { id -> String? in
      guard let field = field(id), field.kind != .choice,
        case .lines(let lines) =
          resolve(field, in: draft)
      else { return nil }
      return lines.joined(separator: " ")
    }.joined(separator: " ")
    let surname = Self.lastName(of: String(name.prefix { $0 != "(" }).trimmed)
    let known = Self.nameWords(name + " " + surname)
    let greeted = Self.nameWords(greeting)
    let own = officeWords(in: draft)
    guard !known.isEmpty, greeting.contains(where: \.isUppercase) else { return nil }
    if greeted.isEmpty {
      // “Mayor”; “Madam Mayor” and “Honorable Mayor” are forms of their own.
      let said = Self.folded(greeting).filter { $0 != "the" }
      return !said.isEmpty && said.allSatisfy(own.contains) ? surname : nil
    }
    if greeted.allSatisfy(known.contains) {
      // “Mayor Rosa”, “Ms. Rosa”.
      let title = Self.folded(greeting).first ?? ""
      let isTitled = own.contains(title) || ["mr", "mrs", "ms", "mx"].contains(title)
      let surnames = Self.nameWords(surname)
      return isTitled && !surnames.isEmpty && !greeted.contains(where: surnames.contains)
        ? surname : nil
    }
    let office = roles.recipient.filter { field($0)?.kind == .choice }
      .flatMap { Self.folded(draft.text($0)) }
    let strangers = greeted.filter { word in !known.contains(word) && !office.contains(word) }
    // Nearly one of the words of the name: a typing error in one of them.
    if strangers.contains(where: { stranger in
      known.contains { !greeted.contains($0) && Self.areNear($0, stranger) }
    }) {
      return surname
    }
    // “Mayor Smith”, who is another one.
    let all = Self.folded(greeting)
    guard !greeted.contains(where: known.contains), let last = all.last, last == strangers.last,
      !Self.groups.contains(last)
    else { return nil }
    let isTitled = all.first.map { Self.forms.contains($0) || office.contains($0) } ?? false
    return isTitled && strangers.count == 1 || Self.isSomebody(greeting, strangers)
      ? surname : nil
  }

  /// Whether a greeting has a first and a last name (“Ana Cole”, “Ms. Ana Cole”), and not words such
  /// as “Elected Officials”.
  private static func isSomebody(_ greeting: String, _ names: [String]) -> Bool {
    let words = NameWords.reading(greeting)
    let own = words.drop { $0.roles.has([.honorific, .honorificPart]) }
    guard (2...3).contains(names.count), own.map(\.text).elementsEqual(names),
      let first = own.first
    else { return false }
    return (first.roles.has([.given, .hispanicGiven]) || givenNamesAndWords.contains(first.text))
      && own.allSatisfy {
        $0.written.first?.isUppercase == true
          && !$0.roles.has([.organization, .small, .and, .title, .place])
      }
  }

  /// Given names that are other words as well, so that only here they say that a person is meant.
  private static let givenNamesAndWords: Set = [
    "ben", "will", "grace", "hope", "joy", "rose", "max",
  ]

  /// Who is greeted without a name.
  private static let groups: Set = [
    "members", "member", "council", "board", "legislature", "colleagues", "friends", "friend",
    "neighbors", "neighbor", "officials", "leaders", "all", "everyone", "team", "staff",
    "committee", "commission", "office", "department", "supervisors", "trustees", "commissioners",
    "legislators", "residents", "leadership", "administration", "delegation", "caucus",
  ]

  /// The words of a text without signs, accents and capitals.
  private static func folded(_ text: String) -> [String] {
    FoldedName(text.replacing("’", with: "'"), kind: .individual).words.map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  private static func nameWords(_ text: String) -> [String] {
    folded(text).filter { $0.count > 1 && !forms.contains($0) }
  }

  /// Whether two words differ by no more than a slip of the fingers: one letter, or in longer words
  /// two, or two letters that changed places.
  static func areNear(_ one: String, _ other: String) -> Bool {
    let (left, right) = (Array(one.utf8), Array(other.utf8))
    let most = min(left.count, right.count)
    guard most > 2, abs(left.count - right.count) < 3 else { return false }
    // Of each pair of heads; the row before it, and the one before that for swaps.
    var rows = [[Int]]()
    for i in 0...left.count {
      var row = [i]
      for j in stride(from: 1, through: right.count, by: 1) {
        guard i > 0 else {
          row.append(j)
          continue
        }
        let change = left[i - 1] == right[j - 1] ? 0 : 1
        var cost = min(rows[i - 1][j] + 1, row[j - 1] + 1, rows[i - 1][j - 1] + change)
        if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
          cost = min(cost, rows[i - 2][j - 2] + 1)
        }
        row.append(cost)
      }
      rows.append(row)
    }
    return rows[left.count][right.count] <= (most > 6 ? 2 : 1)
  }
}
