// The look-alikes of a roll, kept while single names come and go.

/// Who looks like whom, with what tells in some billionths of a second that a name does not look
/// like a new one: its letters, counted.
struct KnownLookAlikes: Sendable {
  /// So many are kept of one name.
  private static let most = 16
  private var sketches: [Sketch] = []
  private var partners: [SignatoryID: [SignatoryID]] = [:]

  /// Those that look like another.
  var ids: Dictionary<SignatoryID, [SignatoryID]>.Keys { partners.keys }

  /// Those that look like this one.
  subscript(id: SignatoryID) -> [SignatoryID] { partners[id] ?? [] }

  /// Looks at all names of a kind anew, some of which went.
  mutating func lookAtAll(of kind: Signatory.Kind, in roll: SignatoryRoll, _ gone: [SignatoryID]) {
    for id in gone { remove(id) }
    for id in roll[kind] {
      partners[id] = nil
      if let signatory = roll.signatory(id) { keep(Sketch(LookAlikeForm(signatory)), id) }
    }
    let order = roll[kind]
    let search = LookAlikeSearch(order.map { roll.signatory($0)?.name ?? "" }, kind)
    // Repetitions look like what the first of them looks like, and may outlive it.
    var repeats: [Int: [Int]] = [:]
    for (first, second) in search.repeats { repeats[first, default: [first]].append(second) }
    for (first, second) in search.pairs(most: Self.most) {
      for one in repeats[first]?.prefix(Self.most) ?? [first] {
        for other in repeats[second]?.prefix(Self.most) ?? [second] {
          pair(order[one], order[other])
        }
      }
    }
  }

  /// Holds a new name against all others.
  mutating func add(_ id: SignatoryID, in roll: SignatoryRoll) {
    guard let signatory = roll.signatory(id) else { return }
    let form = LookAlikeForm(signatory)
    let sketch = Sketch(form)
    for index in sketches.indices where sketches[index].mayLookLike(sketch) {
      let other = SignatoryID(index)
      guard other != id, self[id].count < Self.most, let known = roll.signatory(other),
        LookAlikeForm(known).looksLike(form)
      else { continue }
      pair(other, id)
    }
    keep(sketch, id)
  }

  /// Forgets one.
  mutating func remove(_ id: SignatoryID) {
    for other in partners.removeValue(forKey: id) ?? [] {
      partners[other]?.removeAll { $0 == id }
      if partners[other]?.isEmpty == true { partners[other] = nil }
    }
    if sketches.indices.contains(Int(id)) { sketches[Int(id)] = Sketch() }
  }

  private mutating func pair(_ first: SignatoryID, _ second: SignatoryID) {
    partners[first, default: []].append(second)
    partners[second, default: []].append(first)
  }

  private mutating func keep(_ sketch: Sketch, _ id: SignatoryID) {
    while sketches.count <= Int(id) { sketches.append(Sketch()) }
    sketches[Int(id)] = sketch
  }

  /// A name in thirty-two bytes.
  private struct Sketch: Sendable {
    /// How often each letter is in it, modulo 4.
    private var letters: UInt64 = 0
    private var others: UInt32 = 0
    /// Kind and number of letters; nobody has -1.
    private var size: Int32 = -1
    private var raw: UInt64 = 0
    private var usual: UInt64 = 0

    /// Nobody's.
    init() {}

    init(_ form: LookAlikeForm) {
      size = form.kind == .organization ? 0 : 1_000_000
      for byte in form.words.joined() {
        if (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) {
          let shift = UInt64(byte - UInt8(ascii: "a")) * 2
          let count = (letters >> shift & 3) + 1
          letters = letters & ~(3 << shift) | (count & 3) << shift
        } else {
          others &+= UInt32(truncatingIfNeeded: mixed(UInt64(byte)))
        }
        size += 1
      }
      let keys = form.joinedKeys
      (raw, usual) = (keys[0], keys.last ?? keys[0])
    }

    /// Whether two names may look alike: at most two slips apart, each of which changes the counts
    /// of two letters and so four bits, or the same but for spaces and usual spelling.
    @inline(__always)
    func mayLookLike(_ other: Sketch) -> Bool {
      guard size >= 0 else { return false }
      if others == other.others, abs(size - other.size) <= 2,
        (letters ^ other.letters).nonzeroBitCount <= 8
      {
        return true
      }
      return raw == other.raw || usual == other.usual || raw == other.usual || usual == other.raw
    }
  }
}
