// Drafts of all that there can be in one, the same in every run.
import LetterCore

/// A generator that gives the same numbers every time (SplitMix64).
public struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  /// A generator whose numbers follow from this one.
  public init(state: UInt64) { self.state = state }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

/// Makes drafts, and changes of drafts, of all that there can be in one.
public struct DraftGenerator {
  var random: SeededGenerator
  let template: LetterTemplate

  /// A generator of drafts of this template.
  public init(random: SeededGenerator, template: LetterTemplate) {
    (self.random, self.template) = (random, template)
  }

  private mutating func one<C: Collection>(of choices: C) -> C.Element {
    choices.randomElement(using: &random)!
  }

  private mutating func chance(_ percent: Int) -> Bool {
    Int.random(in: 0..<100, using: &random) < percent
  }

  private static let names = [
    "Oak Hill", "Elm Street", "Union Hall", "Maple Aid", "Ágora Vecinal", "42nd Street",
    "Zoë House",
  ]
  private static let people = ["Ana Ruiz", "Ben Example", "Cleo de la Cruz"]
  private static let words = ["One.", "Two.", "Three.", "Four \"quoted\".", ""]
  private static let facts = ["no-287g-agreements", "ag-guidance-2017", "other"]

  /// A signatory in one of its spellings.
  private mutating func signatory() -> Signatory {
    let isPerson = chance(25)
    var name = isPerson ? one(of: Self.people) : one(of: Self.names)
    if chance(20) { name = name.uppercased() }
    if !isPerson, chance(20) { name = "The " + name }
    var signatory = Signatory(
      name: name, kind: isPerson ? .individual : .organization,
      title: chance(20) ? one(of: Self.words) : nil,
      fileUnder: chance(10) ? one(of: ["Alpha", "Omega"]) : nil,
      unknown: chance(10) ? [JSONMember("note", .string(one(of: Self.words)))] : nil)!
    if chance(30) { change(&signatory) }
    return signatory
  }

  private static let headings = ["National", "State", "Local", "Regional"]

  /// Something else about one who signs.
  private mutating func change(_ signatory: inout Signatory) {
    switch one(of: 0..<4) {
    case 0: signatory.affiliation = one(of: Self.words)
    case 1: signatory.signer = one(of: Self.people)
    case 2: signatory.section = chance(20) ? nil : one(of: Self.headings)
    default:
      signatory.aliases = Array(
        ["One", "Two", "Three", "Four"].shuffled(using: &random).prefix(one(of: 0..<4)))
    }
  }

  private mutating func listChange(_ draft: Draft) -> DraftEdit {
    switch one(of: 0..<3) {
    case 0:
      return .setRollStyle(RollStyle(showsSigners: chance(50), countsInWords: chance(50)))
    case 1:
      let names = Self.names.shuffled(using: &random)
      return .setDistinct(NamePair(names[0], names[1]), chance(70))
    default:
      var rules = draft.roll.rules
      if chance(20) { rules.ignoresLeadingArticles.toggle() }
      rules.sections = Array(Self.headings.shuffled(using: &random).prefix(one(of: 0..<4)))
      return .setFilingRules(rules)
    }
  }

  /// Something confirmed, a former place, or a doubt that was answered.
  private mutating func confirmation() -> DraftEdit {
    switch one(of: 0..<4) {
    case 0:
      let field = one(of: ["agency", "address", "own question"])
      return .setBasis(.field(field), chance(20) ? nil : Basis(["place": one(of: Self.names)]))
    case 1:
      let days = [nil, LetterDate(year: 2026, month: 11, day: 29)]
      let basis = Basis(chance(50) ? ["place": one(of: Self.names)] : [:], knownOn: one(of: days))
      return .setBasis(.fact(one(of: Self.facts)), basis.isEmpty ? nil : basis)
    case 2:
      let names = Self.names.shuffled(using: &random)
      return .setFormer(one(of: ["place", "name"]), Array(names.prefix(one(of: 0..<4))))
    default:
      let doubt = SettledDoubt(check: one(of: ["a", "b"]), text: one(of: Self.names))
      return .setSettled(doubt, chance(70))
    }
  }

  private mutating func answer() -> (FieldID, Answer?) {
    if chance(40) {
      let entries = ["A", "B", "C", "D", "E"].shuffled(using: &random)
      let list = Answer.list(Array(entries.prefix(one(of: 0..<5))))
      return (one(of: ["legislators", "influencers"]), chance(10) ? nil : list)
    }
    let field = one(of: ["date", "office", "name", "address", "place", "own question"])
    return (field, chance(15) ? nil : .text(one(of: Self.words)))
  }

  private mutating func fact() -> FactDecision? {
    one(of: [.keep, .omit, .replace("New words."), .replace("Other words."), nil])
  }

  private mutating func choices(_ draft: Draft) -> [RecommendationChoice] {
    if chance(5) { return [] }
    var choices = draft.choices(of: template)
    for _ in 0..<one(of: 1..<3) {
      let index = one(of: choices.indices)
      switch one(of: 0..<5) {
      case 0: choices[index].isIncluded.toggle()
      case 1: choices.swapAt(index, one(of: choices.indices))
      case 2:
        let id = "custom-\(one(of: 1..<4))"
        if choices.contains(where: { $0.id == id }) { continue }
        choices.insert(RecommendationChoice(id: id, text: one(of: Self.words)), at: index)
      case 3:
        let own = choices.indices.filter { choices[$0].text != nil }
        if let index = own.randomElement(using: &random) {
          choices[index].text = one(of: Self.words)
        }
      default:
        let own = choices.indices.filter { choices[$0].text != nil }
        if let index = own.randomElement(using: &random) { choices.remove(at: index) }
      }
    }
    return choices
  }

  private mutating func conflict(_ draft: Draft) -> DraftConflict? {
    switch one(of: 0..<4) {
    case 0:
      let (field, other) = answer()
      return .answer(field, other: other)
    case 1: return .fact(one(of: Self.facts), other: fact())
    case 2:
      guard var choice = draft.recommendations.randomElement(using: &random) else { return nil }
      if choice.text == nil {
        choice.isIncluded.toggle()
      } else {
        choice.text = one(of: Self.words)
      }
      return .recommendation(other: choice)
    default:
      guard var signatory = draft.roll.all.randomElement(using: &random) else { return nil }
      let name = signatory.name
      signatory.title = one(of: Self.words)
      return .signatory(name, other: signatory)
    }
  }

  /// Another version of a draft, some changes later.
  public mutating func changed(_ draft: Draft, by count: Int) -> Draft {
    var draft = draft
    for _ in 0..<count {
      if chance(20) { draft.apply(confirmation()) }
      switch one(of: -3..<20) {
      case -3..<0: draft.apply(listChange(draft))
      case 0..<6:
        let signatory = signatory()
        if !draft.roll.all.contains(where: { sameName($0, signatory) }) {
          draft.apply(.insertSignatories([signatory]))
        }
      case 6..<10:
        let kind = one(of: Signatory.Kind.allCases)
        guard let id = draft.roll[kind].randomElement(using: &random),
          var signatory = draft.roll.signatory(id)
        else { continue }
        draft.apply(.removeSignatories([id]))
        if chance(50) {
          if chance(30) { signatory.name = signatory.name.uppercased() }
          if chance(50) { signatory.title = one(of: Self.words) }
          if chance(50) { change(&signatory) }
          if chance(20) { signatory.fileUnder = one(of: ["Alpha", "Omega"]) }
          draft.apply(.insertSignatories([signatory]))
        }
      case 10..<13:
        let (field, answer) = answer()
        draft.apply(.setAnswer(field, answer))
      case 13..<15: draft.apply(.setRecommendations(choices(draft)))
      case 15: draft.apply(.setFact(one(of: Self.facts), fact()))
      case 16: draft.apply(.setPendingName(one(of: ["", "Oak", "Elm"])))
      case 17:
        let members = ["x", "y", "z"].filter { _ in chance(50) }
        draft.apply(
          .setUnknown(members.map { JSONMember($0, .integer(one(of: Int64(0)..<3))) }))
      case 18:
        if let conflict = conflict(draft), !draft.conflicts.contains(conflict) {
          draft.apply(.setConflicts(draft.conflicts + [conflict]))
        } else if chance(20) {
          let sections = draft.roll.rules.sections
          draft.apply(
            .setFilingRules(FilingRules(ignoresLeadingArticles: chance(50), sections: sections)))
        }
      default:
        guard let conflict = draft.conflicts.randomElement(using: &random) else { continue }
        draft.apply(draft.edit(settling: conflict, keepingOther: chance(50)))
      }
      // What has settled itself, as by the removal of a signatory, is not carried on.
      draft.apply(.setConflicts(grouped(draft.openConflicts)))
    }
    return draft
  }

  /// Conflicts about the same place one behind the other.
  private func grouped(_ conflicts: [DraftConflict]) -> [DraftConflict] {
    var places: [DraftConflict.Place] = []
    for conflict in conflicts where !places.contains(conflict.place) {
      places.append(conflict.place)
    }
    return places.flatMap { place in conflicts.filter { $0.place == place } }
  }

  private func sameName(_ left: Signatory, _ right: Signatory) -> Bool {
    // Without articles, so that they never are the same one by either rule.
    nameIdentity(left) == nameIdentity(right)
  }
}

/// Who signs, however it is spelled.
public func nameIdentity(_ signatory: Signatory) -> NameIdentity { NameIdentity(signatory) }
