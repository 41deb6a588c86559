// Finding names by a part of them.
import LetterCore
import Testing

private func roll(_ names: [String]) -> SignatoryRoll {
  SignatoryRoll(names.compactMap { Signatory(name: $0) })
}

@Test("A part of a name is found, whatever case, accents and signs")
func findingParts() {
  var search = RollSearch()
  let roll = roll(["Zócalo", "O’Malley House", "Oak & Elm", "Oak Hill", "The Oak Table"])
  search.update(roll)
  let names = roll.all.map(\.name)
  func found(_ text: String) -> String? { search.place(of: text).map { names[$0] } }
  #expect(found("zocalo") == "Zócalo")
  #expect(found("ócal") == "Zócalo")
  #expect(found("omalley") == "O’Malley House")
  #expect(found("oak and") == "Oak & Elm")
  #expect(found("the oak") == "The Oak Table")
  #expect(found("elm oak") == nil)
  #expect(found("") == nil)
  #expect(search.count(of: "oak") == 3)
  #expect(search.count(of: "o") == 5)
}

@Test("Every match is found in turn, as a look at each name finds them")
func findingAllInTurn() {
  let names = (0..<3_000).map { "Group \($0 * 7919 % 3_000) of Riverbend \($0 % 17)" }
  let roll = roll(names)
  var search = RollSearch()
  search.update(roll)
  let sorted = roll.all.map { $0.name.lowercased() }
  for wanted in ["riverbend 16", "up 29", "7 of", "group 2999 of riverbend", "zz"] {
    var found: [Int] = []
    var from = 0
    while let place = search.place(of: wanted, from: from) {
      found.append(place)
      from = place + 1
    }
    #expect(found == sorted.indices.filter { sorted[$0].contains(wanted) })
    #expect(search.count(of: wanted) == found.count)
  }
}

@Test("A search follows the list")
func searchFollowsTheList() {
  var roll = roll(["Oak Hill"])
  var search = RollSearch()
  search.update(roll)
  #expect(search.place(of: "union") == nil)
  _ = roll.insert(Signatory(name: "Union Hall")!)
  search.update(roll)
  #expect(search.place(of: "union") == 1)
}
