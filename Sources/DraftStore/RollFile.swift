// Those who sign and how they are listed, as a draft's file has it.
import CJansson
import Glibc
import LetterCore

extension DraftReader {
  mutating func readSignatories(_ node: JSONNode) throws(FileError) -> [Signatory] {
    try expect(JSON_ARRAY, "a list", node, "“signatories”")
    var signatories: [Signatory] = []
    signatories.reserveCapacity(node.entryCount)
    try node.forEachEntry(passingOver: faults) { index, entry throws(FileError) in
      // A hundred thousand of these take more room than the draft itself.
      defer { node.release(index) }
      if let signatory = try readSignatory(entry, "signatory \(index + 1)") {
        signatories.append(signatory)
      } else {
        emptySignatories += 1
      }
    }
    return signatories
  }

  /// One who signs; `nil` for an entry that holds no word at all, which is passed over.
  mutating func readSignatory(
    _ node: JSONNode, _ entry: @autoclosure () -> String
  ) throws(FileError) -> Signatory? {
    // A hundred thousand signatories need no words for their places.
    func place(_ key: String) -> String { entry() + ", “\(key)”" }
    guard node.type == JSON_OBJECT else { throw wrong(entry(), node, "an object") }
    var name = ""
    var kind = Signatory.Kind.organization
    var title: String?
    var fileUnder: String?
    var affiliation: String?
    var signer: String?
    var section: String?
    var aliases: [String] = []
    var unknown: JSONObject = []
    try node.forEachMember(passingOver: faults) { key, value throws(FileError) in
      if strcmp(key, "name") == 0 {
        guard let text = value.text else { throw wrong(place("name"), value, "a text") }
        name = clean(text, &removedFromNames)
      } else if strcmp(key, "kind") == 0 {
        guard let known = value.text.flatMap({ Signatory.Kind(rawValue: $0) }) else {
          throw wrong(place("kind"), value, "“organization” or “individual”")
        }
        kind = known
      } else if strcmp(key, "title") == 0 {
        title = try line(value, place("title"))
      } else if strcmp(key, "fileUnder") == 0 {
        fileUnder = try line(value, place("fileUnder"))
      } else if strcmp(key, "affiliation") == 0 {
        affiliation = try line(value, place("affiliation"))
      } else if strcmp(key, "signer") == 0 {
        signer = try line(value, place("signer"))
      } else if strcmp(key, "section") == 0 {
        section = try line(value, place("section"))
      } else if strcmp(key, "aliases") == 0 {
        aliases = try readNames(value, place("aliases"))
      } else {
        try keep(key, value, in: &unknown)
      }
    }
    var signatory = Signatory(
      name: name, kind: kind, title: title, fileUnder: fileUnder,
      unknown: unknown.isEmpty ? nil : unknown)
    // Most have none of these.
    if affiliation != nil { signatory?.affiliation = affiliation }
    if signer != nil { signatory?.signer = signer }
    if section != nil { signatory?.section = section }
    if !aliases.isEmpty { signatory?.aliases = aliases }
    if let signatory { return signatory }
    let texts = [title, fileUnder, affiliation, signer, section]
    guard texts.allSatisfy({ $0 ?? "" == "" }), aliases.isEmpty, unknown.isEmpty else {
      throw wrongContent("\(entry()) has no name; add one or take the entry out")
    }
    return nil
  }

  /// Names, each once; an entry without a word says nothing.
  private mutating func readNames(_ node: JSONNode, _ place: String) throws(FileError) -> [String] {
    try expect(JSON_ARRAY, "a list", node, place)
    var names: [String] = []
    var known: Set<String> = [""]
    try node.forEachEntry(passingOver: faults) { index, entry throws(FileError) in
      let name = try line(entry, "\(place), entry \(index + 1)")
      if known.insert(name).inserted { names.append(name) }
    }
    return names
  }

  mutating func readSections(_ node: JSONNode) throws(FileError) -> [String] {
    try expect(JSON_ARRAY, "a list", node, "“sections”")
    guard node.entryCount <= FilingRules.mostSections else {
      throw wrongContent(
        "there are more than \(FilingRules.mostSections) sections; take some out")
    }
    var sections: [String] = []
    try node.forEachEntry(passingOver: faults) { index, entry throws(FileError) in
      let place = "“sections”, entry \(index + 1)"
      let section = try line(entry, place)
      guard !section.isEmpty else { throw wrongContent("\(place) is empty; take it out") }
      guard !sections.contains(section) else {
        throw wrongContent("\(place) repeats “\(quotable(section))”; take one of them out")
      }
      sections.append(section)
    }
    return sections
  }

  mutating func readDistinct(_ node: JSONNode) throws(FileError) -> [NamePair] {
    try expect(JSON_ARRAY, "a list", node, "“distinct”")
    var pairs: [NamePair] = []
    try node.forEachEntry(passingOver: faults) { index, entry throws(FileError) in
      let place = "“distinct”, entry \(index + 1)"
      guard entry.type == JSON_ARRAY, entry.entryCount == 2, let one = entry.entry(0),
        let other = entry.entry(1)
      else { throw wrong(place, entry, "a list of two names") }
      let pair = NamePair(
        try line(one, place + ", first name"), try line(other, place + ", second name"))
      guard pair.first != pair.second, !pair.first.isEmpty else {
        throw wrongContent("\(place) does not hold two different names; take it out")
      }
      pairs.append(pair)
    }
    return pairs
  }
}

extension DraftWriter {
  mutating func writeSignatories(_ roll: SignatoryRoll) {
    block("signatories", "[", roll[.organization] + roll[.individual], "]") { writer, id in
      guard let signatory = roll.signatory(id) else { return }
      guard signatory.isPlain, signatory.kind == .organization else {
        return writer.object(signatory.members)
      }
      // So are most, of whom there may be a hundred thousand.
      writer.out += "{ \"name\": ".utf8
      writer.string(signatory.name)
      writer.out += " }".utf8
    }
  }

  mutating func writeSections(_ sections: [String]) {
    guard !sections.isEmpty else { return }
    key("sections")
    value(.array(sections.map { .string($0) }))
  }

  mutating func writeStyle(_ style: RollStyle) {
    if style.showsSigners { truth("showSigners") }
    if style.countsInWords { truth("countInWords") }
  }

  mutating func writeDistinct(_ pairs: Set<NamePair>) {
    block("distinct", "[", pairs.sorted(), "]") { writer, pair in
      writer.value(.array([.string(pair.first), .string(pair.second)]))
    }
  }
}

extension Signatory {
  /// The entry's keys and values.
  var members: JSONObject {
    var members: JSONObject = [JSONMember("name", .string(name))]
    if kind != .organization { members.append(JSONMember("kind", .string(kind.rawValue))) }
    for (key, text) in [
      ("title", title), ("affiliation", affiliation), ("signer", signer), ("section", section),
      ("fileUnder", fileUnder),
    ] {
      if let text { members.append(JSONMember(key, .string(text))) }
    }
    if !aliases.isEmpty {
      members.append(JSONMember("aliases", .array(aliases.map { .string($0) })))
    }
    return members + (unknown ?? [])
  }
}
