// Ordinary lists raise no doubt that a colleague would not raise.
import ImportFuzz
import LetterCore
import SignOnImport
import Testing

private let places = [
  "Riverbend", "Elm County", "Mill Creek", "Oakton", "New Harbor", "Ash Valley", "the Hudson Elms",
  "Lower Fir Side", "Port O'Malley", "DeKalb Heights", "St. Elm", "North Gumtree", "San Olmo",
]
private let given = [
  "Ana", "Ben", "María", "José", "Mei", "Fatima", "Sean", "Dee", "Lou", "Nguyen", "Olu", "Kit",
  "Rosa", "Will", "Angel", "Grace", "Faith", "Mark", "Christian", "Hope", "Pastora",
]
private let surnames = [
  "Ruiz", "Okafor", "Chen", "O'Malley", "de la Cruz", "Van Buren", "Dee",
  "Singh", "Kowalski-Elm", "Ñúñez", "McDonald", "Park", "Bell", "Abbott", "St. John", "Ek",
]

private func organization(_ random: inout SeededGenerator) -> String {
  let place = random.pick(places)
  let plain = place.hasPrefix("the ") ? String(place.dropFirst(4)) : place
  switch Int.random(in: 0..<20, using: &random) {
  case 0: return "\(plain) \(random.pick(["Tenants", "Workers", "Parents", "Teachers"])) Union"
  case 1: return "Friends of \(place)"
  case 2: return "\(random.pick(["Coalition", "Alliance", "Partnership"])) for a Fair \(plain)"
  case 3: return "The \(plain) \(random.pick(["Open Table", "Listening Post", "Welcome Project"]))"
  case 4: return "\(random.pick(surnames)) & \(random.pick(surnames)), LLP"
  case 5: return "St. \(random.pick(given))'s \(random.pick(["Church", "Parish", "House"]))"
  case 6: return "Local \(Int.random(in: 2...1999, using: &random)), \(plain) Building Trades"
  case 7: return "Casa \(random.pick(["del Olmo", "de la Esperanza", "Fresno"]))"
  case 8: return "Iglesia \(random.pick(["Bautista", "Pentecostal"])) de \(plain)"
  case 9: return "\(plain) Immigrants' Rights \(random.pick(["Network", "Project", "Center"]))"
  case 10: return "\(random.pick(["NYCLU", "ACLU", "CAIR", "SEIU"])) of \(plain)"
  case 11: return "#\(random.pick(["Neighbors", "Families"]))First \(plain)"
  case 12: return "\(plain) Legal Aid, Inc."
  case 13: return "\(Int.random(in: 2...500, using: &random)) \(random.pick(["Bridges", "Voices"]))"
  case 14: return "Congregation \(random.pick(["Beth Elm", "B'nai Oak", "Shaarei Fir"]))"
  case 15: return "\(plain) University \(random.pick(["Law Clinic", "Faculty Senate"]))"
  case 16: return "MoveOn\(plain.filter(\.isLetter)).org"
  case 17: return "Rev. \(random.pick(given)) \(random.pick(surnames)) Memorial Center"
  case 18: return "\(plain) Indivisible"
  default: return "Women’s League of \(place) (Chapter \(Int.random(in: 1...9, using: &random)))"
  }
}

private func person(_ random: inout SeededGenerator) -> String {
  let first = random.pick(given)
  let name = "\(first) \(random.pick(surnames))"
  switch Int.random(in: 0..<8, using: &random) {
  case 0: return "\(random.pick(["Dr.", "Rev.", "Prof.", "Rabbi", "Hon."])) \(name)"
  case 1: return "\(name), \(random.pick(["PhD", "MSW", "Esq.", "M.D.", "RN"]))"
  case 2: return "\(name) \(random.pick(["Jr.", "III"]))"
  case 3: return "\(first) \(random.pick(["A.", "J."])) \(random.pick(surnames))"
  default: return name
  }
}

private func quoted(_ text: String) -> String {
  text.contains(",") ? "\"\(text)\"" : text
}

@Test("A thousand ordinary organizations, pasted or exported, are added without a doubt")
func ordinaryOrganizations() throws {
  var random = SeededGenerator(seed: 12)
  let names = (0..<1000).map { _ in organization(&random) }
  let lines = ImportPlan(lines: names.joined(separator: "\n"), into: draft())
  let rows = names.map { "\(quoted($0)),\(quoted(person(&random))),Director,Yes" }
  let table = try table(
    "Organization,Your name,Title,Authorized\n" + rows.joined(separator: "\n") + "\n")
  for plan in [lines, ImportPlan(table, into: draft())] {
    let doubtful = plan.rows.filter { row in
      row.doubts.contains { if case .lookAlike = $0 { false } else { true } }
    }
    #expect(doubtful.map { "\($0.signatory?.name ?? "") \($0.doubts)" } == [])
    #expect(plan.additions.allSatisfy { $0.kind == .organization })
    #expect(plan.counts.added + plan.counts.duplicates == 1000)
  }
}

@Test("A thousand ordinary people are added without a doubt")
func ordinaryPeople() throws {
  var random = SeededGenerator(seed: 13)
  let names = (0..<1000).map { _ in person(&random) }
  let rows = names.map { "\(quoted($0)),\(random.pick(places)),Nurse" }
  let exported = try table("Full name,City,Occupation\n" + rows.joined(separator: "\n") + "\n")
  let lines = try SignOnTable(Array(names.joined(separator: "\n").utf8), source: "x")
  for table in [exported, lines.choosing(role: .name, forColumn: 0)] {
    let plan = ImportPlan(table, into: draft())
    let doubtful = plan.rows.filter { row in
      row.outcome != .added && { if case .duplicate = row.outcome { false } else { true } }()
        || row.doubts.contains { if case .lookAlike = $0 { false } else { true } }
    }
    #expect(doubtful.map { "\($0.signatory?.name ?? "") \($0.doubts)" } == [])
    #expect(plan.additions.allSatisfy { $0.kind == .individual })
  }
}
