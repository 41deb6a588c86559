// A pasted list that nobody has read yet, kept so that no word of it is lost.

extension Draft {
  private static let pendingPasteKey = "pendingPaste"

  /// The lines of a pasted list that are neither added nor given up yet; `nil` where there are none.
  /// In the file they are one of the keys that a version need not know, so that every one keeps them.
  public var pendingPaste: [String]? {
    get { unknown.first { $0.key == Self.pendingPasteKey }?.value.entries?.compactMap(\.text) }
    set {
      unknown.removeAll { $0.key == Self.pendingPasteKey }
      guard let newValue else { return }
      let lines = newValue.map { JSONValue.string($0) }
      unknown.append(JSONMember(Self.pendingPasteKey, .array(lines)))
    }
  }
}
