// What two drafts differ in, in words.

extension DraftComparison {
  /// All of it in one short line, such as "name, 3 names added, recommendations"; "nothing" where
  /// both are alike.
  public var summary: String {
    var parts: [String] = []
    for difference in differences {
      let part: String
      switch difference {
      case .answer(let id, _, _): part = label(id).lowercased()
      case .signatories(let added, let removed):
        part = [
          Self.counted(added.count, "added"), Self.counted(removed.count, "removed"),
        ].compactMap { $0 }.joined(separator: ", ")
      case .changedSignatories(let old, _): part = Self.counted(old.count, "changed") ?? ""
      case .sections: part = "headings of the list"
      case .rollStyle: part = "style of the list"
      case .distinct: part = "settled look-alikes"
      case .filingRules: part = "rule about “The”"
      case .recommendation, .recommendationOrder: part = "recommendations"
      case .fact: part = "dated facts"
      case .confirmations: part = "what was confirmed"
      case .unfinishedName: part = "a name being typed"
      case .sent(let isSent): part = isSent ? "marked as sent" : "marked as not sent"
      case .conflicts: part = "choices of a merge"
      case .unknown: part = "other parts of the file"
      }
      if parts.last != part { parts.append(part) }
    }
    return parts.isEmpty ? "nothing" : parts.joined(separator: ", ")
  }

  /// A line for each difference, as the first draft ("here") and the second ("there") have it.
  public var lines: [String] {
    differences.flatMap { difference -> [String] in
      switch difference {
      case .answer(let id, let here, let there):
        let said = Self.quoted([here, there])
        return ["\(label(id)): \(said[0]) here, \(said[1]) there"]
      case .signatories(let added, let removed):
        return [
          Self.listed(removed, "only here", beside: added),
          Self.listed(added, "only there", beside: removed),
        ].compactMap { $0 }
      case .changedSignatories(let here, let there): return Self.changed(here, there)
      case .sections(let here, let there):
        return ["Headings of the list: \(Self.quoted(here)) here, \(Self.quoted(there)) there"]
      case .rollStyle(let here, let there): return Self.styles(here, there)
      case .distinct: return ["Different look-alikes were settled"]
      case .filingRules: return ["A leading “The” counts in one and not in the other"]
      case .recommendation(let id):
        let title = template.recommendation(id)?.title ?? "own words"
        return ["Recommendation “\(title)” differs"]
      case .recommendationOrder: return ["The recommendations are in a different order"]
      case .fact(let id):
        let sentence = template.facts.first { $0.id == id }?.sentence ?? id
        return ["Decided differently: “\(shortened(sentence))”"]
      case .confirmations: return ["Different things were confirmed in the review"]
      case .unfinishedName: return ["A name that is being typed differs"]
      case .sent: return ["Marked as sent differently in the two versions"]
      case .conflicts: return ["What a merge left to choose differs"]
      case .unknown: return ["Parts of the file that this program does not know differ"]
      }
    }
  }

  private func label(_ id: FieldID) -> String { template.field(id)?.label ?? id }

  private static func counted(_ count: Int, _ what: String) -> String? {
    switch count {
    case 0: nil
    case 1: "1 name " + what
    default: writtenCount(count) + " names " + what
    }
  }

  /// The first of those who sign in one draft alone; beside one of the same name in the other draft,
  /// with what tells them apart.
  private static func listed(
    _ signatories: [Signatory], _ place: String, beside others: [Signatory]
  )
    -> String?
  {
    guard let count = counted(signatories.count, place) else { return nil }
    let first = signatories.prefix(3).map { signatory in
      let namesake = others.first { $0.name == signatory.name }
      return namesake.map { differing([signatory, $0])[0] } ?? "“\(signatory.name)”"
    }
    return count + ": " + first.joined(separator: ", ") + (signatories.count > 3 ? " …" : "")
  }

  /// The first of those of whom something else is said, with what that is.
  private static func changed(_ here: [Signatory], _ there: [Signatory]) -> [String] {
    let most = 3
    let lines = zip(here, there).prefix(most).map { signatories in
      let said = differing([signatories.0, signatories.1])
      return "Signatory \(said[0]) here, \(said[1]) there"
    }
    let rest = here.count - lines.count
    return lines + (rest > 0 ? ["and \(writtenCount(rest)) more"] : [])
  }

  private static func styles(_ here: RollStyle, _ there: RollStyle) -> [String] {
    var lines: [String] = []
    if here.showsSigners != there.showsSigners {
      lines.append(
        "Who signs for an organization is shown " + (here.showsSigners ? "here" : "there"))
    }
    if here.countsInWords != there.countsInWords {
      lines.append(
        "Counts are words " + (here.countsInWords ? "here" : "there") + " and figures "
          + (here.countsInWords ? "there" : "here"))
    }
    return lines
  }

  private static func quoted(_ headings: [String]) -> String {
    headings.isEmpty ? "none" : headings.map { "“\($0)”" }.joined(separator: ", ")
  }

  /// Answers side by side, long ones from where they part.
  private static func quoted(_ answers: [Answer?]) -> [String] {
    let texts = differing(answers.map { $0?.lines.joined(separator: ", ") ?? "" })
    return zip(answers, texts).map { answer, text in
      guard let answer else { return "no answer" }
      return answer.isNone ? "none" : "“\(text)”"
    }
  }
}
