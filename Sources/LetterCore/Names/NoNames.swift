// What stands where a name should, and is none.

extension NameJudgment {
  /// Whether it says that there is no name, or is an example.
  public static func isNotAnswer(_ name: String) -> Bool {
    // "Here are the new ones:" stands over names in a mail.
    if name.utf8.last == UInt8(ascii: ":")
      || name.utf8.last == UInt8(ascii: ")") && name.lowercased().hasSuffix("(example)")
    {
      return true
    }
    // "*Affiliations listed for identification purposes only" stands under names.
    if [UInt8(ascii: "*"), UInt8(ascii: "(")].contains(name.utf8.first),
      FoldedWords(name.lowercased()).has(anyPhrase: ["for identification", "identification only"])
    {
      return true
    }
    let hasLetter = name.utf8.contains { (0x61...0x7A).contains($0 | 0x20) }
    if hasLetter && name.utf8.count > longestNotAnswer || name.utf8.count > 200 { return false }
    guard mayBeNotAnswer(name) else { return false }
    let words = FoldedWords(name)
    // "Total: 12" is under a column.
    if words.words.first == "total", words.words.count == 2, Int(words.words[1]) != nil {
      return true
    }
    if words.words.isEmpty {
      // Signs alone; a symbol such as 🕊 may be meant.
      return name.allSatisfy(NameClause.isVerdict)
        || name.unicodeScalars.allSatisfy { $0.isASCII || $0.properties.generalCategory.isSign }
    }
    // “👍 2”
    if !hasLetter, words.words.allSatisfy({ Int($0) != nil }),
      name.unicodeScalars.contains(where: { $0.value >= 0x2000 })
    {
      return true
    }
    return notAnswers.contains(words.text) || MailLine.closings.contains(words.text)
  }

  /// Whether a name begins with a word with which one of those begins, told by its bytes.
  private static func mayBeNotAnswer(_ name: String) -> Bool {
    var name = name
    return name.withUTF8 { bytes in
      guard let start = bytes.firstIndex(where: { isLetter($0) || $0 >= 0x80 }) else { return true }
      return notAnswerWords.begin(bytes, at: start)
        || bytes[start...].prefix { $0 != 0x20 }.contains { $0 >= 0x80 }
    }
  }

  private static let notAnswerWords = WordStems(
    Set(notAnswers.union(MailLine.closings).map { String($0.prefix { $0 != " " }) })
      .union(["total"]), areWhole: true)

  /// The longest of them in bytes, without anything around it.
  static let longestWords = notAnswers.map(\.utf8.count).max() ?? 0

  /// In bytes, with room for marks around it.
  private static let longestNotAnswer = 28

  /// Ways to say that there is nothing to say.
  static let absences: Set<String> = [
    "n a", "na", "none", "no", "nil", "null", "nothing", "undefined", "nan", "blank", "unknown",
    "x",
    "xx", "xxx", "not applicable", "no organization", "no organisation", "ninguna", "ninguno",
    "no aplica", "self", "myself", "individual", "me",
  ]
  /// What forms for donors are answered with.
  private static let noOccupations: Set<String> = [
    "not employed", "unemployed", "information requested", "requested", "not provided",
    "not given", "desempleado", "desempleada",
  ]
  private static let notAnswers: Set<String> = absences.union([
    "yes", "test", "testing", "test test", "tbd", "tba", "asdf", "example", "organization", "ref",
    "value", "name", "div 0", "anonymous", "anonymously", "anonimo", "anonima",
    "nobody", "nadie", "same as above", "same", "as above", "see above", "ditto", "idem", "si",
    "la misma", "name withheld", "withheld", "anon", "la misma de arriba", "lo mismo", "igual",
    "igual que arriba",
  ])

  /// Whether a title or an affiliation says that there is none.
  public static func saysNothing(_ text: String) -> Bool {
    guard text.utf8.count <= longestNotAnswer else { return false }
    let words = FoldedWords(text)
    if words.begins(with: refusals) { return true }
    return words.words.isEmpty
      ? text.unicodeScalars.allSatisfy {
        $0.isASCII || $0.properties.generalCategory.isSign
      } : absences.contains(words.text) || noOccupations.contains(words.text)
  }

  // MARK: Trials

  /// Whether a name looks as if somebody had only tried the form.
  public static func isTrial(_ name: String) -> Bool {
    guard name.utf8.count <= 40, mayBeTrial(name) else { return false }
    let words = FoldedWords(name).words
    if trialNames.contains(words.joined(separator: " ")) || isPrompt(words) { return true }
    guard let first = words.first else { return false }
    guard
      ["test", "tests", "testing", "tester", "sample", "example", "prueba", "ejemplo", "dummy"]
        .contains(first)
    else { return false }
    return words.dropFirst().allSatisfy { word in
      word.allSatisfy(\.isNumber)
        || [
          "test", "testing", "tester", "organization", "organisation", "org", "group", "name",
          "entry", "person", "user", "response", "submission", "company", "one", "two", "de",
          "organizacion", "only", "please", "ignore", "delete", "row", "signer",
        ].contains(word)
    }
  }

  /// What a form says in a field that is still empty: “Your organization here”, “Enter name”, “First
  /// Last”, “Nombre Apellido”.
  private static func isPrompt(_ words: [String]) -> Bool {
    // “Family First” is a name.
    if words.count > 1, words.allSatisfy(nameParts.contains),
      words.contains(where: nameNouns.contains) || words.contains("first") && words.contains("last")
    {
      return true
    }
    return words.contains(where: promptStarts.contains)
      && words.contains(where: promptNouns.contains)
      && words.allSatisfy {
        promptStarts.contains($0) || promptNouns.contains($0) || nameParts.contains($0)
          || besidePrompts.contains($0)
      }
  }

  private static let promptStarts: Set<String> = [
    "your", "my", "insert", "enter", "type", "add", "here", "su", "tu", "mi", "aqui",
  ]
  private static let promptNouns: Set<String> = [
    "organization", "organisation", "org", "name", "nombre", "organizacion",
  ]
  private static let nameParts: Set<String> = [
    "name", "first", "last", "full", "middle", "given", "family", "surname", "legal", "preferred",
    "nombre", "apellido", "apellidos", "completo",
  ]
  private static let nameNouns: Set<String> = [
    "name", "surname", "nombre", "apellido", "apellidos",
  ]
  private static let besidePrompts: Set<String> = [
    "the", "of", "group", "and", "or", "title", "de", "la", "y", "signer",
  ]

  private static func mayBeTrial(_ name: String) -> Bool {
    var name = name
    return name.withUTF8 { bytes in
      bytes.firstIndex(where: isLetter).map { trialStems.begin(bytes, at: $0) } ?? false
    }
  }

  /// With what such names begin; a list is read in full where a name does.
  static let trialStarts =
    ["test", "sample", "example", "prueba", "ejemplo", "dummy"] + trialNames
    + promptStarts.union(promptNouns).union(nameParts).map { $0 + " " }
  private static let trialStems = WordStems(trialStarts)
  private static let trialNames = [
    "organization name", "foo bar", "foo", "asdf asdf", "qwerty", "lorem ipsum",
    "nombre de la organizacion",
  ]

  // MARK: Nobody

  /// Whether a name says what somebody is, or that they do not want to say who ("A concerned parent",
  /// "Anonymous Teacher", "Prefer not to say").
  public static func namesNobody(_ name: String) -> Bool {
    guard name.utf8.count <= 100 else { return false }
    // "Retired", "Unaffiliated", "Mill Creek resident".
    if isNoOrganization(name) || isDescribedByNobody(name) { return true }
    var name = name
    let mayBe = name.withUTF8 { bytes in
      bytes.firstIndex(where: isLetter).map { nobodyStems.begin(bytes, at: $0) } ?? true
    }
    guard mayBe else { return false }
    var words = FoldedWords(name).words[...]
    if nobodies.contains(words.joined(separator: " ")) { return true }
    if FoldedWords(words: Array(words)).begins(with: refusals) { return true }
    guard let first = words.first else { return false }
    if ["anonymous", "anon", "anonimo", "anonima"].contains(first) {
      return words.dropFirst().allSatisfy {
        peopleOfAllKinds.contains($0) || $0.allSatisfy(\.isNumber)
      }
    }
    let isIndefinite = ["a", "an", "one", "un", "una", "just", "your", "another"].contains(first)
    words = words.drop { ["a", "an", "one", "un", "una", "just", "your", "another"].contains($0) }
    let bare = words.drop { adjectives.contains($0) }
    guard isIndefinite || bare.count < words.count else { return false }
    // The words after the noun decide: "A Friend of the Court Project" is a name.
    guard let noun = bare.first, peopleOfAllKinds.contains(noun) else { return false }
    let tail = bare.dropFirst().drop { peopleOfAllKinds.contains($0) || adjectives.contains($0) }
    return tail.isEmpty
      || [
        "of", "from", "in", "who", "at", "and", "with", "de", "del", "en", "que", "y", "preocupado",
        "preocupada",
      ].contains(tail.first ?? "")
        && Signatory.Kind(reading: name) != .individual && !tail.contains { lastWords.contains($0) }
  }

  /// Whether what anybody may be follows a name (“Pat, a concerned parent”).
  private static func isDescribedByNobody(_ name: String) -> Bool {
    guard let comma = name.firstIndex(of: ",") else { return false }
    let tail = FoldedWords(name[name.index(after: comma)...])
    guard let first = tail.words.first, descriptions.contains(first), !name[..<comma].isEmpty else {
      return false
    }
    return namesNobody(tail.text)
  }

  /// With what such a description begins.
  private static let descriptions: Set<String> = [
    "a", "an", "one", "just", "un", "una", "concerned", "worried", "proud",
  ]

  static let nobodyStarts = [
    "anon", "a ", "an ", "one ", "un ", "una ", "just ", "your ", "another ", "concerned ",
    "worried ", "proud ", "angry ", "private", "local ", "prefer", "prefier", "rather",
    "would rather",
    "decline", "name ", "no name", "not disc", "undisc", "withheld", "i ", "somebody", "someone",
    "ciudadan", "vecin", "madre ", "padre ", "residente", "confidential", "privad", "sin nombre",
    "nombre", "retired ", "frustrated ", "loving ", "fellow ", "registered ",
  ]
  private static let nobodyStems = WordStems(nobodyStarts)
  private static let nobodies: Set<String> = [
    "private", "private person", "private individual", "privado", "privada", "confidential",
    "confidencial", "undisclosed", "not disclosed", "name on file", "no name", "no name given",
    "somebody", "someone", "sin nombre", "ciudadano preocupado", "ciudadana preocupada",
    "madre preocupada", "padre preocupado", "vecina preocupada", "vecino preocupado",
    "nombre reservado", "i am a resident", "a friend", "un amigo", "una amiga",
  ]
  private static let refusals = PhraseSet([
    "prefer not to", "i prefer not to", "i d prefer not", "prefer to remain", "prefer to stay",
    "prefer anonymity", "rather not", "i d rather not", "i would rather not", "would rather not",
    "decline to", "declined to state", "declines to state", "name withheld", "name on file",
    "name not", "not disclosed", "prefiero no", "prefiere no", "nombre no", "wish to remain",
    "wishes to remain",
  ])
  private static let adjectives: Set<String> = [
    "concerned", "worried", "proud", "angry", "private", "local", "anonymous", "retired",
    "frustrated", "loving", "fellow", "registered", "very", "deeply", "lifelong", "longtime",
    "long",
    "time", "public", "high", "school", "working", "single", "young", "old", "immigrant", "caring",
    "us", "american", "taxpaying", "preocupado", "preocupada", "orgulloso", "orgullosa", "ex",
    "former", "anonimo", "anonima",
  ]
  /// What anybody may be.
  private static let peopleOfAllKinds: Set<String> = [
    "parent", "citizen", "resident", "neighbor", "neighbour", "mother", "father", "mom", "mum",
    "dad", "grandmother", "grandfather", "grandma", "grandpa", "grandparent", "teacher", "student",
    "worker", "nurse", "doctor", "voter", "taxpayer", "person", "human", "member", "constituent",
    "individual", "woman", "man", "educator", "friend", "supporter", "employee", "immigrant",
    "homeowner", "renter", "tenant", "ally", "somebody", "someone", "donor", "signer", "user",
    "madre", "padre", "mama", "papa", "maestra", "maestro", "ciudadano", "ciudadana", "vecino",
    "vecina", "residente", "estudiante", "trabajador", "trabajadora", "persona", "amigo", "amiga",
    "inmigrante", "abuela", "abuelo", "mujer", "hombre", "votante", "enfermera", "enfermero",
  ]
  /// Words with which names of groups end.
  private static let lastWords: Set<String> = [
    "project", "fund", "network", "coalition", "foundation", "group", "league", "center",
    "alliance",
    "committee", "society", "association", "union", "house", "church", "clinic", "club",
  ]
}

extension Unicode.GeneralCategory {
  /// Punctuation and the like, which alone is no name.
  var isSign: Bool {
    switch self {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
      .initialPunctuation, .finalPunctuation, .otherPunctuation, .spaceSeparator, .format:
      true
    default: false
    }
  }
}
