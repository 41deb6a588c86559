// What an answer says by the header under which it stands.

extension SignOnTable {
  /// In which capacity somebody signs by the answer in a column of the role `.kind` or
  /// `.forOrganization`: a yes or no is understood as the header asks for it.
  public func capacity(_ role: Role, answer: String) -> Capacity? { Capacity(answer: answer) }

  /// Whether a name may be published by the answer in the column `.consent`; `nil` where it does not
  /// tell. A Yes to “Do you want to stay anonymous?” is a No.
  public func mayPublish(answer: String) -> Bool? { nil }
}
