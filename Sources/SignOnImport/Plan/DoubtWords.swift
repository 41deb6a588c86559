// What is doubtful about a row, in words.
import LetterCore
import TextMetrics

extension ImportPlan.Doubt {
  /// What is doubtful, to follow a colon.
  public var words: String {
    switch self {
    case .capitals(let suggestion): "all capitals, perhaps “\(suggestion)”"
    case .smallLetters(let suggestion): "all lowercase, perhaps “\(suggestion)”"
    case .respelled(let line, let isLowercase):
      "all \(isLowercase ? "lowercase" : "capitals"), so it is written as on line \(line)"
    case .noOrganization(let text):
      text.isEmpty
        ? "no organization is given, so an individual signs"
        : "“\(shortened(text))” is not an organization, so an individual signs"
    case .readsAs(let kind): "it reads like \(kind.withArticle)"
    case .lookAlike(let name, let line):
      "it looks like “\(shortened(name))”"
        + (line.map { " on line \($0)" } ?? ", which is listed")
    case .otherPerson(let affiliation, let email):
      (affiliation && email
        ? "the affiliation and the e-mail differ"
        : affiliation ? "the affiliation differs" : "the e-mail differs")
        + ": add a middle name to one of them if they are two people"
    case .unclearKind(let why): why.words
    case .proposed(let text, let why): "the file has “\(shortened(text))”, \(why.words)"
    case .severalNames(let count): "it has \(count) names in one entry"
    case .otherPartyListed(let name, let isReplaced):
      "“\(shortened(name))” is listed for the same sign-on"
        + (isReplaced ? " and would be replaced" : "")
    case .detailProposed(let text):
      "the file has “\(shortened(text))” behind the name, with something that should not be in the "
        + "letter"
    case .trial: "it looks like a test of the form"
    case .undecided(let text):
      text.isEmpty
        ? "whether it signs was not answered"
        : "“\(shortened(text))” does not say that it signs"
    case .privateNote(let text): "“\(shortened(text))” may be private"
    case .sentence: "it reads like a line of a letter or mail"
    case .renamed(let name): "its name is now “\(shortened(name))”"
    case .instruction(let text):
      "“\(shortened(text))” says what to do with a name and is not one; change the list yourself"
    case .namesNobody: "it does not say who signs"
    case .firstNameOnly: "it is only a first name"
    case .note(let text): "note: “\(shortened(text))”"
    case .footnoted(let sign): "the footnote sign “\(shortened(sign))” is left off"
    case .identificationOnly(let sign):
      "“\(shortened(sign))” says that the organization is for identification only, so an individual may "
        + "be signing"
    case .footnote: "it is a footnote, not a name"
    case .declinedOn(let line): "line \(line) says that the same name does not sign"
    case .declined(let text): "it does not sign: “\(shortened(text))”"
    case .struckOut: "it is struck out"
    case .blank: "there is no name"
    case .notAnswer: "not a name"
    case .notName(let thing): "\(thing.words), not a name"
    case .formula: "it is a spreadsheet formula"
    case .controlCharacters(let count):
      count == 1 ? "it has a control character" : "it has \(count) control characters"
    case .notAuthorized(let answer):
      "whether the signer is authorized was answered “\(shortened(answer))”"
    case .unanswered: "whether the signer is authorized was not answered"
    case .notToBeListed(let answer):
      "whether the name may be listed was answered “\(shortened(answer))”"
    case .listingUnanswered: "whether the name may be listed was not answered"
    case .withdrew(let date): date.isKnown ? "it withdrew on \(date.written)" : "it withdrew"
    case .takenOff: "you took it off the list"
    case .mayBeOneOf(let names):
      "it may be any of " + names.map { "“\(shortened($0))”" }.joined(separator: ", ")
        + ", with the same e-mail address"
    case .tooLong: "it is too long for a name"
    case .surplusFields(let count):
      "it has \(count) more field\(count == 1 ? "" : "s") than the header; a comma that belongs to "
        + "a name needs quotes around the name"
    }
  }
}

extension ImportPlan.Doubt.UnclearKind {
  fileprivate var words: String {
    switch self {
    case .answer(let answer):
      "“\(shortened(answer))” does not say whether an individual or an organization signs"
    case .noAnswer: "the form asked whether an individual or an organization signs, with no answer"
    case .organizationNotNamed: "the answer says an organization signs, but none is named"
    case .personNotNamed: "the answer says an individual signs, but only an organization is named"
    case .name(let kind): "it reads like \(kind.withArticle)"
    case .ownName: "the organization has the signer's own name"
    case .heading: "it may be a heading of the list"
    case .header: "it may be the header of the table"
    case .parted: "it may be half of a name that goes on in the next line"
    case .relation(let text):
      "“\(shortened(text))” says how somebody is connected, not that the organization signs"
    }
  }
}

extension Signatory.Kind {
  /// "an organization" or "a person".
  var withArticle: String { self == .organization ? "an organization" : "an individual" }
}

/// A text as far as a sentence has room for it.
func shortened(_ text: String) -> String {
  let most = 120
  // Counting characters of a very long text takes long.
  guard text.utf8.count > most else { return text }
  let start = text.prefix(most)
  return start.endIndex == text.endIndex ? text : start + "…"
}
