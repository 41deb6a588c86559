// A draft file's bytes become a draft.
import CJansson
import Glibc
import LetterCore
import TextMetrics

/// A draft as it was read, and what the reader changed.
public struct DraftReading: Sendable {
  /// What the file holds, cleaned; keys that are not known are in it.
  public var draft: Draft
  /// What was taken out or passed over, a sentence each.
  public var remarks: [String]

  /// A reading of this draft.
  public init(draft: Draft, remarks: [String] = []) {
    self.draft = draft
    self.remarks = remarks
  }
}

/// Reads one draft. Hostile characters are taken out here, once, and a text that prints on one line
/// is brought onto one; everything else of the file, known or not, is in the draft.
struct DraftReader {
  let path: String
  var removedFromNames = 0
  private var removedElsewhere = 0
  var emptySignatories = 0
  /// Where values that are wrong are noted and passed over; without it, they refuse the file.
  let faults: Faults?

  init(path: String, passingOver faults: Faults? = nil) {
    self.path = path
    self.faults = faults
  }

  mutating func read(_ bytes: [UInt8], defaultTemplate: String) throws(FileError) -> DraftReading {
    let tree = try JSONTree(bytes, path: path)
    try checkVersion(tree.root)
    var template = defaultTemplate
    var answers: [FieldID: Answer] = [:]
    var signatories: [Signatory] = []
    var recommendations: [RecommendationChoice] = []
    var facts: [String: FactDecision] = [:]
    var rules = FilingRules()
    var style = RollStyle()
    var distinct: [NamePair] = []
    var pendingName = ""
    var pendingRename: (name: String, part: Signatory.Part, text: String)?
    var sent: SentLetter?
    var conflicts: [DraftConflict] = []
    var unknownConflicts = UnknownConflicts()
    var review = ReviewKeys()
    var unknown: JSONObject = []
    try tree.root.forEachMember(passingOver: faults) { key, value throws(FileError) in
      switch String(cString: key) {
      case "undersigned": break
      case "template": template = try line(value, "“template”")
      case "answers": answers = try readAnswers(value)
      case "signatories": signatories = try readSignatories(value)
      case "recommendations": recommendations = try readRecommendations(value)
      case "facts": facts = try readFacts(value)
      case "countArticles":
        rules.ignoresLeadingArticles = try !truth(value, "“countArticles”")
      case "sections": rules.sections = try readSections(value)
      case "showSigners": style.showsSigners = try truth(value, "“showSigners”")
      case "countInWords": style.countsInWords = try truth(value, "“countInWords”")
      case "distinct": distinct = try readDistinct(value)
      case "pendingName": pendingName = try line(value, "“pendingName”")
      case "pendingRename": pendingRename = try readRename(value)
      case "sent": sent = try readSent(value)
      case "conflicts": (conflicts, unknownConflicts) = try readConflicts(value)
      case let name:
        if try !read(name, value, of: &review) { try keep(key, value, in: &unknown) }
      }
    }
    var draft = Draft(
      template: template, answers: answers, roll: SignatoryRoll(signatories, rules: rules),
      recommendations: recommendations, facts: facts, pendingName: pendingName,
      sent: sent, conflicts: conflicts, unknownConflicts: unknownConflicts,
      confirmations: review.confirmations, unknown: unknown)
    draft.apply(.setRollStyle(style))
    for pair in distinct { draft.apply(.setDistinct(pair, true)) }
    if let (name, part, text) = pendingRename {
      if let id = draft.roll.id(named: name) {
        draft.apply(.setPendingRename(PendingRename(id: id, part: part, text: text)))
      } else if pendingName.isEmpty {
        // Whose name it was is gone; the words are not.
        draft.apply(.setPendingName(text))
      }
    }
    return DraftReading(draft: draft, remarks: remarks)
  }

  // MARK: The parts of a draft

  private func checkVersion(_ root: JSONNode) throws(FileError) {
    guard root.type == JSON_OBJECT, let node = json_object_get(root, "undersigned"),
      node.type == JSON_INTEGER
    else { throw FileError(.notADraft, path) }
    let version = Int64(json_integer_value(node))
    if version > DraftFile.version { throw FileError(.newerVersion(version), path) }
    if version < 1 { throw FileError(.notADraft, path) }
  }

  private mutating func readAnswers(_ node: JSONNode) throws(FileError) -> [FieldID: Answer] {
    try expect(JSON_OBJECT, "an object", node, "“answers”")
    var answers: [FieldID: Answer] = [:]
    try node.forEachMember(passingOver: faults) { key, value throws(FileError) in
      let field = String(cString: key)
      answers[field] = try readAnswer(value, "answer “\(quotable(field))”")
    }
    return answers
  }

  mutating func readAnswer(_ node: JSONNode, _ place: String) throws(FileError) -> Answer {
    if let text = node.text {
      return .text(clean(text, keepingLineBreaks: true, &removedElsewhere))
    }
    try expect(JSON_ARRAY, "a text or a list", node, place)
    var entries: [String] = []
    try node.forEachEntry(passingOver: faults) { index, entry throws(FileError) in
      entries.append(try line(entry, "\(place), entry \(index + 1)"))
    }
    return .list(entries)
  }

  private mutating func readRecommendations(_ node: JSONNode)
    throws(FileError) -> [RecommendationChoice]
  {
    try expect(JSON_ARRAY, "a list", node, "“recommendations”")
    guard node.entryCount <= DraftLimits.recommendations else {
      throw FileError(
        .wrongContent(
          "there are more than \(DraftLimits.recommendations) recommendations; take some out"), path
      )
    }
    var choices: [RecommendationChoice] = []
    try node.forEachEntry(passingOver: faults) { index, entry throws(FileError) in
      let place = "recommendation \(index + 1)"
      let choice = try readRecommendation(entry, place)
      guard !choice.id.isEmpty else {
        throw FileError(.wrongContent("\(place) has no “id”; add one"), path)
      }
      guard !choices.contains(where: { $0.id == choice.id }) else {
        throw FileError(
          .wrongContent(
            "\(place) has the id “\(quotable(choice.id))” of another; take one of them out"), path)
      }
      choices.append(choice)
    }
    return choices
  }

  /// A recommendation, whose id may be missing.
  mutating func readRecommendation(
    _ node: JSONNode, _ place: String
  ) throws(FileError) -> RecommendationChoice {
    try expect(JSON_OBJECT, "an object", node, place)
    var choice = RecommendationChoice(id: "")
    var unknown: JSONObject = []
    try node.forEachMember(passingOver: faults) { key, value throws(FileError) in
      switch String(cString: key) {
      case "id": choice.id = try line(value, "\(place), “id”")
      case "text": choice.text = try line(value, "\(place), “text”")
      case "included":
        choice.isIncluded = try truth(value, "\(place), “included”")
      default: try keep(key, value, in: &unknown)
      }
    }
    choice.unknown = unknown.isEmpty ? nil : unknown
    return choice
  }

  private mutating func readFacts(_ node: JSONNode) throws(FileError) -> [String: FactDecision] {
    try expect(JSON_OBJECT, "an object", node, "“facts”")
    var facts: [String: FactDecision] = [:]
    try node.forEachMember(passingOver: faults) { key, value throws(FileError) in
      let fact = String(cString: key)
      facts[fact] = try readFact(value, "fact “\(quotable(fact))”")
    }
    return facts
  }

  private mutating func readRename(_ node: JSONNode) throws(FileError) -> (
    String, Signatory.Part, String
  ) {
    try expect(JSON_OBJECT, "an object", node, "“pendingRename”")
    guard let name = json_object_get(node, "name"), let text = json_object_get(node, "text") else {
      throw FileError(
        .wrongContent("“pendingRename” lacks “name” or “text”; add it or take all of it out"), path)
    }
    var part = Signatory.Part.name
    if let value = json_object_get(node, "part") {
      guard let known = value.text.flatMap({ Signatory.Part(rawValue: $0) }) else {
        throw wrong("“pendingRename”, “part”", value, "“name” or another part of a signatory")
      }
      part = known
    }
    return (
      try line(name, "“pendingRename”, “name”"), part,
      try line(text, "“pendingRename”, “text”")
    )
  }

  private mutating func readSent(_ node: JSONNode) throws(FileError) -> SentLetter {
    try expect(JSON_OBJECT, "an object", node, "“sent”")
    func count(_ key: String) -> Int? {
      guard let value = json_object_get(node, key), value.type == JSON_INTEGER else { return nil }
      return Int(exactly: json_integer_value(value)).flatMap { $0 >= 0 ? $0 : nil }
    }
    guard let date = json_object_get(node, "date")?.text.flatMap({ LetterDate(reading: $0) }),
      let organizations = count("organizations"), let individuals = count("individuals"),
      let lines = json_object_get(node, "text"), lines.type == JSON_ARRAY
    else {
      throw FileError(
        .wrongContent(
          "“sent” needs a “date”, “organizations”, “individuals” and a list “text”; add what is "
            + "missing"), path)
    }
    var text: [String] = []
    for index in 0..<lines.entryCount {
      guard let entry = lines.entry(index) else { continue }
      text.append(try line(entry, "“sent”, line \(index + 1)"))
    }
    return SentLetter(
      date: date, organizations: organizations, individuals: individuals,
      text: text.joined(separator: "\n"))
  }

  mutating func readFact(_ node: JSONNode, _ place: String) throws(FileError) -> FactDecision {
    if node.text == "keep" { return .keep }
    if node.text == "omit" { return .omit }
    guard let words = json_object_get(node, "replace"), json_object_size(node) == 1 else {
      throw wrongContent("\(place) is not “keep”, “omit” or { \"replace\": \"…\" }; make it one")
    }
    return .replace(try line(words, "\(place), “replace”"))
  }

  // MARK: Values

  func keep(
    _ key: UnsafePointer<CChar>, _ value: JSONNode, in unknown: inout JSONObject
  ) throws(FileError) {
    let key = String(cString: key)
    guard let value = JSONValue(value) else {
      throw FileError(
        .wrongContent(
          "“\(quotable(key))” is nested deeper than \(JSONValue.deepest) levels; take it out"),
        path)
    }
    unknown.append(JSONMember(key, value))
  }

  func truth(_ node: JSONNode, _ place: String) throws(FileError) -> Bool {
    guard let truth = node.bool else { throw wrong(place, node, "true or false") }
    return truth
  }

  /// A text that prints on one line.
  mutating func line(_ node: JSONNode, _ place: String) throws(FileError) -> String {
    guard let text = node.text else { throw wrong(place, node, "a text") }
    return clean(text, &removedElsewhere)
  }

  func clean(_ text: String, keepingLineBreaks: Bool = false, _ removed: inout Int)
    -> String
  {
    let result = cleaned(text, keepingLineBreaks: keepingLineBreaks)
    removed += result.removedCount
    return result.text
  }

  func expect(
    _ type: json_type, _ name: String, _ node: JSONNode, _ place: String
  ) throws(FileError) {
    guard node.type == type else { throw wrong(place, node, name) }
  }

  func wrong(_ place: String, _ node: JSONNode, _ expected: String) -> FileError {
    let found = node.text.map { "“" + quotable($0) + "”" } ?? node.kindName
    return wrongContent("\(place) is \(found); make it \(expected)")
  }

  func wrongContent(_ sentence: String) -> FileError { FileError(.wrongContent(sentence), path) }

  private var remarks: [String] {
    func removed(_ count: Int, from place: String) -> String? {
      switch count {
      case 0: nil
      case 1: "1 control character was removed from \(place)."
      default: "\(count) control characters were removed from \(place)."
      }
    }
    let empty =
      switch emptySignatories {
      case 0: String?.none
      case 1: "1 signatory without a name was skipped."
      default: "\(emptySignatories) signatories without a name were skipped."
      }
    return [
      removed(removedFromNames, from: "names"), removed(removedElsewhere, from: "answers"), empty,
    ].compactMap { $0 }
  }
}
