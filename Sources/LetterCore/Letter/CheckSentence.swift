extension Check {
  public func sentence(in template: LetterTemplate, draft: Draft) -> String {
    "\(finding) \(place)"
  }
}
