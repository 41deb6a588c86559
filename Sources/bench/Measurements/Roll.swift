// What single names cost in a long list, in this process: no terminal, no file.

import LetterCore

extension Run {
  /// The number of names at which lists are held to figures.
  static let largeList = 100_000

  /// Times insertions, what is asked for a typed name, the review's look and the search.
  func measureRoll(_ size: Int, _ report: inout Report) {
    tell("one name in \(grouped(size)), in process")
    let names = Invented.organizations(size)
    let signatories = names.compactMap { Signatory(name: $0) }
    let clock = ContinuousClock()
    var roll = SignatoryRoll()
    var sorting = Times()
    sorting.add(clock.measure { roll = SignatoryRoll(signatories) })
    add("list sorted (in process)", size, .milliseconds, sorting, nil, &report)
    var known = Times()
    known.add(clock.measure { _ = roll.duplicates(.organization) })
    add("first look for duplicates", size, .milliseconds, known, 50, &report)
    insertAndAsk(roll, names, clock, &report)
    review(roll, clock, &report)
    search(roll, names, clock, &report)
  }

  private func insertAndAsk(
    _ roll: SignatoryRoll, _ names: [String], _ clock: ContinuousClock, _ report: inout Report
  ) {
    var roll = roll
    var inserting = Times()
    var kept = Times()
    var same = Times()
    var alike = Times()
    // The first makes the index of look-alikes.
    let ready = Signatory(name: "Midway").map { roll.lookAlike(of: $0) }
    for index in stride(from: 0, to: names.count, by: names.count / 1000) {
      guard let new = Signatory(name: names[index] + " Annex") else { continue }
      same.add(clock.measure { _ = roll.duplicate(of: new) })
      alike.add(clock.measure { _ = roll.lookAlike(of: new) })
      inserting.add(clock.measure { _ = roll.insert(new) })
      // As the letter does, which keeps the roll that it was made of.
      let copy = roll
      kept.add(clock.measure { _ = roll.insert(new) })
      if copy.isEmpty { report.note("a copy of the list lost its names") }
    }
    if ready == nil { report.note("“Midway” is no name") }
    let size = names.count
    add("one insertion", size, .microseconds, inserting, 20, &report)
    add("one insertion while a copy is kept", size, .microseconds, kept, nil, &report)
    add("is a typed name listed", size, .microseconds, same, 20, &report)
    add("does a typed name look like one", size, .microseconds, alike, 100, &report)
  }

  private func review(
    _ roll: SignatoryRoll, _ clock: ContinuousClock, _ report: inout Report
  ) {
    guard let template = try? LetterTemplate.builtIn() else { return }
    let size = roll.count(.organization)
    var draft = Draft(template: template.id, roll: roll)
    var doubts = RollDoubts()
    var first = Times()
    var again = Times()
    first.add(
      clock.measure { _ = template.doubts(in: draft, today: nil, names: &doubts) })
    for index in 0..<50 {
      draft.apply(
        .insertSignatories([Signatory(name: "Midway Clinic \(index)")].compactMap { $0 }))
      again.add(
        clock.measure { _ = template.doubts(in: draft, today: nil, names: &doubts) })
    }
    add("review's first look", size, .milliseconds, first, 1000, &report)
    add("review's look after a change", size, .milliseconds, again, 2, &report)
    let pairs = roll.lookAlikes(.organization).count
    report.note(
      "\(grouped(pairs)) pairs look alike among \(grouped(size)) invented names, none of which are")
  }

  private func search(
    _ roll: SignatoryRoll, _ names: [String], _ clock: ContinuousClock, _ report: inout Report
  ) {
    var search = RollSearch()
    var opening = Times()
    opening.add(clock.measure { search.update(roll) })
    add("search opened", names.count, .milliseconds, opening, nil, &report)
    var times = Times()
    for name in names.prefix(20) {
      for length in 1...name.count {
        // As the wizard does at each key: the first place, and how many there are.
        let typed = String(name.prefix(length))
        times.add(
          clock.measure {
            search.update(roll)
            if search.place(of: typed) != nil { _ = search.count(of: typed) }
          })
      }
    }
    add("search at each key", names.count, .milliseconds, times, 5, &report)
  }

  private func add(
    _ measure: String, _ size: Int, _ unit: Row.Unit, _ times: Times, _ limit: Double?,
    _ report: inout Report
  ) {
    let factor: Double = unit == .microseconds ? 1000 : 1
    report.add(
      Row(
        measure: measure, size: size, unit: unit, subject: times.median.map { $0 * factor },
        peer: nil, promises: limit.map { [Promise.atMost($0)] } ?? []))
  }
}
