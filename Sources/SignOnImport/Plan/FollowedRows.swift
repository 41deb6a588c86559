// Rows that say something of a listed name: that it is to go, or has another name.
import LetterCore
import TextMetrics

extension ImportPlan {
  /// Takes a row that tells what to do with a listed name for a row of that name: “Please remove Elm
  /// House”, “Elm House is now Oak House”. An order about a name that is not listed is no name, and
  /// is never added.
  func follow(_ read: inout ReadRow, _ row: Int) {
    guard change(of: row)?.name == nil, unit(row).part == nil, !table.isOwnList,
      let signatory = read.signatory
    else { return }
    let text = orderText(row) ?? signatory.name
    guard NameChange.mayBe(text) || read.doubts.contains(.sentence) else { return }
    if let change = NameChange(text) {
      // What other columns say of the signature counts, whatever it is called.
      let said = read.doubts.filter(\.isOfSigning)
      let new = listed(change.new)
      if let listed = listed(change.old), new == nil {
        read.signatory = listed
        read.doubts = said.isEmpty ? [.renamed(to: change.new)] : said
        return
      }
      // “Fern House (formerly Oak House)” is Fern House.
      if let new {
        read.signatory = new
        read.doubts = said
        return
      }
      if change.isOrder {
        if table.separator == .none {
          refuse(&read, text)
        } else if !read.doubts.contains(.sentence) {
          read.doubts.append(.sentence)
        }
      }
    }
    guard table.separator == .none, read.doubts.contains(.sentence),
      NameJudgment.isInstruction(text)
    else { return }
    if let name = NameJudgment.nameToRemove(text), let listed = listed(name) {
      read.signatory = listed
      read.doubts = [.declined(text)]
    } else if NameJudgment.saysThatItLeft(text),
      let name = NameJudgment.nameToRemove(text).flatMap({
        Signatory(name: $0, kind: signatory.kind)
      })
    {
      // “Lee House backed out”
      read.signatory = name
      read.doubts = [.declined(text)]
    } else {
      refuse(&read, text)
    }
  }

  private func refuse(_ read: inout ReadRow, _ text: String) {
    read.signatory = nil
    read.doubts = [.instruction(text)]
  }

  /// The line or cell of the name, where it could say such a thing.
  private func orderText(_ row: Int) -> String? {
    let column = table.separator == .none ? 0 : table.column(.organization)
    guard let column else { return nil }
    let text = table.field(row: unit(row).row, column: column).withoutListMark
    return text.utf8.count <= NameJudgment.mostCharacters * 2 ? singleSpaced(text).trimmed : nil
  }

  private func listed(_ name: String) -> Signatory? {
    guard !roll.isEmpty else { return nil }
    for kind in Signatory.Kind.allCases {
      guard let other = Signatory(name: name, kind: kind), let id = roll.duplicate(of: other) else {
        continue
      }
      return roll.signatory(id)
    }
    return nil
  }

  /// What a row says beside a listed name, of which nobody knows whether it still signs then: “hold”,
  /// “Pending”; `nil` where it says nothing, or what is known already.
  func openRemark(_ read: ReadRow, _ known: SignOnRecord) -> String? {
    for doubt in read.doubts {
      switch doubt {
      case .undecided(let text) where !text.isEmpty && !known.note.contains(text): return text
      case .proposed(let text, because: .note):
        let note = NameNote.find(in: singleSpaced(text).trimmed)?.note ?? text
        if !HarmlessNote.isIn(note), !Self.isContact(note), !known.note.contains(note),
          YesOrNo.read(note) != true, SignOnStatus(answer: note) != .signs,
          !note.lowercased().hasSuffix(" yes")
        {
          return note
        }
      default: continue
      }
    }
    return nil
  }

  /// “c/o Ana Ruiz”
  private static func isContact(_ note: String) -> Bool {
    let small = note.lowercased()
    return ["c/o", "attn", "℅", "care of", "contact", "rep:"].contains(where: small.hasPrefix)
      || NameJudgment.isNumberOrDate(note)
  }
}

extension ImportPlan.Doubt {
  /// Whether it tells of the signature, and not of how the name is written.
  fileprivate var isOfSigning: Bool {
    switch self {
    case .undecided, .declined, .notAuthorized, .unanswered, .notToBeListed, .listingUnanswered,
      .struckOut, .identificationOnly, .surplusFields, .privateNote, .note, .withdrew, .takenOff:
      true
    default: false
    }
  }
}
