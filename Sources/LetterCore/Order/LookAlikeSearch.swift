// Which of many names look alike, without holding every name against every other.

/// Names by what those that look alike have in common: a hash of the name without one of its words,
/// together with that word without one of its letters. Two words that differ by one slip are the
/// same once the right letter is gone from either.
struct LookAlikeSearch {
  /// One name is held against so many before it at most for each thing that they have in common, so
  /// that thousands that all look alike cost no more than their number.
  private static let most = 16
  private static let mostByEnds = 64

  private let kind: Signatory.Kind
  private let names: [String]
  /// The words of all names, one behind the other, and where each ends.
  private var letters: [UInt8] = []
  private var wordEnds: [Int32] = []
  /// Where each name's words end among all words.
  private var nameEnds: [Int32] = []
  /// By place, repetitions too.
  private(set) var sketches: [LookAlikeSketch] = []
  /// Where each of them stands among all names.
  private var places: [Int] = []
  private var known: [UInt64: Int] = [:]
  /// Names that are the same as one before them, with that one, by their places.
  private(set) var repeats: [(first: Int, second: Int)] = []

  init(_ names: [String], _ kind: Signatory.Kind) {
    self.kind = kind
    self.names = names
    letters.reserveCapacity(names.count * 32)
    nameEnds.reserveCapacity(names.count)
    known.reserveCapacity(names.count)
    for place in names.indices { add(place) }
  }

  /// The pairs that look alike, ordered by the second, which stands behind the first; each name is
  /// the second of at most `most` pairs.
  func pairs(most: Int) -> [(first: Int, second: Int)] {
    // The first of all that are found.
    let partners = partners(most: max(most, Self.most))
    var result: [(first: Int, second: Int)] = []
    result.reserveCapacity(partners.count)
    for name in nameEnds.indices {
      for other in partners[name].sorted().prefix(most) {
        result.append((places[Int(other)], places[name]))
      }
    }
    return result
  }

  /// Adds a name; one that is there already is only noted as a repetition.
  private mutating func add(_ place: Int) {
    let form = LookAlikeForm(names[place], kind: kind)
    sketches.append(LookAlikeSketch(form))
    if let first = known[form.folded.hash] {
      repeats.append((first, place))
      return
    }
    known[form.folded.hash] = place
    for word in form.words {
      letters += word
      wordEnds.append(Int32(letters.count))
    }
    nameEnds.append(Int32(wordEnds.count))
    places.append(place)
  }

  /// Of each name those before it that look like it, so many at most.
  private func partners(most: Int) -> LookAlikePartners {
    var partners = LookAlikePartners(of: nameEnds.count, most: most)
    for (keys, window) in [(Keys.close, Self.most), (.ends, Self.mostByEnds)] {
      let entries = shared(keys).sorted()
      var start = 0
      for index in entries.indices {
        if entries[start].key != entries[index].key { start = index }
        let name = Int(entries[index].name)
        for place in max(start, index - window)..<index {
          // Whoever looks like many looks like more of them: more is not told, nor looked for.
          if partners.isFull(name) { break }
          let other = entries[place].name
          if Int(other) != name, !partners.has(other, of: name), lookAlike(Int(other), name) {
            partners.add(other, to: name)
          }
        }
      }
    }
    return partners
  }

  // MARK: Keys

  private enum Keys { case close, ends }

  /// The keys that more than one name may have, with the names.
  private func shared(_ keys: Keys) -> LookAlikeKeys {
    var all: [UInt64] = []
    var ends: [Int] = []
    all.reserveCapacity(letters.count)
    ends.reserveCapacity(nameEnds.count)
    for name in nameEnds.indices {
      forEachKey(keys, of: name) { all.append($0) }
      ends.append(all.count)
    }
    // Bits that say once and twice; few keys share one by chance.
    let bits = UInt64(1) << UInt64(max(10, Int.bitWidth - (all.count * 8).leadingZeroBitCount))
    var once = [UInt64](repeating: 0, count: Int(bits / 64))
    var twice = once
    for key in all {
      let (word, bit) = (Int(key % bits / 64), UInt64(1) << (key % 64))
      if once[word] & bit != 0 { twice[word] |= bit } else { once[word] |= bit }
    }
    var result = LookAlikeKeys()
    var start = 0
    for (name, end) in ends.enumerated() {
      for key in all[start..<end]
      where twice[Int(key % bits / 64)] & (UInt64(1) << (key % 64)) != 0 {
        result.append(key, Int32(name))
      }
      start = end
    }
    return result
  }

  private func words(of name: Int) -> Range<Int> {
    (name == 0 ? 0 : Int(nameEnds[name - 1]))..<Int(nameEnds[name])
  }

  private func letters(of word: Int) -> Range<Int> {
    (word == 0 ? 0 : Int(wordEnds[word - 1]))..<Int(wordEnds[word])
  }

  private func forEachKey(_ keys: Keys, of name: Int, _ body: (UInt64) -> Void) {
    letters.withUnsafeBufferPointer { letters in
      let words = words(of: name)
      // Summed up, so that each can be taken out again.
      var sum = UInt64(truncatingIfNeeded: words.count)
      for word in words {
        sum &+= hash(letters[self.letters(of: word)], at: word - words.lowerBound)
      }
      if keys == .close {
        let sketch = sketches[places[name]]
        body(sketch.raw)
        if sketch.usual != sketch.raw { body(sketch.usual) }
      }
      for word in words {
        let spelling = UnsafeBufferPointer(rebasing: letters[self.letters(of: word)])
        guard LookAlikeForm.isSpelled(spelling) else { continue }
        let rest = mixed(sum &- hash(spelling[...], at: word - words.lowerBound))
        switch keys {
        case .close: forEachSlip(in: spelling) { body(mixed(rest ^ $0)) }
        case .ends:
          guard kind == .organization, spelling.count >= LookAlikeForm.leastForTwo else { continue }
          let ends = [
            spelling.prefix(LookAlikeForm.endForTwo), spelling.suffix(LookAlikeForm.endForTwo),
          ]
          for (index, end) in ends.enumerated() { body(mixed(rest ^ hash(end, at: 1000 + index))) }
        }
      }
    }
  }

  private func hash(_ word: Slice<UnsafeBufferPointer<UInt8>>, at position: Int) -> UInt64 {
    mixed(nameHash(UnsafeBufferPointer(rebasing: word)) &+ UInt64(position))
  }

  /// Numbers that a word has in common with those that differ by a slip: of a word too short for
  /// other slips, its letters in no order; of others, the word itself and the word without each of
  /// its letters.
  private func forEachSlip(
    in word: UnsafeBufferPointer<UInt8>, _ body: (UInt64) -> Void
  ) {
    guard word.count >= LookAlikeForm.least(kind) else {
      if word.count >= 3 {
        body(word.reduce(UInt64(word.count) << 32) { $0 &+ mixed(UInt64($1)) })
      }
      return
    }
    // A polynomial of the letters, of which one can be taken out and the others moved up.
    let base: UInt64 = 0x9E37_79B9_7F4A_7C15
    var (before, behind, power): (UInt64, UInt64, UInt64) = (0, 0, 1)
    for letter in word.reversed() { behind = behind &* base &+ UInt64(letter) }
    body(behind)
    // `behind` is the polynomial of what stands at and behind a letter, its lowest power being 0.
    var inverse = behind
    for letter in word {
      inverse = (inverse &- UInt64(letter)) &* Self.inverseBase
      body(before &+ inverse &* power)
      before &+= UInt64(letter) &* power
      power = power &* base
    }
  }

  /// What undoes a product with the base: it is odd, so there is one.
  private static let inverseBase: UInt64 = {
    let base: UInt64 = 0x9E37_79B9_7F4A_7C15
    // Newton's steps double the bits that are right.
    var inverse = base
    for _ in 0..<6 { inverse = inverse &* (2 &- base &* inverse) }
    return inverse
  }()

  // MARK: A pair

  /// What ``LookAlikeForm/looksLike(_:)`` says of two names, told from their letters where that is
  /// enough.
  private func lookAlike(_ one: Int, _ other: Int) -> Bool {
    let (sketch, otherSketch) = (sketches[places[one]], sketches[places[other]])
    guard sketch.mayLookLike(otherSketch) else { return false }
    if sketch.isJoinedAlike(otherSketch) { return haveSimilarForms(one, other) }
    let (words, others) = (words(of: one), words(of: other))
    guard words.count == others.count else { return false }
    return letters.withUnsafeBufferPointer { letters in
      var differing: (UnsafeBufferPointer<UInt8>, UnsafeBufferPointer<UInt8>)?
      for (word, counterpart) in zip(words, others) {
        let spelling = UnsafeBufferPointer(rebasing: letters[self.letters(of: word)])
        let otherSpelling = UnsafeBufferPointer(rebasing: letters[self.letters(of: counterpart)])
        if isSame(spelling, otherSpelling) { continue }
        guard differing == nil, abs(spelling.count - otherSpelling.count) <= 2 else { return false }
        differing = (spelling, otherSpelling)
      }
      guard let (spelling, otherSpelling) = differing else { return haveSimilarForms(one, other) }
      // A slip is in a word of letters, so that all numbers are the same.
      return LookAlikeForm.isSlip(spelling, otherSpelling, kind)
    }
  }

  private func haveSimilarForms(_ one: Int, _ other: Int) -> Bool {
    LookAlikeForm(names[places[one]], kind: kind)
      .looksLike(LookAlikeForm(names[places[other]], kind: kind))
  }

  @inline(__always)
  private func isSame(
    _ one: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    one.count == other.count && one.indices.allSatisfy { one[$0] == other[$0] }
  }
}
