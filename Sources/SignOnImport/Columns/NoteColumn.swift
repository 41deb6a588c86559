// Columns in which something may be said against a sign-on.
import LetterCore

/// What may be said of a sign-on in a column that is not about that.
enum NoteColumn: Sendable {
  /// Notes, in which anything may be said.
  case notes
  /// A column without a header, in which only what is plainly said of a sign-on is.
  case unnamed
  /// Something else, in which a wish is one all the same.
  case elsewhere
  /// A title, which the letter prints.
  case title
  /// An affiliation, an organization or an answer, which the letter prints or goes by.
  case detail
  /// How a name is to be listed, in answers too different to be choices.
  case listing
  /// How a response arrived.
  case responses
  /// Whether somebody sent the form.
  case finished

  /// What may be said in a column of this role; `nil` where its texts are of no matter to that.
  init?(_ header: HeaderReading, _ role: SignOnTable.Role) {
    switch role {
    case .note: self = .notes
    case .title: self = .title
    case .affiliation, .organization, .kind, .forOrganization: self = .detail
    case .ignored where header.isOfResponses: self = .responses
    case .ignored where header.words.text == "finished": self = .finished
    case .ignored where header.words.words.isEmpty: self = .unnamed
    case .ignored where header.mayAskListing: self = .listing
    case .ignored where header.words.has(HeaderWords.otherStatuses): return nil
    case .ignored: self = header.hasAnywhere(HeaderWords.remarks) ? .notes : .elsewhere
    default: return nil
    }
  }

  /// Whether a text could say something, told by its bytes.
  func mayMatter(_ field: UnsafeBufferPointer<UInt8>) -> Bool {
    switch self {
    case .notes, .responses, .finished, .listing: true
    case .title: SignOnStatus.mayBeNote(field) || PrivateNote.mayBeSensitive(field)
    default: SignOnStatus.mayBeNote(field)
    }
  }

  /// What a text on one line says against the sign-on.
  func doubt(_ text: String) -> ImportPlan.Doubt? {
    switch self {
    case .notes, .unnamed:
      // A thumb down may be about the letter, or about the form.
      if text.utf8.count <= 16, FoldedWords(text).words.isEmpty, HarmlessNote.saysNo(text) {
        return .undecided(text)
      }
      return Self.doubt(SignOnStatus(note: text), text)
        ?? (PrivateNote.isIn(comment: text) ? .privateNote(text) : nil)
        ?? (HarmlessNote.isIn(text) ? nil : SigningNote.doubt(text))
        ?? (self == .notes && !HarmlessNote.isIn(text) ? .note(text) : nil)
    case .elsewhere:
      let words = FoldedWords(text.prefix(40)).text
      if Self.trials.contains(words) { return .trial }
      if ["unsigned", "not signed", "sin firmar", "no firmado"].contains(words) {
        return .undecided(text)
      }
      return Self.doubt(SignOnStatus(elsewhere: text), text)
        ?? (PrivateNote.isIn(comment: text) ? .privateNote(text) : nil)
    case .title:
      return Self.doubt(SignOnStatus(elsewhere: text), text)
        ?? (PrivateNote.isIn(text) || PrivateNote.isSensitive(text) ? .privateNote(text) : nil)
    case .detail:
      if PrivateNote.isIn(text) { return .privateNote(text) }
      // Who is asked for an organization and writes this may still sign.
      return SignOnStatus.isWish(text) ? .undecided(text) : nil
    case .listing:
      let words = FoldedWords(text.prefix(400))
      let isPrivate = words.words.count <= 3 && words.has(HeaderWords.privacy)
      if isPrivate || PrivateNote.isIn(text) { return .notToBeListed(text) }
      return Self.doubt(SignOnStatus(elsewhere: text), text)
    case .responses:
      return Self.trials.contains(FoldedWords(text.prefix(40)).text)
        || Self.codesOfTrials.contains(text) ? .trial : nil
    case .finished:
      return YesOrNo.read(text) == false ? .undecided("Finished: \(shortened(text))") : nil
    }
  }

  private static func doubt(_ status: SignOnStatus?, _ text: String) -> ImportPlan.Doubt? {
    switch status {
    case .declined: .declined(text)
    case .open: .undecided(text)
    case .signs, nil: nil
    }
  }

  /// What form builders write beside a response that only tried the form, and beside spam.
  private static let trials: Set<String> = [
    "survey preview", "preview", "survey test", "test response", "test collector", "test data",
    "test", "spam", "survey preview spam", "offline survey preview", "vista previa",
    "vista previa de la encuesta", "prueba",
  ]
  /// The same as Qualtrics writes it in numbers.
  private static let codesOfTrials: Set<String> = ["1", "2", "8", "9", "17"]
}
