// Why a name stands where it stands.

/// What decided where a signatory files.
public struct FilingReason: Hashable, Sendable {
  /// The letter a reader looks under, large and without its accent, or the whole number of a name
  /// that begins with one; empty for a name without letters.
  public var heading: String
  /// The leading article that was passed over, as it was written.
  public var skippedArticle: String?
  /// What the volunteer chose that the name files under.
  public var fileUnder: String?
  /// The surname by which a person files, where it is not all of the name.
  public var surname: String?
  /// Symbols before the first letter that do not count ("#", "¡"), without quotation marks.
  public var skippedSymbols: String?
  /// Whether the name has a "&", which files as "and".
  public var readsAmpersand: Bool
  /// The number that the name begins with, which files by its value, before all letters.
  public var number: String?
}

extension Signatory {
  /// Why this one files where it does.
  public func filingReason(_ rules: FilingRules) -> FilingReason {
    let form = filingForm(rules)
    let filed = fileUnder ?? name
    let person = kind == .individual && fileUnder == nil ? PersonName(name) : nil
    let digits = String(form.text.prefix { $0.isASCII && $0.isNumber })
    let symbols = filed.prefix { !$0.isLetter && !$0.isNumber }.filter {
      !$0.isWhitespace && !"“”„‟\"'‘’‚‛«»‹›&".contains($0)
    }
    let hasLetters = filed.contains { $0.isLetter || $0.isNumber }
    // Accents do not count, so that "Ágora" is looked for under A.
    let letter = String(decoding: FoldedName(form.heading, kind: .individual).bytes, as: UTF8.self)
    return FilingReason(
      heading: digits.isEmpty ? letter.prefix(1).uppercased() : digits,
      skippedArticle: form.skippedArticle,
      fileUnder: fileUnder,
      surname: person.flatMap { $0.filedSurname == name ? nil : $0.filedSurname },
      skippedSymbols: symbols.isEmpty || !hasLetters ? nil : String(symbols),
      readsAmpersand: filed.contains("&"), number: digits.isEmpty ? nil : digits)
  }

  /// Where this one files and why, as a sentence ("Files under O: leading “The” is ignored."), or
  /// short, to stand behind other words ("files under O, not “The”"); empty where the order has
  /// nothing to go by.
  public func filingSentence(_ rules: FilingRules, isShort: Bool) -> String {
    let reason = filingReason(rules)
    guard !reason.heading.isEmpty else { return "" }
    let place = (isShort ? "files" : "Files") + " under \(reason.heading)"
    let why = isShort ? reason.shortly : reason.fully
    return place + why + (isShort ? "" : ".")
  }
}

extension FilingReason {
  /// What is most worth saying, in a few words.
  fileprivate var shortly: String {
    if let fileUnder { return ", as “\(fileUnder)”" }
    if let skippedArticle { return ", not “\(skippedArticle)”" }
    if let surname { return ", by “\(surname)”" }
    if let skippedSymbols { return ", not “\(skippedSymbols)”" }
    return number == nil ? "" : ", by value"
  }

  /// All that is worth saying.
  fileprivate var fully: String {
    var place = ""
    if let fileUnder { place = ", as “\(fileUnder)” (chosen)" }
    if let surname { place = ", by the surname “\(surname)”" }
    var reasons: [String] = []
    if let skippedArticle { reasons.append("leading “\(skippedArticle)” is ignored") }
    if let skippedSymbols { reasons.append("“\(skippedSymbols)” does not count") }
    if readsAmpersand { reasons.append("“&” is read as “and”") }
    if number != nil { reasons.append("numbers sort by value, before letters") }
    return place + (reasons.isEmpty ? "" : ": " + reasons.joined(separator: "; "))
  }
}
