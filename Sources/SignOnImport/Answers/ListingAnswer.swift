// Whether a name may be listed, and how much of it, told by an answer.
import LetterCore

/// An answer to whether, or as what, somebody may be listed.
struct ListingAnswer: Hashable {
  /// Whether a name may be listed; `nil` where it does not tell, or only with a condition.
  let mayList: Bool?
  /// What alone may be listed: the person’s name (“just my name”), or the organization’s.
  let only: Signatory.Kind?

  /// A plain yes or no.
  init(mayList: Bool) { (self.mayList, only) = (mayList, nil) }

  /// Reads an answer under a header.
  init(_ answer: String, under header: HeaderReading) {
    let words = FoldedWords(answer.prefix(400))
    // “May we list your employer?”: without it, the person may be.
    if header.asksOfAffiliation, let isYes = YesOrNo.isTicked(answer),
      isYes == header.asksForPrivacy
    {
      (mayList, only) = (true, .individual)
      return
    }
    // “First name only”: no column has that.
    if words.has(Self.partsOfNames), !(words.has(["first"]) && words.has(["last"])) {
      (mayList, only) = (nil, nil)
      return
    }
    if let only = Self.only(words) {
      (mayList, self.only) = (true, only)
      return
    }
    only = nil
    let isYes = YesOrNo.isTicked(answer)
    if let isYes {
      // “Yes, but without my last name”
      let isReserved =
        words.words.count > 1
        && (Conditions.are(in: words) || words.has(Conditions.turns) || words.has(Self.lessThanAll))
      let mayList = isYes != header.asksForPrivacy
      self.mayList = mayList && isReserved ? nil : mayList
    } else if PrivateNote.isIn(answer) || words.has(HeaderWords.privacy)
      || words.has(["not", "no", "don", "never", "none", "nowhere"])
    {
      // “Not private”
      mayList =
        words.words.count == 2 && ["not", "no"].contains(words.words[0])
        && Self.openly.contains(words.words[1])
    } else if Conditions.are(in: words) || words.has(Self.toFew) {
      mayList = nil
    } else {
      mayList =
        words.has(HeaderWords.publishing) || words.has(["ok", "okay", "yes", "si", "visible"])
          || Self.namesWhatIsListed(words) || SignOnStatus(answer: answer) == .signs ? true : nil
    }
  }

  /// Whether a text is an answer to such a question that somebody chose, and hardly a name.
  static func isOne(_ answer: String) -> Bool {
    let words = FoldedWords(answer.prefix(400))
    guard (1...12).contains(words.words.count) else { return false }
    if only(words) != nil || words.has(partsOfNames) || namesWhatIsListed(words) { return true }
    return words.has(HeaderWords.privacy.union(HeaderWords.publishing))
      && (words.words.count <= 3 || words.has(chosen))
  }

  /// “Name and affiliation”, “Full name with title”.
  private static func namesWhatIsListed(_ words: FoldedWords) -> Bool {
    words.has(listed)
      && words.words.allSatisfy { listed.contains($0) || besidesListed.contains($0) }
  }

  private static let listed: Set<String> = [
    "name", "names", "affiliation", "organization", "title", "nombre", "organizacion", "afiliacion",
    "everything", "all", "todo", "both", "full",
  ]
  private static let besidesListed: Set<String> = [
    "and", "with", "my", "our", "full", "the", "y", "con", "mi", "completo", "plus", "use", "as",
    "given", "or",
  ]
  private static let partsOfNames: Set<String> = [
    "first", "last", "initial", "initials", "nickname", "pseudonym", "alias", "apellido",
    "inicial", "iniciales", "apodo", "seudonimo",
  ]

  private static func only(_ words: FoldedWords) -> Signatory.Kind? {
    guard words.words.count <= 10 else { return nil }
    if words.has(organizationOnly)
      || words.has(["only", "just", "solo"]) && words.has(ofOrganizations)
    {
      return words.has(["individual", "personal"]) ? nil : .organization
    }
    return words.has(nameOnly) ? .individual : nil
  }

  private static let nameOnly = PhraseSet([
    "name only", "just my name", "only my name", "my name only", "just the name", "only the name",
    "just name", "only name", "solo mi nombre", "solo el nombre", "solo nombre",
    "unicamente mi nombre", "nombre solamente", "name but not organization", "name without",
    "name not organization", "individual name only", "not my organization", "not the organization",
  ])
  private static let organizationOnly = PhraseSet([
    "organization only", "organisation only", "organization name only", "org only",
    "my organization only", "just my organization", "only my organization",
    "only our organization", "just our organization", "our organization only",
    "only our group", "only the organization", "just the organization", "solo mi organizacion",
    "solo la organizacion", "group only",
  ])
  private static let ofOrganizations = PhraseSet([
    "organization name", "organization s name", "organizations name", "name of my organization",
    "name of our organization", "name of the organization", "name of the group", "group name",
    "org name", "nombre de mi organizacion", "nombre de la organizacion",
  ])
  /// “Visible to organizers only” is no leave to publish.
  private static let toFew: Set<String> = [
    "only", "internal", "internally", "staff", "organizers", "solo", "interno", "interna",
  ]
  private static let lessThanAll: Set<String> = [
    "without", "sin", "only", "just", "solo", "first", "initials", "initial", "not",
  ]
  /// “Not private”, “no oculto”.
  private static let openly: Set<String> = [
    "private", "anonymous", "hidden", "confidential", "privado", "oculto", "anonimo", "unlisted",
  ]
  private static let chosen: Set<String> = [
    "my", "our", "me", "us", "please", "name", "yes", "no", "not", "i", "we", "mi", "nombre",
    "keep", "consent", "consiento",
  ]
}
