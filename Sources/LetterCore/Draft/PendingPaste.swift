// Pasted lists about which nobody has decided yet, kept so that no word of them is lost: private, as
// a list may have addresses and telephone numbers in it.

/// A pasted list whose names are neither added nor given up yet.
public struct PendingPaste: Hashable, Sendable {
  /// Its lines, as they were pasted.
  public var lines: [String]
  /// Whether a plain list is of people.
  public var isOfPeople: Bool

  /// A list of these lines.
  public init(lines: [String], isOfPeople: Bool) {
    (self.lines, self.isOfPeople) = (lines, isOfPeople)
  }
}

extension SignOnRecords {
  private static let pendingPastesKey = "pendingPastes"

  /// The pasted lists about which nobody has decided yet, in the order in which they were pasted. In
  /// the file they are one of the keys that a version need not know.
  public var pendingPastes: [PendingPaste] {
    get {
      let kept = unknown.first { $0.key == Self.pendingPastesKey }?.value.entries ?? []
      return kept.compactMap { PendingPaste($0) }
    }
    set {
      guard newValue != pendingPastes else { return }
      unknown.removeAll { $0.key == Self.pendingPastesKey }
      if !newValue.isEmpty {
        unknown.append(JSONMember(Self.pendingPastesKey, .array(newValue.map(\.value))))
      }
      revision += 1
    }
  }
}

extension Draft {
  private static let formerKey = "pendingPaste"

  /// How many lines were pasted and are not added yet; blank ones do not count.
  var pendingLineCount: Int {
    (records.pendingPastes + [formerPaste].compactMap { $0 }).reduce(0) { count, paste in
      count + paste.lines.count { !$0.allSatisfy(\.isWhitespace) }
    }
  }

  /// A pasted list that an earlier version kept in the draft itself, where private data must not be.
  private var formerPaste: PendingPaste? {
    guard let kept = unknown.first(where: { $0.key == Self.formerKey }) else { return nil }
    return PendingPaste(lines: kept.value.entries?.compactMap(\.text) ?? [], isOfPeople: false)
  }

  /// Takes such a list out of the draft; `nil` where there is none.
  public mutating func takeFormerPaste() -> PendingPaste? {
    guard let paste = formerPaste else { return nil }
    unknown.removeAll { $0.key == Self.formerKey }
    return paste
  }

  /// Leaves pasted lists to the draft in which they were pasted.
  mutating func dropPendingPastes() {
    records.pendingPastes = []
    records.dropListDecisions()
    _ = takeFormerPaste()
  }
}

extension PendingPaste {
  fileprivate init?(_ value: JSONValue) {
    guard let lines = value["lines"]?.entries?.compactMap(\.text), !lines.isEmpty else {
      return nil
    }
    self.init(
      lines: lines, isOfPeople: value["kind"]?.text == Signatory.Kind.individual.rawValue)
  }

  fileprivate var value: JSONValue {
    let kind = isOfPeople ? Signatory.Kind.individual : .organization
    return .object([
      JSONMember("kind", .string(kind.rawValue)),
      JSONMember("lines", .array(lines.map { .string($0) })),
    ])
  }
}
