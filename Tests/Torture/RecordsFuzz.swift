// Another program takes something out of a letter's private records while the letter is open.
import DraftGeneration
import DraftStore
import Foundation
import LetterCore
import PseudoTerminal

/// Whatever is taken out, at whatever depth, is kept, and the volunteer is asked about it.
enum RecordsFuzz {
  /// What is wrong with one removal, or nothing.
  static func problem(
    _ number: UInt64, _ template: LetterTemplate, _ place: Place
  ) throws -> String? {
    var random = SeededGenerator(state: number)
    let path = place.file("r.letter")
    let records = URL(filePath: place.file(".r.letter.records"))
    try Data(DraftFile.bytes(of: Draft(template: template.id), template: template))
      .write(to: URL(filePath: path))
    let whole = Self.records(number)
    try JSONSerialization.data(withJSONObject: whole).write(to: records)
    let (reading, known) = try DraftFile.open(path)
    var draft = reading.draft
    var file = KeptFile(path: path, known: known, base: draft)
    try file.loadRecords(into: &draft)
    let before = Set(words(of: whole))
    var places = Self.places(in: whole)
    places.shuffle(using: &random)
    guard let removed = places.first else { return "nothing can be removed" }
    let less = Self.removing(removed[...], from: whole)
    try JSONSerialization.data(withJSONObject: less).write(to: records)
    if number.isMultiple(of: 2) {
      draft.records[SignOnRecords.Key(.organization, "Ash Hall")].city = "Troy"
    }
    let saved = try file.save(draft, template: template)
    let text = try place.read(".r.letter.records")
    let what = removed.map { "\($0)" }.joined(separator: ".")
    if let word = before.first(where: { !text.contains($0) }) {
      return "“\(word)” is lost where \(what) was removed"
    }
    return saved.recordsWithout == nil ? "nobody is asked where \(what) was removed" : nil
  }

  /// Records in which everything says something, each word only once.
  private static func records(_ number: UInt64) -> [String: Any] {
    var count = 0
    func word() -> String {
      count += 1
      return "word\(number)x\(count)x"
    }
    func record(_ name: String) -> [String: Any] {
      [
        "name": name, "contact": word(), "note": word(), "city": word(), "authorizedBy": word(),
        "title": word(), "withdrawn": "2026-11-2\(count % 9)", "means": "form",
        "otherNames": [word(), word()], "later": ["one": word(), "two": [word(), word()]],
      ]
    }
    func row(_ name: String, _ line: Int) -> [String: Any] {
      [
        "signatory": ["name": name, "kind": "organization"], "source": "form.csv", "line": line,
        "reason": "pending", "record": ["contact": word(), "note": word()], "later": [word()],
      ]
    }
    return [
      "undersignedRecords": 1, "records": [record("Elm House"), record("Fir House")],
      "waiting": [row("Gum House", 3), row("Oak House", 4)], "sentNames": [word(), word()],
      "exported": [
        "date": "2026-11-23", "organizations": [word(), word()], "individuals": [word()],
        "files": [word(), word()], "later": [word(): 1],
      ],
      "later": ["one": word(), "two": ["three": word()]], "latest": [word()],
    ]
  }

  /// Without these a file is no file of records.
  private static let needed: Set<String> = [
    "undersignedRecords", "name", "kind", "signatory", "date", "organizations", "individuals",
    // A row of another line is another row.
    "source", "line", "reason",
  ]

  /// Where something can be removed.
  private static func places(in value: Any, _ path: [AnyHashable] = []) -> [[AnyHashable]] {
    var found: [[AnyHashable]] = []
    if let object = value as? [String: Any] {
      for (key, inner) in object.sorted(by: { $0.key < $1.key }) {
        if !needed.contains(key) { found.append(path + [key]) }
        found += places(in: inner, path + [key])
      }
    } else if let list = value as? [Any] {
      for (index, inner) in list.enumerated() {
        found.append(path + [index])
        found += places(in: inner, path + [index])
      }
    }
    return found
  }

  private static func removing(_ path: ArraySlice<AnyHashable>, from value: Any) -> Any {
    guard let step = path.first else { return value }
    let rest = path.dropFirst()
    if var object = value as? [String: Any], let key = step as? String {
      object[key] = rest.isEmpty ? nil : object[key].map { removing(rest, from: $0) }
      return object
    }
    if var list = value as? [Any], let index = step as? Int {
      if rest.isEmpty {
        list.remove(at: index)
      } else {
        list[index] = removing(rest, from: list[index])
      }
      return list
    }
    return value
  }

  private static func words(of value: Any) -> [String] {
    if let text = value as? String { return text.hasPrefix("word") ? [text] : [] }
    if let object = value as? [String: Any] {
      return object.flatMap { ($0.key.hasPrefix("word") ? [$0.key] : []) + words(of: $0.value) }
    }
    return (value as? [Any])?.flatMap { words(of: $0) } ?? []
  }
}
