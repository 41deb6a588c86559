// Words about dated facts and what is known of them.

extension Words {
  static func knownOn(_ date: String) -> String { "Known on \(date): " }
  static let letterSays = "The letter says: "
  static let letterWouldSay = "The letter would say: "
  static let remark = "remark"
  static let ownWordsHint =
    "Your words replace the sentence and any footnote it has. ^U empties the field."
  static let startsWithSentence =
    "The field has the old sentence: change it, or press ^U to start from nothing."
  static let sentenceUnchanged = "The sentence is unchanged, so nothing was decided."
  static let decisionUnchanged = "The sentence is unchanged. Your earlier decision stays."
}
