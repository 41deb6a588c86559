// What an answer says by the header under which it stands.
import LetterCore

extension SignOnTable {
  /// In which capacity somebody signs by the answer in the column of this role, `.kind` or
  /// `.forOrganization`: a yes or no is understood as the header asks for it. `nil` where it does
  /// not tell.
  public func capacity(_ role: Role, answer: String) -> Capacity? {
    guard let column = column(role) else { return nil }
    // A box under “I am signing as an individual” may be ticked by a cross.
    let isYes = answer.lowercased() == "x" ? true : YesOrNo.read(answer)
    // “No (personal)” says it once more, and more clearly.
    let said = isYes == nil ? answer[...] : answer.drop { $0.isLetter || $0.isWhitespace }
    if let capacity = Capacity(answer: String(said)) { return capacity }
    guard let isYes, !isYes || !YesOrNo.isReserved(answer) else { return nil }
    let reading = HeaderReading(columns[column].header)
    let header = reading.words.text
    guard
      let asked = reading.isForIdentification
        ? .individual
        : Capacity(answer: header) ?? (role == .forOrganization ? .organization : nil)
    else { return nil }
    if isYes { return asked }
    return asked == .organization ? .individual : .organization
  }

  /// Whether a name may be published by the answer in a column `.consent`, the first unless another
  /// is meant; `nil` where it does not tell. A Yes to “Do you want to stay anonymous?” is a No.
  public func mayPublish(answer: String, column: Int? = nil) -> Bool? {
    guard let column = column ?? self.column(.consent) else { return nil }
    let words = FoldedWords(answer.prefix(400))
    if let isYes = YesOrNo.read(answer) {
      return isYes != HeaderReading(columns[column].header).asksForPrivacy
    }
    if words.has(HeaderWords.privacy) || words.has(["not", "no", "don", "never"]) { return false }
    return words.has(HeaderWords.publishing) || words.has(["ok", "okay", "yes", "si"]) ? true : nil
  }
}
