// What looks doubtful about single answers.

extension LetterTemplate {
  /// The doubts about answers, field by field.
  func answerDoubts(in draft: Draft, today: LetterDate?) -> [Check] {
    guard !draft.answers.isEmpty else { return [] }
    let misplaced = misplacedAnswers(in: draft)
    // What reads wrong in a sentence may only be the answer to another question.
    let sentences = misplaced.isEmpty ? sentenceDoubts(in: draft) : []
    let former = FormerNames(self, draft)
    var doubtful: Set<FieldID> = []
    let own = fields.flatMap { field -> [Check] in
      guard !draft.name(in: field.id).isEmpty else { return [] }
      var findings =
        field.kind == .date
        ? dateDoubts(draft.text(field.id), today, isSent: draft.sent != nil)
        : misplaced[field.id].map { [$0] } ?? doubts(about: field, in: draft)
      if findings.isEmpty {
        findings = sentences.filter { $0.field == field.id }.map(\.finding)
      }
      if findings.isEmpty, let (entry, slip) = slip(in: field, draft) {
        findings = [.slip(slip, entry)]
      }
      if !findings.isEmpty { doubtful.insert(field.id) }
      return findings.map { Check(finding: $0, place: .field(field.id)) }
    }
    let isPlace = !own.contains { check in
      switch check.finding {
      case .notPlace, .placeWithState: true
      case .slip(.sameAnswer, _), .slip(.digitInWord, _): true
      default: false
      }
    }
    // Whatever else is wrong with an answer has to be fixed first.
    return own
      + fields.filter { !doubtful.contains($0.id) }.flatMap { field in
        placeDoubts(about: field, in: draft, former, besidePlace: isPlace).map {
          Check(finding: $0, place: .field(field.id))
        }
      }
  }

  private func dateDoubts(_ text: String, _ today: LetterDate?, isSent: Bool) -> [Check.Finding] {
    // What went out went out on its day.
    guard !isSent, let date = LetterDate(reading: text) else { return [] }
    if let today, date < today { return [.pastDate] }
    let isNear = today.map { date.year <= $0.year + 1 } ?? true
    if !isNear { return [.slip(.farDate, date.written)] }
    if let holiday = date.holiday { return [.slip(.holiday(holiday), date.written)] }
    return date.isWeekend ? [.weekend] : []
  }

  /// What is wrong with an answer by itself: one thing, the gravest.
  private func doubts(about field: Field, in draft: Draft) -> [Check.Finding] {
    let entries = entries(of: field, in: draft)
    if let words = entries.lazy.compactMap(\.placeholderWords).first {
      return [.placeholder(words)]
    }
    if draft.text(field.id).looksLikePlaceholder { return [.brackets] }
    if let stray = entries.first(where: \.hasStrayBracket) { return [.strayBracket(stray)] }
    if field.id == roles.agency || roles.recipient.contains(field.id),
      Self.isFederalAgency(draft.name(in: field.id))
    {
      return [.federalAgency]
    }
    if field.id == roles.agency,
      let (word, near) = misspelledAgency(in: draft.name(in: field.id), draft)
    {
      return [.misspelled(word, near: near)]
    }
    if field.id == roles.greeting { return greetingDoubts(draft.name(in: field.id), in: draft) }
    if isName(field) {
      let name = draft.name(in: field.id)
      if Self.isNoOfficial(name) { return [.namesNobody(name)] }
      if beginsWithAnotherOffice(name, in: draft) { return [.otherOffice] }
      if let oddity = oddity(ofRecipient: field, in: draft) { return [.recipient(oddity)] }
    }
    if officeFields.contains(where: { $0.id == field.id }) {
      let office = draft.name(in: field.id)
      if isMoreThanOffice(office, in: draft) { return [.officeNotAlone] }
      if let word = misspelledOffice(in: office) { return [.officeMisspelled(word)] }
      if let oddity = oddOffice(office, in: draft) { return [oddity] }
      if office.isShouted { return [.capitalsIn(office)] }
    }
    if field.kind == .lines, let first = entries.first,
      let name = fields.first(where: isName).map({ draft.name(in: $0.id) }),
      !name.contains(where: \.isNumber), first.hasWords(name)
    {
      return [.nameAgain]
    }
    if field.id == roles.place, let other = notOfPlace(draft.name(in: field.id), in: draft) {
      return [.notPlace(other)]
    }
    if field.id == roles.place, let name = Self.withoutState(draft.name(in: field.id)) {
      return [.placeWithState(name)]
    }
    if field.id == roles.place, let kind = kindOfAnotherOffice(draft.name(in: field.id), in: draft)
    {
      return [.placeOfAnotherKind(kind)]
    }
    if field.kind == .list, let finding = copyDoubt(entries, in: draft) { return [finding] }
    if field.id == roles.contact || field.kind == .list,
      let nobody = entries.first(where: {
        $0.namesNobody && !(field.id == roles.contact && $0.isMailAddressOfSomebody)
          || field.id == roles.contact && $0.isNobody
          || field.kind == .list && lacksName($0, in: draft)
      })
    {
      return [.namesNobody(nobody)]
    }
    if field.id == roles.contact, draft.name(in: field.id).contains(";") {
      let names = SeveralNames.find(in: draft.name(in: field.id))
      if names.count > 1 { return [.severalNames(draft.name(in: field.id), names.count)] }
    }
    if field.id == roles.contact, isRecipient(draft.name(in: field.id), in: draft) {
      return [.contactIsRecipient]
    }
    // A line of an address may be without a capital letter, but not all of it.
    let texts = field.kind == .lines ? [draft.name(in: field.id)] : entries
    if let entry = texts.first(where: { isLowercase($0, in: field, draft) }) {
      return [.lowercase(entry)]
    }
    if let entry = entries.first(where: { isCapitals($0, in: field) }) {
      return [.capitalsIn(entry)]
    }
    if field.kind == .list, let entry = repeated(in: field, draft) { return [.listedTwice(entry)] }
    if field.id == roles.place || field.kind == .list,
      let words = entries.lazy.compactMap({ Self.doubledWords(inName: $0) }).first
    {
      return [.doubledWords(words)]
    }
    return []
  }

  /// A slip of the pen in an answer that is right as a whole: the first of them.
  private func slip(in field: Field, _ draft: Draft) -> (entry: String, slip: Check.Slip)? {
    let entries = entries(of: field, in: draft).map(\.trimmed)
    let name = draft.name(in: field.id)
    if field.kind == .lines, let found = slip(inAddress: entries, draft) { return found }
    if let found = label(of: field, entries) ?? straySign(in: field, entries) { return found }
    if isName(field), !name.contains(" "), fields.count(where: isName) == 1 {
      return (name, .oneName)
    }
    if field.id == roles.agency {
      if Self.isOtherService(name) { return (name, .notPolice) }
      if let office = officeOfCounty(besideCityAgency: name, in: draft) {
        return (name, .agencyOfCity(office))
      }
    }
    if field.kind == .list, let asked = entries.first(where: { $0.contains("?") }) {
      return (asked, .straySign("?"))
    }
    guard field.kind == .list || field.id == roles.contact || field.id == roles.place else {
      return nil
    }
    return entries.lazy.compactMap { entry -> (String, Check.Slip)? in
      if let word = entry.wordWithDigit { return (entry, .digitInWord(word)) }
      if let address = entry.slippedMailAddress { return (entry, .mailAddress(address)) }
      return entry.slippedTelephoneNumber.map { (entry, .telephoneNumber($0)) }
    }.first
  }

  /// The parts of an answer that are looked at one by one.
  func entries(of field: Field, in draft: Draft) -> [String] {
    switch field.kind {
    case .list, .lines: draft.answers[field.id]?.lines.filter { !$0.trimmed.isEmpty } ?? []
    case .line, .choice, .date: [draft.name(in: field.id)]
    }
  }

  private func greetingDoubts(_ greeting: String, in draft: Draft) -> [Check.Finding] {
    if Self.repeatsSalutation(greeting) { return [.salutation] }
    let names = fields.filter(isName).flatMap {
      FoldedWords(draft.name(in: $0.id)).words
    }
    if beginsWithAnotherOffice(greeting, but: Set(names), in: draft) { return [.otherOffice] }
    if let office = misspelledOffice(ofGreeting: greeting, but: Set(names), in: draft) {
      return [.officeMisspelled(office)]
    }
    if Self.isPhrase(FoldedWords(greeting)) { return [.namesNobody(greeting)] }
    if let name = misnamed(greeting, in: draft) { return [.greetingName(name)] }
    if let words = Self.doubledWords(inName: greeting) { return [.doubledWords(words)] }
    if Self.partTwice(in: greeting) != nil { return [.doubledWords(greeting)] }
    if greeting.isAllCapitals || greeting.hasShouted(Set(names)) { return [.capitalsIn(greeting)] }
    return greeting.isAllLowercase ? [.lowercase(greeting)] : []
  }

  /// Whether an agency or other words are about a place that the letter is not about (any more), as far
  /// as it has one.
  private func placeDoubts(
    about field: Field, in draft: Draft, _ former: FormerNames, besidePlace: Bool
  ) -> [Check.Finding] {
    guard !sources.contains(field.id), outdated(.field(field.id), in: draft) == nil else {
      return []
    }
    if let name = entries(of: field, in: draft).lazy.compactMap({ former.first(in: $0) }).first {
      return [.namesFormer(name)]
    }
    if field.kind == .lines {
      let lines = entries(of: field, in: draft)
      // Streets are called after people whose names resemble another's.
      for line in lines where !line.contains(where: \.isNumber) {
        if let (word, name) = misspelledName(in: line, draft) {
          return [.misspelled(word, near: name)]
        }
      }
      if besidePlace, let city = cityElsewhere(in: lines, draft) {
        return [.addressElsewhere(city)]
      }
      return [Self.doubtfulZIP(in: lines)].compactMap { $0 }
    }
    guard besidePlace else { return [] }
    if [roles.agency, roles.contact].contains(field.id) || field.kind == .list,
      let (word, name) = entries(of: field, in: draft).lazy.compactMap({
        misspelledName(in: $0, draft, ofRecipient: false)
      }).first
    {
      return [.misspelled(word, near: name)]
    }
    guard field.id == roles.agency, let place = roles.place,
      isElsewhere(draft.text(field.id), than: draft.text(place), in: draft)
    else { return [] }
    return [.agencyElsewhere]
  }

  /// Whether an agency names another place: none of the words of this one, but a name. “NYPD” and
  /// “the Sheriff's Office” are the agencies of any.
  private func isElsewhere(_ agency: String, than place: String, in draft: Draft) -> Bool {
    let words = Self.placeWords(place).subtracting(Self.commonInPlaces)
    // “Sheriff Example's office” names the recipient.
    let recipient = fields.filter(isName).map { Self.placeWords(draft.name(in: $0.id)) }
    let own = agency.split { !$0.isLetter && $0 != "'" && $0 != "’" }.filter { word in
      let bare = word.lowercased().replacing("’", with: "'")
      return word.first?.isUppercase == true && !Self.commonInAgencies.contains(bare)
        && !recipient.contains { !$0.isDisjoint(with: Self.placeWords(bare)) }
    }
    guard !words.isEmpty, !own.isEmpty, !agency.isAcronym, !place.isAcronym else { return false }
    let named = Self.placeWords(agency)
    return named.isDisjoint(with: words)
      && !Self.citiesOfManyNames.contains {
        !$0.isDisjoint(with: named) && !$0.isDisjoint(with: words)
      }
  }

  /// The words of a name. “Elm's” is “Elm”, “O'Fallon” is recognized by “Fallon”, and “D.C.” is one.
  private static func placeWords(_ name: String) -> Set<String> {
    Set(FoldedWords(name.replacing("D.C.", with: "DC")).words.filter { $0.count > 1 })
  }

  private static let commonInPlaces: Set = [
    "county", "city", "town", "village", "borough", "of", "the", "new", "saint", "st", "our",
    "your", "this", "and",
  ]
  private static let commonInAgencies: Set = [
    "the", "our", "your", "local", "state", "county", "city", "town", "village", "police",
    "department", "dept", "office", "of", "sheriff", "sheriff's", "bureau", "force", "public",
    "safety", "law", "enforcement", "agency", "corrections", "probation", "jail", "and",
    "metropolitan", "metro", "division", "correction", "services",
  ]
}

extension String {
  /// Whether this is short for a name: “NYPD”, “the NYPD”.
  fileprivate var isAcronym: Bool {
    let words = split(separator: " ").filter { !["the", "The"].contains($0) }
    return words.count == 1 && words[0].count(where: \.isUppercase) > 1
  }
}
