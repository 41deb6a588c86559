// What a merge could not decide, as a draft's file has it: what it is about, and the other version.
import CJansson
import LetterCore

extension DraftReader {
  mutating func readConflicts(
    _ node: JSONNode
  ) throws(FileError) -> ([DraftConflict], UnknownConflicts) {
    try expect(JSON_ARRAY, "a list", node, "“conflicts”")
    var conflicts: [DraftConflict] = []
    var unknown = UnknownConflicts()
    for index in 0..<node.entryCount {
      guard let entry = node.entry(index) else { continue }
      let place = "conflict \(index + 1)"
      try expect(JSON_OBJECT, "an object", entry, place)
      let known = try readConflict(entry, place)
      var members: JSONObject = []
      try entry.forEachMember { key, value throws(FileError) in
        if let known, [known.kind, "other"].contains(String(cString: key)) { return }
        try keep(key, value, in: &members)
      }
      guard let known else {
        unknown.entries.append(members)
        continue
      }
      conflicts.append(known.conflict)
      if !members.isEmpty { unknown.members[known.conflict] = members }
    }
    return (conflicts, unknown)
  }

  /// A conflict, and the key that says of which kind it is; `nil` where that is not known.
  private mutating func readConflict(
    _ node: JSONNode, _ place: String
  ) throws(FileError) -> (kind: String, conflict: DraftConflict)? {
    var other = json_object_get(node, "other")
    if other?.type == JSON_NULL { other = nil }
    let otherPlace = "\(place), “other”"
    if let field = json_object_get(node, "answer") {
      var answer: Answer?
      if let other { answer = try readAnswer(other, otherPlace) }
      return ("answer", .answer(try id(field, "\(place), “answer”"), other: answer))
    }
    if let fact = json_object_get(node, "fact") {
      var decision: FactDecision?
      if let other { decision = try readFact(other, otherPlace) }
      return ("fact", .fact(try id(fact, "\(place), “fact”"), other: decision))
    }
    if let recommendation = json_object_get(node, "recommendation") {
      var choice = RecommendationChoice(id: "")
      if let other { choice = try readRecommendation(other, otherPlace) }
      choice.id = try line(recommendation, "\(place), “recommendation”")
      return ("recommendation", .recommendation(other: choice))
    }
    if let name = json_object_get(node, "signatory") {
      guard let other, let signatory = try readSignatory(other, otherPlace) else {
        throw wrongContent("\(place) has no “other”; take the entry out")
      }
      return (
        "signatory", .signatory(try line(name, "\(place), “signatory”"), other: signatory)
      )
    }
    return nil
  }

  /// A key of the answers or facts: as it is, like those.
  private func id(_ node: JSONNode, _ place: String) throws(FileError) -> String {
    guard let id = node.text else { throw wrong(place, node, "a text") }
    return id
  }
}

extension DraftConflict {
  /// The entry's keys and values.
  var members: JSONObject {
    let (key, name, other): (String, String, JSONValue?) =
      switch self {
      case .answer(let field, let other): ("answer", field, other?.json)
      case .fact(let id, let other): ("fact", id, other?.json)
      case .recommendation(let other): ("recommendation", other.id, .object(other.members))
      case .signatory(let name, let other): ("signatory", name, .object(other.members))
      }
    return [JSONMember(key, .string(name))] + (other.map { [JSONMember("other", $0)] } ?? [])
  }
}
