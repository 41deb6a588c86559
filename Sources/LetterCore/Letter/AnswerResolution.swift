// From what was answered to what is printed: derivations, dates, none.
import TextMetrics

/// What a field gives the letter.
public enum ResolvedAnswer: Hashable, Sendable {
  /// Lines to print.
  case lines([String])
  /// "None": its line disappears.
  case none
  /// Not answered yet.
  case missing
  /// Answered, but not with what was asked for.
  case invalid
}

/// What every field of a template gives the letter, resolved again only where an answer changed.
public struct Resolution: Sendable {
  private struct Entry: Sendable {
    var field: Field
    var answer: Answer?
    var resolved: ResolvedAnswer
    /// Grows when `resolved` changes.
    var stamp = 0
  }
  private var entries: [Entry] = []
  private var indices: [FieldID: Int] = [:]
  private var changes = 0

  /// The answers of a draft.
  public init(_ template: LetterTemplate, _ draft: Draft) {
    for field in template.fields {
      indices[field.id] = entries.count
      entries.append(
        Entry(
          field: field, answer: draft.answers[field.id],
          resolved: template.resolve(field, in: draft)))
    }
  }

  /// Takes the answers as they are now.
  public mutating func update(_ template: LetterTemplate, _ draft: Draft) {
    var isChanged = false
    for index in entries.indices
    where entries[index].answer != draft.answers[entries[index].field.id] {
      entries[index].answer = draft.answers[entries[index].field.id]
      resolve(index, template, draft)
      isChanged = true
    }
    guard isChanged else { return }
    // What is derived may depend on what changed, and so may a recipient's name.
    for index in entries.indices {
      let field = entries[index].field
      guard field.derivation != nil || template.roles.recipient.contains(field.id) else { continue }
      resolve(index, template, draft)
    }
  }

  private mutating func resolve(_ index: Int, _ template: LetterTemplate, _ draft: Draft) {
    let resolved = template.resolve(entries[index].field, in: draft)
    guard resolved != entries[index].resolved else { return }
    changes += 1
    entries[index].resolved = resolved
    entries[index].stamp = changes
  }

  /// What a field gives; a field that the template does not have is missing.
  public subscript(field: FieldID) -> ResolvedAnswer {
    indices[field].map { entries[$0].resolved } ?? .missing
  }

  /// A number that is another one whenever a field gives something else.
  func stamp(_ field: FieldID) -> Int { indices[field].map { entries[$0].stamp } ?? 0 }
}

/// What a default takes from another field: `[name]`, or `[name:last]` for the last name alone.
struct DerivationSource {
  let field: FieldID
  let modifier: String?

  init(_ placeholder: String) {
    let colon = placeholder.firstIndex(of: ":") ?? placeholder.endIndex
    field = String(placeholder[..<colon])
    modifier = colon < placeholder.endIndex ? String(placeholder[colon...].dropFirst()) : nil
  }

  var takesLastName: Bool { modifier == "last" }
}

extension LetterTemplate {
  /// What a field gives the letter of a draft.
  public func resolve(_ field: Field, in draft: Draft) -> ResolvedAnswer {
    let answer = draft.answers[field.id]
    guard let answer, !answer.lines.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) else {
      if let derived = derived(field, in: draft) { return .lines([derived]) }
      return answer != nil && field.isOptional ? .none : .missing
    }
    switch field.kind {
    case .date:
      guard let date = LetterDate(reading: draft.text(field.id)) else { return .invalid }
      return .lines([date.written])
    case .line, .choice:
      let text = answer.lines.joined(separator: " ").trimmed
      return .lines([withoutOffice(text, in: field, of: draft)])
    case .lines, .list:
      return .lines(answer.lines.map(\.trimmed).filter { !$0.isEmpty })
    }
  }

  /// What a field's derivation makes of other answers, once all of them are there.
  public func derived(_ field: Field, in draft: Draft) -> String? {
    guard let derivation = field.derivation else { return nil }
    var result = ""
    for piece in TemplatePiece.reading(derivation, emphasis: []) {
      guard case .placeholder(let name, _) = piece else {
        result += piece.written
        continue
      }
      let source = DerivationSource(name)
      // A field that is derived itself is not looked into: derivations cannot go round in circles.
      guard let other = self.field(source.field), other.derivation == nil,
        case .lines(let lines) = resolve(other, in: draft)
      else { return nil }
      let text = lines.joined(separator: " ")
      result += source.takesLastName ? Self.lastName(of: text) : text
    }
    return result
  }

  /// A recipient's name without the office that the letter says right before it: “Mayor Rosa
  /// Example” for a mayor, “Commissioner Example” for a police commissioner.
  private func withoutOffice(_ name: String, in field: Field, of draft: Draft) -> String {
    guard let index = roles.recipient.firstIndex(of: field.id), index > 0,
      let office = self.field(roles.recipient[index - 1]), office.kind == .choice
    else { return name }
    let titles = draft.text(office.id).split(whereSeparator: \.isWhitespace)
      .map { $0.lowercased() }
    let words = name.split(whereSeparator: \.isWhitespace)
    for count in stride(from: titles.count, to: 0, by: -1) where count < words.count {
      if words.prefix(count).map({ $0.lowercased() }) == Array(titles.suffix(count)) {
        return words.dropFirst(count).joined(separator: " ")
      }
    }
    return name
  }

  /// A name's surname as a greeting says it (see ``PersonName``): "de la Cruz" of "Ana de la Cruz,
  /// Jr."; both names of one that may be written surname first ("Li Wei").
  static func lastName(of name: String) -> String {
    let person = PersonName(name)
    guard person.isSurnameSure else { return person.given + " " + person.surname }
    // “WHITFIELD, Nora” is greeted by “Whitfield”.
    if person.surname.isShouted, name.contains(where: \.isLowercase) {
      return Capitals.written(person.surname, .individual)
    }
    return person.surname.isEmpty ? name : person.surname
  }
}
