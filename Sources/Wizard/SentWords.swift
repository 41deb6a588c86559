// Words about a letter that was sent, and what was exported of it.
import LetterCore

extension Words {
  static let sentTitle = "Was this letter sent?"
  static func signed(_ count: String) -> String { "Signed by \(count)" }
  static let sentHint =
    "It will be kept exactly as it was sent. Late signers go into a copy."
  static let yesSent = "Y marks it as sent"

  /// What was exported, and whether that is the letter that is marked.
  static func exportLines(_ state: ExportState) -> [String] {
    switch state {
    case .none: ["! Nothing was exported here. Did you send this letter some other way?"]
    case .same(let exported): ["Exported \(files(of: exported))"]
    case .changed(let exported, added: 0, removed: 0):
      [
        "Exported \(files(of: exported))",
        "! The text was changed after that. Was it sent as it is now?",
      ]
    case .changed(let exported, let added, let removed):
      [
        "Exported \(files(of: exported))",
        "! The list was changed after that: \(writtenCount(added)) added, "
          + "\(writtenCount(removed)) removed. Was it sent as it is now?",
      ]
    }
  }

  /// Rows of an import that wait: nobody decides about them once the letter was sent.
  static func waitingLines(_ rows: [WaitingSignOn]) -> [String] {
    let gone = rows.count(where: \.withdraws)
    var lines: [String] = []
    switch rows.count - gone {
    case 0: break
    case 1: lines.append("! 1 name from an import still waits; it is not in the letter.")
    case let count:
      lines.append(
        "! \(writtenCount(count)) names from an import still wait; they are not in the letter.")
    }
    if gone > 0 {
      lines.append(
        gone == 1
          ? "! 1 row of an import says that a listed name no longer signs; it is in the letter."
          : "! \(writtenCount(gone)) rows of an import say that listed names no longer sign; they "
            + "are in the letter.")
    }
    return lines
  }

  private static func files(of exported: ExportedList) -> String {
    let day = "on " + exported.date.written
    return exported.files.isEmpty ? day : day + ": " + exported.files.joined(separator: ", ")
  }

  static func markedSent(_ sent: SentLetter, as files: [String]) -> String {
    let count = signatoryCount(organizations: sent.organizations, individuals: sent.individuals)
    return "Marked as sent, signed by \(count)"
      + (files.isEmpty ? "" : ", in \(files.joined(separator: ", "))")
      + ". Alt-U undoes this. Alt-C makes a copy that you can change."
  }

  static func sentFiles(_ files: [String]) -> String { "Sent: " + files.joined(separator: ", ") }

  // MARK: Taking it back

  static let notSent = "Not sent"
  static let notSentHelp = "mark the letter as not sent, so that you can change it"
  static let takeBackSentTitle = "Was this letter not sent after all?"
  static let takeBackSentHint = "It will be marked as not sent, and you can change it again."
  static let yesTakeBackSent = "Y marks it as not sent"
  static let takingBackSent = "marking as not sent"
  static let tookBackSent = "Marked as not sent. You can change the letter again."

  // MARK: Start

  static func draftSent(_ date: String) -> String { "sent on \(date)" }
}
