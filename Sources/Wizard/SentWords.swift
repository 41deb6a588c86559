// Words about a letter that was sent, and what was exported of it.
import LetterCore

extension Words {
  static let sentTitle = "Did this letter go out?"
  static func signed(_ count: String) -> String { "Signed by \(count)" }
  static let sentHint =
    "It is then kept exactly as it was sent. Those who sign later go into a copy."
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

  private static func files(of exported: ExportedList) -> String {
    let day = "on " + exported.date.written
    return exported.files.isEmpty ? day : day + ": " + exported.files.joined(separator: ", ")
  }

  static func markedSent(_ sent: SentLetter, as files: [String]) -> String {
    let count = signatoryCount(organizations: sent.organizations, individuals: sent.individuals)
    return "Marked as sent, signed by \(count)"
      + (files.isEmpty ? "" : ", in \(files.joined(separator: ", "))")
      + ". Alt-U takes that back; Alt-C makes a copy to change."
  }

  static func sentFiles(_ files: [String]) -> String { "Sent: " + files.joined(separator: ", ") }

  // MARK: Taking it back

  static let notSent = "Not sent"
  static let notSentHelp = "take back that the letter was sent: it can be changed again"
  static let takeBackSentTitle = "Was this letter not sent after all?"
  static let takeBackSentHint = "It then counts as not sent, and can be changed again."
  static let yesTakeBackSent = "Y takes it back"
  static let takingBackSent = "taking back that it was sent"
  static let tookBackSent = "The letter counts as not sent. It can be changed again."

  // MARK: Start

  static func draftSent(_ date: String) -> String { "sent on \(date)" }
}
