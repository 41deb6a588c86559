// Contacts and copies that name nobody, or somebody twice.

extension LetterTemplate {
  /// Whether an entry of the copies is an office that many hold (“Senator”), with nobody's name. All
  /// of them (“Senators”) may get one, but where others are named.
  func lacksName(_ entry: String, in draft: Draft) -> Bool {
    func isOffice(_ entry: String) -> Bool {
      let folded = FoldedWords(entry)
      return
        (folded.has(Self.sharedOffices)
        || folded.has(anyPhrase: ["council member", "assembly member"]))
        && folded.words.allSatisfy {
          Self.sharedOffices.contains($0) || Self.besideOffices.contains($0)
        }
    }
    guard isOffice(entry) else { return false }
    if FoldedWords(entry).words.last?.last != "s" { return true }
    return fields.filter { $0.kind == .list }.flatMap { entries(of: $0, in: draft) }
      .contains { !isOffice($0) && !$0.namesNobody }
  }

  /// Offices that many hold at once.
  private static let sharedOffices: Set = [
    "senator", "sen", "senators", "assemblymember", "assemblyman", "assemblywoman",
    "assemblymembers", "councilmember", "councilman", "councilwoman", "councilor", "councillor",
    "councilmembers", "legislator", "legislators", "representative", "rep", "congressman",
    "congresswoman", "congressmember", "trustee", "alderman", "alderwoman", "alderperson",
    "delegate", "judge", "justice", "commissioner", "supervisor", "pastor", "rev", "reverend",
    "dr", "mr", "ms", "mrs", "rabbi", "imam", "father", "sister", "senador", "senadora", "concejal",
  ]
  private static let besideOffices: Set = [
    "the", "state", "us", "u", "s", "county", "city", "town", "village", "hon", "honorable",
    "council", "assembly", "member", "local", "board",
  ]

  /// The first entry of a list of copies that stands in this list or in one before it, too.
  func repeated(in field: Field, _ draft: Draft) -> String? {
    var seen: Set<NameIdentity> = []
    var people: Set<[String]> = []
    for other in fields where other.kind == .list {
      for entry in draft.answers[other.id]?.lines ?? [] {
        var isNew = seen.insert(NameIdentity(name: entry, kind: .individual)).inserted
        if let person = Self.personNamed(in: entry), !people.insert(person).inserted {
          isNew = false
        }
        if !isNew, other.id == field.id { return entry }
      }
      if other.id == field.id { return nil }
    }
    return nil
  }
}

extension String {
  /// Whether words that mean nobody stand where a contact is to be named (“us”, “our office”).
  var isNobody: Bool {
    let text = FoldedWords(self).text
    let nobodies: Set = [
      "us", "me", "we", "i", "myself", "ourselves", "them", "they", "you", "he", "she", "staff",
      "the staff", "contact", "contact person", "the contact person", "our contact", "info",
      "office", "the office", "our office", "our offices", "anyone", "anybody", "whoever", "person",
      "a person", "organizer", "coordinator", "the undersigned", "undersigned", "signatory",
      "the above", "as above", "see below", "see above", "email", "phone", "website", "our website",
      "nosotros", "nosotras", "yo", "la oficina", "contacto", "persona de contacto",
    ]
    return nobodies.contains(text)
  }

  /// Whether nobody is named: only a mail address, a number or how to reach somebody.
  var namesNobody: Bool {
    let ways: Set = [
      "or", "and", "at", "by", "on", "tel", "phone", "telephone", "cell", "mobile", "fax", "email",
      "e-mail", "mail", "call", "text", "ext", "extension", "x", "via", "the", "number", "contact",
      "reach", "us", "me", "info", "office", "our", "website", "web", "site", "work", "home",
    ]
    return split { $0.isWhitespace || ",;()<>".contains($0) }.allSatisfy { word in
      let bare = word.trimming { ".:".contains($0) }.lowercased()
      return bare.contains("@") || bare.hasPrefix("http") || bare.hasPrefix("www.")
        || !bare.contains(where: \.isLetter) || ways.contains(bare)
        || word.isHostInSmallLetters
    }
  }
}

extension Substring {
  /// “elm.example”; “J.P.” has capitals.
  fileprivate var isHostInSmallLetters: Bool {
    let labels = split(separator: ".", omittingEmptySubsequences: false)
    return labels.count > 1
      && labels.allSatisfy { $0.count > 1 && $0.utf8.allSatisfy { (0x61...0x7A).contains($0) } }
  }
}
