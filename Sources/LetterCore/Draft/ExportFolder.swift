// Where an export is under way, so that what a killed one leaves there is found again.

extension SignOnRecords {
  private static let exportFolderKey = "exportFolder"

  /// The folder into which an export was begun and not ended; `nil` where there is none. In the file it
  /// is one of the keys that a version need not know.
  public var exportFolder: String? {
    get { unknown.first { $0.key == Self.exportFolderKey }?.value.text }
    set {
      guard newValue != exportFolder else { return }
      unknown.removeAll { $0.key == Self.exportFolderKey }
      if let newValue { unknown.append(JSONMember(Self.exportFolderKey, .string(newValue))) }
      revision += 1
    }
  }
}
