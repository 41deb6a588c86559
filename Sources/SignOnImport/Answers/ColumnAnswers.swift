// What an answer says by the header under which it stands.
import LetterCore

extension SignOnTable {
  /// In which capacity somebody signs by the answer in the first column of this role, `.kind` or
  /// `.forOrganization`; `nil` where it does not tell.
  public func capacity(_ role: Role, answer: String) -> Capacity? {
    column(role).flatMap { capacity(column: $0, answer: answer) }
  }

  /// In which capacity somebody signs by the answer in a column of such answers: a yes or no is
  /// understood as the header asks for it. `nil` where it does not tell.
  func capacity(column: Int, answer: String) -> Capacity? {
    // A box under “I am signing as an individual” may be ticked by a cross.
    let isYes = YesOrNo.isTicked(answer)
    // “No (personal)” says it once more, and more clearly.
    let said = CapacityAnswer(
      String(isYes == nil ? answer[...] : answer.drop { $0.isLetter || $0.isWhitespace }))
    if let capacity = said.capacity { return capacity }
    guard let isYes, !said.isOpen, !isYes || !YesOrNo.isReserved(answer) else { return nil }
    let reading = HeaderReading(columns[column].header)
    guard
      let asked = reading.isForIdentification
        ? .individual
        : CapacityAnswer(reading.words.text, isHeader: true).capacity
          ?? (columns[column].role == .forOrganization ? .organization : nil)
    else { return nil }
    if isYes { return asked }
    return asked == .organization ? .individual : .organization
  }

  /// Whether a name may be published by the answer in a column `.consent`, the first unless another
  /// is meant; `nil` where it does not tell. A Yes to “Do you want to stay anonymous?” is a No.
  public func mayPublish(answer: String, column: Int? = nil) -> Bool? {
    guard let column = column ?? self.column(.consent) else { return nil }
    return ListingAnswer(answer, under: HeaderReading(columns[column].header)).mayList
  }
}
