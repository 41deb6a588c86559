// What speaks against a row.
import LetterCore
import TextMetrics

extension ImportPlan {
  /// One thing that is doubtful about a row.
  public enum Doubt: Hashable, Sendable {
    // The name is surely meant: the row is added, and marked.

    /// All capitals, or all small letters; how it may be written instead.
    case capitals(suggestion: String)
    case smallLetters(suggestion: String)
    /// All capitals, or all small letters, so that it is written as on this line.
    case respelled(line: Int, isLowercase: Bool)
    /// The row names no organization but this ("", "N/A", "retired"), so that its person signs.
    case noOrganization(String)
    /// It was said what it signs as, but the name reads otherwise.
    case readsAs(Signatory.Kind)
    /// It looks like another name, which is listed, or stands on this line.
    case lookAlike(String, line: Int?)
    /// A person of this name is listed, but with another affiliation or another e-mail address.
    case otherPerson(affiliation: Bool, email: Bool)

    /// This sign of a footnote is left off the name.
    case footnoted(String)

    /// Somebody wrote this in a free field of the form, which a person ought to read.
    case note(String)

    // It is unclear who or what signs: the row waits until somebody accepts it.

    /// Whether a person or an organization signs, and why that is unclear.
    case unclearKind(UnclearKind)
    /// The name is not what the row says, but what is probably meant by it.
    case proposed(from: String, because: Rewriting)
    /// The name is one of so many in its cell.
    case severalNames(Int)
    /// The row's other party is listed instead of it: the organization of a person who signs, or a
    /// person of an organization. Where the file no longer names it, the row takes its place.
    case otherPartyListed(String, isReplaced: Bool = false)
    /// Affiliation or title have what must not get into the letter, and are proposed without it.
    case detailProposed(from: String)
    /// It reads like a trial of the form.
    case trial
    /// This answer or note leaves open whether it signs; "" where that was not answered.
    case undecided(String)
    /// This text may be private, and would be printed or goes with the name.
    case privateNote(String)
    /// It reads like a sentence of a letter or mail.
    case sentence
    /// It does not say who signs ("A concerned parent").
    case namesNobody
    /// It is only a first name, or the one that a mail is signed with.
    case firstNameOnly
    /// A line below says that this sign stands beside people, whose organizations only tell who they
    /// are.
    case identificationOnly(String)
    /// It is about a listed name, and gives another one for it.
    case renamed(to: String)
    /// The row on this line says of the same name that it does not sign.
    case declinedOn(line: Int)

    /// It does not sign any more, and may be any of these listed names.
    case mayBeOneOf([String])

    // The row is left out, unless somebody accepts it all the same.

    /// There is no name.
    case blank
    /// What is no name but a way not to give one ("N/A", "none", "-"), or an example.
    case notAnswer
    /// It explains a sign beside names ("* for identification purposes only").
    case footnote
    /// What stands in the place of the name is something else.
    case notName(OtherThing)
    /// A spreadsheet would compute it.
    case formula
    /// So many control characters, such as escapes, or characters that were lost, in its name.
    case controlCharacters(Int)
    /// The answer to whether the signer is authorized, which is not yes.
    case notAuthorized(String)
    /// Whether the signer is authorized was asked and not answered.
    case unanswered
    /// The answer to whether the name may be listed, which is not yes.
    case notToBeListed(String)
    /// Whether the name may be listed was asked and not answered.
    case listingUnanswered
    /// This answer or note says that it does not sign.
    case declined(String)
    /// It tells what to do with a name, and is none.
    case instruction(String)
    /// It is struck out in the list.
    case struckOut
    /// It withdrew on that day.
    case withdrew(LetterDate)
    /// Somebody took it off the list.
    case takenOff
    /// Nobody's name is so long.
    case tooLong
    /// So many more fields than the header has: a comma outside quotes has moved what follows.
    case surplusFields(Int)

    /// Why it is unclear what signs.
    public enum UnclearKind: Hashable, Sendable {
      /// This answer to what the row signs as says neither.
      case answer(String)
      /// That was asked, and not answered.
      case noAnswer
      /// An organization is said to sign, and none is named.
      case organizationNotNamed
      /// A person is said to sign, and only an organization is named.
      case personNotNamed
      /// The name reads as this kind's.
      case name(Signatory.Kind)
      /// The organization has the signer's own name.
      case ownName
      /// The cell of the organization tells how somebody is related to it.
      case relation(String)
      /// It stands alone in its row, in capitals, as headings do.
      case heading
      /// It is the first of a table, and may name the columns.
      case header
      /// Its name may go on in the line below, or have begun in the line above.
      case parted
    }

    /// Why another name is proposed than the row has.
    public typealias Rewriting = NameRepair.Reason

    /// What is no name.
    public typealias OtherThing = AddressInName.Thing

    /// What a doubt does to its row.
    public enum Weight: Int, Comparable, Sendable {
      case marks, waits, refuses

      public static func < (left: Weight, right: Weight) -> Bool { left.rawValue < right.rawValue }
    }

    /// What this does to its row, until somebody decides about that. A sign-on that was never
    /// confirmed counts where unconfirmed ones are accepted.
    public func weight(acceptingUnconfirmed: Bool) -> Weight {
      switch self {
      case .capitals, .smallLetters, .respelled, .noOrganization, .readsAs, .lookAlike,
        .otherPerson, .footnoted, .note, .renamed:
        .marks
      case .unclearKind, .proposed, .severalNames, .trial, .otherPartyListed, .detailProposed,
        .undecided, .privateNote, .sentence, .namesNobody, .firstNameOnly,
        .identificationOnly, .declinedOn, .mayBeOneOf:
        .waits
      case .unanswered: acceptingUnconfirmed ? .marks : .refuses
      case .blank, .listingUnanswered, .notAnswer, .footnote, .notName, .formula,
        .controlCharacters,
        .notAuthorized, .declined, .struckOut, .notToBeListed, .withdrew, .takenOff, .tooLong,
        .surplusFields, .instruction:
        .refuses
      }
    }

    /// Whether it says only that the line is quoted from a mail.
    var isOfQuoting: Bool {
      if case .proposed(_, because: .quoted) = self { true } else { false }
    }

    /// What is said of a name in letters of one case; `nil` where there is nothing to say.
    init?(lettersOf name: String, _ kind: Signatory.Kind) {
      switch Capitals.doubt(about: name, kind) {
      case .capitals(let suggestion): self = .capitals(suggestion: suggestion)
      case .smallLetters(let suggestion): self = .smallLetters(suggestion: suggestion)
      case nil: return nil
      }
    }

    /// How the name may be written instead, where that is offered.
    public var suggestion: String? {
      switch self {
      case .capitals(let suggestion), .smallLetters(let suggestion): suggestion
      default: nil
      }
    }
  }
}
